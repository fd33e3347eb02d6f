use crate::{
    finding::{Finding, Text},
    model::GoalPart,
    pointer::Pointer,
    rules::{
        Context, declare_rule, parts,
        text::{COPY, excerpt, likeness, words},
    },
};

/// Minimum number of words; fewer may be equal by chance: `Kvalitetsmöten och planeringsdagar`.
const LEAST_WORDS: usize = 5;

declare_rule! {
    /// ## What it finds
    /// A follow-up that says the same as the way of working of its number, or as a whole: at least nine words
    /// of ten are shared, and there are at least five words.
    /// ## Why it matters
    /// The field was filled by pasting. What it says is not a follow-up, though a template check would pass it.
    /// ## På svenska
    /// Uppföljningen är kopierad från arbetssättet, punkt för punkt eller i sin helhet. Fältet är ifyllt men
    /// resultatet följs inte upp.
    /// ## Basis
    /// Found by controllers in plans where *Uppföljning* is word for word the text of *Arbetssätt*.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Kunden vet vem som kommer
    /// Arbetssätt
    /// 1. Samordnaren ringer kunden när personalen byts
    /// Uppföljning
    /// 1. Samordnaren ringer kunden när personalen byts
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Kunden vet vem som kommer
    /// Arbetssätt
    /// 1. Samordnaren ringer kunden när personalen byts
    /// Uppföljning
    /// 1. Samtalen räknas varje månad och redovisas på arbetsplatsträffen
    /// ```
    FOLLOW_UP_COPIED_FROM_WAY_OF_WORKING {
        code: "FUP002",
        name: "follow-up-copied-from-way-of-working",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "uppföljningen kopierad från arbetssättet",
        en: "follow-up copied from way of working",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in context.local_goals() {
        let (Some(ways), Some(follow_up)) = (&goal.goal.ways_of_working, &goal.goal.follow_up)
        else {
            continue;
        };
        let (ways_at, follow_up_at) =
            (goal.part_pointer(GoalPart::WaysOfWorking), goal.part_pointer(GoalPart::FollowUp));
        if is_copy(&ways.text(), &follow_up.text()) {
            findings.push(finding(
                follow_up_at,
                ways_at,
                Text::fixed(
                    "uppföljningen är samma text som arbetssättet",
                    "the follow-up is the same text as the way of working",
                ),
            ));
            continue;
        }
        for ((way_at, way), (at, item)) in parts::pairs(ways, follow_up) {
            if is_copy(&way.text, &item.text) {
                let text = excerpt(&item.text);
                findings.push(finding(
                    follow_up_at.index(at),
                    ways_at.index(way_at),
                    Text::new(
                        format!("uppföljningen ”{text}” är samma text som arbetssättet"),
                        format!("the follow-up \"{text}\" is the same text as the way of working"),
                    ),
                ));
            }
        }
    }
}

fn is_copy(way: &str, follow_up: &str) -> bool {
    words(follow_up).count() >= LEAST_WORDS && likeness(way, follow_up) >= COPY
}

fn finding(pointer: Pointer, ways: Pointer, text: Text) -> Finding {
    Finding::new(&FOLLOW_UP_COPIED_FROM_WAY_OF_WORKING, pointer, text)
        .related(ways, Text::fixed("arbetssättet", "the way of working"))
        .hint(
            "skriv hur, när och av vem resultatet följs upp",
            "write how, when and by whom the result is followed up",
        )
}
