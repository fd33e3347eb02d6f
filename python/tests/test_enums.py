"""Names: the same in Python as in the JSON Schema, which the Rust enumerations make."""

from __future__ import annotations

import json
from enum import Enum

import pytest

import styrkedja
from styrkedja import GoalLevel, Severity, _enums

ENUMS = {
    name: value
    for name, value in vars(_enums).items()
    if isinstance(value, type)
    and issubclass(value, Enum)
    and value.__module__ == _enums.__name__
    and not name.startswith("_")
}
# Not part of a document, so not in its schema.
BESIDE = {
    "ColumnType",
    "Duty",
    "EntryDay",
    "EntryKind",
    "GoalPart",
    "RemarkKind",
    "RuleStatus",
    "Severity",
    "Side",
    "TableName",
}


SCHEMA_ENUMS = {
    name: schema["enum"]
    for name, schema in styrkedja.json_schema()["$defs"].items()
    if "enum" in schema and name != "SchemaVersion"
}


def test_the_same_enumerations() -> None:
    assert SCHEMA_ENUMS.keys() == ENUMS.keys() - BESIDE


@pytest.mark.parametrize("name", sorted(SCHEMA_ENUMS))
def test_the_same_members(name: str) -> None:
    assert [member.value for member in ENUMS[name]] == SCHEMA_ENUMS[name]


def test_a_member_is_its_name() -> None:
    level = GoalLevel.COUNCIL_AREA
    assert level == "council_area"
    assert f"{level} {level!s}" == "council_area council_area"
    assert json.dumps([level]) == '["council_area"]'
    counts: dict[str, int] = {level: 1}
    assert counts["council_area"] == 1


def test_levels_and_severities_order_by_rank() -> None:
    assert GoalLevel.COUNCIL_DIRECTION < GoalLevel.COMMITTEE < GoalLevel.UNIT
    assert max(Severity) is Severity.ERROR
    assert Severity.WARNING >= "info"
    with pytest.raises(ValueError, match="fatal"):
        _ = Severity.WARNING > "fatal"


def test_names_of_others_have_no_rank() -> None:
    for other in (3, GoalLevel.UNIT, None):
        with pytest.raises(TypeError):
            _ = other < Severity.ERROR  # type: ignore[operator]
