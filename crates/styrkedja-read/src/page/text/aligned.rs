//! Tables that only their columns show: lines below each other whose figures stand below each other.
//!
//! ```text
//! Belopp i mnkr        Budget 2027   Utfall jan-aug       the head: words above the figures, on one line or more
//! Intäkter                    31,0             20,9       a row: its cells are two spaces or a tab apart
//! Personal                                                a label of the rows below it
//!   Löner                    −27,2                –
//! ```
//!
//! Text also has wide spaces and figures: justified lines, names with telephone numbers, a list of contents. So a table
//! needs a head, two rows with figures, and columns in which the cells of all rows stand. What fits in no column is
//! text, and ends the table. Lines with equally many tabs are surer: see `tabbed`.

use std::ops::Range;

use super::{
    Lines,
    columns::{Placed, TextColumns},
    segment::{Segment, segments},
};
use crate::{
    extract::Role,
    page::{
        Columns,
        builder::{About, Builder},
        figure::{is_dash, is_figure},
        map::LinePiece,
    },
    sentence::{begins_lower, ends_sentence},
    vocabulary::squeezed,
};

/// Maximum number of lines in a head.
const MAX_HEAD: usize = 3;
/// The number of lines whose cells tell the columns. Rows below them have to fit.
const TELLING: usize = 40;
/// Maximum number of cells in a line.
const MAX_CELLS: usize = 32;
/// Maximum length of a line, in bytes.
const MAX_LENGTH: usize = 1000;

/// A table whose columns were found.
pub(in crate::page) struct AlignedTable {
    pub(super) rows: Vec<Vec<Cell>>,
    /// The line after it.
    pub(super) end: usize,
}

/// A cell: the columns it covers, and where its words stand.
pub(super) struct Cell {
    columns: Range<usize>,
    pieces: Vec<LinePiece>,
}

/// A line of the table.
pub(super) struct Row {
    pub(super) at: usize,
    pub(super) segments: Vec<Segment>,
}

impl AlignedTable {
    /// Writes it. Returns the line after it.
    pub(in crate::page) fn write(self, builder: &mut Builder<'_>) -> usize {
        builder.begin_table();
        for row in self.rows {
            builder.begin_row();
            for cell in row {
                builder.begin_cell(Columns::All(cell.columns));
                builder.block(About::paragraph(true), None, &cell.pieces);
            }
        }
        builder.end_table();
        self.end
    }
}

impl Lines<'_> {
    /// The table that begins at a line, whose titles the vocabulary does not know.
    pub(in crate::page) fn unknown_table(self, at: usize) -> Option<AlignedTable> {
        self.tabbed(at).or_else(|| self.aligned(at)).or_else(|| self.spaced(at))
    }

    /// The table that begins with its head at a line.
    fn aligned(self, at: usize) -> Option<AlignedTable> {
        let head = self.head_lines(at)?;
        let first = at + head.len();
        let mut rows = Vec::new();
        let mut next = first;
        while next < self.kept.len().min(first + TELLING)
            && let Some(row) = self.row(next, first)
        {
            rows.push(row);
            next += 1;
        }
        let figures: Vec<&[Segment]> =
            rows.iter().filter(|row| self.has_figure(row)).map(|row| &*row.segments).collect();
        if figures.len() < 2 {
            return None;
        }
        let columns = TextColumns::of(&figures)?;
        if !self.is_of_figures(&rows, &columns) {
            return None;
        }
        let mut table = Table { lines: self, columns, head_lines: head.len(), rows: Vec::new() };
        let titled = table.head(&head)?;
        if !titled {
            return None;
        }
        let end = table.body(at, first);
        Some(AlignedTable { rows: table.rows, end })
    }

    /// The lines of a head that begins at a line: words above the first row.
    fn head_lines(self, at: usize) -> Option<Vec<Row>> {
        let mut head: Vec<Row> = Vec::new();
        for line in at..self.kept.len().min(at + MAX_HEAD + 1) {
            let row = self.aligned_line(line)?;
            // A head has words above the figures: in two places, or away from the edge.
            let titles = row.segments.len() > 1 || row.segments[0].left > 1;
            if self.has_figure(&row) || !titles {
                let begins = !head.is_empty() && self.row(line, line).is_some();
                let words =
                    |row: &Row| !self.begins_goals(row.at) && self.heading(row.at).is_none();
                return (begins && head.iter().all(words)).then_some(head);
            }
            if head.len() == MAX_HEAD || !head.is_empty() && self.gap(line) > 0 {
                return None;
            }
            head.push(row);
        }
        None
    }

    /// A line that is neither the item of a list nor too wide.
    pub(super) fn line(self, at: usize) -> Option<Row> {
        let line = self.kept.get(at).filter(|line| line.line.text().len() <= MAX_LENGTH)?;
        let shape = line.line.shape;
        let text = shape.role == Role::Text && shape.heading.is_none() && shape.level.is_none();
        let segments = segments(&line.line);
        let fits = (1..=MAX_CELLS).contains(&segments.len());
        (text && fits && !is_item(segments[0].text(&line.line))).then_some(Row { at, segments })
    }

    /// The same where nothing but spaces tells the columns: in plain text.
    fn aligned_line(self, at: usize) -> Option<Row> {
        let shape = self.kept.get(at)?.line.shape;
        self.line(at).filter(|_| shape.begins.is_none() && shape.bounds.is_none())
    }

    /// A line that may be a row below the head: figures, a label of the rows below it, or the rest of a cell.
    fn row(self, at: usize, first: usize) -> Option<Row> {
        let row = self.aligned_line(at)?;
        let gap = self.gap(at);
        if self.has_figure(&row) {
            return (gap <= 1).then_some(row);
        }
        let rest = || at > first && gap == 0 && begins_lower(self.kept[at].text());
        // The label of the first of these may wrap.
        let of_rows = || {
            let below = (at + 1..at + 3)
                .map_while(|line| self.aligned_line(line).filter(|_| self.gap(line) == 0));
            let mut below = below.skip_while(|row| !self.has_figure(row) && self.is_label(row));
            gap <= 1 && below.next().is_some_and(|row| self.has_figure(&row))
        };
        self.is_label(&row).then_some(row).filter(|_| rest() || of_rows())
    }

    /// Whether a line may be the label of the rows below it.
    pub(super) fn is_label(self, row: &Row) -> bool {
        row.segments.len() == 1 && !self.ends_text(row.at) && !self.begins_goals(row.at)
    }

    /// Whether a line is a sentence or its end, and so no label.
    fn ends_text(self, at: usize) -> bool {
        ends_sentence(self.kept[at].text())
    }

    /// The number of blank lines before a line beyond those between all lines.
    pub(super) fn gap(self, at: usize) -> usize {
        let line = &self.kept[at];
        // A page may end in a table, with its foot between two rows.
        if line.seam { 0 } else { line.gap.saturating_sub(self.layout.base()) }
    }

    /// Whether a cell after the first is a figure.
    pub(super) fn has_figure(self, row: &Row) -> bool {
        let line = &self.kept[row.at].line;
        let indented = row.segments[0].left > 1;
        let skipped = usize::from(!(indented && row.segments.len() == 1));
        row.segments[skipped..].iter().any(|segment| is_figure(segment.text(line)))
    }

    /// Whether most cells beside the labels are figures, and there are words among the labels.
    fn is_of_figures(self, rows: &[Row], columns: &TextColumns) -> bool {
        let (mut cells, mut figures, mut labels) = (0, 0, 0);
        for row in rows.iter().filter(|row| self.has_figure(row)) {
            let Some(placed) = columns.place(&row.segments) else { return false };
            for (segment, column) in row.segments.iter().zip(placed) {
                let text = segment.text(&self.kept[row.at].line);
                // The number of a row may stand before its label.
                labels += usize::from(column < 2 && text.contains(char::is_alphabetic));
                if column > 0 {
                    cells += 1;
                    figures += usize::from(is_figure(text) || is_dash(text));
                }
            }
        }
        labels > 0 && figures * 2 >= cells
    }

    /// Whether something of the goals begins at a line.
    pub(super) fn begins_goals(self, at: usize) -> bool {
        self.label(at).is_some() || self.part(at).is_some() || self.table(at).is_some()
    }
}

/// A table while its rows are placed.
struct Table<'a> {
    lines: Lines<'a>,
    columns: TextColumns,
    head_lines: usize,
    rows: Vec<Vec<Cell>>,
}

impl Table<'_> {
    /// Adds the rows of the head. Whether a title stands above figures; none if a title fits in no column.
    fn head(&mut self, head: &[Row]) -> Option<bool> {
        let placed: Vec<Vec<Placed>> = head
            .iter()
            .enumerate()
            .map(|(index, row)| {
                let line = &self.lines.kept[row.at].line;
                self.columns.titles(&row.segments, line, index + 1 == head.len())
            })
            .collect::<Option<_>>()?;
        let text = |at: usize, placed: &Placed| {
            squeezed(&self.lines.kept[at].line.text()[placed.start..placed.end])
        };
        // A list of contents has pages below it, no amounts.
        let contents = |title: &str| matches!(title, "sida" | "sid" | "sid." | "s." | "sidnummer");
        for (row, placed) in head.iter().zip(&placed) {
            if placed.iter().any(|placed| contents(&text(row.at, placed))) {
                return None;
            }
        }
        let single = |placed: &Placed| placed.columns.len() == 1;
        let titled = placed.last()?.iter().any(|placed| placed.columns.end > 1);
        // Titles that wrap are one head; a title above several columns is a row of its own.
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut open = false;
        for (row, placed) in head.iter().zip(placed) {
            let whole = placed.iter().all(single);
            if !(open && whole) {
                rows.push(Vec::new());
            }
            open = whole;
            for Placed { columns, start, end } in placed {
                let piece = LinePiece { at: row.at, start, end };
                add(rows.last_mut()?, columns, piece);
            }
        }
        self.rows.append(&mut rows);
        Some(titled)
    }

    /// Adds the rows from a line on. Returns the line after the last.
    fn body(&mut self, head: usize, first: usize) -> usize {
        let lines = self.lines;
        let mut at = first;
        let mut last_figures = false;
        while at < lines.kept.len() {
            if at > first && self.is_head_again(head, at) {
                let again: Option<Vec<Row>> =
                    (at..at + self.head_lines).map(|line| lines.line(line)).collect();
                let Some(again) = again else { break };
                if self.head(&again).is_none() {
                    break;
                }
                at += self.head_lines;
                last_figures = false;
                continue;
            }
            let Some(row) = lines.row(at, first) else { break };
            let Some(columns) = self.columns.place(&row.segments) else { break };
            let figures = lines.has_figure(&row);
            let lower = begins_lower(lines.kept[at].text());
            // The rest of a label, or of a text in another column.
            let rest = lower && !figures && last_figures && row.segments.len() == 1;
            let more = rest || figures && !last_figures && self.is_label_wrapped(at, first);
            if !figures && !rest && columns != [0] {
                break;
            }
            if !more {
                self.rows.push(Vec::new());
            }
            let Some(cells) = self.rows.last_mut() else { break };
            for (segment, column) in row.segments.iter().zip(columns) {
                let piece = LinePiece { at, start: segment.start, end: segment.end };
                add(cells, column..column + 1, piece);
            }
            last_figures = figures || rest;
            at += 1;
        }
        at
    }

    /// Whether a row begins with the rest of the label on the line before. `varav` begins a part of the row above.
    fn is_label_wrapped(&self, at: usize, first: usize) -> bool {
        let kept = self.lines.kept;
        let text = kept[at].text();
        at > first
            && begins_lower(text)
            && kept[at].indent() <= kept[at - 1].indent()
            && !["varav ", "därav "].iter().any(|part| text.starts_with(part))
    }

    /// Whether the head begins again at a line, as after a page break.
    fn is_head_again(&self, head: usize, at: usize) -> bool {
        let kept = self.lines.kept;
        (0..self.head_lines).all(|line| {
            kept.get(at + line).is_some_and(|again| again.short() == kept[head + line].short())
                && kept[head + line].short().is_some()
        })
    }
}

/// Adds words to the cell in some columns.
pub(super) fn add(cells: &mut Vec<Cell>, columns: Range<usize>, piece: LinePiece) {
    match cells.iter_mut().find(|cell| cell.columns.contains(&columns.start)) {
        Some(cell) => cell.pieces.push(piece),
        None => {
            let at = cells.partition_point(|cell| cell.columns.start < columns.start);
            cells.insert(at, Cell { columns, pieces: vec![piece] });
        }
    }
}

/// Whether a line begins as the item of a list does.
fn is_item(text: &str) -> bool {
    let bullet = text.starts_with(['•', '·', '▪', '●', '◦', '■', '►', '*'])
        || text.starts_with(['-', '–', '—']) && !is_figure(text) && !is_dash(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits) && text[digits..].starts_with(['.', ')']);
    bullet || numbered && !is_figure(text)
}

#[cfg(test)]
mod tests {
    use crate::{Reader, page::Transcript};

    /// The rows of the tables of a text, a bar between their columns.
    fn rows(text: &str) -> Vec<String> {
        let page = Reader::default().transcribe_text(text).expect("words");
        assert_eq!(page.check(), Ok(()));
        let tables = page.tables().iter().filter(|table| table.from_text);
        tables.flat_map(|table| &table.rows).map(|row| shown(&page, row)).collect()
    }

    fn shown(page: &Transcript, row: &crate::page::Row) -> String {
        let mut shown = String::new();
        let mut column = 0;
        for cell in &row.cells {
            shown.extend(std::iter::repeat_n('|', cell.first_column() - column));
            column = cell.first_column();
            let texts: Vec<&str> = cell.blocks.clone().map(|at| page.whole(at)).collect();
            shown.push_str(&texts.join(" "));
        }
        shown
    }

    #[test]
    fn figures_below_each_other_are_columns() {
        let text = "\
Belopp i mnkr        Budget 2027   Utfall jan-aug
Försäljning                 31,0             20,9
Mjöl och smör              −27,2                –
Resultat                     3,8         – 614

Bageriet går bra.
";
        assert_eq!(
            rows(text),
            [
                "Belopp i mnkr|Budget 2027|Utfall jan-aug",
                "Försäljning|31,0|20,9",
                "Mjöl och smör|−27,2|–",
                "Resultat|3,8|– 614",
            ]
        );
    }

    #[test]
    fn a_head_has_several_lines_and_labels_stand_between_the_rows() {
        let text = "\
Belopp i tkr             Budget     Utfall   Avvikelse
                           2027    jan–aug
Intäkter
  Försäljning            13 420      9 870         614

Kostnader
  Löner inklusive
  sociala avgifter       -9 100                      0
  varav vikarier           -200       -310       -110
";
        assert_eq!(
            rows(text),
            [
                "Belopp i tkr|Budget 2027|Utfall jan–aug|Avvikelse",
                "Intäkter",
                "Försäljning|13 420|9 870|614",
                "Kostnader",
                "Löner inklusive sociala avgifter|-9 100||0",
                "varav vikarier|-200|-310|-110",
            ]
        );
    }

    #[test]
    fn a_title_above_two_columns_is_a_row_of_its_own() {
        let text = "
                       Budget 2027          Utfall 2027
Yrke                 Antal     Tkr        Antal     Tkr
Bagare                   3   1 420            3   1 410
Konditor                 2     980            1     490
";
        assert_eq!(
            rows(text),
            [
                "|Budget 2027||Utfall 2027",
                "Yrke|Antal|Tkr|Antal|Tkr",
                "Bagare|3|1 420|3|1 410",
                "Konditor|2|980|1|490",
            ]
        );
    }

    #[test]
    fn numbers_may_stand_before_the_labels_and_single_spaces_between_the_titles() {
        let text = "\
Nr     Konto              Budget 2027 Utfall 2027
3010   Försäljning             13 420      12 870
4010   Mjöl                      -310        -298
";
        assert_eq!(
            rows(text),
            [
                "Nr|Konto|Budget 2027|Utfall 2027",
                "3010|Försäljning|13 420|12 870",
                "4010|Mjöl|-310|-298",
            ]
        );
    }

    #[test]
    fn a_label_that_is_too_long_pushes_its_figures_aside() {
        let text = "\
Post                 Budget    Utfall
Mjöl                    310       298
Hyra för bageriet, butiken och lagret     1 200     1 210
Löner                 9 100     9 020
";
        let expected = [
            "Post|Budget|Utfall",
            "Mjöl|310|298",
            "Hyra för bageriet, butiken och lagret|1 200|1 210",
            "Löner|9 100|9 020",
        ];
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn tabs_align_where_they_are_as_many_as_the_words_are_short() {
        let text = "Post\t\t\tBudget\tUtfall\nMjöl\t\t\t31\t20\nPersonalkostnader\t-27\t-18\n";
        assert_eq!(rows(text), ["Post|Budget|Utfall", "Mjöl|31|20", "Personalkostnader|-27|-18"]);
    }

    #[test]
    fn text_with_wide_spaces_is_no_table() {
        for text in [
            // Justified text.
            "Under  året  har  vi  haft  27  anställda  och  3  chefer  som\n\
             bakar  bullar  till  våra  14  kunder  i  staden.  Vi  har  12\n\
             ugnar  och  4  butiker  som  alla  har  öppet  året  om.\n",
            // Two columns of text.
            "Vi bakar bröd varje dag           Butiken har öppet alla\n\
             och säljer det i butiken.         dagar utom i juli, då vi\n\
             Varje morgon kommer 30            har 3 veckors ledighet.\n",
            // Names and numbers.
            "Namn              Telefon\nKim Ek            08-123 45 67\nRobin Ask         08-123 45 68\n",
            // An address.
            "Bageriet          Storgatan 3\nExempelstad       123 45\n",
            // Contents.
            "Rubrik                    Sida\nInledning                    3\nMål                          5\n",
            // A single row.
            "Post         Budget\nMjöl            310\n",
        ] {
            assert!(rows(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn lists_and_goals_stay_what_they_are() {
        for text in [
            "Vad vi gör              Antal\n1. Bakar bullar            12\n2. Bakar kakor              8\n",
            "Enhetsmål:  Bullarna är goda\nFörväntat resultat   12\nArbetssätt            8\n",
        ] {
            assert!(rows(text).is_empty(), "{text}");
        }
    }
}
