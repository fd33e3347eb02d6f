//! One module a command, each with its `run`: arguments in, output out, how it went.

pub(crate) mod check;
pub(crate) mod read;
pub(crate) mod rule;
pub(crate) mod schema;
pub(crate) mod table;
