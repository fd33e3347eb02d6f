//! Reads a plan of a city that says some things with other words than Stockholm.
//!
//! `docs/vocabulary.md` shows a vocabulary written from the beginning.
//!
//! ```console
//! cargo run -p styrkedja-examples --example own_vocabulary
//! ```
#![expect(clippy::print_stdout, reason = "a program talks to its terminal")]

use styrkedja::Passage;
use styrkedja_read::{Error, Reader, Vocabulary};

const PLAN: &str = "\
Verksamhetsmål: Gästerna är nöjda med sina dagar

Arbetssätt

1. Gästerna planerar veckan tillsammans med personalen.

Så följer vi upp

1. Gästerna svarar på en enkät i maj.
";

fn main() -> Result<(), Error> {
    // Most words are Stockholm's; two of them differ.
    let words = Vocabulary::stockholm_toml()
        .replace("\"Enhetsmål\"", "\"Verksamhetsmål\"")
        .replace("follow_up = [\"Uppföljning\"]", "follow_up = [\"Så följer vi upp\"]");
    let reader = Reader::new(Vocabulary::from_toml(&words)?);

    let plan = reader.text(PLAN)?.document;
    for goal in &plan.goals {
        let follow_up = goal.follow_up.as_ref().map(Passage::text).unwrap_or_default();
        println!("{}: {}", goal.level.english(), goal.title);
        println!("followed up: {follow_up}");
    }
    Ok(())
}
