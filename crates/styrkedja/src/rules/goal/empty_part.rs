use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A heading within a goal, such as *Beskrivning* or *Utveckling*, with nothing below it. Parts of a unit goal
    /// whose absence has a separate rule (EXP001, WAY001, FUP001, REP004) are left to that rule.
    /// ## Why it matters
    /// An empty heading is a field of the template that nobody filled in.
    /// ## På svenska
    /// Under en rubrik i ett mål, till exempel Beskrivning eller Utveckling, står inget. Fältet i mallen är inte
    /// ifyllt.
    /// ## Basis
    /// The city's plan template has one field per heading; an empty field should be left out or filled in.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Beskrivning
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Beskrivning
    /// Målet nås genom mat som lagas nära gästerna.
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    EMPTY_PART {
        code: "GOL010",
        name: "empty-part",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "rubrik i ett mål utan innehåll",
        en: "heading within a goal with nothing below",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let own_rule: &[GoalPart] = if context.document.is_report() {
        &[GoalPart::ExpectedResults, GoalPart::Analysis]
    } else {
        &[GoalPart::ExpectedResults, GoalPart::WaysOfWorking, GoalPart::FollowUp]
    };
    for goal in &context.goals {
        for (name, part) in goal.goal.parts() {
            if part.has_content() || (goal.goal.level.is_local() && own_rule.contains(&name)) {
                continue;
            }
            let heading = name.words().sv;
            findings.push(
                Finding::new(
                    &EMPTY_PART,
                    goal.part_pointer(name),
                    Text::new(
                        format!("under rubriken {heading} står inget"),
                        format!("nothing stands below the heading {heading}"),
                    ),
                )
                .hint(
                    "skriv texten, eller ta bort rubriken",
                    "write the text, or remove the heading",
                ),
            );
        }
    }
}
