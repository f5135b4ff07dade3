from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main
from claimlint.draft import starter
from claimlint.project.find_project import load


def init(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["init", *words])
    return result.exit_code, result.output


def test_init_writes_a_project(tmp_path: Path) -> None:
    code, told = init(str(tmp_path / "news"))
    assert code == 0
    assert told.endswith(f"Now run: claimlint check {tmp_path / 'news'}\n")
    written = [path for path in (tmp_path / "news").rglob("*") if path.is_file()]
    assert {str(path.relative_to(tmp_path / "news")) for path in written} == {
        *starter.NAMES,
        starter.SCHEMA,
    }
    assert load([tmp_path / "news"], tmp_path).root == tmp_path / "news"


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    mine = tmp_path / "claims" / "rail-freight.yaml"
    mine.write_text("mine")
    code, told = init(str(tmp_path))
    assert code == 2
    assert (
        told
        == f"error: {mine} is there already\n  = help: nothing was written: choose another folder\n"
    )
    assert mine.read_text() == "mine"
    assert not (tmp_path / "claimlint.toml").exists()


def test_init_says_where_it_cannot_write(tmp_path: Path) -> None:
    (tmp_path / "claims").write_text("a file, no folder")
    code, told = init(str(tmp_path))
    assert code == 2
    assert "cannot be written" in told
    assert [path.name for path in tmp_path.iterdir()] == ["claims"]


def test_writing_twice_is_refused(tmp_path: Path) -> None:
    starter.write(tmp_path)
    with pytest.raises(FileExistsError):
        starter.write(tmp_path)


def test_the_starter_does_what_its_comments_say() -> None:
    for text in starter.files().values():
        assert "#" in text
        assert "\t" not in text


def test_the_project_lints_at_once_without_a_finding(tmp_path: Path) -> None:
    starter.write(tmp_path)
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert result.output.startswith("No findings in 8 claims of 2 files.\n")
    assert result.exit_code == 0


def test_the_mistake_that_its_comment_proposes_is_found(tmp_path: Path) -> None:
    starter.write(tmp_path)
    article = tmp_path / "claims" / "rail-freight.yaml"
    article.write_text(article.read_text().replace("value: 31 %", "value: 35 %"))
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert "error[contradicts-reference]" in result.output
