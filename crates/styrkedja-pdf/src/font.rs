//! Fonts: from the codes of a string to letters and widths.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc, sync::LazyLock};

use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};

use crate::{encoding, glyphs::spelled, stream::decoded};

/// A font, read once for all pages.
#[derive(Debug)]
pub(crate) struct Font {
    pub(crate) name: String,
    pub(crate) bold: bool,
    kind: Kind,
}

/// Fonts by their object numbers.
pub(crate) type Fonts = RefCell<BTreeMap<ObjectIdentifier, Rc<Font>>>;

#[derive(Debug)]
enum Kind {
    /// One byte a code.
    Simple(Vec<Glyph>),
    Composite(Box<Composite>),
}

/// What a code draws.
#[derive(Clone, Debug, Default)]
pub(crate) struct Glyph {
    /// Its letters.
    pub(crate) text: Rc<str>,
    /// Its width, in units of the font size.
    pub(crate) width: f32,
    /// Whether word spacing is added to it: the one-byte code 32.
    pub(crate) word_space: bool,
    /// Whether the font does not say which letters it stands for.
    pub(crate) unknown: bool,
}

/// A font whose codes are longer than a byte.
#[derive(Debug)]
struct Composite {
    /// From codes to CIDs; none if two-byte codes are CIDs.
    encoding: Option<CMap>,
    to_unicode: Option<CMap>,
    /// Widths by CID, in units of the font size.
    widths: BTreeMap<u32, f32>,
    /// Widths of ranges of CIDs: first, last, width.
    ranges: Vec<(u32, u32, f32)>,
    default_width: f32,
    /// The glyphs seen so far, by code and code length.
    met: RefCell<BTreeMap<(u32, u8), Glyph>>,
    /// The glyphs of the lowest two-byte codes, which most codes are.
    first: RefCell<Vec<Option<Glyph>>>,
}

/// Stands for an unknown letter.
const UNKNOWN: &str = "\u{fffd}";
/// Maximum number of width ranges in one font.
const MAX_RANGES: usize = 70_000;
/// Number of codes that are looked up directly.
const FIRST_CODES: usize = 4_096;

impl Font {
    /// Reads a font. Missing parts are replaced by defaults, so a font never fails.
    pub(crate) fn of(dict: &Dict<'_>, most: usize) -> Self {
        let name = dict
            .get::<Name<'_>>("BaseFont")
            .or_else(|| dict.get::<Name<'_>>("Name"))
            .map_or_else(String::new, |name| name.as_str().to_owned());
        let to_unicode = dict
            .get::<Stream<'_>>("ToUnicode")
            .and_then(|stream| CMap::parse(&decoded(&stream, most).data, |_| None));
        let descendant = dict
            .get::<Array<'_>>("DescendantFonts")
            .and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let descriptor = descendant.as_ref().unwrap_or(dict).get::<Dict<'_>>("FontDescriptor");
        let weight = descriptor.and_then(|descriptor| descriptor.get::<f32>("FontWeight"));
        let lower = name.to_lowercase();
        let bold = ["bold", "black", "heavy", "semibold"].iter().any(|word| lower.contains(word))
            || weight.is_some_and(|weight| weight >= 600.0);
        let kind = match descendant {
            Some(descendant) => {
                Kind::Composite(Box::new(Composite::of(dict, &descendant, to_unicode, most)))
            }
            None => Kind::Simple(simple(dict, &name, to_unicode.as_ref())),
        };
        Self { name, bold, kind }
    }

    /// Gives each glyph of a string to `draw`, until that returns false.
    pub(crate) fn glyphs(&self, string: &[u8], mut draw: impl FnMut(&Glyph) -> bool) {
        match &self.kind {
            Kind::Simple(glyphs) => {
                for byte in string {
                    if !draw(&glyphs[usize::from(*byte)]) {
                        return;
                    }
                }
            }
            Kind::Composite(font) => font.glyphs(string, draw),
        }
    }
}

/// The 256 glyphs of a font with one-byte codes.
fn simple(dict: &Dict<'_>, name: &str, to_unicode: Option<&CMap>) -> Vec<Glyph> {
    let codes = encoding::codes(dict);
    let widths = simple_widths(dict, name);
    (0..=255u8)
        .map(|code| {
            let mapped = to_unicode.and_then(|map| map.lookup_bf_string(u32::from(code)));
            let text = mapped.map(text_of).or_else(|| codes[usize::from(code)].clone());
            Glyph {
                unknown: text.is_none(),
                text: text.as_deref().unwrap_or(UNKNOWN).into(),
                width: widths[usize::from(code)],
                word_space: code == b' ',
            }
        })
        .collect()
}

fn text_of(found: BfString) -> String {
    match found {
        BfString::Char(c) => spelled(c.encode_utf8(&mut [0; 4])),
        BfString::String(text) => spelled(&swapped(&text).unwrap_or(text)),
    }
}

/// The letters of a ligature whose bytes stand in the wrong order, as Ghostscript writes them: 0x6600 0x6900 for `fi`.
fn swapped(text: &str) -> Option<String> {
    let letter = |c: char| {
        let [high, mid, low, zero] = u32::from(c).to_be_bytes();
        (high == 0 && mid == 0 && zero == 0 && low.is_ascii_alphabetic()).then_some(char::from(low))
    };
    text.chars().map(letter).collect()
}

/// The widths of the 256 codes, in units of the font size.
fn simple_widths(dict: &Dict<'_>, name: &str) -> Vec<f32> {
    // The glyphs of a Type 3 font are drawn in a separate coordinate system.
    let unit = dict.get::<Array<'_>>("FontMatrix").and_then(|matrix| matrix.iter::<f32>().next());
    let is_type3 = dict.get::<Name<'_>>("Subtype").is_some_and(|kind| kind.as_str() == "Type3");
    let unit = unit.filter(|_| is_type3).unwrap_or(0.001);
    let Some(given) = dict.get::<Array<'_>>("Widths") else { return standard_widths(name) };
    let missing = dict
        .get::<Dict<'_>>("FontDescriptor")
        .and_then(|descriptor| descriptor.get::<f32>("MissingWidth"))
        .unwrap_or(0.0);
    let mut widths = vec![missing * unit; 256];
    let first = dict.get::<i32>("FirstChar").and_then(|first| usize::try_from(first).ok());
    for (code, width) in (first.unwrap_or(0)..256).zip(given.iter::<f32>()) {
        widths[code] = sane(width * unit);
    }
    widths
}

/// A width that is possible for a letter; damaged files may contain anything.
fn sane(width: f32) -> f32 {
    if width.is_finite() { width.clamp(-10.0, 10.0) } else { 0.0 }
}

/// The widths of the standard fonts, which a file need not repeat.
static STANDARD_WIDTHS: LazyLock<Vec<(&'static str, Vec<f32>)>> = LazyLock::new(|| {
    include_str!("standard_widths.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (name, widths) = line.split_once(' ')?;
            let widths = widths.split(' ').filter_map(|width| width.parse::<f32>().ok());
            let all = std::iter::repeat_n(0.0, 32).chain(widths.map(|width| width / 1000.0));
            Some((name, all.chain(std::iter::repeat(0.5)).take(256).collect()))
        })
        .collect()
});

fn standard_widths(name: &str) -> Vec<f32> {
    let lower = name.to_lowercase();
    if lower.contains("courier") || lower.contains("mono") {
        return vec![0.6; 256];
    }
    let bold = lower.contains("bold");
    let italic = lower.contains("italic") || lower.contains("oblique");
    let wanted = match (lower.contains("times") || lower.contains("serif"), bold, italic) {
        (true, false, false) => "Times-Roman",
        (true, true, false) => "Times-Bold",
        (true, false, true) => "Times-Italic",
        (true, true, true) => "Times-BoldItalic",
        (false, true, _) => "Helvetica-Bold",
        (false, false, _) => "Helvetica",
    };
    let known = STANDARD_WIDTHS.iter().find(|(name, _)| *name == wanted);
    known.map_or_else(|| vec![0.5; 256], |(_, widths)| widths.clone())
}

impl Composite {
    fn of(dict: &Dict<'_>, descendant: &Dict<'_>, to_unicode: Option<CMap>, most: usize) -> Self {
        let encoding = match dict.get::<Object<'_>>("Encoding") {
            Some(Object::Stream(stream)) => CMap::parse(&decoded(&stream, most).data, |_| None),
            // Of the predefined maps, only the two identity maps occur with Latin letters; both have two-byte codes.
            _ => None,
        };
        let mut font = Self {
            encoding,
            to_unicode,
            widths: BTreeMap::new(),
            ranges: Vec::new(),
            default_width: descendant.get::<f32>("DW").map_or(1.0, |width| sane(width / 1000.0)),
            met: RefCell::default(),
            first: RefCell::default(),
        };
        if let Some(widths) = descendant.get::<Array<'_>>("W") {
            font.read_widths(&widths);
        }
        font
    }

    /// `[1 [500 600] 7 9 450]`: a first CID with its widths and those of the next, or a range with one width.
    fn read_widths(&mut self, widths: &Array<'_>) {
        let mut numbers: Vec<f32> = Vec::new();
        for item in widths.iter::<Object<'_>>() {
            match item {
                Object::Number(number) => numbers.push(number.as_f32()),
                Object::Array(list) => {
                    let Some(first) = numbers.pop().and_then(cid) else { continue };
                    for (cid, width) in (first..).zip(list.iter::<f32>().take(MAX_RANGES)) {
                        self.widths.insert(cid, sane(width / 1000.0));
                    }
                }
                _ => {}
            }
            if let [first, last, width] = *numbers.as_slice() {
                if let (Some(first), Some(last)) = (cid(first), cid(last))
                    && self.ranges.len() < MAX_RANGES
                {
                    self.ranges.push((first, last, sane(width / 1000.0)));
                }
                numbers.clear();
            }
        }
        self.ranges.sort_unstable_by_key(|(first, ..)| *first);
    }

    fn width(&self, cid: u32) -> f32 {
        if let Some(width) = self.widths.get(&cid) {
            return *width;
        }
        let before = self.ranges.partition_point(|(first, ..)| *first <= cid);
        match before.checked_sub(1).and_then(|at| self.ranges.get(at)) {
            Some((_, last, width)) if cid <= *last => *width,
            _ => self.default_width,
        }
    }

    fn glyphs(&self, string: &[u8], mut draw: impl FnMut(&Glyph) -> bool) {
        if self.encoding.is_none() {
            return self.two_byte_glyphs(string, draw);
        }
        let mut met = self.met.borrow_mut();
        let mut rest = string;
        while !rest.is_empty() {
            let (code, length, cid) = self.code(rest);
            let glyph = met.entry((code, length)).or_insert_with(|| self.glyph(code, length, cid));
            if !draw(glyph) {
                return;
            }
            rest = rest.get(usize::from(length)..).unwrap_or_default();
        }
    }

    /// The glyphs of a string whose codes are CIDs of two bytes.
    fn two_byte_glyphs(&self, string: &[u8], mut draw: impl FnMut(&Glyph) -> bool) {
        let (mut first, mut met) = (self.first.borrow_mut(), self.met.borrow_mut());
        for pair in string.chunks(2) {
            let code = pair.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            let read = || self.glyph(code, 2, code);
            let glyph = match usize::try_from(code) {
                Ok(at) if at < FIRST_CODES => {
                    if first.len() <= at {
                        first.resize(at + 1, None);
                    }
                    first[at].get_or_insert_with(read)
                }
                _ => met.entry((code, 2)).or_insert_with(read),
            };
            if !draw(glyph) {
                return;
            }
        }
    }

    /// The code that begins a string: the shortest that the encoding knows, else two bytes.
    fn code(&self, string: &[u8]) -> (u32, u8, u32) {
        let mut code = 0;
        for (length, byte) in (1u8..=4).zip(string) {
            code = code << 8 | u32::from(*byte);
            let encoding = self.encoding.as_ref();
            if let Some(cid) = encoding.and_then(|map| map.lookup_cid_code(code, length)) {
                return (code, length, cid);
            }
        }
        let bytes = string.get(..2).unwrap_or(string);
        (bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte)), 2, 0)
    }

    fn glyph(&self, code: u32, length: u8, cid: u32) -> Glyph {
        let text = self.to_unicode.as_ref().and_then(|map| map.lookup_bf_string(code)).map(text_of);
        Glyph {
            unknown: text.is_none(),
            text: text.as_deref().unwrap_or(UNKNOWN).into(),
            width: self.width(cid),
            word_space: length == 1 && code == 32,
        }
    }
}

fn cid(number: f32) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be a whole number in range"
    )]
    (0.0..=f32::from(u16::MAX)).contains(&number).then_some(number as u32)
}
