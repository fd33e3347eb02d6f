use crate::{
    finding::{Finding, Text},
    key,
    model::{Goal, GoalLevel},
    pointer::Pointer,
    rules::{
        Context, declare_rule,
        text::{COPY, excerpt, likeness},
    },
};

/// Number of earlier goals that a goal is compared with: more than any real goal has below it, and few enough to stay
/// linear.
const BACK: usize = 16;

declare_rule! {
    /// ## What it finds
    /// Two goals under the same goal whose titles are the same or nearly the same: at least nine words of ten are
    /// shared, in any order. Council goals are left to GOL009. Each goal is compared with the sixteen before it.
    /// ## Why it matters
    /// Two goals that say the same are followed up twice, or one of them is not.
    /// ## På svenska
    /// Två mål under samma mål har samma eller nästan samma titel, ofta för att text har kopierats mellan
    /// områdesmål och enhetsmål.
    /// ## Basis
    /// Found by controllers in plans where an area's goals were pasted beside the unit's own.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna har en trygg och aktiv vardag
    /// Enhetsmål: Gästerna har en aktiv och trygg vardag
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna har en trygg och aktiv vardag
    /// Enhetsmål: Gästerna är nöjda med maten
    /// ```
    DUPLICATE_GOAL {
        code: "GOL006",
        name: "duplicate-goal",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "samma mål två gånger",
        en: "the same goal twice",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    duplicates(&context.document.goals, &Pointer::root(), findings);
    for goal in &context.goals {
        duplicates(&goal.goal.goals, &goal.pointer, findings);
    }
}

fn duplicates(siblings: &[Goal], above: &Pointer, findings: &mut Vec<Finding>) {
    let list = above.field(key!(Goal.goals));
    for (index, goal) in siblings.iter().enumerate() {
        if goal.level < GoalLevel::Committee {
            continue;
        }
        let start = index.saturating_sub(BACK);
        let twin = siblings[start..index].iter().position(|other| {
            other.level >= GoalLevel::Committee && likeness(&other.title, &goal.title) >= COPY
        });
        let Some(twin) = twin.map(|offset| start + offset) else {
            continue;
        };
        let title = excerpt(&siblings[twin].title);
        findings.push(
            Finding::new(
                &DUPLICATE_GOAL,
                list.index(index).field(key!(Goal.title)),
                Text::new(
                    format!("{}et upprepar ”{title}”", goal.level.swedish()),
                    format!("{} repeats \"{title}\"", goal.level.english()),
                ),
            )
            .related(
                list.index(twin).field(key!(Goal.title)),
                Text::fixed("första gången", "the first time"),
            )
            .hint("slå ihop målen, eller skilj dem åt", "merge the goals, or tell them apart"),
        );
    }
}
