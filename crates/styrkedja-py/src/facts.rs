//! Facts that stand in running text. Each keeps the words it came from.

use pyo3::prelude::*;
use rust_decimal::Decimal;
use styrkedja::{Date, Employment, MoneyKind, Number, QualityRoutineKind, RecurrencePeriod, Year};

use crate::{
    at::At,
    convert::{Enum, Tuple},
    html,
    part::{New, Part, object},
};

/// An amount of money (*belopp*).
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct MoneyFact(At<styrkedja::MoneyFact>);

object!(MoneyFact(styrkedja::MoneyFact), equal: same_value, hash: |at| at.get().amount.text);

#[pymethods]
impl MoneyFact {
    /// What the amount is.
    #[getter]
    fn kind(&self) -> Enum<MoneyKind> {
        Enum(self.0.get().kind)
    }

    /// The year it is about; None when not said.
    #[getter]
    fn year(&self) -> Option<u16> {
        self.0.get().year.map(Year::get)
    }

    /// The amount in kronor, a deficit negative; None when it was not understood.
    #[getter]
    fn amount(&self) -> Option<Decimal> {
        self.0.get().amount.value.map(Number::decimal)
    }

    /// The amount as printed: ``2,4 mnkr``.
    #[getter]
    fn text(&self) -> &str {
        &self.0.get().amount.text
    }

    fn __repr__(&self) -> String {
        let money = self.0.get();
        let year = money.year.map(|year| format!(" {year}")).unwrap_or_default();
        format!("<MoneyFact {}{year} {:?}>", money.kind.as_str(), money.amount.text)
    }
}

/// Who works in the unit (*bemanning*).
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Staffing(At<styrkedja::Staffing>);

object!(Staffing(styrkedja::Staffing), equal: same_value, hash: |at| at.get().posts.len());

#[pymethods]
impl Staffing {
    /// Every count of people or posts, in order.
    #[getter]
    fn posts(&self) -> Tuple<New<Post>> {
        Tuple(New::all(self.0.children("posts", |staffing| &staffing.posts)))
    }

    /// How many are women and men, when that is said of the whole unit.
    #[getter]
    fn sex_split(&self) -> Option<New<SexSplit>> {
        self.0.optional("sex_split", |staffing| &staffing.sex_split).map(New::from)
    }

    fn __repr__(&self) -> String {
        let posts = &self.0.get().posts;
        let posts = posts.iter().map(|post| format!("{} {}", post.count, post.role));
        format!("<Staffing {:?}>", posts.collect::<Vec<_>>().join(", "))
    }
}

/// A count of people or posts of one role.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Post(At<styrkedja::Post>);

object!(Post(styrkedja::Post), equal: same_value, hash: |at| at.get().text);

#[pymethods]
impl Post {
    /// The role (*befattning*), singular.
    #[getter]
    fn role(&self) -> &str {
        &self.0.get().role
    }

    /// How many.
    #[getter]
    fn count(&self) -> Decimal {
        self.0.get().count.decimal()
    }

    /// The share of full time (*tjänstgöringsgrad*), 0.4 for 40 %; None when not said.
    #[getter]
    fn fraction(&self) -> Option<Decimal> {
        self.0.get().fraction.map(Number::decimal)
    }

    /// The form of employment; None when not said.
    #[getter]
    fn employment(&self) -> Option<Enum<Employment>> {
        self.0.get().employment.map(Enum)
    }

    /// Whether the count is a total that other posts are part of.
    #[getter]
    fn total(&self) -> bool {
        self.0.get().total
    }

    /// The words it was understood from.
    #[getter]
    fn text(&self) -> &str {
        &self.0.get().text
    }

    fn __repr__(&self) -> String {
        let post = self.0.get();
        format!("<Post {} {:?}>", post.count, post.role)
    }
}

/// Women and men among the staff.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct SexSplit(At<styrkedja::SexSplit>);

object!(SexSplit(styrkedja::SexSplit), equal: same_value, hash: |at| at.get().text);

#[pymethods]
impl SexSplit {
    /// Women (*kvinnor*).
    #[getter]
    fn women(&self) -> Decimal {
        self.0.get().women.decimal()
    }

    /// Men (*män*).
    #[getter]
    fn men(&self) -> Decimal {
        self.0.get().men.decimal()
    }

    /// The words it was understood from.
    #[getter]
    fn text(&self) -> &str {
        &self.0.get().text
    }

    fn __repr__(&self) -> String {
        let split = self.0.get();
        format!("<SexSplit {} women, {} men>", split.women, split.men)
    }
}

/// A routine of the systematic quality work (*systematiskt kvalitetsarbete*, SOSFS 2011:9).
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct QualityRoutine(At<styrkedja::QualityRoutine>);

object!(QualityRoutine(styrkedja::QualityRoutine), equal: same_value, hash: |at| at.get().text);

#[pymethods]
impl QualityRoutine {
    /// What the routine is about.
    #[getter]
    fn kind(&self) -> Enum<QualityRoutineKind> {
        Enum(self.0.get().kind)
    }

    /// The passage that describes it.
    #[getter]
    fn text(&self) -> &str {
        &self.0.get().text
    }

    /// How often, when that is said.
    #[getter]
    fn recurrence(&self) -> Option<New<Recurrence>> {
        self.0.optional("recurrence", |routine| &routine.recurrence).map(New::from)
    }

    fn __repr__(&self) -> String {
        let routine = self.0.get();
        format!("<QualityRoutine {} {:?}>", routine.kind.as_str(), html::shortened(&routine.text))
    }
}

/// How often something is done: ``två gånger per år`` is 2 a year.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct Recurrence(At<styrkedja::Recurrence>);

object!(Recurrence(styrkedja::Recurrence), equal: same_value, hash: |at| at.get().text);

#[pymethods]
impl Recurrence {
    /// What recurs, in a few words of the document.
    #[getter]
    fn what(&self) -> Option<&str> {
        self.0.get().what.as_deref()
    }

    /// How many times; None for ``några gånger per år``. The lower figure of a range.
    #[getter]
    fn times(&self) -> Option<Decimal> {
        self.0.get().times.map(Number::decimal)
    }

    /// In which time.
    #[getter]
    fn per(&self) -> Enum<RecurrencePeriod> {
        Enum(self.0.get().per)
    }

    /// The words it was understood from.
    #[getter]
    fn text(&self) -> &str {
        &self.0.get().text
    }

    fn __repr__(&self) -> String {
        let recurrence = self.0.get();
        let times = recurrence.times.map_or("some times".to_owned(), |times| times.to_string());
        let per = recurrence.per.as_str();
        format!("<Recurrence {times} a {per} {:?}>", html::shortened(&recurrence.text))
    }
}

/// An occasion at which the plan or report is treated with the staff (*arbetsplatsträff*).
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct StaffMeeting(At<styrkedja::StaffMeeting>);

object!(StaffMeeting(styrkedja::StaffMeeting), equal: same_value, hash: |at| at.get().date.text);

#[pymethods]
impl StaffMeeting {
    /// The forum: ``APT``.
    #[getter]
    fn forum(&self) -> &str {
        &self.0.get().forum
    }

    /// The day; None when it was not understood.
    #[getter]
    fn date(&self) -> Option<time::Date> {
        self.0.get().date.value.map(Date::date)
    }

    /// The day as printed.
    #[getter]
    fn text(&self) -> &str {
        &self.0.get().date.text
    }

    /// Whether the year is not printed but follows from the document.
    #[getter]
    fn year_inferred(&self) -> bool {
        self.0.get().year_inferred
    }

    fn __repr__(&self) -> String {
        let meeting = self.0.get();
        format!("<StaffMeeting {} {:?}>", meeting.forum, meeting.date.text)
    }
}

/// A goal of Agenda 2030 that the unit says it contributes to.
#[pyclass(frozen, extends = Part, eq, hash, module = "styrkedja")]
pub(crate) struct SdgContribution(At<styrkedja::SdgContribution>);

object!(SdgContribution(styrkedja::SdgContribution), equal: same_value, hash: |at| at.get().name);

#[pymethods]
impl SdgContribution {
    /// The number of the goal, 1 to 17; None for a heading beside them that is none of the 17.
    #[getter]
    fn number(&self) -> Option<u8> {
        self.0.get().number()
    }

    /// Its name as printed.
    #[getter]
    fn name(&self) -> &str {
        &self.0.get().name
    }

    /// What the unit says it does.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.0.get().text.as_deref()
    }

    fn __repr__(&self) -> String {
        let sdg = self.0.get();
        let number = sdg.number().map(|number| format!("{number} ")).unwrap_or_default();
        format!("<SdgContribution {number}{:?}>", sdg.name)
    }
}
