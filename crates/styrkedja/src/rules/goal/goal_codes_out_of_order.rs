use std::collections::BTreeMap;

use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
    value::GoalCode,
    walk::GoalRef,
};

declare_rule! {
    /// ## What it finds
    /// Neighbouring council goals whose codes do not ascend, and a code that occurs twice in the document.
    /// ## Why it matters
    /// A goal out of order was moved or pasted; a code that occurs twice makes every table by code wrong.
    /// ## På svenska
    /// KF-mål som står bredvid varandra kommer inte i nummerordning, eller samma kod står två gånger i dokumentet.
    /// ## Basis
    /// Plans and reports follow the order of the council's budget.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// KF:s inriktningsmål: 1. En stad för alla
    /// KF:s mål för verksamhetsområdet: 1.4 Äldre har det bra
    /// KF:s mål för verksamhetsområdet: 1.2 Barn lär sig läsa
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// KF:s inriktningsmål: 1. En stad för alla
    /// KF:s mål för verksamhetsområdet: 1.2 Barn lär sig läsa
    /// KF:s mål för verksamhetsområdet: 1.4 Äldre har det bra
    /// ```
    GOAL_CODES_OUT_OF_ORDER {
        code: "GOL009",
        name: "goal-codes-out-of-order",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "målkoder i fel ordning",
        en: "goal codes out of order",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<GoalCode, &GoalRef<'_>> = BTreeMap::new();
    // The last code under each goal, and per level: a stray area goal may stand beside direction goals.
    let mut last: BTreeMap<_, (GoalCode, &GoalRef<'_>)> = BTreeMap::new();
    for goal in &context.goals {
        let Some(code) = goal.goal.code else {
            continue;
        };
        let before = last.insert((goal.parent, goal.goal.level), (code, goal));
        if let Some(first) = seen.get(&code) {
            findings.push(
                Finding::new(
                    &GOAL_CODES_OUT_OF_ORDER,
                    goal.pointer.field(key!(Goal.code)),
                    Text::new(
                        format!("mål {code} står två gånger"),
                        format!("goal {code} stands twice"),
                    ),
                )
                .related(
                    first.pointer.field(key!(Goal.code)),
                    Text::fixed("första gången", "the first time"),
                )
                .hint("slå ihop målen, eller rätta koden", "merge the goals, or correct the code"),
            );
            continue;
        }
        seen.insert(code, goal);
        if let Some((earlier, before)) = before.filter(|(earlier, _)| *earlier > code) {
            findings.push(
                Finding::new(
                    &GOAL_CODES_OUT_OF_ORDER,
                    goal.pointer.field(key!(Goal.code)),
                    Text::new(
                        format!("mål {code} står efter mål {earlier}"),
                        format!("goal {code} stands after goal {earlier}"),
                    ),
                )
                .related(
                    before.pointer.field(key!(Goal.code)),
                    Text::fixed("målet före", "the goal before"),
                )
                .hint("ställ målen i nummerordning", "put the goals in order"),
            );
        }
    }
}
