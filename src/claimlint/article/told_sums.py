"""The numbers that a sentence adds up, and the parts that it tells of a group.

`40, 30 and 25, a total of 95`; `a total of 95 homes: 40 in the north, 30 in the west and 25 here`;
`Of the 120 passengers, 60 were women, 45 men and 15 children`. What is "including" or "of which"
is counted twice, and keeps the sentence silent.
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
    leads,
    others,
    plain,
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


def members(article: ArticleText, number: PrintedNumber) -> Sequence[PrintedNumber] | None:
    """The parts that a sentence tells of a group: `Of the 120 passengers, 60 were women, 45 men`.

    Only a list that repeats no verb, so that nobody is in two of them; or parts of which each met
    another end: `Of the 142 on board, 33 died, 100 were rescued and 12 are missing`.
    """
    if number.kind != "count" or not plain(number) or not _is_group(article, number):
        return None
    _, end = article.sentence(number.start)
    found = others(article, number)
    if not _FEWEST <= len(found) <= _MOST or has_words(article, number.end, end, "subsets"):
        return None
    if not all(one.kind == "count" and plain(one) and one.start > number.start for one in found):
        return None
    listed = all(_is_listed(article, one) for one in found[1:])
    return found if listed or _have_other_ends(article, found, end) else None


def _is_group(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether `Of the` leads to a number."""
    start, _ = article.sentence(number.start)
    lead = between(article, start, number.start).rstrip("-־ ")
    return lead in phrases(article.language).words("of_the") or leads(article, number, "of_the")


def _is_listed(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether a comma or an `and` leads to a number, and one word at most follows it."""
    text = article.text.text
    start, end = article.sentence(number.start)
    lead = text[start : number.start].rstrip()
    known = phrases(article.language)
    joined = lead.endswith((",", "،")) or lead.lower().endswith(
        tuple(f" {word}" for word in known.words("list_and"))
    )
    attached = known.conjunction and lead.endswith(known.conjunction)
    after = re.match(r"[^,.;،]*", text[number.end : end])
    words = [] if after is None else re.split(r"\s+(?:and|und)\s+", after[0])[0].split()
    return bool(joined or attached) and len(words) <= 1


def _have_other_ends(article: ArticleText, found: Sequence[PrintedNumber], end: int) -> bool:
    """Whether each part is said to have met an end that no other did: dead, rescued, missing."""
    known = phrases(article.language)
    fates = known.part("fates") or {}
    met: list[str] = []
    for number, stop in zip(found, [one.start for one in found[1:]] + [end], strict=True):
        told = [
            str(fate)
            for fate in fates
            if known.pattern("fates", str(fate)).search(article.text.text, number.start, stop)
        ]
        if len(told) != 1:
            return False
        met += told
    return len(set(met)) == len(met)
