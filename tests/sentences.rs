//! Invented sentences that lie beside the repository, with the posts and the recurrences that a careful reader finds.
#![expect(
    clippy::print_stdout,
    reason = "a test that did nothing says so, and one that measured tells the figures"
)]

use std::{fs, path::Path};

use serde::Deserialize;
use styrkedja_read::read_text;
use styrkedja_swedish::{Class, Tokens};

#[derive(Deserialize)]
struct File {
    sentence: Vec<Sentence>,
}

#[derive(Deserialize)]
struct Sentence {
    id: u32,
    text: String,
    posts: Vec<Post>,
    recurrences: Vec<Recurrence>,
}

#[derive(Deserialize)]
struct Post {
    count: f64,
    role: String,
}

#[derive(Deserialize)]
struct Recurrence {
    times: f64,
    per: String,
    what: Option<String>,
}

/// What was found, missed and invented of one kind.
#[derive(Default)]
struct Score {
    found: u32,
    missed: Vec<String>,
    invented: Vec<String>,
}

impl Score {
    fn count(&mut self, id: u32, wanted: Vec<String>, mut got: Vec<String>) {
        for one in wanted {
            match got.iter().position(|other| *other == one) {
                Some(at) => {
                    got.remove(at);
                    self.found += 1;
                }
                None => self.missed.push(format!("{id}: {one}")),
            }
        }
        self.invented.extend(got.into_iter().map(|one| format!("{id}: {one}")));
    }

    fn f1(&self) -> f64 {
        let wrong = u32::try_from(self.missed.len() + self.invented.len()).unwrap_or(u32::MAX);
        2.0 * f64::from(self.found) / f64::from(2 * self.found + wrong)
    }
}

/// The last word in singular: what stands before it tells the kind of role, and the file has roles as printed.
fn role(name: &str) -> String {
    let tokens = Tokens::of(name);
    let last = tokens.list.len().saturating_sub(1);
    let base = [Class::Role, Class::Guess].into_iter().find_map(|class| tokens.base(last, class));
    base.unwrap_or_else(|| tokens.lower(last).to_owned())
}

/// Whether two wordings share half of the words of the shorter.
fn alike(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase().split_whitespace().map(str::to_owned).collect()
    };
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|word| b.contains(word)).count();
    shared * 2 >= a.len().min(b.len())
}

const LEAST: f64 = 0.97;

#[test]
fn invented_sentences_read_as_by_a_careful_reader() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/design/sentences.toml");
    let Ok(text) = fs::read_to_string(path) else {
        println!("skipped: no corpus");
        return;
    };
    let file: File = toml::from_str(&text).expect("TOML");
    let (mut posts, mut recurrences) = (Score::default(), Score::default());
    let (mut told, mut same) = (0, 0);
    for sentence in &file.sentence {
        let document =
            format!("Verksamhetsplan 2027\n\nOrganisationsbeskrivning\n{}\n", sentence.text);
        let document = read_text(&document).expect("a readable text").document;
        let wanted =
            sentence.posts.iter().map(|post| format!("{} {}", post.count, role(&post.role)));
        let got = document.staffing.posts.iter();
        let got = got.filter_map(|post| Some(format!("{} {}", post.count()?, role(&post.role))));
        posts.count(sentence.id, wanted.collect(), got.collect());

        let wanted = sentence.recurrences.iter();
        let wanted = wanted.map(|wanted| format!("{:.4} {}", wanted.times, wanted.per));
        let often = |times: Option<styrkedja::Number>| {
            times.map_or_else(
                || "some".to_owned(),
                |times| format!("{:.4}", times.to_string().parse::<f64>().unwrap_or(f64::NAN)),
            )
        };
        let rates = document.all_recurrences();
        let got = rates.iter().map(|(_, rate)| *rate);
        let got = got.map(|got| format!("{} {}", often(got.times), got.per.as_str()));
        recurrences.count(sentence.id, wanted.collect(), got.collect());
        for (wanted, got) in sentence.recurrences.iter().zip(rates.iter().map(|(_, rate)| *rate)) {
            told += 1;
            let what = wanted.what.as_deref().unwrap_or_default();
            let is = got.what.as_deref().is_some_and(|got| alike(what, got));
            same += u32::from(is);
            if !is {
                println!("what {}: {what} / {:?}", sentence.id, got.what);
            }
        }
    }
    for (name, score) in [("posts", &posts), ("recurrences", &recurrences)] {
        println!(
            "{name}: F1 {:.3}, missed {:?}, invented {:?}",
            score.f1(),
            score.missed,
            score.invented
        );
    }
    println!("what recurs: {same} of {told}");
    assert!(posts.f1() >= LEAST && recurrences.f1() >= LEAST, "see the figures above");
}
