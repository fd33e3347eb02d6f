use std::sync::LazyLock;

use styrkedja_read::Reader;

use crate::reading::assert_reads;

/// Any bytes of text are read or refused. The input is the source itself.
pub fn bytes(input: &[u8]) {
    // Making one is most of the work for a short source.
    static READER: LazyLock<Reader> = LazyLock::new(Reader::default);
    assert_reads(&READER, input);
}
