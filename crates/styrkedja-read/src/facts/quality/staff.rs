//! How the staff takes part in the work on quality, and whose opinion a sentence is about.

use styrkedja::RoutineKind as Kind;
use styrkedja_swedish::{Class, Form};

use super::{kinds::Around, sentence::Sentence};

/// Who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Person {
    /// Works there.
    Staff,
    /// Those whom the unit is there for.
    User,
}

fn person(sentence: &Sentence<'_, '_>, at: usize) -> Option<Person> {
    let tokens = sentence.tokens;
    if tokens.is_one(at, &[Class::Served, Class::Visitor]) {
        Some(Person::User)
    } else if tokens.is_one(at, &[Class::Staff, Class::Union, Class::Role]) {
        Some(Person::Staff)
    } else {
        None
    }
}

/// The person named last before a word, else the one named first after it.
fn owner(sentence: &Sentence<'_, '_>, at: usize) -> Option<Person> {
    let before = (sentence.words.start..at).rev().find_map(|at| person(sentence, at));
    before.or_else(|| (at..sentence.words.end).find_map(|at| person(sentence, at)))
}

/// Whether an opinion is that of the staff: `medarbetarnas synpunkter`, `synpunkter från personalen`.
pub(super) fn is_view_of_staff(sentence: &Sentence<'_, '_>, view: usize, around: Around) -> bool {
    let tokens = sentence.tokens;
    let nearby = view.saturating_sub(3).max(sentence.words.start)..view;
    let genitive = |at: &usize| {
        let owned = [Class::Staff, Class::Role, Class::Served, Class::Visitor];
        owned.iter().any(|class| tokens.is(*at, *class) && !tokens.has(*at, *class, Form::PLAIN))
    };
    if let Some(owner) = nearby.rev().find(genitive) {
        return person(sentence, owner) == Some(Person::Staff);
    }
    let from = (view + 1..sentence.words.end.min(view + 4)).find(|at| {
        // `synpunkter besvaras av chefen` are not the chef's.
        tokens.lower(*at) == "från" || (tokens.lower(*at) == "av" && *at == view + 1)
    });
    let from = from.and_then(|from| {
        (from + 1..sentence.words.end.min(from + 4)).find_map(|at| person(sentence, at))
    });
    if let Some(person) = from {
        return person == Person::Staff;
    }
    // `Synpunkter har förts in i verksamhetsplanen.`
    if sentence.has(Class::Paper) && sentence.has(Class::Keeping) {
        return true;
    }
    match owner(sentence, view) {
        Some(Person::User) => false,
        Some(Person::Staff) => {
            // Those who receive, record and answer it are the staff; those who give it may be.
            let handled = sentence.places(Class::Step).any(|at| !tokens.is(at, Class::Giving));
            !handled || sentence.has(Class::Keeping)
        }
        None => around.heading == Some(Kind::StaffParticipation),
    }
}

/// Where a sentence tells that the staff takes part.
pub(super) fn takes_part(sentence: &Sentence<'_, '_>, around: Around) -> Option<usize> {
    let has = |class| sentence.has(class);
    if has(Class::OtherMatter) || has(Class::Finance) || has(Class::Wish) {
        return None;
    }
    let of_staff = |at: &usize| owner(sentence, *at) == Some(Person::Staff);
    let own = |at: &usize| sentence.is_own(*at) && of_staff(at);
    let part = sentence.places(Class::Part).filter(own).min();
    let part = part.filter(|_| !sentence.tells(Class::Judging));
    let views = || {
        let view = sentence.places(Class::View);
        let view = view.filter(|at| is_view_of_staff(sentence, *at, around)).min();
        let kept = sentence.places(Class::Keeping).filter(of_staff).min();
        let handled = || has(Class::Step) || has(Class::Keeping);
        view.filter(|_| handled()).or(kept)
    };
    part.or_else(views)
        .or_else(|| paper(sentence))
        .or_else(|| meeting(sentence, around))
        .or_else(|| worked_out(sentence))
}

/// The plan or report is treated with the staff.
fn paper(sentence: &Sentence<'_, '_>) -> Option<usize> {
    let tokens = sentence.tokens;
    let people = sentence.has(Class::Staff) || sentence.has(Class::StaffForum);
    let acts = sentence.has_any(&[Class::Step, Class::Telling, Class::Making])
        || sentence.has(Class::StaffForum);
    if !people || !acts || !sentence.has(Class::Paper) {
        return None;
    }
    let treated = |at: &usize| {
        let named = tokens.has(*at, Class::Paper, Form::PLAIN);
        let with = sentence.preposition(*at).map(|at| tokens.lower(at));
        let by_staff = sentence.has(Class::Staff);
        named
            && match with {
                None | Some("av" | "om") => true,
                Some("till") => by_staff && sentence.verbs(Class::Step).next().is_some(),
                Some(_) => false,
            }
    };
    sentence.places(Class::Paper).filter(treated).min()
}

/// A meeting of the staff, with how often: `Enheten har APT en gång per månad`.
fn meeting(sentence: &Sentence<'_, '_>, around: Around) -> Option<usize> {
    let known = around.often || around.heading == Some(Kind::StaffParticipation);
    let held = |at: &usize| {
        sentence.is_own(*at)
            && sentence.preposition(*at).is_none_or(|before| {
                // `tid för gruppmöten`
                sentence.tokens.lower(before) == "för"
            })
    };
    // `Brukarrådet har möten`
    let named = |at: &usize| {
        sentence.tokens.base(*at, Class::StaffForum).is_some_and(|base| base != "möte")
    };
    let ours = known && !sentence.has(Class::UsersForum);
    sentence.places(Class::StaffForum).filter(|_| ours).filter(named).filter(held).min()
}

/// The staff works the ways of working out together.
fn worked_out(sentence: &Sentence<'_, '_>) -> Option<usize> {
    let topics = [Class::Complaint, Class::Incident, Class::SelfCheck, Class::Risk, Class::Survey];
    let together = sentence.has(Class::Staff)
        && sentence.has(Class::StaffForum)
        && sentence.verbs(Class::Step).next().is_some()
        && sentence.has(Class::Making)
        && !sentence.has_any(&topics);
    sentence.first(Class::StaffForum).filter(|_| together)
}
