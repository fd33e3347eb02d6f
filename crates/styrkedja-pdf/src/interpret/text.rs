//! The operators of text.

use std::rc::Rc;

use hayro_syntax::{
    content::ops::TypedInstruction as Op,
    object::{Array, Name, Object},
    page::Resources,
};

use super::{Interpreter, state::State};
use crate::{
    font::Font,
    matrix::Matrix,
    words::{Look, Placed},
};

/// Maximum number of fonts whose names are remembered on a page.
const MAX_NAMED: usize = 64;

impl Interpreter<'_> {
    /// The operators of text.
    pub(super) fn text(&mut self, operation: &Op<'_, '_>, resources: &Resources<'_>) {
        match operation {
            Op::BeginText(_) => {
                self.state.text = Matrix::IDENTITY;
                self.state.line = Matrix::IDENTITY;
            }
            Op::CharacterSpacing(op) => self.state.letter_space = op.0.as_f32(),
            Op::WordSpacing(op) => self.state.word_space = op.0.as_f32(),
            Op::HorizontalScaling(op) => self.state.scale = op.0.as_f32() / 100.0,
            Op::TextLeading(op) => self.state.leading = op.0.as_f32(),
            Op::TextRise(op) => self.state.rise = op.0.as_f32(),
            Op::TextRenderingMode(op) => self.state.hidden = op.0.as_i64() == 3,
            Op::TextFont(op) => {
                self.state.font = self.font(op.0, resources);
                self.state.size = op.1.as_f32();
            }
            Op::NextLine(op) => self.next_line(op.0.as_f32(), op.1.as_f32()),
            Op::NextLineAndSetLeading(op) => {
                self.state.leading = -op.1.as_f32();
                self.next_line(op.0.as_f32(), op.1.as_f32());
            }
            Op::SetTextMatrix(op) => {
                let matrix = [op.0, op.1, op.2, op.3, op.4, op.5].map(|value| value.as_f32());
                self.state.text = Matrix::new(matrix);
                self.state.line = self.state.text;
            }
            Op::NextLineUsingLeading(_) => self.next_line(0.0, -self.state.leading),
            Op::ShowText(op) => self.show(op.0.as_bytes()),
            Op::NextLineAndShowText(op) => {
                self.next_line(0.0, -self.state.leading);
                self.show(op.0.as_bytes());
            }
            Op::ShowTextWithParameters(op) => {
                self.state.word_space = op.0.as_f32();
                self.state.letter_space = op.1.as_f32();
                self.next_line(0.0, -self.state.leading);
                self.show(op.2.as_bytes());
            }
            Op::ShowTexts(op) => self.show_all(op.0),
            _ => {}
        }
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.state.line = Matrix::translation(x, y).then(&self.state.line);
        self.state.text = self.state.line;
    }

    fn show_all(&mut self, parts: &Array<'_>) {
        for part in parts.iter::<Object<'_>>() {
            match part {
                Object::String(string) => self.show(string.as_bytes()),
                Object::Number(number) => {
                    let back = number.as_f32() / 1000.0 * self.state.size * self.state.scale;
                    self.state.text = self.state.text.moved(-back);
                }
                _ => {}
            }
        }
    }

    fn show(&mut self, string: &[u8]) {
        let Some(font) = self.state.font.clone() else { return };
        let glyphs_left = self.limits.glyphs.saturating_sub(self.glyphs);
        let State { size, letter_space, word_space, scale, rise, hidden, .. } = self.state;
        let mut look = Look { bold: font.bold, hidden, ..Look::default() };
        let mut replaced = None;
        if let Some(mark) = self.marks.last() {
            (look.block, look.artifact, replaced) = (mark.block, mark.artifact, mark.replaced);
        }
        let mut actual =
            replaced.and_then(|at| self.marks.get_mut(at)).map(|mark| &mut mark.actual);
        // One map holds for the whole string; glyphs move along it.
        let matrix = self.state.text.then(&self.state.matrix);
        let shown_size = (size * matrix.height()).abs();
        // An adjustment between all letters does not separate words.
        let spread = spread(letter_space, size);
        let words = &mut self.words;
        let (mut along, mut shown, mut unknown) = (0.0, 0, 0);
        font.glyphs(string, |glyph| {
            let place = Placed {
                from: matrix.apply(along, rise),
                to: matrix.apply(along + (glyph.width + spread) * size * scale, rise),
                size: shown_size,
            };
            match &mut actual {
                Some(actual) => {
                    let text = std::mem::take(*actual);
                    words.glyph(&text, place, look);
                }
                None => words.glyph(&glyph.text, place, look),
            }
            let word_space = if glyph.word_space { word_space } else { 0.0 };
            along += (glyph.width * size + letter_space + word_space) * scale;
            unknown += usize::from(glyph.unknown);
            shown += 1;
            shown <= glyphs_left
        });
        self.state.text = self.state.text.moved(along);
        self.glyphs += shown;
        if unknown > 0 {
            *self.unknown.entry(font.name.clone()).or_default() += unknown;
        }
    }

    fn font(&mut self, name: &Name<'_>, resources: &Resources<'_>) -> Option<Rc<Font>> {
        let bytes: &[u8] = name;
        if let Some((_, font)) = self.named.iter().find(|(known, _)| **known == *bytes) {
            return Some(Rc::clone(font));
        }
        let dict = resources.get_font(name)?;
        let read = || Rc::new(Font::of(&dict, self.limits.stream_bytes));
        // A font that is defined in the resources themselves has no object number.
        let font = match resources.fonts.get_ref(bytes) {
            Some(id) => Rc::clone(self.fonts.borrow_mut().entry(id.into()).or_insert_with(read)),
            None => read(),
        };
        if self.named.len() < MAX_NAMED {
            self.named.push((bytes.into(), Rc::clone(&font)));
        }
        Some(font)
    }
}

/// Spacing between letters counts as part of them, up to a limit.
fn spread(letter_space: f32, size: f32) -> f32 {
    if size.abs() > f32::EPSILON { (letter_space / size).clamp(-1.0, 1.0) } else { 0.0 }
}
