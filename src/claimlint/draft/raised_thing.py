"""What a sentence says somebody raised or cut, and whether words are a name of its text."""

from __future__ import annotations

from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.measured_thing import is_thing
from claimlint.draft.noun_phrase import Named


def raised_thing(clause: Clause) -> Named | None:
    """What somebody raised or cut, whose own name says nothing: `خفضت المنافسة سعر الغيغابايت`."""
    if clause.verb is None:
        return None
    words = clause.before[clause.verb + 1 :]
    signs = clause.lexicon.prepositions | clause.lexicon.adverbs
    while words and (words[-1].low in signs or len(words[-1].text) == 1):
        words = words[:-1]
    first = next((at for at, word in enumerate(words) if is_thing([word], clause)), None)
    shares = clause.told.words("share_nouns")
    if first is not None and words[first].low.removeprefix(clause.lexicon.definite) in shares:
        return None
    if first is None:
        return Named() if words else None
    if words[first - 1].low in clause.lexicon.prepositions and first:
        return Named()
    return Named("", " ".join(word.text for word in words[first:]))


def stands_twice(words: list[Word], clause: Clause) -> bool:
    """Whether the text has the very words once more, as it has of a name."""
    phrase = clause.text[words[0].start : words[-1].end] if words else ""
    return bool(phrase) and clause.text.count(phrase) > 1
