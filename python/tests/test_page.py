"""What the reader saw of a file, before it was understood."""

from __future__ import annotations

from pathlib import Path

import pytest

import styrkedja
from styrkedja import ReadError, Transcript, UnknownNameError

FILE = Path(__file__).parent / "data" / "plan.txt"


@pytest.fixture
def page() -> Transcript:
    """What the reader sees of the plan of the tests."""
    return styrkedja.transcribe(FILE)


def test_every_block_has_words_and_a_place(page: Transcript) -> None:
    blocks = page.blocks
    assert [block["block"] for block in blocks] == list(range(len(blocks)))
    assert repr(page) == f"<Transcript of {len(blocks)} blocks>"
    assert {"paragraph", "item", "table"} <= {block["kind"] for block in blocks}
    assert all(block["line"] <= block["end_line"] for block in blocks)
    cells = [block for block in blocks if "row" in block]
    assert all(("columns" in block) != ("one_of" in block) for block in cells)


def test_a_path_and_its_content_say_the_same(page: Transcript) -> None:
    again = styrkedja.transcribe(FILE.read_bytes())
    assert (
        again.to_markdown() == page.to_markdown() == styrkedja.transcribe(str(FILE)).to_markdown()
    )
    assert again.to_html() == page.to_html()


def test_markdown_and_html_show_the_words(page: Transcript) -> None:
    markdown, html = page.to_markdown(), page.to_html()
    assert html.startswith("<!DOCTYPE html>")
    for block in page.blocks:
        if block["kind"] == "item":
            assert block["text"] in markdown
            assert block["text"] in html


def test_what_cannot_be_read_is_refused() -> None:
    with pytest.raises(ReadError) as json:
        styrkedja.transcribe(FILE.with_name("plan.json"))
    assert json.value.kind == "no_page"
    with pytest.raises(ReadError) as empty:
        styrkedja.transcribe(b" ")
    assert empty.value.kind == "empty"
    with pytest.raises(UnknownNameError):
        styrkedja.transcribe(b"x", limits={"sheets": 1})
    with pytest.raises(FileNotFoundError):
        styrkedja.transcribe("missing.pdf")
