use crate::{
    finding::{Finding, Text},
    key,
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// An indicator in a plan whose *periodicitet* is missing, or is not a known periodicity.
    /// ## Why it matters
    /// Nobody knows in which report the outcome is due.
    /// ## På svenska
    /// Periodiciteten saknas eller går inte att förstå. Då vet ingen i vilken rapport utfallet ska redovisas.
    /// ## Basis
    /// The city's indicator tables have the column Periodicitet: År, Halvår, Tertial, Kvartal, Månad.
    /// ## Example
    /// Bad:
    /// ```json
    /// {"schema_version": "2", "kind": "plan", "year": 2027, "goals": [
    ///   {"level": "committee", "title": "Äldre får god omsorg", "indicators": [
    ///     {"name": "Antal utflykter", "periodicity": {"text": "Vid behov"}}
    ///   ]}
    /// ]}
    /// ```
    /// Better:
    /// ```json
    /// {"schema_version": "2", "kind": "plan", "year": 2027, "goals": [
    ///   {"level": "committee", "title": "Äldre får god omsorg", "indicators": [
    ///     {"name": "Antal utflykter", "periodicity": {"text": "Kvartal", "value": "quarter"}}
    ///   ]}
    /// ]}
    /// ```
    UNKNOWN_PERIODICITY {
        code: "IND007",
        name: "unknown-periodicity",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "okänd periodicitet",
        en: "unknown periodicity",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.document.is_report() {
        return;
    }
    for at in &context.indicators {
        let (pointer, text) = match &at.indicator.periodicity {
            None => (
                at.pointer.clone(),
                Text::fixed("indikatorn har ingen periodicitet", "indicator has no periodicity"),
            ),
            Some(printed) if printed.value.is_none() => (
                at.pointer.field(key!(Indicator.periodicity)),
                Text::new(
                    format!("”{}” är ingen periodicitet", printed.text),
                    format!("\"{}\" is no periodicity", printed.text),
                ),
            ),
            Some(_) => continue,
        };
        findings.push(Finding::new(&UNKNOWN_PERIODICITY, pointer, text).hint(
            "skriv År, Halvår, Tertial, Kvartal eller Månad",
            "write År, Halvår, Tertial, Kvartal or Månad",
        ));
    }
}
