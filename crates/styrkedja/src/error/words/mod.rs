//! The words for every fault, in Swedish and English.

mod value;

pub(super) use self::value::value;
use super::{ErrorKind, Found, NameKind, SyntaxFault, Wanted};
use crate::{pointer::Pointer, text::Text};

/// So many letters of a text at fault are kept and shown.
const LONGEST_EXCERPT: usize = 80;

/// A pointer in a message: longer ones are cut.
const LONGEST_POINTER: usize = 200;
/// Words of other crates, likewise.
const LONGEST_DETAIL: usize = 300;

/// What is wrong, with the place it is at.
pub fn placed(text: Text, pointer: Option<&Pointer>, place: Option<(usize, usize)>) -> Text {
    let (mut at_sv, mut at_en) = (Vec::new(), Vec::new());
    if let Some(pointer) = pointer {
        if pointer.is_root() {
            at_sv.push("hela dokumentet".to_owned());
            at_en.push("the whole document".to_owned());
        } else {
            let shown = cut(&one_line(pointer.as_str()), LONGEST_POINTER);
            at_sv.push(shown.clone());
            at_en.push(shown);
        }
    }
    if let Some((line, column)) = place {
        at_sv.push(format!("rad {line}, kolumn {column}"));
        at_en.push(format!("line {line}, column {column}"));
    }
    if at_en.is_empty() {
        return text;
    }
    let at = if pointer.is_some() { "vid" } else { "på" };
    Text::new(
        format!("{} ({at} {})", text.sv, at_sv.join(", ")),
        format!("{} (at {})", text.en, at_en.join(", ")),
    )
}

/// What is wrong.
pub(super) fn kind(kind: &ErrorKind) -> Text {
    let text = bare(kind);
    if !kind.is_syntax() {
        return text;
    }
    let format = if matches!(kind, ErrorKind::NotToml { .. }) { "TOML" } else { "JSON" };
    Text::new(format!("inte {format}: {}", text.sv), format!("not {format}: {}", text.en))
}

fn bare(kind: &ErrorKind) -> Text {
    match kind {
        ErrorKind::Empty => Text::fixed(
            "texten är tom; ge ett dokument i JSON",
            "the text is empty; give it a document in JSON",
        ),
        ErrorKind::Truncated => Text::fixed(
            "texten slutar mitt i dokumentet; ge hela filen",
            "the text ends in the middle of the document; give the whole file",
        ),
        ErrorKind::TooDeep { most } => Text::new(
            format!("fler än {most} objekt och listor i varandra; gör målkedjan grundare"),
            format!(
                "more than {most} objects and arrays within one another; keep the goals flatter"
            ),
        ),
        ErrorKind::TrailingText => Text::fixed(
            "mer text följer efter dokumentet; ha ett dokument i varje fil",
            "more text follows the document; keep one document a file",
        ),
        ErrorKind::Malformed { fault } => syntax(*fault),
        ErrorKind::NotToml { detail } => {
            let detail = shown(detail);
            Text::new(
                format!("{detail}; rätta filen där"),
                format!("{detail}; correct the file there"),
            )
        }
        ErrorKind::MissingKey { key } => {
            let key = excerpt(key);
            Text::new(
                format!("nyckeln `{key}` saknas; lägg till den"),
                format!("the key `{key}` is missing; add it"),
            )
        }
        ErrorKind::RepeatedKey { key } => {
            let key = excerpt(key);
            Text::new(
                format!("nyckeln `{key}` står två gånger; behåll en"),
                format!("the key `{key}` stands twice; keep one"),
            )
        }
        ErrorKind::UnknownKey { key, known } => unknown_key(key, known),
        ErrorKind::WrongType { found, wanted } => {
            let (found_sv, found_en) = self::found(found);
            let (wanted_sv, wanted_en) = self::wanted(wanted, found);
            Text::new(
                format!("{found_sv} kan inte stå här; skriv {wanted_sv}"),
                format!("{found_en} cannot stand here; write {wanted_en}"),
            )
        }
        ErrorKind::BadValue(error) => value(error),
        ErrorKind::UnknownName { what, name, known } => {
            let (name, known) = (excerpt(name), known.join(", "));
            let (sv, en) = match what {
                NameKind::Table => ("ingen tabell", "table"),
                NameKind::Rule => ("ingen regel", "rule"),
                NameKind::Language => ("inget språk", "language"),
                NameKind::Schema => ("inget schema", "schema"),
            };
            Text::new(
                format!("det finns {sv} `{name}`; det finns {known}"),
                format!("there is no {en} `{name}`; there are {known}"),
            )
        }
        ErrorKind::Other { detail } => {
            let detail = shown(detail);
            Text::new(detail.clone(), detail)
        }
    }
}

fn syntax(fault: SyntaxFault) -> Text {
    let (sv, en) = match fault {
        SyntaxFault::NoValue => (
            "ett värde saknas; skriv strängar inom citattecken, och ge JSON, inte planens text",
            "expected a value; write strings in double quotes, and give JSON, not the plan's text",
        ),
        SyntaxFault::NoKey => (
            "en nyckel måste vara en sträng; skriv den inom citattecken",
            "key must be a string; write it in double quotes",
        ),
        SyntaxFault::NoColon => {
            ("ett kolon saknas efter nyckeln; skriv ett", "no colon after the key; write one")
        }
        SyntaxFault::NoComma => (
            "ett kommatecken saknas efter värdet, eller slutet på objektet eller listan; skriv det",
            "no comma after the value, nor the end of the object or array; write it",
        ),
        SyntaxFault::TrailingComma => {
            ("kommatecken efter det sista värdet; ta bort det", "trailing comma; take it out")
        }
        SyntaxFault::BadNumber => (
            "inget tal i JSON; skriv siffror med decimalpunkt, utan nolla först",
            "not a number of JSON; write digits with a decimal point and no zero first",
        ),
        SyntaxFault::BadEscape => (
            "ett omvänt snedstreck som inte inleder någon kod; skriv två, eller \\u med fyra hexadecimala siffror",
            "a backslash that begins no escape; write two, or \\u with four hexadecimal digits",
        ),
        SyntaxFault::LoneSurrogate => (
            "en halv kod för ett tecken; skriv båda halvorna, eller tecknet självt",
            "half an escape of a character; write both halves, or the character itself",
        ),
        SyntaxFault::ControlCharacter => (
            "ett styrtecken i en sträng; skriv det som en kod, såsom \\n",
            "a control character in a string; write it as an escape, such as \\n",
        ),
    };
    Text::fixed(sv, en)
}

fn unknown_key(key: &str, known: &[String]) -> Text {
    // In quotes and escaped as it stands in the file, to be searched for.
    let key = one_line(&serde_json::Value::from(beginning(key)).to_string());
    if known.is_empty() {
        return Text::new(
            format!("okänd nyckel {key}; rätta stavningen, eller börja en egen nyckel med x-"),
            format!("unknown key {key}; correct its spelling, or begin a key of your own with x-"),
        );
    }
    let known = known.join(", ");
    Text::new(
        format!("okänd nyckel {key}; skriv en av {known}"),
        format!("unknown key {key}; write one of {known}"),
    )
}

fn found(found: &Found) -> (String, String) {
    let both = |text: String| (text.clone(), text);
    match found {
        Found::Null => both("null".to_owned()),
        Found::Boolean(value) => both(format!("`{value}`")),
        Found::Number(digits) => {
            let digits = excerpt(digits);
            (format!("talet `{digits}`"), format!("the number `{digits}`"))
        }
        Found::String(text) => {
            let text = excerpt(text);
            (format!("strängen \"{text}\""), format!("the string \"{text}\""))
        }
        Found::Array => ("en lista".to_owned(), "an array".to_owned()),
        Found::Object => ("ett objekt".to_owned(), "an object".to_owned()),
        Found::DateTime => ("ett datum eller en tid".to_owned(), "a date or time".to_owned()),
    }
}

fn wanted(wanted: &Wanted, found: &Found) -> (String, String) {
    let (sv, en) = match wanted {
        Wanted::String => ("en sträng, inom citattecken", "a string, in double quotes"),
        Wanted::Boolean => ("true eller false", "true or false"),
        // It is a whole number, so what is wrong is its size.
        Wanted::WholeNumber { least, most } if is_whole(found) => {
            return (
                format!("ett heltal från {least} till {most}"),
                format!("a whole number from {least} to {most}"),
            );
        }
        Wanted::WholeNumber { least: 0, .. } => (
            "ett heltal som inte är negativt, utan citattecken och decimaler",
            "a whole number that is not negative, without quotes and decimals",
        ),
        Wanted::WholeNumber { .. } => (
            "ett heltal, utan citattecken och decimaler",
            "a whole number, without quotes and decimals",
        ),
        Wanted::Number => ("ett tal, utan citattecken", "a number, without quotes"),
        Wanted::Array => ("en lista, inom hakparenteser", "an array, in square brackets"),
        Wanted::Object => ("ett objekt, inom klammerparenteser", "an object, in braces"),
        Wanted::Null => ("null", "null"),
        Wanted::Other { detail } => {
            let detail = shown(detail);
            return (detail.clone(), detail);
        }
    };
    (sv.to_owned(), en.to_owned())
}

fn is_whole(found: &Found) -> bool {
    matches!(found, Found::Number(digits) if digits.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
}

/// A text from the input as a message shows it: on one line, and not endless.
pub fn excerpt(text: &str) -> String {
    cut(&one_line(text), LONGEST_EXCERPT)
}

/// Words of another crate. They may hold text from the input.
fn shown(detail: &str) -> String {
    cut(&one_line(detail), LONGEST_DETAIL)
}

/// As much of a text as is kept in an error, as it stands.
pub(crate) fn beginning(text: &str) -> String {
    cut(text, LONGEST_EXCERPT)
}

/// The beginning of a text, with an ellipsis if that is not all.
fn cut(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Control characters escaped: they would break the message, or colour the terminal.
fn one_line(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut line, c| {
        if c.is_control() {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
        line
    })
}
