//! One module for each command, with its `run`: it takes the arguments, writes the output, and returns the outcome.

pub(crate) mod calendar;
pub(crate) mod check;
pub(crate) mod read;
pub(crate) mod rule;
pub(crate) mod schema;
pub(crate) mod table;
