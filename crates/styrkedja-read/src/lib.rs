//! Reads the published text of Swedish municipal plans and reports into [`styrkedja`] documents.
//!
//! ```
//! let text = "\
//! KF:s inriktningsmål: 1. En stad för alla
//!
//! KF:s mål för verksamhetsområdet: 1.2 Äldre har det bra
//!
//! Nämndmål: Omsorgen är god
//!
//! Enhetsmål: Gästerna är nöjda med sina dagar
//!
//! Förväntat resultat
//!
//! 1. 90 % av gästerna är nöjda.
//! ";
//! let reading = styrkedja_read::read_text(text)?;
//! let goals = reading.document.all_goals();
//! assert_eq!(goals[3].goal.title, "Gästerna är nöjda med sina dagar");
//! assert_eq!(reading.sources.get(&goals[3].pointer).map(styrkedja::Place::line), Some(7));
//! # Ok::<(), styrkedja_read::Error>(())
//! ```
//!
//! # Overview
//!
//! - [`read_bytes`] reads a file, [`read_text`] a text, with the words of the City of Stockholm. A [`Reader`] can
//!   be given other words ([`Vocabulary`]), other [`Limits`] and a password.
//! - A [`Reading`] is what they give: the document, the text it was read from, the place of every value, the reader's
//!   [`Remark`]s, and an [`Account`] of every character.
//! - [`Error`] is for what holds no text at all. A faulty plan is normal input: what is wrong with it is for
//!   [`styrkedja::check`] to say.
//! - [`print_text`] is the way back: a document as text that reads back the same.
//!
//! # Reading a file
//!
//! The content of a file tells its format, not its name: PDF, Word (`.docx`), OpenDocument (`.odt`), or text in UTF-8,
//! UTF-16 or Windows-1252. This crate opens no files itself; it is given bytes.
//!
//! ```
//! use styrkedja::{DocumentKind, Place};
//!
//! let bytes = std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?;
//! let reading = styrkedja_read::read_bytes(&bytes)?;
//! let plan = &reading.document;
//! assert_eq!(plan.kind, Some(DocumentKind::Plan));
//! assert_eq!(plan.year.map(|year| year.get()), Some(2027));
//!
//! let indicators = plan.all_indicators();
//! let place = reading.sources.get(&indicators[1].pointer);
//! assert_eq!(place.and_then(Place::page), Some(3));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! PDF is the best choice where there is one, since places tell which column a figure stands in. The same plan as Word
//! or text gives the same goals:
//!
//! ```
//! let titles = |file: &str| -> Result<Vec<String>, Box<dyn std::error::Error>> {
//!     let reading = styrkedja_read::read_bytes(&std::fs::read(file)?)?;
//!     Ok(reading.document.all_goals().iter().map(|goal| goal.goal.title.clone()).collect())
//! };
//! let pdf = titles("../../examples/plans/hemtjanst-2027.pdf")?;
//! assert_eq!(pdf.len(), 5);
//! for other in ["docx", "odt", "txt"] {
//!     assert_eq!(titles(&format!("../../examples/plans/hemtjanst-2027.{other}"))?, pdf);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where values stand
//!
//! The document holds no places. They lie beside it, in [`Reading::sources`], from JSON Pointer to
//! [`styrkedja::Place`]: a line, in PDF also the page and a box on it, and the bytes of [`Reading::text`].
//!
//! ```
//! let text = "Nämndmål: Omsorgen är god\n\nEnhetsmål: Gästerna är nöjda\n";
//! let reading = styrkedja_read::read_text(text)?;
//! let goal = &reading.document.all_goals()[1];
//!
//! // The goal is placed, and so is its title: these very letters.
//! let title = reading.sources.get(&goal.pointer.field("title")).expect("the title is printed");
//! let span = title.spans()[0];
//! assert_eq!(&reading.text[span.start..span.end], "Gästerna är nöjda");
//!
//! // What is missing stands nowhere. A finding about it is shown where the goal is.
//! let follow_up = goal.pointer.field("follow_up");
//! assert_eq!(reading.sources.get(&follow_up), None);
//! assert_eq!(reading.sources.nearest(&follow_up).map(styrkedja::Place::line), Some(3));
//! # Ok::<(), styrkedja_read::Error>(())
//! ```
//!
//! A value that a page break or another cell cuts has several spans. Spans count in [`Reading::text`], the source
//! decoded to UTF-8, and not in the bytes of a PDF or Word file.
//!
//! # Remarks: what the reader was unsure of
//!
//! A [`Remark`] is the reader's doubt about its own work; a finding of [`styrkedja::check`] is a fault of the document.
//! One cures the first by looking, the second by rewriting the plan. Where a text does not decide, the reader keeps the
//! words and does not guess:
//!
//! ```
//! use styrkedja_read::RemarkKind;
//!
//! let text = "\
//! Verksamhetsberättelse 2026
//! Nämndmål: Äldre får god omsorg
//!
//! Indikator Periodens utfall Prognos helår Årsmål KF:s årsmål Period
//!
//! Antal utflykter
//!
//! 12 st 10 st 8 st VB 2026
//! ";
//! let reading = styrkedja_read::read_text(text)?;
//! // Three figures for four columns, and empty cells leave no trace in text. The targets are the last two.
//! let indicator = reading.document.all_indicators()[0].indicator;
//! assert_eq!(indicator.unplaced.len(), 1);
//! assert!(indicator.outcome.is_none());
//! assert_eq!(indicator.target.text(), Some("10 st"));
//! assert!(reading.remarks.iter().any(|remark| remark.kind == RemarkKind::AmbiguousColumn));
//! # Ok::<(), styrkedja_read::Error>(())
//! ```
//!
//! A text that is not a plan is read too. It gives a document without goals, and a remark that says so:
//!
//! ```
//! use styrkedja_read::RemarkKind;
//!
//! let reading = styrkedja_read::read_text("Kära morfar!\n\nTack för boken.\n")?;
//! assert!(reading.document.goals.is_empty());
//! assert_eq!(reading.remarks[0].kind, RemarkKind::NotAPlan);
//! # Ok::<(), styrkedja_read::Error>(())
//! ```
//!
//! # What is refused
//!
//! An error's message says what is wrong and what would cure it; its predicates say of which kind it is.
//!
//! ```
//! use styrkedja_read::read_bytes;
//!
//! assert!(read_bytes(b" \n").unwrap_err().is_empty());
//! assert!(read_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err().is_binary());
//!
//! let scan = std::fs::read("../styrkedja-cli/tests/fixtures/scan.pdf")?;
//! let error = read_bytes(&scan).unwrap_err();
//! assert!(error.is_scanned());
//! assert!(error.to_string().ends_with("run it through text recognition (OCR) first"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! An encrypted PDF file opens with its password:
//!
//! ```
//! use styrkedja_read::Reader;
//!
//! let locked = std::fs::read("../styrkedja-cli/tests/fixtures/locked.pdf")?;
//! assert!(Reader::default().bytes(&locked).unwrap_err().is_encrypted());
//!
//! let reading = Reader::default().with_password("solgläntan").bytes(&locked)?;
//! assert_eq!(reading.document.goals.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A small file can be made to unfold into gigabytes. [`Limits`] bound what one file may cost; the defaults are far
//! above any plan.
//!
//! ```
//! use styrkedja_read::{Limits, Reader, Vocabulary};
//!
//! let mut limits = Limits::default();
//! limits.pages = 2;
//! let reader = Reader::new(Vocabulary::stockholm()).with_limits(limits);
//! let four_pages = std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?;
//! let error = reader.bytes(&four_pages).unwrap_err();
//! assert!(error.is_too_much());
//! assert!(error.to_string().starts_with("the file has more than 2 pages"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The words of another city
//!
//! What a goal is called, which headings a plan has and what the columns of its tables are, is the city's own. These
//! words stand in one TOML file, and the reader has no others for them. A [`Vocabulary`] is such a file, read.
//!
//! ```
//! use styrkedja_read::{Reader, Vocabulary};
//!
//! let words = std::fs::read_to_string("../../examples/vocabularies/exempelkommun.toml")?;
//! let plan = std::fs::read("../../examples/plans-exempelkommun/bibliotek-2027.txt")?;
//! let reading = Reader::new(Vocabulary::from_toml(&words)?).bytes(&plan)?;
//! assert_eq!(reading.document.all_goals().len(), 8);
//! // With Stockholm's words there are fewer goals in it.
//! assert!(styrkedja_read::read_bytes(&plan)?.document.all_goals().len() < 8);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Nothing is dropped
//!
//! [`Reading::account`] counts where every character went: into a value or text, a label, the header of a table, or the
//! head or foot of a page. What it counts as `unplaced` would be a fault of this crate.
//!
//! # How it works
//!
//! Reading goes in five phases, each a module with its invariant stated: *extract* (bytes to lines), *clean* (furniture
//! and blank lines set aside), *classify* (what begins at a line), *assemble* (goals, tables, passages, chapters) and
//! *understand* (targets, figures, facts in running text). Time and memory are linear in the source. Nothing in a file
//! is executed, and nothing outside it fetched.
//!
//! # Crate features
//!
//! - `layouts`: `print_text_as` prints a document in the layouts of other exports. For tests that read them back.
#![forbid(unsafe_code)]

mod account;
mod assemble;
mod classify;
mod clean;
mod error;
mod extract;
mod facts;
mod join;
mod limits;
mod print;
mod reader;
mod reading;
mod sentence;
mod understand;
mod vocabulary;
mod years;

use styrkedja::reflect::{Described, Named};

pub use account::Account;
pub use error::{Damage, Error, ErrorKind, FileFormat, Nesting, OtherFormat, VocabularyFault};
pub use limits::{Limit, Limits};
pub use print::print_text;
#[cfg(feature = "layouts")]
pub use print::{Letters, LineEnd, PageLayout, PrintLayout, TrailingSpaces, print_text_as};
pub use reader::Reader;
pub use reading::{Reading, Remark, RemarkKind};
pub use vocabulary::Vocabulary;

/// Every object that the reader gives beside the document.
pub const RECORDS: &[&styrkedja::reflect::RecordType] = &[Remark::RECORD];

/// Every closed list of names of those objects.
pub const ENUMERATIONS: &[&styrkedja::reflect::Enumeration] = &[RemarkKind::LIST];

/// The JSON Schema (draft 2020-12) of every format in which the library writes, by name: those of
/// [`styrkedja::json_schemas`], and those of readings and remarks.
///
/// ```
/// let schemas = styrkedja_read::json_schemas();
/// let (_, reading) = schemas.iter().find(|(name, _)| *name == "reading").expect("the schema of readings");
/// assert_eq!(reading["title"], "Reading");
/// ```
#[cfg(feature = "schema")]
pub fn json_schemas() -> Vec<(&'static str, serde_json::Value)> {
    let mut schemas = styrkedja::json_schemas();
    let mut reading = styrkedja::json_schema_of::<Reading>("reading");
    // Of several that are read at once, each has its file.
    reading["properties"]["file"] = serde_json::json!({
        "type": ["string", "null"],
        "description": "The file it was read from, when it is one of several.",
    });
    schemas.push(("reading", reading));
    schemas.push(("remark", styrkedja::json_schema_of::<Remark>("remark")));
    schemas
}

/// Reads a text with the built-in vocabulary.
///
/// For another vocabulary, see [`Reader::text`].
///
/// ```
/// let reading = styrkedja_read::read_text("Enhetsmål: Gästerna är nöjda\n")?;
/// assert_eq!(reading.document.goals[0].title, "Gästerna är nöjda");
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
///
/// # Errors
/// When the text is empty or only white space.
pub fn read_text(text: &str) -> Result<Reading, Error> {
    Reader::default().text(text)
}

/// Reads a file with the built-in vocabulary: PDF, Word, OpenDocument or text. Its content tells which.
///
/// For another vocabulary, a password or other limits, see [`Reader::bytes`].
///
/// ```
/// // Windows-1252, as old exports have it: å is the byte E5.
/// let reading = styrkedja_read::read_bytes(b"Enhetsm\xe5l: Vi \xe4r i tid\r\n")?;
/// assert_eq!(reading.document.goals[0].title, "Vi är i tid");
/// assert_eq!(reading.text, "Enhetsmål: Vi är i tid\r\n");
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
///
/// # Errors
/// When the file is empty, of another format, broken, encrypted, a scan without text, or beyond the [`Limits`].
pub fn read_bytes(bytes: &[u8]) -> Result<Reading, Error> {
    Reader::default().bytes(bytes)
}
