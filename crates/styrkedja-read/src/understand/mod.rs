//! Phase 5: what words mean: targets, figures, periods, and what document it is.

mod cell;
mod metadata;
mod words;

pub(crate) use cell::{CellKind, PeeledCell, cells_from_right, measure, period, target};
pub(crate) use metadata::{Evidence, Weight, conclude};
pub(crate) use words::{Word, words};
