use crate::{
    finding::{Finding, Text},
    rules::{
        Context, declare_rule,
        text::{has_figure, phrase},
    },
};

use super::{change_word, has_numeric_target, results};

const VAGUE: &[&str] = &[
    "hög andel",
    "stor andel",
    "stor del",
    "hög procent",
    "hög grad",
    "hög nivå",
    "god nivå",
    "hög utsträckning",
    "stor utsträckning",
    "flertalet",
    "merparten",
    "majoriteten",
    "de flesta",
    "ett stort antal",
    "tillräckligt många",
    "hög kvalitet",
    "god kvalitet",
    "hög kvalité",
    "god kvalité",
    "hög nöjdhet",
    "hög trivsel",
    "hög närvaro",
    "hög frisknärvaro",
    "låg sjukfrånvaro",
    "hög kontinuitet",
    "god kontinuitet",
    "hög måluppfyllelse",
    "god måluppfyllelse",
    "hög kompetens",
    "god kompetens",
    "rätt kompetens",
    "god kunskap",
    "goda kunskaper",
    "god kännedom",
    "tillräcklig kunskap",
    "god arbetsmiljö",
    "bra arbetsmiljö",
];

declare_rule! {
    /// ## What it finds
    /// An expected result of a unit goal whose only measure is a word: *hög andel*, *flertalet*, *god kvalitet*.
    /// Results with a figure are left alone, and so are those about change, which EXP002 looks at.
    /// ## Why it matters
    /// How high is high? The unit, the committee and the auditor will each have a different answer.
    /// ## På svenska
    /// Ett förväntat resultat anger en mängd eller nivå bara med ord, till exempel hög andel eller flertalet, utan
    /// någon siffra.
    /// ## Basis
    /// The city's steering model asks for results that can be measured.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Förväntat resultat
    /// 1. En hög andel av gästerna är nöjda med maten
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Förväntat resultat
    /// 1. 90 % av gästerna är nöjda med maten
    /// ```
    VAGUE_QUANTITY {
        code: "EXP006",
        name: "vague-quantity",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "förväntat resultat med vagt mått",
        en: "expected result with a vague measure",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in context.local_goals() {
        for (pointer, text) in results(goal) {
            let Some(vague) = phrase(text, VAGUE) else {
                continue;
            };
            if has_figure(text)
                || change_word(text).is_some()
                || has_numeric_target(context, goal, text)
            {
                continue;
            }
            findings.push(
                Finding::new(
                    &VAGUE_QUANTITY,
                    pointer,
                    Text::new(
                        format!("”{vague}” är resultatets enda mått"),
                        format!("\"{vague}\" is the only measure of the result"),
                    ),
                )
                .hint(
                    "skriv en siffra, eller hur nivån mäts",
                    "write a figure, or how the level is measured",
                ),
            );
        }
    }
}
