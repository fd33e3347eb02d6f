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
    // A part that is missing says as little as an empty one.
    let mut first = |kind: &str| of(kind).map(|parts| parts.into_iter().next().unwrap_or_default());
    let mut body = Body::new(limits);
    body.styles = Styles::read(&first("styles")?, limits)?;
    body.numbering = Numbering::read(&first("numbering")?, limits)?;
    body.footnotes = notes(&first("footnotes")?, limits)?;
    body.endnotes = notes(&first("endnotes")?, limits)?;
    let comments = notes(&first("comments")?, limits)?;
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
