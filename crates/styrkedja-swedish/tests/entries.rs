//! Every word of the data files with its two sentences, and without it.

use std::collections::BTreeSet;

use styrkedja_swedish::{
    Class, Lexicon, Tag, Tokens,
    source::{Built, Compound, Entry, Source},
};

/// Classes of endings, which are short and stand for whole families of words.
const ENDINGS: [Class; 7] = [
    Class::Guess,
    Class::Ending,
    Class::Lookalike,
    Class::Passive,
    Class::Past,
    Class::Supine,
    Class::Title,
];
/// Shorter words begin and end too many others.
const LEAST_LETTERS_OF_A_FREE_COMPOUND: usize = 4;

fn class(entry: &Entry) -> Class {
    Class::named(&entry.class).unwrap_or_else(|| panic!("{}: unknown class", entry.lemma))
}

fn bracketed(sentence: &str) -> &str {
    let inner = sentence.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
    inner.unwrap_or_else(|| panic!("{sentence}: no word in brackets")).0
}

/// The readings of the word in brackets.
fn tags(sentence: &str, lexicon: &Lexicon<'_>) -> Vec<Tag> {
    let at = sentence.find('[').unwrap_or_else(|| panic!("{sentence}: no word in brackets"));
    let text = sentence.replace(['[', ']'], "");
    let tokens = Tokens::with(&text, lexicon);
    let index = tokens.list.iter().position(|token| token.start == at);
    index.map(|index| tokens.tags(index).copied().collect()).unwrap_or_default()
}

#[test]
fn every_entry_tags_the_words_of_its_cases_and_is_needed() {
    let source = Source::read().expect("data files");
    let built = Built::new(&source).expect("a lexicon");
    let mut faults: Vec<String> = Vec::new();
    for (index, entry) in source.words.iter().enumerate() {
        let class = class(entry);
        let name = format!("{} {}", entry.class, entry.lemma);
        for case in [&entry.seen, &entry.unseen] {
            if tags(case, &built.lexicon()).iter().all(|tag| tag.class != class) {
                faults.push(format!("{name}: {case}"));
            }
        }
        let words = [&entry.seen, &entry.unseen].map(|case| bracketed(case).to_lowercase());
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let others = Built::without(&source, index, &words).expect("a lexicon");
        let others = others.lexicon();
        let same = |case: &&String| tags(case, &built.lexicon()) == tags(case, &others);
        if [&entry.seen, &entry.unseen].iter().all(same) {
            faults.push(format!("{name}: nothing changes without it"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn entries_are_written_as_agreed() {
    let source = Source::read().expect("data files");
    let paradigms: BTreeSet<&str> = source.paradigms().collect();
    let mut known = BTreeSet::new();
    for entry in &source.words {
        let name = format!("{} {}", entry.class, entry.lemma);
        assert!(
            known.insert((class(entry), &entry.lemma, format!("{:?}", entry.value))),
            "{name}: twice"
        );
        let own = !entry.forms.is_empty() || entry.paradigm == "same";
        assert!(own || paradigms.contains(entry.paradigm.as_str()), "{name}: no such paradigm");
        assert!(!entry.why.is_empty(), "{name}: why");
        assert_ne!(entry.seen, entry.unseen, "{name}: two cases");
        let free = matches!(&entry.compound, Compound::Rule(rule) if rule == "free");
        let short = entry.lemma.chars().count() < LEAST_LETTERS_OF_A_FREE_COMPOUND;
        assert!(
            !(free && short) || ENDINGS.contains(&class(entry)),
            "{name}: too short to be free"
        );
    }
}

#[test]
fn entries_are_sorted() {
    let source = Source::read().expect("data files");
    for pair in source.words.windows(2) {
        let key = |entry: &Entry| (entry.file.clone(), entry.class.clone(), entry.lemma.clone());
        assert!(key(&pair[0]) <= key(&pair[1]), "{} stands after {}", pair[1].lemma, pair[0].lemma);
    }
}

/// `unseen` shares no five words in a row with any document that there is.
#[test]
#[expect(clippy::print_stdout, reason = "a test that did nothing says so")]
fn unseen_sentences_are_in_no_document() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join("../shared/corpus");
    let Ok(files) = std::fs::read_dir(folder) else {
        println!("skipped: no corpus");
        return;
    };
    let mut in_documents: BTreeSet<Vec<String>> = BTreeSet::new();
    let words = |text: &str| -> Vec<String> {
        Tokens::of(text).list.iter().map(|token| token.lower.to_string()).collect()
    };
    for file in
        files.flatten().filter(|file| file.path().extension().is_some_and(|end| end == "txt"))
    {
        let text = std::fs::read_to_string(file.path()).expect("a readable text");
        in_documents.extend(words(&text).windows(5).map(<[String]>::to_vec));
    }
    for entry in &Source::read().expect("data files").words {
        let text = entry.unseen.replace(['[', ']'], "");
        for five in words(&text).windows(5) {
            assert!(!in_documents.contains(five), "{}: {five:?} stands in a document", entry.lemma);
        }
    }
}
