"""Every public name has a docstring, and every example in one runs as it says."""

from __future__ import annotations

import doctest
import inspect
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

import pytest

import styrkedja

if TYPE_CHECKING:
    from collections.abc import Iterator

# Names of types, which have no docstring of their own.
ALIASES = {"Cell", "Row"}


def documented() -> Iterator[tuple[str, object]]:
    """Every public object of the package, and the public members of its classes."""
    yield "styrkedja", styrkedja
    for name in styrkedja.__all__:
        thing = getattr(styrkedja, name)
        if name in ALIASES or not callable(thing):
            continue
        yield name, thing
        if inspect.isclass(thing) and not issubclass(thing, Enum | BaseException):
            for member, value in inspect.getmembers(thing):
                # What every sequence has is documented by Python.
                if not member.startswith("_") and not hasattr(Sequence, member):
                    yield f"{name}.{member}", value


DOCUMENTED = dict(documented())
EXAMPLES = {
    name: examples
    for name, thing in DOCUMENTED.items()
    if (examples := doctest.DocTestParser().get_examples(inspect.getdoc(thing) or ""))
}


@pytest.mark.parametrize("name", sorted(DOCUMENTED))
def test_there_is_a_docstring(name: str) -> None:
    text = inspect.getdoc(DOCUMENTED[name]) or ""
    assert text.partition("\n\n")[0].endswith("."), name


def test_there_are_examples() -> None:
    assert {"styrkedja", "read", "Document", "Document.check", "Goal", "Passage"} <= EXAMPLES.keys()


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_run(name: str) -> None:
    test = doctest.DocTest(EXAMPLES[name], {}, name, None, None, None)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    output: list[str] = []
    runner.run(test, out=output.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(output)
