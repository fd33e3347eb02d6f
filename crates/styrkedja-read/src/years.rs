//! Which numbers in running text are years.
//!
//! [`styrkedja::Year`] says which years can be. Running text needs less: `1 950` visitors and room `2150` are no years, and
//! a plan or report of our time speaks of our time.

use std::ops::Range;

/// The years that a text names beside its amounts and dates: the year before, the last year of a long contract.
const NAMED: Range<u16> = 1990..2100;

/// The years that the document itself may be about. Older ones are the history of the unit.
const OF_DOCUMENT: Range<u16> = 2000..2100;

/// The year that a word is, if a text may name it.
pub(crate) fn named_year(word: &str) -> Option<u16> {
    four_digits(word).filter(|year| NAMED.contains(year))
}

/// The year that a word is, if a document may be about it.
pub(crate) fn documents_year(word: &str) -> Option<u16> {
    four_digits(word).filter(|year| OF_DOCUMENT.contains(year))
}

fn four_digits(word: &str) -> Option<u16> {
    if word.len() == 4 { word.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_of_our_time() {
        assert_eq!(["1990", "1999", "2099"].map(named_year), [Some(1990), Some(1999), Some(2099)]);
        assert_eq!(["1989", "2100", "27", "02027", "år"].map(named_year), [None; 5]);
        assert_eq!(["1999", "2000"].map(documents_year), [None, Some(2000)]);
    }
}
