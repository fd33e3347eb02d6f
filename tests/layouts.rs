//! A document printed in any layout and read again is the same document.

mod plausible;

use std::{fmt::Write as _, fs, path::Path};

use quickcheck::{Arbitrary, Gen};
use styrkedja::{
    Document, DocumentKind, Goal, Indicator, Item, ItemForm, Passage, Section, SectionKind,
};
use styrkedja_read::{
    Letters, LineEnd, PageLayout, PrintLayout, TrailingSpaces, Vocabulary, print_text_as, read_text,
};

use plausible::{between, difference, document, one_in, pick, without_facts};

// --- Layouts ---

fn layout(g: &mut Gen) -> PrintLayout {
    let page = PageLayout {
        lines: between(g, 3, 40),
        foot: bool::arbitrary(g),
        repeat_header: bool::arbitrary(g),
    };
    PrintLayout {
        width: pick(g, &[Some(60), Some(72), Some(80), Some(95), Some(110), None]),
        trailing_spaces: pick(
            g,
            &[TrailingSpaces::None, TrailingSpaces::Wrapped, TrailingSpaces::Every],
        ),
        doubled: one_in(g, 3),
        label_apart: bool::arbitrary(g),
        line_end: pick(g, &[LineEnd::Lf, LineEnd::CrLf, LineEnd::Cr]),
        page: bool::arbitrary(g).then_some(page),
        letters: pick(g, &[Letters::Composed, Letters::Decomposed]),
        hard_spaces: bool::arbitrary(g),
    }
}

// --- Comparing ---

fn read(text: &str) -> Document {
    read_text(text).expect("there is text").document
}

fn print(document: &Document, layout: &PrintLayout) -> String {
    print_text_as(document, &Vocabulary::stockholm(), layout)
}

fn comes_back(document: &Document, layout: &PrintLayout) -> bool {
    let again = read(&print(document, layout));
    without_facts(again) == *document
}

/// The parts of a goal.
const PARTS: [fn(&mut Goal) -> &mut Option<Passage>; 7] = [
    |goal| &mut goal.description,
    |goal| &mut goal.expected_results,
    |goal| &mut goal.ways_of_working,
    |goal| &mut goal.resource_use,
    |goal| &mut goal.follow_up,
    |goal| &mut goal.development,
    |goal| &mut goal.analysis,
];

/// Everything that is a little smaller and still plausible.
fn smaller(document: &Document) -> Vec<Document> {
    let mut all = Vec::new();
    let mut try_change = |change: &dyn Fn(&mut Document)| {
        let mut smaller = document.clone();
        change(&mut smaller);
        if smaller != *document && has_evidence(&smaller) {
            all.push(smaller);
        }
    };
    try_change(&|document| document.introduction.clear());
    try_change(&|document| document.closing.clear());
    for index in 0..2 {
        try_change(&|document| {
            let chapters = document.introduction.iter_mut().chain(&mut document.closing);
            chapters.skip(index).take(1).for_each(|chapter| {
                chapter.sections.pop();
            });
        });
        try_change(&|document| {
            let chapters = document.introduction.iter_mut().chain(&mut document.closing);
            chapters.skip(index).take(1).for_each(|chapter| chapter.text.items.clear());
        });
    }
    for path in paths(&document.goals) {
        let last = path[path.len() - 1];
        try_change(&|document| {
            goals_at(&mut document.goals, &path).remove(last);
        });
        let mut try_goal = |change: &dyn Fn(&mut Goal)| {
            try_change(&|document| change(&mut goals_at(&mut document.goals, &path)[last]));
        };
        try_goal(&|goal| goal.fulfilment = None);
        for part in PARTS {
            try_goal(&|goal| *part(goal) = None);
            for item in 0..8 {
                try_goal(&|goal| {
                    if let Some(passage) = part(goal) {
                        drop_item(passage, item);
                    }
                });
            }
        }
        for row in 0..4 {
            try_goal(&|goal| goal.indicators = without(&goal.indicators, row));
            try_goal(&|goal| goal.activities = without(&goal.activities, row));
            try_goal(&|goal| {
                goal.indicators.iter_mut().skip(row).take(1).for_each(|row| row.analysis = None);
            });
            try_goal(&|goal| {
                goal.activities.iter_mut().skip(row).take(1).for_each(|row| row.analysis = None);
            });
        }
    }
    all
}

fn without<T: Clone>(rows: &[T], row: usize) -> Vec<T> {
    rows.iter().enumerate().filter(|(index, _)| *index != row).map(|(_, row)| row.clone()).collect()
}

/// Takes a paragraph or the last item away, unless something before announces it.
fn drop_item(passage: &mut Passage, item: usize) {
    let items = &mut passage.items;
    let announced = |form| item > 0 && matches!(form, ItemForm::LeadIn | ItemForm::Heading);
    if item < items.len()
        && (items[item].form != ItemForm::Item || item + 1 == items.len())
        && !announced(items[item.saturating_sub(1)].form)
    {
        items.remove(item);
    }
}

/// Whether a table tells the document's kind and year.
fn has_evidence(document: &Document) -> bool {
    let told = |indicator: &Indicator| {
        document.kind == Some(DocumentKind::AnnualReport) || indicator.periodicity.is_some()
    };
    document.all_indicators().iter().any(|at| told(at.indicator))
}

fn paths(goals: &[Goal]) -> Vec<Vec<usize>> {
    let mut all = Vec::new();
    for (index, goal) in goals.iter().enumerate() {
        all.push(vec![index]);
        for mut path in paths(&goal.goals) {
            path.insert(0, index);
            all.push(path);
        }
    }
    all
}

/// The list of goals that the last step of a path counts in.
fn goals_at<'a>(goals: &'a mut Vec<Goal>, path: &[usize]) -> &'a mut Vec<Goal> {
    match path {
        [step, rest @ ..] if !rest.is_empty() => goals_at(&mut goals[*step].goals, rest),
        _ => goals,
    }
}

/// Changes that make a layout plainer.
const PLAINER: [fn(&mut PrintLayout); 8] = [
    |layout| layout.letters = Letters::Composed,
    |layout| layout.line_end = LineEnd::Lf,
    |layout| layout.hard_spaces = false,
    |layout| layout.label_apart = false,
    |layout| layout.doubled = false,
    |layout| layout.page = None,
    |layout| layout.trailing_spaces = TrailingSpaces::Wrapped,
    |layout| layout.width = Some(100),
];

/// Tells of a document and layout that fail, made as small and plain as they fail.
fn counterexample(mut document: Document, mut layout: PrintLayout) -> String {
    for _ in 0..2 {
        while let Some(found) = smaller(&document).into_iter().find(|d| !comes_back(d, &layout)) {
            document = found;
        }
        for plainer in PLAINER {
            let mut next = layout;
            plainer(&mut next);
            if !comes_back(&document, &next) {
                layout = next;
            }
        }
    }
    let text = print(&document, &layout);
    let mut shown = String::new();
    for line in text.replace("\r\n", "\n").replace('\r', "\n").lines() {
        let _ = writeln!(shown, "|{line}|");
    }
    let again = without_facts(read(&text));
    let difference = difference(&without_facts(document), &again);
    format!("{layout:?}\n{shown}\nexpected (-) and read (+):\n{difference}")
}

/// How many documents are tried; `LAYOUT_CASES` asks for more.
fn cases() -> u64 {
    std::env::var("LAYOUT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(200)
}

#[test]
fn any_layout_gives_the_same_document() {
    for seed in 0..cases() {
        let mut g = Gen::from_size_and_seed(50, seed);
        let (document, layout) = (document(&mut g), layout(&mut g));
        assert!(
            comes_back(&document, &layout),
            "seed {seed}: {}",
            counterexample(document, layout)
        );
    }
}

/// Facts are found in the text, so they do not depend on its layout either.
#[test]
fn any_layout_gives_the_same_facts() {
    for seed in 0..cases() / 4 {
        let mut g = Gen::from_size_and_seed(50, seed);
        let document = read(&print(&document(&mut g), &PrintLayout::default()));
        let layout = layout(&mut g);
        let again = read(&print(&document, &layout));
        assert!(again == document, "seed {seed}: {layout:?}\n{}", difference(&document, &again));
    }
}

#[test]
fn documents_at_hand_come_back() {
    let mut count = 0;
    for folder in ["../examples/plans", "../../shared/corpus"] {
        // The second holds documents that are not ours to publish; it need not be there.
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            if path.extension().is_none_or(|extension| extension != "txt") {
                continue;
            }
            count += 1;
            let document = read(&fs::read_to_string(&path).expect("a text"));
            for seed in 0..20 {
                let layout = match seed {
                    0 => PrintLayout::default(),
                    _ => layout(&mut Gen::from_size_and_seed(50, seed)),
                };
                let again = read(&print(&document, &layout));
                assert!(
                    again == document,
                    "{}: {layout:?}\n{}",
                    path.display(),
                    difference(&document, &again)
                );
            }
        }
    }
    assert!(count >= 3, "only {count} documents");
}

#[test]
fn the_rows_of_a_table_come_back_in_every_layout() {
    let table = [
        ["Belopp i tkr", "Budget 2027", "Utfall"],
        ["Intäkter", "1 200", "1 264"],
        ["", "– 614", ""],
        ["Löner", "", "-13 420,5"],
    ];
    let rows = || table.iter().map(Item::row);
    let mut chapter = Section::new("Redovisning av ekonomi", Some(SectionKind::Economy));
    chapter.text.items.push(Item::paragraph("Bageriet räknar med en budget i balans i år."));
    chapter.text.items.extend(rows());
    chapter.text.items.push(Item::paragraph("Bageriet går bra, och fler gäster kommer dit."));
    let mut document = Document::default().with_goal(Goal::unit("Gästerna är nöjda"));
    document.goals[0].description = Some(rows().collect());
    document.closing.push(chapter);
    let mut g = Gen::new(40);
    for _ in 0..200 {
        let layout = layout(&mut g);
        let again = read(&print(&document, &layout));
        let found = (&again.goals[0].description, &again.closing[0].text);
        let expected = (&document.goals[0].description, &document.closing[0].text);
        assert_eq!(found, expected, "{layout:?}");
    }
}
