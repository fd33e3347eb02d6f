//! From a schedule, a periodicity or an occasion to the times that something is done in the year of a document.
//!
//! A schedule may say one thing in two ways: `två gånger per år, i mars och oktober` is a rate and two months. Where the
//! months, or the occasions with their days, are as many as the rate says, they are the times it means. Otherwise each
//! stands for itself, and nothing that is said is left out.

use super::{
    named::{Named, named},
    note::{Notes, and_no_year, closes},
    rate::{Rate, days_of_month, parts},
    turn::Turn,
};
use crate::{
    catalogue::Catalogue,
    model::{Recurrence, Schedule},
    text::Text,
    value::{Occasion, Periodicity, Year},
};

/// What is known around a schedule.
pub(super) struct Round<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) year: Option<Year>,
    pub(super) notes: Notes,
}

/// A time, with the words of what is done, when its rate has some of its own.
pub(super) type Told<'a> = (Option<&'a str>, Turn);

impl Round<'_> {
    /// The times of a schedule.
    pub(super) fn schedule<'s>(&self, schedule: &'s Schedule) -> Vec<Told<'s>> {
        let mut months = sorted(&schedule.months);
        let occasions = sorted(&schedule.occasions);
        let dated = self.year.is_some_and(|year| {
            let closing = |occasion: &Occasion| self.catalogue.closing(*occasion, year);
            occasions.iter().all(|occasion| closing(occasion).is_some())
        });
        let mut told = Vec::new();
        let (mut of_months, mut of_occasions) = (None, None);
        for rate in &schedule.recurrences {
            let what = rate.what.as_deref();
            let times = match Rate::of(rate) {
                Rate::Times(times) => times as usize,
                _ => 0,
            };
            let named = named(&rate.text);
            if times > 0 && named.len() == times {
                months.retain(|month| !named.iter().any(|named| named.month == *month));
                told.extend(self.named(&named).into_iter().map(|turn| (what, turn)));
            } else if times > 0 && months.len() == times {
                of_months = what;
            } else if times > 0 && months.is_empty() && occasions.len() == times && dated {
                of_occasions = what;
            } else if times > 0 && !named.is_empty() {
                let why = self.notes.names_other_months(&rate.text);
                told.push((what, Turn::undated(why)));
            } else {
                told.extend(self.rate(rate).into_iter().map(|turn| (what, turn)));
            }
        }
        let named: Vec<_> = months.iter().map(|&month| Named { month, day: None }).collect();
        told.extend(self.named(&named).into_iter().map(|turn| (of_months, turn)));
        told.extend(self.occasions(&occasions).into_iter().map(|turn| (of_occasions, turn)));
        told
    }

    /// The times of a rate that names no month.
    pub(super) fn rate(&self, rate: &Recurrence) -> Vec<Turn> {
        let kind = Rate::of(rate);
        let note = self.notes.rate(kind, &rate.text);
        match (kind, self.year) {
            (Rate::Times(times), Some(year)) => windows(year, times, &note),
            (Rate::Times(_), None) => vec![Turn::undated(and_no_year(note))],
            _ => vec![Turn::undated(note)],
        }
    }

    /// The times in months, or on days, of every year.
    fn named(&self, named: &[Named]) -> Vec<Turn> {
        let turn = |&Named { month, day }: &Named| match (self.year, day) {
            (Some(year), Some(day)) => Turn::on(day.of(year)),
            (Some(year), None) => {
                Turn::within(days_of_month(year, month)).noting(self.notes.month(month))
            }
            (None, _) => Turn::undated(and_no_year(self.notes.month(month))),
        };
        let turns = named.iter().map(turn).enumerate();
        turns.map(|(at, turn)| turn.nth(at + 1, named.len())).collect()
    }

    /// The times at occasions.
    pub(super) fn occasions(&self, occasions: &[Occasion]) -> Vec<Turn> {
        let turn = |&occasion: &Occasion| {
            let turn = match self.year {
                None => Turn::undated(self.notes.occasion_without_year(occasion)),
                Some(year) => match self.catalogue.closing(occasion, year) {
                    Some(day) => Turn::on(day).noting(closes(occasion)),
                    None => Turn::undated(self.notes.occasion_without_day(occasion)),
                },
            };
            turn.at(occasion)
        };
        let turns = occasions.iter().map(turn).enumerate();
        turns.map(|(at, turn)| turn.nth(at + 1, occasions.len())).collect()
    }

    /// The times at which an indicator is reported. The last time of the year is in the annual report.
    pub(super) fn periodicity(&self, periodicity: Periodicity, text: &str) -> Vec<Turn> {
        let (parts, part): (u8, fn(u8) -> _) = match periodicity {
            Periodicity::Year => (1, |_| Ok(Occasion::ANNUAL_REPORT)),
            Periodicity::HalfYear => (2, Occasion::half_year),
            Periodicity::Tertial => (3, Occasion::tertial),
            Periodicity::Quarter => (4, Occasion::quarter),
            Periodicity::Month => (12, Occasion::month),
        };
        let mut occasions: Vec<Occasion> = (1..=parts).filter_map(|at| part(at).ok()).collect();
        let known = |occasion: &Occasion| self.catalogue.occasion(*occasion).is_some();
        if let Some(last) = occasions.last_mut() {
            // Unless the city has a report of its own for the last part, and no annual report.
            if known(&Occasion::ANNUAL_REPORT) || !known(last) {
                *last = Occasion::ANNUAL_REPORT;
            }
        }
        // Few cities have a report each month. Every month is a window even so.
        let monthly = periodicity == Periodicity::Month && !occasions[..11].iter().any(known);
        match self.year {
            Some(year) if monthly => windows(year, 12, &self.notes.periodicity(text)),
            None if monthly => {
                vec![Turn::undated(and_no_year(self.notes.periodicity(text)))]
            }
            _ => self.occasions(&occasions),
        }
    }
}

/// A window for each time of so many a year.
fn windows(year: Year, times: u32, note: &Text) -> Vec<Turn> {
    let of = times as usize;
    let windows = parts(year, times).into_iter().enumerate();
    windows.map(|(at, window)| Turn::within(window).nth(at + 1, of).noting(note.clone())).collect()
}

/// The values in order, each once.
fn sorted<T: Copy + Ord>(values: &[T]) -> Vec<T> {
    let mut values = values.to_vec();
    values.sort_unstable();
    values.dedup();
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Document, RecurrencePeriod},
        text::Lang,
        value::{Month, Number},
    };

    fn round(year: Option<u16>, catalogue: &Catalogue) -> Round<'_> {
        let year = year.and_then(|year| Year::new(year).ok());
        let plan = Document::plan(2027).expect("a plan");
        Round { catalogue, year, notes: Notes::of(&plan) }
    }

    fn often(times: i64, per: RecurrencePeriod, text: &str) -> Schedule {
        Schedule::often(Recurrence::new(Some(Number::from(times)), per, text))
    }

    fn month(number: u8) -> Month {
        Month::new(number).expect("a month")
    }

    /// The turns as `start–end day nth/of occasion`.
    fn turns(year: Option<u16>, schedule: &Schedule) -> Vec<String> {
        let catalogue = Catalogue::built_in();
        let round = round(year, &catalogue);
        shown(&round.schedule(schedule).into_iter().map(|(_, turn)| turn).collect::<Vec<_>>())
    }

    fn shown(turns: &[Turn]) -> Vec<String> {
        let date =
            |date: Option<crate::value::Date>| date.map_or("-".to_owned(), |it| it.to_string());
        let turn = |turn: &Turn| {
            let count = turn.count.map(|(nth, of)| format!("{nth}/{of}"));
            let occasion = turn.occasion.map(|occasion| occasion.to_string());
            let days = format!("{} {} {}", date(turn.start), date(turn.end), turn.day.as_str());
            [days].into_iter().chain(count).chain(occasion).collect::<Vec<_>>().join(" ")
        };
        turns.iter().map(turn).collect()
    }

    #[test]
    fn a_rate_and_as_many_months_are_one_thing() {
        let twice = often(2, RecurrencePeriod::Year, "två gånger per år");
        let expected = ["2027-03-01 2027-03-31 window 1/2", "2027-10-01 2027-10-31 window 2/2"];
        let both = twice.clone().in_month(month(10)).in_month(month(3));
        assert_eq!(turns(Some(2027), &both), expected);
        let words = often(2, RecurrencePeriod::Year, "i mars och oktober");
        assert_eq!(turns(Some(2027), &words), expected);
        let words = words.in_month(month(3)).in_month(month(10));
        assert_eq!(turns(Some(2027), &words), expected, "and is told once");
        // One month of two times: the other is not known, and neither is lost.
        let three = twice.in_month(month(3));
        assert_eq!(turns(Some(2027), &three).len(), 3);
    }

    #[test]
    fn months_that_are_not_as_many_as_the_rate_give_no_days() {
        let words = often(3, RecurrencePeriod::Year, "tre gånger per år, i maj och juni");
        assert_eq!(turns(Some(2027), &words), ["- - none"]);
    }

    #[test]
    fn a_day_of_every_year_is_a_day() {
        let words = often(1, RecurrencePeriod::Year, "den 15 mars varje år");
        assert_eq!(turns(Some(2027), &words), ["2027-03-15 2027-03-15 given 1/1"]);
    }

    #[test]
    fn occasions_have_the_days_of_the_city() {
        let schedule = Schedule::default().reported(Occasion::ANNUAL_REPORT).reported(Occasion::T1);
        assert_eq!(
            turns(Some(2028), &schedule),
            ["2028-04-30 2028-04-30 given 1/2 T1", "2028-12-31 2028-12-31 given 2/2 VB"]
        );
        let quarter = Schedule::default().reported(Occasion::quarter(1).expect("a quarter"));
        assert_eq!(turns(Some(2028), &quarter), ["- - none 1/1 Q1"]);
        assert_eq!(turns(None, &schedule), ["- - none 1/2 T1", "- - none 2/2 VB"]);
        // As many as the rate says: one thing.
        let each = [Occasion::T1, Occasion::T2, Occasion::ANNUAL_REPORT]
            .into_iter()
            .fold(often(1, RecurrencePeriod::Tertial, "varje tertial"), Schedule::reported);
        assert_eq!(turns(Some(2027), &each).len(), 3);
        let other = often(1, RecurrencePeriod::Month, "varje månad").reported(Occasion::T1);
        assert_eq!(turns(Some(2027), &other).len(), 13);
    }

    #[test]
    fn what_has_no_day_says_why() {
        let catalogue = Catalogue::built_in();
        let round = round(Some(2027), &catalogue);
        let note = |schedule: &Schedule, lang| {
            let told = round.schedule(schedule);
            assert_eq!(told.len(), 1);
            assert_eq!((told[0].1.start, told[0].1.end), (None, None));
            let note = told[0].1.note.as_ref().expect("a note");
            note.get(lang).to_owned()
        };
        let weekly = often(1, RecurrencePeriod::Week, "varje vecka");
        assert_eq!(
            note(&weekly, Lang::Sv),
            "planen säger ”varje vecka”: oftare än varje månad, ingen dag"
        );
        let some =
            Schedule::often(Recurrence::new(None, RecurrencePeriod::Year, "några gånger per år"));
        assert_eq!(
            note(&some, Lang::En),
            "the plan says “några gånger per år”: not how often, no day"
        );
    }

    #[test]
    fn an_indicator_is_reported_at_the_occasions_of_its_periodicity() {
        let stockholm = Catalogue::built_in();
        let of = |periodicity, catalogue: &Catalogue, year| {
            shown(&round(year, catalogue).periodicity(periodicity, ""))
        };
        let tertials = of(Periodicity::Tertial, &stockholm, Some(2027));
        assert_eq!(
            tertials,
            [
                "2027-04-30 2027-04-30 given 1/3 T1",
                "2027-08-31 2027-08-31 given 2/3 T2",
                "2027-12-31 2027-12-31 given 3/3 VB"
            ]
        );
        let year = of(Periodicity::Year, &stockholm, Some(2027));
        assert_eq!(year, ["2027-12-31 2027-12-31 given 1/1 VB"]);
        let quarters = of(Periodicity::Quarter, &stockholm, Some(2027));
        assert_eq!(quarters[2..], ["- - none 3/4 Q3", "2027-12-31 2027-12-31 given 4/4 VB"]);
        let months = of(Periodicity::Month, &stockholm, Some(2027));
        assert_eq!((months.len(), &*months[1]), (12, "2027-02-01 2027-02-28 window 2/12"));
        // A city that tells nothing: no days. One with reports of its own: those.
        let none = of(Periodicity::Tertial, &Catalogue::default(), Some(2027));
        assert_eq!(none, ["- - none 1/3 T1", "- - none 2/3 T2", "- - none 3/3 VB"]);
        assert_eq!(of(Periodicity::Month, &stockholm, None), ["- - none"]);
        let quarterly = Catalogue::from_toml(
            "[[occasion]]\nid = \"Q4\"\nlabel = \"Bokslut\"\ncloses = \"12-31\"\n",
        );
        let quarterly = of(Periodicity::Quarter, &quarterly.expect("a catalogue"), Some(2027));
        assert_eq!(quarterly[3], "2027-12-31 2027-12-31 given 4/4 Q4");
    }
}
