use std::collections::BTreeMap;

use crate::{
    finding::{Finding, Text},
    key,
    model::GoalLevel,
    rules::{Context, declare_rule, text::excerpt},
    walk::ActivityRef,
};

use super::is_fully;

declare_rule! {
    /// ## What it finds
    /// A unit goal in a report judged *Uppfylls helt*, though an activity of the goal, or of the committee goal
    /// above it, is marked as deviation.
    /// ## Why it matters
    /// An activity that was not carried out, under a goal that is fully reached, was either not needed or not
    /// counted.
    /// ## På svenska
    /// Ett enhetsmål bedöms som helt uppfyllt fast en aktivitet under målet eller nämndmålet är markerad som
    /// avvikelse.
    /// ## Basis
    /// Auditors compare verdicts with the deviations beside them.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppfylls helt
    /// Aktivitet Startdatum Slutdatum Avvikelse
    /// Enheten ska byta matleverantör. 2026-01-01 2026-06-30 Avvikelse
    /// Analys
    /// Bytet blev inte av eftersom upphandlingen överklagades.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppfylls delvis
    /// Aktivitet Startdatum Slutdatum Avvikelse
    /// Enheten ska byta matleverantör. 2026-01-01 2026-06-30 Avvikelse
    /// Analys
    /// Bytet blev inte av eftersom upphandlingen överklagades.
    /// ```
    FULFILLED_BESIDE_DEVIATION {
        code: "REP002",
        name: "fulfilled-beside-deviation",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "helt uppfyllt trots avvikelse",
        en: "fulfilled beside a deviation",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut deviations: BTreeMap<&str, &ActivityRef<'_>> = BTreeMap::new();
    for at in context.activities.iter().filter(|at| at.activity.deviation) {
        deviations.entry(context.goals[at.goal].pointer.as_str()).or_insert(at);
    }
    if !context.document.is_report() || deviations.is_empty() {
        return;
    }
    for goal in context.local_goals().filter(|goal| is_fully(goal.goal)) {
        let first = context
            .chain(goal)
            .filter(|goal| goal.goal.level >= GoalLevel::Committee)
            .find_map(|goal| deviations.get(goal.pointer.as_str()));
        let Some(first) = first else {
            continue;
        };
        let title = excerpt(&first.activity.title);
        findings.push(
            Finding::new(
                &FULFILLED_BESIDE_DEVIATION,
                goal.pointer.field(key!(Goal.fulfilment)),
                Text::new(
                    format!("målet bedöms som helt uppfyllt fast ”{title}” avviker"),
                    format!("the goal is judged fully reached though \"{title}\" deviates"),
                ),
            )
            .related(
                first.pointer.field(key!(Activity.deviation)),
                Text::fixed("aktiviteten som avviker", "the activity that deviates"),
            )
            .hint(
                "ändra bedömningen, eller skriv varför avvikelsen inte påverkar målet",
                "change the verdict, or write why the deviation does not touch the goal",
            ),
        );
    }
}
