//! The tables of a page, found by the lines drawn around them. Their columns are found by the lines between them or by
//! where their words stand.
//!
//! Most programs draw lines between the rows, many also between the columns. The search goes from the most certain sign
//! to the least:
//!
//! 1. Horizontal lines of the same width below each other bound the rows. Where sides are drawn, they show which of
//!    these lines belong to one table.
//! 2. Vertical lines bound the columns. Without them, the columns are those of the row with the most separate stretches
//!    of words.
//! 3. A table that ended the page before may continue. Its columns are then known, even if a row fills only some of
//!    them.
//! 4. What is left may be a table without any lines: see [`aligned`].
//!
//! A box with one column is a frame around text and not a table; so is a drawing with very many lines.

mod aligned;
mod broken;

use std::collections::BTreeSet;

use styrkedja_pdf::{Bounds, Page, Rule, RuleKind, Word};

use super::{
    furniture::in_margin,
    line::{TextLine, lines, rows},
};

/// A table on one page.
#[derive(Clone, Debug)]
pub(super) struct PageTable {
    pub(super) top: f32,
    pub(super) bottom: f32,
    /// The left sides of its columns, and the right side of the last.
    pub(super) edges: Vec<f32>,
    pub(super) rows: Vec<Vec<PageCell>>,
    /// Whether lines are drawn between its columns.
    pub(super) drawn: bool,
}

/// A cell that holds text.
#[derive(Clone, Debug)]
pub(super) struct PageCell {
    pub(super) column: usize,
    pub(super) span: usize,
    pub(super) lines: Vec<TextLine>,
}

/// Lines closer than this, in points, are one: a border is often drawn cell by cell.
const SAME: f32 = 2.5;
/// Minimum length of the side of a table.
const MIN_SIDE: f32 = 8.0;
/// Words with a wider gap between them, in letter sizes, are in different columns.
const COLUMN_GAP: f32 = 0.7;

/// Maximum number of lines in each direction; a page with more is a drawing.
const MAX_EDGES: usize = 1_000;
/// Maximum number of pairs of a word and a set of lines that could be a table: each pair is looked at. A page with more
/// is a drawing.
const MAX_PAIRS: usize = 1_000_000;
/// Maximum number of columns in a table.
const MAX_COLUMNS: usize = 64;

/// A horizontal or vertical line: its position, and its two ends.
#[derive(Clone, Copy, Debug)]
struct Edge {
    at: f32,
    from: f32,
    to: f32,
}

/// What the neighbouring pages show about a page.
pub(super) struct Around<'p> {
    /// The columns of the table that ended the page before and may continue.
    pub(super) before: Option<&'p [f32]>,
    /// Whether lines are drawn between these columns.
    pub(super) drawn: bool,
    /// The words of its first row.
    pub(super) titles: &'p BTreeSet<String>,
    /// The size of most letters of the document so far.
    pub(super) usual_size: f32,
    /// Whether a line is the head or foot of pages.
    pub(super) is_furniture: &'p dyn Fn(&TextLine) -> bool,
}

/// The tables of a page, from top to bottom, and the words that are in no table.
pub(super) fn tables<'a>(page: &'a Page, around: &Around<'_>) -> (Vec<PageTable>, Vec<&'a Word>) {
    let before = around.before;
    let mut horizontals = merged(&page.rules, RuleKind::Horizontal);
    let verticals = merged(&page.rules, RuleKind::Vertical);
    let mut outside: Vec<&Word> = page.words.iter().filter(|word| !word.text.is_empty()).collect();
    let mut found = Vec::new();
    if horizontals.len().max(verticals.len()) > MAX_EDGES {
        return (found, outside);
    }
    let drawn = stacks(&horizontals, &verticals);
    if drawn.len().saturating_mul(outside.len()) > MAX_PAIRS {
        return (found, outside);
    }
    let mut stacks: Vec<Vec<Edge>> = drawn
        .iter()
        .flat_map(|stack| parted(stack, &verticals, &outside))
        .map(|stack| broken::with_open_rows(stack, &verticals, &outside, page.height, before))
        .filter(|stack| stack.len() >= 2)
        .collect();
    // Lines between the columns are the most certain sign.
    let has_inner = |stack: &Vec<Edge>| Region::of(stack, &verticals).drawn_columns().len() > 2;
    let without = stacks.extract_if(.., |stack| !has_inner(stack)).collect::<Vec<_>>();
    let mut take = |stacks: &[Vec<Edge>], outside: &mut Vec<&'a Word>| {
        for lines in stacks {
            let region = Region::of(lines, &verticals);
            let (inside, rest): (Vec<&Word>, Vec<&Word>) =
                outside.iter().copied().partition(|word| region.holds(word));
            let goes_on = before.filter(|_| {
                let above = |word: &&Word| word.bounds.bottom < region.top();
                !rest.iter().any(|word| above(word) && !in_margin(middle(word).1, page.height))
            });
            if let Some(table) = region.table(&inside, goes_on) {
                *outside = rest;
                found.push(table);
            }
        }
    };
    take(&stacks, &mut outside);
    let framed: Vec<(f32, f32)> =
        without.iter().filter_map(|stack| Some((stack.first()?.at, stack.last()?.at))).collect();
    horizontals.extend(fill_edges(&page.rules));
    horizontals.sort_by(|a, b| a.at.total_cmp(&b.at));
    let (aligned, rest) = aligned::tables(
        &outside,
        &aligned::Page {
            separators: &horizontals,
            framed: &framed,
            before: before.filter(|_| !around.drawn),
            titles: around.titles,
            titles_again: titles_again(page, around.titles),
            usual_size: around.usual_size,
            height: page.height,
            is_furniture: around.is_furniture,
        },
    );
    // In a tagged file, repeated titles of a table are not part of the text, and nothing else shows their columns.
    let (artifacts, mut outside): (Vec<&Word>, Vec<&Word>) =
        rest.into_iter().partition(|word| word.artifact);
    take(&without, &mut outside);
    outside.extend(artifacts);
    found.extend(aligned);
    found.sort_by(|a, b| a.top.total_cmp(&b.top));
    (found, outside)
}

/// Whether a tagged file repeats the titles of a table on a page without counting them as text.
fn titles_again(page: &Page, titles: &BTreeSet<String>) -> bool {
    let artifacts: Vec<&Word> = page.words.iter().filter(|word| word.artifact).collect();
    !titles.is_empty()
        && titles.iter().all(|title| artifacts.iter().any(|word| word.text == *title))
}

/// The upper and lower sides of shaded areas: every other row may be shaded, or the header.
fn fill_edges(rules: &[Rule]) -> Vec<Edge> {
    let fills = rules.iter().filter(|rule| rule.kind == RuleKind::Fill);
    let sides = fills.flat_map(|rule| {
        let Bounds { left, top, right, bottom } = rule.bounds;
        [top, bottom].map(|at| Edge { at, from: left, to: right })
    });
    joined(sides.collect())
}

/// The lines of one kind, with overlapping and adjoining lines merged.
fn merged(rules: &[Rule], kind: RuleKind) -> Vec<Edge> {
    let edges = rules
        .iter()
        .filter(|rule| rule.kind == kind)
        .map(|rule| {
            let bounds = &rule.bounds;
            if kind == RuleKind::Horizontal {
                let at = f32::midpoint(bounds.top, bounds.bottom);
                Edge { at, from: bounds.left, to: bounds.right }
            } else {
                let at = f32::midpoint(bounds.left, bounds.right);
                Edge { at, from: bounds.top, to: bounds.bottom }
            }
        })
        .filter(|edge| edge.at.is_finite() && edge.from.is_finite() && edge.to.is_finite());
    joined(edges.collect())
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

/// Horizontal lines of the same width below each other: the rows of tables, from top to bottom.
fn stacks(horizontals: &[Edge], verticals: &[Edge]) -> Vec<Vec<Edge>> {
    let mut stacks: Vec<Vec<Edge>> = Vec::new();
    for edge in horizontals {
        let fits = |stack: &&mut Vec<Edge>| {
            stack.last().is_some_and(|last: &Edge| {
                (last.from - edge.from).abs() < SAME * 2.0 && (last.to - edge.to).abs() < SAME * 2.0
            })
        };
        match stacks.iter_mut().rev().find(fits) {
            // Two tables with text between them: if tables have sides, no side connects them.
            Some(stack) if is_closed(stack, edge, verticals) => stack.push(*edge),
            _ => stacks.push(vec![*edge]),
        }
    }
    stacks
}

/// Whether the next line of a stack bounds a row rather than another table: a side connects both lines, or the table
/// has no sides.
fn is_closed(stack: &[Edge], next: &Edge, verticals: &[Edge]) -> bool {
    let Some(last) = stack.last() else { return true };
    let within = |edge: &&Edge| edge.at > last.from - SAME && edge.at < last.to + SAME;
    let spans = |from: f32, to: f32| {
        verticals
            .iter()
            .filter(within)
            .any(|edge| edge.from < from + SAME * 2.0 && edge.to > to - SAME * 2.0)
    };
    let has_sides = match stack {
        [.., above, last] => spans(above.at, last.at),
        // A line above the first row: the table has sides if any side begins there.
        _ => verticals
            .iter()
            .filter(within)
            .any(|edge| edge.from < last.at + SAME * 2.0 && edge.to > last.at + SAME * 2.0),
    };
    !has_sides || spans(last.at, next.at)
}

/// The tables of a stack. If no sides connect the lines, text between two tables is recognised by its size or by the
/// room above it.
fn parted(stack: &[Edge], verticals: &[Edge], words: &[&Word]) -> Vec<Vec<Edge>> {
    let region = Region::of(stack, verticals);
    if !region.verticals.is_empty() {
        return vec![stack.to_vec()];
    }
    let bands = region.bands(words.iter().copied().filter(|word| region.holds(word)));
    let mut size = None;
    let mut parts = vec![vec![stack[0]]];
    for (pair, words) in stack.windows(2).zip(&bands) {
        let usual = usual_size(words);
        let room = words.iter().map(|word| word.bounds.top - pair[0].at).fold(f32::MAX, f32::min);
        // The analysis of a row may have letters of another size, but no more room above it than a cell.
        let other = |size: f32| {
            let other_size = usual > size * LARGER || usual * LARGER < size;
            room > size * ROOM || other_size && room > usual * PADDING
        };
        // Between two tables, or an empty row. In the second case both have the same columns and are joined again.
        let parts_tables = words.is_empty() && size.is_some();
        if parts_tables || size.is_some_and(other) {
            size = None;
            parts.push(vec![pair[1]]);
            continue;
        }
        if !words.is_empty() {
            size = size.or(Some(usual));
        }
        if let Some(part) = parts.last_mut() {
            part.push(pair[1]);
        }
    }
    parts
}

/// Text larger than that of a table by this factor is not in one of its cells.
const LARGER: f32 = 1.15;
/// Maximum room above the text of a cell, in letter sizes.
const ROOM: f32 = 1.5;
/// Maximum usual room above the text of a cell, in letter sizes.
const PADDING: f32 = 0.75;

/// The most common size of some words.
fn usual_size(words: &[&Word]) -> f32 {
    let mut sizes: Vec<f32> = words.iter().map(|word| word.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}

/// The place of a table.
struct Region {
    left: f32,
    right: f32,
    /// The lines between its rows, and the outer lines.
    lines: Vec<Edge>,
    /// The lines between its columns.
    verticals: Vec<Edge>,
}

impl Region {
    fn of(stack: &[Edge], verticals: &[Edge]) -> Self {
        let left = stack.iter().map(|edge| edge.from).fold(f32::INFINITY, f32::min);
        let right = stack.iter().map(|edge| edge.to).fold(f32::NEG_INFINITY, f32::max);
        let (top, bottom) = (stack[0].at, stack[stack.len() - 1].at);
        let verticals = verticals
            .iter()
            .filter(|edge| {
                edge.at > left - SAME
                    && edge.at < right + SAME
                    && edge.from < bottom - SAME
                    && edge.to > top + SAME
            })
            .copied()
            .collect();
        Self { left, right, lines: stack.to_vec(), verticals }
    }

    fn top(&self) -> f32 {
        self.lines.first().map_or(0.0, |line| line.at)
    }

    fn bottom(&self) -> f32 {
        self.lines.last().map_or(0.0, |line| line.at)
    }

    fn holds(&self, word: &Word) -> bool {
        let (x, y) = middle(word);
        x > self.left - SAME && x < self.right + SAME && y > self.top() && y < self.bottom()
    }

    /// The table at this place; none if it has one column: then it is a frame around text. `before` are the columns of
    /// the table that it may continue.
    fn table(&self, words: &[&Word], before: Option<&[f32]>) -> Option<PageTable> {
        let bands = self.bands(words.iter().copied());
        let drawn = self.drawn_columns();
        let edges = match before {
            _ if drawn.len() > 2 => drawn,
            // The rows on this page may fill fewer columns.
            Some(before) if self.may_have(before, &bands) => before.to_vec(),
            _ => self.columns_by_words(&bands)?,
        };
        if edges.len() > MAX_COLUMNS + 1 {
            return None;
        }
        let by_lines = self.verticals.iter().any(|edge| self.is_inner(edge.at));
        let rows = bands
            .iter()
            .enumerate()
            .filter(|(_, words)| !words.is_empty())
            .map(|(band, words)| {
                let open = |edge: f32| {
                    if by_lines { !self.is_drawn(band, edge) } else { crosses(words, edge) }
                };
                cells(words, &edges, open)
            })
            .collect();
        Some(PageTable { top: self.top(), bottom: self.bottom(), edges, rows, drawn: by_lines })
    }

    /// The words between each line and the next.
    fn bands<'w>(&self, words: impl Iterator<Item = &'w Word>) -> Vec<Vec<&'w Word>> {
        let mut bands: Vec<Vec<&Word>> = vec![Vec::new(); self.lines.len().saturating_sub(1)];
        for word in words {
            let (_, y) = middle(word);
            let band = self.lines.partition_point(|line| line.at < y);
            if let Some(band) = band.checked_sub(1).and_then(|band| bands.get_mut(band)) {
                band.push(word);
            }
        }
        bands
    }

    fn is_inner(&self, at: f32) -> bool {
        at > self.left + SAME * 2.0 && at < self.right - SAME * 2.0
    }

    /// The columns by the lines between them.
    fn drawn_columns(&self) -> Vec<f32> {
        let mut edges = vec![self.left];
        let mut inner: Vec<f32> =
            self.verticals.iter().map(|edge| edge.at).filter(|at| self.is_inner(*at)).collect();
        inner.sort_by(f32::total_cmp);
        inner.dedup_by(|a, b| (*a - *b).abs() < SAME * 2.0);
        edges.extend(inner);
        edges.push(self.right);
        edges
    }

    /// Whether there is a line between two columns in a row.
    fn is_drawn(&self, band: usize, at: f32) -> bool {
        let middle = f32::midpoint(self.lines[band].at, self.lines[band + 1].at);
        self.verticals
            .iter()
            .any(|edge| (edge.at - at).abs() < SAME * 2.0 && edge.from < middle && edge.to > middle)
    }

    /// Whether its rows may be in some given columns: it is as wide, and only a row of one cell extends across.
    fn may_have(&self, edges: &[f32], bands: &[Vec<&Word>]) -> bool {
        let (Some(left), Some(right)) = (edges.first(), edges.last()) else { return false };
        let as_wide =
            (left - self.left).abs() < SAME * 2.0 && (right - self.right).abs() < SAME * 2.0;
        as_wide
            && bands
                .iter()
                .filter(|words| stretches(words).len() > 1)
                .all(|words| !edges[1..edges.len() - 1].iter().any(|edge| crosses(words, *edge)))
    }

    /// The columns of a table without lines between them: those of the first row with the most stretches of words.
    fn columns_by_words(&self, bands: &[Vec<&Word>]) -> Option<Vec<f32>> {
        let stretches: Vec<Vec<(f32, f32)>> = bands.iter().map(|words| stretches(words)).collect();
        let most = stretches.iter().map(Vec::len).max().filter(|most| *most > 1)?;
        let mut columns = stretches.iter().find(|row| row.len() == most)?.clone();
        // Cells of other rows widen their column, if they are in one column only.
        for (from, to) in stretches.iter().flatten() {
            let mut over = columns.iter_mut().filter(|column| column.0 < *to && column.1 > *from);
            if let (Some(column), None) = (over.next(), over.next()) {
                *column = (column.0.min(*from), column.1.max(*to));
            }
        }
        let mut edges = vec![self.left];
        edges.extend(columns.windows(2).map(|pair| f32::midpoint(pair[0].1, pair[1].0)));
        edges.push(self.right);
        Some(edges)
    }
}

fn middle(word: &Word) -> (f32, f32) {
    let bounds = &word.bounds;
    (f32::midpoint(bounds.left, bounds.right), f32::midpoint(bounds.top, bounds.bottom))
}

/// The stretches of a row that hold words. Words below each other make one stretch; a wide gap separates two.
fn stretches(words: &[&Word]) -> Vec<(f32, f32)> {
    let mut found: Vec<(f32, f32)> = Vec::new();
    let mut sorted = words.to_vec();
    sorted.sort_by(|a, b| a.bounds.left.total_cmp(&b.bounds.left));
    for word in sorted {
        let bounds = &word.bounds;
        match found.last_mut() {
            Some(last) if bounds.left - last.1 < COLUMN_GAP * word.size => {
                last.1 = last.1.max(bounds.right);
            }
            _ => found.push((bounds.left, bounds.right)),
        }
    }
    found
}

/// Whether running text crosses a position: a word does, or two words that belong together.
fn crosses(words: &[&Word], at: f32) -> bool {
    rows(words).iter().any(|row| {
        row.iter().any(|word| word.bounds.left < at && word.bounds.right > at)
            || row.windows(2).any(|pair| {
                pair[0].bounds.right <= at
                    && pair[1].bounds.left >= at
                    && pair[1].bounds.left - pair[0].bounds.right < COLUMN_GAP * pair[1].size
            })
    })
}

/// The cells of a row that hold text. Columns without a line between them make one cell.
fn cells(words: &[&Word], edges: &[f32], open: impl Fn(f32) -> bool) -> Vec<PageCell> {
    let columns = edges.len() - 1;
    let mut cells: Vec<PageCell> = Vec::new();
    let mut column = 0;
    while column < columns {
        let mut end = column + 1;
        while end < columns && open(edges[end]) {
            end += 1;
        }
        let inside: Vec<&Word> = words
            .iter()
            .copied()
            .filter(|word| {
                let (x, _) = middle(word);
                (x >= edges[column] || column == 0) && (x < edges[end] || end == columns)
            })
            .collect();
        if !inside.is_empty() {
            cells.push(PageCell { column, span: end - column, lines: lines(&inside) });
        }
        column = end;
    }
    cells
}
