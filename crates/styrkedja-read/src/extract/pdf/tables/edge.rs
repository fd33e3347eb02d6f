//! The lines that are drawn on a page, merged: programs often draw one line in several pieces, cell by cell.

use styrkedja_pdf::{Bounds, Rule, RuleKind};

/// A horizontal or vertical line: its position, and its two ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) at: f32,
    pub(super) from: f32,
    pub(super) to: f32,
}

/// Lines closer than this, in points, are one: a border is often drawn cell by cell.
pub(super) const SAME: f32 = 2.5;
/// Minimum length of the side of a table.
const MIN_SIDE: f32 = 8.0;

/// The lines of one kind, with overlapping and adjoining lines merged.
pub(super) fn merged(rules: &[Rule], kind: RuleKind) -> Vec<Edge> {
    let edges = rules.iter().filter(|rule| rule.kind == kind).map(|rule| {
        let Bounds { left, top, right, bottom } = rule.bounds;
        match kind {
            RuleKind::Horizontal => Edge { at: f32::midpoint(top, bottom), from: left, to: right },
            _ => Edge { at: f32::midpoint(left, right), from: top, to: bottom },
        }
    });
    let edges =
        edges.filter(|edge| edge.at.is_finite() && edge.from.is_finite() && edge.to.is_finite());
    joined(edges.collect())
}

/// The upper and lower sides of shaded areas: every other row may be shaded, or the header.
pub(super) fn fill_edges(rules: &[Rule]) -> Vec<Edge> {
    let fills = rules.iter().filter(|rule| rule.kind == RuleKind::Fill);
    let sides = fills.flat_map(|rule| {
        let Bounds { left, top, right, bottom } = rule.bounds;
        [top, bottom].map(|at| Edge { at, from: left, to: right })
    });
    joined(sides.collect())
}

/// Lines with overlapping and adjoining ones merged, sorted by position.
fn joined(mut edges: Vec<Edge>) -> Vec<Edge> {
    edges.sort_by(|a, b| a.at.total_cmp(&b.at));
    // First grouped by position, then merged along their direction.
    let mut merged: Vec<Edge> = Vec::new();
    let mut start = 0;
    while start < edges.len() {
        let end = start + edges[start..].partition_point(|edge| edge.at - edges[start].at < SAME);
        let group = &mut edges[start..end];
        group.sort_by(|a, b| a.from.total_cmp(&b.from));
        let first = merged.len();
        for edge in &*group {
            match merged[first..].last_mut() {
                Some(last) if edge.from - last.to < SAME => last.to = last.to.max(edge.to),
                _ => merged.push(*edge),
            }
        }
        start = end;
    }
    merged.retain(|edge| edge.to - edge.from > MIN_SIDE);
    merged
}
