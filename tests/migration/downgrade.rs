//! Writes a document of version 2 as version 1, which no release does: it is for the tests.

use serde_json::{Map, Value, json};

/// Takes out of a document what version 1 cannot say.
pub(crate) fn keep_what_is_old(document: &mut Value) {
    for chapters in ["introduction", "goals", "closing"] {
        if let Some(chapters) = document.get_mut(chapters) {
            without_schedules(chapters);
        }
    }
    if let Some(economy) = object(document, "economy") {
        economy.retain(|key, _| matches!(&**key, "figures" | "amounts"));
    }
    each(document, "/economy/figures", |figure| {
        keep(figure, &["kind", "year", "amount"]);
        let kind = &figure["kind"];
        figure.contains_key("amount") && (kind == "budget" || kind == "result")
    });
    each(document, "/economy/amounts", |amount| {
        amount["kind"] == "benefit" || amount["kind"] == "other"
    });
    if let Some(work) = object(document, "quality_work") {
        work.retain(|key, _| key == "routines");
    }
    each(document, "/quality_work/routines", |routine| {
        keep(routine, &["kind", "text", "schedule"]);
        let rate = routine.get("schedule").and_then(|it| it.pointer("/recurrences/0")).cloned();
        routine.remove("schedule");
        if let Some(mut rate) = rate {
            rate.as_object_mut().map(|rate| rate.remove("bound"));
            // Often the sentence has the words of the rate.
            if routine["text"].as_str().is_some_and(|text| text.len() % 4 != 0) {
                routine["text"] =
                    format!("{} {}", text(&routine["text"]), text(&rate["text"])).into();
            }
            routine.insert("schedule".to_owned(), json!({ "recurrences": [rate] }));
        }
        !matches!(text(&routine["kind"]), "information_duty" | "approach")
    });
    each(document, "/recurrences", |rate| {
        rate.remove("bound");
        true
    });
    if let Some(staffing) = object(document, "staffing") {
        keep(staffing, &["posts", "sex_split"]);
    }
    each(document, "/staffing/posts", |post| {
        let count = post.remove("heads").or_else(|| post.remove("full_time_equivalents"));
        keep(post, &["role", "fraction", "employment", "total", "text"]);
        post.retain(|key, value| !(key == "employment" && value == "fixed_term"));
        let Some(count) = count else { return false };
        let role = text(&post["role"]).to_lowercase();
        let full_time = role.starts_with("årsarbetare") || text(&count).contains('.');
        post.insert(if full_time { "full_time_equivalents" } else { "heads" }.to_owned(), count);
        true
    });
}

/// The document as version 1, and where its values went: the pointer in version 2, that in version 1.
pub(crate) fn downgrade(document: &Value) -> (Value, Vec<(String, String)>) {
    let mut old = document.clone();
    let mut moved = Vec::new();
    old["schema_version"] = "1".into();
    let members = old.as_object_mut().expect("a document");
    let economy = members.remove("economy").unwrap_or_default();
    let mut money = Vec::new();
    // The two lists were one, in some order.
    let (figures, amounts) = (all(&economy["figures"]), all(&economy["amounts"]));
    for index in 0..figures.len().max(amounts.len()) {
        for (key, facts) in [("amounts", amounts), ("figures", figures)] {
            if let Some(fact) = facts.get(index) {
                moved.push((format!("/economy/{key}/{index}"), format!("/money/{}", money.len())));
                money.push(fact.clone());
            }
        }
    }
    let work = members.remove("quality_work").unwrap_or_default();
    let (mut routines, mut copies): (_, Vec<Value>) = (Vec::new(), Vec::new());
    // The sentence told last, and its rates: each has one copy.
    let mut told: (Value, Vec<Value>) = (Value::Null, Vec::new());
    for (index, routine) in all(&work["routines"]).iter().enumerate() {
        let new = format!("/quality_work/routines/{index}");
        let mut old = routine.clone();
        if let Some(schedule) = old.as_object_mut().expect("a routine").remove("schedule") {
            let rate = &schedule["recurrences"][0];
            old["recurrence"] = rate.clone();
            let words = text(&rate["text"]);
            let rate_at = format!("{new}/schedule/recurrences/0");
            if routine["text"] != told.0 {
                told = (routine["text"].clone(), Vec::new());
            }
            let is_new = !told.1.contains(rate);
            told.1.push(rate.clone());
            if is_new && text(&routine["text"]).contains(words) {
                moved.push((rate_at, format!("/recurrences/{}", copies.len())));
                copies.push(rate.clone());
            } else {
                moved.push((rate_at, format!("/quality_routines/{index}/recurrence")));
            }
        }
        moved.push((new, format!("/quality_routines/{index}")));
        routines.push(old);
    }
    for index in 0..members.get("recurrences").map_or(0, |rates| all(rates).len()) {
        let at = copies.len() + index;
        moved.push((format!("/recurrences/{index}"), format!("/recurrences/{at}")));
    }
    copies.extend(all(&members.remove("recurrences").unwrap_or_default()).iter().cloned());
    for (key, list) in [("money", money), ("quality_routines", routines), ("recurrences", copies)] {
        members.insert(key.to_owned(), list.into());
    }
    for (index, post) in list(&mut old, "/staffing/posts").iter_mut().enumerate() {
        let post = post.as_object_mut().expect("a post");
        for key in ["heads", "full_time_equivalents"] {
            if let Some(count) = post.remove(key) {
                post.insert("count".to_owned(), count);
                let at = format!("/staffing/posts/{index}");
                moved.push((format!("{at}/{key}"), format!("{at}/count")));
            }
        }
    }
    (old, moved)
}

fn without_schedules(json: &mut Value) {
    match json {
        Value::Array(elements) => elements.iter_mut().for_each(without_schedules),
        Value::Object(members) => {
            members.remove("schedule");
            // Rows are new too.
            if members.get("form").is_some_and(|form| form == "row") {
                members.remove("form");
            }
            let own = members.iter_mut().filter(|(key, _)| !key.starts_with("x-"));
            own.for_each(|(_, value)| without_schedules(value));
        }
        _ => {}
    }
}

fn text(json: &Value) -> &str {
    json.as_str().unwrap_or_default()
}

fn all(json: &Value) -> &[Value] {
    json.as_array().map_or(&[], Vec::as_slice)
}

fn list<'a>(json: &'a mut Value, pointer: &str) -> &'a mut [Value] {
    json.pointer_mut(pointer).and_then(Value::as_array_mut).map_or(&mut [], Vec::as_mut_slice)
}

fn object<'a>(json: &'a mut Value, key: &str) -> Option<&'a mut Map<String, Value>> {
    json.get_mut(key)?.as_object_mut()
}

/// Changes every object of a list and keeps it, or not.
fn each(json: &mut Value, pointer: &str, change: impl Fn(&mut Map<String, Value>) -> bool) {
    let Some(Value::Array(elements)) = json.pointer_mut(pointer) else { return };
    elements.retain_mut(|element| element.as_object_mut().is_some_and(&change));
}

fn keep(object: &mut Map<String, Value>, keys: &[&str]) {
    object.retain(|key, _| keys.contains(&key.as_str()) || key.starts_with("x-"));
}
