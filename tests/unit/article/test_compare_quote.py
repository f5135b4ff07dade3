from __future__ import annotations

from pathlib import Path

import pytest
from newsdesk import attached, desk

from claimlint.article.article import Quoted

HEAD = "claimlint: 1\narticle: {id: a, title: A, published: 2025-11-09, text: story.md}\nclaims:\n"


def quoted(folder: Path, fields: str, text: str) -> Quoted:
    """The quote of a claim that quotes the whole text."""
    source = f'{HEAD}  - {{id: a, quote: "{text}", {fields}}}\n'
    desk(folder, source, text)
    _, article, raised = attached(folder, source, "claims.yaml")
    assert raised == []
    assert article is not None
    return article.quotes[0]


@pytest.mark.parametrize(
    ("fields", "text", "number", "unit"),
    [
        ("of: x, value: 31 %", "rail has 31% now", True, True),
        ("of: x, value: 13 %", "rail has 31% now", False, None),
        ("of: x, value: 32 %", "rail has 31% now", False, None),
        ("of: x, value: 28 %", "rail has 28.2% now", True, True),
        ("of: x, value: 28.2 %", "rail has 28% now", False, None),
        ("of: x, value: ~21 %", "rail has about 22% now", False, None),
        ("of: x, value: 31 %", "in 2024 rail had 31% of 12 ports", True, True),
        ("of: x, value: 1/3", "rail has 33% now", True, True),
        ("of: x, value: 31 %", "rail has almost a third now", True, True),
        ("of: x, value: 43 %", "rail has a third now", False, None),
        ("value: 26 kilotonne", "26 thousand tonnes a year", True, True),
        ("value: 26 kilotonne/year", "26 thousand tonnes", True, True),
        ("value: 26 kilotonne", "26 million tonnes", False, None),
        ("value: 25..26.5 kilotonne", "25–26.5 thousand tonnes", True, True),
        ("value: 475..525 km", "about 500 km", True, True),
        ("value: 120 km", "120 miles", True, False),
        ("value: 18 l/m²", "18 litres fell on each square metre", True, True),
        ("value: 6 tonne/ha", "a hectare gave 6 tonnes", True, True),
        ("value: 300 EUR/tonne", "they pay €300", True, True),
        ("value: 300 USD/tonne", "they pay €300", True, False),
        ("value: 6 kg/ha", "a hectare gave 6 tonnes", True, False),
        ("value: 7 tonne/ha", "a hectare gave 6 tonnes", False, None),
        ("value: 120 km", "120 km² of land", True, False),
        ("value: 6 tonne", "it gave 6 tonnes/ha", True, False),
        ("value: 40", "40 tonnes", True, False),
        ("value: 11", "eleven sites", True, True),
        ("rank: 3", "the third largest of 12", True, True),
        ("rank: 4", "the third largest of 12", False, None),
        ("rank: up to 15", "among the 15 countries", True, True),
        ("rank: 1", "the largest of 12 ports", None, None),
        ("ratio: 1/3..1/2", "a half or even a third", True, True),
        ("change: -12 %", "fell by 12 points", True, False),
        ("change: -12 pp", "fell by 12 points", True, True),
        ("change: +100 %", "traffic doubled", True, True),
        ("date: 2013-08-31", "in the summer of 2013", True, True),
        ("date: 1994", "since 1992", False, None),
        ("date: 2007/2009", "in the years 2009-2007", True, True),
        ("value: unknown tonne", "12 tonnes", None, None),
        ("change: +5 pp, since: 2020", "rose from 20% to 25%", None, None),
        ("change: +5 %, since: 2020", "rose by 4%", False, None),
        ("change: -3..-2 pp, since: 2020", "fell by 2 to 3 percentage points", True, True),
        ("of: x, value: 30 %", "12 of the 40 seats", None, None),
        ("of: x, value: 1/3", "12 of the 36 seats", None, None),
        ("of: x, value: 40 %", "40 tonnes of it", True, False),
        ("ratio: 2", "40 km against 20 km", None, None),
        ("ratio: 3", "twice as far", False, None),
        ("value: 5 km", "31% of 12 ports", None, None),
        ("value: 5 km", "12 ports", False, None),
        ("value: 12 km, inferred: [value]", "5 km there and 7 km back", None, None),
    ],
)
def test_is_it_the_number_that_is_printed(
    tmp_path: Path, fields: str, text: str, number: bool | None, unit: bool | None
) -> None:
    quote = quoted(tmp_path, fields, text)
    assert (quote.prints_number, quote.prints_unit) == (number, unit)


@pytest.mark.parametrize(
    ("fields", "text", "lost"),
    [
        ("of: x, value: 22 %", "about 22% of it", True),
        ("of: x, value: ~22 %", "about 22% of it", False),
        ("value: 300", "over 300 jobs", True),
        ("value: up to 300", "over 300 jobs", True),
        ("value: about 300", "over 300 jobs", False),
        ("of: x, value: 1/3", "about a third of it", False),
        ("of: x, value: 22 %", "22% of it", False),
        ("of: x, value: 31 %", "almost a third of it", False),
        ("of: x, value: 50 %", "almost half of it", True),
        ("change: +120 %, since: 2020", "traffic more than doubled", False),
        ("change: +100 %, since: 2020", "traffic more than doubled", True),
        ("of: x, value: 22 %", "22% here, and about 22% there", False),
    ],
)
def test_is_the_hedge_kept(tmp_path: Path, fields: str, text: str, lost: bool) -> None:
    assert (quoted(tmp_path, fields, text).hedged is not None) is lost


@pytest.mark.parametrize(
    ("fields", "text", "told"),
    [
        ("of: x, value: 31 %", "nearly half (31%) of it", "nearly half"),
        ("of: x, value: 48 %", "nearly half (48%) of it", None),
        ("of: x, value: 48 %", "a majority, 48%, of them", "more than half"),
        ("of: x, value: 48 %", "the majority lost with 48% of them", None),
        ("of: x, value: 52 %", "a third of lines and 52% of stations", None),
        ("of: x, value: 48 %", "כמעט שליש (48%) מהמטען", "שליש"),
        ("of: x, value: 48 %", "רוב הנהגים, 48%, נשים", "רוב"),
        ("of: x, value: 48 %", "רוב קולות, 48%, לנשים", None),
        ("of: x, value: 48 %", "רוב של 48% מהנהגים", "רוב"),
        ("change: +5 %, since: 2020", "המשרות ירדו ב־5%", "ירדו"),
        ("change: +5 %, since: 2020", "jobs fell by 5%", "“fell” is a fall"),
        ("change: -5 %, since: 2020", "jobs rose by 5%", "“rose” is a rise"),
        ("change: +5 %, since: 2020", "jobs did not fall but grew by 5%", None),
        ("change: +40 %, since: 2020", "costs doubled (up 40%)", "“doubled”"),
    ],
)
def test_words_beside_the_number(tmp_path: Path, fields: str, text: str, told: str | None) -> None:
    found = quoted(tmp_path, fields, text).contradiction
    assert found is None if told is None else found is not None and told in found
