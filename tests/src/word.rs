//! Word and OpenDocument files made of the XML of their parts: the bytes of a whole one rarely survive the checksums of zip.

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{file, parts::parts};

/// A Word file of some parts is read or refused. Where the main part begins as one of OpenDocument does, it is one.
///
/// The input is the text of the main part. After it may stand other parts, each after a line that names its kind:
/// `--- styles`, `numbering`, `footnotes`, `endnotes`, `comments`, `header`, `footer`. Tags that do not fit each other are
/// mended, so that a changed input is read to its end; a part after a line such as `--- as-is document` stays as it is.
pub fn word(input: &[u8]) {
    file(&word_file(input));
}

/// The bytes of the Word file that an input of [`word`] stands for.
#[must_use]
pub fn word_file(input: &[u8]) -> Vec<u8> {
    let input = String::from_utf8_lossy(input);
    if input.starts_with("<office") {
        return open_document(&input);
    }
    let mut package = Package::default();
    let mut relations = String::new();
    let mut main = String::new();
    for (number, (head, body)) in parts(&input, "document").enumerate() {
        let (kind, xml) = match head.strip_prefix("as-is ") {
            Some(kind) => (kind, body.to_owned()),
            None => (head, mended(body)),
        };
        if kind == "document" {
            main = xml;
            continue;
        }
        // Only a known kind is written as it is: the names of the others could be no XML.
        let kind = KINDS.iter().find(|known| **known == kind).unwrap_or(&"other");
        let _ = write!(
            relations,
            r#"<Relationship Id="r{number}" Type="http://x/{kind}" Target="{kind}{number}.xml"/>"#
        );
        package.add(&format!("word/{kind}{number}.xml"), &xml);
    }
    let all = |relations: &str| format!("<Relationships>{relations}</Relationships>");
    package.add("word/_rels/document.xml.rels", &all(&relations));
    let office =
        r#"<Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/>"#;
    package.add("_rels/.rels", &all(office));
    package.add("word/document.xml", &main);
    package.bytes()
}

/// An OpenDocument file: its content, and its styles if there is a second part.
fn open_document(input: &str) -> Vec<u8> {
    let mut package = Package::default();
    for ((_, xml), name) in parts(input, "content").zip(["content.xml", "styles.xml"]) {
        package.add(name, &mended(xml));
    }
    package.bytes()
}

const KINDS: [&str; 7] =
    ["styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer"];

/// A zip archive that is not compressed, which would only cost time.
struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Default for Package {
    fn default() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }
}

impl Package {
    fn add(&mut self, name: &str, text: &str) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.0.start_file(name, options).expect("a part of its own name");
        self.0.write_all(text.as_bytes()).expect("memory");
    }

    fn bytes(self) -> Vec<u8> {
        self.0.finish().expect("memory").into_inner()
    }
}

/// XML whose elements end where they should: an end without its start is left out, a missing one is put in.
fn mended(xml: &str) -> String {
    let mut text = String::with_capacity(xml.len());
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let Some((tag, after)) = after.split_once('>') else {
            rest = "";
            break;
        };
        rest = after;
        let name = tag.trim_start_matches('/');
        let name = name.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        if name.is_empty() || tag.starts_with(['?', '!']) {
            let _ = write!(text, "<{tag}>");
        } else if !tag.starts_with('/') {
            let _ = write!(text, "<{tag}>");
            if !tag.ends_with('/') {
                open.push(name);
            }
        } else if let Some(at) = open.iter().rposition(|known| *known == name) {
            for name in open.drain(at..).rev() {
                let _ = write!(text, "</{name}>");
            }
        }
    }
    text.push_str(rest);
    for name in open.into_iter().rev() {
        let _ = write!(text, "</{name}>");
    }
    text
}
