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

    @property
    def _rank(self) -> int:
        return list(type(self)).index(self)

    def _rank_of(self, other: str) -> int:
        return type(self)(other)._rank

    def __lt__(self, other: str) -> bool:
        return self._rank < self._rank_of(other)

    def __le__(self, other: str) -> bool:
        return self._rank <= self._rank_of(other)

    def __gt__(self, other: str) -> bool:
        return self._rank > self._rank_of(other)

    def __ge__(self, other: str) -> bool:
        return self._rank >= self._rank_of(other)
