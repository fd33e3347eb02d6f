//! Notes beside the text: footnotes, endnotes, comments.

use std::collections::BTreeMap;

use crate::{
    Error, Limits,
    extract::office::xml::{Node, Xml},
};

/// A footnote, endnote or comment.
#[derive(Debug, Default)]
pub(super) struct Note {
    /// Its position in the part, which gives the order of comments.
    pub(super) number: usize,
    /// Who wrote a comment.
    pub(super) author: String,
    /// Its paragraphs, one on each line.
    pub(super) text: String,
}

/// The notes of a part, by their ids.
pub(super) fn notes(text: &str, limits: &Limits) -> Result<BTreeMap<String, Note>, Error> {
    let mut found = BTreeMap::new();
    // The root, and each note in it.
    Xml::new(text, limits.depth).elements(|xml, _| {
        xml.elements(|xml, element| {
            let author = element.get("author").unwrap_or_default();
            let mut note = Note { number: found.len(), author, text: String::new() };
            collect(xml, &mut note.text, false)?;
            // The line between text and notes is stored as a note of a special type.
            if element.get("type").is_none_or(|of| of == "normal") {
                found.insert(element.get("id").unwrap_or_default(), note);
            }
            Ok(())
        })
    })?;
    Ok(found)
}

/// The text inside an element.
fn collect(xml: &mut Xml<'_>, text: &mut String, shows: bool) -> Result<(), Error> {
    xml.nodes(|xml, node| {
        match node {
            Node::Text(part) if shows => text.push_str(&part),
            Node::Text(_) => {}
            Node::Start(element) => match element.name() {
                "del" | "moveFrom" | "pPr" | "rPr" | "instrText" | "Fallback" => {}
                "t" => collect(xml, text, true)?,
                "p" => {
                    collect(xml, text, false)?;
                    text.push('\n');
                }
                "tab" | "br" | "cr" => text.push(' '),
                "noBreakHyphen" => text.push('-'),
                _ => collect(xml, text, false)?,
            },
        }
        Ok(())
    })
}
