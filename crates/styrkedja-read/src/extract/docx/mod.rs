//! Word: paragraphs, lists and tables to lines. ECMA-376 part 1 (WordprocessingML), strict and transitional.
//!
//! The text is read as it shows, and as if all tracked changes were accepted. Comments, hidden text, heads and feet of pages
//! and the table of contents are set aside. Nothing is executed, and nothing outside the file is fetched.

mod body;
mod notes;
mod numbering;
mod package;
mod styles;
mod xml;

use std::collections::BTreeMap;

use styrkedja::Text;

use self::{
    body::Body,
    notes::{Note, notes},
    numbering::Numbering,
    package::Package,
    styles::Styles,
};
use super::{Role, Shape, Source};
use crate::{Error, Limits, RemarkKind, error::Repr};

/// Reads a Word file.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Source, Error> {
    let mut package = Package::open(bytes, limits)?;
    let main = package.main()?;
    let styles = match package.parts("styles")?.first() {
        Some(text) => Styles::read(text, limits)?,
        None => Styles::default(),
    };
    let numbering = match package.parts("numbering")?.first() {
        Some(text) => Numbering::read(text, limits)?,
        None => Numbering::default(),
    };
    let notes_of = |parts: Vec<String>| -> Result<BTreeMap<String, Note>, Error> {
        parts.first().map_or_else(|| Ok(BTreeMap::new()), |text| notes(text, limits))
    };
    let footnotes = notes_of(package.parts("footnotes")?)?;
    let endnotes = notes_of(package.parts("endnotes")?)?;
    let comments = notes_of(package.parts("comments")?)?;

    let mut body = Body::new(&styles, &numbering, &footnotes, &endnotes, limits);
    for head in package.parts("header")? {
        body.read_aside(&head)?;
    }
    body.read(&main)?;
    for foot in package.parts("footer")? {
        body.read_aside(&foot)?;
    }
    let mut source = body.into_source();
    for comment in comments.values() {
        set_aside(&mut source, comment);
    }
    Ok(source)
}

/// Keeps a comment out of the text, and tells of it.
fn set_aside(source: &mut Source, comment: &Note) {
    let line = source.len();
    for text in comment.text.lines() {
        source.push(text, Shape { role: Role::Furniture, ..Shape::default() });
    }
    let author = &comment.author;
    let message = Text {
        sv: format!("en kommentar av {author} är lagd åt sidan").into(),
        en: format!("a comment by {author} is set aside").into(),
    };
    let line = (source.len() > line).then_some(line);
    source.remark(RemarkKind::Comment, message, line);
}

fn broken(what: String) -> Error {
    Repr::Broken { format: "Word", what }.into()
}
