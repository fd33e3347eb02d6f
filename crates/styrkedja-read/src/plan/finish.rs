//! What only the whole text tells: the kind and the year of the document, and the facts in its running text.

use styrkedja::{Document, Pointer, SourceMap, Text, key};

use super::{builder::Builder, evidence::conclude, front, places::Places};
use crate::{
    account::Account,
    facts,
    reading::{Remark, RemarkKind},
};

/// A document and what is known beside it.
#[derive(Debug)]
pub(crate) struct Built {
    pub(crate) document: Document,
    pub(crate) sources: SourceMap,
    pub(crate) remarks: Vec<Remark>,
    /// What every character has become.
    pub(crate) account: Account,
}

impl Builder<'_> {
    pub(super) fn finish(mut self) -> Built {
        let mut document = Document::default();
        front::enter(&self.front, self.page, self.vocabulary, &mut document, &mut self.places);
        let (texts, grids, origins) = self.places.take_texts();
        let known_chapters = self.introduction.has_heading() || self.closing.has_heading();
        if known_chapters || !self.chain.is_empty() {
            let cells = grids.iter().flat_map(|grid| &grid.rows).flat_map(|row| &row.cells);
            let cells = cells.map(|cell| cell.text.as_str());
            let said = texts.iter().map(|prose| prose.text.as_str()).chain(cells);
            self.evidence.mentions(said.clone());
            self.evidence.own_words(said);
        }
        if !conclude(&self.evidence, &mut document) {
            self.places.remark(
                RemarkKind::DisputedYear,
                Text::fixed(
                    "dokumentet nämner flera år som sitt eget",
                    "the document names several years as its own",
                ),
                None,
                Some(Pointer::root().field(key!(Document.year))),
            );
        }
        if self.chain.is_empty() {
            let message = if known_chapters {
                Text::fixed("dokumentet har inga mål", "the document has no goals")
            } else {
                Text::fixed(
                    "det här ser inte ut som en plan eller rapport: inga mål och inga kända rubriker",
                    "this does not look like a plan or report: no goals and no known headings",
                )
            };
            self.places.remark(RemarkKind::NotAPlan, message, None, None);
        } else if document.kind.is_none() {
            self.places.remark(
                RemarkKind::UnknownKind,
                Text::fixed(
                    "texten avgör inte om det är en plan eller en rapport",
                    "the text does not tell whether this is a plan or a report",
                ),
                None,
                Some(Pointer::root().field(key!(Document.kind))),
            );
        }
        document.introduction = self.introduction.into_sections();
        document.closing = self.closing.into_sections();
        document.goals = self.chain.into_goals();
        let facts = facts::understand(&texts, &grids, &self.vocabulary.approaches, &mut document);
        self.places.note_facts(&origins, facts);
        let (tables, doubts) =
            facts::understand_money(&texts, &grids, &mut document, self.vocabulary);
        self.places.note_facts(&origins, tables);
        self.places.doubt(&origins, doubts);
        let account = self.places.account();
        let Places { sources, remarks, .. } = self.places;
        Built { document, sources, remarks, account }
    }
}
