//! With whom something is shared, or to whom it is sold: the names behind a preposition, as printed.

use styrkedja_swedish::{Class, Form};

use super::line::Line;

/// The names of the others. What is not sure to be a name is left out.
pub(super) fn of(line: &Line<'_, '_>) -> Vec<String> {
    let mut found = Vec::new();
    let verb = line
        .told("lends-")
        .chain(line.told("works-with"))
        .chain(line.told("buys-"))
        .chain(line.told("rents-"))
        .map(|words| words.end - 1)
        .chain(line.of(Class::Lend))
        .min();
    let begin = verb.unwrap_or(line.words.start);
    let preposition = (begin..line.words.end).find(|at| {
        matches!(line.tokens.lower(*at), "med" | "till" | "av" | "från")
            && is_name_at(line, *at + 1)
    });
    if let Some(preposition) = preposition {
        names(line, preposition + 1, &mut found);
    }
    // `i stadsdelens lokaler`
    for words in line.told("lends-anothers-room") {
        let whose = line.base(words.start, Class::Site);
        if !found.contains(&whose) && !whose.is_empty() {
            found.push(whose);
        }
    }
    if found.is_empty()
        && let Some(uses) = line.told("buys-uses").next()
    {
        let named: Vec<usize> = uses.filter(|at| is_capital(line, *at)).collect();
        if let (Some(first), Some(last)) = (named.first(), named.last()) {
            found.push(line.tokens.words(*first..last + 1).to_owned());
        }
    }
    found
}

fn is_capital(line: &Line<'_, '_>, at: usize) -> bool {
    at > line.words.start
        && line.words.contains(&at)
        && line.tokens.list[at].word.starts_with(char::is_uppercase)
}

/// Whether the name of another unit begins at a word or within the three words from it.
fn is_name_at(line: &Line<'_, '_>, at: usize) -> bool {
    let end = line.tokens.clause_after(at, 4).end.min(line.words.end);
    (at..end).any(|at| is_capital(line, at) || line.is(at, Class::Site))
}

/// The names up to the end of the clause, cut at commas and at `och`.
fn names(line: &Line<'_, '_>, from: usize, found: &mut Vec<String>) {
    let tokens = line.tokens;
    let mut start = from;
    let mut at = from;
    let mut keep = |words: std::ops::Range<usize>| {
        let named = words.clone().any(|at| {
            is_capital(line, at)
                || (line.is(at, Class::Site) && tokens.has(at, Class::Site, Form::PLAIN))
        });
        if named {
            let name = tokens.words(words).to_owned();
            if !found.contains(&name) {
                found.push(name);
            }
        }
    };
    while at < line.words.end {
        let word = tokens.lower(at);
        // `Enheten för unga` goes on, `med Tullen för att` does not.
        let goes_on = word == "för" && tokens.lower(at.wrapping_sub(1)).starts_with("enhet");
        let stops = matches!(
            word,
            "i" | "på"
                | "för"
                | "som"
                | "vid"
                | "under"
                | "vilket"
                | "när"
                | "då"
                | "om"
                | "att"
                | "är"
                | "från"
        ) && !goes_on;
        // `till Hembygdsföreningen två kvällar i veckan`; a figure may be part of a name.
        let counts = at > start
            && tokens.is(at, Class::Count)
            && !tokens.list[at].word.starts_with(|c: char| c.is_ascii_digit());
        if stops || counts {
            break;
        }
        let cut = at > start && tokens.lower(at - 1).ends_with('-');
        if word == "till" || (matches!(word, "och" | "samt") && !cut) {
            if word != "till" {
                keep(start..at);
            }
            start = at + 1;
        } else if !tokens.list[at].after.is_empty() {
            keep(start..at + 1);
            start = at + 1;
            if !tokens.list[at].after.starts_with(',') {
                return;
            }
        }
        at += 1;
    }
    if start < at {
        keep(start..at);
    }
}
