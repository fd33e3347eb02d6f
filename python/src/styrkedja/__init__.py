"""Plans and reports of Swedish municipal units as typed, checked data.

``read`` a file, walk its goals as typed objects, ``check`` it, or take its tables to a data frame:

    >>> import styrkedja
    >>> plan = styrkedja.read_text('''{"schema_version": "2", "kind": "plan", "year": 2025,
    ...     "goals": [{"level": "unit", "title": "Gästerna är nöjda"}]}''')
    >>> [goal.title for goal in plan.all_goals() if goal.follow_up is None]
    ['Gästerna är nöjda']
    >>> plan.table("goals")[0]["level"]
    'unit'
"""

from typing import Final as _Final

from styrkedja import _core, _enums, _objects
from styrkedja._core import (
    Catalogue,
    Part,
    Transcript,
    Vocabulary,
    json_schema,
    read_bytes,
    read_text,
    rule,
    rules,
    table_columns,
)
from styrkedja._enums import *  # noqa: F403
from styrkedja._errors import FormatError, ReadError, StyrkedjaError, UnknownNameError
from styrkedja._objects import *  # noqa: F403
from styrkedja._read import read, transcribe
from styrkedja._types import Cell, FullTime, Headcount, Row

TABLES: _Final[tuple[str, ...]] = _core.table_names()
"""The name of every table, in the order of the documentation."""

LIMITS: _Final[tuple[str, ...]] = _core.limit_names()
"""The name of every limit that ``read`` takes."""

__all__ = [
    "LIMITS",
    "TABLES",
    "Catalogue",
    "Cell",
    "FormatError",
    "FullTime",
    "Headcount",
    "Part",
    "ReadError",
    "Row",
    "StyrkedjaError",
    "Transcript",
    "UnknownNameError",
    "Vocabulary",
    "json_schema",
    "read",
    "read_bytes",
    "read_text",
    "rule",
    "rules",
    "table_columns",
    "transcribe",
]
__all__ += _enums.__all__
__all__ += _objects.__all__
