"""Types of what tables hold, and of sums."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from styrkedja import _objects

Cell: TypeAlias = str | int | bool | Decimal | date | None
"""A cell of a table; None when it is empty."""

Row: TypeAlias = dict[str, Cell]
"""A row of a table, by column name."""


class Headcount(NamedTuple):
    """How many work in a unit."""

    heads: Decimal | None
    unknown: tuple[_objects.Post, ...]


Headcount.heads.__doc__ = "The people; None when no count is known, or when a post has none."
Headcount.unknown.__doc__ = "The posts that tell no number of people."


class FullTime(NamedTuple):
    """Full-time equivalents (*årsarbetare*) of a unit."""

    known: Decimal
    unknown: tuple[_objects.Post, ...]


FullTime.known.__doc__ = "The sum of what is known."
FullTime.unknown.__doc__ = "The posts that do not tell. If there are none, the sum is whole."
