"""ARCHITECTURE.md names what there is: its functions, classes, files and rooms are looked up."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "claimlint"
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
CODE = re.sub(r"^```.*?^```", "", TEXT, flags=re.MULTILINE | re.DOTALL)
NO_NAMES = {"chevron", "kt"}
"""Words of claims and units, which stand in backticks as well."""
PAGES, WORDS_OF_A_PAGE = 2, 500


def defined() -> set[str]:
    """The functions, classes, methods, fields, modules and rooms of the package."""
    found = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    for path in SOURCE.rglob("*.py"):
        found.add(path.stem)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                found.add(node.name)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)
    return found


def test_each_name_exists() -> None:
    known = defined()
    named = {
        step
        for name in re.findall(r"`([A-Za-z_][\w.]*)`", CODE)
        if not name.endswith((".py", ".md", ".toml"))
        for step in name.split(".")
    }
    assert len(named) > 50
    assert sorted(named - known - NO_NAMES) == []


def test_each_file_exists() -> None:
    folders = (SOURCE, ROOT / "docs", ROOT / "benchmarks")
    files = {path.name for folder in folders for path in folder.rglob("*.py")}
    assert sorted(set(re.findall(r"\b(\w+\.py)\b", CODE)) - files) == []
    paths = re.findall(r"(?<![/\w])((?:engine|project|claims|rules)/[\w./-]+)", CODE)
    there = [SOURCE, ROOT]
    missing = [
        path
        for path in paths
        if not any((root / path).exists() or (root / f"{path}.py").exists() for root in there)
    ]
    assert missing == []


def test_every_room_is_in_the_table() -> None:
    rooms = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").is_file()}
    table = {name for row in re.findall(r"^\| ([a-z, ]+) \|", CODE, re.MULTILINE)
             for name in row.split(", ")}  # fmt: skip
    assert sorted(rooms - table) == []


def test_the_name_of_a_file_occurs_once() -> None:
    """So that a name is an address: a command has the name that people type."""
    names = Counter(path.name for path in SOURCE.rglob("*.py") if path.name != "__init__.py")
    assert [name for name, count in names.items() if count > 1] == []


def test_the_journey_of_a_claim_fits_two_pages() -> None:
    journey = TEXT.partition("## One claim's journey")[2].partition("\n## ")[0]
    assert 300 < len(journey.split()) <= PAGES * WORDS_OF_A_PAGE


@pytest.mark.parametrize(
    "folder", sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))
)
def test_a_room_opens_with_what_it_holds(folder: str) -> None:
    for path in sorted((SOURCE / folder).rglob("*.py")):
        words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        assert len(words.split()) > 2, path
