use std::{fmt, str::FromStr};

use styrkedja_macros::names;

use crate::{Error, ErrorKind};

/// How much one file may cost. A file beyond a limit is refused with an error that names the limit.
///
/// The defaults are far above any plan or report, and low enough for a service that takes files from anyone. They hold
/// for PDF, Word and OpenDocument files: plain text costs no more than its own size.
///
/// ```
/// use styrkedja_read::{Limits, Reader, Vocabulary};
///
/// let mut limits = Limits::default();
/// limits.pages = 300;
/// let reader = Reader::new(Vocabulary::stockholm()).with_limits(limits);
/// ```
///
/// What they are for: a compressed file of a few kilobytes may unfold into gigabytes, one page may be drawn a million
/// times, and tables may stand inside each other without end. A service that reads uploads should also bound the size
/// of the upload itself: plain text has no other limit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Pages of a PDF file: 5 000.
    pub pages: usize,
    /// Bytes of text in all, encoded as UTF-8: 64 MiB.
    pub text: usize,
    /// Lines of a Word or OpenDocument file, one for each paragraph and for each line break in one: 250 000. A line of
    /// few letters costs more than its letters.
    pub lines: usize,
    /// Bytes that one part of a file (a page's content, a Word file's XML) may have when it is decompressed: 256 MiB.
    pub part: usize,
    /// Levels of nested elements, such as tables inside tables: 256, which is also the maximum for Word and
    /// OpenDocument files.
    pub depth: usize,
    /// Cells of all tables: 1 000 000.
    pub cells: usize,
}

/// One of the [`Limits`], by what it is of.
#[names(beside)]
#[non_exhaustive]
pub enum Limit {
    /// [`Limits::pages`].
    Pages,
    /// [`Limits::text`].
    Text,
    /// [`Limits::lines`].
    Lines,
    /// [`Limits::part`].
    Part,
    /// [`Limits::depth`].
    Depth,
    /// [`Limits::cells`].
    Cells,
}

impl Limit {
    /// An error if there is more than a limit allows.
    pub(crate) fn check(self, count: usize, most: usize) -> Result<(), Error> {
        if count > most { Err(ErrorKind::TooMuch { limit: self, most }.into()) } else { Ok(()) }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Limit {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let known = Self::ALL.iter().copied().find(|limit| limit.as_str() == name);
        known.ok_or_else(|| ErrorKind::UnknownLimit { name: name.to_owned() }.into())
    }
}

impl Limits {
    /// The names of the limits: `pages`, `text`, `lines`, `part`, `depth`, `cells`.
    pub const NAMES: &'static [&'static str] = Limit::NAMES;

    /// Sets a limit.
    ///
    /// ```
    /// use styrkedja_read::{Limit, Limits};
    ///
    /// let mut limits = Limits::default();
    /// limits.set("pages".parse()?, 300);
    /// assert_eq!(limits.pages, 300);
    /// assert!("pictures".parse::<Limit>().is_err());
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    pub fn set(&mut self, limit: Limit, most: usize) {
        *self.get_mut(limit) = most;
    }

    fn get_mut(&mut self, limit: Limit) -> &mut usize {
        match limit {
            Limit::Pages => &mut self.pages,
            Limit::Text => &mut self.text,
            Limit::Lines => &mut self.lines,
            Limit::Part => &mut self.part,
            Limit::Depth => &mut self.depth,
            Limit::Cells => &mut self.cells,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            pages: 5_000,
            text: 64 << 20,
            lines: 250_000,
            part: 256 << 20,
            depth: 256,
            cells: 1_000_000,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_of_another_limit() {
        let mut limits = Limits::default();
        for (most, name) in (1..).zip(Limits::NAMES) {
            limits.set(name.parse().expect("a limit"), most);
        }
        assert_eq!(limits, Limits { pages: 1, text: 2, lines: 3, part: 4, depth: 5, cells: 6 });
    }
}
