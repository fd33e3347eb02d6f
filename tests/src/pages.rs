//! PDF files made of the content of their pages and the dictionaries around it: the bytes of a whole one are rarely changed
//! into another that is still found by its table of objects.

use crate::file;

/// A PDF file of some parts is read or refused.
///
/// The input is parts, each after a line that says what it is: `--- page`, `--- font`, `--- form`, `--- object`,
/// `--- catalog`. What stands after that word on the line is put into the dictionary of the page, the font, the form, the
/// catalogue. The lines below it are the content of the page or form, the character map of the font, or the whole object.
/// The first part is object 10 of the file, the next one 11 and so on. In the content, part 10 is the font, form or property
/// list `N10`.
pub fn pages(input: &[u8]) {
    file(&pages_file(input));
}

/// The bytes of the PDF file that an input of [`pages`] stands for.
#[must_use]
pub fn pages_file(input: &[u8]) -> Vec<u8> {
    let mut file = File::default();
    let (mut kids, mut fonts, mut forms, mut others) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut catalog: Vec<u8> = Vec::new();
    for (part, number) in parts(input).take(MOST_PARTS).zip(FIRST..) {
        let Part { kind, entries, body } = part;
        let name = format!("/N{number} {number} 0 R").into_bytes();
        match kind {
            b"font" => {
                fonts.extend(name);
                let map = number + MOST_PARTS;
                let mut dict = b"<</Type/Font".to_vec();
                if !body.is_empty() {
                    file.stream(map, b"", body);
                    dict.extend(format!("/ToUnicode {map} 0 R").into_bytes());
                }
                file.object(number, &[&dict, entries, b">>"].concat());
            }
            b"form" => {
                forms.extend(name);
                let form = [b"/Type/XObject/Subtype/Form", entries].concat();
                file.stream(number, &form, body);
            }
            b"object" => {
                others.extend(name);
                file.object(number, body);
            }
            b"catalog" => catalog.extend(entries),
            _ => {
                file.stream(number, b"", body);
                let page = number + MOST_PARTS;
                kids.extend(format!("{page} 0 R ").into_bytes());
                let own = format!("<</Type/Page/Parent 2 0 R/Contents {number} 0 R").into_bytes();
                file.object(page, &[&own, entries, b">>"].concat());
            }
        }
    }
    let count = (kids.split(|byte| *byte == b'R').count() - 1).to_string();
    let resources: [&[u8]; 7] =
        [b"<</Font<<", &fonts, b">>/XObject<<", &forms, b">>/Properties<<", &others, b">>>>"];
    file.object(
        2,
        &[
            b"<</Type/Pages/MediaBox[0 0 595 842]/Kids[".as_slice(),
            &kids,
            b"]/Count ",
            count.as_bytes(),
            b"/Resources ",
            &resources.concat(),
            b">>",
        ]
        .concat(),
    );
    file.object(1, &[b"<</Type/Catalog/Pages 2 0 R".as_slice(), &catalog, b">>"].concat());
    file.finish()
}

/// The object that the first part is.
const FIRST: usize = 10;
/// More parts are left out. A page and the map of a font are objects of their own, so many after their part.
const MOST_PARTS: usize = 40;

struct Part<'i> {
    kind: &'i [u8],
    entries: &'i [u8],
    body: &'i [u8],
}

/// The parts of an input; without any mark all of it is a page.
fn parts(input: &[u8]) -> impl Iterator<Item = Part<'_>> {
    const FENCE: &[u8] = b"--- ";
    let begins = |at: usize| input[at..].starts_with(FENCE) && (at == 0 || input[at - 1] == b'\n');
    let mut starts: Vec<usize> = (0..input.len()).filter(|at| begins(*at)).collect();
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    starts.push(input.len());
    let parts: Vec<Part<'_>> = starts
        .windows(2)
        .map(|pair| {
            let part = &input[pair[0]..pair[1]];
            let Some(part) = part.strip_prefix(FENCE) else {
                return Part { kind: b"page", entries: b"", body: part };
            };
            let end = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
            let (head, body) = (&part[..end], part.get(end + 1..).unwrap_or_default());
            let kind = head.iter().position(|byte| *byte == b' ').unwrap_or(head.len());
            Part { kind: &head[..kind], entries: &head[kind..], body }
        })
        .collect();
    parts.into_iter()
}

/// A PDF file while it is written.
struct File {
    bytes: Vec<u8>,
    /// Where each object begins.
    places: Vec<(usize, usize)>,
}

impl Default for File {
    fn default() -> Self {
        Self { bytes: b"%PDF-1.7\n".to_vec(), places: Vec::new() }
    }
}

impl File {
    fn object(&mut self, number: usize, body: &[u8]) {
        self.places.push((number, self.bytes.len()));
        self.bytes.extend(format!("{number} 0 obj\n").into_bytes());
        self.bytes.extend(body);
        self.bytes.extend(b"\nendobj\n");
    }

    fn stream(&mut self, number: usize, entries: &[u8], data: &[u8]) {
        let length = format!("/Length {}>>\nstream\n", data.len()).into_bytes();
        self.object(number, &[b"<<", entries, &length, data, b"\nendstream"].concat());
    }

    fn finish(mut self) -> Vec<u8> {
        let at = self.bytes.len();
        self.bytes.extend(b"xref\n0 1\n0000000000 65535 f \n");
        self.places.sort_unstable();
        for (number, place) in &self.places {
            self.bytes.extend(format!("{number} 1\n{place:010} 00000 n \n").into_bytes());
        }
        let size = FIRST + 2 * MOST_PARTS;
        let trailer = format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n");
        self.bytes.extend(trailer.into_bytes());
        self.bytes
    }
}
