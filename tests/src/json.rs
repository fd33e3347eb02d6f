use styrkedja::{Document, Origin, check};
use styrkedja_read::{Reading, Vocabulary, print_text};

use crate::{bytes, reading::assert_document};

/// Any JSON is decoded or refused; what was decoded can be checked, printed and read. The input is the JSON.
///
/// # Panics
/// When that does not hold.
pub fn json(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    if let Ok(reading) = Reading::from_json(&text) {
        // Whatever its places are, they can be followed.
        let origin = Origin { name: "", sources: Some(&reading.sources) };
        for finding in check(&reading.document) {
            let line = finding.located(origin).line.unwrap_or(1);
            assert!((1..=reading.text.matches(['\n', '\r']).count() + 1).contains(&line));
        }
        assert_eq!(Reading::from_json(&reading.to_json()), Ok(reading));
    }
    match Document::from_json(&text) {
        Ok(document) => {
            assert_document(&document);
            let text = print_text(&document, &Vocabulary::stockholm());
            bytes(text.as_bytes());
        }
        Err(error) => {
            assert!(error.is_syntax() || error.is_data(), "{error}");
            assert!(error.line().is_none_or(|line| line >= 1), "{error}");
            let text = error.text();
            assert_eq!(error.to_string(), text.en);
            for text in [text.sv, text.en] {
                assert!(text.contains("; ") && !text.contains(char::is_control), "{text}");
            }
        }
    }
}
