use std::borrow::Cow;

use styrkedja::Text;

use super::{Line, Shape, lines};
use crate::{Remark, RemarkKind};

/// The lines of a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Source {
    /// The text, in which the spans of the document count.
    pub(crate) text: String,
    /// What the file says about each line; none for plain text, whose lines are found by their line ends.
    shapes: Vec<Shape>,
    asides: Vec<Aside>,
}

/// What the file says beside its text.
#[derive(Clone, Debug)]
struct Aside {
    kind: RemarkKind,
    message: Text,
    /// The line it is about.
    line: Option<usize>,
}

impl Source {
    /// Plain text.
    pub(crate) fn plain(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    /// Adds a line of a file that says more than its words. White space inside it counts as a space.
    pub(crate) fn push(&mut self, line: &str, shape: Shape) {
        let line = line.trim();
        // A line end or form feed inside would split the line in two.
        let line = if line.contains(['\n', '\r', '\x0c']) {
            Cow::Owned(line.replace(['\n', '\r', '\x0c'], " "))
        } else {
            Cow::Borrowed(line)
        };
        if !line.is_empty() {
            self.text.push_str(&line);
            self.text.push('\n');
            self.shapes.push(shape);
        }
    }

    /// The number of lines so far.
    pub(crate) fn len(&self) -> usize {
        self.shapes.len()
    }

    /// Replaces what was said about the lines from an index on.
    pub(crate) fn reshape(&mut self, from: usize, change: impl FnMut(&mut Shape)) {
        self.shapes.iter_mut().skip(from).for_each(change);
    }

    /// Remarks on a line, by its number from 0, or on the whole file.
    pub(crate) fn remark(&mut self, kind: RemarkKind, message: Text, line: Option<usize>) {
        self.asides.push(Aside { kind, message, line });
    }

    /// The remarks.
    pub(crate) fn remarks(&self, lines: &[Line<'_>]) -> Vec<Remark> {
        let remarks = self.asides.iter().map(|aside| Remark {
            kind: aside.kind,
            message: aside.message.clone(),
            span: aside
                .line
                .and_then(|line| lines.get(line))
                .map(|line| line.span(0, line.text().len())),
            pointer: None,
        });
        remarks.collect()
    }

    /// Its lines.
    pub(crate) fn lines(&self) -> Vec<Line<'_>> {
        let mut lines = lines(&self.text);
        for (line, shape) in lines.iter_mut().zip(&self.shapes) {
            line.shape = *shape;
        }
        lines
    }
}
