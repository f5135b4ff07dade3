"""What can be read in print can be typed as a value in its language, and means the same.

Looked at is every number of the newspaper sentences that means the same with no words around it.
Some are asked about, because the print has two meanings: `$5`, `12 pounds`, `30 degrees`.
"""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "text_cases"))

import score

from claimlint.numbers.mention import Mention
from claimlint.numbers.printed_amount import TIMES, quantity_of, read_as_printed
from claimlint.numbers.scanner import scan
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError

FORMS = {"multiple": "ratio", "ordinal": "rank"}
APPROXIMATE = Fraction(1, 20)


def plain(language: str, text: str) -> list[Mention]:
    """The numbers of a text that mean the same where they stand alone."""
    found = []
    for mention in scan(text, language):
        alone = scan(mention.text, language)
        same = len(alone) == 1 and alone[0].text == mention.text
        if same and mention.kind not in TIMES | {"vague"} and meaning(alone[0]) == meaning(mention):
            found.append(mention)
    return found


def meaning(mention: Mention) -> tuple[object, ...]:
    return (mention.value, mention.low, mention.high, mention.unit, mention.kind)


def typed(text: str, form: str, language: str) -> Quantity | None:
    """The quantity as a claim file types it; None where it is asked about."""
    try:
        return parse_quantity(text, form=form, approximate=APPROXIMATE, language=language)
    except QuantityError as error:
        asked = error.asked
    return None if asked else as_printed(text, form, language)


def as_printed(text: str, form: str, language: str) -> Quantity:
    found = read_as_printed(text, form, APPROXIMATE, language)
    assert found is not None, text
    return found


def size(quantity: Quantity) -> object:
    factor = quantity.unit.factor
    if quantity.point is not None:
        return quantity.unit.dimension, quantity.point * factor
    low, high = quantity.interval.low, quantity.interval.high
    return quantity.unit.dimension, low and low * factor, high and high * factor


@pytest.mark.parametrize("language", list(score.LANGUAGES))
def test_a_printed_number_can_be_typed_and_means_the_same(language: str) -> None:
    looked, asked, other = 0, 0, []
    for case in score.cases():
        if case.language != language:
            continue
        for mention in plain(language, case.text):
            printed = quantity_of(mention, APPROXIMATE)
            if printed is None or mention.text in OPEN:
                continue
            looked += 1
            own = typed(mention.text, FORMS.get(mention.kind, "value"), language)
            if own is None:
                asked += 1
            elif size(own) != size(printed):
                other.append(mention.text)
    assert other == []
    assert looked > 300
    assert asked < looked / 4


OPEN = {
    "600-pound", "12-pound", "50-pound", "200-pound", "90-pound", "12-degree",

}  # fmt: skip
"""Open to a person, too, where no words are around them."""


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("35 Grad", "de", Fraction(35), "degC"),
        ("140 PS", "de", Fraction(140), "horsepower"),
        ("60 qm", "de", Fraction(60), "m^2"),
        ("$US120 million", "en", Fraction(120_000_000), "USD"),
        ("$A640,000", "en", Fraction(640_000), "AUD"),
        ("1.2m people", "en", Fraction(1_200_000), ""),
        ("minus 14 degrees", "en", Fraction(-14), "degC"),
        ("خمس سنوات", "ar", Fraction(5), "year"),
    ],
)
def test_units_mean_what_the_language_means(
    text: str, language: str, value: Fraction, unit: str
) -> None:
    quantity = typed(text, "value", language)
    expected = typed(f"{value} {unit}", "value", "en")
    assert quantity is not None
    assert expected is not None
    assert size(quantity) == size(expected)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("€20-25 million", 20_000_000, 25_000_000),
        ("between £2 and £3 billion", 2_000_000_000, 3_000_000_000),
        ("€650 to €2 million", 650, 2_000_000),
    ],
)
def test_a_scale_word_is_of_both_ends_where_they_are_near(text: str, low: int, high: int) -> None:
    quantity = typed(text, "value", "en")
    assert quantity is not None
    assert (quantity.interval.low, quantity.interval.high) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    "text", ["30 degrees", "12 pounds an hour", "1.20 pounds a litre", "40 shots", "5 k"]
)
def test_what_has_two_meanings_is_asked_about(text: str) -> None:
    assert typed(text, "value", "en") is None


def test_the_first_place_can_be_typed_in_words() -> None:
    for text, language in (("first", "en"), ("3.", "de"), ("ראשון", "he"), ("الثالث", "ar")):
        rank = typed(text, "rank", language)
        assert rank is not None
        assert rank.point in (1, 3)
