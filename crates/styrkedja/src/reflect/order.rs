//! The order in which a document says things: that of the fields of its objects.

use super::View;
use crate::{model::Document, pointer::Pointer};

impl Document {
    /// Where a value comes in the document, to be compared with that of other values: the chapters before the goals,
    /// then the goals, then the chapters after them, whatever their keys are called.
    ///
    /// ```
    /// use styrkedja::Document;
    ///
    /// let plan = Document::plan(2025)?;
    /// let at = |pointer: &str| pointer.parse().map(|pointer| plan.order_of(&pointer));
    /// assert!(at("/introduction/2")? < at("/goals/0")?);
    /// assert!(at("/goals/9/title")? < at("/goals/10")?);
    /// assert!(at("/goals/10")? < at("/closing/0")?);
    /// # Ok::<(), styrkedja::Error>(())
    /// ```
    pub fn order_of(&self, pointer: &Pointer) -> Vec<usize> {
        let mut at = Some(View::Record(self));
        let mut order = Vec::new();
        for segment in pointer.segments() {
            // Of what is not there, an index still tells.
            let index = || segment.parse().unwrap_or(usize::MAX);
            order.push(at.as_ref().map_or_else(index, |view| view.position(&segment)));
            at = at.and_then(|view| view.get(&segment));
        }
        order
    }
}

impl View<'_> {
    /// Where the value of a key or an index comes among the others; custom keys come last.
    fn position(&self, segment: &str) -> usize {
        let index = || segment.parse().unwrap_or(usize::MAX);
        match self {
            Self::Record(record) if !record.description().transparent => {
                let mut fields = record.description().fields.iter();
                fields.position(|field| field.name == segment).unwrap_or(usize::MAX)
            }
            _ => index(),
        }
    }
}
