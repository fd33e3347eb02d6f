//! Painted paths to the lines and areas along the axes of a page.

use crate::{
    matrix::Matrix,
    page::{Bounds, Rule, RuleKind},
};

/// A filled area thinner than this, in points, is a line.
const THIN: f32 = 3.0;
/// An edge whose ends differ by less than this across its direction, in points, is straight.
const STRAIGHT: f32 = 0.5;
/// Maximum number of lines and areas on one page; more are a drawing.
const MAX_MARKS: usize = 50_000;

/// The path being built, in page coordinates, and the lines and areas painted so far.
#[derive(Debug, Default)]
pub(crate) struct Paths {
    open: Vec<Vec<(f32, f32)>>,
    rules: Vec<Rule>,
}

impl Paths {
    pub(crate) fn move_to(&mut self, point: (f32, f32)) {
        if self.open.len() < MAX_MARKS {
            self.open.push(vec![point]);
        }
    }

    pub(crate) fn line_to(&mut self, point: (f32, f32)) {
        if let Some(path) = self.open.last_mut()
            && path.len() < MAX_MARKS
        {
            path.push(point);
        }
    }

    pub(crate) fn close(&mut self) {
        if let Some(path) = self.open.last_mut()
            && let Some(first) = path.first().copied()
        {
            path.push(first);
        }
    }

    pub(crate) fn rectangle(&mut self, matrix: &Matrix, [x, y, width, height]: [f32; 4]) {
        let corner = |x, y| matrix.apply(x, y);
        self.move_to(corner(x, y));
        self.line_to(corner(x + width, y));
        self.line_to(corner(x + width, y + height));
        self.line_to(corner(x, y + height));
        self.close();
    }

    /// Draws the edges of the path.
    pub(crate) fn stroke(&mut self, width: f32) {
        let half = if width.is_finite() { (width / 2.0).clamp(0.0, THIN) } else { 0.0 };
        for path in &self.open {
            for edge in path.windows(2) {
                let [(x0, y0), (x1, y1)] = *edge else { continue };
                let mut bounds = Bounds::around(&[(x0, y0), (x1, y1)]);
                let kind = if (y0 - y1).abs() < STRAIGHT && (x0 - x1).abs() > STRAIGHT {
                    bounds.top -= half;
                    bounds.bottom += half;
                    RuleKind::Horizontal
                } else if (x0 - x1).abs() < STRAIGHT && (y0 - y1).abs() > STRAIGHT {
                    bounds.left -= half;
                    bounds.right += half;
                    RuleKind::Vertical
                } else {
                    continue;
                };
                push(&mut self.rules, Rule { bounds, kind });
            }
        }
    }

    /// Fills the area of the path. Only rectangles count, because tables are made of them.
    pub(crate) fn fill(&mut self) {
        for path in &self.open {
            let bounds = Bounds::around(path);
            let is_box = (4..=6).contains(&path.len())
                && path.windows(2).all(|edge| {
                    let [(x0, y0), (x1, y1)] = *edge else { return false };
                    (x0 - x1).abs() < STRAIGHT || (y0 - y1).abs() < STRAIGHT
                });
            if !is_box {
                continue;
            }
            let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
            let kind = if height < THIN && width > height {
                RuleKind::Horizontal
            } else if width < THIN && height > width {
                RuleKind::Vertical
            } else {
                RuleKind::Fill
            };
            push(&mut self.rules, Rule { bounds, kind });
        }
    }

    /// Forgets the path.
    pub(crate) fn end(&mut self) {
        self.open.clear();
    }

    pub(crate) fn into_rules(self) -> Vec<Rule> {
        self.rules
    }
}

fn push(rules: &mut Vec<Rule>, rule: Rule) {
    if rules.len() < MAX_MARKS && rule.bounds.is_finite() {
        rules.push(rule);
    }
}
