use crate::{
    duty::Duty,
    finding::{Finding, Severity, Text},
    model::SectionKind,
    rules::{Context, declare_rule, text::heading},
    value::Date,
};

declare_rule! {
    /// ## What it finds
    /// A plan of a unit whose kind of service is known, with a chapter on quality work in which no routine answers one of
    /// the duties that the law gives to such units: deviations, information on the duty to report (*lex Sarah*),
    /// self-monitoring, risk analysis, complaints, work environment.
    ///
    /// Units of unknown kind are left alone, and so are plans without a chapter on quality work, and those that say that
    /// the administration's routine applies.
    /// ## Why it matters
    /// The duty is there whether the plan tells of it or not; that nobody wrote it down often means that nobody does it.
    /// ## På svenska
    /// Planen beskriver kvalitetsarbetet, men ingen rutin svarar mot en skyldighet som lagen ger en sådan verksamhet.
    /// ## Basis
    /// Socialtjänstlagen (2025:400) 27 kap. (until 2025-06-30: 2001:453 14 kap.), LSS 24 b–24 g §§, SOSFS 2011:9 4–5 kap.,
    /// skollagen 4 kap. 7–8 §§, arbetsmiljölagen 3 kap. 2 a §, AFS 2023:1.
    /// ## Example
    /// Bad:
    /// ```json
    /// {"schema_version":"2","kind":"plan","year":2027,"goals":[{"level":"committee","title":"Barnen lär"}],
    ///  "closing":[{"heading":"Systematiskt kvalitetsarbete","kind":"quality","text":[{"text":"Klagomål besvaras inom en vecka."}]}],
    ///  "quality_work":{"service":"preschool","routines":[{"kind":"complaints","text":"Klagomål besvaras inom en vecka."}]}}
    /// ```
    /// Better:
    /// ```json
    /// {"schema_version":"2","kind":"plan","year":2027,"goals":[{"level":"committee","title":"Barnen lär"}],
    ///  "closing":[{"heading":"Systematiskt kvalitetsarbete","kind":"quality","text":[{"text":"Klagomål besvaras inom en vecka. Skyddsrond görs i oktober."}]}],
    ///  "quality_work":{"service":"preschool","routines":[{"kind":"complaints","text":"Klagomål besvaras inom en vecka."},
    ///   {"kind":"safety_round","text":"Skyddsrond görs i oktober."}]}}
    /// ```
    DUTY_WITHOUT_ROUTINE {
        code: "QUA001",
        name: "duty-without-routine",
        severity: Info,
        status: Preview,
        since: "0.1.0",
        sv: "skyldighet utan rutin",
        en: "duty without a routine",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let document = context.document;
    let work = &document.quality_work;
    let Some(service) = work.service.filter(|_| context.is_said_to_be_a_plan()) else { return };
    let sections = document.all_sections();
    let quality = sections.iter().find(|(_, section)| section.kind == Some(SectionKind::Quality));
    let Some((pointer, section)) = quality else { return };
    let texts: Vec<String> =
        document.all_passages().iter().map(|(_, passage)| passage.text().to_lowercase()).collect();
    let says = |word: &str| texts.iter().any(|text| text.contains(word));
    if ELSEWHERE.iter().any(|words| says(words)) {
        return;
    }
    let printed = document.date.as_ref().and_then(|date| date.value);
    let day = printed.or_else(|| format!("{}-01-01", document.year?).parse::<Date>().ok());
    // The text may name it in a way that was not understood as a routine.
    let named = |duty: Duty| {
        NAMES.iter().any(|(of, words)| *of == duty && words.iter().any(|word| says(word)))
    };
    let (mut sv, mut en) = (Vec::new(), Vec::new());
    for duty in work.unanswered_duties().filter(|duty| !named(*duty)) {
        let basis = day.map(|day| duty.basis(service, day)).into_iter().flatten();
        let basis: Vec<String> = basis.map(|basis| basis.to_string()).collect();
        let basis =
            if basis.is_empty() { String::new() } else { format!(" ({})", basis.join(", ")) };
        let words = duty.words();
        sv.push(format!("{}{basis}", words.sv));
        en.push(format!("{}{basis}", words.en));
    }
    if sv.is_empty() {
        return;
    }
    // One finding a document: what is missing is mostly missing together.
    let mut finding = Finding::new(
        &DUTY_WITHOUT_ROUTINE,
        heading(pointer.clone(), section),
        Text::new(
            format!("ingen rutin för: {}", sv.join("; ")),
            format!("no routine for: {}", en.join("; ")),
        ),
    )
    .hint(
        "beskriv rutinerna: vem gör vad, när och var det dokumenteras",
        "describe the routines: who does what, when, and where it is recorded",
    );
    if cites_the_regulation(&texts) {
        finding.severity = Severity::Warning.max(finding.severity);
    }
    findings.push(finding);
}

/// Words by which a plan says that the routine stands elsewhere.
const ELSEWHERE: &[&str] = &["förvaltningens rutin", "avdelningens rutin", "stadens rutin"];

/// Parts of words that name what a duty is about.
const NAMES: &[(Duty, &[&str])] = &[
    (Duty::RightFaults, &["avvikelse", "lex sarah", "missförhålland"]),
    (Duty::InformStaff, &["lex sarah", "rapporteringsskyldighet", "rapportskyldighet"]),
    (Duty::MonitorItself, &["egenkontroll", "granskning"]),
    (Duty::AnalyseRisks, &["riskanalys", "riskbedöm"]),
    (Duty::AnswerComplaints, &["klagomål", "synpunkt"]),
    (Duty::LookIntoWorkEnvironment, &["skyddsrond", "arbetsmiljö"]),
];

/// Whether the document bases its quality work on the regulation itself.
fn cites_the_regulation(texts: &[String]) -> bool {
    texts.iter().any(|text| text.contains("sosfs 2011:9"))
}
