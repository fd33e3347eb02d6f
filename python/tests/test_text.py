"""Documents from text: places, remarks, encodings, and files that are no text."""

from __future__ import annotations

import codecs
import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import styrkedja
from styrkedja import (
    Document,
    DocumentKind,
    GoalLevel,
    ReadError,
    RemarkKind,
    TargetKind,
    UnknownNameError,
)

FILE = Path(__file__).parent / "data" / "plan.txt"
TEXT = FILE.read_text(encoding="utf-8")


@pytest.fixture
def read() -> Document:
    """The plan of the tests, read from its text."""
    return styrkedja.read(FILE)


def test_the_chain_is_read(read: Document) -> None:
    assert (read.kind, read.year, read.remarks) == (DocumentKind.PLAN, 2025, ())
    goals = read.all_goals()
    assert [(goal.level, goal.code) for goal in goals] == [
        (GoalLevel.COUNCIL_DIRECTION, "1"),
        (GoalLevel.COUNCIL_AREA, "1.2"),
        (GoalLevel.COMMITTEE, None),
        (GoalLevel.UNIT, None),
        (GoalLevel.UNIT, None),
    ]
    results = goals[3].expected_results
    assert results is not None
    assert [(item.number, item.text) for item in results] == [
        (1, "90 % av gästerna är nöjda med maten"),
        (2, "Sjukfrånvaron är högst 2,60 %"),
    ]
    assert goals[3].follow_up
    assert goals[4].follow_up is None


def test_tables_are_read(read: Document) -> None:
    satisfied, absence = read.all_indicators()
    assert satisfied.target.value == Decimal(90)
    assert (absence.target.text, str(absence.target.value)) == ("2,60 %", "2.60")
    assert absence.council_target.kind is TargetKind.DELEGATED
    (activity,) = read.all_activities()
    assert activity.title == "Införa digital närvaro vid alla dagverksamheter"
    assert (activity.start, activity.end) == (date(2025, 1, 15), date(2025, 6, 30))
    assert activity.goal.level is GoalLevel.COMMITTEE


def test_every_value_knows_its_line(read: Document) -> None:
    lines = TEXT.splitlines()
    for goal in read.all_goals():
        assert goal.line is not None
        assert goal.title in lines[goal.line - 1]
        assert read.line_of(goal) == read.line_of(goal.pointer) == goal.line
    for row, indicator in zip(read.table("indicators"), read.all_indicators(), strict=True):
        assert indicator.line is not None
        assert indicator.name in lines[indicator.line - 1]
        assert (row["line"], row["end_line"]) == (indicator.line, indicator.end_line)
    result = read.all_goals()[3].expected_results
    assert result is not None
    assert (result[0].line, result[0].end_line) == (17, 18)
    # A chapter without a heading stands where its text stands.
    assert [section.line for section in read.all_sections()] == [1, 3, 4, 6, 31]
    # What has no place of its own stands where the nearest thing around it stands.
    assert read.line_of("/goals/0/extensions") == read.goals[0].line


def test_source_text_is_what_stands_there(read: Document) -> None:
    goal = read.all_goals()[3]
    assert goal.source_text is not None
    stretches = [line.strip() for line in TEXT.splitlines()[14:27]]
    # The goal with all within it, without the header of its table and the headings of its parts.
    stretches.remove("Indikator Årsmål KF:s årsmål år 2025 Periodicitet")
    headings = {"Beskrivning", "Förväntat resultat", "Arbetssätt", "Uppföljning"}
    stretches = [line for line in stretches if line not in headings]
    assert [line.strip() for line in goal.source_text.splitlines()] == stretches
    assert goal.indicators[1].target.source_text == "2,60 %"
    assert read.source_text == TEXT


def test_findings_stand_in_document_order(read: Document) -> None:
    (finding,) = read.check(select="FUP001")
    assert (finding.line, finding.goal) == (28, read.all_goals()[4])
    assert str(finding).startswith("line 28: error[FUP001]: ")
    lines = [finding.line for finding in read.check() if finding.line is not None]
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.replace("\n", "\r\n").encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        TEXT.encode("cp1252"),
    ],
    ids=["crlf", "bom", "utf-16", "windows-1252"],
)
def test_encodings_give_the_same_document(data: bytes, read: Document, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_bytes(data)
    other = styrkedja.read(file)
    assert other == read
    assert [goal.line for goal in other.all_goals()] == [goal.line for goal in read.all_goals()]
    assert pickle.loads(pickle.dumps(other)) == other


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\n\x00\x01", "broken"),
        (b"PK\x03\x04\x00\x00", "broken"),
        (b"\0" * 9, "binary"),
        (b"\x89PNG\r\n", "other_format"),
        (b" \n", "empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(data: bytes, kind: str, tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        styrkedja.read(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert (caught.value.file, caught.value.kind) == (str(file), kind)
    assert str(caught.value) == f"{file}: {caught.value.message_en}"
    assert caught.value.message_sv != caught.value.message_en


def test_a_limit_has_a_known_name() -> None:
    assert "pages" in styrkedja.LIMITS
    with pytest.raises(UnknownNameError, match="pages, text, lines") as caught:
        styrkedja.read_bytes(b"Inledning", limits={"sidor": 3})
    assert caught.value.kind == "unknown_limit"
    assert caught.value.message_sv.startswith("ingen gräns heter `sidor`")


def test_a_letter_is_read_with_a_remark() -> None:
    letter = styrkedja.read_text("Hej Asta!\n\nTack för kaffet.\n")
    assert letter.all_goals() == []
    assert letter.kind is None
    remark = letter.remarks[0]
    assert remark.kind is RemarkKind.NOT_A_PLAN
    assert remark.message == remark.message_en != remark.message_sv
    assert remark in styrkedja.read_text("Hej Asta!\n\nTack för kaffet.\n").remarks
    assert letter.remarks[0] != letter.remarks[-1] or len(letter.remarks) == 1


def test_a_remark_names_its_words() -> None:
    plan = styrkedja.read_text("Enhetsmål: Ro\nGästerna vilar.\nUppföljning\nEnkät\n")
    (remark,) = [it for it in plan.remarks if it.kind is RemarkKind.TEXT_WITHOUT_HEADING]
    assert (remark.line, remark.end_line, remark.source_text) == (2, 2, "Gästerna vilar.")
    assert remark.pointer == "/goals/0/description"
    assert "line 2" in repr(remark)
