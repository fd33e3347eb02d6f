//! Prints what is read of some files before anything is understood, for `blocks.py`: a line of JSON for each file, with the
//! seconds it took, or null for a file that is refused.

use std::{fs, time::Instant};

use styrkedja_read::Reader;

/// Each file is read so many times; the shortest counts.
const ROUNDS: usize = 5;

pub(crate) fn run(paths: &[String]) {
    let reader = Reader::default();
    for path in paths {
        let bytes = fs::read(path).expect("a file");
        let (mut shortest, mut page) = (f64::INFINITY, None);
        for _ in 0..ROUNDS {
            let start = Instant::now();
            page = reader.transcribe(&bytes).ok();
            shortest = shortest.min(start.elapsed().as_secs_f64());
        }
        println!("{}", serde_json::json!({ "path": path, "seconds": shortest, "page": page }));
    }
}
