//! What the head of a column says: the kind of its figures, their year, the part of the year they count.
//!
//! ```text
//! Utfall jan–aug 2027          outcome, 2027, T2
//! Avvik-else budget/prognos    deviation of the forecast from the budget
//! 2026                         a year alone: the kind stands elsewhere
//! Not                          the numbers of notes
//! ```
//!
//! Every word has to be understood. A head with others is not taken: `Utfall Solbacken` is a part of the unit.

use styrkedja::{FigureKind, MoneyUnit, Occasion};
use styrkedja_swedish::month;

use super::unit::units;
use crate::{
    vocabulary::{Aside, EconomyWords, HeadWord},
    years::named_year,
};

/// What the words of a head say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) kinds: Vec<FigureKind>,
    pub(super) asides: Vec<Aside>,
    pub(super) years: Vec<u16>,
    /// The part of the year, by months or by the name of a report.
    pub(super) period: Option<Period>,
    pub(super) units: Vec<MoneyUnit>,
    /// Whether there are words that are not known.
    pub(super) unknown: bool,
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// From January to a report.
    To(Occasion),
    Whole,
    /// From another month, or several parts.
    Other,
}

/// As many bytes as a head has; what is longer is text.
const LONGEST: usize = 240;
/// The last letters of a word that are taken for an ending: `prognos(en)`.
const ENDING: usize = 3;

impl Said {
    pub(super) fn of(text: &str, words: &EconomyWords) -> Self {
        if text.len() > LONGEST {
            return Self { unknown: true, ..Self::default() };
        }
        let units = units(text, words);
        let mut said = Self { units: units.found, ..Self::default() };
        let mut pieces = Vec::new();
        for word in &units.rest {
            // `31/8`
            match word
                .split_once('/')
                .and_then(|(day, month)| number(day, 31).zip(number(month, 12)))
            {
                Some((_, month)) => said.at(to_month(month)),
                None => pieces.extend(word.split(['-', '/']).filter(|piece| !piece.is_empty())),
            }
        }
        let pieces = said.times(&pieces);
        said.words(&pieces, words);
        said
    }

    pub(super) fn has(&self, aside: Aside) -> bool {
        self.asides.contains(&aside)
    }

    /// The kind of the figures. Of several the one that is made of the others: a deviation of the outcome from the budget.
    /// Other kinds together tell none.
    pub(super) fn kind(&self) -> Option<FigureKind> {
        let most = self.kinds.iter().copied().max_by_key(|kind| rank(*kind))?;
        let alone = self.kinds.iter().all(|kind| *kind == most);
        (alone || rank(most) > 3).then_some(most)
    }

    pub(super) fn year(&self) -> Option<u16> {
        match self.years.as_slice() {
            [year] => Some(*year),
            _ => None,
        }
    }

    /// Whether it says a year and a part of it at most: the title of several columns.
    pub(super) fn is_time(&self) -> bool {
        let of_time = |aside: &Aside| {
            matches!(
                aside,
                Aside::WholeYear
                    | Aside::UntilNow
                    | Aside::PreviousYear
                    | Aside::NextYear
                    | Aside::Filler
            )
        };
        let told = !self.years.is_empty() || self.period.is_some() || !self.asides.is_empty();
        told && !self.unknown && self.kinds.is_empty() && self.asides.iter().all(of_time)
    }

    /// Takes years and parts of years. Gives the other words.
    fn times<'t>(&mut self, pieces: &[&'t str]) -> Vec<&'t str> {
        let mut rest = Vec::new();
        let mut months: Vec<u8> = Vec::new();
        let mut at = 0;
        while let Some(&piece) = pieces.get(at) {
            let next = pieces.get(at + 1).copied().unwrap_or_default();
            at += 1;
            if let Some(year) = named_year(piece) {
                if !self.years.contains(&year) {
                    self.years.push(year);
                }
                // `2027-08-31`
                let day = pieces.get(at + 1).copied().unwrap_or_default();
                if let (2, Some(month)) = (next.len(), number(next, 12)) {
                    months.push(month);
                    at += 1 + usize::from(day.len() == 2 && number(day, 31).is_some());
                }
            } else if piece.len() == 6
                && let Some((year, month)) = piece.split_at_checked(4)
                && let (Some(year), Some(month)) = (named_year(year), number(month, 12))
            {
                self.years.push(year);
                months.push(month);
            } else if let Some(month) = month(piece) {
                months.push(month);
            } else if let Some(report) = report(piece) {
                self.at(Period::To(report));
            } else if matches!(piece, "tertial" | "kvartal") && number(next, 4).is_some() {
                let number = number(next, 4).unwrap_or_default();
                let report = if piece == "tertial" {
                    Occasion::tertial(number)
                } else {
                    Occasion::quarter(number)
                };
                self.at(report.map_or(Period::Other, Period::To));
                at += 1;
            } else if number(piece, 31).is_some()
                && let Some(month) = month(next)
            {
                // `31 augusti`
                months.push(month);
                at += 1;
            } else {
                rest.push(piece);
            }
        }
        match months.as_slice() {
            [] => {}
            [last] | [1, last] => self.at(to_month(*last)),
            _ => self.at(Period::Other),
        }
        rest
    }

    fn at(&mut self, period: Period) {
        self.period = Some(match self.period {
            None => period,
            Some(known) if known == period => known,
            Some(_) => Period::Other,
        });
    }

    /// Takes the words of the vocabulary, also where a line break or a hyphen cuts them.
    fn words(&mut self, pieces: &[&str], words: &EconomyWords) {
        let text = pieces.concat();
        let mut ends = Vec::new();
        let mut length = 0;
        for piece in pieces {
            length += piece.len();
            ends.push(length);
        }
        let mut at = 0;
        // Only the beginnings of words and the ends of known ones can begin another.
        while at < text.len() {
            let rest = &text[at..];
            let end = ends.iter().copied().find(|end| *end > at).unwrap_or(text.len());
            let found = words.heads.iter().find(|(word, _)| {
                rest.starts_with(word.as_str())
                    && (word.chars().count() > ENDING || ends.contains(&(at + word.len())))
            });
            let Some((word, meaning)) = found else {
                self.unknown = true;
                at = end;
                continue;
            };
            match meaning {
                HeadWord::Figure(kind) => self.kinds.push(*kind),
                HeadWord::Aside(aside) => self.asides.push(*aside),
            }
            at += word.len();
            let end = ends.iter().copied().find(|end| *end >= at).unwrap_or(text.len());
            if end > at && text[at..end].chars().count() <= ENDING {
                at = end;
            }
        }
    }
}

/// A number from one up to the most that it may be.
fn number(text: &str, most: u8) -> Option<u8> {
    text.parse().ok().filter(|number| (1..=most).contains(number))
}

/// `t1`, `q3`.
fn report(word: &str) -> Option<Occasion> {
    let number = |prefix| word.strip_prefix(prefix)?.parse::<u8>().ok();
    number('t')
        .and_then(|at| Occasion::tertial(at).ok())
        .or_else(|| number('q').and_then(|at| Occasion::quarter(at).ok()))
}

/// The part of a year to a month. Municipalities report after April and August, and call that tertials.
pub(super) fn to_month(month: u8) -> Period {
    match month {
        4 => Period::To(Occasion::T1),
        8 => Period::To(Occasion::T2),
        12 => Period::Whole,
        _ => Occasion::month(month).map_or(Period::Other, Period::To),
    }
}

/// How much a kind says: a change, what is left and a deviation are made of two of the others.
fn rank(kind: FigureKind) -> u8 {
    match kind {
        FigureKind::Change => 6,
        FigureKind::Remaining => 5,
        FigureKind::Deviation => 4,
        FigureKind::Forecast => 3,
        FigureKind::Outcome => 2,
        FigureKind::Result => 1,
        FigureKind::Budget => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Vocabulary;

    fn said(text: &str) -> Said {
        Said::of(text, &Vocabulary::stockholm().economy)
    }

    #[test]
    fn a_head_says_kind_and_time() {
        use FigureKind::{Budget, Change, Deviation, Forecast, Outcome, Remaining};
        let t1 = Some(Period::To(Occasion::T1));
        let t2 = Some(Period::To(Occasion::T2));
        for (text, kind, year, period) in [
            ("Budget 2027", Budget, Some(2027), None),
            ("Bokslut 2026", Outcome, Some(2026), None),
            ("Utfall jan–aug", Outcome, None, t2),
            ("Utfall ack jan-aug 2027", Outcome, Some(2027), t2),
            ("Utfall per april", Outcome, None, t1),
            ("Utfall t.o.m. 2027-08-31", Outcome, Some(2027), t2),
            ("Utfall 202708", Outcome, Some(2027), t2),
            ("Utfall 31/8", Outcome, None, t2),
            ("Prognos helår", Forecast, None, None),
            ("Helårs- prognos 2027", Forecast, Some(2027), None),
            ("Prognos T2", Forecast, None, t2),
            ("Avvik-else", Deviation, None, None),
            ("Budget-avvikelse", Deviation, None, None),
            ("Avvikelse budget-prognos", Deviation, None, None),
            ("Differens (tkr)", Deviation, None, None),
            ("Återstår", Remaining, None, None),
            ("Förändring 2026/2027", Change, None, None),
            ("Plan 2028", Budget, Some(2028), None),
            ("Bokslut jan–dec 2026", Outcome, Some(2026), Some(Period::Whole)),
        ] {
            let said = said(text);
            assert_eq!((said.kind(), said.year()), (Some(kind), year), "{text}: {said:?}");
            assert_eq!(said.period, period, "{text}");
            assert!(!said.unknown, "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_said() {
        for text in [
            "Utfall Solbacken",
            "Kommunens kassa",
            "Budgetansvarig chef",
            "Bokslut 2026 -1,2",
            "Budget 2027 28,6",
        ] {
            assert!(said(text).unknown, "{text}: {:?}", said(text));
        }
        assert_eq!(said("Utfall mars–maj").period, Some(Period::Other));
        assert!(said("Not").has(Aside::Note) && said("Avvikelse %").has(Aside::Percent));
        assert!(said("Utfall föreg. år").has(Aside::PreviousYear));
        assert!(said("2027").is_time() && said("Helår").is_time() && !said("Budget").is_time());
    }
}
