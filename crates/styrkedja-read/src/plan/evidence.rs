//! What the document is: kind, year, period. Headings, tables and periods vote for each.
//!
//! A document is often not what its file name says, and it names many years: last year's outcome, the years of
//! programmes, the first year of an activity. So every sign counts with a weight (see [`Weight`]), and the year with
//! the largest sum is the document's. When a second year has at least half that weight, the reader remarks that the
//! year is disputed.

use std::collections::BTreeMap;

use styrkedja::{Document, DocumentKind, ReportPeriod, Year};

use crate::{
    vocabulary::{PeriodEnd, TitleKind},
    years::documents_year,
};

/// What was seen in the document that shows its kind and year.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// What the title says: this decides the kind.
    title: Option<TitleKind>,
    /// Votes for a year.
    years: BTreeMap<Year, u32>,
    /// Votes for a period.
    periods: BTreeMap<ReportPeriod, u32>,
    /// A column or verdict that only a report has.
    pub(super) report: bool,
    /// A column or part that only a plan has.
    pub(super) plan: bool,
    /// What tells the year.
    years_from: YearsFrom,
    /// A heading that is usual in reports. It counts when there is nothing stronger.
    pub(super) report_heading: bool,
}

/// What tells the year of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum YearsFrom {
    /// The city's form: column titles, headings, dates of activities.
    #[default]
    Form,
    /// Only what the text happens to speak of.
    RunningText,
}

/// The weight of a sign of the year. The title names it for the whole document. Column titles and chapter headings get
/// their year from the city's form; dates of activities only tend to be within the year.
#[derive(Clone, Copy, Debug)]
pub(super) enum Weight {
    Date = 1,
    Heading = 20,
    Column = 100,
    Title = 200,
}

impl Evidence {
    pub(super) fn year(&mut self, year: u16, weight: Weight) {
        if let Ok(year) = Year::new(year) {
            *self.years.entry(year).or_default() += weight as u32;
        }
    }

    pub(super) fn title(&mut self, kind: TitleKind, year: u16) {
        self.title = Some(kind);
        self.year(year, Weight::Title);
        if let (TitleKind::Report(end), Ok(year)) = (kind, Year::new(year))
            && let Some(period) = end.of(year)
        {
            self.period(period);
        }
    }

    /// What running text calls the document itself, when nothing else shows what it is.
    pub(super) fn own_words<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        if self.title.is_some() || self.report || self.plan || self.report_heading {
            return;
        }
        let (mut plan, mut report) = (false, false);
        for text in texts {
            let text = text.to_lowercase();
            for of_this in ["denna ", "i den här "] {
                plan |= text.contains(&format!("{of_this}verksamhetsplan"));
                report |= text.contains(&format!("{of_this}verksamhetsberättelse"));
            }
        }
        // A text that calls itself both decides nothing.
        (self.plan, self.report) = (plan && !report, report && !plan);
    }

    /// The years that running text names, when nothing else shows the year. A text mostly speaks of its own year;
    /// titles of programmes (`Agenda 2030`) do not count.
    pub(super) fn mentions<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        if !self.years.is_empty() {
            return;
        }
        self.years_from = YearsFrom::RunningText;
        for text in texts {
            let mut before = "";
            for word in text.split(|c: char| !c.is_alphanumeric()) {
                let titled = before.starts_with(char::is_uppercase) && !is_own_title(before);
                let of_program =
                    titled || before.ends_with("program") || before.ends_with("vision");
                if let Some(year) = documents_year(word)
                    && !of_program
                {
                    self.year(year, Weight::Date);
                }
                if !word.is_empty() {
                    before = word;
                }
            }
        }
    }

    pub(super) fn period(&mut self, period: ReportPeriod) {
        self.report = true;
        *self.periods.entry(period).or_default() += 1;
        *self.years.entry(period.year()).or_default() += Weight::Column as u32;
    }
}

/// Words with a capital letter that may stand before the document's own year.
fn is_own_title(word: &str) -> bool {
    [
        "Under", "För", "År", "Budget", "Inför", "Sedan", "Från", "Till", "I", "Våren", "Hösten",
        "Sommaren",
    ]
    .contains(&word)
        || word.starts_with("Verksamhets")
        || word.starts_with("Tertialrapport")
}

/// Sets kind, year and period. False when the signs of the year disagree strongly.
pub(super) fn conclude(evidence: &Evidence, document: &mut Document) -> bool {
    let most = |votes: &BTreeMap<Year, u32>| {
        let mut votes: Vec<(u32, Year)> =
            votes.iter().map(|(year, votes)| (*votes, *year)).collect();
        votes.sort_unstable_by(|a, b| b.cmp(a));
        votes
    };
    let years = most(&evidence.years);
    document.year = years.first().map(|(_, year)| *year);
    // The latest period counts: a report also shows earlier ones, and a whole year only at its end.
    let is_whole = |period: &ReportPeriod| *period == ReportPeriod::whole_year(period.year());
    let period = evidence
        .periods
        .keys()
        .max_by_key(|period| (period.year(), is_whole(period), period.months()));
    let report = match evidence.title {
        Some(title) => title != TitleKind::Plan,
        None => evidence.report || (evidence.report_heading && !evidence.plan),
    };
    let plan = evidence.plan || evidence.title == Some(TitleKind::Plan);
    let whole_year = evidence.title == Some(TitleKind::Report(PeriodEnd::Year));
    document.kind = match (report, plan) {
        (true, _) if !whole_year && period.is_some_and(|period| !is_whole(period)) => {
            Some(DocumentKind::TertialReport)
        }
        (true, _) => Some(DocumentKind::AnnualReport),
        (false, true) => Some(DocumentKind::Plan),
        (false, false) => None,
    };
    if report {
        document.period = match document.kind {
            Some(DocumentKind::TertialReport) => period.copied(),
            Some(DocumentKind::Plan | DocumentKind::AnnualReport) | None => {
                document.year.map(ReportPeriod::whole_year)
            }
        };
    }
    match years.as_slice() {
        [(first, _), (second, _), ..] => {
            second * 2 < *first
                || (*second < Weight::Heading as u32 && evidence.years_from == YearsFrom::Form)
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_text_may_say_what_it_is() {
        let kind = |text: &str| {
            let text = format!("Inledning\n\n{text}\n\nNämndmål: Gästerna trivs\n");
            crate::read_text(&text).expect("a text").document.kind
        };
        assert_eq!(kind("Denna verksamhetsplan gäller 2027."), Some(DocumentKind::Plan));
        let report = kind("I den här verksamhetsberättelsen sammanfattas året 2027.");
        assert_eq!(report, Some(DocumentKind::AnnualReport));
        assert_eq!(kind("Målen följs upp i verksamhetsberättelsen."), None);
    }
}
