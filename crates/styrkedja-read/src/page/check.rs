//! Whether a transcript is what it promises to be.

use super::{Block, CellAt, Columns, Kind, Transcript};
use crate::extract::{lines, shows};

impl Transcript {
    /// Checks what the [module](crate::page) promises. It holds for every transcript that a reader makes; tests and fuzz
    /// targets ask.
    ///
    /// ```
    /// let page = styrkedja_read::Reader::default().transcribe_text("1. Enkät i maj.\n\n2. Möte i juni.\n")?;
    /// assert_eq!(page.check(), Ok(()));
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    ///
    /// # Errors
    /// What does not hold, for a developer to read: a bug of the reader.
    pub fn check(&self) -> Result<(), String> {
        self.check_stretches()?;
        self.check_source()?;
        self.check_parts()?;
        self.check_tables()
    }

    /// The stretches of the blocks follow each other, and nothing that shows is between them.
    fn check_stretches(&self) -> Result<(), String> {
        let mut end = 0;
        for (index, block) in self.blocks.iter().enumerate() {
            for stretch in [block.marker, block.words] {
                if stretch.is_empty() {
                    continue;
                }
                let between = self.words.get(end..stretch.start);
                if between.is_none() || self.words.get(stretch.start..stretch.end).is_none() {
                    return fault(index, "overlaps the one before, or cuts a letter");
                }
                if between.is_some_and(|between| between.chars().any(shows)) {
                    return fault(index, "comes after words of no block");
                }
                end = stretch.end;
            }
        }
        let rest = self.words.get(end..).unwrap_or_default();
        if rest.chars().any(shows) {
            return Err("words of no block come last".to_owned());
        }
        Ok(())
    }

    /// Every word knows its place, and every character that shows in the source is there.
    fn check_source(&self) -> Result<(), String> {
        if let Some(fault) = self.map.fault(&self.words) {
            return Err(fault);
        }
        for (index, block) in self.blocks.iter().enumerate() {
            let whole = block.whole();
            let spans = self.spans(&[whole]);
            if spans.is_empty() && self.text_of(whole).chars().any(shows) {
                return fault(index, "has no place");
            }
        }
        let count = |text: &str| text.chars().filter(|c| shows(*c)).count();
        let there: usize = lines(self.source()).iter().map(|line| count(line.text())).sum();
        let here = count(&self.words);
        if here == there {
            Ok(())
        } else {
            Err(format!("{there} characters show in the source, {here} in the words"))
        }
    }

    /// What a block is part of comes before it, and in the same cell.
    fn check_parts(&self) -> Result<(), String> {
        for (index, block) in self.blocks.iter().enumerate() {
            let Some(whole) = block.part_of else { continue };
            if whole >= index {
                return fault(index, "is part of one that does not come before it");
            }
            if self.blocks[whole].cell != block.cell {
                return fault(index, "is part of one in another cell");
            }
            if block.is_furniture() || self.blocks[whole].is_furniture() {
                return fault(index, "is part of what was set aside, or the other way round");
            }
        }
        Ok(())
    }

    /// The blocks of a table's cells follow the table, and know their cell.
    fn check_tables(&self) -> Result<(), String> {
        let mut tables = 0;
        let mut index = 0;
        while let Some(block) = self.blocks.get(index) {
            if block.cell.is_some() {
                return fault(index, "stands in a cell, but not after its table");
            }
            index += 1;
            if let Kind::Table(table) = block.kind {
                if table != tables || !block.whole().is_empty() {
                    return fault(index - 1, "is not the next table, or has words");
                }
                tables += 1;
                self.check_table(table, &mut index)?;
            }
        }
        if tables == self.tables.len() {
            Ok(())
        } else {
            Err(format!("{tables} blocks for {} tables", self.tables.len()))
        }
    }

    fn check_table(&self, table: usize, next: &mut usize) -> Result<(), String> {
        let Some(rows) = self.tables.get(table).map(|table| &table.rows) else {
            return Err(format!("there is no table {table}"));
        };
        for (row, cells) in rows.iter().map(|row| &row.cells).enumerate() {
            for (cell, of) in cells.iter().enumerate() {
                let at = CellAt { table, row, cell };
                let is_somewhere = match &of.columns {
                    Columns::All(columns) => !columns.is_empty(),
                    Columns::OneOf(columns) => !columns.is_empty(),
                };
                if !is_somewhere {
                    return Err(format!("{at:?} is in no column"));
                }
                if of.blocks.start != *next || of.blocks.is_empty() {
                    return Err(format!("{at:?} has the blocks {:?}, not from {next}", of.blocks));
                }
                let blocks = self.blocks.get(of.blocks.clone()).unwrap_or_default();
                let known = |block: &Block| {
                    block.cell == Some(at)
                        && !matches!(block.kind, Kind::Table(_) | Kind::Furniture)
                };
                if blocks.is_empty() || !blocks.iter().all(known) {
                    return Err(format!("a block of {at:?} does not stand in it"));
                }
                *next = of.blocks.end;
            }
        }
        Ok(())
    }
}

fn fault(block: usize, what: &str) -> Result<(), String> {
    Err(format!("block {block} {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Reader, page::Stretch};

    fn page() -> Transcript {
        let text = "Så här gör vi:\n\n1. Vi frågar.\n\nAlla får svara.\n\n2. Vi lyssnar.\n\n\
                    Indikator Årsmål KF:s årsmål Periodicitet\n\nNöjda gäster 80 % 90 % År\n";
        Reader::default().transcribe_text(text).expect("words")
    }

    #[test]
    fn what_a_reader_makes_holds() {
        assert_eq!(page().check(), Ok(()));
        assert_eq!(Transcript::default().check(), Ok(()));
    }

    #[test]
    fn every_fault_is_told() {
        let broken = |breaks: &dyn Fn(&mut Transcript)| {
            let mut page = page();
            breaks(&mut page);
            page.check().expect_err("a fault")
        };
        let told = [
            broken(&|page| page.blocks[1].words.start -= 2),
            broken(&|page| page.blocks[0].words.end -= 1),
            broken(&|page| page.blocks[1].words = Stretch::default()),
            broken(&|page| page.words.push('!')),
            broken(&|page| page.map.set_text("Så här".to_owned())),
            broken(&|page| page.blocks[2].part_of = Some(2)),
            broken(&|page| page.blocks.last_mut().expect("a block").cell = None),
            broken(&|page| page.tables[0].rows[0].cells[0].blocks.end += 1),
            broken(&|page| page.tables[0].rows[0].cells[0].columns = Columns::OneOf(Vec::new())),
            broken(&|page| page.tables.clear()),
        ];
        let all: std::collections::BTreeSet<&String> = told.iter().collect();
        assert!(all.len() >= 7, "{told:#?}");
    }
}
