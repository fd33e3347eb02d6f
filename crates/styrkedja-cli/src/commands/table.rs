use std::io::{self, Write};

use styrkedja::Table;

use crate::{
    args::{TableArgs, TableFormat},
    input,
    outcome::Outcome,
};

pub(crate) fn run(args: &TableArgs, out: &mut dyn Write) -> io::Result<Outcome> {
    // Rows are the same in every language; only complaints have one.
    let Some(lang) = args.lang.choose() else {
        return Ok(Outcome::Failed);
    };
    let (Some(name), Some(checker)) = (args.name.get(lang), input::checker(&args.catalogue, lang))
    else {
        return Ok(Outcome::Failed);
    };
    let mut table = Table::new(*name);
    let outcome = input::each(&args.input, lang, |source| {
        table.add_checked(&source.reading.document, source.origin(), &checker);
        Ok(())
    })?;
    let rows = match args.format {
        TableFormat::Jsonl => table.to_json_lines(),
        TableFormat::Csv => table.to_csv(),
    };
    out.write_all(rows.as_bytes())?;
    Ok(outcome)
}
