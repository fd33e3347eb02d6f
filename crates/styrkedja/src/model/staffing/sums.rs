//! What the posts of a unit are together. A sum is right or absent: nobody is counted twice, and what is not known is named.
//!
//! The posts to be added up are the *tops*: those in service that are part of no other. Totals are tops that tell what all
//! are together; if two tell different numbers, one of them must be the sum of the others. A number of *medarbetare* beside
//! posts by role may count the same people, unless it has parts of its own; then there is no sum.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Employment, Post, PostState, Staffing};
use crate::value::Number;

/// How many work in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Headcount<'a> {
    /// The people: what the document tells as their total, else the sum of the posts that are in service and part of no
    /// other. Nothing when a post has no number of people, or totals contradict each other.
    pub heads: Option<Number>,
    /// The posts that tell no number of people, or one that contradicts others.
    pub unknown: Vec<&'a Post>,
}

/// Full-time equivalents (*årsarbetare*) of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FullTime<'a> {
    /// The sum of what is known.
    pub known: Number,
    /// The posts that do not tell their share of full time. If there are none, the sum is whole.
    pub unknown: Vec<&'a Post>,
}

/// Wholes stand within wholes no deeper than this.
const DEEPEST: u8 = 4;

impl Staffing {
    /// How many people work in the unit. Of those who are on leave a document tells only as parts of others, and they
    /// are counted; vacant, sold and lent posts are not.
    ///
    /// ```
    /// use styrkedja::{Number, Post, PostState, Staffing};
    ///
    /// let mut staffing = Staffing::default();
    /// staffing.posts.push(Post::heads("lärare", Number::from(9)));
    /// let mut vacant = Post::heads("lärare", Number::from(1));
    /// vacant.state = PostState::Vacant;
    /// staffing.posts.push(vacant);
    /// assert_eq!(staffing.total().heads, Some(Number::from(9)));
    /// ```
    pub fn total(&self) -> Headcount<'_> {
        let told = |post: &Post| post.heads;
        let unknown = |unknown| Headcount { heads: None, unknown };
        match self.told(told) {
            Told::One(heads) => return Headcount { heads: Some(heads), unknown: Vec::new() },
            Told::Contradicted(posts) => return unknown(posts),
            Told::None => {}
        }
        let parts = self.parts();
        let (mut sum, mut missing) = (Some(Decimal::ZERO), Vec::new());
        let tops = self.added(told);
        for &at in &tops {
            let post = &self.posts[at];
            let heads = post.heads.map(Number::decimal).or_else(|| {
                let mut parts = self.complete_parts(at, &parts)?.into_iter();
                parts.try_fold(Decimal::ZERO, |sum, part| {
                    sum.checked_add(self.posts[part].heads?.decimal())
                })
            });
            match heads {
                Some(heads) => sum = sum.and_then(|sum| sum.checked_add(heads)),
                None => missing.push(post),
            }
        }
        if tops.is_empty() || !missing.is_empty() {
            return unknown(missing);
        }
        Headcount { heads: sum.map(|sum| Number::from(sum.normalize())), unknown: Vec::new() }
    }

    /// How many full-time equivalents work in the unit. Full time is never taken for granted.
    pub fn full_time_equivalents(&self) -> FullTime<'_> {
        match self.told(Post::full_time) {
            Told::One(known) => return FullTime { known, unknown: Vec::new() },
            Told::Contradicted(unknown) => return FullTime { known: Number::from(0), unknown },
            Told::None => {}
        }
        let parts = self.parts();
        let (mut sum, mut unknown) = (Decimal::ZERO, Vec::new());
        let tops = self.added(Post::full_time).into_iter().rev();
        let mut open: Vec<(usize, u8)> = tops.map(|at| (at, 0)).collect();
        while let Some((at, depth)) = open.pop() {
            let post = &self.posts[at];
            let inner = || self.complete_parts(at, &parts).filter(|_| depth < DEEPEST);
            match (post.full_time(), inner()) {
                (Some(time), _) => sum = sum.saturating_add(time.decimal()),
                (None, Some(inner)) => {
                    open.extend(inner.into_iter().rev().map(|part| (part, depth + 1)));
                }
                (None, None) => unknown.push(post),
            }
        }
        FullTime { known: Number::from(sum.normalize()), unknown }
    }

    /// How many are women and how many are men: told of the whole unit, or in every post.
    ///
    /// ```
    /// use styrkedja::{Number, Post, Staffing};
    ///
    /// let mut staffing = Staffing::default();
    /// let mut total = Post::heads("medarbetare", Number::from(9));
    /// (total.women, total.men) = (Some(Number::from(7)), Some(Number::from(2)));
    /// staffing.posts.push(total);
    /// assert_eq!(staffing.sexes(), Some((Number::from(7), Number::from(2))));
    /// ```
    pub fn sexes(&self) -> Option<(Number, Number)> {
        if let Some(split) = &self.sex_split {
            return Some((split.women, split.men));
        }
        let both = |post: &Post| Some((post.women?, post.men?));
        let totals = self.tops().map(|at| &self.posts[at]);
        let mut totals =
            totals.filter(|post| post.total && post.employment.is_none()).filter_map(both);
        if let Some(first) = totals.next() {
            return totals.all(|other| other == first).then_some(first);
        }
        let tops = self.added(|post| post.heads);
        let sum = |sums: (Decimal, Decimal), at: &usize| {
            let (women, men) = both(&self.posts[*at])?;
            Some((sums.0.checked_add(women.decimal())?, sums.1.checked_add(men.decimal())?))
        };
        let (women, men) = tops.iter().try_fold((Decimal::ZERO, Decimal::ZERO), sum)?;
        (!tops.is_empty()).then(|| (Number::from(women.normalize()), Number::from(men.normalize())))
    }

    /// How many people there are of each form of employment, as far as they are counted; without a form those of whom
    /// none is told. Nothing if nobody can tell who is counted twice.
    pub fn by_employment(&self) -> Vec<(Option<Employment>, Number)> {
        if let Told::Contradicted(_) = self.told(|post| post.heads) {
            return Vec::new();
        }
        let parts = self.parts();
        let mut found: BTreeMap<Option<&str>, (Option<Employment>, Decimal)> = BTreeMap::new();
        let tops = self.added(|post| post.heads).into_iter().rev();
        let mut open: Vec<(usize, Option<Employment>, u8)> = tops.map(|at| (at, None, 0)).collect();
        let told = |at: usize| self.posts[at].heads.map_or(Decimal::ZERO, Number::decimal);
        while let Some((at, of_whole, depth)) = open.pop() {
            let post = &self.posts[at];
            let own = post.employment.or(of_whole);
            let of = parts.get(&at).into_iter().flatten().copied();
            let forms: Vec<usize> = of.filter(|at| self.posts[*at].employment.is_some()).collect();
            let split = forms.iter().all(|at| self.posts[*at].role == post.role);
            let inner = if split && !forms.is_empty() {
                Some(forms)
            } else {
                self.complete_parts(at, &parts)
            };
            let inner = inner.filter(|_| depth < DEEPEST).unwrap_or_default();
            let inside = inner.iter().fold(Decimal::ZERO, |sum, at| sum.saturating_add(told(*at)));
            let rest = told(at).saturating_sub(inside);
            if rest > Decimal::ZERO {
                let name = own.map(Employment::as_str);
                let entry = found.entry(name).or_insert((own, Decimal::ZERO));
                entry.1 = entry.1.saturating_add(rest);
            }
            open.extend(inner.into_iter().rev().map(|part| (part, own, depth + 1)));
        }
        found.into_values().map(|(form, sum)| (form, Number::from(sum.normalize()))).collect()
    }

    /// The posts that a post is made of, if these are all of it (*fördelade på*): those of its parts that tell of a role.
    ///
    /// ```
    /// use styrkedja::{Number, Post, Staffing};
    ///
    /// let mut staffing = Staffing::default();
    /// let mut total = Post::heads("medarbetare", Number::from(12));
    /// (total.total, total.complete) = (true, true);
    /// staffing.posts.push(total);
    /// for (role, heads) in [("enhetschef", 1), ("kock", 11)] {
    ///     let mut part = Post::heads(role, Number::from(heads));
    ///     part.part_of = Some(0);
    ///     staffing.posts.push(part);
    /// }
    /// assert_eq!(staffing.distribution(0).map(|parts| parts.len()), Some(2));
    /// assert_eq!(staffing.distribution(1), None);
    /// ```
    pub fn distribution(&self, index: usize) -> Option<Vec<&Post>> {
        let post = self.posts.get(index).filter(|post| post.complete)?;
        let parts =
            self.posts.iter().filter(|part| part.part_of.is_some_and(|at| at as usize == index));
        let parts: Vec<&Post> =
            parts.filter(|part| !part.is_of_a_sex() && !std::ptr::eq(*part, post)).collect();
        (!parts.is_empty()).then_some(parts)
    }

    /// The posts in service that are part of no other.
    fn tops(&self) -> impl Iterator<Item = usize> {
        let is_part = |post: &Post| post.part_of.is_some_and(|at| (at as usize) < self.posts.len());
        let is_top = move |post: &Post| post.state == PostState::InService && !is_part(post);
        let posts = self.posts.iter().enumerate();
        posts.filter(move |(_, post)| is_top(post)).map(|(at, _)| at)
    }

    /// The tops to be added up. A total that does not tell what is asked says nothing beside others, and neither do women
    /// and men.
    fn added(&self, figure: impl Fn(&Post) -> Option<Number>) -> Vec<usize> {
        let mut tops: Vec<usize> = self.tops().collect();
        let mut keep = |says: &dyn Fn(&Post) -> bool| {
            if tops.iter().any(|at| says(&self.posts[*at])) {
                tops.retain(|at| says(&self.posts[*at]));
            }
        };
        keep(&|post| !post.is_of_a_sex());
        keep(&|post| !(post.total && !post.complete && figure(post).is_none()));
        tops
    }

    /// What the totals tell of the whole unit.
    fn told(&self, figure: impl Fn(&Post) -> Option<Number>) -> Told<'_> {
        // The total of those with one form of employment is not that of all.
        let of_all = |post: &Post| post.total && post.employment.is_none();
        let figures = || {
            let tops = self.tops().map(|at| &self.posts[at]);
            tops.filter_map(|post| Some((post, figure(post)?.decimal())))
        };
        let totals: BTreeMap<Decimal, &Post> =
            figures().filter(|(post, _)| of_all(post)).map(|(post, told)| (told, post)).collect();
        let Some(most) = totals.keys().next_back().copied() else {
            let (everybody, by_role): (Vec<&Post>, Vec<&Post>) = figures()
                .map(|(post, _)| post)
                .filter(|post| !(post.is_of_a_sex() || (post.complete && post.is_of_everyone())))
                .partition(|post| post.is_of_everyone());
            let both = !everybody.is_empty() && !by_role.is_empty();
            return if both { Told::Contradicted(everybody) } else { Told::None };
        };
        let others = totals.keys().filter(|told| **told != most);
        let sum = others.fold(Decimal::ZERO, |sum, told| sum.saturating_add(*told));
        let beyond: Vec<&Post> =
            figures().filter(|(_, told)| *told > most).map(|(post, _)| post).collect();
        if !beyond.is_empty() || (totals.len() > 1 && sum != most) {
            return Told::Contradicted(totals.into_values().chain(beyond).collect());
        }
        Told::One(Number::from(most.normalize()))
    }

    /// The parts of each post, all by their indices.
    fn parts(&self) -> BTreeMap<usize, Vec<usize>> {
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, part) in self.posts.iter().enumerate() {
            if let Some(whole) = part.part_of {
                parts.entry(whole as usize).or_default().push(at);
            }
        }
        parts
    }

    /// The parts by role of a post, if they are all of it.
    fn complete_parts(&self, at: usize, parts: &BTreeMap<usize, Vec<usize>>) -> Option<Vec<usize>> {
        let parts = parts.get(&at).filter(|_| self.posts[at].complete)?;
        let counts = |part: &Post| !part.is_of_a_sex() && part.state == PostState::InService;
        let parts: Vec<usize> =
            parts.iter().copied().filter(|part| counts(&self.posts[*part])).collect();
        (!parts.is_empty()).then_some(parts)
    }
}

/// What totals tell.
enum Told<'a> {
    None,
    One(Number),
    Contradicted(Vec<&'a Post>),
}

#[cfg(test)]
mod tests {
    use quickcheck::quickcheck;

    use super::*;

    /// Role, heads, time, part and flags.
    type Row<'a> = (&'a str, Option<i64>, Option<&'a str>, Option<u32>, &'a str);

    /// Staff of `role heads time part flags`, where `-` is unknown; `=` is a total, `!` complete.
    fn staffing(posts: &[Row<'_>]) -> Staffing {
        let post = |&(role, heads, time, part_of, marks): &Row<'_>| {
            let mut post = Post::heads(role, Number::from(0));
            post.heads = heads.map(Number::from);
            post.full_time_equivalents = time.and_then(|time| time.parse().ok());
            post.part_of = part_of;
            (post.total, post.complete) = (marks.contains('='), marks.contains('!'));
            post
        };
        let posts = posts.iter().map(post).collect();
        Staffing { posts, ..Staffing::default() }
    }

    fn heads(staffing: &Staffing) -> Option<String> {
        staffing.total().heads.map(|heads| heads.to_string())
    }

    fn time(staffing: &Staffing) -> (String, usize) {
        let time = staffing.full_time_equivalents();
        (time.known.to_string(), time.unknown.len())
    }

    #[test]
    fn a_total_counts_once() {
        let told = staffing(&[
            ("medarbetare", Some(12), None, None, "=!"),
            ("chef", Some(1), Some("1"), Some(0), ""),
            ("kock", Some(11), Some("9.5"), Some(0), ""),
        ]);
        assert_eq!(heads(&told).as_deref(), Some("12"));
        assert_eq!(time(&told), ("10.5".to_owned(), 0));
        // `en chef och 13 medarbetare fördelade på …` are 14, whatever the parts are.
        let beside = staffing(&[
            ("chef", Some(1), None, None, ""),
            ("medarbetare", Some(13), None, None, "!"),
            ("kock", Some(12), None, Some(1), ""),
        ]);
        assert_eq!(heads(&beside).as_deref(), Some("14"));
    }

    #[test]
    fn parts_after_varav_are_no_more_people() {
        let told = staffing(&[
            ("bibliotekarie", Some(30), Some("27.5"), None, ""),
            ("bibliotekarie", Some(26), None, Some(0), ""),
            ("chef", Some(1), Some("1"), None, ""),
        ]);
        assert_eq!(heads(&told).as_deref(), Some("31"));
        assert_eq!(time(&told), ("28.5".to_owned(), 0));
    }

    #[test]
    fn people_and_time_may_be_told_apart() {
        let told = staffing(&[
            ("årsarbetare", None, Some("8.2"), None, "="),
            ("medarbetare", Some(9), None, None, "="),
        ]);
        assert_eq!(heads(&told).as_deref(), Some("9"));
        assert_eq!(time(&told), ("8.2".to_owned(), 0));
        let only_time = staffing(&[("kock", None, Some("1.5"), None, "")]);
        assert_eq!((heads(&only_time), only_time.total().unknown.len()), (None, 1));
        assert_eq!(time(&only_time), ("1.5".to_owned(), 0));
        assert_eq!(
            time(&staffing(&[("medarbetare", Some(9), None, None, "=")])),
            ("0".to_owned(), 1)
        );
    }

    #[test]
    fn two_totals_agree_or_say_nothing() {
        let two = |a, b| {
            staffing(&[
                ("medarbetare", Some(a), None, None, "="),
                ("anställd", Some(b), None, None, "="),
            ])
        };
        assert_eq!(heads(&two(9, 9)).as_deref(), Some("9"));
        assert_eq!((heads(&two(9, 7)), two(9, 7).total().unknown.len()), (None, 2));
        let mut sum = two(12, 7);
        sum.posts.extend(two(5, 5).posts);
        assert_eq!(heads(&sum).as_deref(), Some("12"));
        // Do the cooks belong to the nine?
        let both = staffing(&[
            ("medarbetare", Some(9), None, None, ""),
            ("kock", Some(4), None, None, ""),
        ]);
        assert_eq!((heads(&both), both.by_employment()), (None, Vec::new()));
        // More than all are told of.
        let more = staffing(&[
            ("medarbetare", Some(9), None, None, "="),
            ("lärare", Some(14), None, None, ""),
        ]);
        assert_eq!(heads(&more), None);
    }

    #[test]
    fn forms_of_employment_split_a_whole() {
        let mut told = staffing(&[
            ("lärare", Some(42), None, None, ""),
            ("lärare", Some(38), None, Some(0), ""),
            ("kock", Some(2), None, None, ""),
        ]);
        told.posts[1].employment = Some(Employment::Permanent);
        assert_eq!(
            told.by_employment(),
            [(None, Number::from(6)), (Some(Employment::Permanent), Number::from(38))]
        );
        // The total of one form is not that of all.
        let mut told = staffing(&[
            ("medarbetare", Some(13), None, None, "=!"),
            ("kock", Some(13), None, Some(0), ""),
            ("vikarie", Some(3), None, None, ""),
        ]);
        told.posts[0].employment = Some(Employment::Permanent);
        assert_eq!(heads(&told).as_deref(), Some("16"));
    }

    #[test]
    fn women_and_men_are_told_or_added() {
        let mut told =
            staffing(&[("lärare", Some(9), None, None, ""), ("kvinnor", Some(7), None, None, "")]);
        assert_eq!(told.sexes(), None);
        assert_eq!(heads(&told).as_deref(), Some("9"));
        (told.posts[0].women, told.posts[0].men) = (Some(Number::from(7)), Some(Number::from(2)));
        assert_eq!(told.sexes(), Some((Number::from(7), Number::from(2))));
    }

    quickcheck! {
        /// Whatever the links are, sums end and are the same each time; what is part of something is not added.
        fn any_links_are_summed(posts: Vec<(u8, Option<u8>, u8)>) -> bool {
            let mut staffing = Staffing::default();
            for (heads, part_of, marks) in posts {
                let mut post = Post::heads("kock", Number::from(i64::from(heads)));
                post.part_of = part_of.map(|at| u32::from(at % 8));
                post.total = marks & 1 == 1;
                post.complete = marks & 2 == 2;
                if marks & 4 == 4 {
                    post.heads = None;
                    post.full_time_equivalents = Some(Number::from(1));
                }
                staffing.posts.push(post);
            }
            let most: i64 = 255 * i64::try_from(staffing.posts.len()).unwrap_or(0);
            staffing.total().heads.is_none_or(|heads| heads <= Number::from(most))
                && staffing.total() == staffing.clone().total()
                && staffing.full_time_equivalents() == staffing.clone().full_time_equivalents()
                && staffing.by_employment() == staffing.clone().by_employment()
                && (0..9).all(|at| staffing.distribution(at).is_none_or(|parts| !parts.is_empty()))
        }
    }
}
