use super::has_text;
use crate::{
    finding::{Finding, Text},
    key,
    model::{FigureKind, Section, SectionKind},
    rules::{Context, declare_rule, text::has_figure},
};

declare_rule! {
    /// ## What it finds
    /// A plan whose chapter *Budget* has text, but names no amount, and no budget is told anywhere else.
    /// ## Why it matters
    /// Without the amount nobody can say at the end of the year whether it was kept.
    /// ## På svenska
    /// Kapitlet om budget har text men nämner inget belopp, och ingen budget står någon annanstans i planen.
    /// ## Basis
    /// The city's template asks for the unit's budget of the year.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Budget 2027
    /// Resurserna används klokt. Enhetschef följer upp budgeten varje månad.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Budget 2027
    /// Enhetens budget är 14,2 mnkr. Enhetschef följer upp budgeten varje månad.
    /// ```
    BUDGET_WITHOUT_AMOUNT {
        code: "ECO007",
        name: "budget-without-amount",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "budgetkapitel utan belopp",
        en: "budget chapter without amount",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let economy = &context.document.economy;
    let budget = economy
        .figures
        .iter()
        .any(|figure| figure.kind == FigureKind::Budget && figure.amount.is_some());
    if !context.is_said_to_be_a_plan() || budget || !economy.tables.is_empty() {
        return;
    }
    for (pointer, section) in context.document.all_sections() {
        // A figure that was not understood as an amount may still be one.
        if section.kind != Some(SectionKind::Budget) || !has_text(section) || figures(section) {
            continue;
        }
        findings.push(
            Finding::new(
                &BUDGET_WITHOUT_AMOUNT,
                if section.text.has_content() {
                    pointer.field(key!(Section.text))
                } else {
                    pointer
                },
                Text::fixed("budgeten har inget belopp", "the budget has no amount"),
            )
            .hint(
                "skriv enhetens budget för året, till exempel 14,2 mnkr",
                "write the unit's budget for the year, such as 14,2 mnkr",
            ),
        );
    }
}

fn figures(section: &Section) -> bool {
    has_figure(&section.text.text()) || section.sections.iter().any(figures)
}
