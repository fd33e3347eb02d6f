//! Makes files, and reads them.

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
    sync::LazyLock,
};

use styrkedja::Document;
use styrkedja_read::{Reader, Reading, RemarkKind};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A zip archive.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a new part");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

/// A Word file: its body, and the other parts by the kind of their relationship.
#[derive(Clone, Debug, Default)]
pub(crate) struct Docx {
    pub(crate) body: String,
    pub(crate) parts: Vec<(&'static str, String)>,
    /// Whether it has the namespaces of the strict form.
    pub(crate) strict: bool,
}

impl Docx {
    pub(crate) fn new(body: impl Into<String>) -> Self {
        Self { body: body.into(), ..Self::default() }
    }

    /// With another part.
    pub(crate) fn with(mut self, kind: &'static str, xml: impl Into<String>) -> Self {
        self.parts.push((kind, xml.into()));
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let relation = if self.strict {
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        } else {
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        };
        let words = if self.strict {
            "http://purl.oclc.org/ooxml/wordprocessingml/main"
        } else {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        };
        let roots = format!(
            "<Relationships><Relationship Id='r1' Type='{relation}/officeDocument' Target='word/document.xml'/></Relationships>"
        );
        let mut relations = String::from("<Relationships>");
        let mut named = Vec::new();
        for (number, (kind, xml)) in self.parts.iter().enumerate() {
            let name = format!("{kind}{number}.xml");
            let _ = write!(
                relations,
                "<Relationship Id='r{number}' Type='{relation}/{kind}' Target='{name}'/>"
            );
            named.push((format!("word/{name}"), xml.as_bytes()));
        }
        relations.push_str("</Relationships>");
        let main = format!(
            "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='{words}'><w:body>{}</w:body></w:document>",
            self.body
        );
        let mut parts = vec![
            ("_rels/.rels", roots.as_bytes()),
            ("word/document.xml", main.as_bytes()),
            ("word/_rels/document.xml.rels", relations.as_bytes()),
        ];
        parts.extend(named.iter().map(|(name, bytes)| (name.as_str(), *bytes)));
        zipped(&parts)
    }

    pub(crate) fn read(&self) -> Reading {
        read(&self.bytes())
    }

    /// The lines that are read from it.
    pub(crate) fn text(&self) -> String {
        self.read().text
    }

    pub(crate) fn document(&self) -> Document {
        self.read().document
    }
}

/// Making one is most of the work for a short file.
pub(crate) static READER: LazyLock<Reader> = LazyLock::new(Reader::default);

/// Reads a file; every character of it has its place.
pub(crate) fn read(bytes: &[u8]) -> Reading {
    let reading = READER.bytes(bytes).expect("a readable file");
    let account = reading.account();
    assert_eq!(account.unplaced, 0, "{:?}\n{}", account.lines, reading.text);
    let shown = reading.text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').count();
    assert_eq!(account.total, shown, "{}", reading.text);
    reading
}

/// What the reader says beside the document, but for what it says of every short text.
pub(crate) fn remarks(reading: &Reading) -> Vec<RemarkKind> {
    let about_text =
        |kind: &RemarkKind| !matches!(kind, RemarkKind::NotAPlan | RemarkKind::UnknownKind);
    reading.remarks.iter().map(|remark| remark.kind).filter(about_text).collect()
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A run of text.
pub(crate) fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{}</w:t></w:r>", escaped(text))
}

/// A paragraph.
pub(crate) fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", r(text))
}

/// A paragraph of a style.
pub(crate) fn styled(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{}</w:p>", r(text))
}

/// A paragraph of a list.
pub(crate) fn item(list: u32, level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{}</w:p>",
        r(text)
    )
}

/// A cell with what is said of it and what stands in it.
pub(crate) fn tc(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

pub(crate) fn tr(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

/// A table of rows of XML.
pub(crate) fn tbl(columns: usize, rows: &[String]) -> String {
    let grid = "<w:gridCol w:w='2000'/>".repeat(columns);
    format!("<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{}</w:tbl>", rows.concat())
}

/// A table of plain cells.
pub(crate) fn table(rows: &[&[&str]]) -> String {
    let columns = rows.iter().map(|row| row.len()).max().unwrap_or_default();
    let row = |row: &&[&str]| tr(&row.iter().map(|text| tc("", &p(text))).collect::<Vec<_>>());
    tbl(columns, &rows.iter().map(row).collect::<Vec<_>>())
}

/// Numbering with a numbered list 1 and a bulleted list 2, and list 3 of the kind of list 1 that begins anew.
pub(crate) const LISTS: &str = "<w:numbering>\
    <w:abstractNum w:abstractNumId='0'>\
        <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>\
        <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>\
    </w:abstractNum>\
    <w:abstractNum w:abstractNumId='1'>\
        <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{f0b7}'/></w:lvl></w:abstractNum>\
    <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>\
    <w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>\
    <w:num w:numId='3'><w:abstractNumId w:val='0'/>\
        <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num></w:numbering>";

/// The styles that Word makes in Swedish: ids in Swedish, names in English.
pub(crate) const STYLES: &str = "<w:styles>\
    <w:style w:type='paragraph' w:styleId='Rubrik1'><w:name w:val='heading 1'/>\
        <w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Rubrik2'><w:name w:val='heading 2'/>\
        <w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Enhetsrubrik'><w:name w:val='Enhetens rubrik'/>\
        <w:basedOn w:val='Rubrik2'/></w:style>\
    <w:style w:type='paragraph' w:styleId='Innehllsfrteckningsrubrik'><w:name w:val='TOC Heading'/>\
        <w:basedOn w:val='Rubrik1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Innehll1'><w:name w:val='toc 1'/></w:style>\
    <w:style w:type='paragraph' w:styleId='Beskrivning'><w:name w:val='caption'/></w:style>\
    <w:style w:type='character' w:styleId='Dold'><w:name w:val='Dold'/><w:rPr><w:vanish/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='Fet'><w:name w:val='Fet'/><w:rPr><w:b/></w:rPr></w:style></w:styles>";
