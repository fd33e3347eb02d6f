//! What only lines without hints need: plain text, and the lines of a PDF file that are in no table.
//!
//! ```text
//! layout     what a line end, a blank line and a trailing space mean in this text: it is measured
//! known      where words that the vocabulary knows begin a block
//! word, cell the words of a table row, and the figures at its end
//! head       the titles of a table's columns
//! body       the lines below them
//! figures    rows that end in a periodicity or period
//! days       rows that end in two dates
//! table      a table, from its head to what is no part of it
//! segment    the parts of a line that wide spaces and tabs tell apart
//! columns    the columns that such parts stand in
//! aligned    tables that only their columns show
//! tabbed     tables whose cells are parted by tabs
//! spaced     tables of amounts that single spaces part
//! ```

mod aligned;
mod body;
mod cell;
mod columns;
mod days;
mod figures;
mod head;
mod known;
mod layout;
mod segment;
mod spaced;
mod tabbed;
mod table;
mod word;

pub(super) use self::{
    known::Lines,
    layout::{Break, Layout, is_mid_sentence},
};
