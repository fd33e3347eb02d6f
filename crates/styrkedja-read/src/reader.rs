use crate::{
    Error, ErrorKind, Limits, Reading, Vocabulary,
    assemble::{Assembled, assemble},
    clean::{Cleaned, Layout, clean},
    extract::{Source, extract},
};

/// A reader with the words of a city.
///
/// Reading cannot fail for what a document says, only for what is no text. Time and memory are linear in the source.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    vocabulary: Vocabulary,
    limits: Limits,
    password: Option<String>,
}

impl Reader {
    /// A reader for the documents of a city.
    pub fn new(vocabulary: Vocabulary) -> Self {
        Self { vocabulary, ..Self::default() }
    }

    /// With other limits on what one file may cost.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// With a password for encrypted files. Others are read without it.
    #[must_use]
    pub fn with_password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Reads a text.
    ///
    /// # Errors
    /// When the text is empty.
    pub fn text(&self, text: &str) -> Result<Reading, Error> {
        self.source(Source::plain(text.to_owned()))
    }

    /// Reads a file: PDF, Word (.docx), OpenDocument (.odt), or text in UTF-8, UTF-16 with a byte order mark, or
    /// Windows-1252 (Latin-1). Its content tells which.
    ///
    /// # Errors
    /// When the file is empty, of another format, broken, encrypted, a scan without text, or beyond the [`Limits`].
    pub fn bytes(&self, bytes: &[u8]) -> Result<Reading, Error> {
        self.source(extract(bytes, &self.limits, self.password.as_deref())?)
    }

    fn source(&self, source: Source) -> Result<Reading, Error> {
        let lines = source.lines();
        let of_file = source.remarks(&lines);
        let Cleaned { kept, furniture } = clean(lines, &self.vocabulary);
        if kept.is_empty() {
            return Err(ErrorKind::Empty.into());
        }
        let layout = Layout::of(&kept);
        let Assembled { document, sources, mut remarks, mut account } =
            assemble(&kept, &furniture, &layout, &self.vocabulary);
        drop(kept);
        remarks.extend(of_file);
        account.set_aside(&furniture);
        Ok(Reading { document, text: source.text, sources, remarks, account })
    }
}
