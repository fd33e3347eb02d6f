"""Documents made by hand: the classes of ``styrkedja.build``."""

from __future__ import annotations

import copy
import dataclasses
import doctest
import inspect
import json
import pickle
import typing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import styrkedja
from styrkedja import Document, DocumentKind, FormatError, GoalLevel, build

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "python" / "tests" / "data").glob("*.json")),
    *sorted((ROOT / "tests" / "generators" / "documents").glob("*.json")),
    *sorted((ROOT / "tests" / "golden").glob("*.json")),
    *sorted((ROOT / "tests" / "migration").glob("document-[12].json")),
]
CLASSES = {
    name: thing
    for name, thing in vars(build).items()
    if inspect.isclass(thing) and dataclasses.is_dataclass(thing) and name in build.__all__
}
# Without its types, which would not let a test write what is refused.
LOOSE: Any = build


def goal(**given: Any) -> build.Goal:  # noqa: ANN401
    return build.Goal(level="unit", title="Gästerna är nöjda", **given)


# Everything that a document holds can be made.


def test_there_is_a_class_for_every_object_of_the_schema() -> None:
    schema = styrkedja.json_schema()
    objects = {name for name, it in schema["$defs"].items() if it.get("type") == "object"}
    printed = {name for name in objects if name.startswith("Printed")}
    assert objects - printed | {"Document", "Printed"} == CLASSES.keys()


@pytest.mark.parametrize("name", sorted(CLASSES.keys() - {"Document", "Printed"}))
def test_every_key_of_the_schema_is_an_argument(name: str) -> None:
    schema = styrkedja.json_schema()["$defs"][name]
    fields = {field.name.rstrip("_"): field for field in dataclasses.fields(CLASSES[name])}
    assert fields.keys() == schema["properties"].keys() | {"extensions"}
    missing = dataclasses.MISSING
    required = {
        key
        for key, field in fields.items()
        if field.default is missing and field.default_factory is missing
    }
    assert required == set(schema.get("required", []))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_edited_is_done_again(file: Path) -> None:
    document = Document.from_json(file.read_text(encoding="utf-8"))
    draft = document.edit()
    assert draft.done() == document
    assert draft.done().to_json() == document.to_json()
    assert draft == build.edit(document) == copy.deepcopy(draft)
    assert pickle.loads(pickle.dumps(draft)).done() == document


def test_every_part_can_be_edited(plan: Document) -> None:
    parts = [plan.organisation, plan.staffing, plan.economy, plan.quality_work, *plan.sdgs]
    for part in parts:
        assert type(LOOSE.edit(part)) is CLASSES[type(part).__name__]
    passage = plan.all_goals()[3].expected_results
    assert passage is not None
    assert [item.text for item in build.edit(passage)] == [item.text for item in passage]
    with pytest.raises(TypeError, match="Finding is no part of a document"):
        LOOSE.edit(plan.check()[0])


def test_a_draft_is_changed_and_done_again(plan: Document) -> None:
    draft = plan.edit()
    draft.goals[0].title = "En annan stad för alla"
    draft.economy.figures.append(build.EconomyFigure(kind="result", year=2025, amount=-40_000))
    draft.closing = []
    changed = draft.done("ändrad")
    assert (changed.name, changed.goals[0].title) == ("ändrad", "En annan stad för alla")
    assert changed.economy.result(2025) == -40_000
    assert changed.closing == ()
    assert plan.goals[0].title == "En stad för alla"


def test_custom_keys_keep_every_digit() -> None:
    nines = "9" * 5000
    numbers = f"[1.10,-0.0,-0,0.00000001e+5,2.50e-7,1e+99999999999999999999,{nines},1e5]"
    document = Document.from_json(
        '{"schema_version":"2","x-a":{"å\\"":' + numbers + ',"b":[null,true,{}]},"x-b":""}'
    )
    assert document.edit().done().to_json() == document.to_json()
    deep = '{"schema_version":"2","x-a":' + "[" * 126 + "]" * 126 + "}"
    assert Document.from_json(deep).edit().done().to_json() == deep


def test_a_heading_without_text_is_no_absent_heading() -> None:
    made = build.Document(goals=[goal(follow_up=[]), goal(follow_up=None)]).done()
    empty, absent = made.goals
    assert empty.follow_up is not None
    assert absent.follow_up is None


# Values.


def test_values_are_taken_in_every_form() -> None:
    made = build.Document(
        kind=DocumentKind.PLAN,
        date=build.Printed("den 3 mars", "2027-03-03"),
        goals=[
            goal(
                fulfilment="fully",
                activities=[
                    build.Activity(title="A", start=date(2027, 1, 2), end="2027-03-04"),
                    build.Activity(title="B", end=build.Printed("till sommaren")),
                ],
            )
        ],
        economy=build.Economy(
            figures=[
                build.EconomyFigure(kind="budget", amount=1),
                build.EconomyFigure(kind="budget", amount=Decimal("1E+5")),
                build.EconomyFigure(kind="budget", amount="0.10"),
                build.EconomyFigure(kind="budget", amount=build.Printed("2,4 mnkr", 2_400_000)),
            ]
        ),
    ).done()
    assert (made.kind, made.date, made.date_text) == ("plan", date(2027, 3, 3), "den 3 mars")
    (only,) = made.goals
    assert (only.fulfilment, only.fulfilment_text) == ("fully", "fully")
    first, second = only.activities
    assert (first.start, first.start_text, first.end) == (
        date(2027, 1, 2),
        "2027-01-02",
        date(2027, 3, 4),
    )
    assert (second.end, second.end_text) == (None, "till sommaren")
    amounts = [(it.amount_text, str(it.amount)) for it in made.economy.figures]
    assert amounts == [
        ("1", "1"),
        ("100000", "100000"),
        ("0.10", "0.10"),
        ("2,4 mnkr", "2400000"),
    ]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: LOOSE.Post(role="kock", heads=1.5, text=""), r"Post\.heads: 1\.5 is a float"),
        (
            lambda: LOOSE.EconomyFigure(kind="budget", amount=2.4),
            r"EconomyFigure\.amount: 2\.4 is a float, .* write Decimal\('2\.4'\) or '2\.4'",
        ),
        (
            lambda: LOOSE.EconomyFigure(kind="budget", amount=LOOSE.Printed("2,4", 2.4)),
            r"EconomyFigure\.amount\.value: 2\.4 is a float",
        ),
        (lambda: LOOSE.Post(role="kock", heads=True, text=""), r"Post\.heads: a Decimal, an int"),
        (lambda: LOOSE.Goal(level="unit", title=7), r"Goal\.title: a str is wanted, not int"),
        (lambda: LOOSE.Goal(level=7, title=""), r"Goal\.level: a GoalLevel is wanted, not int"),
        (
            lambda: LOOSE.Goal(level=DocumentKind.PLAN, title=""),
            r"Goal\.level: a GoalLevel is wanted, not DocumentKind",
        ),
        (lambda: LOOSE.Goal(level="unit", title=None), r"Goal\.title: a str is wanted"),
        (lambda: goal(goals="abc"), r"Goal\.goals: a list of Goal is wanted, not str"),
        (lambda: goal(goals=[{}]), r"Goal\.goals\[0\]: a build\.Goal is wanted, not dict"),
        (lambda: goal(follow_up=["A"]), r"Goal\.follow_up\[0\]: a build\.Item is wanted, not str"),
        (lambda: goal(indicators=None), r"Goal\.indicators: a list of Indicator is wanted"),
        (lambda: LOOSE.Document(year=2027.0), r"Document\.year: an int is wanted, not float"),
        (lambda: LOOSE.Document(year="2027"), r"Document\.year: an int is wanted, not str"),
        (lambda: LOOSE.Document(staffing=None), r"Document\.staffing: a build\.Staffing"),
        (lambda: LOOSE.Activity(title="", deviation=1), r"Activity\.deviation: a bool is wanted"),
        (lambda: LOOSE.Activity(title="", start=1), r"Activity\.start: a date or a str"),
        (lambda: goal(extensions=[]), r"Goal\.extensions: a dict is wanted"),
        (lambda: LOOSE.Printed(1), r"Printed\.text: a str is wanted"),
        (lambda: LOOSE.Goal(level="unit"), "title"),
        (lambda: goal(titel=""), "titel"),
    ],
)
def test_a_wrong_type_is_refused_where_it_is_written(
    make: typing.Callable[[], object], message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        make()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: LOOSE.Goal(level="enhet", title=""),
            r"Goal\.level: 'enhet' is not a name known here; write council_direction",
        ),
        (
            lambda: LOOSE.Activity(title="", start="i maj"),
            r"Activity\.start: 'i maj' is not a date; .* build\.Printed\(text, value\)",
        ),
        (
            lambda: LOOSE.EconomyFigure(kind="budget", amount="2,4 mnkr"),
            r"EconomyFigure\.amount: '2,4 mnkr' is not a number; .* build\.Printed",
        ),
        (lambda: LOOSE.Post(role="", heads=Decimal("NaN"), text=""), r"Post\.heads: 'NaN' is not"),
        (lambda: goal(extensions={"a": 1}), r"Goal\.extensions: 'a' is no custom key"),
        (lambda: goal(extensions={1: 1}), r"Goal\.extensions: 1 is no custom key"),
    ],
)
def test_a_wrong_value_is_refused_where_it_is_written(
    make: typing.Callable[[], object], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        make()


def test_what_only_the_format_knows_is_refused_with_its_pointer() -> None:
    for wrong, pointer in [
        (build.Document(year=25), "/year"),
        (build.Document(goals=[goal(code="1.2.3")]), "/goals/0/code"),
        (
            build.Document(
                staffing=build.Staffing(posts=[build.Post(role="", heads="1e5", text="")])
            ),
            "/staffing/posts/0/heads",
        ),
        (
            build.Document(
                economy=build.Economy(
                    tables=[build.BudgetTable(lines=[])],
                    figures=[build.EconomyFigure(kind="budget", occasion="T9")],
                )
            ),
            "/economy/figures/0/occasion",
        ),
    ]:
        with pytest.raises(FormatError) as refused:
            wrong.done("plan")
        assert refused.value.pointer == pointer
        assert refused.value.file == "plan"


def test_what_was_changed_is_checked_again() -> None:
    draft = build.Document(goals=[goal()])
    draft.goals[0].title = 7  # type: ignore[assignment]
    with pytest.raises(TypeError, match=r"Goal\.title: a str is wanted, not int"):
        draft.done()
    draft = build.Document(extensions={"x-a": [{"b": datetime(2027, 1, 1)}]})
    with pytest.raises(TypeError, match="which JSON cannot"):
        draft.done()
    for wrong in (float("nan"), {1: 1}):
        with pytest.raises((TypeError, ValueError)):
            build.Document(extensions={"x-a": wrong}).done()
    with pytest.raises(AttributeError):
        draft.gaols = []  # type: ignore[attr-defined]


# What people see.


def test_it_shows_what_is_said() -> None:
    assert repr(goal(code="1")) == "Goal(level='unit', code='1', title='Gästerna är nöjda')"
    assert (
        repr(build.Printed("maj", date(2027, 5, 1))) == "Printed('maj', datetime.date(2027, 5, 1))"
    )


def test_names_are_members_once_they_are_read(plan: Document) -> None:
    assert plan.edit().goals[0].level is GoalLevel.COUNCIL_DIRECTION


@pytest.mark.parametrize("name", build.__all__)
def test_everything_is_documented(name: str) -> None:
    text = inspect.getdoc(getattr(build, name)) or ""
    assert text.partition("\n\n")[0].endswith("."), name
    if name in CLASSES:
        for field in dataclasses.fields(CLASSES[name]):
            assert f"\n    {field.name}: " in text, f"{name}.{field.name}"
        assert typing.get_type_hints(CLASSES[name])


def test_the_examples_run() -> None:
    assert doctest.testmod(build).failed == 0
    for thing in (build.numbered, Document.edit):
        finder = doctest.DocTestFinder().find(thing, thing.__name__)
        assert all(doctest.DocTestRunner().run(test).failed == 0 for test in finder)


def test_a_document_by_hand_is_that_of_its_json() -> None:
    text = {"schema_version": "2", "goals": [{"level": "unit", "title": "Ro"}]}
    made = build.Document(goals=[build.Goal(level="unit", title="Ro")]).done()
    assert made == Document.from_json(json.dumps(text))
