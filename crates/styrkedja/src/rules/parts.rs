//! The named parts of a goal: their printed headings, and the finding for one that is missing.

use std::collections::BTreeMap;

use crate::{
    finding::{Finding, Text},
    model::{GoalPart, Item, Passage},
    rules::Rule,
    walk::GoalRef,
};

/// The finding for a local goal that lacks a part, or has nothing below its heading.
///
/// `lacks` completes the sentence that begins with the goal: `har ingen uppföljning`.
pub(crate) fn missing(
    rule: &'static Rule,
    goal: &GoalRef<'_>,
    part: GoalPart,
    lacks: &Text,
) -> Option<Finding> {
    let level = goal.goal.level;
    match goal.goal.part(part) {
        None => Some(Finding::new(
            rule,
            goal.pointer.clone(),
            Text::new(
                format!("{}et {}", level.swedish(), lacks.sv),
                format!("{} {}", level.english(), lacks.en),
            ),
        )),
        Some(passage) if !passage.has_content() => Some(Finding::new(
            rule,
            goal.part_pointer(part),
            Text::new(
                format!("under rubriken {} står inget", part.words().sv),
                format!("nothing stands below the heading {}", part.words().sv),
            ),
        )),
        Some(_) => None,
    }
}

/// An item with its index in its passage.
type Placed<'a> = (usize, &'a Item);

/// The statements of two parts of a goal that belong together, each with its index: those of the same number, or the
/// only ones when each part has one.
pub(crate) fn pairs<'a>(a: &'a Passage, b: &'a Passage) -> Vec<(Placed<'a>, Placed<'a>)> {
    let mut numbered = BTreeMap::new();
    for (index, item) in b.statements() {
        if let Some(number) = item.number {
            numbered.entry(number).or_insert((index, item));
        }
    }
    let mut pairs: Vec<_> = a
        .statements()
        .filter_map(|(index, item)| Some(((index, item), *numbered.get(&item.number?)?)))
        .collect();
    let (mut all_a, mut all_b) = (a.statements(), b.statements());
    if pairs.is_empty()
        && let (Some(only_a), None) = (all_a.next(), all_a.next())
        && let (Some(only_b), None) = (all_b.next(), all_b.next())
    {
        pairs.push((only_a, only_b));
    }
    pairs
}
