use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A unit goal (also an area or department goal) whose title begins with a list number: `1. Gästerna är nöjda`.
    /// ## Why it matters
    /// The number comes from the list that the goal was pasted from. In tables and reports it looks like a goal
    /// code.
    /// ## På svenska
    /// Ett enhetsmål börjar med en siffra från en lista. I tabeller och rapporter ser siffran ut som en målkod.
    /// ## Basis
    /// Only the council's goals carry numbers in the city's steering model.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: 1. Gästerna är nöjda med maten
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    LIST_NUMBER_IN_TITLE {
        code: "GOL007",
        name: "list-number-in-title",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "siffra från en lista i måltiteln",
        en: "list number in the title of a goal",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in context.local_goals() {
        let Some(number) = list_number(&goal.goal.title) else {
            continue;
        };
        findings.push(
            Finding::new(
                &LIST_NUMBER_IN_TITLE,
                goal.pointer.field(key!(Goal.title)),
                Text::new(
                    format!("titeln börjar med listnumret {number}"),
                    format!("the title begins with the list number {number}"),
                ),
            )
            .hint("ta bort numret", "remove the number"),
        );
    }
}

/// The number and its mark at the start of a title: `1.` or `2)`.
fn list_number(title: &str) -> Option<&str> {
    let title = title.trim_start();
    let digits = title.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &title[digits..];
    // `1.5 ton` is a quantity, not an item.
    let marked =
        rest.starts_with(['.', ')']) && !rest[1..].starts_with(|c: char| c.is_ascii_digit());
    ((1..=2).contains(&digits) && marked).then(|| &title[..=digits])
}
