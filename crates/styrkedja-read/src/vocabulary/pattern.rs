//! Patterns: the words of a vocabulary, as they are looked for in a text.
//!
//! A pattern is matched against the beginning of a *squeezed* text: lower case, no white space. There are three
//! outcomes. A whole match ends somewhere in the text. A partial match means that the text ended first:
//! `kf:smålförverk` is the beginning of the label *KF:s mål för verksamhetsområdet*, and the next line may complete it.
//! Anything else is no match. The second outcome is how labels and headers that are wrapped over several lines are
//! found in one pass.

use std::str::Chars;

use styrkedja::shared::squeezed;

use crate::VocabularyFault;

/// Words to look for, whatever their case and white space. `{year}` stands for four digits, `{n}` for one to four.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    pieces: Vec<Piece>,
    /// The words as written in the vocabulary file, for printing.
    words: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// Squeezed text.
    Text(String),
    Year,
    Number,
}

/// How a pattern matches the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Match {
    /// The text begins with the pattern: the length of the match in bytes of squeezed text, and the year in it.
    Whole { bytes: usize, year: Option<u16> },
    /// The text is the beginning of the pattern and may continue.
    Part,
    /// Neither of the two.
    No,
}

impl Pattern {
    /// Reads a pattern as a vocabulary file has it.
    pub(crate) fn new(words: &str) -> Result<Self, VocabularyFault> {
        let mut pieces = Vec::new();
        let mut rest = words;
        while let Some((text, after)) = rest.split_once('{') {
            let words = || words.to_owned();
            let (name, after) = after
                .split_once('}')
                .ok_or_else(|| VocabularyFault::OpenBrace { words: words() })?;
            if !squeezed(text).is_empty() {
                pieces.push(Piece::Text(squeezed(text)));
            }
            pieces.push(match name {
                "year" => Piece::Year,
                "n" => Piece::Number,
                _ => {
                    let name = name.to_owned();
                    return Err(VocabularyFault::UnknownPlaceholder { words: words(), name });
                }
            });
            rest = after;
        }
        if !squeezed(rest).is_empty() {
            pieces.push(Piece::Text(squeezed(rest)));
        }
        if pieces.is_empty() {
            return Err(VocabularyFault::NoWords);
        }
        Ok(Self { pieces, words: words.to_owned() })
    }

    /// The words with a year and numbers filled in; none when they need a year and there is none.
    pub(crate) fn printed(&self, year: Option<u16>, numbers: &[usize]) -> Option<String> {
        let mut text = self.words.clone();
        if self.pieces.contains(&Piece::Year) {
            text = text.replace("{year}", &year?.to_string());
        }
        for number in numbers {
            text = text.replacen("{n}", &number.to_string(), 1);
        }
        Some(text)
    }

    /// Matches the beginning of a squeezed text.
    pub(crate) fn at_start(&self, squeezed: &str) -> Match {
        let mut rest = squeezed.chars();
        let mut found = None;
        for piece in &self.pieces {
            if rest.as_str().is_empty() {
                return if squeezed.is_empty() { Match::No } else { Match::Part };
            }
            match piece {
                Piece::Text(text) => {
                    if let Some(after) = rest.as_str().strip_prefix(text.as_str()) {
                        rest = after.chars();
                    } else if text.starts_with(rest.as_str()) {
                        return Match::Part;
                    } else {
                        return Match::No;
                    }
                }
                Piece::Year => match year(&rest) {
                    Some(number) => {
                        found = Some(number);
                        rest = rest.as_str()[4..].chars();
                    }
                    None if rest.as_str().len() < 4 && digits(&rest) == rest.as_str().len() => {
                        return Match::Part;
                    }
                    None => return Match::No,
                },
                Piece::Number => match digits(&rest) {
                    0 => return Match::No,
                    count => rest = rest.as_str()[count.min(4)..].chars(),
                },
            }
        }
        Match::Whole { bytes: squeezed.len() - rest.as_str().len(), year: found }
    }

    /// Whether the pattern matches a whole text.
    pub(crate) fn is_whole(&self, text: &str) -> bool {
        self.is_all(&squeezed(text))
    }

    /// Whether the pattern matches the whole of a squeezed text.
    pub(crate) fn is_all(&self, squeezed: &str) -> bool {
        matches!(self.at_start(squeezed), Match::Whole { bytes, .. } if bytes == squeezed.len())
    }

    /// The year in a text that the pattern matches as a whole.
    pub(crate) fn year_of(&self, text: &str) -> Option<u16> {
        let squeezed = squeezed(text);
        match self.at_start(&squeezed) {
            Match::Whole { bytes, year } if bytes == squeezed.len() => year,
            _ => None,
        }
    }
}

fn digits(rest: &Chars<'_>) -> usize {
    rest.as_str().bytes().take_while(u8::is_ascii_digit).count()
}

fn year(rest: &Chars<'_>) -> Option<u16> {
    let text = rest.as_str().get(..4)?;
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// Where in a text a number of bytes of its squeezed form ends.
pub(crate) fn after_squeezed(text: &str, squeezed_bytes: usize) -> usize {
    let mut left = squeezed_bytes;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        if !c.is_whitespace() {
            left = left.saturating_sub(c.to_lowercase().map(char::len_utf8).sum());
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_spacing_do_not_count() {
        let pattern = Pattern::new("KF:s mål för verksamhetsområdet").expect("a pattern");
        assert!(pattern.is_whole(" KF:s  MÅL för verksam hetsområdet "));
        assert_eq!(pattern.at_start("kf:smålför"), Match::Part);
        assert_eq!(pattern.at_start("kf:sinriktningsmål"), Match::No);
    }

    #[test]
    fn a_year_is_four_digits() {
        let pattern = Pattern::new("KF:s årsmål år {year}").expect("a pattern");
        assert_eq!(pattern.year_of("KF:s årsmål år 2025"), Some(2025));
        assert_eq!(pattern.at_start("kf:sårsmålår20"), Match::Part);
        assert_eq!(pattern.at_start("kf:sårsmålårxx"), Match::No);
    }

    #[test]
    fn unknown_placeholders_are_refused() {
        let fault = |words: &str| Pattern::new(words).expect_err("a fault");
        assert!(
            matches!(fault("Budget {år}"), VocabularyFault::UnknownPlaceholder { name, .. } if name == "år")
        );
        assert!(matches!(fault("Budget {year"), VocabularyFault::OpenBrace { .. }));
        assert_eq!(fault(" "), VocabularyFault::NoWords);
    }
}
