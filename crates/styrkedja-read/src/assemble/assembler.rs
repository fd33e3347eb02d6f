//! The assembler: which part of the document is being filled, and the lines gathered for it.

use std::ops::Range;

use styrkedja::GoalPart;

use super::{chain::Chain, chapters::Chapters, passage, places::Places, table::BodyLine};
use crate::{
    account::Class,
    classify::{Classifier, Header},
    clean::{Kept, Layout, LinePiece},
    understand::{Evidence, TitlePage},
    vocabulary::{IndicatorField, Vocabulary},
};

/// What the lines being gathered belong to.
#[derive(Clone, Debug)]
pub(super) enum State {
    /// A chapter before or after the goals.
    Chapter,
    /// Directly below a goal's title.
    Goal(usize),
    /// A part of a goal.
    Part(usize, GoalPart),
    Indicators(usize, Header<IndicatorField>),
    Activities(usize),
}

/// Builds a document from what the classifier finds, line after line.
pub(super) struct Assembler<'a> {
    pub(super) classifier: &'a Classifier<'a>,
    pub(super) kept: &'a [Kept<'a>],
    pub(super) layout: &'a Layout,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) state: State,
    /// The lines since the last heading.
    pub(super) open: Vec<BodyLine>,
    /// Where the last table with columns given by the file ended.
    pub(super) table_end: Option<usize>,
    pub(super) chain: Chain,
    /// How much deeper the chapter headings of the file are than those of the vocabulary.
    pub(super) deeper: usize,
    /// The smallest depth at which a heading of the file is a goal.
    pub(super) goals_depth: Option<u8>,
    pub(super) introduction: Chapters,
    pub(super) closing: Chapters,
    /// What the title page tells.
    pub(super) front: TitlePage,
    pub(super) evidence: Evidence,
    pub(super) places: Places<'a>,
}

impl<'a> Assembler<'a> {
    pub(super) fn new(classifier: &'a Classifier<'a>) -> Self {
        let Classifier { kept, layout, vocabulary, .. } = *classifier;
        Self {
            classifier,
            kept,
            layout,
            vocabulary,
            state: State::Chapter,
            open: Vec::new(),
            table_end: None,
            chain: Chain::default(),
            deeper: 0,
            goals_depth: None,
            introduction: Chapters::new("introduction"),
            closing: Chapters::new("closing"),
            front: TitlePage::default(),
            evidence: Evidence::default(),
            places: Places::new(kept),
        }
    }

    pub(super) fn in_goals(&self) -> bool {
        !matches!(self.state, State::Chapter)
    }

    /// The goal the lines being gathered belong to.
    pub(super) fn goal(&self) -> Option<usize> {
        match self.state {
            State::Chapter => None,
            State::Goal(goal)
            | State::Part(goal, _)
            | State::Indicators(goal, _)
            | State::Activities(goal) => Some(goal),
        }
    }

    /// The chapters on this side of the goals.
    pub(super) fn chapters(&mut self) -> &mut Chapters {
        if self.chain.is_empty() { &mut self.introduction } else { &mut self.closing }
    }

    pub(super) fn whole_lines(&self, lines: Range<usize>) -> Vec<LinePiece> {
        lines.map(|at| passage::whole_line(&self.kept[at], at)).collect()
    }

    pub(super) fn claim_lines(&mut self, class: Class, lines: &[usize]) {
        for &at in lines {
            self.places.claim(class, &[passage::whole_line(&self.kept[at], at)]);
        }
    }
}
