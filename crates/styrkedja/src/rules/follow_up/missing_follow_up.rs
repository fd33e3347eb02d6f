use crate::{
    finding::{Finding, Text},
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A unit goal (also an area or department goal) in a plan whose part *Uppföljning* is missing or empty.
    /// ## Why it matters
    /// A goal that nobody follows up cannot be reported in T1, T2 and the annual report. It is the first thing that
    /// controllers and auditors ask for.
    /// ## På svenska
    /// Ett enhetsmål i en plan saknar rubriken Uppföljning, eller så står inget under den. Ett mål som ingen följer
    /// upp går inte att redovisa.
    /// ## Basis
    /// The city's steering model: result, way of working and follow-up stand side by side for every unit goal.
    MISSING_FOLLOW_UP {
        code: "FUP001",
        name: "missing-follow-up",
        severity: Error,
        status: Stable,
        since: "0.1.0",
        sv: "enhetsmål utan uppföljning",
        en: "unit goal without follow-up",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for goal in context.local_goals() {
        let (pointer, level) = (&goal.pointer, goal.goal.level);
        let finding = match &goal.goal.follow_up {
            None => Finding::new(
                &MISSING_FOLLOW_UP,
                pointer.clone(),
                Text::new(
                    format!("{}et har ingen uppföljning", level.swedish()),
                    format!("{} has no follow-up", level.english()),
                ),
            ),
            Some(part) if !part.has_content() => Finding::new(
                &MISSING_FOLLOW_UP,
                pointer.field("follow_up"),
                Text::fixed(
                    "under rubriken Uppföljning står inget",
                    "nothing stands below the heading Uppföljning",
                ),
            ),
            Some(_) => continue,
        };
        findings.push(finding.hint(
            "skriv hur, när och av vem resultatet följs upp",
            "write how, when and by whom the result is followed up",
        ));
    }
}
