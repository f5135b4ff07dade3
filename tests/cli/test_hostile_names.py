"""Names of files come from strangers: none of them reaches an output, or a file, as it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimlint.cli.command_group import main
from claimlint.language.unseen import UNSAFE
from claimlint.yamlfile.nodes import Mapping
from claimlint.yamlfile.read_yaml import read_nodes

NAMES = [
    "a\nclaims: [{id: x, value: 3}]\n#",
    "a\r::warning::b",
    "\x1b[31mred",
    "\u202eevil\u2066",
    "fill\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5\u200c\u200d",
    "::error::x",
    "##[group]x",
    "line\u2028\u2029\x85",
]
ARTICLE = "# T\n\nRail carried 31% of \x1b[1mfreight\u202e in 2024, ##[add-mask]12 km.\n"
CLAIMS = (
    "claimlint: 1\n"
    "article: {id: a, title: T, published: 2025-01-01, text: a.md}\n"
    "claims:\n"
    "  - {id: c, quote: nothing like it 77%, value: 77 %, of: all}\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), catch_exceptions=False)


def harmless(text: str) -> bool:
    lines = text.split("\n")
    return not any(UNSAFE.search(line) or re.match(r"\s*::[^:]", line) for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_no_output_has_a_name_as_it_is(folder: Path, name: str) -> None:
    article, claims, broken, inner = f"{name}.md", f"{name}.yaml", f"{name}.bad.yaml", f"{name}.d"
    Path(article).write_text(ARTICLE)
    Path(claims).write_text(CLAIMS)
    Path(broken).write_text("claimlint: 1\nx: [")
    Path(inner).mkdir()
    (Path(inner) / "claimlint.toml").write_text("nope = 1\n")
    for words in (
        ["check", "."],
        ["check", "--", article, claims, broken],
        ["check", "--format", "concise", "--", article, claims, broken],
        ["check", "--", inner],
        ["check", "--", f"{name}.none"],
        ["check", "-o", f"none/{name}", "--", claims],
        ["check", "--select", name],
        ["check", "--fix", "--", claims],
        ["scan", "--", article],
        ["scan", "--", f"{name}.none"],
        ["draft", "--", article],
        ["draft", "--language", name, "--", article],
        ["draft", "--published", name, "--", article],
        ["draft", "--update", claims, "--", article],
        ["implied", "--", claims],
        ["implied", "--", f"{name}.none"],
        ["explain", "--", name],
        ["test-rules", "--", f"{name}.none"],
        ["init", "--", article],
        ["init", "--", f"{name}.new"],
    ):
        result = run(*words)
        assert harmless(result.output), words
        assert "our mistake" not in result.output, words


@pytest.mark.parametrize("name", NAMES)
def test_an_annotation_is_one_line_of_its_own(folder: Path, name: str) -> None:
    Path(f"{name}.yaml").write_text("claimlint: 1\nx: [")
    lines = run("check", "--format", "github", ".").stdout.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "Verdict:"]
    assert not any(UNSAFE.search(line) for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_the_json_has_the_name_itself(folder: Path, name: str) -> None:
    path = f"{name}.yaml"
    Path(path).write_text("claimlint: 1\nx: [")
    text = run("check", "--format", "json", ".").stdout
    assert harmless(text.replace("\n", ""))
    (one,) = json.loads(text)["findings"]
    assert one["location"]["path"] == path


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_holds_the_name_as_a_text(folder: Path, name: str) -> None:
    Path(f"{name}.md").write_text(ARTICLE)
    run("draft", "-o", "draft.yaml", "--", f"{name}.md")
    text = Path("draft.yaml").read_text(encoding="utf-8")
    assert harmless(text)
    root = read_nodes(text).root
    assert isinstance(root, Mapping)
    assert [key.value for key, _ in root.items] == ["claimlint", "article", "claims"]
    linted = json.loads(run("check", "--format", "json", "draft.yaml").stdout)
    assert "invalid-yaml" not in [one["rule"] for one in linted["findings"]]
