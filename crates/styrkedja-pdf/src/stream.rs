//! Decoding streams within bounds.

use std::{borrow::Cow, io::Read as _};

use flate2::read::ZlibDecoder;
use hayro_syntax::{
    Filter,
    object::{Array, Dict, Object, Stream},
};

use crate::{error::Excess, page::Fault};

/// Maximum number of bytes that one byte of deflated data gives; for LZW it is about the same.
const MAX_PER_BYTE: usize = 1032;
/// Size of the steps in which data of unknown decompressed size is read.
const STEP: usize = 1 << 16;

/// The content of a stream, as far as it could be decoded.
pub(crate) struct Decoded<'a> {
    pub(crate) data: Cow<'a, [u8]>,
    pub(crate) fault: Option<Fault>,
}

impl Decoded<'_> {
    fn failed(fault: Fault) -> Self {
        Self { data: Cow::Borrowed(&[]), fault: Some(fault) }
    }
}

/// The data of a stream, decoded.
pub(crate) fn decoded<'a>(stream: &Stream<'a>, most: usize) -> Decoded<'a> {
    let filters = stream.filters();
    // Nearly all streams are deflated once. Of a damaged stream the beginning is returned.
    if filters.as_slice() == [Filter::FlateDecode] && !has_parameters(stream.dict()) {
        return inflate(&stream.raw_data(), most);
    }
    let growing = |filter: &&Filter| matches!(filter, Filter::FlateDecode | Filter::LzwDecode);
    let grows = filters.iter().filter(growing).count();
    let raw = stream.raw_data();
    let possible = (0..grows).fold(raw.len(), |size, _| size.saturating_mul(MAX_PER_BYTE));
    // It could be too large. One deflated layer is measured; several are refused at this size.
    if possible > most
        && !(filters.as_slice() == [Filter::FlateDecode] && inflates_within(&raw, most))
    {
        return Decoded::failed(Fault::TooMuch { what: Excess::StreamBytes });
    }
    match stream.decoded_data() {
        Ok(data) => Decoded { data, fault: None },
        Err(_) => Decoded::failed(Fault::Damaged),
    }
}

/// The content of a page, which may be in several parts.
pub(crate) fn contents(page: &Dict<'_>, most: usize) -> (Vec<u8>, Option<Fault>) {
    let mut data = Vec::new();
    let mut fault = None;
    let mut add = |stream: &Stream<'_>| {
        let part = decoded(stream, most.saturating_sub(data.len()));
        data.extend_from_slice(&part.data);
        // A word of the content does not continue in the next part.
        data.push(b' ');
        fault = fault.take().or(part.fault);
    };
    match page.get::<Object<'_>>("Contents") {
        Some(Object::Stream(stream)) => add(&stream),
        Some(Object::Array(parts)) => parts.iter::<Stream<'_>>().for_each(|part| add(&part)),
        _ => {}
    }
    (data, fault)
}

/// Whether the filter of a stream has parameters: a prediction must be undone.
fn has_parameters(dict: &Dict<'_>) -> bool {
    ["DecodeParms", "DP"]
        .iter()
        .any(|key| dict.get::<Dict<'_>>(*key).is_some() || dict.get::<Array<'_>>(*key).is_some())
}

fn inflate(raw: &[u8], most: usize) -> Decoded<'static> {
    let mut decoder = ZlibDecoder::new(raw);
    let mut data = Vec::with_capacity(raw.len().saturating_mul(4).min(most));
    let fault = loop {
        let filled = data.len();
        if filled > most {
            return Decoded::failed(Fault::TooMuch { what: Excess::StreamBytes });
        }
        data.resize(filled + STEP, 0);
        let read = decoder.read(&mut data[filled..]);
        data.truncate(filled + read.as_ref().map_or(0, |read| *read));
        match read {
            Ok(0) => break None,
            Ok(_) => {}
            Err(_) => break Some(Fault::Damaged),
        }
    };
    Decoded { data: Cow::Owned(data), fault }
}

/// Whether deflated data stays within a maximum size.
pub(crate) fn inflates_within(raw: &[u8], most: usize) -> bool {
    let mut decoder = ZlibDecoder::new(raw);
    let mut buffer = vec![0; STEP];
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
