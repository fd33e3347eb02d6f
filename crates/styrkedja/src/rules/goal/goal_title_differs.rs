use crate::{
    catalogue::Catalogue,
    finding::{Finding, Text},
    key,
    model::GoalLevel,
    rules::{Context, declare_rule, text::excerpt},
};

declare_rule! {
    /// ## What it finds
    /// A council goal whose title is not the one the council adopted for its code and year. Case, punctuation and
    /// spacing do not count, and codes that the catalogue does not know are left alone.
    /// ## Why it matters
    /// A changed title is a mistake, or it is the goal of another mandate with the same number.
    /// ## På svenska
    /// Ett KF-mål har en annan titel än den som KF har beslutat för koden och året. Skiljetecken, mellanslag och
    /// stora bokstäver räknas inte.
    /// ## Basis
    /// The council adopts code and title together; the catalogue holds them with their years.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2026
    /// KF:s inriktningsmål: 2. Ett grönt och fossilfritt Stockholm som leder en rättvis klimatomställning
    /// KF:s mål för verksamhetsområdet: 2.2 Stockholm ska vara en stad där mångfalden ökar
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2026
    /// KF:s inriktningsmål: 2. Ett grönt och fossilfritt Stockholm som leder en rättvis klimatomställning
    /// KF:s mål för verksamhetsområdet: 2.2 Stockholm ska vara en stad där den biologiska mångfalden ökar
    /// ```
    GOAL_TITLE_DIFFERS {
        code: "GOL004",
        name: "goal-title-differs",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "KF-målets titel avviker",
        en: "title of a council goal differs",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(year) = context.document.year else {
        return;
    };
    for goal in &context.goals {
        let Some(code) = goal.goal.code else {
            continue;
        };
        let council =
            matches!(goal.goal.level, GoalLevel::CouncilDirection | GoalLevel::CouncilArea);
        let known = context.catalogue.goal(year, code);
        let Some(known) =
            known.filter(|known| council && !Catalogue::same_title(&known.title, &goal.goal.title))
        else {
            continue;
        };
        let title = excerpt(&goal.goal.title);
        findings.push(
            Finding::new(
                &GOAL_TITLE_DIFFERS,
                goal.pointer.field(key!(Goal.title)),
                Text::new(
                    format!("mål {code} heter ”{}”, inte ”{title}”", known.title),
                    format!("goal {code} is called \"{}\", not \"{title}\"", known.title),
                ),
            )
            .hint(
                "skriv titeln som KF har beslutat den",
                "write the title as the council adopted it",
            ),
        );
    }
}
