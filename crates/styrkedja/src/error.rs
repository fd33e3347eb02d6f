use std::fmt;

use crate::pointer::Pointer;

/// Why a single value was refused: what it should have been, what it was, what would do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not a {what}; write {cure}")]
pub struct ValueError {
    what: &'static str,
    found: String,
    cure: String,
}

impl ValueError {
    pub(crate) fn new(what: &'static str, found: &str, cure: &str) -> Self {
        Self { what, found: shortened(found), cure: cure.to_owned() }
    }
}

/// A text from the input as a message shows it: on one line, and not endless.
pub(crate) fn shortened(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown = one_line(text.chars().take(LONGEST));
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// Control characters escaped: they would break the message, or colour the terminal.
fn one_line(text: impl Iterator<Item = char>) -> String {
    text.fold(String::new(), |mut line, c| {
        if c.is_control() {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
        line
    })
}

/// Why a document, a catalogue or a table could not be had.
///
/// The message names the place and the cure. A faulty *plan* is never an error: faults are findings, see
/// [`check`](crate::check).
///
/// # Example: an unknown key
/// ```
/// let error = styrkedja::Document::from_json("{\n  \"schema_version\": \"1\",\n  \"gaols\": []\n}").unwrap_err();
/// assert!(error.is_data());
/// assert_eq!(error.pointer().map(ToString::to_string).as_deref(), Some("/gaols"));
/// assert_eq!((error.line(), error.column()), (Some(3), Some(3)));
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Error(Box<Repr>);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum Repr {
    #[error("not JSON: {message} (at line {line}, column {column})")]
    Syntax { message: String, line: usize, column: usize },
    #[error("{message} (at {}{})", shown(pointer), place(*line, *column))]
    Data { message: String, pointer: Pointer, line: usize, column: usize },
    #[error("{name} cannot be used: {message}")]
    Catalogue { name: String, message: String },
    #[error("{0}")]
    Value(#[from] ValueError),
    #[error("there is no {what} `{name}`; there are {known}")]
    Name { what: &'static str, name: String, known: String },
}

fn shown(pointer: &Pointer) -> String {
    if pointer.is_root() {
        "the whole document".to_owned()
    } else {
        one_line(pointer.as_str().chars())
    }
}

fn place(line: usize, column: usize) -> String {
    if line == 0 { String::new() } else { format!(", line {line}, column {column}") }
}

/// At a line feed serde_json counts the next line as begun, with nothing of it read.
fn from_one(column: usize) -> usize {
    column.max(1)
}

impl Error {
    pub(crate) fn syntax(message: String, (line, column): (usize, usize)) -> Self {
        Self(Box::new(Repr::Syntax { message, line, column: from_one(column) }))
    }

    pub(crate) fn data(message: String, pointer: Pointer, (line, column): (usize, usize)) -> Self {
        Self(Box::new(Repr::Data { message, pointer, line, column: from_one(column) }))
    }

    pub(crate) fn catalogue(name: &str, message: String) -> Self {
        Self(Box::new(Repr::Catalogue { name: name.to_owned(), message }))
    }

    pub(crate) fn name(what: &'static str, name: &str, known: String) -> Self {
        Self(Box::new(Repr::Name { what, name: name.to_owned(), known }))
    }

    /// The input was not JSON at all.
    pub fn is_syntax(&self) -> bool {
        matches!(*self.0, Repr::Syntax { .. })
    }

    /// The input was JSON, but not a document of this format.
    pub fn is_data(&self) -> bool {
        matches!(*self.0, Repr::Data { .. })
    }

    /// A table, rule or language was asked for that does not exist.
    pub fn is_unknown_name(&self) -> bool {
        matches!(*self.0, Repr::Name { .. })
    }

    /// The JSON Pointer of the fault, when the input was JSON.
    pub fn pointer(&self) -> Option<&Pointer> {
        match &*self.0 {
            Repr::Data { pointer, .. } => Some(pointer),
            _ => None,
        }
    }

    /// The line of the fault in the input, from 1.
    pub fn line(&self) -> Option<usize> {
        self.place().map(|place| place.0)
    }

    /// The column of the fault in the input, in bytes from 1.
    pub fn column(&self) -> Option<usize> {
        self.place().map(|place| place.1)
    }

    fn place(&self) -> Option<(usize, usize)> {
        match &*self.0 {
            Repr::Syntax { line, column, .. } | Repr::Data { line, column, .. } if *line > 0 => {
                Some((*line, *column))
            }
            _ => None,
        }
    }
}

impl From<ValueError> for Error {
    fn from(error: ValueError) -> Self {
        Self(Box::new(Repr::Value(error)))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
