use styrkedja_macros::{names, record};

use super::{Extensions, Item, Passage};

/// A chapter or part of a chapter around the goals (*kapitel*, *avsnitt*), with its text in order.
#[record(entity)]
#[derive(Default)]
pub struct Section {
    /// The heading as printed; absent for text before the first heading.
    pub heading: Option<String>,
    /// What the heading stands for, when it is a known one.
    pub kind: Option<SectionKind>,
    /// The text directly below the heading.
    #[record(omit)]
    pub text: Passage,
    /// The sections within it, in order.
    pub sections: Vec<Section>,
    pub extensions: Extensions,
}

impl Section {
    /// A section with a heading and no text.
    pub fn new(heading: impl Into<String>, kind: Option<SectionKind>) -> Self {
        Self { heading: Some(heading.into()), kind, ..Self::default() }
    }

    /// With one more part of its text.
    #[must_use]
    pub fn with_text(mut self, item: Item) -> Self {
        self.text.items.push(item);
        self
    }

    /// With a section within it.
    #[must_use]
    pub fn with_section(mut self, section: Self) -> Self {
        self.sections.push(section);
        self
    }
}

/// What a heading around the goals stands for. The words of a city for each stand in its vocabulary.
#[names]
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
