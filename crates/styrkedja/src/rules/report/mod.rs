//! REP: verdicts and analyses of reports.

pub(super) mod fulfilled_beside_deviation;
pub(super) mod fulfilled_without_evidence;
pub(super) mod missing_analysis;
pub(super) mod missing_fulfilment;

use crate::model::{Fulfilment, Goal};

/// Whether a goal is judged fully reached.
fn is_fully(goal: &Goal) -> bool {
    let verdict = goal.fulfilment.as_ref().and_then(|printed| printed.value);
    verdict == Some(Fulfilment::Fully)
}
