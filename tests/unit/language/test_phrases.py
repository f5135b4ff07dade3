from __future__ import annotations

import pytest

from claimlint.language import language, section
from claimlint.language.phrases import phrases

NEEDED = [
    "moves",
    "negations",
    "portions",
    "joins",
    "sums",
    "subsets",
    "relative",
    "relative_month",
    "kinds",
    "voices",
    "verbs",
    "base",
    "world",
    "people",
    "openers",
    "prepositions",
    "adverbs",
    "pronouns",
    "copulas",
    "attributions",
    "conjunctions",
]


@pytest.mark.parametrize("code", language.codes())
def test_every_language_says_what_stands_around_numbers(code: str) -> None:
    known = phrases(code)
    assert [name for name in NEEDED if not known.part(name)] == []


@pytest.mark.parametrize("code", language.codes())
def test_every_phrase_is_found_by_its_own_expression(code: str) -> None:
    known = phrases(code)
    for name, keys in {
        "moves": ("up", "down"),
        "portions": ("more than half", "less than half"),
        "kinds": ("forecast", "target", "estimate"),
        "voices": ("anonymous", "said"),
        "sums": ("",),
        "people": ("",),
    }.items():
        for key in keys:
            for phrase in known.words(name, key):
                found = known.pattern(name, key).search(f"x, {phrase}, x")
                assert found is not None, (code, name, phrase)


@pytest.mark.parametrize("code", language.codes())
def test_a_month_that_is_named_relatively_is_that_month(code: str) -> None:
    known = phrases(code)
    months = list(section.pairs(language.load(code).part("months")))
    frames = known.words("relative_month", "last")
    name, number = months[6]
    words = frames[0].replace("{month}", name)
    found = {
        month
        for meaning, month, pattern in known.relative
        if meaning == "last_of" and pattern.search(words)
    }
    assert found == {int(number)}


def test_a_word_within_a_word_is_not_found() -> None:
    assert phrases("en").pattern("moves", "up").search("a prose text") is None
    assert phrases("he").pattern("voices", "said").search("והקו כלפי ישראל") is None
    assert phrases("he").pattern("moves", "down").search("48% וירד ל־23%") is not None


def test_a_language_without_a_file_is_english() -> None:
    assert phrases("xx-YY").code == "en"
    assert phrases("he-IL").code == "he"
