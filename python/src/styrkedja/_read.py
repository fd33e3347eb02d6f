"""Files in. The extension module does no input of its own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from styrkedja._core import read_bytes

if TYPE_CHECKING:
    from styrkedja._core import Document, Vocabulary


def read(path: str | os.PathLike[str], *, vocabulary: Vocabulary | None = None) -> Document:
    """Reads a document from a file: the text of a plan or report, or JSON if it begins with ``{``.

    Args:
        path: The file. Its path is the ``name`` of the document in tables.
        vocabulary: The words of the city; those of Stockholm when None.

    Returns:
        The document, which knows the line of each of its values.

    Raises:
        OSError: The file cannot be opened, such as ``FileNotFoundError``.
        ReadError: The file is empty or no text at all.
        FormatError: It is JSON, but not of this format.

    Example:
        >>> import pathlib, styrkedja, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = pathlib.Path(folder, "plan.json")
        ...     _ = file.write_text('{"schema_version": "1", "year": 2025}')
        ...     styrkedja.read(file).year
        2025
    """
    return read_bytes(Path(path).read_bytes(), os.fspath(path), vocabulary=vocabulary)
