"""The guide and the README do what they say."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
GUIDE = HERE.parents[1] / "docs" / "python.md"
README = HERE.parent / "README.md"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the plans that the examples read."""
    shutil.copy(HERE / "data" / "plan.txt", tmp_path)
    shutil.copy(HERE.parents[1] / "examples" / "plans" / "hemtjanst-2027.pdf", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_the_guide() -> None:
    # The fence that ends a block is no output; the blank line before it keeps it apart.
    results = doctest.testfile(str(GUIDE), module_relative=False, encoding="utf-8")
    assert results.attempted > 10
    assert results.failed == 0


@pytest.mark.usefixtures("folder")
def test_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(block, names)
    assert "unit Maten är god 28\n" in capsys.readouterr().out
    assert names["rows"]
