use crate::{
    Error, ErrorKind, Limits, Reading, Remark, Vocabulary,
    extract::{Source, extract},
    page::{self, Transcript},
    plan::{Built, build},
    roles::roles,
};

/// A reader with the words of a city, limits and perhaps a password.
///
/// One reader reads many files, also from several threads at once; it keeps nothing of what it has read. Reading cannot
/// fail for what a document says, only for bytes that are not text. Time and memory are linear in the source.
///
/// ```
/// use styrkedja_read::Reader;
///
/// let reader = Reader::default();
/// let plans = ["Enhetsmål: Gästerna är nöjda\n", "Nämndmål: Omsorgen är god\n"];
/// let titles: Result<Vec<String>, styrkedja_read::Error> = std::thread::scope(|scope| {
///     let threads = plans.map(|plan| scope.spawn(|| reader.text(plan)));
///     threads
///         .into_iter()
///         .map(|thread| Ok(thread.join().expect("no panic")?.document.goals[0].title.clone()))
///         .collect()
/// });
/// assert_eq!(titles?, ["Gästerna är nöjda", "Omsorgen är god"]);
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Reader {
    vocabulary: Vocabulary,
    limits: Limits,
    password: Option<String>,
}

impl Reader {
    /// A reader for the documents of a city, with the usual [`Limits`] and no password. [`Reader::default`] is for the
    /// City of Stockholm.
    pub fn new(vocabulary: Vocabulary) -> Self {
        Self { vocabulary, ..Self::default() }
    }

    /// With other limits on what one file may cost.
    ///
    /// ```
    /// use styrkedja_read::{Limits, Reader};
    ///
    /// let mut limits = Limits::default();
    /// limits.text = 1 << 20;
    /// let reader = Reader::default().with_limits(limits);
    /// ```
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// With a password for encrypted PDF files. Files that are not encrypted are read without it, so the same reader
    /// does for a folder of both.
    #[must_use]
    pub fn with_password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Reads a text: what was exported or copied from a document, with its line breaks and spaces as they came.
    ///
    /// Line ends may be LF, CR LF or CR, and a form feed ends a page. Letters may be decomposed, hyphens soft and
    /// spaces non-breaking; the document has them cleaned, while places count in the text as given.
    ///
    /// ```
    /// use styrkedja_read::Reader;
    ///
    /// // `a` and a ring above it, as some exports write `å`; and a page break.
    /// let text = "Enhetsma\u{30a}l: Alla trivs\r\n\u{c}Uppföljning\r\n1. Enkät i maj.\r\n";
    /// let reading = Reader::default().text(text)?;
    /// let goal = &reading.document.all_goals()[0];
    /// let follow_up = reading.sources.get(&goal.pointer.field("follow_up"));
    /// assert_eq!(goal.goal.title, "Alla trivs");
    /// assert_eq!(follow_up.map(|place| (place.line(), place.page())), Some((3, Some(2))));
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the text is empty or only white space.
    pub fn text(&self, text: &str) -> Result<Reading, Error> {
        self.source(Source::plain(text.to_owned()))
    }

    /// Reads a file: PDF, Word (.docx), OpenDocument (.odt), or text in UTF-8, UTF-16 with a byte order mark, or
    /// Windows-1252 (Latin-1). Its content tells which.
    ///
    /// Word and OpenDocument files are read as if all tracked changes were accepted. Comments, hidden text, heads and
    /// feet of pages and the table of contents are set aside. A [`Remark`](crate::Remark) tells of tracked changes,
    /// comments and hidden text.
    ///
    /// ```
    /// use styrkedja_read::Reader;
    ///
    /// let bytes = std::fs::read("../../examples/plans/dagverksamhet-2027.docx")?;
    /// let reading = Reader::default().bytes(&bytes)?;
    /// // A line of `text` is a paragraph, a cell or a line break of the file.
    /// let first = &reading.document.all_goals()[0];
    /// let line = reading.sources.get(&first.pointer).map_or(1, styrkedja::Place::line);
    /// assert!(reading.text.lines().nth(line - 1).is_some_and(|line| line.contains(&first.goal.title)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the file is empty, of another format, broken, encrypted, a scan without text, or beyond the [`Limits`].
    pub fn bytes(&self, bytes: &[u8]) -> Result<Reading, Error> {
        self.source(extract(bytes, &self.limits, self.password.as_deref())?)
    }

    /// Reads a text as [`text`](Self::text) does, and stops before anything is understood.
    ///
    /// ```
    /// use styrkedja_read::Reader;
    ///
    /// let page = Reader::default().transcribe_text("Enhetsmål: Alla\ntrivs\n")?;
    /// assert_eq!(page.words(), "Enhetsmål: Alla trivs");
    /// # Ok::<(), styrkedja_read::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the text is empty or only white space.
    pub fn transcribe_text(&self, text: &str) -> Result<Transcript, Error> {
        Ok(self.transcript(Source::plain(text.to_owned()))?.0)
    }

    /// Reads a file as [`bytes`](Self::bytes) does, and stops before anything is understood: what stands in it, as
    /// headings, paragraphs, items and tables.
    ///
    /// ```
    /// use styrkedja_read::{Reader, page::Kind};
    ///
    /// let bytes = std::fs::read("../../examples/plans/hemtjanst-2027.pdf")?;
    /// let page = Reader::default().transcribe(&bytes)?;
    /// assert!(page.blocks().iter().any(|block| matches!(block.kind, Kind::Table(_))));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As for [`bytes`](Self::bytes).
    pub fn transcribe(&self, bytes: &[u8]) -> Result<Transcript, Error> {
        Ok(self.transcript(extract(bytes, &self.limits, self.password.as_deref())?)?.0)
    }

    fn transcript(&self, source: Source) -> Result<(Transcript, Vec<Remark>), Error> {
        page::read(source, &self.vocabulary).ok_or_else(|| ErrorKind::Empty.into())
    }

    fn source(&self, source: Source) -> Result<Reading, Error> {
        let (mut page, of_file) = self.transcript(source)?;
        let roles = roles(&page, &self.vocabulary);
        let Built { document, sources, mut remarks, account } =
            build(&page, &roles, &self.vocabulary);
        remarks.extend(of_file);
        Ok(Reading { document, text: page.take_source(), sources, remarks, account })
    }
}
