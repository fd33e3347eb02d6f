//! What there is to describe: every object and every list of names of the crate.

use crate::{
    calendar, duty, finding, model,
    reflect::{Described, Enumeration, Named, RecordType},
    rules, table,
    value::Periodicity,
};

/// Every object of the model, the document first.
pub const RECORDS: &[&RecordType] = &[
    model::Document::RECORD,
    model::Organisation::RECORD,
    model::Section::RECORD,
    model::Goal::RECORD,
    model::Indicator::RECORD,
    model::Target::RECORD,
    model::Measure::RECORD,
    model::UnplacedValue::RECORD,
    model::Activity::RECORD,
    model::Passage::RECORD,
    model::Item::RECORD,
    model::Schedule::RECORD,
    model::Recurrence::RECORD,
    model::Economy::RECORD,
    model::EconomyFigure::RECORD,
    model::BudgetTable::RECORD,
    model::BudgetLine::RECORD,
    model::Compensation::RECORD,
    model::EconomyMeasure::RECORD,
    model::EconomyFollowUp::RECORD,
    model::EconomyNote::RECORD,
    model::MoneyFact::RECORD,
    model::Staffing::RECORD,
    model::Post::RECORD,
    model::Responsibility::RECORD,
    model::SexSplit::RECORD,
    model::QualityWork::RECORD,
    model::Routine::RECORD,
    model::StaffMeeting::RECORD,
    model::SdgContribution::RECORD,
    finding::LocatedFinding::RECORD,
    finding::Related::RECORD,
    rules::Rule::RECORD,
    table::Column::RECORD,
    calendar::CalendarEntry::RECORD,
];

/// Every closed list of names.
pub const ENUMERATIONS: &[&Enumeration] = &[
    model::DocumentKind::LIST,
    model::SectionKind::LIST,
    model::GoalLevel::LIST,
    model::GoalPart::LIST,
    model::Fulfilment::LIST,
    model::IndicatorColumn::LIST,
    model::TargetKind::LIST,
    Periodicity::LIST,
    model::ItemForm::LIST,
    model::RecurrencePeriod::LIST,
    model::Bound::LIST,
    model::FigureKind::LIST,
    model::Basis::LIST,
    model::LineKind::LIST,
    model::Side::LIST,
    model::MoneyUnit::LIST,
    model::SignScheme::LIST,
    model::MeasureState::LIST,
    model::EconomyNoteKind::LIST,
    model::MoneyKind::LIST,
    model::Employment::LIST,
    model::PostState::LIST,
    model::RoutineKind::LIST,
    model::ServiceKind::LIST,
    duty::Duty::LIST,
    finding::Severity::LIST,
    rules::RuleStatus::LIST,
    table::TableName::LIST,
    table::ColumnType::LIST,
    calendar::EntryKind::LIST,
    calendar::EntryDay::LIST,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::reflect::Type;

    fn names_in(r#type: Type, found: &mut BTreeSet<&'static str>) {
        match r#type {
            Type::Name(name) | Type::Record(name) => drop(found.insert(name)),
            Type::Printed(inner) | Type::Optional(inner) | Type::List(inner) => {
                names_in(*inner, found);
            }
            _ => {}
        }
    }

    #[test]
    fn whatever_an_object_holds_is_described_too() {
        let records = RECORDS.iter().map(|record| record.name);
        let known: BTreeSet<&str> =
            records.chain(ENUMERATIONS.iter().map(|list| list.name)).collect();
        assert_eq!(known.len(), RECORDS.len() + ENUMERATIONS.len(), "a name stands twice");
        let mut held = BTreeSet::new();
        for field in RECORDS.iter().flat_map(|record| record.fields) {
            names_in(field.r#type, &mut held);
        }
        assert!(held.is_subset(&known), "{:?}", held.difference(&known));
    }

    #[test]
    fn everything_is_documented() {
        for record in RECORDS {
            assert!(!record.documentation.is_empty(), "{}", record.name);
            for field in record.fields {
                assert!(field.documentation.ends_with('.'), "{}.{}", record.name, field.name);
            }
        }
        for list in ENUMERATIONS {
            assert!(!list.documentation.is_empty(), "{}", list.name);
        }
    }
}
