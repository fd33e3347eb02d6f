"""The documents that the tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

import styrkedja
from styrkedja import Document

DATA = Path(__file__).parent / "data"


@pytest.fixture
def plan() -> Document:
    """A plan in which every kind of object occurs."""
    return styrkedja.read(DATA / "plan.json")


@pytest.fixture
def report() -> Document:
    """A tertial report with outcomes, some of them unplaced."""
    return styrkedja.read(DATA / "report.json")
