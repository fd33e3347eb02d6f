//! The city's round of reporting: on which days its occasions close, and what is told in them.
//!
//! Cities differ (T1 and T2 in one, the ends of March, August and October in another), so these are data of a city.
//! What a city does not tell is not known here: no other day takes its place.

use serde::Deserialize;
use styrkedja_macros::names;

use super::Catalogue;
use crate::value::{Date, MonthDay, Occasion, Year};

/// An occasion in the city's round of planning and reporting (*rapporteringstillfälle*).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportingOccasion {
    /// Which one it is.
    pub id: Occasion,
    /// What the city calls it.
    pub label: String,
    /// The day up to which it tells; of the plan, a day of the year before the one it is for. Absent when it is not known.
    pub closes: Option<MonthDay>,
    /// The day on which it is handed in, the first such day after it closes. Absent when it is not known.
    pub handed_in: Option<MonthDay>,
    /// What is told in it.
    #[serde(default)]
    pub reports: Vec<Reported>,
}

/// What is told at an occasion.
#[names(beside)]
pub enum Reported {
    /// *Ekonomi*.
    #[words(sv = "ekonomi", en = "economy")]
    Economy,
    /// *Mål*.
    #[words(sv = "mål", en = "goals")]
    Goals,
    /// *Indikatorer*.
    #[words(sv = "indikatorer", en = "indicators")]
    Indicators,
    /// *Aktiviteter*.
    #[words(sv = "aktiviteter", en = "activities")]
    Activities,
    /// *Bemanning*.
    #[words(sv = "bemanning", en = "staffing")]
    Staffing,
    /// *Kvalitetsarbete*.
    #[words(sv = "kvalitetsarbete", en = "quality work")]
    QualityWork,
}

impl ReportingOccasion {
    /// The day it closes in the round of a year.
    fn closing(&self, year: Year) -> Option<Date> {
        // The plan is made before its year begins.
        let year = if self.id == Occasion::PLAN { before(year)? } else { year };
        Some(self.closes?.of(year))
    }

    /// The day it is handed in: a report on a year is mostly handed in after the year.
    fn handing_in(&self, year: Year) -> Option<Date> {
        let closing = self.closing(year)?;
        let day = self.handed_in?;
        let same_year = day.of(closing.year());
        if same_year >= closing { Some(same_year) } else { Some(day.of(after(closing.year())?)) }
    }
}

fn before(year: Year) -> Option<Year> {
    Year::new(year.get() - 1).ok()
}

fn after(year: Year) -> Option<Year> {
    Year::new(year.get() + 1).ok()
}

impl Catalogue {
    /// The occasions of the city's round of reporting, as its file has them.
    pub fn occasions(&self) -> &[ReportingOccasion] {
        &self.occasions
    }

    /// What is known of an occasion.
    pub fn occasion(&self, occasion: Occasion) -> Option<&ReportingOccasion> {
        self.occasions.iter().find(|known| known.id == occasion)
    }

    /// The day on which an occasion closes in the round of a year; nothing when the city does not tell.
    ///
    /// The plan of a year closes in the year before.
    ///
    /// ```
    /// use styrkedja::{Catalogue, Occasion, Year};
    ///
    /// let stockholm = Catalogue::built_in();
    /// let year = Year::new(2027)?;
    /// let day = |occasion| stockholm.closing(occasion, year).map(|day| day.to_string());
    /// assert_eq!(day(Occasion::T1).as_deref(), Some("2027-04-30"));
    /// assert_eq!(day(Occasion::PLAN).as_deref(), Some("2026-12-31"));
    /// assert_eq!(day(Occasion::quarter(1)?), None);
    /// # Ok::<(), styrkedja::ValueError>(())
    /// ```
    pub fn closing(&self, occasion: Occasion, year: Year) -> Option<Date> {
        self.occasion(occasion)?.closing(year)
    }

    /// The day on which what is told at an occasion is handed in; nothing when the city does not tell.
    pub fn handing_in(&self, occasion: Occasion, year: Year) -> Option<Date> {
        self.occasion(occasion)?.handing_in(year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{error::ErrorKind, pointer::Pointer};

    const CITY: &str = r#"
[[occasion]]
id = "VB"
label = "Årsbokslut"
closes = "12-31"
handed_in = "01-20"
reports = ["economy", "goals"]

[[occasion]]
id = "M02"
label = "Månadsrapport februari"
closes = "02-29"
handed_in = "03-10"

[[occasion]]
id = "Q3"
label = "Delårsrapport"
"#;

    fn year(year: u16) -> Year {
        Year::new(year).expect("a year")
    }

    fn occasion(text: &str) -> Occasion {
        text.parse().expect("an occasion")
    }

    #[test]
    fn stockholm_has_its_round() {
        let stockholm = Catalogue::built_in();
        let day = |text| stockholm.closing(occasion(text), year(2027)).map(|day| day.to_string());
        for (id, closes) in [
            ("VP", "2026-12-31"),
            ("T1", "2027-04-30"),
            ("T2", "2027-08-31"),
            ("VB", "2027-12-31"),
            ("bokslut", "2027-12-31"),
        ] {
            assert_eq!(day(id).as_deref(), Some(closes), "{id}");
        }
        for id in ["T3", "Q1", "H1", "M01"] {
            assert_eq!(day(id), None, "{id}");
        }
        assert_eq!(stockholm.handing_in(Occasion::T1, year(2027)), None, "not known");
    }

    #[test]
    fn days_are_those_of_the_round() {
        let city = Catalogue::from_toml(CITY).expect("a catalogue");
        let closes = |text, of| city.closing(occasion(text), year(of)).map(|day| day.to_string());
        let handed_in =
            |text, of| city.handing_in(occasion(text), year(of)).map(|day| day.to_string());
        assert_eq!(closes("M02", 2027).as_deref(), Some("2027-02-28"));
        assert_eq!(closes("M02", 2028).as_deref(), Some("2028-02-29"));
        assert_eq!(handed_in("M02", 2028).as_deref(), Some("2028-03-10"));
        assert_eq!(handed_in("VB", 2027).as_deref(), Some("2028-01-20"));
        assert_eq!(closes("Q3", 2027), None, "the city does not tell");
        // Beyond the years there are, there is no day.
        assert_eq!(handed_in("VB", Year::MAX.get()), None);
        assert_eq!(Catalogue::built_in().closing(Occasion::PLAN, Year::MIN), None);
        assert_eq!(Catalogue::default().closing(Occasion::T1, year(2027)), None);
    }

    #[test]
    fn faults_are_named_where_they_stand() {
        let fault = |toml: &str| Catalogue::from_toml(toml).expect_err("a fault");
        let error = fault("[[occasion]]\nid = \"T1\"\nlabel = \"T1\"\ncloses = \"04-31\"");
        assert_eq!(error.pointer().map(Pointer::as_str), Some("/occasion/0/closes"));
        assert_eq!(
            error.text().sv,
            "`04-31` är ingen dag på året; skriv månad och dag, såsom 04-30 \
             (vid /occasion/0/closes, rad 4, kolumn 1)"
        );
        let error = fault("[[occasion]]\nid = \"T4\"\nlabel = \"T4\"");
        assert_eq!(error.pointer().map(Pointer::as_str), Some("/occasion/0/id"));
        let error = fault("[[occasion]]\nid = \"T1\"\nlabel = \"\"\nreports = [\"ekonomi\"]");
        assert_eq!(error.pointer().map(Pointer::as_str), Some("/occasion/0/reports/0"));
        // Two days for one occasion: none of them would be the right one.
        let twice =
            "[[occasion]]\nid = \"T1\"\nlabel = \"A\"\n[[occasion]]\nid = \"T1\"\nlabel = \"B\"";
        let error = fault(twice);
        assert_eq!(*error.kind(), ErrorKind::RepeatedKey { key: "T1".to_owned() });
        assert_eq!(error.pointer().map(Pointer::as_str), Some("/occasion/1/id"));
        assert_eq!(error.line(), Some(5));
    }
}
