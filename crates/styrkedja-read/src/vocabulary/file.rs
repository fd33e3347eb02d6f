//! The vocabulary file as written, and the vocabulary built from it.

use std::collections::BTreeMap;

use serde::Deserialize;
use styrkedja::{Fulfilment, GoalLevel, Periodicity, SectionKind};

use super::{
    ActivityField, CellWords, Chapter, Columns, IndicatorField, Label, Part, Pattern, PeriodEnd,
    TitleKind, TitleWords, Vocabulary, squeezed,
};
use crate::{Error, error::Repr};

/// Reads a vocabulary file.
pub(super) fn read(text: &str) -> Result<Vocabulary, Error> {
    let file: File = toml::from_str(text).map_err(|error| {
        let at = text.get(..error.span().map_or(0, |span| span.start)).unwrap_or_default();
        let line = at.matches('\n').count() + 1;
        refused(format!("{} (at line {line})", error.message()))
    })?;
    file.compile()
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
        let kinds = named(&[
            (self.plan, TitleKind::Plan),
            (self.annual_report, TitleKind::Report(PeriodEnd::Year)),
            (self.tertial_1, TitleKind::Report(PeriodEnd::Tertial(1))),
            (self.tertial_2, TitleKind::Report(PeriodEnd::Tertial(2))),
            (self.quarter_1, TitleKind::Report(PeriodEnd::Quarter(1))),
            (self.quarter_2, TitleKind::Report(PeriodEnd::Quarter(2))),
            (self.quarter_3, TitleKind::Report(PeriodEnd::Quarter(3))),
        ])?;
        Ok(TitleWords {
            kinds,
            diary_number: patterns(&self.diary_number)?,
            date: patterns(&self.date)?,
            administration: squeeze(&self.administration),
            committee: squeeze(&self.committee),
            municipality: squeeze(&self.municipality),
        })
    }
}

impl File {
    fn compile(self) -> Result<Vocabulary, Error> {
        let labels = compile_labels(self.label)?;
        let parts = named(&[
            (self.part.description, Part::Description),
            (self.part.expected_results, Part::ExpectedResults),
            (self.part.ways_of_working, Part::WaysOfWorking),
            (self.part.resource_use, Part::ResourceUse),
            (self.part.follow_up, Part::FollowUp),
            (self.part.development, Part::Development),
            (self.part.analysis, Part::Analysis),
        ])?;
        let fulfilments = named(&[
            (self.fulfilment.fully, Fulfilment::Fully),
            (self.fulfilment.partly, Fulfilment::Partly),
            (self.fulfilment.not, Fulfilment::Not),
        ])?;
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
        Ok(Vocabulary {
            labels,
            parts,
            chapters,
            indicator_columns: self.indicator_column.compile()?,
            activity_columns: self.activity_column.compile()?,
            fulfilments,
            cells: CellWords {
                delegated: squeeze(&self.cell.delegated),
                at_most: squeeze(&self.cell.at_most),
                at_least: squeeze(&self.cell.at_least),
                increase: squeeze(&self.cell.increase),
                decrease: squeeze(&self.cell.decrease),
                deviation: squeeze(&self.cell.deviation),
                unit: squeeze(&self.cell.unit),
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
        let all = named(&[
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
        ])?;
        Ok(Columns { first, all })
    }
}

impl FileActivityColumns {
    fn compile(self) -> Result<Columns<ActivityField>, Error> {
        let first = patterns(&self.title)?;
        let all = named(&[
            (self.title, ActivityField::Title),
            (self.start, ActivityField::Start),
            (self.end, ActivityField::End),
            (self.deviation, ActivityField::Deviation),
        ])?;
        Ok(Columns { first, all })
    }
}

fn pattern(words: &str) -> Result<Pattern, Error> {
    Pattern::new(words).map_err(|message| refused(format!("`{words}`: {message}")))
}

fn patterns(words: &[String]) -> Result<Vec<Pattern>, Error> {
    words.iter().map(|word| pattern(word)).collect()
}

/// Patterns, each with the value that its words stand for.
fn named<T: Copy, const N: usize>(
    lists: &[(Vec<String>, T); N],
) -> Result<Vec<(Pattern, T)>, Error> {
    let all = lists.iter().flat_map(|(words, meaning)| words.iter().map(|word| (word, *meaning)));
    all.map(|(word, meaning)| Ok((pattern(word)?, meaning))).collect()
}

fn squeeze(words: &[String]) -> Vec<String> {
    words.iter().map(|word| squeezed(word)).collect()
}
