//! `table.rs`: what the data files say, as Rust.

use std::fmt::Write as _;

use super::{Built, Source};
use crate::{Per, Rate, Tag, Value, class::Base, pattern::Element};

const HEAD: &str = "\
//! The words and patterns of `data`. Written by `cargo xtask generate`; do not edit.
#![allow(clippy::all, clippy::pedantic, reason = \"generated\")]
#![allow(missing_docs, reason = \"the data files say what each is\")]

use crate::{
    class::{Base, Class::{self, *}, Classes, Form, Per, Rate, Tag, Value},
    lexicon::Lexicon,
    pattern::{Element as E, Factor, Guard, Pattern, Patterns, RateOf, Scope},
};

const fn t(class: Class, form: u16, free: u8, value: Value, cut: u8, add: &'static str) -> Tag {
    Tag { class, form: Form(form), value, free: free == 1, base: Base { cut, add } }
}

const fn r(times: i64, of: i64, per: Per) -> Value {
    Value::Rate(Rate { times: Some(times), of, per })
}

";

pub(super) fn table(source: &Source) -> Result<String, String> {
    let mut page = HEAD.to_owned();
    let closed = &source.closed;
    let strings = |words: &[String]| {
        let mut words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
        words.sort();
        words.join(", ")
    };
    let numbers = |pairs: &[(String, i64)]| {
        let pairs: Vec<String> =
            pairs.iter().map(|(word, number)| format!("({word:?}, {number})")).collect();
        pairs.join(", ")
    };
    let months: Vec<String> = closed.months.iter().map(|month| format!("{month:?}")).collect();
    let _ = writeln!(
        page,
        "/// The names of the months as Swedish text has them, in lower case, January first.\n\
         pub const MONTHS: [&str; 12] = [{}];\n\
         pub(crate) static NUMBERS: &[(&str, i64)] = &[{}];\n\
         pub(crate) static ORDINALS: &[(&str, i64)] = &[{}];\n\
         pub(crate) static ABBREVIATIONS: &[&str] = &[{}];\n\
         pub(crate) static UNFINISHED: &[&str] = &[{}];",
        months.join(", "),
        numbers(&closed.numbers),
        numbers(&closed.ordinals),
        strings(&closed.abbreviations),
        strings(&closed.unfinished),
    );
    for (set, (name, file)) in source.patterns.iter().enumerate() {
        let patterns = file.patterns(set, None, None)?;
        let _ = writeln!(
            page,
            "/// The patterns of `data/patterns/{name}.toml`.\n\
             pub static {}: Patterns = Patterns {{\n    set: {set},\n    list: &[",
            name.to_uppercase()
        );
        for pattern in patterns.list {
            let rates: Vec<String> = pattern
                .rates
                .iter()
                .map(|rate| {
                    let per = match rate.per {
                        Ok(index) => format!("Ok({index})"),
                        Err(per) => format!("Err(Per::{per:?})"),
                    };
                    format!(
                        "RateOf {{ times: Factor::{:?}, of: Factor::{:?}, per: {per} }}",
                        rate.times, rate.of
                    )
                })
                .collect();
            let _ = writeln!(
                page,
                "        Pattern {{ name: {:?}, elements: {}, rates: &[{}], unless: &{:?}, once: {}, \
                 apart: {}, first: Classes([{:#x}, {:#x}]), index: {} }},",
                pattern.name,
                elements(pattern.elements),
                rates.join(", "),
                pattern.unless,
                pattern.once,
                pattern.apart,
                pattern.first.0[0],
                pattern.first.0[1],
                pattern.index
            );
        }
        page.push_str("    ],\n    guards: &[\n");
        for guard in patterns.guards {
            let _ = writeln!(
                page,
                "        Guard {{ name: {:?}, elements: {}, scope: Scope::{:?} }},",
                guard.name,
                elements(guard.elements),
                guard.scope
            );
        }
        page.push_str("    ],\n};\n");
    }
    lexicon(&mut page, &Built::new(source)?);
    Ok(page)
}

fn elements(list: &[Element]) -> String {
    let one = |element: &Element| match element {
        Element::Words(words) => format!("E::Words(&{words:?})"),
        Element::Class(classes, form) => format!("E::Class(&{classes:?}, Form({}))", form.0),
        Element::Not(classes) => format!("E::Not(&{classes:?})"),
        Element::Optional(inner) => format!("E::Optional({})", elements(inner)),
        other => format!("E::{other:?}"),
    };
    format!("&[{}]", list.iter().map(one).collect::<Vec<_>>().join(", "))
}

fn lexicon(page: &mut String, built: &Built) {
    page.push_str("pub(crate) static LEXICON: Lexicon<'static> = Lexicon {\n    tags: &[\n");
    for Tag { class, form, value, free, base: Base { cut, add } } in &built.tags {
        let value = match value {
            Value::Rate(Rate { times, of, per }) => {
                format!("r({}, {of}, Per::{})", times.unwrap_or(1), name(*per))
            }
            other => format!("Value::{other:?}"),
        };
        let _ = writeln!(
            page,
            "        t({class:?}, {}, {}, {value}, {cut}, {add:?}),",
            form.0,
            u8::from(*free)
        );
    }
    page.push_str("    ],\n");
    let sets: Vec<String> = built.sets.iter().map(|(a, b)| format!("({a}, {b})")).collect();
    rows(page, "sets", &sets);
    rows(page, "letters", &built.letters.iter().map(u8::to_string).collect::<Vec<_>>());
    rows(page, "below", &built.below.iter().map(u16::to_string).collect::<Vec<_>>());
    rows(page, "values", &built.values.iter().map(u16::to_string).collect::<Vec<_>>());
    page.push_str("};\n");
}

fn name(per: Per) -> String {
    format!("{per:?}")
}

fn rows(page: &mut String, field: &str, numbers: &[String]) {
    let _ = writeln!(page, "    {field}: &[");
    for row in numbers.chunks(32) {
        let _ = writeln!(page, "        {},", row.join(", "));
    }
    page.push_str("    ],\n");
}
