"""The numbers that a sentence adds up.

`40, 30 and 25, a total of 95`; `a total of 95 homes: 40 in the north, 30 in the west and 25 here`.
What is "including" or "of which" is counted twice, and keeps the sentence silent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import (
    amounts_in,
    between,
    has_words,
    others,
    sentence_before,
)
from claimlint.language.phrases import phrases
from claimlint.values.unit import compatible

_FEWEST = 2
_MOST = 12
_GAP = 20
_FEW_WORDS = 3
_ONE_NOUN = 1
_ENDS = frozenset({"", ".", ",", "،", ";", ":", ")", "!", "?"})


def parts(article: ArticleText, number: PrintedNumber) -> list[PrintedNumber] | None:
    """The numbers of which a sentence says this one is the sum; None where it says no such thing.

    All other amounts of its sentence, before it or after a colon; or those of the sentence before,
    where this one points back and has the sum alone.
    """
    if number.is_time or number.quantity is None or not _is_sum(article, number):
        return None
    found = _listed(article, number)
    if found is None or not _FEWEST <= len(found) <= _MOST:
        return None
    if not all(_addable(one, number) for one in found):
        return None
    return found if _is_one_kind(article, number, found) else None


def _listed(article: ArticleText, number: PrintedNumber) -> list[PrintedNumber] | None:
    """The other amounts of a sum's sentence, where they stand as its parts do."""
    sentence = article.sentence(number.start)
    if has_words(article, sentence.start, sentence.end, "subsets"):
        return None
    beside = others(article, number)
    if not beside:
        before = sentence_before(article, number)
        if before is None or has_words(article, before.start, before.end, "subsets"):
            return None
        return amounts_in(article, before)
    if beside[-1].start < number.start:
        return beside
    colon = article.text.text.find(":", number.end, beside[0].start)
    return beside if beside[0].start > number.start and colon >= 0 else None


def _is_sum(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether words right before or after a number say that it is a sum."""
    text = article.text.text
    pattern = phrases(article.language).pattern("sums")
    start, end = article.sentence(number.start)
    before = list(pattern.finditer(text, start, number.start))
    if before:
        last = before[-1]
        near = number.start - last.end() <= _GAP
        if near and not re.search(r"\d", text[last.end() : number.start]):
            # `four of a total of five countries` adds nothing up
            words = phrases(article.language).words("out_of")
            return not between(article, start, last.start()).endswith(
                tuple(f" {one}" for one in words)
            )
    after = pattern.search(text, number.end, min(end, number.end + _GAP * 2))
    return after is not None and after.start() - number.end <= len(", ")


def _addable(one: PrintedNumber, total: PrintedNumber) -> bool:
    first, second = one.quantity, total.quantity
    if first is None or second is None or not first.is_plain or not second.is_plain:
        return False
    return one.kind == total.kind and compatible(first.unit, second.unit)


def _is_one_kind(
    article: ArticleText, number: PrintedNumber, found: Sequence[PrintedNumber]
) -> bool:
    """Whether parts and sum count one thing, or the sum ends the list: `…, 1,000 people in all`.

    `120 homes and 85 sheep, and 250 people were moved in all` adds nothing up.
    """
    units = {one.mention.unit for one in found} - {"1"}
    own = number.mention.unit
    if len(units | {own} - {"1"}) <= 1 and (own == "1" or units or found[0].start > number.start):
        return True
    ordered = sorted((*found, number), key=lambda one: one.start)
    gaps = pairwise(ordered)
    if not all(_is_list(article, one, other, other is number) for one, other in gaps):
        return False
    _, end = article.sentence(number.start)
    rest = article.text.text[number.end : end].lstrip()
    match = phrases(article.language).pattern("sums").match(rest)
    rest = rest if match is None else rest[match.end() :].lstrip()
    return rest[:1] in _ENDS


def _is_list(article: ArticleText, one: PrintedNumber, other: PrintedNumber, is_sum: bool) -> bool:
    """Whether nothing but a noun, a comma and an `and` stands between two numbers of a list.

    A word between what names the sum and the sum is its verb: it counts something else.
    """
    words = between(article, one.end, other.start).rstrip("-־ ")
    if is_sum:
        found = phrases(article.language).pattern("sums").search(words)
        if found is not None and words[found.end() :].strip():
            return False
        words = words if found is None else words[: found.start()]
    return len(re.sub(r"[,،:]", " ", words).split()) <= (_ONE_NOUN if is_sum else _FEW_WORDS)
