use crate::{
    finding::{Finding, Text},
    key,
    model::Section,
    pointer::Pointer,
    rules::{
        Context, declare_rule,
        text::{excerpt, folded},
    },
};

declare_rule! {
    /// ## What it finds
    /// The same heading twice in a row, or a chapter that contains only a part with the same heading.
    /// ## Why it matters
    /// A heading was pasted together with its text, and the contents list shows it twice.
    /// ## På svenska
    /// Samma rubrik står två gånger i rad, ofta för att den har klistrats in tillsammans med texten.
    /// ## Basis
    /// The template prints the heading of a field itself.
    /// ## Example
    /// Bad:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Redovisning av ekonomi
    /// Budget 2027
    /// Enheten har 4 mnkr.
    /// Övrigt
    /// Systematiskt kvalitetsarbete
    /// Systematiskt kvalitetsarbete
    /// Synpunkter tas upp varje vecka.
    /// ```
    /// Better:
    /// ```text
    /// Verksamhetsplan 2027
    /// Nämndmål: Äldre får god omsorg
    /// Redovisning av ekonomi
    /// Budget 2027
    /// Enheten har 4 mnkr.
    /// Övrigt
    /// Systematiskt kvalitetsarbete
    /// Synpunkter tas upp varje vecka.
    /// ```
    REPEATED_HEADING {
        code: "STR005",
        name: "repeated-heading",
        severity: Info,
        status: Stable,
        since: "0.1.0",
        sv: "samma rubrik två gånger i rad",
        en: "the same heading twice in a row",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let document = context.document;
    for (list, sections) in [
        (key!(Document.introduction), &document.introduction),
        (key!(Document.closing), &document.closing),
    ] {
        in_a_row(&Pointer::root().field(list), sections, findings);
    }
    for (pointer, section) in document.all_sections() {
        let within = pointer.field(key!(Section.sections));
        in_a_row(&within, &section.sections, findings);
        if let [only] = section.sections.as_slice()
            && !section.text.has_content()
            && same_heading(section, only)
        {
            findings.push(finding(&within.index(0), only, &pointer));
        }
    }
}

fn in_a_row(list: &Pointer, sections: &[Section], findings: &mut Vec<Finding>) {
    for (index, pair) in sections.windows(2).enumerate() {
        // With parts of the first between them, they are not two in a row.
        if pair[0].sections.is_empty() && same_heading(&pair[0], &pair[1]) {
            findings.push(finding(&list.index(index + 1), &pair[1], &list.index(index)));
        }
    }
}

fn same_heading(a: &Section, b: &Section) -> bool {
    let heading = |section: &Section| section.heading.as_deref().map(folded);
    heading(a).is_some_and(|a| !a.is_empty() && Some(a) == heading(b))
}

fn finding(pointer: &Pointer, section: &Section, first: &Pointer) -> Finding {
    let heading = excerpt(section.heading.as_deref().unwrap_or_default());
    Finding::new(
        &REPEATED_HEADING,
        pointer.field(key!(Section.heading)),
        Text::new(
            format!("rubriken {heading} står två gånger i rad"),
            format!("the heading {heading} stands twice in a row"),
        ),
    )
    .related(first.field(key!(Section.heading)), Text::fixed("första gången", "the first time"))
    .hint("ta bort den ena", "remove one of them")
}
