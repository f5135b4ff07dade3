"""Whatever the sentences, a draft of them brings no fault of its own, and is the same each time."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from claimlint.cli.command_group import main

CASES = Path(__file__).parents[1] / "text_cases"
OWN_FAULTS = {
    *("invalid-claim", "invalid-yaml", "duplicate-id", "duplicate-key", "unknown-claim"),
    *("quote-not-found", "quote-not-unique", "number-differs-from-quote"),
    *("unit-differs-from-quote", "unknown-unit", "share-out-of-range"),
}
"""What only a draft can have got wrong: the article has no such thing."""


def sentences(language: str) -> list[str]:
    """The sentences of the tables of the reader, without their marks."""
    found: list[str] = []
    for name in (f"newspaper.{language}", f"as_printed.{language}"):
        lines = (CASES / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
        texts = (line.strip().removeprefix("- ").split(" => ")[0] for line in lines if "{" in line)
        found += [text.strip("\"'").replace("{", "").replace("}", "") for text in texts]
    return found


def text_of(language: str, seed: int) -> str:
    """Three paragraphs of four sentences, drawn at random."""
    drawn = random.Random(seed).sample(sentences(language), 12)  # no secret
    closed = [one if one.endswith(".") else f"{one}." for one in drawn]
    return "# Title\n\n" + "\n\n".join(" ".join(closed[at : at + 4]) for at in (0, 4, 8)) + "\n"


@pytest.mark.parametrize("language", ["en", "de", "he", "ar"])
def test_a_draft_of_any_sentences_has_no_fault_of_its_own(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    for seed in range(6):
        Path("a.md").write_text(text_of(language, seed), encoding="utf-8")
        drafts = [runner.invoke(main, ["draft", "a.md"]).stdout for _ in range(2)]
        assert drafts[0] == drafts[1]
        Path("a.yaml").write_text(drafts[0], encoding="utf-8")
        claims = yaml.load(drafts[0], yaml.BaseLoader)["claims"]
        names = [one["id"] for one in claims]
        assert len(set(names)) == len(names)
        assert all(name.isascii() and len(name) <= 60 for name in names)
        told = json.loads(runner.invoke(main, ["check", "a.yaml", "--format", "json"]).stdout)
        rules = {one["rule"] for one in told["findings"] if one["severity"] == "error"}
        assert not rules & OWN_FAULTS
