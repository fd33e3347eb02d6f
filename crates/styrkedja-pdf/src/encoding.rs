//! From one-byte codes to letters: the encodings that PDF names.

use encoding_rs::{MACINTOSH, WINDOWS_1252};
use hayro_syntax::object::{Dict, Name, Object};

use crate::glyphs::letters;

/// The letters of the 256 codes; none for codes without a letter.
pub(crate) type Codes = Vec<Option<String>>;

/// The codes above ASCII that have a glyph in Adobe's standard encoding, and the two ASCII codes where it differs.
const STANDARD: &[(usize, &str)] = &[
    (39, "quoteright"),
    (96, "quoteleft"),
    (161, "exclamdown"),
    (162, "cent"),
    (163, "sterling"),
    (164, "fraction"),
    (165, "yen"),
    (166, "florin"),
    (167, "section"),
    (168, "currency"),
    (169, "quotesingle"),
    (170, "quotedblleft"),
    (171, "guillemotleft"),
    (172, "guilsinglleft"),
    (173, "guilsinglright"),
    (174, "fi"),
    (175, "fl"),
    (177, "endash"),
    (178, "dagger"),
    (179, "daggerdbl"),
    (180, "periodcentered"),
    (182, "paragraph"),
    (183, "bullet"),
    (184, "quotesinglbase"),
    (185, "quotedblbase"),
    (186, "quotedblright"),
    (187, "guillemotright"),
    (188, "ellipsis"),
    (189, "perthousand"),
    (191, "questiondown"),
    (193, "grave"),
    (194, "acute"),
    (195, "circumflex"),
    (196, "tilde"),
    (197, "macron"),
    (198, "breve"),
    (199, "dotaccent"),
    (200, "dieresis"),
    (202, "ring"),
    (203, "cedilla"),
    (205, "hungarumlaut"),
    (206, "ogonek"),
    (207, "caron"),
    (208, "emdash"),
    (225, "AE"),
    (227, "ordfeminine"),
    (232, "Lslash"),
    (233, "Oslash"),
    (234, "OE"),
    (235, "ordmasculine"),
    (241, "ae"),
    (245, "dotlessi"),
    (248, "lslash"),
    (249, "oslash"),
    (250, "oe"),
    (251, "germandbls"),
];

/// The letters of a font with one-byte codes.
pub(crate) fn codes(font: &Dict<'_>) -> Codes {
    let symbolic = font
        .get::<Dict<'_>>("FontDescriptor")
        .and_then(|descriptor| descriptor.get::<i32>("Flags"))
        .is_some_and(|flags| flags & 4 != 0);
    let built_in = match font.get::<Name<'_>>("Subtype").as_ref().map(Name::as_str) {
        // Only its font program says what the codes of a symbolic font mean.
        Some("Type1" | "MMType1") if !symbolic => standard(),
        Some("Type3") => vec![None; 256],
        _ => of(WINDOWS_1252),
    };
    match font.get::<Object<'_>>("Encoding") {
        Some(Object::Name(name)) => named(name.as_str()).unwrap_or(built_in),
        Some(Object::Dict(dict)) => {
            let base = dict.get::<Name<'_>>("BaseEncoding");
            let base = base.and_then(|name| named(name.as_str())).unwrap_or(built_in);
            with_differences(base, &dict)
        }
        _ => built_in,
    }
}

fn named(name: &str) -> Option<Codes> {
    match name {
        "WinAnsiEncoding" => Some(win_ansi()),
        "MacRomanEncoding" => Some(of(MACINTOSH)),
        "StandardEncoding" => Some(standard()),
        _ => None,
    }
}

fn of(encoding: &'static encoding_rs::Encoding) -> Codes {
    (0..=255u8)
        .map(|code| {
            let (text, _) = encoding.decode_without_bom_handling(std::slice::from_ref(&code));
            // Control characters are not letters.
            (!text.chars().any(char::is_control)).then(|| text.into_owned())
        })
        .collect()
}

/// Windows-1252, where every code above 32 without a letter is a bullet: note 5 of the table in PDF 32000-1:2008, D.2.
fn win_ansi() -> Codes {
    let unused = |code: usize| code == 127 || [129, 141, 143, 144, 157].contains(&code);
    let codes = of(WINDOWS_1252).into_iter().enumerate();
    codes.map(|(code, text)| if unused(code) { Some("•".into()) } else { text }).collect()
}

fn standard() -> Codes {
    let mut codes: Codes = of(WINDOWS_1252)
        .into_iter()
        .enumerate()
        .map(|(code, text)| text.filter(|_| code < 127))
        .collect();
    for (code, name) in STANDARD {
        codes[*code] = letters(name);
    }
    codes
}

/// `[39 /quotesingle 128 /Aring /aring]`: a number gives the code of the name after it.
fn with_differences(mut codes: Codes, encoding: &Dict<'_>) -> Codes {
    let Some(differences) = encoding.get::<hayro_syntax::object::Array<'_>>("Differences") else {
        return codes;
    };
    let mut code = 0;
    for item in differences.iter::<Object<'_>>() {
        match item {
            Object::Number(number) => {
                code = usize::try_from(number.as_i64()).unwrap_or(usize::MAX);
            }
            Object::Name(name) => {
                if let Some(entry) = codes.get_mut(code) {
                    *entry = letters(name.as_str());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    codes
}
