use std::io::{self, Write};

use serde::Serialize;

/// One JSON object on one line: findings and readings as the library writes them.
pub(crate) fn write(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}
