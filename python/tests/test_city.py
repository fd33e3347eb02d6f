"""Documents of another city: its words and what it knows."""

from __future__ import annotations

from pathlib import Path

import pytest

import styrkedja
from styrkedja import Catalogue, DocumentKind, ReadError, Vocabulary

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = EXAMPLES / "plans-exempelkommun" / "bibliotek-2027.txt"
REPORT = EXAMPLES / "plans-exempelkommun" / "bibliotek-2027-q3.txt"


@pytest.fixture
def words() -> Vocabulary:
    """The words of the invented municipality."""
    file = EXAMPLES / "vocabularies" / "exempelkommun.toml"
    return Vocabulary.from_toml(file.read_text(encoding="utf-8"), str(file))


def test_its_words_read_its_documents(words: Vocabulary) -> None:
    plan = styrkedja.read(PLAN, vocabulary=words)
    assert (plan.kind, plan.year) == (DocumentKind.PLAN, 2027)
    assert [goal.level for goal in plan.all_goals()][2:5] == ["committee", "department", "unit"]
    text = PLAN.read_text(encoding="utf-8")
    assert styrkedja.read_text(text, vocabulary=words) == plan
    assert styrkedja.read(REPORT, vocabulary=words).period == "2027-Q3"
    assert styrkedja.read(PLAN).all_goals() == []


def test_a_vocabulary_that_cannot_be_used_names_file_and_line() -> None:
    with pytest.raises(ReadError, match=r"^words.toml: .*at /labl, line 1, column 1") as caught:
        Vocabulary.from_toml("labl = 1", "words.toml")
    error = caught.value
    assert (error.file, error.kind, error.pointer) == ("words.toml", "vocabulary", "/labl")
    assert (error.line, error.column) == (1, 1)
    assert error.message_sv.startswith('vokabulären kan inte användas: okänd nyckel "labl"')
    with pytest.raises(ReadError, match="no label"):
        Vocabulary.from_toml(
            "label = []\n[part]\n[fulfilment]\n[indicator_column]\n[activity_column]\n"
            "[cell]\n[periodicity]\n[period]\n"
        )


def test_its_catalogue_is_what_the_check_knows() -> None:
    known = Catalogue.from_toml(
        """
        [[mandate]]
        first = 2027
        last = 2030
        complete = true

        [[mandate.goal]]
        code = "1"
        title = "Alla trivs"
        """
    )
    plan = styrkedja.read_text("KF:s inriktningsmål: 2. Alla vilar\n\nBudget 2027\n")
    assert plan.check(select="GOL003", catalogue=known)
    assert plan.check(select="GOL003") == []
    with pytest.raises(ReadError, match="line 1") as caught:
        Catalogue.from_toml("namn = 1")
    assert (caught.value.kind, caught.value.pointer) == ("unknown_key", "/namn")
