//! The words of a PDF's pages with their places, and the lines drawn between them: what it takes to rebuild lines,
//! columns and tables. It knows nothing of what the words say.
//!
//! ```
//! use styrkedja_pdf::{Limits, Pdf};
//!
//! let pdf = Pdf::open(std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?, None, Limits::default())?;
//! for index in 0..pdf.page_count() {
//!     let Some(page) = pdf.page(index) else { break };
//!     for word in &page.words {
//!         println!("{} at {:.0},{:.0}", word.text, word.bounds.left, word.bounds.top);
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Overview
//!
//! - [`Pdf::open`] takes the bytes of a file, a password if it has one, and [`Limits`] on what it may cost.
//! - [`Pdf::page`] gives a [`Page`]: its [`Word`]s, the [`Rule`]s drawn between them, how many pictures it has, and its
//!   [`Fault`]s. A page is interpreted when it is asked for, so memory is bounded by the largest page.
//! - A word knows its box and baseline, its size, whether it is bold or hidden, and the [`Block`] of a tagged file that
//!   it is part of.
//! - [`Pdf::bookmarks`] gives the titles that a viewer shows beside the pages.
//!
//! # Places
//!
//! All places are in points (1/72 inch) from the top left corner of the page as it is shown: a page that the file turns
//! is turned, and y grows downwards. Words come in the order of the page's content, which need not be that of reading.
//! Words on one baseline are a line of text, or the cells of a row:
//!
//! ```
//! use styrkedja_pdf::{Limits, Pdf, Word};
//!
//! let pdf = Pdf::open(std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?, None, Limits::default())?;
//! let page = pdf.page(2).expect("page 3");
//!
//! let mut words: Vec<&Word> = page.words.iter().filter(|word| word.upright && !word.hidden).collect();
//! words.sort_by(|a, b| (a.baseline, a.bounds.left).partial_cmp(&(b.baseline, b.bounds.left)).expect("finite"));
//! let lines: Vec<String> = words
//!     .chunk_by(|a, b| (a.baseline - b.baseline).abs() < 1.0)
//!     .map(|line| line.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "))
//!     .collect();
//! assert!(lines.iter().any(|line| line.starts_with("KF:s inriktningsmål: 1.")));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Tables
//!
//! A file has no tables, only strokes and areas. Those along the axes of the page are [`Rule`]s. Between the vertical
//! ones lie the columns:
//!
//! ```
//! use styrkedja_pdf::{Limits, Pdf, RuleKind};
//!
//! let pdf = Pdf::open(std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?, None, Limits::default())?;
//! let page = pdf.page(2).expect("page 3");
//! let columns = page.rules.iter().filter(|rule| rule.kind == RuleKind::Vertical).count();
//! let rows = page.rules.iter().filter(|rule| rule.kind == RuleKind::Horizontal).count();
//! println!("{columns} lines between columns, {rows} between rows");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Damaged, encrypted and hostile files
//!
//! Damaged files are normal input. What can be found is given, and each page lists its [`Fault`]s. Only a file without
//! any page is an [`Error`]:
//!
//! ```
//! use styrkedja_pdf::{Limits, Pdf};
//!
//! let mut bytes = std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?;
//! let whole = Pdf::open(bytes.clone(), None, Limits::default())?.page_count();
//! // The end of the file is lost, and with it the table that says where everything stands.
//! bytes.truncate(bytes.len() - 200);
//! assert_eq!(Pdf::open(bytes, None, Limits::default())?.page_count(), whole);
//!
//! assert!(Pdf::open(b"no PDF at all".to_vec(), None, Limits::default()).is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! An encrypted file needs its password; one that has only an owner's password, against printing or copying, opens
//! without.
//!
//! ```
//! use styrkedja_pdf::{Limits, Pdf};
//!
//! let bytes = std::fs::read("../styrkedja-cli/tests/fixtures/locked.pdf")?;
//! assert!(Pdf::open(bytes.clone(), None, Limits::default()).unwrap_err().is_encrypted());
//! assert_eq!(Pdf::open(bytes, Some("solgläntan"), Limits::default())?.page_count(), 4);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A small file can unfold into gigabytes, draw itself without end, or share one page a thousand times. [`Limits`]
//! bound time and memory: a file that is too large as a whole is refused, and what is too large on one page is left out
//! and reported as a [`Fault::TooMuch`]. Nothing in a file is executed, and nothing outside it fetched.
//!
//! # What it does not do
//!
//! - It does not recognise text in pictures. A page with [`Page::images`] and no words is a scan.
//! - It gives no reading order, lines or paragraphs; that is for those who know what kind of document it is.
//! - It keeps no colours, and no strokes that are not along the axes of the page.
//! - Forms that are filled in, notes and other annotations are not read.
//!
//! # How it works
//!
//! The syntax of the file (objects, cross-references, encryption, filters) is read by `hayro-syntax`, character maps by
//! `hayro-cmap`; this crate runs the text and path operators of the content streams and decodes fonts to text.
#![forbid(unsafe_code)]

mod encoding;
mod error;
mod file;
mod font;
mod glyphs;
mod interpret;
mod limits;
mod matrix;
mod outline;
mod page;
mod paths;
mod stream;
mod tags;
mod text_string;
mod words;

pub use error::{Error, ErrorKind, Excess};
pub use file::Pdf;
pub use limits::Limits;
pub use outline::Bookmark;
pub use page::{Block, BlockKind, Bounds, Fault, Page, Rule, RuleKind, Word};
