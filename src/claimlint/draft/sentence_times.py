"""The times that a sentence names: `in 2022`, `this year`, `today`."""

from __future__ import annotations

from datetime import date

from claimlint.article.article import Figure
from claimlint.article.relative_dates import resolve
from claimlint.language.phrases import draft_phrases, phrases
from claimlint.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Time:
    """A time of a sentence: where it stands, and its period as EDTF.

    The period is None where only the day of publication would tell it, or nothing: it still is
    the time of the number that it stands beside.
    """

    start: int
    end: int
    period: str | None


def times_in(figure: Figure, day: date | None) -> list[Time]:
    """All times of a number's sentence in its order; `day` is when the article appears."""
    article, sentence = figure.article, figure.sentence
    found = [
        Time(one.start, one.end, None if one.period is None else one.period.text)
        for one in article.figures_in(sentence)
        if one.is_time
    ]
    text = article.text.text
    told = draft_phrases(article.language)
    no_time = [one.span() for one in told.pattern("no_time").finditer(text, *sentence)]
    for meaning, month, pattern in phrases(article.language).relative:
        for match in pattern.finditer(text, *sentence):
            if not any(start <= match.start() < end for start, end in no_time):
                period = None if day is None else resolve(meaning, month, day)
                found.append(Time(match.start(), match.end(), period))
    now = told.pattern("today").finditer(text, *sentence)
    found += [Time(match.start(), match.end(), None) for match in now]
    return sorted(found, key=lambda one: one.start)
