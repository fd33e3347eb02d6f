//! The patterns of the data files, and the small language that they are written in.

use serde::Deserialize;

use crate::{
    Class, Classes, Form, Patterns, Per,
    pattern::{Element, Factor, Guard, Pattern, RateOf, Scope},
};

/// A file of patterns.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternFile {
    /// The patterns; of two that match equally much the first is meant.
    pub pattern: Vec<PatternSource>,
    /// What makes them mean something else.
    #[serde(default)]
    pub guard: Vec<GuardSource>,
}

/// A pattern as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternSource {
    /// What it is called.
    pub name: String,
    #[serde(rename = "match")]
    pattern: String,
    /// How often, for each routine that it tells of.
    #[serde(default)]
    pub result: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    once: bool,
    #[serde(default)]
    apart: bool,
    /// Patterns that may match the same words with another result, and are not meant then.
    #[serde(default)]
    pub over: Vec<String>,
    /// Sentences with the words in square brackets, and after an arrow what they give.
    pub yes: Vec<String>,
    /// Sentences in which nothing is meant.
    pub no: Vec<String>,
}

/// A guard as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardSource {
    /// What it is called.
    pub name: String,
    #[serde(rename = "match")]
    pattern: String,
    /// `sentence`, `within`, or `before`, `touching`, `after` with a number of words.
    scope: String,
    /// Why it is needed.
    pub why: String,
    /// Sentences in which a pattern means nothing because of it.
    pub no: Vec<String>,
}

impl PatternSource {
    /// What the pattern consists of.
    pub(super) fn elements(&self) -> Result<&'static [Element], String> {
        elements(&self.pattern).map_err(|error| format!("{}: {error}", self.name))
    }
}

impl PatternFile {
    /// The patterns, without one pattern or one guard.
    ///
    /// # Errors
    /// When a pattern is not written as it should be.
    pub fn patterns(
        &self,
        set: usize,
        without: Option<usize>,
        without_guard: Option<usize>,
    ) -> Result<Patterns, String> {
        let mut guards = Vec::new();
        for guard in &self.guard {
            let at = |error: String| format!("{}: {error}", guard.name);
            guards.push(Guard {
                name: guard.name.clone().leak(),
                elements: elements(&guard.pattern).map_err(at)?,
                scope: scope(&guard.scope).map_err(at)?,
            });
        }
        let kept = self.pattern.iter().enumerate().filter(|(index, _)| Some(*index) != without);
        let mut list = Vec::new();
        for (index, pattern) in kept {
            let at = |error: String| format!("{}: {error}", pattern.name);
            let mut unless = Vec::new();
            for name in &pattern.unless {
                let guard = guards.iter().position(|guard| guard.name == *name);
                let guard = guard.ok_or_else(|| at(format!("no guard {name}")))?;
                unless.extend((Some(guard) != without_guard).then_some(guard));
            }
            let elements = pattern.elements()?;
            let rates: Result<Vec<RateOf>, String> =
                pattern.result.iter().map(|text| rate(text).map_err(at)).collect();
            list.push(Pattern {
                name: pattern.name.clone().leak(),
                elements,
                rates: rates?.leak(),
                unless: unless.leak(),
                once: pattern.once,
                apart: pattern.apart,
                index: u8::try_from(index).map_err(|_| "too many patterns")?,
                first: first(elements).ok_or_else(|| at("begins with any word".to_owned()))?,
            });
        }
        if list.len() > 64 || guards.len() > 64 {
            return Err("more than 64 patterns or guards in a file".to_owned());
        }
        let set = u16::try_from(set).map_err(|_| "too many sets")?;
        Ok(Patterns { set, list: list.leak(), guards: guards.leak() })
    }
}

fn scope(text: &str) -> Result<Scope, String> {
    let (name, words) = text.split_once(' ').unwrap_or((text, "0"));
    let words: usize = words.parse().map_err(|_| format!("{text}: a number of words"))?;
    match name {
        "sentence" => Ok(Scope::Sentence),
        "within" => Ok(Scope::Within),
        "before" => Ok(Scope::Before(words)),
        "touching" => Ok(Scope::Touching(words)),
        "into" => Ok(Scope::Into(words)),
        "after" => Ok(Scope::After(words)),
        _ => Err(format!("{text}: no scope")),
    }
}

/// The classes that the first word may have.
fn first(elements: &[Element]) -> Option<Classes> {
    let mut all = Classes::NONE;
    for element in elements {
        match element {
            Element::Words(_) => return Some(all.and(Class::Word.bit())),
            Element::Class(classes, _) => {
                return Some(classes.iter().fold(all, |all, class| all.and(class.bit())));
            }
            Element::Optional(inner) => all = all.and(first(inner)?),
            Element::Mark | Element::Comma => {}
            Element::Any | Element::Not(_) | Element::Gap(_) | Element::Clause(_) => return None,
        }
    }
    None
}

/// Reads `count * period / 2`, `period2`, `4 year`.
fn rate(text: &str) -> Result<RateOf, String> {
    let wrong = || format!("{text}: no result");
    let factor = |word: &str| match word {
        "count" => Some(Factor::Count),
        "ordinal" => Some(Factor::Ordinal),
        word => word.parse().ok().map(Factor::Number),
    };
    let (mut times, mut of, mut per) = (Factor::Number(1), Factor::Number(1), None);
    let mut divides = false;
    for word in text.split_whitespace() {
        let unit = match word {
            "period" => Some(Ok(0)),
            "period2" => Some(Ok(1)),
            word => Per::NAMES.iter().find(|(name, _)| *name == word).map(|(_, per)| Err(*per)),
        };
        match (word, unit, factor(word)) {
            ("*", ..) => divides = false,
            ("/", ..) => divides = true,
            (_, Some(unit), _) => per = Some(unit),
            (_, _, Some(factor)) if divides => of = factor,
            (_, _, Some(factor)) => times = factor,
            _ => return Err(wrong()),
        }
    }
    Ok(RateOf { times, of, per: per.ok_or_else(wrong)? })
}

/// Reads a pattern: words, `a|b`, `{class}`, `{class|class:form}`, `(optional)`, `…3`, `~3`, `_` for any word, `,` and `>`.
fn elements(text: &str) -> Result<&'static [Element], String> {
    let spaced: String = text.chars().fold(String::new(), |mut all, c| {
        match c {
            '(' | ')' => all.extend([' ', c, ' ']),
            c => all.push(c),
        }
        all
    });
    let mut open: Vec<Vec<Element>> = vec![Vec::new()];
    for part in spaced.split_whitespace() {
        let element = match part {
            "(" => {
                open.push(Vec::new());
                continue;
            }
            ")" => Element::Optional(open.pop().ok_or("a bracket too many")?.leak()),
            "," => Element::Comma,
            ">" => Element::Mark,
            "_" => Element::Any,
            part => word_or_class(part)?,
        };
        open.last_mut().ok_or("a bracket too many")?.push(element);
    }
    match <[Vec<Element>; 1]>::try_from(open) {
        Ok([elements]) => Ok(elements.leak()),
        Err(_) => Err("a bracket is not closed".to_owned()),
    }
}

fn word_or_class(part: &str) -> Result<Element, String> {
    if let Some(most) = part.strip_prefix(['…', '~']) {
        let gap = if part.starts_with('…') { Element::Gap } else { Element::Clause };
        let most = most.parse().ok().filter(|most| *most <= 9);
        return most.map(gap).ok_or_else(|| format!("{part}: a gap of up to 9 words"));
    }
    let (part, not) = part.strip_prefix('!').map_or((part, false), |part| (part, true));
    let Some(inner) = part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) else {
        let words: Vec<&'static str> =
            part.split('|').map(|word| &*word.to_owned().leak()).collect();
        return Ok(Element::Words(words.leak()));
    };
    let (names, form) = inner.split_once(':').unwrap_or((inner, ""));
    let form = Form::named(&form.replace('+', " ")).ok_or_else(|| format!("{part}: no form"))?;
    let classes: Option<Vec<Class>> = names.split('|').map(Class::named).collect();
    let classes = classes.ok_or_else(|| format!("{part}: no class"))?;
    let classes = classes.leak();
    Ok(if not { Element::Not(classes) } else { Element::Class(classes, form) })
}
