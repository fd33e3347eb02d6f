use crate::{
    finding::{Finding, Text},
    rules::{Context, declare_rule, text::words},
};

use super::{SHARE_WORDS, is_change, results};

/// Words that may stand between *med* and the figure.
const FILLERS: &[&str] =
    &["minst", "högst", "ca", "cirka", "ytterligare", "upp", "till", "omkring", "drygt", "knappt"];

declare_rule! {
    /// ## What it finds
    /// An expected result that rises or falls *med N %* where the thing measured is itself a share, such as
    /// *andel*, *nöjda* or *sjukfrånvaro*. Left alone when the level to reach is given too (*till 85 %*).
    /// ## Why it matters
    /// From 80 %, *5 %* more is 84 or 85 per cent, and the verdict at the end of the year may hang on which.
    /// ## På svenska
    /// Ett förväntat resultat säger att en andel ska öka eller minska med N %. Är det procent eller procentenheter?
    /// Från 80 procent blir det 84 eller 85.
    /// ## Basis
    /// Swedish usage: a difference between two shares is counted in procentenheter.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Förväntat resultat
    /// 1. Andelen nöjda gäster ökar med 5 %
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Enhetsmål: Gästerna är nöjda med maten
    /// Förväntat resultat
    /// 1. Andelen nöjda gäster ökar med 5 procentenheter, till 85 %
    /// ```
    PERCENT_OR_PERCENTAGE_POINTS {
        code: "EXP003",
        name: "percent-or-percentage-points",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "procent eller procentenheter",
        en: "per cent or percentage points",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for goal in &context.goals {
        for (pointer, text) in results(goal) {
            let Some(figure) = change_in_percent(text) else {
                continue;
            };
            if !words(text).any(|word| SHARE_WORDS.iter().any(|share| word.starts_with(share))) {
                continue;
            }
            findings.push(
                Finding::new(
                    &PERCENT_OR_PERCENTAGE_POINTS,
                    pointer,
                    Text::new(
                        format!(
                            "en andel ska ändras med {figure} %: procent eller procentenheter?"
                        ),
                        format!(
                            "a share is to change by {figure} %: per cent or percentage points?"
                        ),
                    ),
                )
                .hint(
                    "skriv till vilken nivå, eller skriv procentenheter",
                    "write to which level, or write procentenheter",
                ),
            );
        }
    }
}

/// The figure in *ökar med 5 %*, unless the text also gives a level in per cent.
fn change_in_percent(text: &str) -> Option<String> {
    // Percent signs matter here, so the words are not those of `words`.
    let spaced = text.to_lowercase().replace('%', " % ");
    let tokens: Vec<&str> = spaced
        .split_whitespace()
        .map(|token| token.trim_matches(['.', ',', ';', ':', '(', ')', '"', '”']))
        .filter(|token| !token.is_empty())
        .collect();
    let is_figure = |token: &str| token.starts_with(|c: char| c.is_ascii_digit());
    let is_percent = |token: &&str| matches!(*token, "%" | "procent");
    let mut change = None;
    for (at, token) in tokens.iter().enumerate() {
        if !is_figure(token) || !tokens.get(at + 1).is_some_and(is_percent) {
            continue;
        }
        let before = &tokens[..at];
        let filled = before.iter().rev().take_while(|word| FILLERS.contains(word)).count();
        let before = &before[..before.len() - filled];
        match before {
            // The change may stand a word or two before: `ökar deltagandet med 5 %`.
            [rest @ .., "med"] if rest.iter().rev().take(4).any(|word| is_change(word)) => {
                change.get_or_insert((*token).to_owned());
            }
            _ => return None,
        }
    }
    change
}
