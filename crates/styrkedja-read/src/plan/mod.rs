//! Makes the document of a page: goals, tables, passages, chapters, and where each value stands.
//!
//! Invariant: the words of every block reach the document, a heading or the head of a table. Text without a proper place
//! is kept where it stands, with a remark.
//!
//! The roles say what each block is. The [`Builder`] keeps the place that text goes to, and fills it:
//!
//! ```text
//! Enhetsmål: Gästerna är nöjda          goal: a child of the last goal of a higher rank
//! Alla ska trivas.                      text below a title: the description, with a remark
//! Förväntat resultat                    part: the following text is its passage
//! 1. 90 % av gästerna är nöjda.
//! Indikator │ Årsmål │ Periodicitet     table: its rows
//! Redovisning av ekonomi                chapter that ends the goals: the following text is the closing chapters
//! ```
//!
//! Three things are noted on the way and used at the end: the place of every value ([`Places`](places::Places)), the
//! class of every character (for the account), and the signs of kind and year ([`Evidence`](evidence::Evidence)).
//!
//! ```text
//! places        where values stand, and what every character has become
//! cell          what a cell means: a target, a figure
//! table         the rows of a table
//! passage       items and paragraphs
//! chain         the goals, each below the last of a higher rank
//! chapters      the sections around the goals
//! evidence      what the document is: kind, year, period
//! title_page    what the first lines say of it
//! front         the title page and the page heads enter the document
//! builder       what is being filled
//! text          text enters the document
//! rows          rows enter the document
//! goals         goals and their parts enter the document
//! goal_rows     tables whose rows are goals enter the document
//! grid          the rows of other tables enter the document
//! finish        kind, year, facts: what only the whole text tells
//! ```

mod builder;
mod cell;
mod chain;
mod chapters;
mod evidence;
mod finish;
mod front;
mod goal_rows;
mod goals;
mod grid;
mod passage;
mod places;
mod rows;
mod table;
mod text;
mod title_page;

pub(crate) use self::finish::Built;

use self::builder::{Builder, Home};
use crate::{
    account::Class,
    page::Transcript,
    roles::{Role, Tagged},
    vocabulary::Vocabulary,
};

/// Makes a document of the blocks of a page.
pub(crate) fn build(page: &Transcript, roles: &[Tagged<'_>], vocabulary: &Vocabulary) -> Built {
    filled(page, roles, vocabulary).finish()
}

/// A builder with all blocks.
fn filled<'p>(
    page: &'p Transcript,
    roles: &[Tagged<'_>],
    vocabulary: &'p Vocabulary,
) -> Builder<'p> {
    let mut builder = Builder::new(page, vocabulary);
    for Tagged { role, blocks } in roles {
        // What a table or its caption interrupts goes on after it.
        match role {
            Role::Text => {
                builder.open.extend(blocks.clone());
                continue;
            }
            Role::Grid(grid) => {
                builder.grid(*grid);
                continue;
            }
            Role::Aside => continue,
            _ => builder.flush(),
        }
        match (role, builder.home) {
            (Role::Goal(head), _) => builder.begin_goal(head, blocks.clone()),
            (Role::Chapter { chapter, year, heading }, _) => {
                builder.begin_chapter(chapter, *year, *heading, blocks.start);
            }
            (Role::Section(depth), _) => builder.begin_section(*depth, blocks.start),
            (Role::Part(part), Home::Goal(goal, _)) => {
                builder.begin_part(goal, *part, blocks.start);
            }
            (Role::Verdict(verdict), Home::Goal(goal, _)) => {
                builder.verdict(goal, *verdict, blocks.start);
            }
            (Role::Indicators(rows), Home::Goal(goal, _)) => builder.indicators(goal, rows),
            (Role::Activities(rows), Home::Goal(goal, _)) => builder.activities(goal, rows),
            (Role::GoalRows(table), _) => builder.goal_rows(table),
            (Role::Opener, home) => {
                builder.claim_blocks(Class::Label, blocks.clone());
                if let Home::Goal(goal, _) = home {
                    builder.home = Home::Goal(goal, None);
                }
            }
            (Role::Caption, _) => builder.claim_blocks(Class::TableHeader, blocks.clone()),
            // Roles find parts and tables only within the goals.
            (
                Role::Part(_) | Role::Verdict(_) | Role::Indicators(_) | Role::Activities(_),
                Home::Chapter,
            )
            | (Role::Text | Role::Grid(_) | Role::Aside, _) => builder.open.extend(blocks.clone()),
        }
    }
    builder.flush();
    builder
}
