"""What the words of a subject tell of how a whole is divided: women are a part by sex.

Parts by different breakdowns are not beside each other: of a staff, 58 % may be women and 47 %
under 30. Claims say so with `breakdown`; where they do not, a subject such as `women` or `under 30`
says it by itself. Words only ever keep apart, or make a finding possible: what is certain is said
in the claims (`breakdown`, `complete`, `overlapping`). They are data of the language files.
"""

from __future__ import annotations

from functools import lru_cache

from claimlint.language.fold import fold
from claimlint.language.language import codes
from claimlint.language.phrases import phrases
from claimlint.lazy_pattern import pattern

_SECTIONS = ("by_sex", "by_age", "by_origin", "by_hours", "by_answer", "by_outcome")
SHARE_NOBODY = frozenset({("by_sex",), ("by_answer",)})
"""Breakdowns whose parts share nobody. An age may lie in another (over 65, over 80)."""
_PROPERTIES = (
    *("by_fuel", "by_size", "by_form", "by_owner", "by_condition"),
    *("by_colour", "by_make", "by_quality", "by_use"),
)
"""What things are told apart by. One thing may have a property of each kind: a red company car."""
_ANY = "in_any_breakdown"
_PEOPLE = "people_measures"
_NUMBER = pattern(r"\d+")
_WORD = pattern(r"[^\W\d_]+")
_OLDEST = 120


@lru_cache(maxsize=8192)
def told_breakdown(subject: str) -> tuple[str, ...] | None:
    """The breakdowns that a subject's words name; None for what is in any (others, children)."""
    padded = f" {fold(subject).replace('-', ' ')} "
    if _names(padded, _ANY):
        return None
    found = [name for name in _SECTIONS if _names(padded, name)]
    if "by_age" not in found and _is_age(subject):
        found.append("by_age")
    return tuple(found)


@lru_cache(maxsize=8192)
def told_properties(subject: str) -> frozenset[str]:
    """The kinds of property that a subject's words name: fuel and form, of electric SUVs."""
    folded = fold(subject)
    padded = f" {folded.replace('-', ' ')} "
    return frozenset(
        name for name in _PROPERTIES if _names(padded, name) or _begins_word(folded, name)
    )


@lru_cache(maxsize=1024)
def counts_people(measure: str) -> bool:
    """Whether a measure, by its words, counts people: staff, pupils, voters."""
    return not _words(_PEOPLE).isdisjoint(fold(measure).split())


@lru_cache(maxsize=64)
def _words(section: str) -> frozenset[str]:
    """The words of all languages: a subject's name need not be in that of the article."""
    return frozenset(fold(word) for code in codes() for word in phrases(code).words(section))


def _names(padded: str, section: str) -> bool:
    words = _spaced(section)
    return not words.isdisjoint(padded.split()) or any(
        " " in word and f" {word} " in padded for word in words
    )


@lru_cache(maxsize=64)
def _spaced(section: str) -> frozenset[str]:
    return frozenset(word.replace("-", " ") for word in _words(section) if not word.endswith("-"))


def _begins_word(folded: str, section: str) -> bool:
    """Whether a word begins as a phrase of the section does: `Firmenwagen` with `firmen-`."""
    begins = _beginnings(section)
    return bool(begins) and any(word.startswith(begins) for word in folded.split())


@lru_cache(maxsize=64)
def _beginnings(section: str) -> tuple[str, ...]:
    return tuple(word[:-1] for word in _words(section) if word.endswith("-"))


def _is_age(subject: str) -> bool:
    """`under 30`, `65 and over`, `18- to 24-year-olds`: numbers, and words of ages alone."""
    numbers = [found[0] for found in _NUMBER.finditer(subject)]
    if not 1 <= len(numbers) <= 2 or any(len(one) > 3 or int(one) > _OLDEST for one in numbers):
        return False
    words = [found[0] for found in _WORD.finditer(fold(subject))]
    known = all(word in _words("age_words") for word in words)
    return known and any(len(word) > 1 for word in words)
