"""The README of the project and the programs in ``examples/python`` do what they say."""

from __future__ import annotations

import csv
import doctest
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = ROOT / "examples" / "python"


def run(name: str, *arguments: str) -> str:
    """What a program prints, run in the root as its documentation says."""
    command = [sys.executable, "-X", "utf8", "-W", "error", str(PROGRAMS / name), *arguments]
    output = subprocess.check_output(command, cwd=ROOT)
    return output.decode()


def test_the_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT / "examples")
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False, encoding="utf-8")
    assert results.attempted >= 5
    assert results.failed == 0


def test_every_program_is_tested_here() -> None:
    here = Path(__file__).read_text(encoding="utf-8")
    programs = sorted(PROGRAMS.glob("*.py"))
    assert programs
    assert [file.name for file in programs if f'run("{file.name}"' not in here] == []


def test_goals_without_follow_up() -> None:
    output = run("goals_without_follow_up.py", "examples/plans")
    assert output.splitlines() == [
        "examples/plans/dagverksamhet-2027.docx:72: Solgläntan slänger inte mat",
        "examples/plans/dagverksamhet-2027.pdf:108: Solgläntan slänger inte mat",
        "examples/plans/dagverksamhet-2027.txt:105: Solgläntan slänger inte mat",
    ]


def test_plan_by_hand() -> None:
    output = run("plan_by_hand.py")
    assert "FUP001 /goals/0/goals/0 unit goal has no follow-up\n" in output
    assert '"title": "Gästerna är nöjda med sina dagar"' in output


def test_unit_plan_by_hand() -> None:
    output = run("unit_plan_by_hand.py")
    assert output.startswith("6200000 9\n8\n")
    assert "Kostnader" in output
    assert "Klagomål gås igenom på APT varje månad." in output
    assert '"full_time_equivalents": "7.2"' in output


def test_indicators_csv() -> None:
    rows = list(csv.DictReader(run("indicators_csv.py", "examples/plans").splitlines()))
    assert len(rows) == 34
    assert (rows[0]["name"], rows[0]["target_value"], rows[0]["line"]) == (
        "Andel gäster som är nöjda med sin dag",
        "85",
        "20",
    )
