//! The columns of a table.

use crate::{
    Error,
    extract::office::{writer::MAX_COLUMNS, xml::Xml},
};

/// The columns of a table, after the start of `tblGrid`: for every edge of the grid, the number of columns to its left.
///
/// When someone drags the edge of a single row, Word divides the whole grid with a new edge very near the old one.
/// Edges this close count as one.
pub(super) fn grid(xml: &mut Xml<'_>) -> Result<Vec<usize>, Error> {
    /// In twentieths of a point: a third of a centimetre.
    const CLOSE: usize = 200;
    let mut widths: Vec<usize> = Vec::new();
    xml.elements(|_, element| {
        if element.name() == "gridCol" && widths.len() < MAX_COLUMNS {
            widths.push(element.number("w").unwrap_or_default());
        }
        Ok(())
    })?;
    let total: usize = widths.iter().fold(0, |total, width| total.saturating_add(*width));
    // A grid without widths says nothing about them.
    let close = if widths.contains(&0) { None } else { Some(CLOSE.min(total / 40)) };
    let mut edges = vec![0];
    for width in widths {
        let last = edges.last().copied().unwrap_or_default();
        edges.push(last + usize::from(close.is_none_or(|close| width > close)));
    }
    Ok(edges)
}

/// The column to the right of an edge of the grid. A table may have more columns than its grid says.
pub(super) fn column(edges: &[usize], at: usize) -> usize {
    let last = edges.len().saturating_sub(1);
    edges.get(at).copied().unwrap_or_else(|| {
        edges.last().copied().unwrap_or_default().saturating_add(at.saturating_sub(last))
    })
}
