use crate::{
    finding::{Finding, Text},
    key,
    model::SectionKind,
    rules::{Context, declare_rule, text::excerpt},
};

declare_rule! {
    /// ## What it finds
    /// A chapter outside the goals, or a part of one, with neither text nor parts below its heading.
    /// ## Why it matters
    /// An empty heading is a field of the template that nobody filled in.
    /// ## På svenska
    /// Under en rubrik utanför målen står inget. Fältet i mallen är inte ifyllt.
    /// ## Basis
    /// The city's template has one field per heading; an empty field should be left out or filled in.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Uppföljning av ekonomi
    /// Analys av resultaträkning - uppföljning av driftbudget
    /// Enheten har hållit sin budget.
    /// Investeringar
    /// Övrigt
    /// Inget att tillägga.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsberättelse 2026
    /// Nämndmål: Äldre får god omsorg
    /// Uppföljning av ekonomi
    /// Analys av resultaträkning - uppföljning av driftbudget
    /// Enheten har hållit sin budget.
    /// Investeringar
    /// Enheten har köpt en ugn.
    /// Övrigt
    /// Inget att tillägga.
    /// ```
    EMPTY_SECTION {
        code: "STR004",
        name: "empty-section",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "rubrik utan innehåll",
        en: "heading with nothing below",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (pointer, section) in context.document.all_sections() {
        let Some(heading) = &section.heading else {
            continue;
        };
        // The goals are printed below their heading, but are not in its section.
        if section.kind == Some(SectionKind::Goals)
            || section.text.has_content()
            || !section.sections.is_empty()
        {
            continue;
        }
        let heading = excerpt(heading);
        findings.push(
            Finding::new(
                &EMPTY_SECTION,
                pointer.field(key!(Section.heading)),
                Text::new(
                    format!("under rubriken {heading} står inget"),
                    format!("nothing stands below the heading {heading}"),
                ),
            )
            .hint("skriv texten, eller ta bort rubriken", "write the text, or remove the heading"),
        );
    }
}
