//! What the reader saw of a page, and how it is printed.
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

mod jumble;

use std::{fs, path::Path, sync::LazyLock};

use quickcheck::QuickCheck;
use styrkedja_read::{Reader, page::Kind};
use styrkedja_tests::assert_page;

use jumble::Jumble;

/// Making one is most of the work for a short text.
static READER: LazyLock<Reader> = LazyLock::new(Reader::default);

#[test]
fn the_page_of_a_jumble_holds() {
    #[expect(clippy::needless_pass_by_value, reason = "quickcheck hands over the value")]
    fn property(jumble: Jumble) -> bool {
        if let Ok(page) = READER.transcribe_text(&jumble.0) {
            assert_page(&page);
        }
        true
    }
    QuickCheck::new().tests(1_000).quickcheck(property as fn(Jumble) -> bool);
}

/// Texts of marks, which Markdown and HTML would like to take for their own.
#[test]
fn the_page_of_any_characters_holds() {
    fn property(words: Vec<(String, u8)>) -> bool {
        const MARKS: &[&str] = &[
            " ", "\n", "\n\n", "\n- ", "\n1. ", "|", "\\|", "</td>", "<!--", "-->", "&amp;", "**",
            "\u{c}", "]]>", "_", "\n\n# ", "\n\n> ",
        ];
        let text: String = words
            .into_iter()
            .flat_map(|(word, mark)| [word, MARKS[usize::from(mark) % MARKS.len()].to_owned()])
            .collect();
        if let Ok(page) = READER.transcribe_text(&text) {
            assert_page(&page);
        }
        true
    }
    QuickCheck::new().tests(300).quickcheck(property as fn(Vec<(String, u8)>) -> bool);
}

#[test]
fn the_pages_of_the_documents_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpus = root.join("../shared/corpus");
    if !corpus.exists() {
        println!("skipped: no corpus");
    }
    let (mut read, mut refused) = (0, 0);
    let mut folders = vec![root.join("examples"), corpus];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            if !matches!(&*ending, "pdf" | "docx" | "odt" | "txt") {
                continue;
            }
            // A corpus may hold scans.
            let Ok(page) = READER.transcribe(&fs::read(&path).expect("a file")) else {
                refused += 1;
                continue;
            };
            assert_page(&page);
            read += 1;
        }
    }
    println!("{read} read, {refused} refused");
    assert!(read >= 10, "the examples are there");
}

#[test]
fn a_second_heading_of_an_analysis_is_not_lost() {
    for text in [
        "Indikator Årsmål Periodicitet\n\nNöjda gäster 80 % År\nAnalys\nDet går bra.\nAnalys\nDet går framåt.\n",
        "Aktivitet Startdatum Slutdatum\n\nVi bakar 2027-01-01 2027-06-30\nAnalys\nDet går bra.\nAnalys\nVi vilar 2027-07-01 2027-08-31\n",
    ] {
        let page = READER.transcribe_text(text).expect("a page");
        assert_page(&page);
        assert_eq!(page.words().matches("Analys").count(), 2, "{}", page.to_markdown());
    }
}

#[test]
fn an_example_has_every_format() {
    let plans = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    for ending in ["txt", "pdf", "docx", "odt"] {
        let file = plans.join(format!("hemtjanst-2027.{ending}"));
        let page = READER.transcribe(&fs::read(file).expect("a file")).expect("a page");
        let markdown = page.to_markdown();
        assert!(markdown.lines().any(|line| line.starts_with("| ---")), "{ending}: {markdown}");
        assert!(markdown.lines().any(|line| line.starts_with("1. ")), "{ending}: {markdown}");
        let tells_pages = page.listing().any(|block| block.page.is_some());
        assert_eq!(tells_pages, ending == "pdf", "{ending}");
        let tells_headings = page
            .blocks()
            .iter()
            .any(|block| matches!(block.kind, Kind::Heading { depth: Some(_) }));
        assert_eq!(markdown.lines().any(|line| line.starts_with("# ")), tells_headings, "{ending}");
    }
}

// --- Reading order ---

/// Contents and heads of pages. A head stands in the middle of a paragraph, of a list and of a table.
const PAGES: &str = "\
Verksamhetsplan 2027

Innehåll
Om Gläntan ................ 1
Mat och dryck ............. 2

Om Gläntan

Gläntan har öppet alla dagar. Den som vill kan gå med i den
grupp som varje tisdag går runt sjön

Lindstigen 4
Sid 1 (4)

och räknar fåglar.

Mat och dryck

- Soppa på måndagar

Lindstigen 4
Sid 2 (4)

- Bröd som är bakat på plats

Indikator Årsmål Periodicitet

Nöjda gäster 80 % År

Lindstigen 4
Sid 3 (4)

Mätta gäster 90 % År

Uppföljning

I maj frågar vi gästerna igen.

Lindstigen 4
Sid 4 (4)
";

#[test]
fn what_is_set_aside_stands_where_the_file_has_it() {
    let page = READER.transcribe_text(PAGES).expect("a page");
    assert_page(&page);
    let blocks = page.blocks().iter().filter(|block| block.cell.is_none());
    let found: Vec<(bool, &str)> =
        blocks.map(|block| (block.is_furniture(), page.text_of(block.words))).collect();
    assert_eq!(
        found,
        [
            (false, "Verksamhetsplan 2027"),
            (true, "Innehåll"),
            (true, "Om Gläntan ................ 1"),
            (true, "Mat och dryck ............. 2"),
            (false, "Om Gläntan"),
            // What cuts a block in two comes after it.
            (
                false,
                "Gläntan har öppet alla dagar. Den som vill kan gå med i den grupp som varje tisdag går runt sjön och \
                 räknar fåglar."
            ),
            (true, "Lindstigen 4"),
            (true, "Sid 1 (4)"),
            (false, "Mat och dryck"),
            (false, "Soppa på måndagar"),
            (true, "Lindstigen 4"),
            (true, "Sid 2 (4)"),
            (false, "Bröd som är bakat på plats"),
            // The table.
            (false, ""),
            (true, "Lindstigen 4"),
            (true, "Sid 3 (4)"),
            (false, "Uppföljning"),
            (false, "I maj frågar vi gästerna igen."),
            (true, "Lindstigen 4"),
            (true, "Sid 4 (4)"),
        ]
    );
}
