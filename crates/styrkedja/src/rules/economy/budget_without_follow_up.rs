use super::{chapters, has_text};
use crate::{
    finding::{Finding, Text},
    model::{EconomyFollowUp, Schedule},
    rules::{Context, declare_rule, text::heading},
};

declare_rule! {
    /// ## What it finds
    /// A plan with a chapter about its economy that does not say who follows it up, or when, neither there nor anywhere
    /// else.
    /// ## Why it matters
    /// A budget that nobody follows up is known to be broken when the accounts are closed.
    /// ## På svenska
    /// Planen har ett kapitel om ekonomi men säger inte vem som följer upp den eller när.
    /// ## Basis
    /// The city's template asks how the economy is followed up; the city makes forecasts every month or tertial.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Budget 2027
    /// Enhetens budget är 14,2 mnkr.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Budget 2027
    /// Enhetens budget är 14,2 mnkr. Enhetschef följer upp budgeten varje månad.
    /// ```
    BUDGET_WITHOUT_FOLLOW_UP {
        code: "ECO008",
        name: "budget-without-follow-up",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "budget som ingen följer upp",
        en: "budget that nobody follows up",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.is_said_to_be_a_plan() || context.document.economy.follow_ups.iter().any(tells) {
        return;
    }
    let Some((pointer, section)) = chapters(context).find(|(_, section)| has_text(section)) else {
        return;
    };
    findings.push(
        Finding::new(
            &BUDGET_WITHOUT_FOLLOW_UP,
            heading(pointer, section),
            Text::fixed(
                "planen säger inte vem som följer upp ekonomin eller när",
                "the plan does not say who follows up the economy, or when",
            ),
        )
        .hint(
            "skriv vem som följer upp budgeten, med vem och hur ofta",
            "write who follows up the budget, with whom and how often",
        ),
    );
}

/// Whether a follow-up says who or when.
fn tells(follow_up: &EconomyFollowUp) -> bool {
    let Schedule { recurrences, occasions, months, .. } = &follow_up.schedule;
    !(follow_up.responsible.is_empty()
        && follow_up.with.is_empty()
        && follow_up.forum.is_empty()
        && recurrences.is_empty()
        && occasions.is_empty()
        && months.is_empty())
}
