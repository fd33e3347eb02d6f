"""Threads and memory: objects share one document."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from styrkedja import Document


def everything(document: Document) -> tuple[object, ...]:
    """What one thread gets to see of a document."""
    return (
        [goal.title for goal in document.all_goals()],
        [str(indicator.target.value) for indicator in document.all_indicators()],
        [str(finding) for finding in document.check()],
        document.tables(),
        document.to_json(),
    )


def test_threads_see_the_same_document(plan: Document) -> None:
    expected = everything(plan)
    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(everything, [plan] * 64))
        read = list(pool.map(Document.from_json, [plan.to_json()] * 64))
    assert all(one == expected for one in seen)
    assert all(one == plan for one in read)


def test_walking_copies_nothing() -> None:
    resource = pytest.importorskip("resource")
    text = "Vi dricker kaffe. " * 150_000
    document = Document.from_json(
        '{"schema_version": "2", "goals": [{"level": "committee", "title": "Omsorg", "goals": ['
        f'{{"level": "unit", "title": "Ro", "analysis": [{{"text": "{text}"}}]}}]}}]}}'
    )
    goal = document.goals[0].goals[0]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kept = [(goal.parent, goal.analysis, goal.document, document.goals) for _ in range(50)]
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert len(kept) == 50
    # A copy of the 2.7 MB each would be 540 MB. In kilobytes; on a Mac in bytes.
    assert used < 20_000 * (1_000 if sys.platform == "darwin" else 1)
