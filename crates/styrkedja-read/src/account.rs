use serde::{Deserialize, Serialize};
use styrkedja::Span;

/// Where every character of a source went: the proof that nothing was dropped.
///
/// Only characters that show are counted: no white space, no invisible ones. A letter and its mark count as one (`å`).
/// Each belongs to exactly one class, so the classes add up to the total.
///
/// A service can store the account beside the document, and look at the lines of those with many `remarked` characters:
/// there the reader met text where it expected none.
///
/// ```
/// let reading = styrkedja_read::read_text("Enhetsmål: Gästerna är nöjda\n\nUppföljning\n\n1. Enkät i maj.\n")?;
/// let account = reading.account();
/// assert_eq!(account.total, account.fields + account.labels);
/// assert_eq!(account.unplaced, 0);
///
/// // Text in a place where none is expected is kept as the goal's description, and counted as remarked.
/// let reading = styrkedja_read::read_text("Enhetsmål: Gästerna är nöjda\n\nAlla ska trivas.\n")?;
/// assert_eq!(reading.account().remarked, "Allaskatrivas.".len());
/// assert_eq!(reading.account().lines[0].line, 3);
/// # Ok::<(), styrkedja_read::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Account {
    /// All characters that show.
    pub total: usize,
    /// Characters of values and texts of the document.
    pub fields: usize,
    /// Characters of goal labels, part headings and list markers. What they say is kept as the field they lead to.
    pub labels: usize,
    /// Characters of table headers.
    pub table_headers: usize,
    /// Characters of page heads and feet, which are set aside.
    pub furniture: usize,
    /// Those of the fields' characters that stand where the reader expected no text, and said so in a remark.
    pub remarked: usize,
    /// Characters in none of these classes: a bug of the reader.
    pub unplaced: usize,
    /// Where the remarked and the unplaced characters stand.
    pub lines: Vec<Span>,
}

/// What a stretch of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Field,
    /// A field where no text was expected.
    Remarked,
    Label,
    TableHeader,
    Furniture,
}

impl Account {
    pub(crate) fn add(&mut self, class: Class, characters: usize) {
        self.total += characters;
        match class {
            Class::Field => self.fields += characters,
            Class::Remarked => {
                self.fields += characters;
                self.remarked += characters;
            }
            Class::Label => self.labels += characters,
            Class::TableHeader => self.table_headers += characters,
            Class::Furniture => self.furniture += characters,
        }
    }
}
