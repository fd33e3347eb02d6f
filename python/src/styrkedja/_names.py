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

    def _ranks(self, other: object) -> tuple[int, int]:
        """The ranks of both. What is no name of this enumeration has none."""
        if not isinstance(other, str) or (
            isinstance(other, Name) and not isinstance(other, type(self))
        ):
            # Not NotImplemented: the letters of a name of another enumeration would be compared.
            raise TypeError(f"{type(self).__name__} and {type(other).__name__} have no order")
        members = list(type(self))
        return members.index(self), members.index(type(self)(other))

    def __lt__(self, other: str) -> bool:
        ours, theirs = self._ranks(other)
        return ours < theirs

    def __le__(self, other: str) -> bool:
        ours, theirs = self._ranks(other)
        return ours <= theirs

    def __gt__(self, other: str) -> bool:
        ours, theirs = self._ranks(other)
        return ours > theirs

    def __ge__(self, other: str) -> bool:
        ours, theirs = self._ranks(other)
        return ours >= theirs
