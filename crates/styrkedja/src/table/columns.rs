//! The columns of every table: a public contract. Columns are added at the end of their group, never renamed.

use super::TableName;

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: ColumnType,
    /// What it means.
    pub description: &'static str,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Text, or names of enumeration values.
    Text,
    /// Whole numbers.
    Integer,
    /// Exact decimal numbers.
    Decimal,
    /// Days.
    Date,
    /// Yes or no.
    Boolean,
}

macro_rules! columns {
    ($($name:literal $kind:ident $description:literal),* $(,)?) => {
        &[
            Column { name: "document", kind: ColumnType::Text, description: "the document's name, usually its file" },
            $(Column { name: $name, kind: ColumnType::$kind, description: $description },)*
            Column { name: "line", kind: ColumnType::Integer, description: "first line in the source, from 1" },
            Column { name: "end_line", kind: ColumnType::Integer, description: "last line in the source" },
            Column { name: "page", kind: ColumnType::Integer, description: "page in the source, where it has pages" },
        ]
    };
}

const DOCUMENTS: &[Column] = columns![
    "kind" Text "plan, tertial_report or annual_report",
    "year" Integer "the year planned or reported",
    "period" Text "the time a report is about: 2020, 2020-T1, 2020-Q1",
    "unit" Text "the unit (enhet)",
    "file" Text "the file it was read from",
    "administration" Text "the administration (förvaltning)",
    "committee" Text "the committee (nämnd)",
    "diary_number" Text "the number it is registered under (diarienummer)",
    "date" Date "the day on its title page",
];

const GOAL_TEXT: &[Column] = columns![
    "goal" Text "the goal's id",
    "number" Integer "number of the item; empty when unnumbered",
    "text" Text "the words",
];

impl TableName {
    /// The columns of the table, `document` first and the place last.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Documents => DOCUMENTS,
            Self::Goals => columns![
                "goal" Text "id: g1, g2, … in document order",
                "parent" Text "id of the goal above",
                "level" Text "council_direction, council_area, committee, department, area or unit",
                "code" Text "number of a council goal: 1, 1.4",
                "title" Text "the wording",
                "fulfilment" Text "fully, partly or not; in reports",
            ],
            Self::ExpectedResults | Self::WaysOfWorking | Self::FollowUps => GOAL_TEXT,
            Self::Indicators => columns![
                "goal" Text "the goal's id",
                "indicator" Text "id: i1, i2, … in document order",
                "name" Text "the name as printed",
                "target" Text "own target (årsmål) as printed",
                "council_target" Text "the council's target (KF:s årsmål) as printed",
                "periodicity" Text "year, half_year, tertial, quarter or month",
                "target_kind" Text "value, at_most, at_least, increase, decrease, delegated, missing or unclear",
                "target_value" Decimal "the number in the target",
                "target_unit" Text "its unit",
                "council_target_kind" Text "as target_kind",
                "council_target_value" Decimal "the number in the council's target",
                "council_target_unit" Text "its unit",
                "outcome" Text "outcome of the period as printed; in reports, as all below",
                "outcome_men" Text "outcome for men or boys as printed",
                "outcome_women" Text "outcome for women or girls as printed",
                "previous_outcome" Text "outcome of the period a year earlier as printed",
                "forecast" Text "forecast for the whole year as printed",
                "period" Text "the period as printed",
                "outcome_value" Decimal "the number in the outcome",
                "outcome_men_value" Decimal "the number in the outcome for men",
                "outcome_women_value" Decimal "the number in the outcome for women",
                "previous_outcome_value" Decimal "the number in the previous outcome",
                "forecast_value" Decimal "the number in the forecast",
                "ambiguous" Text "the columns, joined by commas, that may hold an unplaced figure",
                "unplaced" Text "the figures whose column the text does not decide, joined by semicolons",
            ],
            Self::Activities => columns![
                "goal" Text "the goal's id",
                "activity" Text "id: a1, a2, … in document order",
                "title" Text "what is to be done",
                "start" Date "first day",
                "end" Date "last day",
                "deviation" Boolean "whether a report marks it as a deviation",
                "analysis" Text "what the report says of it",
            ],
            Self::Money => columns![
                "kind" Text "budget, result, benefit or other",
                "year" Integer "the year it is about",
                "text" Text "the words",
                "amount_sek" Decimal "kronor; a deficit is negative",
            ],
            Self::Staffing => columns![
                "role" Text "the role, singular",
                "count" Decimal "how many",
                "fraction" Decimal "share of full time, 0.4 for 40 %",
                "employment" Text "permanent, hourly, substitute or other",
                "text" Text "the words",
            ],
            Self::Meetings => columns![
                "forum" Text "the forum",
                "date" Date "the day",
                "text" Text "the words",
            ],
            Self::Recurrences => columns![
                "what" Text "what recurs",
                "times" Decimal "how many times; empty for some",
                "per" Text "day, week, month, tertial, half_year or year",
                "text" Text "the words",
            ],
            Self::Sdgs => columns![
                "number" Integer "1 to 17; empty when it is none of them",
                "name" Text "the name as printed",
                "text" Text "what the unit says it does",
            ],
            Self::QualityRoutines => columns![
                "kind" Text "complaints, deviations, lex_sarah, …",
                "text" Text "the passage",
            ],
            Self::Findings => columns![
                "code" Text "the rule's code",
                "rule" Text "the rule's name",
                "severity" Text "error, warning or info",
                "message" Text "what is wrong, in English",
                "hint" Text "what to do about it, in English",
                "message_sv" Text "what is wrong, in Swedish",
                "hint_sv" Text "what to do about it, in Swedish",
                "pointer" Text "JSON Pointer of the value at fault",
            ],
        }
    }
}
