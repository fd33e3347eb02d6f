//! What a cell of a table of money prints.
//!
//! ```text
//! 13 900    -336    −0,6    – 614    (336)    336-    12*    2,1 %    212 tkr
//! –                                  nothing; an empty cell is no zero
//! Ej klart                           words
//! ```

use styrkedja::{MoneyUnit, Number};

use super::unit::unit_of;
use crate::{vocabulary::EconomyWords, years::named_year};

/// What a cell prints.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing, or a dash.
    Nothing,
    Words,
    Figure(Figure),
}

/// A figure in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    /// The number as printed, without its unit; absent when its notation is ambiguous (`2.500`).
    pub(super) number: Option<Number>,
    pub(super) percent: bool,
    /// The unit that the cell itself prints.
    pub(super) unit: Option<MoneyUnit>,
    /// Whether it stands in brackets: negative, or an amount of another kind.
    pub(super) bracketed: bool,
}

/// What points between the digits of a table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Points {
    /// They part thousands.
    Thousands,
    /// They are decimal marks.
    Decimals,
    /// The table does not tell.
    #[default]
    Unknown,
}

impl Cell {
    pub(super) fn read(text: &str, points: Points, words: &EconomyWords) -> Self {
        let text = without_marks(text);
        if text.chars().all(|c| is_dash(c) || c == '.') {
            return Self::Nothing;
        }
        let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let (text, bracketed) = inner.map_or((text, false), |inner| (inner.trim(), true));
        let number_end = text.rfind(|c: char| c.is_ascii_digit()).map(|at| at + 1);
        let Some(number_end) = number_end else { return Self::Words };
        let (digits, rest) = text.split_at(number_end);
        let rest = rest.trim();
        let percent = matches!(rest, "%" | "procent");
        let behind = rest.len() == 1 && rest.chars().all(is_dash);
        let unit = if rest.is_empty() || percent || behind { None } else { unit_of(rest, words) };
        if !(rest.is_empty() || percent || behind || unit.is_some()) {
            return Self::Words;
        }
        let Some(plain) = plain_number(digits) else { return Self::Words };
        let number = valued(&plain, points).and_then(|number| {
            let negative = number.decimal().is_sign_negative();
            // `(-336)` and `-336-` say the same twice, or something else.
            match (bracketed || behind, negative) {
                (true, true) => None,
                (true, false) => Some(Number::from(-number.decimal())),
                (false, _) => Some(number),
            }
        });
        Self::Figure(Figure { number, percent, unit, bracketed })
    }

    pub(super) fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Nothing | Self::Words => None,
        }
    }

    pub(super) fn number(&self) -> Option<Number> {
        self.figure()?.number
    }
}

/// Whether a cell may be the title of a column that is a year.
pub(super) fn is_year(text: &str) -> bool {
    named_year(text.trim()).is_some()
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '−' | '–' | '—' | '‐' | '‑')
}

/// A cell without the marks of footnotes: `12*`, `12¹`, `12 1)`.
fn without_marks(text: &str) -> &str {
    let text = text.trim();
    let text = text.trim_end_matches(['*', '¹', '²', '³', '⁴']).trim_end();
    let mark = text.strip_suffix(')').filter(|rest| !rest.contains('('));
    let before = mark.and_then(|rest| rest.strip_suffix(|c: char| c.is_ascii_digit()));
    match before {
        Some(before) if before.ends_with(' ') => before.trim_end(),
        _ => text,
    }
}

/// A number with an ordinary minus and commas and points as printed; none when there is anything else in it.
fn plain_number(digits: &str) -> Option<String> {
    let digits = digits.trim();
    let negative = digits.chars().next().is_some_and(is_dash);
    let rest = digits.trim_start_matches(|c| is_dash(c) || matches!(c, '+' | '±'));
    // `--3`, `+-3`
    if digits.chars().count() > rest.chars().count() + 1 {
        return None;
    }
    let rest = rest.trim_start();
    let known = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '.');
    (rest.starts_with(|c: char| c.is_ascii_digit()) && rest.chars().all(known))
        .then(|| format!("{}{rest}", if negative { "-" } else { "" }))
}

fn valued(number: &str, points: Points) -> Option<Number> {
    if !number.contains('.') {
        return Number::from_swedish(number).ok();
    }
    let (whole, _) = number.split_once(',').unwrap_or((number, ""));
    match points {
        Points::Thousands => {
            let mut groups = whole.trim_start_matches('-').split('.');
            let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
            let rest = groups.all(|group| group.len() == 3);
            (first && rest).then(|| Number::from_swedish(&number.replace('.', "")).ok()).flatten()
        }
        Points::Decimals if number.contains(',') || number.matches('.').count() > 1 => None,
        Points::Decimals => Number::from_swedish(&number.replace('.', ",")).ok(),
        Points::Unknown => None,
    }
}

impl Points {
    /// What the points of a table are, by all its figures. Each cell comes with its column.
    pub(super) fn of<'t>(cells: impl Iterator<Item = (usize, &'t str)>) -> Self {
        let (mut pointed, mut small, mut thousands, mut decimals) = (0, 0, 0, 0);
        // Columns with a number above 999 without points, and columns with points.
        let (mut long, mut with_points) = (Vec::new(), Vec::new());
        for (column, cell) in cells {
            let Some(number) = plain_number(without_marks(cell).trim_end_matches(['%', ' ']))
            else {
                continue;
            };
            let whole = number.split(',').next().unwrap_or_default().trim_start_matches('-');
            let groups: Vec<&str> = whole.split('.').collect();
            let Some((first, rest)) = groups.split_first() else { continue };
            if rest.is_empty() {
                let digits = first.bytes().filter(u8::is_ascii_digit).count();
                if digits > 3 {
                    long.push(column);
                } else {
                    small += usize::from(!number.contains(','));
                }
                continue;
            }
            pointed += 1;
            with_points.push(column);
            let by_three = rest.iter().all(|group| group.len() == 3) && *first != "0";
            if !by_three {
                decimals += 1;
            } else if rest.len() > 1 || number.contains(',') {
                thousands += 1;
            }
        }
        // A table that parts thousands prints none of them without.
        long.sort_unstable();
        let mixed = with_points.iter().any(|column| long.binary_search(column).is_ok());
        match (thousands, decimals) {
            (0, 0) if pointed >= 3 && small > 0 && !mixed => Self::Thousands,
            (0, 0) => Self::Unknown,
            (_, 0) => Self::Thousands,
            (0, _) => Self::Decimals,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Vocabulary;

    fn number(text: &str, points: Points) -> Option<String> {
        let cell = Cell::read(text, points, &Vocabulary::stockholm().economy);
        cell.number().map(|number| number.to_string())
    }

    #[test]
    fn a_figure_is_read_as_printed() {
        for (text, expected) in [
            ("13 900", "13900"),
            ("13\u{a0}900", "13900"),
            ("13\u{202f}900", "13900"),
            ("-336", "-336"),
            ("−0,6", "-0.6"),
            ("– 614", "-614"),
            ("- 6 279", "-6279"),
            ("(336)", "-336"),
            ("336-", "-336"),
            ("+64", "64"),
            ("+ 64", "64"),
            ("±0", "0"),
            ("0", "0"),
            ("12*", "12"),
            ("12 1)", "12"),
            ("12²", "12"),
            ("-400*", "-400"),
            ("2,1 %", "2.1"),
            ("212 tkr", "212"),
        ] {
            assert_eq!(number(text, Points::Unknown).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_figure_has_no_value() {
        let words = &Vocabulary::stockholm().economy;
        let read = |text| Cell::read(text, Points::Unknown, words);
        for text in ["", "-", "–", "—", "..."] {
            assert_eq!(read(text), Cell::Nothing, "{text}");
        }
        for text in ["Ej klart", "ca 12", "12 st", "2026-05-01", "--3", "-7 73 x", "x"] {
            assert_eq!(read(text), Cell::Words, "{text}");
        }
        for text in ["-7 73", "2.500", "(-336)", "1,2,3"] {
            assert_eq!(number(text, Points::Unknown), None, "{text}");
        }
    }

    #[test]
    fn points_part_thousands_when_the_table_says_so() {
        let of = |cells: &str| Points::of(cells.split('|').map(|cell| (0, cell)));
        assert_eq!(of("1.264.000|13.900|800"), Points::Thousands);
        assert_eq!(of("16.490|13.900|-2.380|800|0"), Points::Thousands);
        assert_eq!(of("16.490,5|13.900"), Points::Thousands);
        assert_eq!(of("31.0|20.9|-0.6"), Points::Decimals);
        assert_eq!(of("0.800|0.617"), Points::Decimals);
        assert_eq!(of("4.827|4.812|2.575"), Points::Unknown);
        assert_eq!(of("16.490|13.900|2.380|800|14200"), Points::Unknown);
        assert_eq!(of("1.264.000|13.9"), Points::Unknown);
        assert_eq!(number("-16.490", Points::Thousands).as_deref(), Some("-16490"));
        assert_eq!(number("31.0", Points::Decimals).as_deref(), Some("31.0"));
        assert_eq!(number("1.26.000", Points::Thousands), None);
    }
}
