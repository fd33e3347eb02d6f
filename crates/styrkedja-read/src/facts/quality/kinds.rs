//! Of which kinds of routine a sentence tells.

use styrkedja::RoutineKind as Kind;
use styrkedja_swedish::{Class, Form};

use super::{sentence::Sentence, staff};

/// What the text around a sentence tells of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// What the heading above is about.
    pub(super) heading: Option<Kind>,
    /// What the sentence before was about, in the same paragraph.
    pub(super) before: Option<Kind>,
    /// Whether the survey named last is one of the staff: then `enkäten` is, too.
    pub(super) staff_survey: bool,

    /// Whether the sentence tells how often.
    pub(super) often: bool,
}

/// How far a verb of making may stand from what is made.
const NEAR: usize = 6;

/// The kinds that a sentence tells of, each with the word that it is told by.
pub(super) fn kinds(sentence: &Sentence<'_, '_>, around: Around) -> Vec<(Kind, usize)> {
    if sentence.denies() || is_of_others(sentence) || is_over(sentence) {
        return Vec::new();
    }
    let mut found: Vec<(Kind, usize)> = Vec::new();
    let has = |class| sentence.has(class);
    let quiet = !sentence.tells(Class::Judging) && !sentence.tells(Class::Aftermath);
    let made = made(sentence);
    let staff = staff::takes_part(sentence, around);
    // `Avvikelser leder till nya rutiner`: then the routine is made better, and no deviation is handled.
    let topic = [Class::Complaint, Class::View, Class::Incident];
    let topic = topic.iter().filter_map(|class| sentence.first(*class)).min();
    let step_between = made.zip(topic).is_some_and(|(made, topic)| {
        sentence.verbs(Class::Step).any(|step| topic < step && step < made)
    });
    let changes = made.is_some() && staff.is_none() && !step_between;
    let changes_much = finite(sentence, Class::Change).any(|at| sentence.is_own(at));
    let step = sentence.verbs(Class::Step).next().is_some();
    let no_change = step || !(changes_much || sentence.has(Class::Wish));
    let mut add = |kind: Kind, at: Option<usize>| found.extend(at.map(|at| (kind, at)));

    if quiet && no_change && !changes {
        add(Kind::Complaints, complaint(sentence, around));
        let money = has(Class::Finance) || (has(Class::OtherMatter) && !has(Class::Step));
        let incident = sentence.first(Class::Incident);
        add(Kind::Deviations, incident.filter(|_| !money));
    }
    if quiet {
        let law = [Class::LexSarah, Class::Duty, Class::Abuse];
        let law = law.iter().filter_map(|class| sentence.first(*class)).min();
        let law = law.filter(|_| is_act(sentence));
        let told = if is_told_to_staff(sentence) { Kind::InformationDuty } else { Kind::LexSarah };
        add(told, law);
        add(Kind::LexMaria, sentence.first(Class::LexMaria));
        add(Kind::UserSurvey, survey(sentence, around).filter(|_| no_change));
        add(Kind::SafetyRound, sentence.first(Class::SafetyRound));
        add(Kind::ExternalMonitoring, sentence.first(Class::Outlook));
        add(Kind::RiskAnalysis, sentence.first(Class::Risk));
        let review = sentence.first(Class::FileReview).or_else(|| looked_at(sentence, Class::File));
        add(Kind::FileReview, review);
        add(Kind::SelfMonitoring, check(sentence, around).filter(|_| review.is_none()));
    }
    add(Kind::StaffParticipation, staff);
    let better = better(sentence, made.filter(|_| staff.is_none()), around);
    add(Kind::Improvement, better.filter(|_| quiet));
    if found.is_empty() && quiet && no_change {
        found.extend(by_heading(sentence, around));
    }
    found.sort_by_key(|(kind, at)| (*at, kind.as_str()));
    found
}

/// `Förvaltningen följer upp …`: the routine of others.
fn is_of_others(sentence: &Sentence<'_, '_>) -> bool {
    let subject = |at: usize| {
        sentence.tokens.has(at, Class::Authority, Form::PLAIN)
            && sentence.is_own(at)
            && sentence.preposition(at).is_none()
    };
    sentence.has(Class::Authority) && sentence.places(Class::Authority).any(subject)
}

/// `Tidigare hade vi …`
fn is_over(sentence: &Sentence<'_, '_>) -> bool {
    let first = sentence.words.start;
    let tokens = sentence.tokens;
    tokens.tag(first, Class::Earlier).is_some_and(|tag| !tag.form.is_verb())
        && sentence.words.clone().any(|at| {
            tokens.is(at, Class::Past)
                || tokens.tag(at, Class::Earlier).is_some_and(|tag| tag.form.is_verb())
        })
}

/// What is complained of or said by those whom the unit is there for.
fn complaint(sentence: &Sentence<'_, '_>, around: Around) -> Option<usize> {
    let pointing = sentence.points_back();
    let named = sentence.first(Class::Complaint).filter(|at| !pointing || sentence.is_own(*at));
    let view =
        sentence.first(Class::View).filter(|at| !staff::is_view_of_staff(sentence, *at, around));
    let handled = [
        Class::Step,
        Class::Received,
        Class::Keeping,
        Class::Telling,
        Class::Writing,
        Class::Following,
    ];
    let handled = sentence.has_any(&handled) || sentence.has(Class::UsersForum);
    [named, view.filter(|_| handled)].into_iter().flatten().min()
}

/// Whether something is done by the law, rather than told of what it is.
fn is_act(sentence: &Sentence<'_, '_>) -> bool {
    let acts = [
        Class::Step,
        Class::Following,
        Class::Writing,
        Class::Telling,
        Class::Received,
        Class::Looking,
        Class::Leading,
    ];
    sentence.has_any(&acts)
}

/// Where a class stands as a verb that is no participle.
fn finite<'s>(sentence: &'s Sentence<'_, '_>, class: Class) -> impl Iterator<Item = usize> + 's {
    sentence.verbs(class).filter(move |at| {
        let tag = sentence.tokens.tag(*at, class);
        tag.is_none_or(|tag| tag.form.is_finite())
    })
}

/// Whether a sentence on the law tells that the staff is told of it, and of no case.
fn is_told_to_staff(sentence: &Sentence<'_, '_>) -> bool {
    let case = sentence.has(Class::Received);
    let taken_up = sentence.has(Class::StaffForum) && sentence.verbs(Class::Step).next().is_some();
    let duty = sentence.has(Class::Duty) || sentence.has(Class::Method);
    // `Lex Sarah gås igenom med medarbetarna`; a report or a case is no law.
    let law = sentence
        .places(Class::LexSarah)
        .any(|at| sentence.tokens.lower(at + 1).len() <= "sarah".len());
    let with_staff = sentence.has_any(&[Class::Staff, Class::StaffForum])
        && sentence.has_mark("step/")
        && !sentence.has_any(&[Class::Abuse, Class::Writing]);
    !case && (sentence.has(Class::Telling) || (duty && taken_up) || (law && with_staff))
}

/// A survey of those whom the unit is there for.
fn survey(sentence: &Sentence<'_, '_>, around: Around) -> Option<usize> {
    if sentence.has(Class::StaffSurvey) {
        return None;
    }
    let of_staff = |at: &usize| around.staff_survey && sentence.tokens.lower(*at) == "enkäten";
    sentence.first(Class::Survey).filter(|at| !of_staff(at))
}

/// A check of the own work.
fn check(sentence: &Sentence<'_, '_>, around: Around) -> Option<usize> {
    let looked_at =
        || looked_at(sentence, Class::Decision).or_else(|| looked_at(sentence, Class::Method));
    let back = || {
        let back = sentence.first(Class::LookingBack).filter(|at| sentence.is_own(*at));
        back.filter(|_| sentence.has(Class::QualityForum))
    };
    let money = [Class::OtherMatter, Class::Finance];
    // `Kocken kontrollerar varje vecka att listan är ifylld`
    let often = || {
        let checks = finite(sentence, Class::Checking).filter(|at| sentence.is_own(*at)).min();
        checks.filter(|_| around.often && !sentence.has_any(&money))
    };
    // `Rutinen följs upp`, but not `följs upp enligt rutin`
    let followed = || {
        let followed = near(sentence, Class::Following, Class::Method);
        followed.filter(|_| !sentence.has_any(&money))
    };
    sentence
        .first(Class::SelfCheck)
        .or_else(looked_at)
        .or_else(back)
        .or_else(followed)
        .or_else(often)
}

/// Where it is told that something is looked at: `Chefen kontrollerar att planerna är aktuella`.
fn looked_at(sentence: &Sentence<'_, '_>, thing: Class) -> Option<usize> {
    if !sentence.has(thing) || sentence.has_any(&[Class::OtherMatter, Class::Finance]) {
        return None;
    }
    let looks = sentence.places(Class::Looking).filter(|at| sentence.is_own(*at));
    looks.min().filter(|looks| sentence.places(thing).any(|at| at > *looks || at + NEAR > *looks))
}

/// Where it is told that a way of working is made or changed.
fn made(sentence: &Sentence<'_, '_>) -> Option<usize> {
    near(sentence, Class::Making, Class::Method)
}

/// Where a verb and what it is done with stand near each other, and no `enligt` between them.
fn near(sentence: &Sentence<'_, '_>, verb: Class, thing: Class) -> Option<usize> {
    if !sentence.has(verb) || !sentence.has(thing) {
        return None;
    }
    let by_way = |from: usize, to: usize| {
        (from.min(to)..from.max(to)).any(|at| sentence.tokens.is(at, Class::ByWay))
    };
    let pairs = sentence.places(verb).flat_map(|verb| {
        sentence.places(thing).filter_map(move |thing| {
            (verb.abs_diff(thing) <= NEAR && !by_way(verb, thing)).then_some(verb.max(thing))
        })
    });
    pairs.min()
}

/// Work that makes the work better.
fn better(sentence: &Sentence<'_, '_>, made: Option<usize>, around: Around) -> Option<usize> {
    let has = |class| sentence.has(class);
    if has(Class::OtherMatter) || has(Class::Finance) {
        return None;
    }
    let made = made.filter(|_| !has(Class::Survey) && !has(Class::SelfCheck) && !has(Class::Risk));
    let system = sentence.first(Class::QualitySystem);
    let remedy =
        sentence.first(Class::Remedy).filter(|_| has(Class::Fault) && !has(Class::StaffSurvey));
    let planned = around.often || has(Class::Forum) || has(Class::Role);
    let work = sentence.first(Class::Betterment).filter(|_| planned && !has(Class::Wish));
    // `Kvalitetsgruppen träffas varje månad`
    let group = sentence.first(Class::BetterGroup).filter(|at| {
        let alone =
            [Class::Complaint, Class::View, Class::Incident, Class::SelfCheck, Class::Survey];
        (around.often || sentence.verbs(Class::Step).next().is_some())
            && sentence.preposition(*at).is_none()
            && !sentence.has_any(&alone)
    });
    made.or(system).or(remedy).or(work).or(group)
}

/// What a sentence tells of that only the heading or the sentence before names.
fn by_heading(sentence: &Sentence<'_, '_>, around: Around) -> Option<(Kind, usize)> {
    let steps = finite(sentence, Class::Step).chain(finite(sentence, Class::Following));
    let steps = steps.chain(sentence.places(Class::Received));
    // `Information om hur man klagar finns i hallen.`
    let told = around.heading == Some(Kind::Complaints);
    let steps = steps.chain(sentence.places(Class::Telling).filter(|_| told));
    let step = steps.filter(|at| sentence.is_own(*at)).min();
    if sentence.points_back() {
        return None;
    }
    let kind = match around.heading {
        Some(
            kind @ (Kind::Complaints | Kind::Deviations | Kind::RiskAnalysis | Kind::UserSurvey),
        ) => Some(kind),
        Some(Kind::SelfMonitoring) => Some(Kind::SelfMonitoring),
        _ => around.before.filter(|kind| {
            matches!(kind, Kind::Complaints | Kind::Deviations) && sentence.has(Class::Received)
        }),
    };
    Some((kind?, step?))
}
