"""What the desk is told of a story: its questions, cards, marks and sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from reviewing import ROOT, card, question, review_of, reviews_of

from claimlint.claims.finding import Severity
from claimlint.desk.html_page import story_page
from claimlint.desk.story_review import StoryReview

HEAD = """\
claimlint: 1
article: {id: story, title: A story, language: en, published: 2025-07-14, text: story.md}
sources:
  book: {title: The yearbook, publisher: The office, type: report, issued: 2025-01-31, url: "https://example.org/b"}
defaults: {period: 2024, measure: freight}
claims:
"""
SHARES = (
    HEAD
    + """\
  - {id: rail, quote: rail has 31%, subject: rail, of: freight, value: 31 %, sources: [book]}
  - {id: road, quote: road has 74%, subject: road, of: freight, value: 74 %, key: true}
"""
)
TEXT = """\
# Freight in 2024

In the year 2024 rail has 31% of freight, and road has 74%.

Nobody claims the 12 ships. The second harbour is new.
"""


@pytest.fixture(scope="module")
def kazakhstan() -> StoryReview:
    (review,) = reviews_of(ROOT / "claims/kazakhstan.yaml")
    return review


def test_one_cause_is_one_question(tmp_path: Path) -> None:
    review = review_of(tmp_path, SHARES, TEXT)
    both = question(review, "rail", "road")
    assert both.severity is Severity.ERROR
    assert [said.rule for said in both.said] == ["shares-exceed-whole"]
    assert "104 %" in both.said[0].message
    lacking = question(review, "road")
    assert lacking.lacks == ("a source",)
    assert lacking.said == ()
    assert lacking.is_key
    assert [one for one in review.questions if one.claims == ("rail",)] == []


def test_errors_come_first_and_key_claims_before_others(tmp_path: Path) -> None:
    claims = SHARES + "  - {id: air, quote: 12 ships, subject: air, measure: ships, value: 12}\n"
    review = review_of(tmp_path, claims, TEXT)
    assert [one.claims for one in review.questions][:3] == [("rail", "road"), ("road",), ("air",)]
    assert [one.code for one in review.questions][:3] == ["Q1", "Q2", "Q3"]


def test_a_question_names_the_words_and_the_paragraph(tmp_path: Path) -> None:
    both = question(review_of(tmp_path, SHARES, TEXT), "rail", "road")
    assert [(spot.words, spot.paragraph) for spot in both.spots] == [
        ("rail has 31%", 2),
        ("road has 74%", 2),
    ]
    assert both.sentence == "In the year 2024 rail has 31% of freight, and road has 74%."


def test_shares_of_one_whole_are_stacked_with_what_exceeds_it(tmp_path: Path) -> None:
    picture = question(review_of(tmp_path, SHARES, TEXT), "rail", "road").picture
    assert picture is not None
    assert [(one.label, one.size) for one in picture.portions] == [("rail", "31"), ("road", "74")]
    assert (picture.rest, picture.rest_says) == ("-5", "4 to 6 %")


def test_numbers_carry_their_states(tmp_path: Path) -> None:
    review = review_of(tmp_path, SHARES, TEXT)
    marks = {
        piece.text: piece.mark
        for passage in review.passages
        for piece in passage.pieces
        if piece.mark is not None
    }
    assert {text: (mark.state, mark.claims) for text, mark in marks.items()} == {
        "31%": ("wrong", ("rail",)),
        "74%": ("wrong", ("road",)),
        "12 ships": ("unclaimed", ()),
    }
    assert marks["31%"].is_sourced
    assert not marks["74%"].is_sourced
    assert [(spot.words, spot.paragraph) for spot in review.unclaimed] == [("12 ships", 3)]
    assert (review.figures.numbers, review.figures.claimed) == (3, 2)


def test_the_whole_text_is_in_the_passages(kazakhstan: StoryReview) -> None:
    text = (ROOT / "claims/kazakhstan.he.md").read_text(encoding="utf-8")
    for passage in kazakhstan.passages:
        words = "".join(piece.text for piece in passage.pieces).split()
        assert words[0] in text
        assert " ".join(words[-3:]) in text
    assert {passage.part for passage in kazakhstan.passages} >= {"headline", "subhead", "aside"}


def test_a_card_says_what_a_number_can_mean_and_what_readers_lack(kazakhstan: StoryReview) -> None:
    oil = card(kazakhstan, "israel_oil_share")
    assert oil.statement.startswith("קזחסטן: כ־22% מתוך")
    assert oil.means == "20.9 עד 23.1%"
    assert oil.status == "uncompared"
    assert oil.state == "asked"
    chevron = card(kazakhstan, "chevron_share")
    assert chevron.base is not None
    assert (chevron.base.text, chevron.base.stated) == ("CPC pipeline", "supplied")
    assert chevron.period is not None
    assert chevron.period.stated == "missing"
    beside = {(one.label, one.value, one.table) for one in chevron.others}
    assert ("אקסון מוביל", "18%", "") in beside
    assert ("שברון", "15%, 2023 עד 2026", "Owners of the CPC pipeline") in beside


def test_a_figure_against_a_table_lies_on_one_number_line(kazakhstan: StoryReview) -> None:
    picture = question(kazakhstan, "chevron_share").picture
    assert picture is not None
    (track,) = picture.tracks
    assert [(bar.kind, bar.low, bar.high) for bar in track.bars] == [
        ("stated", "27.5", "28.5"),
        ("record", "14.5", "15.5"),
    ]
    assert track.gap == "12 נקודות אחוז"


def test_a_conflict_shows_what_the_rest_leaves_for_each_claim() -> None:
    (review,) = reviews_of(ROOT / "claims/chain.yaml")
    (asked,) = review.questions
    assert asked.picture is not None
    assert len(asked.picture.tracks) == 4
    first = asked.picture.tracks[0]
    assert [bar.says for bar in first.bars] == ["49.95 to 50.05 TWh", "72.1 to 78.1 TWh"]
    assert first.gap == "about 22.1 TWh"


def test_the_first_questions_are_what_is_wrong_not_what_is_lacking(kazakhstan: StoryReview) -> None:
    assert kazakhstan.questions[0].severity is Severity.ERROR
    assert all(one.said for one in kazakhstan.questions[:6])
    assert all(not one.said for one in kazakhstan.questions[-10:])
    codes = [one.code for one in kazakhstan.questions]
    assert len(set(codes)) == len(codes)


def test_sources_say_what_rests_on_them_alone(tmp_path: Path) -> None:
    claims = HEAD + (
        "  - {id: rail, quote: rail has 31%, subject: rail, of: freight, value: 31 %,"
        " sources: [book, {source: other, locator: p. 3}]}\n"
        "  - {id: road, quote: road has 74%, subject: road, of: freight, value: 60 %,"
        " sources: [book]}\n"
    )
    review = review_of(
        tmp_path, claims.replace("sources:\n", "sources:\n  other: {title: O}\n"), TEXT
    )
    book, other = review.sources
    assert (book.title, book.claims, book.alone) == ("The yearbook", ("rail", "road"), ("road",))
    assert (other.claims, other.alone) == (("rail",), ())
    assert card(review, "rail").cited[1].locator == "p. 3"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//example.org/x",
        "https://",
        "https:// example.org",
        "http://[",
        " https://example.org",
        "vbscript:x",
    ],
)
def test_only_web_addresses_become_links(tmp_path: Path, address: str) -> None:
    claims = SHARES.replace('"https://example.org/b"', f"'{address}'")
    review = review_of(tmp_path, claims, TEXT)
    assert review.sources[0].url is None
    assert card(review, "rail").cited[0].url is None


def test_what_is_accepted_stands_with_its_reason_and_its_end(tmp_path: Path) -> None:
    claims = SHARES + (
        "ignore:\n"
        "  - {rule: shares-exceed-whole, claim: [rail, road], reason: moved, until: 2099-01-01}\n"
        "not_claims:\n"
        "  - {quote: 12 ships, reason: the name of a club}\n"
    )
    review = review_of(tmp_path, claims, TEXT)
    found = {one.rule: (one.reason, one.until) for one in review.waived}
    assert found == {
        "shares-exceed-whole": ("moved", "2099-01-01"),
        "": ("the name of a club", ""),
    }
    assert all(one.severity is not Severity.ERROR for one in review.questions)
    assert review.unclaimed == ()


def test_a_file_that_cannot_be_read_is_one_question_at_its_place(tmp_path: Path) -> None:
    review = review_of(tmp_path, "claimlint: 1\narticle: {id: story\n")
    (asked,) = review.questions
    assert asked.said[0].rule == "invalid-yaml"
    assert asked.spots[0].words.endswith("story.yaml:2:10")
    assert review.verdict == "hold"
    assert review.cards == ()


def test_a_text_without_claims_shows_its_numbers(tmp_path: Path) -> None:
    (tmp_path / "only.md").write_text(TEXT, encoding="utf-8")
    (review,) = reviews_of(tmp_path / "only.md")
    assert review.verdict == "not checked"
    assert [spot.words for spot in review.unclaimed] == ["31%", "74%", "12 ships"]
    assert review.title == "Freight in 2024"


def test_the_files_that_a_review_rests_on_are_named_with_their_hashes(
    kazakhstan: StoryReview,
) -> None:
    roles = [one.role for one in kazakhstan.hashes]
    assert roles[:2] == ["text", "claims"]
    assert set(roles[2:]) == {"table"}
    assert all(len(one.sha256) == 64 for one in kazakhstan.hashes)
    assert len({one.path for one in kazakhstan.hashes}) == len(kazakhstan.hashes)


def test_the_page_counts_what_check_tells(kazakhstan: StoryReview) -> None:
    """29 figures without a source are one warning, and a question each."""
    assert (kazakhstan.found_errors, kazakhstan.found_warnings) == (1, 8)
    assert len(kazakhstan.questions) == 31


def test_a_card_has_its_states_and_the_story_who_has_it(tmp_path: Path) -> None:
    claims = SHARES.replace(
        "measure: freight}",
        "measure: freight, review: {status: asked, by: AB, as: checker, on: 2025-03-05,"
        " due: 2025-03-09, history: [{status: open, by: GH, on: 2025-03-04}]}}",
    )
    review = review_of(tmp_path, claims, TEXT)
    (first, *_) = review.cards
    assert first.review == "asked"
    assert [(one.status, one.by) for one in first.trail] == [("open", "GH")]
    assert [(one.role, one.due, one.claims) for one in review.holders] == [
        ("author", "2025-03-09", len(review.cards))
    ]
    assert [one.role for one in review.lacking] == ["checker", "editor"]
    assert [one.kind for one in review.blocks] == ["errors"]
    page = story_page(review)
    assert "due 2025-03-09" in page
    assert "1 state before" in page
