//! Counts of staff by role, in the chapters that describe the organisation and in tables.
//!
//! A post has a role in singular, a count, a share of full time and a form of employment, as far as they are given:
//!
//! ```text
//! 14 undersköterskor                         14 of the role `undersköterska`
//! En kurator (80 %)                          1, share 0.8
//! en halv lärartjänst                        1, share 0.5
//! 1,5 värdtjänster                           1.5 full-time equivalents of the role `värd`
//! nio lärare (8,2 årsarbetare)               9 people, 8.2 full-time equivalents
//! en tjänst som kock är vakant               1, vacant
//! 64 tillsvidareanställda undersköterskor    64, permanent
//! 29 kvinnor och 12 män                      the sex split, if they add up to a number of staff before
//! 1,2 medarbetare per brukare                not a post: a ratio
//! en kock slutar i maj                       not a post: a change
//! två av kockarna är läsombud                not a post: a task of two who have one
//! ```
//!
//! Roles are words of the crate `styrkedja-swedish`: known by their last part (`-sköterska`, `-chef`), or guessed by the
//! endings -are, -ör and -ist. What makes a count no post are its guards of staff, in `data/patterns/staff.toml`. Staff is
//! counted only in chapters that describe the unit, because elsewhere the same words are about others.
//!
//! The search goes from count to count. What a count says is put together from the other files, each of which knows
//! those above it only:
//!
//! ```text
//! role, name      the role that begins at a word, and its name in singular
//! share           the share of full time that stands beside it
//! beside          whether a count tells again how many the last post is
//! elsewhere       the role of a count that stands in another place of the sentence, or is not named
//! counts          the posts of a sentence
//! run             the posts of a line that is nothing but roles and numbers
//! task            the tasks that people have beside their post
//! parts, sexes    which posts are parts of another; women and men among the staff
//! as_of           the day of the counts
//! column, table   the posts of a table
//! ```

mod as_of;
mod beside;
mod column;
mod counts;
mod elsewhere;
mod name;
mod parts;
mod role;
mod run;
mod sexes;
mod share;
mod table;
mod task;

use std::ops::Range;

use styrkedja::{Employment, ItemForm, Number, Pointer, Post, SectionKind, Staffing, key};
use styrkedja_swedish::{Class, PARTS, STAFF};

use self::{
    as_of::as_of,
    counts::{Told, counts},
    parts::{Linked, Open, linked},
    role::form,
    run::run,
    sexes::{Sexes, sexes},
    task::{Task, tasks},
};
use super::{Grid, Home, Tokens, Words};

/// Reads the staff of one text and table after the other: the lines of a list may be the parts of what was told before.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// The post whose parts the next lines are.
    open: Option<Open>,
    /// How many tables have been read.
    tables: usize,
}

/// What has been entered into the document, each with its bytes.
type Placed = Vec<(Pointer, Range<usize>)>;

fn at(key: &str) -> Pointer {
    Pointer::root().field(key!(Document.staffing)).field(key)
}

impl Reader {
    /// Enters the staff of a text.
    pub(super) fn read(
        &mut self,
        tokens: &Tokens<'_>,
        home: Home,
        form: Option<ItemForm>,
        staffing: &mut Staffing,
    ) -> Placed {
        let mut placed = Vec::new();
        if !describes(home) {
            self.open = None;
            return placed;
        }
        for sentence in tokens.sentences() {
            self.sentence(tokens, &sentence, form, staffing, &mut placed);
        }
        placed
    }

    /// Enters the staff of the tables that stand before a text, by its index.
    pub(super) fn read_tables(
        &mut self,
        grids: &[Grid],
        before: usize,
        above: impl Fn(usize) -> Option<String>,
        staffing: &mut Staffing,
    ) -> Vec<(Pointer, Words)> {
        let mut placed = Vec::new();
        while let Some(grid) = grids.get(self.tables).filter(|grid| grid.after <= before) {
            self.open = None;
            let above = grid.after.checked_sub(1).and_then(&above);
            placed.extend(table::read(self.tables, grid, above.as_deref(), staffing));
            self.tables += 1;
        }
        placed
    }

    fn sentence(
        &mut self,
        tokens: &Tokens<'_>,
        sentence: &Range<usize>,
        item: Option<ItemForm>,
        staffing: &mut Staffing,
        placed: &mut Placed,
    ) {
        let mut guards = STAFF.search(tokens, sentence.clone());
        let in_list = item == Some(ItemForm::Item) || self.open.is_some();
        let run = run(tokens, sentence, in_list);
        let is_line = !run.is_empty();
        let (told, found) = if is_line {
            let posts = run.into_iter().map(|told| (told, None)).collect();
            (Vec::new(), Linked { posts, opens: None })
        } else {
            let (told, used) = tasks(tokens, sentence, &mut guards);
            let counts = counts(tokens, sentence, &used, &mut guards);
            (told, linked(tokens, sentence, counts))
        };
        let Linked { mut posts, opens } = found;
        let first = staffing.posts.len();
        let of_sexes = sexes(&posts, tokens, staffing);
        if let Some(Sexes { split, bytes, .. }) = &of_sexes
            && staffing.sex_split.is_none()
        {
            staffing.sex_split = Some(split.clone());
            placed.push((at(key!(Staffing.sex_split)), bytes.clone()));
        }
        // `Av dem är 15 kvinnor och 12 män`: of those who were told of in a sentence before.
        let sexes_of = of_sexes.and_then(|Sexes { split, of, .. }| {
            let whole = &mut staffing.posts[of?];
            whole.women = whole.women.or(Some(split.women));
            whole.men = whole.men.or(Some(split.men));
            of
        });
        if staffing.as_of.is_none()
            && !posts.is_empty()
            && let Some((day, words)) = as_of(tokens, sentence.clone())
        {
            staffing.as_of = Some(day);
            placed.push((at(key!(Staffing.as_of)), tokens.bytes(words)));
        }
        // What they are the parts of, if that was told before.
        let begins = posts.first().is_some_and(|(told, _)| told.words.start == sentence.start);
        let ends = posts.last().is_some_and(|(told, _)| told.words.end == sentence.end);
        let listed = is_line || item == Some(ItemForm::Item) || (begins && ends);
        let whole = match &mut self.open {
            Some(open) if listed => {
                open.complete &= !(posts.is_empty() && told.is_empty());
                staffing.posts[open.whole].complete &= open.complete;
                Some(*open)
            }
            _ => {
                self.open = None;
                let found = by_form(tokens, sentence, &posts, staffing);
                found.map(|whole| {
                    let total = staffing.posts[whole].part_of.is_none();
                    Open { whole, complete: true, total }
                })
            }
        };
        if let Some(Open { whole, complete, total }) = whole.filter(|_| !posts.is_empty()) {
            let whole = &mut staffing.posts[whole];
            whole.complete = complete;
            whole.total |= total && complete;
        }
        for (index, (told, part_of)) in posts.drain(..).enumerate() {
            let Told { mut post, words, of_sex, .. } = told;
            let before = sexes_of.filter(|_| of_sex).or(whole.map(|open| open.whole));
            let part_of = part_of.map(|part_of| first + part_of).or(before);
            post.part_of = part_of.and_then(|part_of| u32::try_from(part_of).ok());
            placed.push((at(key!(Staffing.posts)).index(first + index), tokens.bytes(words)));
            staffing.posts.push(post);
        }
        for Task { responsibility, words } in told {
            let list = at(key!(Staffing.responsibilities));
            placed.push((list.index(staffing.responsibilities.len()), tokens.bytes(words)));
            staffing.responsibilities.push(responsibility);
        }
        if let Some(opens) = opens {
            self.open = Some(Open { whole: first + opens.whole, ..opens });
        }
    }
}

/// Whether a text describes the unit: elsewhere the same words are about others.
fn describes(home: Home) -> bool {
    let described = [SectionKind::Organisation, SectionKind::Operations, SectionKind::Mission];
    let introduces = [SectionKind::Introduction, SectionKind::Summary];
    described.iter().any(|kind| home.is_in(*kind))
        || introduces.iter().any(|kind| home.is_right_in(*kind))
}

/// `De timavlönade är fördelade på två kockar och en diskare`: those of a form of employment that were told before, if
/// the parts are as many as they are.
fn by_form(
    tokens: &Tokens<'_>,
    sentence: &Range<usize>,
    posts: &[(Told, Option<usize>)],
    staffing: &Staffing,
) -> Option<usize> {
    /// The words that may stand before the form: `De`, `Våra`.
    const BEFORE: usize = 2;
    const NEAR: usize = 40;
    let start = posts.first()?.0.words.start;
    let form = (sentence.start..sentence.end.min(sentence.start + BEFORE))
        .find_map(|at| form(tokens, at))?;
    let divided = PARTS.search(tokens, sentence.start..start).any(|found| found.name == "divided");
    let parts = posts.iter().filter(|(_, part_of)| part_of.is_none());
    let sum = parts.map(|(told, _)| told.post.heads).try_fold(Number::from(0), |sum, heads| {
        Some(Number::from(sum.decimal().checked_add(heads?.decimal())?))
    })?;
    let fits = |post: &Post, form: Employment| {
        post.employment == Some(form)
            && post.heads == Some(sum)
            && Tokens::of(&post.role).is(0, Class::Everyone)
    };
    // Nobody refers to what stands far above.
    let far = staffing.posts.len().saturating_sub(NEAR);
    let near = &staffing.posts[far..];
    let mut candidates = near.iter().zip(far..).filter(|(post, at)| {
        let has_parts = near.iter().any(|part| part.part_of == u32::try_from(*at).ok());
        fits(post, form) && !has_parts
    });
    let (_, found) = candidates.next().filter(|_| divided)?;
    candidates.next().is_none().then_some(found)
}

#[cfg(test)]
mod tests;
