use super::routines;
use crate::{
    finding::{Finding, Text},
    model::{Routine, RoutineKind},
    rules::{Context, declare_rule, text::excerpt},
};

declare_rule! {
    /// ## What it finds
    /// In a plan: a kind of routine that must be done by somebody at some time (self-monitoring, risk analysis, information
    /// on the duty to report) of which no sentence says who does it, in which meeting, when or how often.
    ///
    /// Sentences that refer to a wheel of the year or another routine are left alone.
    /// ## Why it matters
    /// A routine without a person and a time is done when somebody remembers it.
    /// ## På svenska
    /// Egenkontrollen, riskanalysen eller informationen om rapporteringsskyldigheten har varken ansvarig eller tid.
    /// ## Basis
    /// SOSFS 2011:9 4 kap. 4 § (a routine says how an activity is carried out and by whom) and 5 kap. (self-monitoring as
    /// often as needed).
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Övrigt
    /// Systematiskt kvalitetsarbete
    /// Egenkontroll görs av hygienen.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Övrigt
    /// Systematiskt kvalitetsarbete
    /// Enhetschef gör egenkontroll av hygienen två gånger per år.
    /// ```
    ROUTINE_WITHOUT_WHO_OR_WHEN {
        code: "QUA002",
        name: "routine-without-who-or-when",
        severity: Info,
        status: Preview,
        since: "0.1.0",
        sv: "rutin utan ansvarig och tid",
        en: "routine without who or when",
    }
}

/// The kinds that somebody has to do at some time.
const KINDS: &[RoutineKind] =
    &[RoutineKind::SelfMonitoring, RoutineKind::RiskAnalysis, RoutineKind::InformationDuty];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.is_said_to_be_a_plan() {
        return;
    }
    let work = &context.document.quality_work;
    for kind in KINDS {
        // What one sentence leaves out another may tell.
        if work.of(*kind).any(is_told) {
            continue;
        }
        let first = work.routines.iter().enumerate().find(|(_, routine)| routine.kind == *kind);
        let Some((index, routine)) = first else { continue };
        let (text, named) = (excerpt(&routine.text), kind.words());
        findings.push(
            Finding::new(
                &ROUTINE_WITHOUT_WHO_OR_WHEN,
                routines().index(index),
                Text::new(
                    format!("{} har varken ansvarig eller tid: ”{text}”", named.sv),
                    format!("{} has neither a person nor a time: \"{text}\"", named.en),
                ),
            )
            .hint("skriv vem som gör det och hur ofta", "write who does it and how often"),
        );
    }
}

/// Whether a routine says who does it, where or when, before what, or where that stands.
fn is_told(routine: &Routine) -> bool {
    let refers = ["årshjul", "enligt rutin", "enligt plan", "enligt schema", "inför "];
    let text = routine.text.to_lowercase();
    !routine.responsible.is_empty()
        || !routine.forum.is_empty()
        || !routine.schedule.is_empty()
        || refers.iter().any(|words| text.contains(words))
}
