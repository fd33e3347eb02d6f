use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    rules::{
        Context, declare_rule, parts,
        text::{COPY, excerpt, likeness, words},
    },
};

/// Fewer words are alike by chance: `Kompetenta medarbetare`.
const LEAST_WORDS: usize = 4;

declare_rule! {
    /// ## What it finds
    /// A way of working that says the same as the expected result of its number, or as the only result when both
    /// stand alone: at least nine words of ten are shared, and there are at least four words.
    /// ## Why it matters
    /// A way of working that repeats the result does not say how the result comes about.
    /// ## På svenska
    /// Ett arbetssätt upprepar det förväntade resultatet i stället för att säga hur det ska nås.
    /// ## Basis
    /// Ways of working answer how; the city's plan template asks for both.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Staden minskar sin klimatpåverkan
    /// Enhetsmål: Förskolan slänger inte mat
    /// Förväntat resultat
    /// 1. Varje barn slänger högst 20 gram mat om dagen
    /// Arbetssätt
    /// 1. Varje barn slänger högst 20 gram mat om dagen
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Staden minskar sin klimatpåverkan
    /// Enhetsmål: Förskolan slänger inte mat
    /// Förväntat resultat
    /// 1. Varje barn slänger högst 20 gram mat om dagen
    /// Arbetssätt
    /// 1. Barnen tar själva små portioner och hämtar mer
    /// ```
    WAY_OF_WORKING_REPEATS_RESULT {
        code: "WAY002",
        name: "way-of-working-repeats-result",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "arbetssättet upprepar resultatet",
        en: "way of working repeats the result",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in context.local_goals() {
        let (Some(results), Some(ways)) = (&goal.goal.expected_results, &goal.goal.ways_of_working)
        else {
            continue;
        };
        for ((result_at, result), (way_at, way)) in parts::pairs(results, ways) {
            if words(&way.text).count() < LEAST_WORDS || likeness(&result.text, &way.text) < COPY {
                continue;
            }
            findings.push(
                Finding::new(
                    &WAY_OF_WORKING_REPEATS_RESULT,
                    goal.part_pointer(GoalPart::WaysOfWorking).index(way_at),
                    Text::new(
                        format!("arbetssättet upprepar resultatet ”{}”", excerpt(&result.text)),
                        format!(
                            "the way of working repeats the result \"{}\"",
                            excerpt(&result.text)
                        ),
                    ),
                )
                .related(
                    goal.part_pointer(GoalPart::ExpectedResults).index(result_at),
                    Text::fixed("resultatet", "the result"),
                )
                .hint(
                    "skriv hur enheten arbetar för att nå resultatet",
                    "write how the unit works to reach the result",
                ),
            );
        }
    }
}
