use std::io::{self, Write};

use styrkedja::{Finding, Lang};

use super::{one_line, place, without_line};
use crate::{input::Source, lang};

/// One line for each finding, as compilers print it, so that editors can jump to the place.
///
/// ```text
/// plan.pdf:48, page 3: warning[IND005] the target 12 personer is weaker than the council's Max 10 personer
/// plan.json#/goals/0: error[FUP001] unit goal has no follow-up
/// ```
pub(crate) fn write(
    finding: &Finding,
    source: &Source,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let at = match place(source, &finding.pointer) {
        Some(place) => {
            let page =
                place.page().map_or(String::new(), |page| format!(", {}", lang::page(page, lang)));
            format!("{}:{}{page}", one_line(&source.name), place.line())
        }
        None => without_line(source, &finding.pointer),
    };
    let (severity, _) = lang::severity(finding.severity, lang);
    let message = one_line(finding.message.get(lang));
    writeln!(out, "{at}: {severity}[{}] {message}", finding.rule.code)
}
