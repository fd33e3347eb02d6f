//! A transcript as a page of HTML.

use std::fmt::{self, Display, Formatter, Write};

use super::{nesting::Nesting, printable};
use crate::page::{Block, Cell, Columns, Kind, Row, Table, Transcript};

const STYLE: &str = "\
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #222; background: #fff }
ol, ul { list-style: none; padding-left: 1.5rem }
table { border-collapse: collapse; margin: 1rem 0 }
td, th { border: 1px solid #999; padding: .25rem .5rem; text-align: left; vertical-align: top }
td p, th p, td ol, td ul { margin: 0 }
tr.joined > :first-child { border-top-style: dotted }
td.undecided { background: #fff3cd }
td.undecided::after { content: attr(title); color: #666; font-size: .8rem }
.marker { color: #666 }
.looks-like-heading { font-weight: bold }
.caption { font-style: italic }
.maybe { border-left: 2px dotted #999; padding-left: .5rem }
.furniture { color: #666; font-size: .8rem }";

/// Maximum number of characters in the title of the page.
const MOST_OF_TITLE: usize = 80;

impl Transcript {
    /// The page as a document of HTML, to look at in a browser: what the reader saw, all of it. It has a little style and
    /// no script, and fetches nothing.
    ///
    /// Every block has its index as `id` (`b0`, `b1`, …), and its line and page as `data-line` and `data-page`.
    ///
    /// | | |
    /// |---|---|
    /// | heading | `h1` to `h6`, by the depth that its file tells; `p.looks-like-heading` if it only looks like one |
    /// | item | `li` with `span.marker` as printed; what is part of it is inside |
    /// | part of an item that may as well stand by itself | with the class `maybe` |
    /// | table | `table`, with `colspan` for a cell over several columns; `tr.joined` for a row whose first cell goes on from above |
    /// | a cell in one of several columns | `td.undecided` in the first of them, with all in `data-columns`, counted from 1 |
    /// | caption | `p.caption` |
    /// | furniture | `aside.furniture` |
    ///
    /// ```
    /// use styrkedja_read::Reader;
    ///
    /// let page = Reader::default().transcribe_text("Vi frågar alla:\n\n- gäster & anhöriga\n")?;
    /// let html = page.to_html();
    /// assert!(html.contains(r#"<p id="b0" data-line="1">Vi frågar alla:</p>"#));
    /// assert!(html.contains(r#"<li id="b1" data-line="3"><span class="marker">-</span> gäster &amp; anhöriga</li>"#));
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    pub fn to_html(&self) -> String {
        let html = String::with_capacity(self.words().len() * 2 + STYLE.len());
        let mut printer =
            Printer { page: self, html, nesting: Nesting::new(self), lists: Vec::new() };
        // Writing into memory does not fail.
        let _written = printer.document();
        printer.html
    }

    /// What the page is called: its first heading, or what stands first.
    fn title(&self) -> String {
        let shown = || {
            self.blocks().iter().filter(|block| !block.is_furniture() && !block.words.is_empty())
        };
        let heading = shown().find(|block| matches!(block.kind, Kind::Heading { .. }));
        let block = heading.or_else(|| shown().next());
        let words = block.map(|block| self.text_of(block.words)).unwrap_or_default();
        words.chars().take(MOST_OF_TITLE).collect()
    }
}

struct Printer<'a> {
    page: &'a Transcript,
    html: String,
    nesting: Nesting,
    /// The lists that are open, each in an item of the one before.
    lists: Vec<&'static str>,
}

impl Printer<'_> {
    fn document(&mut self) -> fmt::Result {
        let title = self.page.title();
        write!(
            self.html,
            "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n",
            Escaped(&title)
        )?;
        let mut index = 0;
        while let Some(block) = self.page.blocks().get(index) {
            let begun = index;
            index += 1;
            match block.kind {
                Kind::Table(table) => {
                    if let Some(table) = self.page.tables().get(table) {
                        self.table(begun, table)?;
                        index = index.max(table.last_block().map_or(0, |last| last + 1));
                    }
                }
                _ => self.block(begun, block)?,
            }
        }
        self.close(0);
        self.html.push_str("</body>\n</html>\n");
        Ok(())
    }

    /// Closes the lists within so many.
    fn close(&mut self, depth: usize) {
        while self.lists.len() > depth
            && let Some(list) = self.lists.pop()
        {
            self.html.push_str("</li>\n</");
            self.html.push_str(list);
            self.html.push_str(">\n");
        }
    }

    fn block(&mut self, index: usize, block: &Block) -> fmt::Result {
        let depth = self.nesting.depth(index, block);
        let words = Escaped(self.page.text_of(block.words));
        let maybe = if block.maybe { " maybe" } else { "" };
        let (tag, class) = match block.kind {
            Kind::Item { number, .. } => return self.item(index, block, depth, number.is_some()),
            Kind::Heading { depth: Some(depth) } => (heading(depth), ""),
            Kind::Heading { depth: None } => ("p", "looks-like-heading"),
            Kind::Caption => ("p", "caption"),
            Kind::Furniture => ("aside", "furniture"),
            Kind::Paragraph | Kind::Table(_) => ("p", ""),
        };
        self.close(depth);
        self.after_words(depth);
        write!(self.html, "<{tag}")?;
        self.attributes(index, &format!("{class}{maybe}"))?;
        // Headings deeper than HTML has.
        if let Kind::Heading { depth: Some(depth @ 7..) } = block.kind {
            write!(self.html, " aria-level=\"{depth}\"")?;
        }
        writeln!(self.html, ">{words}</{tag}>")
    }

    /// Ends the line with the words of the item around.
    fn after_words(&mut self, depth: usize) {
        if depth > 0 && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    fn item(&mut self, index: usize, block: &Block, depth: usize, numbered: bool) -> fmt::Result {
        let list = if numbered { "ol" } else { "ul" };
        self.close(depth + 1);
        if self.lists.get(depth) == Some(&list) {
            self.html.push_str("</li>\n");
        } else {
            self.close(depth);
            self.lists.push(list);
            self.after_words(depth);
            writeln!(self.html, "<{list}>")?;
        }
        self.html.push_str("<li");
        self.attributes(index, if block.maybe { "maybe" } else { "" })?;
        self.html.push('>');
        let marker = self.page.text_of(block.marker);
        if !marker.is_empty() {
            write!(self.html, "<span class=\"marker\">{}</span> ", Escaped(marker))?;
        }
        write!(self.html, "{}", Escaped(self.page.text_of(block.words)))
    }

    fn table(&mut self, index: usize, table: &Table) -> fmt::Result {
        self.close(0);
        self.nesting.close();
        self.html.push_str("<table");
        self.attributes(index, "")?;
        self.html.push_str(">\n");
        for (number, row) in table.rows.iter().enumerate() {
            // Only a table in text is known to begin with the titles of its columns.
            self.row(row, if table.from_text && number == 0 { "th" } else { "td" })?;
        }
        self.html.push_str("</table>\n");
        Ok(())
    }

    fn row(&mut self, row: &Row, tag: &str) -> fmt::Result {
        self.html.push_str(if row.joined { "<tr class=\"joined\">\n" } else { "<tr>\n" });
        let mut at = 0;
        for cell in &row.cells {
            let over = cell.printed_over(at);
            if over.start > at {
                write!(self.html, "<{tag}")?;
                self.span(over.start - at)?;
                writeln!(self.html, "></{tag}>")?;
            }
            write!(self.html, "<{tag}")?;
            self.span(over.len())?;
            self.undecided(cell)?;
            self.html.push('>');
            self.cell(cell)?;
            writeln!(self.html, "</{tag}>")?;
            at = over.end;
        }
        self.html.push_str("</tr>\n");
        Ok(())
    }

    fn span(&mut self, columns: usize) -> fmt::Result {
        if columns == 1 { Ok(()) } else { write!(self.html, " colspan=\"{columns}\"") }
    }

    fn undecided(&mut self, cell: &Cell) -> fmt::Result {
        let Columns::OneOf(columns) = &cell.columns else { return Ok(()) };
        self.html.push_str(" class=\"undecided\" data-columns=\"");
        for (at, column) in columns.iter().enumerate() {
            write!(self.html, "{}{}", if at == 0 { "" } else { " " }, column + 1)?;
        }
        write!(self.html, "\" title=\"{}\"", super::columns(columns.iter().copied()))
    }

    fn cell(&mut self, cell: &Cell) -> fmt::Result {
        let blocks = self.page.blocks().get(cell.blocks.clone()).unwrap_or_default();
        for (index, block) in cell.blocks.clone().zip(blocks) {
            self.block(index, block)?;
        }
        self.close(0);
        self.nesting.close();
        if self.html.ends_with('\n') {
            self.html.pop();
        }
        Ok(())
    }

    fn attributes(&mut self, index: usize, class: &str) -> fmt::Result {
        write!(self.html, " id=\"b{index}\"")?;
        let class = class.trim();
        if !class.is_empty() {
            write!(self.html, " class=\"{class}\"")?;
        }
        if let Some(at) = self.page.whereabouts(index) {
            write!(self.html, " data-line=\"{}\"", at.line)?;
            if let Some(page) = at.page {
                write!(self.html, " data-page=\"{page}\"")?;
            }
        }
        Ok(())
    }
}

fn heading(depth: u8) -> &'static str {
    match depth {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// Text as text of HTML, in elements and attributes.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c => f.write_char(printable(c))?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::made::{lists, page},
        *,
    };
    use crate::Reader;

    fn body(page: &Transcript) -> String {
        let html = page.to_html();
        let (_, body) = html.split_once("<body>\n").expect("a body");
        body.strip_suffix("</body>\n</html>\n").expect("an end").to_owned()
    }

    #[test]
    fn every_kind_is_an_element_and_text_stays_text() {
        let heading = |depth| Kind::Heading { depth };
        let page = page(&[
            (heading(Some(2)), "", "<script>", None),
            (heading(None), "", "Mat & \"dryck\"", None),
            (heading(Some(8)), "", "Djupt", None),
            (Kind::Paragraph, "", "a\u{7}b", None),
            (Kind::Caption, "", "Bild 1", None),
            (Kind::Furniture, "", "Sid 1", None),
        ]);
        let html = "\
<h2 id=\"b0\">&lt;script&gt;</h2>
<p id=\"b1\" class=\"looks-like-heading\">Mat &amp; &quot;dryck&quot;</p>
<h6 id=\"b2\" aria-level=\"8\">Djupt</h6>
<p id=\"b3\">a\u{fffd}b</p>
<p id=\"b4\" class=\"caption\">Bild 1</p>
<aside id=\"b5\" class=\"furniture\">Sid 1</aside>
";
        assert_eq!(body(&page), html);
        assert!(page.to_html().contains("<title>&lt;script&gt;</title>"));
    }

    #[test]
    fn lists_are_nested() {
        let html = "\
<ol>
<li id=\"b0\"><span class=\"marker\">1.</span> Vi äter
<ul>
<li id=\"b1\"><span class=\"marker\">•</span> frukost
<ul>
<li id=\"b2\"><span class=\"marker\">◦</span> gröt</li>
</ul>
</li>
<li id=\"b3\"><span class=\"marker\">•</span> lunch</li>
</ul>
<p id=\"b4\">Maten lagas här.</p>
</li>
<li id=\"b5\"><span class=\"marker\">2.</span> Vi sover</li>
</ol>
<p id=\"b6\">Så är dagen.</p>
";
        assert_eq!(body(&lists()), html);
    }

    #[test]
    fn a_table_in_text_has_its_undecided_cells() {
        let text = "Verksamhetsberättelse 2026\n\nIndikator Periodens utfall Prognos helår Årsmål KF:s årsmål Period\n\n\
                    Antal fester\n\n12 st 10 st 8 st VB 2026\n";
        let page = Reader::default().transcribe_text(text).expect("words");
        let html = body(&page);
        assert!(html.contains("<table id=\"b1\" data-line=\"3\">\n<tr>\n<th><p id=\"b2\" data-line=\"3\">Indikator</p></th>"), "{html}");
        assert!(
            html.contains(
                "<td class=\"undecided\" data-columns=\"2 3\" title=\"kolumn 2 eller 3\"><p id=\"b9\" data-line=\"7\">12 st</p></td>\n<td></td>\n<td>"
            ),
            "{html}"
        );
    }

    #[test]
    fn pages_are_told() {
        let text = "Vi äter tillsammans varje dag i veckan.\n\u{c}Sedan sover vi.\n";
        let page = Reader::default().transcribe_text(text).expect("words");
        assert!(body(&page).contains("data-line=\"2\" data-page=\"2\">Sedan sover vi."));
    }
}
