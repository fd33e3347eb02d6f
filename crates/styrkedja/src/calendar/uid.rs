//! Names of entries that stay: the same entry has the same name in the next version of its document.
//!
//! A name is made of what the entry is about, never of where it stands: a paragraph added above moves no pointer into
//! another calendar's appointment. It is a name-based UUID (version 5 of RFC 9562), as RFC 7986 advises for calendars.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::Draft;
use crate::{model::Document, spelling::stripped, value::Year};

/// What our names are made within: the name-based UUID of `urn:styrkedja:calendar` as a URL.
const NAMESPACE: Uuid = Uuid::from_u128(0xc2af_002a_ae11_5f51_964a_f870_a714_3618);

/// Makes the names of the entries of one document.
pub(super) struct Namer {
    of_document: String,
    /// How often each name was asked for.
    taken: BTreeMap<String, u32>,
}

impl Namer {
    pub(super) fn of(document: &Document, year: Option<Year>) -> Self {
        let name = |name: &Option<String>| stripped(name.as_deref().unwrap_or_default());
        let organisation = &document.organisation;
        let (municipality, unit) = (name(&organisation.municipality), name(&organisation.unit));
        let year = year.map(|year| year.to_string()).unwrap_or_default();
        Self { of_document: format!("{municipality}|{unit}|{year}"), taken: BTreeMap::new() }
    }

    /// The name of an entry. What differs in nothing that a name is made of, is numbered.
    pub(super) fn name(&mut self, draft: &Draft) -> String {
        let nth = draft.turn.count.map(|(nth, _)| nth.to_string()).unwrap_or_default();
        let occasion = draft.turn.occasion.map(|it| it.to_string()).unwrap_or_default();
        // Of meetings the day is all that tells two apart; anything else may be put off and is still the same.
        let day = draft.turn.start.filter(|_| draft.kind == super::EntryKind::Meeting);
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        let key = format!(
            "{}|{}|{}|{nth}|{occasion}|{day}",
            self.of_document,
            draft.kind.as_str(),
            normalised(&draft.what)
        );
        let taken = self.taken.entry(key.clone()).or_default();
        *taken += 1;
        let key = if *taken == 1 { key } else { format!("{key}|{taken}") };
        Uuid::new_v5(&NAMESPACE, key.as_bytes()).to_string()
    }
}

/// What an entry is about, without what differs between two spellings of it.
pub(super) fn normalised(what: &str) -> String {
    match stripped(what) {
        letters if letters.is_empty() => what.to_owned(),
        letters => letters,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_namespace_is_a_name_itself() {
        assert_eq!(NAMESPACE, Uuid::new_v5(&Uuid::NAMESPACE_URL, b"urn:styrkedja:calendar"));
    }
}
