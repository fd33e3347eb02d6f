//! The text of an OpenDocument file: paragraphs, lists, tables, text boxes.

use std::collections::BTreeMap;

use super::{
    lists::{Lists, OUTLINE},
    styles::Styles,
};
use crate::{
    Error, Limits,
    extract::{
        Source,
        office::{
            lists::Counts,
            writer::{MAX_COLUMNS, Mark, Paragraph, Part, Writer},
            xml::{Element, Node, Xml},
        },
    },
};

/// Maximum number of spaces in a row; more make no difference.
const MAX_SPACES: usize = 64;

/// Reads the parts that hold text.
#[derive(Default)]
pub(super) struct Body {
    pub(super) styles: Styles,
    pub(super) lists: Lists,
    /// How deep elements may be nested.
    depth: usize,
    writer: Writer,
    /// The open paragraphs, several when one is in a text box inside another.
    open: Vec<Paragraph>,
    /// The open lists, outermost first.
    list: Vec<List>,
    /// The counts of lists that may be continued, by their ids and by their styles.
    counts: BTreeMap<String, Counts>,
    outline: Counts,
    /// The number or bullet that waits for the first paragraph of its item.
    mark: Option<Mark>,
    /// The number of open tables of contents.
    contents: usize,
    /// The number of enclosing elements that hide their text.
    hidden: usize,
    bold: bool,
    changes: usize,
}

/// A list while it is read.
struct List {
    style: String,
    id: Option<String>,
    counts: Counts,
}

impl Body {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { depth: limits.depth, writer: Writer::new(limits), ..Self::default() }
    }

    /// Reads the text.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Error> {
        self.children(&mut Xml::new(text, self.depth))
    }

    /// Reads the heads and feet of pages.
    pub(super) fn read_aside(&mut self, text: &str) -> Result<(), Error> {
        self.writer.set_aside(true);
        self.read(text)?;
        self.writer.set_aside(false);
        Ok(())
    }

    pub(super) fn into_source(mut self) -> Result<Source, Error> {
        self.writer.changes(self.changes);
        self.writer.into_source()
    }

    fn children(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        xml.elements(|xml, element| self.element(xml, element))
    }

    /// Reads the elements between paragraphs.
    fn element(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) -> Result<(), Error> {
        match element.name() {
            "p" | "h" => self.paragraph(xml, element)?,
            "list" => self.list(xml, element)?,
            "table" => self.table(xml)?,
            "frame" => self.frame(xml)?,
            "annotation" => self.annotation(xml)?,
            "table-of-content" | "illustration-index" | "table-index" => {
                self.contents += 1;
                self.children(xml)?;
                self.contents -= 1;
            }
            "section" => {
                let display = element.get("display");
                let style = element.get("style-name").unwrap_or_default();
                let hidden = display.is_some_and(|display| display != "true")
                    || self.styles.is_hidden("section", &style);
                self.hidden += usize::from(hidden);
                self.children(xml)?;
                self.hidden -= usize::from(hidden);
            }
            // Deleted text is stored here; inserted text is in the body.
            "tracked-changes" => xml.for_each(|element| {
                self.changes += usize::from(element.name() == "changed-region");
            })?,
            // Styles, settings, templates of indexes, forms.
            "automatic-styles"
            | "styles"
            | "font-face-decls"
            | "scripts"
            | "settings"
            | "meta"
            | "table-of-content-source"
            | "table-index-source"
            | "illustration-index-source"
            | "forms" => {}
            _ => self.children(xml)?,
        }
        Ok(())
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) -> Result<(), Error> {
        let name = element.get("style-name").unwrap_or_default();
        let is_heading = element.name() == "h";
        let depth = element.number("outline-level").or(Some(1));
        let told = if is_heading { depth } else { self.styles.heading(&name) };
        let hidden = self.styles.is_hidden("paragraph", &name);
        let around = (self.bold, self.mark.take());
        self.bold = self.styles.is_bold("paragraph", &name).unwrap_or_default();
        self.hidden += usize::from(hidden);
        self.open.push(Paragraph::default());
        self.text(xml)?;
        let mut paragraph = self.open.pop().unwrap_or_default();
        self.hidden -= usize::from(hidden);
        self.bold = around.0;

        paragraph.mark = around.1;
        // Headings are counted though they are in no list, unless their style takes them out of the numbering.
        if is_heading
            && self.list.is_empty()
            && element.get("is-list-header").is_none_or(|header| header != "true")
            && let Some(at) = told.map(|depth| usize::from(depth).saturating_sub(1))
        {
            let style = self.styles.list(&name);
            if style.is_none_or(|style| !style.is_empty()) {
                let (style, start) = (style.unwrap_or(OUTLINE), element.number("start-value"));
                let text = self.lists.next(style, &mut self.outline, at, start);
                paragraph.mark = text.map(|text| Mark { text, level: at });
            }
        }
        paragraph.heading = told;
        paragraph.part = if self.contents > 0 {
            Part::Contents
        } else if self.styles.is_caption(&name) {
            Part::Caption
        } else {
            Part::Text
        };
        match self.open.last_mut() {
            Some(around) => around.boxes.push(paragraph),
            None => self.writer.paragraph(paragraph)?,
        }
        Ok(())
    }

    /// Reads the elements inside a paragraph.
    fn text(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        xml.nodes(|xml, node| {
            let element = match node {
                Node::Text(text) => {
                    self.push_collapsed(&text);
                    return Ok(());
                }
                Node::Start(element) => element,
            };
            match element.name() {
                "span" => {
                    let name = element.get("style-name").unwrap_or_default();
                    let around = self.bold;
                    self.bold = self.styles.is_bold("text", &name).unwrap_or(around);
                    let hidden = usize::from(self.styles.is_hidden("text", &name));
                    self.hidden += hidden;
                    self.text(xml)?;
                    self.hidden -= hidden;
                    self.bold = around;
                }
                "s" => {
                    let count = element.number("c").unwrap_or(1);
                    self.push(&" ".repeat(usize::min(count, MAX_SPACES)));
                }
                "tab" => self.push("\t"),
                "line-break" => self.push("\n"),
                "note" => self.note(xml)?,
                // Shapes contain separate paragraphs.
                "frame" | "annotation" | "p" | "h" | "list" | "table" => {
                    self.element(xml, &element)?;
                }
                // The reading of characters, and the descriptions of pictures.
                "ruby-text" | "title" | "desc" | "hidden-text" | "hidden-paragraph" => {}
                _ => self.text(xml)?,
            }
            Ok(())
        })
    }

    /// White space in the XML counts as one space, or as none directly after another.
    fn push_collapsed(&mut self, text: &str) {
        if !text.contains(['\n', '\r', '\t']) && !text.contains("  ") {
            return self.push(text);
        }
        let mut collapsed = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                ' ' | '\n' | '\r' | '\t' if collapsed.ends_with(' ') => {}
                ' ' | '\n' | '\r' | '\t' => collapsed.push(' '),
                letter => collapsed.push(letter),
            }
        }
        self.push(&collapsed);
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.push(text, self.bold, self.hidden > 0);
        }
    }

    fn list(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) -> Result<(), Error> {
        let around = self.list.last();
        let style = element
            .get("style-name")
            .or_else(|| around.map(|list| list.style.clone()))
            .unwrap_or_default();
        // A list inside an item counts in the levels of the outer list if both have the same style.
        let counts = match around {
            Some(around) if around.style == style => around.counts.clone(),
            Some(_) => Counts::default(),
            None => {
                let goes_on = element.get("continue-numbering").is_some_and(|on| on == "true");
                let before = element.get("continue-list").map(|id| format!("#{id}"));
                let before = before.or_else(|| goes_on.then(|| style.clone()));
                before.and_then(|before| self.counts.get(&before).cloned()).unwrap_or_default()
            }
        };
        self.list.push(List { style, id: element.get("id"), counts });
        xml.elements(|xml, item| match item.name() {
            "list-item" => self.item(xml, item.number("start-value")),
            "list-header" => self.children(xml),
            _ => Ok(()),
        })?;
        let Some(List { style, id, counts }) = self.list.pop() else { return Ok(()) };
        match self.list.last_mut() {
            Some(around) if around.style == style => around.counts = counts,
            Some(_) => {}
            None => {
                self.counts.extend(id.map(|id| (format!("#{id}"), counts.clone())));
                self.counts.insert(style, counts);
            }
        }
        Ok(())
    }

    fn item(&mut self, xml: &mut Xml<'_>, start: Option<u32>) -> Result<(), Error> {
        let mut counted = false;
        xml.elements(|xml, element| {
            let level = self.list.len().saturating_sub(1);
            match (element.name(), counted, self.list.last_mut()) {
                ("p" | "h", false, Some(list)) => {
                    counted = true;
                    let text = self.lists.next(&list.style, &mut list.counts, level, start);
                    self.mark = text.map(|text| Mark { text, level });
                }
                // The paragraphs after the first have no mark.
                ("p", true, _) => self.mark = Some(Mark { text: String::new(), level }),
                // Nor does an item that begins with a list.
                _ => {}
            }
            self.element(xml, element)
        })
    }

    /// A frame around a picture or a text box. It may contain the same content in several forms, the best one first.
    fn frame(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut done = false;
        xml.elements(|xml, element| {
            match element.name() {
                "text-box" if !done => {
                    // A list around the frame does not apply to the text inside it.
                    let list = std::mem::take(&mut self.list);
                    let mark = self.mark.take();
                    self.children(xml)?;
                    (self.list, self.mark) = (list, mark);
                    done = true;
                }
                "image" => self.writer.picture(),
                _ => {}
            }
            Ok(())
        })
    }

    fn note(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        xml.elements(|xml, element| {
            if element.name() == "note-body" {
                let mut text = String::new();
                plain(xml, &mut text)?;
                self.writer.note(text);
            }
            Ok(())
        })
    }

    /// A comment.
    fn annotation(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let (mut author, mut text) = (String::new(), String::new());
        xml.elements(|xml, element| {
            match element.name() {
                "creator" => plain(xml, &mut author)?,
                "date" | "date-string" | "creator-initials" => {}
                _ => {
                    plain(xml, &mut text)?;
                    text.push('\n');
                }
            }
            Ok(())
        })?;
        self.writer.comment(author.trim().to_owned(), text);
        Ok(())
    }

    fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        // A list around the table does not apply to the text inside it.
        let list = std::mem::take(&mut self.list);
        // The content of a text box is written as paragraphs.
        if self.open.is_empty() {
            self.writer.begin_table();
            self.rows(xml)?;
            self.writer.end_table()?;
        } else {
            self.children(xml)?;
        }
        self.list = list;
        Ok(())
    }

    fn rows(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let enclosing = &["table-header-rows", "table-rows", "table-row-group"];
        xml.elements_through(enclosing, &mut |xml, element| {
            if element.name() == "table-row" { self.row(xml) } else { Ok(()) }
        })
    }

    fn row(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        self.writer.begin_row();
        let (mut column, mut covers) = (0, 0);
        xml.elements(|xml, element| {
            let number = |name: &str| element.number(name).unwrap_or(1).clamp(1, MAX_COLUMNS);
            let times = number("number-columns-repeated");
            match element.name() {
                "table-cell" => {
                    let span = number("number-columns-spanned");
                    covers = span - 1;
                    self.writer.begin_cell(column, span, false)?;
                    self.children(xml)?;
                }
                // Covered by the cell to the left, or by one in a row above.
                "covered-table-cell" => {
                    if covers == 0 {
                        self.writer.begin_cell(column, times, true)?;
                    }
                    covers = covers.saturating_sub(times);
                }
                _ => return Ok(()),
            }
            column = usize::min(column + times, MAX_COLUMNS);
            Ok(())
        })
    }
}

/// All text inside an element, one line for each paragraph.
fn plain(xml: &mut Xml<'_>, text: &mut String) -> Result<(), Error> {
    xml.nodes(|xml, node| {
        match node {
            Node::Text(part) => text.push_str(&part.replace(['\n', '\r', '\t'], " ")),
            Node::Start(element) => match element.name() {
                "s" | "tab" | "line-break" => text.push(' '),
                "p" | "h" => {
                    plain(xml, text)?;
                    text.push('\n');
                }
                _ => plain(xml, text)?,
            },
        }
        Ok(())
    })
}
