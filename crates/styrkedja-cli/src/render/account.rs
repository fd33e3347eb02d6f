//! What every character of a source has become: shares, and the lines with text where none was expected.

use std::io::{self, Write};

use styrkedja::Lang;

use super::one_line;
use crate::{input::Source, lang::pick};

/// Maximum number of characters shown of a line.
const SHOWN: usize = 80;

pub(crate) fn write(source: &Source, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let account = &source.reading.account();
    writeln!(out, "{}", one_line(&source.name))?;
    let classes = [
        (account.fields, pick(lang, "värden och texter", "values and texts")),
        (
            account.labels,
            pick(
                lang,
                "etiketter, rubriker på delar, punkter",
                "labels, part headings, list markers",
            ),
        ),
        (account.table_headers, pick(lang, "tabellhuvuden", "table headers")),
        (account.furniture, pick(lang, "sidhuvuden och sidfötter", "heads and feet of pages")),
        (account.unplaced, pick(lang, "utan plats", "unplaced")),
        (account.total, pick(lang, "alla tecken som syns", "all characters that show")),
    ];
    let width = account.total.to_string().len();
    for (characters, name) in classes {
        writeln!(out, "  {characters:>width$}  {:>5} %  {name}", share(characters, account.total))?;
    }
    if account.remarked > 0 {
        let text = pick(
            lang,
            "av värdena och texterna står där läsaren inte väntade text",
            "of the values and texts stand where the reader expected no text",
        );
        writeln!(
            out,
            "  {:>width$}  {:>5} %  {text}",
            account.remarked,
            share(account.remarked, account.total)
        )?;
    }
    for span in &account.lines {
        let text: String = source.reading.text[span.start..span.end].chars().take(SHOWN).collect();
        writeln!(out, "  {}:{}: {}", one_line(&source.name), span.line, one_line(&text))?;
    }
    Ok(())
}

/// A share in per cent with one decimal, rounded down, so that only the whole is 100.0.
fn share(part: usize, whole: usize) -> String {
    // Counts from a file may be anything.
    let tenths = (part as u128 * 1000).checked_div(whole as u128).unwrap_or_default();
    format!("{}.{}", tenths / 10, tenths % 10)
}
