use crate::{
    finding::{Finding, Text},
    rules::{
        Context, declare_rule,
        text::{words, year, years},
    },
};

use super::results;

/// What may stand before the year by which a result is to be reached.
const BY: &[&str] = &["under", "senast", "till", "slutet av", "utgången av", "före", "innan"];
/// What may stand between: *under år 2024*, *senast den 31 december 2024*.
const BETWEEN: &[&str] = &["år", "året", "våren", "hösten", "sommaren", "december", "den", "31"];
/// Words of comparison with an earlier year.
const COMPARISON: &[&str] = &[
    "jämfört",
    "jämförelse",
    "jämförs",
    "jämföras",
    "än",
    "sedan",
    "utfall",
    "utfallet",
    "resultatet",
];

declare_rule! {
    /// ## What it finds
    /// An expected result of a unit goal that is to be reached in a year before the document's: *under 2024*,
    /// *senast 2024*, *i slutet av 2024* in a plan for 2025. Left alone when the result also names the document's
    /// year or a later one, and when the old year is what the result is compared with.
    /// ## Why it matters
    /// The text was carried over from an older plan, and with it perhaps the level.
    /// ## På svenska
    /// Ett förväntat resultat ska nås ett år som ligger före dokumentets år. Texten är troligen kvar från en äldre
    /// plan.
    /// ## Basis
    /// A plan is for one calendar year.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Invånarna har tillgång till kultur
    /// Enhetsmål: Barn hittar till biblioteket
    /// Förväntat resultat
    /// 1. Under 2026 ordnas tolv sagostunder
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Invånarna har tillgång till kultur
    /// Enhetsmål: Barn hittar till biblioteket
    /// Förväntat resultat
    /// 1. Under 2027 ordnas tolv sagostunder, lika många som under 2026
    /// ```
    STALE_YEAR {
        code: "EXP005",
        name: "stale-year",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "förväntat resultat med gammalt årtal",
        en: "expected result with a past year",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(this_year) = context.year() else {
        return;
    };
    for goal in context.local_goals() {
        for (pointer, text) in results(goal) {
            let Some(stale) = due_year(text).filter(|&due| due < this_year) else {
                continue;
            };
            if years(text).any(|named| named >= this_year) {
                continue;
            }
            findings.push(
                Finding::new(
                    &STALE_YEAR,
                    pointer,
                    Text::new(
                        format!("resultatet ska nås {stale}, före dokumentets år {this_year}"),
                        format!(
                            "the result is due in {stale}, before the document's year {this_year}"
                        ),
                    ),
                )
                .hint(
                    "rätta året, och se efter om nivån också är gammal",
                    "correct the year, and see whether the level is old too",
                ),
            );
        }
    }
}

/// The first year by which a result is to be reached.
fn due_year(text: &str) -> Option<u16> {
    let words: Vec<String> = words(text).collect();
    if words.iter().any(|word| COMPARISON.contains(&word.as_str())) {
        return None;
    }
    words.iter().enumerate().find_map(|(at, word)| {
        let due = year(word)?;
        let between =
            words[..at].iter().rev().take_while(|word| BETWEEN.contains(&word.as_str())).count();
        let before = &words[..at - between];
        let last_two = before[before.len().saturating_sub(2)..].join(" ");
        let by = before.last().is_some_and(|last| BY.contains(&last.as_str()))
            || BY.contains(&last_two.as_str());
        by.then_some(due)
    })
}
