//! People and full-time equivalents of the same staff: `nine teachers (8,2 årsarbetare)` are one post, told in two ways.

use styrkedja_swedish::{PARTS, Tokens};

use super::counts::Told;

/// `årsarbetare`, `heltidstjänst`, `tjänst`: counts work, not people.
pub(super) fn names_time(role: &str) -> bool {
    ["årsarbet", "heltid"].iter().any(|word| role.starts_with(word)) || role == "tjänst"
}

/// Whether a count tells again how many the last post is: full-time equivalents after people, or people after them.
pub(super) fn is_the_same(
    tokens: &Tokens<'_>,
    last: &Told,
    at: usize,
    role: &str,
    of_everyone: bool,
) -> bool {
    let post = &last.post;
    let from = last.words.end;
    if from > at {
        return false;
    }
    let said = |name: &str| PARTS.search(tokens, from..at).any(|found| found.name == name);
    let in_brackets = tokens.opens_bracket(at) && from == at;
    let same = in_brackets || said("same");
    let time_after =
        names_time(role) && post.heads.is_some() && post.full_time_equivalents.is_none();
    let people_after = !names_time(role)
        && of_everyone
        && names_time(&post.role)
        && post.heads.is_none()
        && last.of_everyone;
    let spread = said("divided") && last.of_everyone && from + 3 > at;
    (time_after || people_after) && (same || spread)
}
