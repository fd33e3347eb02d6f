//! What a byte costs, by the size of the text: linear time and memory keep it the same.

use crate::{Cost, SIZES, in_a_process, shapes::Shape};

/// A table of each shape.
pub(crate) fn tables() {
    for shape in Shape::ALL {
        println!("\n## {}\n", shape.title());
        println!(
            "| Text | Reading, ns a byte | : 50 kB | With checking, ns a byte | : 50 kB | Memory, bytes a byte |"
        );
        println!("|---:|---:|---:|---:|---:|---:|");
        let mut first: Option<(f64, f64)> = None;
        for size in SIZES {
            // What the text itself takes is no cost of reading it.
            let text = in_a_process(shape, size, "text");
            let (read, check) = (shortest(shape, size, "read"), shortest(shape, size, "check"));
            let per_byte = |cost: Cost| cost.nanoseconds as f64 / size as f64;
            let (reading, checking) = (per_byte(read), per_byte(check));
            let memory = read.memory.saturating_sub(text.memory) as f64 / size as f64;
            let (reading_first, checking_first) = *first.get_or_insert((reading, checking));
            println!(
                "| {} kB | {reading:.0} | {:.2} | {checking:.0} | {:.2} | {memory:.0} |",
                size / 1000,
                reading / reading_first,
                checking / checking_first,
            );
        }
    }
}

/// The shortest of a few, for others use the machine too.
fn shortest(shape: Shape, size: usize, step: &str) -> Cost {
    let costs = (0..3).map(|_| in_a_process(shape, size, step));
    costs.min_by_key(|cost| cost.nanoseconds).unwrap_or_default()
}
