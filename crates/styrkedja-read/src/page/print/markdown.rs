//! A transcript as Markdown: CommonMark, with the tables of GitHub.

use std::fmt::Write;

use super::{nesting::Nesting, printable};
use crate::page::{Block, Cell, Columns, Kind, Table, Transcript};

/// What tells two lists apart that would else be one, and fills an item without words: a comment shows nothing.
const NOTHING: &str = "<!-- -->";

/// A table with more columns is printed with its cells from the left: one that is all steps would else have the square of
/// its cells.
const MOST_COLUMNS: usize = 100;

/// The largest number that begins an item.
const MOST_NUMBER: u32 = 999_999_999;

impl Transcript {
    /// The page as Markdown (CommonMark, and pipe tables as GitHub has them), to read on or to give to a program that
    /// takes it. Text stays text, whatever letters it has.
    ///
    /// - A heading whose depth the file tells is a heading; what only looks like one is bold. A caption is in italics.
    /// - An item has its number, or `-`; what is part of it is indented.
    /// - The first row of a table is its head, since Markdown has no table without one. The blocks of a cell have `<br>`
    ///   between them. A cell over several columns stands in the first; columns in which no cell begins are left out.
    ///   A cell that may stand in several columns stands in the first and names them: `*(kolumn 3 eller 4)*`.
    /// - Heads and feet of pages and tables of contents are left out. [`to_html`](Self::to_html) shows them.
    ///
    /// ```
    /// use styrkedja_read::Reader;
    ///
    /// let text = "1. Enkät i maj:\n\n- gäster\n\n- personal*\n\n2. Möte i juni.\n\n* Även vikarier.\n";
    /// let page = Reader::default().transcribe_text(text)?;
    /// assert_eq!(
    ///     page.to_markdown(),
    ///     "1. Enkät i maj:\n\n   - gäster\n\n   - personal\\*\n\n2. Möte i juni.\n\n- Även vikarier.\n"
    /// );
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        let markdown = String::with_capacity(self.words().len() * 5 / 4);
        let mut printer =
            Printer { page: self, markdown, nesting: Nesting::new(self), lists: Vec::new() };
        let mut index = 0;
        while let Some(block) = self.blocks().get(index) {
            let begun = index;
            index += 1;
            match block.kind {
                Kind::Table(table) => {
                    if let Some(table) = self.tables().get(table) {
                        printer.table(table);
                        index = index.max(table.last_block().map_or(0, |last| last + 1));
                    }
                }
                Kind::Furniture => {}
                _ => printer.block(begun, block),
            }
        }
        printer.markdown
    }
}

struct Printer<'a> {
    page: &'a Transcript,
    markdown: String,
    nesting: Nesting,
    /// The lists that are open, each in an item of the one before.
    lists: Vec<List>,
}

/// A list, as its last item left it.
struct List {
    /// Its number and what ends it.
    number: Option<(u32, char)>,
    /// The column in which its words begin.
    indent: usize,
}

impl Printer<'_> {
    fn block(&mut self, index: usize, block: &Block) {
        let depth = self.nesting.depth(index, block);
        let words = self.page.text_of(block.words).trim();
        if let Kind::Item { number, .. } = block.kind {
            return self.item(block, depth, number, words);
        }
        self.lists.truncate(depth);
        if words.is_empty() {
            return;
        }
        self.begin(depth);
        match block.kind {
            Kind::Heading { depth: Some(depth) } => {
                self.markdown.extend(std::iter::repeat_n('#', usize::from(depth.clamp(1, 6))));
                self.markdown.push(' ');
                self.words(words);
            }
            Kind::Heading { depth: None } => self.between("**", words),
            Kind::Caption => self.between("*", words),
            _ => self.words(words),
        }
        self.markdown.push('\n');
    }

    fn item(&mut self, block: &Block, depth: usize, number: Option<u32>, words: &str) {
        let printed = self.page.text_of(block.marker);
        let end = if printed.ends_with(')') { ')' } else { '.' };
        let fits = number.filter(|number| *number <= MOST_NUMBER).map(|number| (number, end));
        self.lists.truncate(depth + 1);
        let before = self.lists.get(depth).and_then(|list| list.number);
        // Markdown counts on from the first number of a list.
        let counts_on = match (before, fits) {
            (Some((before, end)), Some((number, now))) => end != now || before + 1 == number,
            _ => true,
        };
        self.lists.truncate(depth);
        if !counts_on {
            self.begin(depth);
            self.markdown.push_str(NOTHING);
            self.markdown.push('\n');
        }
        self.begin(depth);
        let start = self.markdown.len();
        let _written = match fits {
            Some((number, end)) => write!(self.markdown, "{number}{end} "),
            None => self.markdown.write_str("- "),
        };
        let around = self.indent(depth);
        let indent = around + self.markdown.len() - start;
        self.lists.push(List { number: fits, indent });
        if number.is_some() && fits.is_none() {
            self.words(printed);
            self.markdown.push(' ');
        }
        if words.is_empty() {
            self.markdown.push_str(NOTHING);
        } else {
            self.words(words);
        }
        self.markdown.push('\n');
    }

    /// The column in which the words of the innermost of so many lists begin.
    fn indent(&self, depth: usize) -> usize {
        depth.checked_sub(1).and_then(|at| self.lists.get(at)).map_or(0, |list| list.indent)
    }

    /// Begins a block: after a blank line, and indented.
    fn begin(&mut self, depth: usize) {
        if !self.markdown.is_empty() {
            self.markdown.push('\n');
        }
        let indent = self.indent(depth);
        self.markdown.extend(std::iter::repeat_n(' ', indent));
    }

    fn words(&mut self, words: &str) {
        escape(words, &mut self.markdown);
    }

    fn between(&mut self, mark: &str, words: &str) {
        self.markdown.push_str(mark);
        self.words(words);
        self.markdown.push_str(mark);
    }

    fn table(&mut self, table: &Table) {
        self.lists.clear();
        self.nesting.close();
        let columns = PrintedColumns::of(table);
        let mut is_head = true;
        for row in table.rows.iter().filter(|row| !row.cells.is_empty()) {
            if is_head {
                self.begin(0);
            }
            self.markdown.push('|');
            let (mut filled, mut from) = (0, 0);
            for cell in &row.cells {
                let over = cell.printed_over(from);
                let at = columns.printed(over.start, filled);
                from = over.end;
                if at < filled {
                    // There is no column left: beside what stands in the last.
                    self.markdown.truncate(self.markdown.len() - " |".len());
                    self.markdown.push_str("<br>");
                } else {
                    self.markdown.extend(std::iter::repeat_n("  |", at - filled));
                    self.markdown.push(' ');
                }
                self.cell(cell, &columns);
                self.markdown.push_str(" |");
                filled = filled.max(at + 1);
            }
            if is_head {
                let missing = columns.count.saturating_sub(filled);
                self.markdown.extend(std::iter::repeat_n("  |", missing));
                self.markdown.push_str("\n|");
                self.markdown.extend(std::iter::repeat_n(" --- |", columns.count));
                is_head = false;
            }
            self.markdown.push('\n');
        }
    }

    fn cell(&mut self, cell: &Cell, columns: &PrintedColumns) {
        let blocks = self.page.blocks().get(cell.blocks.clone()).unwrap_or_default();
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 {
                self.markdown.push_str("<br>");
            }
            let words = self.page.text_of(block.whole()).trim();
            match block.kind {
                Kind::Heading { .. } if !words.is_empty() => self.between("**", words),
                _ => self.words(words),
            }
        }
        if let Columns::OneOf(all) = &cell.columns {
            let printed = all.iter().map(|column| columns.printed(*column, 0));
            let _written = write!(self.markdown, " *({})*", super::columns(printed));
        }
    }
}

/// The columns of a table as printed: those in which a cell begins or may begin.
struct PrintedColumns {
    /// In ascending order; none if the cells are printed from the left.
    begun: Option<Vec<usize>>,
    count: usize,
}

impl PrintedColumns {
    fn of(table: &Table) -> Self {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let mut begun: Vec<usize> = Vec::new();
        for cell in cells {
            match &cell.columns {
                Columns::All(columns) => begun.push(columns.start),
                Columns::OneOf(columns) => begun.extend(columns),
            }
        }
        begun.sort_unstable();
        begun.dedup();
        if begun.len() <= MOST_COLUMNS {
            Self { count: begun.len(), begun: Some(begun) }
        } else {
            let most = table.rows.iter().map(|row| row.cells.len()).max();
            Self { begun: None, count: most.unwrap_or_default() }
        }
    }

    /// Where a column is printed, when so many are taken.
    fn printed(&self, column: usize, taken: usize) -> usize {
        match &self.begun {
            Some(begun) => {
                let at = begun.partition_point(|begun| *begun < column).max(taken);
                at.min(begun.len().saturating_sub(1))
            }
            None => taken,
        }
    }
}

/// Writes text so that Markdown takes none of it for a mark.
fn escape(text: &str, markdown: &mut String) {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut before = None;
    // The digits that the text begins with, while nothing else came.
    let mut digits = Some(0);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied();
        let is_mark = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '|' | '$' => true,
            // Within a word it marks nothing, and a web address stays whole.
            '_' => !(is_letter(before) && is_letter(next)),
            '&' => next == Some('#') || is_letter(next),
            '#' => before.is_none_or(|before| before == ' '),
            '>' | '-' | '+' | '=' => before.is_none(),
            '.' | ')' => {
                digits.is_some_and(|digits| digits > 0) && next.is_none_or(|next| next == ' ')
            }
            _ => false,
        };
        if is_mark {
            markdown.push('\\');
        }
        markdown.push(printable(c));
        digits = digits.filter(|_| c.is_ascii_digit()).map(|digits| digits + 1);
        before = Some(c);
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::made::{item, lists, page},
        *,
    };
    use crate::{
        Reader,
        page::{CellAt, Row},
    };

    fn escaped(text: &str) -> String {
        let mut markdown = String::new();
        escape(text, &mut markdown);
        markdown
    }

    #[test]
    fn text_stays_text() {
        for (text, markdown) in [
            ("Vi äter, 3 av 4 (75 %).", "Vi äter, 3 av 4 (75 %)."),
            ("1. Inte en punkt", "1\\. Inte en punkt"),
            ("2027", "2027"),
            ("12)", "12\\)"),
            ("1.4 Mål", "1.4 Mål"),
            ("# Inte en rubrik #", "\\# Inte en rubrik \\#"),
            ("C#", "C#"),
            ("- streck - streck", "\\- streck - streck"),
            ("+ och > ut", "\\+ och > ut"),
            ("> citat", "\\> citat"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("*fet* _sned_ snake_case", "\\*fet\\* \\_sned\\_ snake_case"),
            ("`kod` ~~~ a\\b", "\\`kod\\` \\~\\~\\~ a\\\\b"),
            ("<b>|[länk](x)", "\\<b>\\|\\[länk\\](x)"),
            ("HR & ekonomi &amp; &#65;", "HR & ekonomi \\&amp; \\&#65;"),
            ("\u{7}pling", "\u{fffd}pling"),
        ] {
            assert_eq!(escaped(text), markdown, "{text}");
        }
    }

    #[test]
    fn headings_and_captions() {
        let heading = |depth| Kind::Heading { depth };
        let page = page(&[
            (heading(Some(2)), "", "Maten", None),
            (heading(None), "", "Kök_et", None),
            (Kind::Caption, "", "Bild 1", None),
            (Kind::Furniture, "", "Sid 1", None),
            (heading(Some(9)), "", "Djupt #", None),
            (Kind::Paragraph, "", "", None),
        ]);
        assert_eq!(page.to_markdown(), "## Maten\n\n**Kök_et**\n\n*Bild 1*\n\n###### Djupt \\#\n");
    }

    #[test]
    fn lists_are_nested() {
        let markdown = "\
1. Vi äter

   - frukost

     - gröt

   - lunch

   Maten lagas här.

2. Vi sover

Så är dagen.
";
        assert_eq!(lists().to_markdown(), markdown);
    }

    #[test]
    fn numbers_stay_as_printed() {
        let page = page(&[
            (item(0, Some(3)), "3)", "tre", None),
            (item(0, Some(4)), "4)", "", None),
            (item(0, Some(1)), "1)", "ett", None),
            (item(0, Some(u32::MAX)), "4294967295.", "mest", None),
        ]);
        let markdown = "3) tre\n\n4) <!-- -->\n\n<!-- -->\n\n1) ett\n\n- 4294967295\\. mest\n";
        assert_eq!(page.to_markdown(), markdown);
    }

    #[test]
    fn a_table_in_text_has_its_undecided_cells() {
        let text = "Verksamhetsberättelse 2026\n\nIndikator Periodens utfall Prognos helår Årsmål KF:s årsmål Period\n\n\
                    Antal fester | baler\n\n12 st 10 st 8 st VB 2026\n";
        let page = Reader::default().transcribe_text(text).expect("words");
        let markdown = page.to_markdown();
        let lines: Vec<&str> = markdown.lines().skip(2).collect();
        assert_eq!(
            lines,
            [
                "| Indikator | Periodens utfall | Prognos helår | Årsmål | KF:s årsmål | Period |",
                "| --- | --- | --- | --- | --- | --- |",
                "| Antal fester \\| baler | 12 st *(kolumn 2 eller 3)* |  | 10 st | 8 st | VB 2026 |",
            ]
        );
    }

    #[test]
    fn a_table_of_steps_takes_no_more_than_its_cells() {
        let mut steps = page(&[(Kind::Table(0), "", "", None)]);
        let mut table = Table::default();
        for step in 0..500 {
            let at = steps.blocks.len();
            let cell = page(&[(Kind::Paragraph, "", "", None)]).blocks.remove(0);
            steps
                .blocks
                .push(Block { cell: Some(CellAt { table: 0, row: step, cell: 0 }), ..cell });
            let cell = Cell { columns: Columns::All(step * 7..step * 7 + 2), blocks: at..at + 1 };
            table.rows.push(Row { cells: vec![cell], joined: false });
        }
        steps.tables.push(table);
        let markdown = steps.to_markdown();
        assert!(markdown.len() < 500 * 10, "{}", markdown.len());
        assert!(steps.to_html().len() < 500 * 200);
    }
}
