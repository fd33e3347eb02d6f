use styrkedja_read::{Reader, Vocabulary};

use crate::reading::assert_read;

/// What parts the file from the text to read with it.
const FENCE: &str = "\n---\n";

/// A short plan in the built-in words, for an input that has no text of its own.
const PLAN: &str = "Inledning\n\nNämndmål: Alla trivs\n\n\
    Indikator Årsmål KF:s årsmål år 2027 Periodicitet\n\nNöjda gäster 88 % 90 % År\n\n\
    Aktivitet Startdatum Slutdatum\n\nFråga alla 2027-01-01 2027-12-31\n\n\
    Enhetsmål: Avdelningsmål: Gästerna väljer\n\nArbetssätt\n\n1. En meny.\n\n\
    Tjänsteutlåtande\nSid 2 (3)\n\nUppfylls helt\n\nBudget 2027\n\n2,4 mnkr.\n";

/// Any vocabulary is taken or refused, and one that was taken reads as carefully as the built-in one. The input is the
/// TOML file; a text to read may follow after a line of three dashes.
///
/// # Panics
/// When that does not hold.
pub fn vocabulary(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (file, text) = input.split_once(FENCE).unwrap_or((&input, PLAN));
    match Vocabulary::from_toml(file) {
        Ok(words) => assert_read(Reader::new(words).text(text)),
        Err(error) => {
            assert!(error.is_vocabulary(), "{error}");
            assert!(!error.to_string().contains('\n'), "not one line: {error}");
        }
    }
}
