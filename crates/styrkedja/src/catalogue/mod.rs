//! What is known beside the documents: the council's goals per mandate, indicators with direction and unit, units that
//! mean the same, the goals of Agenda 2030, the days of reporting, roles of staff. Data files, so that a city can bring
//! its own.
//!
//! This is knowledge, not words: no plan says that lower sick leave is better, and a rule that compares two targets
//! needs to know it. The words of a city (labels, headings, column titles) belong to the reader and are in another
//! file.

mod occasion;
mod role;

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;
use styrkedja_macros::names;

pub use occasion::{Reported, ReportingOccasion};
pub use role::{KnownRole, Work};

use crate::{
    error::{Error, ErrorKind},
    pointer::Pointer,
    spelling::{squeezed, stripped},
    tree::TomlFile,
    value::{GoalCode, Year},
};

/// Known goals, indicators, units, Agenda 2030 goals, days of reporting and roles.
///
/// [`Catalogue::built_in`] is that of the City of Stockholm. A [`Checker`](crate::Checker) takes another one.
///
/// # Example: look something up
/// ```
/// use styrkedja::{Better, Catalogue};
///
/// let catalogue = Catalogue::built_in();
/// let sick_leave = catalogue.indicator("sjukfrånvaro").ok_or("unknown")?;
/// assert_eq!((sick_leave.unit.as_deref(), sick_leave.better), (Some("%"), Better::Lower));
///
/// // A code means another goal in another mandate.
/// let title = |year: u16| -> Result<Option<&str>, Box<dyn std::error::Error>> {
///     let goal = catalogue.goal(styrkedja::Year::new(year)?, "1.4".parse()?);
///     Ok(goal.map(|goal| goal.title.as_str()))
/// };
/// assert_ne!(title(2021)?, title(2025)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Example: write one
/// Every table may be left out. What the catalogue does not know, the rules leave alone.
///
/// ```
/// use styrkedja::{Better, Catalogue};
///
/// let catalogue = Catalogue::from_toml(
///     r#"
///     [[indicator]]
///     name = "Andel nöjda gäster"
///     unit = "%"
///     better = "higher"
///     "#,
/// )?;
/// assert_eq!(catalogue.indicator("andel nöjda gäster").map(|known| known.better), Some(Better::Higher));
/// # Ok::<(), styrkedja::Error>(())
/// ```
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    #[serde(default, rename = "mandate")]
    mandates: Vec<Mandate>,
    #[serde(default, rename = "indicator")]
    indicators: Vec<KnownIndicator>,
    #[serde(default, rename = "unit")]
    units: Vec<Unit>,
    #[serde(default, rename = "sdg")]
    sdgs: Vec<Sdg>,
    #[serde(default, rename = "occasion")]
    occasions: Vec<ReportingOccasion>,
    #[serde(default, rename = "role")]
    roles: Vec<KnownRole>,
    /// Folded name or alias to index in `indicators`.
    #[serde(skip)]
    by_name: BTreeMap<String, usize>,
    /// Folded name or alias to index in `roles`.
    #[serde(skip)]
    by_role: BTreeMap<String, usize>,
}

/// The goals of the council for one mandate (*mandatperiod*).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Mandate {
    /// Its first year.
    pub first: Year,
    /// Its last year.
    pub last: Year,
    /// Whether every goal is listed, so that a code that is not listed does not exist.
    pub complete: bool,
    /// The goals.
    #[serde(rename = "goal")]
    pub goals: Vec<KnownGoal>,
}

/// A goal of the council.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KnownGoal {
    /// Its code.
    pub code: GoalCode,
    /// Its title.
    pub title: String,
}

/// An indicator that recurs in the documents.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KnownIndicator {
    /// Its name as printed.
    pub name: String,
    /// Other names it has had.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The unit of its values; none if they have no unit, like an index.
    pub unit: Option<String>,
    /// Whether higher or lower values are better.
    pub better: Better,
    /// What its targets apply to.
    #[serde(default)]
    pub scope: Scope,
}

/// Whether higher or lower values of an indicator are better.
#[names(beside)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// What the targets of an indicator apply to.
#[names(beside)]
#[derive(Default)]
pub enum Scope {
    /// A share or an average: a unit's target can be compared with the council's.
    #[default]
    Rate,
    /// A total of the whole city: a unit's target cannot be compared with it.
    City,
}

/// Spellings of one unit of measurement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unit {
    names: Vec<String>,
}

/// A goal of Agenda 2030.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Sdg {
    /// Its number, 1 to 17.
    pub number: u8,
    /// Its official short name in Swedish.
    pub name: String,
    /// Other names it occurs under.
    #[serde(default)]
    pub aliases: Vec<String>,
}

impl Catalogue {
    /// The built-in catalogue: City of Stockholm, mandates from 2019, its days of reporting, and Agenda 2030.
    pub fn built_in() -> Self {
        static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(|| {
            Catalogue::from_toml(include_str!("stockholm.toml")).unwrap_or_default()
        });
        BUILT_IN.clone()
    }

    /// Reads a catalogue file: `[[mandate]]` with its goals, `[[indicator]]`, `[[unit]]`, `[[sdg]]`, `[[occasion]]` and
    /// `[[role]]`.
    ///
    /// # Errors
    /// When the file is not TOML or not of this format. The error names pointer, line and column.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        let file = TomlFile::parse(text)?;
        let mut catalogue: Self = file.decode()?;
        for (index, known) in catalogue.occasions.iter().enumerate() {
            if catalogue.occasions[..index].iter().any(|before| before.id == known.id) {
                let pointer = Pointer::root().field("occasion").index(index).field("id");
                let place = file.place(&pointer);
                let key = known.id.to_string();
                return Err(Error::data(ErrorKind::RepeatedKey { key }, pointer, place));
            }
        }
        for (index, known) in catalogue.indicators.iter().enumerate() {
            for name in std::iter::once(&known.name).chain(&known.aliases) {
                catalogue.by_name.insert(stripped(name), index);
            }
        }
        for (index, known) in catalogue.roles.iter().enumerate() {
            for name in std::iter::once(&known.name).chain(&known.aliases) {
                catalogue.by_role.insert(stripped(name), index);
            }
        }
        Ok(catalogue)
    }

    /// The mandate a year belongs to, if the catalogue has it.
    ///
    /// ```
    /// use styrkedja::{Catalogue, Year};
    ///
    /// let catalogue = Catalogue::built_in();
    /// let mandate = catalogue.mandate(Year::new(2020)?).map(|mandate| (mandate.first.get(), mandate.last.get()));
    /// assert_eq!(mandate, Some((2019, 2022)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn mandate(&self, year: Year) -> Option<&Mandate> {
        self.mandates.iter().find(|mandate| (mandate.first..=mandate.last).contains(&year))
    }

    /// The council goal with a code in a year.
    pub fn goal(&self, year: Year, code: GoalCode) -> Option<&KnownGoal> {
        self.mandate(year)?.goals.iter().find(|goal| goal.code == code)
    }

    /// The indicator with a name, regardless of case, punctuation and spacing.
    pub fn indicator(&self, name: &str) -> Option<&KnownIndicator> {
        self.by_name.get(&stripped(name)).map(|&index| &self.indicators[index])
    }

    /// Whether two titles are the same apart from case, punctuation and spacing.
    ///
    /// ```
    /// use styrkedja::Catalogue;
    ///
    /// assert!(Catalogue::same_title("Äldre har det bra.", "äldre har  det bra"));
    /// assert!(!Catalogue::same_title("Äldre har det bra", "Äldre har det gott"));
    /// ```
    pub fn same_title(a: &str, b: &str) -> bool {
        stripped(a) == stripped(b)
    }

    /// Whether two units are spellings of the same one, as far as the catalogue knows.
    ///
    /// ```
    /// let catalogue = styrkedja::Catalogue::built_in();
    /// assert!(catalogue.same_unit("%", "procent"));
    /// assert!(!catalogue.same_unit("st", "personer"));
    /// ```
    pub fn same_unit(&self, a: &str, b: &str) -> bool {
        let (a, b) = (squeezed(a), squeezed(b));
        a == b
            || self.units.iter().any(|unit| {
                let holds = |name: &String| unit.names.iter().any(|known| squeezed(known) == *name);
                holds(&a) && holds(&b)
            })
    }

    /// The role with a name or alias, regardless of case, punctuation and spacing.
    ///
    /// ```
    /// use styrkedja::{Catalogue, Work};
    ///
    /// let catalogue = Catalogue::built_in();
    /// let role = catalogue.role("bitr. enhetschef").ok_or("unknown")?;
    /// assert_eq!((role.name.as_str(), role.work), ("biträdande enhetschef", Work::Management));
    /// assert!(catalogue.role("lampputsare").is_none());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn role(&self, name: &str) -> Option<&KnownRole> {
        self.by_role.get(&stripped(name)).map(|&index| &self.roles[index])
    }

    /// The goals of Agenda 2030.
    pub fn sdgs(&self) -> &[Sdg] {
        &self.sdgs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_file_is_well_formed() {
        Catalogue::from_toml(include_str!("stockholm.toml")).expect("well-formed");
        let catalogue = Catalogue::built_in();
        assert_eq!(
            catalogue.sdgs().iter().map(|sdg| sdg.number).collect::<Vec<_>>(),
            (1..=17).collect::<Vec<_>>()
        );
        let names = catalogue.roles.iter().map(|role| 1 + role.aliases.len()).sum::<usize>();
        assert_eq!(catalogue.by_role.len(), names, "a name or alias of a role stands twice");
    }

    #[test]
    fn codes_mean_other_goals_in_other_mandates() {
        let catalogue = Catalogue::built_in();
        let code = "1.5".parse().expect("a code");
        let title = |year| {
            catalogue.goal(Year::new(year).expect("a year"), code).map(|goal| goal.title.as_str())
        };
        assert_ne!(title(2020), title(2025));
        assert!(title(2020).is_some() && title(2025).is_some());
        assert_eq!(title(2031), None);
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        let error =
            Catalogue::from_toml("[[indicator]]\nnamn = \"x\"").expect_err("a misspelt key");
        assert_eq!(error.pointer().map(Pointer::as_str), Some("/indicator/0/namn"));
        assert_eq!((error.line(), error.column()), (Some(2), Some(1)));
        assert!(
            matches!(error.kind(), ErrorKind::UnknownKey { known, .. } if known.contains(&"name".to_owned()))
        );
        assert_eq!(
            error.text().sv,
            "okänd nyckel \"namn\"; skriv en av name, aliases, unit, better, scope \
             (vid /indicator/0/namn, rad 2, kolumn 1)"
        );
    }

    #[test]
    fn a_faulty_value_is_named_where_it_stands() {
        for (toml, message) in [
            (
                "[[indicator]]\nname = \"A\"\nbetter = \"more\"",
                "`more` is not a name known here; write higher, lower (at /indicator/0/better, line 3, column 1)",
            ),
            (
                "[[indicator]]\nname = 1979-05-27",
                "a date or time cannot stand here; write a string, in double quotes \
                 (at /indicator/0/name, line 2, column 1)",
            ),
            (
                "\n[[indicator]]\nunit = \"%\"",
                "the key `name` is missing; add it (at /indicator/0, line 2, column 1)",
            ),
            (
                "[[mandate]]\nfirst = 0xC",
                "`12` is not a year; write a year from 1900 to 2199 (at /mandate/0/first, line 2, column 1)",
            ),
        ] {
            assert_eq!(Catalogue::from_toml(toml).expect_err("a fault").to_string(), message);
        }
    }

    #[test]
    fn what_is_no_toml_names_its_line() {
        let error = Catalogue::from_toml("# A\nsdg = [").expect_err("no TOML");
        assert!(matches!(error.kind(), ErrorKind::NotToml { .. }) && error.is_syntax());
        assert_eq!(error.line(), Some(2));
        assert!(error.text().sv.starts_with("inte TOML: "), "{}", error.text().sv);
    }
}
