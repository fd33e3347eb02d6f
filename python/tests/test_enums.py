"""Names: the same in Python as in the JSON Schema, which the Rust enumerations make."""

from __future__ import annotations

import json
from enum import Enum
from typing import Any

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
BESIDE = {"ColumnType", "RemarkKind", "RuleStatus", "Severity"}


def names_in(schema: dict[str, Any]) -> list[str]:
    """The values of an enumeration, which schemars writes as `enum` or as one `const` each."""
    return schema.get("enum") or [variant["const"] for variant in schema["oneOf"]]


@pytest.mark.parametrize("name", sorted(ENUMS.keys() - BESIDE))
def test_members_are_those_of_the_schema(name: str) -> None:
    definition = {"TargetKind": "AimKind"}.get(name, name)
    schema = styrkedja.json_schema()["$defs"][definition]
    assert [member.value for member in ENUMS[name]] == names_in(schema)


def test_every_enumeration_of_the_schema_is_here() -> None:
    definitions = styrkedja.json_schema()["$defs"]
    enums = {name for name, schema in definitions.items() if "enum" in schema or "oneOf" in schema}
    assert enums - {"AimKind", "SchemaVersion"} == ENUMS.keys() - BESIDE - {"TargetKind"}


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
