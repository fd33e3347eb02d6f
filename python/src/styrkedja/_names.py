"""What enumerations of names have in common."""

from __future__ import annotations

from enum import Enum


class Name(str, Enum):
    """A member that is its own name, also when it is printed."""

    def __str__(self) -> str:
        return str.__str__(self)

    def __format__(self, format_spec: str) -> str:
        return str.__format__(self, format_spec)


class OrderedName(Name):
    """A name that compares by its rank rather than by its letters."""

    def _ranks(self, other: object) -> tuple[int, int] | None:
        """The ranks of both; None for what is no name of this enumeration."""
        if isinstance(other, Name) and not isinstance(other, type(self)):
            return None
        if not isinstance(other, str):
            return None
        members = list(type(self))
        return members.index(self), members.index(type(self)(other))

    def __lt__(self, other: str) -> bool:
        ranks = self._ranks(other)
        return NotImplemented if ranks is None else ranks[0] < ranks[1]

    def __le__(self, other: str) -> bool:
        ranks = self._ranks(other)
        return NotImplemented if ranks is None else ranks[0] <= ranks[1]

    def __gt__(self, other: str) -> bool:
        ranks = self._ranks(other)
        return NotImplemented if ranks is None else ranks[0] > ranks[1]

    def __ge__(self, other: str) -> bool:
        ranks = self._ranks(other)
        return NotImplemented if ranks is None else ranks[0] >= ranks[1]
