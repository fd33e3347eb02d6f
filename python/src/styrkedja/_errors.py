"""Why something could not be had. A faulty plan is never an error: its faults are findings."""

from __future__ import annotations


class StyrkedjaError(Exception):
    """The base of every exception of this package."""


class ReadError(StyrkedjaError, ValueError):
    """A source that cannot be read at all. The message names the file, the place and the cure.

    Attributes:
        file: The name the source was given, if any.
        kind: What stands in the way: ``empty``, ``other_format``, ``broken``, ``encrypted``,
            ``scanned`` or ``too_much`` (a limit); None for a vocabulary or catalogue.
    """

    def __init__(self, message: str, file: str | None = None, kind: str | None = None) -> None:
        """Makes the exception."""
        super().__init__(message)
        self.file = file
        self.kind = kind


class FormatError(StyrkedjaError, ValueError):
    """JSON that is no document of this format. The message names the place and the cure.

    Attributes:
        file: The name the source was given, if any.
        pointer: The JSON Pointer of the fault, if the source was JSON.
        line: The line of the fault, from 1.
        column: The column of the fault, in bytes from 1.
    """

    def __init__(
        self,
        message: str,
        file: str | None = None,
        pointer: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        """Makes the exception."""
        super().__init__(message)
        self.file = file
        self.pointer = pointer
        self.line = line
        self.column = column


class UnknownNameError(StyrkedjaError, KeyError):
    """A name that no table or rule has. The message names those there are."""

    def __str__(self) -> str:
        """The message as it is; ``KeyError`` would quote it."""
        return str(self.args[0]) if self.args else ""
