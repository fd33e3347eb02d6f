use std::cell::Cell;

use crate::{
    Error, Limits, Page,
    error::{ErrorKind, Excess},
    font::Fonts,
    interpret::interpret,
    outline::{Bookmark, bookmarks},
    stream::inflates_within,
};

/// An open PDF file.
///
/// ```
/// use styrkedja_pdf::{Limits, Pdf};
///
/// // It is not encrypted, so the password is not asked for.
/// let bytes = std::fs::read("../../examples/plans/dagverksamhet-2027.pdf")?;
/// let pdf = Pdf::open(bytes, Some("solgläntan"), Limits::default())?;
/// let words: usize = (0..pdf.page_count()).filter_map(|index| pdf.page(index)).map(|page| page.words.len()).sum();
/// assert!(words > 300);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Pdf {
    file: hayro_syntax::Pdf,
    limits: Limits,
    /// The fonts read so far, shared by all pages.
    pub(crate) fonts: Fonts,
    /// The number of operators that its pages may still have.
    operators_left: Cell<usize>,
}

impl std::fmt::Debug for Pdf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pdf").field("pages", &self.page_count()).finish_non_exhaustive()
    }
}

impl Pdf {
    /// Opens a file. A file that only has an owner's password opens without one, and a password for a file that is not
    /// encrypted does no harm.
    ///
    /// Opening reads the structure of the file, not its pages. Its tables are not trusted: where they are damaged, the
    /// objects are looked for.
    ///
    /// # Errors
    /// When it is encrypted and the password does not fit, when no pages can be found, and beyond the limits.
    pub fn open(bytes: Vec<u8>, password: Option<&str>, limits: Limits) -> Result<Self, Error> {
        if nests_deeper(&bytes, MAX_DEPTH) {
            return Err(ErrorKind::TooMuch { what: Excess::Depth, most: MAX_DEPTH }.into());
        }
        if !objects_inflate_within(&bytes, limits.stream_bytes) {
            let most = limits.stream_bytes;
            return Err(ErrorKind::TooMuch { what: Excess::ObjectBytes, most }.into());
        }
        let file = hayro_syntax::Pdf::new_with_password(bytes, password.unwrap_or_default())?;
        let pages = file.pages().len();
        if pages > limits.pages {
            return Err(ErrorKind::TooMuch { what: Excess::Pages, most: limits.pages }.into());
        }
        let operators_left = Cell::new(limits.all_operators);
        Ok(Self { file, limits, fonts: Fonts::default(), operators_left })
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.file.pages().len()
    }

    /// Its bookmarks, in order; none in many files. Programs that write them make one for each heading, so they
    /// tell which lines are headings, and how deep.
    ///
    /// ```
    /// use styrkedja_pdf::{Limits, Pdf};
    ///
    /// let pdf = Pdf::open(std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?, None, Limits::default())?;
    /// for bookmark in pdf.bookmarks() {
    ///     println!("{}{}", "  ".repeat(bookmark.depth.into()), bookmark.title);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn bookmarks(&self) -> Vec<Bookmark> {
        bookmarks(self.file.xref())
    }

    /// A page, from 0; nothing past the end. It is interpreted each time, so keep it if you need it twice.
    ///
    /// It never fails: what cannot be read is missing, and listed in [`Page::faults`].
    pub fn page(&self, index: usize) -> Option<Page> {
        let page = self.file.pages().get(index)?;
        Some(interpret(page, &self.limits, &self.fonts, &self.operators_left))
    }
}

/// Maximum depth of dictionaries inside each other: finding the end of each costs time, and real files are less deep.
const MAX_DEPTH: usize = 128;

/// Whether dictionaries are nested too deeply, judged by their delimiters.
fn nests_deeper(bytes: &[u8], most: usize) -> bool {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(mark) = bytes.get(at..at + 2) {
        match mark {
            b"<<" => depth += 1,
            b">>" => depth = depth.saturating_sub(1),
            // A new object begins, whatever the last one left open. Compressed data may also contain these letters.
            b"ob" if bytes[at..].starts_with(b"obj") => depth = 0,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth > most {
            return true;
        }
    }
    false
}

/// Whether the streams that hold objects stay within a maximum size: they are all decoded when a file is opened.
///
/// They are found by their keywords, because no table of the file can be trusted. Encrypted streams cannot be
/// decompressed here and are accepted.
fn objects_inflate_within(bytes: &[u8], most: usize) -> bool {
    const STREAM: &[u8] = b"stream";
    if bytes.len().saturating_mul(1032) <= most {
        return true;
    }
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], STREAM) {
        let begins = at + found + STREAM.len();
        // The dictionary of the stream, or the part of it nearby.
        let head = &bytes[(at + found).saturating_sub(512)..at + found];
        at = begins;
        let holds_objects = find(head, b"/ObjStm").is_some() || find(head, b"/XRef").is_some();
        let data = bytes[begins..].trim_ascii_start();
        if holds_objects && !inflates_within(data, most) {
            return false;
        }
    }
    true
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
