use std::io::{self, Write};

use serde::Serialize;
use styrkedja_read::{Reading, Vocabulary, print_text};

use crate::{
    args::{ReadArgs, ReadFormat},
    input,
    outcome::Outcome,
    render::{account, json, summary},
};

/// One reading of several.
#[derive(Serialize)]
struct OfFile<'a> {
    file: &'a str,
    #[serde(flatten)]
    reading: &'a Reading,
}

pub(crate) fn run(args: &ReadArgs, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(lang) = args.lang.choose() else {
        return Ok(Outcome::Failed);
    };
    let single = input::is_single_file(&args.input.files);
    let mut first = true;
    input::each(&args.input, lang, |source| {
        let begun = !std::mem::take(&mut first);
        match args.format {
            _ if args.account => account::write(&source, lang, out),
            ReadFormat::Summary => {
                if begun {
                    writeln!(out)?;
                }
                summary::write(&source, lang, out)
            }
            ReadFormat::Text => {
                if begun {
                    writeln!(out)?;
                }
                let text = print_text(&source.reading.document, &Vocabulary::stockholm());
                out.write_all(text.as_bytes())
            }
            ReadFormat::Json if single => {
                out.write_all(source.reading.document.to_json_pretty().as_bytes())
            }
            ReadFormat::Reading if single => json::write(&source.reading, out),
            ReadFormat::Reading => {
                let (file, reading) = (&source.name, &source.reading);
                json::write(&OfFile { file, reading }, out)
            }
            ReadFormat::Json => {
                let file = serde_json::Value::from(source.name);
                writeln!(
                    out,
                    "{{\"file\":{file},\"document\":{}}}",
                    source.reading.document.to_json()
                )
            }
        }
    })
}
