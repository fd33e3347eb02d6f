//! python/src/styrkedja/build.py: a dataclass for every object of a document, to make documents by hand.

use std::{collections::BTreeSet, fmt::Write};

use styrkedja::{
    ENUMERATIONS, RECORDS,
    reflect::{Field, RecordType, Type},
};

use super::{
    docstring,
    objects::{attribute, quoted},
};

const HEAD: &str = r#""""Documents made by hand. Written by ``cargo xtask generate``; do not edit.

One class for every object of a document, with keyword arguments and the same names. Values are
checked where they are written; ``Document.done`` makes the ``styrkedja.Document`` of them:

    >>> from styrkedja import build
    >>> goal = build.Goal(
    ...     level="unit",
    ...     title="Gästerna är nöjda",
    ...     expected_results=build.numbered("90 % är nöjda med maten"),
    ... )
    >>> plan = build.Document(kind="plan", year=2027, goals=[goal]).done()
    >>> plan.goals[0].expected_results.numbered(1).text
    '90 % är nöjda med maten'

A document that was read is changed with ``edit``. What the places of its values were is not kept:

    >>> again = plan.edit()
    >>> again.goals[0].title = "Gästerna är mätta"
    >>> again.done().goals[0].title
    'Gästerna är mätta'

Numbers are ``Decimal``, ``int`` or a ``str`` of digits, never ``float``. Names are members of the
enumerations of ``styrkedja`` or their text. Where a document prints a value, ``Printed`` has its
words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Literal, TypeAlias, overload

import styrkedja
from styrkedja import _build
from styrkedja._build import Kind, Printed, bulleted, numbered, paragraphs
"#;

pub(crate) fn module() -> String {
    let all = all();
    let (mut classes, mut enumerations) = (String::new(), BTreeSet::new());
    for record in &all {
        class(&mut classes, record, &mut enumerations);
    }
    let mut module = HEAD.to_owned();
    module.push_str("from styrkedja._enums import (\n");
    for name in &enumerations {
        let _ = writeln!(module, "    {name},");
    }
    module.push_str(")\n\n__all__ = [\n");
    let mut names: Vec<&str> = all.iter().map(|record| record.name).collect();
    names.extend(["Printed", "bulleted", "edit", "numbered", "paragraphs"]);
    // As the linter sorts them: classes first.
    names.sort_unstable();
    module.push_str(&quoted(names.into_iter().map(ToOwned::to_owned)));
    module.push_str("]\n\n");
    for name in &enumerations {
        let list = ENUMERATIONS.iter().find(|list| list.name == *name);
        let names = list.into_iter().flat_map(|list| list.members);
        let names = names.fold(String::new(), |names, it| names + "        \"" + it.name + "\",\n");
        let _ = writeln!(
            module,
            "{name}Name: TypeAlias = (\n    {name}\n    | Literal[\n{names}    ]\n)"
        );
    }
    module.push_str(&classes);
    edit(&mut module, &all);
    module
}

fn record(name: &str) -> Option<&'static RecordType> {
    RECORDS.iter().copied().find(|record| record.name == name && !record.transparent)
}

/// The objects of a document, each after those that it has when nothing is said.
fn all() -> Vec<&'static RecordType> {
    fn visit(
        name: &'static str,
        seen: &mut BTreeSet<&'static str>,
        found: &mut Vec<&'static RecordType>,
    ) {
        let name = if name == "Passage" { "Item" } else { name };
        let Some(record) = record(name).filter(|_| seen.insert(name)) else { return };
        for field in record.fields {
            if let Some(within) = held(field.r#type) {
                visit(within, seen, found);
            }
        }
        found.push(record);
    }
    let mut found = Vec::new();
    visit("Document", &mut BTreeSet::new(), &mut found);
    found
}

/// The name of the object that a field holds.
fn held(r#type: Type) -> Option<&'static str> {
    match r#type {
        Type::Record(name) => Some(name),
        Type::Optional(inner) | Type::List(inner) => held(*inner),
        _ => None,
    }
}

fn class(module: &mut String, record: &RecordType, enumerations: &mut BTreeSet<&'static str>) {
    let name = record.name;
    let base = if name == "Document" { "Whole" } else { "Value" };
    let fields: Vec<Member> = record.fields.iter().filter_map(Member::of).collect();
    let _ = write!(
        module,
        "\n\n@dataclass(kw_only=True, slots=True, repr=False)\nclass {name}(_build.{base}):\n"
    );
    let own = "Custom keys. They begin with `x-`.";
    let arguments =
        fields.iter().map(|member| (attribute(member.field.name), member.field.documentation));
    let arguments: Vec<_> = arguments.chain([("extensions".to_owned(), own)]).collect();
    module.push_str(&docstring::with_arguments(record.documentation, 4, &arguments));
    module.push_str("\n    _KINDS: ClassVar[dict[str, Kind]] = {\n");
    for Member { field, of, form, optional, .. } in &fields {
        let _ = write!(module, "        \"{}\": Kind(\"{of}\"", attribute(field.name));
        if *form != "one" {
            let _ = write!(module, ", \"{form}\"");
        }
        module.push_str(if *optional { ", optional=True),\n" } else { "),\n" });
    }
    module.push_str("    }\n\n");
    for member in &fields {
        let _ = writeln!(module, "    {}", member.declared(enumerations));
    }
    module.push_str("    extensions: dict[str, Any] = field(default_factory=dict)\n");
}

/// A field as the module has it.
struct Member<'a> {
    field: &'a Field,
    of: &'static str,
    form: &'static str,
    /// Whether it may be None.
    optional: bool,
}

impl<'a> Member<'a> {
    fn of(field: &'a Field) -> Option<Self> {
        let (r#type, optional) = match field.r#type {
            Type::Optional(inner) => (*inner, true),
            // What is absent reads as what it mostly is.
            Type::Name(_) => (field.r#type, !field.required),
            Type::Record(name) if name != "Passage" => {
                (field.r#type, !field.required && !has_default(name))
            }
            other => (other, false),
        };
        // The version is that of the module.
        if r#type == Type::Custom || field.name == "schema_version" {
            return None;
        }
        let (of, form) = match r#type {
            Type::Printed(inner) => (kind(*inner), "printed"),
            Type::List(inner) => (kind(*inner), "list"),
            Type::Record("Passage") => ("Item", "list"),
            other => (kind(other), "one"),
        };
        Some(Self { field, of, form, optional })
    }

    /// Its line in the class.
    fn declared(&self, enumerations: &mut BTreeSet<&'static str>) -> String {
        let hint = hint(self.of, enumerations);
        let hint = match self.form {
            "list" => format!("list[{hint}]"),
            "printed" => format!("Printed[{hint}] | {hint}"),
            _ => hint,
        };
        let name = attribute(self.field.name);
        let none = if self.optional { " | None" } else { "" };
        let default = match (self.form, self.of) {
            _ if self.field.required => String::new(),
            _ if self.optional => " = None".to_owned(),
            ("list", _) => " = field(default_factory=list)".to_owned(),
            (_, "boolean") => " = False".to_owned(),
            (_, of) => format!(" = field(default_factory={of})"),
        };
        format!("{name}: {hint}{none}{default}")
    }
}

/// Whether an object can be made of nothing.
fn has_default(name: &str) -> bool {
    record(name).is_some_and(|record| {
        record.fields.iter().all(|field| !field.required || field.name == "schema_version")
    })
}

/// What `_build.Kind` calls it.
fn kind(r#type: Type) -> &'static str {
    match r#type {
        Type::Text => "text",
        Type::Integer => "integer",
        Type::Number => "number",
        Type::Boolean => "boolean",
        Type::Date => "date",
        Type::Name(name) | Type::Record(name) => name,
        other => unreachable!("{other:?} is not written by hand"),
    }
}

fn hint(kind: &'static str, enumerations: &mut BTreeSet<&'static str>) -> String {
    match kind {
        "text" => "str".to_owned(),
        "integer" => "int".to_owned(),
        "number" => "Decimal | int | str".to_owned(),
        "boolean" => "bool".to_owned(),
        "date" => "date | str".to_owned(),
        name if ENUMERATIONS.iter().any(|list| list.name == name) => {
            enumerations.insert(name);
            format!("{name}Name")
        }
        name => name.to_owned(),
    }
}

/// The function that makes what can be changed of what cannot.
fn edit(module: &mut String, all: &[&RecordType]) {
    module.push_str("\n\n");
    for record in all {
        let name = record.name;
        let _ = writeln!(module, "@overload\ndef edit(part: styrkedja.{name}, /) -> {name}: ...");
    }
    module.push_str(
        r#"@overload
def edit(part: styrkedja.Passage, /) -> list[Item]: ...
def edit(part: styrkedja.Document | styrkedja.Part, /) -> Any:
    """What a document or a part of it says, to be changed or put into another document.

    Args:
        part: A document, a goal, an indicator or any other part of a document.

    Raises:
        TypeError: It is no part of a document, such as a finding.

    Example:
        >>> import styrkedja
        >>> from styrkedja import build
        >>> plan = styrkedja.read_text("Enhetsmål: Alla är nöjda")
        >>> goal = build.edit(plan.goals[0])
        >>> goal.title
        'Alla är nöjda'
        >>> build.Document(goals=[goal, goal]).done().goals[1].title
        'Alla är nöjda'
    """
    if isinstance(part, styrkedja.Passage):
        return [edit(item) for item in part]
    return _build.edited(part)
"#,
    );
}
