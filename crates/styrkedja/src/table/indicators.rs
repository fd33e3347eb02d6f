use super::{Rows, column::columns};
use crate::{
    model::{Document, Indicator, IndicatorColumn, TargetKind},
    value::Periodicity,
    walk::Id,
};

/// An indicator with its ids.
struct Row<'a> {
    goal: Id,
    id: Id,
    indicator: &'a Indicator,
}

columns! {
    for row: Row<'_>;
    "goal" Text "the goal's id" = row.goal;
    "indicator" Text "id: i1, i2, … in document order" = row.id;
    "name" Text "the name as printed" = &row.indicator.name;
    "target" Text "own target (årsmål) as printed" = row.indicator.target.text();
    "council_target" Text "the council's target (KF:s årsmål) as printed" = row.indicator.council_target.text();
    "periodicity" Text[Periodicity] "how often it is reported" =
        row.indicator.periodicity.as_ref().and_then(|printed| printed.value);
    "target_kind" Text[TargetKind] "what the target asks for" = row.indicator.target.kind();
    "target_value" Decimal "the number in the target" = row.indicator.target.number();
    "target_unit" Text "its unit" = row.indicator.target.unit();
    "council_target_kind" Text[TargetKind] "what the council's target asks for" = row.indicator.council_target.kind();
    "council_target_value" Decimal "the number in the council's target" = row.indicator.council_target.number();
    "council_target_unit" Text "its unit" = row.indicator.council_target.unit();
    "outcome" Text "outcome of the period as printed; in reports, as all below" = row.text(IndicatorColumn::Outcome);
    "outcome_men" Text "outcome for men or boys as printed" = row.text(IndicatorColumn::OutcomeMen);
    "outcome_women" Text "outcome for women or girls as printed" = row.text(IndicatorColumn::OutcomeWomen);
    "previous_outcome" Text "outcome of the period a year earlier as printed" =
        row.text(IndicatorColumn::PreviousOutcome);
    "forecast" Text "forecast for the whole year as printed" = row.text(IndicatorColumn::Forecast);
    "period" Text "the period as printed" = row.indicator.period.as_ref().map(|period| &period.text);
    "outcome_value" Decimal "the number in the outcome" = row.indicator.figure(IndicatorColumn::Outcome).value();
    "outcome_men_value" Decimal "the number in the outcome for men" =
        row.indicator.figure(IndicatorColumn::OutcomeMen).value();
    "outcome_women_value" Decimal "the number in the outcome for women" =
        row.indicator.figure(IndicatorColumn::OutcomeWomen).value();
    "previous_outcome_value" Decimal "the number in the previous outcome" =
        row.indicator.figure(IndicatorColumn::PreviousOutcome).value();
    "forecast_value" Decimal "the number in the forecast" = row.indicator.figure(IndicatorColumn::Forecast).value();
    "ambiguous" Text[IndicatorColumn] "the columns, joined by commas, that may hold an unplaced figure" =
        joined(row.ambiguous(), ",");
    "unplaced" Text "the figures whose column the text does not decide, joined by semicolons" =
        joined(row.indicator.unplaced.iter().map(|value| &*value.measure.text), "; ");
}

impl Row<'_> {
    fn text(&self, column: IndicatorColumn) -> Option<&str> {
        self.indicator.figure(column).text()
    }

    fn ambiguous(&self) -> impl Iterator<Item = &'static str> {
        let columns = IndicatorColumn::ALL.iter();
        columns.filter(|column| self.indicator.is_ambiguous(**column)).map(|column| column.as_str())
    }
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>, separator: &str) -> Option<String> {
    let parts: Vec<&str> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(separator))
}

pub(super) fn rows(document: &Document) -> Rows {
    let goals = document.all_goals();
    let indicators = document.all_indicators().into_iter();
    let row = |goal: usize, id, indicator| Row { goal: goals[goal].id, id, indicator };
    indicators.map(|at| (at.pointer, cells(&row(at.goal, at.id, at.indicator)))).collect()
}
