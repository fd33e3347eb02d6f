"""Measures what readers make of PDF and Word files: headings, items, paragraphs, cells of tables.

    python -m venv venv
    venv/bin/pip install -r tests/bench/blocks-requirements.txt
    venv/bin/python tests/bench/blocks.py examples/plans ../shared/corpus

Ours is built and run with ``cargo run --release``. A peer that is not installed is left out.
docs/dev/blocks.md has the figures and says what they mean. Nothing that a peer prints is kept.

What is due is told by a document's Word form (``NNN-b.docx``, or the only one), taken from its XML
right here, so that no reader is measured against itself. The cells due are those a careful reader
wrote down (``NNN.tables.json``), where there are any.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import json
import logging
import re
import subprocess
import sys
import time
import unicodedata
import warnings
import zipfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from xml.etree.ElementTree import Element

KINDS = ("cells", "headings", "items", "paragraphs")
# Made to be refused.
LEFT_OUT = {"encrypted.pdf", "scanned.pdf", "truncated.pdf"}
FIRST_TITLES = {"Indikator", "Aktivitet"}
ROUNDS = 2
QUOTES = str.maketrans("”“„»«’‘", '"""""\'\'')

# --- Blocks ---

Row = list[str]


@dataclass
class Page:
    """What a reader made of a file: texts by kind, and tables as rows of cells."""

    headings: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    tables: list[list[Row]] = field(default_factory=list)


def letters(text: str) -> str:
    """The text without spaces and hyphens, which readers join and part in their own ways.

    There is one kind of quotes.
    """
    text = unicodedata.normalize("NFC", text).translate(QUOTES)
    return re.sub(r"[\s\u00ad\-\u2010-\u2015]", "", text)


def words_of_item(text: str) -> str:
    """Without the marker, where a reader leaves it in the text."""
    return re.sub(r"^\s*(\d{1,2}[.)](?=\D)|[•·▪●◦■\uf0b7*–-]\s)\s*", "", text)


def bags(page: Page, aside: set[str]) -> dict[str, Counter[str]]:
    """What is counted, without what stands on the title page."""
    of_kind = {
        "headings": map(letters, page.headings),
        "items": (letters(words_of_item(text)) for text in page.items),
        "paragraphs": map(letters, page.paragraphs),
    }
    found = {
        kind: Counter(text for text in texts if text and text not in aside)
        for kind, texts in of_kind.items()
    }
    return found | {"cells": cells(page.tables)}


def cells(tables: Iterable[list[Row]]) -> Counter[str]:
    """Cells of the tables of goals, each with the beginning of its row and the title of its column.

    A table that goes on on another page may have no titles there: it has those of the table before,
    if as wide.
    """
    found: Counter[str] = Counter()
    titles: Row = []
    for table in tables:
        rows = [[letters(cell or "") for cell in row] for row in table]
        # Markdown has a row of titles even where the file has none.
        rows = [row for row in rows if any(row)]
        if not rows:
            continue
        if rows[0][0] in FIRST_TITLES:
            titles = rows[0]
        elif len(rows[0]) != len(titles):
            titles = []
            continue
        for row in rows:
            if row[0] != titles[0]:
                found.update(
                    f"{row[0]}|{title}|{cell}"
                    for title, cell in zip(titles, row, strict=False)
                    if cell
                )
    return found


# --- What is due ---

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass
class Due:
    bags: dict[str, Counter[str]]
    aside: set[str]


def due(word: Path, tables: Path | None) -> Due:
    page, title_page = word_page(word)
    aside = {letters(text) for text in title_page}
    found = bags(page, aside)
    if tables:
        known = json.loads(tables.read_text(encoding="utf-8"))["tables"]
        found["cells"] = cells([table["header"], *table["rows"]] for table in known)
    return Due(found, aside)


def word_page(path: Path) -> tuple[Page, list[str]]:
    """What the XML of a Word file says, and the words before its first heading."""
    with zipfile.ZipFile(path) as file:
        styles = ElementTree.fromstring(file.read("word/styles.xml"))
        body = ElementTree.fromstring(file.read("word/document.xml")).find(f"{W}body")
    depths, lists = styles_of(styles)
    page, title_page = Page(), []
    for block in in_body(body):
        if block.tag == f"{W}tbl":
            page.tables.append([list(row_of(row)) for row in block.iter(f"{W}tr")])
            continue
        text = text_of(block)
        style = value(block, "pPr/pStyle")
        if style in depths:
            page.headings.append(text)
        elif not page.headings:
            title_page.append(text)
        elif is_bold(block):
            page.headings.append(text)
        elif style in lists or value(block, "pPr/numPr/numId") or words_of_item(text) != text:
            page.items.append(text)
        elif text.strip():
            page.paragraphs.append(text)
    return page, title_page


def in_body(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables, those in content controls too."""
    for child in parent:
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent"}:
            yield from in_body(child)


def styles_of(styles: Element) -> tuple[set[str], set[str]]:
    """The styles of headings, and those of lists."""
    headings, lists = set(), set()
    for style in styles.iter(f"{W}style"):
        name = value(style, "name").lower()
        if re.fullmatch(r"(heading|rubrik) \d", name) or value(style, "pPr/outlineLvl"):
            headings.add(style.get(f"{W}styleId"))
        if value(style, "pPr/numPr/numId"):
            lists.add(style.get(f"{W}styleId"))
    return headings, lists - headings


def value(element: Element, path: str) -> str:
    found = element.find("/".join(W + name for name in path.split("/")))
    return "" if found is None else found.get(f"{W}val", "")


def text_of(paragraph: Element) -> str:
    parts = {f"{W}t": lambda e: e.text or "", f"{W}tab": lambda _: " ", f"{W}br": lambda _: " "}
    parts[f"{W}noBreakHyphen"] = lambda _: "-"
    return "".join(parts[e.tag](e) for e in paragraph.iter() if e.tag in parts)


def is_bold(paragraph: Element) -> bool:
    """Whether all of it is bold, as those set headings who know no styles."""
    runs = [run for run in paragraph.iter(f"{W}r") if text_of(run).strip()]
    return bool(runs) and all(run.find(f"{W}rPr/{W}b") is not None for run in runs)


def row_of(row: Element) -> Iterator[str]:
    """The cells of a row; a wide one stands in its first column."""
    for cell in row.findall(f"{W}tc"):
        yield " ".join(map(text_of, cell.iter(f"{W}p")))
        yield from [""] * (int(value(cell, "tcPr/gridSpan") or 1) - 1)


# --- Readers ---


@dataclass
class Reader:
    name: str
    package: str
    endings: set[str]
    read: Callable[[Path], Any]
    page: Callable[[Any], Page]
    # Kinds that it does not tell at all.
    silent: set[str] = field(default_factory=set)

    def version(self) -> str | None:
        try:
            return f"{self.package} {importlib.metadata.version(self.package)}"
        except importlib.metadata.PackageNotFoundError:
            return None


def ours(paths: list[Path]) -> Iterator[tuple[Page, float]]:
    manifest = Path(__file__).with_name("Cargo.toml")
    command = [
        "cargo",
        "run",
        "--quiet",
        "--release",
        "--manifest-path",
        manifest,
        "--",
        "blocks",
        *paths,
    ]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    for line in map(json.loads, lines):
        yield our_page(line["page"]), line["seconds"]


def our_page(read: dict[str, Any]) -> Page:
    words, blocks = read["words"].encode(), read["blocks"]

    def text(block: dict[str, Any], part: str = "words") -> str:
        return words[block[part]["start"] : block[part]["end"]].decode()

    def whole(block: dict[str, Any]) -> str:
        return f"{text(block, 'marker')} {text(block)}"

    page = Page()
    by_kind = {"heading": page.headings, "item": page.items, "paragraph": page.paragraphs}
    for block in blocks:
        kind = block["kind"] if isinstance(block["kind"], str) else next(iter(block["kind"]))
        if block["cell"] is None and kind in by_kind:
            by_kind[kind].append(text(block))
    for table in read["tables"]:
        rows = []
        for row in table["rows"]:
            texts: dict[int, str] = {}
            for cell in row["cells"]:
                own = blocks[cell["blocks"]["start"] : cell["blocks"]["end"]]
                texts[cell["columns"]["all"]["start"]] = " ".join(map(whole, own))
            rows.append([texts.get(column, "") for column in range(max(texts, default=0) + 1)])
        width = max(map(len, rows), default=0)
        page.tables.append([row + [""] * (width - len(row)) for row in rows])
    return page


def pandoc(path: Path) -> str:
    import pypandoc

    return pypandoc.convert_file(str(path), "json")


def pandoc_page(text: str) -> Page:
    page = Page()

    def inline(node: Any) -> str:
        if isinstance(node, list):
            return "".join(map(inline, node))
        if not isinstance(node, dict):
            return ""
        match node.get("t"):
            case "Str":
                return node["c"]
            case "Space" | "SoftBreak" | "LineBreak":
                return " "
            case "Quoted":
                return f'"{inline(node["c"][1])}"'
            case "Code":
                return node["c"][1]
            case "Note":
                return ""
            case _:
                return inline(node.get("c"))

    def blocks(nodes: list[Any], *, in_item: bool = False) -> None:
        for index, node in enumerate(nodes):
            content = node.get("c")
            match node["t"]:
                case "Header":
                    page.headings.append(inline(content[2]))
                case "Para" | "Plain":
                    (page.items if in_item and index == 0 else page.paragraphs).append(
                        inline(content)
                    )
                case "BulletList" | "OrderedList":
                    for item in content if node["t"] == "BulletList" else content[1]:
                        blocks(item, in_item=True)
                case "BlockQuote":
                    blocks(content, in_item=in_item)
                case "Div":
                    blocks(content[1])
                case "Table":
                    page.tables.append(table(content))

    def table(content: Any) -> list[Row]:
        rows = [*content[3][1]]
        for part in content[4]:
            rows += [*part[2], *part[3]]
        made = []
        for row in rows:
            texts = []
            for cell in row[1]:
                texts += [" ".join(inline(block) for block in cell[4]), *[""] * (cell[3] - 1)]
            made.append(texts)
        return made

    blocks(json.loads(text)["blocks"])
    return page


def pymupdf4llm(path: Path) -> str:
    import pymupdf4llm

    # Heads and feet of pages are not asked for by anyone.
    return pymupdf4llm.to_markdown(str(path), header=False, footer=False)


def markitdown(path: Path) -> str:
    from markitdown import MarkItDown

    return MarkItDown().convert(str(path)).text_content


def markdown_page(text: str) -> Page:
    from markdown_it import MarkdownIt

    def plain(token: Any) -> str:
        parts = (
            " " if child.type in {"softbreak", "hardbreak", "html_inline"} else child.content
            for child in token.children or []
            if child.type != "image"
        )
        return "".join(parts)

    page = Page()
    inside: list[str] = []
    # Only the first paragraph of an item is its own.
    begun = False
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type.endswith("_open"):
            inside.append(token.type)
            begun = token.type == "list_item_open" or (begun and token.type == "paragraph_open")
            if token.type == "table_open":
                page.tables.append([])
            elif token.type == "tr_open":
                page.tables[-1].append([])
        elif token.type.endswith("_close"):
            inside.pop()
        elif token.type == "inline":
            words = plain(token)
            if "table_open" in inside:
                page.tables[-1][-1].append(words)
            elif "heading_open" in inside:
                page.headings.append(words)
            elif begun:
                page.items.append(words)
            else:
                page.paragraphs.append(words)
            begun = False
    return page


def docling(path: Path) -> Any:
    # The converter for all formats wants models that only PDF and pictures need.
    from docling.backend.msword_backend import MsWordDocumentBackend
    from docling.datamodel.base_models import InputFormat
    from docling.datamodel.document import InputDocument

    word = InputDocument(
        path_or_stream=path, format=InputFormat.DOCX, backend=MsWordDocumentBackend
    )
    return word._backend.convert()


def docling_page(document: Any) -> Page:
    page = Page()
    # Words of several looks are a group; its kind is that of what holds the group.
    kinds: dict[str, str] = {}
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for item, _ in document.iterate_items():
        above = list(above_of(item, document))
        if item.label == "table":
            rows = [[""] * item.data.num_cols for _ in range(item.data.num_rows)]
            for cell in item.data.table_cells:
                rows[cell.start_row_offset_idx][cell.start_col_offset_idx] = cell.text
            page.tables.append(rows)
        elif not any(part.label == "table" for part in above):
            whole = [part for part in above if part.label in {"inline", "list_item"}] or [item]
            key = whole[-1].self_ref
            kinds.setdefault(key, "text" if whole[-1].label == "inline" else whole[-1].label)
            texts[key].append(getattr(item, "text", ""))
    by_label = {"section_header": page.headings, "title": page.headings, "list_item": page.items}
    for key, parts in texts.items():
        by_label.get(kinds[key], page.paragraphs).append(" ".join(parts))
    return page


def above_of(item: Any, document: Any) -> Iterator[Any]:
    """What an item stands in, the nearest first. An item in another list item stands by itself."""
    while item.parent and item.label != "list_item":
        item = item.parent.resolve(document)
        yield item


def pdfplumber(path: Path) -> list[list[Row]]:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return [table for page in pdf.pages for table in page.extract_tables()]


READERS = [
    Reader("pandoc", "pypandoc_binary", {"docx", "odt"}, pandoc, pandoc_page),
    Reader("docling", "docling-slim", {"docx"}, docling, docling_page),
    Reader("markitdown", "markitdown", {"docx", "pdf"}, markitdown, markdown_page),
    Reader("pymupdf4llm", "pymupdf4llm", {"pdf"}, pymupdf4llm, markdown_page),
    Reader(
        "pdfplumber",
        "pdfplumber",
        {"pdf"},
        pdfplumber,
        lambda tables: Page(tables=tables),
        silent={"headings", "items", "paragraphs"},
    ),
]

# --- Measuring ---


@dataclass
class Score:
    due: int = 0
    found: int = 0
    both: int = 0

    def add(self, due: Counter[str], found: Counter[str]) -> None:
        self.due += due.total()
        self.found += found.total()
        self.both += (due & found).total()

    def __str__(self) -> str:
        return f"{2 * self.both / (self.due + self.found):.3f}" if self.due + self.found else "–"


@dataclass
class Sum:
    """The figures of a reader for the files of a form."""

    files: int = 0
    scores: dict[str, Score] = field(default_factory=lambda: {kind: Score() for kind in KINDS})
    ratios: list[float] = field(default_factory=list)


def documents(folder: Path) -> Iterator[tuple[Due, dict[str, Path]]]:
    """The documents of a folder: what is due, and their files by form."""
    found: defaultdict[str, dict[str, Path]] = defaultdict(dict)
    for path in sorted(folder.iterdir()):
        # `000-b.docx`, but `hemtjanst-2027.docx`.
        match = re.fullmatch(r"(\d{3})[-.](.+)|(.+)\.(docx|odt|pdf)", path.name)
        if match:
            found[match[1] or match[3]][match[2] or match[4]] = path
    for forms in found.values():
        tables = forms.pop("tables.json", None)
        told = forms.get("b.docx") or forms["docx"]
        for form in LEFT_OUT:
            forms.pop(form, None)
        yield due(told, tables), forms


def timed(read: Callable[[Path], Any], path: Path) -> tuple[Any, float]:
    """What is read, and the shortest time of some rounds, of which the first warms up."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        # Some say on the way what they do.
        with contextlib.redirect_stdout(sys.stderr):
            result = read(path)
        times.append(time.perf_counter() - start)
    return result, min(times)


def measure(folder: Path, readers: list[Reader]) -> None:
    sums: defaultdict[tuple[str, str], Sum] = defaultdict(Sum)

    def add(form: str, reader: str, wanted: Due, page: Page, ratio: float) -> None:
        of = sums[form, reader]
        of.files += 1
        of.ratios.append(ratio)
        found = bags(page, wanted.aside)
        for kind in KINDS:
            of.scores[kind].add(wanted.bags[kind], found[kind])

    for wanted, forms in documents(folder):
        read = zip(forms.items(), ours(list(forms.values())), strict=True)
        for (form, path), (page, seconds) in read:
            add(form, "styrkedja", wanted, page, 1.0)
            for reader in readers:
                if path.suffix[1:] in reader.endings:
                    result, theirs = timed(reader.read, path)
                    add(form, reader.name, wanted, reader.page(result), theirs / seconds)

    print(f"\n## {folder.name}\n")
    print("| Form | Reader | Files | Cells | Headings | Items | Paragraphs | Time : ours |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    silent = {reader.name: reader.silent for reader in readers}
    for (form, reader), of in sorted(sums.items(), key=lambda entry: entry[0][0]):
        untold = silent.get(reader, ())
        figures = ["–" if kind in untold else str(of.scores[kind]) for kind in KINDS]
        ratio = sorted(of.ratios)[len(of.ratios) // 2]
        print(f"| {form} | {reader} | {of.files} | {' | '.join(figures)} | {ratio:.0f} |")


def main() -> None:
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    readers = []
    for reader in READERS:
        version = reader.version()
        print(f"{reader.name}: {version or 'not installed'}")
        if version:
            readers.append(reader)
    for folder in sys.argv[1:]:
        measure(Path(folder), readers)


if __name__ == "__main__":
    main()
