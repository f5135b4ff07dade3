"""A language: its words for hedges, numbers, units and currencies."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from claimlint.language import section
from claimlint.lazy_dataclass import dataclass

_FOLDER = Path(__file__).parents[1] / "languages"
# A hedge that ends in this mark is a prefix: what follows is written onto it.
_ATTACHES = "־"


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that bounds or blurs the number after it.

    `modifier` is `~`, `almost`, `<`, `<=`, `>` or `>=`. An attached hedge ends in a prefix that
    is written onto the number, with a maqaf, a hyphen or nothing between (`כ־22%`, `יותר מ-7`).
    """

    text: str
    modifier: str
    attached: bool


@dataclass(frozen=True)
class Language:
    """One language file; each part is read on first use. All words are in lower case."""

    code: str
    source: Mapping[str, str]
    generated: Mapping[str, str]
    shared: Mapping[str, str] = MappingProxyType({})

    def part(self, name: str) -> Any:  # noqa: ANN401 - the shape depends on the section
        """The parsed section of a name; None where the language has none."""
        source = self.source.get(name)
        return None if source is None else section.parse(source)

    def pairs(self, name: str) -> list[tuple[str, str]]:
        """Every (phrase, meaning) of a section: symbols of all languages, names of CLDR, its own.

        Where a phrase has two meanings the later pair, from the language's own file, is right.
        """
        found: list[tuple[str, str]] = []
        for source in (self.shared.get(name), self.generated.get(name)):
            found += [] if source is None else section.pairs(section.parse(source))
        return found + list(section.pairs(self.part(name)))

    @cached_property
    def name(self) -> str:
        """The language's name in English."""
        return str(self.part("name"))

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        """All hedges before a number, the longest first, so that the first that fits is right."""
        found = [
            Hedge(phrase.removesuffix(_ATTACHES), modifier, phrase.endswith(_ATTACHES))
            for phrase, modifier in section.pairs(self.part("hedges"))
        ]
        return tuple(sorted(found, key=lambda hedge: (-len(hedge.text), hedge.text)))

    def measures(self, name: str) -> tuple[str, ...]:
        """The words of a section of measures: `ages`, `averages`."""
        return tuple(section.words(self.part(name)))

    @cached_property
    def numbers(self) -> Mapping[str, Fraction]:
        """Number words by their value: `eleven` is 11."""
        return self._numbers("numbers")

    @cached_property
    def scales(self) -> Mapping[str, Fraction]:
        """Scale words by their value: `million` is 1000000; duals and plurals included."""
        return self._numbers("scales")

    @cached_property
    def fractions(self) -> Mapping[str, Fraction]:
        """Fraction words by their value: `half` is 1/2."""
        return self._numbers("fractions")

    @cached_property
    def units(self) -> Mapping[str, str]:
        """Unit words by their unit, written so that `claimlint.values.resolve_unit` reads it."""
        return MappingProxyType(dict(self.pairs("units")))

    @cached_property
    def currencies(self) -> Mapping[str, str]:
        """Currency symbols and words by their ISO 4217 code."""
        return MappingProxyType(dict(self.pairs("currencies")))

    def _numbers(self, name: str) -> Mapping[str, Fraction]:
        found = section.pairs(self.part(name))
        return MappingProxyType({word: Fraction(value) for word, value in found})


@lru_cache(maxsize=1)
def codes() -> tuple[str, ...]:
    """The codes of the languages that have a file, in alphabetical order."""
    names = [entry.name.split(".") for entry in _FOLDER.iterdir()]
    return tuple(sorted(parts[0] for parts in names if parts[1:] == ["yaml"]))


def has_language(code: str) -> bool:
    """Whether a BCP 47 code is of a language that has a file: else its words are not known."""
    return code.lower().split("-")[0] in codes()


@lru_cache(maxsize=32)
def load(code: str) -> Language:
    """The language of a BCP 47 code; `en-GB` is read as `en`.

    Raises ValueError with the codes that there are, where none fits.
    """
    primary = code.lower().split("-")[0]
    if primary not in codes():
        known = ", ".join(codes())
        raise ValueError(f"no language file for {code!r}: there are {known}")
    own = (_FOLDER / f"{primary}.yaml").read_text(encoding="utf-8")
    names = _FOLDER / f"{primary}.cldr.yaml"
    generated = names.read_text(encoding="utf-8") if names.is_file() else ""
    return Language(
        primary,
        MappingProxyType(section.cut(own)),
        MappingProxyType(section.cut(generated)),
        _symbols(),
    )


@lru_cache(maxsize=1)
def _symbols() -> Mapping[str, str]:
    """The sections that every language shares: symbols of units."""
    text = (_FOLDER / "every.symbols.yaml").read_text(encoding="utf-8")
    return MappingProxyType(section.cut(text))


@lru_cache(maxsize=64)
def has_capital_nouns(code: str) -> bool:
    """Whether every noun of a language begins with a capital letter; no for one without a file."""
    try:
        traits = load(code).part("traits")
    except ValueError:
        return False
    return bool(traits) and traits.get("capital_nouns") == "yes"
