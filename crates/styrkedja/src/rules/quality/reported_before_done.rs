use super::routines;
use crate::{
    finding::{Finding, Text},
    rules::{Context, declare_rule, text::excerpt},
    value::Occasion,
};

declare_rule! {
    /// ## What it finds
    /// A routine that is to be told in a report of the year, and is done for the first time in the year only after that
    /// report closes: a survey in October, reported in T1.
    /// ## Why it matters
    /// The report is announced, and there will be nothing to tell.
    /// ## På svenska
    /// Rutinen ska redovisas i en rapport men görs först efter den. Då finns inget att redovisa.
    /// ## Basis
    /// A report tells of the months up to its closing day: T1 to April, T2 to August.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Övrigt
    /// Systematiskt kvalitetsarbete
    /// Enhetschef gör egenkontroll av hygienen i oktober, och den redovisas i T1.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Övrigt
    /// Systematiskt kvalitetsarbete
    /// Enhetschef gör egenkontroll av hygienen i mars, och den redovisas i T1.
    /// ```
    REPORTED_BEFORE_DONE {
        code: "QUA004",
        name: "reported-before-done",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "redovisas innan den görs",
        en: "reported before it is done",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (index, routine) in context.document.quality_work.routines.iter().enumerate() {
        let schedule = &routine.schedule;
        let Some(first) = schedule.months.iter().min().copied() else { continue };
        let early = |occasion: &&Occasion| (1..first.get()).contains(&occasion.last_month());
        // Done in several months, or of last year: only the first report can be empty.
        let Some(occasion) = schedule.occasions.iter().find(early) else { continue };
        if schedule
            .recurrences
            .iter()
            .any(|rate| super::a_year(rate).is_some_and(|n| n > 12.into()))
        {
            continue;
        }
        let month = first.words();
        findings.push(
            Finding::new(
                &REPORTED_BEFORE_DONE,
                routines().index(index),
                Text::new(
                    format!(
                        "redovisas i {occasion} men görs först i {}: ”{}”",
                        month.sv,
                        excerpt(&routine.text)
                    ),
                    format!(
                        "reported in {occasion} but first done in {}: \"{}\"",
                        month.en,
                        excerpt(&routine.text)
                    ),
                ),
            )
            .hint(
                "redovisa den i en senare rapport, eller gör den tidigare",
                "report it later, or do it earlier",
            ),
        );
    }
}
