//! Indicator tables: a name over one or more lines, figures, some of which may be missing, and the word that ends the
//! row.
//!
//! # A plan
//!
//! The columns of a plan are the name, the unit's target, the council's target and the periodicity. The periodicity is
//! one word of the vocabulary, and it ends the row. From there the cells are taken off from the right until only the
//! name is left. In plain text an empty cell leaves an extra space:
//!
//! ```text
//! Nöjda gäster 90 % 83 % År       both targets
//! Nöjda gäster  83 År             two spaces before 83: the unit's target is empty, 83 is the council's
//! Nöjda gäster 90 %  Tertial      two spaces after 90 %: the council's target is empty
//! Nöjda gäster 90 Tertial         no extra space: 90 could be either target, and is `unplaced`
//! ```
//!
//! *Tas fram av nämnd* is always in the council's column.
//!
//! # A report
//!
//! A report has up to nine columns, and its empty cells leave nothing. A row ends in a period: `VB 2020`, `T2 2022`, or
//! a bare year when it begins a line or follows a cell. The targets are the last figures. A figure before them may be
//! in every column that leaves enough columns for the other figures:
//!
//! ```text
//! Outcome, Men, Women, Previous, Forecast, Target, Council's target, Period
//! 12 st 10 st 8 st VB 2020        10 st and 8 st are the targets; 12 st may be in any of the other five columns
//! ```
//!
//! The analysis of a row often repeats the outcome in words. If it names the first of such figures, that figure is the
//! outcome.

use std::cmp::Ordering;

use styrkedja::{FigureMut, Indicator, IndicatorColumn, Printed, UnplacedValue};

use super::table::{BodyLine, begins_row, goes_on_after_break, pieces, text_of};
use crate::{
    classify::Header,
    clean::{Kept, Layout, LinePiece},
    join::join,
    sentence::{begins_lower, ends_sentence},
    understand::{CellKind, PeeledCell, Word, cells_from_right, measure, period, target, words},
    vocabulary::{IndicatorField, Vocabulary, squeezed},
};

/// An indicator with its places and the lines of its analysis, which becomes a separate passage.
#[derive(Debug)]
pub(super) struct IndicatorRow {
    pub(super) indicator: Indicator,
    pub(super) name: Vec<LinePiece>,
    /// The cells that are not empty, by field name.
    pub(super) cells: Vec<(&'static str, Vec<LinePiece>)>,
    /// The figures whose column the text does not decide.
    pub(super) unplaced: Vec<Vec<LinePiece>>,
    pub(super) analysis: Option<Vec<usize>>,
}

/// The rows of a table, and the lines that belong to no row.
pub(super) fn rows(
    kept: &[Kept<'_>],
    layout: &Layout,
    vocabulary: &Vocabulary,
    header: &Header<IndicatorField>,
    body: &[BodyLine],
) -> (Vec<IndicatorRow>, Vec<usize>) {
    let table = Table {
        kept,
        layout,
        vocabulary,
        figures: figures(header),
        report: header.fields.contains(&IndicatorField::Period),
    };
    let mut rows: Vec<IndicatorRow> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    // Whether the lines after a row may be the rest of its name.
    let mut name_goes_on = false;
    let mut after_header = false;
    for (index, line) in body.iter().enumerate() {
        let at = match *line {
            BodyLine::Text(at) => at,
            BodyLine::Header => {
                after_header = true;
                continue;
            }
            BodyLine::Analysis => {
                if let Some(row) = rows.last_mut() {
                    row.analysis.get_or_insert_default();
                    name_goes_on = false;
                }
                continue;
            }
        };
        if let Some(row) = rows.last_mut().filter(|row| open.is_empty() && row.analysis.is_none()) {
            let begins = goes_on_after_break(&kept[at], after_header);
            let goes_on = layout.joined(&kept[at]) || begins_lower(kept[at].text());
            let is_row = table.row_end(&[at], body.get(index + 1)).is_some();
            if !is_row && (begins || (name_goes_on && goes_on)) {
                let rest: Vec<Word<'_>> = words(kept, at).collect();
                row.name.extend(pieces(&rest));
                (name_goes_on, after_header) = (true, false);
                continue;
            }
        }
        (name_goes_on, after_header) = (false, false);
        open.push(at);
        let Some(last) = table.row_end(&open, body.get(index + 1)) else { continue };
        if let Some(row) = rows.last_mut().filter(|row| row.analysis.is_some()) {
            let begins = table.row_start(&open);
            row.analysis.get_or_insert_default().extend(&open[..begins]);
            open.drain(..begins);
        }
        rows.push(table.row(&open, last));
        open.clear();
    }
    if let Some(analysis) = rows.last_mut().and_then(|row| row.analysis.as_mut()) {
        analysis.append(&mut open);
    }
    for row in &mut rows {
        // Names are joined once, when they are complete. Joining again for each further line would take quadratic time.
        row.indicator.name = text_of(kept, &row.name);
        place_by_analysis(kept, row);
    }
    (rows, open)
}

/// The columns of figures, in table order.
fn figures(header: &Header<IndicatorField>) -> Vec<IndicatorColumn> {
    header
        .fields
        .iter()
        .filter_map(|field| match field {
            IndicatorField::Figure(column) => Some(*column),
            _ => None,
        })
        .collect()
}

/// Maximum number of words in a period: `Tertial 2 2020`.
const MAX_PERIOD_WORDS: usize = 3;
/// Maximum number of lines for the period and the cell before it.
const MAX_ROW_END_LINES: usize = 8;

struct Table<'a> {
    kept: &'a [Kept<'a>],
    layout: &'a Layout,
    vocabulary: &'a Vocabulary,
    figures: Vec<IndicatorColumn>,
    /// A report's rows end in a period, a plan's in a periodicity.
    report: bool,
}

impl<'a> Table<'a> {
    fn words(&self, lines: &[usize]) -> Vec<Word<'a>> {
        lines.iter().flat_map(|&at| words(self.kept, at)).collect()
    }

    /// The number of words that end the row, which the last of the lines completes; none if the row goes on.
    fn row_end(&self, lines: &[usize], next: Option<&BodyLine>) -> Option<usize> {
        // A figure whose unit stands on the next line is not a year: `1945` `GWh`.
        if self.report
            && let Some(BodyLine::Text(next)) = next
            && words(self.kept, *next).next().is_some_and(|word| self.is_unit(word.text))
        {
            return None;
        }
        // What ends a row stands on its last lines, and so does the cell before it.
        let tail = &lines[lines.len().saturating_sub(MAX_ROW_END_LINES)..];
        let words = self.words(tail);
        if !self.report {
            let last = words.last()?;
            return self.vocabulary.periodicities.contains_key(last.text).then_some(1);
        }
        let most = MAX_PERIOD_WORDS.min(words.len());
        let count = (1..=most).rev().find(|&count| {
            let text = join(words[words.len() - count..].iter().map(|word| word.text));
            period(&text, self.vocabulary).is_some()
        })?;
        // A bare year may also end a name. It is a period when it begins a line or a cell stands before it.
        let before = &words[..words.len() - count];
        let stands_alone = words[words.len() - count].first && lines.len() > 1;
        (count > 1 || stands_alone || !cells_from_right(before, 1, self.vocabulary).is_empty())
            .then_some(count)
    }

    /// Where, in the lines after an analysis, the next row begins: at its last block with a name.
    fn row_start(&self, lines: &[usize]) -> usize {
        let mut start = lines.len() - 1;
        while start > 0 {
            let (before, line) = (lines[start - 1], lines[start]);
            // The cells of a row are also separated by blank lines, but they do not end a sentence.
            if ends_sentence(self.kept[before].text())
                && begins_row(self.kept, self.layout, before, line)
            {
                break;
            }
            start -= 1;
        }
        start
    }

    fn row(&self, lines: &[usize], end_words: usize) -> IndicatorRow {
        let all = self.words(lines);
        let (row, ending) = all.split_at(all.len() - end_words);
        let most = self.most_cells(&ending[0]);
        let mut cells = cells_from_right(row, most, self.vocabulary);
        if !self.report {
            // A wide space before a cell stands for an empty cell: everything before it belongs to the name.
            while cells.len() > 1
                && is_wide(row, cells[1].start)
                && !self.joined_by_unit(row, &cells[1])
            {
                cells.remove(0);
            }
        }
        let name_end = cells.first().map_or(row.len(), |cell| cell.start);
        let name = &row[..name_end];
        let mut made = IndicatorRow {
            indicator: Indicator::new(String::new()),
            name: pieces(name),
            cells: Vec::new(),
            unplaced: Vec::new(),
            analysis: None,
        };
        let text = join(ending.iter().map(|word| word.text));
        if self.report {
            made.indicator.period = Some(Printed::new(&*text, period(&text, self.vocabulary)));
            made.cells.push(("period", pieces(ending)));
        } else {
            let periodicity = self.vocabulary.periodicities.get(&text).copied();
            made.indicator.periodicity = Some(Printed::new(text, periodicity));
            made.cells.push(("periodicity", pieces(ending)));
        }
        self.place(row, &cells, &ending[0], &mut made);
        made
    }

    /// Maximum number of cells with content: each empty cell before the end leaves an extra space.
    fn most_cells(&self, ending: &Word<'_>) -> usize {
        if self.report || ending.first {
            return self.figures.len();
        }
        self.figures.len().saturating_sub(ending.spaces.saturating_sub(2))
    }

    /// Whether a wide space before a cell is inside a value: `87  % 87 % År`.
    fn joined_by_unit(&self, row: &[Word<'_>], cell: &PeeledCell) -> bool {
        self.is_unit(row[cell.start].text)
    }

    fn is_unit(&self, word: &str) -> bool {
        self.vocabulary.cells.unit.contains(&squeezed(word))
    }

    /// Assigns every cell to its column.
    fn place(
        &self,
        row: &[Word<'_>],
        cells: &[PeeledCell],
        ending: &Word<'_>,
        made: &mut IndicatorRow,
    ) {
        let columns = &self.figures;
        let candidates: Vec<Vec<IndicatorColumn>> = if cells.len() == columns.len() {
            columns.iter().map(|column| vec![*column]).collect()
        } else if self.report {
            Self::from_the_right(columns, cells)
        } else {
            self.by_spaces(row, cells, ending)
        };
        for (cell, candidates) in cells.iter().zip(candidates) {
            let words = &row[cell.start..cell.end];
            match candidates.as_slice() {
                [column] => {
                    set(&mut made.indicator, *column, words, self.vocabulary);
                    made.cells.push((column.as_str(), pieces(words)));
                }
                _ => {
                    made.indicator.unplaced.push(UnplacedValue::new(measure(words), candidates));
                    made.unplaced.push(pieces(words));
                }
            }
        }
    }

    /// In reports empty cells leave no trace. The council's target is last and the own target before it; what stands
    /// before them could be in any of the columns left, in order.
    fn from_the_right(
        columns: &[IndicatorColumn],
        cells: &[PeeledCell],
    ) -> Vec<Vec<IndicatorColumn>> {
        let targets = columns.iter().rev().take_while(|column| column.is_target()).count();
        let (outcomes, targets) = columns.split_at(columns.len() - targets);
        if cells.len() < targets.len() {
            // Too few cells to decide: only a delegated target is certainly the council's.
            return cells
                .iter()
                .map(|cell| match cell.kind {
                    CellKind::Delegated => vec![IndicatorColumn::CouncilTarget],
                    _ => columns.iter().copied().filter(|column| !taken(cells, *column)).collect(),
                })
                .collect();
        }
        let open = cells.len() - targets.len();
        let mut candidates = Vec::new();
        for index in 0..open {
            // The k-th of n figures in m columns is in column k at the earliest and m - n + k at the latest.
            candidates.push(outcomes[index..=outcomes.len() - open + index].to_vec());
        }
        candidates.extend(targets.iter().map(|column| vec![*column]));
        candidates
    }

    /// In plans an empty cell survives as a space before or after the figure.
    fn by_spaces(
        &self,
        row: &[Word<'_>],
        cells: &[PeeledCell],
        ending: &Word<'_>,
    ) -> Vec<Vec<IndicatorColumn>> {
        let columns = &self.figures;
        let ([first, last], [cell]) = (columns.as_slice(), cells) else {
            return cells.iter().map(|_| columns.clone()).collect();
        };
        if cell.kind == CellKind::Delegated {
            return vec![vec![IndicatorColumn::CouncilTarget]];
        }
        // How many empty cells the space before and after the figure leaves room for. At the beginning of a line, one
        // space may also come from a page break.
        let room =
            |word: &Word<'_>| if word.first { word.spaces } else { word.spaces.saturating_sub(1) };
        let (before, after) = (room(&row[cell.start]), room(ending));
        let marked = row[cell.start].first && before == 1 && !ending.first;
        let only = match before.cmp(&after) {
            Ordering::Greater => *last,
            Ordering::Less => *first,
            Ordering::Equal if marked => *first,
            Ordering::Equal => return vec![columns.clone()],
        };
        vec![vec![only]]
    }
}

fn taken(cells: &[PeeledCell], column: IndicatorColumn) -> bool {
    column == IndicatorColumn::CouncilTarget
        && cells.iter().any(|cell| cell.kind == CellKind::Delegated)
}

/// Whether an empty cell may stand before a word: a wide space, or a space at the beginning of a line.
fn is_wide(row: &[Word<'_>], at: usize) -> bool {
    let word = &row[at];
    if word.first { word.spaces >= 1 } else { word.spaces >= 2 }
}

pub(super) fn set(
    indicator: &mut Indicator,
    column: IndicatorColumn,
    words: &[Word<'_>],
    vocabulary: &Vocabulary,
) {
    match indicator.figure_mut(column) {
        FigureMut::Target(cell) => *cell = target(words, vocabulary),
        FigureMut::Measure(cell) => *cell = Some(measure(words)),
    }
}

/// The analysis often repeats the outcome: a figure that it names, and that may be the outcome, is the outcome.
fn place_by_analysis(kept: &[Kept<'_>], row: &mut IndicatorRow) {
    let Some(lines) = &row.analysis else { return };
    let Some(first) = row.indicator.unplaced.first() else { return };
    if first.candidates.first() != Some(&IndicatorColumn::Outcome) {
        return;
    }
    let text = join(lines.iter().map(|&at| kept[at].text()));
    if !names_figure(&text, &first.measure.text) {
        return;
    }
    let first = row.indicator.unplaced.remove(0);
    row.indicator.outcome = Some(first.measure);
    row.cells.push((IndicatorColumn::Outcome.as_str(), row.unplaced.remove(0)));
    // No other figure is in that column now.
    for value in &mut row.indicator.unplaced {
        value.candidates.retain(|column| *column != IndicatorColumn::Outcome);
    }
}

/// Whether a text names a figure as a whole: `6,6 %` but not in `16,6 %`.
fn names_figure(text: &str, figure: &str) -> bool {
    text.match_indices(figure).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + figure.len()..].chars().next();
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == ',');
        !digit(before) && !after.is_some_and(|c| c.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use styrkedja::Indicator;

    use crate::read_text;

    fn indicators(header: &str, rows: &str) -> Vec<Indicator> {
        let text =
            format!("Nämndmål: Gästerna trivs\n\n{header}\n\n{rows}\n\nBeskrivning\n\nText.");
        read_text(&text).expect("a text").document.goals.swap_remove(0).indicators
    }

    /// Name, own target and council target of each row in a plan.
    fn plan(rows: &str) -> Vec<(String, Option<String>, Option<String>)> {
        indicators("Indikator Årsmål KF:s årsmål år 2025 Periodicitet", rows)
            .into_iter()
            .map(|row| {
                (
                    row.name,
                    row.target.text().map(Into::into),
                    row.council_target.text().map(Into::into),
                )
            })
            .collect()
    }

    fn row(
        name: &str,
        own: Option<&str>,
        council: Option<&str>,
    ) -> (String, Option<String>, Option<String>) {
        (name.into(), own.map(Into::into), council.map(Into::into))
    }

    #[test]
    fn an_empty_cell_survives_as_a_space() {
        assert_eq!(plan("Nöjda gäster  83 År"), [row("Nöjda gäster", None, Some("83"))]);
        assert_eq!(plan("Nöjda gäster 90 %  Tertial"), [row("Nöjda gäster", Some("90 %"), None)]);
        assert_eq!(plan("Nöjda gäster\n\n  År"), [row("Nöjda gäster", None, None)]);
        assert_eq!(
            plan("Nöjda gäster\n\n 87  % 87 % År"),
            [row("Nöjda gäster", Some("87 %"), Some("87 %"))]
        );
    }

    #[test]
    fn a_header_repeated_inside_a_row_parts_nothing() {
        assert_eq!(
            plan(
                "Antal bagare som gästen med minst\n\n10  st Max 10 personer År\n\nSid 5 (9)\n\n\
                 Indikator Årsmål KF:s årsmål år 2025 Periodicitet\n\ntvå besök möter"
            ),
            [row(
                "Antal bagare som gästen med minst två besök möter",
                Some("10 st"),
                Some("Max 10 personer")
            )]
        );
    }

    #[test]
    fn a_period_with_its_word_ends_a_row_without_figures() {
        let header = "Indikator Periodens utfall Årsmål KF:s årsmål Period";
        let rows = indicators(header, "Nöjda gäster T2 2022\n\nSjuka gäster 2 % 1 % 1 % T2 2022");
        let names: Vec<&str> = rows.iter().map(|row| &*row.name).collect();
        assert_eq!(names, ["Nöjda gäster", "Sjuka gäster"]);
    }

    #[test]
    fn a_bare_year_in_a_name_ends_no_row() {
        let header = "Indikator Periodens utfall Årsmål KF:s årsmål Period";
        let rows = indicators(header, "Gäster jämfört med 2019\n\n2 % 1 % 1 % 2020");
        let names: Vec<&str> = rows.iter().map(|row| &*row.name).collect();
        assert_eq!(names, ["Gäster jämfört med 2019"]);
    }
}
