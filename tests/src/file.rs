use std::sync::LazyLock;

use styrkedja_read::{Limits, Reader, Vocabulary};

use crate::reading::assert_reads;

/// Any file is read or refused within limits: PDF and Word among them. The input is the file; low limits are met often, and
/// keep an input quick.
pub fn file(input: &[u8]) {
    static READER: LazyLock<Reader> = LazyLock::new(|| {
        let mut limits = Limits::default();
        limits.pages = 20;
        limits.text = 64 << 10;
        limits.lines = 2_000;
        limits.part = 1 << 20;
        limits.depth = 32;
        limits.cells = 2_000;
        Reader::new(Vocabulary::stockholm()).with_limits(limits)
    });
    assert_reads(&READER, input);
}
