//! The words for every fault, in Swedish and English.

use styrkedja::{Text, shared::excerpt};

use super::{Damage, ErrorKind, FileFormat, Nesting, OtherFormat};
use crate::{Limit, Limits};

/// What is wrong and what to do about it.
pub(super) fn kind(kind: &ErrorKind) -> Text {
    match kind {
        ErrorKind::Empty => Text::fixed(
            "källan är tom; ge den en plan eller rapport som text",
            "the source is empty; give it a plan or report as text",
        ),
        ErrorKind::OtherFormat { format } => {
            let (sv, en) = other_format(*format);
            Text::new(
                format!(
                    "detta är {sv}; ge dokumentet som PDF, Word (.docx), OpenDocument (.odt) eller text"
                ),
                format!(
                    "this is {en}; give the document as PDF, Word (.docx), OpenDocument (.odt) or text"
                ),
            )
        }
        ErrorKind::Broken { format, damage } => {
            let (format, (sv, en)) = (format.name(), self::damage(damage));
            Text::new(
                format!(
                    "{format}-filen är trasig: {sv}; öppna den där den gjordes och spara den på nytt"
                ),
                format!(
                    "the {format} file is broken: {en}; open it where it was made and save it anew"
                ),
            )
        }
        ErrorKind::NeedsPassword { format } => {
            let format = format.name();
            Text::new(
                format!("{format}-filen är krypterad; ange lösenordet"),
                format!("the {format} file is encrypted; give its password"),
            )
        }
        ErrorKind::Locked { format } => {
            let format = format.name();
            Text::new(
                format!(
                    "{format}-filen är krypterad; öppna den där den gjordes och spara den utan lösenord"
                ),
                format!(
                    "the {format} file is encrypted; open it where it was made and save it without a password"
                ),
            )
        }
        ErrorKind::WrongPassword { format } => {
            let format = format.name();
            Text::new(
                format!("lösenordet öppnar inte {format}-filen; kontrollera det"),
                format!("the password does not open the {format} file; check it"),
            )
        }
        ErrorKind::Scanned => Text::fixed(
            "filen har bilder av sidor och ingen text (en skanning); låt ett program tolka texten (OCR) först",
            "the file has pictures of pages and no text (a scan); run it through text recognition (OCR) first",
        ),
        ErrorKind::TooMuch { limit, most } => {
            let (sv, en) = of(*limit);
            Text::new(
                format!("filen har fler än {most} {sv}; höj gränsen `{limit}` om du litar på den"),
                format!(
                    "the file has more than {most} {en}; raise the limit `{limit}` if you trust it"
                ),
            )
        }
        ErrorKind::TooDeep { nesting, most } => {
            let (sv, en) = self::nesting(*nesting);
            Text::new(
                format!(
                    "filen har fler än {most} {sv}, vilket ingen ärlig fil har; spara den på nytt där den gjordes"
                ),
                format!(
                    "the file has more than {most} {en}, as no honest one has; save it anew where it was made"
                ),
            )
        }
        ErrorKind::Binary { offset } => Text::new(
            format!(
                "byte {offset} är ett styrtecken, så detta är ingen text; ge dokumentet som PDF, Word (.docx), OpenDocument (.odt) eller text"
            ),
            format!(
                "byte {offset} is a control character, so this is not text; give the document as PDF, Word (.docx), OpenDocument (.odt) or text"
            ),
        ),
        ErrorKind::Vocabulary { fault } => {
            let Text { sv, en } = fault.text();
            Text::new(
                format!("vokabulären kan inte användas: {sv}"),
                format!("the vocabulary cannot be used: {en}"),
            )
        }
        ErrorKind::UnknownLimit { name } => {
            let (name, known) = (excerpt(name), Limits::NAMES.join(", "));
            Text::new(
                format!("ingen gräns heter `{name}`; det finns {known}"),
                format!("no limit is called `{name}`; there are {known}"),
            )
        }
    }
}

impl FileFormat {
    /// Its name, the same in both languages.
    fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Word => "Word",
            Self::OpenDocument => "OpenDocument",
            Self::Office => "Office",
            Self::Zip => "zip",
        }
    }
}

fn other_format(format: OtherFormat) -> (&'static str, &'static str) {
    match format {
        OtherFormat::Rtf => ("en RTF-fil", "an RTF file"),
        OtherFormat::Picture => ("en bild", "a picture"),
        OtherFormat::Program => ("ett program", "a program"),
        OtherFormat::Compressed => ("en komprimerad fil", "a compressed file"),
        OtherFormat::WebPage => ("en webbsida", "a web page"),
        OtherFormat::Xml => ("en XML-fil", "an XML file"),
        OtherFormat::OldWord => ("en gammal Word-fil (.doc)", "an old Word file (.doc)"),
        OtherFormat::OldExcel => ("en gammal Excel-fil (.xls)", "an old Excel file (.xls)"),
        OtherFormat::OldPowerPoint => {
            ("en gammal PowerPoint-fil (.ppt)", "an old PowerPoint file (.ppt)")
        }
        OtherFormat::OldOffice => ("en gammal Office-fil", "an old Office file"),
        OtherFormat::Excel => ("en Excel-fil", "an Excel file"),
        OtherFormat::PowerPoint => ("en PowerPoint-fil", "a PowerPoint file"),
        OtherFormat::Pages => ("en fil från Apple Pages", "an Apple Pages file"),
        OtherFormat::OtherOpenDocument => {
            ("en OpenDocument-fil som inte är text", "an OpenDocument file other than text")
        }
        OtherFormat::Book => ("en elektronisk bok", "an electronic book"),
        OtherFormat::Zip => ("ett zip-arkiv utan dokument", "a zip archive without a document"),
    }
}

fn nesting(nesting: Nesting) -> (&'static str, &'static str) {
    match nesting {
        Nesting::Elements => {
            ("nivåer av element i varandra", "levels of elements inside each other")
        }
        Nesting::Dictionaries => ("ordböcker i varandra", "dictionaries inside each other"),
    }
}

fn damage(damage: &Damage) -> (String, String) {
    let (sv, en) = match damage {
        Damage::NoPages => ("den har inga sidor som går att hitta", "no pages can be found in it"),
        Damage::Encryption => (
            "den är krypterad på ett sätt som inte stöds eller är skadat",
            "it is encrypted in a way that is not supported or is damaged",
        ),
        Damage::Archive { detail } => {
            let detail = excerpt(detail);
            return (
                format!("dess zip-arkiv går inte att öppna ({detail})"),
                format!("its zip archive cannot be opened ({detail})"),
            );
        }
        Damage::TooManyParts { most } => {
            return (
                format!("den har fler än {most} delar"),
                format!("it has more than {most} parts"),
            );
        }
        Damage::NoPart { part } => {
            let part = excerpt(part);
            return (format!("den saknar delen {part}"), format!("it has no part {part}"));
        }
        Damage::Part { part, detail } => {
            let (part, detail) = (excerpt(part), excerpt(detail));
            return (
                format!("dess del {part} går inte att packa upp ({detail})"),
                format!("its part {part} cannot be decompressed ({detail})"),
            );
        }
        Damage::Xml { offset, detail } => {
            let detail = excerpt(detail);
            return (
                format!("dess XML är felaktig vid byte {offset} ({detail})"),
                format!("its XML is faulty at byte {offset} ({detail})"),
            );
        }
        Damage::XmlEnds => ("dess XML slutar mitt i", "its XML ends in the middle"),
        Damage::DocumentType => (
            "den anger en dokumenttyp, vilket ingen sådan fil behöver",
            "it declares a document type, which no such file needs",
        ),
    };
    (sv.to_owned(), en.to_owned())
}

/// What a limit is of.
fn of(limit: Limit) -> (&'static str, &'static str) {
    match limit {
        Limit::Pages => ("sidor", "pages"),
        Limit::Text => ("byte text", "bytes of text"),
        Limit::Lines => ("rader", "lines"),
        Limit::Part => {
            ("byte i en del när den packas upp", "bytes in a part when it is decompressed")
        }
        Limit::Depth => nesting(Nesting::Elements),
        Limit::Cells => ("celler i tabeller", "cells of tables"),
    }
}
