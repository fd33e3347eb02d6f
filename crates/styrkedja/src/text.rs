//! Texts for people, in both languages.

use std::{borrow::Cow, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::error::{Error, NameKind};

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
