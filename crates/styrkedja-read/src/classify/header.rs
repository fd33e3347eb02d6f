use std::ops::Range;

use crate::{
    clean::Kept,
    vocabulary::{Columns, Match},
};

/// The header of a table: its columns in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header<F> {
    pub(crate) fields: Vec<F>,
    /// The year in a column title, with its column: `KF:s årsmål år 2025`.
    pub(crate) years: Vec<(F, u16)>,
}

/// Maximum number of lines in a header. In a report's narrow columns it takes about twenty.
const MAX_LINES: usize = 40;

/// The header that begins at a line, and its lines. Titles may be wrapped anywhere, also inside words, so the header is
/// the longest run of lines that consists of column titles only.
pub(super) fn at<F: Copy + PartialEq>(
    kept: &[Kept<'_>],
    at: usize,
    columns: &Columns<F>,
) -> Option<(Header<F>, Range<usize>)> {
    let mut text = String::new();
    let mut found = None;
    for (end, line) in kept.iter().enumerate().skip(at).take(MAX_LINES) {
        let Some(short) = line.short() else { break };
        text.push_str(short);
        if end == at
            && !columns
                .first
                .iter()
                .any(|first| matches!(first.at_start(&text), Match::Whole { .. }))
        {
            return None;
        }
        let mut header = Header { fields: Vec::new(), years: Vec::new() };
        match titles(&text, columns, &mut header) {
            Fit::Whole => found = Some((header, at..end + 1)),
            Fit::Part => {}
            Fit::No => break,
        }
    }
    found.filter(|(header, _)| header.fields.len() >= 2)
}

/// How a text matches a row of column titles.
#[derive(PartialEq, Eq)]
enum Fit {
    /// It is such a row.
    Whole,
    /// It is the beginning of such a row.
    Part,
    No,
}

/// Splits a squeezed text into column titles, each used once at most, and puts them into `header`.
fn titles<F: Copy + PartialEq>(text: &str, columns: &Columns<F>, header: &mut Header<F>) -> Fit {
    if text.is_empty() {
        return Fit::Whole;
    }
    let mut fit = Fit::No;
    for (pattern, field) in &columns.all {
        if header.fields.contains(field) {
            continue;
        }
        match pattern.at_start(text) {
            Match::Whole { bytes, year } => {
                header.fields.push(*field);
                header.years.extend(year.map(|year| (*field, year)));
                match titles(&text[bytes..], columns, header) {
                    Fit::Whole => return Fit::Whole,
                    Fit::Part => fit = Fit::Part,
                    Fit::No => {}
                }
                header.fields.pop();
                header.years.retain(|(other, _)| other != field);
            }
            Match::Part => fit = Fit::Part,
            Match::No => {}
        }
    }
    fit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clean::clean,
        extract::lines,
        vocabulary::{IndicatorField, Vocabulary},
    };

    fn fields(text: &str) -> Option<(usize, usize)> {
        let vocabulary = Vocabulary::stockholm();
        let kept = clean(lines(text), &vocabulary).kept;
        at(&kept, 0, &vocabulary.indicator_columns)
            .map(|(header, lines)| (header.fields.len(), lines.len()))
    }

    #[test]
    fn titles_wrap_anywhere() {
        assert_eq!(
            fields("  Indikator Årsmål KF:s årsmål år 2025 Periodicitet \n\nNöjda 1 2 År"),
            Some((4, 1))
        );
        assert_eq!(
            fields("Indikator Årsmål KF:s \n\nårsmål år 2025 Perio\ndicitet\nNöjda"),
            Some((4, 3))
        );
        let report = "Indikator Periodens\nutfall\nUtfall\nmän/\npojkar\nUtfall\nkvinn\nor/\nflicko\nr\nPerio\ndens\nutfall\nVB\n\
                      2019\nProgno\ns helår Årsmål KF:s\n\nårsmål Period\nPlatser för feriejobb";
        assert_eq!(fields(report), Some((9, 18)));
    }

    #[test]
    fn prose_is_no_header() {
        assert_eq!(fields("Indikatorer följs upp varje år"), None);
        assert_eq!(fields("Indikator Årsmål följs upp"), None);
    }

    #[test]
    fn the_year_is_told() {
        let vocabulary = Vocabulary::stockholm();
        let kept = clean(lines("Indikator KF:s årsmål år 2026 Period"), &vocabulary).kept;
        let (header, _) = at(&kept, 0, &vocabulary.indicator_columns).expect("a header");
        assert_eq!(
            header.years,
            [(IndicatorField::Figure(styrkedja::IndicatorColumn::CouncilTarget), 2026)]
        );
    }
}
