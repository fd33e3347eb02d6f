"""Reads every document of a folder into generated types and writes it to another folder.

Usage: roundtrip.py pydantic|msgspec MODULE.py FROM TO
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def module(path: str) -> ModuleType:
    """The module that a generator wrote."""
    spec = importlib.util.spec_from_file_location("generated", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no module")
    generated = importlib.util.module_from_spec(spec)
    # pydantic looks up the names of annotations there.
    sys.modules["generated"] = generated
    spec.loader.exec_module(generated)
    return generated


def with_pydantic(generated: ModuleType, text: str) -> str:
    """A document through pydantic, written as most programs do: with null for what is absent."""
    value = generated.Document.model_validate_json(text)
    # By alias: `with` and `from` are no names in Python.
    as_given = json.loads(value.model_dump_json(exclude_unset=True, by_alias=True))
    if as_given != json.loads(text):
        sys.exit(f"pydantic changed {text}")
    written: str = value.model_dump_json(by_alias=True)
    return written


def with_msgspec(generated: ModuleType, text: str) -> str:
    """A document through msgspec, which holds no keys beside those it knows."""
    import msgspec

    return msgspec.json.encode(msgspec.json.decode(text, type=generated.Document)).decode()


if __name__ == "__main__":
    library, types, source, target = sys.argv[1:]
    through = {"pydantic": with_pydantic, "msgspec": with_msgspec}[library]
    generated = module(types)
    Path(target).mkdir(parents=True, exist_ok=True)
    for path in Path(source).glob("*.json"):
        written = through(generated, path.read_text(encoding="utf-8"))
        (Path(target) / path.name).write_text(written, encoding="utf-8")
