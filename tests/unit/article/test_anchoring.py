import pytest

from claimlint.article.anchoring import Anchor, Missing, anchor
from claimlint.article.read_article import read_document

ENGLISH = read_document(
    "story.md",
    "# Rail carries 31% of freight\n\nThe ministry said rail *now* carries 31% of freight — “the "
    "most\never”. In 2023 it was 13%. A woman saw 1,250 wagons.\n\nRail grew again.\n\n"
    "<!-- claimlint: off -->\n\nTeaser: a flat for 2,000 dollars\n",
)
HEBREW = read_document(
    "story.txt", 'כותרת\n\nכ־22% מתצרוכת הנפט של ישראל, כ־500 ק"מ מהגבול, יותר ממַחֲצִית.\n'
)


def _found(quote: str, **more: str) -> list[str]:
    result = anchor(quote, ENGLISH, **more)
    assert isinstance(result, Anchor)
    return [ENGLISH.text[span.start : span.end] for span in result.spans]


def test_markup_space_quotes_and_dashes_are_folded() -> None:
    assert _found("rail now  carries 31% of freight") == ["rail now carries 31% of freight"]
    assert _found("rail *now* carries") == ["rail now carries"]
    assert _found('freight - "the most ever"') == ["freight — “the most\never”"]


def test_a_blank_before_a_percent_sign_makes_no_difference() -> None:
    assert _found("carries 31 % of freight — “the most") == ["carries 31% of freight — “the most"]
    spaced = read_document("story.txt", "Containers were 61 % of it.\n")
    found = anchor("Containers were 61% of it", spaced)
    assert isinstance(found, Anchor)
    assert [spaced.text[one.start : one.end] for one in found.spans] == [
        "Containers were 61 % of it"
    ]


def test_places_are_all_found_and_told_apart() -> None:
    assert len(_found("carries 31% of freight")) == 2
    assert len(_found("carries 31% of freight", prefix="Rail")) == 1
    assert len(_found("31% of freight", suffix='- "the most')) == 1


@pytest.mark.parametrize(
    "quote", ["3%", "1,25", "250 wagons", "man saw", "A wom", "In 202", "2023 it was 13"]
)
def test_a_quote_is_never_found_inside_a_number_or_word(quote: str) -> None:
    assert isinstance(anchor(quote, ENGLISH), Missing)


def test_asides_are_not_searched() -> None:
    assert isinstance(anchor("a flat for 2,000 dollars", ENGLISH), Missing)


def test_the_closest_passage_is_offered() -> None:
    found = anchor("rail now carried 31% of the freight", ENGLISH)
    assert isinstance(found, Missing)
    assert found.closest is not None
    assert "carries 31% of freight" in found.text
    assert found.likeness > 0.6
    assert anchor("nothing of the kind was printed here", ENGLISH) == Missing()
    assert anchor("  ", ENGLISH) == Missing()


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("כ-22% מתצרוכת הנפט", "כ־22% מתצרוכת הנפט"),
        ("500 ק״מ מהגבול", '500 ק"מ מהגבול'),
        ("ממחצית", "ממַחֲצִית"),
        ("מחצית", "מַחֲצִית"),
        ("תצרוכת הנפט", "תצרוכת הנפט"),
    ],
)
def test_hebrew_points_prefixes_and_gershayim(quote: str, text: str) -> None:
    found = anchor(quote, HEBREW, language="he")
    assert isinstance(found, Anchor)
    assert [HEBREW.text[span.start : span.end] for span in found.spans] == [text]


def test_a_word_that_only_ends_like_the_quote_is_not_it() -> None:
    assert isinstance(anchor("רוכת הנפט", HEBREW, language="he"), Missing)
