//! Texts for people, in both languages.

use std::{borrow::Cow, str::FromStr};

use serde::{Deserialize, Serialize};
use styrkedja_macros::names;

use crate::error::{Error, NameKind};

/// A language of messages.
#[names(beside)]
#[derive(Default)]
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
        let language = language.to_ascii_lowercase();
        let known = Self::ALL.iter().copied().find(|known| known.as_str() == language);
        known.ok_or_else(|| Error::name(NameKind::Language, text, Self::NAMES.iter().copied()))
    }
}

/// The same text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
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
