//! Pages of PDF files a second, beside poppler's `pdftotext -raw` and pdfium's text with positions.
//!
//! "Document" is all of our reading; "tables" is that without what the same text costs as plain text, so lines, tables and
//! paragraphs; "words" are the words with their places.
//!
//! Each round reads each file once with each, one after the other, so that what else the machine does falls on all. Ours
//! gives the document with its tables; poppler gives lines of text in a process of its own; pdfium gives each page's letters
//! and the boxes of its words, in a Python process that stays (its own time is small beside what the library does).

use std::{
    env, fs,
    hint::black_box,
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use styrkedja_pdf::{Limits, Pdf};

const ROUNDS: usize = 15;

/// A peer that answers each path with the seconds it took.
struct Pdfium {
    child: Child,
    paths: ChildStdin,
    seconds: BufReader<ChildStdout>,
}

impl Pdfium {
    /// None where Python or pypdfium2 is missing.
    fn start() -> Option<Self> {
        let python = env::var("PYTHON").unwrap_or_else(|_| "python3".into());
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pdfium.py");
        let mut child = Command::new(python)
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (paths, seconds) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        let mut peer = Self { child, paths, seconds };
        peer.line().is_some_and(|line| line.trim() == "ready").then_some(peer)
    }

    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        (self.seconds.read_line(&mut line).ok()? > 0).then_some(line)
    }

    fn read(&mut self, path: &str) -> Option<Duration> {
        writeln!(self.paths, "{path}").ok()?;
        self.line()?.trim().parse().ok().map(Duration::from_secs_f64)
    }
}

impl Drop for Pdfium {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Times our reading of some files beside the peers and prints a table.
pub(crate) fn run(paths: &[String]) {
    let mut pdfium = Pdfium::start();
    if pdfium.is_none() {
        println!("no pdfium: set PYTHON to a Python that has pypdfium2");
    }
    println!(
        "| File | Pages | Document, pages/s | Tables, pages/s | Words, pages/s | Document : pdftotext -raw | Tables : pdftotext -raw | Document : pdfium |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|");
    for path in paths {
        row(path, pdfium.as_mut());
    }
}

fn row(path: &str, mut pdfium: Option<&mut Pdfium>) {
    let bytes = fs::read(path).expect("a file");
    let pages = words(&bytes);
    let (mut documents, mut alone, mut tables) = (Vec::new(), Vec::new(), Vec::new());
    let (mut to_poppler, mut to_pdfium, mut tables_to_poppler) =
        (Vec::new(), Vec::new(), Vec::new());
    let text = styrkedja_read::read_bytes(&bytes).expect("a plan").text;
    // The first round warms up.
    for round in 0..=ROUNDS {
        let document =
            timed(|| drop(black_box(styrkedja_read::read_bytes(&bytes).expect("a plan"))));
        let poppler = timed(|| {
            let status = Command::new("pdftotext")
                .args(["-raw", path, "-"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            assert!(status.is_ok_and(|status| status.success()), "pdftotext is needed");
        });
        let peer = pdfium.as_mut().and_then(|pdfium| pdfium.read(path));
        let words = timed(|| {
            let _ = black_box(words(&bytes));
        });
        // What a plain text of the same words costs too: its document.
        let understood = timed(|| drop(black_box(styrkedja_read::read_text(&text))));
        if round > 0 {
            documents.push(document.as_secs_f64());
            alone.push(words.as_secs_f64());
            let lines_and_tables = document.saturating_sub(understood).max(words).as_secs_f64();
            tables.push(lines_and_tables);
            tables_to_poppler.push(poppler.as_secs_f64() / lines_and_tables);
            to_poppler.push(poppler.as_secs_f64() / document.as_secs_f64());
            to_pdfium.extend(peer.map(|peer| peer.as_secs_f64() / document.as_secs_f64()));
        }
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let rate = |seconds: Vec<f64>| pages as f64 / median(seconds);
    let pdfium =
        if to_pdfium.is_empty() { "-".into() } else { format!("{:.1}", median(to_pdfium)) };
    println!(
        "| {name} | {pages} | {:.0} | {:.0} | {:.0} | {:.1} | {:.1} | {pdfium} |",
        rate(documents),
        rate(tables),
        rate(alone),
        median(to_poppler),
        median(tables_to_poppler),
    );
}

/// Reads the words of all pages; how many pages there are.
fn words(bytes: &[u8]) -> usize {
    let pdf = Pdf::open(bytes.to_vec(), None, Limits::default()).expect("a PDF file");
    for index in 0..pdf.page_count() {
        black_box(pdf.page(index));
    }
    pdf.page_count()
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
