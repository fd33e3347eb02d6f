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

/// Elements that may enclose a row or a cell.
const ENCLOSING: &[&str] = &["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"];

impl Body {
    pub(super) fn table(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        // What stands in a text box is written as its paragraphs.
        let in_box = !self.open.is_empty();
        self.end_carried()?;
        if in_box {
            self.children(xml)?;
        } else {
            self.writer.begin_table();
            self.rows(xml)?;
            self.writer.end_table()?;
        }
        Ok(())
    }

    fn rows(&mut self, xml: &mut Xml<'_>) -> Result<(), Error> {
        let mut columns = Vec::new();
        xml.elements_through(ENCLOSING, &mut |xml, element| {
            match element.name() {
                "tblGrid" => columns = grid(xml)?,
                "tr" => self.row(xml, &columns)?,
                _ => {}
            }
            Ok(())
        })
    }

    fn row(&mut self, xml: &mut Xml<'_>, columns: &[usize]) -> Result<(), Error> {
        self.writer.begin_row();
        let (mut at, mut deleted) = (0, false);
        xml.elements_through(ENCLOSING, &mut |xml, element| {
            match element.name() {
                _ if deleted => {}
                "trPr" => {
                    xml.elements(|_, element| {
                        match element.name() {
                            "gridBefore" => at += number(element).min(MAX_COLUMNS),
                            "del" => deleted = true,
                            "ins" => self.changes += 1,
                            _ => {}
                        }
                        Ok(())
                    })?;
                    self.changes += usize::from(deleted);
                }
                "tc" => self.cell(xml, columns, &mut at)?,
                _ => {}
            }
            Ok(())
        })
    }

    fn cell(&mut self, xml: &mut Xml<'_>, columns: &[usize], at: &mut usize) -> Result<(), Error> {
        let (mut span, mut covered, mut begun, mut deleted) = (1, false, false, false);
        xml.elements(|xml, element| {
            if deleted {
                return Ok(());
            }
            if element.name() == "tcPr" {
                xml.elements(|_, element| {
                    match element.name() {
                        "gridSpan" => span = number(element).clamp(1, MAX_COLUMNS),
                        "vMerge" => covered = element.val().as_deref() != Some("restart"),
                        "cellDel" => deleted = true,
                        _ => {}
                    }
                    Ok(())
                })?;
                self.changes += usize::from(deleted);
                return Ok(());
            }
            if !begun {
                self.begin_cell(columns, at, span, covered)?;
                begun = true;
            }
            self.element(xml, element)
        })?;
        if deleted {
            return Ok(());
        }
        if !begun {
            self.begin_cell(columns, at, span, covered)?;
        }
        // Nothing continues from a cell into the next.
        self.end_carried()
    }

    /// Begins a cell at a column of the grid, and moves to the column after it.
    fn begin_cell(
        &mut self,
        columns: &[usize],
        at: &mut usize,
        span: usize,
        covered: bool,
    ) -> Result<(), Error> {
        let (left, right) = (column(columns, *at), column(columns, *at + span));
        *at = at.saturating_add(span);
        self.writer.begin_cell(left, right.saturating_sub(left), covered)
    }
}

fn number(element: &Element<'_>) -> usize {
    element.number("val").unwrap_or_default()
}
