"""What drafts have right of many articles, and that they bring no fault of their own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parent))

import measure_drafts

from claimlint.cli.command_group import main


def test_the_page_says_what_the_program_does() -> None:
    assert measure_drafts.PAGE.read_text(encoding="utf-8") == measure_drafts.page()


@pytest.mark.parametrize("names", [measure_drafts.earlier(), measure_drafts.UNSEEN])
def test_most_fields_are_right_and_few_are_wrong(names: tuple[str, ...]) -> None:
    counts = measure_drafts.measure("", names)["all"]
    filled = counts["right"] + counts["wrong"]
    assert counts["right"] >= 0.6 * (filled + counts["open"])
    assert counts["wrong"] <= 0.03 * filled


def test_the_articles_of_later_rounds_keep_what_they_have() -> None:
    counts = measure_drafts.measure("", measure_drafts.LATER)["all"]
    filled = counts["right"] + counts["wrong"]
    assert counts["right"] >= 0.49 * (filled + counts["open"])
    assert counts["wrong"] <= 0.035 * filled


def test_half_of_what_was_typed_is_typed_no_more() -> None:
    for name, before in measure_drafts.TYPED_BEFORE.items():
        assert measure_drafts.measure("", [name])["all"]["typed"] <= 0.52 * before


@pytest.mark.parametrize("name", sorted(measure_drafts.finished()))
def test_a_draft_has_no_error_of_its_own(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    article = Path(measure_drafts.__file__).with_name(f"{name}.md")
    Path(article.name).write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    runner = CliRunner()
    drafted = runner.invoke(
        main, ["draft", article.name, "-o", "claims.yaml", "--published", "2024-11-05"]
    )
    assert drafted.exit_code == 0
    checked = runner.invoke(main, ["check", "claims.yaml", "--format", "json"])
    assert json.loads(checked.stdout)["summary"]["error"] == 0
