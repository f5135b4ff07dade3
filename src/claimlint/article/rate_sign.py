"""A rate that is printed with a percent sign: `17.4 percent per 100,000`."""

from __future__ import annotations

from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import between, has_words
from claimlint.language.phrases import phrases

_MARKS = " -־"
_FEWEST = 1000


def is_per_number(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether a percentage is said to be per so many.

    Where the same word leads to a new level (Hebrew, `12% ל-100,000`), the percentage must be one:
    the rate stood at it or fell to it, and did not rise by it.
    """
    if number.kind != "percent":
        return False
    after = article.numbers[number.index + 1 : number.index + 2]
    if not after or not _is_round(after[0]):
        return False
    known = phrases(article.language)
    words = between(article, number.end, after[0].start).strip(_MARKS)
    if words in known.words("per_so_many"):
        return True
    if words not in known.words("per_or_to"):
        return False
    start, _ = article.sentence(number.start)
    lead = between(article, start, number.start).rstrip(_MARKS)
    if lead.endswith(tuple(f" {one}" for one in known.words("stands_at"))):
        return True
    moved = has_words(article, start, number.start, "moves", "up") or has_words(
        article, start, number.start, "moves", "down"
    )
    return not moved


def _is_round(number: PrintedNumber) -> bool:
    """Whether a count is what rates are told per: a thousand, 100,000, a million."""
    value = number.mention.value
    if number.kind not in ("count", "quantity") or not isinstance(value, Fraction):
        return False
    return value >= _FEWEST and str(value).strip("0") == "1"
