//! The place of a table between drawn lines: its rows, its columns, its cells.

use styrkedja_pdf::Word;

use super::{
    edge::{Edge, SAME},
    page_table::{PageTable, cells},
    stretches::{Stretch, crosses, keeps_to, middle, stretches},
};

/// Maximum number of columns in a table.
const MAX_COLUMNS: usize = 64;

/// The place of a table.
pub(super) struct Region {
    pub(super) left: f32,
    pub(super) right: f32,
    /// The lines between its rows, and the outer lines.
    pub(super) lines: Vec<Edge>,
    /// The lines between its columns.
    pub(super) verticals: Vec<Edge>,
}

impl Region {
    pub(super) fn of(stack: &[Edge], verticals: &[Edge]) -> Self {
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

    pub(super) fn top(&self) -> f32 {
        self.lines.first().map_or(0.0, |line| line.at)
    }

    pub(super) fn bottom(&self) -> f32 {
        self.lines.last().map_or(0.0, |line| line.at)
    }

    pub(super) fn holds(&self, word: &Word) -> bool {
        let (x, y) = middle(word);
        x > self.left - SAME && x < self.right + SAME && y > self.top() && y < self.bottom()
    }

    /// The table at this place; none if it has one column: then it is a frame around text. `before` are the columns of
    /// the table that it may continue.
    pub(super) fn table(&self, words: &[&Word], before: Option<&[f32]>) -> Option<PageTable> {
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
        let full = bands.iter().enumerate().filter(|(_, words)| !words.is_empty());
        let rows = full.map(|(band, words)| {
            let open = |edge: f32| {
                if by_lines { !self.is_drawn(band, edge) } else { crosses(words, edge) }
            };
            cells(words, &edges, open)
        });
        let rows = rows.collect();
        Some(PageTable { top: self.top(), bottom: self.bottom(), edges, rows, drawn: by_lines })
    }

    /// The words between each line and the next.
    pub(super) fn bands<'w>(&self, words: impl Iterator<Item = &'w Word>) -> Vec<Vec<&'w Word>> {
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
    pub(super) fn drawn_columns(&self) -> Vec<f32> {
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
        let mut rows = bands.iter().filter(|words| stretches(words).len() > 1);
        self.is_as_wide(edges) && rows.all(|words| keeps_to(words, edges))
    }

    /// Whether it begins and ends where some given columns do.
    pub(super) fn is_as_wide(&self, edges: &[f32]) -> bool {
        let near =
            |edge: Option<&f32>, at: f32| edge.is_some_and(|edge| (edge - at).abs() < SAME * 2.0);
        near(edges.first(), self.left) && near(edges.last(), self.right)
    }

    /// The columns of a table without lines between them: those of the first row with the most stretches of words.
    pub(super) fn columns_by_words(&self, bands: &[Vec<&Word>]) -> Option<Vec<f32>> {
        let stretches: Vec<_> = bands.iter().map(|words| stretches(words)).collect();
        let most = stretches.iter().map(Vec::len).max().filter(|most| *most > 1)?;
        let fullest = stretches.iter().find(|row| row.len() == most)?.iter();
        let mut columns: Vec<_> = fullest.map(|column| (column.left, column.right)).collect();
        // Cells of other rows widen their column, if they are in one column only.
        for &Stretch { left, right, .. } in stretches.iter().flatten() {
            let mut over = columns.iter_mut().filter(|column| column.0 < right && column.1 > left);
            if let (Some(column), None) = (over.next(), over.next()) {
                *column = (column.0.min(left), column.1.max(right));
            }
        }
        let mut edges = vec![self.left];
        edges.extend(columns.windows(2).map(|pair| f32::midpoint(pair[0].1, pair[1].0)));
        edges.push(self.right);
        Some(edges)
    }
}
