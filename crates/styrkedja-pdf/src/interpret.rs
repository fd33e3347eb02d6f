//! The operators of a page's content.

use std::{cell::Cell, collections::BTreeMap, rc::Rc};

use hayro_syntax::{
    content::{TypedIter, ops::TypedInstruction as Op},
    object::{Array, Dict, Name, Number, Object, ObjectIdentifier},
    page::{Page as RawPage, Resources},
    xref::XRef,
};

use crate::{
    Excess, Limits,
    font::{Font, Fonts},
    matrix::Matrix,
    page::{Block, Fault, Page},
    paths::Paths,
    stream::{Decoded, contents, decoded},
    tags,
    words::{Look, Placed, Words},
};

/// Reads what stands on a page.
///
/// `left` is the number of operators that the file may still have, and is reduced by those of this page.
pub(crate) fn interpret<'f>(
    raw: &'f RawPage<'_>,
    limits: &'f Limits,
    fonts: &'f Fonts,
    left: &Cell<usize>,
) -> Page {
    let unit = raw.raw().get::<f32>("UserUnit").filter(|unit| (0.1..=1000.0).contains(unit));
    let unit = unit.unwrap_or(1.0);
    let (width, height) = raw.render_dimensions();
    let mut page = Page { width: width * unit, height: height * unit, ..Page::default() };
    #[expect(clippy::cast_possible_truncation, reason = "places on a page need no more digits")]
    let matrix = raw.initial_transform(true).as_coeffs().map(|value| value as f32 * unit);
    let mut interpreter = Interpreter {
        limits,
        fonts,
        state: State::new(Matrix::new(matrix)),
        stack: Vec::new(),
        marks: Vec::new(),
        xref: raw.xref(),
        blocks: tags::blocks(raw.xref(), raw.raw()),
        named: Vec::new(),
        words: Words::default(),
        paths: Paths::default(),
        operators: 0,
        most_operators: limits.operators.min(left.get()),
        forms: Vec::new(),
        glyphs: 0,
        images: 0,
        unknown: BTreeMap::new(),
        faults: Vec::new(),
    };
    let (content, fault) = contents(raw.raw(), limits.stream_bytes);
    if let Some(fault) = fault {
        interpreter.fault(fault);
    }
    interpreter.operators += content.len() / BYTES_PER_OPERATOR;
    interpreter.run(TypedIter::new(&content), raw.resources());
    left.set(left.get().saturating_sub(interpreter.operators));
    page.words = interpreter.words.into_words();
    page.rules = interpreter.paths.into_rules();
    page.images = interpreter.images;
    page.faults = interpreter.faults;
    let unknown = interpreter.unknown.into_iter();
    page.faults.extend(unknown.map(|(font, glyphs)| Fault::NoUnicode { font, glyphs }));
    page
}

/// The graphics state, as far as it matters for text and lines.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    letter_space: f32,
    word_space: f32,
    scale: f32,
    leading: f32,
    rise: f32,
    hidden: bool,
    line_width: f32,
    /// Whether areas are filled white, and lines drawn white: then they are not visible.
    white_fill: bool,
    white_stroke: bool,
    text: Matrix,
    line: Matrix,
}

impl State {
    fn new(matrix: Matrix) -> Self {
        Self {
            matrix,
            font: None,
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            hidden: false,
            line_width: 1.0,
            white_fill: false,
            white_stroke: false,
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
        }
    }
}

/// A stretch of marked content, with what it inherits, so that only the innermost has to be looked at for a glyph.
#[derive(Clone, Default)]
struct Mark {
    block: Option<Block>,
    artifact: bool,
    /// The outermost mark with a replacement text for its glyphs, by its index among the open marks.
    replaced: Option<usize>,
    /// The replacement text; empty after it has been used.
    actual: String,
}

struct Interpreter<'f> {
    limits: &'f Limits,
    fonts: &'f Fonts,
    state: State,
    stack: Vec<State>,
    marks: Vec<Mark>,
    xref: &'f XRef,
    /// The blocks by the number of their marked content: of the page, or of the form being drawn.
    blocks: BTreeMap<u32, Block>,
    /// The fonts of the page or form by name.
    named: Vec<(Box<[u8]>, Rc<Font>)>,
    words: Words,
    paths: Paths,
    operators: usize,
    most_operators: usize,
    /// The forms being drawn, each inside the one before it.
    forms: Vec<ObjectIdentifier>,
    glyphs: usize,
    images: usize,
    /// Glyphs without known letters, by the name of their font.
    unknown: BTreeMap<String, usize>,
    faults: Vec<Fault>,
}

/// Maximum number of saved states and of open marks.
const MAX_NESTED: usize = 10_000;
/// Maximum number of fonts whose names are remembered on a page.
const MAX_NAMED: usize = 64;
/// Colours lighter than this look white.
const WHITE: f32 = 0.985;
/// Decoding this many bytes costs about as much as an operator.
const BYTES_PER_OPERATOR: usize = 64;

impl Interpreter<'_> {
    fn fault(&mut self, fault: Fault) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    fn run(&mut self, mut operations: TypedIter<'_>, resources: &Resources<'_>) {
        while let Some(operation) = operations.next() {
            self.operators += 1;
            if self.operators > self.most_operators {
                self.fault(Fault::TooMuch { what: Excess::Operators });
                return;
            }
            if self.glyphs > self.limits.glyphs {
                self.fault(Fault::TooMuch { what: Excess::Glyphs });
                return;
            }
            self.operation(&operation, resources);
        }
    }

    fn operation(&mut self, operation: &Op<'_, '_>, resources: &Resources<'_>) {
        let point = |x: &Number, y: &Number| self.state.matrix.apply(x.as_f32(), y.as_f32());
        match operation {
            Op::SaveState(_) => {
                if self.stack.len() < MAX_NESTED {
                    self.stack.push(self.state.clone());
                }
            }
            Op::RestoreState(_) => {
                if let Some(state) = self.stack.pop() {
                    self.state = state;
                }
            }
            Op::Transform(op) => {
                let matrix = [op.0, op.1, op.2, op.3, op.4, op.5].map(|value| value.as_f32());
                self.state.matrix = Matrix::new(matrix).then(&self.state.matrix);
            }
            Op::LineWidth(op) => self.state.line_width = op.0.as_f32(),
            Op::NonStrokeColorDeviceGray(op) => self.state.white_fill = op.0.as_f32() > WHITE,
            Op::NonStrokeColorDeviceRgb(op) => self.state.white_fill = is_white([op.0, op.1, op.2]),
            Op::StrokeColorDeviceGray(op) => self.state.white_stroke = op.0.as_f32() > WHITE,
            Op::StrokeColorDeviceRgb(op) => self.state.white_stroke = is_white([op.0, op.1, op.2]),
            Op::NonStrokeColor(_) | Op::NonStrokeColorNamed(_) | Op::NonStrokeColorCmyk(_) => {
                self.state.white_fill = false;
            }
            Op::StrokeColor(_) | Op::StrokeColorNamed(_) | Op::StrokeColorCmyk(_) => {
                self.state.white_stroke = false;
            }
            // Paths.
            Op::MoveTo(op) => {
                let point = point(&op.0, &op.1);
                self.paths.move_to(point);
            }
            Op::LineTo(op) => {
                let point = point(&op.0, &op.1);
                self.paths.line_to(point);
            }
            // Only the end of a curve matters: tables have no curves.
            Op::CubicTo(op) => {
                let point = point(&op.4, &op.5);
                self.paths.line_to(point);
            }
            Op::CubicStartTo(op) => {
                let point = point(&op.2, &op.3);
                self.paths.line_to(point);
            }
            Op::CubicEndTo(op) => {
                let point = point(&op.2, &op.3);
                self.paths.line_to(point);
            }
            Op::ClosePath(_) => self.paths.close(),
            Op::RectPath(op) => {
                let sides = [op.0, op.1, op.2, op.3].map(|value| value.as_f32());
                self.paths.rectangle(&self.state.matrix, sides);
            }
            Op::StrokePath(_) => self.paint(false, true),
            Op::CloseAndStrokePath(_) => {
                self.paths.close();
                self.paint(false, true);
            }
            Op::FillPathNonZero(_)
            | Op::FillPathNonZeroCompatibility(_)
            | Op::FillPathEvenOdd(_) => {
                self.paint(true, false);
            }
            Op::FillAndStrokeNonZero(_) | Op::FillAndStrokeEvenOdd(_) => self.paint(true, true),
            Op::CloseFillAndStrokeNonZero(_) | Op::CloseFillAndStrokeEvenOdd(_) => {
                self.paths.close();
                self.paint(true, true);
            }
            Op::EndPath(_) => self.paths.end(),
            // What is drawn of other content.
            Op::XObject(op) => self.object(op.0, resources),
            Op::InlineImage(_) => self.images += 1,
            // Marked content.
            Op::BeginMarkedContent(op) => self.begin_mark(op.0.as_str(), None),
            Op::BeginMarkedContentWithProperties(op) => {
                let properties = match op.1 {
                    Object::Dict(dict) => Some(dict.clone()),
                    Object::Name(name) => resources.properties.get::<Dict<'_>>(name),
                    _ => None,
                };
                self.begin_mark(op.0.as_str(), properties.as_ref());
            }
            Op::EndMarkedContent(_) => {
                self.marks.pop();
            }
            _ => self.text(operation, resources),
        }
    }

    /// The operators of text.
    fn text(&mut self, operation: &Op<'_, '_>, resources: &Resources<'_>) {
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

    fn paint(&mut self, fill: bool, stroke: bool) {
        if fill && !self.state.white_fill {
            self.paths.fill();
        }
        if stroke && !self.state.white_stroke {
            self.paths.stroke(self.state.line_width * self.state.matrix.height());
        }
        self.paths.end();
    }

    /// Draws a form, or counts a picture.
    fn object(&mut self, name: &Name<'_>, resources: &Resources<'_>) {
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

    fn begin_mark(&mut self, tag: &str, properties: Option<&Dict<'_>>) {
        if self.marks.len() >= MAX_NESTED {
            return;
        }
        let around = self.marks.last();
        let mut mark = Mark {
            block: around.and_then(|mark| mark.block),
            artifact: tag == "Artifact" || around.is_some_and(|mark| mark.artifact),
            replaced: around.and_then(|mark| mark.replaced),
            actual: String::new(),
        };
        if let Some(properties) = properties {
            let content = properties.get::<i32>("MCID").and_then(|id| u32::try_from(id).ok());
            let own = content.and_then(|content| self.blocks.get(&content));
            mark.block = own.copied().or(mark.block);
            if mark.replaced.is_none()
                && let Some(text) = properties.get::<hayro_syntax::object::String<'_>>("ActualText")
            {
                mark.replaced = Some(self.marks.len());
                mark.actual = text_string(text.as_bytes());
            }
        }
        self.marks.push(mark);
    }
}

/// Spacing between letters counts as part of them, up to a limit.
fn spread(letter_space: f32, size: f32) -> f32 {
    if size.abs() > f32::EPSILON { (letter_space / size).clamp(-1.0, 1.0) } else { 0.0 }
}

fn is_white(color: [Number; 3]) -> bool {
    color.iter().all(|value| value.as_f32() > WHITE)
}

/// A text string of the file: UTF-16 or UTF-8 with a mark, otherwise roughly Windows-1252.
pub(crate) fn text_string(bytes: &[u8]) -> String {
    let encoding = encoding_rs::Encoding::for_bom(bytes);
    let (encoding, mark) = encoding.unwrap_or((encoding_rs::WINDOWS_1252, 0));
    encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
}
