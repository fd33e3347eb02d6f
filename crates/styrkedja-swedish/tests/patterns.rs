//! Every pattern with its sentences: those that it is meant for, and those that only look like it.

use styrkedja_swedish::{
    Found, Lexicon, Patterns, Per, Rate, Tokens,
    source::{Built, PatternFile, Source},
};

fn written(rate: Rate) -> String {
    let (name, _) = Per::NAMES.iter().find(|(_, per)| *per == rate.per).expect("a named period");
    let times = rate.times.map_or_else(|| "some".to_owned(), |times| times.to_string());
    if rate.of == 1 { format!("{times} {name}") } else { format!("{times}/{} {name}", rate.of) }
}

/// What is found in a sentence, as the data files write it: the words, and how often.
fn found(text: &str, patterns: Patterns, lexicon: &Lexicon<'_>) -> Vec<String> {
    let tokens = Tokens::with(text, lexicon);
    let mut all = Vec::new();
    for sentence in tokens.sentences() {
        let kept = patterns.search(&tokens, sentence).filter(|found| !found.rejected);
        all.extend(kept.map(|found| answer(&tokens, &found)));
    }
    all
}

fn answer(tokens: &Tokens<'_>, found: &Found) -> String {
    let rates: Vec<String> = found.rates().map(written).collect();
    let words = tokens.words(found.words.clone());
    if rates.is_empty() { words.to_owned() } else { format!("{words} => {}", rates.join(", ")) }
}

/// A sentence of a data file without its marks, and what it should give.
fn case(written: &str) -> (String, String) {
    let (sentence, rates) = match written.rsplit_once(" => ") {
        Some((sentence, rates)) => (sentence, format!(" => {rates}")),
        None => (written, String::new()),
    };
    let from = sentence.find('[').expect("the words in brackets");
    let to = sentence.find(']').expect("the words in brackets");
    (sentence.replace(['[', ']'], ""), format!("{}{rates}", &sentence[from + 1..to]))
}

fn files() -> (Source, Built) {
    let source = Source::read().expect("data files");
    let built = Built::new(&source).expect("a lexicon");
    (source, built)
}

fn patterns(set: usize, file: &PatternFile) -> Patterns {
    file.patterns(set, None, None).expect("patterns")
}

#[test]
fn every_pattern_has_its_cases() {
    let (source, built) = files();
    let lexicon = built.lexicon();
    let mut faults: Vec<String> = Vec::new();
    for (set, (name, file)) in source.patterns.iter().enumerate() {
        let all = patterns(set, file);
        for (index, pattern) in file.pattern.iter().enumerate() {
            assert!(pattern.yes.len() >= 2, "{name} {}: two cases", pattern.name);
            assert!(!pattern.no.is_empty(), "{name} {}: one case that is left alone", pattern.name);
            for yes in &pattern.yes {
                let (text, expected) = case(yes);
                let got = found(&text, all, &lexicon);
                if got != [expected.as_str()] {
                    faults.push(format!("{name} {}: {yes}: {got:?}", pattern.name));
                }
            }
            for no in &pattern.no {
                let got = found(no, all, &lexicon);
                if !got.is_empty() {
                    faults.push(format!("{name} {}: {no}: {got:?}", pattern.name));
                }
            }
            // A pattern that nothing needs goes.
            let others = file.patterns(set, Some(index), None).expect("patterns");
            let needed = pattern.yes.iter().any(|yes| {
                let (text, expected) = case(yes);
                found(&text, others, &lexicon) != [expected]
            });
            if !needed {
                faults.push(format!("{name} {}: does nothing", pattern.name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_guard_rejects_its_cases() {
    let (source, built) = files();
    let lexicon = built.lexicon();
    let mut faults: Vec<String> = Vec::new();
    for (set, (name, file)) in source.patterns.iter().enumerate() {
        for (index, guard) in file.guard.iter().enumerate() {
            assert!(!guard.why.is_empty(), "{name} {}: why", guard.name);
            assert!(guard.no.len() >= 2, "{name} {}: two cases", guard.name);
            let (with, without) = (patterns(set, file), file.patterns(set, None, Some(index)));
            let without = without.expect("patterns");
            for no in &guard.no {
                let got = found(no, with, &lexicon);
                if !got.is_empty() {
                    faults.push(format!("{name} {}: {no}: {got:?}", guard.name));
                }
                if found(no, without, &lexicon).is_empty() {
                    faults.push(format!("{name} {}: {no}: nothing without it", guard.name));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_two_patterns_give_the_same_words_another_meaning() {
    let (source, built) = files();
    let lexicon = built.lexicon();
    let mut faults: Vec<String> = Vec::new();
    for (set, (name, file)) in source.patterns.iter().enumerate() {
        let all = patterns(set, file);
        for yes in file.pattern.iter().flat_map(|pattern| &pattern.yes) {
            let (text, _) = case(yes);
            let tokens = Tokens::with(&text, &lexicon);
            let mut matches: Vec<(usize, String)> = Vec::new();
            for index in 0..all.list.len() {
                let one = Patterns { list: &all.list[index..=index], ..all };
                for sentence in tokens.sentences() {
                    let hits = one.search(&tokens, sentence).filter(|found| !found.rejected);
                    matches.extend(hits.map(|found| (index, answer(&tokens, &found))));
                }
            }
            for (at, (first, meant)) in matches.iter().enumerate() {
                for (second, other) in &matches[at + 1..] {
                    let words = |answer: &str| answer.split(" => ").next().map(str::to_owned);
                    let (one, two) = (&file.pattern[*first], &file.pattern[*second]);
                    let told = one.over.contains(&two.name) || two.over.contains(&one.name);
                    if words(meant) == words(other) && meant != other && !told {
                        faults.push(format!(
                            "{name}: {meant} by {}, {other} by {}",
                            one.name, two.name
                        ));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
