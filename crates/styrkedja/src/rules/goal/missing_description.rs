use crate::{
    finding::{Finding, Text},
    model::GoalLevel,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A committee goal without *Beskrivning*, in a document where at least half of the other committee goals have
    /// one.
    /// ## Why it matters
    /// The description tells the unit how the committee means the goal to be reached. One that is missing among
    /// many was probably lost.
    /// ## På svenska
    /// Ett nämndmål saknar Beskrivning fast minst hälften av de andra nämndmålen har en. Texten har troligen fallit
    /// bort.
    /// ## Basis
    /// The city's plan template has the part for every committee goal.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Beskrivning
    /// Målet nås genom fler besök.
    /// Nämndmål: Äldre bestämmer själva
    /// Nämndmål: Äldre äter gott
    /// Beskrivning
    /// Målet nås genom nya kök.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Beskrivning
    /// Målet nås genom fler besök.
    /// Nämndmål: Äldre bestämmer själva
    /// Beskrivning
    /// Målet nås genom att varje kund har en kontaktperson.
    /// Nämndmål: Äldre äter gott
    /// Beskrivning
    /// Målet nås genom nya kök.
    /// ```
    MISSING_DESCRIPTION {
        code: "GOL008",
        name: "missing-description",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "nämndmål utan beskrivning",
        en: "committee goal without description",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let committee = || context.goals.iter().filter(|g| g.goal.level == GoalLevel::Committee);
    let all = committee().count();
    let described = committee().filter(|goal| goal.goal.description.is_some()).count();
    if described == 0 || described * 2 < all - 1 {
        return;
    }
    for goal in committee().filter(|goal| goal.goal.description.is_none()) {
        findings.push(
            Finding::new(
                &MISSING_DESCRIPTION,
                goal.pointer.clone(),
                Text::new(
                    format!("nämndmålet saknar beskrivning, som {described} av {all} nämndmål har"),
                    format!("committee goal has no description; {described} of {all} have one"),
                ),
            )
            .hint(
                "hämta beskrivningen från nämndens plan",
                "take the description from the committee's plan",
            ),
        );
    }
}
