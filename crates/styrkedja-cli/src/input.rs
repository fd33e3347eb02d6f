//! From what the user named (files, folders, the standard input) to documents.

use std::{
    ffi::OsStr,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use styrkedja::{Catalogue, Checker, Lang, Origin, Text};
use styrkedja_read::{Limits, Reader, Reading, Vocabulary, page::Transcript};

use crate::{
    args::{CatalogueArgs, InputArgs},
    outcome::{Outcome, complain},
};

/// What the standard input is called in output.
const STDIN: &str = "<stdin>";

/// What the names of documents in a folder end in. Any other file must be named.
const ENDINGS: [&str; 5] = ["pdf", "docx", "odt", "txt", "json"];

/// What was read, and from which file.
#[derive(Debug)]
pub(crate) struct Source {
    /// The file as the user named it.
    pub(crate) name: String,
    /// The document, with text, places and remarks if it was read from a text.
    pub(crate) reading: Reading,
}

impl Source {
    pub(crate) fn origin(&self) -> Origin<'_> {
        Origin { name: &self.name, sources: Some(&self.reading.sources) }
    }
}

/// What the reader saw of a file, before it was understood.
#[derive(Debug)]
pub(crate) struct Page {
    /// The file as the user named it.
    pub(crate) name: String,
    pub(crate) transcript: Transcript,
}

/// Why a file gave no document.
#[derive(Debug, PartialEq, Eq)]
struct Failure {
    name: String,
    what: Text,
}

impl Failure {
    fn new(path: &Path, what: Text) -> Self {
        Self { name: name(path), what }
    }

    fn complain(self, lang: Lang) {
        let Self { name, what: Text { sv, en } } = self;
        complain(&Text::new(format!("{name}: {sv}"), format!("{name}: {en}")), lang);
    }

    fn io(path: &Path, error: &io::Error) -> Self {
        let what = match error.kind() {
            io::ErrorKind::NotFound => Text::fixed(
                "det finns ingen sådan fil eller mapp; kontrollera stavningen",
                "no such file or folder; check the spelling",
            ),
            io::ErrorKind::PermissionDenied => Text::fixed(
                "rättighet att läsa saknas; fråga ägaren, eller kopiera den till en egen mapp",
                "no right to read it; ask its owner, or copy it to a folder of your own",
            ),
            // What the system says comes in a language of its own.
            _ => Text::new(
                format!(
                    "kan inte läsas: {error}; kontrollera disken, eller kopiera filen till ett annat ställe"
                ),
                format!("cannot be read: {error}; check the disk, or copy the file elsewhere"),
            ),
        };
        Self::new(path, what)
    }
}

/// Hands over every document that can be read, one at a time, and complains of the others.
pub(crate) fn each(
    input: &InputArgs,
    lang: Lang,
    take: impl FnMut(Source) -> io::Result<()>,
) -> io::Result<Outcome> {
    each_as(input, lang, parse, take)
}

/// Hands over the page of every file that can be read, one at a time, and complains of the others.
pub(crate) fn each_page(
    input: &InputArgs,
    lang: Lang,
    take: impl FnMut(Page) -> io::Result<()>,
) -> io::Result<Outcome> {
    each_as(input, lang, transcribe, take)
}

/// Hands over what is made of the name and content of every file.
fn each_as<T>(
    input: &InputArgs,
    lang: Lang,
    make: impl Fn(String, &[u8], &Reader) -> Result<T, Text>,
    mut take: impl FnMut(T) -> io::Result<()>,
) -> io::Result<Outcome> {
    let Some(reader) = reader(input, lang) else {
        return Ok(Outcome::Failed);
    };
    let mut outcome = Outcome::Clean;
    for file in expand(&input.files) {
        match file.and_then(|path| load(&path, |bytes| make(name(&path), bytes, &reader))) {
            Ok(source) => take(source)?,
            Err(failure) => {
                failure.complain(lang);
                outcome = Outcome::Failed;
            }
        }
    }
    Ok(outcome)
}

/// A reader as the user configured it; nothing, after a complaint, when a file of the user's cannot be used.
fn reader(input: &InputArgs, lang: Lang) -> Option<Reader> {
    let mut reader = match &input.vocabulary {
        None => Reader::default(),
        Some(file) => Reader::new(configured(file, lang, |text| {
            Vocabulary::from_toml(text).map_err(|error| error.text())
        })?),
    };
    let mut limits = Limits::default();
    for given in &input.limits {
        let (limit, most) = given.get(lang)?;
        limits.set(*limit, *most);
    }
    reader = reader.with_limits(limits);
    if let Some(file) = &input.password_file {
        let password = fs::read_to_string(file).map_err(|error| Failure::io(file, &error));
        let password = password.map_err(|failure| failure.complain(lang)).ok()?;
        reader = reader.with_password(password.lines().next().unwrap_or_default());
    }
    Some(reader)
}

/// A check with the catalogue the user named; nothing, after a complaint, when that cannot be used.
pub(crate) fn checker(args: &CatalogueArgs, lang: Lang) -> Option<Checker> {
    Some(Checker::default().catalogue(catalogue(args, lang)?))
}

/// The catalogue the user named, else that of Stockholm; nothing, after a complaint, when it cannot be used.
pub(crate) fn catalogue(args: &CatalogueArgs, lang: Lang) -> Option<Catalogue> {
    let Some(file) = &args.catalogue else { return Some(Catalogue::built_in()) };
    configured(file, lang, |text| Catalogue::from_toml(text).map_err(|error| error.text()))
}

/// What a TOML file of the user says; nothing, after a complaint, when it cannot be used.
fn configured<T>(
    file: &Path,
    lang: Lang,
    parse: impl FnOnce(&str) -> Result<T, Text>,
) -> Option<T> {
    let read = || {
        let bytes = fs::read(file).map_err(|error| Failure::io(file, &error))?;
        let text = str::from_utf8(&bytes)
            .map_err(|error| Failure::new(file, not_utf8("TOML", error.valid_up_to())))?;
        parse(text).map_err(|what| Failure::new(file, what))
    };
    read().map_err(|failure| failure.complain(lang)).ok()
}

fn not_utf8(what: &str, valid_up_to: usize) -> Text {
    let at = valid_up_to + 1;
    Text::new(
        format!("byte {at} är inte UTF-8, som {what} måste vara; spara filen som UTF-8"),
        format!("byte {at} is not UTF-8, which {what} must be; save the file as UTF-8"),
    )
}

/// Whether the user named just one file, so that there is one document and no other.
pub(crate) fn is_single_file(files: &[PathBuf]) -> bool {
    matches!(files, [file] if !file.is_dir())
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn name(path: &Path) -> String {
    if is_stdin(path) { STDIN.to_owned() } else { path.display().to_string() }
}

/// Every file in the order named, folders replaced by the files in them, sorted by path.
fn expand(files: &[PathBuf]) -> Vec<Result<PathBuf, Failure>> {
    let mut found = Vec::new();
    let mut stdin_taken = false;
    for file in files {
        if is_stdin(file) {
            let again = std::mem::replace(&mut stdin_taken, true);
            found.push(if again {
                let what = Text::fixed(
                    "standard in är angiven två gånger; ange den en gång",
                    "the standard input is named twice; name it once",
                );
                Err(Failure::new(file, what))
            } else {
                Ok(file.clone())
            });
        } else if file.is_dir() {
            let before = found.len();
            search(file, &mut found);
            if found.len() == before {
                let endings = ENDINGS.map(|ending| format!(".{ending}")).join(", ");
                let what = Text::new(
                    format!(
                        "ingen fil som slutar på {endings} i denna mapp; ange en fil, eller en annan mapp"
                    ),
                    format!(
                        "no file that ends in one of {endings} in this folder; name a file, or another folder"
                    ),
                );
                found.push(Err(Failure::new(file, what)));
            }
        } else {
            found.push(Ok(file.clone()));
        }
    }
    found
}

/// The documents in a folder and the folders in it. Hidden ones are skipped, and so are links to folders, which
/// may lead back to where they stand.
fn search(folder: &Path, found: &mut Vec<Result<PathBuf, Failure>>) {
    let entries = fs::read_dir(folder).and_then(|entries| {
        entries
            .map(|entry| entry.and_then(|entry| Ok((entry.path(), entry.file_type()?))))
            .collect::<io::Result<Vec<_>>>()
    });
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return found.push(Err(Failure::io(folder, &error))),
    };
    entries.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (path, kind) in entries {
        if path.file_name().is_some_and(is_hidden) {
            continue;
        }
        if kind.is_dir() {
            search(&path, found);
        } else if has_known_extension(&path) && path.is_file() {
            found.push(Ok(path));
        }
    }
}

fn has_known_extension(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        ENDINGS.iter().any(|ending| extension.eq_ignore_ascii_case(ending))
    })
}

/// Hidden files, and those that Word keeps beside an open document.
fn is_hidden(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(b".") || name.starts_with(b"~$")
}

fn load<T>(path: &Path, make: impl FnOnce(&[u8]) -> Result<T, Text>) -> Result<T, Failure> {
    let bytes = if is_stdin(path) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let bytes = bytes.map_err(|error| Failure::io(path, &error))?;
    make(&bytes).map_err(|what| Failure::new(path, what))
}

/// A document from the content of a file.
fn parse(name: String, bytes: &[u8], reader: &Reader) -> Result<Source, Text> {
    if Reading::is_json(bytes) {
        let json = str::from_utf8(bytes).map_err(|error| not_utf8("JSON", error.valid_up_to()))?;
        let reading = Reading::from_json(json).map_err(|error| {
            let Text { sv, en } = error.text();
            Text::new(
                format!("{sv}; `styrkedja schema` skriver ut formatet"),
                format!("{en}; `styrkedja schema` prints the format"),
            )
        })?;
        return Ok(Source { name, reading });
    }
    let reading = reader.bytes(bytes).map_err(|error| error.text())?;
    Ok(Source { name, reading })
}

/// The page of a file from its content.
fn transcribe(name: String, bytes: &[u8], reader: &Reader) -> Result<Page, Text> {
    if Reading::is_json(bytes) {
        return Err(Text::fixed(
            "ett dokument i JSON har ingen sida att visa; ange filen som det lästes ur",
            "a document in JSON has no page to show; name the file that it was read from",
        ));
    }
    let transcript = reader.transcribe(bytes).map_err(|error| error.text())?;
    Ok(Page { name, transcript })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_input_can_be_read_once() {
        let found = expand(&["-".into(), "-".into()]);
        assert_eq!(found[0], Ok(PathBuf::from("-")));
        assert!(matches!(&found[1], Err(failure) if failure.name == STDIN));
    }

    #[test]
    fn json_that_is_not_utf8_says_where() {
        let error = parse(String::new(), b"{ \"x-a\": \"\xe5\" }", &Reader::default())
            .expect_err("Latin 1");
        assert!(error.en.starts_with("byte 11 is not UTF-8"), "{}", error.en);
        assert!(error.sv.starts_with("byte 11 är inte UTF-8"), "{}", error.sv);
    }
}
