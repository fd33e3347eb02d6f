//! The words of the command itself, and the choice of language.
//!
//! Findings and remarks come from the library in both languages. Here are only the words around them: severities, kinds
//! of document, levels of goals, pages.

use std::{borrow::Cow, env};

use styrkedja::{Document, DocumentKind, GoalLevel, Lang, ReportPeriod, Severity};

/// The language of the environment.
pub(crate) fn of_environment() -> Lang {
    of_locale(|name| env::var(name).ok())
}

/// The language of the first locale variable that is set, in the order of POSIX; English if it is an unknown one.
fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .and_then(|locale| locale.parse().ok())
        .unwrap_or_default()
}

/// A number with its noun, in the singular or the plural.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The text in the language, of two.
pub(crate) fn pick<'a>(lang: Lang, sv: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Sv => sv,
        Lang::En => en,
    }
}

/// A page by its number.
pub(crate) fn page(page: u32, lang: Lang) -> String {
    format!("{} {page}", pick(lang, "sida", "page"))
}

/// The word for a severity, in the singular and the plural.
pub(crate) fn severity(severity: Severity, lang: Lang) -> (&'static str, &'static str) {
    match (severity, lang) {
        (Severity::Error, Lang::Sv) => ("fel", "fel"),
        (Severity::Error, Lang::En) => ("error", "errors"),
        (Severity::Warning, Lang::Sv) => ("varning", "varningar"),
        (Severity::Warning, Lang::En) => ("warning", "warnings"),
        (Severity::Info, Lang::Sv) => ("notis", "notiser"),
        (Severity::Info, Lang::En) => ("note", "notes"),
    }
}

/// The word for what a document is.
pub(crate) fn document_kind(document: &Document, lang: Lang) -> &'static str {
    let quarter = document.period.and_then(ReportPeriod::quarter);
    let (sv, en) = match document.kind {
        Some(DocumentKind::Plan) => ("verksamhetsplan", "plan"),
        Some(DocumentKind::TertialReport) if quarter.is_some() => {
            ("kvartalsrapport", "quarterly report")
        }
        Some(DocumentKind::TertialReport) => ("tertialrapport", "tertial report"),
        Some(DocumentKind::AnnualReport) => ("verksamhetsberättelse", "annual report"),
        None => ("okänt slag av dokument", "unknown kind of document"),
    };
    pick(lang, sv, en)
}

/// The word for a level of the goal chain.
pub(crate) fn goal_level(level: GoalLevel, lang: Lang) -> Cow<'static, str> {
    let words = level.words();
    match lang {
        Lang::Sv => words.sv,
        Lang::En => words.en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(set: &[(&str, &str)]) -> Lang {
        of_locale(|name| set.iter().find(|(key, _)| *key == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn the_first_locale_variable_that_is_set_decides() {
        assert_eq!(with(&[]), Lang::En);
        assert_eq!(with(&[("LANG", "sv_SE.UTF-8")]), Lang::Sv);
        assert_eq!(with(&[("LC_MESSAGES", "sv_FI"), ("LANG", "en_US")]), Lang::Sv);
        assert_eq!(with(&[("LC_ALL", "C"), ("LANG", "sv_SE.UTF-8")]), Lang::En);
        assert_eq!(with(&[("LC_ALL", ""), ("LANG", "sv")]), Lang::Sv);
        assert_eq!(with(&[("LANG", "de_DE.UTF-8")]), Lang::En);
    }
}
