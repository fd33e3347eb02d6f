//! A plan laid out on pages reads to the same document, whatever the pages look like.
#![expect(clippy::cast_precision_loss, reason = "lines and letters of a page are few")]

use std::fmt::Write as _;

use quickcheck::{Arbitrary, Gen, QuickCheck};
use styrkedja::{Document, Target};
use styrkedja_read::{RemarkKind, read_bytes};

// --- What is laid out ---

/// What stands below each other.
enum Block {
    Heading(&'static str),
    Paragraph(&'static str),
    Item(&'static str, &'static str),
    /// Rows of cells, the titles first; how wide each column is, in letters.
    Table(&'static [usize], Vec<Vec<&'static str>>),
}

fn plan() -> Vec<Block> {
    use Block::{Heading, Item, Paragraph, Table};
    vec![
        Heading("Verksamhetsplan 2027"),
        Heading("KF:s inriktningsmål: 1. En stad för alla"),
        Heading("KF:s mål för verksamhetsområdet: 1.2 Äldre har det bra"),
        Heading("Nämndmål: Omsorgen är god"),
        Heading("Enhetsmål: Gästerna är nöjda med sina dagar"),
        Heading("Förväntat resultat"),
        Item("1.", "Minst 90 % av gästerna är nöjda med maten och med hur den serveras till alla."),
        Item("2.", "Gästerna känner sig trygga."),
        Heading("Arbetssätt"),
        Paragraph(
            "Personalen frågar varje gäst vad som är viktigt för just den gästen, och skriver det i planen. \
             Planen följs upp med gästen och dennes närstående.",
        ),
        Paragraph("Maten lagas i Kajens kök."),
        Table(
            &[30, 12, 20, 14],
            vec![
                vec!["Indikator", "Årsmål", "KF:s årsmål år 2027", "Periodicitet"],
                vec!["Andel nöjda gäster", "90 %", "85 %", "År"],
                vec![
                    "Andel gäster som upplever att personalen har tid",
                    "",
                    "Tas fram av nämnd",
                    "Tertial",
                ],
                vec!["Sjukfrånvaro dag 1-14", "2,5 %", "", "Tertial"],
            ],
        ),
        Heading("Uppföljning"),
        Paragraph("Enheten följer upp resultatet vid tertialen."),
        Table(
            &[40, 14, 14],
            vec![
                vec!["Aktivitet", "Startdatum", "Slutdatum"],
                vec![
                    "Enheten bjuder in närstående till en fest på gården varje vår",
                    "2027-01-01",
                    "2027-06-30",
                ],
                vec!["Köket byter leverantör", "2027-02-01", "2027-12-31"],
                vec![
                    "Alla medarbetare går en kurs i bemötande av gäster med nedsatt syn",
                    "2027-03-01",
                    "2027-12-31",
                ],
            ],
        ),
        Heading("Redovisning av ekonomi"),
        Paragraph("Budgeten räcker."),
    ]
}

// --- How it is laid out ---

#[derive(Clone, Copy, Debug)]
enum Rules {
    Grid,
    Horizontal,
    /// Above and below the titles, and at the end.
    Three,
    /// Every other row has a shade.
    Shades,
    None,
}

#[derive(Clone, Copy, Debug)]
struct Layout {
    /// The size of letters, in points.
    size: f32,
    /// How many letters fit on a line.
    width: usize,
    /// How many lines fit on a page.
    height: usize,
    rules: Rules,
    heads: bool,
    /// Whether each word is placed on its own, with no space drawn.
    by_words: bool,
}

impl Arbitrary for Layout {
    fn arbitrary(g: &mut Gen) -> Self {
        // The head of a single page cannot be told from its text.
        let (heads, height) = (bool::arbitrary(g), 22 + usize::from(u8::arbitrary(g) % 40));
        let rules = [Rules::Grid, Rules::Horizontal, Rules::Three, Rules::Shades, Rules::None];
        Self {
            size: *g.choose(&[8.0, 10.0, 11.5]).expect("sizes"),
            width: 84 + usize::from(u8::arbitrary(g) % 12),
            height: if heads { height.min(30) } else { height },
            rules: *g.choose(&rules).expect("rules"),
            heads,
            by_words: bool::arbitrary(g),
        }
    }
}

/// A page while it is filled. All letters are as wide as in Courier: 0.6 of their size.
struct Pages {
    layout: Layout,
    done: Vec<String>,
    content: String,
    /// How far down the next line stands, in lines.
    line: f32,
}

const LEFT: f32 = 60.0;
const TOP: f32 = 60.0;
const LETTER: f32 = 0.6;
const PITCH: f32 = 1.25;
/// Room around the rows of a table, in lines.
const PADDING: f32 = 0.35;

impl Pages {
    fn y(&self, line: f32) -> f32 {
        2000.0 - TOP - line * PITCH * self.layout.size
    }

    fn x(&self, letters: usize) -> f32 {
        LEFT + letters as f32 * LETTER * self.layout.size
    }

    /// Begins another page where so many lines do not fit.
    fn room(&mut self, lines: f32) -> bool {
        let full = self.line + lines > self.layout.height as f32;
        if full {
            self.end_page();
        }
        full
    }

    fn end_page(&mut self) {
        let number = self.done.len() + 1;
        if self.layout.heads {
            self.draw(0, -3.0, &format!("Exempelstad Sid {number} (9)"), "F", self.layout.size);
            let foot = self.layout.height as f32 + 4.0;
            self.draw(0, foot, "exempel.se", "F", self.layout.size);
        }
        self.done.push(std::mem::take(&mut self.content));
        self.line = 0.0;
    }

    fn draw(&mut self, at: usize, line: f32, text: &str, font: &str, size: f32) {
        let y = self.y(line);
        let mut x = self.x(at);
        let parts: Vec<&str> =
            if self.layout.by_words { text.split(' ').collect() } else { vec![text] };
        for part in parts {
            let mut escaped = String::new();
            for c in part.chars() {
                match u32::from(c) {
                    code if code < 128 && !matches!(c, '(' | ')' | '\\') => escaped.push(c),
                    code => {
                        let _ = write!(escaped, "\\{code:03o}");
                    }
                }
            }
            let _ =
                writeln!(self.content, "BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET");
            x += (part.chars().count() + 1) as f32 * LETTER * size;
        }
    }

    fn rule(&mut self, from: (usize, f32), to: (usize, f32)) {
        let ((x0, y0), (x1, y1)) =
            ((self.x(from.0) - 2.0, self.y(from.1)), (self.x(to.0) - 2.0, self.y(to.1)));
        let _ = writeln!(self.content, "0.5 w {x0} {y0} m {x1} {y1} l S");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => {
                self.line += 0.8;
                // A heading is no last line of a page.
                self.room(4.0);
                for line in wrapped(text, self.layout.width * 9 / 10) {
                    self.draw(0, self.line, &line, "B", self.layout.size * 1.1);
                    self.line += 1.0;
                }
            }
            Block::Paragraph(text) => self.paragraph(0, text),
            Block::Item(marker, text) => {
                self.room(1.0);
                self.draw(0, self.line, marker, "F", self.layout.size);
                self.paragraph(4, text);
            }
            Block::Table(widths, rows) => self.table(widths, rows),
        }
    }

    fn paragraph(&mut self, indent: usize, text: &str) {
        for line in wrapped(text, self.layout.width - indent) {
            self.room(1.0);
            self.draw(indent, self.line, &line, "F", self.layout.size);
            self.line += 1.0;
        }
        self.line += 0.6;
    }

    fn table(&mut self, widths: &[usize], rows: &[Vec<&str>]) {
        self.line += 0.8;
        let cells = |row: &[&str]| -> Vec<Vec<String>> {
            row.iter().zip(widths).map(|(cell, width)| wrapped(cell, width - 3)).collect()
        };
        let tall = |cells: &[Vec<String>]| {
            cells.iter().map(Vec::len).max().unwrap_or(1) as f32 + 2.0 * PADDING
        };
        let titles = cells(&rows[0]);
        // The titles are no last row of a page.
        self.room(tall(&titles) + tall(&cells(&rows[1])));
        self.row(widths, &titles, 0);
        for (number, row) in (1..).zip(&rows[1..]) {
            let cells = cells(row);
            if self.room(tall(&cells)) {
                self.row(widths, &titles, 0);
            }
            self.row(widths, &cells, number);
        }
        if matches!(self.layout.rules, Rules::Three) {
            self.rule((0, self.line - 0.8), (widths.iter().sum(), self.line - 0.8));
        }
        self.line += 1.2;
    }

    fn row(&mut self, widths: &[usize], cells: &[Vec<String>], number: usize) {
        let right: usize = widths.iter().sum();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(1) as f32;
        // Lines stand about the middle of the letters' height above the baseline.
        let (top, bottom) = (self.line - 0.8, self.line - 0.8 + lines + 2.0 * PADDING);
        if matches!(self.layout.rules, Rules::Shades) && number.is_multiple_of(2) {
            let (x, y) = (self.x(0) - 2.0, self.y(bottom));
            let (width, height) = (self.x(right) - 2.0 - x, self.y(top) - y);
            let _ = writeln!(self.content, "0.9 g {x} {y} {width} {height} re f 0 g");
        }
        let ruled = matches!(self.layout.rules, Rules::Grid | Rules::Horizontal)
            || matches!(self.layout.rules, Rules::Three) && number == 0;
        if ruled {
            self.rule((0, top), (right, top));
            self.rule((0, bottom), (right, bottom));
        }
        let mut at = 0;
        for (cell, width) in cells.iter().zip(widths) {
            if matches!(self.layout.rules, Rules::Grid) {
                self.rule((at, top), (at, bottom));
                self.rule((at + width, top), (at + width, bottom));
            }
            for (line, text) in cell.iter().enumerate() {
                let font = if number == 0 { "B" } else { "F" };
                let down = self.line + PADDING + line as f32;
                self.draw(at, down, text, font, self.layout.size);
            }
            at += width;
        }
        self.line += lines + 2.0 * PADDING;
    }
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The plan in a file.
fn pdf(layout: Layout) -> Vec<u8> {
    let mut pages = Pages { layout, done: Vec::new(), content: String::new(), line: 0.0 };
    for block in plan() {
        pages.block(&block);
    }
    pages.end_page();
    let count = pages.done.len();
    let kids = (0..count).fold(String::new(), |mut kids, page| {
        let _ = write!(kids, "{} 0 R ", 3 + 2 * page);
        kids
    });
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {count} /Kids [{kids}] >>"),
    ];
    let height = TOP * 2.0 + (layout.height as f32 + 2.0) * PITCH * layout.size;
    let font = |name: &str| {
        format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
    };
    for (page, content) in pages.done.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 {} 700 2000] /Contents {} 0 R /Resources << /Font << /F {} /B {} >> >> >>",
            2000.0 - height,
            4 + 2 * page,
            font("Courier"),
            font("Courier-Bold"),
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut offsets = String::new();
    for (number, object) in (1..).zip(&objects) {
        let _ = writeln!(offsets, "{:010} 00000 n ", bytes.len());
        bytes.extend_from_slice(format!("{number} 0 obj\n{object}\nendobj\n").as_bytes());
    }
    let (xref, size) = (bytes.len(), objects.len() + 1);
    bytes.extend_from_slice(
        format!("xref\n0 {size}\n0000000000 65535 f \n{offsets}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n")
            .as_bytes(),
    );
    bytes
}

// --- What must come out ---

fn printed(target: &Target) -> String {
    target.text().unwrap_or_default().to_owned()
}

/// The rows of the tables, as laid out.
fn rows(document: &Document) -> Vec<Vec<String>> {
    let indicators = document.all_indicators().into_iter().map(|at| {
        let indicator = at.indicator;
        let periodicity = indicator.periodicity.as_ref().map(|printed| printed.text.clone());
        vec![
            indicator.name.clone(),
            printed(&indicator.target),
            printed(&indicator.council_target),
            periodicity.unwrap_or_default(),
        ]
    });
    let activities = document.all_activities().into_iter().map(|at| {
        let day = |day: &Option<styrkedja::Printed<styrkedja::Date>>| {
            day.as_ref().map(|day| day.text.clone()).unwrap_or_default()
        };
        vec![at.activity.title.clone(), day(&at.activity.start), day(&at.activity.end)]
    });
    indicators.chain(activities).collect()
}

fn reads_as_laid_out(layout: Layout) -> Result<(), String> {
    let reading = read_bytes(&pdf(layout)).map_err(|error| error.to_string())?;
    let wanted: Vec<Vec<String>> = plan()
        .iter()
        .filter_map(|block| match block {
            Block::Table(_, rows) => Some(rows[1..].to_vec()),
            _ => None,
        })
        .flatten()
        .map(|row| row.into_iter().map(str::to_owned).collect())
        .collect();
    let found = rows(&reading.document);
    if found != wanted {
        return Err(format!("{found:#?}"));
    }
    let unplaced = reading.account().unplaced;
    if unplaced > 0 {
        return Err(format!("{unplaced} characters are unplaced"));
    }
    // All else does not depend on the layout either.
    let plain = Layout {
        size: 10.0,
        width: 90,
        height: 400,
        rules: Rules::Grid,
        heads: false,
        by_words: false,
    };
    let once = read_bytes(&pdf(plain)).map_err(|error| error.to_string())?;
    if reading.document != once.document {
        return Err(format!("{}\n---\n{}", reading.document.to_json(), once.document.to_json()));
    }
    Ok(())
}

#[test]
fn a_plan_reads_the_same_from_any_pages() {
    fn property(layout: Layout) -> quickcheck::TestResult {
        match reads_as_laid_out(layout) {
            Ok(()) => quickcheck::TestResult::passed(),
            Err(why) => quickcheck::TestResult::error(why),
        }
    }
    QuickCheck::new().tests(60).quickcheck(property as fn(Layout) -> quickcheck::TestResult);
}

/// A plain file with something in it replaced by as many other bytes.
fn changed(from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len(), "the table of objects must hold");
    let layout = Layout {
        size: 10.0,
        width: 90,
        height: 40,
        rules: Rules::Grid,
        heads: false,
        by_words: false,
    };
    let file = String::from_utf8(pdf(layout)).expect("the file is ASCII");
    assert!(file.contains(from));
    file.replace(from, to).into_bytes()
}

#[test]
fn letters_that_a_font_does_not_tell_are_counted_in_a_remark() {
    // A drawn font whose letters have no names.
    let bytes = changed(
        "/Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding",
        "/Type3 /Name /Courier /X 0                          ",
    );
    let reading = read_bytes(&bytes).expect("a readable file");
    let unknown = |remark: &&styrkedja_read::Remark| remark.kind == RemarkKind::UnknownLetters;
    let remark = reading.remarks.iter().find(unknown).expect("a remark");
    let letters = reading.text.matches('\u{fffd}').count();
    assert!(letters > 0);
    assert!(remark.message.en.contains("Courier does not tell"), "{remark:?}");
}
