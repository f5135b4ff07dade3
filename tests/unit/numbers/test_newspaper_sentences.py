"""Newspaper sentences by kind and language: the scores, and that none of them falls."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "text_cases"))

import score

NOT_YET = score.known_to_be_wrong()


@pytest.mark.parametrize("case", score.cases(), ids=lambda case: f"{case.language}: {case.text}")
def test_a_sentence_is_read_as_an_editor_reads_it(case: score.Case) -> None:
    """A sentence of not_yet.yaml must still be wrong: else it is to be taken out of the file."""
    assert score.is_right(case) == (case.text not in NOT_YET)


def test_what_is_not_read_yet_is_among_the_sentences() -> None:
    assert set(NOT_YET) <= {case.text for case in score.cases()}


def test_no_sentence_stands_twice_in_a_language() -> None:
    counted = Counter((case.language, case.text) for case in score.cases())
    assert [case for case, number in counted.items() if number > 1] == []


def test_the_page_says_what_the_reader_does() -> None:
    assert score.PAGE.read_text(encoding="utf-8") == score.page()
