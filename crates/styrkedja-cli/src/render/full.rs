//! Findings the way rustc shows them: the lines they are about, with the place marked.
//!
//! ```text
//! warning[IND005]: the target 12 personer is weaker than the council's Max 10 personer
//!   --> hemtjanst-2027.pdf:48:1
//!    |
//! 48 | / 12
//! 49 | | personer
//!    | |________^                          the value at fault, which may cover several lines
//! 50 |   Max 10 personer
//!    |   --------------- the council's target
//!    |
//!    = page: 3
//!    = help: set a stricter target, or write why it is weaker
//! ```
//!
//! The renderer is that of `annotate-snippets`; this module chooses the lines. Documents differ from programs: a line
//! may be a whole paragraph, a value may cover pages or be cut into pieces, and two values of a finding may be far
//! apart. So long lines are cut, of a tall value only the first line is marked, and places far apart are shown in
//! separate excerpts.

use std::{
    io::{self, Write},
    ops::Range,
};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use styrkedja::{Finding, Lang, Place, Severity, Text};

use super::{one_line, place, without_line};
use crate::{input::Source, lang};

/// Maximum number of characters shown of a line.
const WIDTH: usize = 100;
/// Maximum number of lines marked of a value; a longer one is marked on its first line only, because a goal may cover
/// pages.
const TALL: usize = 4;
/// Maximum number of pieces that are marked of a value that is cut into pieces.
const PIECES: usize = 3;
/// Maximum number of lines between two places that are shown in one excerpt.
const NEAR: usize = 5;

pub(crate) fn renderer(colour: bool) -> Renderer {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(WIDTH)
}

/// A finding with the lines it is about, what belongs to it, and what to do.
pub(crate) fn write(
    finding: &Finding,
    source: &Source,
    lang: Lang,
    renderer: &Renderer,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (severity, _) = lang::severity(finding.severity, lang);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::NOTE,
    };
    let title = level.with_name(severity).primary_title(one_line(finding.message.get(lang)));
    let mut group = Group::with_title(title.id(finding.rule.code));

    let name = one_line(&source.name);
    let excerpts = excerpts(&source.reading.text, marks(finding, source, lang));
    if excerpts.is_empty() {
        group = group.element(match place(source, &finding.pointer) {
            Some(place) => Origin::path(name.as_str()).line(place.line()),
            None => Origin::path(without_line(source, &finding.pointer)),
        });
    }
    group = group.elements(excerpts.into_iter().map(|excerpt| excerpt.snippet(&name)));
    if let Some(page) = place(source, &finding.pointer).and_then(Place::page) {
        let level = Level::NOTE.with_name(lang::pick(lang, "sida", "page"));
        group = group.element(level.message(page.to_string()));
    }
    for (pointer, text) in &finding.related {
        if place(source, pointer).is_none() {
            let note = format!("{}: {}", text.get(lang), without_line(source, pointer));
            let level = Level::NOTE.with_name(lang::pick(lang, "se", "see"));
            group = group.element(level.message(one_line(&note)));
        }
    }
    if let Some(hint) = &finding.hint {
        let level = Level::HELP.with_name(lang::pick(lang, "hjälp", "help"));
        group = group.element(level.message(one_line(hint.get(lang))));
    }
    writeln!(out, "{}\n", renderer.render(&[group]))
}

/// A stretch of the text to mark, on a few lines.
struct Mark {
    range: Range<usize>,
    line: usize,
    end_line: usize,
    is_primary: bool,
    label: Option<String>,
}

/// What to mark: the value at fault, then the values that belong to it, unless they stand at the same place.
fn marks(finding: &Finding, source: &Source, lang: Lang) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let fault = place(source, &finding.pointer).map(|at| (at, None));
    let related = finding.related.iter().filter_map(|(pointer, text)| {
        let at = place(source, pointer)?;
        Some((at, Some(text)))
    });
    for (at, text) in fault.into_iter().chain(related) {
        for mark in marks_of(at, text, &source.reading.text, lang) {
            if marks.iter().all(|other| other.range != mark.range) {
                marks.push(mark);
            }
        }
    }
    marks
}

fn marks_of(at: &Place, text: Option<&Text>, source: &str, lang: Lang) -> Vec<Mark> {
    let mut marks = Vec::new();
    for span in at.spans().iter().take(PIECES) {
        let Some(words) = source.get(span.start..span.end) else {
            continue;
        };
        let mut words = words.trim_end();
        let mut end_line = span.line + words.matches('\n').count();
        let mut label = text.map(|text| one_line(text.get(lang))).filter(|_| marks.is_empty());
        if end_line >= span.line + TALL {
            let until = format!("{} {end_line}", lang::pick(lang, "till rad", "to line"));
            label = Some(label.map_or(until.clone(), |label| format!("{label} ({until})")));
            words = words.lines().next().unwrap_or_default().trim_end();
            end_line = span.line;
        }
        let range = span.start..span.start + words.len();
        marks.push(Mark { range, line: span.line, end_line, is_primary: text.is_none(), label });
    }
    marks
}

/// Lines of the source, cut where they are too long, with what to mark in them.
struct Excerpt {
    text: String,
    first_line: usize,
    marks: Vec<Mark>,
}

/// The excerpts that show the marks: first the one with the value at fault, then the others in document order.
fn excerpts(source: &str, mut marks: Vec<Mark>) -> Vec<Excerpt> {
    marks.sort_by_key(|mark| (mark.range.start, mark.range.end));
    keep_apart(source, &mut marks);
    let mut groups: Vec<Vec<Mark>> = Vec::new();
    for mark in marks {
        match groups.last_mut() {
            Some(group) if group.iter().any(|near| mark.line <= near.end_line + NEAR) => {
                group.push(mark);
            }
            _ => groups.push(vec![mark]),
        }
    }
    groups.sort_by_key(|group| !group.iter().any(|mark| mark.is_primary));
    groups.into_iter().filter_map(|marks| Excerpt::new(source, marks)).collect()
}

/// Ends each mark before the next one in it: the row of a table is marked up to the cell that is marked too.
fn keep_apart(source: &str, marks: &mut [Mark]) {
    for at in 1..marks.len() {
        let next = marks[at].range.start;
        for outer in &mut marks[..at] {
            if outer.range.start < next && next < outer.range.end {
                let words = source[outer.range.start..next].trim_end();
                outer.range.end = outer.range.start + words.len();
                outer.end_line = outer.line + words.matches('\n').count();
            }
        }
    }
}

impl Excerpt {
    /// The lines of the marks, which are in order of their start, and the lines between.
    fn new(source: &str, mut marks: Vec<Mark>) -> Option<Self> {
        let first = marks.first()?;
        let (first_line, start) = (first.line, line_start(source, first.range.start));
        let last = marks.iter().map(|mark| mark.range.end).max()?;
        let end = source[last..].find('\n').map_or(source.len(), |feed| last + feed);

        // Copied line by line into a new text, in which the marks are moved along.
        let mut text = String::new();
        let mut moved: Vec<Range<usize>> = marks.iter().map(|_| 0..0).collect();
        let mut at = start;
        for line in source[start..end].split('\n') {
            let here = at..at + line.len();
            let furthest = marks
                .iter()
                .filter(|mark| here.contains(&mark.range.start))
                .map(|mark| mark.range.start - at)
                .max();
            let shown = cut(line, furthest.unwrap_or_default());
            let new = |old: usize| text.len() + (old - at).min(shown.len());
            for (mark, moved) in marks.iter().zip(&mut moved) {
                if (here.start..=here.end).contains(&mark.range.start) {
                    moved.start = new(mark.range.start);
                }
                if (here.start..=here.end).contains(&mark.range.end) {
                    moved.end = new(mark.range.end);
                }
            }
            text.push_str(shown);
            if shown.len() < line.trim_end().len() {
                text.push('…');
            }
            text.push('\n');
            at = here.end + 1;
        }
        for (mark, range) in marks.iter_mut().zip(moved) {
            mark.range = range;
        }
        Some(Self { text, first_line, marks })
    }

    fn snippet(self, name: &str) -> Snippet<'_, Annotation<'_>> {
        let annotations = self.marks.into_iter().map(|mark| {
            let kind =
                if mark.is_primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            kind.span(mark.range).label(mark.label)
        });
        Snippet::source(self.text).path(name).line_start(self.first_line).annotations(annotations)
    }
}

fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |feed| feed + 1)
}

/// The line without its end, from its beginning to a little after the mark that begins furthest to the right. The text
/// to the left is kept: the renderer elides it and still counts the column correctly.
fn cut(line: &str, mark: usize) -> &str {
    let line = line.trim_end();
    let room = WIDTH - 10;
    match line.get(mark..).and_then(|rest| rest.char_indices().nth(room)) {
        Some((end, _)) => &line[..mark + end],
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use styrkedja::{Document, Pointer, SourceMap, Span};

    use styrkedja_read::Reading;

    use super::*;

    const TEXT: &str = "\
Enhetsmål:
Gästerna är nöjda
Indikator          Årsmål   KF:s årsmål
Nöjda gäster, a\u{30a} 70 %     80 %
";

    fn span(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in the text"));
        let end = start + words.len();
        let line = |at: usize| 1 + text[..at].matches('\n').count();
        Span::new(start..end, line(start)..=line(end - 1))
    }

    fn source(text: &str, places: &[(&str, &[&str])]) -> Source {
        let mut sources = SourceMap::default();
        for (pointer, words) in places {
            let spans = words.iter().map(|words| span(text, words)).collect();
            sources.insert(
                pointer.parse().expect("a pointer"),
                Place::from_spans(spans).expect("a place"),
            );
        }
        let mut reading = Reading::from(Document::default());
        (reading.text, reading.sources) = (text.to_owned(), sources);
        Source { name: "plan.txt".to_owned(), reading }
    }

    fn finding(pointer: &str) -> Finding {
        let rule = styrkedja::rule("IND005").expect("a rule");
        let pointer: Pointer = pointer.parse().expect("a pointer");
        Finding::new(rule, pointer, Text::fixed("för svagt", "too weak"))
    }

    fn related(finding: Finding, pointer: &str) -> Finding {
        finding.related(
            pointer.parse().expect("a pointer"),
            Text::fixed("KF:s årsmål", "the council's target"),
        )
    }

    fn show(finding: &Finding, source: &Source, lang: Lang) -> String {
        let mut out = Vec::new();
        write(finding, source, lang, &renderer(false), &mut out).expect("memory takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn marks_stand_below_their_letters_also_decomposed_ones() {
        let source = source(TEXT, &[("/own", &["70 %"]), ("/council", &["80 %"])]);
        let finding = related(finding("/own"), "/council").hint("höj målet", "raise the target");
        assert_eq!(
            show(&finding, &source, Lang::Sv),
            "\
varning[IND005]: för svagt
 --> plan.txt:4:18
  |
4 | Nöjda gäster, a\u{30a} 70 %     80 %
  |                 ^^^^     ---- KF:s årsmål
  |
  = hjälp: höj målet

"
        );
    }

    #[test]
    fn a_row_is_marked_up_to_its_marked_cell() {
        let row = "Nöjda gäster, a\u{30a} 70 %     80 %";
        let source = source(TEXT, &[("/row", &[row]), ("/row/council", &["80 %"])]);
        let shown = show(&related(finding("/row/target"), "/row/council"), &source, Lang::En);
        assert!(
            shown.contains("  | ^^^^^^^^^^^^^^^^^^^^     ---- the council's target\n"),
            "{shown}"
        );
    }

    #[test]
    fn a_far_related_place_has_an_excerpt_of_its_own() {
        let text = format!("KF:s årsmål 80 %\n{}Årsmål 70 %\n", "mer text\n".repeat(200));
        let source = source(&text, &[("/own", &["70 %"]), ("/council", &["80 %"])]);
        let shown = show(&related(finding("/own"), "/council"), &source, Lang::En);
        assert_eq!(
            shown,
            "\
warning[IND005]: too weak
   --> plan.txt:202:8
    |
202 | Årsmål 70 %
    |        ^^^^
    |
   ::: plan.txt:1:13
    |
  1 | KF:s årsmål 80 %
    |             ---- the council's target

"
        );
    }

    #[test]
    fn a_tall_value_is_marked_on_its_first_line() {
        let text = format!("Enhetsmål: allt\n{}slut\n", "mer text\n".repeat(50));
        let source = source(&text, &[("/goal", &[text.trim_end()])]);
        let shown = show(&finding("/goal/follow_up"), &source, Lang::Sv);
        assert!(
            shown.contains("1 | Enhetsmål: allt\n  | ^^^^^^^^^^^^^^^ till rad 52\n"),
            "{shown}"
        );
        assert!(!shown.contains("mer text"), "{shown}");
    }

    #[test]
    fn a_value_of_several_pieces_is_marked_in_each() {
        let source = source(TEXT, &[("/a", &["Gästerna", "80 %"])]);
        let shown = show(&finding("/a"), &source, Lang::En);
        assert!(shown.contains("2 | Gästerna är nöjda\n  | ^^^^^^^^\n"), "{shown}");
        assert!(shown.contains("  |                          ^^^^\n"), "{shown}");
    }

    #[test]
    fn a_long_line_is_cut_and_its_mark_with_it() {
        let text = format!("{}MÅL {}", "åäö ".repeat(500), "lång ".repeat(500));
        let source = source(&text, &[("/a", &[text[text.find("MÅL").expect("there")..].trim()])]);
        let shown = show(&finding("/a"), &source, Lang::En);
        assert!(shown.contains("plan.txt:1:2001"), "{shown}");
        assert!(shown.contains("MÅL") && shown.contains("…"), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= WIDTH + 20), "{shown}");
    }

    #[test]
    fn a_document_without_a_text_shows_pointers() {
        let source = source("", &[]);
        let shown = show(&related(finding("/goals/0"), "/goals/1"), &source, Lang::En);
        assert!(shown.contains("--> plan.txt#/goals/0\n"), "{shown}");
        assert!(shown.contains("= see: the council's target: plan.txt#/goals/1\n"), "{shown}");
    }

    #[test]
    fn a_place_outside_the_text_is_named_and_not_shown() {
        let mut source = source(TEXT, &[("/a", &["80 %"])]);
        source.reading.text = "å".to_owned();
        let shown = show(&finding("/a"), &source, Lang::En);
        assert!(shown.contains("--> plan.txt:4\n"), "{shown}");
    }
}
