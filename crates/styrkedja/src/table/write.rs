//! Tables as text: JSON lines and CSV.

use super::{Cell, Table};

impl Table {
    /// One JSON object a row, each ended by a line feed. Numbers keep their printed decimals.
    pub fn to_json_lines(&self) -> String {
        let mut lines = String::new();
        for row in &self.rows {
            let mut separator = '{';
            for (column, cell) in self.columns().iter().zip(row) {
                lines.push(separator);
                separator = ',';
                push_json(&mut lines, column.name);
                lines.push(':');
                match cell {
                    Cell::Null => lines.push_str("null"),
                    Cell::Text(text) => push_json(&mut lines, text),
                    // A JSON number is a text of digits: no float on the way.
                    Cell::Integer(_) | Cell::Decimal(_) | Cell::Boolean(_) => {
                        lines.push_str(&plain(cell));
                    }
                    Cell::Date(_) => push_json(&mut lines, &plain(cell)),
                }
            }
            lines.push_str("}\n");
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

fn push_json(line: &mut String, text: &str) {
    line.push_str(&serde_json::Value::from(text).to_string());
}
