use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A council goal whose code the catalogue does not have for the document's year. Only for mandates whose goals
    /// the catalogue lists in full.
    /// ## Why it matters
    /// A code from another mandate means that the text was carried over from an old plan.
    /// ## På svenska
    /// Ett KF-mål har en kod som inte finns för dokumentets år. Kontrolleras bara för mandatperioder där katalogen
    /// är fullständig.
    /// ## Basis
    /// The council adopts its goals for a mandate; the catalogue holds them with their years.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2021
    /// KF:s inriktningsmål: 1. En modern storstad med möjligheter och valfrihet för alla
    /// KF:s mål för verksamhetsområdet: 1.9 Stockholm är en trygg, säker och välskött stad att bo och vistas i
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2021
    /// KF:s inriktningsmål: 1. En modern storstad med möjligheter och valfrihet för alla
    /// KF:s mål för verksamhetsområdet: 1.2 Stockholm är en trygg, säker och välskött stad att bo och vistas i
    /// ```
    UNKNOWN_GOAL_CODE {
        code: "GOL003",
        name: "unknown-goal-code",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "KF-mål med okänd kod",
        en: "council goal with an unknown code",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(mandate) = context.document.year.and_then(|year| context.catalogue.mandate(year))
    else {
        return;
    };
    if !mandate.complete {
        return;
    }
    for goal in &context.goals {
        let Some(code) = goal.goal.code else {
            continue;
        };
        if mandate.goals.iter().any(|known| known.code == code) {
            continue;
        }
        let (first, last) = (mandate.first, mandate.last);
        findings.push(
            Finding::new(
                &UNKNOWN_GOAL_CODE,
                goal.pointer.field(key!(Goal.code)),
                Text::new(
                    format!("KF har inget mål {code} för åren {first}–{last}"),
                    format!("the council has no goal {code} for the years {first}–{last}"),
                ),
            )
            .hint(
                "rätta koden, eller ta bort målet om det är kvar från en äldre plan",
                "correct the code, or remove the goal if it is left from an older plan",
            ),
        );
    }
}
