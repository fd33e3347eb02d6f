"""Types of what tables hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeAlias

Cell: TypeAlias = str | int | bool | Decimal | date | None
"""A cell of a table; None when it is empty."""

Row: TypeAlias = dict[str, Cell]
"""A row of a table, by column name."""
