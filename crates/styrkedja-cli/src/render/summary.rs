//! A document at a glance: what it is, its goal chain, its chapters, and what the reader was unsure of.

use std::{
    fmt,
    io::{self, Write},
};

use styrkedja::{Document, Economy, Goal, Lang, Passage, Pointer};

use super::{one_line, place};
use crate::{
    input::Source,
    lang::{self, counted, pick},
};

/// Maximum number of characters shown of a title.
const TITLE: usize = 80;

pub(crate) fn write(source: &Source, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", one_line(&source.name))?;
    writeln!(out, "{}", what_it_is(&source.reading.document, lang))?;
    let registered = registered(&source.reading.document);
    if !registered.is_empty() {
        writeln!(out, "{registered}")?;
    }
    let facts = facts(&source.reading.document, lang);
    if !facts.is_empty() {
        writeln!(out, "{facts}")?;
    }
    write_part(pick(lang, "Mål", "Goals"), &goals(source, lang), lang, out)?;
    write_part(pick(lang, "Kapitel", "Chapters"), &chapters(source, lang), lang, out)?;
    let remarks = pick(lang, "Anmärkningar vid läsningen", "Remarks from reading");
    write_part(remarks, &self::remarks(source, lang), lang, out)
}

/// The place of something: its page, if there are pages, and its line.
#[derive(Clone, Copy)]
struct Where {
    page: Option<u32>,
    line: usize,
}

impl fmt::Display for Where {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.page {
            Some(page) => write!(f, "{page}:{}", self.line),
            None => write!(f, "{}", self.line),
        }
    }
}

/// One line of a part: the line of the source, the depth in its tree, and the words.
struct Row {
    line: Option<Where>,
    depth: usize,
    text: String,
}

fn write_part(heading: &str, rows: &[Row], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let paged = rows.iter().any(|row| row.line.is_some_and(|line| line.page.is_some()));
    let legend = if paged { pick(lang, " (sida:rad)", " (page:line)") } else { "" };
    writeln!(out, "\n{heading}{legend}")?;
    let widths = rows.iter().filter_map(|row| row.line).map(|line| line.to_string().len());
    let width = widths.max().unwrap_or_default();
    for Row { line, depth, text } in rows {
        let line = line.map_or(String::new(), |line| line.to_string());
        writeln!(
            out,
            "  {line:>width$}{:indent$}{text}",
            "",
            indent = depth * 2 + width.min(1) * 2
        )?;
    }
    Ok(())
}

/// What a document is, of which year, of which unit: one line.
pub(super) fn what_it_is(document: &Document, lang: Lang) -> String {
    let kind = lang::document_kind(document, lang);
    let year = document.year.map(|year| year.to_string());
    let when = document.period.map(|period| period.to_string()).or(year);
    let when = when.map_or_else(
        || format!(", {}", pick(lang, "okänt år", "unknown year")),
        |when| format!(" {when}"),
    );
    let unit = document.organisation.unit.as_deref();
    let unit = unit.unwrap_or_else(|| pick(lang, "okänd enhet", "unknown unit"));
    format!("{kind}{when}, {}", one_line(unit))
}

/// What a title page says in addition: who is responsible, the number, the date.
fn registered(document: &Document) -> String {
    let organisation = &document.organisation;
    let number = document.diary_number.as_ref().map(|number| format!("dnr {number}"));
    let said = [
        organisation.administration.as_deref(),
        organisation.committee.as_deref(),
        organisation.municipality.as_deref(),
        number.as_deref(),
        document.date.as_ref().map(|date| date.text.as_str()),
    ];
    said.into_iter().flatten().map(one_line).collect::<Vec<_>>().join(", ")
}

fn facts(document: &Document, lang: Lang) -> String {
    let words = match lang {
        Lang::Sv => [
            ("uppgift om ekonomin", "uppgifter om ekonomin"),
            ("befattning", "befattningar"),
            ("kvalitetsrutin", "kvalitetsrutiner"),
            ("återkommande inslag", "återkommande inslag"),
            ("personalmöte", "personalmöten"),
            ("mål i Agenda 2030", "mål i Agenda 2030"),
        ],
        Lang::En => [
            ("statement on the economy", "statements on the economy"),
            ("staff post", "staff posts"),
            ("quality routine", "quality routines"),
            ("recurrence", "recurrences"),
            ("staff meeting", "staff meetings"),
            ("goal of Agenda 2030", "goals of Agenda 2030"),
        ],
    };
    let counts = [
        statements(&document.economy),
        document.staffing.posts.len(),
        document.quality_work.routines.len(),
        document.all_recurrences().len(),
        document.meetings.len(),
        document.sdgs.len(),
    ];
    list(counts, words)
}

fn statements(economy: &Economy) -> usize {
    let lines = economy.tables.iter().flat_map(|table| &table.lines);
    economy.figures.len()
        + lines.map(|line| line.figures.len()).sum::<usize>()
        + economy.compensations.len()
        + economy.measures.len()
        + economy.follow_ups.len()
        + economy.notes.len()
        + economy.amounts.len()
}

fn goals(source: &Source, lang: Lang) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for at in source.reading.document.all_goals() {
        let depth = at.parent.map_or(0, |parent| rows[parent].depth + 1);
        let level = lang::goal_level(at.goal.level, lang);
        let code = at.goal.code.map_or(String::new(), |code| format!(" {code}"));
        let contents = match contents(at.goal, lang) {
            contents if contents.is_empty() => contents,
            contents => format!(" [{contents}]"),
        };
        let text = format!("{level}{code}: {}{contents}", title(&at.goal.title));
        rows.push(Row { line: line(source, &at.pointer), depth, text });
    }
    rows
}

fn contents(goal: &Goal, lang: Lang) -> String {
    let words = match lang {
        Lang::Sv => [
            ("resultat", "resultat"),
            ("arbetssätt", "arbetssätt"),
            ("uppföljning", "uppföljningar"),
            ("indikator", "indikatorer"),
            ("aktivitet", "aktiviteter"),
        ],
        Lang::En => [
            ("result", "results"),
            ("way of working", "ways of working"),
            ("follow-up", "follow-ups"),
            ("indicator", "indicators"),
            ("activity", "activities"),
        ],
    };
    let statements =
        |part: &Option<Passage>| part.as_ref().map_or(0, |part| part.statements().count());
    let counts = [
        statements(&goal.expected_results),
        statements(&goal.ways_of_working),
        statements(&goal.follow_up),
        goal.indicators.len(),
        goal.activities.len(),
    ];
    list(counts, words)
}

fn chapters(source: &Source, lang: Lang) -> Vec<Row> {
    let rows = source.reading.document.all_sections().into_iter().map(|(pointer, section)| {
        let heading = section.heading.as_deref();
        let text = heading.unwrap_or_else(|| pick(lang, "(utan rubrik)", "(no heading)"));
        let depth = pointer.segments().filter(|segment| segment == "sections").count();
        Row { line: line(source, &pointer), depth, text: title(text) }
    });
    rows.collect()
}

fn remarks(source: &Source, lang: Lang) -> Vec<Row> {
    let rows = source.reading.remarks.iter().map(|remark| Row {
        line: remark.span.map(|span| Where { page: span.page, line: span.line }),
        depth: 0,
        text: one_line(remark.message.get(lang)),
    });
    rows.collect()
}

fn line(source: &Source, pointer: &Pointer) -> Option<Where> {
    place(source, pointer).map(|place| Where { page: place.page(), line: place.line() })
}

/// How many there are of each thing, in words; things that do not occur are left out.
fn list<const N: usize>(counts: [usize; N], words: [(&str, &str); N]) -> String {
    let there = counts.into_iter().zip(words).filter(|(count, _)| *count > 0);
    let counted = there.map(|(count, (one, many))| counted(count, one, many));
    counted.collect::<Vec<_>>().join(", ")
}

fn title(text: &str) -> String {
    let text = one_line(text);
    match text.char_indices().nth(TITLE) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}
