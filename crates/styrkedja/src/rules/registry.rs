use super::{Rule, follow_up, indicator};

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &follow_up::missing_follow_up::MISSING_FOLLOW_UP,
    &indicator::target_weaker_than_council::TARGET_WEAKER_THAN_COUNCIL,
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
        let headings = ["## What it finds", "## Why it matters", "## På svenska", "## Basis"];
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
