"""What a sentence says of its numbers that a reader can work out again.

A change beside both its levels, a share beside its two amounts, the parts of a group, an age beside
the years of birth and death, a sum that has lost its scale word. Looked at are sentences that have
these numbers and no other: what else a sentence counts may explain a difference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.language.phrases import phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.values.unit import compatible, same_scale

_SHARES = frozenset({"percent", "fraction"})
_NEAR = 24
_MOST_MEMBERS = 12
_ONE_DECIMAL = re.compile(r"\d[\d,.]*[.,]\d(?!\d)")
_SCALE = 1000
_TENFOLD = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """Two numbers that a third is held against: old and new level, part and whole, a life."""

    first: PrintedNumber
    second: PrintedNumber


def levels(article: ArticleText, number: PrintedNumber) -> Pair | None:
    """The old and the new level of a change in percent: `by 20 percent from 100 to 150 tonnes`.

    Only where they are the only amounts of the sentence, and it says one way.
    """
    if number.kind != "percent" or number.mention.role in ("level", "from"):
        return None
    others = _others(article, number)
    if len(others) != 2:
        return None
    by_role = {one.mention.role: one for one in others}
    old, new = by_role.get("from"), by_role.get("level")
    if old is None or new is None or not _alike(old, new):
        return None
    told = number.mention.partner in (old.start, new.start) or _is_apposed(article, number, new)
    return Pair(old, new) if told else None


def _is_apposed(article: ArticleText, number: PrintedNumber, new: PrintedNumber) -> bool:
    """Whether a change stands right after its levels: `from 400 to 300, a drop of 40 percent`."""
    between = article.text.text[new.end : number.start].strip(" ,،(").lower()
    return new.end <= number.start and between in phrases(article.language).words("change_words")


def _is_change(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether words beside a number make it a change, and no share."""
    if number.mention.role == "change":
        return True
    start, end = article.sentence(number.start)
    text, known = article.text.text, phrases(article.language)
    words = (
        known.pattern("change_words"),
        known.pattern("moves", "up"),
        known.pattern("moves", "down"),
    )
    beside = (max(start, number.start - _NEAR), min(end, number.end + _NEAR))
    return any(one.search(text, *beside) for one in words)


def amounts_of_share(article: ArticleText, number: PrintedNumber) -> Pair | None:
    """The part and the whole that a sentence tells beside a share.

    `31 percent of the freight, or 20 of 100 million tonnes`; `two thirds of the 90 pupils, 45, …`.
    """
    if number.kind not in _SHARES or number.mention.role in ("change", "from", "level"):
        return None
    others = _others(article, number)
    if len(others) != 2 or _is_change(article, number):
        return None
    first, second = others
    fitting = _counts_alike(first, second) and _plain(first) and _plain(second)
    if number.start > first.start or not fitting:
        return None
    if _is_of(article, number.end, first.start):
        return Pair(second, first) if _is_set_off(article, first, second) else None
    restated = phrases(article.language).pattern("restated")
    found = restated.search(article.text.text, number.end, first.start)
    if found is None or article.text.text[found.end() : first.start].strip():
        return None
    return Pair(first, second) if _is_of(article, first.end, second.start) else None


def _is_set_off(article: ArticleText, whole: PrintedNumber, part: PrintedNumber) -> bool:
    """Whether a bare number stands between commas: `two thirds of the 90 pupils, 45, passed`."""
    text = article.text.text
    opened = text[whole.end : part.start].strip() in (",", "،", "(")
    closed = text[part.end :].lstrip()[:1] in (",", "،", ")")
    return opened and closed and part.mention.unit == "1" and part.kind == "count"


def members(article: ArticleText, number: PrintedNumber) -> Sequence[PrintedNumber] | None:
    """The parts that a sentence tells of a group: `Of the 120 passengers, 60 were women, 45 men`.

    Only a list that repeats no verb, so that nobody is in two of them.
    """
    if number.kind != "count" or not _plain(number):
        return None
    text = article.text.text
    start, end = article.sentence(number.start)
    lead = text[start : number.start].strip().lower()
    known = phrases(article.language)
    if lead not in known.words("of_the"):
        return None
    others = _others(article, number)
    if not 2 <= len(others) <= _MOST_MEMBERS or any(one.start < number.start for one in others):
        return None
    if not all(one.kind == "count" and _plain(one) for one in others):
        return None
    if known.pattern("subsets").search(text, number.end, end):
        return None
    return others if all(_is_listed(article, one) for one in others[1:]) else None


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


def life_of(article: ArticleText, number: PrintedNumber) -> Pair | None:
    """The years of birth and death beside an age: `born in 1950, died in 2010 aged 75`."""
    if number.kind not in ("count", "quantity") or not _plain(number):
        return None
    if number.mention.unit not in ("1", "year"):
        return None
    known, text = phrases(article.language), article.text.text
    start, end = article.sentence(number.start)
    held = article.numbers_in(article.sentence(number.start))
    times = [one for one in article.numbers[held.start : held.stop] if one.is_time]
    if len(times) != 2 or _others(article, number):
        return None
    born, died = times
    is_born = known.pattern("lives", "born").search(text, start, died.start)
    is_dead = known.pattern("lives", "died").search(text, born.end, end)
    if is_born is None or is_dead is None or born.period is None or died.period is None:
        return None
    beside = (
        max(one for one in (died.end, is_dead.end()) if one <= number.start)
        if (is_dead.end() <= number.start)
        else number.start
    )
    between = text[beside : number.start].strip(" ,،").lower()
    return Pair(born, died) if between in known.words("lives", "aged") else None


def scaled_beside(article: ArticleText, number: PrintedNumber) -> PrintedNumber | None:
    """The sum of money with a scale word beside one that seems to have lost its own.

    `a wage bill of 321.3 shekels, after 290 million shekels`: the digits agree within ten times,
    and no price has one decimal.
    """
    own = number.quantity
    if number.kind != "money" or own is None or own.point is None:
        return None
    if not _ONE_DECIMAL.search(number.mention.text) or own.point >= _SCALE or _is_scaled(number):
        return None
    for other in _others(article, number):
        theirs = other.quantity
        if other.kind != "money" or theirs is None or theirs.point is None or not _is_scaled(other):
            continue
        if other.mention.unit != number.mention.unit:
            continue
        ratio = theirs.point / own.point
        while ratio >= _TENFOLD**2:
            ratio /= _SCALE
        if ratio < _TENFOLD:
            return other
    return None


def is_per_number(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether a percentage is said to be per so many: `17.4 percent per 100,000`."""
    if number.kind != "percent":
        return False
    after = article.numbers[number.index + 1 : number.index + 2]
    if not after or after[0].kind != "count" or after[0].mention.value is None:
        return False
    between = article.text.text[number.end : after[0].start].strip().lower()
    return between in phrases(article.language).words("per_so_many")


_MOST_NUMBERS = 40


def _others(article: ArticleText, number: PrintedNumber) -> list[PrintedNumber]:
    """The other amounts of a number's sentence; a rank or a vague number is one, too.

    None where the sentence has digits that are no number that is read: it counts more than these;
    and none where it has more numbers than a sentence says.
    """
    sentence = article.sentence(number.start)
    held = article.numbers_in(sentence)
    if len(held) > _MOST_NUMBERS or article.has_unread_figures(sentence):
        return []
    return [
        one
        for one in article.numbers[held.start : held.stop]
        if one.index != number.index and not one.is_time
    ]


def _alike(one: PrintedNumber, other: PrintedNumber) -> bool:
    first, second = one.quantity, other.quantity
    if first is None or second is None:
        return False
    return compatible(first.unit, second.unit) and one.mention.unit == other.mention.unit


def _counts_alike(one: PrintedNumber, other: PrintedNumber) -> bool:
    """Whether two numbers can count one thing: one unit, or none beside one of them."""
    units = {one.mention.unit, other.mention.unit}
    first, second = one.quantity, other.quantity
    if first is None or second is None:
        return False
    return len(units) == 1 or "1" in units or same_scale(first.unit, second.unit)


def _plain(number: PrintedNumber) -> bool:
    """Whether a number is one figure: no range, no bound, and nothing vague."""
    quantity = number.quantity
    return quantity is not None and quantity.point is not None and number.modifier in ("", "~")


def _is_of(article: ArticleText, start: int, end: int) -> bool:
    """Whether nothing but `of` (and an article) stands between two numbers."""
    between = " ".join(article.text.text[start:end].lower().split())
    return between in phrases(article.language).words("out_of")


def _is_scaled(number: PrintedNumber) -> bool:
    """Whether a number is printed with a word such as million: its value is not its digits."""
    quantity = number.quantity
    if quantity is None or quantity.point is None:
        return False
    return quantity.point >= _SCALE and len(re.sub(r"\D", "", number.mention.text)) <= 5
