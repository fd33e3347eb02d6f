//! What each block is in a plan: a goal, a part of a goal, a verdict, a table, a chapter, or text.
//!
//! Invariant: every block has exactly one role, in the order of the page.
//!
//! | Role | Recognised by |
//! |---|---|
//! | goal | a label of the vocabulary and a colon; or a label alone in a cell or heading, with the title beside or below it; or the form that the vocabulary gives goals |
//! | part of a goal | a heading of a part, alone, within the goals |
//! | verdict | a word for a verdict, alone or after a goal's title |
//! | table | the titles of its columns in its first row, within the goals |
//! | grid | any other table of rows and columns |
//! | chapter | a heading of a chapter, alone; within the goals only if it ends them |
//! | section | a heading known only from the file, where it may be no part of a goal |
//!
//! Words are compared *squeezed*: in lower case and without white space. So a label matches when it is broken inside a
//! word (`Förvän tat resultat`), and nothing has to be known about the layout of a column title. Nothing here knows a
//! file format: a heading is a heading, a table a table.

mod form;
mod goal;
mod grid;
mod table;

use std::ops::Range;

use styrkedja::{Fulfilment, GoalPart};

use self::form::InForce;
pub(crate) use self::{
    goal::GoalHead,
    grid::GridTable,
    table::{GoalField, GoalRows, Head, Rows, head_at, head_at_row},
};

use crate::{
    page::{Kind, Stretch, Transcript, number},
    sentence::begins_lower,
    vocabulary::{ActivityField, Chapter, IndicatorField, Match, Vocabulary, squeezed},
};

/// Blocks with the role they have together.
#[derive(Clone, Debug)]
pub(crate) struct Tagged<'a> {
    pub(crate) role: Role<'a>,
    pub(crate) blocks: Range<usize>,
}

/// What blocks are.
#[derive(Clone, Debug)]
pub(crate) enum Role<'a> {
    Goal(GoalHead),
    Part(GoalPart),
    Verdict(Fulfilment),
    Indicators(Rows<'a, IndicatorField>),
    Activities(Rows<'a, ActivityField>),
    /// Rows that are goals.
    GoalRows(GoalRows<'a>),
    /// The rows of any other table.
    Grid(GridTable),
    /// A heading within the goals that says only that others follow: `Enhetens mål`.
    Opener,
    /// The caption of one of these tables.
    Caption,
    /// A chapter that the vocabulary knows.
    Chapter {
        chapter: &'a Chapter,
        /// The year in its heading.
        year: Option<u16>,
        /// Its heading, without the number of the section.
        heading: Stretch,
    },
    /// A section under a heading of a depth that the file tells.
    Section(u8),
    Text,
    /// Furniture, or a table whose cells have roles of their own.
    Aside,
}

/// Maximum length of a label, a heading or a row of column titles, in bytes.
const LONGEST: usize = 240;

/// The roles of all blocks.
pub(crate) fn roles<'a>(page: &'a Transcript, vocabulary: &'a Vocabulary) -> Vec<Tagged<'a>> {
    let seen = Seen { page, vocabulary };
    let mut state = State::default();
    let mut tagged: Vec<Tagged<'_>> = Vec::new();
    let mut at = 0;
    while at < page.blocks().len() {
        if let Kind::Table(table) = page.blocks()[at].kind
            && let Some(grid) = seen.grid(table, &state, grid_above(&tagged))
        {
            let end = page.tables()[table].rows.last().map_or(at, |row| row.blocks().end);
            tagged.push(Tagged { role: Role::Aside, blocks: at..at + 1 });
            tagged.push(Tagged { role: Role::Grid(grid), blocks: at + 1..end });
            at = end;
            continue;
        }
        let (role, end) = seen.role(at, &state);
        // Only forms ask which heading a block stands below.
        if !vocabulary.goal_forms.is_empty()
            && let Some(words) = seen.heading(at)
            && (role.is_heading() || seen.opens_form(&words))
        {
            state.see_heading(seen, at, &words, role.is_heading());
        }
        match &role {
            Role::Indicators(rows) => seen.captions_above(rows.blocks().start, &mut tagged),
            Role::Activities(rows) => seen.captions_above(rows.blocks().start, &mut tagged),
            _ => {}
        }
        state.see(&role, seen, at, end);
        match (&role, tagged.last_mut()) {
            (Role::Text, Some(Tagged { role: Role::Text, blocks })) => blocks.end = end,
            _ => tagged.push(Tagged { role, blocks: at..end }),
        }
        at = end;
    }
    tagged
}

/// The grid that nothing but furniture has followed.
fn grid_above(tagged: &[Tagged<'_>]) -> Option<GridTable> {
    let mut above = tagged.iter().rev().skip_while(|tagged| matches!(tagged.role, Role::Aside));
    if let Some(Tagged { role: Role::Grid(grid), .. }) = above.next() { Some(*grid) } else { None }
}

/// What came before, as far as it tells what a block can be.
#[derive(Debug, Default)]
struct State {
    in_goals: bool,
    any_goal: bool,
    /// Whether there was a heading before the goals.
    headed: bool,
    /// The smallest depth at which a heading of the file is a goal.
    goals_depth: Option<u8>,
    /// The block after the last table.
    after_table: Option<usize>,
    /// The forms of goals below the last headings.
    in_force: Vec<InForce>,
}

impl State {
    fn see(&mut self, role: &Role<'_>, seen: Seen<'_>, at: usize, end: usize) {
        match role {
            Role::Goal(_) | Role::GoalRows(_) => {
                if !matches!(seen.page.blocks()[at].kind, Kind::Item { .. }) {
                    self.leave_items(seen.vocabulary);
                }
                (self.in_goals, self.any_goal) = (true, true);
                if let Kind::Heading { depth } = seen.page.blocks()[at].kind {
                    // A goal by its looks is deeper than any heading that the file marks.
                    let depth = depth.unwrap_or(u8::MAX);
                    self.goals_depth =
                        Some(self.goals_depth.map_or(depth, |known| known.min(depth)));
                }
            }
            Role::Chapter { .. } | Role::Section(_) => {
                self.in_goals = false;
                self.headed |= !self.any_goal;
            }
            Role::Indicators(_) | Role::Activities(_) | Role::Caption => {
                self.after_table = Some(end);
            }
            // Lists below the heading of a part are the part's.
            Role::Part(_) => self.leave_items(seen.vocabulary),
            Role::Opener | Role::Verdict(_) | Role::Grid(_) | Role::Text | Role::Aside => {}
        }
    }
}

/// A page, seen with the words of a city.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub(crate) page: &'a Transcript,
    pub(crate) vocabulary: &'a Vocabulary,
}

impl<'a> Seen<'a> {
    /// The role of the block at an index, and the index after the last block that shares it.
    fn role(self, at: usize, state: &State) -> (Role<'a>, usize) {
        let block = &self.page.blocks()[at];
        if matches!(block.kind, Kind::Table(_) | Kind::Furniture) {
            return (Role::Aside, at + 1);
        }
        if let Some((head, end)) = self.goal(at) {
            return (Role::Goal(head), end);
        }
        if state.in_goals
            && let Some((role, end)) = self.table(at)
        {
            return (role, end);
        }
        if !self.vocabulary.goal_forms.is_empty()
            && let Some(found) = self.by_form(at, state)
        {
            return found;
        }
        if let Some(words) = self.heading(at) {
            if state.in_goals {
                if let Some(part) = self.part(&words) {
                    return (Role::Part(part), at + 1);
                }
                if let Some(verdict) = self.verdict(&words) {
                    return (Role::Verdict(verdict), at + 1);
                }
            }
            if let Some((chapter, year)) = self.chapter(&words)
                && (!state.in_goals || chapter.ends_goals)
            {
                return (Role::Chapter { chapter, year, heading: words.stretch }, at + 1);
            }
        }
        if state.after_table == Some(at) && block.kind == Kind::Caption {
            return (Role::Caption, at + 1);
        }
        match block.kind {
            Kind::Heading { depth: Some(depth) } if block.cell.is_none() => {
                // Before the first known heading it may be part of a title page. Within the goals it is a sub-heading,
                // unless its depth is that of a goal or less.
                let allowed = if state.in_goals {
                    state.goals_depth.is_some_and(|goals| depth <= goals)
                } else {
                    state.any_goal || state.headed
                };
                let role = if allowed { Role::Section(depth) } else { Role::Text };
                (role, at + 1)
            }
            _ => (Role::Text, at + 1),
        }
    }

    /// The words of a block that may be a heading.
    fn heading(self, at: usize) -> Option<Words> {
        let block = &self.page.blocks()[at];
        let text = self.page.whole(at);
        // The last word of a wrapped line, `vår` `uppföljning`, is not a heading.
        if !block.apart || text.len() > LONGEST || begins_lower(text) {
            return None;
        }
        let is_heading = matches!(block.kind, Kind::Heading { .. });
        let all = squeezed(text);
        let (words, from) = number::heading_words(text, &all, is_heading);
        let stretch = self.page.within(&text[from..]);
        Some(Words { squeezed: words.into_owned(), stretch })
    }

    fn part(self, words: &Words) -> Option<GoalPart> {
        let mut parts = self.vocabulary.parts.iter();
        parts.find(|(pattern, _)| pattern.is_all(&words.squeezed)).map(|(_, part)| *part)
    }

    fn verdict(self, words: &Words) -> Option<Fulfilment> {
        let mut verdicts = self.vocabulary.fulfilments.iter();
        verdicts.find(|(pattern, _)| pattern.is_all(&words.squeezed)).map(|(_, verdict)| *verdict)
    }

    fn chapter(self, words: &Words) -> Option<(&'a Chapter, Option<u16>)> {
        let vocabulary: &'a Vocabulary = self.vocabulary;
        vocabulary.chapters.iter().find_map(|chapter| {
            match chapter.pattern.at_start(&words.squeezed) {
                Match::Whole { bytes, year } if bytes == words.squeezed.len() => {
                    Some((chapter, year))
                }
                _ => None,
            }
        })
    }

    /// Whether something other than text begins at a block within the goals.
    fn is_structure(self, at: usize) -> bool {
        self.page.blocks().get(at).is_some_and(|block| block.apart)
            && (self.label(at, 0, false).is_some()
                || self.table(at).is_some()
                || self.is_heading(at))
    }

    /// Whether a block is a heading of a part, a verdict, or the heading of a chapter that ends the goals.
    fn is_heading(self, at: usize) -> bool {
        self.heading(at).is_some_and(|words| {
            self.part(&words).is_some()
                || self.verdict(&words).is_some()
                || self.chapter(&words).is_some_and(|(chapter, _)| chapter.ends_goals)
        })
    }

    /// The next block with words of the document after one.
    fn next(self, at: usize) -> usize {
        let aside = |at: &usize| {
            let block = self.page.blocks().get(*at);
            block.is_some_and(|block| matches!(block.kind, Kind::Table(_) | Kind::Furniture))
        };
        (at + 1..self.page.blocks().len()).find(|at| !aside(at)).unwrap_or(self.page.blocks().len())
    }
}

/// Words that may be a heading.
struct Words {
    /// Squeezed, without the number of a section.
    squeezed: String,
    stretch: Stretch,
}
