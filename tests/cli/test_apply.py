"""`claimlint apply`: answers come back into the claim files, and nothing else does."""

from __future__ import annotations

import difflib
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from linting import project

from claimlint.cli.command_group import main

CLAIMS = """\
claimlint: 1
article: {id: freight, title: Freight, language: en, published: 2025-11-09, text: freight.md}
sources:  # who says so
  office: {title: Transport yearbook 2025, publisher: Statistics office, issued: 2025-06-30}
claims:
  # the figure of the headline
  - id: rail
    quote: rail has 31%
    subject: rail
    measure: freight
    of: all freight   # of the tonnes
    value: 31 %
  - {id: road, quote: road has 58%, subject: road, measure: freight, value: 58 %}
"""
TEXT = "# Freight\n\nIn 2024 rail has 31% and road has 58% of all freight.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder: Path = project(tmp_path / "desk", freight=CLAIMS)
    (folder / "claims/freight.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder / "claims/freight.yaml"


WAS = {
    "rail": {"value": "31 %", "period": "", "of": "all freight", "source": "", "locator": ""},
    "road": {"value": "58 %", "period": "", "of": "", "source": "", "locator": ""},
}


def entry(claim: str, code: str = "Q1", reply: str = "", answer: str = "", **typed: str) -> Any:
    return {
        "codes": [code],
        "claims": [claim],
        "reply": reply,
        "answer": answer,
        "supplied": [{"claim": claim, **typed, "was": WAS[claim]}],
    }


def answers(
    story: Path, *entries: object, name: str = "a.json", by: str = "AB", role: str = "checker"
) -> Path:
    data = {
        "claimlint_answers": 1,
        "story": "freight",
        "path": "claims/freight.yaml",
        "claims_sha256": hashlib.sha256(story.read_bytes()).hexdigest(),
        "report": "0" * 16,
        "by": by,
        "as": role,
        "on": "2025-11-07",
        "answers": entries,
    }
    path = story.parent.parent / name
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def apply(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["apply", *map(str, words)], catch_exceptions=False)


def changed(story: Path) -> list[str]:
    """The lines that are new or gone."""
    lines = difflib.ndiff(CLAIMS.splitlines(), story.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line[:1] in "+-"]


def test_what_a_checker_fills_in_is_written_and_nothing_else(story: Path) -> None:
    one = entry("rail", "Q1", "stands", "as the yearbook has it", period="2024", source="office")
    one["supplied"][0]["locator"] = "table 7"
    result = apply(answers(story, one))
    assert result.exit_code == 0, result.stderr
    assert changed(story) == [
        "+     period: 2024",
        "+     sources:",
        "+       - {source: office, locator: table 7}",
        "+     review:",
        "+       status: answered",
        "+       by: AB",
        "+       as: checker",
        "+       on: 2025-11-07",
        "+       replies:",
        (
            "+         - {question: Q1, reply: stands, says: as the yearbook has it, by: AB, "
            "as: checker, on: 2025-11-07, via: page}"
        ),
    ]
    assert "taken: rail: period: 2024, from AB (checker)" in result.stderr
    assert "wrote " in result.stderr


def test_a_second_time_changes_nothing(story: Path) -> None:
    file = answers(story, entry("rail", "Q1", "stands", "so it is", period="2024", source="office"))
    apply(file)
    before = story.read_bytes()
    result = apply(file)
    assert story.read_bytes() == before
    assert result.exit_code == 0
    assert "already so: rail: period is “2024” already" in result.stderr
    assert "nothing was written" in result.stderr


def test_a_dry_run_shows_the_difference_and_writes_nothing(story: Path) -> None:
    result = apply(answers(story, entry("road", of="all freight")), "--dry-run")
    assert story.read_text(encoding="utf-8") == CLAIMS
    assert "+++ b/" in result.stdout
    assert "value: 58 %, of: all freight}" in result.stdout


def test_what_the_sentence_does_not_print_is_named_as_supplied(story: Path) -> None:
    apply(answers(story, entry("rail", period="2023"), entry("road", "Q2", of="all freight")))
    text = story.read_text(encoding="utf-8")
    assert "    period: 2023\n    inferred: [period]\n" in text
    assert "value: 58 %, of: all freight}" in text  # it is printed


def test_an_author_answers_and_proposes_a_source(story: Path) -> None:
    one = entry("rail", "Q1", "change-to", "It is 13 %.", value="13 %", period="2023", key="yes")
    one["supplied"][0] |= {"source": "the ministry", "locator": "p. 3", "state": "checked"}
    result = apply(answers(story, one, by="CD", role="author"))
    assert result.exit_code == 0
    assert changed(story) == [
        "+     review:",
        "+       status: answered",
        "+       by: CD",
        "+       as: author",
        "+       on: 2025-11-07",
        "+       replies:",
        (
            "+         - {question: Q1, reply: change, says: It is 13 %., source: "
            '"the ministry, p. 3", to: 13 %, by: CD, as: author, on: 2025-11-07, via: page}'
        ),
    ]
    assert "not taken: rail: period “2023” is not taken from CD (author)" in result.stderr
    assert "not taken: rail: state “checked” is not taken from CD (author)" in result.stderr


def test_a_number_that_the_article_does_not_print_is_to_change(story: Path) -> None:
    result = apply(answers(story, entry("rail", "Q1", "change-to", value="13 %")))
    text = story.read_text(encoding="utf-8")
    assert "value: 31 %" in text
    assert "status: to-change" in text
    assert "note: to 13 %" in text
    assert "to: 13 %" in text
    assert "the article does not print “13 %”: it has to change first" in result.stderr
    story.parent.joinpath("freight.md").write_text(TEXT.replace("31", "13"), encoding="utf-8")
    story.write_text(text.replace("rail has 31%", "rail has 13%"), encoding="utf-8")
    apply(answers(story, entry("rail", "Q1", "change-to", value="13 %")))
    assert "value: 13 %" in story.read_text(encoding="utf-8")


def test_what_changed_meanwhile_is_refused_with_both_versions(story: Path) -> None:
    file = answers(story, entry("rail", of="all goods", period="2024"))
    story.write_text(CLAIMS.replace("of: all freight ", "of: tonnes carried "), encoding="utf-8")
    result = apply(file)
    assert result.exit_code == 1
    assert (
        "refused: rail: of has changed meanwhile: the file has “tonnes carried” (it had "
        "“all freight” when the question was asked), and AB (checker) gives “all goods”"
    ) in result.stderr
    text = story.read_text(encoding="utf-8")
    assert "of: tonnes carried " in text
    assert "period: 2024" in text  # the rest is taken


def test_rival_answers_stand_side_by_side(story: Path) -> None:
    first = answers(story, entry("rail", "Q1", "stands", "yes", period="2024"))
    second = answers(story, entry("rail", "Q1", "cut", "no", period="2023"), name="b.json", by="EF")
    result = apply(first, second)
    assert result.exit_code == 1
    assert "Q1 has rival replies, which are kept side by side" in result.stderr
    assert "stands: AB (checker), cut: EF (checker)" in result.stderr
    assert (
        "period has rival answers, and stays: “2024” by AB (checker), “2023” by EF" in result.stderr
    )
    text = story.read_text(encoding="utf-8")
    assert "period" not in text
    assert "status" not in text
    assert "reply: stands, says: " in text
    assert "reply: cut, says: " in text


def test_a_later_rival_is_seen_beside_the_kept_one(story: Path) -> None:
    apply(answers(story, entry("rail", "Q1", "stands", "it does"), by="CD", role="author"))
    result = apply(answers(story, entry("rail", "Q1", "cut", "cut it"), by="AB"))
    assert result.exit_code == 1
    assert "stands: CD (author)" in result.stderr
    assert "status: answered" in story.read_text(encoding="utf-8")


def test_a_check_needs_what_was_seen_and_is_bound(story: Path) -> None:
    result = apply(answers(story, entry("rail", state="checked")))
    assert result.exit_code == 1
    assert "state checked: `rail` is not checked yet" in result.stderr
    one = entry("rail", state="checked", source="office", period="2024", locator="table 7")
    assert apply(answers(story, one)).exit_code == 0
    text = story.read_text(encoding="utf-8")
    assert "status: checked" in text
    assert "seen: {source: office, locator: table 7}" in text
    assert "bound: {" in text
    found = CliRunner().invoke(main, ["check", str(story), "--level", "note"])
    assert "changed-since-review" not in found.stdout


def test_a_waiver_accepts_what_was_found(story: Path) -> None:
    apply(answers(story, entry("road", "Q2", waive="the office has only this")))
    text = story.read_text(encoding="utf-8")
    assert "ignore:\n" in text
    assert "{rule: no-source, claim: road, reason: the office has only this}" in text
    assert "refused" not in apply(answers(story, entry("road", "Q2", waive="again"))).stderr


def test_a_new_source_gets_an_entry(story: Path) -> None:
    result = apply(answers(story, entry("rail", source="https://example.org/yearbook")))
    text = story.read_text(encoding="utf-8")
    assert "  example-org-yearbook: {url: " in text or "example-org-yearbook:\n" in text
    assert "sources: [example-org-yearbook]" in text
    assert "a new one, `example-org-yearbook`: describe it" in result.stderr


def test_a_field_that_cannot_be_read_is_refused_and_the_rest_is_taken(story: Path) -> None:
    result = apply(answers(story, entry("rail", period="the year 24", source="office")))
    assert result.exit_code == 1
    text = story.read_text(encoding="utf-8")
    assert "period" not in text
    assert "sources: [office]" in text
    assert "refused: rail: period: the year 24" in result.stderr


def test_an_empty_field_deletes_nothing(story: Path) -> None:
    one = entry("rail", of="", value="", period="")
    assert "nothing was written" in apply(answers(story, one)).stderr
    assert story.read_text(encoding="utf-8") == CLAIMS


def test_unknown_claims_and_stories_are_told_with_the_nearest(story: Path) -> None:
    one = entry("rail", "Q1", "stands") | {"claims": ["rial"], "supplied": []}
    result = apply(answers(story, one))
    assert result.exit_code == 1
    assert "the story has no claim `rial`: did you mean `rail`?" in result.stderr
    path = answers(story)
    path.write_text(path.read_text().replace('"freight"', '"frieght"'), encoding="utf-8")
    lost = apply(path)
    assert lost.exit_code == 3
    assert "for a story `frieght`, which is not here" in lost.stderr
    assert "did you mean `freight`?" in lost.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ("{}", "is no answers file"),
        ('{"claimlint_answers": 2}', "a format of answers that this version does not know"),
        ('{"claimlint_answers": 1, "storey": "x"}', "storey: there is no such part: did you mean"),
        ('{"claimlint_answers": 1, "answers": {}}', "answers: it must be a list"),
        ('{"claimlint_answers": 1, "answers": [3]}', "answers[0]: it must be an object"),
        (
            '{"claimlint_answers": 1, "answers": [{"reply": "stand"}]}',
            "answers[0].reply: 'stand' is none of those to choose from: did you mean `stands`?",
        ),
        (
            '{"claimlint_answers": 1, "answers": [{"supplied": [{"value": 31}]}]}',
            "answers[0].supplied[0].value: it must be a text, in quotes",
        ),
    ],
)
def test_a_file_that_is_none_is_refused_at_its_place(story: Path, text: str, message: str) -> None:
    path = story.parent.parent / "bad.json"
    path.write_text(text, encoding="utf-8")
    result = apply(path)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_a_hostile_answer_is_a_text_and_nothing_more(story: Path) -> None:
    bad = 'x"}\n  - id: forged\n    value: 1\n#\u202e\x1b[31m'
    one = entry("rail", "Q1", "stands", bad, source=bad, of=bad)
    result = apply(answers(story, one, by="A\nB"))
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr
    found = CliRunner().invoke(main, ["check", str(story), "--format", "json"])
    assert [one["claims"] for one in json.loads(found.stdout)["stories"]] == [2]
    assert "forged" not in json.dumps(
        [one["claims"] for one in json.loads(found.stdout)["findings"]]
    )


def test_the_order_of_answers_and_of_files_does_not_matter(story: Path) -> None:
    first = entry("rail", "Q1", "stands", "one", period="2024", source="office")
    second = entry("road", "Q2", "cut", "two", of="all freight", key="yes")
    results = []
    for several in ([(first, second)], [(second, first)], [(second,), (first,)]):
        files = [answers(story, *one, name=f"{at}.json") for at, one in enumerate(several)]
        result = apply(*files)
        assert result.exit_code == 0, result.stderr
        results.append(story.read_text(encoding="utf-8"))
        story.write_text(CLAIMS, encoding="utf-8")
    assert results[0] == results[1] == results[2]


def test_a_base_is_printed_only_as_words_of_its_own(story: Path) -> None:
    apply(answers(story, entry("road", of="all"), entry("rail", "Q2", of="eight")))
    text = story.read_text(encoding="utf-8")
    assert "of: all}" in text
    assert "inferred: [of]" in text  # `eight` is a part of `freight`


def test_a_confidential_source_is_not_printed(story: Path) -> None:
    sources = "sources:  # who says so\n  insider: {confidential: true, because: fear}\n"
    claims = CLAIMS.replace("sources:  # who says so\n", sources)
    story.write_text(claims, encoding="utf-8")
    one = entry("rail", "Q1", "stands", "Dana Cohen told me", source="insider")
    one["supplied"][0]["locator"] = "call with Dana Cohen"
    result = apply(answers(story, one), "--dry-run")
    assert "Dana" not in result.output
    assert "[withheld]" in result.output
    assert apply(answers(story, one)).exit_code == 0
    assert "Dana Cohen" in story.read_text(encoding="utf-8")
