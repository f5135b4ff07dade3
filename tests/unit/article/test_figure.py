from __future__ import annotations

import pytest
from newsdesk import story


@pytest.mark.parametrize(
    ("text", "language", "reversed_"),
    [
        ("בשנים 2009־2007", "he", True),
        ("בשנים 2007־2009", "he", False),
        ("in the years 2009-2007", "en", True),
        ("in 2019-21", "en", False),
        ("25 to 26.5 thousand tonnes", "en", False),
    ],
)
def test_a_range_may_be_reversed(text: str, language: str, reversed_: bool) -> None:
    (figure,) = story(text, language).figures
    assert figure.reversed is reversed_


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("31% of freight", True),
        ("3 dead", True),
        ("the two sides", False),
        ("for three days", False),
        ("in 1992", False),
        ("the tenth meeting", False),
        ("dozens of sites", False),
        ("seventy jobs", True),
    ],
)
def test_what_looks_like_a_claim(text: str, matters: bool) -> None:
    figures = story(text, "en").figures
    assert [figure.matters for figure in figures] == [matters]


def test_equal_numbers_have_names_of_their_own() -> None:
    first, second, third = story("31% here, 31% there, 5/8 elsewhere", "en").figures
    assert first.pointer == "/numbers/31%/1"
    assert second.pointer == "/numbers/31%/2"
    assert "~1" in third.pointer


def test_a_place_in_markup_is_a_place_in_the_file() -> None:
    article = story("# Title\n\nIt is **31%** now.\n", "en", "a.md")
    (place,) = article.figures[0].places()
    assert place.span is not None
    assert article.text.source[place.span.start : place.span.end] == "31%"


def test_conversions_sums_and_shares_of_people() -> None:
    article = story(
        "It is 120 miles (193 km) long. The north has 40 km, the south 31 km, a total of 71 km. "
        "Of these, 104% of the voters came. It cost $40 (36 euros).",
        "en",
    )
    found = {figure.text: figure for figure in article.figures}
    assert found["120 miles"].conversion is found["193 km"]
    assert found["$40"].conversion is None
    assert found["71 km"].parts == [found["40 km"], found["31 km"]]
    assert found["40 km"].parts is None
    assert found["104%"].share_of_people == "of the voters"


def test_a_sum_of_which_not_all_is_there_is_none() -> None:
    for text in (
        "It has 40 km, 10 km of which are new, a total of 71 km.",
        "It has 40 km and 12 tonnes, a total of 71 km.",
        "It has 40 km, a total of 71 km.",
        "It has 40 km and 30 km, a total of 71 km, and 5 km of canals.",
    ):
        figures = story(text, "en").figures
        assert [figure.parts for figure in figures] == [None] * len(figures), text


def test_one_way_of_writing_is_the_rule() -> None:
    article = story("It has 31%, 58%, 11% and then 90 percent.", "en")
    odd = [figure.text for figure in article.figures if figure.odd_style]
    assert odd == ["90 percent"]
    mixed = story("It has 31%, 58 percent and 1,200 jobs of 1200.", "en")
    assert not any(figure.odd_style for figure in mixed.figures)
