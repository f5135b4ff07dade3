"""When a number is of, and when its article appears."""

from __future__ import annotations

from datetime import date

from claimlint.article.article import Article, Figure
from claimlint.article.relative_dates import resolve
from claimlint.language.phrases import phrases
from claimlint.numbers.printed_amount import period_of
from claimlint.numbers.scanner import scan
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError

_NEAR = 30
HEAD_BLOCKS = 4
"""So many blocks from the top may hold the date line."""


def time_of(figure: Figure, day: date | None) -> dict[str, object]:
    """The period: of the nearest time in the sentence, or of `this year` on the day it appears."""
    article = figure.article
    inside = article.figures_in(figure.sentence)
    times = [one for one in inside if one.is_time and one.period is not None]
    after = [one for one in times if 0 <= one.start - figure.end <= _NEAR]
    between = [one for one in inside if not one.is_time]
    for one in after:
        if not any(figure.end <= other.start < one.start for other in between):
            return {"period": _period(one)}
    if len(times) == 1 and (times[0].start < figure.start or len(between) == 1):
        return {"period": _period(times[0])}
    return _relative(figure, day) if not times else {}


def _period(figure: Figure) -> str:
    return "" if figure.period is None else figure.period.text


def _relative(figure: Figure, day: date | None) -> dict[str, object]:
    if day is None:
        return {}
    text = figure.article.text.text
    for meaning, month, pattern in phrases(figure.article.language).relative:
        if pattern.search(text, figure.sentence.start, figure.sentence.end):
            found = resolve(meaning, month, day)
            if found is not None:
                return {"period": found}
    return {}


def publication(article: Article) -> str | None:
    """The day of publication: as machines are told it, else the first full date near the head."""
    if parsed_day(article.text.published) is not None:
        return article.text.published
    head = article.text.blocks[:HEAD_BLOCKS]
    for block in head:
        if block.part == "body" and block.span.end - block.span.start > 200:
            continue
        words = article.text.text[block.span.start : block.span.end]
        for mention in scan(words, article.language):
            period = period_of(mention)
            if mention.kind == "date" and period is not None and period.first == period.last:
                return period.text
    return None


def parsed_day(text: str | None) -> date | None:
    """A day as a date; None for no day."""
    try:
        period = None if text is None else parse_period(text)
    except PeriodError:
        return None
    last = None if period is None else period.last
    return date.fromordinal(last) if last is not None and 1 <= last <= 3_652_059 else None
