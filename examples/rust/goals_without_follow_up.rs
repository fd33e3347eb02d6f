//! Lists the goals of plans that nobody follows up, with the line where each stands.
//!
//! ```console
//! cargo run -p styrkedja-examples --example goals_without_follow_up examples/plans
//! ```
#![expect(clippy::print_stdout, reason = "a program talks to its terminal")]

use std::{env, error::Error, fs, path::PathBuf};

use styrkedja::{Passage, Place};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("name a folder of plans")?;
    let mut files = Vec::<PathBuf>::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();

    for file in files {
        let reading = styrkedja_read::read_bytes(&fs::read(&file)?)?;
        if reading.document.is_report() {
            continue;
        }
        for found in reading.document.all_goals() {
            let followed_up = found.goal.follow_up.as_ref().is_some_and(Passage::has_content);
            if found.goal.level.is_local() && !followed_up {
                let line = reading.sources.nearest(&found.pointer).map_or(1, Place::line);
                println!("{}:{line}: {}", file.display(), found.goal.title);
            }
        }
    }
    Ok(())
}
