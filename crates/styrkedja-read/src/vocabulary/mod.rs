//! The words of a city: goal labels, headings, column titles, words of cells, furniture. One data file each.

mod matcher;

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;
use styrkedja::{Fulfilment, GoalLevel, Periodicity, SectionKind};

pub(crate) use matcher::{Match, Pattern, squeezed};

use crate::{Error, error::Repr};

/// The words of a city.
///
/// docs/vocabulary.md tells how to write one.
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
#[derive(Clone, Debug)]
pub struct Vocabulary {
    pub(crate) labels: Vec<Label>,
    pub(crate) parts: Vec<(Pattern, Part)>,
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
}

/// What begins a goal.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) pattern: Pattern,
    pub(crate) level: GoalLevel,
    /// Where it stands in the chain, 0 at the top. Labels of one level share a rank, and labels within another have
    /// that other's.
    pub(crate) rank: usize,
    /// Whether the title begins with a number.
    pub(crate) code: bool,
    /// Stands only inside the field of another label.
    pub(crate) inner: bool,
}

/// A named part of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Description,
    ExpectedResults,
    WaysOfWorking,
    ResourceUse,
    FollowUp,
    Development,
    Analysis,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ActivityField {
    Title,
    Start,
    End,
    Deviation,
}

/// Where in the year the period of a report ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PeriodEnd {
    Year,
    Tertial(u8),
    Quarter(u8),
}

/// The words of a title page.
#[derive(Clone, Debug)]
pub(crate) struct TitleWords {
    /// The title of each kind of document, with the year.
    pub(crate) kinds: Vec<(Pattern, TitleKind)>,
    /// What stands before the diary number, and before the day.
    pub(crate) diary_number: Vec<Pattern>,
    pub(crate) date: Vec<Pattern>,
    /// What the names of administrations and committees end in, and the last word of a municipality's, squeezed.
    pub(crate) administration: Vec<String>,
    pub(crate) committee: Vec<String>,
    pub(crate) municipality: Vec<String>,
}

/// What a title says the document is.
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

    /// The file of the vocabulary of the City of Stockholm, to start one's own from.
    pub fn stockholm_toml() -> &'static str {
        include_str!("stockholm.toml")
    }

    /// Reads a vocabulary file.
    ///
    /// # Errors
    /// When the file is not TOML or not of this format. The message is one line that names line and key.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        let file: File = toml::from_str(text).map_err(|error| {
            let at = text.get(..error.span().map_or(0, |span| span.start)).unwrap_or_default();
            let line = at.matches('\n').count() + 1;
            refused(format!("{} (at line {line})", error.message()))
        })?;
        file.compile()
    }
}

fn refused(message: String) -> Error {
    Repr::Vocabulary { message }.into()
}

/// The vocabulary file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    label: Vec<FileLabel>,
    part: FileParts,
    fulfilment: FileFulfilment,
    #[serde(default)]
    chapter: Vec<FileChapter>,
    indicator_column: FileIndicatorColumns,
    activity_column: FileActivityColumns,
    cell: FileCells,
    periodicity: FilePeriodicities,
    period: FilePeriods,
    #[serde(default)]
    furniture: FileFurniture,
    #[serde(default)]
    title_page: FileTitlePage,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileLabel {
    text: String,
    level: GoalLevel,
    #[serde(default)]
    code: bool,
    within: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct FileParts {
    description: Vec<String>,
    expected_results: Vec<String>,
    ways_of_working: Vec<String>,
    resource_use: Vec<String>,
    follow_up: Vec<String>,
    development: Vec<String>,
    analysis: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileFulfilment {
    fully: Vec<String>,
    partly: Vec<String>,
    not: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileChapter {
    heading: String,
    kind: SectionKind,
    depth: usize,
    #[serde(default)]
    ends_goals: bool,
    #[serde(default)]
    report: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileIndicatorColumns {
    name: Vec<String>,
    outcome: Vec<String>,
    outcome_men: Vec<String>,
    outcome_women: Vec<String>,
    previous_outcome: Vec<String>,
    forecast: Vec<String>,
    target: Vec<String>,
    council_target: Vec<String>,
    periodicity: Vec<String>,
    period: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileActivityColumns {
    title: Vec<String>,
    start: Vec<String>,
    end: Vec<String>,
    deviation: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileCells {
    delegated: Vec<String>,
    at_most: Vec<String>,
    at_least: Vec<String>,
    increase: Vec<String>,
    decrease: Vec<String>,
    deviation: Vec<String>,
    unit: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FilePeriodicities {
    year: Vec<String>,
    half_year: Vec<String>,
    tertial: Vec<String>,
    quarter: Vec<String>,
    month: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FilePeriods {
    whole_year: Vec<String>,
    tertial_1: Vec<String>,
    tertial_2: Vec<String>,
    quarter_1: Vec<String>,
    quarter_2: Vec<String>,
    quarter_3: Vec<String>,
    quarter_4: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileFurniture {
    page: Vec<String>,
    words: Vec<String>,
    contents: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileTitlePage {
    plan: Vec<String>,
    annual_report: Vec<String>,
    tertial_1: Vec<String>,
    tertial_2: Vec<String>,
    quarter_1: Vec<String>,
    quarter_2: Vec<String>,
    quarter_3: Vec<String>,
    diary_number: Vec<String>,
    date: Vec<String>,
    administration: Vec<String>,
    committee: Vec<String>,
    municipality: Vec<String>,
}

impl FileTitlePage {
    fn compile(self) -> Result<TitleWords, Error> {
        let mut kinds = Vec::new();
        for (words, kind) in [
            (self.plan, TitleKind::Plan),
            (self.annual_report, TitleKind::Report(PeriodEnd::Year)),
            (self.tertial_1, TitleKind::Report(PeriodEnd::Tertial(1))),
            (self.tertial_2, TitleKind::Report(PeriodEnd::Tertial(2))),
            (self.quarter_1, TitleKind::Report(PeriodEnd::Quarter(1))),
            (self.quarter_2, TitleKind::Report(PeriodEnd::Quarter(2))),
            (self.quarter_3, TitleKind::Report(PeriodEnd::Quarter(3))),
        ] {
            for pattern in patterns(&words)? {
                kinds.push((pattern, kind));
            }
        }
        let squeeze = |words: Vec<String>| words.iter().map(|word| squeezed(word)).collect();
        Ok(TitleWords {
            kinds,
            diary_number: patterns(&self.diary_number)?,
            date: patterns(&self.date)?,
            administration: squeeze(self.administration),
            committee: squeeze(self.committee),
            municipality: squeeze(self.municipality),
        })
    }
}

impl File {
    fn compile(self) -> Result<Vocabulary, Error> {
        let labels = compile_labels(self.label)?;
        let mut parts = Vec::new();
        for (words, part) in [
            (self.part.description, Part::Description),
            (self.part.expected_results, Part::ExpectedResults),
            (self.part.ways_of_working, Part::WaysOfWorking),
            (self.part.resource_use, Part::ResourceUse),
            (self.part.follow_up, Part::FollowUp),
            (self.part.development, Part::Development),
            (self.part.analysis, Part::Analysis),
        ] {
            for word in words {
                parts.push((pattern(&word)?, part));
            }
        }
        let mut fulfilments = Vec::new();
        for (words, fulfilment) in [
            (self.fulfilment.fully, Fulfilment::Fully),
            (self.fulfilment.partly, Fulfilment::Partly),
            (self.fulfilment.not, Fulfilment::Not),
        ] {
            for word in words {
                fulfilments.push((pattern(&word)?, fulfilment));
            }
        }
        let mut chapters = Vec::new();
        for FileChapter { heading, kind, depth, ends_goals, report } in self.chapter {
            if !(1..=3).contains(&depth) {
                return Err(refused(format!(
                    "chapter `{heading}` has depth {depth}; write 1, 2 or 3"
                )));
            }
            chapters.push(Chapter { pattern: pattern(&heading)?, kind, depth, ends_goals, report });
        }
        let mut periodicities = BTreeMap::new();
        for (words, periodicity) in [
            (self.periodicity.year, Periodicity::Year),
            (self.periodicity.half_year, Periodicity::HalfYear),
            (self.periodicity.tertial, Periodicity::Tertial),
            (self.periodicity.quarter, Periodicity::Quarter),
            (self.periodicity.month, Periodicity::Month),
        ] {
            periodicities.extend(words.into_iter().map(|word| (word, periodicity)));
        }
        let mut periods = Vec::new();
        for (words, end) in [
            (self.period.whole_year, PeriodEnd::Year),
            (self.period.tertial_1, PeriodEnd::Tertial(1)),
            (self.period.tertial_2, PeriodEnd::Tertial(2)),
            (self.period.quarter_1, PeriodEnd::Quarter(1)),
            (self.period.quarter_2, PeriodEnd::Quarter(2)),
            (self.period.quarter_3, PeriodEnd::Quarter(3)),
            (self.period.quarter_4, PeriodEnd::Quarter(4)),
        ] {
            for word in words {
                periods.push((pattern(&format!("{word} {{year}}"))?, end));
                periods.push((pattern(&format!("{{year}} {word}"))?, end));
            }
        }
        periods.push((pattern("{year}")?, PeriodEnd::Year));
        let squeeze = |words: Vec<String>| words.iter().map(|word| squeezed(word)).collect();
        Ok(Vocabulary {
            labels,
            parts,
            chapters,
            indicator_columns: self.indicator_column.compile()?,
            activity_columns: self.activity_column.compile()?,
            fulfilments,
            cells: CellWords {
                delegated: squeeze(self.cell.delegated),
                at_most: squeeze(self.cell.at_most),
                at_least: squeeze(self.cell.at_least),
                increase: squeeze(self.cell.increase),
                decrease: squeeze(self.cell.decrease),
                deviation: squeeze(self.cell.deviation),
                unit: squeeze(self.cell.unit),
            },
            periodicities,
            periods,
            page_marks: patterns(&self.furniture.page)?,
            furniture: patterns(&self.furniture.words)?,
            contents: patterns(&self.furniture.contents)?,
            title_page: self.title_page.compile()?,
        })
    }
}

fn compile_labels(file: Vec<FileLabel>) -> Result<Vec<Label>, Error> {
    let mut labels: Vec<(String, Label)> = Vec::new();
    for FileLabel { text, level, code, within } in file {
        let (rank, inner) = match &within {
            None => {
                let same = labels.iter().find(|(_, label)| !label.inner && label.level == level);
                (same.map_or(labels.len(), |(_, label)| label.rank), false)
            }
            Some(outer) => match labels.iter().find(|(known, _)| known == outer) {
                Some((_, label)) => (label.rank, true),
                None => {
                    return Err(refused(format!(
                        "label `{text}` is within `{outer}`, which no label above has"
                    )));
                }
            },
        };
        let pattern = pattern(&text)?;
        labels.push((text, Label { pattern, level, rank, code, inner }));
    }
    if labels.is_empty() {
        return Err(refused(
            "there is no label; add a [[label]] for every level of goals".to_owned(),
        ));
    }
    Ok(labels.into_iter().map(|(_, label)| label).collect())
}

impl FileIndicatorColumns {
    fn compile(self) -> Result<Columns<IndicatorField>, Error> {
        use styrkedja::IndicatorColumn as Figure;
        let first = patterns(&self.name)?;
        let mut all = Vec::new();
        for (titles, field) in [
            (self.name, IndicatorField::Name),
            (self.outcome, IndicatorField::Figure(Figure::Outcome)),
            (self.outcome_men, IndicatorField::Figure(Figure::OutcomeMen)),
            (self.outcome_women, IndicatorField::Figure(Figure::OutcomeWomen)),
            (self.previous_outcome, IndicatorField::Figure(Figure::PreviousOutcome)),
            (self.forecast, IndicatorField::Figure(Figure::Forecast)),
            (self.target, IndicatorField::Figure(Figure::Target)),
            (self.council_target, IndicatorField::Figure(Figure::CouncilTarget)),
            (self.periodicity, IndicatorField::Periodicity),
            (self.period, IndicatorField::Period),
        ] {
            for title in titles {
                all.push((pattern(&title)?, field));
            }
        }
        Ok(Columns { first, all })
    }
}

impl FileActivityColumns {
    fn compile(self) -> Result<Columns<ActivityField>, Error> {
        let first = patterns(&self.title)?;
        let mut all = Vec::new();
        for (titles, field) in [
            (self.title, ActivityField::Title),
            (self.start, ActivityField::Start),
            (self.end, ActivityField::End),
            (self.deviation, ActivityField::Deviation),
        ] {
            for title in titles {
                all.push((pattern(&title)?, field));
            }
        }
        Ok(Columns { first, all })
    }
}

fn pattern(words: &str) -> Result<Pattern, Error> {
    Pattern::new(words).map_err(|message| refused(format!("`{words}`: {message}")))
}

fn patterns(words: &[String]) -> Result<Vec<Pattern>, Error> {
    words.iter().map(|word| pattern(word)).collect()
}

#[cfg(test)]
mod tests {
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
        assert!(error.is_vocabulary() && error.to_string().contains("line 1"), "{error}");
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
