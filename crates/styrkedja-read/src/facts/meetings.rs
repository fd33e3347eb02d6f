//! The meetings at which the document is discussed with the staff: a forum and a date.
//!
//! ```text
//! Planen behandlas på APT onsdagen den 3 februari 2027.          APT, 2027-02-03
//! Verksamhetsplanen gås igenom på personalmöte 14/1, 15/1-27.    two meetings, the year of the first inferred
//! Planen behandlas på APT:                                       announces a list
//! - Norra gruppen 27 januari                                     APT, 2027-01-27
//! Planen tas upp på APT vecka 5.                                 APT, without a date
//! ```
//!
//! The sentence must say that the document is discussed. Other meetings are recurrences at most.

use std::{collections::BTreeSet, ops::Range};

use styrkedja::{Date, DocumentKind, Printed, StaffMeeting};

use styrkedja_swedish::month;

use super::Tokens;
use crate::years::named_year;

/// Words that say that the document is discussed.
const TREATED: &[&str] = &[
    "verksamhetsplan",
    "verksamhetsberättels",
    "tertialrapport",
    "kvartalsrapport",
    "vp",
    "vb",
    "planen",
    "rapporten",
    "berättelsen",
    "delårsrapport",
];

/// Words that say that something is discussed, in a sentence after the one that names the document.
const TREATING: &[&str] =
    &["genomgång", "gås", "gick", "behandla", "diskuter", "presenter", "tas", "tagits", "går"];

/// Words directly before a date of something else: a deadline, a decision.
const NOT_TREATED: &[&str] = &[
    "senast",
    "klar",
    "klart",
    "inlämnad",
    "lämnas",
    "skickas",
    "beslutas",
    "antas",
    "nämnden",
    "nämnd",
];

/// Maximum number of words in a line of a list of dates.
const MAX_LINE_WORDS: usize = 8;

/// Reads the meetings of a whole document: a list of dates may follow the sentence that announces it.
#[derive(Debug)]
pub(super) struct Reader {
    year: Option<u16>,
    kind: Option<DocumentKind>,
    /// The forum of an announced list of dates, and the month it names.
    announced: Option<String>,
    /// The meetings found: a report often mentions one twice.
    known: BTreeSet<(String, String)>,
}

impl Reader {
    pub(super) fn new(year: Option<u16>, kind: Option<DocumentKind>) -> Self {
        Self { year, kind, announced: None, known: BTreeSet::new() }
    }

    /// The meetings of a text.
    pub(super) fn find(&mut self, tokens: &Tokens<'_>) -> Vec<(StaffMeeting, Range<usize>)> {
        let mut found = Vec::new();
        let mut named_before = false;
        for sentence in tokens.sentences() {
            let says = |words: &[&str]| {
                sentence
                    .clone()
                    .any(|at| words.iter().any(|word| tokens.lower(at).starts_with(word)))
            };
            let names = says(TREATED);
            // `Förslag till plan delas ut i december. Genomgång sker på APT 14/1.`
            let announces = names || (named_before && says(TREATING));
            named_before = names;
            let all = || sentence.clone().find_map(|at| forum(tokens.lower(at)));
            let first = announces.then(all).flatten();
            // A line of an announced list: it begins with a date, or is a few words and a date without a full stop.
            let short = sentence.len() <= MAX_LINE_WORDS
                && tokens.list[sentence.end - 1].after.is_empty()
                && sentence.clone().any(|at| day_at(tokens, at).is_some());
            let begins_with_day = day_at(tokens, sentence.start).is_some() || short;
            let mut name = match (announces, first, begins_with_day) {
                (true, Some(forum), _) => forum,
                (_, _, true) if self.announced.is_some() => {
                    self.announced.clone().unwrap_or_default()
                }
                _ => {
                    self.announced = None;
                    continue;
                }
            };
            let mut at = sentence.start;
            while at < sentence.end {
                // Each date belongs to the last forum named before it.
                if let Some(forum) = forum(tokens.lower(at)).filter(|_| announces) {
                    name = forum;
                }
                if let Some(end) = week_at(tokens, at) {
                    let bytes = tokens.bytes(at..end);
                    let printed = Printed::new(&tokens.text[bytes.clone()], None);
                    found.push((StaffMeeting::new(name.clone(), printed), bytes));
                    at = end;
                    continue;
                }
                let others = (sentence.start.max(at.saturating_sub(3))..at)
                    .any(|before| NOT_TREATED.contains(&tokens.lower(before)));
                let Some(day) = day_at(tokens, at).filter(|_| !others) else {
                    at += 1;
                    continue;
                };
                let bytes = tokens.bytes(at..day.end);
                let (date, inferred) = self.date(&day);
                let mut meeting = StaffMeeting::new(
                    name.clone(),
                    Printed::new(&tokens.text[bytes.clone()], date),
                );
                meeting.year_inferred = inferred;
                at = day.end;
                // `27 januari Norra gruppen` and `27 januari Södra gruppen` are two meetings of one list.
                let day = meeting.date.value.map_or_else(String::new, |date| date.to_string());
                if begins_with_day || self.known.insert((name.clone(), day)) {
                    found.push((meeting, bytes));
                }
            }
            self.announced = Some(name);
        }
        found
    }

    /// The date of a day. A year that is not printed follows from the document's year: a plan is discussed around the
    /// turn of the year before it, an annual report around the turn of the year after it, a tertial report within the
    /// year.
    fn date(&self, day: &Day) -> (Option<Date>, bool) {
        let inferred = day.year.is_none();
        let year = day.year.or_else(|| {
            let year = self.year?;
            Some(match (self.kind, day.month) {
                (Some(DocumentKind::AnnualReport), ..=6) => year + 1,
                (Some(DocumentKind::Plan) | None, 10..) => year - 1,
                _ => year,
            })
        });
        let date = year
            .and_then(|year| format!("{year:04}-{:02}-{:02}", day.month, day.number).parse().ok());
        (date, inferred && date.is_some())
    }
}

/// The endings of names of meetings, and their inflected forms.
const ENDINGS: &[(&str, &[&str])] = &[
    ("möte", &["möte", "mötet", "möten", "mötena"]),
    ("träff", &["träff", "träffen", "träffar", "träffarna"]),
    (
        "dag",
        &[
            "planeringsdag",
            "planeringsdagen",
            "planeringsdagar",
            "planeringsdagarna",
            "enhetsdag",
            "enhetsdagen",
            "utvecklingsdag",
            "utvecklingsdagen",
            "verksamhetsdag",
            "verksamhetsdagen",
        ],
    ),
    (
        "grupp",
        &[
            "ledningsgrupp",
            "ledningsgruppen",
            "förvaltningsgrupp",
            "förvaltningsgruppen",
            "samverkansgrupp",
            "samverkansgruppen",
        ],
    ),
];

/// The forum that a word names: a meeting, a day or a group of the staff. Meetings with others are compounds too
/// (`föräldramöte`), but a document is discussed with the staff.
fn forum(word: &str) -> Option<String> {
    if ["apt", "arbetsplatsträff", "arbetsplatsmöte"].iter().any(|name| word.starts_with(name)) {
        return Some("APT".to_owned());
    }
    if word.starts_with("samverkan") {
        return Some("samverkan".to_owned());
    }
    if matches!(word, "fsg" | "lsg" | "osvg") {
        return Some(word.to_uppercase());
    }
    ENDINGS.iter().find_map(|(base, forms)| {
        let form =
            forms.iter().filter(|form| word.ends_with(**form)).max_by_key(|form| form.len())?;
        let stem = word.strip_suffix(form)?;
        let named = &form[..form.find(base)? + base.len()];
        Some(format!("{stem}{named}"))
    })
}

/// `vecka 5`, `v. 5`: the index after it. Its date is not known.
fn week_at(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let week = matches!(tokens.lower(at), "vecka" | "v");
    let number = tokens.list.get(at + 1)?.word.parse::<u8>().ok()?;
    (week && (1..=53).contains(&number)).then_some(at + 2)
}

/// A day as printed, perhaps without its year.
pub(super) struct Day {
    number: u8,
    month: u8,
    year: Option<u16>,
    /// The index of the word after it.
    pub(super) end: usize,
}

impl Day {
    /// The day with its words, which begin at an index; no date without a year.
    pub(super) fn printed(&self, tokens: &Tokens<'_>, from: usize) -> Printed<Date> {
        let date =
            |year: u16| format!("{year:04}-{:02}-{:02}", self.month, self.number).parse().ok();
        Printed::new(tokens.words(from..self.end), self.year.and_then(date))
    }
}

/// The date that begins at a word: `25 februari 2025`, `15/12-20`, `26/1- 21`, `2025-02-25`.
pub(super) fn day_at(tokens: &Tokens<'_>, at: usize) -> Option<Day> {
    let word = tokens.list.get(at)?;
    if let Ok(date) = word.word.parse::<Date>() {
        let (year, month, day) = date.date().to_calendar_date();
        return Some(Day {
            number: day,
            month: month.into(),
            year: u16::try_from(year).ok(),
            end: at + 1,
        });
    }
    let number = |text: &str| text.parse::<u8>().ok().filter(|day| (1..=31).contains(day));
    if let Some((day, rest)) = word.word.split_once('/') {
        let (month, year) = match rest.split_once(['-', '–']) {
            Some((month, year)) => (month, Some(year)),
            None => (rest, None),
        };
        // `15/1 2027`
        let apart = tokens.list.get(at + 1).filter(|_| year.is_none() && word.after.is_empty());
        let apart = apart.filter(|next| next.word.len() == 4).and_then(|next| full_year(next.word));
        let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        let day = number(day)?;
        // `26/1- 21`: the year is a separate word.
        let (year, end) = match year {
            Some("") => (tokens.list.get(at + 1).map(|next| next.word), at + 2),
            year => (year, at + 1 + usize::from(apart.is_some())),
        };
        return Some(Day { number: day, month, year: year.and_then(full_year).or(apart), end });
    }
    // `27 januari`, `den 3:e mars`; of `5-6 februari` the first.
    let first = word.word.split(['-', '–']).next().unwrap_or_default();
    let day = number(first.trim_end_matches(":e").trim_end_matches(":a"))?;
    // `21 och 28 januari`, `14, 16 och 21 januari`: days of one month.
    let and = usize::from(matches!(tokens.lower(at + 1), "och" | "samt" | "respektive" | "resp"));
    let another = at + 1 + and;
    if (and == 1 || word.after == ",")
        && tokens.list.get(another).is_some_and(|next| number(next.word).is_some())
        && let Some(next) = day_at(tokens, another)
    {
        return Some(Day { number: day, end: at + 1, ..next });
    }
    let month = month(tokens.lower(at + 1))?;
    let year = tokens.list.get(at + 2).filter(|_| tokens.list[at + 1].after.is_empty());
    let year = year.and_then(|year| (year.word.len() == 4).then(|| full_year(year.word)).flatten());
    Some(Day { number: day, month, year, end: at + 2 + usize::from(year.is_some()) })
}

/// A year in two or four digits.
fn full_year(text: &str) -> Option<u16> {
    match text.len() {
        2 => text.parse().ok().map(|year: u16| 2000 + year),
        _ => named_year(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &[&str], year: u16, report: bool) -> Vec<String> {
        let kind = if report { DocumentKind::AnnualReport } else { DocumentKind::Plan };
        let mut reader = Reader::new(Some(year), Some(kind));
        text.iter()
            .flat_map(|text| reader.find(&Tokens::of(text)))
            .map(|(meeting, _)| {
                meeting.date.value.map_or_else(|| "?".to_owned(), |date| date.to_string())
            })
            .collect()
    }

    #[test]
    fn days_in_every_form() {
        assert_eq!(
            days(&["Planen behandlas på APT den 3 februari 2027."], 2027, false),
            ["2027-02-03"]
        );
        assert_eq!(
            days(&["Rapporten togs upp på APT den 15/12-20 och 26/1- 21."], 2020, true),
            ["2020-12-15", "2021-01-26"]
        );
    }

    #[test]
    fn days_may_share_a_month() {
        assert_eq!(
            days(&["Planen behandlas på APT den 21 och 28 januari."], 2027, false),
            ["2027-01-21", "2027-01-28"]
        );
        assert_eq!(
            days(&["Planen gås igenom på teammöten 14, 16 samt 21 januari."], 2027, false),
            ["2027-01-14", "2027-01-16", "2027-01-21"]
        );
    }

    #[test]
    fn a_list_of_days_follows_its_announcement() {
        let text = [
            "Verksamhetsplanen behandlas på arbetsplatsträff nedan datum:",
            "27 januari Norra gruppen",
            "2 december Södra gruppen",
            "Vi åker på utflykt 3 maj.",
        ];
        assert_eq!(days(&text, 2027, false), ["2027-01-27", "2026-12-02"]);
    }

    #[test]
    fn a_week_is_no_day() {
        assert_eq!(days(&["Planen tas upp på APT vecka 5."], 2027, false), ["?"]);
    }

    #[test]
    fn a_meeting_is_named_in_its_plain_form() {
        let names =
            ["apt:n", "personalmöten", "enhetsmötet", "förvaltningsgruppen", "lördag"].map(forum);
        let names = names.map(Option::unwrap_or_default);
        assert_eq!(names, ["APT", "personalmöte", "enhetsmöte", "förvaltningsgrupp", ""]);
    }

    #[test]
    fn a_list_may_name_the_group_first() {
        let text = ["Planen behandlas på APT:", "Norra gruppen 27 januari", "Vi badar 3 maj."];
        assert_eq!(days(&text, 2027, false), ["2027-01-27"]);
    }

    #[test]
    fn the_sentence_before_may_name_the_document() {
        let text =
            "Förslag till verksamhetsplan delas ut före jul. Genomgång sker på APT 14/1 och 15/1.";
        assert_eq!(days(&[text], 2027, false), ["2027-01-14", "2027-01-15"]);
        assert!(
            days(&["Planen är klar. Sommarfest för alla på enhetsdagen 3 juni."], 2027, false)
                .is_empty()
        );
    }

    #[test]
    fn other_days_are_left_alone() {
        let deadline = "Planen ska vara klar den 31 januari och tas upp på APT.";
        assert!(days(&[deadline], 2027, false).is_empty());
        assert!(
            days(&["Enheten bildades 1 juli 2020 och växte 1 september."], 2020, true).is_empty()
        );
    }
}
