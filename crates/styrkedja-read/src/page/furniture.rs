//! The head and foot of a page, left in the text: page number, document type, address, web address, phone.
//!
//! The same street address can occur in running text, so only lines around a page number count.
//!
//! ```text
//! Storgatan 12                               an address: furniture only because a page number is near
//! Telefon 08-123 45 67
//! Sid 3 (9)                                  the page number
//! ```

use styrkedja::Date;

use crate::{
    extract::{Line, Role},
    vocabulary::Vocabulary,
};

/// Maximum number of non-blank lines in a head or foot on either side of its page number.
const REACH: usize = 6;
/// Maximum length of a line in a head or foot.
const MAX_LENGTH: usize = 45;

/// Decides for every line whether it is furniture: because the file says so, or by its words.
pub(super) fn mark(lines: &[Line<'_>], vocabulary: &Vocabulary) -> Vec<bool> {
    let mut marked: Vec<bool> =
        lines.iter().map(|line| line.shape.role == Role::Furniture).collect();
    for (at, line) in lines.iter().enumerate() {
        let text = line.text().trim();
        if marked[at]
            || line.shape.role != Role::Text
            || text.len() > MAX_LENGTH
            || !vocabulary.page_marks.iter().any(|mark| mark.is_whole(text))
        {
            continue;
        }
        marked[at] = true;
        spread(lines, (0..at).rev(), vocabulary, &mut marked);
        spread(lines, at + 1..lines.len(), vocabulary, &mut marked);
    }
    marked
}

/// Marks the lines around a page number, outwards, for as long as they look like furniture.
fn spread(
    lines: &[Line<'_>],
    way: impl Iterator<Item = usize>,
    vocabulary: &Vocabulary,
    marked: &mut [bool],
) {
    for at in way.filter(|&at| !lines[at].text().trim().is_empty()).take(REACH) {
        let line = &lines[at];
        if line.shape.role != Role::Text || !looks_like_furniture(line.text().trim(), vocabulary) {
            break;
        }
        marked[at] = true;
    }
}

fn looks_like_furniture(text: &str, vocabulary: &Vocabulary) -> bool {
    text.len() <= MAX_LENGTH
        && !is_cell(text, vocabulary)
        && (vocabulary.furniture.iter().any(|words| words.is_whole(text))
            || vocabulary.title_page.diary_number(text).is_some()
            || is_web_address(text)
            || is_phone(text)
            || is_postal(text))
}

/// Whether a text is the last cell of a table, on a separate line at the end of a page: the date `2027-08-31`, which
/// looks like a phone number, or the period `VB 2027`, which looks like an address.
fn is_cell(text: &str, vocabulary: &Vocabulary) -> bool {
    text.parse::<Date>().is_ok()
        || vocabulary.periods.iter().any(|(period, _)| period.is_whole(text))
}

/// `start.stockholm`, `www.exempelstad.se`: one word with a point inside.
fn is_web_address(text: &str) -> bool {
    !text.contains(' ')
        && text.split('.').count() >= 2
        && text
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'))
        && text.chars().any(char::is_alphabetic)
}

/// `08-508 23 527`, `Telefon 08-123 45 67`: mostly digits, with a dash or a plus.
fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let number =
        text.trim_start_matches(|c: char| c.is_alphabetic() || matches!(c, ':' | ' ' | '.'));
    // `Vi bakar 2027-01-01` is the row of an activity.
    let day = |word: &str| word.len() == 10 && word.as_bytes()[4] == b'-';
    let has_day = number.split(' ').any(day);
    digits >= 7
        && !has_day
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+' | '/' | '(' | ')'))
        // Two ISO dates are not a phone number.
        && number.bytes().filter(|b| *b == b'-').count() <= 2
}

/// A year is not a house number: `Budget 2027`.
fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// `Box 490`, `Storgatan 12 B`, `123 45 Exempelstad`: a street or box with its number, or a postal code with its town.
fn is_postal(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: &&str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let name = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().all(char::is_alphabetic)
    };
    match words.as_slice() {
        [street @ .., house] if number(house) && !is_year(house) => {
            !street.is_empty() && street.len() <= 3 && street.iter().all(name)
        }
        [street @ .., house, letter] if number(house) && letter.len() == 1 => {
            !street.is_empty() && street.len() <= 3 && street.iter().all(name)
        }
        [three, two, town @ ..]
            if number(three) && three.len() == 3 && number(two) && two.len() == 2 =>
        {
            !town.is_empty() && town.iter().all(name)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lines;

    fn furniture(text: &str) -> Vec<&str> {
        let lines = lines(text);
        let marked = mark(&lines, &Vocabulary::stockholm());
        text.lines().zip(marked).filter(|(_, marked)| *marked).map(|(line, _)| line).collect()
    }

    #[test]
    fn a_letterhead_in_running_text_is_found() {
        let text = "Vi möter gästerna där\n\nTjänsteutlåtande\nSid 4 (31)\n\nBjörkvägen 12\nstart.stockholm\n08-123 45 678\n de är.";
        assert_eq!(
            furniture(text),
            ["Tjänsteutlåtande", "Sid 4 (31)", "Björkvägen 12", "start.stockholm", "08-123 45 678"]
        );
    }

    #[test]
    fn the_last_cell_of_a_page_stays() {
        assert_eq!(furniture("Vi bakar\n2027-01-01\n2027-06-30\n\nSid 4 (31)"), ["Sid 4 (31)"]);
        assert_eq!(furniture("Nöjda\n90 %\nVB 2027\n\nSid 4 (31)"), ["Sid 4 (31)"]);
    }

    #[test]
    fn a_heading_with_a_year_is_no_address() {
        assert_eq!(furniture("Text.\n\nSid 2 (9)\n\nBudget 2027\n\nText."), ["Sid 2 (9)"]);
        assert_eq!(furniture("Vi bakar 2027 2027-01-01\n\nSid 2 (9)\n2027-01-01"), ["Sid 2 (9)"]);
    }

    #[test]
    fn an_address_in_prose_stays() {
        assert!(furniture("Vi flyttar till\nBjörkvägen 12\noch firar det.").is_empty());
    }
}
