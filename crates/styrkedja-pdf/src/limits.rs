/// How much one file may cost, in time and memory. The defaults are far above any document that people write.
///
/// ```
/// use styrkedja_pdf::{ErrorKind, Excess, Limits, Pdf};
///
/// let mut limits = Limits::default();
/// limits.pages = 2;
/// let bytes = std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?;
/// let error = Pdf::open(bytes, None, limits).unwrap_err();
/// assert_eq!(error.kind(), &ErrorKind::TooMuch { what: Excess::Pages, most: 2 });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Too much on one page does not refuse the file: the page then has the [`Fault`](crate::Fault).
///
/// ```
/// use styrkedja_pdf::{Fault, Limits, Pdf};
///
/// let mut limits = Limits::default();
/// limits.glyphs = 100;
/// let pdf = Pdf::open(std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?, None, limits)?;
/// let page = pdf.page(2).expect("page 3");
/// assert!(matches!(page.faults[..], [Fault::TooMuch { .. }]));
/// assert!(!page.words.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Pages: 5 000. A file with more is refused.
    pub pages: usize,
    /// Bytes of one stream, such as a page's content, after decompression: 256 MiB. A larger one is left out and
    /// reported as a [`Fault`](crate::Fault); with a larger table of objects the file is refused.
    pub stream_bytes: usize,
    /// Operators on one page, including those of its forms: 5 000 000. The rest of the page is left out and reported.
    pub operators: usize,
    /// Operators on all pages, in the order in which they are requested: 10 000 000. Pages may share their content, so
    /// the size of a file says little about them.
    pub all_operators: usize,
    /// Letters on one page: 500 000. The rest of the page is left out and reported.
    pub glyphs: usize,
    /// Levels of forms drawn by forms: 16.
    pub form_depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            pages: 5_000,
            stream_bytes: 256 << 20,
            operators: 5_000_000,
            all_operators: 10_000_000,
            glyphs: 500_000,
            form_depth: 16,
        }
    }
}
