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
    facts,
    join::join,
    page::{Stretch, Transcript},
    vocabulary::{Match, TitleKind, TitleWords, Vocabulary, after_squeezed, after_words, squeezed},
};

/// What a title page says, with the place of each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct TitlePage {
    /// What the document is, and its year.
    pub(super) title: Option<(TitleKind, u16)>,
    pub(super) unit: Option<(String, Vec<Stretch>)>,
    pub(super) administration: Option<(String, Vec<Stretch>)>,
    pub(super) committee: Option<(String, Vec<Stretch>)>,
    pub(super) municipality: Option<(String, Vec<Stretch>)>,
    pub(super) diary_number: Option<(String, Vec<Stretch>)>,
    pub(super) date: Option<(Printed<Date>, Vec<Stretch>)>,
}

/// Maximum number of lines on a title page. What comes after them is running text below an unknown heading.
const MAX_LINES: usize = 40;
/// Maximum length of a line on a title page, in bytes.
const MAX_LENGTH: usize = 120;
/// Maximum number of words in the name of a unit, and of lines it takes.
const MAX_NAME_WORDS: usize = 12;
const MAX_NAME_LINES: usize = 3;

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

/// A line of the title page.
struct TitleLine<'a> {
    text: &'a str,
    said: Said,
    /// Whether it may continue the line before, as a title does.
    continues: bool,
}

/// Reads the blocks before the first heading. Without a title among their lines they are not a title page.
pub(super) fn title_page(
    page: &Transcript,
    vocabulary: &Vocabulary,
    blocks: &[usize],
) -> TitlePage {
    let mut front = TitlePage::default();
    let lines = blocks.iter().flat_map(|&at| page.lines_of(page.blocks()[at].whole()));
    let lines = lines.take(MAX_LINES).map(|(stretch, continues)| {
        let text = page.text_of(stretch);
        TitleLine { text, said: said(text, &vocabulary.title_page), continues }
    });
    let lines: Vec<TitleLine<'_>> = lines.collect();
    let Some(title_at) = lines.iter().position(|line| matches!(line.said, Said::Title { .. }))
    else {
        return front;
    };
    for TitleLine { text, said, .. } in &lines {
        let from = |from: usize| (text[from..].to_owned(), vec![page.within(&text[from..])]);
        let whole = || Some(from(0));
        match said {
            Said::Title { kind, year, name_from } if front.title.is_none() => {
                front.title = Some((*kind, *year));
                let name = text.get(*name_from..).filter(|name| is_name(name));
                front.unit = name.map(|_| from(*name_from));
            }
            Said::DiaryNumber { from: at } if front.diary_number.is_none() => {
                front.diary_number = Some(from(*at));
            }
            Said::Date { date, from: at } if front.date.is_none() => {
                let (text, place) = from(*at);
                front.date = Some((Printed::new(text, Some(*date)), place));
            }
            Said::Administration if front.administration.is_none() => {
                front.administration = whole();
            }
            Said::Committee if front.committee.is_none() => front.committee = whole(),
            Said::Municipality if front.municipality.is_none() => front.municipality = whole(),
            _ => {}
        }
    }
    if front.unit.is_none() {
        let name = |first: usize| name_at(page, &lines, first);
        let after = name(title_at + 1);
        let before = (0..title_at).rev().find_map(name);
        // The name stands below or above the title; one that contains a word for a kind of unit is preferred.
        let known = |name: &(String, Vec<Stretch>)| facts::names_a_unit(&name.0);
        front.unit = match (before, after) {
            (Some(before), Some(after)) if known(&before) && !known(&after) => Some(before),
            (before, after) => after.or(before),
        };
    }
    front
}

fn said(text: &str, words: &TitleWords) -> Said {
    if text.len() > MAX_LENGTH {
        return Said::No;
    }
    if let Some(said) = title(text, words) {
        return said;
    }
    if let Some(number) = words.diary_number(text) {
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
    page: &Transcript,
    lines: &[TitleLine<'_>],
    first: usize,
) -> Option<(String, Vec<Stretch>)> {
    if !matches!(lines.get(first)?.said, Said::Other) {
        return None;
    }
    let continues =
        |line: &&TitleLine<'_>| line.continues && matches!(line.said, Said::Other | Said::No);
    let more = lines[first + 1..].iter().take(MAX_NAME_LINES - 1).take_while(continues).count();
    let lines = &lines[first..=first + more];
    let name = join(lines.iter().map(|line| line.text));
    is_name(&name).then(|| (name, lines.iter().map(|line| page.within(line.text)).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Reader, vocabulary::PeriodEnd};

    fn read(text: &str) -> TitlePage {
        let page = Reader::default().transcribe_text(text).expect("words");
        let all: Vec<usize> = (0..page.blocks().len()).collect();
        title_page(&page, &Vocabulary::stockholm(), &all)
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
        let text = |found: Option<(String, Vec<Stretch>)>| found.map(|(text, _)| text);
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
