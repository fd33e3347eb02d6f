"""Typed walking: what the attributes of every object hold."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

import styrkedja
from styrkedja import (
    Document,
    DocumentKind,
    Employment,
    FigureKind,
    FormatError,
    Fulfilment,
    GoalLevel,
    IndicatorColumn,
    ItemForm,
    MoneyKind,
    Part,
    Periodicity,
    RecurrencePeriod,
    Remark,
    RoutineKind,
    SectionKind,
    TargetKind,
    _core,
    _objects,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def test_document(plan: Document) -> None:
    assert plan.kind is DocumentKind.PLAN
    assert (plan.year, plan.period, plan.unit) == (2025, None, "Solgläntans dagverksamhet")
    assert not plan.is_report
    assert plan.organisation.municipality == "Ekvik"
    assert plan.organisation.administration is None
    assert plan.extensions == {"x-archive-id": 4711}
    assert plan.remarks == ()
    assert plan.source_text is None


def test_report(report: Document) -> None:
    assert report.is_report
    assert report.period == "2024-T2"
    (goal,) = report.goals
    assert goal.fulfilment is Fulfilment.PARTLY
    assert goal.fulfilment_text == "Uppfylls delvis"
    (indicator,) = goal.indicators
    assert indicator.outcome is not None
    assert (indicator.outcome.text, indicator.outcome.value, indicator.outcome.unit) == (
        "88,5 %",
        Decimal("88.5"),
        "%",
    )
    assert indicator.outcome_men is None
    assert (indicator.period, indicator.period_text) == ("2024-T2", "Tertial 2 2024")
    (unplaced,) = indicator.unplaced
    assert unplaced.measure.value == 90
    assert unplaced.candidates == (IndicatorColumn.PREVIOUS_OUTCOME, IndicatorColumn.FORECAST)
    (activity,) = goal.activities
    assert activity.deviation
    assert str(activity.analysis) == "Upphandlingen överklagades."


def test_goal_chain(plan: Document) -> None:
    goals = plan.all_goals()
    assert [goal.id for goal in goals] == ["g1", "g2", "g3", "g4", "g5"]
    assert [goal.level for goal in goals] == [
        GoalLevel.COUNCIL_DIRECTION,
        GoalLevel.COUNCIL_AREA,
        GoalLevel.COMMITTEE,
        GoalLevel.UNIT,
        GoalLevel.UNIT,
    ]
    assert [goal.code for goal in goals] == ["1", "1.2", None, None, None]
    assert [goal.is_local for goal in goals] == [False, False, False, True, True]
    assert [goal.parent.id if goal.parent else None for goal in goals] == [
        None,
        "g1",
        "g2",
        "g3",
        "g3",
    ]
    assert goals[4] == plan.goals[0].goals[0].goals[0].goals[1]
    assert goals[4].pointer == "/goals/0/goals/0/goals/0/goals/1"
    assert goals[3].extensions == {"x-owner": {"name": "Enhetschefen"}}
    assert goals[3].to_dict()["title"] == goals[3].title


def test_a_missing_part_is_none_and_an_empty_one_is_false(plan: Document) -> None:
    goal = plan.all_goals()[3]
    assert goal.follow_up is None
    assert goal.description is not None
    assert not goal.description
    assert goal.ways_of_working


def test_passage(plan: Document) -> None:
    results = plan.all_goals()[3].expected_results
    assert results is not None
    assert len(results) == len(results.items) == 3
    assert [item.number for item in results] == [None, 1, 2]
    assert results[0].form is ItemForm.LEAD_IN
    assert results[-1] == results[2]
    assert str(results[1]) == results[1].text == "90 % är nöjda"
    assert results.numbered(2) == results[2]
    assert results.numbered(3) is None
    assert results.text == str(results) == "\n".join(item.text for item in results)
    assert results[2].pointer.endswith("/expected_results/2")
    for index in (3, -4, 2**62, -(2**63)):
        with pytest.raises(IndexError):
            results[index]


def test_indicators(plan: Document) -> None:
    council, own = plan.all_indicators()
    assert (council.id, own.id) == ("i1", "i2")
    assert own.goal == plan.all_goals()[3]
    assert own.target.kind is TargetKind.AT_MOST
    assert (own.target.text, own.target.unit) == ("Högst 2,60 %", "%")
    # The printed decimals stay.
    assert str(own.target.value) == "2.60"
    assert own.council_target.kind is TargetKind.DELEGATED
    assert own.council_target.value is None
    assert (own.periodicity, own.periodicity_text) == (Periodicity.TERTIAL, "Tertial")
    assert council.target.kind is TargetKind.MISSING
    assert council.target.text is None
    assert own.extensions == {"x-source-system": "Q"}


def test_activities(plan: Document) -> None:
    (activity,) = plan.all_activities()
    assert activity.id == "a1"
    assert activity.start == date(2025, 1, 15)
    # What was not understood keeps its words.
    assert (activity.end, activity.end_text) == (None, "till sommaren")
    assert activity.goal.level is GoalLevel.COMMITTEE


def test_sections(plan: Document) -> None:
    introduction, mission, economy = plan.all_sections()
    assert introduction.sections == (mission,)
    assert mission.kind is SectionKind.MISSION
    assert str(mission.text) == "Vi bryter ensamhet."
    assert plan.closing == (economy,)
    assert economy.heading == "Redovisning av ekonomi"
    assert not economy.text


def test_facts(plan: Document) -> None:
    (budget,), (other,) = plan.economy.figures, plan.economy.amounts
    assert (budget.kind, budget.year) == (FigureKind.BUDGET, 2025)
    assert budget.amount == plan.economy.budget(2025) == Decimal(2_400_000)
    assert plan.economy.budget(2024) is plan.economy.result(2025) is None
    with pytest.raises(ValueError, match="not a year"):
        plan.economy.budget(25)
    assert other.kind is MoneyKind.OTHER
    assert (other.amount, other.text) == (None, "ett mindre belopp")
    part_time, total = plan.staffing.posts
    assert (part_time.count, part_time.fraction) == (Decimal(1), Decimal("0.4"))
    assert part_time.employment is Employment.PERMANENT
    assert total.total
    assert (total.heads, total.full_time_equivalents, total.count) == (
        None,
        Decimal("7.5"),
        Decimal("7.5"),
    )
    assert part_time.full_time() == Decimal("0.4")
    assert plan.staffing.total() == (Decimal(1), ())
    assert plan.staffing.full_time_equivalents() == (Decimal("7.5"), ())
    assert total.employment is None
    split = plan.staffing.sex_split
    assert split is not None
    assert (split.women, split.men) == (Decimal(6), Decimal(2))
    (routine,) = plan.quality_work.of("lex_sarah")
    assert routine.kind is RoutineKind.LEX_SARAH
    (often,) = routine.schedule.recurrences
    assert often.per is RecurrencePeriod.YEAR
    assert [recurrence.times for recurrence in plan.recurrences] == [1, None]
    assert [recurrence.times for recurrence in plan.all_recurrences()] == [2, 1, None]
    (meeting,) = plan.meetings
    assert (meeting.forum, meeting.date, meeting.year_inferred) == ("APT", date(2025, 2, 25), True)
    (sdg,) = plan.sdgs
    assert (sdg.number, sdg.text) == (3, "Vi rör på oss.")


def test_sums(report: Document) -> None:
    economy, staffing = report.economy, report.staffing
    table, empty = economy.tables
    total = table.total()
    assert total is not None
    assert (total.label, total.pointer) == ("Kostnader", "/economy/tables/0/lines/1")
    assert total.amount("budget", 2024) == economy.budget(2024) == 6_200_000
    assert (total.amount("outcome", 2024), total.amount("budget", None)) == (None, None)
    assert economy.result(2024) == -100_000
    assert empty.total() is None
    assert [figure.is_part for figure in economy.figures] == [False, True]
    assert economy.follow_ups[0].with_ == ("controller",)
    assert economy.compensations[0].from_ is None
    assert staffing.total() == (Decimal(9), ())
    known, unknown = staffing.full_time_equivalents()
    assert (known, unknown) == (Decimal("7.2"), (staffing.posts[1],))
    assert [post.full_time() for post in staffing.posts] == [Decimal("7.2"), None]
    assert not economy.follow_ups[0].schedule


def test_goal_of_finds_the_innermost_goal(plan: Document) -> None:
    goal = plan.all_goals()[3]
    assert plan.goal_of(goal) == goal
    assert plan.goal_of(goal.indicators[0].target) == goal
    assert plan.goal_of("/goals/0/title") == plan.goals[0]
    assert plan.goal_of("/goals/7") is None
    assert plan.goal_of("/economy/figures/0") is None


# Equality, hashes, copies.


def every_part(document: Document) -> list[Part]:
    """One object of every class that a document can give."""
    found: list[Part] = [
        document.organisation,
        document.staffing,
        *document.all_goals(),
        *document.all_indicators(),
        *document.all_activities(),
        *document.all_sections(),
        document.economy,
        *document.economy.figures,
        *document.economy.tables,
        *(line for table in document.economy.tables for line in table.lines),
        *document.economy.compensations,
        *document.economy.measures,
        *document.economy.follow_ups,
        *document.economy.notes,
        *document.economy.amounts,
        *document.staffing.posts,
        *document.staffing.responsibilities,
        document.quality_work,
        *document.quality_work.routines,
        *(routine.schedule for routine in document.quality_work.routines),
        *document.recurrences,
        *document.meetings,
        *document.sdgs,
        *document.check(),
    ]
    for goal in document.all_goals():
        for passage in (goal.expected_results, goal.ways_of_working, goal.analysis):
            found.extend([passage, *passage] if passage is not None else [])
    for indicator in document.all_indicators():
        measures = (indicator.outcome, indicator.outcome_women)
        found.extend(measure for measure in measures if measure is not None)
        found.extend([indicator.target, indicator.council_target, *indicator.unplaced])
    if document.staffing.sex_split is not None:
        found.append(document.staffing.sex_split)
    return found


def test_every_class_of_part_is_covered(plan: Document, report: Document) -> None:
    classes = {type(part) for part in [*every_part(plan), *every_part(report)]}
    parts = {vars(_objects)[name] for name in _objects.__all__}
    # Remarks stand beside a document; entries of its calendar are computed.
    beside = {Remark, _objects.CalendarEntry}
    assert classes == {part for part in parts if issubclass(part, Part)} - beside


def test_the_same_document_gives_equal_objects_with_equal_hashes(
    plan: Document, report: Document
) -> None:
    for document in (plan, report):
        again = Document.from_json(document.to_json())
        assert again == document
        assert hash(again) == hash(document)
        for ours, theirs in zip(every_part(document), every_part(again), strict=True):
            assert ours == theirs
            assert hash(ours) == hash(theirs)
            assert ours.document == theirs.document


def test_different_objects_differ(plan: Document, report: Document) -> None:
    assert plan != report
    for part in every_part(plan):
        assert part != plan
    goals = plan.all_goals()
    assert len(set(goals)) == len(goals)
    changed = Document.from_json(plan.to_json().replace("Maten är god", "Maten är het"))
    # A goal says what is below it, too; what is not above the change is the same.
    assert [ours == theirs for ours, theirs in zip(goals, changed.all_goals(), strict=True)] == [
        False,
        False,
        False,
        True,
        False,
    ]


def test_entities_count_by_place_and_values_by_content() -> None:
    twins = Document.from_json(
        """{"schema_version": "2", "goals": [
            {"level": "unit", "title": "Ro", "analysis": [{"text": "Lugnt."}]},
            {"level": "unit", "title": "Ro", "analysis": [{"text": "Lugnt."}]}]}"""
    )
    first, second = twins.goals
    assert first != second
    assert first.analysis == second.analysis


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_copy_is_the_object(copied: Callable[[object], object], plan: Document) -> None:
    for thing in (plan, plan.goals[0]):
        assert copied(thing) is thing


def test_a_document_pickles(plan: Document) -> None:
    again = pickle.loads(pickle.dumps(plan))
    assert again == plan
    assert again.name == plan.name
    assert again.remarks == plan.remarks
    goals = [(goal.line, goal.source_text) for goal in plan.all_goals()]
    assert [(goal.line, goal.source_text) for goal in again.all_goals()] == goals


def test_every_object_pickles_with_its_document(plan: Document, report: Document) -> None:
    for document in (plan, report):
        things = [*every_part(document), *styrkedja.rules(), *styrkedja.table_columns("goals")]
        for ours, theirs in zip(things, pickle.loads(pickle.dumps(things)), strict=True):
            assert theirs == ours
            assert type(theirs) is type(ours)
            assert getattr(theirs, "pointer", None) == getattr(ours, "pointer", None)
    letter = styrkedja.read_text("Hej Asta!\n\nTack för kaffet.\n")
    assert tuple(pickle.loads(pickle.dumps(letter.remarks))) == letter.remarks
    assert pickle.loads(pickle.dumps(letter.remarks[0])).line == letter.remarks[0].line


def test_parts_pickle_with_one_document(plan: Document) -> None:
    goals = plan.all_goals()
    assert goals[0].document is goals[1].document is plan
    assert len(pickle.dumps(goals)) < len(pickle.dumps(plan)) + 200 * len(goals)
    again = pickle.loads(pickle.dumps(goals))
    assert again[0].document is again[1].document
    assert again == goals


def test_a_deep_document_pickles_and_comes_back() -> None:
    text = '{"schema_version":"2","x-a":' + "[" * 126 + "]" * 126 + "}"
    deep = Document.from_json(text)
    assert pickle.loads(pickle.dumps(deep)) == deep
    assert Document.from_json(deep.to_reading_json()) == deep


def test_numbers_beyond_pythons_keep_their_digits() -> None:
    nines = "9" * 5000
    document = Document.from_json(
        '{"schema_version":"2","x-a":' + nines + ',"x-b":1e99999999999999999999}'
    )
    assert document.extensions["x-a"] == nines
    assert document.to_dict()["x-b"].lower() in (
        "1e99999999999999999999",
        "1e+99999999999999999999",
    )


def test_a_part_of_another_document_is_refused(plan: Document, report: Document) -> None:
    for ask in (plan.goal_of, plan.line_of):
        with pytest.raises(ValueError, match="another document"):
            ask(report.goals[0])
    twin = Document.from_json(plan.to_json())
    assert plan.goal_of(twin.goals[0]) == plan.goals[0]
    assert plan.goal_of("/goals/00") is None


def test_parts_order_as_they_stand(plan: Document) -> None:
    goals = plan.all_goals()
    assert sorted([*goals[2:], *goals[:2]]) == goals
    sections, findings = plan.all_sections(), plan.check()
    assert sorted([*sections[1:], *sections[:1]]) == sections
    assert sorted([*findings[2:], *findings[:2]]) == findings
    assert goals[0] < goals[1] <= goals[1] < goals[2]
    assert max(plan.check()) >= min(plan.check())
    with pytest.raises(TypeError):
        _ = goals[0] < styrkedja.rule("FUP001")
    with pytest.raises(TypeError, match="part"):
        plan.line_of(styrkedja.rule("FUP001"))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        _ = goals[0] < "g2"


def test_remarks_order_as_they_stand() -> None:
    table = "Indikator Årsmål\nNöjda gäster, 95 % av dem alla\n\n"
    goal = "Enhetsmål: Gästerna är nöjda\n\n"
    remarks = styrkedja.read_text(goal + table + goal + table).remarks
    assert len(remarks) > 1
    assert sorted([*remarks[1:], remarks[0]]) == list(remarks)


def test_every_object_is_a_dict_of_plain_values(plan: Document, report: Document) -> None:
    for document in (plan, report):
        things = [*every_part(document), *styrkedja.rules(), *styrkedja.table_columns("goals")]
        for thing in things:
            plain = thing.to_dict()
            json.dumps(plain, default=str)
            # A passage is a list, and what an object says, its properties say.
            for name in plain if isinstance(plain, dict) else ():
                assert name.startswith("x-") or hasattr(thing, name) or hasattr(thing, f"{name}_")
        assert document.to_dict() == json.loads(document.to_json(), parse_float=Decimal)


def test_custom_numbers_keep_their_digits() -> None:
    text = '{"schema_version":"2","x-a":1.10,"x-b":12345678901234567890.123}'
    document = Document.from_json(text)
    assert document.to_json() == text
    assert [str(number) for number in document.extensions.values()] == [
        "1.10",
        "12345678901234567890.123",
    ]


def test_a_pickle_of_another_version_says_so() -> None:
    with pytest.raises(FormatError, match="pickle it anew"):
        _core._restore("plan.txt", "{}")


def test_objects_are_frozen(plan: Document) -> None:
    for thing in (plan, *every_part(plan)):
        for name in dir(thing):
            if not name.startswith("_"):
                with pytest.raises(AttributeError):
                    setattr(thing, name, None)
        with pytest.raises(AttributeError):
            setattr(thing, "invented", 1)  # noqa: B010
        with pytest.raises(TypeError):
            type(thing)()  # type: ignore[call-arg]


def test_an_object_outlives_its_document(plan: Document) -> None:
    title = Document.from_json(plan.to_json()).all_goals()[3].title
    assert title == plan.all_goals()[3].title


# Representations.


def test_repr_names_the_class_and_what_tells_it_apart(plan: Document, report: Document) -> None:
    for part in [*every_part(plan), *every_part(report)]:
        assert repr(part).startswith(f"<{type(part).__name__}")
        assert len(repr(part)) < 200
    assert repr(plan) == (
        '<Document plan 2025 "Solgläntans dagverksamhet": 5 goals, 2 indicators, 1 activity>'
    )
    assert repr(report).startswith("<Document tertial_report 2024-T2 ")
    assert repr(plan.goals[0]) == '<Goal g1 council_direction 1 "En stad för alla">'
    assert repr(plan.all_indicators()[1]) == '<Indicator i2 "Sjukfrånvaro" target "Högst 2,60 %">'


def test_html_escapes_the_words_of_the_document(plan: Document) -> None:
    for shown in (plan, plan.all_goals()[3]):
        html = shown._repr_html_()
        assert "Gästerna är &lt;nöjda&gt; &amp; trygga" in html
        assert "<nöjda>" not in html
        assert "Högst 2,60 %" in html
