//! What a word is: its class, its form, and what it stands for.

/// Classes with the names by which the data files call them.
macro_rules! classes {
    ($($(#[doc = $doc:literal])* $member:ident $name:literal,)*) => {
        /// What a word is used as. The data files name the class of each word; a few are computed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Class { $($(#[doc = $doc])* $member,)* }

        impl Class {
            /// All classes.
            pub const ALL: &'static [Self] = &[$(Self::$member),*];

            /// The name that the data files use.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$member => $name,)* }
            }
        }
    };
}

classes! {
    /// A word that a pattern names itself.
    Word "word",
    /// Computed: a number in digits or words, the lower figure of a range.
    Count "count",
    /// Computed: a number in digits.
    Figure "figure",
    /// Computed: a number above one.
    Many "many",
    /// Computed: a number above the days of a month, so not of times.
    Large "large",
    /// *några*: an unknown number.
    Several "several",
    /// *tredje*.
    Ordinal "ordinal",
    /// *april*.
    Month "month",
    /// *gånger*.
    Times "times",
    /// What takes place at a time: *möte*, *städning*.
    Event "event",
    /// *vecka*, *kvartal*.
    Period "period",
    /// *tisdag*, *helg*: comes once a week.
    Weekday "weekday",
    /// *höst*, *jul*: comes once a year.
    Season "season",
    /// *kväll*.
    Daypart "daypart",
    /// *årligen*, *månadsvis*.
    Adverb "adverb",
    /// *årlig*.
    Rhythm "rhythm",
    /// A report that the city asks for at fixed times: *tertialrapport*.
    Report "report",
    /// The first half of such a report: *månads-*.
    Stub "stub",
    /// Verbs that only say that something takes place: *hålls*.
    Light "light",
    /// A verb in the passive, by its form: *töms*, *-as*.
    Passive "passive",
    /// The last word of a verb: *tas fram*.
    Particle "particle",
    /// A verb in the past, by its form: *hölls*, *-ade*.
    Past "past",
    /// What somebody has done, by its form: *-at*.
    Supine "supine",
    /// What is counted in money or parts: *kostnad*.
    Amount "amount",
    /// Verbs of carrying something out: *genomföra*.
    Deed "deed",
    /// Begins a new clause: *eftersom*.
    Clause "clause",
    /// Says what was done instead, or that only some was not: *istället*.
    Instead "instead",
    /// Verbs of change: *öka*.
    Change "change",
    /// Words of a level that is higher or lower than before: *fler*.
    Comparison "comparison",
    /// When something is open rather than done: *öppet*.
    Opening "opening",
    /// What visitors do: *besöker*.
    Visit "visit",
    /// A date or a part of a particular year: *våren*.
    Dated "dated",
    /// At all times, or at times of its own: *löpande*.
    Steady "steady",
    /// Where staff meets: *APT*.
    Forum "forum",
    /// Somebody employed: *kurator*.
    Role "role",
    /// Perhaps somebody employed, by the word's ending: *-are*.
    Guess "guess",
    /// Employed in some form: *timavlönad*.
    Employed "employed",
    /// *tjänst*: a post whose role another word names.
    Post "post",
    /// A part of full time: *halvtid*.
    Share "share",
    /// What may stand between a count and its role: *nya*.
    Between "between",
    /// An adjective, by its ending: *-isk*.
    Ending "ending",
    /// The first word of a role's name: *biträdande*.
    Title "title",
    /// Those whom the unit is there for: *brukare*.
    Served "served",
    /// Those who come and go: *besökare*.
    Visitor "visitor",
    /// Others than the unit's own people: *leverantör*.
    Other "other",
    /// Things named as if they were people: *skrivare*.
    Thing "thing",
    /// Verbs, comparatives and the like that end as roles do: *utför*, *tryggare*.
    Lookalike "lookalike",
    /// *kvinnor*, *män*.
    Sex "sex",
    /// A task that people have beside their post: *ombud*.
    Task "task",
    /// All who work there, whatever they do: *medarbetare*.
    Everyone "everyone",
    /// Whether the people of a post are there: *vakant*.
    State "state",
    /// What a column of a table of staff holds: *befattning*.
    StaffColumn "staff-column",
    /// What happens to a person rather than to a post: *slutar*.
    Life "life",
    /// To be at work: *arbetar*.
    Work "work",
    /// To be given or to have: *får*.
    Have "have",
    /// Words that a trailing subject or object sheds: *minst*, *på*.
    Loose "loose",
    /// What points back to what was said: *detta*.
    Back "back",
    /// What names the economy: *budget*, *kostnad*.
    Money "money",
    /// What is granted for a year: *budgetram*.
    Frame "frame",
    /// Money that is applied for: *medel*.
    Funds "funds",
    /// *Underskott*.
    Deficit "deficit",
    /// *Överskott*.
    Surplus "surplus",
    /// *Resultat*, *utfall*.
    Outcome "outcome",
    /// *Budgetavvikelse*.
    Gap "gap",
    /// *Prognos*.
    Forecast "forecast",
    /// Verbs of what is to come: *beräknas*.
    Expect "expect",
    /// What a unit is paid: *ersättning*.
    Pay "pay",
    /// What costs money and may be planned: *bemanning*.
    Effort "effort",
    /// Where a unit is: *lokal*.
    Room "room",
    /// To make do with less: *spara*.
    Save "save",
    /// To plan what there is: *samordna*.
    Plan "plan",
    /// Done with little: *kostnadseffektiv*.
    Thrift "thrift",
    /// To follow what something costs: *uppföljning*.
    Check "check",
    /// To have in common, to lend or to sell: *dela*.
    Lend "lend",
    /// To get another place or a better one: *flytta*.
    Move "move",
    /// To be given money: *bevilja*.
    Grant "grant",
    /// *Investering*.
    Invest "invest",
    /// What is counted of a service: *timme*.
    Volume "volume",
    /// Others in the same town: *stadsdel*, *skola*.
    Site "site",
    /// What somebody is not content with: *klagomål*.
    Complaint "complaint",
    /// What somebody thinks: *synpunkt*.
    View "view",
    /// What went otherwise than it should: *avvikelse*, *tillbud*.
    Incident "incident",
    /// What happened, whatever it was: *händelse*.
    Happening "happening",
    /// That the own work is looked at: *egenkontroll*, *stickprov*.
    SelfCheck "self-check",
    /// A survey: *enkät*.
    Survey "survey",
    /// A survey of those who work there: *medarbetarenkät*.
    StaffSurvey "staff-survey",
    /// *Riskanalys*.
    Risk "risk",
    /// *Aktgranskning*.
    FileReview "file-review",
    /// What is read in a review: *journal*.
    File "file",
    /// *Skyddsrond*.
    SafetyRound "safety-round",
    /// *Omvärldsbevakning*.
    Outlook "outlook",
    /// What is followed in the world around: *forskning*.
    Outside "outside",
    /// Work or a group that makes the work better: *förbättringsarbete*.
    Betterment "betterment",
    /// A group or meeting that makes the work better: *kvalitetsgrupp*.
    BetterGroup "better-group",
    /// *Ledningssystem*, *kvalitetsprogram*.
    QualitySystem "quality-system",
    /// How things are to be done: *rutin*, *process*.
    Method "method",
    /// What says how a client is helped, or was decided: *genomförandeplan*, *beslut*.
    Decision "decision",
    /// A plan against what was found: *åtgärdsplan*.
    Remedy "remedy",
    /// What a remedy is for: *brist*.
    Fault "fault",
    /// Those who work there, as a whole: *medarbetare*, *arbetslag*.
    Staff "staff",
    /// Those who speak for them: *skyddsombud*, *facklig*.
    Union "union",
    /// Taking part: *delaktig*, *inflytande*.
    Part "part",
    /// What staff may take part in: *kvalitetsarbete*.
    Matter "matter",
    /// The plan or report itself: *verksamhetsplan*.
    Paper "paper",
    /// Being told: *informera*.
    Telling "telling",
    /// *Rapporteringsskyldighet*.
    Duty "duty",
    /// *Missförhållande*.
    Abuse "abuse",
    /// *Lex Sarah*.
    LexSarah "lex-sarah",
    /// *Lex Maria*.
    LexMaria "lex-maria",
    /// A step in handling something: *registrera*, *besvara*.
    Step "step",
    /// Something that came in: *inkommen*.
    Received "received",
    /// What has become of it, rather than what is done: *har kommit in*.
    Aftermath "aftermath",
    /// To look whether something is as it should be: *kontrollera*.
    Looking "looking",
    /// To look whether something was done: *granska*.
    Checking "checking",
    /// To follow something up: *följs upp*.
    Following "following",
    /// Looking back on the own work: *utvärdering*.
    LookingBack "looking-back",
    /// Making or changing: *revidera*.
    Making "making",
    /// To listen to and keep: *fånga upp*.
    Keeping "keeping",
    /// To write something down somewhere: *registrera*.
    Writing "writing",
    /// Where something is written down: *register*, *protokoll*.
    Record "record",
    /// How something is found out: *stickprov*, *checklista*.
    Means "means",
    /// Judging rather than telling: *viktig*.
    Judging "judging",
    /// What one would like: *sträva*.
    Wish "wish",
    /// Matters of other work than that on quality: *miljö*, *rekrytering*.
    OtherMatter "other-matter",
    /// Money and its planning: *budget*.
    Finance "finance",
    /// Not: *inte*, *ingen*.
    Denial "denial",
    /// Begins a clause that is not the sentence's own: *att*, *som*.
    Under "under",
    /// Others who decide: *nämnden*, *förvaltningen*.
    Authority "authority",
    /// Where the own work is looked back on: *kvalitetsmöte*.
    QualityForum "quality-forum",
    /// Where those who work there meet: *arbetsplatsträff*.
    StaffForum "staff-forum",
    /// Where those meet whom the unit is there for: *brukarråd*.
    UsersForum "users-forum",
    /// How exact the number after it is: *minst*.
    Bound "bound",
    /// Stands before a noun that is no subject then; its value tells whether it says where.
    Preposition "preposition",
    /// A verb that no ending tells: *är*.
    Auxiliary "auxiliary",
    /// Where others meet: *chefsmöte*.
    OtherForum "other-forum",
    /// Says how, not what: *genom*.
    ByWay "by-way",
    /// What follows it is the matter itself: *kommer att*.
    Leading "leading",
    /// To tell what one thinks: *lämna*.
    Giving "giving",
    /// To write something down where the value says: *diarieföra*.
    WrittenIn "written-in",
    /// *Förhållningssätt*.
    Approach "approach",
    /// Points back: *dessa*.
    Pointing "pointing",
    /// No longer so: *tidigare*.
    Earlier "earlier",
    /// A kind of service, which its value names: *hemtjänst*.
    Service "service",
}

impl Class {
    /// A set of this class alone.
    pub(crate) const fn bit(self) -> Classes {
        let at = self as u32;
        let mut bits = [0; 2];
        bits[(at / u128::BITS) as usize] = 1 << (at % u128::BITS);
        Classes(bits)
    }

    /// Whether a word is of this class beside what it is otherwise. The longest known form of a word gives its classes; a
    /// word on the economy or the quality work that is longer than that form keeps the classes of the form.
    #[cfg(feature = "source")]
    pub(crate) fn is_beside(self) -> bool {
        self >= Self::Back
    }

    /// The class of a name in the data files.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|class| class.name() == name)
    }
}

/// The classes of some words: a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Classes(pub(crate) [u128; 2]);

impl Classes {
    /// No class.
    pub(crate) const NONE: Self = Self([0; 2]);

    /// These and others.
    #[must_use]
    pub(crate) const fn and(self, others: Self) -> Self {
        Self([self.0[0] | others.0[0], self.0[1] | others.0[1]])
    }

    /// These without others.
    #[must_use]
    pub(crate) const fn without(self, others: Self) -> Self {
        Self([self.0[0] & !others.0[0], self.0[1] & !others.0[1]])
    }

    /// Whether they have one in common with others.
    #[must_use]
    pub(crate) const fn meet(self, others: Self) -> bool {
        self.0[0] & others.0[0] != 0 || self.0[1] & others.0[1] != 0
    }

    /// Whether a class is among them.
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.meet(class.bit())
    }
}

/// The form that a word has: a set of features. A form that may be two things (*mekaniker*) has the features of both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Form(pub u16);

impl Form {
    /// The features with the names that the data files use.
    pub const NAMES: [(&'static str, Self); 13] = [
        ("singular", Self(1)),
        ("plural", Self(1 << 1)),
        ("indefinite", Self(1 << 2)),
        ("definite", Self(1 << 3)),
        ("plain", Self(1 << 4)),
        ("genitive", Self(1 << 5)),
        ("infinitive", Self(1 << 6)),
        ("present", Self(1 << 7)),
        ("past", Self(1 << 8)),
        ("supine", Self(1 << 9)),
        ("participle", Self(1 << 10)),
        ("active", Self(1 << 11)),
        ("passive", Self(1 << 12)),
    ];
    /// *enkäten*.
    pub const DEFINITE: Self = Self(1 << 3);
    /// Not the genitive.
    pub const PLAIN: Self = Self(1 << 4);
    /// *minska*.
    pub const INFINITIVE: Self = Self(1 << 6);
    /// *minskar*.
    pub const PRESENT: Self = Self(1 << 7);
    /// *minskade*.
    pub const PAST: Self = Self(1 << 8);
    /// *minskat*.
    pub const SUPINE: Self = Self(1 << 9);
    /// *minskad*.
    pub const PARTICIPLE: Self = Self(1 << 10);
    /// Not the passive.
    pub const ACTIVE: Self = Self(1 << 11);
    /// *minskas*.
    pub const PASSIVE: Self = Self(1 << 12);
    /// Any form of a verb.
    const VERB: Self = Self(0b1_1111_1100_0000);
    /// *lärarna*.
    pub const PLURAL: Self = Self(1 << 1);

    /// Whether a form has all features of another.
    #[must_use]
    pub const fn has(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }

    /// Whether it is a form of a verb.
    #[must_use]
    pub const fn is_verb(self) -> bool {
        self.0 & Self::VERB.0 != 0
    }

    /// Whether it is a form of a verb that may be no participle.
    #[must_use]
    pub const fn is_finite(self) -> bool {
        self.0 & Self::VERB.0 & !Self::PARTICIPLE.0 != 0
    }

    /// The features of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The form of names with spaces between them: `plural definite`.
    pub fn named(names: &str) -> Option<Self> {
        names.split_whitespace().try_fold(Self::default(), |form, name| {
            let feature = Self::NAMES.iter().find(|(known, _)| *known == name)?;
            Some(form.or(feature.1))
        })
    }
}

/// A stretch of time in which something recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    /// *Dag*.
    Day,
    /// *Vecka*.
    Week,
    /// *Månad*.
    Month,
    /// *Tertial*: four months.
    Tertial,
    /// *Halvår*.
    HalfYear,
    /// *År*.
    Year,
}

impl Per {
    /// Each with its name in the data files.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("day", Self::Day),
        ("week", Self::Week),
        ("month", Self::Month),
        ("tertial", Self::Tertial),
        ("half_year", Self::HalfYear),
        ("year", Self::Year),
    ];
}

/// How often: a number of times, none if unknown, in a number of periods. *Vartannat år* is 1 in 2 years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rate {
    /// How many times; none for *några gånger*.
    pub times: Option<i64>,
    /// In how many periods, at least 1.
    pub of: i64,
    /// The period.
    pub per: Per,
}

impl Rate {
    /// What a data file writes: `4 year`, `1/4 year`, `year`.
    pub fn named(text: &str) -> Option<Self> {
        let (number, name) = text.split_once(' ').unwrap_or(("1", text));
        let (times, of) = number.split_once('/').unwrap_or((number, "1"));
        let (_, per) = *Per::NAMES.iter().find(|(known, _)| *known == name)?;
        let of = of.parse().ok().filter(|of| *of > 0)?;
        Some(Self { times: Some(times.parse().ok()?), of, per })
    }
}

/// What a word stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing but itself.
    #[default]
    None,
    /// A number: the third, the fourth month.
    Number(i64),
    /// How often: *kvartalsvis* is 4 a year.
    Rate(Rate),
    /// A name of what uses it: `hourly`.
    Name(&'static str),
}

impl Value {
    /// The name, if it is one.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }
}

/// One reading of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// What it is used as.
    pub class: Class,
    /// Its form.
    pub form: Form,
    /// What it stands for.
    pub value: Value,
    /// Whether other words may stand before it in a compound.
    pub free: bool,
    /// How its dictionary form is made.
    pub base: Base,
}

/// How the form that a dictionary has is made of another: *undersköterskor* loses two letters and gets an *a*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Base {
    /// The number of bytes that are cut off at the end.
    pub cut: u8,
    /// What is put there.
    pub add: &'static str,
}

impl Base {
    /// How a lemma is made of a form of it.
    #[cfg(feature = "source")]
    pub(crate) fn between(form: &str, lemma: &str) -> Self {
        let same = form.char_indices().zip(lemma.chars()).find(|((_, a), b)| a != b);
        let at = same.map_or(form.len().min(lemma.len()), |((at, _), _)| at);
        let cut = u8::try_from(form.len() - at).unwrap_or_default();
        Self { cut, add: lemma[at..].to_owned().leak() }
    }
}
