//! Goals: a label, and the title after it, below it or beside it.

use styrkedja::{Fulfilment, GoalCode, GoalLevel};

use super::{LONGEST, Seen};
use crate::{
    page::{Kind, Stretch, number},
    vocabulary::{Label, after_squeezed, squeezed},
};

/// The beginning of a goal: its label, number and title, and the verdict that may stand after the title.
#[derive(Clone, Debug)]
pub(crate) struct GoalHead {
    /// Its level: that of the inner label of `Enhetsmål: Avdelningsmål: …`.
    pub(crate) level: GoalLevel,
    /// Its place in the chain, 0 at the top.
    pub(crate) rank: usize,
    /// Its number, and where it stands.
    pub(crate) code: Option<(GoalCode, Stretch)>,
    /// Its title; empty for a label without one.
    pub(crate) title: Stretch,
    pub(crate) fulfilment: Option<(Fulfilment, Stretch)>,
}

/// Maximum number of words in a label.
const MAX_LABEL_WORDS: usize = 8;

impl<'a> Seen<'a> {
    /// The goal that begins at a block, and the index after its last block.
    pub(super) fn goal(self, at: usize) -> Option<(GoalHead, usize)> {
        if !self.page.blocks()[at].apart {
            return None;
        }
        let (mut label, offset) = self.label(at, 0, false).or_else(|| self.bare_label(at))?;
        // `Enhetsmål: Avdelningsmål: …`; the second label may also be a separate block.
        let (mut block, mut offset) = self.after(at, offset);
        if let Some((inner, after)) = self.label(block, offset, true) {
            label = inner;
            (block, offset) = self.after(block, after);
        }
        let none = block >= self.page.blocks().len() || (offset == 0 && self.is_structure(block));
        if none {
            // A label without a title, such as an unfilled field of the city's form.
            let head = self.titled(label.level, label.rank, false, "");
            return Some((head, block.min(self.page.blocks().len()).max(at + 1)));
        }
        let title = self.page.whole(block)[offset..].trim_start();
        Some((self.titled(label.level, label.rank, label.code, title), block + 1))
    }

    /// The goal with a title, which may begin with its number and end in a verdict.
    pub(super) fn titled(
        self,
        level: GoalLevel,
        rank: usize,
        code: bool,
        mut title: &'a str,
    ) -> GoalHead {
        let mut head =
            GoalHead { level, rank, code: None, title: Stretch::default(), fulfilment: None };
        if code {
            (head.code, title) = self.code(title);
        }
        if let Some((before, verdict)) = self.verdict_after(title) {
            head.fulfilment = Some((verdict, self.page.within(&title[before.len() + 1..])));
            title = before.trim_end();
        }
        if !title.is_empty() {
            head.title = self.page.within(title);
        }
        head
    }

    /// The label at an offset of a block, and the offset after its colon.
    pub(super) fn label(self, at: usize, start: usize, inner: bool) -> Option<(&'a Label, usize)> {
        let block = self.page.blocks().get(at)?;
        let text = self.page.whole(at);
        // The number of a section is not part of the label.
        let is_heading = matches!(block.kind, Kind::Heading { .. });
        let number = number::at_start(text, is_heading).filter(|_| start == 0);
        let from = number.map_or(start, |number| number.bytes);
        let piece = text.get(from..)?;
        let words: String = match start {
            0 => squeezed(beginning(piece)),
            _ => piece.split_whitespace().take(MAX_LABEL_WORDS).map(squeezed).collect(),
        };
        let vocabulary = self.vocabulary;
        let labels = vocabulary.labels.iter().filter(|label| label.inner == inner);
        let found = labels.filter_map(|label| Some((label, label.after_colon(&words).ok()?)));
        let (label, used) =
            found.max_by_key(|(label, used)| (*used, std::cmp::Reverse(label.rank)))?;
        Some((label, from + after_squeezed(piece, used)))
    }

    /// Where the text goes on after an offset of a block: there, or in the next block.
    fn after(self, at: usize, offset: usize) -> (usize, usize) {
        let ended = self.page.whole(at)[offset..].trim().is_empty();
        if ended { (self.next(at), 0) } else { (at, offset) }
    }

    /// A label without its colon: alone in a cell, with the title in the cell beside it, or as a separate heading above
    /// the title.
    pub(super) fn bare_label(self, at: usize) -> Option<(&'a Label, usize)> {
        let blocks = self.page.blocks();
        let (block, next) = (&blocks[at], blocks.get(at + 1)?);
        let label = self.only_label(at)?;
        let is_heading = |at: usize| {
            blocks.get(at).is_some_and(|block| matches!(block.kind, Kind::Heading { .. }))
        };
        let title = match (block.cell, next.cell) {
            (Some(cell), Some(beside)) => {
                let row = &self.page.tables()[cell.table].rows[cell.row];
                row.blocks().start == at
                    && (cell.table, cell.row) == (beside.table, beside.row)
                    && cell.cell < beside.cell
                    // The titles of columns are single words.
                    && self.page.whole(at + 1).contains(' ')
            }
            (None, None) => {
                let then = self.next(at + 1);
                is_heading(at)
                    && (is_heading(at + 1) || then >= blocks.len() || self.is_structure(then))
            }
            _ => false,
        };
        let taken = !title || self.only_label(at + 1).is_some() || self.is_structure(at + 1);
        (!taken).then(|| (label, self.page.whole(at).len()))
    }

    /// The label that makes up a whole heading, or a whole block of a cell.
    fn only_label(self, at: usize) -> Option<&'a Label> {
        let block = &self.page.blocks()[at];
        if !matches!(block.kind, Kind::Heading { .. }) && block.cell.is_none() {
            return None;
        }
        let words = self.heading(at)?.squeezed;
        let words = words.trim_end_matches(|c: char| c.is_ascii_digit());
        let mut labels = self.vocabulary.labels.iter().filter(|label| !label.inner);
        labels.find(|label| label.pattern.is_whole(words))
    }

    /// The number at the beginning of a council goal's title, `1.4` or `1.5.`, and the title after it.
    fn code(self, title: &'a str) -> (Option<(GoalCode, Stretch)>, &'a str) {
        let digits = title.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
        match title[..digits].trim_end_matches('.').parse() {
            Ok(code) => {
                let stretch = self.page.within(&title[..digits]);
                (Some((code, stretch)), title[digits..].trim_start())
            }
            Err(_) => (None, title),
        }
    }

    /// A verdict at the end of a title, `… aktiviteter Uppfylls helt`, and the title before it.
    ///
    /// The longest match is used: in `Delvis uppnått` the last word alone is also a verdict. A title may end in such a
    /// word, but a verdict begins with a capital letter.
    fn verdict_after(self, title: &str) -> Option<(&str, Fulfilment)> {
        let spaces = title.rmatch_indices(' ').take(3);
        let capital =
            |(space, _): &(usize, &str)| title[space + 1..].starts_with(char::is_uppercase);
        spaces
            .filter(capital)
            .filter_map(|(space, _)| {
                let mut known = self.vocabulary.fulfilments.iter();
                let (_, verdict) =
                    known.find(|(pattern, _)| pattern.is_whole(&title[space + 1..]))?;
                Some((&title[..space], *verdict))
            })
            .last()
    }
}

/// As much of a text as a label can be.
fn beginning(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    &text[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use styrkedja::{Fulfilment, Goal, GoalLevel};

    use crate::read_text;

    /// The first goal of a text.
    fn goal(text: &str) -> Goal {
        read_text(text).expect("a text").document.goals.swap_remove(0)
    }

    #[test]
    fn a_label_wraps_and_its_title_stands_below() {
        let goal = goal(
            "KF:s mål för\nverksamhetsområdet:\n1.5. Gästerna trivs och\nkommer tillbaka\n\nText",
        );
        assert_eq!(
            (goal.level, &*goal.title),
            (GoalLevel::CouncilArea, "Gästerna trivs och kommer tillbaka")
        );
        assert_eq!(goal.code.map(|code| code.to_string()).as_deref(), Some("1.5"));
    }

    #[test]
    fn older_labels_repeat_the_number() {
        let goal = goal("KF:s INRIKTNINGSMÅL 1: 1. Gästerna trivs");
        assert_eq!((goal.level, &*goal.title), (GoalLevel::CouncilDirection, "Gästerna trivs"));
    }

    #[test]
    fn the_inner_of_two_labels_tells_the_level() {
        for text in ["Enhetsmål: Områdesmål: 1. Vi bakar", "Enhetsmål:\nOmrådesmål:\n1. Vi bakar"]
        {
            let goal = goal(text);
            assert_eq!((goal.level, &*goal.title), (GoalLevel::Area, "1. Vi bakar"));
        }
    }

    #[test]
    fn a_verdict_after_a_title_is_no_part_of_it() {
        for text in
            ["Enhetsmål:\nVi bakar Uppfylls delvis", "Enhetsmål:\nVi bakar\n\n Uppfylls delvis"]
        {
            let goal = goal(text);
            assert_eq!(goal.title, "Vi bakar");
            assert_eq!(goal.fulfilment.and_then(|verdict| verdict.value), Some(Fulfilment::Partly));
        }
    }

    #[test]
    fn an_empty_label_takes_no_heading_for_its_title() {
        assert_eq!(goal("Enhetsmål:\n\nBeskrivning\n\nText.").title, "");
        assert_eq!(goal("Enhetsmål:\nNämndmål: Gästerna trivs").title, "");
    }

    #[test]
    fn the_last_word_of_a_title_is_no_heading() {
        assert_eq!(
            goal("Enhetsmål: Vi utvecklar vår\nuppföljning").title,
            "Vi utvecklar vår uppföljning"
        );
    }
}
