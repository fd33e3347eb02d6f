//! Writes every indicator of every document in a folder as one CSV table.
//!
//! ```console
//! cargo run -p styrkedja-examples --example indicators_csv examples/plans >indicators.csv
//! ```
#![expect(clippy::print_stdout, reason = "a program talks to its terminal")]

use std::{env, error::Error, fs, path::PathBuf};

use styrkedja::{Origin, Table, TableName};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("name a folder of plans and reports")?;
    let mut files = Vec::<PathBuf>::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();

    let mut indicators = Table::new(TableName::Indicators);
    for file in files {
        let reading = styrkedja_read::read_bytes(&fs::read(&file)?)?;
        let name = file.display().to_string();
        indicators.add(&reading.document, Origin { name: &name, sources: Some(&reading.sources) });
    }
    print!("{}", indicators.to_csv());
    Ok(())
}
