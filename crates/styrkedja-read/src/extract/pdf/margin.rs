//! The areas at the edges of pages.

/// The share of a page, at its top and bottom, in which heads and feet stand.
const MARGIN: f32 = 0.16;

/// Whether a place is in the area of head or foot.
pub(super) fn in_margin(y: f32, height: f32) -> bool {
    y < height * MARGIN || y > height * (1.0 - MARGIN)
}
