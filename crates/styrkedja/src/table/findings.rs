use super::{Origin, Rows, column::columns};
use crate::finding::{Finding, Severity, sort_by_place};

columns! {
    for finding: Finding;
    "code" Text "the rule's code" = finding.rule.code;
    "rule" Text "the rule's name" = finding.rule.name;
    "severity" Text[Severity] "how severe it is" = finding.severity;
    "message" Text "what is wrong, in English" = &*finding.message.en;
    "hint" Text "what to do about it, in English" = finding.hint.as_ref().map(|hint| &*hint.en);
    "message_sv" Text "what is wrong, in Swedish" = &*finding.message.sv;
    "hint_sv" Text "what to do about it, in Swedish" = finding.hint.as_ref().map(|hint| &*hint.sv);
    "pointer" Text "JSON Pointer of the value at fault" = &finding.pointer;
}

pub(super) fn rows(mut findings: Vec<Finding>, origin: Origin<'_>) -> Rows {
    if let Some(sources) = origin.sources {
        sort_by_place(&mut findings, sources);
    }
    findings.iter().map(|finding| (finding.pointer.clone(), cells(finding))).collect()
}
