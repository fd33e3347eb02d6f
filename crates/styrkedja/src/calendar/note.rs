//! The words beside an entry: why it has the days it has, or none.

use super::rate::Rate;
use crate::{
    catalogue::Reported,
    model::{Document, DocumentKind},
    text::Text,
    value::{Date, Month, Occasion},
};

/// Maximum number of letters of a document's words in a note.
const LONGEST: usize = 100;

/// Writes the notes of one document.
pub(super) struct Notes {
    /// What the document is called.
    says: Text,
}

impl Notes {
    pub(super) fn of(document: &Document) -> Self {
        let says = match document.kind {
            Some(DocumentKind::Plan) => Text::fixed("planen", "the plan"),
            Some(DocumentKind::TertialReport | DocumentKind::AnnualReport) => {
                Text::fixed("rapporten", "the report")
            }
            None => Text::fixed("dokumentet", "the document"),
        };
        Self { says }
    }

    /// What the document says, with what follows from it in each language.
    fn says(&self, words: &str, sv: &str, en: &str) -> Text {
        let words = cut(words, LONGEST);
        let Text { sv: it_sv, en: it_en } = &self.says;
        Text::new(format!("{it_sv} säger ”{words}”{sv}"), format!("{it_en} says “{words}”{en}"))
    }

    /// What a rate says, and that it tells no day.
    pub(super) fn rate(&self, rate: Rate, words: &str) -> Text {
        let (sv, en) = match rate {
            Rate::Times(_) => (", ingen dag", ", no day"),
            Rate::Often => {
                (": oftare än varje månad, ingen dag", ": oftener than every month, no day")
            }
            Rate::Seldom => (": inte vilket år", ": not in which year"),
            Rate::Vague => (": inte hur ofta, ingen dag", ": not how often, no day"),
            Rate::Uneven => (
                ": inte lika många gånger varje år, ingen dag",
                ": not as many times each year, no day",
            ),
        };
        self.says(words, sv, en)
    }

    /// A rate that names other months than it has times.
    pub(super) fn names_other_months(&self, words: &str) -> Text {
        self.says(
            words,
            ": månaderna är inte lika många som gångerna",
            ": not as many months as times",
        )
    }

    pub(super) fn month(&self, month: Month) -> Text {
        let (Text { sv, en }, month) = (&self.says, month.words());
        Text::new(
            format!("{sv} säger {}, ingen dag", month.sv),
            format!("{en} says {}, no day", month.en),
        )
    }

    /// The periodicity of an indicator as printed.
    pub(super) fn periodicity(&self, words: &str) -> Text {
        self.says(words, ", ingen dag", ", no day")
    }

    /// Words in which no day or no rhythm was understood.
    pub(super) fn not_understood(&self, words: &str) -> Text {
        self.says(words, ", som inte är förstått", ", which is not understood")
    }

    pub(super) fn occasion_without_day(&self, occasion: Occasion) -> Text {
        let Text { sv, en } = &self.says;
        Text::new(
            format!("{sv} säger {occasion}; stadens katalog har ingen dag för det"),
            format!("{en} says {occasion}; the city's catalogue has no day for it"),
        )
    }

    pub(super) fn occasion_without_year(&self, occasion: Occasion) -> Text {
        let Text { sv, en } = &self.says;
        Text::new(
            format!("{sv} säger {occasion}; året är inte känt"),
            format!("{en} says {occasion}; the year is not known"),
        )
    }

    pub(super) fn year_inferred(&self) -> Text {
        let Text { sv, en } = &self.says;
        Text::new(
            format!("{sv} säger inget år för dagen; det är dokumentets"),
            format!("{en} tells no year of the day; it is that of the document"),
        )
    }
}

/// A note to which nothing follows because the year is not known.
pub(super) fn and_no_year(Text { sv, en }: Text) -> Text {
    Text::new(format!("{sv}; året är inte känt"), format!("{en}; the year is not known"))
}

/// Whose day it is that an occasion has.
pub(super) fn closes(occasion: Occasion) -> Text {
    Text::new(
        format!("dagen då {occasion} stänger enligt stadens katalog"),
        format!("the day on which {occasion} closes by the city's catalogue"),
    )
}

/// Days of an activity that contradict each other.
pub(super) fn ends_before_it_begins(start: Date, end: Date) -> Text {
    Text::new(
        format!("slutar {end} men börjar {start}"),
        format!("ends on {end} but begins on {start}"),
    )
}

pub(super) const NO_DATES: Text = Text::fixed("inga datum", "no dates");
pub(super) const NO_START: Text = Text::fixed("inget startdatum", "no first day");
pub(super) const NO_END: Text = Text::fixed("inget slutdatum", "no last day");
pub(super) const FROM_THAT_DAY: Text = Text::fixed("räknas från den dagen", "counts from that day");

/// What is told at an occasion.
pub(super) fn reports(reported: &[Reported]) -> Option<Text> {
    if reported.is_empty() {
        return None;
    }
    let words = || reported.iter().map(|reported| reported.words());
    let sv = words().map(|words| words.sv).collect::<Vec<_>>().join(", ");
    let en = words().map(|words| words.en).collect::<Vec<_>>().join(", ");
    Some(Text::new(format!("redovisas: {sv}"), format!("reported: {en}")))
}

/// A text on one line, cut between two words when it is longer than so many letters.
pub(super) fn cut(text: &str, letters: usize) -> String {
    let mut line = String::new();
    let mut left = letters;
    for word in text.split_whitespace() {
        let length = word.chars().count() + usize::from(!line.is_empty());
        if length > left {
            // A word without end is cut in its midst.
            if line.is_empty() {
                line.extend(word.chars().take(letters));
            }
            line.push('…');
            return line;
        }
        left -= length;
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn texts_are_cut_between_words() {
        assert_eq!(cut("  Kön  gås\nigenom ", 40), "Kön gås igenom");
        assert_eq!(cut("Kön gås igenom", 14), "Kön gås igenom");
        assert_eq!(cut("Kön gås igenom", 13), "Kön gås…");
        assert_eq!(cut("Övertidsersättning", 5), "Övert…");
        assert_eq!(cut("", 5), "");
    }
}
