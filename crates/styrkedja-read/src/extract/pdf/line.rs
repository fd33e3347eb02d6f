//! Builds lines of text from the words on a page.

use styrkedja::Bounds;
use styrkedja_pdf::{Block, BlockKind, Word};

/// Words on one baseline.
#[derive(Clone, Debug, Default)]
pub(super) struct TextLine {
    pub(super) text: String,
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) right: f32,
    pub(super) bottom: f32,
    pub(super) baseline: f32,
    /// The baseline of its last words, if a word of the next line was joined to its end.
    pub(super) last_baseline: f32,
    /// The size of most of its letters, in points.
    pub(super) size: f32,
    /// Whether all of it is bold.
    pub(super) bold: bool,
    /// The width of its first word, which would have had to fit on the line before.
    pub(super) first_word: f32,
    /// Whether its file says that it is not part of the text.
    pub(super) artifact: bool,
    /// The block of a tagged file that it is part of.
    pub(super) block: Option<Block>,
    /// The beginning of the second word after a list marker, if there is one.
    pub(super) text_left: f32,
}

/// Words closer than this, in letter sizes, have no space between them.
const GLUED: f32 = 0.12;

impl TextLine {
    /// Builds one line from words that are sorted from the left.
    fn of(words: &[&Word]) -> Self {
        let mut line = Self {
            left: f32::INFINITY,
            top: f32::INFINITY,
            bold: true,
            artifact: true,
            ..Self::default()
        };
        let mut before: Option<&Word> = None;
        let mut first_word_ends = false;
        for word in words {
            let gap = before.map(|before| word.bounds.left - before.bounds.right);
            let spaced = before.is_some_and(|before| before.space_after || !word.upright)
                || gap.is_some_and(|gap| gap > GLUED * word.size);
            if spaced {
                line.text.push(' ');
                if !first_word_ends {
                    line.text_left = word.bounds.left;
                }
                first_word_ends = true;
            }
            line.text.push_str(&word.text);
            line.left = line.left.min(word.bounds.left);
            line.top = line.top.min(word.bounds.top);
            line.right = line.right.max(word.bounds.right);
            line.bottom = line.bottom.max(word.bounds.bottom);
            if word.size > line.size {
                line.size = word.size;
                line.baseline = word.baseline;
                line.last_baseline = word.baseline;
            }
            line.bold &= word.bold;
            // The mark of an item is a separate block on the same line.
            if line.block.is_none_or(|block| block.kind == BlockKind::Label) {
                line.block = word.block.or(line.block);
            }
            line.artifact &= word.artifact;
            if !first_word_ends {
                line.text_left = line.left;
            }
            // A percentage is not separated from its sign.
            if !first_word_ends || word.text == "%" && line.text.split(' ').count() == 2 {
                line.first_word = word.bounds.right - line.left;
            }
            before = Some(word);
        }
        line
    }

    /// Its box, rounded outwards.
    pub(super) fn bounds(&self) -> Bounds {
        #[expect(clippy::cast_possible_truncation, reason = "`as` saturates; no page is so large")]
        let whole = |value: f32| value as i32;
        Bounds {
            left: whole(self.left.floor()),
            top: whole(self.top.floor()),
            right: whole(self.right.ceil()),
            bottom: whole(self.bottom.ceil()),
        }
    }

    pub(super) fn middle(&self) -> f32 {
        f32::midpoint(self.top, self.bottom)
    }
}

/// Words whose baselines differ by less than this, in letter sizes, are on one line. A footnote mark is too.
const SAME_LINE: f32 = 0.45;

/// Groups words by their baselines from top to bottom, and within a line from left to right. Text that runs up or down
/// the page comes last, in the order of the page's content.
pub(super) fn lines(words: &[&Word]) -> Vec<TextLine> {
    let (upright, turned): (Vec<&Word>, Vec<&Word>) = words.iter().partition(|word| word.upright);
    let beside = |a: &&Word, b: &&Word| {
        let apart = (a.bounds.left - b.bounds.left).abs();
        apart < SAME_LINE * a.size
    };
    let turned = turned.chunk_by(beside).map(TextLine::of);
    rows(&upright).iter().map(|row| TextLine::of(row)).chain(turned).collect()
}

/// Rows of words on one baseline each, from top to bottom; within a row from left to right.
pub(super) fn rows<'a>(words: &[&'a Word]) -> Vec<Vec<&'a Word>> {
    let mut sorted: Vec<&Word> = words.to_vec();
    sorted.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut rows: Vec<Vec<&Word>> = Vec::new();
    let mut baseline = f32::NEG_INFINITY;
    for word in sorted {
        let near = word.baseline - baseline < SAME_LINE * word.size;
        match rows.last_mut() {
            // The first word of a row gives its baseline, so that rows do not drift down the page.
            Some(row) if near => row.push(word),
            _ => {
                baseline = word.baseline;
                rows.push(vec![word]);
            }
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.bounds.left.total_cmp(&b.bounds.left));
    }
    rows
}
