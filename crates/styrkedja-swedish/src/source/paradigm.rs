//! How words are inflected: a paradigm gives each form of a word like the one it is named after.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Form;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) paradigm: Vec<Paradigm>,
}

/// Endings that take the place of the end of a lemma.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Paradigm {
    pub(super) name: String,
    /// The end of the lemma that the endings replace.
    #[serde(default)]
    drop: String,
    /// Whether each form has a genitive too.
    #[serde(default)]
    genitive: bool,
    /// The endings of each form.
    forms: BTreeMap<String, Vec<String>>,
}

impl Paradigm {
    /// The forms of a lemma.
    pub(super) fn forms(&self, lemma: &str) -> Result<Vec<(String, Form)>, String> {
        let stem = lemma
            .strip_suffix(self.drop.as_str())
            .ok_or_else(|| format!("{lemma}: does not end as {}", self.name))?;
        spell(&self.forms, stem, self.genitive)
    }
}

/// The forms that endings give to a stem.
pub(super) fn spell(
    endings: &BTreeMap<String, Vec<String>>,
    stem: &str,
    genitive: bool,
) -> Result<Vec<(String, Form)>, String> {
    let named = |names: &str| Form::named(names).ok_or_else(|| format!("{names}: no form"));
    let (plain, owning) = (named("plain")?, named("genitive")?);
    let mut forms = Vec::new();
    for (names, endings) in endings {
        let form = named(names)?;
        for ending in endings {
            let word = format!("{stem}{ending}");
            // After an s the genitive looks the same.
            let both = genitive && word.ends_with('s');
            if genitive && !both {
                forms.push((format!("{word}s"), form.or(owning)));
            }
            forms.push((word, if both { form.or(plain).or(owning) } else { form.or(plain) }));
        }
    }
    Ok(forms)
}
