//! One input that holds several parts.

/// What begins the line between two parts; the rest of the line says what follows.
const FENCE: &str = "--- ";

/// The parts of an input, each with the line that heads it. What stands before the first such line has a head of its own.
pub(crate) fn parts<'t>(
    input: &'t str,
    first: &'t str,
) -> impl Iterator<Item = (&'t str, &'t str)> {
    let mut rest = Some((first, input));
    std::iter::from_fn(move || {
        let (head, body) = rest.take()?;
        let fence =
            if body.starts_with(FENCE) { Some(0) } else { body.find("\n--- ").map(|at| at + 1) };
        let Some(fence) = fence else { return Some((head, body)) };
        let after = &body[fence + FENCE.len()..];
        rest = Some(after.split_once('\n').unwrap_or((after, "")));
        Some((head, &body[..fence]))
    })
}
