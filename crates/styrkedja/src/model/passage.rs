use serde::{Deserialize, Serialize};

use super::Extensions;
use crate::{
    error::{Expected, ValueError},
    value::names,
};

/// A stretch of text in its parts, in order: numbered and bulleted items, paragraphs, lead-ins, sub-headings.
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

    /// The items and paragraphs, each with its index: what the passage says, without lead-ins and sub-headings.
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

impl FromIterator<Item> for Passage {
    fn from_iter<I: IntoIterator<Item = Item>>(items: I) -> Self {
        Self { items: items.into_iter().collect() }
    }
}

/// One part of a [`Passage`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "RawItem")]
#[cfg_attr(feature = "schema", schemars(!try_from, transform = numbers_only_items))]
#[non_exhaustive]
pub struct Item {
    /// What kind of part it is; a paragraph when absent.
    #[serde(default, skip_serializing_if = "ItemForm::is_paragraph")]
    pub form: ItemForm,
    /// The number of a numbered item. Only items have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 4_294_967_295u32)))]
    pub number: Option<u32>,
    /// The text, wrapped lines joined, white space folded. A line break stands between the paragraphs of an item.
    pub text: String,
    /// Keys of one's own.
    #[serde(flatten)]
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

    /// A part of any form, without a number.
    pub fn new(form: ItemForm, text: impl Into<String>) -> Self {
        Self { form, number: None, text: text.into(), extensions: Extensions::default() }
    }
}

/// What kind of part of a passage an [`Item`] is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
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
}

impl ItemForm {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_paragraph(&self) -> bool {
        *self == Self::Paragraph
    }
}

names!(pub ItemForm {
    Item => "item",
    Paragraph => "paragraph",
    LeadIn => "lead_in",
    Heading => "heading",
});

#[derive(Deserialize)]
struct RawItem {
    #[serde(default)]
    form: ItemForm,
    #[serde(default)]
    number: Option<u32>,
    text: String,
    #[serde(flatten)]
    extensions: Extensions,
}

impl TryFrom<RawItem> for Item {
    type Error = ValueError;

    fn try_from(raw: RawItem) -> Result<Self, ValueError> {
        let RawItem { form, number, text, extensions } = raw;
        if number.is_some() && form != ItemForm::Item {
            return Err(ValueError::new(Expected::NumberedItem, form.as_str()));
        }
        Ok(Self { form, number, text, extensions })
    }
}

/// The check above, so that schema and decoder agree.
#[cfg(feature = "schema")]
fn numbers_only_items(schema: &mut schemars::Schema) {
    schema.insert(
        "if".to_owned(),
        serde_json::json!({ "properties": { "number": { "type": "integer" } }, "required": ["number"] }),
    );
    schema.insert(
        "then".to_owned(),
        serde_json::json!({ "properties": { "form": { "const": "item" } }, "required": ["form"] }),
    );
}
