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

use styrkedja::IndicatorColumn;

use super::{
    Layout,
    body::{BodyLine, TextRow, begin_analysis, begins_row, column, goes_on_after_break, pieces},
    cell::{CellKind, PeeledCell, cells_from_right},
    word::{Word, words},
};
use crate::{
    join::join,
    page::{Columns, Kept},
    sentence::{begins_lower, ends_sentence},
    vocabulary::{IndicatorField, Vocabulary},
};

/// The rows of a table, and the lines that belong to no row.
pub(super) fn rows(
    kept: &[Kept<'_>],
    layout: &Layout,
    vocabulary: &Vocabulary,
    fields: &[IndicatorField],
    body: &[BodyLine],
) -> (Vec<TextRow>, Vec<usize>) {
    let table = Table { kept, layout, vocabulary, fields, figures: figures(fields) };
    let mut rows: Vec<TextRow> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    // Whether the lines after a row may be the rest of its name.
    let mut name_goes_on = false;
    let mut after_head = false;
    for (index, line) in body.iter().enumerate() {
        let at = match *line {
            BodyLine::Text(at) => at,
            BodyLine::Head(_) => {
                after_head = true;
                continue;
            }
            BodyLine::Analysis(label) => {
                begin_analysis(&mut rows, label, &mut open);
                name_goes_on = false;
                continue;
            }
        };
        if let Some(row) = rows.last_mut().filter(|row| open.is_empty() && row.analysis.is_none()) {
            let begins = goes_on_after_break(&kept[at], after_head);
            let goes_on = layout.joined(&kept[at]) || begins_lower(kept[at].text());
            let is_row = table.row_end(&[at], body.get(index + 1)).is_some();
            if !is_row && (begins || (name_goes_on && goes_on)) {
                let rest: Vec<Word<'_>> = words(kept, at).collect();
                row.name().extend(pieces(&rest));
                (name_goes_on, after_head) = (true, false);
                continue;
            }
        }
        (name_goes_on, after_head) = (false, false);
        open.push(at);
        let Some(last) = table.row_end(&open, body.get(index + 1)) else { continue };
        if let Some((_, analysis)) = rows.last_mut().and_then(|row| row.analysis.as_mut()) {
            let begins = table.row_start(&open);
            analysis.extend(open.drain(..begins));
        }
        rows.push(table.row(&open, last));
        open.clear();
    }
    if let Some((_, analysis)) = rows.last_mut().and_then(|row| row.analysis.as_mut()) {
        analysis.append(&mut open);
    }
    (rows, open)
}

/// The columns of figures, in table order, each with its index.
fn figures(fields: &[IndicatorField]) -> Vec<(usize, IndicatorColumn)> {
    let figure = |(index, field): (usize, &IndicatorField)| match field {
        IndicatorField::Figure(column) => Some((index, *column)),
        _ => None,
    };
    fields.iter().enumerate().filter_map(figure).collect()
}

/// Maximum number of words in a period: `Tertial 2 2020`.
const MAX_PERIOD_WORDS: usize = 3;
/// Maximum number of lines for the period and the cell before it.
const MAX_ROW_END_LINES: usize = 8;

struct Table<'a> {
    kept: &'a [Kept<'a>],
    layout: &'a Layout,
    vocabulary: &'a Vocabulary,
    fields: &'a [IndicatorField],
    figures: Vec<(usize, IndicatorColumn)>,
}

impl<'a> Table<'a> {
    /// A report's rows end in a period, a plan's in a periodicity.
    fn is_report(&self) -> bool {
        self.fields.contains(&IndicatorField::Period)
    }

    fn words(&self, lines: &[usize]) -> Vec<Word<'a>> {
        lines.iter().flat_map(|&at| words(self.kept, at)).collect()
    }

    /// The number of words that end the row, which the last of the lines completes; none if the row goes on.
    fn row_end(&self, lines: &[usize], next: Option<&BodyLine>) -> Option<usize> {
        // A figure whose unit stands on the next line is not a year: `1945` `GWh`.
        if self.is_report()
            && let Some(BodyLine::Text(next)) = next
            && words(self.kept, *next).next().is_some_and(|word| self.vocabulary.is_unit(word.text))
        {
            return None;
        }
        // What ends a row stands on its last lines, and so does the cell before it.
        let tail = &lines[lines.len().saturating_sub(MAX_ROW_END_LINES)..];
        let words = self.words(tail);
        if !self.is_report() {
            let last = words.last()?;
            return self.vocabulary.periodicities.contains_key(last.text).then_some(1);
        }
        let most = MAX_PERIOD_WORDS.min(words.len());
        let count = (1..=most).rev().find(|&count| {
            let text = join(words[words.len() - count..].iter().map(|word| word.text));
            self.vocabulary.period(&text).is_some()
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

    fn row(&self, lines: &[usize], end_words: usize) -> TextRow {
        let all = self.words(lines);
        let (row, ending) = all.split_at(all.len() - end_words);
        let most = self.most_cells(&ending[0]);
        let mut cells = cells_from_right(row, most, self.vocabulary);
        if !self.is_report() {
            // A wide space before a cell stands for an empty cell: everything before it belongs to the name.
            while cells.len() > 1
                && is_wide(row, cells[1].start)
                && !self.joined_by_unit(row, &cells[1])
            {
                cells.remove(0);
            }
        }
        let name_end = cells.first().map_or(row.len(), |cell| cell.start);
        let mut made =
            TextRow::new(vec![(self.column(IndicatorField::Name), pieces(&row[..name_end]))]);
        for (cell, columns) in cells.iter().zip(self.columns(row, &cells, &ending[0])) {
            made.cells.push((columns, pieces(&row[cell.start..cell.end])));
        }
        let report = self.is_report();
        let last = if report { IndicatorField::Period } else { IndicatorField::Periodicity };
        made.cells.push((self.column(last), pieces(ending)));
        made
    }

    /// The column of a field; behind the last one for a field that the head lacks.
    fn column(&self, field: IndicatorField) -> Columns {
        let known = self.fields.iter().position(|known| *known == field);
        column(known.unwrap_or(self.fields.len()))
    }

    /// Maximum number of cells with content: each empty cell before the end leaves an extra space.
    fn most_cells(&self, ending: &Word<'_>) -> usize {
        if self.is_report() || ending.first {
            return self.figures.len();
        }
        self.figures.len().saturating_sub(ending.spaces.saturating_sub(2))
    }

    /// Whether a wide space before a cell is inside a value: `87  % 87 % År`.
    fn joined_by_unit(&self, row: &[Word<'_>], cell: &PeeledCell) -> bool {
        self.vocabulary.is_unit(row[cell.start].text)
    }

    /// The columns that each cell may stand in.
    fn columns(&self, row: &[Word<'_>], cells: &[PeeledCell], ending: &Word<'_>) -> Vec<Columns> {
        let figures = &self.figures;
        let candidates: Vec<Vec<usize>> = if cells.len() == figures.len() {
            figures.iter().map(|(index, _)| vec![*index]).collect()
        } else if self.is_report() {
            from_the_right(figures, cells)
        } else {
            self.by_spaces(row, cells, ending)
        };
        let columns = candidates.into_iter().map(|of_one| match of_one.as_slice() {
            [only] => column(*only),
            _ => Columns::OneOf(of_one),
        });
        columns.collect()
    }

    /// In plans an empty cell survives as a space before or after the figure.
    fn by_spaces(
        &self,
        row: &[Word<'_>],
        cells: &[PeeledCell],
        ending: &Word<'_>,
    ) -> Vec<Vec<usize>> {
        let all: Vec<usize> = self.figures.iter().map(|(index, _)| *index).collect();
        let ([first, last], [cell]) = (all.as_slice(), cells) else {
            return vec![all; cells.len()];
        };
        if cell.kind == CellKind::Delegated
            && let Some(council) = council(&self.figures)
        {
            return vec![vec![council]];
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
            Ordering::Equal => return vec![all],
        };
        vec![vec![only]]
    }
}

/// The index of the council's targets.
fn council(figures: &[(usize, IndicatorColumn)]) -> Option<usize> {
    let mut figures = figures.iter();
    figures.find(|(_, column)| *column == IndicatorColumn::CouncilTarget).map(|(index, _)| *index)
}

/// In reports empty cells leave no trace. The council's target is last and the own target before it; what stands before
/// them could be in any of the columns left, in order.
fn from_the_right(figures: &[(usize, IndicatorColumn)], cells: &[PeeledCell]) -> Vec<Vec<usize>> {
    let targets = figures.iter().rev().take_while(|(_, column)| column.is_target()).count();
    let all: Vec<usize> = figures.iter().map(|(index, _)| *index).collect();
    let (outcomes, targets) = all.split_at(all.len() - targets);
    if cells.len() < targets.len() {
        // Too few cells to decide: only a delegated target is certainly the council's.
        let council = council(figures);
        let delegated = cells.iter().any(|cell| cell.kind == CellKind::Delegated);
        let taken = council.filter(|_| delegated);
        let of_one = |cell: &PeeledCell| match (cell.kind, council) {
            (CellKind::Delegated, Some(council)) => vec![council],
            _ => all.iter().copied().filter(|index| Some(*index) != taken).collect(),
        };
        return cells.iter().map(of_one).collect();
    }
    let open = cells.len() - targets.len();
    // The k-th of n figures in m columns is in column k at the earliest and m - n + k at the latest.
    let outcome = |index: usize| outcomes[index..=outcomes.len() - open + index].to_vec();
    let targets = targets.iter().map(|index| vec![*index]);
    (0..open).map(outcome).chain(targets).collect()
}

/// Whether an empty cell may stand before a word: a wide space, or a space at the beginning of a line.
fn is_wide(row: &[Word<'_>], at: usize) -> bool {
    let word = &row[at];
    if word.first { word.spaces >= 1 } else { word.spaces >= 2 }
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
