"""The two levels that a sentence tells beside a change: `up 35 percent, from 400 to 500 million`.

Looked at are sentences that have the change, its two levels and no other amount, and where the
words between them say which is which.
"""

from __future__ import annotations

from claimlint.article.article_text import ArticleText
from claimlint.article.old_levels import is_old_level
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import (
    Pair,
    alike,
    amounts_in,
    between,
    counts_alike,
    has_base,
    has_words,
    is_rounded_from,
    others,
    plain,
    sentence_before,
)
from claimlint.language.phrases import phrases
from claimlint.lazy_dataclass import dataclass

_CHANGES = frozenset({"percent", "fraction"})
_MOST_WORDS = 6
_FEW_WORDS = 4
_VERB_WORDS = 2
"""Between `fell` and its number: `sharply to`."""


def levels(article: ArticleText, number: PrintedNumber) -> Pair | None:
    """The old and the new level of a change in percent or by a fraction; None for no change."""
    pair = _told(article, number)
    return None if pair is None or _is_roundly(number, pair) else pair


@dataclass(frozen=True, slots=True)
class Move:
    """The level that a sentence tells a number to have come from, and the word that says how."""

    old: PrintedNumber
    way: str
    word: str


def move_to(article: ArticleText, number: PrintedNumber) -> Move | None:
    """How a sentence says a level came about: `fell to 61 percent from 58 percent`.

    Only where the one word for it stands right before the first of the two, and there is no other
    amount. Nothing is said of prices and of bare numbers: a currency falls when its rate rises.
    """
    sentence = article.sentence(number.start)
    beside = others(article, number) if number.mention.role == "level" else []
    if len(beside) != 1 or beside[0].mention.role != "from" or not alike(beside[0], number):
        return None
    pair = Pair(beside[0], number)
    if not _is_measured(pair):
        return None
    start, end = sentence
    text, known = article.text.text, phrases(article.language)
    moves = [
        (way, found)
        for way in ("up", "down")
        for found in known.pattern("moves", way).finditer(text, start, end)
    ]
    if len(moves) != 1 or known.pattern("negations").search(text, start, end):
        return None
    way, found = moves[0]
    words = between(article, found.end(), min(pair.first.start, number.start))
    if found.end() > min(pair.first.start, number.start) or len(words.split()) > _VERB_WORDS:
        return None
    return Move(pair.first, way, found["phrase"])


def _is_measured(pair: Pair) -> bool:
    """Whether both are percentages, amounts in a unit, or sums of thousands and more."""
    for one in (pair.first, pair.second):
        quantity = one.quantity
        if quantity is None or not plain(one):
            return False
        scaled = quantity.step is not None and quantity.step >= 100 * quantity.unit.factor
        if not quantity.unit.name or (quantity.unit.is_currency and not scaled):
            return False
    return True


def _is_roundly(number: PrintedNumber, pair: Pair) -> bool:
    """Whether the change as printed is that of the levels, rounded to tens."""
    old, new = pair.first.quantity, pair.second.quantity
    if old is None or new is None or not old.point or new.point is None:
        return False
    return is_rounded_from(number, abs(new.point / old.point - 1))


def _told(article: ArticleText, number: PrintedNumber) -> Pair | None:
    if number.kind not in _CHANGES or number.mention.role == "level":
        return None
    beside = others(article, number)
    if not beside:
        return _levels_before(article, number)
    if len(beside) == 1:
        return _compared_with_before(article, number, beside[0])
    if len(beside) != 2:
        return None
    return _from_and_to(article, number, beside) or _up_from(article, number, beside)


def _from_and_to(
    article: ArticleText, number: PrintedNumber, beside: list[PrintedNumber]
) -> Pair | None:
    """`by 20 percent from 100 to 150 tonnes`, `to 150 tonnes, from 100`, `…, a drop of 40 %`."""
    pair = _two_levels(article, beside)
    if pair is None:
        return None
    role, partner = number.mention.role, number.mention.partner
    if role == "change" and partner in (pair.first.start, pair.second.start):
        return pair
    if role == "change" and _leads_to(article, number, pair):
        return pair
    return pair if _is_apposed(article, number, pair.second) else None


def _leads_to(article: ArticleText, number: PrintedNumber, pair: Pair) -> bool:
    """Whether the levels follow a change at once: `rose by 12 percent, from $2.5 to $2.8 bn`."""
    first = min(pair.first.start, pair.second.start)
    words = between(article, number.end, first).split()
    return number.end <= first and len(words) <= _FEW_WORDS


def _two_levels(article: ArticleText, amounts: list[PrintedNumber]) -> Pair | None:
    """An old and a new level that stand beside each other."""
    if is_old_level(article, *amounts):
        return Pair(amounts[1], amounts[0])
    by_role = {one.mention.role: one for one in amounts}
    old, new = by_role.get("from"), by_role.get("level")
    if old is None or new is None or not alike(old, new):
        return None
    if old.mention.partner == new.start or old.start < new.start:
        return Pair(old, new)
    # `to $180 million in 2024, from $270 million`: nothing else is said between them
    words = between(article, new.end, old.start)
    return Pair(old, new) if len(words.split()) <= _MOST_WORDS and "," in words else None


def _is_apposed(article: ArticleText, number: PrintedNumber, new: PrintedNumber) -> bool:
    """Whether a change stands right after its levels: `from 400 to 300, a drop of 40 percent`."""
    if new.end > number.start:
        return False
    words = between(article, new.end, number.start)
    lead, _, said = words.rpartition("," if "," in words else "،")
    told = said.strip(" -־(")
    is_told = _says_change(article, told) or _is_restated_change(article, number, told)
    return is_told and len(lead.split()) <= _FEW_WORDS


def _is_restated_change(article: ArticleText, number: PrintedNumber, words: str) -> bool:
    """Whether levels are told again as a change: `from 50 to 45, that is by 10 percent`."""
    if number.mention.role != "change" or has_base(article, number):
        return False
    known = phrases(article.language).words("restated")
    return any(words.startswith(f"{one} ") and len(words[len(one) :].split()) <= 1 for one in known)


def _says_change(article: ArticleText, words: str) -> bool:
    """Whether words are nothing but `a drop of`, with a prefix written onto the number or not."""
    known = phrases(article.language).words("change_words")
    return words in known or (words.rpartition(" ")[0] in known and len(words.split()) <= 3)


def _up_from(
    article: ArticleText, number: PrintedNumber, beside: list[PrintedNumber]
) -> Pair | None:
    """`240,000 visitors last year, up 20 percent from 200,000 the year before`."""
    new, old = beside
    if not new.end <= number.start < number.end <= old.start:
        return None
    if not (plain(new) and plain(old) and counts_alike(new, old)):
        return None
    words = between(article, new.end, number.start)
    if not words.startswith((",", "،", "(", "–", "—")) and not _has_comma(words):
        return None
    after = between(article, number.end, old.start)
    if len(after.split()) > _MOST_WORDS or len(words.split()) > _MOST_WORDS + _FEW_WORDS:
        return None
    lead = words.replace("،", ",").rpartition(",")[2].strip(" -־(–—")
    told = _says_change(article, lead) or _starts_with(article, after, "change_words")
    return Pair(old, new) if told and _is_from(article, after) else None


def _has_comma(words: str) -> bool:
    return "," in words or "،" in words


def _starts_with(article: ArticleText, words: str, name: str) -> bool:
    return phrases(article.language).pattern(name).match(words) is not None


def _is_from(article: ArticleText, words: str) -> bool:
    """Whether the words before an old level name it as one: `from`, `more than the`."""
    bare = words.rstrip("-־( ")
    known = phrases(article.language)
    if bare in known.words("old_level_attached"):
        return True
    told = list(known.pattern("old_level").finditer(bare))
    if not told:
        return False
    # `4.7 million passengers, 2 percent fewer than in 2022, and 890,000 cars`: another thing
    rest = bare[told[-1].end() :].replace("،", ",")
    return "," not in rest and rest.split()[-1:] not in [
        [word] for word in known.words("conjunctions")
    ]


def _compared_with_before(
    article: ArticleText, number: PrintedNumber, old: PrintedNumber
) -> Pair | None:
    """Find both in `It has 200,000 jobs. That is 50 percent fewer than the 300,000 of 2002`."""
    before = sentence_before(article, number)
    if before is None or old.start < number.end or not plain(old):
        return None
    after = between(article, number.end, old.start)
    amounts = amounts_in(article, before)
    if len(amounts) != 1 or not plain(amounts[0]) or not counts_alike(amounts[0], old):
        return None
    compared = _starts_with(article, after, "change_words") and _is_from(article, after)
    return Pair(old, amounts[0]) if compared and len(after.split()) <= _FEW_WORDS else None


def _levels_before(article: ArticleText, number: PrintedNumber) -> Pair | None:
    """Find both in `Jobs fell from 400 to 300. That is a drop of 40 percent`."""
    before = sentence_before(article, number)
    if before is None:
        return None
    start, end = article.sentence(number.start)
    if not has_words(article, start, number.start, "change_words") and not _starts_with(
        article, between(article, number.end, end), "change_words"
    ):
        return None
    amounts = amounts_in(article, before)
    return _two_levels(article, amounts) if len(amounts) == 2 else None
