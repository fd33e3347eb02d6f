//! The builder: which part of the document is being filled, and the blocks gathered for it.

use styrkedja::GoalPart;

use super::{
    chain::Chain, chapters::Chapters, evidence::Evidence, grid::Grids, places::Places,
    title_page::TitlePage,
};
use crate::{
    account::Class,
    page::{Stretch, Transcript},
    vocabulary::Vocabulary,
};

/// What text belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Home {
    /// A chapter before or after the goals.
    Chapter,
    /// A part of a goal; none directly below its title.
    Goal(usize, Option<GoalPart>),
}

/// Builds a document of blocks, one after the other.
pub(super) struct Builder<'a> {
    pub(super) page: &'a Transcript,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) home: Home,
    /// The blocks of text since the last heading.
    pub(super) open: Vec<usize>,
    /// The tables whose rows are items.
    pub(super) grids: Grids,
    pub(super) chain: Chain,
    /// How much deeper the chapter headings of the file are than those of the vocabulary.
    pub(super) deeper: usize,
    pub(super) introduction: Chapters,
    pub(super) closing: Chapters,
    /// What the title page tells.
    pub(super) front: TitlePage,
    pub(super) evidence: Evidence,
    pub(super) places: Places<'a>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(page: &'a Transcript, vocabulary: &'a Vocabulary) -> Self {
        Self {
            page,
            vocabulary,
            home: Home::Chapter,
            open: Vec::new(),
            grids: Grids::default(),
            chain: Chain::default(),
            deeper: 0,
            introduction: Chapters::new("introduction"),
            closing: Chapters::new("closing"),
            front: TitlePage::default(),
            evidence: Evidence::default(),
            places: Places::new(page),
        }
    }

    /// The chapters on this side of the goals.
    pub(super) fn chapters(&mut self) -> &mut Chapters {
        if self.chain.is_empty() { &mut self.introduction } else { &mut self.closing }
    }

    /// Marker and words of a block.
    pub(super) fn whole(&self, block: usize) -> Stretch {
        self.page.blocks()[block].whole()
    }

    pub(super) fn claim_blocks(&mut self, class: Class, blocks: impl IntoIterator<Item = usize>) {
        for block in blocks {
            let whole = self.whole(block);
            self.places.claim(class, &[whole]);
        }
    }
}
