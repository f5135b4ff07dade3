"""Codes stay, and what has changed is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reviewing import question, review_of

from claimlint.desk.earlier_report import Memory, memory_of, read_memories
from claimlint.desk.html_page import story_page
from claimlint.desk.review_json import review_lines
from claimlint.desk.story_review import StoryReview

CLAIMS = """\
claimlint: 1
article: {id: story, language: en, text: story.md}
claims:
  - {id: rail, quote: rail has 31%, subject: rail, measure: freight, of: all, value: 31 %}
  - {id: road, quote: road has 58%, subject: road, measure: freight, of: all, value: 58 %}
"""
TEXT = "In 2024 rail has 31% of it, and road has 58%.\n"


def memory(review: StoryReview) -> Memory:
    (found,) = read_memories("\n".join(review_lines([review]))).values()
    return found


def test_a_page_and_the_json_remember_the_same(tmp_path: Path) -> None:
    review = review_of(tmp_path, CLAIMS, TEXT)
    assert read_memories(story_page(review)) == read_memories("\n".join(review_lines([review])))
    assert memory(review).codes == {"claims:rail": "Q1", "claims:road": "Q2"}


def test_a_code_stays_while_others_go_and_come(tmp_path: Path) -> None:
    first = review_of(tmp_path, CLAIMS, TEXT)
    sourced = CLAIMS.replace("value: 31 %}", "value: 31 %, period: 2024, sources: [a]}") + (
        "  - {id: air, quote: In 2024, subject: air, measure: freight, of: all, value: 1 %}\n"
        "sources: {a: {title: A, publisher: B, issued: 2025}}\n"
    )
    second = review_of(tmp_path, sourced, TEXT, codes=memory(first))
    assert question(second, "road").code == "Q2"
    air = question(second, "air").code
    assert air not in ("Q1", "Q2")
    assert [one for one in second.questions if one.code == "Q1"] == []
    third = review_of(tmp_path, CLAIMS, TEXT, codes=memory(second))
    assert [(one.claims, one.code) for one in third.questions] == [
        (("rail",), "Q1"),
        (("road",), "Q2"),
    ]
    assert dict(third.codes)["claims:air"] == air


def test_a_code_stays_when_the_figure_is_changed(tmp_path: Path) -> None:
    first = review_of(tmp_path, CLAIMS, TEXT)
    changed = CLAIMS.replace("value: 58 %", "value: 59 %")
    assert question(review_of(tmp_path, changed, TEXT, codes=memory(first)), "road").code == "Q2"


def test_what_has_changed_is_told(tmp_path: Path) -> None:
    first = review_of(tmp_path, CLAIMS, TEXT)
    changed = CLAIMS.replace("id: road", "id: lorries").replace("value: 31 %", "value: 91 %")
    second = review_of(
        tmp_path, changed, TEXT + "More.\n", codes=memory(first), since=memory(first)
    )
    assert second.changes is not None
    told = {(one.kind, one.what, one.was, one.now) for one in second.changes}
    assert ("new-verdict", "", "answer first", "hold") in told
    assert ("new-value", "rail", "31 %", "91 %") in told
    assert ("new-claim", "lorries", "", "58 %") in told
    assert ("lost-claim", "road", "58 %", "") in told
    kinds = [(one.kind, one.what) for one in second.changes]
    assert ("closed", "Q2") in kinds
    assert ("new-text", "") in kinds
    assert [what for kind, what in kinds if kind == "opened"] == ["Q3", "Q4"]


def test_nothing_has_changed_since_itself(tmp_path: Path) -> None:
    first = review_of(tmp_path, CLAIMS, TEXT)
    again = review_of(tmp_path, CLAIMS, TEXT, codes=memory(first), since=memory(first))
    assert again.changes == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "<p>a page of others</p>",
        '{"claimlint_report": 2, "memory": []}',
        "{" * 100_000,
        '<script type="application/json" id="memory">nonsense</script>',
    ],
)
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_memories(text)


def test_a_memory_of_strangers_is_only_data() -> None:
    entry = {
        "article": 3,
        "verdict": "fine",
        "codes": {"claims:a": "Q1", "claims:b": "Q0", "claims:c": "<b>", "claims:d": 7},
        "questions": ["x"],
        "claims": {"a": {"b": "c"}},
    }
    (found,) = read_memories(json.dumps({"claimlint_report": 1, "memory": [entry, 5]})).values()
    assert found.codes == {"claims:a": "Q1"}
    assert (found.questions, found.claims, found.verdict) == ({}, {}, "")


def test_a_memory_that_is_kept_is_read_as_it_was(tmp_path: Path) -> None:
    review = review_of(tmp_path, CLAIMS, TEXT)
    entry = memory_of(review)
    assert entry["claims"] == {"rail": "31 %", "road": "58 %"}
    assert entry["verdict"] == review.verdict
