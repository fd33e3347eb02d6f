//! From version 1 of the document format to version 2, on the tree: every key and value keeps its place.
//!
//! | Version 1 | Version 2 |
//! |---|---|
//! | `money[]` of kind budget or result | `economy.figures[]` |
//! | `money[]` of kind benefit or other | `economy.amounts[]` |
//! | `quality_routines[]`, its `recurrence` | `quality_work.routines[]`, its `schedule.recurrences[0]` |
//! | `recurrences[]` that are copies of a routine's | that of the routine alone |
//! | `staffing.posts[].count` | `heads`, or `full_time_equivalents` of *årsarbetare* and of counts with decimals |
//!
//! Keys that begin with `x-` move with their object. What version 1 did not know is refused here, as the types of version 2
//! would take it; every other fault is left for them to find.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Member, Node, Value,
    fault::{Fault, Step},
};
use crate::{
    error::{ErrorKind, Wanted},
    model::{MoneyFact, MoneyKind},
    pointer::Pointer,
    value::Number,
};

/// The keys that version 1 knew in objects to which version 2 has added some.
const ROUTINE: &[&str] = &["kind", "text", "recurrence"];
const RECURRENCE: &[&str] = &["what", "times", "per", "text"];
const STAFFING: &[&str] = &["posts", "sex_split"];
const POST: &[&str] = &["role", "count", "fraction", "employment", "total", "text"];

type Members<'t> = Vec<Member<'t>>;

/// Where values stood in version 1, and where they stand now.
type Moved = BTreeMap<Pointer, Pointer>;

/// Makes the tree of a document or reading that of version 2. Says whether it was of version 1.
pub(super) fn upgrade(root: &mut Node<'_>) -> Result<bool, Fault> {
    let Value::Object(members) = &mut root.value else { return Ok(false) };
    let Some(at) = members.iter().position(|member| member.key == "document") else {
        return Ok(document(root, &Spans::default())?.is_some());
    };
    let sources = members.iter().find(|member| member.key == "sources");
    let spans = sources.map(|sources| Spans::of(&sources.value)).unwrap_or_default();
    let moved = document(&mut members[at].value, &spans).map_err(within("document"))?;
    let Some(moved) = moved else { return Ok(false) };
    for member in members {
        match (&*member.key, &mut member.value.value) {
            ("sources", Value::Object(places)) => {
                rename_places(places, &moved).map_err(within("sources"))?;
            }
            ("remarks", Value::Array(remarks)) => rename_remarks(remarks, &moved),
            _ => {}
        }
    }
    Ok(true)
}

/// Nothing, when the document is not of version 1.
fn document(node: &mut Node<'_>, spans: &Spans) -> Result<Option<Moved>, Fault> {
    let Value::Object(members) = &mut node.value else { return Ok(None) };
    let version = members.iter_mut().find(|member| member.key == "schema_version");
    match version.map(|version| &mut version.value.value) {
        Some(Value::String(version)) if version == "1" => *version = "2".into(),
        _ => return Ok(None),
    }
    once(members)?;
    for member in &*members {
        match &*member.key {
            "economy" | "quality_work" => return Err(unknown(&member.key)),
            "introduction" | "goals" | "closing" => {
                no_schedules(&member.value).map_err(within(&member.key))?;
            }
            _ => {}
        }
    }
    let mut moved = Moved::new();
    if let Some(staffing) = find(members, "staffing") {
        self::staffing(staffing, &mut moved).map_err(within("staffing"))?;
    }
    if let Some(money) = take(members, "money") {
        members.extend(economy(money, &mut moved).map_err(within("money"))?);
    }
    if let Some(recurrences) = find(members, "recurrences") {
        each(recurrences, |recurrence| known(recurrence, RECURRENCE))
            .map_err(within("recurrences"))?;
    }
    if let Some(routines) = take(members, "quality_routines") {
        let at = routines.at;
        let mut routines = elements(routines).map_err(within("quality_routines"))?;
        quality_work(&mut routines, &mut moved).map_err(within("quality_routines"))?;
        if let Some(recurrences) = find(members, "recurrences") {
            give_to_routines(recurrences, &routines, spans, &mut moved);
        }
        members.extend(object(at, "quality_work", vec![list(at, "routines", routines)]));
    }
    Ok(Some(moved))
}

/// The amounts of money in their two homes.
fn economy<'t>(money: Member<'t>, moved: &mut Moved) -> Result<Option<Member<'t>>, Fault> {
    let at = money.at;
    let (old, new) = (root("money"), root("economy"));
    let (mut figures, mut amounts) = (Vec::new(), Vec::new());
    for (index, fact) in elements(money)?.into_iter().enumerate() {
        let MoneyFact { kind, .. } = fact.decode().map_err(|it| it.within(Step::Index(index)))?;
        let (key, home) = match kind {
            MoneyKind::Budget | MoneyKind::Result => ("figures", &mut figures),
            MoneyKind::Benefit | MoneyKind::Other => ("amounts", &mut amounts),
        };
        moved.insert(old.index(index), new.field(key).index(home.len()));
        home.push(fact);
    }
    moved.insert(old, new);
    let lists = vec![list(at, "figures", figures), list(at, "amounts", amounts)];
    Ok(object(at, "economy", lists))
}

/// Each routine with its recurrence in a schedule.
fn quality_work(routines: &mut [Node<'_>], moved: &mut Moved) -> Result<(), Fault> {
    let (old, new) = (root("quality_routines"), root("quality_work").field("routines"));
    for (index, routine) in routines.iter_mut().enumerate() {
        known(routine, ROUTINE).map_err(at_index(index))?;
        let Value::Object(members) = &mut routine.value else { continue };
        let Some(Member { at, value: mut rate, .. }) = take(members, "recurrence") else {
            continue;
        };
        known(&rate, RECURRENCE).map_err(within("recurrence")).map_err(at_index(index))?;
        // What is wrong with it as a whole is told where its key stands, as of any value of a key.
        rate.at = at;
        let rates = list(at, "recurrences", vec![rate]);
        members.extend(object(at, "schedule", vec![rates]));
        let here = new.index(index).field("schedule").field("recurrences").index(0);
        moved.insert(old.index(index).field("recurrence"), here);
    }
    moved.insert(old, new);
    Ok(())
}

/// Takes the copies out of the list. Version 1 wrote every recurrence there, and that of a routine with the routine too.
fn give_to_routines(list: &mut Node<'_>, routines: &[Node<'_>], spans: &Spans, moved: &mut Moved) {
    let Value::Array(recurrences) = &mut list.value else { return };
    let mut homes = vec![None; recurrences.len()];
    let mut sentence = None;
    for (index, routine) in routines.iter().enumerate() {
        // A sentence of several kinds is several routines one after the other, and has one copy in the list.
        let text = routine.text_of("text");
        if text.is_none() || text == sentence {
            continue;
        }
        sentence = text;
        let rates = routine.member("schedule").and_then(|schedule| schedule.member("recurrences"));
        let Some(Value::Array(rates)) = rates.map(|rates| &rates.value) else { continue };
        let of_routine = |(at, copy): (usize, &Node<'_>)| {
            let words = copy.text_of("text").zip(text);
            let (old, sentence) =
                (root("recurrences").index(at), root("quality_routines").index(index));
            homes[at].is_none()
                && words.is_some_and(|(words, sentence)| sentence.contains(words))
                && rates.first().is_some_and(|rate| is_copy(copy, rate))
                && spans.may_hold(&sentence, &old)
        };
        if let Some(at) = recurrences.iter().enumerate().position(of_routine) {
            homes[at] = Some(index);
        }
    }
    let mut left = Vec::new();
    for (at, (rate, home)) in std::mem::take(recurrences).into_iter().zip(homes).enumerate() {
        let here = match home {
            Some(routine) => {
                let routine = root("quality_work").field("routines").index(routine);
                routine.field("schedule").field("recurrences").index(0)
            }
            None => root("recurrences").index(left.len()),
        };
        moved.insert(root("recurrences").index(at), here);
        left.extend(home.is_none().then_some(rate));
    }
    *recurrences = left;
}

/// Whether it is the same rate, and says nothing that the other does not: then nothing is lost with it.
fn is_copy(copy: &Node<'_>, other: &Node<'_>) -> bool {
    let Value::Object(members) = &copy.value else { return false };
    let same = |key: &str| match (copy.member(key), other.member(key)) {
        (Some(one), Some(other)) => one.says_the_same(other),
        (one, other) => one.is_none() && other.is_none(),
    };
    ["text", "times", "per"].into_iter().all(same)
        && members.iter().all(|member| member.value.value == Value::Null || same(&member.key))
}

/// The counts of posts by what they count.
fn staffing(node: &mut Node<'_>, moved: &mut Moved) -> Result<(), Fault> {
    known(node, STAFFING)?;
    let Value::Object(members) = &mut node.value else { return Ok(()) };
    let Some(Node { value: Value::Array(posts), .. }) = find(members, "posts") else {
        return Ok(());
    };
    for (index, post) in posts.iter_mut().enumerate() {
        let key = self::post(post).map_err(at_index(index)).map_err(within("posts"))?;
        let here = root("staffing").field("posts").index(index);
        moved.insert(here.field("count"), here.field(key));
    }
    Ok(())
}

/// Gives the count of a post its name in version 2, which it returns.
fn post(node: &mut Node<'_>) -> Result<&'static str, Fault> {
    const HEADS: &str = "heads";
    known(node, POST)?;
    let role = node.text_of("role").unwrap_or_default().to_lowercase();
    let Value::Object(members) = &mut node.value else { return Ok(HEADS) };
    let Some(count) = members.iter_mut().find(|member| member.key == "count") else {
        return Err(Fault::new(ErrorKind::MissingKey { key: "count".to_owned() }));
    };
    // Version 2 would take null for a count that is not known.
    count.value.decode::<Number>().map_err(within("count"))?;
    let decimals = matches!(&count.value.value, Value::String(digits) if digits.contains('.'));
    let key =
        if decimals || role.starts_with("årsarbetare") { "full_time_equivalents" } else { HEADS };
    count.key = key.into();
    Ok(key)
}

/// The pointers of the source map, renamed.
fn rename_places(places: &mut Members<'_>, moved: &Moved) -> Result<(), Fault> {
    once(places)?;
    for place in places.iter_mut() {
        if let Ok(pointer) = place.key.parse() {
            place.key = String::from(renamed(&pointer, moved)).into();
        }
    }
    // The copy of a routine's recurrence may stand beside it: both places are of the same words.
    let mut taken = BTreeSet::new();
    places.retain(|place| taken.insert(place.key.clone()));
    Ok(())
}

/// The pointers of remarks, renamed.
fn rename_remarks(remarks: &mut [Node<'_>], moved: &Moved) {
    for remark in remarks {
        let Value::Object(members) = &mut remark.value else { continue };
        if let Some(Node { value: Value::String(text), .. }) = find(members, "pointer")
            && let Ok(pointer) = text.parse()
        {
            *text = String::from(renamed(&pointer, moved)).into();
        }
    }
}

/// Where the value stands now: it moved with the nearest thing around it that did.
fn renamed(pointer: &Pointer, moved: &Moved) -> Pointer {
    let mut around = Some(pointer.clone());
    while let Some(old) = around {
        if let Some(new) = moved.get(&old) {
            let rest = &pointer.as_str()[old.as_str().len()..];
            return format!("{new}{rest}").parse().unwrap_or_else(|_| pointer.clone());
        }
        around = old.parent();
    }
    pointer.clone()
}

/// The bytes of a reading's text where its routines and recurrences stand, by pointer.
#[derive(Debug, Default)]
struct Spans(BTreeMap<String, (usize, usize)>);

impl Spans {
    fn of(sources: &Node<'_>) -> Self {
        let Value::Object(places) = &sources.value else { return Self::default() };
        let number = |span: &Node<'_>, key| match &span.member(key)?.value {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        };
        let bytes = |place: &Node<'_>| match &place.member("spans")?.value {
            Value::Array(spans) => {
                Some((number(spans.first()?, "start")?, number(spans.last()?, "end")?))
            }
            _ => None,
        };
        let facts = ["/recurrences/", "/quality_routines/"];
        let of_facts = places.iter().filter(|it| facts.iter().any(|list| it.key.starts_with(list)));
        Self(of_facts.filter_map(|it| Some((it.key.to_string(), bytes(&it.value)?))).collect())
    }

    /// Whether one value may stand within another. Where both places are known they tell.
    fn may_hold(&self, outer: &Pointer, inner: &Pointer) -> bool {
        match (self.0.get(outer.as_str()), self.0.get(inner.as_str())) {
            (Some(outer), Some(inner)) => outer.0 <= inner.0 && inner.1 <= outer.1,
            _ => true,
        }
    }
}

// --- What version 1 knew ---

/// Refuses a key that stands twice: what is moved by key could be either.
fn once(members: &Members<'_>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    match members.iter().find(|member| !seen.insert(&*member.key)) {
        Some(Member { key, .. }) => {
            Err(Fault::new(ErrorKind::RepeatedKey { key: key.to_string() }))
        }
        None => Ok(()),
    }
}

/// Refuses the keys of an object that version 1 did not know.
fn known(node: &Node<'_>, keys: &[&str]) -> Result<(), Fault> {
    let Value::Object(members) = &node.value else { return Ok(()) };
    once(members)?;
    let unknown = |member: &&Member<'_>| !member.is_custom() && !keys.contains(&&*member.key);
    members.iter().find(unknown).map_or(Ok(()), |member| Err(self::unknown(&member.key)))
}

/// Items had no schedule.
fn no_schedules(node: &Node<'_>) -> Result<(), Fault> {
    match &node.value {
        Value::Array(_) => each(node, no_schedules),
        Value::Object(members) => {
            for Member { key, value, .. } in members.iter().filter(|member| !member.is_custom()) {
                if key == "schedule" {
                    return Err(unknown(key));
                }
                no_schedules(value).map_err(within(key))?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn unknown(key: &str) -> Fault {
    Fault::new(ErrorKind::UnknownKey { key: key.to_owned(), known: Vec::new() })
}

// --- Parts of trees ---

impl Node<'_> {
    /// The value of a key, unless it is null: that reads as absent.
    fn member(&self, key: &str) -> Option<&Self> {
        let Value::Object(members) = &self.value else { return None };
        let member = members.iter().find(|member| member.key == key)?;
        (member.value.value != Value::Null).then_some(&member.value)
    }

    fn text_of(&self, key: &str) -> Option<&str> {
        match &self.member(key)?.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is the same value, wherever it stands.
    fn says_the_same(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Value::Array(ours), Value::Array(theirs)) => {
                ours.len() == theirs.len()
                    && ours.iter().zip(theirs).all(|(one, other)| one.says_the_same(other))
            }
            (Value::Object(ours), Value::Object(theirs)) => {
                let same = |(one, other): (&Member<'_>, &Member<'_>)| {
                    one.key == other.key && one.value.says_the_same(&other.value)
                };
                ours.len() == theirs.len() && ours.iter().zip(theirs).all(same)
            }
            (one, other) => one == other,
        }
    }
}

impl Member<'_> {
    fn is_custom(&self) -> bool {
        self.key.starts_with("x-")
    }
}

fn root(key: &str) -> Pointer {
    Pointer::root().field(key)
}

fn within(key: &str) -> impl Fn(Fault) -> Fault {
    move |fault| fault.within(Step::Key(key.to_owned()))
}

fn at_index(index: usize) -> impl Fn(Fault) -> Fault {
    move |fault| fault.within(Step::Index(index))
}

/// Tries every element of an array; of what is none there are none.
fn each(node: &Node<'_>, check: impl Fn(&Node<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
    let Value::Array(elements) = &node.value else { return Ok(()) };
    elements
        .iter()
        .enumerate()
        .try_for_each(|(index, element)| check(element).map_err(at_index(index)))
}

fn find<'a, 't>(members: &'a mut Members<'t>, key: &str) -> Option<&'a mut Node<'t>> {
    members.iter_mut().find(|member| member.key == key).map(|member| &mut member.value)
}

/// Takes a key out of an object. Null is nothing.
fn take<'t>(members: &mut Members<'t>, key: &str) -> Option<Member<'t>> {
    let at = members.iter().position(|member| member.key == key)?;
    Some(members.remove(at)).filter(|member| member.value.value != Value::Null)
}

fn elements(member: Member<'_>) -> Result<Vec<Node<'_>>, Fault> {
    match member.value.value {
        Value::Array(elements) => Ok(elements),
        _ => Err(member.value.refused(Wanted::Array)),
    }
}

/// A list in place of a key that stood there.
fn list<'t>(at: usize, key: &'static str, elements: Vec<Node<'t>>) -> Member<'t> {
    Member { at, key: key.into(), value: Node { at, value: Value::Array(elements) } }
}

/// An object in place of a key that stood there, of those lists that are not empty; nothing when all are.
fn object<'t>(at: usize, key: &'static str, mut lists: Members<'t>) -> Option<Member<'t>> {
    lists.retain(|list| matches!(&list.value.value, Value::Array(all) if !all.is_empty()));
    let value = |lists| Node { at, value: Value::Object(lists) };
    (!lists.is_empty()).then(|| Member { at, key: key.into(), value: value(lists) })
}
