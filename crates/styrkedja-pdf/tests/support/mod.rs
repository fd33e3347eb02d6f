//! Writes small PDF files, so that a test shows all that its file says.
#![allow(dead_code, reason = "each test program uses some of it")]
#![allow(clippy::expect_used, reason = "a test stops where it fails")]

use std::{fmt::Write as _, io::Write as _};

use flate2::{Compression, write::ZlibEncoder};
use styrkedja_pdf::{Limits, Page, Pdf};

/// A file while it is written. Object 1 is the catalogue, object 2 the tree of pages.
#[derive(Default)]
pub(crate) struct File {
    objects: Vec<Vec<u8>>,
    pages: Vec<usize>,
    /// More entries of the catalogue.
    pub(crate) catalogue: String,
}

impl File {
    /// The number that the next object gets.
    pub(crate) fn next(&self) -> usize {
        self.objects.len() + 3
    }

    /// Adds an object; its number.
    pub(crate) fn object(&mut self, body: impl Into<Vec<u8>>) -> usize {
        self.objects.push(body.into());
        self.objects.len() + 2
    }

    /// Adds a stream with more entries in its dictionary; its number.
    pub(crate) fn stream(&mut self, entries: &str, data: &[u8]) -> usize {
        let mut body = format!("<< /Length {} {entries} >>\nstream\n", data.len()).into_bytes();
        body.extend_from_slice(data);
        body.extend_from_slice(b"\nendstream");
        self.object(body)
    }

    /// Adds a deflated stream; its number.
    pub(crate) fn deflated(&mut self, entries: &str, data: &[u8]) -> usize {
        self.stream(&format!("/Filter /FlateDecode {entries}"), &deflate(data))
    }

    /// Adds a page of A4 with its content and what its resources and its dictionary hold.
    pub(crate) fn page(&mut self, content: &str, resources: &str, entries: &str) -> usize {
        let content = self.stream("", content.as_bytes());
        let page = self.object(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
             /Resources << {resources} >> {entries} >>"
        ));
        self.pages.push(page);
        page
    }

    /// Adds a page with Helvetica as `F`.
    pub(crate) fn plain(&mut self, content: &str) -> usize {
        self.page(content, HELVETICA, "")
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let kids = self.pages.iter().fold(String::new(), |mut kids, page| {
            let _ = write!(kids, "{page} 0 R ");
            kids
        });
        self.bytes_with_tree(&format!(
            "<< /Type /Pages /Count {} /Kids [{kids}] >>",
            self.pages.len()
        ))
    }

    /// The bytes of the file with a tree of pages of its own.
    pub(crate) fn bytes_with_tree(&self, tree: &str) -> Vec<u8> {
        let catalogue = format!("<< /Type /Catalog /Pages 2 0 R {} >>", self.catalogue);
        let mut bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let mut offsets = Vec::new();
        let bodies = [catalogue.as_bytes(), tree.as_bytes()]
            .into_iter()
            .chain(self.objects.iter().map(Vec::as_slice));
        for (number, body) in (1..).zip(bodies) {
            offsets.push(bytes.len());
            bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
            bytes.extend_from_slice(body);
            bytes.extend_from_slice(b"\nendobj\n");
        }
        let xref = bytes.len();
        let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1);
        for offset in &offsets {
            let _ = writeln!(end, "{offset:010} 00000 n ");
        }
        let _ = write!(
            end,
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n",
            offsets.len() + 1
        );
        bytes.extend_from_slice(end.as_bytes());
        bytes
    }

    /// Its only page, read.
    pub(crate) fn read(&self) -> Page {
        let pdf = open(self.bytes()).expect("a file that opens");
        assert_eq!(pdf.page_count(), 1);
        pdf.page(0).expect("a page")
    }
}

pub(crate) const HELVETICA: &str = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";

pub(crate) fn open(bytes: Vec<u8>) -> Result<Pdf, styrkedja_pdf::Error> {
    Pdf::open(bytes, None, Limits::default())
}

pub(crate) fn deflate(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

/// The words of a page.
pub(crate) fn texts(page: &Page) -> Vec<&str> {
    page.words.iter().map(|word| word.text.as_str()).collect()
}
