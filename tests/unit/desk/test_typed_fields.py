"""What a claim file has typed, as answers compare with it."""

from __future__ import annotations

from pathlib import Path

from reviewing import review_of

from claimlint.desk.earlier_report import report_mark
from claimlint.desk.story_review import StoryReview, Typed

CLAIMS = """\
claimlint: 1
article: {id: one, language: en, text: story.md}
defaults: {period: 2024, sources: [office]}
sources: {office: {title: Yearbook}, survey: {title: Survey}}
claims:
  - id: rail
    quote: 31% of freight
    subject: rail
    measure: freight
    of: {subject: all, measure: goods}
    sources: [{source: office, locator: table 7}, survey]
  - {id: road, subject: road, measure: freight, value: ~58 %, of: all, period: 2023}
"""
TEXT = "Rail has 31% of freight.\n"


def review(folder: Path, claims: str = CLAIMS) -> StoryReview:
    return review_of(folder, claims, TEXT)


def test_only_what_the_claim_itself_has_is_typed(tmp_path: Path) -> None:
    rail, road = (card.typed for card in review(tmp_path).cards)
    assert rail == Typed("", "", "all", "office, survey", "table 7")  # its number is the quote's
    assert road == Typed("~58 %", "2023", "all", "", "")


def test_reports_of_the_same_files_have_one_mark(tmp_path: Path) -> None:
    first = report_mark(review(tmp_path / "a"))
    assert len(first) == 16
    assert report_mark(review(tmp_path / "a")) == first
    assert report_mark(review(tmp_path / "a", CLAIMS.replace("58", "59"))) != first
