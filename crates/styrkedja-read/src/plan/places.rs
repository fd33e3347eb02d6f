//! Places: spans of values, remarks, and which characters have been used.
//!
//! Two lists are kept. `note` says where a value is: a finding about it is shown there. `claim` says what some
//! characters have become: a value, a label, a table header. The first list makes the source map, the second the
//! account. Every character must be claimed exactly once, and the property tests of the account check that.

use std::ops::Range;

use styrkedja::{Place, Pointer, SourceMap, Span, Text};

use crate::{
    account::{Account, Class},
    facts::{Doubt, Grid, GridCell, GridRow, Home, Prose, Words},
    page::{Stretch, Transcript, shows},
    reading::{Remark, RemarkKind},
};

/// As much of a heading as is kept for the tables below it, in characters: there may be many.
const LONGEST_HEADING: usize = 240;

/// What is noted about the words of a page while the document is built.
#[derive(Debug)]
pub(super) struct Places<'a> {
    page: &'a Transcript,
    pub(super) sources: SourceMap,
    pub(super) remarks: Vec<Remark>,
    /// What each stretch of words has become. No stretch is listed twice.
    claims: Vec<(Stretch, Class)>,
    /// Every item of running text, with where its text comes from.
    prose: Vec<(Prose, Vec<Origin>)>,
    /// Every grid, with where the words of each cell stand, by row and column.
    grids: Vec<(Grid, Vec<Vec<Vec<Stretch>>>)>,
}

/// Where the facts are read from stands.
#[derive(Debug)]
pub(super) struct Origins {
    prose: Vec<Vec<Origin>>,
    grids: Vec<Vec<Vec<Vec<Stretch>>>>,
}

/// Where a part of an item's text comes from: its first byte there, and its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin {
    pub(super) at: usize,
    pub(super) words: Stretch,
}

impl Origin {
    /// Where the text of a cell comes from, which is that of its blocks, joined.
    pub(super) fn of(page: &Transcript, text: &str, blocks: &[usize]) -> Vec<Self> {
        let mut read = 0;
        let origins = blocks.iter().filter_map(|&block| {
            let words = page.blocks()[block].whole();
            let at = read + text[read..].find(page.text_of(words))?;
            read = at + words.end - words.start;
            Some(Self { at, words })
        });
        origins.collect()
    }
}

impl Origins {
    /// Where words stand.
    fn of(&self, words: &Words) -> Vec<Stretch> {
        match words {
            Words::Prose { prose, bytes } => {
                let found = self.prose[*prose].iter().filter_map(|Origin { at, words }| {
                    let start = bytes.start.max(*at);
                    let end = bytes.end.min(at + words.end - words.start);
                    let word = |byte: usize| words.start + (byte - at);
                    (start < end).then(|| Stretch::new(word(start), word(end)))
                });
                found.collect()
            }
            Words::Cell { grid, row, column } => self.grids[*grid][*row][*column].clone(),
            Words::Row { grid, row } => self.grids[*grid][*row].concat(),
        }
    }
}

impl<'a> Places<'a> {
    pub(super) fn new(page: &'a Transcript) -> Self {
        Self {
            page,
            sources: SourceMap::default(),
            remarks: Vec::new(),
            claims: Vec::new(),
            prose: Vec::new(),
            grids: Vec::new(),
        }
    }

    /// Notes the place of a value. Stretches with nothing between them make one span.
    pub(super) fn note(&mut self, pointer: &Pointer, stretches: &[Stretch]) {
        self.note_spans(pointer, self.page.spans(stretches));
    }

    /// Notes the place of a value that stands in some spans.
    pub(super) fn note_spans(&mut self, pointer: &Pointer, spans: Vec<Span>) {
        // There may be no words after a label, and then no place.
        if let Some(place) = Place::from_spans(spans) {
            self.sources.insert(pointer.clone(), place);
        }
    }

    /// Whether a value has its own place.
    pub(super) fn is_noted(&self, pointer: &Pointer) -> bool {
        self.sources.get(pointer).is_some()
    }

    /// Notes what stretches of words have become.
    pub(super) fn claim(&mut self, class: Class, stretches: &[Stretch]) {
        self.claims.extend(stretches.iter().map(|stretch| (*stretch, class)));
    }

    /// Notes what the words of blocks have become, except for stretches that are claimed separately, in their order.
    pub(super) fn claim_rest(&mut self, class: Class, blocks: Range<usize>, apart: &[Stretch]) {
        let blocks = &self.page.blocks()[blocks];
        for block in blocks.iter().filter(|block| !block.is_furniture()) {
            let whole = block.whole();
            let mut start = whole.start;
            let within = |stretch: &&Stretch| (whole.start..whole.end).contains(&stretch.start);
            for stretch in apart.iter().filter(within) {
                self.claim(class, &[Stretch::new(start, stretch.start)]);
                start = stretch.end.max(start);
            }
            self.claim(class, &[Stretch::new(start, whole.end)]);
        }
    }

    /// Notes an item of running text.
    pub(super) fn note_prose(&mut self, pointer: &Pointer, prose: Prose, origins: Vec<Origin>) {
        let stretches: Vec<Stretch> = origins.iter().map(|origin| origin.words).collect();
        self.note(pointer, &stretches);
        self.prose.push((prose, origins));
    }

    /// Begins a grid, whose rows follow.
    pub(super) fn begin_grid(&mut self, home: Home, heading: &str) {
        let heading = heading.chars().take(LONGEST_HEADING).collect();
        let after = self.prose.len();
        self.grids.push((Grid { home, heading, after, rows: Vec::new() }, Vec::new()));
    }

    /// Notes a row of the last grid: its cells, and where their words stand.
    pub(super) fn note_row(&mut self, pointer: &Pointer, cells: Vec<(GridCell, Vec<Stretch>)>) {
        let (cells, places): (Vec<GridCell>, Vec<Vec<Stretch>>) = cells.into_iter().unzip();
        let all: Vec<Stretch> = places.iter().flatten().copied().collect();
        self.note(pointer, &all);
        if let Some((grid, of_grid)) = self.grids.last_mut() {
            grid.rows.push(GridRow { pointer: pointer.clone(), cells });
            of_grid.push(places);
        }
    }

    /// Every item of running text and every grid noted so far.
    pub(super) fn take_texts(&mut self) -> (Vec<Prose>, Vec<Grid>, Origins) {
        let (texts, prose) = std::mem::take(&mut self.prose).into_iter().unzip();
        let (tables, grids) = std::mem::take(&mut self.grids).into_iter().unzip();
        (texts, tables, Origins { prose, grids })
    }

    /// Notes the places of facts.
    pub(super) fn note_facts(&mut self, origins: &Origins, facts: Vec<(Pointer, Words)>) {
        for (pointer, words) in facts {
            let found = origins.of(&words);
            self.note(&pointer, &found);
        }
    }

    pub(super) fn remark(
        &mut self,
        kind: RemarkKind,
        message: Text,
        at: Option<Stretch>,
        pointer: Option<Pointer>,
    ) {
        let span = at.and_then(|stretch| self.page.spans(&[stretch]).into_iter().next());
        self.remarks.push(Remark { kind, message, span, pointer });
    }

    /// Remarks on tables of money, each before what is about later lines or about the whole document.
    pub(super) fn doubt(&mut self, origins: &Origins, doubts: Vec<Doubt>) {
        let mut doubts = doubts
            .into_iter()
            .map(|Doubt { message, words, pointer }| {
                let span = self.page.spans(&origins.of(&words)).into_iter().next();
                Remark { kind: RemarkKind::UnclearMoneyTable, message, span, pointer }
            })
            .collect::<Vec<_>>()
            .into_iter()
            .peekable();
        let start = |remark: &Remark| remark.span.as_ref().map(|span| span.start);
        let mut remarks = Vec::with_capacity(self.remarks.len() + doubts.len());
        for remark in std::mem::take(&mut self.remarks) {
            let before = |doubt: &Remark| start(&remark).is_none_or(|at| start(doubt) < Some(at));
            while let Some(doubt) = doubts.next_if(before) {
                remarks.push(doubt);
            }
            remarks.push(remark);
        }
        remarks.extend(doubts);
        self.remarks = remarks;
    }

    /// Counts what every character has become. Characters that are not covered by a claim are unplaced. No two claims
    /// cover the same character.
    pub(super) fn account(&mut self) -> Account {
        let mut account = Account::default();
        let mut claims = std::mem::take(&mut self.claims);
        let furniture = self.page.blocks().iter().filter(|block| block.is_furniture());
        claims.extend(furniture.map(|block| (block.words, Class::Furniture)));
        claims.retain(|(stretch, _)| !stretch.is_empty());
        claims.sort_by_key(|(stretch, _)| (stretch.start, stretch.end));
        let words = self.page.words();
        let count =
            |stretch: Stretch| self.page.text_of(stretch).chars().filter(|c| shows(*c)).count();
        let mut read = 0;
        let end = Stretch::new(words.len(), words.len());
        for (stretch, class) in claims.into_iter().chain([(end, Class::Label)]) {
            debug_assert!(stretch.start >= read, "two claims on {:?}", self.page.text_of(stretch));
            let left = Stretch::new(read, stretch.start.max(read));
            let missed = count(left);
            if missed > 0 {
                account.total += missed;
                account.unplaced += missed;
                account.lines.extend(self.page.spans(&[left]));
            }
            let stretch = Stretch::new(stretch.start.max(read), stretch.end);
            let characters = count(stretch);
            account.add(class, characters);
            if class == Class::Remarked && characters > 0 {
                account.lines.extend(self.page.spans(&[stretch]));
            }
            read = stretch.end.max(read);
        }
        account
    }
}
