//! The words for a single value that cannot be.

use std::borrow::Cow;

use super::excerpt;
use crate::{
    error::{Expected, ValueError},
    text::Text,
    value::Year,
};

/// What is wrong with a single value.
pub(in crate::error) fn value(error: &ValueError) -> Text {
    let (found_sv, found_en) = if error.found().is_empty() {
        ("en tom text".to_owned(), "an empty text".to_owned())
    } else {
        let found = format!("`{}`", excerpt(error.found()));
        (found.clone(), found)
    };
    if let Expected::Name { known } = error.expected() {
        let known = known.join(", ");
        return Text::new(
            format!("{found_sv} är inget känt namn här; skriv {known}"),
            format!("{found_en} is not a name known here; write {known}"),
        );
    }
    if *error.expected() == Expected::NewestVersion {
        return Text::new(
            format!(
                "{found_sv} är en äldre version av formatet; läs den med `Document::from_json` eller `Reading::from_json`"
            ),
            format!(
                "{found_en} is an older version of the format; read it with `Document::from_json` or `Reading::from_json`"
            ),
        );
    }
    let [is_not_sv, is_not_en, write_sv, write_en] = words(error.expected());
    Text::new(
        format!("{found_sv} är {is_not_sv}; skriv {write_sv}"),
        format!("{found_en} is not a {is_not_en}; write {write_en}"),
    )
}

const MONTH_DAY: [&str; 4] = [
    "ingen dag på året",
    "day of the year",
    "månad och dag, såsom 04-30",
    "month and day, such as 04-30",
];

/// What it is not and what to write instead, each in Swedish and English.
fn words(expected: &Expected) -> [Cow<'static, str>; 4] {
    let known = match expected {
        Expected::Year => return of_years("inget årtal", "year"),
        Expected::Date => {
            ["inget datum", "date", "en dag såsom 2025-12-31", "a day such as 2025-12-31"]
        }
        Expected::DateInRange => return of_years("inget datum", "date"),
        Expected::Number => [
            "inget tal",
            "number",
            "högst 28 siffror med decimalpunkt, såsom 2.6",
            "at most 28 digits with a decimal point, such as 2.6",
        ],
        Expected::SwedishNumber => [
            "inget tal",
            "number",
            "siffror med decimalkomma, såsom 1 191,6",
            "digits with a decimal comma, such as 1 191,6",
        ],
        Expected::GoalCode => [
            "inget målnummer",
            "goal code",
            "ett nummer såsom 1 eller 1.4",
            "a number such as 1 or 1.4",
        ],
        Expected::ReportPeriod => [
            "ingen rapportperiod",
            "report period",
            "en period såsom 2020, 2020-T1 eller 2020-Q1",
            "a period such as 2020, 2020-T1 or 2020-Q1",
        ],
        Expected::Tertial => ["inget tertial", "tertial", "1, 2 eller 3", "1, 2 or 3"],
        Expected::Quarter => ["inget kvartal", "quarter", "1, 2, 3 eller 4", "1, 2, 3 or 4"],
        Expected::Month => {
            ["ingen månad", "month", "ett tal från 1 till 12", "a number from 1 to 12"]
        }
        Expected::MonthDay => MONTH_DAY,
        Expected::Occasion => [
            "inget rapporteringstillfälle",
            "reporting occasion",
            "VP, T1–T3, Q1–Q4, H1, H2, M01–M12, VB eller bokslut",
            "VP, T1–T3, Q1–Q4, H1, H2, M01–M12, VB or bokslut",
        ],
        Expected::Pointer => [
            "ingen JSON Pointer",
            "JSON Pointer",
            "en sökväg såsom /goals/0/title",
            "a path such as /goals/0/title",
        ],
        Expected::OwnKey => [
            "ingen egen nyckel",
            "custom key",
            "ett namn som börjar med x-",
            "a name that begins with x-",
        ],
        Expected::SdgNumber => [
            "inget mål i Agenda 2030",
            "goal of Agenda 2030",
            "ett nummer från 1 till 17",
            "a number from 1 to 17",
        ],
        // Worded above: it is to be read otherwise.
        Expected::NewestVersion => ["2", "2", "2", "2"],
        Expected::SchemaVersion => [
            "ingen version av formatet i detta bibliotek",
            "format version of this library",
            "1 eller 2, eller läs filen med ett nyare styrkedja",
            "1 or 2, or read it with a newer styrkedja",
        ],
        // Worded above, with the names.
        Expected::Name { .. } => ["inget namn", "name", "ett namn", "a name"],
        Expected::TargetValue => [
            "inget årsmål",
            "target",
            "\"value\" vid slagen value, at_most och at_least, och inte vid andra",
            "\"value\" beside kind value, at_most or at_least, and beside no other",
        ],
        Expected::TargetUnit => [
            "inget årsmål",
            "target",
            "\"unit\" bara tillsammans med \"value\"",
            "\"unit\" beside \"value\" only",
        ],
        Expected::TargetText => [
            "inget årsmål",
            "target",
            "\"text\" vid alla slag utom missing",
            "\"text\" beside every kind but missing",
        ],
        Expected::PlaceInText => [
            "ingen plats i texten",
            "place in the text",
            "byten som ligger i \"text\", på gränsen mellan två tecken",
            "bytes that lie in \"text\", between two characters",
        ],
        Expected::NumberedItem => [
            "ingen del med nummer",
            "part with a number",
            "\"form\": \"item\" vid \"number\"",
            "\"form\": \"item\" beside \"number\"",
        ],
    };
    known.map(Cow::Borrowed)
}

/// The words for what needs a [`Year`] and has another.
fn of_years(is_not_sv: &'static str, is_not_en: &'static str) -> [Cow<'static, str>; 4] {
    let (first, last) = (Year::MIN, Year::MAX);
    [
        is_not_sv.into(),
        is_not_en.into(),
        format!("ett år från {first} till {last}").into(),
        format!("a year from {first} to {last}").into(),
    ]
}
