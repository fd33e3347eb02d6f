//! The lines of a table: their labels, over several rows and columns where they are, and the groups they stand in.

use std::ops::Range;

use rust_decimal::Decimal;
use styrkedja::{LineKind, Side};

use super::{
    label::{LONGEST_LABEL, Label, is_code},
    line::{Line, same},
    section::Section,
};
use crate::vocabulary::{EconomyWords, plain};

/// As many lines as one sum may have parts.
const MOST_PARTS: usize = 60;

impl Section<'_> {
    /// The lines, without their numbers.
    pub(super) fn lines(&self, labels: &Range<usize>, words: &EconomyWords) -> Vec<Line> {
        let heads: Vec<String> = self
            .head
            .clone()
            .map(|row| (0..self.width()).map(|at| plain(self.text(row, at))).collect())
            .collect();
        let whereof = |text: &str| EconomyWords::fits(&words.whereof, &plain(text));
        let fits = |label: &Label| label.text.len() < LONGEST_LABEL;
        let mut lines: Vec<Line> = Vec::new();
        let mut group = None;
        // The unit in the heading of a group.
        let mut of_group = None;
        let mut outer = "";
        // The beginning of a label that goes on in the next row.
        let mut pending = String::new();
        for row in self.rows.clone() {
            let whole: String = (0..self.width()).map(|at| plain(self.text(row, at))).collect();
            if whole.is_empty() || heads.contains(&whole) {
                continue;
            }
            let has_cells = (labels.end..self.width()).any(|at| !self.text(row, at).is_empty());
            let parts: Vec<&str> = labels
                .clone()
                .map(|at| self.text(row, at))
                .filter(|text| !text.is_empty())
                .collect();
            let goes_on = parts
                .first()
                .is_some_and(|text| text.starts_with(|c: char| c.is_lowercase() || c == '('));
            let text = parts.join(" ");
            if !has_cells {
                match lines.last_mut().filter(|_| goes_on && pending.is_empty()) {
                    Some(line) if !line.label.whereof && !whereof(&text) && fits(&line.label) => {
                        let whole = format!("{} {text}", line.label.text);
                        line.label = Label::of(&whole, words);
                        line.kind = line.label.kind.unwrap_or(LineKind::Other);
                    }
                    _ => {
                        let heading = Label::of(&text, words);
                        group = heading.kind.and_then(LineKind::side);
                        of_group = heading.unit;
                        pending = text;
                    }
                }
                continue;
            }
            if text.is_empty() && !self.turned {
                continue;
            }
            // `Hemtjänst │ Kostnad`, and `Netto` alone in the next row.
            let inner = labels.clone().map(|at| self.text(row, at)).next_back().unwrap_or_default();
            let own = labels.clone().map(|at| self.text(row, at)).next().unwrap_or_default();
            let nested = labels.len() == 2 && !inner.is_empty() && !is_code(own);
            if nested && !own.is_empty() {
                outer = own;
            }
            let mut label = if goes_on && !pending.is_empty() && !whereof(&text) {
                Label::of(&format!("{pending} {text}"), words)
            } else {
                Label::of(&text, words)
            };
            if nested {
                let of_inner = Label::of(inner, words);
                label = Label { text: format!("{outer} {inner}").trim().to_owned(), ..of_inner };
            }
            pending.clear();
            // Turned, a column of amounts may have no title, or their unit for one.
            if self.turned && label.bare {
                label.text.clone_from(&self.grid.heading);
                label.kind = Some(LineKind::Total);
            }
            if label.counted || !self.turned && plain(&label.text).is_empty() {
                continue;
            }
            label.unit = label.unit.or(of_group);
            let kind = label.kind.unwrap_or(LineKind::Other);
            if kind.side().is_some_and(|side| side != Side::Revenue && side != Side::Cost) {
                group = None;
            }
            lines.push(Line { row, label, kind, group, numbers: Vec::new() });
        }
        lines
    }
}

/// Lines of unknown words are services where the table names no kinds of cost.
pub(super) fn settle(lines: &mut [Line], accounts: bool, investment: bool) {
    let of_costs = lines.iter().any(|line| {
        matches!(
            line.kind,
            LineKind::Revenue
                | LineKind::Staff
                | LineKind::Premises
                | LineKind::OtherCosts
                | LineKind::Costs
        )
    });
    // `Summa` below lines of revenue alone is revenue.
    let mut above: Option<Option<Side>> = None;
    for line in lines.iter_mut() {
        if line.kind == LineKind::Total {
            line.group = line.group.or(above.take().flatten());
            continue;
        }
        let side = line.kind.side().filter(|side| *side == Side::Revenue);
        above = Some(match above {
            None => side,
            Some(known) => known.filter(|_| known == side),
        });
    }
    for line in lines {
        let unknown = line.label.kind.is_none();
        // In a table of investments they are projects, whatever is bought.
        let project = investment && matches!(line.kind, LineKind::Other | LineKind::OtherCosts);
        if project || unknown && (line.label.code.is_some() || !accounts || !of_costs) {
            line.kind = LineKind::Service;
        }
    }
}

/// Lines of unknown words are costs when a sum of costs needs them.
pub(super) fn costs_by_sums(lines: &mut [Line]) {
    let mut start = 0;
    for at in 0..lines.len() {
        if !matches!(lines[at].kind, LineKind::Costs) {
            if lines[at].kind.side().is_some_and(|side| side != Side::Cost) {
                start = at + 1;
            }
            continue;
        }
        let group = start..at;
        start = at + 1;
        let unknown = |line: &Line| line.kind == LineKind::Other && !line.label.whereof;
        let Some((parts, total)) = lines.get(group.clone()).zip(lines.get(at)) else { continue };
        if parts.len() > MOST_PARTS || !parts.iter().any(unknown) {
            continue;
        }
        let holds = (0..total.numbers.len()).filter_map(|column| {
            let total = total.at(column)?;
            let (mut added, mut step) = (Decimal::ZERO, total.step);
            for part in parts.iter().filter(|part| !part.label.whereof && part.has_numbers()) {
                let part = part.at(column)?;
                added = added.checked_add(part.number)?;
                step = step.max(part.step);
            }
            let count = u64::try_from(parts.len()).ok()?.checked_add(1)?;
            Some(same(added, total.number, step, count))
        });
        let holds: Vec<bool> = holds.collect();
        if !holds.is_empty() && holds.iter().all(|holds| *holds) {
            for line in lines[group].iter_mut().filter(|line| unknown(line)) {
                line.kind = LineKind::OtherCosts;
            }
        }
    }
}
