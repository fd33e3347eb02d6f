use crate::{
    Error, Reading, Vocabulary,
    assemble::{Assembled, assemble},
    clean::{Cleaned, Layout, clean},
    error::Repr,
    extract::{decode, lines},
};

/// A reader with the words of a city.
///
/// Reading cannot fail for what a document says, only for what is no text. Time and memory are linear in the source.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    vocabulary: Vocabulary,
}

impl Reader {
    /// A reader for the documents of a city.
    pub fn new(vocabulary: Vocabulary) -> Self {
        Self { vocabulary }
    }

    /// Reads a text.
    ///
    /// # Errors
    /// When the text is empty.
    pub fn text(&self, text: &str) -> Result<Reading, Error> {
        self.owned(text.to_owned())
    }

    /// Reads the bytes of a text file: UTF-8, UTF-16 with a byte order mark, or Windows-1252 (Latin-1).
    ///
    /// # Errors
    /// When the bytes are empty or no text, such as a PDF or Word file.
    pub fn bytes(&self, bytes: &[u8]) -> Result<Reading, Error> {
        self.owned(decode(bytes)?.into_owned())
    }

    fn owned(&self, text: String) -> Result<Reading, Error> {
        let Cleaned { kept, furniture } = clean(lines(&text), &self.vocabulary);
        if kept.is_empty() {
            return Err(Repr::Empty.into());
        }
        let layout = Layout::of(&kept);
        let Assembled { document, sources, remarks, mut account } =
            assemble(&kept, &layout, &self.vocabulary);
        drop(kept);
        account.furniture = furniture;
        account.total += furniture;
        Ok(Reading { document, text, sources, remarks, account })
    }
}
