"""Why something could not be had. A faulty plan is never an error: its faults are findings."""

from __future__ import annotations


class StyrkedjaError(Exception):
    """The base of every exception of this package. Printed it is English.

    Attributes:
        kind: What is wrong, for programs, such as ``unknown_key``. A later release may have
            more kinds.
        message_en: What is wrong and what to do about it, in English. The source is not named.
        message_sv: The same in Swedish.
    """

    __module__ = "styrkedja"

    def __init__(
        self,
        message: str,
        *,
        kind: str = "other",
        message_en: str | None = None,
        message_sv: str | None = None,
    ) -> None:
        """Makes the exception."""
        super().__init__(message)
        self.kind = kind
        self.message_en = message if message_en is None else message_en
        self.message_sv = self.message_en if message_sv is None else message_sv


class _SourceError(StyrkedjaError, ValueError):
    """An exception about a source."""

    def __init__(
        self,
        message: str,
        file: str | None = None,
        pointer: str | None = None,
        line: int | None = None,
        column: int | None = None,
        *,
        kind: str = "other",
        message_en: str | None = None,
        message_sv: str | None = None,
    ) -> None:
        """Makes the exception."""
        super().__init__(message, kind=kind, message_en=message_en, message_sv=message_sv)
        self.file = file
        self.pointer = pointer
        self.line = line
        self.column = column


class ReadError(_SourceError):
    """A source that cannot be read at all. The message names the file, the place and the cure.

    Attributes:
        kind: What stands in the way: ``empty``, ``other_format``, ``binary``, ``broken``,
            ``needs_password``, ``wrong_password``, ``locked`` (a password does not help),
            ``scanned``, ``too_much`` or ``too_deep`` (limits), ``vocabulary``; of a catalogue
            the kinds of a ``FormatError``.
        file: The name the source was given, if any.
        pointer: The key of a vocabulary or catalogue that is at fault, as a JSON Pointer.
        line: The line of a vocabulary or catalogue that is at fault, from 1.
        column: The column there, in bytes from 1.
    """

    __module__ = "styrkedja"


class FormatError(_SourceError):
    """JSON that is no document of this format. The message names the place and the cure.

    Attributes:
        kind: What is wrong: ``empty``, ``truncated``, ``too_deep``, ``trailing_text``,
            ``malformed``, ``not_utf8``, ``missing_key``, ``repeated_key``, ``unknown_key``,
            ``wrong_type``, ``bad_value``, ``not_restored`` (a pickle).
        file: The name the source was given, if any.
        pointer: The JSON Pointer of the fault, if the source was JSON.
        line: The line of the fault, from 1.
        column: The column of the fault, in bytes from 1.
    """

    __module__ = "styrkedja"


class UnknownNameError(StyrkedjaError, KeyError):
    """A name that no table, rule, schema or limit has. The message names those there are."""

    __module__ = "styrkedja"

    def __str__(self) -> str:
        """The message as it is; ``KeyError`` would quote it."""
        return str(self.args[0]) if self.args else ""
