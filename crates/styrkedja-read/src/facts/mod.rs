//! Facts in running text: the economy, staff, meetings, quality work, how often things are done, Agenda 2030.
//!
//! Invariant: a fact keeps the words it was understood from, and their place. What is not understood is left alone: a
//! wrong amount in a data frame is worse than a missing one. Every fact has one home: how often something is done belongs
//! to the routine or follow-up that its sentence tells of, else to the item it stands in; an amount belongs to a figure of
//! the budget, a measure or a note, else to the other amounts.
//!
//! Each kind of fact is a file or folder with one function, which gets the words of a text ([`Tokens`]) and where the text
//! is ([`Home`]) and returns facts with their bytes. They are all rules of thumb about Swedish, and they follow the same
//! principle: a pattern that may mean something else is not taken. The cases in `tests/facts` show for each kind what
//! is taken and what is left alone; a new pattern begins with a new case there.
//!
//! ```text
//! money, recurrences     amounts and rates, wherever they stand
//! quality, economy       sentences on the quality work and the economy; they take rates and amounts
//! staffing, meetings     posts, days
//! sdgs, unit             names
//! ```

mod economy;
mod grid;
mod meetings;
mod money;
mod numerals;
mod quality;
mod recurrences;
mod said;
mod schedule;
mod sdgs;
mod staffing;
mod taken;
mod unit;

use std::ops::Range;

use styrkedja::{Document, ItemForm, Pointer, SectionKind, key};

use self::taken::Taken;
use crate::vocabulary::Vocabulary;
pub(crate) use economy::Doubt;
pub(crate) use grid::{Grid, GridCell, GridRow};
pub(crate) use styrkedja_swedish::{Tokens, month};
pub(crate) use unit::names_a_unit;

/// A stretch of running text, and where it belongs.
#[derive(Clone, Debug)]
pub(crate) struct Prose {
    pub(crate) text: String,
    pub(crate) home: Home,
    /// The item of a passage whose text it is; none for a text that is none, such as the title of an activity.
    pub(crate) item: Option<(Pointer, ItemForm)>,
}

/// What a text is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// A chapter, with the kind of its heading and of the chapter around it.
    Chapter { kind: Option<SectionKind>, within: Option<SectionKind> },
    /// A part of a goal, or the analysis of a row; local if the unit wrote it.
    Goal { local: bool },
}

impl Home {
    /// Whether the text is directly below the heading of a chapter of a kind.
    pub(crate) fn is_right_in(self, wanted: SectionKind) -> bool {
        matches!(self, Self::Chapter { kind, .. } if kind == Some(wanted))
    }

    /// Whether the text is in a chapter of a kind, or in a part of one.
    pub(crate) fn is_in(self, wanted: SectionKind) -> bool {
        matches!(self, Self::Chapter { kind, within } if kind == Some(wanted) || within == Some(wanted))
    }
}

/// The place of a fact's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    /// Some bytes of a text.
    Prose { prose: usize, bytes: Range<usize> },
    /// A cell of a grid.
    Cell { grid: usize, row: usize, column: usize },
    /// A row of a grid.
    Row { grid: usize, row: usize },
}

/// Reads the facts of all texts and grids into the document, with the approaches that the city has named. Returns the
/// pointer and the words of each fact.
///
/// The cells of a grid are no running text: an amount gets its meaning from the titles of its row and column, and its
/// unit may stand above the table.
pub(crate) fn understand(
    prose: &[Prose],
    grids: &[Grid],
    approaches: &[String],
    document: &mut Document,
) -> Vec<(Pointer, Words)> {
    let year = document.year.map(styrkedja::Year::get);
    let mut placed = Vec::new();
    // Goals of Agenda 2030 named outside the chapter about it, which has precedence.
    let mut named_elsewhere = Vec::new();
    let mut meetings = meetings::Reader::new(year, document.kind);
    let mut quality = quality::Reader::default();
    let mut staffing = staffing::Reader::default();
    let above = |at: usize| prose.get(at).map(|prose| prose.text.clone());
    let pieces = prose.iter().enumerate().flat_map(|(index, prose)| {
        pieces(&prose.text).map(move |(start, text)| (index, prose, start, text))
    });
    for (index, Prose { home, item, .. }, start, text) in pieces {
        let home = *home;
        placed.extend(staffing.read_tables(grids, index, above, &mut document.staffing));
        let tokens = Tokens::of(text);
        let root = Pointer::root();
        let mut note = |pointer: Pointer, bytes: Range<usize>| {
            let bytes = start + bytes.start..start + bytes.end;
            placed.push((pointer, Words::Prose { prose: index, bytes }));
        };
        let organisation = &mut document.organisation;
        if organisation.unit.is_none()
            && let Some(bytes) = unit::find(&tokens, home)
        {
            organisation.unit = Some(tokens.text[bytes.clone()].to_owned());
            note(root.field(key!(Document.organisation)).field(key!(Organisation.unit)), bytes);
        }
        let form = item.as_ref().map(|(_, form)| *form);
        for (pointer, bytes) in staffing.read(&tokens, home, form, &mut document.staffing) {
            note(pointer, bytes);
        }
        for (meeting, bytes) in meetings.find(&tokens) {
            note(root.field(key!(Document.meetings)).index(document.meetings.len()), bytes);
            document.meetings.push(meeting);
        }
        let mut rates = Taken::new(recurrences::find(&tokens));
        let mut amounts = Taken::new(money::find(&tokens, home, document.year));
        let mut taken = Vec::new();
        let stands =
            quality::Stands { item: item.as_ref().map(|(pointer, _)| pointer), form, approaches };
        let routines = &mut document.quality_work.routines;
        for (index, bytes) in quality.read(&tokens, home, stands, &mut rates, routines) {
            taken.push(bytes.clone());
            let list = root.field(key!(Document.quality_work)).field(key!(QualityWork.routines));
            note(list.index(index), bytes);
        }
        if !is_expected_result(item.as_ref()) {
            let around = economy::Around {
                home,
                year: document.year,
                unit: document.organisation.unit.as_deref(),
                heading: item.is_none(),
            };
            let told = economy::find(&tokens, around, &mut amounts, &mut rates);
            for (pointer, bytes) in economy::enter(told, &mut document.economy) {
                note(pointer, bytes);
            }
        }
        let list = root.field(key!(Document.economy)).field(key!(Economy.amounts));
        for (amount, bytes) in amounts.left() {
            note(list.index(document.economy.amounts.len()), bytes);
            document.economy.amounts.push(amount);
        }
        let item = item.as_ref().map(|(pointer, _)| pointer);
        for (pointer, bytes) in schedule::enter(rates, item, &tokens, &taken, document) {
            note(pointer, bytes);
        }
        for (sdg, bytes) in sdgs::find(&tokens, home) {
            if !home.is_in(SectionKind::Agenda2030) {
                named_elsewhere.push((sdg, start + bytes.start..start + bytes.end, index));
                continue;
            }
            note(root.field(key!(Document.sdgs)).index(document.sdgs.len()), bytes);
            document.sdgs.push(sdg);
        }
    }
    document.quality_work.service = quality.service(document.organisation.unit.as_deref());
    placed.extend(staffing.read_tables(grids, prose.len(), above, &mut document.staffing));
    for (sdg, bytes, prose) in named_elsewhere {
        if document.sdgs.iter().all(|known| known.number() != sdg.number()) {
            let pointer = Pointer::root().field(key!(Document.sdgs)).index(document.sdgs.len());
            document.sdgs.push(sdg);
            placed.push((pointer, Words::Prose { prose, bytes }));
        }
    }
    placed
}

/// Reads the tables of money into the document. Returns the pointer and the words of each line and figure, and what was not
/// understood.
pub(crate) fn understand_money(
    prose: &[Prose],
    grids: &[Grid],
    document: &mut Document,
    vocabulary: &Vocabulary,
) -> (Vec<(Pointer, Words)>, Vec<Doubt>) {
    economy::enter_tables(grids, prose, document, &vocabulary.economy)
}

/// Whether an item is an expected result of a goal: what is wanted, not what is so.
fn is_expected_result(item: Option<&(Pointer, ItemForm)>) -> bool {
    item.is_some_and(|(pointer, _)| {
        pointer.segments().any(|segment| &*segment == key!(Goal.expected_results))
    })
}

/// Number of bytes examined together: far more than a paragraph, few enough for a text of any length.
const PIECE: usize = 1 << 16;

/// Splits a text into pieces that end between sentences, or at least between words, with the offset of each.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &text[start..];
        if rest.is_empty() {
            return None;
        }
        let at = start;
        let mut end = PIECE.min(rest.len());
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        if end < rest.len() {
            let cut = rest[..end]
                .rfind(". ")
                .map(|stop| stop + 2)
                .or_else(|| rest[..end].rfind(' ').map(|space| space + 1));
            end = cut.filter(|cut| *cut > 0).unwrap_or(end);
        }
        start += end;
        Some((at, &rest[..end]))
    })
}
