from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result
from effort import ends
from put_file import put

from claimlint.article.read_article import SUFFIXES
from claimlint.cli.command_group import main
from claimlint.engine.claim_file import ARTICLES
from claimlint.yamlfile.schemas import schema_text

ROOT = Path(__file__).parents[2]
HEAD = "claimlint: 1\narticle: {id: a, title: A, published: 2025-11-09, text: a.md}\n"
CLAIM = "  - {id: rail, quote: rail carries 31% of freight, value: 31 %, of: all, period: 2024}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*words: str) -> Result:
    return CliRunner().invoke(main, ["check", *words], catch_exceptions=False)


def findings(*words: str) -> list[dict[str, Any]]:
    result = check("--format", "json", *words)
    return list(json.loads(result.stdout)["findings"])


def rules(*words: str) -> list[str]:
    return sorted(one["rule"] for one in findings(*words, "--select", "text,mixed-bases"))


# -- a claim file with its text ------------------------------------------------------------


def test_a_finding_of_the_text_points_into_the_article(folder: Path) -> None:
    put("a.md", "# A\n\nNow rail carries 31% of freight.\n\nRoad has 1,200 jobs.\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    (one,) = findings("a.yaml", "--select", "text")
    assert (one["rule"], one["severity"]) == ("uncovered-number", "note")
    place = one["location"]
    assert (place["path"], place["line"], place["column"]) == ("a.md", 5, 10)


def test_a_sentence_is_the_passage_of_its_claims(folder: Path) -> None:
    put("a.md", "Here 22% of jobs are in the port, which A (28%) and B own. C has 40% of D.\n")
    put(
        "a.yaml",
        HEAD
        + "claims:\n"
        + "  - {id: a, quote: 22% of jobs, value: 22 %, of: jobs, period: 2024}\n"
        + "  - {id: b, quote: A (28%), value: 28 %, of: the port, inferred: [of], period: 2024}\n"
        + "  - {id: c, quote: C has 40% of D, value: 40 %, of: D, inferred: [of], period: 2024}\n",
    )
    (one,) = [one for one in findings("a.yaml") if one["rule"] == "mixed-bases"]
    assert sorted(one["claims"]) == ["a", "b"]


def test_the_text_of_a_file_is_not_read_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "a.md").write_text("secret 31%")
    (inner / "link.md").symlink_to(tmp_path / "a.md")
    (inner / "claimlint.toml").touch()
    monkeypatch.chdir(inner)
    for name in ("../a.md", "link.md", str(tmp_path / "a.md")):
        put("a.yaml", HEAD.replace("text: a.md", f"text: {name}") + "claims: []\n")
        (one,) = findings("a.yaml")
        assert one["rule"] == "invalid-claim"
        assert "outside the project" in one["message"]


def test_many_numbers_without_a_claim_are_one_line(folder: Path) -> None:
    put("a.md", "# A\n\nRoad has 1,200 jobs, 34 lorries, 5 km and 12 ports.\n")
    put("a.yaml", HEAD + "claims: []\n")
    lines = check("a.yaml").stdout.splitlines()
    (told,) = [line for line in lines if "uncovered-number" in line]
    assert told == (
        "note[uncovered-number]: 4 numbers of a.md have no claim yet: 1,200 jobs (line 3), "
        "34 lorries (line 3), 5 km (line 3), 12 ports (line 3)"
    )
    assert check("a.yaml").exit_code == 0
    assert check("a.yaml", "--show", "lacking").stdout.count("uncovered-number") == 4


def test_a_number_of_a_moved_quote_is_not_told_twice(folder: Path) -> None:
    put("a.md", "Now rail carries fully 31% of freight.\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    assert rules("a.yaml") == ["quote-not-found"]


def test_leave_out_of_the_settings(folder: Path) -> None:
    put("claimlint.toml", 'leave-out = ["Read more"]\n')
    put("a.md", "Now rail carries 31% of freight.\n\nRead more: a phone for $2,000\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    assert rules("a.yaml") == []


# -- --fix ---------------------------------------------------------------------------------


def test_fix_rewrites_the_quote_and_never_the_value(folder: Path) -> None:
    put("a.md", "Now rail carries 33% of the freight.\n")
    source = HEAD + "claims:\n" + CLAIM.replace("}", "}  # mine")
    put("a.yaml", source)
    result = check("a.yaml", "--fix")
    assert "mended 1 place in a.yaml" in result.stderr
    after = Path("a.yaml").read_text(encoding="utf-8")
    assert after == source.replace("rail carries 31% of freight", "rail carries 33% of the freight")
    assert rules("a.yaml") == ["number-differs-from-quote"]
    assert "number-differs-from-quote" in result.stdout
    assert "quote-not-found" not in result.stdout


def test_fix_changes_nothing_where_nothing_is_alike(folder: Path) -> None:
    put("a.md", "It rained all day.\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    before = Path("a.yaml").read_bytes()
    result = check("a.yaml", "--fix")
    assert result.exit_code == 1
    assert Path("a.yaml").read_bytes() == before
    assert check("-", "--fix").exit_code == 2


def test_fix_changes_nothing_through_a_link_out_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    monkeypatch.chdir(outside)
    put("a.md", "Now rail carries 31% of the freight.\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    (inside / "link.yaml").symlink_to(outside / "a.yaml")
    (inside / "folder").symlink_to(outside)
    before = Path("a.yaml").read_bytes()
    monkeypatch.chdir(inside)
    for name in ("link.yaml", "folder", "folder/a.yaml"):
        result = check(name, "--fix")
        assert "a link that leads out of the project" in result.stderr, name
        assert (outside / "a.yaml").read_bytes() == before
    assert "mended 1 place" in check(str(outside / "a.yaml"), "--fix").stderr


def test_fix_writes_through_a_link_within_the_project_and_keeps_it(folder: Path) -> None:
    put("a.md", "Now rail carries 31% of the freight.\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    Path("link.yaml").symlink_to("a.yaml")
    check("link.yaml", "--fix")
    assert Path("link.yaml").is_symlink()
    assert "31% of the freight" in Path("a.yaml").read_text(encoding="utf-8")


def test_the_json_offers_the_fix(folder: Path) -> None:
    put("a.md", "Now rail carries 31% of the freight.\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    (one,) = [one for one in findings("a.yaml") if one["rule"] == "quote-not-found"]
    assert one["fix"]["text"] == "rail carries 31% of the freight"
    assert one["fix"]["location"]["line"] == 4


# -- a story alone -------------------------------------------------------------------------


def test_the_endings_of_articles_are_one_list() -> None:
    assert sorted(ARTICLES) == sorted(SUFFIXES)


def test_what_a_story_alone_allows(folder: Path) -> None:
    put(
        "story.md",
        "# Freight\n\nThe revenue was about 252.7 million dollars in the years 2009-2007.\n\n"
        "The line is 120 miles (75 km) long. Of these, 104% of the voters came.\n\n"
        "The north has 40 km, the south 31 km and the west 25 km, a total of 106 km.\n",
    )
    found = rules("story.md")
    assert [one for one in found if one != "uncovered-number"] == [
        "bad-conversion-in-text",
        "false-precision-in-text",
        "range-reversed-in-text",
        "share-out-of-range-in-text",
        "sum-wrong-in-text",
    ]
    assert found.count("uncovered-number") == 8
    result = check("story.md")
    assert result.exit_code == 1
    assert "8 numbers of story.md have no claim yet" in result.stdout


@pytest.mark.parametrize("name", ["story.txt", "story.html"])
def test_stories_of_other_formats(folder: Path, name: str) -> None:
    put(name, "<p>The line is 120 miles (75 km) long.</p>\n")
    assert "bad-conversion-in-text" in rules(name)


def test_in_a_folder_only_claim_files_are_read(folder: Path) -> None:
    put("story.md", "The line is 120 miles (75 km) long.\n")
    put("a.yaml", "claimlint: 1\narticle: {id: a}\nclaims: []\n")
    assert rules(".") == []


def test_a_story_that_cannot_be_read_is_a_finding(folder: Path) -> None:
    Path("story.md").write_bytes(b"31\xff")
    (one,) = findings("story.md")
    assert one["rule"] == "invalid-claim"
    assert "not UTF-8" in one["message"]


# -- the example ---------------------------------------------------------------------------


def test_the_example_in_hebrew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = findings("claims/kazakhstan.yaml", "--select", "text")
    assert [(one["rule"], one["claims"]) for one in found] == [
        ("range-reversed-in-text", ["security_peak"])
    ]


@pytest.mark.parametrize("name", ["claims/rail.yaml", "claims/chain.yaml"])
def test_the_clean_examples_say_what_their_text_says(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert rules(name) == []


def test_what_the_example_would_lose(folder: Path) -> None:
    for name in ("kazakhstan.yaml", "kazakhstan.he.md"):
        put(name, (ROOT / "claims" / name).read_text(encoding="utf-8"))
    source = Path("kazakhstan.yaml").read_text(encoding="utf-8")
    put("lost.yaml", source.replace("value: כ־22%", "value: 22%"))
    assert rules("lost.yaml").count("hedge-lost") == 1
    undated = source.replace("    period: 2025\n", "").replace("date: 2025-07\n", "date: 2023-07\n")
    put("undated.yaml", undated)
    assert rules("undated.yaml").count("relative-date") == 2


# -- cost and hostile texts ----------------------------------------------------------------


def test_a_file_without_a_text_loads_no_room_for_texts(folder: Path) -> None:
    put("a.yaml", "claimlint: 1\narticle: {id: a}\nclaims:\n  - {id: x, value: 3 km}\n")
    script = (
        "import sys; from claimlint.cli.command_group import main\n"
        "try: main(['check', 'a.yaml'])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith(('claimlint.numbers', "
        "'claimlint.article'))], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"},
    )
    assert done.stderr.strip().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "text",
    [
        "31% of it, a total of " * 500,
        "10 km (12 miles) " * 500,
        "2009-2007 " * 800,
        "(" * 20_000,
        "this year last July " * 500,
        "nearly half (31%) " * 500,
        "\u202e31\u202c% " * 800,
        "9" * 20_000,
        "# 1,031 dead\n\n1,033 people are dead.\n\n" * 300,
    ],
    ids=["sum", "conversion", "range", "open", "relative", "words", "bidi", "digits", "headlines"],
)
def test_no_text_takes_long(folder: Path, text: str) -> None:
    put("a.md", text)
    claims = "".join(f"  - {{id: c{i}, quote: 'a {i} 31% of it', value: 31 %}}\n" for i in range(5))
    put("a.yaml", HEAD + "claims:\n" + claims)
    with ends():
        assert check("a.yaml", "--quiet").exit_code == 1


def test_what_an_article_holds_is_escaped(folder: Path) -> None:
    put("a.md", "It is \x1b[31m\u202e31%\u202c of\x07 it, about 252.7 million dollars.\n")
    result = check("a.md")
    assert not {"\x1b", "\u202e", "\x07"} & set(result.stdout)


def test_an_article_with_a_claim_file_in_the_run_is_told_once(folder: Path) -> None:
    put("a.md", "# A\n\nNow rail carries 31% of freight.\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    assert rules("a.yaml", "a.md") == rules("a.md", "a.yaml") == []
    assert rules("a.md") == []
    assert rules("a.md", "--alone") == ["uncovered-number"]


def test_the_language_of_the_text_is_found_where_the_file_does_not_say(folder: Path) -> None:
    put("a.md", "הרכבת נושאת כ־31% מהמטען.\n")
    put("a.yaml", HEAD + 'claims:\n  - {id: a, quote: "כ־31% מהמטען", value: 31 %, period: 2024}\n')
    assert rules("a.yaml") == ["hedge-lost"]


def test_a_place_that_prefix_and_suffix_do_not_fit(folder: Path) -> None:
    put("a.md", "Now rail carries 31% of freight.\n")
    quote = "{exact: 31% of freight, prefix: 'road carries '}"
    put("a.yaml", HEAD + f"claims:\n  - {{id: a, quote: {quote}, value: 31 %, period: 2024}}\n")
    (one,) = [one for one in findings("a.yaml") if one["rule"] == "quote-not-found"]
    assert "after or before other words" in one["working"][0]
    assert "fix" not in one


def test_a_relative_date_is_not_told_as_undated_too(folder: Path) -> None:
    put("a.md", "Output will reach 26 tonnes this year.\n")
    put("a.yaml", HEAD + "claims:\n  - {id: a, quote: 26 tonnes this year, value: 26 tonne}\n")
    told = {one["rule"] for one in findings("a.yaml")}
    assert "relative-date" in told
    assert "undated-figure" not in told


def test_the_json_fits_its_schema(folder: Path) -> None:
    put("a.md", "# A\n\nNow rail carries 31% of the freight. It has 12 km (3 miles), 5 kg, 7 kg.\n")
    put("a.yaml", HEAD + "claims:\n" + CLAIM)
    content = json.loads(check("a.yaml", "--format", "json").stdout)
    jsonschema.validate(content, json.loads(schema_text("output")))
    assert {one["rule"] for one in content["findings"]} >= {"quote-not-found", "uncovered-number"}
