"""The two years between which an age lies: birth and death, or birth and what was then.

`born in 1950, died in 2010 aged 75`; `Ada Winter (1902–1986) died at 94`; `born in 1957, she swam
in 1972 at the age of 44`. A sentence that names somebody's mother or widow tells of two lives.
"""

from __future__ import annotations

from fractions import Fraction

from claimlint.article.article_text import ArticleText
from claimlint.article.printed_number import PrintedNumber
from claimlint.article.sentence_numbers import Pair, between, has_words, plain
from claimlint.language.phrases import phrases
from claimlint.lazy_dataclass import replace
from claimlint.yamlfile.span import Span

_AGES = ("1", "year")


def life_of(article: ArticleText, number: PrintedNumber) -> Pair | None:
    """The time of birth, and the one at which a number is the age; None for no age."""
    if number.kind not in ("count", "quantity") or number.mention.unit not in _AGES:
        return None
    if not plain(number) or not _is_age(article, number):
        return None
    sentence = article.sentence(number.start)
    times = _times(article, sentence)
    if has_words(article, sentence.start, sentence.end, "kin"):
        return None
    if len(times) == 1:
        return _years_of_a_life(article, times[0], number) or _born_before(
            article, times[0], number, sentence
        )
    if len(times) != 2:
        return None
    born, then = times
    is_born = has_words(article, sentence.start, then.start, "lives", "born")
    return Pair(born, then) if is_born and _is_then(article, born, then, number) else None


def _times(article: ArticleText, sentence: Span) -> list[PrintedNumber]:
    held = article.numbers_in(sentence)
    return [one for one in article.numbers[held.start : held.stop] if one.is_time]


def _is_age(article: ArticleText, number: PrintedNumber) -> bool:
    """Whether `at the age of` leads to a number."""
    start, _ = article.sentence(number.start)
    lead = between(article, start, number.start).rstrip("-־ ")
    words = phrases(article.language).words("lives", "aged")
    return any(lead == one or lead.endswith((f" {one}", f",{one}")) for one in words)


def _is_then(
    article: ArticleText, born: PrintedNumber, then: PrintedNumber, number: PrintedNumber
) -> bool:
    """Whether an age is that at the second time: right after it, or after the word of a death."""
    if number.start < then.start or born.period is None or then.period is None:
        return False
    _, end = article.sentence(number.start)
    text, known = article.text.text, phrases(article.language)
    died = [one.end() for one in known.pattern("lives", "died").finditer(text, born.end, end)]
    after = [place for place in died if then.end <= place <= number.start]
    start = max(after, default=then.end)
    return between(article, start, number.start).strip(" ,،-־") in known.words("lives", "aged")


def _years_of_a_life(
    article: ArticleText, years: PrintedNumber, number: PrintedNumber
) -> Pair | None:
    """`Ada Winter (1902–1986) died at the age of 94`."""
    mention = years.mention
    low, high = mention.low, mention.high
    if years.kind != "years" or low is None or high is None or years.end > number.start:
        return None
    text = article.text.text
    in_brackets = text[: years.start].rstrip().endswith("(") and text[years.end :].startswith(")")
    if not in_brackets or not has_words(article, years.end, number.start, "lives", "died"):
        return None
    return Pair(_year(years, low), _year(years, high))


def _year(years: PrintedNumber, year: Fraction) -> PrintedNumber:
    """One end of a span of years, as a number of its own."""
    mention = replace(years.mention, text=str(year), kind="year", value=year, low=None, high=None)
    return replace(years, mention=mention)


def _born_before(
    article: ArticleText, then: PrintedNumber, number: PrintedNumber, sentence: Span
) -> Pair | None:
    """Find both in `She was born in 1931. She died in 2009 at the age of 87`."""
    place = article.number_of(sentence) - 2
    if place < 0 or not _is_of_the_same(article, sentence):
        return None
    before = article.sentences[place]
    times = _times(article, before)
    if len(times) != 1 or has_words(article, before.start, before.end, "kin"):
        return None
    if not has_words(article, before.start, before.end, "lives", "born"):
        return None
    if not has_words(article, sentence.start, sentence.end, "lives", "died"):
        return None
    return Pair(times[0], then) if _is_then(article, times[0], then, number) else None


def _is_of_the_same(article: ArticleText, sentence: Span) -> bool:
    """Whether a sentence goes on about the same person: it begins with `She`, `He`."""
    first = article.text.text[sentence.start : sentence.end].split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in phrases(article.language).words("persons")
