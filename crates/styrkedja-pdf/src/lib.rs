//! The words of a PDF's pages with their places, and the lines drawn between them: what it takes to rebuild lines, columns
//! and tables. It knows nothing of what the words say.
//!
//! ```no_run
//! use styrkedja_pdf::{Limits, Pdf};
//!
//! let pdf = Pdf::open(std::fs::read("plan.pdf")?, None, Limits::default())?;
//! for index in 0..pdf.page_count() {
//!     let Some(page) = pdf.page(index) else { break };
//!     for word in &page.words {
//!         println!("{} at {:.0},{:.0}", word.text, word.bounds.left, word.bounds.top);
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A page is interpreted when it is asked for, so memory is bounded by the largest page. The syntax of the file (objects,
//! cross-references, encryption, filters) is read by `hayro-syntax`, character maps by `hayro-cmap`; this crate runs the
//! text and path operators of the content streams and decodes fonts to text.
//!
//! Damaged files are normal input: what can be found is given, and a page lists its [`Fault`]s.
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
mod words;

pub use error::{Error, ErrorKind, Excess};
pub use file::Pdf;
pub use limits::Limits;
pub use outline::Bookmark;
pub use page::{Block, BlockKind, Bounds, Fault, Page, Rule, RuleKind, Word};
