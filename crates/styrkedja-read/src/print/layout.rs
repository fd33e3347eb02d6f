//! Everything that differs between exports of one document. Users print in one layout; tests print in all of them.
#![cfg_attr(
    not(feature = "layouts"),
    expect(unreachable_pub, dead_code, reason = "only the feature lets other layouts be made")
)]

/// How a text is laid out: everything that differs between exports of one document and says nothing of it.
///
/// ```
/// # #[cfg(feature = "layouts")] {
/// use styrkedja_read::{LineEnd, PrintLayout};
///
/// let layout = PrintLayout { width: Some(60), line_end: LineEnd::CrLf, ..PrintLayout::default() };
/// assert!(layout.page.is_none());
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintLayout {
    /// Maximum number of characters in a line, unless a word or the cells of a table are longer; none for no wrapping.
    pub width: Option<usize>,
    /// Which lines end in a space.
    pub trailing_spaces: TrailingSpaces,
    /// Whether there is a blank line between all lines; then two separate paragraphs, not one.
    pub doubled: bool,
    /// Whether a goal's title begins on the line below its label.
    pub label_apart: bool,
    /// What ends a line.
    pub line_end: LineEnd,
    /// How the text is cut into pages, if it is.
    pub page: Option<PageLayout>,
    /// How `å`, `ä`, `ö` are written.
    pub letters: Letters,
    /// Whether the spaces after digits are non-breaking: `70 %`, `1 200 kr`.
    pub hard_spaces: bool,
}

/// Which lines end in a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrailingSpaces {
    /// No line does.
    None,
    /// Lines that were wrapped do, the last of a paragraph does not.
    Wrapped,
    /// Every line does.
    Every,
}

/// What ends a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// Line feed.
    Lf,
    /// Carriage return and line feed.
    CrLf,
    /// Carriage return.
    Cr,
}

/// How a text is cut into pages. The first line of every page but the first begins with a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageLayout {
    /// The number of text lines on a page. A page has more when its end would hide whether a paragraph continues.
    pub lines: usize,
    /// Whether a foot with a page number stands in the text.
    pub foot: bool,
    /// Whether the header of a table is repeated on the next page.
    pub repeat_header: bool,
}

/// How letters with a mark are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// As one character (NFC).
    Composed,
    /// As a letter and its mark (NFD).
    Decomposed,
}

impl Default for PrintLayout {
    /// Lines of at most 100 characters, those that were wrapped with a space at the end; no pages.
    fn default() -> Self {
        Self {
            width: Some(100),
            trailing_spaces: TrailingSpaces::Wrapped,
            doubled: false,
            label_apart: false,
            line_end: LineEnd::Lf,
            page: None,
            letters: Letters::Composed,
            hard_spaces: false,
        }
    }
}
