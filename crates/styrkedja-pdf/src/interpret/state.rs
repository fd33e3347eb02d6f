//! The graphics state, which operators save and restore.

use std::rc::Rc;

use crate::{font::Font, matrix::Matrix};

/// The graphics state, as far as it matters for text and lines.
#[derive(Clone)]
pub(super) struct State {
    pub(super) matrix: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f32,
    pub(super) letter_space: f32,
    pub(super) word_space: f32,
    pub(super) scale: f32,
    pub(super) leading: f32,
    pub(super) rise: f32,
    pub(super) hidden: bool,
    pub(super) line_width: f32,
    /// Whether areas are filled white, and lines drawn white: then they are not visible.
    pub(super) white_fill: bool,
    pub(super) white_stroke: bool,
    pub(super) text: Matrix,
    pub(super) line: Matrix,
}

impl State {
    pub(super) fn new(matrix: Matrix) -> Self {
        Self {
            matrix,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            hidden: false,
            line_width: 1.0,
            white_fill: false,
            white_stroke: false,
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
        }
    }
}
