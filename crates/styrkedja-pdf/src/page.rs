/// What stands on a page.
///
/// ```
/// use styrkedja_pdf::{Limits, Pdf};
///
/// let pdf = Pdf::open(std::fs::read("../styrkedja-cli/tests/fixtures/scan.pdf")?, None, Limits::default())?;
/// let page = pdf.page(0).expect("a page");
/// let is_scan = page.images > 0 && page.words.is_empty();
/// assert!(is_scan);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Page {
    /// Its width in points, as shown: a page that the file turns by 90° is as wide as it was high.
    pub width: f32,
    /// Its height in points, as shown.
    pub height: f32,
    /// The words, in the order of the page's content.
    pub words: Vec<Word>,
    /// The lines and areas drawn along the axes of the page.
    pub rules: Vec<Rule>,
    /// How many pictures it has. A page with pictures and no words is a scan.
    pub images: usize,
    /// What could not be read. Empty for a sound page.
    pub faults: Vec<Fault>,
}

/// Letters without a space between them, on one baseline.
///
/// What parts two words is a gap between their letters, whether the file draws a space there or only moves on. Letters
/// on a raised baseline, such as the mark of a footnote, are a separate word.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its own in the file")]
pub struct Word {
    /// Its letters as the file encodes them: composed or not, soft hyphens kept, ligatures as their letters.
    /// U+FFFD stands for a letter whose font does not tell which it is.
    pub text: String,
    /// Its box, from a usual height above the baseline to a usual depth below it. The true shapes of the letters are
    /// not looked at, so words of one size on one line have the same top and bottom.
    pub bounds: Bounds,
    /// Where its letters stand, from the top of the page.
    pub baseline: f32,
    /// The size of its letters in points, as shown.
    pub size: f32,
    /// Whether its font's name or weight says bold.
    pub bold: bool,
    /// Whether a space was drawn after it. In files that draw spaces, one at the end of a line tells that the text was
    /// wrapped there.
    pub space_after: bool,
    /// The block of a tagged file that it is part of.
    pub block: Option<Block>,
    /// Whether the file says that it is not part of the text, such as the head of a page.
    pub artifact: bool,
    /// Whether it is drawn invisible, as the recognised text of a scan is.
    pub hidden: bool,
    /// Whether it runs from left to right. For other words the box is right, but their order is that of the content.
    pub upright: bool,
}

/// A block of text in a tagged file: what the file says belongs together.
///
/// Tags are made for screen readers, and as good as the program that wrote them. Some programs make each line a
/// paragraph, or tag the cells of a table in another order than they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Block {
    /// Tells it from other blocks of the file. A block may go on over a page break.
    pub id: u32,
    /// What it is.
    pub kind: BlockKind,
}

/// Kinds of [`Block`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// A paragraph, an item of a list, the text of a cell.
    Paragraph,
    /// A heading, with its depth from 1.
    Heading(u8),
    /// The number or bullet of an item of a list.
    Label,
    /// A line of a table of contents.
    Contents,
}

/// A box in points from the top left corner of the page as shown; y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// The left side.
    pub left: f32,
    /// The upper side.
    pub top: f32,
    /// The right side.
    pub right: f32,
    /// The lower side.
    pub bottom: f32,
}

impl Bounds {
    pub(crate) fn around(points: &[(f32, f32)]) -> Self {
        let start = Self {
            left: f32::INFINITY,
            top: f32::INFINITY,
            right: f32::NEG_INFINITY,
            bottom: f32::NEG_INFINITY,
        };
        points.iter().fold(start, |bounds, (x, y)| Self {
            left: bounds.left.min(*x),
            top: bounds.top.min(*y),
            right: bounds.right.max(*x),
            bottom: bounds.bottom.max(*y),
        })
    }

    pub(crate) fn is_finite(&self) -> bool {
        [self.left, self.top, self.right, self.bottom].iter().all(|side| side.is_finite())
    }
}

/// A straight mark along an axis of the page: the line between two rows, the side of a cell, the shade behind a header.
///
/// A thin filled area counts as a line, since many programs draw lines so. A rectangle that is stroked gives its four
/// sides.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Rule {
    /// Where it is, its thickness included.
    pub bounds: Bounds,
    /// What it is.
    pub kind: RuleKind,
}

/// Kinds of [`Rule`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleKind {
    /// A line from left to right: stroked, or a thin filled area.
    Horizontal,
    /// A line from top to bottom.
    Vertical,
    /// A filled area, such as the shade of a cell.
    Fill,
}

/// Something on a page that could not be read. The rest of the page is there.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// A font does not tell which letters its glyphs are.
    NoUnicode {
        /// The name of the font.
        font: String,
        /// How many of its glyphs stand on the page.
        glyphs: usize,
    },
    /// A stream could not be decoded.
    Damaged,
    /// The page is beyond a limit; the rest of it is left out.
    TooMuch {
        /// What there is too much of.
        what: crate::Excess,
    },
}
