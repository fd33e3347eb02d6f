//! Walks over the lines of a file and writes its blocks.

use super::{
    Kind, Transcript,
    builder::{About, Builder},
    lines::{Sorted, sort},
    list::{self, Run},
    map::LinePiece,
    text::{Layout, Lines},
};
use crate::{
    extract::{Role, Source},
    reading::Remark,
    vocabulary::Vocabulary,
};

/// What a file says, and what the reader of its format has to remark. None for a file without any words.
pub(crate) fn read(source: Source, vocabulary: &Vocabulary) -> Option<(Transcript, Vec<Remark>)> {
    let lines = source.lines();
    let remarks = source.remarks(&lines);
    let mut page = blocks(sort(lines, vocabulary), vocabulary)?;
    page.map.set_text(source.text);
    Some((page, remarks))
}

fn blocks(sorted: Sorted<'_>, vocabulary: &Vocabulary) -> Option<Transcript> {
    let Sorted { kept, furniture } = sorted;
    if kept.is_empty() {
        return None;
    }
    let layout = Layout::of(&kept);
    let lines = Lines { kept: &kept, layout: &layout, vocabulary };
    let continues_title = |at: usize| at > 0 && layout.title_goes_on(&kept[at - 1], &kept[at]);
    let mut builder = Builder::new(&kept, &furniture, &continues_title);
    let mut run = Run::default();
    let mut at = 0;
    while at < kept.len() {
        let shape = kept[at].line.shape;
        // A cell holds its own blocks.
        if at > 0 && kept[at - 1].line.shape.cell() != shape.cell() {
            flush(&mut builder, lines, &mut run);
        }
        if let Some(blocks) = lines.label(at) {
            flush(&mut builder, lines, &mut run);
            for block in blocks {
                at = block.end;
                let depth = kept[block.start].line.shape.heading.and_then(told);
                let kind = Kind::Heading { depth };
                let about = About { kind, ..About::paragraph(true) };
                let pieces: Vec<LinePiece> = block.map(|at| LinePiece::whole(&kept, at)).collect();
                builder.block(about, None, &pieces);
            }
        } else if let Some(table) = lines.tabbed_known(at) {
            flush(&mut builder, lines, &mut run);
            at = table.write(&mut builder);
        } else if let Some(head) = lines.table(at) {
            flush(&mut builder, lines, &mut run);
            at = lines.write_table(&mut builder, head);
        } else if let Some(table) = lines.unknown_table(at) {
            flush(&mut builder, lines, &mut run);
            at = table.write(&mut builder);
        } else if let Some(head) = lines.heading(at) {
            flush(&mut builder, lines, &mut run);
            at = head.end;
            run.is_verdict = lines.is_verdict(head.start);
            run.head = Some(head);
        } else if shape.role == Role::Caption {
            flush(&mut builder, lines, &mut run);
            let about = About { kind: Kind::Caption, ..About::paragraph(true) };
            builder.block(about, None, &[LinePiece::whole(&kept, at)]);
            at += 1;
        } else {
            run.lines.push(at);
            at += 1;
        }
    }
    flush(&mut builder, lines, &mut run);
    Some(builder.finish())
}

/// Writes the lines gathered so far.
fn flush(builder: &mut Builder<'_>, lines: Lines<'_>, run: &mut Run) {
    if !run.is_empty() {
        list::write(builder, lines.kept, lines.layout, run);
        *run = Run::default();
    }
}

/// The depth of a heading, if the file says it.
fn told(depth: u8) -> Option<u8> {
    (depth < crate::extract::BY_LOOKS).then_some(depth)
}
