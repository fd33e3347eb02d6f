"""Writes the seeds of the target `docx`: those of `word` as whole files, compressed and not."""

import re
import zipfile
from pathlib import Path

SEEDS = Path(__file__).parent / "seeds"
RELATIONS = "<Relationships>{}</Relationships>"
RELATION = '<Relationship Id="r{0}" Type="http://x/{1}" Target="{1}{0}.xml"/>'
OFFICE = '<Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/>'


def write(seed: Path, compression: int) -> None:
    main, *others = re.split(r"^--- (.*)\n", seed.read_text("utf-8"), flags=re.MULTILINE)
    parts = {"_rels/.rels": RELATIONS.format(OFFICE), "word/document.xml": main}
    pairs = list(zip(others[::2], others[1::2]))
    for number, (kind, text) in enumerate(pairs):
        parts[f"word/{kind}{number}.xml"] = text
    relations = "".join(RELATION.format(number, kind) for number, (kind, _) in enumerate(pairs))
    parts["word/_rels/document.xml.rels"] = RELATIONS.format(relations)
    with zipfile.ZipFile(SEEDS / "docx" / f"{seed.stem}.docx", "w", compression) as file:
        for name, text in parts.items():
            # The same bytes at every run.
            file.writestr(zipfile.ZipInfo(name), text, compression)


write(SEEDS / "word/plan.xml", zipfile.ZIP_DEFLATED)
write(SEEDS / "word/tables.xml", zipfile.ZIP_DEFLATED)
write(SEEDS / "word/fields.xml", zipfile.ZIP_STORED)
