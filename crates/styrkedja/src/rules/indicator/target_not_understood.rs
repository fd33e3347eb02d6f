use crate::{
    finding::{Finding, Text},
    model::{IndicatorColumn, TargetKind},
    rules::{Context, declare_rule},
};

declare_rule! {
    /// ## What it finds
    /// A target of the unit or the council in which no value, bound or direction could be understood.
    /// ## Why it matters
    /// A target that a program cannot understand may be understood in two ways by readers.
    /// ## På svenska
    /// Ett årsmål går inte att tolka som ett värde, en gräns eller en riktning.
    /// ## Basis
    /// Targets are printed as a value, as max or min, as öka or minska, or as Tas fram av nämnd.
    /// ## Example
    /// Bad:
    /// ```json
    /// {"schema_version": "2", "kind": "plan", "year": 2027, "goals": [
    ///   {"level": "committee", "title": "Äldre får god omsorg", "indicators": [
    ///     {"name": "Andel nöjda gäster", "target": {"kind": "unclear", "text": "som förra året"}}
    ///   ]}
    /// ]}
    /// ```
    /// Better:
    /// ```json
    /// {"schema_version": "2", "kind": "plan", "year": 2027, "goals": [
    ///   {"level": "committee", "title": "Äldre får god omsorg", "indicators": [
    ///     {"name": "Andel nöjda gäster", "target": {"kind": "value", "text": "90 %", "value": "90", "unit": "%"}}
    ///   ]}
    /// ]}
    /// ```
    TARGET_NOT_UNDERSTOOD {
        code: "IND012",
        name: "target-not-understood",
        severity: Warning,
        status: Stable,
        since: "0.1.0",
        sv: "årsmål som inte går att tolka",
        en: "target that could not be understood",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for at in &context.indicators {
        let targets = [
            (IndicatorColumn::Target, "årsmålet", "the target", &at.indicator.target),
            (
                IndicatorColumn::CouncilTarget,
                "KF:s årsmål",
                "the council's target",
                &at.indicator.council_target,
            ),
        ];
        for (column, swedish, english, target) in targets {
            if target.kind() != TargetKind::Unclear {
                continue;
            }
            let printed = target.text().unwrap_or_default();
            findings.push(
                Finding::new(
                    &TARGET_NOT_UNDERSTOOD,
                    at.figure_pointer(column),
                    Text::new(
                        format!("{swedish} ”{printed}” går inte att tolka"),
                        format!("{english} \"{printed}\" could not be understood"),
                    ),
                )
                .hint(
                    "skriv ett tal med enhet, till exempel 80 % eller Max 10 personer",
                    "write a number with its unit, such as 80 % or Max 10 personer",
                ),
            );
        }
    }
}
