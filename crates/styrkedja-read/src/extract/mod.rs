//! Phase 1: bytes to lines.
//!
//! Invariant: every byte of the text belongs to exactly one line or line end, and every character of a line's cleaned
//! text knows its byte.

mod decode;
mod lines;

pub(crate) use decode::decode;
pub(crate) use lines::{Line, lines, shows};
