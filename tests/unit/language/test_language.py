from fractions import Fraction
from pathlib import Path

import pytest

from claimlint.language import language, section
from claimlint.language.cldr import names
from claimlint.values.resolve_unit import resolve


@pytest.mark.parametrize("code", language.codes())
def test_every_language_has_the_parts_that_quantities_need(code: str) -> None:
    loaded = language.load(code)
    assert loaded.name
    assert {hedge.modifier for hedge in loaded.hedges} == {"~", "almost", "<", "<=", ">", ">="}
    assert loaded.scales
    assert loaded.fractions
    assert loaded.units["%"] == "percent"
    assert loaded.currencies["€"] == "EUR"


def test_a_region_is_dropped_and_loading_is_cached() -> None:
    assert language.load("en-GB") == language.load("en")
    assert language.load("he") is language.load("he")


def test_an_unknown_language_names_those_that_there_are() -> None:
    with pytest.raises(ValueError, match=r"no language file for 'xx': there are .*en, he"):
        language.load("xx")


def test_hedges_come_longest_first_and_prefixes_are_attached() -> None:
    hedges = language.load("he").hedges
    lengths = [len(hedge.text) for hedge in hedges]
    assert lengths == sorted(lengths, reverse=True)
    assert language.Hedge("כ", "~", attached=True) in hedges
    assert language.Hedge("יותר מ", ">", attached=True) in hedges
    assert language.Hedge("לפחות", ">=", attached=False) in hedges


def test_number_words_are_exact() -> None:
    hebrew = language.load("he")
    assert hebrew.scales["מליון"] == hebrew.scales["מיליון"] == 1_000_000
    assert hebrew.scales["אלפיים"] == 2000
    assert hebrew.fractions["רבע"] == Fraction(1, 4)
    assert hebrew.currencies['ש"ח'] == "ILS"
    assert hebrew.units['קמ"ש'] == "km/h"


@pytest.mark.parametrize("code", language.codes())
def test_no_phrase_has_two_meanings_in_one_section(code: str) -> None:
    loaded = language.load(code)
    for part in ("hedges", "scales", "fractions", "units", "currencies"):
        found: dict[str, str] = {}
        for meaning, phrases in loaded.part(part).items():
            for phrase in section.words(phrases):
                assert found.setdefault(phrase, meaning) == meaning, (part, phrase)


@pytest.mark.parametrize("code", language.codes())
def test_names_from_cldr_are_as_generated_and_never_decide(code: str) -> None:
    loaded = language.load(code)
    own = dict(section.pairs(loaded.part("units")))
    assert loaded.generated
    assert {word: loaded.units[word] for word in own} == own


@pytest.mark.parametrize("code", language.codes())
def test_names_from_cldr_are_up_to_date(code: str) -> None:
    pytest.importorskip("babel")
    folder = Path(language.__file__).parent.parent / "languages"
    own = (folder / f"{code}.yaml").read_text(encoding="utf-8")
    assert (folder / f"{code}.cldr.yaml").read_text(encoding="utf-8") == names(code, own)


@pytest.mark.parametrize("code", language.codes())
def test_every_unit_of_a_language_is_one_that_units_know(code: str) -> None:
    loaded = language.load(code)
    for name in {*loaded.units.values(), *loaded.currencies.values()}:
        assert resolve(name).name
