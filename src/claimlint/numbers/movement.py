"""Whether the words before a number say that something rose, fell or was changed."""

from __future__ import annotations

from claimlint.numbers.token_stream import Tokens

_LOOK_BACK = 4
_ENDS = {"of", "from", "from_to"}
"""What a word of change does not reach over, to a number after it."""


def has_moved(tokens: Tokens, place: int) -> bool:
    """Whether a verb of change stands shortly before a number (`rose`, `was up`, `fell a further`).

    Nothing that parts a sentence and no other number may stand between them.
    """
    for step in range(1, _LOOK_BACK + 1):
        at = place - step
        if at < 0:
            return False
        lexeme = tokens.lexemes[at]
        if tokens.has(at, "moved") or lexeme.mult is not None:
            return True
        if lexeme.numeric or not lexeme.is_word or _ENDS & lexeme.glue:
            return False
    return False


def is_level(tokens: Tokens, place: int) -> bool:
    """Whether the number at a token is what something moved to or from (`fell to 2086`)."""
    prefix, opening = tokens.prefix_before(place)
    level, begin = tokens.behind("before_level", opening, prefix)
    if level:
        return has_moved(tokens, begin) or _follows_an_old_one(tokens, begin)
    return bool(tokens.behind("before_from", opening, prefix)[0]) and leads_on(tokens, place + 1)


def _follows_an_old_one(tokens: Tokens, place: int) -> bool:
    """Whether the number before a token is an old level, and no year (`from 300 in March`)."""
    for at in range(place - 1, max(place - 1 - _FAR, -1), -1):
        lexeme = tokens.lexemes[at]
        if lexeme.key in _STOPS:
            return False
        if lexeme.value is not None:
            prefix, opening = tokens.prefix_before(at)
            year = len(lexeme.text) == len("2019") and lexeme.text.isdecimal()
            return not year and bool(tokens.behind("before_from", opening, prefix)[0])
    return False


_FAR = 7


def leads_on(tokens: Tokens, place: int) -> bool:
    """Whether the new level follows an old one, which ends at a token, after its time.

    `from 300 in March to 1,900`, or the change, `from 300 by 12 percent`; not where the new one
    follows at once, or a sentence ends.
    """
    for at in range(place, place + _FAR):
        if tokens.lexemes[at].key in _STOPS:
            return False
        after = tokens.follow("from_to" if at > place else "change", at)
        if after > 0 and tokens.numeric(after):
            return True
    return False


_STOPS = frozenset(".;:!?")
