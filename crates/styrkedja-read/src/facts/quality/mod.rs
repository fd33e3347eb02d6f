//! The systematic quality work: its routines, sentence by sentence, and the kind of service they are for.
//!
//! A sentence tells of a routine by its words ([`kinds`]), and who, where, when and how it is recorded is taken from the
//! sentence alone, with two exceptions. A sentence that only points back (`De diarieförs och tas upp på APT.`) completes
//! the routine before it, and the items of a list belong to the routine that announces them.
//!
//! ```text
//! Klagomål tas upp på APT och redovisas i T1.      complaints, at APT, T1
//! Klagomål ska minska.                             nothing: what one would like
//! Inga klagomål har kommit in.                     nothing: what became of it
//! Avvikelser leder till nya rutiner.               improvement: the routine is changed
//! Förvaltningen gör en enkät.                      nothing: not the unit's own
//! ```
//!
//! The words are data: `data/words/quality.toml` and `data/patterns/quality.toml` of the crate `styrkedja-swedish`.
//!
//! ```text
//! sentence     the classes of its words, and which of them its own clause has
//! kinds        of which kinds it tells; staff, how the staff takes part
//! place        in which meetings and how often; who, record, what: the other columns
//! approach     the approaches of the city; service, the kind of service
//! ```

mod approach;
mod kinds;
mod place;
mod record;
mod sentence;
mod service;
mod staff;
mod what;
mod who;

use std::ops::Range;

use styrkedja::{
    ItemForm, Pointer, Recurrence, Routine, RoutineKind as Kind, Schedule, SectionKind, ServiceKind,
};
use styrkedja_swedish::Class;

use self::{
    kinds::{Around, kinds},
    place::{Place, places, together},
    sentence::Sentence,
};
use super::{Home, Taken, Tokens, said};

/// Where a text stands, beside its home.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stands<'p> {
    /// The item that it is the text of.
    pub(super) item: Option<&'p Pointer>,
    pub(super) form: Option<ItemForm>,

    /// The approaches that the city has named.
    pub(super) approaches: &'p [String],
}

/// Reads the routines of one text after the other.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// The passage that the last text was of.
    passage: Option<Pointer>,
    home: Option<Home>,
    /// What the heading above is about.
    heading: Option<Kind>,
    /// The routine whose list is open.
    list: Option<usize>,
    staff_survey: bool,
    services: service::Services,
}

/// The meeting of those whom the unit is there for that a paragraph tells of: what follows may take place there.
#[derive(Debug)]
struct Meeting {
    forum: String,
    rates: Vec<usize>,
}

impl Reader {
    /// Adds the routines of a text to those of the document. Returns the words of each new one, with its index.
    pub(super) fn read(
        &mut self,
        tokens: &Tokens<'_>,
        home: Home,
        stands: Stands<'_>,
        rates: &mut Taken<Recurrence>,
        routines: &mut Vec<Routine>,
    ) -> Vec<(usize, Range<usize>)> {
        self.enter(tokens, home, stands);
        self.services.note(tokens, home);
        let open = self.list.take();
        if stands.form == Some(ItemForm::Item)
            && let Some(index) = open
        {
            self.list = open;
            let item = tokens.text.trim().trim_end_matches(['.', ',', ';']);
            routines[index].items.push(item.to_owned());
            return Vec::new();
        }
        let heading = matches!(stands.form, Some(ItemForm::Heading | ItemForm::Row))
            || is_title(tokens, stands.form);
        let title = stands.item.is_none();
        if heading || title || is_result(stands.item) {
            return Vec::new();
        }
        let others = home == (Home::Goal { local: false });
        let mut found = Vec::new();
        let mut before: Option<Kind> = None;
        // The routines of the sentence before, which a pointing sentence completes.
        let mut last: Option<usize> = None;
        let mut meeting: Option<Meeting> = None;
        for words in tokens.sentences() {
            if others && tokens.lower(words.start) != "enheterna" {
                continue;
            }
            let sentence = Sentence::new(tokens, words.clone());
            let bytes = tokens.bytes(words);
            let around = Around {
                heading: self.heading,
                before,
                staff_survey: self.staff_survey,

                often: rates.within(&bytes).next().is_some(),
            };
            if sentence.has(Class::StaffSurvey) {
                self.staff_survey = true;
            } else if sentence.has(Class::Survey) {
                self.staff_survey &=
                    sentence.first(Class::Survey).is_some_and(|at| tokens.lower(at) == "enkäten");
            }
            let first = routines.len();
            for (name, _) in approach::approaches(&sentence, stands.approaches) {
                let known = |routine: &Routine| {
                    routine.kind == Kind::Approach && routine.what.as_ref() == Some(&name)
                };
                if !routines.iter().any(known) && !sentence.denies() && !others {
                    let mut routine = Routine::new(Kind::Approach, &tokens.text[bytes.clone()]);
                    routine.what = Some(name);
                    routines.push(routine);
                }
            }
            let kinds = kinds(&sentence, around);
            if kinds.is_empty() {
                found.extend((first..routines.len()).map(|index| (index, bytes.clone())));
                if let Some(last) = last.filter(|_| sentence.points_back())
                    && !sentence.denies()
                {
                    complete(&mut routines[last], &sentence, rates);
                    continue;
                }
                if let Some(last) = last
                    && let Some(meeting) = &meeting
                    && routines[last].forum.contains(&meeting.forum)
                    && sentence.has(Class::UsersForum)
                {
                    routines[last].recorded_in.extend(record::recorded_in(&sentence));
                    continue;
                }
                if let Some(held) = users_meeting(&sentence, rates) {
                    meeting = Some(held);
                }
                (before, last) = (None, None);
                continue;
            }
            before = kinds.first().map(|(kind, _)| *kind);
            tell(&sentence, &kinds, rates, routines);
            for routine in &mut routines[first..] {
                if let Some(meeting) = &meeting
                    && routine.kind == Kind::Complaints
                    && routine.forum.is_empty()
                {
                    routine.forum.push(meeting.forum.clone());
                    take(routine, &meeting.rates, rates);
                }
            }
            found.extend((first..routines.len()).map(|index| (index, bytes.clone())));
            last = routines.len().checked_sub(1);
        }
        let announces =
            stands.form == Some(ItemForm::LeadIn) || tokens.text.trim_end().ends_with(':');
        self.list = last.filter(|last| announces && has_items(routines[*last].kind));
        found
    }

    /// What kind of service the unit is, after all texts.
    pub(super) fn service(&self, unit: Option<&str>) -> Option<ServiceKind> {
        self.services.kind(unit)
    }

    /// Notes where a text stands: headings hold for what follows them in the same passage.
    fn enter(&mut self, tokens: &Tokens<'_>, home: Home, stands: Stands<'_>) {
        let passage = stands.item.and_then(Pointer::parent);
        let title = stands.item.is_none();
        if title || passage != self.passage || Some(home) != self.home {
            let chapter = matches!(home, Home::Chapter { .. });
            let kept = self.heading.filter(|_| chapter && !title && Some(home) == self.home);
            let above = match home {
                Home::Chapter { kind, .. } => kind.and_then(of_chapter),
                Home::Goal { .. } => None,
            };
            self.heading = above.or(kept);
            self.list = None;
        }
        if stands.form == Some(ItemForm::Heading)
            || is_title(tokens, stands.form)
            || (title && matches!(home, Home::Chapter { .. }))
        {
            self.heading = of_heading(tokens).or(self.heading.filter(|_| title));
        }
        self.passage = passage;
        self.home = Some(home);
    }
}

/// Whether a paragraph is a heading that the page did not mark as one: a few words, no verb and no full stop.
fn is_title(tokens: &Tokens<'_>, form: Option<ItemForm>) -> bool {
    const MOST: usize = 6;
    let ends = tokens.list.last().is_none_or(|last| last.after.is_empty());
    let short = tokens.list.len() <= MOST && form == Some(ItemForm::Paragraph) && ends;
    short && {
        let sentence = Sentence::new(tokens, 0..tokens.list.len());
        !sentence.words.clone().any(|at| sentence.is_verb(at))
    }
}

/// Whether an item is one of the expected results, which are no routines.
fn is_result(item: Option<&Pointer>) -> bool {
    let passage = item.and_then(Pointer::parent);
    passage.is_some_and(|passage| passage.as_str().ends_with("/expected_results"))
}

/// What a chapter is about.
fn of_chapter(kind: SectionKind) -> Option<Kind> {
    match kind {
        SectionKind::Complaints => Some(Kind::Complaints),
        SectionKind::Deviations => Some(Kind::Deviations),
        SectionKind::UserSurvey => Some(Kind::UserSurvey),
        SectionKind::SelfMonitoring => Some(Kind::SelfMonitoring),
        SectionKind::StaffParticipation => Some(Kind::StaffParticipation),
        _ => None,
    }
}

/// What a heading is about, by its words.
fn of_heading(tokens: &Tokens<'_>) -> Option<Kind> {
    let sentence = Sentence::new(tokens, 0..tokens.list.len());
    let subjects = [
        (Class::Complaint, Kind::Complaints),
        (Class::View, Kind::Complaints),
        (Class::Incident, Kind::Deviations),
        (Class::LexSarah, Kind::LexSarah),
        (Class::FileReview, Kind::FileReview),
        (Class::SelfCheck, Kind::SelfMonitoring),
        (Class::Survey, Kind::UserSurvey),
        (Class::Risk, Kind::RiskAnalysis),
        (Class::SafetyRound, Kind::SafetyRound),
        (Class::Outlook, Kind::ExternalMonitoring),
        (Class::Part, Kind::StaffParticipation),
        (Class::Betterment, Kind::Improvement),
    ];
    subjects.iter().find(|(class, _)| sentence.has(*class)).map(|(_, kind)| *kind)
}

/// Whether what a routine of a kind goes through may be listed below it. The days of meetings are no items.
fn has_items(kind: Kind) -> bool {
    kind != Kind::StaffParticipation
}

/// Adds the routines that a sentence tells of.
fn tell(
    sentence: &Sentence<'_, '_>,
    kinds: &[(Kind, usize)],
    rates: &mut Taken<Recurrence>,
    routines: &mut Vec<Routine>,
) {
    let tokens = sentence.tokens;
    let text = tokens.words(sentence.words.clone());
    let responsible = who::responsible(sentence);
    let recorded = record::recorded_in(sentence);
    let occasions = occasions(sentence);
    let months = said::months(tokens, sentence.words.clone());
    for (index, (kind, anchor)) in kinds.iter().enumerate() {
        let alone = matches!(kind, Kind::StaffParticipation | Kind::Complaints);
        let all = places(sentence, rates, alone);
        let mine: Vec<Place> =
            all.into_iter().filter(|place| belongs(sentence, kinds, index, place)).collect();
        let differ = mine.iter().filter(|place| !place.forums.is_empty()).count() > 1
            && mine.iter().any(|place| !place.rates.is_empty());
        let often = mine.iter().filter(|place| !place.rates.is_empty()).count();
        let apart = differ && (*kind == Kind::StaffParticipation || often > 1);
        let rows = if apart { mine } else { vec![together(&mine)] };
        for place in rows {
            let mut routine = Routine::new(*kind, text);
            routine.what = what::what(sentence, *anchor);
            routine.responsible.clone_from(&responsible);
            routine.forum = place.forums;
            routine.recorded_in.clone_from(&recorded);
            routine.schedule = Schedule::default();
            take(&mut routine, &place.rates, rates);
            routine.schedule.occasions.clone_from(&occasions);
            routine.schedule.months.clone_from(&months);
            if matches!(kind, Kind::SelfMonitoring | Kind::FileReview | Kind::RiskAnalysis) {
                routine.method = record::method(sentence);
            }
            routines.push(routine);
        }
    }
}

/// Whether meetings and rates belong to one of several kinds: to the one named last before them.
fn belongs(
    sentence: &Sentence<'_, '_>,
    kinds: &[(Kind, usize)],
    index: usize,
    place: &Place,
) -> bool {
    // What is complained of and what went wrong is mostly treated together.
    let pair = |kind: Kind| matches!(kind, Kind::Complaints | Kind::Deviations);
    // A round among the meetings of a list is one of them.
    let (kind, _) = kinds[index];
    if kinds.len() > 1 && kind == Kind::SafetyRound {
        return false;
    }
    let start = |at: usize| sentence.tokens.list[at].start;
    let before = kinds.iter().filter(|(kind, at)| {
        start(*at) <= place.at && !(kinds.len() > 1 && *kind == Kind::SafetyRound)
    });
    match before.map(|(_, at)| *at).max() {
        Some(nearest) => {
            let of = kinds.iter().find(|(_, at)| *at == nearest);
            kinds[index].1 == nearest || (pair(kind) && of.is_some_and(|(of, _)| pair(*of)))
        }
        None => true,
    }
}

/// Gives a routine some rates.
fn take(routine: &mut Routine, indices: &[usize], rates: &mut Taken<Recurrence>) {
    for index in indices {
        if let Some(rate) = rates.get(*index) {
            routine.schedule.recurrences.push(rate.clone());
            rates.take(*index);
        }
    }
}

/// What a sentence that only points back adds to a routine.
fn complete(routine: &mut Routine, sentence: &Sentence<'_, '_>, rates: &mut Taken<Recurrence>) {
    let place = together(&places(sentence, rates, false));
    let add = |list: &mut Vec<String>, more: Vec<String>| {
        for name in more {
            if !list.contains(&name) {
                list.push(name);
            }
        }
    };
    add(&mut routine.forum, place.forums);
    add(&mut routine.responsible, who::responsible(sentence));
    add(&mut routine.recorded_in, record::recorded_in(sentence));
    if routine.schedule.recurrences.is_empty() {
        take(routine, &place.rates, rates);
    }
    for occasion in occasions(sentence) {
        if !routine.schedule.occasions.contains(&occasion) {
            routine.schedule.occasions.push(occasion);
        }
    }
    for month in said::months(sentence.tokens, sentence.words.clone()) {
        if !routine.schedule.months.contains(&month) {
            routine.schedule.months.push(month);
        }
    }
}

/// The meeting of users that a sentence tells of, with how often it is held.
fn users_meeting(sentence: &Sentence<'_, '_>, rates: &Taken<Recurrence>) -> Option<Meeting> {
    let at = sentence.first(Class::UsersForum)?;
    let forum = sentence.tokens.base(at, Class::UsersForum)?;
    let bytes = sentence.tokens.bytes(sentence.words.clone());
    let rates: Vec<usize> = rates.within(&bytes).map(|(index, ..)| index).take(1).collect();
    (!rates.is_empty()).then_some(Meeting { forum, rates })
}

/// The plans and reports for which something is done or in which it is told: not those that are treated themselves.
fn occasions(sentence: &Sentence<'_, '_>) -> Vec<styrkedja::Occasion> {
    let tokens = sentence.tokens;
    let mut found = Vec::new();
    for at in sentence.words.clone() {
        for occasion in said::occasions(tokens, at..at + 1) {
            let with = sentence.preposition(at).map(|at| tokens.lower(at));
            let plan = occasion == styrkedja::Occasion::PLAN;
            let told = match with {
                Some("inför" | "till") => true,
                Some("i" | "vid" | "under") => !plan,
                _ => false,
            };
            if told && !found.contains(&occasion) {
                found.push(occasion);
            }
        }
    }
    found
}
