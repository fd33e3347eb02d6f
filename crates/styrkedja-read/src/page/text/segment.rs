//! The parts of a line that wide spaces and tabs tell apart.

use crate::extract::Line;

/// How far apart the stops of tabs are.
const TAB_STOP: usize = 8;

/// A part of a line, with no more than single spaces in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// Its bytes in the line.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where it stands, counted in characters from the edge, and where it ends.
    pub(super) left: usize,
    pub(super) right: usize,
    /// How many tabs stand before it in the line.
    pub(super) tabs: usize,
}

impl Segment {
    pub(super) fn text<'l>(&self, line: &'l Line<'_>) -> &'l str {
        &line.text()[self.start..self.end]
    }
}

/// The parts of a line.
pub(super) fn segments(line: &Line<'_>) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    let mut tabs = line.tabs().peekable();
    // How many spaces stand before the next letter; a tab is wide.
    let (mut column, mut spaces, mut passed) = (0, 2, 0);
    for (at, c) in line.text().char_indices() {
        if tabs.next_if_eq(&at).is_some() {
            column = (column / TAB_STOP + 1) * TAB_STOP;
            (spaces, passed) = (2, passed + 1);
            continue;
        }
        if c == ' ' {
            spaces += 1;
        } else {
            let end = at + c.len_utf8();
            match found.last_mut() {
                Some(last) if spaces < 2 => (last.end, last.right) = (end, column + 1),
                _ => {
                    let (start, left, right) = (at, column, column + 1);
                    found.push(Segment { start, end, left, right, tabs: passed });
                }
            }
            spaces = 0;
        }
        column += 1;
    }
    found
}
