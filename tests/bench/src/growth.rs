//! What a byte costs, by the size of the text: linear time and memory keep it about the same.

use std::time::Duration;

use crate::{SIZES, in_a_process, shapes::Shape};

/// A table of each shape.
pub(crate) fn tables() {
    for shape in Shape::ALL {
        println!("\n## {}\n", shape.title());
        println!(
            "| Text | Reading, ns a byte | : 50 kB | Checking, ns a byte | : 50 kB | Memory, bytes a byte |"
        );
        println!("|---:|---:|---:|---:|---:|---:|");
        let mut first: Option<(f64, f64)> = None;
        for size in SIZES {
            // What the text itself takes is no cost of reading it.
            let text = in_a_process(shape, size, "text");
            // The cheaper of two, for others use the machine too.
            let costs = [(); 2].map(|()| in_a_process(shape, size, "read"));
            let per_byte = |time: Duration| time.as_nanos() as f64 / size as f64;
            let reading = per_byte(costs[0].reading.min(costs[1].reading));
            let checking = per_byte(costs[0].checking.min(costs[1].checking));
            let memory = costs[0].memory.saturating_sub(text.memory) as f64 / size as f64;
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
