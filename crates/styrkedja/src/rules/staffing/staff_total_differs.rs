use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::{
    finding::{Finding, Text},
    key,
    model::{Post, PostState},
    pointer::Pointer,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A number of staff that is told as a total and differs from the sum of the posts it is made of.
    /// ## Why it matters
    /// One of the figures is wrong, and nobody can see which.
    /// ## På svenska
    /// Antalet medarbetare stämmer inte med summan av de befattningar som räknas upp.
    /// ## Basis
    /// A total is the sum of its parts.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Organisationsbeskrivning
    /// Enheten har 12 medarbetare fördelade på: en enhetschef, tre kockar, två diskare och fem måltidsbiträden.
    /// Nämndmål: Eleverna äter gott
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Organisationsbeskrivning
    /// Enheten har 12 medarbetare fördelade på: en enhetschef, tre kockar, två diskare och sex måltidsbiträden.
    /// Nämndmål: Eleverna äter gott
    /// ```
    STAFF_TOTAL_DIFFERS {
        code: "STF001",
        name: "staff-total-differs",
        severity: Warning,
        status: Preview,
        since: "0.1.0",
        sv: "antalet medarbetare stämmer inte med delarna",
        en: "number of staff differs from its parts",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let posts = &context.document.staffing.posts;
    let list = Pointer::root().field(key!(Document.staffing)).field(key!(Staffing.posts));
    let mut wholes: BTreeMap<usize, Vec<&Post>> = BTreeMap::new();
    for part in posts.iter().filter(|part| !part.is_of_a_sex()) {
        if let Some(whole) = part.part_of {
            wholes.entry(whole as usize).or_default().push(part);
        }
    }
    for (index, parts) in wholes {
        // Of what was told after *varav* nobody says that it is all.
        let Some(total) = posts.get(index).filter(|total| total.complete) else { continue };
        let parts = || parts.iter().copied();
        let Some((what, told, sum)) = compared(total, parts) else { continue };
        if told == sum || parts().any(|post| post.state != PostState::InService) {
            continue;
        }
        let (told, sum) = (told.normalize(), sum.normalize());
        findings.push(
            Finding::new(
                &STAFF_TOTAL_DIFFERS,
                list.index(index),
                Text::new(
                    format!("{told} {} uppges, men delarna är tillsammans {sum}", what.0),
                    format!("{told} {} are told, but the parts make {sum}", what.1),
                ),
            )
            .hint("rätta antalet eller delarna", "correct the number or the parts"),
        );
    }
}

/// What is compared, the figure told for it, and the sum of the parts; nothing when one of them is not told.
fn compared<'a, I: Iterator<Item = &'a Post>>(
    total: &Post,
    parts: impl Fn() -> I,
) -> Option<((&'static str, &'static str), Decimal, Decimal)> {
    let sum = |count: fn(&Post) -> Option<crate::Number>| {
        let mut sum = Decimal::ZERO;
        let mut any = false;
        for part in parts() {
            sum = sum.checked_add(count(part)?.decimal())?;
            any = true;
        }
        any.then_some(sum)
    };
    if let Some(heads) = total.heads {
        return Some((
            ("medarbetare", "members of staff"),
            heads.decimal(),
            sum(|post| post.heads)?,
        ));
    }
    let told = total.full_time_equivalents?.decimal();
    Some((("årsarbetare", "full-time equivalents"), told, sum(|post| post.full_time_equivalents)?))
}
