//! python/src/styrkedja/_objects.py: a class for every object of the model, with a property for every field.

use std::{collections::BTreeSet, fmt::Write, fs};

use styrkedja::{
    RECORDS,
    reflect::{Field, RecordType, Type},
};

use super::docstring;
use crate::root;

const HEAD: &str = r#""""The objects of the model. Written by ``cargo xtask generate``; do not edit.

A property reads its value from the document that the object is a part of; nothing is copied before.
What an object does beyond that stands in ``_methods``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from styrkedja import _methods

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

"#;

/// Python examples for the docstrings of classes.
const EXAMPLES: [(&str, &str); 4] = [
    ("Document", include_str!("examples/Document.txt")),
    ("Goal", include_str!("examples/Goal.txt")),
    ("Indicator", include_str!("examples/Indicator.txt")),
    ("Passage", include_str!("examples/Passage.txt")),
];

/// Every object, by name.
fn all() -> Vec<&'static RecordType> {
    let mut all: Vec<_> = RECORDS.iter().chain(styrkedja_read::RECORDS).copied().collect();
    all.sort_unstable_by_key(|record| record.name);
    all
}

pub(crate) fn module() -> Result<String, String> {
    let methods = fs::read_to_string(root().join("python/src/styrkedja/_methods.py"))
        .map_err(|error| format!("python/src/styrkedja/_methods.py cannot be read: {error}"))?;
    let mut classes = String::new();
    let mut enumerations = BTreeSet::new();
    for record in all() {
        class(&mut classes, record, &methods, &mut enumerations);
    }
    let names = lines(enumerations.iter().map(|name| format!("        {name},")));
    let exported = quoted(all().iter().map(|record| record.name.to_owned()));
    Ok(format!(
        "{HEAD}    from styrkedja._enums import (\n{names}    )\n\n__all__ = [\n{exported}]\n{classes}"
    ))
}

/// What a key is called in Python, where some words cannot be names.
pub(super) fn attribute(key: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
        "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
        "yield",
    ];
    let mark = if KEYWORDS.contains(&key) { "_" } else { "" };
    format!("{key}{mark}")
}

/// Names as the lines of a list.
pub(super) fn quoted(names: impl Iterator<Item = String>) -> String {
    lines(names.map(|name| format!("    \"{name}\",")))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.fold(String::new(), |text, line| text + &line + "\n")
}

/// A class, based on what `_methods` says of it, if anything.
fn class(
    module: &mut String,
    record: &RecordType,
    methods: &str,
    enumerations: &mut BTreeSet<&'static str>,
) {
    let name = record.name;
    let has_methods = methods.contains(&format!("\nclass {name}("));
    let base = if has_methods { name } else { "Part" };
    let _ = write!(module, "\n\nclass {name}(_methods.{base}):\n");
    let example = EXAMPLES.iter().find(|(class, _)| *class == name).map(|(_, text)| *text);
    module.push_str(&docstring::of(record.documentation, 4, example));
    module.push_str("\n    __module__ = \"styrkedja\"\n    __slots__ = ()\n");
    for field in record.fields {
        property(module, field, enumerations);
    }
}

fn property(module: &mut String, field: &Field, enumerations: &mut BTreeSet<&'static str>) {
    let Field { name, documentation, r#type, .. } = *field;
    let (inner, optional) = match r#type {
        Type::Optional(inner) => (*inner, true),
        other => (other, false),
    };
    let mut write = |suffix: &str, more: &str, hint: &str, key: &str| {
        let documentation = format!("{}{more}.", documentation.trim_end_matches('.'));
        let name_here = attribute(&format!("{name}{suffix}"));
        let _ = write!(module, "\n    @property\n    def {name_here}(self) -> {hint}:\n");
        module.push_str(&docstring::of(&documentation, 8, None));
        let value = format!("self._get(\"{name}\"{key})");
        let _ = writeln!(module, "        value: {hint} = {value}\n        return value");
    };
    match inner {
        Type::Printed(meaning) => {
            let absent = if optional { " | None" } else { "" };
            let hint = hint(*meaning, enumerations);
            write(
                "",
                "; None also when the words were not understood",
                &format!("{hint} | None"),
                ", \"value\"",
            );
            write("_text", ", as printed", &format!("str{absent}"), ", \"text\"");
        }
        Type::BothLanguages => {
            let hint = if optional { "str | None" } else { "str" };
            write("", ", in English", hint, ", \"en\"");
            write("_en", ", in English", hint, ", \"en\"");
            write("_sv", ", in Swedish", hint, ", \"sv\"");
        }
        inner => {
            let absent = if optional { " | None" } else { "" };
            let hint = hint(inner, enumerations);
            write("", "", &format!("{hint}{absent}"), "");
        }
    }
}

fn hint(r#type: Type, enumerations: &mut BTreeSet<&'static str>) -> String {
    match r#type {
        Type::Text | Type::BothLanguages => "str".to_owned(),
        Type::Integer => "int".to_owned(),
        Type::Number => "Decimal".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Date => "date".to_owned(),
        Type::Name(name) => {
            enumerations.insert(name);
            name.to_owned()
        }
        Type::Record(name) => name.to_owned(),
        Type::Printed(inner) | Type::Optional(inner) => {
            format!("{} | None", hint(*inner, enumerations))
        }
        Type::List(inner) => format!("tuple[{}, ...]", hint(*inner, enumerations)),
        Type::Custom => "dict[str, Any]".to_owned(),
        other => unreachable!("{other:?} has no type in Python"),
    }
}
