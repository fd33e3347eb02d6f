//! The digits of an amount. A point in them may be a decimal mark or part thousands.

use styrkedja::Number;

/// A figure as printed: none if it is not a figure, without a value if its notation is ambiguous (`2.500`, `3-4`).
#[expect(
    clippy::option_option,
    reason = "no figure at all differs from a figure without a certain value"
)]
pub(super) fn figure(text: &str) -> Option<Option<Number>> {
    if let Ok(number) = Number::from_swedish(text) {
        return Some(Some(number));
    }
    let digits = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
    if let Some((low, high)) = text.split_once(['-', '–']) {
        return (digits(low) && digits(high)).then_some(None);
    }
    // `1.5` is a decimal, `1.200.000` can only be thousands, `2.500` may be two and a half.
    if let Some((whole, decimals)) = text.split_once('.')
        && matches!(decimals.len(), 1 | 2)
    {
        return Number::from_swedish(&format!("{whole},{decimals}")).ok().map(Some);
    }
    let mut groups = text.split('.');
    let first = groups.next().filter(|first| digits(first) && first.len() <= 3)?;
    let rest: Vec<&str> = groups.collect();
    let thousands =
        rest.iter().all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    (thousands && !rest.is_empty()).then(|| {
        (rest.len() > 1)
            .then(|| Number::from_swedish(&format!("{first}{}", rest.concat())).ok())
            .flatten()
    })
}
