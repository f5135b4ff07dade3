from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimlint.cli.command_group import main

ARTICLE = "# Freight\n\n3 March 2025\n\nIn 2024, rail carried 31% of all freight.\n"
MORE = ARTICLE + "\nRoad carried 62% of all freight.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(ARTICLE, encoding="utf-8")


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(words), input=stdin)


def test_a_draft_is_printed_and_lints() -> None:
    result = run("draft", "a.md")
    assert result.exit_code == 0
    assert "  published: 2025-03-03\n" in result.stdout
    assert "    subject: rail\n" in result.stdout
    Path("a.yaml").write_text(result.stdout, encoding="utf-8")
    linted = run("check", "a.yaml")
    assert "error[" not in linted.stdout
    assert "no-source" in linted.stdout


def test_a_draft_goes_into_a_file_and_names_the_text_from_there() -> None:
    result = run("draft", "a.md", "-o", "claims.yaml", "--published", "2025-03-04")
    assert result.stdout == "drafted 1 claim into claims.yaml; 0 fields to fill in (TODO)\n"
    text = Path("claims.yaml").read_text(encoding="utf-8")
    assert "  text: a.md\n" in text
    assert "  published: 2025-03-04\n" in text
    again = run("draft", "a.md", "-o", "claims.yaml")
    assert again.exit_code == 2
    assert "is there already" in again.stderr


def test_an_update_adds_what_is_new_and_nothing_else() -> None:
    run("draft", "a.md", "-o", "claims.yaml")
    before = Path("claims.yaml").read_bytes()
    Path("a.md").write_text(MORE, encoding="utf-8")
    result = run("draft", "a.md", "--update", "claims.yaml")
    assert result.stdout == "claims.yaml: 1 kept, 1 new\n"
    after = Path("claims.yaml").read_bytes()
    assert after.startswith(before.rstrip(b"\n"))
    assert b"quote: Road carried 62% of all freight" in after
    assert run("draft", "a.md", "--update", "claims.yaml").stdout == "claims.yaml: nothing to add\n"
    assert Path("claims.yaml").read_bytes() == after


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["a.md", "--published", "soon"], 2, "must be a day"),
        (["a.md", "--update", "other.yaml"], 2, "does not name a.md as its text"),
        (["a.md", "--update", "broken.yaml"], 2, "no valid claim file"),
        (["a.md", "--update", "flow.yaml"], 2, "cannot be added to"),
        (["a.md", "--update", "other.yaml", "-o", "x.yaml"], 2, "does not go with"),
        (["nowhere.md"], 3, "there is no"),
    ],
)
def test_refusals(words: list[str], code: int, said: str) -> None:
    head = "claimlint: 1\narticle: {id: a, text: a.md}\n"
    Path("other.yaml").write_text("claimlint: 1\narticle: {id: a}\n", encoding="utf-8")
    Path("broken.yaml").write_text("claimlint: 1\nclaims: [\n", encoding="utf-8")
    Path("flow.yaml").write_text(head + "claims: [{id: a, value: 3}]\n", encoding="utf-8")
    result = run("draft", *words)
    assert (result.exit_code, said in result.stderr) == (code, True), result.output


def test_a_draft_from_the_standard_input_and_of_nothing() -> None:
    assert "claims: []" in run("draft", "-", stdin="No numbers here.").stdout
    assert "value: 31%" in run("draft", "-", stdin="Rail has 31%.").stdout


def test_words_of_an_article_cannot_break_out_of_the_draft() -> None:
    text = "# A: [b] {c} \"d\" 'e' #f\n\nRail - \"x\": y #z has 31% of 'all: [it]', {a: b}.\n"
    Path("a.md").write_text(text, encoding="utf-8")
    run("draft", "a.md", "-o", "claims.yaml")
    result = run("check", "claims.yaml", "--select", "files,text")
    assert "invalid" not in result.stdout
    assert "quote-not-found" not in result.stdout


@pytest.mark.parametrize(("name", "count"), [("kazakhstan.en.md", 30), ("kazakhstan.he.md", 30)])
def test_the_example_drafts_without_a_false_finding(name: str, count: int) -> None:
    example = Path(__file__).parents[2] / "claims" / name
    Path(name).write_text(example.read_text(encoding="utf-8"), encoding="utf-8")
    drafted = run("draft", name, "-o", "claims.yaml")
    assert drafted.stdout.startswith(f"drafted {count} claims into claims.yaml; ")
    to_fill_in = re.search(r"; (\d+) fields to fill in", drafted.stdout)
    assert to_fill_in is not None
    linted = run(
        "check", "claims.yaml", "--format", "concise", "--select", "text,files,mixed-bases"
    )
    found = re.findall(r"\[([a-z-]+)\]", linted.stdout)
    # The bases that the draft left open are asked for once, and not again as unlike bases.
    assert set(found) == {"unfinished-claim", "range-reversed-in-text"}
    # Each is told where it stands; the two more are what all claims lack.
    assert found.count("unfinished-claim") <= int(to_fill_in[1]) + 2


def test_a_claim_that_is_still_open_is_called_by_its_figure_or_its_words() -> None:
    Path("b.md").write_text("# Jobs\n\nJobs: 61% at sea, 27% on land.\n", encoding="utf-8")
    run("draft", "b.md", "-o", "b.yaml")
    found = run("check", "b.yaml", "--show", "lacking", "--select", "no-source").stdout
    assert "no source is given for 61%\n" in found
    assert "^^^ value_61_percent" in found
    assert "TODO" not in found
    Path("c.md").write_text("# Jobs\n\nJobs: over 61% of them at sea.\n", encoding="utf-8")
    run("draft", "c.md", "-o", "c.yaml")
    found = run("check", "c.yaml", "--show", "lacking", "--select", "no-source").stdout
    assert "no source is given for over 61% (“over 61% of them”)" in found


def test_the_example_has_a_claim_for_each_number() -> None:
    for name in ("kazakhstan.yaml", "kazakhstan.he.md"):
        example = Path(__file__).parents[2] / "claims" / name
        Path(name).write_text(example.read_text(encoding="utf-8"), encoding="utf-8")
    result = run("draft", "kazakhstan.he.md", "--update", "kazakhstan.yaml")
    assert result.stdout == "kazakhstan.yaml: nothing to add\n"


def test_the_day_of_a_page_is_read_from_its_head() -> None:
    head = '<meta property="article:published_time" content="2025-04-02T06:00Z">'
    Path("a.html").write_text(f"<html>{head}<h1>Rail</h1><p>Rail carries 31% this year.</p></html>")
    drafted = run("draft", "a.html").stdout
    assert "  published: 2025-04-02\n" in drafted
    assert "    period: 2025\n" in drafted


def test_a_count_that_begins_with_and_is_drafted() -> None:
    """The letter that means "and" is all that stands before the number."""
    Path("a.md").write_text("ו־200 אנשים באו.\n", encoding="utf-8")
    drafted = run("draft", "a.md", "-o", "claims.yaml")
    assert (drafted.exit_code, drafted.stderr) == (0, "")
    assert "200" in Path("claims.yaml").read_text(encoding="utf-8")
