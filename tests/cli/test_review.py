"""`claimlint review`: states are written into the claim file, and hold for what was looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {id: rail, title: Rail, published: 2025-03-10, text: rail.md, authors: [CD]}
sources:
  yearbook: {title: Yearbook, publisher: Office, type: official-statistics, issued: 2025-01}
claims:
  - id: rail   # the key figure
    quote: 31% of all freight
    subject: rail
    measure: freight carried
    of: all freight
    value: 31 %
    period: 2024
    sources: [{source: yearbook, locator: table 7}]
    # until here
  - {id: road, quote: lorries 62%, subject: road, measure: freight carried, of: all freight,
     value: 62 %, period: 2024, sources: [yearbook]}
"""
TEXT = "# Rail\n\nIn 2024, rail carried 31% of all freight, and lorries 62%.\n"
TABLE = """\
claimlint: 1
reference: {id: table, title: Table}
claims:
  - {id: rail, subject: rail, measure: freight carried, of: all freight, value: 31.2 %,
     period: 2024}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claimlint.toml").touch()
    (tmp_path / "claims" / "reference").mkdir(parents=True)
    (tmp_path / "claims" / "rail.yaml").write_text(STORY, encoding="utf-8")
    (tmp_path / "claims" / "rail.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "claims" / "reference" / "table.yaml").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "claims"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def mark(*words: str) -> Result:
    return run("review", *words, "--on", "2025-03-07")


def test_a_check_is_written_with_what_was_seen_and_nothing_else_changes(desk: Path) -> None:
    done = mark(
        "rail", "--state", "checked", "--by", "AB", "--as", "checker", "--source", "yearbook"
    )
    assert done.exit_code == 0, done.output
    assert done.stderr == "marked 1 claim as checked in claims/rail.yaml\n"
    after = (desk / "rail.yaml").read_text(encoding="utf-8").splitlines()
    new = [line for line in after if line not in STORY.splitlines()]
    assert new[:-1] == [
        "    review:",
        "      status: checked",
        "      by: AB",
        "      as: checker",
        "      on: 2025-03-07",
        "      seen: {source: yearbook, locator: table 7}",
    ]
    assert 'figures: ["table::rail"]' in new[-1]
    assert [line for line in after if line not in new] == STORY.splitlines()
    assert "changed-since-review" not in run("check").output


@pytest.mark.parametrize(
    ("name", "old", "new", "called"),
    [
        (
            "rail.md",
            "carried",
            "hauled",
            "its printed sentence (or the heading above it) has changed",
        ),
        ("rail.yaml", "value: 31 %", "value: 31.0 %", "the claim (or its source) has changed"),
        (
            "reference/table.yaml",
            "31.2 %",
            "30.9 %",
            "a figure of a table that it was compared with has changed",
        ),
    ],
)
def test_a_change_makes_it_one_to_be_read_again(
    desk: Path, name: str, old: str, new: str, called: str
) -> None:
    mark("rail", "--state", "checked", "--by", "AB", "--as", "checker", "--source", "yearbook")
    path = desk / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    found = run("check").output
    assert ") is to be read again: since AB marked it as checked on 2025-03-07" in found
    assert called in found
    again = ("--state", "checked", "--by", "AB", "--as", "checker", "--source", "yearbook")
    assert mark("rail", *again).exit_code == 0
    assert "changed-since-review" not in run("check").output
    assert "{status: checked, by: AB" in (desk / "rail.yaml").read_text(encoding="utf-8")


def test_several_claims_are_marked_at_once_or_none(desk: Path) -> None:
    both = ("rail", "rail::road", "--state", "checked", "--as", "checker", "--by")
    refused = mark(*both, "AB", "--source", "yearbook")
    assert refused.exit_code == 2
    assert "where in `yearbook` does `road` stand?" in refused.stderr
    assert (desk / "rail.yaml").read_text(encoding="utf-8") == STORY
    shown = mark(*both, "AB", "--source", "yearbook", "--locator", "table 8", "--dry-run")
    assert "+      seen: {source: yearbook, locator: table 8}" in shown.output
    assert (desk / "rail.yaml").read_text(encoding="utf-8") == STORY
    done = mark(*both, "AB", "--source", "yearbook", "--locator", "table 8")
    assert done.stderr == "marked 2 claims as checked in claims/rail.yaml\n"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("rail", "--by", "AB", "--as", "checker"), "does not say what was seen"),
        (("rail", "--by", "CD", "--as", "checker", "--computed", "1"), "is an author of the story"),
        (("rails", "--by", "AB", "--as", "checker", "--computed", "1"), "did you mean `rail`?"),
        (
            ("rail", "--by", "AB", "--as", "checker", "--source", "yearbok", "--locator", "t. 7"),
            "did you mean `yearbook`?",
        ),
        (("rail", "--by", "AB", "--as", "checker", "--locator", "t. 7"), "name it with --source"),
        (("rail", "--by", "AB", "--as", "checker", "--due", "soon"), "must be a day"),
    ],
)
def test_a_check_without_ground_is_refused(desk: Path, words: tuple[str, ...], why: str) -> None:
    refused = mark(*words, "--state", "checked")
    assert refused.exit_code == 2
    assert why in refused.stderr
    assert (desk / "rail.yaml").read_text(encoding="utf-8") == STORY


def test_a_lawyer_holds_a_claim_and_clears_it(desk: Path) -> None:
    words = ("review", "rail", "--by", "LW", "--legal")
    assert "for a lawyer or an editor" in run(*words, "hold", "--as", "checker").stderr
    assert run(*words, "hold", "--as", "lawyer").stderr == (
        "marked 1 claim as legal: hold in claims/rail.yaml\n"
    )
    assert "    legal: hold\n" in (desk / "rail.yaml").read_text(encoding="utf-8")
    assert run(*words, "read", "--as", "lawyer").exit_code == 0
    assert "    legal: read\n" in (desk / "rail.yaml").read_text(encoding="utf-8")
    assert "with --state, or --legal" in run("review", "rail", "--by", "A", "--as", "editor").stderr


def test_the_second_check_is_another_persons(desk: Path) -> None:
    computed = ("--as", "checker", "--computed", "130 / 420")
    assert (
        "was not checked yet"
        in mark("rail", "--state", "second-checked", "--by", "EF", *computed).stderr
    )
    mark("rail", "--state", "checked", "--by", "AB", *computed)
    refused = mark("rail", "--state", "second-checked", "--by", "AB", *computed)
    assert "the second check is another person's" in refused.stderr
    assert mark("rail", "--state", "second-checked", "--by", "EF", *computed).exit_code == 0
    assert "self-reviewed" not in run("check").output
    path = desk / "rail.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("by: EF", "by: AB"), encoding="utf-8")
    assert ") was checked by AB, who checked it the first time as well" in run("check").output
