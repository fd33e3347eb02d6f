use std::io::{self, Write};

use serde::Serialize;
use styrkedja::Text;
use styrkedja_read::{Vocabulary, print_text};

use crate::{
    args::{ReadArgs, ReadFormat},
    input,
    outcome::{Outcome, complain},
    render::{account, json, summary},
};

/// What is printed of one file of several.
#[derive(Serialize)]
struct OfFile<'a, T> {
    file: &'a str,
    #[serde(flatten)]
    printed: &'a T,
}

pub(crate) fn run(args: &ReadArgs, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(lang) = args.lang.choose() else {
        return Ok(Outcome::Failed);
    };
    let files = &args.input;
    let single = input::is_single_file(&files.files);
    let mut first = true;
    // A blank line between what is printed of two files.
    let mut part = |out: &mut dyn Write| {
        if std::mem::take(&mut first) { Ok(()) } else { writeln!(out) }
    };
    if args.account {
        return input::each(files, lang, |source| account::write(&source, lang, out));
    }
    match args.format {
        ReadFormat::Summary => input::each(files, lang, |source| {
            part(out)?;
            summary::write(&source, lang, out)
        }),
        ReadFormat::Text => input::each(files, lang, |source| {
            part(out)?;
            let text = print_text(&source.reading.document, &Vocabulary::stockholm());
            out.write_all(text.as_bytes())
        }),
        ReadFormat::Json => input::each(files, lang, |source| {
            let document = &source.reading.document;
            if single {
                return out.write_all(document.to_json_pretty().as_bytes());
            }
            let file = serde_json::Value::from(source.name);
            writeln!(out, "{{\"file\":{file},\"document\":{}}}", document.to_json())
        }),
        ReadFormat::Reading => input::each(files, lang, |source| {
            write_line(single, &source.name, &source.reading, out)
        }),
        ReadFormat::Markdown => input::each_page(files, lang, |page| {
            part(out)?;
            out.write_all(page.transcript.to_markdown().as_bytes())
        }),
        ReadFormat::Html if !single => {
            let what = Text::fixed(
                "--format html skriver ut en hel sida; ange en fil i taget",
                "--format html prints a whole page; name one file at a time",
            );
            complain(&what, lang);
            Ok(Outcome::Failed)
        }
        ReadFormat::Html => input::each_page(files, lang, |page| {
            out.write_all(page.transcript.to_html().as_bytes())
        }),
        ReadFormat::Blocks => input::each_page(files, lang, |page| {
            let mut blocks = page.transcript.listing();
            blocks.try_for_each(|block| write_line(single, &page.name, &block, out))
        }),
    }
}

/// Writes an object on a line, with its file if that is one of several.
fn write_line(
    single: bool,
    file: &str,
    printed: &impl Serialize,
    out: &mut dyn Write,
) -> io::Result<()> {
    if single { json::write(printed, out) } else { json::write(&OfFile { file, printed }, out) }
}
