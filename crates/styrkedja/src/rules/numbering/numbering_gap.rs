use crate::{
    finding::{Finding, Text},
    model::{ItemForm, Passage},
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// Numbered items within a part of a goal that do not run 1, 2, 3: a missing number, one that occurs twice, or
    /// a list that does not begin at 1. A list may begin again at 1 below a sub-heading or a lead-in. Only the
    /// first error in a part is reported.
    /// ## Why it matters
    /// Result 3, way of working 3 and follow-up 3 belong together. With wrong numbers nobody can see that they do.
    /// ## På svenska
    /// Numreringen i en del av ett mål går inte 1, 2, 3: ett nummer saknas, står två gånger eller så börjar listan
    /// inte på 1.
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
    /// 4. 70 % kommer ut varje vecka
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda
    /// Förväntat resultat
    /// 1. 90 % är nöjda med maten
    /// 2. 80 % deltar i utflykterna
    /// 3. 70 % kommer ut varje vecka
    /// ```
    NUMBERING_GAP {
        code: "NUM001",
        name: "numbering-gap",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "lucka i numreringen",
        en: "gap in the numbering",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in &context.goals {
        for (name, part) in goal.goal.parts() {
            let Some((index, number, expected)) = first_slip(part) else {
                continue;
            };
            let heading = name.words().sv;
            findings.push(
                Finding::new(
                    &NUMBERING_GAP,
                    goal.part_pointer(name).index(index),
                    Text::new(
                        format!("nummer {number} under {heading} står där {expected} borde stå"),
                        format!("number {number} below {heading} stands where {expected} should"),
                    ),
                )
                .hint(
                    "numrera om så att resultat, arbetssätt och uppföljning hör ihop",
                    "renumber so that results, ways of working and follow-ups belong together",
                ),
            );
        }
    }
}

/// The first item whose number is not the next one: its index, its number, the number it should have.
fn first_slip(part: &Passage) -> Option<(usize, u32, u32)> {
    let (mut last, mut new_list) = (0_u32, false);
    for (index, item) in part.items.iter().enumerate() {
        match (item.number, item.form) {
            (Some(1), _) if new_list => last = 1,
            (Some(number), _) if Some(number) == last.checked_add(1) => last = number,
            (Some(number), _) => return Some((index, number, last.saturating_add(1))),
            (None, ItemForm::Heading | ItemForm::LeadIn) => new_list = true,
            (None, _) => {}
        }
        // A lead-in may be the last line of the item before.
        new_list = item.text.ends_with(':') || (new_list && item.number.is_none());
    }
    None
}
