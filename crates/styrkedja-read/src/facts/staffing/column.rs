//! What the columns of a table of staff hold, by the words above them.
//!
//! A title of which a word is not known says something else (`Medelålder`, `Andel kvinnor`), and so do two titles that say
//! the same: then nobody can tell which year or which part is meant.

use styrkedja::Employment;
use styrkedja_swedish::{Class, Value};

use crate::{
    facts::{Grid, Tokens},
    years::named_year,
};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Role,
    Heads,
    FullTime,
    Total,
    Women,
    Men,
    Form(Employment),
    Fraction { percent: bool },
}

/// The columns of a table, and how many of its rows are their titles.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) list: Vec<Option<Column>>,
    pub(super) head: usize,
    /// Whether a title says that people or posts are counted: `Antal` may be a number of anything.
    pub(super) is_plain: bool,
    /// What the people are called: `medarbetare`.
    pub(super) everyone: &'static str,
}

impl Columns {
    pub(super) fn of(grid: &Grid) -> Option<Self> {
        /// No table of staff is wider, and titles are compared with each other.
        const WIDEST: usize = 40;
        let width = grid.rows.first()?.cells.len();
        if width > WIDEST {
            return None;
        }
        let second = grid.rows.get(1).is_some_and(|row| {
            let known = |text: &str| !text.is_empty() && column(&[text]).is_some();
            let figures = row.cells.iter().any(|cell| is_figure(&cell.text));
            !figures && row.cells.iter().skip(1).any(|cell| known(&cell.text))
        });
        let head = 1 + usize::from(second);
        let titles = |at: usize| -> Vec<&str> {
            let above = grid.rows[..head].iter().filter_map(|row| {
                let covers = |cell: &&crate::facts::GridCell| {
                    cell.columns.contains(&at) && !cell.text.is_empty()
                };
                row.cells.iter().find(covers)
            });
            above.map(|cell| &*cell.text).collect()
        };
        let mut list: Vec<Option<Column>> = (0..width).map(|at| column(&titles(at))).collect();
        for at in 0..width {
            let twice = |known: &Option<Column>| known.is_some() && *known == list[at];
            if list.iter().filter(|other| twice(other)).count() > 1 {
                let of = list[at];
                list.iter_mut().filter(|other| **other == of).for_each(|other| *other = None);
            }
        }
        let all = (0..width).flat_map(titles).collect::<Vec<_>>().join(" ");
        let words = Tokens::of(&all);
        let named = |word: &str| (0..words.list.len()).any(|at| words.lower(at).starts_with(word));
        let everyone = ["medarbetare", "anställd", "person"];
        let named_people = everyone.into_iter().find(|word| named(word));
        let plain =
            |column: &Column| !matches!(column, Column::Role | Column::Heads | Column::Total);
        let is_plain = named_people.is_some() || list.iter().flatten().any(plain);
        Some(Self { list, head, is_plain, everyone: named_people.unwrap_or("medarbetare") })
    }

    pub(super) fn find(&self, column: Column) -> Option<usize> {
        self.list.iter().position(|known| *known == Some(column))
    }

    /// The forms of employment, each with its column.
    pub(super) fn forms(&self) -> impl Iterator<Item = (Employment, usize)> {
        self.list.iter().enumerate().filter_map(|(at, column)| match column {
            Some(Column::Form(form)) => Some((*form, at)),
            _ => None,
        })
    }
}

/// Whether a cell holds a number or a mark for none.
pub(super) fn is_figure(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// What the words say that stand above a column.
fn column(titles: &[&str]) -> Option<Column> {
    let mut said: Vec<&str> = Vec::new();
    for title in titles {
        let tokens = Tokens::of(title);
        for at in 0..tokens.list.len() {
            let word = tokens.list[at].word;
            match tokens.tag(at, Class::StaffColumn).map(|tag| tag.value) {
                Some(Value::Name("and")) => {}
                Some(Value::Name(name)) => said.push(name),
                _ if word == "%" => said.push("percent"),
                // `Antal 2026-12-31`: the day of the counts.
                _ if named_year(word).is_some() || word.parse::<styrkedja::Date>().is_ok() => {}
                _ => return None,
            }
        }
    }
    said.sort_unstable();
    said.dedup();
    let only = |main: &str, others: &[&str]| {
        said.contains(&main) && said.iter().all(|name| *name == main || others.contains(name))
    };
    let form = |name: &str| match name {
        "permanent" => Some(Employment::Permanent),
        "fixed_term" => Some(Employment::FixedTerm),
        "hourly" => Some(Employment::Hourly),
        "substitute" => Some(Employment::Substitute),
        "monthly" => Some(Employment::Other),
        _ => None,
    };
    let forms: Vec<Employment> = said.iter().filter_map(|name| form(name)).collect();
    match () {
        () if only("role", &[]) => Some(Column::Role),
        () if only("women", &["heads", "total"]) => Some(Column::Women),
        () if only("men", &["heads", "total"]) => Some(Column::Men),
        () if only("full_time", &["heads", "total"]) => Some(Column::FullTime),
        () if only("fraction", &["percent"]) => {
            Some(Column::Fraction { percent: said.contains(&"percent") })
        }
        () if only("total", &["heads"]) => Some(Column::Total),
        () if only("heads", &[]) => Some(Column::Heads),
        () if forms.len() == 1
            && said.iter().all(|name| form(name).is_some() || *name == "heads") =>
        {
            forms.first().copied().map(Column::Form)
        }
        () => None,
    }
}

/// Whether some words are about people who are wanted or who leave, not about those who are there.
pub(super) fn names_others(text: &str) -> bool {
    let tokens = Tokens::of(text);
    (0..tokens.list.len()).any(|at| {
        tokens.tag(at, Class::StaffColumn).is_some_and(|tag| tag.value == Value::Name("sought"))
    })
}
