use crate::{
    finding::{Finding, Text},
    pointer::Pointer,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A document that does not tell whether it is a plan, a tertial report or an annual report.
    /// ## Why it matters
    /// It is then checked as a plan, and the rules for reports are not used.
    /// ## På svenska
    /// Dokumentet säger inte om det är en plan eller en rapport. Det kontrolleras då som en plan.
    /// ## Basis
    /// Plans and reports of the city differ in chapters and table columns.
    /// ## Example
    /// Bad:
    /// ```text
    /// Solgläntans dagverksamhet 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    /// Better:
    /// ```text
    /// Solgläntans dagverksamhet
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    UNKNOWN_KIND {
        code: "STR002",
        name: "unknown-kind",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "okänd dokumenttyp",
        en: "unknown kind of document",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.kind.is_none() {
        findings.push(
            Finding::new(
                &UNKNOWN_KIND,
                Pointer::root(),
                Text::fixed(
                    "dokumentet säger inte om det är en plan eller en rapport",
                    "the document does not tell whether it is a plan or a report",
                ),
            )
            .hint(
                "använd stadens mall, där rubrikerna visar vad det är",
                "use the city's template, whose headings show what it is",
            ),
        );
    }
}
