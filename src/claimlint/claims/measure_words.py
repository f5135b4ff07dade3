"""What the words of a measure tell of it: whether it can be below zero, whether it adds up.

A profit can fall by 140 %, and nine months of it can be more than the year; rainfall can do
neither. The words are data of the language files. They only ever silence a rule, or make a
finding possible: what is certain is said in the claim (`may_be_negative`, `flow`).
"""

from __future__ import annotations

from functools import lru_cache

from claimlint.language.fold import fold
from claimlint.language.language import codes, has_language, load
from claimlint.language.phrases import phrases


@lru_cache(maxsize=4096)
def names_balance(measure: str) -> bool:
    """Whether a measure, by its words, can be below zero: a profit, a balance, a growth."""
    return _says(measure, _words("balances"))


@lru_cache(maxsize=4096)
def names_flow(measure: str) -> bool:
    """Whether a measure, by its words, adds up over time: a turnover, births."""
    return _says(measure, _words("flows")) and not names_balance(measure)


@lru_cache(maxsize=4096)
def is_named(measure: str, section: str) -> bool:
    """Whether a measure is one of the words of a section, whole: `age`, `birth`."""
    return fold(measure) in _words(section)


@lru_cache(maxsize=4096)
def speaks_of(measure: str, section: str) -> bool:
    """Whether a measure has one of the words of a section in it."""
    return _says(measure, _words(section))


@lru_cache(maxsize=4096)
def without_words(measure: str, section: str) -> str:
    """A measure without the words of a section: `average pay` is `pay`."""
    padded = f" {fold(measure)} "
    for word in sorted(_words(section), key=len, reverse=True):
        padded = padded.replace(f" {word} ", " ")
    return " ".join(padded.split())


@lru_cache(maxsize=4096)
def before_ending(measure: str, section: str) -> str | None:
    """What a compound has before a word of a section: `Lohn` of `Lohnlücke`; None for none."""
    folded = fold(measure)
    for word in _words(section):
        if len(word) > _SHORTEST and folded.endswith(word) and len(folded) > len(word):
            return folded.removesuffix(word)
    return None


@lru_cache(maxsize=4096)
def names_average(measure: str) -> bool:
    """Whether a measure is an average of a kind that it does not name."""
    return averaged(measure) != fold(measure)


@lru_cache(maxsize=4096)
def averaged(measure: str) -> str:
    """What a measure is an average of: `pay` of `average pay`, `Lohn` of `Durchschnittslohn`."""
    left = without_words(measure, "averages")
    for word in _words("average_beginnings"):
        left = left.removeprefix(word)
    return left


@lru_cache(maxsize=4096)
def may_be_difference(measure: str, code: str) -> bool:
    """Whether degrees of a measure may be a difference: a gap, a target, what we cannot read."""
    return not has_language(code) or any(
        phrases(one).pattern("differences", "near").search(measure) for one in (code, "en")
    )


_SHORTEST = 3
"""An ending of three letters (`gap`) is in words that are no compounds of it."""


def _says(measure: str, words: frozenset[str]) -> bool:
    padded = f" {fold(measure)} "
    single, several = _by_length(words)
    return not single.isdisjoint(padded.split(" ")) or any(
        f" {word} " in padded for word in several
    )


@lru_cache(maxsize=16)
def _by_length(words: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The terms of one word, which are looked up, and those of several."""
    single = frozenset(word for word in words if " " not in word)
    return single, tuple(words - single)


@lru_cache(maxsize=16)
def _words(section: str) -> frozenset[str]:
    """The words of all languages: a measure's name need not be in that of the article."""
    return frozenset(fold(word) for code in codes() for word in load(code).measures(section))
