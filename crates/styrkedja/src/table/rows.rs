//! The rows of every table, column by column as `columns.rs` lists them.

use super::{Cell, Origin, TableName};
use crate::{
    finding::{Finding, sort_by_place},
    model::{
        Document, DocumentKind, Employment, Fulfilment, Indicator, IndicatorColumn, ItemForm,
        Measure, Passage, Printed, Target,
    },
    place::Place,
    pointer::Pointer,
    value::{Date, Number, Periodicity, Year},
    walk::GoalRef,
};

pub(super) fn add(
    table: TableName,
    document: &Document,
    origin: Origin<'_>,
    findings: impl FnOnce(&Document) -> Vec<Finding>,
    rows: &mut Vec<Vec<Cell>>,
) {
    let mut out = Rows { origin, rows };
    match table {
        TableName::Documents => out.push(
            &Pointer::root(),
            [
                name(document.kind.map(DocumentKind::as_str)),
                year(document.year),
                shown(document.period.as_ref()),
                text(document.organisation.unit.as_deref()),
                text(Some(origin.name)),
                text(document.organisation.administration.as_deref()),
                text(document.organisation.committee.as_deref()),
                text(document.diary_number.as_deref()),
                date(document.date.as_ref()),
            ],
        ),
        TableName::Goals => {
            let goals = document.all_goals();
            for GoalRef { id, pointer, goal, parent } in &goals {
                out.push(
                    pointer,
                    [
                        shown(Some(id)),
                        shown(parent.map(|index| goals[index].id).as_ref()),
                        name(Some(goal.level.as_str())),
                        shown(goal.code.as_ref()),
                        text(Some(&goal.title)),
                        name(
                            goal.fulfilment.as_ref().and_then(|f| f.value).map(Fulfilment::as_str),
                        ),
                    ],
                );
            }
        }
        TableName::ExpectedResults => {
            for GoalRef { id, pointer, goal, .. } in document.all_goals() {
                let Some(part) = &goal.expected_results else { continue };
                let part_at = pointer.field("expected_results");
                for (index, item) in part.statements() {
                    out.push(
                        &part_at.index(index),
                        [shown(Some(&id)), integer(item.number), text(Some(&item.text))],
                    );
                }
            }
        }
        TableName::WaysOfWorking => {
            for goal in document.all_goals() {
                out.push_joined(&goal, "ways_of_working", goal.goal.ways_of_working.as_ref());
            }
        }
        TableName::FollowUps => {
            for goal in document.all_goals() {
                out.push_joined(&goal, "follow_up", goal.goal.follow_up.as_ref());
            }
        }
        TableName::Indicators => {
            let goals = document.all_goals();
            for at in document.all_indicators() {
                let mut cells = vec![shown(Some(&goals[at.goal].id)), shown(Some(&at.id))];
                cells.extend(indicator_cells(at.indicator));
                out.push(&at.pointer, cells);
            }
        }
        TableName::Activities => {
            let goals = document.all_goals();
            for at in document.all_activities() {
                let activity = at.activity;
                out.push(
                    &at.pointer,
                    [
                        shown(Some(&goals[at.goal].id)),
                        shown(Some(&at.id)),
                        text(Some(&activity.title)),
                        date(activity.start.as_ref()),
                        date(activity.end.as_ref()),
                        Cell::Boolean(activity.deviation),
                        passage(activity.analysis.as_ref()),
                    ],
                );
            }
        }
        TableName::Findings => add_findings(findings(document), &mut out),
        facts => add_facts(facts, document, &mut out),
    }
}

fn add_findings(mut findings: Vec<Finding>, out: &mut Rows<'_>) {
    if let Some(sources) = out.origin.sources {
        sort_by_place(&mut findings, sources);
    }
    for finding in findings {
        let hint = finding.hint.as_ref();
        out.push(
            &finding.pointer,
            [
                name(Some(finding.rule.code)),
                name(Some(finding.rule.name)),
                name(Some(finding.severity.as_str())),
                text(Some(&finding.message.en)),
                text(hint.map(|hint| &*hint.en)),
                text(Some(&finding.message.sv)),
                text(hint.map(|hint| &*hint.sv)),
                text(Some(finding.pointer.as_str())),
            ],
        );
    }
}

fn add_facts(table: TableName, document: &Document, out: &mut Rows<'_>) {
    let list = |key: &str| Pointer::root().field(key);
    match table {
        TableName::Money => {
            for (index, fact) in document.money.iter().enumerate() {
                out.push(
                    &list("money").index(index),
                    [
                        name(Some(fact.kind.as_str())),
                        year(fact.year),
                        text(Some(&fact.amount.text)),
                        number(fact.amount.value),
                    ],
                );
            }
        }
        TableName::Staffing => {
            for (index, post) in document.staffing.posts.iter().enumerate() {
                out.push(
                    &list("staffing").field("posts").index(index),
                    [
                        text(Some(&post.role)),
                        number(Some(post.count)),
                        number(post.fraction),
                        name(post.employment.map(Employment::as_str)),
                        text(Some(&post.text)),
                    ],
                );
            }
        }
        TableName::Meetings => {
            for (index, meeting) in document.meetings.iter().enumerate() {
                out.push(
                    &list("meetings").index(index),
                    [
                        text(Some(&meeting.forum)),
                        date(Some(&meeting.date)),
                        text(Some(&meeting.date.text)),
                    ],
                );
            }
        }
        TableName::Recurrences => {
            for (index, recurrence) in document.recurrences.iter().enumerate() {
                out.push(
                    &list("recurrences").index(index),
                    [
                        text(recurrence.what.as_deref()),
                        number(recurrence.times),
                        name(Some(recurrence.per.as_str())),
                        text(Some(&recurrence.text)),
                    ],
                );
            }
        }
        TableName::Sdgs => {
            for (index, sdg) in document.sdgs.iter().enumerate() {
                out.push(
                    &list("sdgs").index(index),
                    [
                        integer(sdg.number().map(u32::from)),
                        text(Some(&sdg.name)),
                        text(sdg.text.as_deref()),
                    ],
                );
            }
        }
        TableName::QualityRoutines => {
            for (index, routine) in document.quality_routines.iter().enumerate() {
                out.push(
                    &list("quality_routines").index(index),
                    [name(Some(routine.kind.as_str())), text(Some(&routine.text))],
                );
            }
        }
        // The other tables are not lists of facts; `add` has them.
        _ => {}
    }
}

fn indicator_cells(indicator: &Indicator) -> Vec<Cell> {
    let measures = [
        &indicator.outcome,
        &indicator.outcome_men,
        &indicator.outcome_women,
        &indicator.previous_outcome,
        &indicator.forecast,
    ];
    let printed = |measure: &Option<Measure>| text(measure.as_ref().map(|measure| &*measure.text));
    let value =
        |measure: &Option<Measure>| number(measure.as_ref().and_then(|measure| measure.value));
    let joined = |parts: Vec<&str>, separator: &str| {
        if parts.is_empty() { Cell::Null } else { Cell::Text(parts.join(separator)) }
    };
    let ambiguous: Vec<&str> = IndicatorColumn::ALL
        .iter()
        .filter(|column| indicator.is_ambiguous(**column))
        .map(|column| column.as_str())
        .collect();
    let unplaced: Vec<&str> = indicator.unplaced.iter().map(|value| &*value.measure.text).collect();

    let mut cells = vec![
        text(Some(&indicator.name)),
        text(indicator.target.text()),
        text(indicator.council_target.text()),
        name(indicator.periodicity.as_ref().and_then(|p| p.value).map(Periodicity::as_str)),
    ];
    for target in [&indicator.target, &indicator.council_target] {
        cells.extend(target_cells(target));
    }
    cells.extend(measures.map(printed));
    cells.push(text(indicator.period.as_ref().map(|period| &*period.text)));
    cells.extend(measures.map(value));
    cells.push(joined(ambiguous, ","));
    cells.push(joined(unplaced, "; "));
    cells
}

fn target_cells(target: &Target) -> [Cell; 3] {
    let quantity = target.aim().quantity();
    [
        name(Some(target.aim().as_str())),
        number(quantity.map(|quantity| quantity.value)),
        text(quantity.and_then(|quantity| quantity.unit.as_deref())),
    ]
}

struct Rows<'a> {
    origin: Origin<'a>,
    rows: &'a mut Vec<Vec<Cell>>,
}

impl Rows<'_> {
    fn push(&mut self, pointer: &Pointer, cells: impl IntoIterator<Item = Cell>) {
        let place = self.origin.sources.and_then(|sources| sources.nearest(pointer));
        self.push_at(place, cells);
    }

    fn push_at(&mut self, place: Option<&Place>, cells: impl IntoIterator<Item = Cell>) {
        let line = |line: usize| i64::try_from(line).map_or(Cell::Null, Cell::Integer);
        let mut row = vec![text(Some(self.origin.name))];
        row.extend(cells);
        row.push(place.map_or(Cell::Null, |place| line(place.line())));
        row.push(place.map_or(Cell::Null, |place| line(place.end_line())));
        row.push(integer(place.and_then(Place::page)));
        self.rows.push(row);
    }

    /// Numbered items as a row each, in order; all unnumbered text of the goal as one row where it begins.
    fn push_joined(&mut self, goal: &GoalRef<'_>, key: &str, part: Option<&Passage>) {
        let Some(part) = part else { return };
        let part_at = goal.pointer.field(key);
        let unnumbered =
            |item: &crate::Item| item.number.is_none() && item.form != ItemForm::LeadIn;
        let mut prose_done = false;
        for (index, item) in part.items.iter().enumerate() {
            if item.number.is_some() {
                let cells = [shown(Some(&goal.id)), integer(item.number), text(Some(&item.text))];
                self.push(&part_at.index(index), cells);
            } else if unnumbered(item) && !prose_done {
                prose_done = true;
                let all: Vec<&str> = part
                    .items
                    .iter()
                    .filter(|item| unnumbered(item))
                    .map(|item| &*item.text)
                    .collect();
                let cells = [shown(Some(&goal.id)), Cell::Null, Cell::Text(all.join("\n"))];
                self.push(&part_at.index(index), cells);
            }
        }
    }
}

fn text(value: Option<&str>) -> Cell {
    value.map_or(Cell::Null, |value| Cell::Text(value.to_owned()))
}

fn name(value: Option<&'static str>) -> Cell {
    text(value)
}

fn shown<T: ToString>(value: Option<&T>) -> Cell {
    value.map_or(Cell::Null, |value| Cell::Text(value.to_string()))
}

fn date(value: Option<&Printed<Date>>) -> Cell {
    value.and_then(|printed| printed.value).map_or(Cell::Null, Cell::Date)
}

fn integer(value: Option<u32>) -> Cell {
    value.map_or(Cell::Null, |value| Cell::Integer(value.into()))
}

fn year(value: Option<Year>) -> Cell {
    integer(value.map(|year| year.get().into()))
}

fn number(value: Option<Number>) -> Cell {
    value.map_or(Cell::Null, |value| Cell::Decimal(value.decimal()))
}

fn passage(value: Option<&Passage>) -> Cell {
    value
        .filter(|passage| passage.has_content())
        .map_or(Cell::Null, |passage| Cell::Text(passage.text()))
}
