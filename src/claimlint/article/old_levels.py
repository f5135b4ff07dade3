"""The old level that words after the new one tell: `to 54 million, against 50 million last year`.

Only where the words between the two say nothing else, and those after the old level nothing but
when that was: `against 38 million ten years ago` is compared with another time than the change.
"""

from __future__ import annotations

import re

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import (
    between,
    counts_alike,
    has_words,
    plain,
    without_hedge,
)
from claimlint.language.phrases import phrases

_CLAUSE_END = re.compile(r"[,،;؛:.!?)]\s|[,،;؛:.!?)]$|$")
_MOST_NOUN_WORDS = 3


def is_old_level(article: ArticleText, new: PrintedNumber, old: PrintedNumber) -> bool:
    """Whether a sentence says right after a new level what it was before."""
    if new.mention.role != "level" or old.mention.role not in ("", "level"):
        return False
    if old.start < new.end or not (plain(new) and plain(old) and counts_alike(new, old)):
        return False
    start, _ = article.sentence(new.start)
    if has_words(article, start, new.start, "compared"):
        return False  # the change is from what was named there
    return _leads_to(article, new, old) and _is_of_the_time_before(article, old)


def _leads_to(article: ArticleText, new: PrintedNumber, old: PrintedNumber) -> bool:
    """Whether nothing but `, against` stands between two levels, after a noun of the first."""
    bare = without_hedge(article, article.text.text[new.end : old.start]).replace("،", ",")
    noun, comma, lead = bare.rpartition(",")
    known = phrases(article.language).words("level_before")
    if comma or not bare.startswith(known):
        noun, lead = (noun, lead) if comma else _cut(bare, known)
    few = len(noun.split()) <= _MOST_NOUN_WORDS and "," not in noun
    return few and lead.strip(" (–—-־") in known


def _cut(words: str, known: tuple[str, ...]) -> tuple[str, str]:
    """A noun and the phrase that ends words after it."""
    found = [one for one in known if words.endswith(f" {one}")]
    longest = max(found, key=len, default="")
    return words[: len(words) - len(longest)].strip(), longest


def _is_of_the_time_before(article: ArticleText, old: PrintedNumber) -> bool:
    """Whether an old level is told of the time that a change is counted from, or of no time."""
    start, end = article.sentence(old.start)
    text, known = article.text.text, phrases(article.language)
    held = article.numbers_in(article.sentence(old.start))
    if any(one.is_time for one in article.numbers[held.start : held.stop]):
        return False
    if any(has_words(article, start, end, name) for name in ("adjusted", "negations")):
        return False
    stop = _CLAUSE_END.search(text, old.end, end)
    rest = between(article, old.end, end if stop is None else stop.start())
    told = list(known.pattern("prior_periods").finditer(text, start, old.start))
    if not rest:
        return not told
    return not told and _says_when(rest, known.words("prior_periods"))


def _says_when(rest: str, known: tuple[str, ...]) -> bool:
    """Whether words are nothing but `a year earlier`, after one noun at most."""
    return any(
        rest == one or (rest.endswith(f" {one}") and len(rest[: -len(one)].split()) <= 1)
        for one in known
    )
