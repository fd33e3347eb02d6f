use serde::{Deserialize, Serialize};
use styrkedja::{
    Document, Pointer, SourceMap, Span, Text, ValueError, reflect::null_as_default,
    shared::JsonFile,
};
use styrkedja_macros::{names, record};

use crate::account::Account;

/// What reading a source gives: the document, where its values stand, and what the reader wants to say.
///
/// The parts belong together but do not depend on each other: the document can be changed, checked or stored alone.
///
/// ```
/// use styrkedja::{Lang, Place, check};
///
/// let reading = styrkedja_read::read_text(
///     "Verksamhetsplan 2027\nNämndmål: Omsorgen är god\nEnhetsmål: 1. Gästerna är nöjda\n",
/// )?;
/// // A finding names a value; the sources say where it is printed.
/// for finding in check(&reading.document) {
///     let line = reading.sources.nearest(&finding.pointer).map_or(1, Place::line);
///     println!("line {line}: {}", finding.message.get(Lang::En));
/// }
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "RawReading")]
#[cfg_attr(feature = "schema", schemars(!try_from, deny_unknown_fields))]
#[non_exhaustive]
pub struct Reading {
    /// The document.
    pub document: Document,
    /// The text it was read from, which the spans count in: a text file decoded to UTF-8 and otherwise as it was, or
    /// the lines that were made of the pages or paragraphs of another file. Empty for a document that was not read.
    #[serde(default)]
    pub text: String,
    /// Where its values stand: goals, their titles and parts, every item, cell and figure.
    #[serde(default)]
    pub sources: SourceMap,
    /// What the reader was unsure of, in document order; what is about the whole document comes last.
    #[serde(default)]
    pub remarks: Vec<Remark>,
    /// Where every character of the source went.
    #[serde(default)]
    pub(crate) account: Account,
}

impl Reading {
    /// Where every character of the source went. See [`Account`].
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// Whether the content of a file is JSON, for [`from_json`](Self::from_json), rather than a document to be read: after a
    /// byte order mark and white space an object begins. No plan begins that way, but RTF does.
    ///
    /// ```
    /// use styrkedja_read::Reading;
    ///
    /// assert!(Reading::is_json(b" {\"schema_version\": \"2\"}"));
    /// assert!(!Reading::is_json(b"{\\rtf1 Verksamhetsplan}"));
    /// ```
    pub fn is_json(bytes: &[u8]) -> bool {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        text.starts_with(b"{") && !text.starts_with(b"{\\rtf")
    }

    /// Reads a reading from its JSON form, or a document from its own: then nothing is known beside it. Either may be of an
    /// older version of the format.
    ///
    /// ```
    /// use styrkedja_read::Reading;
    ///
    /// let reading = styrkedja_read::read_text("Enhetsmål: Gästerna är nöjda\n")?;
    /// assert_eq!(Reading::from_json(&reading.to_json()).as_ref(), Ok(&reading));
    /// let document = Reading::from_json(&reading.document.to_json()).expect("a document");
    /// assert!(document.sources.is_empty());
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not JSON, not of one of the formats, or has places that are not in its text. The error names
    /// the JSON Pointer, line and column.
    pub fn from_json(json: &str) -> Result<Self, styrkedja::Error> {
        let file = JsonFile::parse_reading(json)?.upgraded()?;
        if !file.has("document") {
            return file.decode_alone().map(|document: Document| document.into());
        }
        let raw: RawReading = file.decode()?;
        match raw.misplaced() {
            None => Ok(raw.unchecked()),
            Some((place, error)) => Err(file.refused(error, place)),
        }
    }

    /// Writes the reading as JSON on one line: the document with its text, places and remarks.
    pub fn to_json(&self) -> String {
        styrkedja::reflect::to_json(self)
    }
}

impl From<Document> for Reading {
    /// A document that was not read: made by a program, or from JSON.
    fn from(document: Document) -> Self {
        Self {
            document,
            text: String::new(),
            sources: SourceMap::default(),
            remarks: Vec::new(),
            account: Account::default(),
        }
    }
}

/// A reading whose places are not yet checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawReading {
    /// The name of the file, when it was one of several.
    #[serde(rename = "file")]
    _file: Option<String>,
    document: Document,
    #[serde(default, deserialize_with = "null_as_default")]
    text: String,
    #[serde(default, deserialize_with = "null_as_default")]
    sources: SourceMap,
    #[serde(default, deserialize_with = "null_as_default")]
    remarks: Vec<Remark>,
    #[serde(default, deserialize_with = "null_as_default")]
    account: Account,
}

impl RawReading {
    fn unchecked(self) -> Reading {
        let Self { document, text, sources, remarks, account, .. } = self;
        Reading { document, text, sources, remarks, account }
    }

    /// A span that does not lie in the text, with the way to it.
    fn misplaced(&self) -> Option<(Pointer, ValueError)> {
        let lines = self.text.matches(['\n', '\r']).count() + 1;
        let root = Pointer::root();
        let (sources, remarks) = (root.field("sources"), root.field("remarks"));
        let placed = self.sources.iter().flat_map(|(value, place)| {
            let list = sources.field(value.as_str()).field("spans");
            place.spans().iter().enumerate().map(move |(index, span)| (list.index(index), span))
        });
        let remarked = self.remarks.iter().enumerate().filter_map(|(index, remark)| {
            Some((remarks.index(index).field("span"), remark.span.as_ref()?))
        });
        let list = root.field("account").field("lines");
        let counted = self.account.lines.iter().enumerate();
        let counted = counted.map(|(index, span)| (list.index(index), span));
        let refused =
            |(at, span): (Pointer, &Span)| Some((at, span.check_in(&self.text, lines).err()?));
        placed.chain(remarked).chain(counted).find_map(refused)
    }
}

impl TryFrom<RawReading> for Reading {
    type Error = ValueError;

    fn try_from(raw: RawReading) -> Result<Self, ValueError> {
        raw.misplaced().map_or_else(|| Ok(raw.unchecked()), |(_, error)| Err(error))
    }
}

/// Something the reader was unsure of or could not place. Nothing is lost by it.
///
/// ```
/// use styrkedja::Lang;
/// use styrkedja_read::RemarkKind;
///
/// let reading = styrkedja_read::read_text("Enhetsmål: Gästerna är nöjda\n\nAlla ska trivas.\n")?;
/// let remark = &reading.remarks[0];
/// assert_eq!(remark.kind, RemarkKind::TextWithoutHeading);
/// assert_eq!(remark.span.map(|span| span.line), Some(3));
/// // It was kept, as the goal's description.
/// assert_eq!(remark.pointer.as_ref().map(ToString::to_string).as_deref(), Some("/goals/0/description"));
/// println!("line 3: {}", remark.message.get(Lang::Sv));
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
#[record(beside)]
pub struct Remark {
    /// What kind of thing it is.
    pub kind: RemarkKind,
    /// What it is, in both languages.
    pub message: Text,
    /// Where it stands in [`Reading::text`]; absent for what is about the whole document.
    #[record(undescribed)]
    pub span: Option<Span>,
    /// The value it is about, if it reached the document.
    pub pointer: Option<Pointer>,
}

/// Kinds of remark. A program may sort by them: the first three are about the whole document, the next five about one
/// place in it, the rest about the file.
#[names(beside)]
#[non_exhaustive]
pub enum RemarkKind {
    /// There are no goals: the source does not look like a plan or report. Perhaps it is the wrong file, or the city's
    /// words are not in the vocabulary.
    NotAPlan,
    /// Nothing tells whether it is a plan or a report: no title, no column and no heading that only one of them has.
    /// The document's kind is then absent.
    UnknownKind,
    /// Several years are named as the document's year; the one named most often was taken.
    DisputedYear,
    /// A goal's label has no title after it, as in a form with an empty field. The goal is kept with an empty title.
    MissingTitle,
    /// Text below a goal's title without a heading; it was taken as the description. Perhaps the vocabulary lacks the
    /// heading of a part.
    TextWithoutHeading,
    /// Text in or after a table that belongs to no row; it was taken as the description. Perhaps the vocabulary lacks a
    /// periodicity or a unit, so that the row did not end where it should.
    TextInTable,
    /// A figure could be in several columns of its table. It is among the indicator's `unplaced` values, with these
    /// columns; the same document as PDF or Word shows which it is.
    AmbiguousColumn,
    /// A table of money whose unit, or one of whose columns, was not understood. Its amounts have then no value, or are not
    /// among the economy of the document; the rows themselves are in the text. The message says what to write.
    UnclearMoneyTable,
    /// A comment in the margin of a Word or OpenDocument file; it is set aside. The message names its author.
    Comment,
    /// A Word or OpenDocument file has tracked changes; it was read as if all were accepted. It may be a draft.
    TrackedChanges,
    /// Text that is hidden in the file; it is set aside.
    HiddenText,
    /// A font of a PDF file does not say which letters its glyphs stand for.
    UnknownLetters,
    /// A part of the file could not be read, such as the content of a page or the rest of a very large one.
    DamagedPart,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_what_a_file_is() {
        for json in ["{}", " \r\n\t{", "\u{feff}{", "\u{feff}\n {"] {
            assert!(Reading::is_json(json.as_bytes()), "{json:?}");
        }
        for text in ["", "Inledning", "[]", "x {", "\u{feff}", "{\\rtf1"] {
            assert!(!Reading::is_json(text.as_bytes()), "{text:?}");
        }
    }
}
