//! Rules: what is checked, one file each, gathered in one table.
//!
//! A rule is a `static` made by `declare_rule!` next to its check function. Its doc comment is its user documentation:
//! what it finds, why it matters, the same in Swedish, the basis, and an example with the fault and without.
//! docs/dev/new-rules.md tells how to add one.
//!
//! A check walks the document once: [`Context`] holds the goals, indicators and activities with their pointers, so that
//! a rule is a loop and a condition. Rules do not know each other. Where two could report the same fault, the
//! documentation of one says that it leaves the fault to the other.

use std::collections::BTreeSet;

use styrkedja_macros::{names, record};

use crate::{
    catalogue::Catalogue,
    error::{Error, NameKind},
    finding::{Finding, Severity, Text, sort_by_document},
    model::{Document, DocumentKind},
    walk::{ActivityRef, GoalRef, IndicatorRef},
};

mod activity;
mod economy;
mod expected_result;
mod follow_up;
mod goal;
mod indicator;
mod numbering;
mod parts;
mod quality;
mod registry;
mod report;
mod staffing;
mod structure;
mod text;
mod way_of_working;

pub use registry::RULES;

/// The input of a check function: the document, already walked, and the catalogue.
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document,
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) goals: Vec<GoalRef<'a>>,
    pub(crate) indicators: Vec<IndicatorRef<'a>>,
    pub(crate) activities: Vec<ActivityRef<'a>>,
}

impl<'a> Context<'a> {
    fn new(document: &'a Document, catalogue: &'a Catalogue) -> Self {
        Self {
            document,
            catalogue,
            goals: document.all_goals(),
            indicators: document.all_indicators(),
            activities: document.all_activities(),
        }
    }

    /// The goals that the unit writes itself, with their pointers. If a department's goal has goals under it, only
    /// those count: they are what is carried out and followed up.
    pub(crate) fn local_goals(&self) -> impl Iterator<Item = &GoalRef<'a>> {
        self.goals.iter().filter(|goal| goal.goal.level.is_local() && goal.goal.goals.is_empty())
    }

    /// The goal above a goal.
    pub(crate) fn parent(&self, goal: &GoalRef<'a>) -> Option<&GoalRef<'a>> {
        goal.parent.map(|index| &self.goals[index])
    }

    /// A goal and the goals above it, from the lowest to the highest.
    pub(crate) fn chain<'b>(
        &'b self,
        goal: &'b GoalRef<'a>,
    ) -> impl Iterator<Item = &'b GoalRef<'a>> {
        std::iter::successors(Some(goal), |goal| self.parent(goal))
    }

    /// Whether the document says that it is a plan. What a report lacks is another matter.
    pub(crate) fn is_said_to_be_a_plan(&self) -> bool {
        self.document.kind == Some(DocumentKind::Plan)
    }

    /// The plan or report year as a number.
    pub(crate) fn year(&self) -> Option<u16> {
        self.document.year.map(crate::value::Year::get)
    }
}

type CheckFunction = fn(&Context<'_>, &mut Vec<Finding>);

/// The check of a rule. It tells no two rules apart: their codes do.
#[derive(Clone, Copy)]
struct Check(CheckFunction);

impl PartialEq for Check {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Check {}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("_")
    }
}

/// A rule: what it checks, why, and how severe its findings are.
///
/// ```
/// let rule = styrkedja::rule("FUP001")?;
/// assert_eq!(rule.name, "missing-follow-up");
/// assert!(rule.documentation.contains("## What it finds"));
/// # Ok::<(), styrkedja::Error>(())
/// ```
///
/// # Example: a table of all rules
/// ```
/// use styrkedja::{Lang, RULES};
///
/// for rule in RULES {
///     println!("{} {:7} {}", rule.code, rule.severity, rule.summary.get(Lang::Sv));
/// }
/// assert!(RULES.is_sorted_by(|a, b| a.code < b.code));
/// ```
#[record(output)]
pub struct Rule {
    /// Its code, such as `FUP001`. It is never given to another rule, even if this one is withdrawn.
    pub code: &'static str,
    /// Its name, such as `missing-follow-up`. It names the fault and reads well after "allow".
    pub name: &'static str,
    /// How severe its findings are unless configured otherwise.
    pub severity: Severity,
    /// Whether it may still change.
    pub status: RuleStatus,
    /// The first version of the library with this rule.
    pub since: &'static str,
    /// The fault in one line.
    pub summary: Text,
    /// Its documentation in Markdown, English with a part in Swedish.
    pub documentation: &'static str,
    /// The source file that declares it.
    #[record(hidden)]
    pub file: &'static str,
    #[record(hidden)]
    check: Check,
}

impl Rule {
    /// A rule; for `declare_rule!`.
    #[expect(
        clippy::too_many_arguments,
        reason = "one macro calls it, with names beside the values"
    )]
    pub(crate) const fn new(
        code: &'static str,
        name: &'static str,
        severity: Severity,
        status: RuleStatus,
        since: &'static str,
        summary: Text,
        documentation: &'static str,
        file: &'static str,
        check: CheckFunction,
    ) -> Self {
        let check = Check(check);
        Self { code, name, severity, status, since, summary, documentation, file, check }
    }
}

/// Whether a rule may still change. See docs/dev/policies.md for what may change in which release.
#[names(beside)]
pub enum RuleStatus {
    /// May still change its findings in any release.
    #[words(sv = "på prov", en = "preview")]
    Preview,
    /// Changes its findings in minor releases only.
    #[words(sv = "stabil", en = "stable")]
    Stable,
}

/// Declares a rule next to its check function, which is named `check`.
macro_rules! declare_rule {
    (
        $(#[doc = $line:literal])+
        $static:ident {
            code: $code:literal,
            name: $name:literal,
            severity: $severity:ident,
            status: $status:ident,
            since: $since:literal,
            sv: $sv:literal,
            en: $en:literal $(,)?
        }
    ) => {
        $(#[doc = $line])+
        pub(crate) static $static: $crate::rules::Rule = $crate::rules::Rule::new(
            $code,
            $name,
            $crate::finding::Severity::$severity,
            $crate::rules::RuleStatus::$status,
            $since,
            $crate::finding::Text::fixed($sv, $en),
            concat!($($line, "\n"),+),
            file!(),
            check,
        );
    };
}
use declare_rule;

/// The rule with a code, in capitals or not, or a name.
///
/// ```
/// assert_eq!(styrkedja::rule("fup001")?, styrkedja::rule("missing-follow-up")?);
/// assert!(styrkedja::rule("FUP999").is_err());
/// # Ok::<(), styrkedja::Error>(())
/// ```
///
/// # Errors
/// When there is none. The message lists all codes.
pub fn rule(code_or_name: &str) -> Result<&'static Rule, Error> {
    RULES
        .iter()
        .copied()
        .find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
        .ok_or_else(|| {
            Error::name(NameKind::Rule, code_or_name, RULES.iter().map(|rule| rule.code))
        })
}

/// Checks a document with every rule and the built-in catalogue.
///
/// # Example: a chain without its follow-up
/// ```
/// use styrkedja::{Document, Goal, check};
///
/// let goal = Goal::unit("Gästerna är nöjda")
///     .with_expected_result(1, "90 % är nöjda")
///     .with_way_of_working(1, "Vi frågar gästerna varje vecka");
/// let plan = Document::plan(2025)?.with_goal(Goal::committee("God omsorg").with_goal(goal));
/// let codes: Vec<&str> = check(&plan).iter().map(|finding| finding.rule.code).collect();
/// assert!(codes.contains(&"FUP001"));
/// # Ok::<(), styrkedja::Error>(())
/// ```
pub fn check(document: &Document) -> Vec<Finding> {
    Checker::default().check(document)
}

/// A configured check: which rules, how severe, against which catalogue.
///
/// [`Checker::default`] has every rule at its own severity and the built-in catalogue; each method changes one of
/// these. Make one checker and use it for all documents.
///
/// # Example: leave a rule out
/// ```
/// use styrkedja::{Checker, Document, Goal};
///
/// let plan = Document::plan(2025)?.with_goal(Goal::unit("Ensam"));
/// let checker = Checker::default().ignore(["GOL"])?;
/// assert!(checker.check(&plan).iter().all(|finding| !finding.rule.code.starts_with("GOL")));
/// # Ok::<(), styrkedja::Error>(())
/// ```
///
/// # Example: a gate for what goes to the committee
/// ```
/// use styrkedja::{Checker, Document, Goal, Severity};
///
/// // Only the goal chain and the follow-up, and a follow-up without a time stops the plan.
/// let gate = Checker::default().select(["GOL", "FUP"])?.severity("FUP003", Severity::Error)?;
/// let goal = Goal::unit("Gästerna är nöjda").with_follow_up(1, "Vi frågar gästerna");
/// let plan = Document::plan(2027)?.with_goal(Goal::committee("God omsorg").with_goal(goal));
/// let stops: Vec<&str> = gate
///     .check(&plan)
///     .iter()
///     .filter(|finding| finding.severity == Severity::Error)
///     .map(|finding| finding.rule.code)
///     .collect();
/// // The committee goal stands under no goal of the council, and nobody knows when the guests are asked.
/// assert_eq!(stops, ["GOL001", "FUP003"]);
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Checker {
    off: BTreeSet<&'static str>,
    severities: Vec<(&'static str, Severity)>,
    catalogue: Catalogue,
}

impl Default for Checker {
    fn default() -> Self {
        Self { off: BTreeSet::new(), severities: Vec::new(), catalogue: Catalogue::built_in() }
    }
}

impl Checker {
    /// The catalogue it compares with.
    pub(crate) fn known(&self) -> &Catalogue {
        &self.catalogue
    }

    /// With only the rules named by code, name, or start of code (`IND`). Called twice, it keeps the rules that both
    /// calls name.
    ///
    /// ```
    /// use styrkedja::{Checker, Document, Goal};
    ///
    /// let plan = Document::plan(2027)?.with_goal(Goal::unit("Gästerna är nöjda"));
    /// let findings = Checker::default().select(["missing-follow-up", "EXP"])?.check(&plan);
    /// let codes: Vec<&str> = findings.iter().map(|finding| finding.rule.code).collect();
    /// assert_eq!(codes, ["EXP001", "FUP001"]);
    /// assert!(Checker::default().select(["EXP0017"]).is_err());
    /// # Ok::<(), styrkedja::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a name fits no rule.
    pub fn select<S: AsRef<str>>(
        mut self,
        names: impl IntoIterator<Item = S>,
    ) -> Result<Self, Error> {
        let mut on = BTreeSet::new();
        for name in names {
            on.extend(matching(name.as_ref())?);
        }
        self.off.extend(RULES.iter().map(|rule| rule.code).filter(|code| !on.contains(code)));
        Ok(self)
    }

    /// Without the rules named by code, name, or start of code.
    ///
    /// # Errors
    /// When a name fits no rule.
    pub fn ignore<S: AsRef<str>>(
        mut self,
        names: impl IntoIterator<Item = S>,
    ) -> Result<Self, Error> {
        for name in names {
            self.off.extend(matching(name.as_ref())?);
        }
        Ok(self)
    }

    /// With another severity for the rules named by code, name, or start of code. Where two calls name the same rule,
    /// the later one counts.
    ///
    /// # Errors
    /// When the name fits no rule.
    pub fn severity(mut self, name: &str, severity: Severity) -> Result<Self, Error> {
        self.severities.extend(matching(name)?.into_iter().map(|code| (code, severity)));
        Ok(self)
    }

    /// With another catalogue of known goals and indicators, such as that of another city.
    ///
    /// ```
    /// use styrkedja::{Catalogue, Checker, Document, Goal};
    ///
    /// let catalogue = Catalogue::from_toml(
    ///     r#"
    ///     [[mandate]]
    ///     first = 2027
    ///     last = 2030
    ///     complete = true
    ///     goal = [{ code = "1", title = "En stad för alla" }]
    ///     "#,
    /// )?;
    /// let plan = Document::plan(2027)?
    ///     .with_goal(Goal::council_direction("1", "En stad för alla")?)
    ///     .with_goal(Goal::council_direction("4", "En stad på hjul")?);
    /// let findings = Checker::default().catalogue(catalogue).select(["GOL003"])?.check(&plan);
    /// assert_eq!(findings[0].message.en, "the council has no goal 4 for the years 2027–2030");
    /// # Ok::<(), styrkedja::Error>(())
    /// ```
    #[must_use]
    pub fn catalogue(mut self, catalogue: Catalogue) -> Self {
        self.catalogue = catalogue;
        self
    }

    /// Checks a document. The same document always gives the same findings, in document order.
    ///
    /// Where the document was read from a text, [`sort_by_place`](crate::sort_by_place) puts them in the order of its
    /// lines.
    pub fn check(&self, document: &Document) -> Vec<Finding> {
        let context = Context::new(document, &self.catalogue);
        let mut findings = Vec::new();
        for rule in RULES.iter().filter(|rule| !self.off.contains(rule.code)) {
            (rule.check.0)(&context, &mut findings);
        }
        for finding in &mut findings {
            let wanted = self.severities.iter().rev().find(|(code, _)| *code == finding.rule.code);
            finding.severity = wanted.map_or(finding.severity, |&(_, severity)| severity);
        }
        sort_by_document(&mut findings, document);
        findings
    }
}

fn matching(name: &str) -> Result<Vec<&'static str>, Error> {
    let codes: Vec<&'static str> = RULES
        .iter()
        .filter(|rule| {
            rule.name == name
                || (!name.is_empty() && rule.code.starts_with(&name.to_ascii_uppercase()))
        })
        .map(|rule| rule.code)
        .collect();
    if codes.is_empty() { rule(name).map(|rule| vec![rule.code]) } else { Ok(codes) }
}
