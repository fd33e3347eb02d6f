//! The staff that a table tells: a role and its counts in each row.
//!
//! ```text
//! Befattning    │ Antal anställda │ Årsarbetare │ Varav kvinnor
//! Bibliotekarie │               9 │         8,2 │             7     9 people, 8.2 full-time equivalents, 7 women
//! Vaktmästare   │               1 │         0,5 │             0
//! Summa         │              10 │         8,7 │             7     the total of the rows above
//! ```
//!
//! A row of sums is the total of the rows since the sum before; with forms of employment in columns of their own, each is
//! a part of its row. A row that begins with `varav` is a part of the row above it.

use styrkedja::{
    Employment, Number, Pointer, Post, PostState, Responsibility, SexSplit, Staffing, key,
};
use styrkedja_swedish::{Class, Value};

use super::{
    as_of::as_of,
    column::{Column, Columns, is_figure, names_others},
    describes,
    name::name,
    role::{form, is_employed, is_role, is_task, role, state},
};
use crate::facts::{Grid, GridRow, Tokens, Words, meetings::day_at, numerals};

/// Enters the staff of a table.
pub(super) fn read(
    index: usize,
    grid: &Grid,
    above: Option<&str>,
    staffing: &mut Staffing,
) -> Vec<(Pointer, Words)> {
    let Some(columns) = Columns::of(grid) else { return Vec::new() };
    let said = [&*grid.heading, above.unwrap_or_default()];
    if said.iter().any(|text| names_others(text)) || !(columns.is_plain || describes(grid.home)) {
        return Vec::new();
    }
    let Some(table) = Table::of(grid, &columns) else { return Vec::new() };
    let mut placed = Placed { grid: index, list: Vec::new() };
    table.enter(staffing, &mut placed);
    if staffing.as_of.is_none() {
        let head = grid.rows[..columns.head].iter().flat_map(|row| &row.cells);
        let in_head = head.map(|cell| (&*cell.text, true));
        let day = above.map(|text| (text, false)).into_iter().chain(in_head);
        staffing.as_of = day.into_iter().find_map(|(text, is_title)| day_of(text, is_title));
    }
    placed.list
}

/// The day that a text above the rows gives.
fn day_of(text: &str, is_title: bool) -> Option<styrkedja::Printed<styrkedja::Date>> {
    let tokens = Tokens::of(text);
    let all = 0..tokens.list.len();
    let found = as_of(&tokens, all.clone()).map(|(day, _)| day);
    let mut days = all.filter_map(|at| Some((at, day_at(&tokens, at)?)));
    let title = || days.next().map(|(at, day)| day.printed(&tokens, at));
    found.or_else(|| is_title.then(title).flatten()).filter(|day| day.value.is_some())
}

/// The places of what is entered.
struct Placed {
    grid: usize,
    list: Vec<(Pointer, Words)>,
}

impl Placed {
    fn row(&mut self, pointer: Pointer, row: usize) {
        self.list.push((pointer, Words::Row { grid: self.grid, row }));
    }

    fn cell(&mut self, pointer: Pointer, row: usize, column: usize) {
        self.list.push((pointer, Words::Cell { grid: self.grid, row, column }));
    }
}

/// A table of staff.
struct Table<'g> {
    grid: &'g Grid,
    columns: &'g Columns,
    /// The column of the roles.
    roles: usize,
    /// The columns of people and of full-time equivalents.
    heads: Option<usize>,
    full_time: Option<usize>,
    fraction: Option<(usize, bool)>,
    forms: Vec<(Employment, usize)>,
    lines: Vec<Line>,
}

/// What a row is.
#[derive(Debug)]
struct Line {
    row: usize,
    label: Label,
}

/// What the first cell of a row says.
#[derive(Debug)]
enum Label {
    /// A role; whether it is known as one.
    Role {
        role: String,
        known: bool,
        employment: Option<Employment>,
        state: PostState,
        whereof: bool,
    },
    /// `läsombud`
    Task(String),
    /// `Summa`
    Total,
}

impl<'g> Table<'g> {
    fn of(grid: &'g Grid, columns: &'g Columns) -> Option<Self> {
        let untitled = || {
            let empty = grid.rows[..columns.head].iter().all(|row| row.cells[0].text.is_empty());
            (empty && columns.list[0].is_none()).then_some(0)
        };
        let titled = columns.find(Column::Role);
        let roles = titled.or_else(untitled)?;
        let heads = columns.find(Column::Heads).or(columns.find(Column::Total));
        let fraction = columns.list.iter().enumerate().find_map(|(at, column)| match column {
            Some(Column::Fraction { percent }) => Some((at, *percent)),
            _ => None,
        });
        let forms: Vec<_> = columns.forms().collect();
        let full_time = columns.find(Column::FullTime);
        let in_parts = |column: usize| {
            let cells = grid.rows[columns.head..].iter().filter_map(|row| row.cells.get(column));
            cells.into_iter().any(|cell| is_figure(&cell.text) && cell.text.contains(','))
        };
        // `Antal 9,5`: parts of people are full-time equivalents.
        let (heads, full_time) = match heads {
            Some(column) if in_parts(column) && full_time.is_none() => (None, Some(column)),
            Some(column) if in_parts(column) => (None, full_time.filter(|at| *at != column)),
            heads => (heads, full_time),
        };
        let sexes = columns.find(Column::Women).is_some() && columns.find(Column::Men).is_some();
        if heads.is_none() && full_time.is_none() && forms.is_empty() && !sexes {
            return None;
        }
        let rows = grid.rows.iter().enumerate().skip(columns.head);
        let labelled = rows.filter_map(|(row, cells)| {
            let label = Label::of(&cells.cells.get(roles)?.text)?;
            Some(Line { row, label })
        });
        let lines: Vec<Line> = labelled.collect();
        let (mut known, mut all) = (0, 0);
        for line in &lines {
            match &line.label {
                Label::Role { known: true, .. } | Label::Task(_) => {
                    (known, all) = (known + 1, all + 1);
                }
                Label::Role { .. } => all += 1,
                Label::Total => {}
            }
        }
        // Titles of books have counts too; the rows of an untitled column must all be roles.
        let enough = if titled.is_some() { known * 2 >= all } else { known == all };
        (known > 0 && enough).then_some(Self {
            grid,
            columns,
            roles,
            heads,
            full_time,
            fraction,
            forms,
            lines,
        })
    }

    fn text(&self, row: usize, column: usize) -> &str {
        self.grid.rows[row].cells.get(column).map_or("", |cell| &cell.text)
    }

    fn number(&self, row: usize, column: Option<usize>) -> Option<Number> {
        number(self.text(row, column?))
    }

    fn share(&self, row: usize) -> Option<Number> {
        let (column, percent) = self.fraction?;
        let text = self.text(row, column);
        let share = number(text)?;
        let hundred = Number::from(100).decimal();
        // A hundred per cent is the most that people work, but for a little.
        let in_percent =
            percent || text.contains('%') || share.decimal() > Number::from(2).decimal();
        let share =
            if in_percent { share.decimal().checked_div(hundred)? } else { share.decimal() };
        Some(Number::from(share.normalize()))
    }

    /// Enters the rows into the staff of the document.
    fn enter(&self, staffing: &mut Staffing, placed: &mut Placed) {
        let list = Pointer::root().field(key!(Document.staffing)).field(key!(Staffing.posts));
        let last_line = self.lines.len().saturating_sub(1);
        // The posts since the last sum, which the next one adds up, and whether all of them were understood.
        let (mut open, mut whole): (Vec<usize>, bool) = (Vec::new(), true);
        // A total that stands above its parts.
        let mut first: Option<usize> = None;
        let (mut sums, mut before): (Vec<usize>, Option<usize>) = (Vec::new(), None);
        for (nth, Line { row, label }) in self.lines.iter().enumerate() {
            let (row, at) = (*row, staffing.posts.len());
            let (role, employment, state, whereof) = match label {
                Label::Task(task) => {
                    self.responsibility(task, row, staffing, placed);
                    continue;
                }
                Label::Total => (self.everyone().to_owned(), None, PostState::InService, false),
                Label::Role { role, employment, state, whereof, .. } => {
                    // `varav timavlönade`: of the role above.
                    let above = before.filter(|_| *whereof && employment.is_some());
                    let role = above.map_or(role, |above| &staffing.posts[above].role);
                    (role.clone(), *employment, *state, *whereof)
                }
            };
            let Some(mut post) = self.post(role, row) else {
                whole &= !self.has_figures(row);
                continue;
            };
            post.employment = employment.or(post.employment);
            post.state = state;
            self.note(&list.index(at), &post, row, placed);
            let parts = self.by_form(&mut post, row);
            let part_of = |at: usize| u32::try_from(at).ok();
            match label {
                Label::Total if nth == 0 => {
                    (post.total, post.complete) = (true, true);
                    first = Some(at);
                }
                Label::Total => {
                    (post.total, post.complete) = (true, whole && !open.is_empty());
                    // The last sum adds up the sums before it and what stands between.
                    if nth == last_line {
                        open.splice(0..0, sums.drain(..));
                    }
                    for part in open.drain(..) {
                        staffing.posts[part].part_of = part_of(at);
                    }
                    sums.push(at);
                    whole = true;
                    self.sexes(&post, row, staffing, placed);
                }
                Label::Role { .. } if whereof && before.is_some() => {
                    post.part_of = before.and_then(part_of);
                }
                _ => {
                    post.part_of = first.and_then(part_of);
                    open.push(at);
                    before = Some(at);
                }
            }
            staffing.posts.push(post);
            for (column, mut part) in parts {
                part.part_of = part_of(at);
                let pointer = list.index(staffing.posts.len());
                placed.cell(pointer, row, column);
                staffing.posts.push(part);
            }
        }
        if let Some(first) = first {
            staffing.posts[first].complete = whole && !open.is_empty();
        }
    }

    /// What the people are called whom a sum counts.
    fn everyone(&self) -> &'static str {
        let only_time = self.heads.is_none() && self.forms.is_empty() && self.full_time.is_some();
        if only_time { "årsarbetare" } else { self.columns.everyone }
    }

    /// The post of a row, if it counts anybody.
    fn post(&self, role: String, row: usize) -> Option<Post> {
        let (women, men) = (self.columns.find(Column::Women), self.columns.find(Column::Men));
        let (women, men) = (self.number(row, women), self.number(row, men));
        let both = || Some(Number::from(women?.decimal().checked_add(men?.decimal())?));
        let only_form = (self.heads.is_none() && self.forms.len() == 1).then(|| self.forms[0]);
        let heads = self.number(row, self.heads.or(only_form.map(|(_, column)| column)));
        let heads =
            heads.or_else(|| both().filter(|_| self.heads.is_none() && self.forms.is_empty()));
        let full_time = self.number(row, self.full_time);
        let known = heads.or(full_time).or(women).or(men).is_some();
        let by_form =
            self.forms.iter().any(|(_, column)| self.number(row, Some(*column)).is_some());
        if !known && !by_form {
            return None;
        }
        let mut post = Post::heads(role, Number::from(0)).printed(words(&self.grid.rows[row]));
        post.heads = heads;
        post.full_time_equivalents = full_time;
        post.fraction = self.share(row);
        (post.women, post.men) = (women, men);
        post.employment = only_form.filter(|_| post.heads.is_some()).map(|(form, _)| form);
        Some(post)
    }

    /// The parts of a row by form of employment. Without a column of all, they are posts beside each other, and the row
    /// is their sum.
    fn by_form(&self, post: &mut Post, row: usize) -> Vec<(usize, Post)> {
        if self.heads.is_none() && self.forms.len() == 1 {
            return Vec::new();
        }
        let forms = self.forms.iter().filter_map(|(form, column)| {
            let mut part = Post::heads(post.role.clone(), self.number(row, Some(*column))?);
            part.text = words(&self.grid.rows[row]);
            part.employment = Some(*form);
            Some((*column, part))
        });
        let parts: Vec<(usize, Post)> = forms.collect();
        if self.heads.is_none() && parts.len() == self.forms.len() {
            let sum = parts.iter().try_fold(Number::from(0), |sum, (_, part)| {
                Some(Number::from(sum.decimal().checked_add(part.heads?.decimal())?))
            });
            post.heads = sum;
        }
        let total = self.columns.find(Column::Total).is_some()
            && self.heads == self.columns.find(Column::Total);
        post.complete |= total && parts.len() > 1 && parts.len() == self.forms.len();
        parts
    }

    fn has_figures(&self, row: usize) -> bool {
        let cells = self.grid.rows[row].cells.iter().enumerate();
        cells.into_iter().any(|(at, cell)| at != self.roles && is_figure(&cell.text))
    }

    fn note(&self, pointer: &Pointer, post: &Post, row: usize, placed: &mut Placed) {
        placed.row(pointer.clone(), row);
        let fraction = self.fraction.map(|(column, _)| column);
        for (key, known, column) in [
            (key!(Post.heads), post.heads.is_some(), self.heads),
            (
                key!(Post.full_time_equivalents),
                post.full_time_equivalents.is_some(),
                self.full_time,
            ),
            (key!(Post.fraction), post.fraction.is_some(), fraction),
            (key!(Post.women), post.women.is_some(), self.columns.find(Column::Women)),
            (key!(Post.men), post.men.is_some(), self.columns.find(Column::Men)),
        ] {
            if let Some(column) = column.filter(|_| known) {
                placed.cell(pointer.field(key), row, column);
            }
        }
    }

    fn responsibility(&self, task: &str, row: usize, staffing: &mut Staffing, placed: &mut Placed) {
        let list =
            Pointer::root().field(key!(Document.staffing)).field(key!(Staffing.responsibilities));
        let mut responsibility = Responsibility::new(task, words(&self.grid.rows[row]));
        responsibility.count = self.number(row, self.heads);
        placed.row(list.index(staffing.responsibilities.len()), row);
        staffing.responsibilities.push(responsibility);
    }

    /// The women and men of the whole unit stand in the row of sums.
    fn sexes(&self, total: &Post, row: usize, staffing: &mut Staffing, placed: &mut Placed) {
        if let (None, Some(women), Some(men)) = (&staffing.sex_split, total.women, total.men) {
            staffing.sex_split = Some(SexSplit::new(women, men, words(&self.grid.rows[row])));
            let split =
                Pointer::root().field(key!(Document.staffing)).field(key!(Staffing.sex_split));
            placed.row(split, row);
        }
    }
}

impl Label {
    fn of(text: &str) -> Option<Self> {
        let tokens = Tokens::of(text);
        let end = tokens.list.len();
        let column = |at: usize| match tokens.tag(at, Class::StaffColumn)?.value {
            Value::Name(name) => Some(name),
            _ => None,
        };
        if end == 0 {
            return None;
        }
        if column(0) == Some("total") {
            return Some(Self::Total);
        }
        let whereof = tokens.lower(0) == "varav";
        let first = usize::from(whereof);
        let head = (first..end).find(|at| is_role(&tokens, *at));
        if let Some(at) = head.filter(|at| is_task(&tokens, *at)) {
            return Some(Self::Task(name(&tokens, first..at + 1).0));
        }
        // `Timavlönade`: a form of employment, whatever they do.
        if end == first + 1 && is_employed(&tokens, first) {
            let employment = form(&tokens, first);
            let role = "medarbetare".to_owned();
            return Some(Self::Role {
                role,
                known: true,
                employment,
                state: PostState::InService,
                whereof,
            });
        }
        let state = (first..end).find_map(|at| state(&tokens, at)).unwrap_or_default();
        let Some(role) = role(&tokens, first, end).filter(|role| !role.is_bare_post) else {
            let role = tokens.words(first..end).to_owned();
            return Some(Self::Role { role, known: false, employment: None, state, whereof });
        };
        let employment = role.employment;
        let rest = &text[tokens.bytes(first..role.end).end..];
        // `Lärare (vakant)`, but `Undersköterska, natt`
        let only_state = role.end + 1 == end && self::state(&tokens, role.end).is_some();
        let rest = if only_state { "" } else { rest };
        let role = format!("{}{rest}", role.name.unwrap_or_default());
        Some(Self::Role { role, known: true, employment, state, whereof })
    }
}

/// A number of people or posts in a cell.
fn number(text: &str) -> Option<Number> {
    let bare = text.trim().trim_end_matches('%').trim_end();
    let bare = bare.strip_suffix("st").map_or(bare, str::trim_end);
    let number = is_figure(bare).then(|| Number::from_swedish(bare).ok()).flatten();
    number.or_else(|| numerals::count(&bare.to_lowercase()).map(Number::from))
}

/// The words of a row.
fn words(row: &GridRow) -> String {
    let cells = row.cells.iter().map(|cell| &*cell.text).filter(|text| !text.is_empty());
    cells.collect::<Vec<_>>().join(" ")
}
