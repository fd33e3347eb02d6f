//! Forms, which are drawn as a page is, and pictures, which are counted.

use hayro_syntax::{
    content::TypedIter,
    object::{Array, Dict, Name},
    page::Resources,
};

use super::{BYTES_PER_OPERATOR, Interpreter};
use crate::{
    Excess,
    matrix::Matrix,
    page::Fault,
    stream::{Decoded, decoded},
    tags,
};

impl Interpreter<'_> {
    /// Draws a form, or counts a picture.
    pub(super) fn object(&mut self, name: &Name<'_>, resources: &Resources<'_>) {
        let Some(stream) = resources.get_x_object(name) else { return };
        let dict = stream.dict();
        match dict.get::<Name<'_>>("Subtype").as_ref().map(Name::as_str) {
            Some("Image") => self.images += 1,
            // A form that draws itself, which is not allowed, would never end.
            Some("Form") if self.forms.contains(&stream.obj_id()) => self.fault(Fault::Damaged),
            Some("Form") if self.forms.len() >= self.limits.form_depth => {
                self.fault(Fault::TooMuch { what: Excess::Forms });
            }
            Some("Form") => {
                let Decoded { data, fault } = decoded(&stream, self.limits.stream_bytes);
                if let Some(fault) = fault {
                    self.fault(fault);
                }
                // Decoding costs more than an operator does.
                self.operators += data.len() / BYTES_PER_OPERATOR;
                let matrix = dict
                    .get::<Array<'_>>("Matrix")
                    .map(|matrix| matrix.iter::<f32>().take(6).collect::<Vec<_>>())
                    .and_then(|values| <[f32; 6]>::try_from(values).ok());
                let before = self.state.clone();
                let (nested, marks) = (self.stack.len(), self.marks.len());
                if let Some(matrix) = matrix {
                    self.state.matrix = Matrix::new(matrix).then(&self.state.matrix);
                }
                let own = dict.get::<Dict<'_>>("Resources").map(Resources::new);
                let blocks = std::mem::replace(&mut self.blocks, tags::blocks(self.xref, dict));
                let named = std::mem::take(&mut self.named);
                self.forms.push(stream.obj_id());
                self.run(TypedIter::new(&data), own.as_ref().unwrap_or(resources));
                self.forms.pop();
                self.blocks = blocks;
                self.named = named;
                // A form does not change the state of the page.
                self.stack.truncate(nested);
                self.marks.truncate(marks);
                self.state = before;
            }
            _ => {}
        }
    }
}
