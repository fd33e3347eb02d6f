//! Which parts of a document recur or have a day, in the order of the document.

use std::collections::{HashMap, HashSet};

use super::{
    Draft, EntryKind,
    note::{self, Notes, cut},
    schedule::Round,
    turn::Turn,
};
use crate::{
    catalogue::Catalogue,
    key,
    model::{Activity, Document, GoalPart, Printed, Recurrence, RecurrencePeriod, Schedule},
    pointer::Pointer,
    value::{Date, Year},
};

/// Maximum number of letters of what is done.
const LONGEST: usize = 100;

pub(super) fn drafts(document: &Document, year: Option<Year>, catalogue: &Catalogue) -> Vec<Draft> {
    let round = Round { catalogue, year, notes: Notes::of(document) };
    let mut drafts = Drafts { round, found: Vec::new() };
    drafts.reports(document);
    drafts.goals(document);
    drafts.passages(document);
    drafts.routines(document);
    drafts.economy(document);
    drafts.rest(document);
    drafts.found
}

struct Drafts<'a> {
    round: Round<'a>,
    found: Vec<Draft>,
}

impl Drafts<'_> {
    fn add(&mut self, kind: EntryKind, what: &str, turn: Turn, source: &Pointer) {
        let what = match what.trim().trim_end_matches(['.', ':']) {
            "" => kind.words().sv.into_owned(),
            what => cut(what, LONGEST),
        };
        let (responsible, source) = (Vec::new(), source.clone());
        self.found.push(Draft { kind, what, turn, responsible, source });
    }

    /// Adds the times of a schedule. What is done is told by the rate, else by `what`, else by the text.
    fn scheduled(
        &mut self,
        kind: EntryKind,
        schedule: &Schedule,
        what: Option<&str>,
        text: &str,
        source: &Pointer,
    ) {
        let rates = &schedule.recurrences;
        for (of_rate, turn) in self.round.schedule(schedule) {
            let what = of_rate.or(what).map(str::trim).filter(|what| !what.is_empty());
            let sentence = || match &rates[..] {
                [rate] => sentence_with(text, &rate.text),
                _ => text.trim(),
            };
            self.add(kind, what.unwrap_or_else(sentence), turn, source);
        }
    }

    /// The round of reporting, for a plan or report of a known year.
    fn reports(&mut self, document: &Document) {
        let (Some(year), true) = (document.year, document.kind.is_some()) else { return };
        let at = Pointer::root().field(key!(Document.year));
        for known in self.round.catalogue.occasions() {
            if let Some(day) = self.round.catalogue.closing(known.id, year) {
                let turn = Turn { note: note::reports(&known.reports), ..Turn::on(day) };
                self.add(EntryKind::Report, &known.label, turn.at(known.id), &at);
            }
            if let Some(day) = self.round.catalogue.handing_in(known.id, year) {
                // In the language of the document, as everything that is done.
                let what = format!("{} lämnas in", known.label);
                self.add(EntryKind::Report, &what, Turn::on(day).at(known.id), &at);
            }
        }
    }

    /// The activities and indicators of the goals.
    fn goals(&mut self, document: &Document) {
        for at in document.all_activities() {
            let turn = self.activity(at.activity);
            self.add(EntryKind::Activity, &at.activity.title, turn, &at.pointer);
        }
        for at in document.all_indicators() {
            let Some(printed) = &at.indicator.periodicity else { continue };
            let turns = match printed.value {
                Some(periodicity) => self.round.periodicity(periodicity, &printed.text),
                None => vec![Turn::undated(self.round.notes.not_understood(&printed.text))],
            };
            for turn in turns {
                self.add(EntryKind::Indicator, &at.indicator.name, turn, &at.pointer);
            }
        }
    }

    fn activity(&self, activity: &Activity) -> Turn {
        let unclear = |day: &Option<Printed<Date>>| {
            let printed = day.as_ref().filter(|day| day.value.is_none())?;
            Some(self.round.notes.not_understood(&printed.text))
        };
        let day = |day: &Option<Printed<Date>>| day.as_ref().and_then(|day| day.value);
        let (start, end) = (day(&activity.start), day(&activity.end));
        match (start, end) {
            (Some(start), Some(end)) if end < start => {
                Turn::undated(note::ends_before_it_begins(start, end))
            }
            (Some(_), Some(_)) => Turn::given(start, end),
            (Some(_), None) => {
                Turn::given(start, None).noting(unclear(&activity.end).unwrap_or(note::NO_END))
            }
            (None, Some(_)) => {
                Turn::given(None, end).noting(unclear(&activity.start).unwrap_or(note::NO_START))
            }
            (None, None) => {
                let unclear = unclear(&activity.start).or_else(|| unclear(&activity.end));
                Turn::undated(unclear.unwrap_or(note::NO_DATES))
            }
        }
    }

    /// The items of every text.
    fn passages(&mut self, document: &Document) {
        let routines = document.quality_work.routines.iter();
        let routines = routines.map(|routine| (&routine.schedule, &routine.text));
        let follow_ups = document.economy.follow_ups.iter();
        let follow_ups = follow_ups.map(|follow_up| (&follow_up.schedule, &follow_up.text));
        let reported: HashSet<&str> = routines
            .chain(follow_ups)
            .filter(|(schedule, _)| !schedule.occasions.is_empty())
            .map(|(_, text)| bare(text))
            .collect();
        for (pointer, passage) in document.all_passages() {
            let kind = kind_of(&pointer);
            for (index, item) in passage.items.iter().enumerate() {
                // `redovisas i T1, T2 och VB` is once a tertial, and the reports that a routine has already.
                let told = |rate: &Recurrence| {
                    rate.per == RecurrencePeriod::Tertial
                        && reported.contains(bare(sentence_with(&item.text, &rate.text)))
                };
                let mut schedule = item.schedule.clone();
                schedule.recurrences.retain(|rate| !told(rate));
                self.scheduled(kind, &schedule, None, &item.text, &pointer.index(index));
            }
        }
    }

    fn routines(&mut self, document: &Document) {
        let list =
            Pointer::root().field(key!(Document.quality_work)).field(key!(QualityWork.routines));
        for (index, routine) in document.quality_work.routines.iter().enumerate() {
            let (at, before) = (list.index(index), self.found.len());
            let what = routine.what.as_deref();
            self.scheduled(EntryKind::Routine, &routine.schedule, what, &routine.text, &at);
            self.responsible(before, &routine.responsible);
        }
    }

    fn economy(&mut self, document: &Document) {
        let economy = Pointer::root().field(key!(Document.economy));
        let list = economy.field(key!(Economy.follow_ups));
        let mut routines: HashMap<&str, Vec<&Schedule>> = HashMap::new();
        for routine in &document.quality_work.routines {
            let known = routines.entry(&routine.text).or_default();
            if !known.contains(&&routine.schedule) {
                known.push(&routine.schedule);
            }
        }
        for (index, follow_up) in document.economy.follow_ups.iter().enumerate() {
            // A sentence that is a routine as well is told there.
            let known = routines.get(&*follow_up.text);
            if known.is_some_and(|known| known.contains(&&follow_up.schedule)) {
                continue;
            }
            let (at, before) = (list.index(index), self.found.len());
            self.scheduled(EntryKind::Economy, &follow_up.schedule, None, &follow_up.text, &at);
            self.responsible(before, &follow_up.responsible);
        }
        let list = economy.field(key!(Economy.measures));
        for (index, measure) in document.economy.measures.iter().enumerate() {
            let Some(start) = &measure.start else { continue };
            let turn = match start.value {
                Some(day) => Turn::on(day).noting(note::FROM_THAT_DAY),
                None => Turn::undated(self.round.notes.not_understood(&start.text)),
            };
            let before = self.found.len();
            self.add(EntryKind::Economy, &measure.text, turn, &list.index(index));
            self.responsible(before, &measure.responsible);
        }
    }

    /// The recurrences of nothing else, and the meetings.
    fn rest(&mut self, document: &Document) {
        let list = Pointer::root().field(key!(Document.recurrences));
        for (index, rate) in document.recurrences.iter().enumerate() {
            let alone = Schedule::often(rate.clone());
            self.scheduled(EntryKind::Recurrence, &alone, None, &rate.text, &list.index(index));
        }
        let list = Pointer::root().field(key!(Document.meetings));
        for (index, meeting) in document.meetings.iter().enumerate() {
            let turn = match meeting.date.value {
                Some(day) if meeting.year_inferred => {
                    Turn::on(day).noting(self.round.notes.year_inferred())
                }
                Some(day) => Turn::on(day),
                None => Turn::undated(self.round.notes.not_understood(&meeting.date.text)),
            };
            self.add(EntryKind::Meeting, &meeting.forum, turn, &list.index(index));
        }
    }

    /// Says who does what was added since.
    fn responsible(&mut self, since: usize, roles: &[String]) {
        for draft in &mut self.found[since..] {
            draft.responsible = roles.to_vec();
        }
    }
}

/// What a text is, by the key it stands under: a part of a goal, an analysis of a row, a chapter.
fn kind_of(pointer: &Pointer) -> EntryKind {
    let key = pointer.segments().last().unwrap_or_default();
    let part = GoalPart::ALL.iter().find(|part| part.as_str() == key);
    part.map_or(EntryKind::Chapter, |&part| part.into())
}

/// A sentence without the marks around it.
fn bare(sentence: &str) -> &str {
    sentence.trim().trim_end_matches(['.', ':'])
}

/// The sentence in which words stand; the whole text when they stand in none.
fn sentence_with<'a>(text: &'a str, words: &str) -> &'a str {
    let sentences = styrkedja_swedish::sentences(text);
    let found = sentences.into_iter().find(|sentence| sentence.contains(words));
    found.filter(|_| !words.is_empty()).unwrap_or(text).trim()
}
