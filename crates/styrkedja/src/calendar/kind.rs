use styrkedja_macros::names;

use crate::model::GoalPart;

/// What a [`CalendarEntry`](super::CalendarEntry) comes from.
#[names(beside)]
pub enum EntryKind {
    /// An activity (*aktivitet*), from its first day to its last.
    #[words(sv = "aktivitet", en = "activity")]
    Activity,
    /// An indicator that is reported (*indikator*).
    #[words(sv = "indikator", en = "indicator")]
    Indicator,
    /// The description of a goal (*beskrivning*).
    #[words(sv = "beskrivning", en = "description")]
    Description,
    /// An expected result (*förväntat resultat*).
    #[words(sv = "förväntat resultat", en = "expected result")]
    ExpectedResult,
    /// A way of working (*arbetssätt*).
    #[words(sv = "arbetssätt", en = "way of working")]
    WayOfWorking,
    /// The use of resources for a goal (*resursanvändning*).
    #[words(sv = "resursanvändning", en = "resource use")]
    ResourceUse,
    /// A follow-up of a goal (*uppföljning*).
    #[words(sv = "uppföljning", en = "follow-up")]
    FollowUp,
    /// What is developed for a goal (*utveckling*).
    #[words(sv = "utveckling", en = "development")]
    Development,
    /// What an analysis tells of a goal, an indicator or an activity (*analys*).
    #[words(sv = "analys", en = "analysis")]
    Analysis,
    /// What a chapter around the goals tells (*kapitel*).
    #[words(sv = "kapitel", en = "chapter")]
    Chapter,
    /// A routine of the quality work (*rutin*).
    #[words(sv = "rutin", en = "routine")]
    Routine,
    /// A meeting with the staff (*möte*).
    #[words(sv = "möte", en = "meeting")]
    Meeting,
    /// A follow-up of the economy, or a measure (*ekonomi*).
    #[words(sv = "ekonomi", en = "economy")]
    Economy,
    /// What else is done every so often (*återkommande*).
    #[words(sv = "återkommande", en = "recurrence")]
    Recurrence,
    /// An occasion of the city's round of reporting (*rapport*).
    #[words(sv = "rapport", en = "report")]
    Report,
}

impl From<GoalPart> for EntryKind {
    fn from(part: GoalPart) -> Self {
        match part {
            GoalPart::Description => Self::Description,
            GoalPart::ExpectedResults => Self::ExpectedResult,
            GoalPart::WaysOfWorking => Self::WayOfWorking,
            GoalPart::ResourceUse => Self::ResourceUse,
            GoalPart::FollowUp => Self::FollowUp,
            GoalPart::Development => Self::Development,
            GoalPart::Analysis => Self::Analysis,
        }
    }
}

/// How exactly a [`CalendarEntry`](super::CalendarEntry) knows its day.
#[names(beside)]
pub enum EntryDay {
    /// Told: by the document, or by the city for the occasion that the document names.
    #[words(sv = "dag", en = "day")]
    Given,
    /// Some day from `start` to `end`: the document tells a month, or how often.
    #[words(sv = "senast", en = "by")]
    Window,
    /// Not known; the note says why.
    #[words(sv = "utan dag", en = "no day")]
    None,
}
