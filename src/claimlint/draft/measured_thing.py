"""Whether a phrase names what is measured, by its nouns."""

from __future__ import annotations

from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word

_COMPOUND = 2
"""Two nouns side by side are one in English; longer ones end with an adjective's."""


def is_thing(words: list[Word], clause: Clause) -> bool:
    """Whether a phrase names what is measured, and not who: by its head, or its whole."""
    if not words:
        return False
    ends = (words[-1],) if _is_compound(words, clause) else (words[0], words[-1])
    if any(is_listed(word.low, clause) for word in ends):
        return True
    endings = clause.told.words("thing_endings")
    if bool(endings) and words[-1].low.endswith(tuple(endings)):
        return True
    owned = len(words) > 1 and words[1].low in clause.told.words("genitive_articles")
    if bool(endings) and owned and words[0].low.endswith(tuple(endings)):
        return True  # `Quote der verwandelten Würfe`
    led = [at for at, one in enumerate(words) if at and one.low in clause.told.words("places")]
    return bool(led) and clause.lexicon.is_cased and words[led[0] - 1].low in clause.lexicon.things


def _is_compound(words: list[Word], clause: Clause) -> bool:
    """Whether the last noun says what it is: a `freight locomotive` is no freight."""
    plain = clause.lexicon.is_cased and not clause.told.words("capitals")
    return plain and len(words) == _COMPOUND and words[1].text.islower()


def holds_a_name(words: list[Word], clause: Clause) -> bool:
    """Whether a name stands in what goes on after a preposition of place."""
    if not clause.lexicon.is_cased or clause.told.words("capitals"):
        return False
    led = [at for at, one in enumerate(words) if at and one.low in clause.told.words("places")]
    return bool(led) and any(one.text[0].isupper() for one in words[led[0] + 1 :])


def goes_on_with_von(words: list[Word], clause: Clause) -> bool:
    """Whether a phrase goes on: `der Umschlag` of `der Umschlag von Kohle`."""
    after = [one for one in clause.before if one.start >= words[-1].end][:1]
    return (
        bool(after)
        and after[0].low in clause.told.words("of_a_kind")
        and (after[0].start != clause.before[-1].start)
    )


def is_listed(word: str, clause: Clause) -> bool:
    """Whether a word is a noun of what is measured, with its prefixes or without."""
    if word in clause.lexicon.things:
        return True
    bare = word
    for _ in range(2):
        if not bare or bare[0] not in clause.known.prefixes:
            return False
        bare = bare[1:]
        if bare in clause.lexicon.things:
            return True
    return False
