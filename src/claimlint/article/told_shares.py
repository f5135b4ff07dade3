"""The part and the whole that a sentence tells beside a share: `66 of 150 seats, or 44 percent`.

Looked at are sentences that have these three amounts and no other. In whatever order they stand,
`of` must lead to the whole, and `or`, `that is`, a bracket or commas must set one of them off.
"""

from __future__ import annotations

import re
from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import (
    Pair,
    amounts_in,
    between,
    counts_alike,
    has_base,
    is_of,
    is_restated,
    is_rounded_from,
    leads,
    others,
    plain,
    sentence_before,
)
from claimlint.article.shares_in_amounts import is_in_amounts
from claimlint.language.phrases import phrases
from claimlint.lazy_dataclass import replace

_SHARES = frozenset({"percent", "fraction"})
_DIGITS = re.compile(r"\d+(?:[.,]\d{3})*")
_ROUGHLY = Fraction(3, 20)
_NO_SHARES = ("change", "from", "level")


def amounts_of_share(article: ArticleText, number: PrintedNumber) -> Pair | None:
    """The part and the whole of a share in percent or a fraction; None where they are not told."""
    pair = _told(article, number)
    return None if pair is None or _is_roughly(number, pair) else pair


def _is_roughly(number: PrintedNumber, pair: Pair) -> bool:
    """Whether a share that is round, or is called rough, is near: `about half of 62, or 29`."""
    value, part, whole = number.mention.value, pair.first.quantity, pair.second.quantity
    if part is None or whole is None or not part.point or not whole.point:
        return False
    if number.kind == "percent":
        return is_rounded_from(number, part.point / whole.point)
    if "~" not in number.modifier or not isinstance(value, Fraction) or not value:
        return False
    return abs(part.point / whole.point / value - 1) <= _ROUGHLY


def _told(article: ArticleText, number: PrintedNumber) -> Pair | None:
    if number.kind not in _SHARES or number.mention.role == "change":
        return None
    beside = [_cardinal(one) for one in others(article, number)]
    if len(beside) > 2 or _is_change(article, number):
        return None
    if len(beside) == 2:
        return _beside_two(article, number, *beside)
    if beside and beside[0].kind == "ratio":
        return _ratio_restated(article, number, beside[0])
    return _told_before(article, number, beside)


def _beside_two(
    article: ArticleText, number: PrintedNumber, first: PrintedNumber, second: PrintedNumber
) -> Pair | None:
    """The part and the whole, in the order in which the three stand."""
    if not (plain(first) and plain(second) and _countable(first, second)):
        return None
    if number.start < first.start:
        return _share_first(article, number, first, second)
    if second.end <= number.start:
        return _share_last(article, number, first, second)
    return _share_between(article, number, first, second)


def _cardinal(number: PrintedNumber) -> PrintedNumber:
    """A number in digits that an article's article makes look like a rank: `المعلمين الـ240`."""
    mention = number.mention
    if mention.kind != "ordinal" or mention.language != "ar" or not mention.text.isdecimal():
        return number
    return replace(number, mention=replace(mention, kind="count"))


def _ratio_restated(
    article: ArticleText, number: PrintedNumber, ratio: PrintedNumber
) -> Pair | None:
    """`66 out of 150 seats, or 44 percent`, where the two amounts are read as one ratio."""
    found = list(_DIGITS.finditer(ratio.mention.text))
    if len(found) != 2:
        return None
    part, whole = (_amount(ratio, one) for one in found)
    if ratio.start >= number.end:
        return Pair(part, whole) if is_in_amounts(article, number, Pair(part, whole)) else None
    if has_base(article, number) or not is_restated(article, ratio, number):
        return None
    return Pair(part, whole)


def _amount(ratio: PrintedNumber, digits: re.Match[str]) -> PrintedNumber:
    """One of the two amounts of a ratio, as a number of its own."""
    mention, value = ratio.mention, Fraction(re.sub(r"\D", "", digits[0]))
    start = mention.start + digits.start()
    own = replace(
        mention,
        text=digits[0],
        start=start,
        end=start + len(digits[0]),
        value=value,
        kind="count",
        low=None,
        high=None,
    )
    return replace(ratio, mention=own)


def _countable(part: PrintedNumber, whole: PrintedNumber) -> bool:
    """Whether one number can be counted among the other's; nouns may differ (cattle, head)."""
    kinds = {part.kind, whole.kind}
    return counts_alike(part, whole) or kinds == {"count"}


def _share_first(
    article: ArticleText, number: PrintedNumber, first: PrintedNumber, second: PrintedNumber
) -> Pair | None:
    """Find both in `45 percent of the 8,000 homes, or 3,600`, `31 percent, or 20 of 100 tonnes`."""
    if is_of(article, number, first):
        told = _is_set_off(article, first, second) or is_restated(article, first, second)
        return Pair(second, first) if told else None
    if is_of(article, first, second) and is_in_amounts(article, number, Pair(first, second)):
        return Pair(first, second)
    if number.mention.role in _NO_SHARES or not is_restated(article, number, first):
        return None
    return Pair(first, second) if is_of(article, first, second) else None


def _is_set_off(article: ArticleText, whole: PrintedNumber, part: PrintedNumber) -> bool:
    """Whether a bare number stands between commas: `two thirds of the 90 pupils, 45, passed`.

    Or with `of them` after it: `more than half of the 62 members, 35 of them, stayed away`.
    """
    text = article.text.text
    opened = text[whole.end : part.start].strip() in (",", "،", "(")
    rest = text[part.end :].lstrip()
    closed = rest[:1] in (",", "،", ")")
    of_them = phrases(article.language).pattern("of_them").match(rest)
    if of_them is not None:
        closed = rest[of_them.end() :].lstrip()[:1] in (",", "،", ")")
    return opened and closed and part.mention.unit == "1" and part.kind == "count"


def _share_last(
    article: ArticleText, number: PrintedNumber, first: PrintedNumber, second: PrintedNumber
) -> Pair | None:
    """`66 of the 150 seats, or 44 percent`; `Of the 400 employees, 120, or 30 percent, signed`."""
    if has_base(article, number):
        return None
    if is_of(article, first, second):
        return Pair(first, second) if is_restated(article, second, number) else None
    if not leads(article, first, "of_the") or not is_restated(article, second, number):
        return None
    return Pair(second, first)


def _share_between(
    article: ArticleText, number: PrintedNumber, first: PrintedNumber, second: PrintedNumber
) -> Pair | None:
    """Find both in `3,600 homes, or 45 percent of 8,000`, `Of 240 teachers, a third, or 80, …`."""
    if is_of(article, number, second):
        return Pair(first, second) if is_restated(article, first, number) else None
    if not leads(article, first, "of_the") or not is_restated(article, number, second):
        return None
    return Pair(second, first)


def _told_before(
    article: ArticleText, number: PrintedNumber, beside: list[PrintedNumber]
) -> Pair | None:
    """Find both in `It tested 20,543 cattle. That is 0.06 percent of the 35 million head`."""
    before = sentence_before(article, number)
    told = [] if before is None else amounts_in(article, before)
    if not told or not all(plain(one) for one in (*told, *beside)):
        return None
    if beside:
        alone = len(told) == 1 and _countable(told[0], beside[0])
        return Pair(told[0], beside[0]) if alone and is_of(article, number, beside[0]) else None
    if len(told) != 2 or not _countable(*told) or has_base(article, number):
        return None
    first, second = told
    if is_of(article, first, second):
        return Pair(first, second)
    return Pair(second, first) if leads(article, first, "of_the") else None


def _is_change(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether words right beside a number make it a change, and no share."""
    known = phrases(article.language)
    start, end = article.sentence(number.start)
    if number.kind == "fraction" and number.modifier:
        return False  # the `more` of `more than half` is no change
    after = between(article, number.end, end)
    if known.pattern("change_words").match(after):
        return True
    before = between(article, start, number.start).rstrip("-־ (")
    return before.endswith(tuple(f" {word}" for word in known.words("change_words")))
