use serde::{Deserialize, Serialize};

use super::{Extensions, Passage};
use crate::value::names;

/// A chapter or part of a chapter around the goals (*kapitel*, *avsnitt*), with its text in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section {
    /// The heading as printed; absent for text before the first heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What the heading stands for, when it is a known one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SectionKind>,
    /// The text directly below the heading.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub text: Passage,
    /// The sections within it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Keys of one's own.
    #[serde(flatten)]
    pub extensions: Extensions,
}

fn is_empty(passage: &Passage) -> bool {
    !passage.has_content()
}

impl Section {
    /// A section with a heading and no text.
    pub fn new(heading: impl Into<String>, kind: Option<SectionKind>) -> Self {
        Self { heading: Some(heading.into()), kind, ..Self::default() }
    }
}

/// What a heading around the goals stands for. The words of a city for each stand in its vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum SectionKind {
    /// *Inledning*.
    Introduction,
    /// *Enhetens uppdrag*.
    Mission,
    /// *Utvecklingsområden*.
    DevelopmentAreas,
    /// *Organisationsbeskrivning*.
    Organisation,
    /// *Medarbetarnas delaktighet*, *Personalens medverkan i kvalitetsarbetet*.
    StaffParticipation,
    /// *Sammanfattande analys*; in reports.
    Summary,
    /// *Verksamhet*; in reports.
    Operations,
    /// *Måluppfyllelse och ekonomi*; in reports.
    Fulfilment,
    /// *Kompetensutveckling*.
    SkillsDevelopment,
    /// *Uppföljning av Kommunfullmäktiges inriktningsmål*: the heading of the goal part.
    Goals,
    /// *Redovisning av ekonomi*, *Uppföljning av ekonomi*.
    Economy,
    /// *Resursanvändning* of the whole unit.
    ResourceUse,
    /// *Budget*.
    Budget,
    /// *Investeringar*, *Medel för lokaländamål*.
    Investments,
    /// *Övrigt*.
    Other,
    /// *Systematiskt kvalitetsarbete*, *Kvalitet och utvecklingsarbete*.
    Quality,
    /// *Synpunkter och klagomål*.
    Complaints,
    /// *Avvikelser och Lex Sarah*.
    Deviations,
    /// *Brukarundersökning*.
    UserSurvey,
    /// *Egenkontroller*.
    SelfMonitoring,
    /// *Stadens kvalitetsprogram*.
    QualityProgramme,
    /// *Agenda 2030*.
    Agenda2030,
}

names!(pub SectionKind {
    Introduction => "introduction",
    Mission => "mission",
    DevelopmentAreas => "development_areas",
    Organisation => "organisation",
    StaffParticipation => "staff_participation",
    Summary => "summary",
    Operations => "operations",
    Fulfilment => "fulfilment",
    SkillsDevelopment => "skills_development",
    Goals => "goals",
    Economy => "economy",
    ResourceUse => "resource_use",
    Budget => "budget",
    Investments => "investments",
    Other => "other",
    Quality => "quality",
    Complaints => "complaints",
    Deviations => "deviations",
    UserSurvey => "user_survey",
    SelfMonitoring => "self_monitoring",
    QualityProgramme => "quality_programme",
    Agenda2030 => "agenda2030",
});
