//! Findings and documents as text for people and programs.

pub(crate) mod account;
pub(crate) mod concise;
pub(crate) mod full;
pub(crate) mod json;
pub(crate) mod summary;
pub(crate) mod year;

use styrkedja::{Place, Pointer};

pub(crate) use crate::one_line::one_line;

use crate::input::Source;

/// The place of a value in the source, or of the nearest thing around it that has a place.
fn place<'a>(source: &'a Source, pointer: &Pointer) -> Option<&'a Place> {
    source.reading.sources.nearest(pointer)
}

/// A value named without a line: the file, and the pointer as the fragment of a URI.
fn without_line(source: &Source, pointer: &Pointer) -> String {
    let name = &source.name;
    if pointer.is_root() { one_line(name) } else { one_line(&format!("{name}#{pointer}")) }
}
