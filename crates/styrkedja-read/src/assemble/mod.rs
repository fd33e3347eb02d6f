//! Phase 4: builds goals, tables, passages and chapters from tokens.
//!
//! Invariant: the text of every line reaches the document, a heading or a table header. Text without a proper place is
//! kept where it stands, with a remark.
//!
//! The classifier says what begins at a line. The assembler keeps a [`State`], the part of the document that is being
//! filled, and gathers plain lines until something else begins. Then it *flushes*: the gathered lines become a passage
//! or the rows of a table at that place.
//!
//! ```text
//! Enhetsmål: Gästerna är nöjda          goal: a child of the last goal of a higher rank
//! Alla ska trivas.                      text below a title: the description, with a remark
//! Förväntat resultat                    part: the following lines are its passage
//! 1. 90 % av gästerna är nöjda.
//! Indikator Årsmål … Periodicitet       table: the following lines are its rows
//! Andel nöjda gäster 90 % 85 % År
//! Redovisning av ekonomi                chapter that ends the goals: the following lines are the closing chapters
//! ```
//!
//! Three things are noted on the way and used at the end: the place of every value ([`Places`]), the class of every
//! character (for the account), and the signs of kind and year ([`Evidence`]).

mod activities;
mod chain;
mod chapters;
mod front;
mod grid;
mod indicators;
mod passage;
mod places;
mod table;

use std::ops::Range;

use styrkedja::{
    Document, Goal, GoalPart, IndicatorColumn, Passage, Pointer, Printed, SourceMap, Text,
};

use self::{
    activities::ActivityRow,
    chain::Chain,
    chapters::Chapters,
    indicators::IndicatorRow,
    passage::{PlacedPassage, passage},
    places::Places,
    table::BodyLine,
};
use crate::{
    account::{Account, Class},
    classify::{Classifier, GoalHead, GridTable, Header, Token, TokenKind, grids},
    clean::{Kept, Layout, LinePiece},
    extract::{BY_LOOKS, Cell, Line, Role},
    facts::{self, Home, Prose},
    join::join,
    reading::{Remark, RemarkKind},
    understand::{Evidence, TitlePage, Weight, conclude, title_page},
    vocabulary::{ActivityField, IndicatorField, Vocabulary},
};

/// The result of assembling.
#[derive(Debug)]
pub(crate) struct Assembled {
    pub(crate) document: Document,
    pub(crate) sources: SourceMap,
    pub(crate) remarks: Vec<Remark>,
    /// What the kept lines have become.
    pub(crate) account: Account,
}

/// Assembles the lines of a text into a document.
pub(crate) fn assemble(
    kept: &[Kept<'_>],
    furniture: &[Line<'_>],
    layout: &Layout,
    vocabulary: &Vocabulary,
) -> Assembled {
    let grids = grids(kept);
    let classifier = Classifier { kept, layout, vocabulary, grids: &grids };
    let mut assembler = Assembler::new(&classifier);
    let mut at = 0;
    while at < kept.len() {
        match classifier.token_at(at, assembler.in_goals()) {
            Some(token) => {
                // A label without a title takes only its own line.
                at = token.lines.end.max(at + 1);
                assembler.token(&token);
            }
            None if assembler.is_caption_below(at) => {
                assembler.claim_lines(Class::TableHeader, &[at]);
                at += 1;
                assembler.table_end = Some(at);
            }
            None => match assembler.section_at(at) {
                Some((lines, depth)) => {
                    at = lines.end;
                    assembler.section(lines, depth);
                }
                None => {
                    assembler.open.push(BodyLine::Text(at));
                    at += 1;
                }
            },
        }
    }
    assembler.finish(furniture)
}

/// Maximum number of lines for the analysis of a row and the title of the next.
const MAX_ANALYSIS_LINES: usize = 60;

/// What the lines being gathered belong to.
#[derive(Clone, Debug)]
enum State {
    /// A chapter before or after the goals.
    Chapter,
    /// Directly below a goal's title.
    Goal(usize),
    /// A part of a goal.
    Part(usize, GoalPart),
    Indicators(usize, Header<IndicatorField>),
    Activities(usize),
}

struct Assembler<'a> {
    classifier: &'a Classifier<'a>,
    kept: &'a [Kept<'a>],
    layout: &'a Layout,
    vocabulary: &'a Vocabulary,
    state: State,
    /// The lines since the last heading.
    open: Vec<BodyLine>,
    /// Where the last table with columns given by the file ended.
    table_end: Option<usize>,
    chain: Chain,
    /// How much deeper the chapter headings of the file are than those of the vocabulary.
    deeper: usize,
    /// The smallest depth at which a heading of the file is a goal.
    goals_depth: Option<u8>,
    introduction: Chapters,
    closing: Chapters,
    /// What the title page tells.
    front: TitlePage,
    evidence: Evidence,
    places: Places<'a>,
}

impl<'a> Assembler<'a> {
    fn new(classifier: &'a Classifier<'a>) -> Self {
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

    fn in_goals(&self) -> bool {
        !matches!(self.state, State::Chapter)
    }

    /// The goal the lines being gathered belong to.
    fn goal(&self) -> Option<usize> {
        match self.state {
            State::Chapter => None,
            State::Goal(goal)
            | State::Part(goal, _)
            | State::Indicators(goal, _)
            | State::Activities(goal) => Some(goal),
        }
    }

    fn token(&mut self, token: &Token<'_>) {
        let goal = self.goal();
        match (&token.kind, goal) {
            (TokenKind::Goal(head), _) => {
                self.flush();
                self.begin_goal(head, token);
            }
            (TokenKind::Chapter { chapter, year, from }, _) => {
                self.flush();
                self.state = State::Chapter;
                self.evidence.report_heading |= chapter.report;
                if let Some(year) = year {
                    self.evidence.year(*year, Weight::Heading);
                }
                let mut lines = self.whole_lines(token.lines.clone());
                if let Some(first) = lines.first_mut() {
                    first.start = first.start.max(*from);
                }
                let heading = join(self.places.texts(&lines));
                if let Some(depth) = self.kept[token.lines.start].line.shape.heading {
                    self.deeper = usize::from(depth).saturating_sub(chapter.depth);
                }
                let pointer = self.chapters().open(&heading, Some(chapter.kind), chapter.depth);
                self.places.note(&pointer.field("heading"), &lines);
                self.places.note(&pointer, &lines);
                self.places.claim(Class::Field, &lines);
                self.places.claim_rest(Class::Label, token.lines.clone(), &lines);
            }
            (TokenKind::Part(GoalPart::Analysis), Some(_))
                if self.is_row_analysis(token.lines.end) =>
            {
                self.open.push(BodyLine::Analysis);
                self.places.claim_rest(Class::Label, token.lines.clone(), &[]);
            }
            (TokenKind::Part(part), Some(goal)) => {
                self.flush();
                self.state = State::Part(goal, *part);
                if matches!(part, GoalPart::WaysOfWorking | GoalPart::FollowUp) {
                    self.evidence.plan = true;
                }
                let (passage, key) = (self.chain.goal(goal).part_mut(*part), part.as_str());
                // The heading counts also when nothing stands below it.
                passage.get_or_insert_default();
                let pointer = self.chain.pointer(goal).field(key);
                let at = token.lines.start;
                let line = [passage::whole_line(&self.kept[at], at)];
                if !self.places.is_noted(&pointer) {
                    self.places.note(&pointer, &line);
                }
                self.places.claim(Class::Label, &line);
            }
            (TokenKind::Fulfilment(fulfilment), Some(goal)) => {
                self.flush();
                self.evidence.report = true;
                let at = token.lines.start;
                let text = join([self.kept[at].text()]);
                self.chain.goal(goal).fulfilment = Some(Printed::new(text, Some(*fulfilment)));
                let pointer = self.chain.pointer(goal).field("fulfilment");
                let line = [passage::whole_line(&self.kept[at], at)];
                self.places.note(&pointer, &line);
                self.places.claim(Class::Field, &line);
                self.state = State::Goal(goal);
            }
            (TokenKind::IndicatorGrid(table), Some(goal)) => {
                self.header_evidence(&table.header.header);
                self.take_caption_above(token.lines.start);
                self.flush();
                self.indicator_grid(goal, table);
                self.table_end = Some(token.lines.end);
            }
            (TokenKind::ActivityGrid(table), Some(goal)) => {
                self.evidence.report |=
                    table.header.header.fields.contains(&ActivityField::Deviation);
                self.take_caption_above(token.lines.start);
                self.flush();
                self.activity_grid(goal, table);
                self.table_end = Some(token.lines.end);
            }
            (TokenKind::Indicators(header), Some(goal)) => {
                self.header_evidence(header);
                self.places.claim_rest(Class::TableHeader, token.lines.clone(), &[]);
                if let State::Indicators(_, known) = &self.state
                    && known.fields == header.fields
                {
                    self.open.push(BodyLine::Header);
                } else {
                    self.flush();
                    self.state = State::Indicators(goal, header.clone());
                }
            }
            (TokenKind::Activities(header), Some(goal)) => {
                self.evidence.report |= header.fields.contains(&ActivityField::Deviation);
                self.places.claim_rest(Class::TableHeader, token.lines.clone(), &[]);
                if let State::Activities(_) = self.state {
                    self.open.push(BodyLine::Header);
                } else {
                    self.flush();
                    self.state = State::Activities(goal);
                }
            }
            // The classifier finds these only inside the goals.
            (_, None) => self.open.extend(token.lines.clone().map(BodyLine::Text)),
        }
    }

    fn header_evidence(&mut self, header: &Header<IndicatorField>) {
        let report = header.fields.contains(&IndicatorField::Period);
        self.evidence.report |= report;
        self.evidence.plan |= !report;
        for (field, year) in &header.years {
            match field {
                IndicatorField::Figure(IndicatorColumn::PreviousOutcome) => {
                    self.evidence.year(year.saturating_add(1), Weight::Column);
                }
                _ => self.evidence.year(*year, Weight::Column),
            }
        }
    }

    /// Whether an `Analys` belongs to the last row of a table rather than to the goal.
    ///
    /// The analysis of a row follows its heading at once, or on the next page; the analysis of a goal comes after a
    /// blank line. When more rows follow, the table has not ended, so the analysis is not the goal's.
    fn is_row_analysis(&self, next: usize) -> bool {
        let in_activities = matches!(self.state, State::Activities(_));
        let in_rows =
            (in_activities || matches!(self.state, State::Indicators(..))) && !self.open.is_empty();
        in_rows
            && (self.kept.get(next).is_none_or(|line| line.seam || !self.layout.parted(line))
                || (in_activities && self.another_activity_follows(next)))
    }

    /// Whether a row of activities ends at a line before something else begins.
    fn another_activity_follows(&self, from: usize) -> bool {
        let Self { classifier, kept, vocabulary, .. } = *self;
        (from..kept.len().min(from + MAX_ANALYSIS_LINES))
            .take_while(|&at| {
                classifier
                    .token_at(at, true)
                    .is_none_or(|token| matches!(token.kind, TokenKind::Part(GoalPart::Analysis)))
            })
            .any(|at| activities::ends_row(kept, vocabulary, at))
    }

    /// The section that begins at a line with a heading known only from the file: its lines and its depth there.
    ///
    /// Before the first known heading it may be part of a title page. Within the goals it is a sub-heading, unless its
    /// depth is that of a goal or less.
    fn section_at(&self, at: usize) -> Option<(Range<usize>, u8)> {
        let heading = |at: usize| {
            let shape = self.kept.get(at)?.line.shape;
            shape.heading.filter(|depth| *depth < BY_LOOKS && shape.cell().is_none())
        };
        let depth = heading(at)?;
        let allowed = match self.state {
            State::Chapter => !self.chain.is_empty() || self.introduction.has_heading(),
            _ => self.goals_depth.is_some_and(|goals| depth <= goals),
        };
        let goes_on =
            |at: &usize| heading(*at) == Some(depth) && self.kept[*at].begins() == Some(false);
        let more = (at + 1..self.kept.len()).take_while(goes_on).count();
        allowed.then_some((at..at + 1 + more, depth))
    }

    fn section(&mut self, lines: Range<usize>, depth: u8) {
        self.flush();
        self.state = State::Chapter;
        let lines = self.whole_lines(lines);
        let heading = join(self.places.texts(&lines));
        let depth = usize::from(depth).saturating_sub(self.deeper).max(1);
        let pointer = self.chapters().open(&heading, None, depth);
        let (kind, within) = self.chapters().kinds();
        let prose = Prose { text: heading, home: Home::Chapter { kind, within } };
        self.places.note(&pointer, &lines);
        self.places.claim(Class::Field, &lines);
        self.places.note_prose(&pointer.field("heading"), prose, lines);
    }

    fn begin_goal(&mut self, head: &GoalHead<'_>, token: &Token<'_>) {
        let depth = self.kept[token.lines.start].line.shape.heading;
        self.goals_depth = match (self.goals_depth, depth) {
            (Some(known), Some(depth)) => Some(known.min(depth)),
            (known, depth) => known.or(depth),
        };
        let title = join(self.places.texts(&head.title));
        let mut goal = Goal::new(head.label.level, title);
        goal.code = head.code.map(|(code, _)| code);
        if let Some((fulfilment, piece)) = &head.fulfilment {
            self.evidence.report = true;
            goal.fulfilment =
                Some(Printed::new(join(self.places.texts(&[*piece])), Some(*fulfilment)));
        }
        let index = self.chain.push(goal, head.label.rank);
        let pointer = self.chain.pointer(index).clone();
        let label = self.whole_lines(token.lines.clone());
        self.places.note(&pointer, &label);
        let mut fields = Vec::from_iter(head.code.map(|(_, piece)| piece));
        if let Some(piece) = fields.first() {
            self.places.note(&pointer.field("code"), &[*piece]);
        }
        self.places.note(&pointer.field("title"), &head.title);
        fields.extend(&head.title);
        if let Some((_, piece)) = &head.fulfilment {
            self.places.note(&pointer.field("fulfilment"), &[*piece]);
            fields.push(*piece);
        }
        self.places.claim(Class::Field, &fields);
        self.places.claim_rest(Class::Label, token.lines.clone(), &fields);
        if head.title.is_empty() {
            let span = self.kept[token.lines.start]
                .line
                .span(0, self.kept[token.lines.start].line.text().len());
            self.places.remark(
                RemarkKind::MissingTitle,
                Text::fixed(
                    "etiketten har ingen rubrik efter sig",
                    "the label has no title after it",
                ),
                Some(span),
                Some(pointer),
            );
        }
        self.state = State::Goal(index);
    }

    /// Adds the lines gathered so far to the document.
    fn flush(&mut self) {
        let open = std::mem::take(&mut self.open);
        if open.is_empty() {
            return;
        }
        match self.state.clone() {
            State::Chapter => {
                let lines = text_lines(&open);
                let mut headings = true;
                if self.chain.is_empty() && self.introduction.is_empty() {
                    self.front = title_page(self.kept, self.layout, self.vocabulary, &lines);
                    if let Some((kind, year)) = self.front.title {
                        self.evidence.title(kind, year);
                        // The short lines of a title page are not headings of what follows.
                        headings = false;
                    }
                }
                let found = passage(self.kept, self.layout, &lines, headings);
                let chapters = self.chapters();
                let (section, pointer) = chapters.current();
                let pointer = pointer.field("text");
                let first = section.text.items.len();
                section.text.items.extend(found.passage.items.iter().cloned());
                let (kind, within) = chapters.kinds();
                let home = Home::Chapter { kind, within };
                self.note_items(&pointer, first, found, home, Class::Field);
            }
            State::Goal(goal) => {
                let lines = text_lines(&open);
                self.places.remark_lines(
                    RemarkKind::TextWithoutHeading,
                    Text::fixed(
                        "text utan rubrik under ett mål; den räknas till beskrivningen",
                        "text without a heading below a goal; it counts as its description",
                    ),
                    &lines,
                    self.chain.pointer(goal).field("description"),
                );
                self.extend_part(goal, GoalPart::Description, &lines, Class::Remarked);
            }
            State::Part(goal, part) => {
                self.extend_part(goal, part, &text_lines(&open), Class::Field);
            }
            State::Indicators(goal, header) => {
                let (rows, left) =
                    indicators::rows(self.kept, self.layout, self.vocabulary, &header, &open);
                self.add_indicators(goal, rows);
                self.left_over(goal, &left);
            }
            State::Activities(goal) => {
                let (rows, left) = activities::rows(self.kept, self.layout, self.vocabulary, &open);
                self.add_activities(goal, rows);
                self.left_over(goal, &left);
            }
        }
    }

    fn extend_part(&mut self, goal: usize, part: GoalPart, lines: &[usize], class: Class) {
        if lines.is_empty() {
            return;
        }
        // Expected results are often short lines without a full stop, which would look like sub-headings.
        let headings = part != GoalPart::ExpectedResults;
        let found = passage(self.kept, self.layout, lines, headings);
        let pointer = self.chain.pointer(goal).clone();
        let (passage, key) = (self.chain.goal(goal).part_mut(part), part.as_str());
        let passage = passage.get_or_insert_default();
        let first = passage.items.len();
        passage.items.extend(found.passage.items.iter().cloned());
        let pointer = pointer.field(key);
        // The place of the heading is used only for a part without text.
        if first == 0 {
            let pieces: Vec<LinePiece> = found.places.iter().flatten().copied().collect();
            self.places.note(&pointer, &pieces);
        }
        let local = self.chain.goal(goal).level.is_local();
        self.note_items(&pointer, first, found, Home::Goal { local }, class);
    }

    /// Counts the caption of a table as part of its header: the lines above the table that the file marks as a caption,
    /// or that fill a whole row of its grid.
    fn take_caption_above(&mut self, table: usize) {
        let first = self.kept[table].line.shape.cell();
        while let Some(BodyLine::Text(at)) = self.open.last()
            && let shape = self.kept[*at].line.shape
            && (shape.role == Role::Caption
                || shape.cell().is_some_and(|cell| {
                    let same = |other: Cell| (cell.table, cell.row + 1) == (other.table, other.row);
                    first.is_some_and(same) && cell.span > 1
                }))
        {
            self.claim_lines(Class::TableHeader, &[*at]);
            self.open.pop();
        }
    }

    /// Whether a line is the caption of the table that ends before it.
    fn is_caption_below(&self, at: usize) -> bool {
        self.table_end == Some(at) && self.kept[at].line.shape.role == Role::Caption
    }

    /// The rows of a table whose columns are given by the file. What follows the table belongs with the lines before
    /// it.
    fn indicator_grid(&mut self, goal: usize, table: &GridTable<'_, IndicatorField>) {
        let columns = &self.vocabulary.indicator_columns;
        let sorted = grid::sort(self.kept, self.vocabulary, table, columns, IndicatorField::Name);
        let rows = sorted
            .rows
            .into_iter()
            .map(|row| grid::indicator(self.kept, self.vocabulary, row))
            .collect();
        self.claim_lines(Class::TableHeader, &sorted.headers);
        self.claim_lines(Class::Label, &sorted.labels);
        self.add_indicators(goal, rows);
        self.left_over(goal, &sorted.left);
    }

    fn activity_grid(&mut self, goal: usize, table: &GridTable<'_, ActivityField>) {
        let columns = &self.vocabulary.activity_columns;
        let sorted = grid::sort(self.kept, self.vocabulary, table, columns, ActivityField::Title);
        let (mut rows, mut left) = (Vec::new(), sorted.left);
        for row in sorted.rows {
            let (row, unknown) = grid::activity(self.kept, self.vocabulary, row);
            rows.push(row);
            left.extend(unknown);
        }
        left.sort_unstable();
        self.claim_lines(Class::TableHeader, &sorted.headers);
        self.claim_lines(Class::Label, &sorted.labels);
        self.add_activities(goal, rows);
        self.left_over(goal, &left);
    }

    fn whole_lines(&self, lines: Range<usize>) -> Vec<LinePiece> {
        lines.map(|at| passage::whole_line(&self.kept[at], at)).collect()
    }

    fn claim_lines(&mut self, class: Class, lines: &[usize]) {
        for &at in lines {
            self.places.claim(class, &[passage::whole_line(&self.kept[at], at)]);
        }
    }

    fn add_indicators(&mut self, goal: usize, rows: Vec<IndicatorRow>) {
        let list = self.chain.pointer(goal).field("indicators");
        for mut row in rows {
            let pointer = list.index(self.chain.goal(goal).indicators.len());
            let mut all = row.name.clone();
            all.extend(row.cells.iter().flat_map(|(_, pieces)| pieces));
            all.extend(row.unplaced.iter().flatten());
            all.sort_unstable_by_key(|piece| (piece.at, piece.start));
            self.places.note(&pointer, &all);
            self.places.claim(Class::Field, &all);
            self.places.note(&pointer.field("name"), &row.name);
            for (key, pieces) in &row.cells {
                self.places.note(&pointer.field(key), pieces);
            }
            if let Some(period) = row.indicator.period.as_ref().and_then(|period| period.value) {
                self.evidence.period(period);
            }
            for (index, (value, pieces)) in
                row.indicator.unplaced.iter().zip(&row.unplaced).enumerate()
            {
                let pointer = pointer.field("unplaced").index(index);
                self.places.note(&pointer, pieces);
                let figure = &value.measure.text;
                let message = Text::new(
                    format!("texten avgör inte vilken kolumn {figure} står i"),
                    format!("the text does not decide which column {figure} stands in"),
                );
                let span = pieces.first().map(|piece| self.places.span(piece));
                self.places.remark(RemarkKind::AmbiguousColumn, message, span, Some(pointer));
            }
            row.indicator.analysis = row.analysis.map(|lines| self.row_analysis(&pointer, &lines));
            self.chain.goal(goal).indicators.push(row.indicator);
        }
    }

    fn add_activities(&mut self, goal: usize, rows: Vec<ActivityRow>) {
        let list = self.chain.pointer(goal).field("activities");
        for mut row in rows {
            let pointer = list.index(self.chain.goal(goal).activities.len());
            let mut all = row.title.clone();
            all.extend(row.start.iter().chain(&row.end).chain(&row.mark));
            all.sort_unstable_by_key(|piece| (piece.at, piece.start));
            self.places.note(&pointer, &all);
            self.places.claim(Class::Field, &all);
            for (key, pieces) in [
                ("title", &row.title),
                ("start", &row.start),
                ("end", &row.end),
                ("deviation", &row.mark),
            ] {
                self.places.note(&pointer.field(key), pieces);
            }
            if let Some(end) = row.activity.end.as_ref().and_then(|end| end.value) {
                self.evidence.year(end.year().get(), Weight::Date);
            }
            // A title may say more than the activity itself: `… följs upp varje tertial`.
            let prose =
                Prose { text: row.activity.title.clone(), home: Home::Goal { local: false } };
            self.places.note_prose(&pointer.field("title"), prose, row.title);
            row.activity.analysis = row.analysis.map(|lines| self.row_analysis(&pointer, &lines));
            self.chain.goal(goal).activities.push(row.activity);
        }
    }

    fn row_analysis(&mut self, row: &Pointer, lines: &[usize]) -> Passage {
        let found = passage(self.kept, self.layout, lines, false);
        let passage = found.passage.clone();
        // In the analysis the unit writes what became of the committee's activities.
        let home = Home::Goal { local: true };
        self.note_items(&row.field("analysis"), 0, found, home, Class::Field);
        passage
    }

    /// Lines in a table that belong to no row.
    fn left_over(&mut self, goal: usize, lines: &[usize]) {
        if lines.is_empty() {
            return;
        }
        self.places.remark_lines(
            RemarkKind::TextInTable,
            Text::fixed(
                "text efter en tabell som inte hör till någon rad; den räknas till beskrivningen",
                "text after a table that belongs to no row; it counts as the goal's description",
            ),
            lines,
            self.chain.pointer(goal).field("description"),
        );
        self.extend_part(goal, GoalPart::Description, lines, Class::Remarked);
    }

    /// The chapters on this side of the goals.
    fn chapters(&mut self) -> &mut Chapters {
        if self.chain.is_empty() { &mut self.introduction } else { &mut self.closing }
    }

    /// Notes the items of a passage, and that their lines are placed.
    fn note_items(
        &mut self,
        list: &Pointer,
        first: usize,
        found: PlacedPassage,
        home: Home,
        class: Class,
    ) {
        let PlacedPassage { passage, places, marks } = found;
        self.places.claim(Class::Label, &marks);
        for (index, (item, pieces)) in passage.items.into_iter().zip(places).enumerate() {
            // Marks are in the order of the lines.
            let is_mark = |piece: &LinePiece| {
                marks
                    .binary_search_by_key(&(piece.at, piece.start), |mark| (mark.at, mark.start))
                    .is_ok()
            };
            let text: Vec<LinePiece> =
                pieces.iter().copied().filter(|piece| !is_mark(piece)).collect();
            self.places.claim(class, &text);
            let prose = Prose { text: item.text, home };
            self.places.note_prose(&list.index(first + index), prose, pieces);
        }
    }

    fn finish(mut self, furniture: &[Line<'_>]) -> Assembled {
        self.flush();
        let mut document = Document::default();
        front::enter(&self.front, furniture, self.vocabulary, &mut document, &mut self.places);
        let (texts, pieces) = self.places.take_prose();
        let known_chapters = self.introduction.has_heading() || self.closing.has_heading();
        if known_chapters || !self.chain.is_empty() {
            self.evidence.mentions(texts.iter().map(|prose| prose.text.as_str()));
            self.evidence.own_words(texts.iter().map(|prose| prose.text.as_str()));
        }
        if !conclude(&self.evidence, &mut document) {
            self.places.remark(
                RemarkKind::DisputedYear,
                Text::fixed(
                    "dokumentet nämner flera år som sitt eget",
                    "the document names several years as its own",
                ),
                None,
                Some(Pointer::root().field("year")),
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
                Some(Pointer::root().field("kind")),
            );
        }
        let facts = facts::understand(&texts, &mut document);
        self.places.note_facts(&texts, &pieces, facts);
        let account = self.places.account();
        document.introduction = self.introduction.into_sections();
        document.closing = self.closing.into_sections();
        document.goals = self.chain.into_goals();
        let Places { sources, remarks, .. } = self.places;
        Assembled { document, sources, remarks, account }
    }
}

/// The text lines of a body. The marks between them mean nothing outside tables.
fn text_lines(body: &[BodyLine]) -> Vec<usize> {
    body.iter()
        .filter_map(|line| match line {
            BodyLine::Text(at) => Some(*at),
            BodyLine::Header | BodyLine::Analysis => None,
        })
        .collect()
}
