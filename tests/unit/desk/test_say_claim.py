"""A claim as a sentence, of each type, in the names and the language of its readers."""

from __future__ import annotations

import pytest
from newsdesk import claims

from claimlint.desk.page_words import words_for
from claimlint.desk.say_claim import say_claim, say_period

HEAD = """\
claimlint: 1
article: {id: story, language: en}
names: {Israel: [ישראל], rail: [רכבת]}
claims:
  - """


@pytest.mark.parametrize(
    ("entry", "english"),
    [
        ("{id: a, subject: rail, measure: freight, value: 130 million tonne, period: 2024}",
         "rail, freight: 130 million tonnes, in 2024"),
        ("{id: a, subject: rail, value: 130 tonne}", "rail: 130 tonnes"),
        ("{id: a, subject: rail, measure: freight, of: all, value: 31 %}",
         "rail: 31 % of all (freight)"),
        ("{id: a, subject: rail, of: {subject: Israel, measure: oil}, value: 31 %}",
         "rail: 31 % of oil of Israel"),
        ("{id: a, subject: rail, measure: freight, change: +4 %, since: 2023, period: 2024}",
         "rail, freight: +4 % from 2023 to 2024"),
        ("{id: a, subject: rail, measure: freight, change: -4 pp, since: 2023}",
         "rail, freight: -4 percentage points since 2023"),
        ("{id: a, subject: rail, measure: freight, change: 4 tonne, than: road}",
         "rail, freight: +4 tonnes against road"),
        ("{id: a, subject: rail, measure: freight, than: road, ratio: about 1.9}",
         "rail: about 1.9 times road (freight)"),
        ("{id: a, subject: rail, measure: price, than: road, ratio: 1/3..1/2}",
         "rail: 1/3 to 1/2 of road (price)"),
        ("{id: a, subject: rail, measure: freight, of: all, rank: 2}",
         "rail: place 2 in all (freight)"),
        ("{id: a, subject: rail, measure: opening, date: 1992}", "rail, opening: 1992"),
        ("{id: a, subject: road, measure: length, where: {in: Israel}, value: 5 km}",
         "road, length: 5 km [in: Israel]"),
    ],
)  # fmt: skip
def test_every_type_has_its_sentence(entry: str, english: str) -> None:
    document, raised = claims(HEAD + entry + "\n")
    assert raised == []
    assert say_claim(document.claims[0], document, words_for("en")) == english


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("measure: TODO a, quote: 61 percent of voters", "61 % (“61 percent of voters”)"),
        ("measure: share, of: TODO a", "61 %"),
    ],
)
def test_what_a_draft_left_open_is_said_in_the_articles_words(fields: str, said: str) -> None:
    document, _ = claims(f"{HEAD}{{id: a, subject: TODO a, value: 61 %, {fields}}}\n")
    assert say_claim(document.claims[0], document, words_for("en")) == said


def test_names_are_those_of_the_readers() -> None:
    entry = (
        "{id: a, subject: rail, measure: freight, of: Israel, value: ~31 %, period: 2023/2024}\n"
    )
    document, _ = claims(HEAD + entry)
    said = say_claim(document.claims[0], document, words_for("he"))
    assert said == "רכבת: כ־31% מתוך ישראל (freight), ב־2023 עד 2024"


def test_times_are_written_for_people() -> None:
    words = words_for("en")
    assert say_period("2023/2024", words) == "2023 to 2024"
    assert say_period("always", words) == "always"
    assert say_period("2019/..", words) == "2019/.."
