"""`claimlint upgrade`, and files of a format that is not known yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main
from claimlint.cli.upgrade import NEWEST
from claimlint.yamlfile.schemas import schema

pytestmark = pytest.mark.usefixtures("own_folder")

OLD = "claimlint: 1\narticle: {id: a, title: A, published: 2025-03-10}\nclaims: []\n"


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(words))
    return result.exit_code, result.stdout, result.stderr


def test_the_newest_format_is_that_of_the_schema() -> None:
    properties = schema("claims")["properties"]
    assert isinstance(properties, dict)
    assert properties["claimlint"]["const"] == NEWEST


def test_there_is_nothing_to_change_yet() -> None:
    Path("a.yaml").write_text(OLD)
    Path("b.yaml").write_text("on: push\n")
    told = "1 file of format 1, the newest there is: nothing to change\n"
    assert run("upgrade") == (0, told, "")
    assert Path("a.yaml").read_text() == OLD


def test_a_newer_file_asks_for_a_newer_program() -> None:
    Path("a.yaml").write_text(OLD.replace("claimlint: 1", "claimlint: 2"))
    code, _, told = run("upgrade", "a.yaml")
    assert code == 1
    assert "a.yaml is of format 2, which this version does not know" in told
    code, told, _ = run("check", "a.yaml")
    assert code == 1
    assert "this file says that it has format `2`; this claimlint reads format 1" in told
    assert "It was made for a newer claimlint: install that one" in told


def test_without_a_claim_file_there_is_nothing() -> None:
    assert run("upgrade")[0] == 3
