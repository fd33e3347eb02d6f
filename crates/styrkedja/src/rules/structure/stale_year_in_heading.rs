use std::collections::BTreeSet;

use crate::{
    finding::{Finding, Text},
    key,
    model::{Section, SectionKind},
    rules::{
        Context, declare_rule,
        text::{words, year, years},
    },
};

/// First words of headings in which a plan has its own year. *Agenda 2030* and the names of programmes are not among
/// them.
const YEARLY: &[&str] = &[
    "budget",
    "internbudget",
    "utvecklingsområde",
    "utvecklingsområden",
    "fokusområden",
    "prioriteringar",
    "verksamhetsplan",
    "verksamhetsberättelse",
    "tertialrapport",
    "kvartalsrapport",
];

declare_rule! {
    /// ## What it finds
    /// A heading of a yearly chapter, such as *Budget 2024* or *Utvecklingsområden 2024*, with another year than
    /// the document's. Left alone when the same heading stands with the document's year too.
    /// ## Why it matters
    /// The chapter was carried over from an older plan, and with it perhaps its figures.
    /// ## På svenska
    /// En rubrik som Budget 2024 har ett annat årtal än dokumentet. Kapitlet är troligen kvar från en äldre plan.
    /// ## Basis
    /// A plan is for one calendar year.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Redovisning av ekonomi
    /// Budget 2026
    /// Enheten har 4 mnkr.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Redovisning av ekonomi
    /// Budget 2027
    /// Enheten har 4 mnkr.
    /// ```
    STALE_YEAR_IN_HEADING {
        code: "STR003",
        name: "stale-year-in-heading",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "annat årtal i rubrik",
        en: "another year in a heading",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(this_year) = context.year() else {
        return;
    };
    let sections = context.document.all_sections();
    let current: BTreeSet<String> = sections
        .iter()
        .filter_map(|(_, section)| section.heading.as_deref())
        .filter(|heading| years(heading).any(|named| named == this_year))
        .map(without_years)
        .collect();
    for (pointer, section) in &sections {
        let Some(heading) = section.heading.as_deref().filter(|_| is_yearly(section)) else {
            continue;
        };
        let Some(stale) = years(heading).next() else {
            continue;
        };
        if years(heading).any(|named| named == this_year)
            || current.contains(&without_years(heading))
        {
            continue;
        }
        findings.push(
            Finding::new(
                &STALE_YEAR_IN_HEADING,
                pointer.field(key!(Section.heading)),
                Text::new(
                    format!("rubriken gäller {stale}, dokumentet {this_year}"),
                    format!("the heading is about {stale}, the document about {this_year}"),
                ),
            )
            .hint(
                "rätta året, och se efter om texten också är gammal",
                "correct the year, and see whether the text is old too",
            ),
        );
    }
}

fn is_yearly(section: &Section) -> bool {
    matches!(section.kind, Some(SectionKind::Budget | SectionKind::DevelopmentAreas))
        || section
            .heading
            .as_deref()
            .and_then(|heading| words(heading).next())
            .is_some_and(|first| YEARLY.contains(&first.as_str()))
}

fn without_years(heading: &str) -> String {
    words(heading).filter(|word| year(word).is_none()).collect::<Vec<_>>().join(" ")
}
