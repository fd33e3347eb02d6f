use rust_decimal::Decimal;

use crate::{
    finding::{Finding, Text},
    key,
    model::Employment,
    pointer::Pointer,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A post or total with more full-time equivalents than people, or whose share of full time gives another number than
    /// the one that is told.
    ///
    /// Staff paid by the hour is left alone: it may be counted in full-time equivalents and not among the people.
    /// ## Why it matters
    /// Nobody works more than full time; one of the figures belongs to another row or another year.
    /// ## På svenska
    /// Antalet årsarbetare är större än antalet anställda, eller stämmer inte med sysselsättningsgraden.
    /// ## Basis
    /// A full-time equivalent (*årsarbetare*) is the sum of the shares of full time.
    /// ## Example
    /// Bad:
    /// ```json
    /// {"schema_version":"2","kind":"plan","year":2027,"staffing":{"posts":[
    ///  {"role":"bibliotekarie","heads":"4","full_time_equivalents":"8.2","text":"4 bibliotekarier (8,2 årsarbetare)"}]},
    ///  "goals":[{"level":"committee","title":"Alla läser"}]}
    /// ```
    /// Better:
    /// ```json
    /// {"schema_version":"2","kind":"plan","year":2027,"staffing":{"posts":[
    ///  {"role":"bibliotekarie","heads":"9","full_time_equivalents":"8.2","text":"9 bibliotekarier (8,2 årsarbetare)"}]},
    ///  "goals":[{"level":"committee","title":"Alla läser"}]}
    /// ```
    MORE_FULL_TIME_THAN_HEADS {
        code: "STF002",
        name: "more-full-time-than-heads",
        severity: Error,
        status: Preview,
        since: "0.1.0",
        sv: "fler årsarbetare än anställda",
        en: "more full-time equivalents than people",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let list = Pointer::root().field(key!(Document.staffing)).field(key!(Staffing.posts));
    for (index, post) in context.document.staffing.posts.iter().enumerate() {
        let (Some(heads), Some(equivalents)) = (post.heads, post.full_time_equivalents) else {
            continue;
        };
        if post.employment == Some(Employment::Hourly) {
            continue;
        }
        let (people, full_time) = (heads.decimal(), equivalents.decimal());
        let twentieth = Decimal::new(5, 2);
        let most = people.saturating_add(twentieth);
        // Shares are rounded to whole per cents, so the sum may be some way off.
        let slack = people.saturating_mul(twentieth).saturating_add(Decimal::new(1, 1));
        let by_share = post.fraction.and_then(|share| people.checked_mul(share.decimal()));
        let differs = by_share.is_some_and(|sum| sum.saturating_sub(full_time).abs() > slack);
        if full_time <= most && !differs {
            continue;
        }
        let (role, message) = (&post.role, full_time > most);
        let message = if message {
            Text::new(
                format!("{equivalents} årsarbetare av {heads} {role}"),
                format!("{equivalents} full-time equivalents of {heads} {role}"),
            )
        } else {
            let share = post.fraction.map(|share| share.decimal().saturating_mul(100.into()));
            let share = share.unwrap_or_default().normalize();
            Text::new(
                format!("{heads} {role} på {share} % är inte {equivalents} årsarbetare"),
                format!("{heads} {role} at {share} % are not {equivalents} full-time equivalents"),
            )
        };
        findings.push(Finding::new(&MORE_FULL_TIME_THAN_HEADS, list.index(index), message).hint(
            "kontrollera antalet anställda och antalet årsarbetare",
            "check the number of people and of full-time equivalents",
        ));
    }
}
