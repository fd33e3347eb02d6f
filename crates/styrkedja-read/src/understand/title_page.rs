//! The title page: what stands before the first heading of a document, line by line.
//!
//! ```text
//! Solgläntans dagverksamhet                  the unit, above or below the title
//! Verksamhetsplan 2027                       the title: kind and year
//! Norra omsorgsförvaltningen                 the administration: ends in a word for one
//! Exempelstads stad                          the municipality
//! Dnr NOF 2026/418                           the diary number
//! 18 januari 2027                            the date
//! ```
//!
//! Only the title is required. The other lines may be in any order around it, and each is recognised alone.

use styrkedja::{Date, Printed};

use crate::{
    classify::after_squeezed,
    clean::{Kept, Layout, LinePiece},
    facts,
    vocabulary::{Match, Pattern, TitleKind, TitleWords, Vocabulary, squeezed},
};

/// What a title page says, with the place of each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TitlePage {
    /// What the document is, and its year.
    pub(crate) title: Option<(TitleKind, u16)>,
    pub(crate) unit: Option<(String, Vec<LinePiece>)>,
    pub(crate) administration: Option<(String, Vec<LinePiece>)>,
    pub(crate) committee: Option<(String, Vec<LinePiece>)>,
    pub(crate) municipality: Option<(String, Vec<LinePiece>)>,
    pub(crate) diary_number: Option<(String, Vec<LinePiece>)>,
    pub(crate) date: Option<(Printed<Date>, Vec<LinePiece>)>,
}

/// Maximum number of lines on a title page. What comes after them is running text below an unknown heading.
const MAX_LINES: usize = 40;
/// Maximum length of a line on a title page, in bytes.
const MAX_LENGTH: usize = 120;
/// Maximum number of words in the name of a unit, and of lines it takes.
const MAX_NAME_WORDS: usize = 12;
const MAX_NAME_LINES: usize = 3;
/// Maximum number of letters in a diary number.
const MAX_NUMBER_LENGTH: usize = 40;

/// What one line of a title page says.
enum Said {
    /// The title, and where the name of the unit begins in the line, if it stands there too.
    Title {
        kind: TitleKind,
        year: u16,
        name_from: usize,
    },
    /// From where the number stands.
    DiaryNumber {
        from: usize,
    },
    Date {
        date: Date,
        from: usize,
    },
    Administration,
    Committee,
    Municipality,
    /// Possibly a name.
    Other,
    /// Not a name: a sentence, a line with a colon.
    No,
}

/// Reads the lines before the first heading. Without a title among them they are not a title page.
pub(crate) fn title_page(
    kept: &[Kept<'_>],
    layout: &Layout,
    vocabulary: &Vocabulary,
    lines: &[usize],
) -> TitlePage {
    let mut page = TitlePage::default();
    let said: Vec<(usize, Said)> = lines
        .iter()
        .take(MAX_LINES)
        .map(|&at| (at, said(kept[at].text(), &vocabulary.title_page)))
        .collect();
    let Some(title_at) = said.iter().position(|(_, said)| matches!(said, Said::Title { .. }))
    else {
        return page;
    };
    for (at, said) in &said {
        let text = kept[*at].text();
        let whole = || Some((text.to_owned(), vec![piece(kept, *at, 0)]));
        match said {
            Said::Title { kind, year, name_from } if page.title.is_none() => {
                page.title = Some((*kind, *year));
                page.unit = text
                    .get(*name_from..)
                    .filter(|name| is_name(name))
                    .map(|name| (name.to_owned(), vec![piece(kept, *at, *name_from)]));
            }
            Said::DiaryNumber { from } if page.diary_number.is_none() => {
                page.diary_number = Some((text[*from..].to_owned(), vec![piece(kept, *at, *from)]));
            }
            Said::Date { date, from } if page.date.is_none() => {
                let printed = Printed::new(&text[*from..], Some(*date));
                page.date = Some((printed, vec![piece(kept, *at, *from)]));
            }
            Said::Administration if page.administration.is_none() => page.administration = whole(),
            Said::Committee if page.committee.is_none() => page.committee = whole(),
            Said::Municipality if page.municipality.is_none() => page.municipality = whole(),
            _ => {}
        }
    }
    if page.unit.is_none() {
        let name = |first: usize| name_at(kept, layout, &said, first);
        let after = name(title_at + 1);
        let before = (0..title_at).rev().find_map(name);
        // The name stands below or above the title; one that contains a word for a kind of unit is preferred.
        let known = |name: &(String, Vec<LinePiece>)| facts::names_a_unit(&name.0);
        page.unit = match (before, after) {
            (Some(before), Some(after)) if known(&before) && !known(&after) => Some(before),
            (before, after) => after.or(before),
        };
    }
    page
}

/// The diary number in a line that holds nothing else, without the words before it.
pub(crate) fn diary_number<'t>(text: &'t str, words: &TitleWords) -> Option<&'t str> {
    let from = after_words(text, &words.diary_number)?;
    let number = &text[from..];
    (number.len() <= MAX_NUMBER_LENGTH && number.contains(|c: char| c.is_ascii_digit()))
        .then_some(number)
}

fn said(text: &str, words: &TitleWords) -> Said {
    if text.len() > MAX_LENGTH {
        return Said::No;
    }
    if let Some(said) = title(text, words) {
        return said;
    }
    if let Some(number) = diary_number(text, words) {
        return Said::DiaryNumber { from: text.len() - number.len() };
    }
    let from = after_words(text, &words.date).unwrap_or_default();
    if let Some(date) = day(&text[from..]) {
        return Said::Date { date, from };
    }
    let last = text.rsplit(' ').next().map(squeezed).unwrap_or_default();
    let ends = |endings: &[String]| {
        endings.iter().any(|ending| last.ends_with(ending.as_str())) && is_name(text)
    };
    if ends(&words.administration) {
        Said::Administration
    } else if ends(&words.committee) {
        Said::Committee
    } else if words.municipality.contains(&last) && is_name(text) {
        Said::Municipality
    } else if is_name(text) {
        Said::Other
    } else {
        Said::No
    }
}

/// The title in a line: `Verksamhetsplan 2027`, also with the unit's name after it, `Verksamhetsplan 2027 för
/// Solgläntan`, or before it.
fn title(text: &str, words: &TitleWords) -> Option<Said> {
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(space, _)| space + 1));
    for start in starts {
        let head = squeezed(&text[start..]);
        for (pattern, kind) in &words.kinds {
            let Match::Whole { bytes, year: Some(year) } = pattern.at_start(&head) else {
                continue;
            };
            let end = start + after_squeezed(&text[start..], bytes);
            let rest = text[end..].trim_start_matches(|c: char| {
                c.is_whitespace() || matches!(c, ',' | ':' | '-' | '–' | '—' | '.')
            });
            let name = rest.strip_prefix("för ").unwrap_or(rest);
            // A sentence may mention a plan; a title has at most a name beside it.
            if start > 0 && !name.is_empty() || !name.is_empty() && !is_name(name) {
                continue;
            }
            if start > 0 && !is_name(text[..start].trim_end()) {
                continue;
            }
            return Some(Said::Title { kind: *kind, year, name_from: text.len() - name.len() });
        }
    }
    None
}

/// Where a text continues after some words and the punctuation after them, if it begins with them and continues.
fn after_words(text: &str, words: &[Pattern]) -> Option<usize> {
    let head = squeezed(text);
    let ends = words.iter().filter_map(|pattern| match pattern.at_start(&head) {
        Match::Whole { bytes, .. } => Some(after_squeezed(text, bytes)),
        _ => None,
    });
    let end = ends.max()?;
    let rest = text[end..].trim_start_matches([' ', ':', '.']);
    // `Dnrx` is a different word.
    (rest.len() < text[end..].len() && !rest.is_empty()).then_some(text.len() - rest.len())
}

/// The date that a text consists of: `2027-01-15`, `15 januari 2027`.
fn day(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut words = text.strip_prefix("den ").unwrap_or(text).split(' ');
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let day: u8 = day.parse().ok()?;
    let month = facts::month(&month.to_lowercase())?;
    if words.next().is_some() || year.len() != 4 {
        return None;
    }
    format!("{year}-{month:02}-{day:02}").parse().ok()
}

/// Whether a text may be a name: a few words that begin with a capital letter and are not a sentence.
fn is_name(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
        && text.split(' ').count() <= MAX_NAME_WORDS
        && !text.contains([':', ';', '@'])
        && !text.ends_with(['.', '!', '?', ','])
        && !text.contains("  ")
}

/// The name that begins at one of the lines and continues for as long as the layout says that a title does.
fn name_at(
    kept: &[Kept<'_>],
    layout: &Layout,
    said: &[(usize, Said)],
    first: usize,
) -> Option<(String, Vec<LinePiece>)> {
    let is_other = |index: usize| matches!(said.get(index), Some((_, Said::Other)));
    if !is_other(first) {
        return None;
    }
    let mut end = first + 1;
    while end - first < MAX_NAME_LINES
        && is_continuation(said.get(end))
        && layout.title_goes_on(&kept[said[end - 1].0], &kept[said[end].0])
    {
        end += 1;
    }
    let lines = &said[first..end];
    let name = crate::join::join(lines.iter().map(|(at, _)| kept[*at].text()));
    is_name(&name).then(|| (name, lines.iter().map(|(at, _)| piece(kept, *at, 0)).collect()))
}

fn is_continuation(said: Option<&(usize, Said)>) -> bool {
    matches!(said, Some((_, Said::Other | Said::No)))
}

/// The stretch of a line from an offset in its text.
fn piece(kept: &[Kept<'_>], at: usize, from: usize) -> LinePiece {
    let indent = kept[at].indent();
    LinePiece { at, start: indent + from, end: indent + kept[at].text().len() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clean::clean, extract::lines, vocabulary::PeriodEnd};

    fn read(text: &str) -> TitlePage {
        let vocabulary = Vocabulary::stockholm();
        let kept = clean(lines(text), &vocabulary).kept;
        let all: Vec<usize> = (0..kept.len()).collect();
        title_page(&kept, &Layout::of(&kept), &vocabulary, &all)
    }

    fn unit(text: &str) -> Option<String> {
        read(text).unit.map(|(unit, _)| unit)
    }

    #[test]
    fn a_title_page_tells_what_whose_and_when() {
        let page = read(
            "Sjövikens stadsdelsförvaltning\nSjövikens stadsdelsnämnd\nExempelstads stad\n\nVerksamhetsplan 2027\n\n\
             Solgläntans dagverksamhet\n\nDnr: SJÖ 2026/417-1.2\nDatum: 15 januari 2027\nHandläggare: Kim Ek\n",
        );
        let text = |found: Option<(String, Vec<LinePiece>)>| found.map(|(text, _)| text);
        assert_eq!(page.title, Some((TitleKind::Plan, 2027)));
        assert_eq!(text(page.unit).as_deref(), Some("Solgläntans dagverksamhet"));
        assert_eq!(text(page.administration).as_deref(), Some("Sjövikens stadsdelsförvaltning"));
        assert_eq!(text(page.committee).as_deref(), Some("Sjövikens stadsdelsnämnd"));
        assert_eq!(text(page.municipality).as_deref(), Some("Exempelstads stad"));
        assert_eq!(text(page.diary_number).as_deref(), Some("SJÖ 2026/417-1.2"));
        let (date, _) = page.date.expect("a date");
        assert_eq!(date.text, "15 januari 2027");
        assert_eq!(date.value.map(|date| date.to_string()).as_deref(), Some("2027-01-15"));
    }

    #[test]
    fn the_unit_stands_below_the_title_above_it_or_beside_it() {
        for text in [
            "Verksamhetsplan 2027\n\nHemtjänsten Vägtornet",
            "Hemtjänsten Vägtornet\n\nVerksamhetsplan 2027",
            "Hemtjänsten Vägtornet\n\nVerksamhetsplan 2027\n\nTillsammans",
            "Verksamhetsplan 2027 för Hemtjänsten Vägtornet",
            "Verksamhetsplan 2027 – Hemtjänsten Vägtornet\n\nTillsammans",
        ] {
            assert_eq!(unit(text).as_deref(), Some("Hemtjänsten Vägtornet"), "{text}");
        }
    }

    #[test]
    fn a_title_tells_the_period() {
        let report = |end| Some((TitleKind::Report(end), 2027));
        assert_eq!(read("Tertialrapport 2 2027").title, report(PeriodEnd::Tertial(2)));
        assert_eq!(read("Hemtjänstens verksamhetsberättelse 2027").title, report(PeriodEnd::Year));
    }

    #[test]
    fn running_text_is_no_title_page() {
        for text in [
            "Enheten arbetar efter verksamhetsplan 2027 och budget.\n\nSolgläntan",
            "I Verksamhetsplan 2027 beskrivs målen.",
            "Solgläntans dagverksamhet\n\nDnr 1/2027",
        ] {
            assert_eq!(read(text), TitlePage::default(), "{text}");
        }
        assert_eq!(unit("Verksamhetsplan 2027\n\nVi tar emot gäster.\nHandläggare: Kim Ek"), None);
    }
}
