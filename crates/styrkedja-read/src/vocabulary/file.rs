//! The vocabulary file as written, and the vocabulary built from it.

use serde::Deserialize;
use styrkedja::{
    Fulfilment, GoalLevel, GoalPart, Periodicity, Pointer, SectionKind, shared::TomlFile,
};

use super::{
    ActivityField, CellWords, Chapter, Columns, Form, GoalForm, IndicatorField, Label, Pattern,
    PeriodEnd, TitleKind, TitleWords, Vocabulary,
    economy::FileEconomy,
    squeezed,
    words::{Keyed, Words},
};
use crate::{Error, VocabularyFault};

/// Reads a vocabulary file.
pub(super) fn read(text: &str) -> Result<Vocabulary, Error> {
    let toml = TomlFile::parse(text).map_err(|error| of_file(&error))?;
    let file: File = toml.decode().map_err(|error| of_file(&error))?;
    file.compile().map_err(|Refused { fault, pointer }| {
        let place = toml.place(&pointer);
        Error::vocabulary(fault, Some(pointer), place)
    })
}

/// A fault that shows before the words are looked at.
fn of_file(error: &styrkedja::Error) -> Error {
    Error::vocabulary(
        VocabularyFault::File(error.kind().clone()),
        error.pointer().cloned(),
        error.line().zip(error.column()),
    )
}

/// What is wrong, and with the value of which key.
struct Refused {
    fault: VocabularyFault,
    pointer: Pointer,
}

impl VocabularyFault {
    fn at(self, pointer: Pointer) -> Refused {
        Refused { fault: self, pointer }
    }
}

/// The vocabulary file as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    label: Vec<FileLabel>,
    part: Words<GoalPart>,
    fulfilment: Words<Fulfilment>,
    #[serde(default)]
    chapter: Vec<FileChapter>,
    indicator_column: Words<IndicatorField>,
    activity_column: Words<ActivityField>,
    cell: FileCells,
    periodicity: Words<Periodicity>,
    period: FilePeriods,
    #[serde(default)]
    furniture: FileFurniture,
    #[serde(default)]
    title_page: FileTitlePage,
    economy: Option<FileEconomy>,
    #[serde(default)]
    quality: FileQuality,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct FileQuality {
    approaches: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileLabel {
    text: Option<String>,
    level: GoalLevel,
    #[serde(default)]
    code: bool,
    within: Option<String>,
    #[serde(default)]
    form: Form,
    below: Option<String>,
    depth: Option<u8>,
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
    fn compile(self) -> Result<TitleWords, Refused> {
        let at = Pointer::root().field("title_page");
        let kinds = named(
            &at,
            &[
                ("plan", self.plan, TitleKind::Plan),
                ("annual_report", self.annual_report, TitleKind::Report(PeriodEnd::Year)),
                ("tertial_1", self.tertial_1, TitleKind::Report(PeriodEnd::Tertial(1))),
                ("tertial_2", self.tertial_2, TitleKind::Report(PeriodEnd::Tertial(2))),
                ("quarter_1", self.quarter_1, TitleKind::Report(PeriodEnd::Quarter(1))),
                ("quarter_2", self.quarter_2, TitleKind::Report(PeriodEnd::Quarter(2))),
                ("quarter_3", self.quarter_3, TitleKind::Report(PeriodEnd::Quarter(3))),
            ],
        )?;
        Ok(TitleWords {
            kinds,
            diary_number: patterns(&self.diary_number, &at.field("diary_number"))?,
            date: patterns(&self.date, &at.field("date"))?,
            administration: all_squeezed(&self.administration),
            committee: all_squeezed(&self.committee),
            municipality: all_squeezed(&self.municipality),
        })
    }
}

impl File {
    fn compile(self) -> Result<Vocabulary, Refused> {
        let (labels, goal_forms) = compile_labels(self.label)?;
        let root = Pointer::root();
        let parts = meanings(&self.part, &root.field("part"))?;
        let fulfilments = meanings(&self.fulfilment, &root.field("fulfilment"))?;
        let mut chapters = Vec::new();
        for (index, chapter) in self.chapter.into_iter().enumerate() {
            let at = root.field("chapter").index(index);
            let FileChapter { heading, kind, depth, ends_goals, report } = chapter;
            if !(1..=3).contains(&depth) {
                return Err(VocabularyFault::BadDepth { heading, depth }.at(at.field("depth")));
            }
            let pattern = pattern(&heading, &at.field("heading"))?;
            chapters.push(Chapter { pattern, kind, depth, ends_goals, report });
        }
        let words = self.periodicity.each();
        let periodicities = words.map(|(word, meaning)| (word.to_owned(), meaning)).collect();
        let mut periods = Vec::new();
        for (key, words, end) in [
            ("whole_year", self.period.whole_year, PeriodEnd::Year),
            ("tertial_1", self.period.tertial_1, PeriodEnd::Tertial(1)),
            ("tertial_2", self.period.tertial_2, PeriodEnd::Tertial(2)),
            ("quarter_1", self.period.quarter_1, PeriodEnd::Quarter(1)),
            ("quarter_2", self.period.quarter_2, PeriodEnd::Quarter(2)),
            ("quarter_3", self.period.quarter_3, PeriodEnd::Quarter(3)),
            ("quarter_4", self.period.quarter_4, PeriodEnd::Quarter(4)),
        ] {
            for (index, word) in words.iter().enumerate() {
                let at = root.field("period").field(key).index(index);
                // A fault is told of the word as the file has it, without the year.
                let beside_year = |words: &str| {
                    let beside = pattern(words, &at);
                    beside.map_err(|fault| pattern(word, &at).err().unwrap_or(fault))
                };
                periods.push((beside_year(&format!("{word} {{year}}"))?, end));
                periods.push((beside_year(&format!("{{year}} {word}"))?, end));
            }
        }
        periods.push((pattern("{year}", &root)?, PeriodEnd::Year));
        let furniture = root.field("furniture");
        let economy = match self.economy {
            Some(economy) => {
                let compiled = economy.compile(&root.field("economy"));
                compiled.map_err(|(fault, pointer)| fault.at(pointer))?.into()
            }
            None => Vocabulary::stockholm().economy,
        };
        Ok(Vocabulary {
            labels,
            goal_forms,
            parts,
            chapters,
            indicator_columns: columns(
                &self.indicator_column,
                IndicatorField::Name,
                &root.field("indicator_column"),
            )?,
            activity_columns: columns(
                &self.activity_column,
                ActivityField::Title,
                &root.field("activity_column"),
            )?,
            fulfilments,
            cells: CellWords {
                delegated: all_squeezed(&self.cell.delegated),
                at_most: all_squeezed(&self.cell.at_most),
                at_least: all_squeezed(&self.cell.at_least),
                increase: all_squeezed(&self.cell.increase),
                decrease: all_squeezed(&self.cell.decrease),
                deviation: all_squeezed(&self.cell.deviation),
                unit: all_squeezed(&self.cell.unit),
            },
            periodicities,
            periods,
            page_marks: patterns(&self.furniture.page, &furniture.field("page"))?,
            furniture: patterns(&self.furniture.words, &furniture.field("words"))?,
            contents: patterns(&self.furniture.contents, &furniture.field("contents"))?,
            title_page: self.title_page.compile()?,
            economy,
            approaches: self.quality.approaches,
        })
    }
}

fn compile_labels(file: Vec<FileLabel>) -> Result<(Vec<Label>, Vec<GoalForm>), Refused> {
    let mut labels: Vec<(String, Label)> = Vec::new();
    let mut forms: Vec<GoalForm> = Vec::new();
    let all = Pointer::root().field("label");
    for (index, label) in file.into_iter().enumerate() {
        let at = all.index(index);
        let FileLabel { text, level, code, within, form, below, depth } = label;
        let of_level = labels.iter().find(|(_, label)| !label.inner && label.level == level);
        let of_level = of_level.map(|(_, label)| label.rank);
        let of_form = forms.iter().find(|form| form.level == level).map(|form| form.rank);
        let rank = of_level.or(of_form).unwrap_or(labels.len() + forms.len());
        let given = |key: &str, words: Option<&String>| {
            words.map(|words| pattern(words, &at.field(key))).transpose()
        };
        if form != Form::Label {
            let (words, below) = (given("text", text.as_ref())?, given("below", below.as_ref())?);
            let needs = match form {
                Form::Row => words.is_none().then_some("text"),
                Form::Item => below.is_none().then_some("below"),
                _ => (words.is_none() && below.is_none()).then_some("below"),
            };
            if let Some(key) = needs {
                return Err(VocabularyFault::FormNeeds { form: form.as_str(), key }.at(at));
            }
            forms.push(GoalForm { form, level, rank, code, words, below, depth });
            continue;
        }
        let Some(text) = text else {
            return Err(VocabularyFault::FormNeeds { form: form.as_str(), key: "text" }.at(at));
        };
        let (rank, inner) = match within {
            None => (rank, false),
            Some(outer) => match labels.iter().find(|(known, _)| *known == outer) {
                Some((_, label)) => (label.rank, true),
                None => {
                    let fault = VocabularyFault::UnknownLabel { label: text, outer };
                    return Err(fault.at(at.field("within")));
                }
            },
        };
        let pattern = pattern(&text, &at.field("text"))?;
        labels.push((text, Label { pattern, level, rank, code, inner }));
    }
    if labels.is_empty() && forms.is_empty() {
        return Err(VocabularyFault::NoLabel.at(all));
    }
    Ok((labels.into_iter().map(|(_, label)| label).collect(), forms))
}

/// The pattern of some words, which stand at a key.
fn pattern(words: &str, at: &Pointer) -> Result<Pattern, Refused> {
    Pattern::new(words).map_err(|fault| fault.at(at.clone()))
}

/// The patterns of a list of words, which stands at a key.
fn patterns(words: &[String], at: &Pointer) -> Result<Vec<Pattern>, Refused> {
    words.iter().enumerate().map(|(index, word)| pattern(word, &at.index(index))).collect()
}

/// The columns of a kind of table, of which one begins its header.
fn columns<F: Keyed>(words: &Words<F>, first: F, at: &Pointer) -> Result<Columns<F>, Refused> {
    let all = meanings(words, at)?;
    let first = all.iter().filter(|(_, field)| *field == first);
    Ok(Columns { first: first.map(|(pattern, _)| pattern.clone()).collect(), all })
}

/// Patterns, each with what its words stand for. The lists stand under their keys in one table.
fn meanings<T: Keyed>(words: &Words<T>, table: &Pointer) -> Result<Vec<(Pattern, T)>, Refused> {
    let mut all = Vec::new();
    for (key, meaning, words) in words.lists() {
        let found = patterns(words, &table.field(key))?;
        all.extend(found.into_iter().map(|pattern| (pattern, meaning)));
    }
    Ok(all)
}

/// Patterns, each with what its words stand for. The lists stand under their keys in one table.
fn named<T: Copy, const N: usize>(
    table: &Pointer,
    lists: &[(&str, Vec<String>, T); N],
) -> Result<Vec<(Pattern, T)>, Refused> {
    let mut all = Vec::new();
    for (key, words, meaning) in lists {
        let found = patterns(words, &table.field(key))?;
        all.extend(found.into_iter().map(|pattern| (pattern, *meaning)));
    }
    Ok(all)
}

fn all_squeezed(words: &[String]) -> Vec<String> {
    words.iter().map(|word| squeezed(word)).collect()
}
