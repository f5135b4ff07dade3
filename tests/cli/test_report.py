"""`claimlint report`: what it writes, and where."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result, _NamedTextIOWrapper
from linting import project

from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {{id: {name}, title: Story {name}, language: en}}
claims:
  - {{id: rail, subject: rail, measure: freight, of: all, value: {rail}, period: 2024}}
  - {{id: road, subject: road, measure: freight, of: all, value: 58 %, period: 2024}}
"""


def story(name: str = "one", rail: str = "31 %") -> str:
    return STORY.format(name=name, rail=rail)


def report(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, words)], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "cache"))
    return project(tmp_path / "desk", one=story())


def codes(page: str) -> list[str]:
    return re.findall(r'<article class="q sev-\w+" id="(Q\d+)"', page)


def test_one_story_is_one_page(folder: Path) -> None:
    result = report(folder / "claims/one.yaml", "-o", "one.html")
    assert (result.exit_code, result.stdout) == (0, "")
    page = Path("one.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<h1" in page
    assert codes(page) == ["Q1", "Q2"]
    assert report(folder / "claims/one.yaml").stdout == page


HOUSE_RULE = """\
summary: A figure above a half is asked about.
why: The desk wants to see them.
severity: warning
since: 0.1.0
each: claim
require: claim.value <= "50 %"
message: "{claim.stated} is above a half"
help: Is that so?
"""


def test_rules_are_told_in_the_language_of_the_story_ours_and_the_projects(folder: Path) -> None:
    (folder / "claims/one.yaml").write_text(
        story().replace("language: en", "language: he"), "utf-8"
    )
    house = folder / "rules" / "house"
    house.mkdir(parents=True)
    (house / "above-a-half.yaml").write_text(HOUSE_RULE, "utf-8")
    words = "above-a-half:\n  finds: המספר גדול מחצי.\n  advice: האם זה נכון?\n"
    (folder / "rules" / "words.he.yaml").write_text(words, "utf-8")
    page = report(folder / "claims/one.yaml").stdout
    assert "58 % is above a half" in page
    assert "המספר גדול מחצי." in page
    assert "האם זה נכון?" in page
    assert "Is that so?" not in page
    listed = CliRunner().invoke(main, ["questions", str(folder / "claims/one.yaml")]).stdout
    assert "האם זה נכון?" in listed


def test_several_stories_are_a_queue_with_a_page_each(folder: Path) -> None:
    project(folder, two=story("two", "71 %"))
    result = report(folder, "-o", "out")
    assert result.exit_code == 0
    assert "2 pages and their queue: out/index.html" in result.stderr
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "index.html",
        "one.html",
        "two.html",
    ]
    queue = Path("out/index.html").read_text(encoding="utf-8")
    assert re.findall(r'<a href="(\w+\.html)"', queue) == ["two.html", "one.html"]
    assert 'href="index.html"' in Path("out/two.html").read_text(encoding="utf-8")


def test_a_page_that_is_written_over_gives_its_codes_on(folder: Path) -> None:
    report(folder, "-o", "one.html")
    claims = story().replace(
        "period: 2024}\n  - {id: road", "period: 2024, sources: [a]}\n  - {id: road"
    )
    project(folder, one=claims + "sources: {a: {title: A, publisher: B, issued: 2025}}\n")
    report(folder, "-o", "one.html")
    assert codes(Path("one.html").read_text(encoding="utf-8")) == ["Q2"]
    project(folder, one=story())
    report(folder, "-o", "one.html")
    assert codes(Path("one.html").read_text(encoding="utf-8")) == ["Q1", "Q2"]


def test_changes_since_a_report_are_told(folder: Path) -> None:
    report(folder, "--format", "json", "-o", "old.json")
    project(folder, one=story(rail="44 %"))
    result = report(folder, "--since", "old.json", "--format", "json")
    (review,) = json.loads(result.stdout)["stories"]
    kinds = [(one["kind"], one["what"], one["was"], one["now"]) for one in review["changes"]]
    assert ("new-value", "rail", "31 %", "44 %") in kinds
    assert ("new-verdict", "", "answer first", "hold") in kinds
    page = report(folder, "--since", "old.json").stdout
    assert "Since the last report" in page
    assert "<del>31 %</del>" in page


def test_json_has_the_same_questions_as_the_page(folder: Path) -> None:
    (review,) = json.loads(report(folder, "--format", "json").stdout)["stories"]
    assert [one["code"] for one in review["questions"]] == codes(report(folder).stdout)
    assert review["verdict"] == "answer first"
    assert [card["id"] for card in review["cards"]] == ["rail", "road"]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("missing.yaml",), 3, "error: missing.yaml does not exist"),
        (("-",), 2, "a report is of files"),
        (("cache",), 3, "error: there is no story in cache"),
        (("desk", "--since", "desk/claims/one.yaml"), 2, "is no report of claimlint"),
        (("desk", "--since", "missing.json"), 2, "'missing.json' does not exist"),
        (("desk/claims/one.yaml", "-o", "missing/one.html"), 2, "error: "),
    ],
)
def test_what_cannot_be_done_is_said(
    folder: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    Path("cache").mkdir(exist_ok=True)
    result = report(*words)
    assert result.exit_code == code
    assert says in result.stderr
    assert result.stdout == ""


def test_several_stories_need_a_folder(folder: Path) -> None:
    project(folder, two=story("two"))
    assert "name a folder for their pages with -o" in report(folder).stderr
    Path("taken").write_text("mine", encoding="utf-8")
    assert report(folder, "-o", "taken").exit_code == 2
    assert Path("taken").read_text(encoding="utf-8") == "mine"


def test_a_story_that_cannot_be_read_has_a_page_all_the_same(folder: Path) -> None:
    project(folder, one="claimlint: 1\narticle: {id: one\n")
    result = report(folder)
    assert result.exit_code == 0
    assert codes(result.stdout) == ["Q1"]
    assert "claims/one.yaml:2:10" in result.stdout


def test_what_is_wrong_with_a_table_stands_in_the_queue(folder: Path) -> None:
    project(folder, two=story("two"))
    (folder / "claims/reference").mkdir()
    table = "claimlint: 1\nreference: {id: t}\nclaims:\n  - {id: x, subject: y, value: 3 quux}\n"
    (folder / "claims/reference/t.yaml").write_text(table, encoding="utf-8")
    report(folder, "-o", "out")
    queue = Path("out/index.html").read_text(encoding="utf-8")
    assert "reference/t.yaml" in queue
    assert "quux" in queue


def test_questions_have_the_codes_of_the_report(folder: Path) -> None:
    report(folder, "-o", "one.html")
    sourced = "period: 2024, sources: [a]}\n  - {id: road"
    claims = story().replace("period: 2024}\n  - {id: road", sourced)
    project(folder, one=claims + "sources: {a: {title: A, publisher: B, issued: 2025}}\n")
    words = ["questions", str(folder), "--codes", "one.html"]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    assert result.exit_code == 0
    assert re.findall(r"^## (Q\d+)", result.stdout, re.MULTILINE) == ["Q2"]
    plain = CliRunner().invoke(main, ["questions", str(folder)], catch_exceptions=False)
    assert re.findall(r"^## (Q\d+)", plain.stdout, re.MULTILINE) == ["Q1"]


def test_questions_are_of_one_story(folder: Path) -> None:
    project(folder, two=story("two"))
    result = CliRunner().invoke(main, ["questions", str(folder)])
    assert result.exit_code == 2
    assert "these are 2 stories: name the file of one" in result.stderr
    assert CliRunner().invoke(main, ["questions", "missing.yaml"]).exit_code == 3


def test_a_terminal_is_shown_no_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_NamedTextIOWrapper, "isatty", lambda _: True)
    result = report(folder)
    assert result.exit_code == 2
    assert "name its file with -o" in result.stderr
    assert report(folder, "-o", "one.html").exit_code == 0
