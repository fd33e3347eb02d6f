//! The layout of a text: what a line end, a blank line and a trailing space mean in it.
//!
//! Exports of the same document differ in what a line end means. In the first of these texts a wrapped line ends in a
//! space (written `␣` here) and a blank line separates paragraphs; in the second there is a blank line between all
//! lines, and only two of them separate paragraphs:
//!
//! ```text
//! Vi bakar bullar varje dag eftersom␣        Vi bakar bullar varje dag eftersom
//! gästerna tycker om dem.
//!                                            gästerna tycker om dem.
//! Kakor finns på helgen.
//!
//!                                            Kakor finns på helgen.
//! ```
//!
//! So the layout is measured. Pairs of lines that are certainly one sentence (the first does not end it, the second
//! begins in lower case) show how many blank lines are between wrapped lines, whether they end in a space, and how long
//! lines are. The last value is used backwards: if the next word would have fitted on a line, the line was not wrapped.

use crate::page::Kept;
use crate::sentence::{begins_lower, cannot_end, ends_sentence};

/// How the lines of a text are laid out: what a line end, a blank line and a trailing space mean in it.
///
/// It is measured in the text itself, because exports differ.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    /// How many blank lines stand between the wrapped lines of a paragraph: 0, or 1 in some exports.
    base: usize,
    /// Whether blank lines separate anything.
    blanks_tell: bool,
    /// Whether a trailing space shows that the paragraph continues.
    trailing_space_wraps: bool,
    /// A line ends a paragraph if the next word would have fitted within this many characters.
    fit: usize,
}

/// The boundary between two lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// The line was wrapped: the paragraph continues.
    Soft,
    /// A paragraph ends.
    Hard,
}

/// How much shorter than the usual length a wrapped line may be: letters differ in width.
const SLACK: usize = 4;
/// The value for texts without any line that is certainly wrapped.
const USUAL_FIT: usize = 80;
/// Minimum length of the first line of a pair that shows something about the layout.
const TELLING: usize = 40;

impl Layout {
    /// Measures the layout of a text.
    pub(crate) fn of(kept: &[Kept<'_>]) -> Self {
        // Pairs that are certainly one sentence: the first line does not end it, and the second begins in lower case.
        let wrapped: Vec<(&Kept<'_>, &Kept<'_>)> = kept
            .windows(2)
            .map(|pair| (&pair[0], &pair[1]))
            .filter(|(a, b)| {
                !b.seam
                    && length(a.text()) >= TELLING
                    && !ends_sentence(a.text())
                    && begins_lower(b.text())
            })
            .collect();
        let share = |count: usize, of: usize| of > 0 && count * 10 >= of * 8;

        let doubled = wrapped.iter().filter(|(_, b)| b.gap == 1).count();
        // A text in which there are hardly ever two lines without a blank one between them is also doubled, if it is
        // long and its lines were wrapped, or if it often has more than one blank line between two lines.
        let close = kept.iter().skip(1).filter(|line| line.gap == 0 && !line.seam).count();
        let wide = kept.iter().skip(1).filter(|line| line.gap > 1 && !line.seam).count();
        let spread = close * 20 < kept.len()
            && (wide * 3 > kept.len() || (kept.len() >= 40 && doubled * 50 > kept.len()));
        let all_doubled = close * 20 < kept.len() && wrapped.len() >= 2 && doubled == wrapped.len();
        let many_doubled = wrapped.len() >= 5 && share(doubled, wrapped.len());
        let base = usize::from(spread || many_doubled || all_doubled);

        let parting = kept.iter().filter(|line| line.gap > base).count();
        let blanks_tell = parting * 50 > kept.len();

        // Trailing spaces mean something when wrapped lines have them and lines that end a paragraph do not.
        let (mut ends, mut bare_ends) = (0, 0);
        for pair in kept.windows(2) {
            if pair[1].gap > base && ends_sentence(pair[0].text()) {
                ends += 1;
                bare_ends += usize::from(!pair[0].trailing_space());
            }
        }
        let spaced = wrapped.iter().filter(|(a, _)| a.trailing_space()).count();
        let trailing_space_wraps = share(spaced, wrapped.len()) && share(bare_ends, ends);

        let mut fits: Vec<usize> = wrapped.iter().map(|(a, b)| reach(a.text(), b.text())).collect();
        fits.sort_unstable();
        // Titles and cells wrap earlier than running text. Most lines of a long text are running text; in a short text
        // the longest lines decide.
        let nth = |of: usize| fits.get(of).copied().unwrap_or(USUAL_FIT);
        let fit = nth(fits.len() / 8).max(nth(fits.len() * 3 / 4) * 17 / 20);
        // A word does not fit if it would make the line longer than all others.
        let longest = kept.iter().map(|line| length(line.text())).max();
        let fit = if fits.is_empty() { fit } else { fit.min(longest.unwrap_or(fit) + 1) };
        Self { base, blanks_tell, trailing_space_wraps, fit }
    }

    /// How many blank lines stand between the lines of a paragraph.
    pub(crate) fn base(&self) -> usize {
        self.base
    }

    /// Whether the paragraph of a line continues in the next line, in running text.
    pub(crate) fn between(&self, a: &Kept<'_>, b: &Kept<'_>) -> Break {
        if let Some(begins) = b.begins() {
            return if begins { Break::Hard } else { Break::Soft };
        }
        let (before, after) = (a.text(), b.text());
        let mid_sentence = is_mid_sentence(a, b);
        if b.gap > self.base || b.seam {
            // A page may end in the middle of a sentence.
            return if mid_sentence && (b.seam || self.base > 0) {
                Break::Soft
            } else {
                Break::Hard
            };
        }
        if self.trailing_space_wraps {
            // A hyphen ends a wrapped line without a space.
            let goes_on = a.trailing_space() || before.ends_with('-') || mid_sentence;
            return if goes_on { Break::Soft } else { Break::Hard };
        }
        if begins_lower(after) || cannot_end(before) || !self.is_short(before, after) {
            Break::Soft
        } else {
            Break::Hard
        }
    }

    /// Whether a title continues in the next line. Titles are set in larger letters, so their lines are shorter.
    pub(crate) fn title_goes_on(&self, a: &Kept<'_>, b: &Kept<'_>) -> bool {
        if let Some(begins) = b.begins() {
            return !begins;
        }
        let mid_sentence = !ends_sentence(a.text()) && begins_lower(b.text());
        if b.gap > self.base {
            return b.seam && mid_sentence;
        }
        begins_lower(b.text()) || reach(a.text(), b.text()) >= self.fit * 7 / 10
    }

    /// Whether a blank line separates a line from the one before, so that another paragraph, cell or row begins.
    pub(crate) fn parted(&self, line: &Kept<'_>) -> bool {
        line.begins().unwrap_or(line.gap > self.base)
    }

    /// Whether another row of a table begins at a line: after a blank line that is not just the end of a page, or,
    /// where blank lines mean nothing, at the beginning of a sentence.
    pub(crate) fn begins_row(&self, before: &Kept<'_>, line: &Kept<'_>) -> bool {
        let (ends, lower) = (ends_sentence(before.text()), begins_lower(line.text()));
        if self.blanks_tell {
            self.parted(line) && !(line.seam && lower && !ends)
        } else {
            ends && !lower
        }
    }

    /// Whether two lines without a blank line between them belong together, also in a table.
    pub(crate) fn joined(&self, line: &Kept<'_>) -> bool {
        match line.begins() {
            Some(begins) => !begins,
            None => self.blanks_tell && self.base == 0 && line.gap == 0,
        }
    }

    fn is_short(&self, before: &str, after: &str) -> bool {
        reach(before, after) + SLACK < self.fit
    }
}

/// The length that a line would have with the first word of the next.
fn reach(before: &str, after: &str) -> usize {
    length(before) + 1 + length(after.split_whitespace().next().unwrap_or_default())
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// Whether a sentence certainly continues from one line to another, whatever stands between them.
pub(crate) fn is_mid_sentence(a: &Kept<'_>, b: &Kept<'_>) -> bool {
    !ends_sentence(a.text()) && (begins_lower(b.text()) || cannot_end(a.text()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::lines, page::lines::sort, vocabulary::Vocabulary};

    const FULL: &str = "Vi bakar bullar varje dag eftersom gästerna tycker om dem och vill ha fler";

    /// The boundary between the last two lines, after enough wrapped sentences to show the layout.
    fn at_end_of(sentence: &str, end: &str) -> Break {
        let text = format!("{}{end}", sentence.repeat(8));
        let kept = sort(lines(&text), &Vocabulary::stockholm()).kept;
        let [.., before, last] = kept.as_slice() else { panic!("two lines") };
        Layout::of(&kept).between(before, last)
    }

    #[test]
    fn a_line_that_had_room_for_the_next_word_ends_a_paragraph() {
        let sentence = format!("{FULL}\nav dem.\n\n");
        assert_eq!(at_end_of(&sentence, "Vi bakar.\nKakor finns."), Break::Hard);
        assert_eq!(at_end_of(&sentence, &format!("{FULL}\nKanelbullar finns.")), Break::Soft);
    }

    #[test]
    fn a_trailing_space_wraps_where_the_ends_of_paragraphs_have_none() {
        let sentence = format!("{FULL} \nav dem.\n\n");
        assert_eq!(at_end_of(&sentence, "Vi bakar. \nKakor finns."), Break::Soft);
        assert_eq!(at_end_of(&sentence, &format!("{FULL}.\nKakor finns.")), Break::Hard);
        // If every line has a trailing space, it means nothing.
        let spaced = format!("{FULL} \nav dem. \n\n");
        assert_eq!(at_end_of(&spaced, "Vi bakar. \nKakor finns. "), Break::Hard);
    }

    #[test]
    fn a_blank_line_between_all_lines_parts_nothing() {
        let doubled = format!("{FULL}\n\nav dem.\n\n\n");
        assert_eq!(at_end_of(&doubled, &format!("{FULL}\n\nav alla slag.")), Break::Soft);
        assert_eq!(at_end_of(&doubled, &format!("{FULL}.\n\n\nAndra dagar inte.")), Break::Hard);
    }

    #[test]
    fn a_page_break_ends_no_sentence() {
        let sentence = format!("{FULL}\nav dem.\n\n");
        assert_eq!(at_end_of(&sentence, "Vi bakar\n\nSid 2 (9)\n\n kakor."), Break::Soft);
        assert_eq!(at_end_of(&sentence, "Vi bakar.\n\nSid 2 (9)\n\nKakor."), Break::Hard);
    }

    #[test]
    fn paragraphs_of_one_line_each_are_not_wrapped_lines() {
        let long = format!("{FULL}, om det finns mjölk.\n\n");
        let kept = |text: &str| Layout::of(&sort(lines(text), &Vocabulary::stockholm()).kept).base;
        assert_eq!(kept(&long.repeat(50)), 0);
        assert_eq!(kept(&format!("{long}\n").repeat(3)), 1, "further apart than lines can be");
    }
}
