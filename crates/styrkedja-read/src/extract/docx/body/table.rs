//! Tables, their rows and cells.

use super::{
    Body,
    grid::{column, grid},
};
use crate::{
    Error,
    extract::office::{
        writer::MAX_COLUMNS,
        xml::{Element, Xml},
    },
};

impl Body<'_> {
    pub(super) fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        // What stands in a text box is written as its paragraphs.
        let in_box = !self.open.is_empty();
        self.end_carried()?;
        if in_box {
            self.children(xml)?;
        } else {
            self.writer.begin_table();
            self.rows(xml, &mut Vec::new())?;
            self.writer.end_table()?;
        }
        Ok(())
    }

    fn rows(&mut self, xml: &mut Xml<'_>, columns: &mut Vec<usize>) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            match element.name() {
                "tblGrid" => *columns = grid(xml)?,
                "tr" => self.row(xml, columns)?,
                // Elements that may enclose a row.
                "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo" => {
                    self.rows(xml, columns)?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn row(&mut self, xml: &mut Xml<'_>, columns: &[usize]) -> Result<(), Error> {
        self.writer.begin_row();
        self.cells(xml, columns, &mut 0)
    }

    /// The cells of a row, starting at a column of the grid.
    fn cells(&mut self, xml: &mut Xml<'_>, columns: &[usize], at: &mut usize) -> Result<(), Error> {
        while let Some(element) = xml.child()? {
            match element.name() {
                "trPr" => {
                    let mut deleted = false;
                    while let Some(element) = xml.child()? {
                        match element.name() {
                            "gridBefore" => *at += number(&element).min(MAX_COLUMNS),
                            "del" => deleted = true,
                            "ins" => self.changes += 1,
                            _ => {}
                        }
                        xml.skip()?;
                    }
                    if deleted {
                        self.changes += 1;
                        return xml.skip();
                    }
                }
                "tc" => self.cell(xml, columns, at)?,
                // Elements that may enclose a cell.
                "sdt" | "sdtContent" | "customXml" | "smartTag" | "ins" | "moveTo" => {
                    self.cells(xml, columns, at)?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn cell(&mut self, xml: &mut Xml<'_>, columns: &[usize], at: &mut usize) -> Result<(), Error> {
        let (mut span, mut covered, mut begun) = (1, false, false);
        loop {
            let element = xml.child()?;
            if element.as_ref().is_some_and(|element| element.name() == "tcPr") {
                let mut deleted = false;
                while let Some(element) = xml.child()? {
                    match element.name() {
                        "gridSpan" => span = number(&element).clamp(1, MAX_COLUMNS),
                        "vMerge" => covered = element.val().as_deref() != Some("restart"),
                        "cellDel" => deleted = true,
                        _ => {}
                    }
                    xml.skip()?;
                }
                if deleted {
                    self.changes += 1;
                    return xml.skip();
                }
                continue;
            }
            if !begun {
                let (left, right) = (column(columns, *at), column(columns, *at + span));
                self.writer.begin_cell(left, right.saturating_sub(left), covered)?;
                *at = at.saturating_add(span);
                begun = true;
            }
            match element {
                Some(element) => self.element(xml, &element)?,
                // Nothing continues from a cell into the next.
                None => return self.end_carried(),
            }
        }
    }
}

fn number(element: &Element<'_>) -> usize {
    element.val().and_then(|value| value.parse().ok()).unwrap_or_default()
}
