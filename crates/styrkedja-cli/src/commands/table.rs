use std::io::{self, Write};

use styrkedja::{Origin, Table};

use crate::{
    args::{TableArgs, TableFormat},
    input,
    outcome::Outcome,
};

pub(crate) fn run(args: &TableArgs, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut table = Table::new(args.name);
    let outcome = input::each(&args.input.files, |source| {
        table.add(&source.document, Origin { name: &source.name, sources: Some(&source.sources) });
        Ok(())
    })?;
    let rows = match args.format {
        TableFormat::Jsonl => table.to_json_lines(),
        TableFormat::Csv => table.to_csv(),
    };
    out.write_all(rows.as_bytes())?;
    Ok(outcome)
}
