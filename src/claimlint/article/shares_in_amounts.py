"""A share whose amounts follow it: `Turnout was 61 percent: 30,700 of 50,000 voters`.

They may be amounts of something else: `Unemployment is 12 percent: 30 of 90 shops are closed`. So
nothing much may follow them, or the share has a name such as turnout and is nearly theirs.
"""

from __future__ import annotations

import re
from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import Pair, between, has_words, without_hedge

_NOUN_WORDS = 3
_NEAR = Fraction(20, 100)
_MARKS = ".!?)"


def is_in_amounts(article: ArticleText, number: PrintedNumber, pair: Pair) -> bool:
    """Whether the part and the whole of a share follow it in brackets or after a colon."""
    if number.kind != "percent" or number.mention.role in ("change", "from"):
        return False
    lead = without_hedge(article, article.text.text[number.end : pair.first.start])
    if re.search(r"[,،;؛.]", lead) or len(lead.split()) > _NOUN_WORDS:
        return False
    return _is_nearly(number, pair) and _is_set_off(article, number, pair, lead)


def _is_set_off(article: ArticleText, number: PrintedNumber, pair: Pair, lead: str) -> bool:
    """Whether brackets hold nothing but the amounts, or they are what a colon leads to."""
    start, end = article.sentence(number.start)
    after = between(article, pair.second.end, end)
    if lead.endswith("("):
        inside, closed, _ = after.partition(")")
        return bool(closed) and _is_noun(inside, pair)
    if not lead.endswith(":"):
        return False
    if has_words(article, start, number.start, "share_nouns"):
        return True
    return not number.mention.role and _is_noun(after.rstrip(_MARKS), pair)


def _is_noun(words: str, pair: Pair) -> bool:
    """Whether words after a whole can only be its noun, which was not read with it."""
    return len(words.split()) <= (pair.second.mention.unit == "1")


def _is_nearly(number: PrintedNumber, pair: Pair) -> bool:
    """Whether a share is near to that of its amounts, as after a slip of one digit."""
    value, part, whole = number.mention.value, pair.first.quantity, pair.second.quantity
    if not isinstance(value, Fraction) or part is None or whole is None:
        return False
    if not part.point or not whole.point:
        return False
    return abs(part.point / whole.point - value / 100) <= _NEAR
