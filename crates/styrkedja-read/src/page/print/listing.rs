//! A transcript as a list of its blocks, each by itself: for programs that want no more than words and places.

use std::{fmt::Write, ops::Range};

use serde::Serialize;

use crate::page::{Columns, Kind, Transcript};

/// A block with all that is known of it, as a line of [`Transcript::to_json_lines`].
///
/// The keys are not stable before version 1.0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Listed<'a> {
    /// The index of the block, from 0.
    pub block: usize,
    /// What it is: `heading`, `paragraph`, `item`, `table`, `caption` or `furniture`.
    pub kind: &'static str,
    /// The depth of a heading, from 1; absent if it only looks like one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depth: Option<u8>,
    /// The depth of an item in lists inside lists, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The number of an item; absent for a bullet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The number or bullet of an item, as printed.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub marker: &'a str,
    /// Its words, without the marker; empty for a table.
    pub text: &'a str,
    /// The block that it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<usize>,
    /// Whether it may as well stand by itself.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub maybe: bool,
    /// The index of the table that it is, or stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<usize>,
    /// The row that it stands in, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The cell of the row that it stands in, from 0. Only cells that hold text count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<usize>,
    /// The columns of that cell: from `start`, counted from 0, to before `end`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Range<usize>>,
    /// The columns of which that cell is one, if the file does not tell which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_of: Option<&'a [usize]>,
    /// The line of the source where it begins, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The line of the source where it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_line: Option<usize>,
    /// The page where it begins, from 1, in a file with pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

impl Transcript {
    /// The blocks, each with all that is known of it.
    ///
    /// ```
    /// use styrkedja_read::Reader;
    ///
    /// let page = Reader::default().transcribe_text("Uppföljning\n\n1. Enkät i\nmaj.\n")?;
    /// let item = page.listing().last().expect("two blocks");
    /// assert_eq!((item.kind, item.number, item.text), ("item", Some(1), "Enkät i maj."));
    /// assert_eq!((item.line, item.end_line), (Some(3), Some(4)));
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    pub fn listing(&self) -> impl Iterator<Item = Listed<'_>> {
        (0..self.blocks().len()).map(|index| self.listed(index))
    }

    fn listed(&self, index: usize) -> Listed<'_> {
        let block = &self.blocks()[index];
        let (kind, depth, level, number, own_table) = match block.kind {
            Kind::Heading { depth } => ("heading", depth, None, None, None),
            Kind::Paragraph => ("paragraph", None, None, None, None),
            Kind::Item { level, number } => ("item", None, Some(level), number, None),
            Kind::Table(table) => ("table", None, None, None, Some(table)),
            Kind::Caption => ("caption", None, None, None, None),
            Kind::Furniture => ("furniture", None, None, None, None),
        };
        let cell = block
            .cell
            .and_then(|at| self.tables().get(at.table)?.rows.get(at.row)?.cells.get(at.cell));
        let (columns, one_of) = match cell.map(|cell| &cell.columns) {
            Some(Columns::All(columns)) => (Some(columns.clone()), None),
            Some(Columns::OneOf(columns)) => (None, Some(columns.as_slice())),
            None => (None, None),
        };
        let at = self.whereabouts(index);
        Listed {
            block: index,
            kind,
            depth,
            level,
            number,
            marker: self.text_of(block.marker),
            text: self.text_of(block.words),
            part_of: block.part_of,
            maybe: block.maybe,
            table: own_table.or(block.cell.map(|cell| cell.table)),
            row: block.cell.map(|cell| cell.row),
            cell: block.cell.map(|cell| cell.cell),
            columns,
            one_of,
            line: at.map(|at| at.line),
            end_line: at.map(|at| at.end_line),
            page: at.and_then(|at| at.page),
        }
    }

    /// The blocks as JSON, each an object on a line of its own: [`listing`](Self::listing) for other programs. The keys
    /// are not stable before version 1.0.
    ///
    /// ```
    /// use styrkedja_read::Reader;
    ///
    /// let page = Reader::default().transcribe_text("Vi frågar alla:\n\n- gäster\n")?;
    /// assert_eq!(
    ///     page.to_json_lines(),
    ///     r#"{"block":0,"kind":"paragraph","text":"Vi frågar alla:","line":1,"end_line":1}
    /// {"block":1,"kind":"item","level":0,"marker":"-","text":"gäster","line":3,"end_line":3}
    /// "#
    /// );
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    pub fn to_json_lines(&self) -> String {
        let mut lines = String::new();
        for block in self.listing() {
            // Writing into memory does not fail.
            let _written = writeln!(lines, "{}", styrkedja::reflect::to_json(&block));
        }
        lines
    }
}
