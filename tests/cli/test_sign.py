"""`claimlint sign`: who may sign what, what blocks it, and what has to be signed again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import claimlint
from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {id: rail, title: Rail, published: 2025-03-10, text: rail.md, authors: [CD]}
sources:
  yearbook: {title: Yearbook, publisher: Office, type: official-statistics, issued: 2025-01}
defaults: {measure: freight carried, of: all freight, period: 2024}
claims:
  - id: rail
    quote: 31% of all freight
    subject: rail
    value: 31 %
    sources: [yearbook]
  - id: road
    quote: lorries 62%
    subject: road
    value: 62 %
"""
TEXT = """\
# Rail grows

In 2024, rail carried 31% of all freight. Of the same, lorries 62%.

Nobody knows why.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claimlint.toml").touch()
    (tmp_path / "rail.yaml").write_text(STORY, encoding="utf-8")
    (tmp_path / "rail.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def sign(*words: str, by: str = "EF") -> Result:
    return run("sign", "rail.yaml", "--by", by, "--as", "editor", "--on", "2025-03-09", *words)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


LEFT = ("--open", "road", "--because", "the office answers on Monday")


def test_an_open_question_is_named_with_its_reason_or_blocks(desk: Path) -> None:
    refused = sign()
    assert refused.exit_code == 2
    assert "Q1 is open: lorries 62%: a source" in refused.stderr
    assert "leave it open: --open Q1 --because 'why'" in refused.stderr
    assert not (desk / "rail.signed.jsonl").exists()
    done = sign("--open", "Q1", "--because", "the office answers on Monday")
    assert done.stderr == "signed by EF as editor, with 1 open: 2 claims, in rail.signed.jsonl\n"
    told = run("check").output
    assert told.endswith(
        "Verdict: signed with 1 open. Nothing has changed since an editor signed it.\n"
    )
    found = json.loads(run("check", "--format", "json").output)
    assert found["verdict"] == "signed"
    assert [(one["verdict"], one["open"]) for one in found["stories"]] == [("signed", 1)]


def test_python_has_the_same_verdict(desk: Path) -> None:
    sign(*LEFT)
    found = claimlint.lint(".")
    assert found.verdict == "signed"
    assert [(one.verdict, one.open) for one in found.stories] == [("signed", 1)]


def test_the_signature_keeps_the_text_and_is_added_to(desk: Path) -> None:
    sign(*LEFT)
    sign(*LEFT, by="GH")
    lines = (desk / "rail.signed.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["by"] for line in lines] == ["EF", "GH"]
    first = json.loads(lines[0])
    assert first["text"] == [
        ["headline", "Rail grows"],
        ["body", "In 2024, rail carried 31% of all freight."],
        ["body", "Of the same, lorries 62%."],
        ["body", "Nobody knows why."],
    ]
    assert first["open"][0]["because"] == "the office answers on Monday"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("value: 62 %", "value: 82 %", "2 errors must be mended before this is signed"),
        ("subject: road", "subject: road\n    legal: hold", "the lawyer holds `road`"),
        ("authors: [CD]", "authors: [EF]", "EF is an author of the story"),
        (
            "authors: [CD]",
            "embargo: 2025-03-12",
            "the embargo ends on 2025-03-12, after the day of publication",
        ),
        ("authors: [CD]", "embargo: soon", "the embargo `soon` is no day"),
        (
            "published: 2025-03-10, ",
            "embargo: 2025-03-12, ",
            "the embargo ends on 2025-03-12, and the file names no day of publication",
        ),
        (
            "subject: rail",
            "subject: rail\n    review: {status: checked, by: EF, as: checker}",
            "EF checked `rail` first",
        ),
        (
            "subject: rail",
            "subject: rail\n    review: {status: checked, by: AB, bound: {claim: '0'}}",
            "what was checked has changed since: `rail`",
        ),
    ],
)
def test_what_blocks_a_signature(desk: Path, old: str, new: str, why: str) -> None:
    change(desk / "rail.yaml", old, new)
    refused = sign()
    assert refused.exit_code == 2, refused.output
    assert why in refused.stderr
    assert not (desk / "rail.signed.jsonl").exists()


def test_what_was_checked_and_has_changed_is_not_left_open(desk: Path) -> None:
    bound = "subject: rail\n    review: {status: checked, by: AB, bound: {claim: '0'}}"
    change(desk / "rail.yaml", "subject: rail", bound)
    assert "cannot be left open" in sign("--open", "rail", "--because", "x").stderr
    change(
        desk / "rail.yaml",
        "article:",
        "ignore: [{rule: changed-since-review, reason: no}]\narticle:",
    )
    assert "what was checked has changed since: `rail`" in sign(*LEFT).stderr


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("rail.md", "Nobody", "No one", "1 sentence new, changed or gone"),
        ("rail.yaml", "value: 62 %", "value: 62.0 %", "1 claim"),
        ("rail.yaml", "sources: [yearbook]", "note: x", "1 claim, 1 finding"),
        ("rail.yaml", "    value: 31 %", "    value: 31 %\n    note: for us", ""),
        ("rail.md", "31% of all freight.", "31%  of all\nfreight.", ""),
    ],
)
def test_a_signature_stands_until_something_changes(
    desk: Path, name: str, old: str, new: str, told: str
) -> None:
    sign(*LEFT)
    change(desk / name, old, new)
    found = run("check")
    assert ("Verdict: signed with 1 open." in found.output) is (not told)
    assert ("it is not as EF signed it on 2025-03-09" in found.stderr) is bool(told)
    assert told in found.stderr


def test_only_what_is_new_changed_or_gone_is_signed_again(desk: Path) -> None:
    assert "was not signed yet" in run("check", "rail.yaml", "--against-signed", "rail.md").stderr
    sign(*LEFT)
    same = run("check", "rail.yaml", "--against-signed", "rail.md")
    assert (same.exit_code, same.output) == (
        0,
        "Every sentence is as it was when EF signed it on 2025-03-09.\n",
    )
    (desk / "cms.html").write_text(
        "<h1>Rail grows</h1><p>In 2024, “rail” carried 13% of all freight. Rail is fast.</p>"
        "<p>Of the same, lorries 62%.</p>",
        encoding="utf-8",
    )
    done = run("check", "rail.yaml", "--against-signed", "cms.html")
    assert done.exit_code == 1
    assert done.output.splitlines() == [
        "changed:",
        "  - In 2024, rail carried 31% of all freight.",
        "  + In 2024, “rail” carried 13% of all freight.",
        "  claims to review: rail",
        "",
        "new:",
        "  + Rail is fast.",
        "",
        "gone:",
        "  - Nobody knows why.",
        "",
        (
            "3 sentences to sign again (1 new, 1 changed, 1 gone); the rest is as EF signed it"
            " on 2025-03-09."
        ),
    ]


def test_a_damaged_line_is_no_signature(desk: Path) -> None:
    sign(*LEFT)
    path = desk / "rail.signed.jsonl"
    path.write_bytes(path.read_bytes() + b"{]\n" + b"[" * 5000 + b"\n")
    found = run("check")
    assert "Verdict: signed with 1 open." in found.output
    assert "rail.signed.jsonl:2: this line is no signature, and does not count" in found.stderr


def test_a_misspelt_call_is_answered(desk: Path) -> None:
    assert "give each --open its reason" in sign("--open", "Q1").stderr
    assert "no question is open that is called Q9" in sign("--open", "Q9", "--because", "x").stderr
    assert "why does Q1 stay open?" in sign("--open", "Q1", "--because", " ").stderr
    assert "are no initials" in sign(*LEFT, by="").stderr
    assert "needs the one claim file" in run("check", "--against-signed", "rail.md").stderr
    dry = sign(*LEFT, "--dry-run")
    assert dry.stderr == "it can be signed: 1 question would stay open\n"
    assert not (desk / "rail.signed.jsonl").exists()
