//! What a check finds: coded, placed by JSON Pointer, worded in Swedish and English.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use styrkedja_macros::{names, record};

use crate::{
    model::Document,
    place::{Bounds, Origin, Place, SourceMap},
    pointer::Pointer,
    rules::{Rule, rule},
};

// What every finding is worded in: rules take both from here.
pub(crate) use crate::text::Text;

/// How severe a finding is.
#[names(ordered, beside)]
pub enum Severity {
    /// Worth knowing; many documents have it and some mean it.
    Info,
    /// Probably a fault; a controller would ask.
    Warning,
    /// A fault: the document contradicts itself, or lacks what the steering model demands.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A fault, or something that looks like one, at a place of a document.
///
/// As JSON it is a [`LocatedFinding`]; it comes back without the place, which follows from its pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How severe it is: as the rule says, unless the [`Checker`](crate::Checker) was told otherwise.
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

    /// With the file it is about, and its places there.
    ///
    /// ```
    /// use styrkedja::{Document, Goal, Origin, check};
    ///
    /// let plan = Document::plan(2025)?.with_goal(Goal::unit("Gästerna är nöjda"));
    /// let finding = &check(&plan)[0];
    /// let json = serde_json::to_value(finding.located(Origin { name: "plan.pdf", sources: None })).expect("JSON");
    /// assert_eq!(json["file"], "plan.pdf");
    /// assert_eq!(json["message"]["en"], *finding.message.en);
    /// # Ok::<(), styrkedja::Error>(())
    /// ```
    pub fn located(&self, origin: Origin<'_>) -> LocatedFinding {
        let place = |pointer| origin.sources.and_then(|sources| sources.nearest(pointer));
        let at = place(&self.pointer);
        let related = self.related.iter().map(|(pointer, message)| {
            let at = place(pointer);
            Related {
                pointer: pointer.clone(),
                message: message.clone(),
                line: at.map(Place::line),
                end_line: at.map(Place::end_line),
                page: at.and_then(Place::page),
            }
        });
        LocatedFinding {
            file: (!origin.name.is_empty()).then(|| origin.name.to_owned()),
            line: at.map(Place::line),
            end_line: at.map(Place::end_line),
            page: at.and_then(Place::page),
            bounds: at.and_then(Place::bounds),
            code: self.rule.code,
            rule: self.rule.name,
            severity: self.severity,
            message: self.message.clone(),
            hint: self.hint.clone(),
            pointer: self.pointer.clone(),
            related: related.collect(),
        }
    }
}

/// Sorts findings as the document says things, then by code: the order in which [`check`](crate::check) gives them.
pub fn sort_by_document(findings: &mut [Finding], document: &Document) {
    findings.sort_by_cached_key(|finding| (document.order_of(&finding.pointer), finding.rule.code));
}

/// Sorts findings by where they stand in the source text. What stands at the same place, or has none, keeps its order.
pub fn sort_by_place(findings: &mut [Finding], sources: &SourceMap) {
    findings.sort_by_cached_key(|finding| {
        let start = sources.nearest(&finding.pointer).and_then(|place| Place::spans(place).first());
        start.map_or(0, |span| span.start)
    });
}

/// A fault, or something that looks like one, with its file and its places. What is not known is null.
///
/// In this form the command, the Python package and services hand on a [`Finding`].
#[record(output, name = "Finding")]
pub struct LocatedFinding {
    /// The file, or what else the document was called.
    pub file: Option<String>,
    /// The first line in the source text, from 1.
    pub line: Option<usize>,
    /// The last line in the source text.
    pub end_line: Option<usize>,
    /// The page in the source, from 1, where it has pages.
    pub page: Option<u32>,
    /// The box of its first words on that page, where the source has positions.
    #[record(undescribed)]
    pub bounds: Option<Bounds>,
    /// The rule's code, such as `FUP001`.
    pub code: &'static str,
    /// The rule's name, such as `missing-follow-up`.
    pub rule: &'static str,
    /// How severe it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: Text,
    /// What to do about it.
    pub hint: Option<Text>,
    /// The JSON Pointer of the value at fault.
    pub pointer: Pointer,
    /// Other values that belong to the fault.
    pub related: Vec<Related>,
}

/// A value that belongs to a [finding](LocatedFinding).
#[record(output)]
pub struct Related {
    /// Its JSON Pointer.
    pub pointer: Pointer,
    /// What it has to do with the fault.
    pub message: Text,
    /// The first line in the source text, from 1.
    pub line: Option<usize>,
    /// The last line in the source text.
    pub end_line: Option<usize>,
    /// The page in the source, from 1, where it has pages.
    pub page: Option<u32>,
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.located(Origin { name: "", sources: None }).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Finding {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// What a finding is made of again; its places stand beside the document.
        #[derive(Deserialize)]
        struct Written {
            code: String,
            severity: Severity,
            message: Text,
            hint: Option<Text>,
            pointer: Pointer,
            related: Vec<WrittenRelated>,
        }

        #[derive(Deserialize)]
        struct WrittenRelated {
            pointer: Pointer,
            message: Text,
        }

        let written = Written::deserialize(deserializer)?;
        Ok(Self {
            rule: rule(&written.code).map_err(D::Error::custom)?,
            severity: written.severity,
            pointer: written.pointer,
            message: written.message,
            hint: written.hint,
            related: written.related.into_iter().map(|it| (it.pointer, it.message)).collect(),
        })
    }
}
