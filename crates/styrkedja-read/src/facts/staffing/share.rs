//! The share of full time that stands beside a role: `en kurator (80 %)`, `en kock på halvtid`.

use std::ops::Range;

use styrkedja::Number;

use super::role::role;
use crate::facts::{Tokens, numerals};

/// The share of full time given after a role, up to the next comma, bracket or count. It may be in brackets itself: `en
/// kurator (80 %)`.
pub(super) fn share(tokens: &Tokens<'_>, from: usize, sentence: &Range<usize>) -> Option<Number> {
    // `en terapeut, 20 %`: a separate clause.
    if let Some((share, end)) = percent(tokens, from).filter(|(_, end)| *end <= sentence.end)
        && (end == sentence.end || tokens.list[end - 1].ends_clause())
        && from > sentence.start
        && tokens.list[from - 1].after == ","
    {
        return Some(share);
    }
    if from > sentence.start && from > 0 && tokens.list[from - 1].after.contains([',', ')', ';']) {
        return None;
    }
    for index in from..sentence.end {
        let percent = percent(tokens, index).filter(|(_, end)| *end <= sentence.end);
        if tokens.opens_bracket(index) || tokens.lower(index) == "varav" {
            let alone = |end: usize| tokens.list[end - 1].after.starts_with(')');
            return percent.filter(|(_, end)| alone(*end)).map(|(share, _)| share);
        }
        let word = tokens.lower(index);
        if word.starts_with("halvtid") {
            return numerals::share("50");
        }
        if word.starts_with("heltid") && word != "heltidstjänst" {
            return numerals::share("100");
        }
        if let Some((share, _)) = percent {
            return Some(share);
        }
        if tokens.list[index].after.contains([',', ';', ')']) {
            return None;
        }
        if index > from
            && numerals::count(word).is_some()
            && role(tokens, index + 1, sentence).is_some()
        {
            return None;
        }
    }
    None
}

/// `80 %`, `80%`, `80 procent` at a word, as a share of full time, and the index after it.
fn percent(tokens: &Tokens<'_>, at: usize) -> Option<(Number, usize)> {
    let word = tokens.lower(at);
    if let Some(percent) = word.strip_suffix('%').filter(|percent| !percent.is_empty()) {
        return numerals::share(percent).map(|share| (share, at + 1));
    }
    let stated = matches!(tokens.lower(at + 1), "%" | "procent");
    numerals::share(word).filter(|_| stated).map(|share| (share, at + 2))
}
