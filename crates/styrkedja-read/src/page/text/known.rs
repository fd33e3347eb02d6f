//! Where lines begin with words that the vocabulary knows. There a block begins, although nothing else may mark it.
//!
//! In a text without blank lines a heading is typed directly below a paragraph, and layout alone would take it for the
//! next line of it. What the words mean is not asked here: they break the text, and the roles are found in the finished
//! blocks.
//!
//! ```text
//! Enhetsmål:                  a label and its title: a block, joined as titles are, which wrap earlier than running
//! Gästerna är nöjda med       text
//! sina dagar
//! Förväntat resultat          a heading: a block
//! ```

use std::{borrow::Cow, ops::Range};

use super::{Break, Layout};
use crate::{
    page::{Kept, number},
    sentence::{begins_lower, ends_sentence},
    vocabulary::{Form, Match, Vocabulary, after_squeezed, squeezed},
};

/// Maximum number of words in a label.
const MAX_LABEL_WORDS: usize = 8;
/// Maximum number of lines over which a label wraps.
const MAX_LABEL_LINES: usize = 3;
/// Maximum number of lines in a title.
const MAX_TITLE_LINES: usize = 12;
/// Maximum number of lines in a chapter heading.
const MAX_HEADING_LINES: usize = 3;

/// The lines of a text, seen with the words of a city.
#[derive(Clone, Copy)]
pub(in crate::page) struct Lines<'a> {
    pub(in crate::page) kept: &'a [Kept<'a>],
    pub(in crate::page) layout: &'a Layout,
    pub(in crate::page) vocabulary: &'a Vocabulary,
}

impl<'a> Lines<'a> {
    /// The blocks of the label that begins at a line: label and title in one, or each by itself where the file says so.
    pub(in crate::page) fn label(self, at: usize) -> Option<Vec<Range<usize>>> {
        let (mut line, mut start) = self.label_at(at, 0, false)?;
        let (mut blocks, mut first) = (Vec::new(), at);
        // `Enhetsmål: Avdelningsmål: …`; the second label may also be on a separate line.
        for inner in [true, false] {
            let Some(here) = self.kept.get(line) else { break };
            if here.line.text()[start..].trim().is_empty() {
                (line, start) = (line + 1, 0);
                // Where the file marks its paragraphs, each is a block.
                if self.kept.get(line).is_some_and(|next| next.begins() == Some(true)) {
                    blocks.push(first..line);
                    first = line;
                }
            }
            if inner && line < self.kept.len() {
                (line, start) = self.label_at(line, start, true).unwrap_or((line, start));
            }
        }
        // A label may have no title, as in an unfilled field of the city's form. A title in a cell is that cell's own.
        let in_cell = |line: usize| self.kept[line].line.shape.cell().is_some();
        let mut end = line;
        if line < self.kept.len() && (start > 0 || !in_cell(line) && !self.is_known(line)) {
            end = line + 1;
            while end < self.kept.len()
                && end - line < MAX_TITLE_LINES
                && !self.is_known(end)
                && self.layout.title_goes_on(&self.kept[end - 1], &self.kept[end])
            {
                end += 1;
            }
        }
        if first < end {
            blocks.push(first..end);
        }
        Some(blocks)
    }

    /// The line and offset after the colon of the label at an offset of a line.
    fn label_at(self, at: usize, start: usize, inner: bool) -> Option<(usize, usize)> {
        let mut text = String::new();
        let mut longest: Option<(usize, usize)> = None;
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
                match label.after_colon(&text) {
                    Ok(used) => {
                        let offset = from + after_squeezed(piece, used.checked_sub(before)?);
                        if longest.is_none_or(|(_, most)| used > most) {
                            longest = Some((offset, used));
                        }
                    }
                    Err(Match::Part) => goes_on = true,
                    Err(_) => {}
                }
            }
            if let Some((offset, _)) = longest {
                return Some((line, offset));
            }
            if !goes_on {
                return None;
            }
        }
        None
    }

    /// Where the words of a line begin: after the number of the section.
    fn words_from(self, at: usize) -> usize {
        let line = &self.kept[at].line;
        let number = number::at_start(line.text(), line.shape.heading.is_some());
        number.map_or(0, |number| number.bytes)
    }

    /// The lines of a heading that the vocabulary knows: of a part of a goal, a verdict, a chapter.
    pub(in crate::page) fn heading(self, at: usize) -> Option<Range<usize>> {
        self.part(at).or_else(|| self.chapter(at, false)).or_else(|| self.of_form(at))
    }

    /// The lines of a heading, where the vocabulary says that goals are numbered headings, or below which heading they
    /// stand. Such a plan numbers all its headings.
    fn of_form(self, at: usize) -> Option<Range<usize>> {
        let forms = &self.vocabulary.goal_forms;
        if forms.is_empty() || self.kept[at].begins().is_some() || self.is_mid_sentence(at) {
            return None;
        }
        let text = self.kept[at].text();
        let number = number::at_start(text, false);
        let words = squeezed(text.get(number.map_or(0, |number| number.bytes)..)?);
        let mut below = forms.iter().filter_map(|form| form.below.as_ref());
        if below.any(|below| below.is_all(&words)) {
            return Some(at..at + 1);
        }
        let headings = forms.iter().filter(|form| form.form == Form::Heading);
        let mut begun = headings.filter_map(|form| form.words.as_ref());
        let begun = begun.any(|begins| matches!(begins.at_start(&words), Match::Whole { .. }));
        let numbered = forms.iter().any(|form| form.form == Form::Heading && form.code);
        let heading = numbered && number.is_some_and(|number| number.sure || number.bare);
        if !(heading || begun) || ends_sentence(text) || self.kept[at].short().is_none() {
            return None;
        }
        let goes_on = |end: &usize| {
            self.layout.title_goes_on(&self.kept[end - 1], &self.kept[*end]) && !self.is_known(*end)
        };
        let last = self.kept.len().min(at + MAX_TITLE_LINES);
        Some(at..at + 1 + (at + 1..last).take_while(goes_on).count())
    }

    /// Whether what begins at a line is a verdict, which is no heading of what follows.
    pub(in crate::page) fn is_verdict(self, at: usize) -> bool {
        let Some(words) = self.words(at) else { return false };
        self.vocabulary.fulfilments.iter().any(|(pattern, _)| pattern.is_all(&words))
    }

    /// The line of the heading of a part, or of a verdict.
    pub(super) fn part(self, at: usize) -> Option<Range<usize>> {
        let words = self.words(at)?;
        let Vocabulary { parts, fulfilments, .. } = self.vocabulary;
        // The last word of a wrapped line, `vår` `uppföljning`, is not a heading.
        let known = parts.iter().any(|(pattern, _)| pattern.is_all(&words))
            || fulfilments.iter().any(|(pattern, _)| pattern.is_all(&words));
        (known && !begins_lower(self.kept[at].text())).then_some(at..at + 1)
    }

    /// Whether a line is the heading of an analysis.
    pub(super) fn is_analysis(self, at: usize) -> bool {
        let analysis =
            |words: Cow<'_, str>| self.vocabulary.analysis().any(|pattern| pattern.is_all(&words));
        !begins_lower(self.kept[at].text()) && self.words(at).is_some_and(analysis)
    }

    /// The lines of a chapter heading. In large letters it may wrap.
    fn chapter(self, at: usize, ends_goals: bool) -> Option<Range<usize>> {
        let mut head = self.words(at)?.into_owned();
        if begins_lower(self.kept[at].text()) || self.is_mid_sentence(at) {
            return None;
        }
        for end in at + 1..=self.kept.len().min(at + MAX_HEADING_LINES) {
            let line = &self.kept[end - 1];
            if end > at + 1 && !self.layout.title_goes_on(&self.kept[end - 2], line) {
                return None;
            }
            if end > at + 1 {
                head.push_str(line.short()?);
            }
            let mut goes_on = false;
            for chapter in &self.vocabulary.chapters {
                match chapter.pattern.at_start(&head) {
                    Match::Whole { bytes, .. }
                        if bytes == head.len() && (chapter.ends_goals || !ends_goals) =>
                    {
                        return Some(at..end);
                    }
                    Match::Part => goes_on = true,
                    _ => {}
                }
            }
            if !goes_on {
                return None;
            }
        }
        None
    }

    /// The words of a line that may be a heading, squeezed, without the number of a section.
    fn words(self, at: usize) -> Option<Cow<'a, str>> {
        let kept: &'a [Kept<'a>] = self.kept;
        let line = &kept[at];
        let heading = line.line.shape.heading.is_some();
        Some(number::heading_words(line.line.text(), line.short()?, heading).0)
    }

    /// Whether the line before continues in this one. Then its words are not a heading.
    fn is_mid_sentence(self, at: usize) -> bool {
        at > 0
            && !ends_sentence(self.kept[at - 1].text())
            && self.layout.between(&self.kept[at - 1], &self.kept[at]) == Break::Soft
            // A heading directly after a heading is not the middle of a sentence.
            && self.kept[at - 1].text().split_whitespace().count() > 4
    }

    /// Whether something other than text begins at a line within the goals.
    pub(super) fn is_known(self, at: usize) -> bool {
        self.label_at(at, 0, false).is_some()
            || self.part(at).is_some()
            || self.table(at).is_some()
            || self.chapter(at, true).is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::Reader;

    fn blocks(text: &str) -> Vec<String> {
        let page = Reader::default().transcribe_text(text).expect("words");
        page.blocks().iter().map(|block| page.text_of(block.words).to_owned()).collect()
    }

    #[test]
    fn a_heading_breaks_a_paragraph_without_a_blank_line() {
        for (text, expected) in [
            (
                "Vi möter alla.\nArbetssätt\nVi ringer.",
                ["Vi möter alla.", "Arbetssätt", "Vi ringer."],
            ),
            (
                "Enhetsmål: Alla möts\nFörväntat resultat:\nFler.",
                ["Enhetsmål: Alla möts", "Förväntat resultat:", "Fler."],
            ),
            (
                "Enhetsmål:\nVi möter\nalla\nUppfylls helt\nBra.",
                ["Enhetsmål: Vi möter alla", "Uppfylls helt", "Bra."],
            ),
        ] {
            assert_eq!(blocks(text), expected);
        }
    }

    #[test]
    fn the_words_of_a_heading_within_a_sentence_break_nothing() {
        for text in ["Vi arbetar vidare med vår\nuppföljning av enkäten.", "Följande arbetssätt:"]
        {
            assert_eq!(blocks(text).len(), 1, "{text}");
        }
    }
}
