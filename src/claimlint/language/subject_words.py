"""What the words of a subject tell of how a whole is divided: women are a part by sex.

Parts by different breakdowns are not beside each other: of a staff, 58 % may be women and 47 %
under 30. Claims say so with `breakdown`; where they do not, a subject such as `women` or `under 30`
says it by itself. Words only ever keep apart, or make a finding possible: what is certain is said
in the claims (`breakdown`, `complete`, `overlapping`). They are data of the language files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    named = _sections_named(_padded(subject))
    if _ANY in named:
        return None
    if "by_age" not in named and _is_age(subject):
        named.add("by_age")
    return tuple([name for name in _SECTIONS if name in named]) if named else ()


@lru_cache(maxsize=8192)
def told_properties(subject: str) -> frozenset[str]:
    """The kinds of property that a subject's words name: fuel and form, of electric SUVs."""
    padded = _padded(subject)
    named = _sections_named(padded)
    named.update([section for begin, section in _beginnings() if begin in padded])
    return frozenset([name for name in _PROPERTIES if name in named])


@lru_cache(maxsize=1024)
def counts_people(measure: str) -> bool:
    """Whether a measure, by its words, counts people: staff, pupils, voters."""
    return not _words(_PEOPLE).isdisjoint(fold(measure).split())


@lru_cache(maxsize=64)
def _words(section: str) -> frozenset[str]:
    """The words of all languages: a subject's name need not be in that of the article."""
    return frozenset(fold(word) for code in codes() for word in phrases(code).words(section))


def _sections_named(padded: str) -> set[str]:
    beginning = _phrases_by_first_word()
    return {
        section
        for word in padded.split()
        if word in beginning
        for phrase, section in beginning[word]
        if phrase in padded
    }


@lru_cache(maxsize=1)
def _phrases_by_first_word() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Each phrase that names a breakdown or property, padded, with its section."""
    found: dict[str, list[tuple[str, str]]] = {}
    for section in (*_SECTIONS, *_PROPERTIES, _ANY):
        for words in _words(section):
            if not words.endswith("-"):
                padded = _padded(words)
                found.setdefault(padded.split()[0], []).append((padded, section))
    return found


def _padded(text: str) -> str:
    """The words of a text with a blank at each end, and for each hyphen."""
    return f" {fold(text).replace('-', ' ')} "


@lru_cache(maxsize=1)
def _beginnings() -> Sequence[tuple[str, str]]:
    """What a word begins with that names a property, `firmen-`, as in `Firmenwagen`."""
    return [
        (f" {word[:-1]}", section)
        for section in _PROPERTIES
        for word in _words(section)
        if word.endswith("-")
    ]


def _is_age(subject: str) -> bool:
    """`under 30`, `65 and over`, `18- to 24-year-olds`: numbers, and words of ages alone."""
    numbers = [found[0] for found in _NUMBER.finditer(subject)]
    if not 1 <= len(numbers) <= 2 or any(len(one) > 3 or int(one) > _OLDEST for one in numbers):
        return False
    words = [found[0] for found in _WORD.finditer(fold(subject))]
    known = all(word in _words("age_words") for word in words)
    return known and any(len(word) > 1 for word in words)
