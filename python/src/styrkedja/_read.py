"""Files in. The extension module does no input of its own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from styrkedja import _core
from styrkedja._core import read_bytes

if TYPE_CHECKING:
    from styrkedja._core import Transcript, Vocabulary
    from styrkedja._objects import Document


def read(
    path: str | os.PathLike[str],
    *,
    vocabulary: Vocabulary | None = None,
    password: str | None = None,
    limits: dict[str, int] | None = None,
) -> Document:
    """Reads a document from a file: a plan or report, or the JSON of one.

    It may be PDF, Word (.docx), OpenDocument (.odt) or text: its content tells, not its name.

    Args:
        path: The file. Its path is the ``name`` of the document in tables.
        vocabulary: The words of the city; those of Stockholm when None.
        password: The password of an encrypted PDF file.
        limits: How much a PDF, Word or OpenDocument file may cost, by the names in ``LIMITS``,
            such as ``{"pages": 300}``.

    Returns:
        The document, which knows the line of each of its values, and of a PDF file the page.

    Raises:
        OSError: The file cannot be opened, such as ``FileNotFoundError``.
        ReadError: The file is empty, of another format, broken, encrypted, a scan, or beyond a
            limit; its ``kind`` tells which.
        FormatError: It is JSON, but not of this format.
        UnknownNameError: No limit is called so.

    Example:
        >>> import pathlib, styrkedja, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = pathlib.Path(folder, "plan.json")
        ...     _ = file.write_text('{"schema_version": "2", "year": 2025}')
        ...     styrkedja.read(file).year
        2025
    """
    data = Path(path).read_bytes()
    name = os.fspath(path)
    return read_bytes(data, name, vocabulary=vocabulary, password=password, limits=limits)


def transcribe(
    source: str | os.PathLike[str] | bytes | bytearray,
    *,
    vocabulary: Vocabulary | None = None,
    password: str | None = None,
    limits: dict[str, int] | None = None,
) -> Transcript:
    r"""Tells what the reader sees of a file, before anything is understood.

    Args:
        source: The file, PDF, Word (.docx), OpenDocument (.odt) or text, or its content.
        vocabulary: The words of the city; those of Stockholm when None.
        password: The password of an encrypted PDF file.
        limits: How much a file may cost, as for ``read``.

    Returns:
        Its headings, paragraphs, items and tables, with their places.

    Raises:
        OSError: The file cannot be opened, such as ``FileNotFoundError``.
        ReadError: As for ``read``; also for JSON, which has no page.
        UnknownNameError: No limit is called so.

    Example:
        >>> import styrkedja
        >>> print(styrkedja.transcribe("1. Enkät i\nmaj.".encode()).to_markdown(), end="")
        1. Enkät i maj.
    """
    if isinstance(source, bytes | bytearray):
        data, name = bytes(source), ""
    else:
        data, name = Path(source).read_bytes(), os.fspath(source)
    return _core.transcribe(data, name, vocabulary=vocabulary, password=password, limits=limits)
