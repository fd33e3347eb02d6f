//! Tables as text: JSON and CSV.

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Number;

use super::{Cell, Column, Table};

/// A table is the list of its rows, each an object from column to cell: what JSON lines have line by line.
impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.records())
    }
}

/// A row with its columns.
struct Record<'a> {
    columns: &'static [Column],
    cells: &'a [Cell],
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, cell) in self.columns.iter().zip(self.cells) {
            map.serialize_entry(column.name, cell)?;
        }
        map.end()
    }
}

/// Numbers keep their printed decimals: a JSON number is a text of digits, with no float on the way.
impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Boolean(yes) => serializer.serialize_bool(*yes),
            Self::Date(date) => serializer.collect_str(date),
            Self::Decimal(number) => match number.to_string().parse::<Number>() {
                Ok(digits) => digits.serialize(serializer),
                Err(_) => serializer.collect_str(number),
            },
        }
    }
}

impl Table {
    fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.rows.iter().map(|cells| Record { columns: self.columns(), cells })
    }

    /// One JSON object a row, each ended by a line feed.
    pub fn to_json_lines(&self) -> String {
        let mut lines = String::new();
        for record in self.records() {
            // Nothing in a row refuses to be written: every key is a text.
            lines.push_str(&serde_json::to_string(&record).unwrap_or_default());
            lines.push('\n');
        }
        lines
    }

    /// CSV as RFC 4180 has it, with a header, commas, quotes where needed, and lines ended by CR LF.
    /// An empty cell is an empty field.
    pub fn to_csv(&self) -> String {
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        let header = self.columns().iter().map(|column| column.name.to_owned());
        let rows = self.rows.iter().map(|row| row.iter().map(plain).collect::<Vec<_>>());
        for record in std::iter::once(header.collect()).chain(rows) {
            // Writing into memory does not fail, and every record has the same length.
            writer.write_record(record).unwrap_or_default();
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Null => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Integer(number) => number.to_string(),
        Cell::Decimal(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Boolean(yes) => yes.to_string(),
    }
}
