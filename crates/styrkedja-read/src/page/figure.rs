//! What a cell of figures holds.

/// Whether a text is a figure and nothing else: `27,2`, `−0,6`, `– 614`, `13 420`, `2 %`, `40 tim`. A year is none: it
/// may be the title of a column or the name of a row.
pub(crate) fn is_figure(text: &str) -> bool {
    let text = text.trim().trim_end_matches('*').trim_end();
    let unsigned = text.trim_start_matches(SIGNS).trim_start();
    let number = unsigned.trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = unsigned[number.len()..].trim();
    let signs = text[..text.len() - unsigned.len()].trim().chars().count();
    signs <= 1 && is_number(number) && is_unit(unit) && !(unit.is_empty() && is_year(text))
}

/// Whether a text says that a cell has no figure.
pub(crate) fn is_dash(text: &str) -> bool {
    matches!(text.trim(), "-" | "–" | "—" | "−")
}

/// Whether a text is a year.
pub(crate) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1900..2100).contains(&year))
}

const SIGNS: [char; 6] = ['-', '–', '−', '+', '±', '<'];
/// Maximum number of letters in a unit: `tkr`, `timmar`.
const MAX_UNIT: usize = 6;

/// Digits, in groups of three or not, with decimals.
fn is_number(text: &str) -> bool {
    let mut groups = text.split([' ', '.']).peekable();
    let first = groups.next().unwrap_or_default();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let Some(last) = text.split([' ', '.']).next_back() else { return false };
    let (whole, decimals) = last.split_once(',').map_or((last, None), |(a, b)| (a, Some(b)));
    let in_groups = text.split([' ', '.']).count() > 1;
    if decimals.is_some_and(|decimals| !digits(decimals)) || !digits(whole) {
        return false;
    }
    // `3.14` and `0.5` are decimals, too.
    if in_groups && text.matches(['.', ' ']).count() == 1 && text.contains('.') && whole.len() < 3 {
        return digits(first) && decimals.is_none();
    }
    !in_groups
        || digits(first) && first.len() <= 3 && whole.len() == 3 && {
            let inner = text.split([' ', '.']).skip(1);
            inner
                .clone()
                .take(inner.count().saturating_sub(1))
                .all(|group| group.len() == 3 && digits(group))
        }
}

fn is_unit(text: &str) -> bool {
    matches!(text, "" | "%" | "‰")
        || text.chars().count() <= MAX_UNIT && text.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_shares_and_counts_are_figures() {
        for text in [
            "27",
            "−0,6",
            "– 614",
            "-27,2",
            "13 420",
            "1 270,6",
            "1.270",
            "2,5 %",
            "40%",
            "0.5",
            "12 st",
            "1 200 tkr",
            "3,75*",
            "1 234 567",
        ] {
            assert!(is_figure(text), "{text}");
        }
    }

    #[test]
    fn words_days_and_numbers_of_other_things_are_none() {
        for text in [
            "",
            "–",
            "2027",
            "15 januari 2027",
            "2027-01-15",
            "1-14",
            "08-123 45 67",
            "Budget 2027",
            "2026/417",
            "jan-aug",
            "12 34",
            "Plan 3",
            "kl. 9",
            "1,2,3",
            "3 Trappor",
        ] {
            assert!(!is_figure(text), "{text}");
        }
    }
}
