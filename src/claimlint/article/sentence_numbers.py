"""Which numbers a sentence tells beside one of its own, and what stands between two of them.

What a text tells by itself is told by few words: "or", "of the", "up … from". The functions here
ask for these words right between two numbers, so that whatever else a sentence says keeps it
silent.
"""

from __future__ import annotations

import re
from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.text_document import BODY
from claimlint.language.phrases import phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.values.unit import compatible, same_scale
from claimlint.yamlfile.span import Span

_MOST_NUMBERS = 40
"""A sentence with more numbers than these is a table: nobody reads it as arithmetic."""
_MOST_NOUN_WORDS = 6
_OPENING = ("(", "[", "–", "—", "-")
_MARKS = " \t\n,،(–—:-־"
# `ثلثا المعلمين الـ240`: two thirds of the 240 teachers, with no word for `of`
_CONSTRUCT = re.compile(r"ال\w+ الـ?")
_CLAUSE = re.compile(r"[;؛:]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two numbers that a third is held against: old and new level, part and whole, a life."""

    first: PrintedNumber
    second: PrintedNumber


def amounts_in(article: ArticleText, sentence: Span) -> list[PrintedNumber]:
    """The amounts of a sentence; a rank or a vague number is one, too.

    None where the sentence has digits that are no number that is read: it counts more than these;
    and none where it has more numbers than a sentence says.
    """
    held = article.numbers_in(sentence)
    if len(held) > _MOST_NUMBERS or article.has_unread_figures(sentence):
        return []
    return [one for one in article.numbers[held.start : held.stop] if not one.is_time]


def others(article: ArticleText, number: PrintedNumber) -> list[PrintedNumber]:
    """The other amounts of a number's sentence."""
    found = amounts_in(article, article.sentence(number.start))
    return [one for one in found if one.index != number.index]


def sentence_before(article: ArticleText, number: PrintedNumber) -> Span | None:
    """The sentence before a number's own, where that points back to it (`That is 30 percent`)."""
    own = article.sentence(number.start)
    place = article.number_of(own) - 2
    if place < 0:
        return None
    before = article.sentences[place]
    blocks = article.block(before.start), article.block(own.start)
    if any(one is None or one.part != BODY for one in blocks):
        return None
    points = phrases(article.language).pattern("points_back").match(article.text.text, own.start)
    return None if points is None else before


def between(article: ArticleText, start: int, end: int) -> str:
    """The words between two places, in small letters, on one line."""
    return " ".join(article.text.text[start:end].lower().split())


def has_words(article: ArticleText, start: int, end: int, name: str, key: str = "") -> bool:
    """Whether phrases of a language stand between two places."""
    pattern = phrases(article.language).pattern(name, key)
    return start < end and pattern.search(article.text.text, start, end) is not None


def alike(one: PrintedNumber, other: PrintedNumber) -> bool:
    """Whether two numbers have the same unit."""
    first, second = one.quantity, other.quantity
    if first is None or second is None:
        return False
    return compatible(first.unit, second.unit) and one.mention.unit == other.mention.unit


def counts_alike(one: PrintedNumber, other: PrintedNumber) -> bool:
    """Whether two numbers can count one thing: one unit, or none beside one of them."""
    units = {one.mention.unit, other.mention.unit}
    first, second = one.quantity, other.quantity
    if first is None or second is None:
        return False
    return len(units) == 1 or "1" in units or same_scale(first.unit, second.unit)


def plain(number: PrintedNumber) -> bool:
    """Whether a number is one figure: no range, no bound, and nothing vague."""
    quantity = number.quantity
    return quantity is not None and quantity.point is not None and number.modifier in ("", "~")


def is_of(article: ArticleText, first: PrintedNumber, second: PrintedNumber) -> bool:
    """Whether `of the` leads from one number to the next: `45 percent of the town's 8,000`.

    A name of whose they are may stand between, and nothing else.
    """
    words = between(article, first.end, second.start).rstrip("-־ ")
    known = phrases(article.language)
    if words in known.words("out_of"):
        return True
    if first.kind == "fraction" and _CONSTRUCT.fullmatch(words):
        return True
    found = known.pattern("out_of").match(words)
    if found is None and not words.startswith(known.words("out_of_attached")):
        return False
    tail = words if found is None else words[found.end() :]
    joined = known.pattern("list_and").search(f" {tail} ")
    return joined is None and len(tail.split()) <= 3 and not re.search(r"[,،;:()]", tail)


def is_restated(article: ArticleText, first: PrintedNumber, second: PrintedNumber) -> bool:
    """Whether a number says the one before again: `66 seats, or 44 percent`, `66 seats (44 %)`.

    The noun of the first may follow it; then stands `or`, `that is`, or an opening bracket.
    """
    text = article.text.text[first.end : second.start]
    if len(text.split()) > _MOST_NOUN_WORDS + 3 or _CLAUSE.search(text):
        return False
    bare = without_hedge(article, text)
    if bare.endswith("("):
        closed = article.text.text[second.end :].lstrip()[:1] == ")"
        return closed and "," not in bare and len(bare.split()) <= _MOST_NOUN_WORDS
    known = phrases(article.language)
    for word in known.words("restated"):
        if bare == word or bare.endswith((f" {word}", f",{word}", f"،{word}")):
            noun = bare[: len(bare) - len(word)].rstrip(_MARKS)
            return len(noun.split()) <= _MOST_NOUN_WORDS and not re.search(r"[,،]", noun)
    return False


def without_hedge(article: ArticleText, text: str) -> str:
    """Words up to a number, without the `about` and the prefix that belong to the number."""
    bare = " ".join(text.lower().split()).rstrip("-־ ")
    for word in phrases(article.language).words("hedges"):
        if bare.endswith(f" {word}"):
            return bare[: -len(word)].rstrip("-־ ")
    return bare


def has_base(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether a share is said to be of something else: `120, or 30 percent of the women`."""
    _, end = article.sentence(number.start)
    after = between(article, number.end, end)
    known = phrases(article.language)
    return known.pattern("out_of").match(after) is not None or after.startswith(
        known.words("out_of_attached")
    )


def leads(article: ArticleText, number: PrintedNumber, name: str) -> bool:
    """Whether a phrase (`of the`) opens the sentence or the clause, right before a number."""
    start, _ = article.sentence(number.start)
    lead = between(article, start, number.start).rstrip("-־ ")
    clause = re.split(r"[,،;:]\s*", lead)[-1].strip()
    words = phrases(article.language).words(name)
    return clause in words or (
        clause.split(" ", 1)[-1] in words and clause.split(" ", 1)[0] in _JOINTS
    )


_JOINTS = frozenset({"and", "but", "und", "doch"})


def is_rounded_from(number: PrintedNumber, ratio: Fraction) -> bool:
    """Whether a round percentage was a ratio before: `80 percent` of 79.4."""
    quantity = number.quantity
    if number.kind != "percent" or quantity is None or quantity.point is None:
        return False
    low, high = quantity.widest.low, quantity.widest.high
    return low is not None and high is not None and low < ratio < high
