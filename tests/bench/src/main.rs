//! Times reading beside a Markdown reader, and JSON decoding beside serde_json, on the same input in the same process.
//!
//! ```text
//! cargo run --release --manifest-path tests/bench/Cargo.toml             every table
//! cargo run --release --manifest-path tests/bench/Cargo.toml -- 5000000  no input above so many bytes
//! cargo run --release --manifest-path tests/bench/Cargo.toml -- growth   what a byte costs, from 50 kB to 50 MB
//! cargo run --release --manifest-path tests/bench/Cargo.toml -- hunt 600 looks so many seconds for what is not linear
//! cargo run --release --manifest-path tests/bench/Cargo.toml -- pdf A.pdf B.pdf  PDF files beside poppler and pdfium
//! cargo run --release --manifest-path tests/bench/Cargo.toml -- blocks A.pdf     what blocks.py compares with peers
//! ```
//!
//! Figures of one machine at one hour mean little. What is shown are ratios to the peer, whose rounds take turns with
//! ours, and how they change with size: a ratio that stays the same is linear time.

mod blocks;
mod growth;
mod hunt;
mod pdf;
mod processor;
mod shapes;

use std::{
    env, fs,
    hint::black_box,
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use processor::processor_time;
use shapes::Shape;
use styrkedja::Document;

const SIZES: [usize; 4] = [50_000, 500_000, 5_000_000, 50_000_000];
/// What is all of one kind grows only so far: it is there to show what is not linear, and takes much memory.
const LARGEST_OF_ONE_KIND: usize = 5_000_000;
/// No comparison begins another round after so long.
const LONG_ENOUGH: Duration = Duration::from_secs(30);
/// The first argument of a child that measures itself.
const MEASURE: &str = "--measure";
/// The first argument for the tables of what a byte costs.
const GROWTH: &str = "growth";
/// The first argument of a search for input that is not read in linear time.
const HUNT: &str = "hunt";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [first, shape, size, step] = arguments.as_slice()
        && first == MEASURE
    {
        return measure(shape, size, step);
    }
    if arguments.first().is_some_and(|first| first == GROWTH) {
        growth::tables();
        return ExitCode::SUCCESS;
    }
    if let [first, seconds, seed @ ..] = arguments.as_slice()
        && first == HUNT
        && let Ok(seconds) = seconds.parse()
    {
        hunt::hunt(seconds, seed.first().and_then(|seed| seed.parse().ok()).unwrap_or_default());
        return ExitCode::SUCCESS;
    }
    if let [first, paths @ ..] = arguments.as_slice()
        && first == "pdf"
    {
        pdf::run(paths);
        return ExitCode::SUCCESS;
    }
    if let [first, paths @ ..] = arguments.as_slice()
        && first == "blocks"
    {
        blocks::run(paths);
        return ExitCode::SUCCESS;
    }
    let most = match arguments.first().map(|size| size.parse()) {
        None => usize::MAX,
        Some(Ok(size)) => size,
        Some(Err(_)) => {
            eprintln!("give the largest size in bytes, such as 5000000");
            return ExitCode::from(2);
        }
    };
    for shape in Shape::ALL {
        println!("\n## {}\n", shape.title());
        println!(
            "| Text | Reading, MB/s | Reading : pulldown-cmark | JSON | Decoding : serde_json | Peak memory : text |"
        );
        println!("|---:|---:|---:|---:|---:|---:|");
        let most = match shape {
            Shape::Examples => most,
            _ => most.min(LARGEST_OF_ONE_KIND),
        };
        for size in SIZES.into_iter().filter(|size| *size <= most) {
            row(shape, size);
        }
    }
    ExitCode::SUCCESS
}

fn row(shape: Shape, size: usize) {
    let text = shape.text(size);
    let read = || styrkedja_read::read_text(&text).expect("a readable text");
    let (reading, ratio) = compare(size, &read, || pulldown_cmark::Parser::new(&text).count());
    let json = read().document.to_json();
    let decode = || Document::from_json(&json).expect("it was just written");
    let peer = || serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
    let (_, json_ratio) = compare(size, &decode, peer);
    let speed = megabytes(text.len()) / reading.as_secs_f64();
    let (with_text, with_reading) = (memory(shape, size, "text"), memory(shape, size, "read"));
    let memory = with_reading.saturating_sub(with_text) as f64 / text.len() as f64;
    println!(
        "| {:.2} MB | {speed:.0} | {ratio:.1} | {:.2} MB | {json_ratio:.2} | {memory:.1} |",
        megabytes(text.len()),
        megabytes(json.len()),
    );
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// The median time of ours, and the median of its ratios to the peer's, which runs in turn with it.
fn compare<A, B>(size: usize, ours: &impl Fn() -> A, peer: impl Fn() -> B) -> (Duration, f64) {
    let rounds = (20_000_000 / size).clamp(3, 101);
    let start = Instant::now();
    let time = |work: &dyn Fn()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let (mut times, mut ratios) = (Vec::new(), Vec::new());
    // The first round warms up.
    for round in 0..=rounds {
        let our_time = time(&|| drop(black_box(ours())));
        let peer_time = time(&|| drop(black_box(peer())));
        if round > 0 {
            times.push(our_time);
            ratios.push(our_time.as_secs_f64() / peer_time.as_secs_f64());
        }
        if round > 0 && start.elapsed() > LONG_ENOUGH {
            break;
        }
    }
    times.sort_unstable();
    ratios.sort_unstable_by(f64::total_cmp);
    (times[times.len() / 2], ratios[ratios.len() / 2])
}

/// The most memory that a process of its own had after making a text, or after also reading it.
fn memory(shape: Shape, size: usize, step: &str) -> usize {
    in_a_process(shape, size, step).memory
}

/// What a process measured of itself.
#[derive(Clone, Copy, Debug, Default)]
struct Cost {
    /// The most memory it had, checking not counted.
    memory: usize,
    /// How long reading took it.
    reading: Duration,
    /// How long checking took it after that.
    checking: Duration,
}

/// What a step costs in a process of its own.
fn in_a_process(shape: Shape, size: usize, step: &str) -> Cost {
    let program = env::current_exe().expect("a program that runs");
    let output = Command::new(program)
        .args([MEASURE, shape.name(), &size.to_string(), step])
        .output()
        .expect("a program that starts");
    let output = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<u64> = output.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    let &[memory, reading, checking] = numbers.as_slice() else { return Cost::default() };
    Cost {
        memory: usize::try_from(memory).unwrap_or_default(),
        reading: Duration::from_nanos(reading),
        checking: Duration::from_nanos(checking),
    }
}

/// Makes a text, reads and checks it unless the step is only `text`, and prints what that cost.
fn measure(shape: &str, size: &str, step: &str) -> ExitCode {
    let shape = Shape::ALL.into_iter().find(|known| known.name() == shape);
    let (Some(shape), Ok(size)) = (shape, size.parse::<usize>()) else { return ExitCode::from(2) };
    let text = shape.text(size);
    // A short text is read often enough to be measured.
    let rounds = if step == "text" { 0 } else { (5_000_000 / size).max(1) };
    let (mut reading, mut checking) = (Duration::ZERO, Duration::ZERO);
    let mut memory = most_memory();
    for _ in 0..rounds {
        let before = processor_time();
        let found = styrkedja_read::read_text(&text).expect("a readable text");
        let read = processor_time();
        memory = memory.max(most_memory());
        let ready = processor_time();
        black_box(styrkedja::check(&found.document));
        reading += read - before;
        checking += processor_time() - ready;
    }
    let each = |time: Duration| time.as_nanos() / rounds.max(1) as u128;
    println!("{memory} {} {}", each(reading), each(checking));
    ExitCode::SUCCESS
}

/// The most memory that this process has had. Linux only; elsewhere always nothing.
fn most_memory() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<usize>().ok());
    kilobytes.unwrap_or_default() * 1024
}
