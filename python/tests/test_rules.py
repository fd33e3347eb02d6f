"""Rules and findings: the registry as Python sees it."""

from __future__ import annotations

import pytest

import styrkedja
from styrkedja import Document, Rule, RuleStatus, Severity, UnknownNameError


@pytest.mark.parametrize("rule", styrkedja.rules(), ids=lambda rule: rule.code)
def test_a_rule_is_documented_in_both_languages(rule: Rule) -> None:
    for heading in ("What it finds", "Why it matters", "På svenska", "Basis", "Example"):
        assert f"## {heading}\n" in rule.documentation
    assert rule.summary == rule.summary_en
    assert rule.summary_en
    assert rule.summary_sv
    assert rule.summary_sv != rule.summary_en
    assert isinstance(rule.severity, Severity)
    assert isinstance(rule.status, RuleStatus)
    assert styrkedja.rule(rule.code) == styrkedja.rule(rule.name) == rule
    assert hash(styrkedja.rule(rule.code)) == hash(rule)
    assert rule.name in repr(rule)


def test_rules_are_sorted_and_unique() -> None:
    codes = [rule.code for rule in styrkedja.rules()]
    assert codes == sorted(set(codes))


def test_every_finding_is_of_a_rule(plan: Document, report: Document) -> None:
    for document in (plan, report):
        for finding in document.check():
            rule = styrkedja.rule(finding.code)
            assert finding.rule == rule.name
            assert finding.severity is rule.severity
            assert finding.message == finding.message_en
            assert finding.message_sv != finding.message_en
            assert finding.hint == finding.hint_en
            assert finding.line is None


def test_a_missing_follow_up_is_found_where_it_is(plan: Document) -> None:
    first, second = plan.check(select="FUP001")
    assert first.message_sv == "enhetsmålet har ingen uppföljning"
    assert first.goal == plan.all_goals()[3]
    assert second.pointer == plan.all_goals()[4].pointer
    assert str(second).startswith(f"{second.pointer}: error[FUP001]: ")


def test_select_and_ignore(plan: Document) -> None:
    everything = plan.check()
    only = plan.check(select=["FUP"])
    assert {finding.code for finding in only} == {"FUP001"}
    assert plan.check(select="missing-follow-up") == only
    assert plan.check(select=(name for name in ["FUP001"])) == only
    rest = plan.check(ignore=["FUP001"])
    assert sorted(map(str, only + rest)) == sorted(map(str, everything))
    assert plan.check(select="FUP", ignore="FUP001") == []


def test_an_unknown_rule_is_a_key_error(plan: Document) -> None:
    with pytest.raises(KeyError, match="there is no rule `XYZ999`"):
        plan.check(select="XYZ999")
    with pytest.raises(UnknownNameError, match=r"there are .*FUP001"):
        styrkedja.rule("XYZ999")
