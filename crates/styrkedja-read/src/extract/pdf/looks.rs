//! What looks like a heading: lines that are larger than running text, or bold.

use std::collections::BTreeMap;

use super::{line::TextLine, page::Page};

/// The looks of running text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looks {
    /// The size of most letters, in points.
    usual: f32,
}

impl Looks {
    /// Measures the lines of all pages.
    pub(super) fn of(pages: &[Page]) -> Self {
        let mut letters: BTreeMap<i32, usize> = BTreeMap::new();
        for line in pages.iter().flat_map(|page| &page.lines) {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "`as` saturates; no letter is so large"
            )]
            let tenths = (line.size * 10.0).round() as i32;
            *letters.entry(tenths).or_default() += line.text.len();
        }
        let most = letters.into_iter().max_by_key(|(size, letters)| (*letters, -size));
        #[expect(clippy::cast_precision_loss, reason = "tenths of points are few")]
        let usual = most.map_or(1.0, |(tenths, _)| tenths.max(1) as f32 / 10.0);
        Self { usual }
    }

    /// Whether a line is larger than running text, or bold and not smaller.
    pub(super) fn is_heading(self, line: &TextLine) -> bool {
        let than_usual = line.size / self.usual;
        than_usual > 1.1 || line.bold && than_usual > 0.98
    }
}
