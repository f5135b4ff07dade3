"""Constructions that newspapers use: every number with its value, unit, kind, hedge and role."""

from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from claimlint.numbers.mention import Mention
from claimlint.numbers.scanner import scan

TABLES = sorted((Path(__file__).parents[2] / "text_cases").glob("as_printed.*.yaml"))
MODIFIERS = {"~", "~<", "<", "<=", ">", ">="}
Reading = tuple[str, str, str, str, str, str]


class Case(NamedTuple):
    language: str
    construction: str
    line: str


def cases() -> list[Case]:
    found = []
    for path in TABLES:
        for construction, lines in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            found += [Case(path.stem.rpartition(".")[2], construction, line) for line in lines]
    return found


def text_of(case: Case) -> str:
    return case.line.partition(" => ")[0].replace("{", "").replace("}", "")


def wanted(case: Case) -> list[Reading]:
    marked, _, told = case.line.partition(" => ")
    spans = [part.partition("}")[0] for part in marked.split("{")[1:]]
    readings = [reading.split() for reading in told.split(";") if reading.strip()]
    found: list[Reading] = []
    for span, words in zip(spans, readings, strict=True):
        modifier = words.pop(0) if words[0] in MODIFIERS else "="
        value, unit, kind, *role = words
        found.append((span, modifier, value, unit, kind, role[0] if role else ""))
    return found


def value_of(mention: Mention) -> str:
    if mention.low is not None and mention.high is not None:
        return f"{mention.low}..{mention.high}"
    return "?" if mention.value is None else str(mention.value)


def got(case: Case) -> list[Reading]:
    return [
        (m.text, m.modifier, value_of(m), m.unit.replace(" ", "_"), m.kind, m.role)
        for m in scan(text_of(case), case.language)
    ]


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.language}: {text_of(case)}")
def test_a_construction_is_read_as_it_is_meant(case: Case) -> None:
    assert got(case) == wanted(case)


def test_every_language_has_the_constructions_that_it_shares() -> None:
    counted = Counter((case.language, case.construction) for case in cases())
    for language in ("en", "he", "de", "ar"):
        assert counted[language, "change_and_level"] >= 8
        assert counted[language, "number_words"] >= 3


def test_a_change_and_the_level_that_it_led_to_know_of_each_other() -> None:
    change, level = scan("sales fell 8 percent to 410 million", "en")
    assert (change.role, level.role) == ("change", "level")
    assert (change.partner, level.partner) == (level.start, change.start)


def test_an_old_level_a_new_level_and_their_change_know_of_each_other() -> None:
    change, old, new = scan("rose 3 percent from 40 million to 41.2 million", "en")
    assert (change.role, old.role, new.role) == ("change", "from", "level")
    assert (change.partner, old.partner, new.partner) == (new.start, new.start, old.start)


def test_a_change_and_the_old_level_know_of_each_other() -> None:
    change, old, _ = scan("Passenger numbers were up 8 percent from 38 million in 2023", "en")
    assert (change.role, old.role) == ("change", "from")
    assert (change.partner, old.partner) == (old.start, change.start)


def test_an_old_level_told_last_is_the_partner_of_the_new_one() -> None:
    change, new, old = scan("Claims fell by 9,000 to 214,000 from 223,000 the week before", "en")
    assert (change.partner, new.partner, old.partner) == (new.start, old.start, new.start)


def test_a_new_level_reaches_over_the_time_of_the_old_one() -> None:
    old, _, new = scan("It dropped from 1,140 in 2018 to 655", "en")
    assert (old.partner, new.partner) == (new.start, old.start)


def test_a_range_has_no_partner() -> None:
    (only,) = scan("growth of 2 to 3 percent", "en")
    assert (only.low, only.high, only.partner) == (Fraction(2), Fraction(3), None)
