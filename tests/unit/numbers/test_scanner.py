"""What the tables cannot say: offsets, languages, roles, and marks that are not seen."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.numbers.detect_language import detect
from claimlint.numbers.scanner import scan

MARKS = ["\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u2066", "\u2069", "\u00ad", "\ufeff"]
TEXTS = [
    ("he", 'כ־22% מהנפט, 500 ק"מ, שלושה ימים, 2009־2007, ₪1,250, מאות אלפי תושבים'),
    ("en", "about 22% of it, US$1.2bn, two thirds, 2007-09, 7 October 2023, 60,000 troops"),
]


def _sense(text: str, language: str) -> list[tuple[object, ...]]:
    found = scan(text, language)
    return [(m.value, m.low, m.high, m.unit, m.kind, m.modifier) for m in found]


@settings(max_examples=60)
@given(st.data())
def test_unseen_marks_change_nothing_and_offsets_stay_true(data: st.DataObject) -> None:
    language, plain = data.draw(st.sampled_from(TEXTS))
    places = data.draw(st.lists(st.integers(0, len(plain)), max_size=8))
    marks = data.draw(st.lists(st.sampled_from(MARKS), min_size=8, max_size=8))
    text = plain
    for place, mark in zip(sorted(places, reverse=True), marks, strict=False):
        text = text[:place] + mark + text[place:]
    assert _sense(text, language) == _sense(plain, language)
    seen = str.maketrans("", "", "".join(MARKS))
    originals = [mention.text for mention in scan(plain, language)]
    for mention, original in zip(scan(text, language), originals, strict=True):
        assert mention.text == text[mention.start : mention.end]
        assert mention.text.translate(seen) == original


@settings(max_examples=100)
@given(
    st.text(alphabet="0123456789.,-/%$ ₪אבכמוהש־'\"onetwhudrafimilb\n½\u0301\u05b8", max_size=60)
)
def test_any_text_gives_ordered_mentions_that_are_in_it(text: str) -> None:
    for language in ("en", "he"):
        end = 0
        for mention in scan(text, language):
            assert end <= mention.start < mention.end <= len(text)
            assert mention.text == text[mention.start : mention.end]
            assert mention.low is None or mention.high is None or mention.low <= mention.high
            end = mention.end


def test_a_letter_that_may_be_written_on_a_word_stands_alone_before_a_sign() -> None:
    assert [mention.unit for mention in scan("ב₪0", "he")] == ["ILS"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The exports rose by 5% in the year.", "en"),
        ("היצוא עלה ב־5% בשנה שעברה, אמר OECD.", "he"),
        ("ارتفعت الصادرات بنسبة 5% في السنة", "ar"),
        ("Die Ausfuhren stiegen um 5 Prozent und nicht mehr.", "de"),
        ("12345", "en"),
        ("", "en"),
    ],
)
def test_the_language_is_found_from_the_text(text: str, language: str) -> None:
    assert detect(text) == language
    assert all(mention.language == language for mention in scan(text))


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(ValueError, match="no language file for 'xx'"):
        scan("5%", "xx")


@pytest.mark.parametrize(
    ("text", "language", "roles"),
    [
        ("rose by 5%", "en", ["change"]),
        ("rose to about 5%", "en", ["level"]),
        ("fell by more than 5 percent", "en", ["change"]),
        ("from 5% to 7%", "en", ["from", "level"]),
        ("5% of them", "en", [""]),
        ("עלה ב־5%", "he", ["change"]),
        ("עלה ל־5%", "he", ["level"]),
        ("ירד מ־7% ל־5%", "he", ["from", "level"]),
        ("יותר מ־7%", "he", [""]),
        ("ב־14 בסיסים", "he", [""]),
    ],
)
def test_prepositions_tell_what_a_number_does(text: str, language: str, roles: list[str]) -> None:
    assert [mention.role for mention in scan(text, language)] == roles


def test_values_are_exact() -> None:
    (mention,) = scan("0.1 %", "en")
    assert mention.value == Fraction(1, 10)
    (mention,) = scan("15 agorot", "en")
    assert (mention.value, mention.unit) == (Fraction(15, 100), "ILS")


def test_two_days_are_a_span_unless_something_was_moved_between_them() -> None:
    (span,) = scan("It runs from Aug. 28 to Sept. 2", "en")
    assert span.value == "XXXX-08-28/XXXX-09-02"
    moved = scan("The vote was postponed from Aug. 28 to Sept. 2", "en")
    assert [day.value for day in moved] == ["XXXX-08-28", "XXXX-09-02"]
    back = scan("from Sept. 2 to Aug. 28", "en")
    assert [day.value for day in back] == ["XXXX-09-02", "XXXX-08-28"]


def test_a_rate_in_words_of_its_own_is_none_before_a_year_or_another_time() -> None:
    assert [m.unit for m in scan("900 Euro im Monat", "de")] == ["EUR/month"]
    assert [m.unit for m in scan("900 Euro im Jahr 2020", "de")] == ["EUR", "year"]
    assert [m.unit for m in scan("900 Euro am Tag danach", "de")] == ["EUR"]
    assert [m.unit for m in scan("3 ملايين طن في السنة الماضية", "ar")] == ["tonne"]


def test_a_part_and_a_number_are_no_range() -> None:
    part, level = scan("fell by a third to 29,400", "en")
    assert [part.value, level.value] == [Fraction(1, 3), 29400]
    assert [part.role, level.role] == ["change", "level"]
    (both,) = scan("a third to a half of voters", "en")
    assert (both.low, both.high) == (Fraction(1, 3), Fraction(1, 2))


@pytest.mark.parametrize(
    ("text", "language", "modifiers"),
    [
        ("20% more than 55 million in 2022", "en", ["=", "=", "="]),
        ("a quarter less than $40", "en", ["=", "="]),
        ("20 % mehr als 55 Millionen", "de", ["=", "="]),
        ("20% יותר מ-55 מיליון", "he", ["=", "="]),
        ("20% more than about 55 million", "en", ["=", "~"]),
        ("in 2022 more than 55 million", "en", ["=", ">"]),
        ("of the 300, more than 55", "en", ["=", ">"]),
        ("12% of more than 55 million", "en", ["=", ">"]),
    ],
)
def test_what_is_compared_with_is_no_bound(text: str, language: str, modifiers: list[str]) -> None:
    assert [one.modifier for one in scan(text, language)] == modifiers


def test_a_prefix_that_stands_alone_before_a_number_ends_a_measure() -> None:
    found = scan("שני חשודים בשנות ה-20 לחייהם נעצרו", "he")
    assert found[0].value == 2


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("عاد الركاب الـ180 إلى بيوتهم", "ar", "count"),
        ("حصل المشاركون الـ240 على شهادات", "ar", "count"),
        ("احتج الـ240 نزيلا على القرار", "ar", "count"),
        ("הדיירים ה-24 פונו", "he", "count"),
        ("في الدورة الـ27 للمهرجان", "ar", "ordinal"),
        ("في الذكرى الـ75 لتأسيس النادي", "ar", "ordinal"),
        ("בכנסת ה-25 כיהנו", "he", "ordinal"),
    ],
)
def test_a_definite_number_counts_where_many_are_named(text: str, language: str, kind: str) -> None:
    assert [mention.kind for mention in scan(text, language)] == [kind]
