"""The JSON Schema, judged by a validator that is not ours."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

import styrkedja
from styrkedja import Document, FormatError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SCHEMA = styrkedja.json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"]


def test_our_documents_are_valid(plan: Document, report: Document) -> None:
    for document in (plan, report):
        VALIDATOR.validate(document.to_dict())


def test_the_examples_of_the_schema_are_documents() -> None:
    for example in SCHEMA["examples"]:
        VALIDATOR.validate(example)
        Document.from_json(json.dumps(example))


def unit_goal(document: dict[str, Any]) -> dict[str, Any]:
    """The unit goal in the plan of the tests."""
    goal: dict[str, Any] = document["goals"][0]["goals"][0]["goals"][0]["goals"][0]
    return goal


def target(document: dict[str, Any]) -> dict[str, Any]:
    """Its indicator's target."""
    found: dict[str, Any] = unit_goal(document)["indicators"][0]["target"]
    return found


BROKEN: dict[str, Callable[[dict[str, Any]], object]] = {
    "no version": lambda it: it.pop("schema_version"),
    "another version": lambda it: it.update(schema_version="1"),
    "version as number": lambda it: it.update(schema_version=1),
    "unknown key": lambda it: it.update(gaols=[]),
    "unknown key within": lambda it: unit_goal(it).update(titel="Ro"),
    "unknown kind": lambda it: it.update(kind="letter"),
    "year too early": lambda it: it.update(year=1899),
    "year as text": lambda it: it.update(year="2025"),
    "impossible period": lambda it: it.update(period="2025-T4"),
    "goal without title": lambda it: unit_goal(it).pop("title"),
    "goal without level": lambda it: unit_goal(it).pop("level"),
    "unknown level": lambda it: unit_goal(it).update(level="city"),
    "code of three parts": lambda it: unit_goal(it).update(code="1.2.3"),
    "code with leading zero": lambda it: unit_goal(it).update(code="1.02"),
    "goals not a list": lambda it: it.update(goals={}),
    "passage as text": lambda it: unit_goal(it).update(follow_up="Varje vecka"),
    "item without text": lambda it: unit_goal(it).update(follow_up=[{"form": "item"}]),
    "negative item number": lambda it: unit_goal(it).update(
        follow_up=[{"form": "item", "number": -1, "text": "Ro"}]
    ),
    "target without number": lambda it: target(it).pop("value"),
    "number as number": lambda it: target(it).update(value=2.6),
    "number with comma": lambda it: target(it).update(value="2,6"),
    "delegated with number": lambda it: target(it).update(kind="delegated"),
    "missing with text": lambda it: target(it).update(kind="missing"),
    "month thirteen": lambda it: it["meetings"][0]["date"].update(value="2025-13-01"),
    "eighteenth goal of Agenda 2030": lambda it: it["sdgs"][0].update(number=18),
    "post without role": lambda it: it["staffing"]["posts"][0].pop("role"),
    "count of version 1": lambda it: it["staffing"]["posts"][0].update(count="1"),
    "deviation as text": lambda it: it["goals"][0].update(
        activities=[{"title": "Ro", "deviation": "ja"}]
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_schema_and_decoder_refuse_what_is_broken(fault: str, plan: Document) -> None:
    document = plan.to_dict()
    broken = copy.deepcopy(document)
    BROKEN[fault](broken)
    assert broken != document
    assert not VALIDATOR.is_valid(broken)
    with pytest.raises(FormatError):
        Document.from_json(json.dumps(broken))


def test_what_stands_beside_a_document_fits_its_schema(plan: Document) -> None:
    def faults(name: str, thing: object) -> list[str]:
        validator = Draft202012Validator(styrkedja.json_schema(name))
        plain = json.loads(json.dumps(thing, default=float))
        return [error.message for error in validator.iter_errors(plain)]

    letter = styrkedja.read_text("Enhetsmål: Ro\nGästerna vilar.\n", "letter.txt")
    for document in (plan, letter):
        for finding in document.check():
            assert faults("finding", finding.to_dict()) == []
            assert finding.to_dict()["file"] == (document.name or None)
            assert finding.to_dict()["line"] == finding.line
        for remark in document.remarks:
            assert faults("remark", remark.to_dict()) == []
    for rule in styrkedja.rules():
        assert faults("rule", rule.to_dict()) == []
    tables = {
        name: [
            {key: str(it) if hasattr(it, "isoformat") else it for key, it in row.items()}
            for row in rows
        ]
        for name, rows in plan.tables().items()
    }
    assert faults("tables", tables) == []
    assert faults("reading", json.loads(letter.to_reading_json())) == []
    with pytest.raises(styrkedja.UnknownNameError, match="there is no schema `plan`"):
        styrkedja.json_schema("plan")


def test_a_reading_keeps_its_places(tmp_path: Path) -> None:
    letter = styrkedja.read_text("Enhetsmål: Ro\nGästerna vilar.\n", "letter.txt")
    again = Document.from_json(letter.to_reading_json(), "letter.txt")
    assert again == letter
    assert again.remarks == letter.remarks
    assert again.source_text == letter.source_text
    assert [finding.line for finding in again.check()] == [it.line for it in letter.check()]
    file = tmp_path / "letter.json"
    file.write_text(letter.to_reading_json(), encoding="utf-8")
    assert styrkedja.read(file).goals[0].line == 1
