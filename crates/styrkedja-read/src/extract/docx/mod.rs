//! Word: builds lines from paragraphs, lists and tables. ECMA-376 part 1 (WordprocessingML), strict and transitional.
//!
//! The text is read as it shows, and as if all tracked changes were accepted. Comments, hidden text, heads and feet of
//! pages and the table of contents are set aside.
//!
//! Word splits a document into parts. These are read, and others are not:
//!
//! | Part | What for |
//! |---|---|
//! | the main part | paragraphs, tables, text boxes |
//! | `styles` | which paragraphs are headings, captions, lines of a table of contents; bold, hidden |
//! | `numbering` | the numbers and bullets of lists, which are not in the text |
//! | `footnotes`, `endnotes` | written after the paragraph or table that refers to them |
//! | `comments` | set aside, with a remark |
//! | `header`, `footer` | set aside; their text counts as page heads and feet |

mod body;
mod fields;
mod notes;
mod numbering;
mod parts;
mod styles;
mod symbols;

use std::collections::BTreeMap;

pub(super) use self::parts::main_part;
use self::{
    body::Body,
    notes::{Note, notes},
    numbering::Numbering,
    parts::parts,
    styles::Styles,
};
use super::{
    Source,
    office::{broken, package::Package},
};
use crate::{Damage, Error, Limits};

/// Reads a Word file.
pub(super) fn extract(
    package: &mut Package<'_>,
    main: &str,
    limits: &Limits,
) -> Result<Source, Error> {
    let text =
        package.part(main)?.ok_or_else(|| broken(Damage::NoPart { part: main.to_owned() }))?;
    let mut of = |kind: &str| parts(package, main, kind, limits);
    let styles = match of("styles")?.first() {
        Some(text) => Styles::read(text, limits)?,
        None => Styles::default(),
    };
    let numbering = match of("numbering")?.first() {
        Some(text) => Numbering::read(text, limits)?,
        None => Numbering::default(),
    };
    let notes_of = |parts: Vec<String>| -> Result<BTreeMap<String, Note>, Error> {
        parts.first().map_or_else(|| Ok(BTreeMap::new()), |text| notes(text, limits))
    };
    let footnotes = notes_of(of("footnotes")?)?;
    let endnotes = notes_of(of("endnotes")?)?;
    let comments = notes_of(of("comments")?)?;

    let mut body = Body::new(&styles, &numbering, footnotes, endnotes, limits);
    for head in of("header")? {
        body.read_aside(&head)?;
    }
    body.read(&text)?;
    for foot in of("footer")? {
        body.read_aside(&foot)?;
    }
    let mut comments: Vec<Note> = comments.into_values().collect();
    comments.sort_by_key(|comment| comment.number);
    body.into_source(comments)
}
