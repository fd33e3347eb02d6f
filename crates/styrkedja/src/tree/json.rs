//! From JSON (RFC 8259) to a tree.
//!
//! A parser of our own, as that of `serde_json` says what is wrong in English only, and forgets where a value stood. It takes
//! and refuses what `serde_json` does: a test compares them.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use super::{Member, Node, Value, place, upgrade::upgrade};
use crate::{
    error::{Error, ErrorKind, SyntaxFault, ValueError},
    pointer::Pointer,
};

/// Objects and arrays within one another: more could overflow the stack, and no plan is so deep.
const DEEPEST: usize = 127;

/// JSON of the user's, which says where its values stand.
#[derive(Clone, Debug)]
pub struct JsonFile<'t> {
    text: &'t str,
    tree: Node<'t>,
    /// How many objects and arrays stand within one another.
    depth: usize,
    /// Whether the tree was made of an older version of the format: then other pointers hold in the text.
    upgraded: bool,
}

impl<'t> JsonFile<'t> {
    /// Parses the text.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn parse(text: &'t str) -> Result<Self, Error> {
        Self::parse_to(text, DEEPEST)
    }

    /// Parses the text of a reading, in which a document stands deeper than alone.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn parse_reading(text: &'t str) -> Result<Self, Error> {
        Self::parse_to(text, DEEPEST + 1)
    }

    fn parse_to(text: &'t str, deepest: usize) -> Result<Self, Error> {
        // Some programs put a byte order mark before UTF-8; RFC 8259 lets a reader ignore it.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (tree, depth) =
            parse(text, deepest).map_err(|(kind, at)| Error::syntax(kind, place(text, at)))?;
        Ok(Self { text, tree, depth, upgraded: false })
    }

    /// Whether it is an object with a key.
    pub fn has(&self, key: &str) -> bool {
        let Value::Object(members) = &self.tree.value else { return false };
        members.iter().any(|member| member.key == key)
    }

    /// The same document or reading in the newest version of the format. Errors name the values as the text has them.
    ///
    /// # Errors
    /// When something in it is not of the version that it tells.
    pub fn upgraded(mut self) -> Result<Self, Error> {
        match upgrade(&mut self.tree) {
            Ok(false) => return Ok(self),
            Ok(true) => self.upgraded = true,
            Err(fault) => return Err(fault.at(self.text, &self.original().unwrap_or(self.tree))),
        }
        // What moved stands deeper than it did, and is to be read again when it is written.
        let most = if self.has("document") { DEEPEST + 1 } else { DEEPEST };
        match self.tree.deeper_than(most) {
            Some(at) => Err(Error::syntax(ErrorKind::TooDeep { most }, place(self.text, at))),
            None => Ok(self),
        }
    }

    /// The tree as the text has it.
    fn original(&self) -> Option<Node<'t>> {
        parse(self.text, DEEPEST + 1).ok().map(|(tree, _)| tree)
    }

    /// What it says.
    ///
    /// # Errors
    /// When a key is unknown or missing, or a value not what it should be.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, Error> {
        self.tree.decode().map_err(|fault| {
            let (kind, pointer) = fault.told();
            self.error(kind, pointer)
        })
    }

    /// The error about what a pointer names, by its pointer in the text.
    fn error(&self, kind: ErrorKind, pointer: Pointer) -> Error {
        let at = self.tree.find(&pointer);
        let before = || self.original()?.pointer_at(at?);
        let pointer = if self.upgraded { before().unwrap_or(pointer) } else { pointer };
        Error::data(kind, pointer, at.map(|at| place(self.text, at)))
    }

    /// What it says, when it was parsed as a reading and is a document alone.
    ///
    /// # Errors
    /// As of [`decode`](Self::decode), and when it is deeper than a document alone may be.
    pub fn decode_alone<T: DeserializeOwned>(&self) -> Result<T, Error> {
        if self.depth > DEEPEST {
            // Parsed again, it says where.
            return Self::parse(self.text)?.decode();
        }
        self.decode()
    }

    /// The error about a value that decodes but cannot be.
    pub fn refused(&self, error: ValueError, pointer: Pointer) -> Error {
        self.error(ErrorKind::BadValue(error), pointer)
    }
}

/// What is wrong, and at which byte.
type Fault = (ErrorKind, usize);

fn malformed(fault: SyntaxFault, at: usize) -> Fault {
    (ErrorKind::Malformed { fault }, at)
}

/// The tree, and how deep it is.
fn parse(text: &str, deepest: usize) -> Result<(Node<'_>, usize), Fault> {
    if text.trim().is_empty() {
        return Err((ErrorKind::Empty, 0));
    }
    let mut parser = Parser { text, at: 0, depth: 0, reached: 0, deepest };
    parser.skip_space();
    let node = parser.value()?;
    parser.skip_space();
    if parser.at < text.len() {
        return Err((ErrorKind::TrailingText, parser.at));
    }
    Ok((node, parser.reached))
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// The greatest depth so far.
    reached: usize,
    deepest: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over a byte if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        let comes = self.peek() == Some(byte);
        self.at += usize::from(comes);
        comes
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// What is wrong here; at the end of the text, that it ends.
    fn fault(&self, fault: SyntaxFault) -> Fault {
        if self.at < self.text.len() { malformed(fault, self.at) } else { self.truncated() }
    }

    /// The text ends too early. The place is that of the last letter, which an editor can show, or the line it begins.
    fn truncated(&self) -> Fault {
        let last = self.text.char_indices().next_back().filter(|(_, c)| *c != '\n');
        (ErrorKind::Truncated, last.map_or(self.text.len(), |(at, _)| at))
    }

    fn value(&mut self) -> Result<Node<'t>, Fault> {
        let at = self.at;
        let value = match self.peek() {
            Some(b'{') => self.within(Self::object)?,
            Some(b'[') => self.within(Self::array)?,
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?.into()),
            Some(b'n') => self.word("null", Value::Null)?,
            Some(b't') => self.word("true", Value::Boolean(true))?,
            Some(b'f') => self.word("false", Value::Boolean(false))?,
            _ => return Err(self.fault(SyntaxFault::NoValue)),
        };
        Ok(Node { at, value })
    }

    fn word(&mut self, word: &str, value: Value<'t>) -> Result<Value<'t>, Fault> {
        let rest = &self.text.as_bytes()[self.at..];
        if rest.starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(value)
        } else if word.as_bytes().starts_with(rest) {
            Err(self.truncated())
        } else {
            Err(malformed(SyntaxFault::NoValue, self.at))
        }
    }

    /// Parses what stands within the bracket that comes next.
    fn within(
        &mut self,
        parse: impl FnOnce(&mut Self) -> Result<Value<'t>, Fault>,
    ) -> Result<Value<'t>, Fault> {
        if self.depth == self.deepest {
            return Err((ErrorKind::TooDeep { most: self.deepest }, self.at));
        }
        self.depth += 1;
        self.reached = self.reached.max(self.depth);
        self.at += 1;
        self.skip_space();
        let value = parse(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn array(&mut self) -> Result<Value<'t>, Fault> {
        let mut elements = Vec::new();
        if self.take(b']') {
            return Ok(Value::Array(elements));
        }
        loop {
            elements.push(self.value()?);
            if !self.goes_on(b']')? {
                return Ok(Value::Array(elements));
            }
        }
    }

    fn object(&mut self) -> Result<Value<'t>, Fault> {
        let mut members = Vec::new();
        if self.take(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.fault(SyntaxFault::NoKey));
            }
            let key = self.string()?;
            self.skip_space();
            if !self.take(b':') {
                return Err(self.fault(SyntaxFault::NoColon));
            }
            self.skip_space();
            members.push(Member { at, key, value: self.value()? });
            if !self.goes_on(b'}')? {
                return Ok(Value::Object(members));
            }
        }
    }

    /// Whether another value follows, rather than the closing bracket.
    fn goes_on(&mut self, close: u8) -> Result<bool, Fault> {
        self.skip_space();
        if self.take(close) {
            return Ok(false);
        }
        if !self.take(b',') {
            return Err(self.fault(SyntaxFault::NoComma));
        }
        self.skip_space();
        if self.peek() == Some(close) {
            return Err(malformed(SyntaxFault::TrailingComma, self.at));
        }
        Ok(true)
    }

    fn number(&mut self) -> Result<&'t str, Fault> {
        let start = self.at;
        self.take(b'-');
        // No zero comes first, but a zero alone may.
        if !self.take(b'0') {
            self.digits()?;
        } else if matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(malformed(SyntaxFault::BadNumber, self.at));
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(&self.text[start..self.at])
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), Fault> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.fault(SyntaxFault::BadNumber));
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Ok(())
    }

    /// A string whose opening quote comes next. It is copied only where it has escapes.
    fn string(&mut self) -> Result<Cow<'t, str>, Fault> {
        self.at += 1;
        let mut decoded = String::new();
        let mut start = self.at;
        loop {
            match self.peek() {
                None => return Err(self.truncated()),
                Some(b'"') => {
                    let rest = &self.text[start..self.at];
                    self.at += 1;
                    if decoded.is_empty() {
                        return Ok(rest.into());
                    }
                    decoded.push_str(rest);
                    return Ok(decoded.into());
                }
                Some(b'\\') => {
                    decoded.push_str(&self.text[start..self.at]);
                    decoded.push(self.escape()?);
                    start = self.at;
                }
                Some(..=0x1f) => return Err(malformed(SyntaxFault::ControlCharacter, self.at)),
                Some(_) => self.at += 1,
            }
        }
    }

    /// The character of an escape, whose backslash comes next.
    fn escape(&mut self) -> Result<char, Fault> {
        let start = self.at;
        self.at += 1;
        let escaped = self.peek().ok_or_else(|| self.truncated())?;
        self.at += 1;
        Ok(match escaped {
            b'"' | b'\\' | b'/' => char::from(escaped),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(start),
            _ => return Err(malformed(SyntaxFault::BadEscape, start)),
        })
    }

    /// The character of a `\u` escape that began at `start`, after its `u`; two of them for a character beyond U+FFFF.
    fn unicode(&mut self, start: usize) -> Result<char, Fault> {
        let lone = malformed(SyntaxFault::LoneSurrogate, start);
        let first = self.hex(start)?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first).ok_or(lone);
        }
        if self.at == self.text.len() {
            return Err(self.truncated());
        }
        if !(self.take(b'\\') && self.take(b'u')) {
            return Err(lone);
        }
        let second = self.hex(start)?;
        if !(0xdc00..0xe000).contains(&second) {
            return Err(lone);
        }
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)).ok_or(lone)
    }

    /// Four hexadecimal digits.
    fn hex(&mut self, start: usize) -> Result<u32, Fault> {
        let mut number = 0;
        for _ in 0..4 {
            let digit = self.peek().ok_or_else(|| self.truncated())?;
            let value = char::from(digit).to_digit(16);
            number = number << 4 | value.ok_or(malformed(SyntaxFault::BadEscape, start))?;
            self.at += 1;
        }
        Ok(number)
    }
}

#[cfg(test)]
mod tests {
    use quickcheck::quickcheck;

    use super::*;

    /// The tree as `serde_json` has it.
    fn value(node: &Node<'_>) -> serde_json::Value {
        match &node.value {
            Value::Null | Value::DateTime => serde_json::Value::Null,
            Value::Boolean(value) => (*value).into(),
            Value::Number(digits) => serde_json::from_str(digits).expect("a number"),
            Value::String(text) => text.as_ref().into(),
            Value::Array(elements) => elements.iter().map(value).collect(),
            Value::Object(members) => members
                .iter()
                .map(|member| (member.key.to_string(), value(&member.value)))
                .collect(),
        }
    }

    fn assert_as_serde_json(text: &str) {
        let theirs = serde_json::from_str::<serde_json::Value>(text).ok();
        let ours = parse(text, DEEPEST).ok().map(|(tree, _)| value(&tree));
        assert_eq!(ours, theirs, "{text:?}");
    }

    #[test]
    fn it_takes_what_serde_json_takes() {
        for text in [
            "0",
            "-0",
            "-",
            "00",
            "01",
            "-01",
            "1.",
            ".1",
            "1.0",
            "1e",
            "1e+",
            "1E-5",
            "1e5.0",
            "+1",
            "1 2",
            "nul",
            "nulL",
            "null",
            "truex",
            "tru",
            "true",
            "false",
            "NaN",
            "[",
            "[1",
            "[1,",
            "[1,]",
            "[,]",
            "[1 2]",
            "[]",
            "[[]]",
            "]",
            "{",
            "{}",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{a:1}",
            "{\"a\":1 \"b\":2}",
            "{\"a\":1,\"a\":2}",
            "{,}",
            "\"",
            "\"\\",
            "\"\\\"",
            "\"\\u\"",
            "\"\\u12\"",
            "\"\\u00e5\"",
            "\"\\u00E5\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\n\"",
            "\"\\ud83dx\"",
            "\"\\ude00\"",
            "\"\\ud83d\\ud83d\"",
            "\"\\uå1\"",
            "\"\\x\"",
            "\"\\/\\b\\f\\n\\r\\t\\\\\"",
            "\"a\nb\"",
            "\"\u{7f}\"",
            "\"åäö\"",
            "\u{a0}1",
            "\u{feff}1",
            "1\0",
            " \r\n\t1 ",
            "'a'",
            "// x\n1",
        ] {
            assert_as_serde_json(text);
        }
        for depth in [126, 127, 128, 200] {
            assert_as_serde_json(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        }
    }

    quickcheck! {
        fn random_json_is_read_as_serde_json_reads_it(letters: Vec<u8>) -> () {
            // Pieces of JSON in any order are far oftener almost right than random letters are.
            const PIECES: [&str; 24] = [
                "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "1", "-", "0", ".5", "e3", "null",
                "true", " ", "\n", "\\u00e5", "\\", "\\ud83d", "\\ude00", "å", "\"x-a\":{",
            ];
            let text: String = letters.iter().map(|n| PIECES[usize::from(*n) % PIECES.len()]).collect();
            assert_as_serde_json(&text);
        }

        fn damaged_json_is_read_as_serde_json_reads_it(document: crate::Document, at: usize, put: u8) -> () {
            const PUT: &[u8] = b"{}[],:\"\\ 0-.eutfn\n";
            let mut text = document.to_json().into_bytes();
            let at = at % text.len();
            text[at] = PUT[usize::from(put) % PUT.len()];
            if let Ok(text) = str::from_utf8(&text) {
                assert_as_serde_json(text);
            }
        }
    }
}
