//! Phase 3: what begins at a line: a goal, a part of a goal, a table, a chapter, or plain text.
//!
//! Invariant: every line belongs to exactly one token or is text.
//!
//! | Token | Recognised by |
//! |---|---|
//! | goal | a label of the vocabulary and a colon, or a label alone in a cell or heading with the title beside or below it |
//! | part of a goal | a heading of a part, alone on its line, inside the goals |
//! | verdict | a word for a verdict, alone on its line or after a goal's title |
//! | table | the titles of its columns: in text as the longest run of lines with nothing else, in a grid as its first row |
//! | chapter | a heading of a chapter, alone on its line; inside the goals only if it ends them |
//!
//! Words are compared *squeezed*: in lower case and without white space. So a label matches when it is wrapped over
//! lines or broken inside a word (`Förvän tat resultat`), and nothing has to be known about the layout of a column
//! title.
//!
//! A line that continues a sentence is never a heading, even if it consists of the right words.

mod grid;
mod header;
mod label;
mod number;

use std::{borrow::Cow, ops::Range};

use styrkedja::{Fulfilment, GoalPart};

pub(crate) use grid::{Grid, GridHeader, GridRow, GridTable, grids, header_at};
pub(crate) use header::Header;
pub(crate) use label::{GoalHead, after_squeezed};

use crate::{
    clean::{Break, Kept, Layout},
    sentence::{begins_lower, ends_sentence},
    vocabulary::{ActivityField, Chapter, IndicatorField, Match, Pattern, Vocabulary, squeezed},
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
    Part(GoalPart),
    Fulfilment(Fulfilment),
    /// A table whose columns are given by the file.
    IndicatorGrid(GridTable<'v, IndicatorField>),
    ActivityGrid(GridTable<'v, ActivityField>),
    Indicators(Header<IndicatorField>),
    Activities(Header<ActivityField>),
    Chapter {
        chapter: &'v Chapter,
        year: Option<u16>,
        /// Where in its line the words begin: after the number of the section, if there is one.
        from: usize,
    },
}

/// Maximum number of lines in a chapter heading.
const MAX_HEADING_LINES: usize = 3;

/// Looks at the lines of a text, one at a time.
#[derive(Debug)]
pub(crate) struct Classifier<'a> {
    pub(crate) kept: &'a [Kept<'a>],
    pub(crate) layout: &'a Layout,
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) grids: &'a [Grid],
}

impl<'a> Classifier<'a> {
    /// What begins at a line; none for plain text. Inside the goals, chapter headings are text unless they end the
    /// goals; outside, headings of parts and tables are text.
    pub(crate) fn token_at(&self, at: usize, in_goals: bool) -> Option<Token<'a>> {
        self.goal_at(at).or_else(|| self.plain_token_at(at, in_goals))
    }

    /// What begins at a line, other than a goal.
    fn plain_token_at(&self, at: usize, in_goals: bool) -> Option<Token<'a>> {
        if in_goals && let Some(token) = self.grid_at(at) {
            return Some(token);
        }
        let (head, from) = self.heading_at(at)?;
        let one = at..at + 1;
        // The last word of a wrapped line, `vår` `uppföljning`, is not a heading.
        if begins_lower(self.kept[at].text()) {
            return None;
        }
        if in_goals {
            if let Some(part) = whole(&self.vocabulary.parts, &head) {
                return Some(Token { kind: TokenKind::Part(part), lines: one });
            }
            if let Some(fulfilment) = whole(&self.vocabulary.fulfilments, &head) {
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
        let (chapter, year, lines) = self.chapter_at(at, &head)?;
        let allowed = !in_goals || chapter.ends_goals;
        (allowed && !self.is_mid_sentence(at))
            .then_some(Token { kind: TokenKind::Chapter { chapter, year, from }, lines })
    }

    /// The chapter heading that begins at a line with the given words, with the year in it. In large letters it may
    /// wrap.
    fn chapter_at(
        &self,
        at: usize,
        first: &str,
    ) -> Option<(&'a Chapter, Option<u16>, Range<usize>)> {
        let mut head = first.to_owned();
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

    /// The words of a line as headings have them, squeezed, and where in the line they begin: after the number of a
    /// section. Where the file says that the line is a separate paragraph, a colon at its end is ignored.
    fn heading_at(&self, at: usize) -> Option<(Cow<'a, str>, usize)> {
        let line = &self.kept[at];
        let shape = line.line.shape;
        let text = line.line.text();
        let mut words = Cow::Borrowed(line.short()?);
        let number = number::at_start(text, shape.heading.is_some());
        let from = number.filter(|number| number.sure).map_or(0, |number| number.bytes);
        if from > 0 {
            words = Cow::Owned(squeezed(&text[from..]));
        }
        let alone = shape.heading.is_some() || shape.cell().is_some();
        if alone && words.ends_with(':') {
            words = Cow::Owned(words.trim_end_matches(':').to_owned());
        }
        Some((words, from))
    }

    /// The table of goals that begins at a line, if its columns are given by the file. The same grid may hold more
    /// above and below the table, as forms do: a goal's label, a caption, a part of the goal, another table.
    fn grid_at(&self, at: usize) -> Option<Token<'a>> {
        let grids: &'a [Grid] = self.grids;
        let grid = grids.get(grids.partition_point(|grid| grid.lines.end <= at))?;
        let first = grid.rows.binary_search_by_key(&at, |row| row.lines.start).ok()?;
        let rows = &grid.rows[first..];
        let Vocabulary { indicator_columns, activity_columns, .. } = self.vocabulary;
        let indicators = header_at(self.kept, rows, indicator_columns);
        let activities = header_at(self.kept, rows, activity_columns);
        let header_rows = match (&indicators, &activities) {
            (Some(header), _) => header.rows,
            (None, header) => header.as_ref()?.rows,
        };
        let ends = |rows: &[GridRow]| {
            let other = match &indicators {
                Some(_) => header_at(self.kept, rows, activity_columns).is_some(),
                None => header_at(self.kept, rows, indicator_columns).is_some(),
            };
            other || rows.first().is_some_and(|row| self.is_above_tables(row))
        };
        let more = (header_rows..rows.len()).take_while(|&row| !ends(&rows[row..])).count();
        let rows = &rows[..header_rows + more];
        let lines = at..rows.last()?.lines.end;
        let kind = match (indicators, activities) {
            (Some(header), _) => TokenKind::IndicatorGrid(GridTable { rows, header }),
            (None, header) => TokenKind::ActivityGrid(GridTable { rows, header: header? }),
        };
        Some(Token { kind, lines })
    }

    /// Whether a row begins a goal or a part of a goal, as rows of forms do.
    fn is_above_tables(&self, row: &GridRow) -> bool {
        let [first, ..] = row.cells.as_slice() else { return false };
        let at = first.lines.start;
        // The row of a table would have more cells.
        row.cells.len() <= 2
            && (self.label_at(at, 0, false).is_some()
                || self.bare_label_at(at).is_some()
                || self.heading_at(at).is_some_and(|(words, _)| {
                    let part = whole(&self.vocabulary.parts, &words);
                    first.lines.len() == 1 && part.is_some_and(|part| part != GoalPart::Analysis)
                }))
    }

    /// Whether the line before continues in this one. Then its words are not a heading.
    fn is_mid_sentence(&self, at: usize) -> bool {
        at > 0
            && !ends_sentence(self.kept[at - 1].text())
            && self.layout.between(&self.kept[at - 1], &self.kept[at]) == Break::Soft
            // A heading directly after a heading is not the middle of a sentence.
            && self.kept[at - 1].text().split_whitespace().count() > 4
    }
}

/// The value of the pattern that matches a whole squeezed text.
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
