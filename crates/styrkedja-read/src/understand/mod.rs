//! Phase 5: what words mean: targets, figures, periods, and what document it is.

mod cell;
mod metadata;
mod title_page;
mod words;

pub(crate) use cell::{CellKind, PeeledCell, cells_from_right, measure, period, period_to, target};
pub(crate) use metadata::{Evidence, Weight, conclude};
pub(crate) use title_page::{TitlePage, diary_number, title_page};
pub(crate) use words::{Word, cell_text, words};
