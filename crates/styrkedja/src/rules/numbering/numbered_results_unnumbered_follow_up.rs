use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A unit goal in a plan with two or more numbered results, and a follow-up that is not numbered at all.
    /// ## Why it matters
    /// A follow-up in one piece easily leaves out one of the results, and a reader cannot see which one.
    /// ## På svenska
    /// Resultaten är numrerade men inte uppföljningen. Då syns det inte om alla resultat följs upp.
    /// ## Basis
    /// The city's plans number results, ways of working and follow-ups in parallel.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda
    /// Förväntat resultat
    /// 1. 90 % är nöjda med maten
    /// 2. 80 % deltar i utflykterna
    /// Uppföljning
    /// Resultaten tas upp på arbetsplatsträffarna.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda
    /// Förväntat resultat
    /// 1. 90 % är nöjda med maten
    /// 2. 80 % deltar i utflykterna
    /// Uppföljning
    /// 1. Enkät i maj och november
    /// 2. Närvarolistor varje månad
    /// ```
    NUMBERED_RESULTS_UNNUMBERED_FOLLOW_UP {
        code: "NUM004",
        name: "numbered-results-unnumbered-follow-up",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "numrerade resultat men onumrerad uppföljning",
        en: "numbered results but unnumbered follow-up",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for goal in context.local_goals() {
        let (Some(results), Some(follow_up)) = (&goal.goal.expected_results, &goal.goal.follow_up)
        else {
            continue;
        };
        let count = results.numbers().count();
        if count < 2 || !follow_up.has_content() || follow_up.numbers().next().is_some() {
            continue;
        }
        findings.push(
            Finding::new(
                &NUMBERED_RESULTS_UNNUMBERED_FOLLOW_UP,
                goal.part_pointer(GoalPart::FollowUp),
                Text::new(
                    format!("{count} resultat är numrerade, men inte uppföljningen"),
                    format!("{count} results are numbered, the follow-up is not"),
                ),
            )
            .related(
                goal.part_pointer(GoalPart::ExpectedResults),
                Text::fixed("resultaten", "the results"),
            )
            .hint("numrera uppföljningen som resultaten", "number the follow-up as the results"),
        );
    }
}
