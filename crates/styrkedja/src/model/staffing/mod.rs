mod sums;

use styrkedja_macros::{names, record};

use super::{Extensions, Printed};
use crate::value::{Date, Number};

pub use sums::{FullTime, Headcount};

/// Who works in the unit (*bemanning*), as its organisation description says.
///
/// ```
/// use styrkedja::{Number, Post, Staffing};
///
/// let staffing = Staffing::default()
///     .with_post(Post::heads("bibliotekarie", Number::from(9)).with_full_time_equivalents("8.2".parse()?))
///     .with_post(Post::heads("vaktmästare", Number::from(1)));
/// assert_eq!(staffing.total().heads, Some(Number::from(10)));
/// // Nobody says how much the caretaker works, so there is no sum.
/// let full_time = staffing.full_time_equivalents();
/// assert_eq!((full_time.known.to_string().as_str(), full_time.unknown.len()), ("8.2", 1));
/// # Ok::<(), styrkedja::ValueError>(())
/// ```
///
/// # Example: shares
/// A part of a post is no more people. Parts that are told by form of employment split it.
/// ```
/// use styrkedja::{Employment, Number, Post, Staffing};
///
/// let mut staffing = Staffing::default();
/// staffing.posts.push(Post::heads("undersköterska", Number::from(14)));
/// let mut hourly = Post::heads("undersköterska", Number::from(4));
/// (hourly.employment, hourly.part_of) = (Some(Employment::Hourly), Some(0));
/// staffing.posts.push(hourly);
/// assert_eq!(staffing.total().heads, Some(Number::from(14)));
/// assert_eq!(
///     staffing.by_employment(),
///     [(None, Number::from(10)), (Some(Employment::Hourly), Number::from(4))]
/// );
/// ```
#[record]
#[derive(Default)]
pub struct Staffing {
    /// Every count of people or posts, in order.
    pub posts: Vec<Post>,
    /// Tasks that some of them have beside their post (*ombud*, *handledare*). They are no more people.
    pub responsibilities: Vec<Responsibility>,
    /// How many are women and men, when that is said of the whole unit.
    pub sex_split: Option<SexSplit>,
    /// The day the counts are of.
    pub as_of: Option<Printed<Date>>,
    pub extensions: Extensions,
}

impl Staffing {
    /// With one more post.
    #[must_use]
    pub fn with_post(mut self, post: Post) -> Self {
        self.posts.push(post);
        self
    }

    /// With one more task beside a post.
    #[must_use]
    pub fn with_responsibility(mut self, responsibility: Responsibility) -> Self {
        self.responsibilities.push(responsibility);
        self
    }

    /// With how many are women and men.
    #[must_use]
    pub fn with_sex_split(mut self, split: SexSplit) -> Self {
        self.sex_split = Some(split);
        self
    }

    /// With the day the counts are of.
    #[must_use]
    pub fn as_of(mut self, day: Printed<Date>) -> Self {
        self.as_of = Some(day);
        self
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A count of people or posts of one role.
#[record]
pub struct Post {
    /// The role (*befattning*), singular: `hälsopedagog`. Where only the sex of some is told, `kvinnor` or `män`.
    pub role: String,
    /// How many people.
    pub heads: Option<Number>,
    /// How many full-time equivalents (*årsarbetare*, *tjänster*).
    pub full_time_equivalents: Option<Number>,
    /// The share of full time of each (*tjänstgöringsgrad*), 0.4 for 40 %; absent when not said.
    pub fraction: Option<Number>,
    /// The form of employment; absent when not said.
    pub employment: Option<Employment>,
    /// Whether they are there.
    #[record(omit)]
    pub state: PostState,
    /// How many of them are women.
    pub women: Option<Number>,
    /// How many of them are men.
    pub men: Option<Number>,
    /// Whether the count is a total that other posts are part of.
    #[record(default)]
    pub total: bool,
    /// Whether its parts are all of it, so that they add up to it (*fördelade på*, a row of sums). After *varav* some of
    /// it is told, and it is not.
    #[record(omit)]
    pub complete: bool,
    /// The index, in the same list, of the post that this is a part of (*varav 26 i tjänst*).
    #[cfg_attr(feature = "schema", schemars(range(max = 4_294_967_295u32)))]
    pub part_of: Option<u32>,
    /// The words it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl Post {
    /// A number of people of a role.
    pub fn heads(role: impl Into<String>, heads: Number) -> Self {
        let role = role.into();
        let text = format!("{heads} {role}");
        Self { heads: Some(heads), ..Self::bare(role, text) }
    }

    /// A number of posts or full-time equivalents of a role.
    pub fn full_time_posts(role: impl Into<String>, posts: Number) -> Self {
        let role = role.into();
        let text = format!("{posts} {role}");
        Self { full_time_equivalents: Some(posts), ..Self::bare(role, text) }
    }

    /// With full-time equivalents beside the people.
    #[must_use]
    pub fn with_full_time_equivalents(mut self, equivalents: Number) -> Self {
        self.full_time_equivalents = Some(equivalents);
        self
    }

    /// With the share of full time of each: 0.4 for 40 %.
    #[must_use]
    pub fn with_fraction(mut self, fraction: Number) -> Self {
        self.fraction = Some(fraction);
        self
    }

    /// With the form of employment.
    #[must_use]
    pub fn with_employment(mut self, employment: Employment) -> Self {
        self.employment = Some(employment);
        self
    }

    /// With whether they are there.
    #[must_use]
    pub fn with_state(mut self, state: PostState) -> Self {
        self.state = state;
        self
    }

    /// As the total that the others are part of.
    #[must_use]
    pub fn as_total(mut self) -> Self {
        self.total = true;
        self
    }

    /// As a part of another post, by its index in the list.
    #[must_use]
    pub fn within(mut self, post: u32) -> Self {
        self.part_of = Some(post);
        self
    }

    /// With the words it was understood from.
    #[must_use]
    pub fn printed(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// Whether it tells of the women or men of others, not of a role.
    pub fn is_of_a_sex(&self) -> bool {
        matches!(self.role.as_str(), "kvinnor" | "män")
    }

    /// Whether its role names all who work there, whatever they do.
    pub fn is_of_everyone(&self) -> bool {
        let role = self.role.as_str();
        matches!(role, "medarbetare" | "anställd" | "person" | "kollega" | "årsarbetare" | "tjänst")
    }

    /// How many, of people or else of full-time equivalents: the figure that the document tells first.
    pub fn count(&self) -> Option<Number> {
        self.heads.or(self.full_time_equivalents)
    }

    /// The full-time equivalents: told, or people times the share that each of them has.
    pub fn full_time(&self) -> Option<Number> {
        let shared = || {
            let product = self.heads?.decimal().checked_mul(self.fraction?.decimal())?;
            Some(Number::from(product.normalize()))
        };
        self.full_time_equivalents.or_else(shared)
    }
}

/// A task that people have beside their post (*ombud*, *handledare*, *kontaktperson*).
#[record]
pub struct Responsibility {
    /// The task, singular: `dokumentationsombud`.
    pub task: String,
    /// The role of those who have it, singular.
    pub holder: Option<String>,
    /// How many have it.
    pub count: Option<Number>,
    /// The words it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl Responsibility {
    /// A task with the words it stands in.
    pub fn new(task: impl Into<String>, text: impl Into<String>) -> Self {
        Self::bare(task.into(), text.into())
    }

    /// With the role of those who have it, in singular.
    #[must_use]
    pub fn held_by(mut self, role: impl Into<String>) -> Self {
        self.holder = Some(role.into());
        self
    }

    /// With how many have it.
    #[must_use]
    pub fn with_count(mut self, count: Number) -> Self {
        self.count = Some(count);
        self
    }
}

/// Women and men among the staff.
#[record]
pub struct SexSplit {
    /// Women (*kvinnor*).
    pub women: Number,
    /// Men (*män*).
    pub men: Number,
    /// The words it was understood from.
    pub text: String,
    pub extensions: Extensions,
}

impl SexSplit {
    /// A split with the words it stands in.
    pub fn new(women: Number, men: Number, text: impl Into<String>) -> Self {
        Self::bare(women, men, text.into())
    }
}

/// Form of employment (*anställningsform*).
#[names]
pub enum Employment {
    /// *Tillsvidareanställd*.
    Permanent,
    /// *Visstidsanställd*.
    FixedTerm,
    /// *Timavlönad*.
    Hourly,
    /// *Vikarie*.
    Substitute,
    /// Any other form that is named.
    Other,
}

/// Whether the people of a post are there.
#[names]
#[derive(Default)]
pub enum PostState {
    /// *I tjänst*, or nothing said.
    #[default]
    InService,
    /// *Tjänstledig*, *föräldraledig*.
    OnLeave,
    /// *Vakant*.
    Vacant,
    /// Sold or lent to others (*såld*, *utlånad*).
    Lent,
}
