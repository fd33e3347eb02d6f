//! Phase 4: builds goals, tables, passages and chapters from tokens.
//!
//! Invariant: the text of every line reaches the document, a heading or a table header. Text without a proper place is
//! kept where it stands, with a remark.
//!
//! The classifier says what begins at a line. The assembler keeps a [`State`](assembler::State), the part of the
//! document that is being filled, and gathers plain lines until something else begins. Then it *flushes*: the gathered
//! lines become a passage or the rows of a table at that place.
//!
//! ```text
//! Enhetsmål: Gästerna är nöjda          goal: a child of the last goal of a higher rank
//! Alla ska trivas.                      text below a title: the description, with a remark
//! Förväntat resultat                    part: the following lines are its passage
//! 1. 90 % av gästerna är nöjda.
//! Indikator Årsmål … Periodicitet       table: the following lines are its rows
//! Andel nöjda gäster 90 % 85 % År
//! Redovisning av ekonomi                chapter that ends the goals: the following lines are the closing chapters
//! ```
//!
//! Three things are noted on the way and used at the end: the place of every value ([`Places`](places::Places)), the
//! class of every character (for the account), and the signs of kind and year
//! ([`Evidence`](crate::understand::Evidence)).
//!
//! One half of the files makes parts of the document from lines, and knows no assembler:
//!
//! ```text
//! places        where values stand, and what every character has become
//! passage       items, paragraphs and sub-headings from lines of text
//! table         the lines of a table's body
//! indicators    rows of indicators from such lines
//! activities    rows of activities from such lines
//! grid          rows from a table whose columns the file gives
//! chain         the goals, each below the last of a higher rank
//! chapters      the sections around the goals
//! front         what the title page says
//! ```
//!
//! The other half puts them into the document. Each file adds methods to the [`Assembler`] and knows those above it
//! only:
//!
//! ```text
//! assembler     what is being filled, and the gathered lines
//! enter_text    passages enter the document
//! enter_rows    rows of tables enter the document
//! flush         the gathered lines become one or the other
//! headings      what begins a goal or a section
//! token         what every other token begins
//! finish        kind, year, facts: what only the whole text tells
//! ```

mod activities;
mod assembler;
mod chain;
mod chapters;
mod enter_rows;
mod enter_text;
mod finish;
mod flush;
mod front;
mod grid;
mod headings;
mod indicators;
mod passage;
mod places;
mod table;
mod token;

pub(crate) use self::finish::Assembled;

use self::{assembler::Assembler, table::BodyLine};
use crate::{
    account::Class,
    classify::{Classifier, grids},
    clean::{Kept, Layout},
    extract::Line,
    vocabulary::Vocabulary,
};

/// Assembles the lines of a text into a document.
pub(crate) fn assemble(
    kept: &[Kept<'_>],
    furniture: &[Line<'_>],
    layout: &Layout,
    vocabulary: &Vocabulary,
) -> Assembled {
    let grids = grids(kept);
    let classifier = Classifier { kept, layout, vocabulary, grids: &grids };
    let mut assembler = Assembler::new(&classifier);
    let mut at = 0;
    while at < kept.len() {
        match classifier.token_at(at, assembler.in_goals()) {
            Some(token) => {
                // A label without a title takes only its own line.
                at = token.lines.end.max(at + 1);
                assembler.token(&token);
            }
            None if assembler.is_caption_below(at) => {
                assembler.claim_lines(Class::TableHeader, &[at]);
                at += 1;
                assembler.table_end = Some(at);
            }
            None => match assembler.section_at(at) {
                Some((lines, depth)) => {
                    at = lines.end;
                    assembler.section(lines, depth);
                }
                None => {
                    assembler.open.push(BodyLine::Text(at));
                    at += 1;
                }
            },
        }
    }
    assembler.finish(furniture)
}
