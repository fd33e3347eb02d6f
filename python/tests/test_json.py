"""Documents from and to JSON, and what refuses to be one."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

import styrkedja
from styrkedja import Document, FormatError, ReadError, StyrkedjaError


def test_round_trip(plan: Document, report: Document) -> None:
    for document in (plan, report):
        assert Document.from_json(document.to_json()) == document
        assert Document.from_json(document.to_json(pretty=True)) == document
        assert document.to_json(pretty=True).endswith("}\n")
        assert json.loads(document.to_json()) == document.to_dict()


def test_nothing_is_lost() -> None:
    file = Path(__file__).parent / "data" / "report.json"
    written = styrkedja.read(file).to_dict()
    # What a reader may leave out, the writer puts in.
    indicator = written["goals"][0]["indicators"][0]
    assert indicator.pop("target") == indicator.pop("council_target") == {"kind": "missing"}
    assert written == json.loads(file.read_text(encoding="utf-8"))


def test_read_takes_paths_and_names_the_document(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    # A byte order mark and white space before the JSON.
    file.write_bytes(b'\xef\xbb\xbf \r\n{"schema_version": "2", "year": 2025}\r\n')
    for path in (file, str(file)):
        document = styrkedja.read(path)
        assert document.year == 2025
        assert document.name == str(file)
        assert document.table("documents")[0]["file"] == str(file)
    assert styrkedja.read_bytes(bytearray(file.read_bytes())) == document


def test_a_missing_file_is_the_ordinary_exception(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        styrkedja.read(tmp_path / "no-such.txt")
    assert caught.value.filename == str(tmp_path / "no-such.txt")
    with pytest.raises(OSError, match="directory"):
        styrkedja.read(tmp_path)


def test_unknown_key_is_placed() -> None:
    with pytest.raises(FormatError) as caught:
        Document.from_json('{\n  "schema_version": "2",\n  "gaols": []\n}', "plan.json")
    error = caught.value
    assert (error.file, error.pointer, error.line, error.column) == ("plan.json", "/gaols", 3, 3)
    assert str(error).startswith("plan.json: unknown key")
    assert error.kind == "unknown_key"
    assert error.message_en == str(error).removeprefix("plan.json: ")
    assert error.message_sv.startswith('okänd nyckel "gaols"; rätta stavningen')
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.pointer, again.line) == (str(error), "/gaols", 3)
    assert (again.kind, again.message_sv) == (error.kind, error.message_sv)


@pytest.mark.parametrize(
    ("text", "kind", "pointer", "line"),
    [
        ('{"schema_version": "3"}', "bad_value", "/schema_version", 1),
        ('{"schema_version": "2",\n"year": 25}', "bad_value", "/year", 2),
        ('{"schema_version": "2", "year": 2025', "truncated", None, 1),
        ('{"schema_version": "2"} {}', "trailing_text", None, 1),
        ("[]", "wrong_type", "", 1),
        ("", "empty", None, 1),
        ("{" * 10_000, "malformed", None, 1),
        (
            '{"schema_version": "2", "goals": [' + '{"level":"unit","title":"","goals":[' * 5_000,
            "too_deep",
            None,
            1,
        ),
    ],
)
def test_what_is_no_document_is_refused(
    text: str, kind: str, pointer: str | None, line: int
) -> None:
    with pytest.raises(FormatError) as caught:
        Document.from_json(text)
    assert caught.value.kind == kind
    assert caught.value.message_sv != caught.value.message_en == str(caught.value)
    assert caught.value.pointer == pointer
    assert caught.value.line == line
    assert caught.value.file is None
    assert isinstance(caught.value, StyrkedjaError | ValueError)


def test_json_in_another_encoding_is_refused() -> None:
    with pytest.raises(FormatError, match=r"plan\.json: byte 15 is not UTF-8"):
        styrkedja.read_bytes(b'{"x-name": "Sj\xf6n"}'.replace(b"x-name", b"x-namn1"), "plan.json")


@pytest.mark.parametrize("nothing", ["", " \n\t", "\ufeff"])
def test_nothing_cannot_be_read(nothing: str) -> None:
    with pytest.raises(ReadError, match=r"empty\.txt: the source is empty") as caught:
        styrkedja.read_bytes(nothing.encode(), "empty.txt")
    assert caught.value.file == "empty.txt"
    assert isinstance(caught.value, ValueError)
    with pytest.raises(ReadError):
        styrkedja.read_text(nothing)


def test_wrong_types_are_refused_by_type(plan: Document) -> None:
    for call in (
        lambda: styrkedja.read_text(b"text"),  # type: ignore[arg-type]
        lambda: styrkedja.read_bytes("text"),  # type: ignore[arg-type]
        lambda: Document.from_json(None),  # type: ignore[arg-type]
        lambda: plan.line_of(3),  # type: ignore[arg-type]
        lambda: plan.check(select=3),  # type: ignore[arg-type]
        lambda: plan.check(select=[3]),  # type: ignore[list-item]
    ):
        with pytest.raises(TypeError):
            call()
    with pytest.raises(FormatError, match="JSON Pointer"):
        plan.line_of("goals")
    with pytest.raises(UnicodeEncodeError):
        Document.from_json('{"x-name": "\ud800"}')
