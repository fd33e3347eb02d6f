"""Tables: the types of the columns hold for every cell."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

import styrkedja
from styrkedja import TABLES, ColumnType, UnknownNameError

if TYPE_CHECKING:
    from styrkedja import Document

TYPES = {
    ColumnType.TEXT: str,
    ColumnType.INTEGER: int,
    ColumnType.DECIMAL: Decimal,
    ColumnType.DATE: date,
    ColumnType.BOOLEAN: bool,
}


@pytest.mark.parametrize("name", TABLES)
def test_cells_have_the_type_of_their_column(name: str, plan: Document, report: Document) -> None:
    columns = styrkedja.table_columns(name)
    rows = plan.table(name) + report.table(name)
    assert rows, "the documents of the tests have a row in every table"
    for row in rows:
        assert list(row) == [column.name for column in columns]
        for column in columns:
            cell = row[column.name]
            assert cell is None or type(cell) is TYPES[column.kind], column


@pytest.mark.parametrize("name", TABLES)
def test_csv_has_the_same_rows(name: str, plan: Document) -> None:
    records = list(csv.reader(io.StringIO(plan.table_csv(name), newline="")))
    assert records[0] == [column.name for column in styrkedja.table_columns(name)]
    rows = plan.table(name)
    assert len(records) == len(rows) + 1
    for record, row in zip(records[1:], rows, strict=True):
        for printed, cell in zip(record, row.values(), strict=True):
            if not isinstance(cell, bool):
                assert printed == ("" if cell is None else str(cell))


def test_tables_are_all_of_them(plan: Document) -> None:
    assert plan.tables() == {name: plan.table(name) for name in TABLES}


def test_values(plan: Document) -> None:
    council, own = plan.table("indicators")
    assert (own["goal"], own["indicator"]) == ("g4", "i2")
    assert str(own["target_value"]) == "2.60"
    assert (council["target"], council["target_kind"]) == (None, "missing")
    (activity,) = plan.table("activities")
    assert (activity["start"], activity["end"]) == (date(2025, 1, 15), None)
    assert activity["deviation"] is False
    assert plan.table("money")[0]["amount_sek"] == 2_400_000
    assert plan.table("documents")[0]["kind"] == "plan"


def test_tables_and_objects_agree(plan: Document, report: Document) -> None:
    for document in (plan, report):
        for row, goal in zip(document.table("goals"), document.all_goals(), strict=True):
            assert row["goal"] == goal.id
            assert row["parent"] == (goal.parent.id if goal.parent else None)
            assert row["title"] == goal.title
        rows = document.table("indicators")
        for row, indicator in zip(rows, document.all_indicators(), strict=True):
            assert (row["indicator"], row["goal"]) == (indicator.id, indicator.goal.id)
            assert row["target_value"] == indicator.target.value
        rows = document.table("findings")
        for row, finding in zip(rows, document.check(), strict=True):
            assert (row["code"], row["rule"]) == (finding.code, finding.rule)
            assert (row["message"], row["pointer"]) == (finding.message, finding.pointer)
            assert (row["message_sv"], row["hint_sv"]) == (finding.message_sv, finding.hint_sv)


@pytest.mark.parametrize("name", ["", "Goals", "goal", "målen"])
def test_an_unknown_table_is_a_key_error_that_names_the_known(name: str, plan: Document) -> None:
    for call in (plan.table, plan.table_csv, styrkedja.table_columns):
        with pytest.raises(KeyError) as caught:
            call(name)
        assert isinstance(caught.value, UnknownNameError)
        assert str(caught.value).startswith(
            f"there is no table `{name}`; there are documents, goals"
        )
