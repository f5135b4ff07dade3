"""`draft --update`: claims that are known again after an edit, and what is said of the others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from claimlint.cli.command_group import main
from claimlint.draft import draft_file

ARTICLE = """# Freight

3 March 2025

In 2024, rail carried 31% of all freight. Road carried 62% of all freight.

The ports handled 12.4 million tonnes of goods. The railway has 3,400 workers.

Ships are 25 years old on average.
"""


@pytest.fixture(autouse=True)
def _drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(ARTICLE, encoding="utf-8")
    run("draft", "a.md", "-o", "a.yaml")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def edited(*pairs: tuple[str, str]) -> Result:
    text = Path("a.md").read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    Path("a.md").write_text(text, encoding="utf-8")
    return run("draft", "a.md", "--update", "a.yaml")


def claims() -> dict[str, dict[str, object]]:
    loaded = yaml.safe_load(Path("a.yaml").read_text(encoding="utf-8"))
    return {str(one["id"]): one for one in loaded["claims"]}


def test_an_edited_sentence_is_quoted_anew() -> None:
    before = claims()
    result = edited(("rail carried 31% of all freight", "31% of all goods by rail"))
    assert result.stdout == (
        "a.yaml: 4 kept, 1 quoted anew\n"
        "  rail_31_percent: “rail carried 31% of all freight” is now “31% of all goods”\n"
    )
    after = claims()
    assert after.keys() == before.keys()
    assert {**after["rail_31_percent"], "quote": ""} == {**before["rail_31_percent"], "quote": ""}
    assert run("draft", "a.md", "--update", "a.yaml").stdout == "a.yaml: nothing to add\n"


def test_a_number_that_changed_gets_no_second_claim_and_is_not_taken_over() -> None:
    before = Path("a.yaml").read_bytes()
    result = edited(("12.4 million", "14.4 million"))
    assert result.stdout == (
        "a.yaml: 4 kept, 1 with another number in print\n"
        "  ports_12_4_million_tonnes: the words of “The ports handled 12.4 million tonnes of "
        "goods” now stand beside 14.4 million tonnes: check the claim again, and quote it\n"
    )
    assert Path("a.yaml").read_bytes() == before


def test_a_number_that_left_is_gone_and_one_that_came_is_new() -> None:
    result = edited((" The railway has 3,400 workers.", ""), ("Ships", "It built 7 bridges. Ships"))
    assert result.stdout.startswith("a.yaml: 4 kept, 1 gone from the text, 1 new\n")
    assert "railway_3_400_workers: no number of the text is its own any more" in result.stdout
    assert len(claims()) == 6


def test_all_words_of_a_paragraph_may_change_where_the_number_stays_in_its_place() -> None:
    result = edited(("Ships are 25 years old on average", "The mean age of the fleet: 25 years"))
    assert result.stdout.startswith("a.yaml: 4 kept, 1 quoted anew\n")
    assert len(claims()) == 5


def test_two_claims_of_one_number_are_told_apart_by_their_places() -> None:
    Path("a.md").write_text("Rail has 31%.\n\nRoad has 40%.\n\nShips have 31%.\n", encoding="utf-8")
    Path("a.yaml").unlink()
    run("draft", "a.md", "-o", "a.yaml")
    result = edited(("Rail has", "Trains had"), ("Ships have", "Boats had"))
    assert result.stdout.startswith("a.yaml: 1 kept, 2 quoted anew\n")
    quotes = [one["quote"] for one in claims().values()]
    assert quotes == ["Trains had 31%", "Road has 40%", "Boats had 31%"]


def test_an_edit_while_the_update_runs_is_not_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    update = draft_file.updated

    def edit_first(*given: object, **named: object) -> object:
        done = update(*given, **named)  # type: ignore[arg-type]
        Path("a.yaml").write_text("claimlint: 1\n# another hand\n", encoding="utf-8")
        return done

    monkeypatch.setattr("claimlint.cli.draft.updated", edit_first)
    result = edited(("Road carried", "Roads took"))
    assert result.exit_code == 2
    assert "a.yaml" in result.stderr
    assert "another hand" in Path("a.yaml").read_text(encoding="utf-8")


def test_a_draft_that_the_shell_redirects_names_the_text_from_its_place() -> None:
    Path("claims").mkdir()
    command = [sys.executable, "-m", "claimlint", "draft", "a.md"]
    with Path("claims/b.yaml").open("wb") as file:
        subprocess.run(command, stdout=file, check=True, env=dict(os.environ))
    text = yaml.safe_load(Path("claims/b.yaml").read_text(encoding="utf-8"))["article"]["text"]
    assert text == "../a.md"


def test_things_are_called_as_the_project_calls_them() -> None:
    Path("claimlint.toml").write_text('[names]\n"Hadrian Rail" = ["railway"]\n', encoding="utf-8")
    Path("old.yaml").write_text(
        "claimlint: 1\narticle: {id: old}\nclaims:\n"
        "  - {id: a, subject: Rail, measure: Workers, value: 5}\n"
        "  - {id: b, subject: the roads, measure: tonnes, of: All freights, value: 5 %}\n",
        encoding="utf-8",
    )
    Path("a.yaml").unlink()
    run("draft", "a.md", "-o", "a.yaml")
    found = claims()
    assert found["rail_31_percent"]["subject"] == "Rail"
    assert found["rail_31_percent"]["of"] == "All freights"
    workers = next(one for one in found.values() if "3,400" in str(one["value"]))
    assert (workers["subject"], workers["measure"]) == ("Hadrian Rail", "Workers")


EDITED = "31% of all goods by rail in 2024. Roads took 62% of all freight.\n"
HEAD = "claimlint: 1\narticle: {id: a, language: en, text: a.md}\n"
WORDS = "rail carried 31% of all freight"


@pytest.mark.parametrize(
    ("quote", "kept"),
    [
        (f"{WORDS}", ""),
        (f'"{WORDS}" # why', " # why"),
        ("{exact: rail carried 31%, suffix: of all freight}", ""),
        (f"[{WORDS}, freight 31% by rail]", ", freight 31% by rail]"),
        (f"!!str {WORDS}", ""),
    ],
)
def test_a_quote_on_one_line_is_quoted_anew_whatever_its_form(quote: str, kept: str) -> None:
    Path("a.md").write_text(EDITED, encoding="utf-8")
    text = f"{HEAD}claims:\r\n  - id: x\r\n    quote: {quote}\r\n    value: 31%\r\n"
    Path("a.yaml").write_bytes(text.encode())
    result = run("draft", "a.md", "--update", "a.yaml")
    assert result.stdout.startswith("a.yaml: 1 quoted anew, 1 new\n")
    lines = Path("a.yaml").read_bytes().decode().split("\r\n")
    line = next(one for one in lines if "quote:" in one)
    assert "31% of all goods" in line
    assert line.endswith(kept)


@pytest.mark.parametrize(
    "quote",
    [
        ">-\n      rail carried\n      31% of all freight",
        '"rail carried\n      31% of all freight"',
        "{exact: rail carried 31%,\n      suffix: of all freight}",
        "\n      exact: rail carried 31%\n      suffix: of all freight",
    ],
)
def test_a_quote_of_several_lines_is_left_to_a_person(quote: str) -> None:
    Path("a.md").write_text(EDITED, encoding="utf-8")
    text = f"{HEAD}claims:\n  - id: x\n    quote: {quote}\n    value: 31%\n"
    Path("a.yaml").write_text(text, encoding="utf-8")
    result = run("draft", "a.md", "--update", "a.yaml")
    assert result.stdout.startswith("a.yaml: 1 to be quoted anew by hand, 1 new\n")
    assert Path("a.yaml").read_text(encoding="utf-8").startswith(text)


def test_words_that_two_claims_share_by_an_alias_are_never_written_twice() -> None:
    Path("a.md").write_text(EDITED + "Trains carried 31% of all freight.\n", encoding="utf-8")
    text = (
        f"{HEAD}claims:\n  - id: x\n    quote: &q {WORDS}\n    value: 31%\n"
        "  - id: y\n    quote: *q\n    value: 31%\n"
    )
    Path("a.yaml").write_text(text, encoding="utf-8")
    run("draft", "a.md", "--update", "a.yaml")
    assert yaml.safe_load(Path("a.yaml").read_text(encoding="utf-8"))["claims"][0]["id"] == "x"
