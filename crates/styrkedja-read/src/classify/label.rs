use styrkedja::{Fulfilment, GoalCode};

use super::{Classifier, Token, TokenKind, number};
use crate::clean::LinePiece;
use crate::vocabulary::{Label, Match, squeezed};

/// The beginning of a goal: its label, number and title, and the verdict that may stand after the title.
#[derive(Clone, Debug)]
pub(crate) struct GoalHead<'v> {
    /// The label that tells the level: the inner one of `Enhetsmål: Avdelningsmål: …`.
    pub(crate) label: &'v Label,
    /// Its number, and where it stands.
    pub(crate) code: Option<(GoalCode, LinePiece)>,
    /// The stretches of the title, one for each line.
    pub(crate) title: Vec<LinePiece>,
    pub(crate) fulfilment: Option<(Fulfilment, LinePiece)>,
}

/// Maximum number of words in a label.
const MAX_LABEL_WORDS: usize = 8;
/// Maximum number of lines over which a label wraps.
const MAX_LABEL_LINES: usize = 3;
/// Maximum number of lines in a title.
const MAX_TITLE_LINES: usize = 12;

impl<'a> Classifier<'a> {
    /// The goal that begins at a line.
    pub(super) fn goal_at(&self, at: usize) -> Option<Token<'a>> {
        let (mut label, mut line, mut start) =
            self.label_at(at, 0, false).or_else(|| self.bare_label_at(at))?;
        // `Enhetsmål: Avdelningsmål: …`; the second label may also be on a separate line.
        (line, start) = self.next_text(line, start);
        if line < self.kept.len()
            && let Some((inner, after, offset)) = self.label_at(line, start, true)
        {
            (label, (line, start)) = (inner, self.next_text(after, offset));
        }
        let mut head = GoalHead { label, code: None, title: Vec::new(), fulfilment: None };
        if line >= self.kept.len() || (start == 0 && self.structure_at(line)) {
            // A label without a title, such as an unfilled field of the city's form.
            return Some(Token { kind: TokenKind::Goal(head), lines: at..line });
        }
        if label.code {
            (head.code, start) = self.code(line, start);
        }
        let mut end = line + 1;
        head.title.push(self.piece(line, start));
        while end < self.kept.len()
            && end - line < MAX_TITLE_LINES
            && !self.structure_at(end)
            && self.layout.title_goes_on(&self.kept[end - 1], &self.kept[end])
        {
            head.title.push(self.piece(end, 0));
            end += 1;
        }
        self.split_fulfilment(&mut head);
        Some(Token { kind: TokenKind::Goal(head), lines: at..end })
    }

    /// The label at an offset of a line, with the line and offset after its colon.
    pub(super) fn label_at(
        &self,
        at: usize,
        start: usize,
        inner: bool,
    ) -> Option<(&'a Label, usize, usize)> {
        let mut text = String::new();
        let mut longest: Option<(&Label, usize, usize)> = None;
        for line in at..self.kept.len().min(at + MAX_LABEL_LINES) {
            let from = match line == at {
                // The number of a section is not part of the label.
                true if start == 0 => self.words_from(at),
                true => start,
                false => 0,
            };
            let before = text.len();
            let piece = &self.kept[line].line.text()[from..];
            if from == 0 {
                text.push_str(self.kept[line].head());
            } else {
                // Inside another label there must be room for a label of a few words.
                text.extend(piece.split_whitespace().take(MAX_LABEL_WORDS).map(squeezed));
            }
            let mut goes_on = false;
            for label in self.vocabulary.labels.iter().filter(|label| label.inner == inner) {
                match label.pattern.at_start(&text) {
                    Match::Whole { bytes, .. } => {
                        // Older plans print the goal's number in the label too: `INRIKTNINGSMÅL 1: 1. …`.
                        let rest = text[bytes..].trim_start_matches(|c: char| c.is_ascii_digit());
                        if let Some(rest) = rest.strip_prefix(':') {
                            let used = text.len() - rest.len();
                            let offset = from + after_squeezed(piece, used.checked_sub(before)?);
                            if longest.is_none_or(|(.., most)| used > most) {
                                longest = Some((label, offset, used));
                            }
                        }
                    }
                    Match::Part => goes_on = true,
                    Match::No => {}
                }
            }
            if let Some((label, offset, _)) = longest {
                return Some((label, line, offset));
            }
            if !goes_on {
                return None;
            }
        }
        None
    }

    /// A label without its colon: alone in a cell, with the title in the cell beside it, or as a separate heading above
    /// the title.
    pub(super) fn bare_label_at(&self, at: usize) -> Option<(&'a Label, usize, usize)> {
        let shape = self.kept[at].line.shape;
        let label = self.bare_label(at)?;
        let next = self.kept.get(at + 1)?;
        let title = match (shape.cell(), next.line.shape.cell()) {
            (Some(cell), Some(beside)) => {
                let row = |at: usize| {
                    let cell = self.kept.get(at)?.line.shape.cell()?;
                    Some((cell.table, cell.row))
                };
                let own = Some((cell.table, cell.row));
                let is_first = at.checked_sub(1).is_none_or(|before| row(before) != own);
                is_first
                    && row(at + 1) == own
                    && cell.column < beside.column
                    // The titles of columns are single words.
                    && next.text().contains(' ')
            }
            (None, None) => {
                shape.heading.is_some()
                    && (next.line.shape.heading.is_some()
                        || self.kept.get(at + 2).is_none()
                        || self.structure_at(at + 2))
            }
            _ => false,
        };
        let taken = !title || self.bare_label(at + 1).is_some() || self.structure_at(at + 1);
        (!taken).then(|| (label, at, self.kept[at].line.text().len()))
    }

    /// The label that makes up a whole heading, or the whole first line of a cell.
    fn bare_label(&self, at: usize) -> Option<&'a Label> {
        let shape = self.kept[at].line.shape;
        if shape.heading.is_none() && shape.cell().is_none() {
            return None;
        }
        let (words, _) = self.heading_at(at)?;
        let words = words.trim_end_matches(|c: char| c.is_ascii_digit());
        let mut labels = self.vocabulary.labels.iter().filter(|label| !label.inner);
        labels.find(|label| label.pattern.is_whole(words))
    }

    /// Where the words of a line begin: after the number of the section.
    fn words_from(&self, at: usize) -> usize {
        let line = &self.kept[at].line;
        let number = number::at_start(line.text(), line.shape.heading.is_some());
        number.map_or(0, |number| number.bytes)
    }

    /// The place of the next text: here, or on the next line when there is nothing here.
    fn next_text(&self, line: usize, start: usize) -> (usize, usize) {
        if self.kept[line].line.text()[start..].trim().is_empty() {
            (line + 1, 0)
        } else {
            (line, start)
        }
    }

    /// The number of a council goal, `1.4` or `1.5.`, and where the title begins after it.
    fn code(&self, line: usize, start: usize) -> (Option<(GoalCode, LinePiece)>, usize) {
        let text = &self.kept[line].line.text()[start..];
        let trimmed = text.trim_start();
        let digits = trimmed.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
        let from = start + text.len() - trimmed.len();
        match trimmed[..digits].trim_end_matches('.').parse() {
            Ok(code) => {
                let piece = LinePiece { at: line, start: from, end: from + digits };
                (Some((code, piece)), from + digits)
            }
            Err(_) => (None, start),
        }
    }

    fn piece(&self, at: usize, start: usize) -> LinePiece {
        let text = self.kept[at].line.text();
        let rest = &text[start..];
        let start = start + rest.len() - rest.trim_start().len();
        LinePiece { at, start, end: start.max(text.trim_end().len()) }
    }

    /// Removes a verdict from the end of a title: `… aktiviteter Uppfylls helt`.
    fn split_fulfilment(&self, head: &mut GoalHead<'_>) {
        let Some(last) = head.title.last_mut() else { return };
        let text = &self.kept[last.at].line.text()[last.start..last.end];
        // The longest match is used: in `Delvis uppnått` the last word alone is also a verdict. A title may end in such
        // a word, but a verdict begins with a capital letter.
        let verdict = text
            .rmatch_indices(' ')
            .take(3)
            .filter(|(space, _)| text[space + 1..].starts_with(char::is_uppercase))
            .filter_map(|(space, _)| {
                let suffix = &text[space + 1..];
                let mut known = self.vocabulary.fulfilments.iter();
                known.find(|(pattern, _)| pattern.is_whole(suffix)).map(|found| (space, found.1))
            })
            .last();
        if let Some((space, fulfilment)) = verdict {
            let piece = LinePiece { start: last.start + space + 1, ..*last };
            head.fulfilment = Some((fulfilment, piece));
            last.end = last.start + text[..space].trim_end().len();
        }
    }

    /// Whether something other than text begins at a line.
    fn structure_at(&self, at: usize) -> bool {
        self.label_at(at, 0, false).is_some() || self.plain_token_at(at, true).is_some()
    }
}

/// Where in a text a number of bytes of its squeezed form ends.
pub(crate) fn after_squeezed(text: &str, squeezed_bytes: usize) -> usize {
    let mut left = squeezed_bytes;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        if !c.is_whitespace() {
            left = left.saturating_sub(c.to_lowercase().map(char::len_utf8).sum());
        }
    }
    text.len()
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
