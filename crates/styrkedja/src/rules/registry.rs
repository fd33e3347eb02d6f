use super::{
    Rule, activity, economy, expected_result, follow_up, goal, indicator, numbering, quality,
    report, staffing, structure, way_of_working,
};

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &activity::end_before_start::END_BEFORE_START,
    &activity::activity_outside_year::ACTIVITY_OUTSIDE_YEAR,
    &activity::activity_begins_before_year::ACTIVITY_BEGINS_BEFORE_YEAR,
    &activity::unmarked_deviation::UNMARKED_DEVIATION,
    &activity::deviation_without_cause::DEVIATION_WITHOUT_CAUSE,
    &activity::invalid_date::INVALID_DATE,
    &activity::missing_date::MISSING_DATE,
    &economy::sum_differs::SUM_DIFFERS,
    &economy::deviation_differs::DEVIATION_DIFFERS,
    &economy::text_differs_from_table::TEXT_DIFFERS_FROM_TABLE,
    &economy::deficit_without_measure::DEFICIT_WITHOUT_MEASURE,
    &economy::budget_without_amount::BUDGET_WITHOUT_AMOUNT,
    &economy::budget_without_follow_up::BUDGET_WITHOUT_FOLLOW_UP,
    &economy::implausible_budget::IMPLAUSIBLE_BUDGET,
    &expected_result::missing_expected_results::MISSING_EXPECTED_RESULTS,
    &expected_result::change_without_target::CHANGE_WITHOUT_TARGET,
    &expected_result::percent_or_percentage_points::PERCENT_OR_PERCENTAGE_POINTS,
    &expected_result::hedged_result::HEDGED_RESULT,
    &expected_result::stale_year::STALE_YEAR,
    &expected_result::vague_quantity::VAGUE_QUANTITY,
    &follow_up::missing_follow_up::MISSING_FOLLOW_UP,
    &follow_up::follow_up_copied_from_way_of_working::FOLLOW_UP_COPIED_FROM_WAY_OF_WORKING,
    &follow_up::follow_up_without_time::FOLLOW_UP_WITHOUT_TIME,
    &follow_up::follow_up_after_plan_year::FOLLOW_UP_AFTER_PLAN_YEAR,
    &goal::broken_goal_chain::BROKEN_GOAL_CHAIN,
    &goal::area_under_other_direction::AREA_UNDER_OTHER_DIRECTION,
    &goal::unknown_goal_code::UNKNOWN_GOAL_CODE,
    &goal::goal_title_differs::GOAL_TITLE_DIFFERS,
    &goal::committee_goal_without_unit_goal::COMMITTEE_GOAL_WITHOUT_UNIT_GOAL,
    &goal::duplicate_goal::DUPLICATE_GOAL,
    &goal::list_number_in_title::LIST_NUMBER_IN_TITLE,
    &goal::missing_description::MISSING_DESCRIPTION,
    &goal::goal_codes_out_of_order::GOAL_CODES_OUT_OF_ORDER,
    &goal::empty_part::EMPTY_PART,
    &indicator::missing_target::MISSING_TARGET,
    &indicator::indicator_without_any_target::INDICATOR_WITHOUT_ANY_TARGET,
    &indicator::target_without_unit::TARGET_WITHOUT_UNIT,
    &indicator::unit_mismatch::UNIT_MISMATCH,
    &indicator::target_weaker_than_council::TARGET_WEAKER_THAN_COUNCIL,
    &indicator::percent_out_of_range::PERCENT_OUT_OF_RANGE,
    &indicator::unknown_periodicity::UNKNOWN_PERIODICITY,
    &indicator::short_absence_exceeds_total::SHORT_ABSENCE_EXCEEDS_TOTAL,
    &indicator::contradictory_targets::CONTRADICTORY_TARGETS,
    &indicator::ambiguous_column::AMBIGUOUS_COLUMN,
    &indicator::missing_outcome::MISSING_OUTCOME,
    &indicator::target_not_understood::TARGET_NOT_UNDERSTOOD,
    &numbering::numbering_gap::NUMBERING_GAP,
    &numbering::result_without_follow_up_number::RESULT_WITHOUT_FOLLOW_UP_NUMBER,
    &numbering::result_without_way_of_working_number::RESULT_WITHOUT_WAY_OF_WORKING_NUMBER,
    &numbering::numbered_results_unnumbered_follow_up::NUMBERED_RESULTS_UNNUMBERED_FOLLOW_UP,
    &quality::duty_without_routine::DUTY_WITHOUT_ROUTINE,
    &quality::routine_without_who_or_when::ROUTINE_WITHOUT_WHO_OR_WHEN,
    &quality::contradictory_rhythms::CONTRADICTORY_RHYTHMS,
    &quality::reported_before_done::REPORTED_BEFORE_DONE,
    &report::missing_fulfilment::MISSING_FULFILMENT,
    &report::fulfilled_beside_deviation::FULFILLED_BESIDE_DEVIATION,
    &report::fulfilled_without_evidence::FULFILLED_WITHOUT_EVIDENCE,
    &report::missing_analysis::MISSING_ANALYSIS,
    &staffing::staff_total_differs::STAFF_TOTAL_DIFFERS,
    &staffing::more_full_time_than_heads::MORE_FULL_TIME_THAN_HEADS,
    &structure::unknown_year::UNKNOWN_YEAR,
    &structure::unknown_kind::UNKNOWN_KIND,
    &structure::stale_year_in_heading::STALE_YEAR_IN_HEADING,
    &structure::empty_section::EMPTY_SECTION,
    &structure::repeated_heading::REPEATED_HEADING,
    &way_of_working::missing_ways_of_working::MISSING_WAYS_OF_WORKING,
    &way_of_working::way_of_working_repeats_result::WAY_OF_WORKING_REPEATS_RESULT,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(RULES.is_sorted_by(|a, b| a.code < b.code));
    }

    #[test]
    fn codes_and_names_are_well_formed() {
        for rule in RULES {
            let (group, number) = rule.code.split_at(3);
            assert!(group.bytes().all(|b| b.is_ascii_uppercase()), "{}", rule.code);
            assert!(
                number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()),
                "{}",
                rule.code
            );
            assert!(
                rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{}",
                rule.name
            );
            // A name says the fault, not the cure: it must read well after "allow".
            for start in ["avoid-", "do-not-", "no-", "use-", "check-"] {
                assert!(!rule.name.starts_with(start), "{}", rule.name);
            }
        }
    }

    #[test]
    fn names_are_unique_and_name_the_file() {
        for rule in RULES {
            assert_eq!(
                RULES.iter().filter(|other| other.name == rule.name).count(),
                1,
                "{}",
                rule.name
            );
            let file = format!("{}.rs", rule.name.replace('-', "_"));
            assert!(rule.file.ends_with(&file), "{} is declared in {}", rule.code, rule.file);
        }
    }

    #[test]
    fn every_rule_is_found_by_code_and_name() {
        for rule in RULES {
            assert_eq!(super::super::rule(rule.code).ok(), Some(*rule));
            assert_eq!(super::super::rule(rule.name).ok(), Some(*rule));
        }
    }

    #[test]
    fn every_rule_is_documented() {
        let headings =
            ["## What it finds", "## Why it matters", "## På svenska", "## Basis", "## Example"];
        for rule in RULES {
            let mut rest = rule.documentation;
            for heading in headings {
                let (_, after) =
                    rest.split_once(heading).unwrap_or_else(|| panic!("{}: {heading}", rule.code));
                let text = after.split("## ").next().unwrap_or_default();
                assert!(text.trim().len() > 20, "{}: nothing below {heading}", rule.code);
                rest = after;
            }
            for summary in [&rule.summary.sv, &rule.summary.en] {
                assert!(!summary.is_empty() && !summary.ends_with('.'), "{}", rule.code);
            }
        }
    }
}
