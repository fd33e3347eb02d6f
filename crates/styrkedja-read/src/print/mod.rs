//! The way back: a document as the text that a city's export would have.
//!
//! It is the inverse of reading, and that is tested: random documents are printed in random layouts and read again. So
//! this module also states, in what it refuses to print, what plain text cannot express.

mod blocks;
mod layout;
mod lines;

use styrkedja::Document;
use unicode_normalization::UnicodeNormalization;

#[cfg(feature = "layouts")]
pub use layout::{Letters, LineEnd, PageLayout, PrintLayout, TrailingSpaces};

#[cfg(not(feature = "layouts"))]
use layout::{Letters, LineEnd, PrintLayout, TrailingSpaces};

use crate::Vocabulary;

/// Prints a document as text, with the words of a city: what a city's own export of it would say.
///
/// Lines have 100 characters at most and are wrapped between words. Use it to show a document that came from JSON or a
/// program, to turn one city's words into another's, or to test what is read.
///
/// ```
/// use styrkedja::{Document, Goal};
/// use styrkedja_read::{Vocabulary, print_text, read_text};
///
/// let plan = Document::default().with_goal(
///     Goal::unit("Gästerna är nöjda").with_expected_result(1, "90 % av gästerna är nöjda med maten"),
/// );
/// let text = print_text(&plan, &Vocabulary::stockholm());
/// assert_eq!(
///     text,
///     "Enhetsmål: Gästerna är nöjda\n\nFörväntat resultat\n\n1. 90 % av gästerna är nöjda med maten\n"
/// );
/// assert_eq!(read_text(&text)?.document, plan);
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
///
/// # Example: the words of another city
///
/// ```
/// use styrkedja::{Document, Goal};
/// use styrkedja_read::{Vocabulary, print_text};
///
/// let words = Vocabulary::stockholm_toml().replace("\"Uppföljning\"", "\"Så följer vi upp\"");
/// let plan = Document::default()
///     .with_goal(Goal::unit("Gästerna är nöjda").with_follow_up(1, "Enkät i maj."));
/// let text = print_text(&plan, &Vocabulary::from_toml(&words)?);
/// assert_eq!(text, "Enhetsmål: Gästerna är nöjda\n\nSå följer vi upp\n\n1. Enkät i maj.\n");
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
///
/// # What reads back the same
///
/// A document that was read from text comes back whole. One made by hand does if
/// - it has no custom keys and no organisation, and its facts are those that a reader finds in its text;
/// - a table, verdict or heading tells its kind and year, as those of the city's form do;
/// - goals stand under goals of a higher level, with a code where the city prints one, and no more than one table of
///   each kind each; the chapters have headings of the vocabulary at their depth, the first after the goals one that
///   ends them;
/// - every activity has a first day, every indicator a periodicity or period, and figures are printed as they are
///   understood. Names hold no figure with a unit and do not end in one, titles not in a day; the analysis of a row
///   ends a sentence;
/// - words are parted by single spaces, letters composed, and only the text of a numbered item has several lines;
/// - a passage is such as a reader makes it: a lead-in ends in a colon before a list, a sub-heading is a few words
///   before a paragraph, no paragraph begins like an item or looks like a heading, and paragraphs between two numbered
///   items are part of the first.
///
/// Some texts cannot be told apart in plain text, so they are not printed: a line is not broken before what looks like
/// the marker of an item, nor after a day, a year or a hyphen; an empty cell of a report is left out with its column.
/// `94 525 ton` stays open: one figure or two.
pub fn print_text(document: &Document, vocabulary: &Vocabulary) -> String {
    print_text_as(document, vocabulary, &PrintLayout::default())
}

/// [`print_text`] in the layout of another export: wrapped narrowly or not at all, with blank lines between all lines,
/// cut into pages with feet and repeated table headers, with decomposed letters.
///
/// ```
/// # #[cfg(feature = "layouts")] {
/// use styrkedja::{Document, Goal};
/// use styrkedja_read::{PrintLayout, Vocabulary, print_text_as, read_text};
///
/// let goal = "Gästerna får en vardag som är trygg, aktiv och full av goda möten";
/// let plan = Document::default().with_goal(Goal::unit(goal));
/// let narrow = PrintLayout { width: Some(40), ..PrintLayout::default() };
/// let text = print_text_as(&plan, &Vocabulary::stockholm(), &narrow);
/// assert_eq!(text.lines().count(), 2);
/// assert_eq!(read_text(&text).expect("a text").document, plan);
/// # }
/// ```
///
/// A page does not end after a label or the heading of a row's analysis, nor where only its last words would tell
/// whether the paragraph goes on.
#[cfg_attr(not(feature = "layouts"), expect(unreachable_pub, reason = "public with the feature"))]
pub fn print_text_as(document: &Document, vocabulary: &Vocabulary, layout: &PrintLayout) -> String {
    let blocks = blocks::of(document, vocabulary, layout);
    let lines = lines::of(&blocks, vocabulary, layout);
    let end = match layout.line_end {
        LineEnd::Lf => "\n",
        LineEnd::CrLf => "\r\n",
        LineEnd::Cr => "\r",
    };
    let mut text = String::new();
    for line in lines {
        let line = if layout.hard_spaces { with_hard_spaces(&line) } else { line };
        match layout.letters {
            Letters::Composed => text.push_str(&line),
            Letters::Decomposed => text.extend(line.nfd()),
        }
        text.push_str(end);
    }
    text
}

/// Makes single spaces after a digit non-breaking.
fn with_hard_spaces(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut characters = line.chars().peekable();
    let mut after_digit = false;
    while let Some(c) = characters.next() {
        let between = after_digit && characters.peek().is_some_and(|next| *next != ' ');
        text.push(if c == ' ' && between { '\u{a0}' } else { c });
        after_digit = c.is_ascii_digit();
    }
    text
}
