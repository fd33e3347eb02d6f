//! What a check finds: coded, placed by JSON Pointer, worded in Swedish and English.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, NameKind},
    place::{Place, SourceMap},
    pointer::Pointer,
    rules::Rule,
};

/// A language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Swedish.
    Sv,
    /// English.
    #[default]
    En,
}

impl FromStr for Lang {
    type Err = Error;

    /// Takes `sv` and `en`, also as the start of a locale such as `sv_SE.UTF-8`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let language = text.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "sv" => Ok(Self::Sv),
            "en" => Ok(Self::En),
            _ => Err(Error::name(NameKind::Language, text, ["sv", "en"])),
        }
    }
}

/// The same text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// Swedish.
    pub sv: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

impl Text {
    /// A text known at compile time.
    pub const fn fixed(sv: &'static str, en: &'static str) -> Self {
        Self { sv: Cow::Borrowed(sv), en: Cow::Borrowed(en) }
    }

    /// A text made for the occasion.
    pub fn new(sv: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self { sv: sv.into(), en: en.into() }
    }

    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing; many documents have it and some mean it.
    Info,
    /// Probably a fault; a controller would ask.
    Warning,
    /// A fault: the document contradicts itself, or lacks what the steering model demands.
    Error,
}

impl Severity {
    /// The name used in JSON and tables: `info`, `warning`, `error`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A fault, or something that looks like one, at a place of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How grave it is: as the rule says, unless the [`Checker`](crate::Checker) was told otherwise.
    pub severity: Severity,
    /// The value at fault.
    pub pointer: Pointer,
    /// What is wrong, lower case and without a full stop.
    pub message: Text,
    /// What to do about it.
    pub hint: Option<Text>,
    /// Other values that belong to the fault, each with what it has to do with it.
    pub related: Vec<(Pointer, Text)>,
}

impl Finding {
    /// A finding of a rule at a value.
    pub fn new(rule: &'static Rule, pointer: Pointer, message: Text) -> Self {
        Self { rule, severity: rule.severity, pointer, message, hint: None, related: Vec::new() }
    }

    /// With what to do about it.
    #[must_use]
    pub fn hint(
        mut self,
        sv: impl Into<Cow<'static, str>>,
        en: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.hint = Some(Text::new(sv, en));
        self
    }

    /// With another value that belongs to the fault.
    #[must_use]
    pub fn related(mut self, pointer: Pointer, text: Text) -> Self {
        self.related.push((pointer, text));
        self
    }

    /// The order of findings: by pointer, then by code.
    fn key(&self) -> (&Pointer, &str) {
        (&self.pointer, self.rule.code)
    }
}

/// Sorts findings by pointer, then by code: the order for documents without a source text.
pub fn sort_by_pointer(findings: &mut [Finding]) {
    findings.sort_by(|a, b| a.key().cmp(&b.key()));
}

/// Sorts findings by where they stand in the source text, then by code.
pub fn sort_by_place(findings: &mut [Finding], sources: &SourceMap) {
    findings.sort_by_cached_key(|finding| {
        let start = sources.nearest(&finding.pointer).and_then(|place| Place::spans(place).first());
        (start.map_or(0, |span| span.start), finding.rule.code, finding.pointer.clone())
    });
}
