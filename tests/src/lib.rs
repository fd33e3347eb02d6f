//! What must hold whatever the input: one function of bytes for each fuzz target, which panics where it does not hold.
//!
//! The fuzz targets (`tests/fuzz`) and the quick test of every day (`tests/fuzz_smoke.rs`) call the same functions.
//! docs/dev/fuzzing.md tells what each asserts and how far they were run. Beside them [`CaseFile`], what the rules and
//! the facts in running text are tested with, and [`assert_page`], for every page that a test has.
#![forbid(unsafe_code)]

mod bytes;
mod cases;
mod file;
mod json;
mod page;
mod pages;
mod parts;
mod reading;
mod structured;
mod vocabulary;
mod word;

pub use bytes::bytes;
pub use cases::{Case, CaseFile};
pub use file::file;
pub use json::json;
pub use page::assert_page;
pub use pages::{pages, pages_file};
pub use structured::structured;
pub use vocabulary::vocabulary;
pub use word::{word, word_file};
