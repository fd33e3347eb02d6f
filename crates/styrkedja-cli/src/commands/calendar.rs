use std::io::{self, Write};

use serde::Serialize;
use styrkedja::{CalendarEntry, ICalendar, Lang, Text};

use crate::{
    args::{CalendarArgs, CalendarFormat},
    input::{self, Source},
    outcome::{Outcome, complain},
    render::{json, year},
};

/// An entry with its file and its place there.
#[derive(Serialize)]
struct Located<'a> {
    file: &'a str,
    line: Option<usize>,
    page: Option<u32>,
    #[serde(flatten)]
    entry: &'a CalendarEntry,
}

pub(crate) fn run(args: &CalendarArgs, out: &mut dyn Write) -> io::Result<Outcome> {
    let Some(lang) = args.lang.choose() else {
        return Ok(Outcome::Failed);
    };
    let Some(catalogue) = input::catalogue(&args.catalogue, lang) else {
        return Ok(Outcome::Failed);
    };
    if !matches!(args.format, CalendarFormat::Ics) && (args.tasks || args.all) {
        let what = Text::fixed(
            "--tasks och --all gäller --format ics; de andra formaten har alltid allt",
            "--tasks and --all are for --format ics; the other formats always have everything",
        );
        complain(&what, lang);
        return Ok(Outcome::Failed);
    }
    let entries = |source: &Source| source.reading.document.calendar(&catalogue);
    match args.format {
        CalendarFormat::Table => {
            let mut first = true;
            input::each(&args.input, lang, |source| {
                if !std::mem::take(&mut first) {
                    writeln!(out)?;
                }
                year::write(&source, &entries(&source), lang, out)
            })
        }
        CalendarFormat::Json => input::each(&args.input, lang, |source| {
            entries(&source).iter().try_for_each(|entry| {
                let place = source.reading.sources.nearest(&entry.source);
                let line = place.map(styrkedja::Place::line);
                let page = place.and_then(styrkedja::Place::page);
                json::write(&Located { file: &source.name, line, page, entry }, out)
            })
        }),
        CalendarFormat::Ics => {
            let mut file = calendar(args, lang);
            let outcome = input::each(&args.input, lang, |source| {
                file.add(&source.reading.document, &entries(&source));
                Ok(())
            })?;
            out.write_all(file.to_string().as_bytes())?;
            Ok(outcome)
        }
    }
}

fn calendar(args: &CalendarArgs, lang: Lang) -> ICalendar {
    let mut file = ICalendar::new(lang);
    if args.tasks {
        file = file.with_tasks();
    }
    if args.all {
        file = file.with_undated();
    }
    file
}
