//! Phase 3: what begins at a line: a goal, a part of a goal, a table, a chapter, or plain text.
//!
//! Invariant: every line belongs to exactly one token or is text.

mod grid;
mod header;
mod label;

use std::ops::Range;

use styrkedja::Fulfilment;

pub(crate) use grid::{Grid, GridHeader, GridRow, GridTable, grids, header_at};
pub(crate) use header::Header;
pub(crate) use label::{GoalHead, TitlePiece, after_squeezed};

use crate::{
    clean::{Break, Kept, Layout},
    sentence::{begins_lower, ends_sentence},
    vocabulary::{ActivityField, Chapter, IndicatorField, Match, Part, Pattern, Vocabulary},
};

/// What begins at a line, and the lines it takes.
#[derive(Clone, Debug)]
pub(crate) struct Token<'v> {
    pub(crate) kind: TokenKind<'v>,
    pub(crate) lines: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) enum TokenKind<'v> {
    Goal(GoalHead<'v>),
    Part(Part),
    Fulfilment(Fulfilment),
    /// A table whose columns the file tells.
    IndicatorGrid(GridTable<'v, IndicatorField>),
    ActivityGrid(GridTable<'v, ActivityField>),
    Indicators(Header<IndicatorField>),
    Activities(Header<ActivityField>),
    Chapter {
        chapter: &'v Chapter,
        year: Option<u16>,
    },
}

/// The heading of a chapter takes at most so many lines.
const HEADING_LINES: usize = 3;

/// Looks at the lines of a text, one at a time.
#[derive(Debug)]
pub(crate) struct Classifier<'a> {
    pub(crate) kept: &'a [Kept<'a>],
    pub(crate) layout: &'a Layout,
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) grids: &'a [Grid],
}

impl<'a> Classifier<'a> {
    /// What begins at a line; nothing for plain text. Inside the goals, headings of chapters are text unless they end
    /// the goals; outside, headings of parts and tables are.
    pub(crate) fn token_at(&self, at: usize, in_goals: bool) -> Option<Token<'a>> {
        self.goal_at(at).or_else(|| self.plain_token_at(at, in_goals))
    }

    /// What begins at a line, other than a goal.
    fn plain_token_at(&self, at: usize, in_goals: bool) -> Option<Token<'a>> {
        if in_goals && let Some(token) = self.grid_at(at) {
            return Some(token);
        }
        let head = self.kept[at].short()?;
        let one = at..at + 1;
        // The last word of a wrapped line, `vår` `uppföljning`, is no heading.
        if begins_lower(self.kept[at].text()) {
            return None;
        }
        if in_goals {
            if let Some(part) = whole(&self.vocabulary.parts, head) {
                return Some(Token { kind: TokenKind::Part(part), lines: one });
            }
            if let Some(fulfilment) = whole(&self.vocabulary.fulfilments, head) {
                return Some(Token { kind: TokenKind::Fulfilment(fulfilment), lines: one });
            }
            if let Some((header, lines)) =
                header::at(self.kept, at, &self.vocabulary.indicator_columns)
            {
                return Some(Token { kind: TokenKind::Indicators(header), lines });
            }
            if let Some((header, lines)) =
                header::at(self.kept, at, &self.vocabulary.activity_columns)
            {
                return Some(Token { kind: TokenKind::Activities(header), lines });
            }
        }
        let (chapter, year, lines) = self.chapter_at(at)?;
        let allowed = !in_goals || chapter.ends_goals;
        (allowed && !self.is_mid_sentence(at))
            .then_some(Token { kind: TokenKind::Chapter { chapter, year }, lines })
    }

    /// The heading of a chapter that begins at a line, with the year in it. Set large, it may wrap.
    fn chapter_at(&self, at: usize) -> Option<(&'a Chapter, Option<u16>, Range<usize>)> {
        let mut head = String::new();
        for end in at + 1..=self.kept.len().min(at + HEADING_LINES) {
            let line = &self.kept[end - 1];
            if end > at + 1 && !self.layout.title_goes_on(&self.kept[end - 2], line) {
                return None;
            }
            head.push_str(line.short()?);
            let mut goes_on = false;
            for chapter in &self.vocabulary.chapters {
                match chapter.pattern.at_start(&head) {
                    Match::Whole { bytes, year } if bytes == head.len() => {
                        return Some((chapter, year, at..end));
                    }
                    Match::Part => goes_on = true,
                    Match::Whole { .. } | Match::No => {}
                }
            }
            if !goes_on {
                return None;
            }
        }
        None
    }

    /// The table of goals that begins at a line, where the file tells its columns.
    fn grid_at(&self, at: usize) -> Option<Token<'a>> {
        let grids: &'a [Grid] = self.grids;
        let grid = &grids[grids.binary_search_by_key(&at, |grid| grid.lines.start).ok()?];
        let lines = grid.lines.clone();
        if let Some(table) = grid::table(self.kept, grid, &self.vocabulary.indicator_columns) {
            return Some(Token { kind: TokenKind::IndicatorGrid(table), lines });
        }
        let table = grid::table(self.kept, grid, &self.vocabulary.activity_columns)?;
        Some(Token { kind: TokenKind::ActivityGrid(table), lines })
    }

    /// Whether the line before runs on into a line: then its words are no heading.
    fn is_mid_sentence(&self, at: usize) -> bool {
        at > 0
            && !ends_sentence(self.kept[at - 1].text())
            && self.layout.between(&self.kept[at - 1], &self.kept[at]) == Break::Soft
            // A heading right after a heading is not the middle of a sentence.
            && self.kept[at - 1].text().split_whitespace().count() > 4
    }
}

/// The value of the pattern that is the whole of a squeezed text.
fn whole<T: Copy>(patterns: &[(Pattern, T)], squeezed: &str) -> Option<T> {
    patterns.iter().find_map(|(pattern, value)| match pattern.at_start(squeezed) {
        Match::Whole { bytes, .. } if bytes == squeezed.len() => Some(*value),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use crate::read_text;

    #[test]
    fn the_heading_of_a_chapter_wraps() {
        let text =
            "Text.\n\nUppföljning av Kommunfullmäktiges\ninriktningsmål\n\nNämndmål: Alla trivs\n";
        let introduction = read_text(text).expect("a text").document.introduction;
        let headings: Vec<_> =
            introduction.iter().map(|section| section.heading.as_deref()).collect();
        assert_eq!(headings, [None, Some("Uppföljning av Kommunfullmäktiges inriktningsmål")]);
    }
}
