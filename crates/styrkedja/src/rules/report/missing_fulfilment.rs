use crate::{
    finding::{Finding, Text},
    key,
    model::DocumentKind,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A unit goal in an annual report without a verdict (*måluppfyllelse*), or with one that is not among the city's
    /// three.
    /// ## Why it matters
    /// The verdict is the core of the annual report; a goal without one is not reported.
    /// ## På svenska
    /// Ett enhetsmål i en verksamhetsberättelse saknar bedömning, eller så är den ingen av stadens tre.
    /// ## Basis
    /// The city judges every goal: Uppfylls helt, Uppfylls delvis, Uppfylls ej.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Förväntat resultat
    /// 90 % av gästerna är nöjda med maten
    /// Analys
    /// 93 % av gästerna var nöjda i årets enkät.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Uppfylls helt
    /// Förväntat resultat
    /// 90 % av gästerna är nöjda med maten
    /// Analys
    /// 93 % av gästerna var nöjda i årets enkät.
    /// ```
    MISSING_FULFILMENT {
        code: "REP001",
        name: "missing-fulfilment",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "enhetsmål utan bedömning",
        en: "unit goal without verdict",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.kind != Some(DocumentKind::AnnualReport) {
        return;
    }
    for goal in context.local_goals() {
        let level = goal.goal.level;
        let (pointer, text) = match &goal.goal.fulfilment {
            None => (
                goal.pointer.clone(),
                Text::new(
                    format!("{}et har ingen bedömning", level.swedish()),
                    format!("{} has no verdict", level.english()),
                ),
            ),
            Some(printed) if printed.value.is_none() => (
                goal.pointer.field(key!(Goal.fulfilment)),
                Text::new(
                    format!("”{}” är ingen bedömning", printed.text),
                    format!("\"{}\" is no verdict", printed.text),
                ),
            ),
            Some(_) => continue,
        };
        findings.push(Finding::new(&MISSING_FULFILMENT, pointer, text).hint(
            "skriv Uppfylls helt, Uppfylls delvis eller Uppfylls ej",
            "write Uppfylls helt, Uppfylls delvis or Uppfylls ej",
        ));
    }
}
