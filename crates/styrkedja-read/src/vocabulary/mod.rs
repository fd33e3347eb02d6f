//! The words of a city: goal labels, headings, column titles, words of cells, furniture. One data file for each city.

mod economy;
mod file;
mod pattern;
mod words;

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

use styrkedja::{Fulfilment, GoalLevel, GoalPart, Periodicity, ReportPeriod, SectionKind, Year};

use styrkedja_macros::names;

pub(crate) use economy::{Aside, EconomyWords, HeadWord, plain};
pub(crate) use pattern::{Match, Pattern, after_squeezed};
/// What patterns are matched against.
pub(crate) use styrkedja::shared::squeezed;

use crate::Error;

/// The words of a city: what its goals are called, the headings of their parts, the chapters around them, the titles of
/// table columns, the words of cells, verdicts and periods.
///
/// They are read from one TOML file; the page docs/vocabulary.md of the project describes it key by key. The words
/// match whatever their case and white space, also across a line break and inside a word that the layout has broken.
///
/// | Table | Its words |
/// |---|---|
/// | `[[label]]` | what begins a goal, from the top of the chain to the bottom: `text`, `level`, whether a number follows, and the `form`: a label, a heading, a row of a table, an item |
/// | `[part]` | the headings within a goal, such as `expected_results` and `follow_up` |
/// | `[[chapter]]` | the headings around the goals: `heading`, `kind`, `depth`, and whether it ends the goals |
/// | `[indicator_column]`, `[activity_column]` | the titles of table columns; the first one begins a table |
/// | `[fulfilment]` | the verdicts of reports: `fully`, `partly`, `not` |
/// | `[cell]` | the words of cells: units, bounds, directions, the mark of a deviation |
/// | `[periodicity]`, `[period]` | how often something is measured, and which part of the year a report is for |
/// | `[furniture]`, `[title_page]` | what stands in page heads and feet, and on the title page; both may be left out |
/// | `[economy]` | the heads, labels and units of tables of money; the built-in ones when left out |
/// | `[quality]` | the `approaches` (*förhållningssätt*) of the city, by name; may be left out |
///
/// `{year}` in a word stands for four digits, `{n}` for one to four.
///
/// # Example: change one word
/// Start from the built-in file and replace what differs.
///
/// ```
/// use styrkedja_read::{Reader, Vocabulary};
///
/// let words = Vocabulary::stockholm_toml().replace("Enhetsmål", "Verksamhetsmål");
/// let reader = Reader::new(Vocabulary::from_toml(&words)?);
/// let reading = reader.text("Verksamhetsmål: Alla gäster är nöjda\n")?;
/// assert_eq!(reading.document.goals[0].title, "Alla gäster är nöjda");
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
///
/// # Example: write one
/// Only a few tables are required. A goal's label says its level and where it stands in the chain: the first is the
/// top.
///
/// ```
/// use styrkedja::GoalLevel;
/// use styrkedja_read::{Reader, Vocabulary};
///
/// let words = Vocabulary::from_toml(
///     r#"
///     [[label]]
///     text = "Nämndens mål"
///     level = "committee"
///
///     [[label]]
///     text = "Vårt mål"
///     level = "unit"
///
///     [part]
///     expected_results = ["Så märks det"]
///     follow_up = ["Så följer vi upp"]
///
///     [indicator_column]
///     name = ["Mått"]
///     target = ["Vår nivå"]
///     periodicity = ["Mäts"]
///
///     [activity_column]
///     title = ["Insats"]
///     start = ["Från"]
///     end = ["Till"]
///
///     [fulfilment]
///     fully = ["Nått"]
///
///     [cell]
///     unit = ["%"]
///
///     [periodicity]
///     year = ["Årligen"]
///
///     [period]
///     "#,
/// )?;
/// let reading = Reader::new(words).text(
///     "Nämndens mål: Äldre deltar\n\nVårt mål: Besökarna kommer igen\n\nSå märks det\n\n1. 9 av 10 kommer igen.\n",
/// )?;
/// let unit_goal = reading.document.all_goals()[1].goal;
/// assert_eq!(unit_goal.level, GoalLevel::Unit);
/// assert!(unit_goal.expected_results.is_some());
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Vocabulary {
    pub(crate) labels: Vec<Label>,
    /// What begins a goal without a label before its title.
    pub(crate) goal_forms: Vec<GoalForm>,
    pub(crate) parts: Vec<(Pattern, GoalPart)>,
    pub(crate) chapters: Vec<Chapter>,
    pub(crate) indicator_columns: Columns<IndicatorField>,
    pub(crate) activity_columns: Columns<ActivityField>,
    pub(crate) fulfilments: Vec<(Pattern, Fulfilment)>,
    pub(crate) cells: CellWords,
    pub(crate) periodicities: BTreeMap<String, Periodicity>,
    pub(crate) periods: Vec<(Pattern, PeriodEnd)>,
    pub(crate) page_marks: Vec<Pattern>,
    pub(crate) furniture: Vec<Pattern>,
    /// The headings of a table of contents.
    pub(crate) contents: Vec<Pattern>,
    pub(crate) title_page: TitleWords,
    /// The words of tables of money.
    pub(crate) economy: Arc<EconomyWords>,
    /// The names of the approaches that units choose from.
    pub(crate) approaches: Vec<String>,
}

/// A label that begins a goal.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) pattern: Pattern,
    pub(crate) level: GoalLevel,
    /// Its place in the chain, 0 at the top. Labels of one level share a rank; a label inside another has the rank of
    /// that one.
    pub(crate) rank: usize,
    /// Whether the title begins with a number.
    pub(crate) code: bool,
    /// Occurs only inside the field of another label.
    pub(crate) inner: bool,
}

/// What begins a goal otherwise than a label before its title does.
#[derive(Clone, Debug)]
pub(crate) struct GoalForm {
    pub(crate) form: Form,
    pub(crate) level: GoalLevel,
    /// As of labels.
    pub(crate) rank: usize,
    pub(crate) code: bool,
    /// The words that a heading begins with, or the title of a column.
    pub(crate) words: Option<Pattern>,
    /// The heading below which this form begins goals; none for everywhere.
    pub(crate) below: Option<Pattern>,
    /// The depth of the heading: as the file marks it, or the number of parts of its number.
    pub(crate) depth: Option<u8>,
}

/// How a goal is written.
#[names(beside)]
#[derive(Default)]
pub(crate) enum Form {
    /// A label and a colon before its title.
    #[default]
    Label,
    /// A heading.
    Heading,
    /// A row of a table, below the title of a column.
    Row,
    /// An item of a list.
    Item,
}

impl Label {
    /// How much of a squeezed text is the label and its colon; or why it is not.
    pub(crate) fn after_colon(&self, squeezed: &str) -> Result<usize, Match> {
        match self.pattern.at_start(squeezed) {
            Match::Whole { bytes, .. } => {
                // Older plans print the goal's number in the label too: `INRIKTNINGSMÅL 1: 1. …`.
                let rest = squeezed[bytes..].trim_start_matches(|c: char| c.is_ascii_digit());
                let rest = rest.strip_prefix(':').ok_or(Match::No)?;
                Ok(squeezed.len() - rest.len())
            }
            other => Err(other),
        }
    }
}

/// A heading around the goals.
#[derive(Clone, Debug)]
pub(crate) struct Chapter {
    pub(crate) pattern: Pattern,
    pub(crate) kind: SectionKind,
    pub(crate) depth: usize,
    pub(crate) ends_goals: bool,
    pub(crate) report: bool,
}

/// The columns of a kind of table; the first begins its header.
#[derive(Clone, Debug)]
pub(crate) struct Columns<F> {
    pub(crate) first: Vec<Pattern>,
    pub(crate) all: Vec<(Pattern, F)>,
}

/// A column of an indicator table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IndicatorField {
    Name,
    Figure(styrkedja::IndicatorColumn),
    Periodicity,
    Period,
}

/// A column of an activity table.
#[names(beside)]
pub(crate) enum ActivityField {
    /// What is to be done.
    Title,
    /// The first day.
    Start,
    /// The last day.
    End,
    /// The mark of what was not carried out as planned.
    Deviation,
}

/// The end of a report's period within the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PeriodEnd {
    Year,
    Tertial(u8),
    Quarter(u8),
}

impl PeriodEnd {
    /// The period from the beginning of a year.
    pub(crate) fn of(self, year: Year) -> Option<ReportPeriod> {
        match self {
            Self::Year => Some(ReportPeriod::whole_year(year)),
            Self::Tertial(tertial) => ReportPeriod::to_tertial(year, tertial).ok(),
            Self::Quarter(quarter) => ReportPeriod::to_quarter(year, quarter).ok(),
        }
    }
}

/// The words of a title page.
#[derive(Clone, Debug)]
pub(crate) struct TitleWords {
    /// The title of each kind of document, with the year.
    pub(crate) kinds: Vec<(Pattern, TitleKind)>,
    /// The words before the diary number, and before the date.
    pub(crate) diary_number: Vec<Pattern>,
    pub(crate) date: Vec<Pattern>,
    /// The endings of the names of administrations and committees, and the last word of a municipality's name,
    /// squeezed.
    pub(crate) administration: Vec<String>,
    pub(crate) committee: Vec<String>,
    pub(crate) municipality: Vec<String>,
}

/// The kind of document that a title names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleKind {
    Plan,
    Report(PeriodEnd),
}

/// The words of table cells, squeezed.
#[derive(Clone, Debug)]
pub(crate) struct CellWords {
    pub(crate) delegated: Vec<String>,
    pub(crate) at_most: Vec<String>,
    pub(crate) at_least: Vec<String>,
    pub(crate) increase: Vec<String>,
    pub(crate) decrease: Vec<String>,
    pub(crate) deviation: Vec<String>,
    pub(crate) unit: Vec<String>,
}

impl TitleWords {
    /// The diary number in a line that holds nothing else, without the words before it.
    pub(crate) fn diary_number<'t>(&self, text: &'t str) -> Option<&'t str> {
        let from = after_words(text, &self.diary_number)?;
        let number = &text[from..];
        (number.len() <= MAX_NUMBER_LENGTH && number.contains(|c: char| c.is_ascii_digit()))
            .then_some(number)
    }
}

/// Maximum number of letters in a diary number.
const MAX_NUMBER_LENGTH: usize = 40;

/// Where a text continues after some words and the punctuation after them, if it begins with them and continues.
pub(crate) fn after_words(text: &str, words: &[Pattern]) -> Option<usize> {
    let head = squeezed(text);
    let ends = words.iter().filter_map(|pattern| match pattern.at_start(&head) {
        Match::Whole { bytes, .. } => Some(after_squeezed(text, bytes)),
        _ => None,
    });
    let end = ends.max()?;
    let rest = text[end..].trim_start_matches([' ', ':', '.']);
    // `Dnrx` is a different word.
    (rest.len() < text[end..].len() && !rest.is_empty()).then_some(text.len() - rest.len())
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self::stockholm()
    }
}

impl Vocabulary {
    /// The vocabulary of the City of Stockholm.
    pub fn stockholm() -> Self {
        static BUILT_IN: LazyLock<Vocabulary> = LazyLock::new(|| {
            Vocabulary::from_toml(Vocabulary::stockholm_toml())
                .expect("the built-in vocabulary is well-formed")
        });
        BUILT_IN.clone()
    }

    /// The file of the vocabulary of the City of Stockholm, to start another one from. It is commented.
    pub fn stockholm_toml() -> &'static str {
        include_str!("stockholm.toml")
    }

    /// Reads a vocabulary file.
    ///
    /// ```
    /// use styrkedja_read::Vocabulary;
    ///
    /// let misspelt = Vocabulary::stockholm_toml().replace("[fulfilment]", "[fulfillment]");
    /// let error = Vocabulary::from_toml(&misspelt).unwrap_err();
    /// assert!(error.is_vocabulary() && error.to_string().contains("fulfillment"));
    /// ```
    ///
    /// # Errors
    /// When the file is not TOML or not of this format. The error names pointer, line and column.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        file::read(text)
    }

    /// The headings of an analysis.
    pub(crate) fn analysis(&self) -> impl Iterator<Item = &Pattern> {
        let analysis = self.parts.iter().filter(|(_, part)| *part == GoalPart::Analysis);
        analysis.map(|(pattern, _)| pattern)
    }

    /// The part of the year that the words for a report's period name: `VB 2020`, `T1 2020`, `Q1 2020`, `2020`.
    pub(crate) fn period(&self, text: &str) -> Option<ReportPeriod> {
        let mut periods = self.periods.iter();
        periods.find_map(|(pattern, end)| end.of(Year::new(pattern.year_of(text)?).ok()?))
    }

    /// Whether a text is the mark of an activity that deviates.
    pub(crate) fn is_mark(&self, text: &str) -> bool {
        self.cells.deviation.contains(&squeezed(text))
    }

    /// Whether a unit begins with a word.
    pub(crate) fn is_unit(&self, word: &str) -> bool {
        self.cells.unit.contains(&squeezed(word))
    }
}

#[cfg(test)]
mod tests {
    use styrkedja::Pointer;

    use super::*;

    #[test]
    fn the_built_in_file_is_well_formed() {
        let vocabulary = Vocabulary::stockholm();
        assert!(vocabulary.labels.iter().filter(|label| label.inner).count() >= 2);
    }

    #[test]
    fn a_misspelt_key_is_refused_with_its_line() {
        let error = Vocabulary::from_toml(&format!("labl = 1\n{}", Vocabulary::stockholm_toml()))
            .unwrap_err();
        assert!(error.is_vocabulary(), "{error}");
        assert_eq!(error.pointer().map(Pointer::as_str), Some("/labl"));
        assert_eq!((error.line(), error.column()), (Some(1), Some(1)));
    }

    #[test]
    fn faults_of_the_words_are_named_where_they_stand() {
        for (old, new, pointer, message) in [
            (
                "depth = 1",
                "depth = 7",
                "/chapter/0/depth",
                "vokabulären kan inte användas: kapitlet",
            ),
            (
                "fully = [",
                "fully = [\"{år}\", ",
                "/fulfilment/fully/0",
                "`{år}`: `{år}` står för ingenting",
            ),
            ("words = [", "words = [\" \", ", "/furniture/words/0", "här finns inga ord"),
            (
                "whole_year = [",
                "whole_year = [\"{\", ",
                "/period/whole_year/0",
                "`{`: en `{` utan sin `}`",
            ),
            (
                "level = \"unit\"",
                "level = \"group\"",
                "/label/3/level",
                "`group` är inget känt namn här",
            ),
        ] {
            let words = Vocabulary::stockholm_toml().replacen(old, new, 1);
            let line = 1 + words[..words.find(new).expect("it was put in")].matches('\n').count();
            let error = Vocabulary::from_toml(&words).expect_err(new);
            assert_eq!(error.pointer().map(Pointer::as_str), Some(pointer));
            assert_eq!(error.line(), Some(line), "{error}");
            assert!(error.text().sv.contains(message), "{}", error.text().sv);
        }
    }

    #[test]
    fn labels_of_one_level_share_a_rank() {
        let words = Vocabulary::stockholm_toml()
            .replace("within = \"Enhetsmål\"", "")
            .replace("level = \"area\"", "level = \"unit\"");
        let labels = Vocabulary::from_toml(&words).expect("a vocabulary").labels;
        let ranks: Vec<usize> = labels.iter().map(|label| label.rank).collect();
        assert_eq!(ranks, [0, 1, 2, 3, 4, 3]);
    }

    #[test]
    fn a_label_within_an_unknown_one_is_refused() {
        let words =
            Vocabulary::stockholm_toml().replace("within = \"Enhetsmål\"", "within = \"Gruppmål\"");
        assert!(Vocabulary::from_toml(&words).unwrap_err().to_string().contains("Gruppmål"));
    }
}
