from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from newsdesk import attached, claims, story

from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.draft_claim import drafts
from claimlint.draft.draft_file import CannotUpdateError, Updated, draft_file, updated
from claimlint.draft.draft_period import publication
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.validate import validate


def fields(text: str, language: str = "en", day: date | None = None) -> list[dict[str, Any]]:
    found = drafts(story(text, language), day)
    return [{"quote": one.quote, **one.fields, "inferred": one.inferred} for one in found]


def of_one(text: str, language: str = "en", day: date | None = None) -> dict[str, Any]:
    (one,) = fields(text, language, day)
    return one


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Kazakhstan supplies about 22% of Israel's oil consumption.",
            "en",
            {
                "quote": "Kazakhstan supplies about 22% of Israel's oil consumption",
                "subject": "Kazakhstan",
                "of": {"subject": "Israel", "measure": "oil consumption"},
                "value": "about 22%",
            },
        ),
        (
            "קזחסטן מספקת כ־22% מתצרוכת הנפט של ישראל.",
            "he",
            {
                "quote": "קזחסטן מספקת כ־22% מתצרוכת הנפט של ישראל",
                "subject": "קזחסטן",
                "of": {"subject": "ישראל", "measure": "תצרוכת הנפט"},
                "value": "כ־22%",
            },
        ),
        (
            "Asia-Pacific's share of Israel's defence exports was 48% in 2023.",
            "en",
            {
                "subject": "Asia-Pacific",
                "measure": "defence exports",
                "of": "Israel",
                "value": "48%",
                "period": "2023",
            },
        ),
        (
            "It is the largest producer, with about 40% of world output.",
            "en",
            {"measure": "output", "of": "world", "value": "about 40%"},
        ),
        (
            "The state's revenue from them is about 252.7 million dollars.",
            "en",
            {"subject": "state", "measure": "revenue from them"},
        ),
        (
            "Kazakhstan, the tenth in the world by area, is large.",
            "en",
            {"subject": "Kazakhstan", "measure": "area", "of": "world", "rank": "10"},
        ),
        (
            "It is among the 15 countries with the largest reserves.",
            "en",
            {"rank": "up to 15"},
        ),
        (
            "Afghanistan is about 500 km from Kazakhstan.",
            "en",
            {"measure": "distance", "where": {"from": "Kazakhstan"}, "period": "always"},
        ),
        (
            "Rail costs a third of the American price.",
            "en",
            {"of": "American price", "subject": "Rail"},
        ),
        (
            "China is the world's largest producer of rare earths.",
            "en",
            {"subject": "China", "measure": "producer of rare earths", "of": "world", "rank": "1"},
        ),
        (
            "קזחסטן היא יצרנית האורניום הגדולה בעולם.",
            "he",
            {"subject": "קזחסטן", "of": "העולם", "rank": "1"},
        ),
        ("The share fell by 2 to 3 percentage points.", "en", {"change": "-3..-2 pp"}),
        ("Jobs at the mill fell by 5% in 2024.", "en", {"change": "-5%", "period": "2024"}),
        (
            "According to the Statistics Office, 340 workers came.",
            "en",
            {"value": "340 workers", "measure": TODO, "said_by": "Statistics Office"},
        ),
    ],
)
def test_what_the_grammar_shows(text: str, language: str, expected: dict[str, Any]) -> None:
    found = of_one(text, language)
    assert {key: found.get(key) for key in expected} == expected


def test_what_it_does_not_show_is_to_be_filled_in() -> None:
    found = of_one("It was 31%.")
    assert (found["subject"], found["measure"], found["of"]) == (TODO, TODO, TODO)
    assert found["inferred"] == ["of"]


def test_a_share_in_brackets_has_no_base_that_is_printed() -> None:
    first, second, third = fields(
        "Kazakhstan supplies 22% of Israel's oil, by pipeline (Chevron 28%, ExxonMobil 18%)."
    )
    assert first["inferred"] == []
    assert (second["subject"], second["of"], second["inferred"]) == ("Chevron", TODO, ["of"])
    assert (third["subject"], third["of"], third["inferred"]) == ("ExxonMobil", TODO, ["of"])


def test_a_share_that_goes_on_has_the_base_of_the_first() -> None:
    first, second = fields("About 3% of China's oil comes from here, and about 13% from Iran.")
    assert second["of"] == first["of"]
    assert second["inferred"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Output is expected to reach 26 thousand tonnes.", "forecast"),
        ("The reserves may reach a million tonnes.", "estimate"),
        ("The target is 40% of sales.", "target"),
        ("Output was 26 thousand tonnes.", None),
    ],
)
def test_how_sure_it_is(text: str, kind: str | None) -> None:
    assert of_one(text).get("kind") == kind


def test_this_year_is_a_year_on_the_day_of_publication() -> None:
    text = "Output will be 26 thousand tonnes this year."
    assert of_one(text, day=date(2025, 11, 9))["period"] == "2025"
    assert "period" not in of_one(text)


def test_a_speaker_without_a_name() -> None:
    found = of_one("A source who asks not to be named says that it costs 31% of the price.")
    assert found["anonymous"] == "true"


def test_one_of_the_largest_is_no_rank() -> None:
    assert fields("It is one of the world's largest producers.") == []


def test_a_year_is_a_claim_of_its_own_only_without_an_amount() -> None:
    assert [one.get("date") for one in fields("Ties began in 1992. Rail had 31% in 2024.")] == [
        "1992",
        None,
    ]


def test_the_day_of_publication_stands_on_the_page() -> None:
    page = "# Oil\n\n9 November 2025, 18:40\n\n" + "The article says much. " * 20
    assert publication(story(page, "en", "a.md")) == "2025-11-09"
    assert publication(story("# Oil\n\nIt all began in 1992.\n", "en", "a.md")) is None


ARTICLE = "# Freight\n\nIn 2024, rail carried 31% of all freight, and the ports 3 million tonnes.\n"


def test_a_draft_is_valid_at_once() -> None:
    text = draft_file(story(ARTICLE, "en", "a.md"), "a.md", "2025-01-02")
    root = read_nodes(text).root
    assert root is not None
    assert validate(root, "claims") == []
    document, raised = claims(text)
    assert {one.rule for one in raised} <= {"unfinished-claim"}
    assert [claim.type for claim in document.claims] == ["share", "amount"]
    assert document.published is not None
    assert document.fields["title"] == "Freight"


def test_equal_marks_are_different_subjects() -> None:
    text = draft_file(story("It was 31%. It was 45%.", "en"), "a.txt", None)
    document, _ = claims(text)
    assert len({claim.subject_name for claim in document.claims}) == 2


HEAD = "claimlint: 1\narticle: {id: a, title: A, text: a.md}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "claims:\n  - id: x  # why\n    quote: 31%\n    value: 31 %\n",
            "\n# the end\nrelations: []\n",
        ),
        ("claims:\n- {id: x, quote: 31%, value: 31 %}  # why\n", "\n\n"),
        ("claims:\r\n- {id: x, quote: 31%, value: 31 %}\r\n", "not_claims: []\r\n"),
        ("claims:\n    - id: x\n      value: 31 %\n      quote: >-\n        31%\n", "names: {}\n"),
        ("claims:\n  - {id: x, quote: 31%, value: 31 %}", ""),
    ],
)
def test_an_update_adds_and_touches_nothing_else(tmp_path: Path, before: str, after: str) -> None:
    source = HEAD + before + after
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    _, article, _ = attached(tmp_path, source, "a.yaml")
    assert article is not None
    done = updated(source, article)
    text, count = done.text, done.added
    assert count == 1
    kept = (HEAD + before).rstrip("\r\n")
    assert text.startswith(kept)
    assert text.endswith(after)
    again, _ = claims(text)
    assert len(again.claims) == 2
    assert again.claims[0].id == "x"
    assert again.claims[1].text("value") == "3 million tonnes"


def test_an_update_without_news_is_the_same_file(tmp_path: Path) -> None:
    source = HEAD + "claims: [{id: x, quote: rail carried 31%, value: 31 %}]\n"
    (tmp_path / "a.md").write_text("Here, rail carried 31%.\n", encoding="utf-8")
    _, article, _ = attached(tmp_path, source, "a.yaml")
    assert article is not None
    assert updated(source, article) == Updated(source)


@pytest.mark.parametrize("body", ["", "claims:\n", "claims: []\n", "claims: []  # none\n"])
def test_an_update_of_a_file_without_claims(tmp_path: Path, body: str) -> None:
    source = HEAD + body
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    _, article, _ = attached(tmp_path, source, "a.yaml")
    assert article is not None
    done = updated(source, article)
    text, count = done.text, done.added
    again, _ = claims(text)
    assert count == len(again.claims) == 2


def test_claims_in_brackets_are_left_alone(tmp_path: Path) -> None:
    source = HEAD + "claims: [{id: x, quote: 31%, value: 31 %}]\n"
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    _, article, _ = attached(tmp_path, source, "a.yaml")
    assert article is not None
    with pytest.raises(CannotUpdateError):
        updated(source, article)


def test_ids_have_the_digits_of_every_script() -> None:
    article = story("حصل الحزب على ٥٢٪ من الأصوات، من ١٫٢ مليون ناخب.", "ar")
    text = draft_file(article, "a.md", None)
    assert validate(read_nodes(text).root, "claims") == []
    assert "  - id: value_52_percent\n" in text
    assert "  - id: value_1_2\n" in text
