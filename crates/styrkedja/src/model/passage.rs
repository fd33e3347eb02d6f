use serde::{Deserialize, Serialize};
use styrkedja_macros::{names, record};

use super::{Extensions, Schedule};
use crate::{
    error::{Expected, ValueError},
    reflect::{Described, Field, Record, RecordType, Type, Value, View, index, to_json},
};

/// A stretch of text in its parts, in order: numbered and bulleted items, paragraphs, lead-ins, sub-headings, rows of
/// tables.
///
/// A goal's *Förväntat resultat*, *Arbetssätt* and *Uppföljning* are passages, and so is the text of a chapter.
/// Items keep their number, so result 3, way of working 3 and follow-up 3 of a goal belong together.
///
/// ```
/// use styrkedja::{Item, Passage};
///
/// let results = Passage::from_iter([Item::numbered(1, "Fler är nöjda"), Item::numbered(2, "Färre klagar")]);
/// assert_eq!(results.numbered(2).map(|item| item.text.as_str()), Some("Färre klagar"));
/// assert!(results.has_content());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Passage {
    /// The parts, in order.
    pub items: Vec<Item>,
}

impl Passage {
    /// Whether anything stands in it. A heading with nothing below gives a passage without content.
    pub fn has_content(&self) -> bool {
        !self.items.is_empty()
    }

    /// The first item with a number.
    pub fn numbered(&self, number: u32) -> Option<&Item> {
        self.items.iter().find(|item| item.number == Some(number))
    }

    /// The numbers of its items, in order.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.items.iter().filter_map(|item| item.number)
    }

    /// The items and paragraphs, each with its index: what the passage says, without lead-ins,
    /// sub-headings and rows of tables.
    pub fn statements(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.items
            .iter()
            .enumerate()
            .filter(|(_, item)| matches!(item.form, ItemForm::Item | ItemForm::Paragraph))
    }

    /// All of its text, one part a line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for item in &self.items {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&item.text);
        }
        text
    }
}

// In JSON a passage is the list of its parts, so that its parts are reached by index.
impl Described for Passage {
    const RECORD: &'static RecordType = &RecordType {
        name: "Passage",
        documentation: "A stretch of text in its parts, in order: items, paragraphs, lead-ins, \
                        sub-headings, rows of tables. A sequence of [`Item`].\n\nAn empty passage is false: a \
                        heading with nothing below.",
        fields: &[Field {
            name: "items",
            documentation: "The parts, in order.",
            r#type: Type::List(&Type::Record("Item")),
            required: true,
        }],
        entity: false,
        transparent: true,
    };
}

impl Record for Passage {
    fn description(&self) -> &'static RecordType {
        Self::RECORD
    }

    fn get(&self, key: &str) -> Option<View<'_>> {
        match key {
            "items" => Some(self.items.view()),
            segment => self.items.get(index(segment)?).map(Value::view),
        }
    }

    fn to_json(&self) -> String {
        to_json(self)
    }
}

impl Value for Passage {
    const TYPE: Type = Type::Record("Passage");

    fn view(&self) -> View<'_> {
        View::Record(self)
    }
}

impl FromIterator<Item> for Passage {
    fn from_iter<I: IntoIterator<Item = Item>>(items: I) -> Self {
        Self { items: items.into_iter().collect() }
    }
}

/// One part of a [`Passage`].
#[record(check)]
pub struct Item {
    /// What kind of part it is; a paragraph when absent.
    #[record(omit)]
    pub form: ItemForm,
    /// The number of a numbered item. Only items have one.
    #[cfg_attr(feature = "schema", schemars(range(max = 4_294_967_295u32)))]
    pub number: Option<u32>,
    /// The text, wrapped lines joined, white space folded. A line break stands between the paragraphs of an item, a tab
    /// between the cells of a row.
    pub text: String,
    /// When it is done, as far as its words tell. What belongs to a routine or the follow-up of the economy stands there.
    #[record(omit)]
    pub schedule: Schedule,
    pub extensions: Extensions,
}

impl Item {
    /// A numbered item: `1. text`.
    pub fn numbered(number: u32, text: impl Into<String>) -> Self {
        Self { number: Some(number), ..Self::new(ItemForm::Item, text) }
    }

    /// A bulleted item: `- text`, `• text`.
    pub fn bulleted(text: impl Into<String>) -> Self {
        Self::new(ItemForm::Item, text)
    }

    /// A paragraph.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::new(ItemForm::Paragraph, text)
    }

    /// A row of a table, whose cells may be empty.
    ///
    /// ```
    /// use styrkedja::Item;
    ///
    /// let row = Item::row(["Personal", "", "27,2"]);
    /// assert_eq!(row.text, "Personal\t\t27,2");
    /// assert_eq!(row.cells().collect::<Vec<_>>(), ["Personal", "", "27,2"]);
    /// ```
    pub fn row<T: AsRef<str>>(cells: impl IntoIterator<Item = T>) -> Self {
        let mut text = String::new();
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            text.push_str(cell.as_ref());
        }
        Self::new(ItemForm::Row, text)
    }

    /// The cells of a row, empty ones too; any other part is a single cell.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        let cell_end = |c: char| c == '\t' && self.form == ItemForm::Row;
        self.text.split(cell_end)
    }

    /// A part of any form, without a number.
    pub fn new(form: ItemForm, text: impl Into<String>) -> Self {
        Self { form, ..Self::bare(text.into()) }
    }

    /// With when it is done.
    #[must_use]
    pub fn on(mut self, schedule: Schedule) -> Self {
        self.schedule = schedule;
        self
    }
}

/// What kind of part of a passage an [`Item`] is.
#[names]
#[derive(Default)]
pub enum ItemForm {
    /// An item of a list, with a number or a bullet (*punkt*).
    Item,
    /// Running text (*stycke*).
    #[default]
    Paragraph,
    /// A line that ends in a colon and announces the items below it.
    LeadIn,
    /// A heading inside the passage (*mellanrubrik*).
    Heading,
    /// A row of a table that is none of indicators, activities or goals (*tabellrad*). A tab stands between its cells;
    /// an empty cell leaves its two tabs.
    Row,
}

impl Item {
    fn checked(self) -> Result<Self, ValueError> {
        if self.number.is_some() && self.form != ItemForm::Item {
            return Err(ValueError::new(Expected::NumberedItem, self.form.as_str()));
        }
        Ok(self)
    }
}
