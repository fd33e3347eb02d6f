//! The months and days that the words of a rate name: `i mars och oktober`, `den 15 mars varje år`.
//!
//! Such words are a rate to those who count (twice a year), and days to those who keep a calendar.

use styrkedja_swedish::Tokens;

use crate::value::{Month, MonthDay};

/// A month, and the day in it when that is named too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Named {
    pub(super) month: Month,
    pub(super) day: Option<MonthDay>,
}

/// What the words of a rate name, in the order of the year, each once.
pub(super) fn named(text: &str) -> Vec<Named> {
    let tokens = Tokens::of(text);
    let mut found: Vec<Named> = (0..tokens.list.len())
        .filter_map(|at| {
            let number = styrkedja_swedish::month(tokens.lower(at))?;
            let month = Month::new(number).ok()?;
            // `2 mars` is a day only after `den`: `1 april och 2 maj` may count anything.
            let day = (at >= 2 && tokens.are(at - 2, &["den"]))
                .then(|| tokens.number(at - 1))
                .flatten()
                .and_then(|day| format!("{number:02}-{day:02}").parse().ok());
            Some(Named { month, day })
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn months_and_days_are_found_in_the_words() {
        let found = |text: &str| {
            named(text)
                .iter()
                .map(|named| match named.day {
                    Some(day) => day.to_string(),
                    None => named.month.get().to_string(),
                })
                .collect::<Vec<_>>()
                .join(" ")
        };
        for (text, expected) in [
            ("i mars och i oktober", "3 10"),
            ("två gånger per år, i oktober och mars", "3 10"),
            ("varje augusti", "8"),
            ("den 15 mars varje år", "03-15"),
            ("den 31 april varje år", "4"),
            ("två gånger per år", ""),
            ("varje månad", ""),
            ("", ""),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
