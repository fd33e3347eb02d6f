//! The operators of a page's content.
//!
//! Content may draw a form, which has content of its own. So reading goes from [`Interpreter::run`] into the function of
//! each operator, and from a form back to `run`:
//!
//! ```text
//! state    the graphics state, which operators save and restore
//! marks    marked content: blocks of a tagged file, replacement texts
//! text     the operators of text
//! forms    forms and pictures
//! ```

mod forms;
mod marks;
mod state;
mod text;

use std::{cell::Cell, collections::BTreeMap, rc::Rc};

use hayro_syntax::{
    content::{TypedIter, ops::TypedInstruction as Op},
    object::{Dict, Number, Object, ObjectIdentifier},
    page::{Page as RawPage, Resources},
    xref::XRef,
};

use self::{marks::Mark, state::State};
use crate::{
    Excess, Limits,
    font::{Font, Fonts},
    matrix::Matrix,
    page::{Block, Fault, Page},
    paths::Paths,
    stream::contents,
    tags,
    words::Words,
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

    fn paint(&mut self, fill: bool, stroke: bool) {
        if fill && !self.state.white_fill {
            self.paths.fill();
        }
        if stroke && !self.state.white_stroke {
            self.paths.stroke(self.state.line_width * self.state.matrix.height());
        }
        self.paths.end();
    }
}

fn is_white(color: [Number; 3]) -> bool {
    color.iter().all(|value| value.as_f32() > WHITE)
}
