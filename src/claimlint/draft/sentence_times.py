"""The times that a sentence names: `in 2022`, `this year`, `today`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date
from fractions import Fraction
from functools import lru_cache

from claimlint.article.article import Article, Figure
from claimlint.article.relative_dates import resolve
from claimlint.language.language import load
from claimlint.language.phrases import draft_phrases, phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.span import Span


@dataclass(frozen=True, slots=True)
class Time:
    """A time of a sentence: where it stands, and its period as EDTF.

    The period is None where only the day of publication would tell it, or nothing: it still is
    the time of the number that it stands beside.
    """

    start: int
    end: int
    period: str | None
    is_month: bool = False
    """Whether only a month is named: the latest one, unless what is told is to come."""
    is_ago: bool = False
    """Whether it is counted back from the day: `ten years ago`."""
    lead: str = ""
    """The letters of prepositions that are written onto it: `מהשנה`."""


def times_in(figure: Figure, day: date | None) -> list[Time]:
    """All times of a number's sentence in its order; `day` is when the article appears."""
    return _times_of(figure.article, figure.sentence, day)


def month_after(at: int, figure: Figure, day: date | None) -> str:
    """The month whose bare name stands there, as EDTF: the latest one that has begun."""
    text = figure.article.text.text
    for name, number in load(figure.article.language).pairs("months"):
        found = text[at : at + len(name)].lower() == name.lower()
        if day is None or not found or text[at + len(name) : at + len(name) + 1].isalnum():
            continue
        if not number.isdigit() or _YEAR_BEHIND.match(text, at + len(name)):
            return ""
        year = day.year if int(number) <= day.month else day.year - 1
        return f"{year}-{int(number):02}"
    return ""


_YEAR_BEHIND = re.compile(r"\W*\d")


@lru_cache(maxsize=8)
def _times_of(article: Article, sentence: Span, day: date | None) -> list[Time]:
    """The times of a sentence, found once: a sentence may have as many numbers as it is long."""
    figures = article.figures_in(sentence)
    found = [_of_figure(one, day) for one in figures if one.is_time]
    ago = [_years_ago(one, day) for one in figures if not one.is_time]
    found += [one for one in ago if one is not None]
    told = _relative(article.text.text, article.language, day)
    first = bisect_left(told, sentence.start, key=lambda one: one.start)
    last = bisect_left(told, sentence.end, lo=first, key=lambda one: one.start)
    found += [one for one in told[first:last] if one.end <= sentence.end]
    return sorted(found, key=lambda one: one.start)


def _of_figure(figure: Figure, day: date | None) -> Time:
    if figure.period is not None:
        return Time(figure.start, figure.end, _at_edge(figure, figure.period.text))
    months = dict(load(figure.article.language).pairs("months"))
    names = {name.lower(): number for name, number in months.items()}
    text = figure.text.lower()
    letters = phrases(figure.article.language).prefixes
    while text not in names and text[:1] and text[0] in letters:
        text = text[1:].lstrip("-־")  # `בספטמבר`
    number = names.get(text, "")
    if day is None or not number.isdigit():
        return Time(figure.start, figure.end, None)
    year = day.year if int(number) <= day.month else day.year - 1
    return Time(figure.start, figure.end, f"{year}-{int(number):02}", is_month=True)


def _years_ago(figure: Figure, day: date | None) -> Time | None:
    """The year of `ten years ago`, `vor zehn Jahren`."""
    value = figure.mention.value
    if figure.mention.unit != "year" or not isinstance(value, Fraction) or value.denominator != 1:
        return None
    if figure.modifier or not 0 < value < _MOST_YEARS:
        return None
    told, text = draft_phrases(figure.article.language), figure.article.text.text
    before = text[max(0, figure.start - _NEAR) : figure.start].rstrip().lower().split()[-1:]
    after = text[figure.end : figure.end + _NEAR].lower().split()[:1]
    led = bool(before) and before[0] in told.words("ago_before")
    if not led and not (after and after[0].strip(".,;") in told.words("ago_after")):
        return None
    period = None if day is None else f"{day.year - int(value)}"
    return Time(figure.start, figure.end, period, is_ago=True)


_MOST_YEARS = 100


def _at_edge(figure: Figure, period: str) -> str:
    """The month of `Ende 2023`, `early in 2023`; the year itself where no edge is told."""
    if len(period) != _YEAR or not period.isdigit():
        return period
    told = draft_phrases(figure.article.language)
    begin = max(figure.sentence.start, figure.start - _NEAR)
    lead = figure.article.text.text[begin : figure.start].rstrip(" -־").lower()
    words = f" {lead}"
    if words.endswith(told.words("until_edges")):
        return period  # `by the end of 2026` is some time until then
    for month, key in (("12", "year_end"), ("01", "year_start")):
        if words.endswith(tuple(f" {one}" for one in told.words(key))):
            return f"{period}-{month}"
    return period


_YEAR = 4
_NEAR = 30


@lru_cache(maxsize=4)
def _relative(text: str, language: str, day: date | None) -> tuple[Time, ...]:
    """The times that a text tells by its own day, in order.

    Found once for the whole of a text: its sentences may be as many as its numbers.
    """
    told = draft_phrases(language)
    no_time = [one.span() for one in told.pattern("no_time").finditer(text)]
    starts = [start for start, _ in no_time]
    fiscal = bool(told.words("fiscal")) and told.pattern("fiscal").search(text) is not None
    found: list[Time] = []
    for meaning, month, pattern in phrases(language).relative:
        for match in pattern.finditer(text):
            at = bisect_right(starts, match.start()) - 1
            if at < 0 or match.start() >= no_time[at][1]:
                period = None if day is None else resolve(meaning, month, day)
                if period is not None and len(period) == _YEAR and fiscal:
                    period = None  # whose year does not begin in January
                lead = text[match.start() : match.start("phrase")]
                found.append(Time(match.start(), match.end(), period, lead=lead))
    now = told.pattern("today").finditer(text)
    found += [Time(match.start(), match.end(), None) for match in now]
    return tuple(sorted(found, key=lambda one: one.start))
