//! Swedish as the plans and reports of municipal units write it: words with their classes in every form, numbers,
//! months, where sentences end, and small patterns over words.
//!
//! Invariant: nothing here knows of plans, and nothing costs more than a fixed number of steps for each word of a text.
//!
//! ```
//! use styrkedja_swedish::{Class, RECURRENCE, Tokens};
//!
//! let tokens = Tokens::of("Brandskyddet kontrolleras fyra gånger per år.");
//! assert!(tokens.is(3, Class::Times));
//! let sentence = tokens.sentences()[0].clone();
//! let found = RECURRENCE.search(&tokens, sentence).next().expect("a recurrence");
//! assert_eq!(tokens.words(found.words), "fyra gånger per år");
//! ```
//!
//! # Overview
//!
//! - [`Tokens`] cuts a text into words and gives each its [`Tag`]s: a [`Class`], a [`Form`] and a [`Value`].
//! - [`Patterns`] are looked for in a sentence: [`RECURRENCE`], [`STAFF`], [`PARTS`], [`UNDONE`] and the others.
//! - [`count`], [`ordinal`] and [`month`] read numbers; [`sentences`] cuts a text.
//!
//! Words and patterns are data, in the folder `data`; the tables in `table.rs` are made of them by
//! `cargo xtask generate`, with [`source`](crate) of the feature `source`.
#![forbid(unsafe_code)]

mod class;
mod lexicon;
mod number;
mod pattern;
mod search;
mod sentence;
#[cfg(feature = "source")]
pub mod source;
#[rustfmt::skip]
mod table;
mod token;
mod word;

pub use class::{Base, Class, Classes, Form, Per, Rate, Tag, Value};
pub use lexicon::Lexicon;
pub use number::{count, month, ordinal, tens_of};
pub use pattern::{Captured, Found, Patterns};
pub use search::Search;
pub use sentence::{begins_lower, cannot_end, ends_sentence, sentences};
pub use table::{ECONOMY, HEDGE, MONTHS, PARTS, QUALITY, RECURRENCE, STAFF, UNDONE, WHEN};
pub use token::{Token, Tokens};
pub use word::PRICE_MARKS;
