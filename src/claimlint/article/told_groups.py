"""The parts that a sentence tells of a group, each of which counts somebody else.

`Of the 120 passengers, 60 were women, 45 men and 15 children`; `17 people were hurt: 9 adults and
8 children`; `$26 million: $11 million from the county and $15 million from the town`. What is "of
which", of another time or told by two properties may be counted twice, and stays silent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import (
    amounts_in,
    between,
    has_words,
    leads,
    others,
    plain,
    without_hedge,
)
from claimlint.language.phrases import phrases
from claimlint.yamlfile.span import Span

_FEWEST = 2
_MOST = 12
_FAR_ABOVE = Fraction(3, 2)
_LEAD = 40
"""So many characters before the first part say who pays it."""
_LEAD_WORDS = 3
"""Between a colon and the first part: `: the state pays`."""
_TAIL_WORDS = 5
_ONE_NOUN_PHRASE = 2
_SCALED = 1000
_PARTED = re.compile(r"[;؛.!?]\s")


def members(article: ArticleText, number: PrintedNumber) -> Sequence[PrintedNumber] | None:
    """The parts that a sentence tells of a group, nobody of which is in two of them.

    None where a sentence names no group of so many, or its parts may overlap.
    """
    if not plain(number) or number.is_time:
        return None
    if number.kind == "count" and _is_group(article, number):
        return _of_the_group(article, number)
    found = _after_colon(article, number) or _by_sex(article, number) or _paid_by(article, number)
    return found if found is not None and _is_near(found, number) else None


def _is_near(found: Sequence[PrintedNumber], number: PrintedNumber) -> bool:
    """Whether parts are smaller than their whole, and together not far above it.

    `24 stalls: 300 cheeses and 120 wines` counts things that stand in the group.
    """
    whole = number.quantity
    points = [one.quantity.point for one in found if one.quantity is not None]
    if whole is None or whole.point is None:
        return False
    told = [one for one in points if one is not None]
    return all(one < whole.point for one in told) and sum(told) <= whole.point * _FAR_ABOVE


def _of_the_group(article: ArticleText, number: PrintedNumber) -> Sequence[PrintedNumber] | None:
    """`Of the 120 passengers, 60 were women, 45 men`.

    Only a list that repeats no verb; or parts of which each met another end: `Of the 142 on board,
    33 died, 100 were rescued and 12 are missing`; or men and women.
    """
    _, end = article.sentence(number.start)
    found = others(article, number)
    if not _FEWEST <= len(found) <= _MOST or has_words(article, number.end, end, "subsets"):
        return None
    if not all(one.kind == "count" and plain(one) and one.start > number.start for one in found):
        return None
    listed = all(_is_listed(article, one) for one in found[1:])
    listed = listed and _is_one_breakdown(article, found, end)
    if listed or _have_other_ends(article, found, end) or _are_sexes(article, found, end):
        return found
    return None


def _after_colon(article: ArticleText, number: PrintedNumber) -> Sequence[PrintedNumber] | None:
    """`24 people were hurt: 14 men, 7 women and 5 children`; `$26 million: $11 million from …`.

    Nothing but the list may follow the colon, each of its parts told in the same few words.
    """
    _, end = article.sentence(number.start)
    found = others(article, number)
    if not _FEWEST <= len(found) <= _MOST or number.kind not in ("count", "money"):
        return None
    lead = article.text.text[number.end : found[0].start]
    if found[0].start < number.end or lead.count(":") != 1 or _PARTED.search(lead):
        return None
    words = lead.split(":")[1].split()
    if len(words) > _LEAD_WORDS or not all(_is_part(one, number) for one in found):
        return None
    if _overlap(article, number.end, end):
        return None
    return found if _are_told_alike(article, number, found, end) else None


def _paid_by(article: ArticleText, number: PrintedNumber) -> Sequence[PrintedNumber] | None:
    """`The bridge cost $26 million. The county paid $11 million and the town $15 million`."""
    start, end = article.sentence(number.start)
    if number.kind != "money" or not _is_cost(article, number):
        return None
    found = others(article, number)
    if not found:
        place = article.number_of(Span(start, end))
        start, end = article.sentences[min(place, len(article.sentences) - 1)]
        block, own = article.block(start), article.block(number.start)
        if start < number.end or block is None or own is None or block.number != own.number:
            return None
        found = amounts_in(article, Span(start, end))
    if not _FEWEST <= len(found) <= _MOST or found[0].start < number.end:
        return None
    if not all(_is_part(one, number) for one in found) or _overlap(article, start, end):
        return None
    tails = _tails(article, found, end)
    few = not tails[-1] and all(len(tail) <= _SUBJECT_WORDS for tail in tails)
    lead = without_hedge(article, article.text.text[max(start, number.end) : found[0].start])
    pays = phrases(article.language).pattern("pays")
    told = any(match.end() == len(lead) for match in pays.finditer(lead))
    return found if few and told else None


def _is_cost(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether words right beside a sum say that something costs it."""
    start, end = article.sentence(number.start)
    before = " ".join(between(article, start, number.start).split()[-_COST_WORDS:])
    after = " ".join(between(article, number.end, end).split()[:1])
    pattern = phrases(article.language).pattern("costs")
    return pattern.search(f"{before} ") is not None or pattern.search(after) is not None


_COST_WORDS = 4
_SUBJECT_WORDS = 3
"""`11 million and the town council 15 million`: who pays the next part."""


def _is_part(one: PrintedNumber, whole: PrintedNumber) -> bool:
    """Whether a number can be a part of another: money of money, or a count of a count.

    `£34 million: 20 million from the state` leaves off the currency.
    """
    if not plain(one) or one.mention.role in ("change", "from") or one.quantity is None:
        return False
    if whole.kind == "count":
        return one.kind == "count"
    if one.kind == "money":
        return one.mention.unit == whole.mention.unit
    point = one.quantity.point
    bare = one.kind == "count" and one.mention.unit == "1"
    return bare and point is not None and point >= _SCALED


def _overlap(article: ArticleText, start: int, end: int) -> bool:
    """Whether words say that some are counted twice, or at another time."""
    known = phrases(article.language)
    text = article.text.text
    held = article.numbers_in(Span(start, end))
    times = any(one.is_time for one in article.numbers[held.start : held.stop])
    return times or any(
        known.pattern(name).search(text, start, end) is not None
        for name in ("counted_twice", "of_them", "prior_periods", "negations")
    )


def _are_told_alike(
    article: ArticleText, number: PrintedNumber, found: Sequence[PrintedNumber], end: int
) -> bool:
    """Whether each part is a noun (`14 men, 7 women`), or each stands in or from another place."""
    tails = _tails(article, found, end)
    if any(len(tail) > _TAIL_WORDS for tail in tails):
        return False
    nouns = [
        tail if one.mention.unit == "1" else ["", *tail]
        for one, tail in zip(found, tails, strict=True)
    ]
    if number.kind == "count" and all(len(one) == 1 for one in nouns):
        return _is_one_breakdown(article, found, end)
    known = phrases(article.language)
    if number.kind == "money" and has_words(article, found[0].start - _LEAD, end, "pays"):
        return True
    places = known.words("places")
    firsts = {_preposition(tail, places, known.words("places_attached")) for tail in tails}
    return len(firsts) == 1 and "" not in firsts and len({len(tail) for tail in tails}) == 1


def _preposition(words: Sequence[str], places: tuple[str, ...], attached: tuple[str, ...]) -> str:
    """The word or prefix that leads to a place, at the head of words; empty for none."""
    if not words:
        return ""
    if words[0] in places:
        return words[0]
    return next((one for one in attached if words[0].startswith(one)), "")


def _tails(article: ArticleText, found: Sequence[PrintedNumber], end: int) -> list[list[str]]:
    """The words after each part, without the marks and the `and` that lead to the next one."""
    known = phrases(article.language)
    joints = {*known.words("list_and"), known.conjunction}
    tails = []
    for one, stop in zip(found, [part.start for part in found[1:]] + [end], strict=True):
        words = re.sub(r"[,،.;!?]", " ", between(article, one.end, stop)).split()
        while words and words[-1].rstrip("-־") in joints:
            words.pop()
        tails.append(words)
    return tails


def _is_one_breakdown(article: ArticleText, found: Sequence[PrintedNumber], end: int) -> bool:
    """Whether parts that are told by nouns are told by one property: no `12 doctors, 9 women`."""
    sexes = [bool(words) for words in _sexes(article, found, end)]
    known = phrases(article.language)
    if not any(sexes):  # children may be among `26 civilians`, and not among 26 adults
        return has_words(article, found[0].start, end, "adults") or not has_words(
            article, found[0].start, end, "in_any_breakdown"
        )
    stops = [one.start for one in found[1:]] + [end]
    return all(
        told or known.pattern("in_any_breakdown").search(article.text.text, one.start, stop)
        for told, one, stop in zip(sexes, found, stops, strict=True)
    )


def _by_sex(article: ArticleText, number: PrintedNumber) -> Sequence[PrintedNumber] | None:
    """`28 children, 16 girls and 12 boys`, in one clause with no time and no change."""
    start, end = article.sentence(number.start)
    found = others(article, number)
    if number.kind != "count" or not 2 <= len(found) <= 3 or found[0].start < number.end:
        return None
    if not all(_is_part(one, number) for one in found) or not _are_sexes(article, found, end):
        return None
    if _overlap(article, start, end) or any(
        one.role for one in (number.mention, *(one.mention for one in found))
    ):
        return None
    lead = between(article, number.end, found[0].start).replace("،", ",")
    noun, comma, rest = lead.partition(",")
    near = bool(comma) and not rest.strip(" -־") and len(noun.split()) <= _ONE_NOUN_PHRASE
    return (
        found
        if near and all(len(tail) <= _TAIL_WORDS for tail in _tails(article, found, end))
        else None
    )


def _are_sexes(article: ArticleText, found: Sequence[PrintedNumber], end: int) -> bool:
    """Whether parts are men and women, or boys and girls, each of them once."""
    told = _sexes(article, found, end)
    if len(found) != 2 or any(len(one) != 1 for one in told):
        return False
    males = phrases(article.language).words("males")
    return len({one[0] in males for one in told}) == len(told)


def _sexes(article: ArticleText, found: Sequence[PrintedNumber], end: int) -> list[list[str]]:
    """The words for a sex that stand with each part."""
    pattern = phrases(article.language).pattern("by_sex")
    stops = [one.start for one in found[1:]] + [end]
    return [
        [match["phrase"].lower() for match in pattern.finditer(article.text.text, one.start, stop)]
        for one, stop in zip(found, stops, strict=True)
    ]


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
