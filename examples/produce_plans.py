"""Makes the PDF, Word and OpenDocument files in ``plans`` beside the example texts.

Each text is read and set with python-docx or as a page of HTML; LibreOffice and WeasyPrint print
them, as cities' files are printed. Run it when a text changes, in an environment with the package
itself and the versions the files were made with:

    apt-get install libreoffice-writer-nogui          # LibreOffice 7.4
    pip install ../python weasyprint==70.0 python-docx==1.2.0
    python produce_plans.py

What differs from the text: a title page comes first, in some files a table of contents too, and
figures whose column a report's text does not decide stand in the first that is possible.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import weasyprint
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

import styrkedja

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordFile
    from docx.text.paragraph import Paragraph

LABELS = {
    "council_direction": "KF:s inriktningsmål",
    "council_area": "KF:s mål för verksamhetsområdet",
    "committee": "Nämndmål",
    "department": "Enhetsmål: Avdelningsmål",
    "area": "Enhetsmål: Områdesmål",
    "unit": "Enhetsmål",
}
DEPTHS = dict(zip(LABELS, (1, 2, 3, 4, 4, 4), strict=True))
PARTS = {
    "description": "Beskrivning",
    "expected_results": "Förväntat resultat",
    "ways_of_working": "Arbetssätt",
    "resource_use": "Resursanvändning",
    "follow_up": "Uppföljning",
    "development": "Utveckling",
    "analysis": "Analys",
}
PLAN_COLUMNS = {
    "name": "Indikator",
    "target": "Årsmål",
    "council_target": "KF:s årsmål år {year}",
    "periodicity": "Periodicitet",
}
REPORT_COLUMNS = {
    "name": "Indikator",
    "outcome": "Periodens utfall",
    "outcome_men": "Utfall män/pojkar",
    "outcome_women": "Utfall kvinnor/flickor",
    "previous_outcome": "Periodens utfall VB {before}",
    "forecast": "Prognos helår",
    "target": "Årsmål",
    "council_target": "KF:s årsmål",
    "period": "Period",
}
HEAD = "Exempelstads stad"
FOOT = "Tornvägen 7, www.exempelstad.se, 012-345 67 89"


@dataclass
class Block:
    """What a producer sets: a heading, a paragraph, an item, a table."""

    kind: str
    text: str = ""
    depth: int = 0
    number: int | None = None
    rows: list[list[str]] = field(default_factory=list)
    # Rows that go across the table.
    across: set[int] = field(default_factory=set)


class Plan:
    """A document as blocks."""

    def __init__(
        self, document: dict[str, Any], administration: str, number: str, day: str
    ) -> None:
        """Takes the JSON of a document, and what its title page says beside that."""
        self.document = document
        self.year = document["year"]
        self.report = document["kind"] != "plan"
        self.title = f"Verksamhets{'berättelse' if self.report else 'plan'} {self.year}"
        self.unit = document["organisation"]["unit"]
        self.front = [administration, self.title, self.unit, f"Dnr: {number}", f"Datum: {day}"]

    def blocks(self) -> Iterator[Block]:
        """Everything after the title page, in order."""
        for section in self.document.get("introduction", []):
            yield from self.section(section, 1)
        for goal in self.document.get("goals", []):
            yield from self.goal(goal)
        for section in self.document.get("closing", []):
            yield from self.section(section, 1)

    def section(self, section: dict[str, Any], depth: int) -> Iterator[Block]:
        """A chapter and what is in it."""
        if "heading" in section:
            yield Block("heading", section["heading"], depth)
        yield from self.passage(section.get("text", []))
        for inner in section.get("sections", []):
            yield from self.section(inner, depth + 1)

    def goal(self, goal: dict[str, Any]) -> Iterator[Block]:
        """A goal, its parts and tables, and the goals below it."""
        code = f"{goal['code']}{'' if '.' in goal['code'] else '.'} " if "code" in goal else ""
        label = LABELS[goal["level"]]
        yield Block("heading", f"{label}: {code}{goal['title']}", DEPTHS[goal["level"]])
        if "fulfilment" in goal:
            yield Block("paragraph", goal["fulfilment"]["text"])
        for key, heading in PARTS.items():
            if key in goal:
                yield Block("part", heading)
                yield from self.passage(goal[key])
        if indicators := goal.get("indicators"):
            yield self.indicators(indicators)
        if activities := goal.get("activities"):
            yield self.activities(activities)
        for below in goal.get("goals", []):
            yield from self.goal(below)

    def passage(self, items: list[dict[str, Any]]) -> Iterator[Block]:
        """Paragraphs and items."""
        for item in items:
            form = item.get("form", "paragraph")
            for line in item["text"].split("\n"):
                if form == "item":
                    yield Block("item", line, number=item.get("number"))
                    form = "continuation"
                elif form == "continuation":
                    yield Block("continuation", line.removeprefix("- "))
                else:
                    yield Block("paragraph", line)

    def indicators(self, indicators: list[dict[str, Any]]) -> Block:
        """The table of indicators."""
        columns = REPORT_COLUMNS if self.report else PLAN_COLUMNS
        titles = [title.format(year=self.year, before=self.year - 1) for title in columns.values()]
        block = Block("table", rows=[titles])
        for indicator in indicators:
            row = {key: cell(indicator.get(key)) for key in columns}
            for value in indicator.get("unplaced", []):
                free = (key for key in value["candidates"] if not row[key])
                row[next(free)] = value["measure"]["text"]
            block.rows.append(list(row.values()))
            self.analysis(block, indicator)
        return block

    def activities(self, activities: list[dict[str, Any]]) -> Block:
        """The table of activities."""
        titles = ["Aktivitet", "Startdatum", "Slutdatum"] + ["Avvikelse"] * self.report
        block = Block("table", rows=[titles])
        for activity in activities:
            row = [activity["title"], cell(activity.get("start")), cell(activity.get("end"))]
            if self.report:
                row.append("Avvikelse" if activity.get("deviation") else "")
            block.rows.append(row)
            self.analysis(block, activity)
        return block

    def analysis(self, block: Block, row: dict[str, Any]) -> None:
        """The row below a row that says what became of it."""
        if "analysis" in row:
            text = "\n".join(["Analys", *(item["text"] for item in row["analysis"])])
            block.across.add(len(block.rows))
            block.rows.append([text])


def cell(value: str | dict[str, Any] | None) -> str:
    """The text of a value, as printed."""
    return value.get("text", "") if isinstance(value, dict) else value or ""


# --- HTML, for WeasyPrint ---

STYLE = (
    (
        """
@page { size: A4; margin: 25mm 22mm;
  @top-right { content: "HEAD\\A Sid " counter(page) " (" counter(pages) ")";
    white-space: pre; font-size: 8pt }
  @bottom-left { content: "FOOT"; font-size: 8pt } }
body { font-family: serif; font-size: 10.5pt; line-height: 1.35 }
h1, h2, h3, h4, h5 { font-family: sans-serif; line-height: 1.2; break-after: avoid }
h1 { font-size: 16pt } h2 { font-size: 13pt } h3 { font-size: 11.5pt } h4 { font-size: 11pt }
p { margin: 0 0 6pt } .item { padding-left: 7mm } .more { margin-left: 7mm }
.item span { display: inline-block; width: 7mm; margin-left: -7mm }
.part { font-family: sans-serif; font-weight: bold; margin-top: 8pt; break-after: avoid }
table { width: 100%; border-collapse: collapse; margin: 6pt 0 10pt; font-size: 9pt }
th, td { border: 0.5pt solid #777; padding: 2pt 4pt; text-align: left; vertical-align: top }
th { background: #e6eef4 }
.front { break-after: page; padding-top: 60mm }
.front p:nth-child(2) { font-size: 24pt; margin-top: 40mm }
.contents { break-after: page }
.contents a { display: block; color: black; text-decoration: none }
.contents a::after { content: leader('.') target-counter(attr(href), page) }
"""
    )
    .replace("HEAD", HEAD)
    .replace("FOOT", FOOT)
)


def to_html(plan: Plan) -> str:
    """A page of HTML."""
    blocks = list(plan.blocks())
    body = [
        '<div class="front">',
        *(f"<p>{html.escape(line)}</p>" for line in plan.front),
        "</div>",
    ]
    headings = [(at, block) for at, block in enumerate(blocks) if block.kind == "heading"]
    body.append('<div class="contents"><p><b>Innehåll</b></p>')
    body += [
        f'<a href="#h{at}">{html.escape(block.text)}</a>'
        for at, block in headings
        if block.depth < 4
    ]
    body.append("</div>")
    for at, block in enumerate(blocks):
        text = html.escape(block.text)
        match block.kind:
            case "heading":
                body.append(f'<h{block.depth} id="h{at}">{text}</h{block.depth}>')
            case "part":
                body.append(f'<p class="part"><b>{text}</b></p>')
            case "item":
                mark = "•" if block.number is None else f"{block.number}."
                body.append(f'<p class="item"><span>{mark}</span>{text}</p>')
            case "continuation":
                body.append(f'<p class="more">{text}</p>')
            case "table":
                body.append(table_html(block))
            case _:
                body.append(f"<p>{text}</p>")
    return (
        f'<html lang="sv"><head><meta charset="utf-8"><title>{html.escape(plan.title)}</title>'
        f"<style>{STYLE}</style></head><body>{''.join(body)}</body></html>"
    )


def table_html(block: Block) -> str:
    """A table with a head that every page repeats."""
    rows = []
    for at, row in enumerate(block.rows):
        tag = "td" if at else "th"
        across = f' colspan="{len(block.rows[0])}"' if at in block.across else ""
        lines = (
            "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n")) for text in row
        )
        cells = "".join(f"<{tag}{across}>{line}</{tag}>" for line in lines)
        rows.append(f"<tr>{cells}</tr>")
    return f"<table><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table>"


# --- Word, by python-docx ---


def to_word(plan: Plan, file: Path) -> None:
    """A Word file with styles, a table of contents that Word fills in, tables, heads and feet."""
    word = docx.Document()
    section = word.sections[0]
    if plan.report:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    section.header.paragraphs[0].text = HEAD
    section.footer.paragraphs[0].text = FOOT
    for line in plan.front:
        style = {plan.title: "Title", plan.unit: "Subtitle"}.get(line)
        word.add_paragraph(line, style)
    word.add_page_break()
    contents(word.add_paragraph())
    for block in plan.blocks():
        match block.kind:
            case "heading":
                word.add_heading(block.text, block.depth)
            case "part":
                word.add_paragraph().add_run(block.text).bold = True
            case "item" if block.number is None:
                word.add_paragraph(block.text, "List Bullet")
            case "item":
                word.add_paragraph(f"{block.number}.\t{block.text}")
            case "table":
                table_word(word, block)
            case _:
                word.add_paragraph(block.text)
    word.save(str(file))


def contents(paragraph: Paragraph) -> None:
    """A field that Word replaces by the table of contents."""
    run = paragraph.add_run()
    for kind, text in [
        ("begin", None),
        (None, 'TOC \\o "1-3" \\h'),
        ("separate", None),
        ("end", None),
    ]:
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def table_word(word: WordFile, block: Block) -> None:
    """A table with a grid, and analyses across it."""
    table = word.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
    for at, row in enumerate(block.rows):
        cells = table.add_row().cells
        if at in block.across:
            cells[0].merge(cells[-1]).text = row[0]
        else:
            for target, text in zip(cells, row, strict=True):
                target.text = text


# --- The files ---


def by_libreoffice(word: Path, kind: str, file: Path) -> None:
    """Opens a Word file in Writer and saves it anew; as PDF with tags."""
    tagged = ':writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    form = {"pdf": f"pdf{tagged}", "docx": "docx:MS Word 2007 XML", "odt": "odt"}[kind]
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", "--headless", "--convert-to", form, "--outdir", folder, str(word)]
        subprocess.run(command, check=True, capture_output=True)
        shutil.move(Path(folder, word.name).with_suffix(f".{kind}"), file)


def main() -> None:
    """Makes every file."""
    here = Path(__file__).parent / "plans"
    front = {
        "dagverksamhet-2027": ("Norra omsorgsförvaltningen", "NOF 2026/417", "2027-01-15"),
        "hemtjanst-2027": ("Norra omsorgsförvaltningen", "NOF 2026/418", "18 januari 2027"),
        "motesplats-2027-berattelse": ("Norra omsorgsförvaltningen", "NOF 2028/12", "2028-01-20"),
    }
    for name, (administration, number, day) in front.items():
        read = styrkedja.read(here / f"{name}.txt").to_dict()
        plan = Plan(read, administration, number, day)
        word, pdf = here / f"{name}.docx", here / f"{name}.pdf"
        to_word(plan, word)
        if name == "dagverksamhet-2027":
            by_libreoffice(word, "pdf", pdf)
            by_libreoffice(word, "docx", word)
        else:
            weasyprint.HTML(string=to_html(plan)).write_pdf(str(pdf))
        if name == "hemtjanst-2027":
            by_libreoffice(word, "odt", word.with_suffix(".odt"))
        print(f"made {name}", file=sys.stderr)


if __name__ == "__main__":
    main()
