//! Decoding streams within bounds.

use std::{borrow::Cow, io::Read as _};

use flate2::read::ZlibDecoder;
use hayro_syntax::{Filter, object::Stream};

use crate::page::Fault;

/// One byte of deflated data gives at most so many; so does LZW, about.
const MOST_PER_BYTE: usize = 1032;

/// The data of a stream, decoded.
pub(crate) fn decoded<'a>(stream: &Stream<'a>, most: usize) -> Result<Cow<'a, [u8]>, Fault> {
    let too_much = Err(Fault::TooMuch { what: "bytes of one stream" });
    let raw = stream.raw_data();
    let growing = |filter: &Filter| matches!(filter, Filter::FlateDecode | Filter::LzwDecode);
    let filters = stream.filters();
    let grows = filters.iter().filter(|filter| growing(filter)).count();
    let possible = (0..grows).fold(raw.len(), |size, _| size.saturating_mul(MOST_PER_BYTE));
    if possible > most {
        // It could be too large. One deflated layer is measured, more than one is no honest file of this size.
        let measured = match filters.as_slice() {
            [Filter::FlateDecode] => inflates_within(&raw, most),
            _ => false,
        };
        if !measured {
            return too_much;
        }
    }
    stream.decoded_data().map_err(|_| Fault::Damaged)
}

/// Whether deflated data is no larger than a bound.
pub(crate) fn inflates_within(raw: &[u8], most: usize) -> bool {
    let mut decoder = ZlibDecoder::new(raw);
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0;
    loop {
        match decoder.read(&mut buffer) {
            // Damaged data ends where the damage is.
            Ok(0) | Err(_) => return true,
            Ok(read) => {
                size += read;
                if size > most {
                    return false;
                }
            }
        }
    }
}
