//! Who, where and when: what a sentence on a routine or on the economy names, in the forms of the model.
//!
//! ```text
//! Enhetscheferna och controllern        enhetschef, controller
//! biträdande enhetschefs ansvar         nobody: the genitive owns something
//! på aktivitets- och kvalitetsmöten     aktivitets- och kvalitetsmöte
//! i T1, T2 och verksamhetsberättelsen   T1, T2, VB
//! i tertialrapporterna                  T1, T2
//! i april och oktober                   months 4, 10
//! ```

use std::ops::Range;

use styrkedja::{Month, Occasion};
use styrkedja_swedish::{Class, Form, Value};

use super::Tokens;

/// A name in the form of the model, and its words.
pub(super) type Named = (String, Range<usize>);

/// The roles that some words name, in singular and lower case, each with its words.
pub(super) fn roles(tokens: &Tokens<'_>, words: Range<usize>) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for at in words.clone() {
        let class = [Class::Role, Class::Guess]
            .into_iter()
            .find(|class| tokens.has(at, *class, Form::PLAIN));
        let Some(class) = class.filter(|_| !tokens.is_one(at, NOBODY)) else { continue };
        let Some(mut role) = tokens.base(at, class) else { continue };
        let mut start = at;
        // `biträdande enhetschef`, `tillförordnad chef`, `medicinskt ansvarig sjuksköterska`
        while start > words.start
            && tokens.joined(start)
            && (tokens.is(start - 1, Class::Title) || tokens.lower(start - 1).ends_with("ansvarig"))
        {
            start -= 1;
            role = format!("{} {role}", tokens.lower(start));
        }
        if let Some((before, last)) = found.last_mut()
            && last.end > start
        {
            (*before, *last) = (role, start..at + 1);
        } else {
            found.push((role, start..at + 1));
        }
    }
    found
}

/// Words that end as roles do and name nobody who works there.
const NOBODY: &[Class] = &[
    Class::Thing,
    Class::Lookalike,
    Class::Served,
    Class::Visitor,
    Class::Post,
    Class::Forum,
    Class::Report,
];

/// The meetings, days and groups that some words name, in their base form, each with its words.
pub(super) fn forums(tokens: &Tokens<'_>, words: Range<usize>) -> Vec<Named> {
    let mut found = Vec::new();
    for at in words.clone().filter(|at| tokens.has(*at, Class::Forum, Form::PLAIN)) {
        let Some(base) = tokens.base(at, Class::Forum) else { continue };
        // `i samtal med brukaren` names no meeting of its own.
        if base == "samtal" {
            continue;
        }
        let printed = tokens.list[at].word;
        // `APT` keeps its capitals.
        let capitals = printed
            .split(':')
            .next()
            .is_some_and(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
        let base = if capitals { base.to_uppercase() } else { base };
        // `aktivitets- och kvalitetsmöten`
        let and = |at: usize| matches!(tokens.lower(at), "och" | "eller" | "samt");
        let first = at.checked_sub(2).filter(|first| {
            words.contains(first) && and(at - 1) && tokens.lower(*first).ends_with('-')
        });
        found.push(match first {
            Some(first) => {
                (format!("{} {} {base}", tokens.lower(first), tokens.lower(at - 1)), first..at + 1)
            }
            None => (base, at..at + 1),
        });
    }
    found
}

/// The plans and reports that some words name, in the order they stand in.
pub(super) fn occasions(tokens: &Tokens<'_>, words: Range<usize>) -> Vec<Occasion> {
    let mut found: Vec<Occasion> = Vec::new();
    let mut add = |occasion: Occasion| {
        if !found.contains(&occasion) {
            found.push(occasion);
        }
    };
    for at in words {
        let word = tokens.lower(at);
        let numbered = |at: usize| tokens.number(at).and_then(|number| u8::try_from(number).ok());
        match word {
            "t1" => add(Occasion::T1),
            "t2" => add(Occasion::T2),
            "t3" => Occasion::tertial(3).into_iter().for_each(&mut add),
            "q1" | "q2" | "q3" | "q4" => {
                let quarter = word[1..].parse().ok().and_then(|at| Occasion::quarter(at).ok());
                quarter.into_iter().for_each(&mut add);
            }
            "vb" => add(Occasion::ANNUAL_REPORT),
            "vp" => add(Occasion::PLAN),
            _ if word.starts_with("verksamhetsberättelse") || word.starts_with("årsrapport") => {
                add(Occasion::ANNUAL_REPORT);
            }
            _ if word.starts_with("verksamhetsplan") => add(Occasion::PLAN),
            "bokslut" | "bokslutet" | "årsbokslut" | "årsbokslutet" | "helårsbokslut"
            | "helårsbokslutet" => add(Occasion::ACCOUNTS),
            // `tertialrapport 1 och 2`, `tertial 2`; without a number both are meant.
            _ if is_tertial(tokens, at) => {
                let and = matches!(tokens.lower(at + 2), "och" | "samt");
                let second = numbered(at + 3).filter(|_| and);
                let told: Vec<Occasion> = [numbered(at + 1), second]
                    .into_iter()
                    .flatten()
                    .filter_map(|number| Occasion::tertial(number).ok())
                    .collect();
                if told.is_empty() && !word.starts_with("tertialen") && word != "tertial" {
                    add(Occasion::T1);
                    add(Occasion::T2);
                }
                told.into_iter().for_each(&mut add);
            }
            _ => {}
        }
    }
    found
}

/// `tertialrapport`, `tertialbokslut`, `tertialen`, `tertial-` before another report.
fn is_tertial(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.lower(at).starts_with("tertial")
}

/// The months that some words name, without those of a day: `på APT den 3 februari` and `den 3 februari 2027` are
/// meetings, which are told apart.
pub(super) fn months(tokens: &Tokens<'_>, words: Range<usize>) -> Vec<Month> {
    let mut found = Vec::new();
    let forum = words.clone().any(|at| tokens.is(at, Class::Forum));
    for at in words {
        let of_a_day = at > 0 && tokens.is(at - 1, Class::Figure) && tokens.joined(at);
        let of_a_year = tokens.list.get(at + 1).is_some_and(|next| {
            crate::years::named_year(next.word).is_some() && tokens.joined(at + 1)
        });
        if of_a_day && (forum || of_a_year) {
            continue;
        }
        if let Some(Value::Number(number)) = tokens.tag(at, Class::Month).map(|tag| tag.value)
            && let Some(month) = u8::try_from(number).ok().and_then(|at| Month::new(at).ok())
            && !found.contains(&month)
        {
            found.push(month);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<T: ToString>(find: fn(&Tokens<'_>, Range<usize>) -> Vec<T>, text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        find(&tokens, 0..tokens.list.len()).iter().map(T::to_string).collect()
    }

    fn names(find: fn(&Tokens<'_>, Range<usize>) -> Vec<Named>, text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        find(&tokens, 0..tokens.list.len()).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn roles_are_singular() {
        assert_eq!(
            names(roles, "Enhetscheferna och biträdande enhetschefen möter controllern."),
            ["enhetschef", "biträdande enhetschef", "controller"]
        );
        assert_eq!(
            names(roles, "Hälsopedagogerna och hamnkaptenerna går rond med skyddsombudet."),
            ["hälsopedagog", "hamnkapten", "skyddsombud"]
        );
        assert_eq!(names(roles, "I en enhetschefs uppdrag ingår lokaler."), [""; 0]);
        assert_eq!(names(roles, "Besökare och brukare lämnar synpunkter."), [""; 0]);
    }

    #[test]
    fn forums_stand_in_their_base_form() {
        assert_eq!(
            names(forums, "Det tas upp på APT:n, planeringsdagarna och i ledningsgruppen."),
            ["APT", "planeringsdag", "ledningsgrupp"]
        );
        assert_eq!(
            names(forums, "Det tas upp på aktivitets- och kvalitetsmöten."),
            ["aktivitets- och kvalitetsmöte"]
        );
        assert_eq!(names(forums, "Gruppen arbetar en dag i veckan."), [""; 0]);
    }

    #[test]
    fn occasions_are_numbered_or_both() {
        assert_eq!(said(occasions, "Det redovisas i T1, T2 och VB."), ["T1", "T2", "VB"]);
        assert_eq!(
            said(occasions, "Det redovisas i tertialrapporter och verksamhetsberättelsen."),
            ["T1", "T2", "VB"]
        );
        assert_eq!(said(occasions, "Det redovisas i tertialrapport 2."), ["T2"]);
        assert_eq!(said(occasions, "Det redovisas i tertialrapport 1 och 2."), ["T1", "T2"]);
        assert_eq!(said(occasions, "Det följs upp varje tertial."), [""; 0]);
    }

    #[test]
    fn months_are_numbers() {
        let tokens = Tokens::of("Ronden görs i april och oktober.");
        let months = months(&tokens, 0..tokens.list.len());
        assert_eq!(months.iter().map(|month| month.get()).collect::<Vec<_>>(), [4, 10]);
    }
}
