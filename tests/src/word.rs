use std::{
    io::{Cursor, Write as _},
    sync::LazyLock,
};

use styrkedja_read::{Limits, Reader, Vocabulary};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::reading::assert_read;

/// What parts the parts of a file from each other.
const FENCE: &[u8] = b"\n---\n";

/// The parts of a Word file that hold text or say how to read it, in the order of the input.
const PARTS: [&str; 6] = ["document", "styles", "numbering", "footnotes", "comments", "header"];

/// Any XML in a Word or OpenDocument file is read or refused. The input is its parts, which a line of three dashes parts from
/// each other; they are put in an archive as they are, so that no check sum stands in the way of a changed byte.
///
/// # Panics
/// When that does not hold.
pub fn word(input: &[u8]) {
    static READER: LazyLock<Reader> = LazyLock::new(|| {
        let mut limits = Limits::default();
        limits.text = 64 << 10;
        limits.lines = 2_000;
        limits.part = 1 << 20;
        limits.depth = 64;
        limits.cells = 2_000;
        Reader::new(Vocabulary::stockholm()).with_limits(limits)
    });
    let mut parts = Vec::new();
    let mut rest = input;
    while let Some(at) = rest.windows(FENCE.len()).position(|window| window == FENCE) {
        parts.push(&rest[..at]);
        rest = &rest[at + FENCE.len()..];
    }
    parts.push(rest);
    let archive = if input.starts_with(b"<office") {
        archive(["content.xml", "styles.xml"].into_iter().zip(parts))
    } else {
        let relation = |part: &&str| format!("<Relationship Type='x/{part}' Target='{part}.xml'/>");
        let relations: String = PARTS.iter().map(relation).collect();
        let relations = format!("<Relationships>{relations}</Relationships>");
        let names = PARTS.map(|part| format!("word/{part}.xml"));
        let parts = names.iter().map(String::as_str).zip(parts);
        archive(parts.chain([("word/_rels/document.xml.rels", relations.as_bytes())]))
    };
    assert_read(READER.bytes(&archive));
}

fn archive<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name, stored).expect("a new part");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}
