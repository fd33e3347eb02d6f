//! Blocks on their own, before anything is understood: the cells of tables against what a careful reader found in them,
//! and headings, items and paragraphs of every form of a document against those of its Word form.
//!
//! docs/dev/blocks.md has the figures, beside those of other tools.

#![expect(clippy::print_stdout, reason = "a test that measures prints its figures")]

use std::{
    collections::BTreeMap,
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

use serde_json::Value;
use styrkedja_read::{
    Reader,
    page::{Block, Cell, Columns, Kind, Row, Table, Transcript},
};
use unicode_normalization::UnicodeNormalization;

// --- Files ---

/// Files made to be refused, and why their blocks are not measured.
const LEFT_OUT: [(&str, &str); 3] = [
    ("encrypted", "needs a password"),
    ("scanned", "holds pictures of pages and no words"),
    ("truncated", "is broken: its pages are gone"),
];

/// The Word form in which styles say what is a heading and an item: what all other forms are measured against.
const TOLD: &str = "b.docx";

/// A document in all its forms.
#[derive(Default)]
struct Forms {
    /// The names of the forms with their files, sorted.
    files: BTreeMap<String, PathBuf>,
    /// What a careful reader found in its tables.
    tables: Option<PathBuf>,
}

/// The documents of a folder, by what the names of their files begin with.
fn documents(folder: &str, parts: &[char]) -> BTreeMap<String, Forms> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let Ok(entries) = fs::read_dir(root.join(folder)) else { return BTreeMap::new() };
    let mut documents: BTreeMap<String, Forms> = BTreeMap::new();
    for path in entries.map(|entry| entry.expect("an entry of the folder").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((document, form)) = name.split_once(parts) else { continue };
        let forms = documents.entry(document.to_owned()).or_default();
        if form == "tables.json" {
            forms.tables = Some(path);
        } else {
            // The name of a text goes on with a check sum.
            let form = if form.ends_with("txt") { "txt" } else { form };
            forms.files.insert(form.to_owned(), path);
        }
    }
    documents
}

/// Documents that are not ours to publish.
fn real() -> BTreeMap<String, Forms> {
    documents("../shared/corpus", &['-', '.', '_'])
}

fn examples() -> BTreeMap<String, Forms> {
    let found = documents("examples/plans", &['.']);
    assert!(!found.is_empty(), "no examples");
    found
}

fn left_out(form: &str) -> Option<&'static str> {
    LEFT_OUT.iter().find(|(name, _)| form.starts_with(name)).map(|(_, why)| *why)
}

fn transcribe(bytes: &[u8]) -> Transcript {
    Reader::default().transcribe(bytes).expect("a readable file")
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).expect("a file")
}

/// What tells the headings of a PDF file, and names as long that mean nothing.
const TELLS_HEADINGS: [(&str, &str); 2] =
    [("/Outlines", "/Xutlines"), ("/StructTreeRoot", "/XtructTreeRoot")];

/// A PDF file without bookmarks and tags, as many programs print it. None if there is nothing to take away, or it lies
/// packed where this does not reach.
fn untold(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut untold = bytes.to_vec();
    for (name, nothing) in TELLS_HEADINGS {
        let (name, nothing) = (name.as_bytes(), nothing.as_bytes());
        while let Some(at) = untold.windows(name.len()).position(|part| part == name) {
            untold[at..at + name.len()].copy_from_slice(nothing);
        }
    }
    (untold != bytes).then_some(untold)
}

// --- Words and figures ---

/// Words as they are compared: evenly spaced, without hyphens, which stand where a line ends in one form and in the
/// middle of a word in another, and with one kind of quotes.
fn cleaned(words: &str) -> String {
    let plain = words.nfc().filter_map(|c| match c {
        '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' => None,
        '”' | '“' | '„' | '»' | '«' => Some('"'),
        '’' | '‘' => Some('\''),
        c => Some(c),
    });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How often each thing was found.
type Bag = BTreeMap<String, usize>;

fn bag(things: impl IntoIterator<Item = String>) -> Bag {
    let mut bag = Bag::new();
    for thing in things {
        *bag.entry(thing).or_default() += 1;
    }
    bag
}

/// What was due and found.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    due: usize,
    found: usize,
    both: usize,
}

impl Score {
    fn of(due: &Bag, found: &Bag) -> Self {
        let both = due.iter().map(|(thing, &count)| count.min(*found.get(thing).unwrap_or(&0)));
        Self { due: due.values().sum(), found: found.values().sum(), both: both.sum() }
    }

    fn precision(self) -> f64 {
        share(self.both, self.found)
    }

    fn recall(self) -> f64 {
        share(self.both, self.due)
    }

    fn f1(self) -> f64 {
        share(2 * self.both, self.due + self.found)
    }
}

/// All of nothing is all.
fn share(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "blocks of a document are few")]
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// What one has more often than the other, for the message of a failure.
fn more(one: &Bag, other: &Bag) -> Vec<String> {
    let more = |(thing, count): (&String, &usize)| {
        (count > other.get(thing).unwrap_or(&0)).then(|| thing.clone())
    };
    one.iter().filter_map(more).collect()
}

// --- Cells ---

/// What the first column of a table of goals is called.
const FIRST_TITLES: [&str; 2] = ["Indikator", "Aktivitet"];

/// The cells of the tables of goals that hold words, each with the words that begin its row and the title of its column.
fn cells(page: &Transcript) -> Bag {
    let mut found = Vec::new();
    for table in page.tables() {
        goal_cells(page, table, &mut found);
    }
    bag(found)
}

fn goal_cells(page: &Transcript, table: &Table, found: &mut Vec<String>) {
    let Some(titles) = table.rows.first().map(|row| titles(page, row)) else { return };
    let Some(first) = titles.get(&0).filter(|title| FIRST_TITLES.contains(&&***title)) else {
        return;
    };
    for row in &table.rows {
        let texts: Vec<_> = row.cells.iter().map(|cell| text_of(page, &cell.blocks)).collect();
        // The titles are printed again after a page break.
        if texts.first() == Some(first) {
            continue;
        }
        for (cell, text) in row.cells.iter().zip(&texts) {
            let title = match &cell.columns {
                Columns::All(columns) => titles.get(&columns.start).map_or("?", |title| title),
                Columns::OneOf(_) => "?",
            };
            found.push(cell_key(&texts[0], title, text));
        }
    }
}

fn cell_key(row: &str, title: &str, text: &str) -> String {
    format!("{row} | {title} | {text}")
}

/// The titles of columns, by the column each begins at.
fn titles(page: &Transcript, row: &Row) -> BTreeMap<usize, String> {
    let begins = |columns: &Columns| match columns {
        Columns::All(columns) => Some(columns.start),
        Columns::OneOf(_) => None,
    };
    let title = |cell: &Cell| Some((begins(&cell.columns)?, text_of(page, &cell.blocks)));
    row.cells.iter().filter_map(title).collect()
}

fn text_of(page: &Transcript, blocks: &Range<usize>) -> String {
    let words = page.blocks()[blocks.clone()].iter().map(|block| page.text_of(block.whole()));
    cleaned(&words.collect::<Vec<_>>().join(" "))
}

/// The same of what a careful reader found.
fn due_cells(path: &Path) -> Bag {
    let known: Value =
        serde_json::from_str(&fs::read_to_string(path).expect("a file")).expect("JSON");
    let mut due = Vec::new();
    for table in array(&known["tables"]) {
        let titles: Vec<_> = array(&table["header"]).iter().map(cleaned_value).collect();
        for row in array(&table["rows"]) {
            let texts: Vec<_> = array(row).iter().map(cleaned_value).collect();
            for (title, text) in titles.iter().zip(&texts).filter(|(_, text)| !text.is_empty()) {
                due.push(cell_key(&texts[0], title, text));
            }
        }
    }
    bag(due)
}

fn cleaned_value(value: &Value) -> String {
    cleaned(value.as_str().unwrap_or_default())
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

// --- Headings, items and paragraphs ---

/// The kinds of blocks that are measured.
const KINDS: [&str; 3] = ["headings", "items", "paragraphs"];

/// The blocks of a kind outside tables, by their words.
fn blocks(page: &Transcript, kind: &str) -> Bag {
    let is = |block: &&Block| match block.kind {
        Kind::Heading { .. } => kind == "headings",
        Kind::Item { .. } => kind == "items",
        Kind::Paragraph => kind == "paragraphs",
        _ => false,
    };
    let blocks = page.blocks().iter().filter(|block| block.cell.is_none()).filter(is);
    bag(blocks.map(|block| cleaned(page.text_of(block.words))))
}

/// What stands on the title page of a Word form, before the first heading that its styles tell. Other forms have none,
/// or set it in letters as large as those of headings: what they make of it does not count.
fn title_page(told: &Transcript) -> Bag {
    let is_title = |block: &&Block| !matches!(block.kind, Kind::Heading { depth: Some(_) });
    let blocks = told.blocks().iter().filter(|block| !block.is_furniture()).take_while(is_title);
    bag(blocks.map(|block| cleaned(told.text_of(block.words))))
}

fn without(mut bag: Bag, aside: &Bag) -> Bag {
    bag.retain(|words, _| !aside.contains_key(words));
    bag
}

/// What is added to the form of a PDF file without bookmarks and tags.
const UNTOLD: &str = ", untold";

/// The least that is due of headings, items and paragraphs, by the form of a document, or by its name and form where it
/// is worse than others. Word, tagged PDF and what WeasyPrint prints miss nothing. What the others miss:
///
/// - Without tags, in PDF and in text: paragraphs with no space between them, where the last line of one is as good as
///   full. The page does not tell.
/// - Text: a line right above a heading, which the vocabulary does not know. Two examples write a label or a number in
///   another way than their Word form; what is read there is right.
/// - PDF without bookmarks and tags: a label on a line of its own and the title below it are two headings (002); the
///   second line of a title that begins with a dash is an item; a paragraph is two where a page ends with a sentence.
const LEAST: [(&str, [f64; 3]); 6] = [
    ("002 lo.pdf, untold", [0.53, 1.0, 0.9]),
    ("002 lo-tagged.pdf, untold", [0.53, 1.0, 0.98]),
    ("lo.pdf", [1.0, 1.0, 0.9]),
    ("lo.pdf, untold", [1.0, 1.0, 0.9]),
    ("lo-tagged.pdf, untold", [0.98, 0.98, 1.0]),
    ("txt", [0.94, 1.0, 0.9]),
];
/// Of the forms not listed.
const LEAST_OF_OTHERS: [f64; 3] = [1.0, 1.0, 1.0];

/// The files in which cells are missed, and how many; elsewhere none is. All are cells of rows that a page break cuts in
/// two: they stay two rows, and only the plan made of them puts them together.
const CUT_CELLS: [(&str, &str, usize); 6] = [
    ("000", "web.pdf", 4),
    ("002", "lo-tagged.pdf", 2),
    ("002", "lo.pdf", 1),
    ("002", "web.pdf", 1),
    ("003", "lo.pdf", 2),
    ("003", "web.pdf", 4),
];

// --- Tests ---

#[test]
fn blocks_of_the_examples_are_those_of_their_word_form() {
    measure(&examples(), "docx");
}

#[test]
fn blocks_of_real_documents_are_those_of_their_word_form() {
    let documents = real();
    if documents.is_empty() {
        println!("skipped: no corpus");
    }
    measure(&documents, TOLD);
}

/// Prints a line for each file and asserts its least. What the Word form tells is measured against itself too, which says
/// nothing of its blocks, but its cells against those of a careful reader.
fn measure(documents: &BTreeMap<String, Forms>, told: &str) {
    println!(
        "| File | Cells: precision | recall | F1 | Headings, F1 | Items, F1 | Paragraphs, F1 |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for (name, forms) in documents {
        let told = transcribe(&read(forms.files.get(told).expect("a Word form")));
        let due = forms.tables.as_deref().map_or_else(|| cells(&told), due_cells);
        assert!(!due.is_empty(), "{name}: no cells");
        for (form, path) in &forms.files {
            if let Some(why) = left_out(form) {
                println!("| {name} {form} | left out: it {why} |");
                continue;
            }
            let bytes = read(path);
            measure_form((name, form), &due, &told, &bytes);
            if form.ends_with("pdf")
                && let Some(untold) = untold(&bytes)
            {
                measure_form((name, &format!("{form}{UNTOLD}")), &due, &told, &untold);
            }
        }
    }
}

fn measure_form((name, form): (&str, &str), due: &Bag, told: &Transcript, bytes: &[u8]) {
    let page = transcribe(bytes);
    print!("| {name} {form} | ");
    // The columns of a text are told by its words: tests/documents/gold.rs measures what becomes of them.
    if form == "txt" {
        print!("– | – | – |");
    } else {
        measure_cells((name, form), due, &cells(&page));
    }
    measure_blocks((name, form), told, &page);
    println!();
}

fn measure_cells((name, form): (&str, &str), due: &Bag, found: &Bag) {
    let score = Score::of(due, found);
    print!("{:.3} | {:.3} | {:.3} |", score.precision(), score.recall(), score.f1());
    let file = form.trim_end_matches(UNTOLD);
    let cut = CUT_CELLS.iter().find(|(of, in_form, _)| (*of, *in_form) == (name, file));
    let most = cut.map_or(0, |(_, _, cells)| *cells);
    assert!(
        score.due - score.both <= most,
        "{name} {form} misses cells {:#?}, and has {:#?}",
        more(due, found),
        more(found, due)
    );
    // The lower part of a cut row may have a cell or two that its upper part has not.
    assert!(
        score.found - score.both <= 2 * most,
        "{name} {form} has cells {:#?}",
        more(found, due)
    );
}

fn measure_blocks((name, form): (&str, &str), told: &Transcript, page: &Transcript) {
    let file = format!("{name} {form}");
    let least = LEAST.iter().find(|(of, _)| *of == file || *of == form);
    let least = least.map_or(LEAST_OF_OTHERS, |(_, least)| *least);
    let title = title_page(told);
    for (kind, least) in KINDS.into_iter().zip(least) {
        let due = without(blocks(told, kind), &title);
        let found = without(blocks(page, kind), &title);
        let score = Score::of(&due, &found);
        assert!(!due.is_empty(), "{name}: no {kind}");
        print!(" {:.3} |", score.f1());
        assert!(
            score.f1() >= least,
            "{file}: F1 of {kind} {:.3}, misses {:#?}, and has {:#?}",
            score.f1(),
            more(&due, &found),
            more(&found, &due)
        );
    }
}
