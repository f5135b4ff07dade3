"""When a number is of, and when its article appears."""

from __future__ import annotations

import re
from datetime import date

from claimlint.article.article import Article, Figure
from claimlint.article.relative_dates import resolve
from claimlint.draft.change_words import compared_time
from claimlint.draft.clause import Clause
from claimlint.language.phrases import draft_phrases, phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.numbers.printed_amount import period_of
from claimlint.numbers.scanner import scan
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError

_NEAR = 30
_FAR = 90
_BRACKET = re.compile(r"[()]")
HEAD_BLOCKS = 4
"""So many blocks from the top may hold the date line."""


@dataclass(frozen=True, slots=True)
class _Time:
    """A time of a sentence: where it stands, and its period; None where that is not known."""

    start: int
    end: int
    period: str | None
    figure: Figure | None = None


def time_of(clause: Clause, day: date | None, goes_on: bool, key: str) -> dict[str, object]:
    """The period of a number, where its sentence gives one.

    It is the time after the number that no other amount is nearer to (`40 tonnes in 2022`), one
    right before it (`2022: 40 tonnes`), or one that stands before all amounts of the sentence
    (`In 2022, …`). A number that goes on from the one before it, as `down 4 percent` does, has
    that one's. A time that it is compared with (`than in 2019`) is none.
    """
    figure = clause.figure
    times = _times(figure, day)
    compared = compared_time(clause) if key in ("change", "ratio") else None
    amounts = [
        one
        for one in clause.article.figures_in(figure.sentence)
        if not one.is_time and (one.matters or one.kind == "ordinal")
    ]
    if figure.mention.role == "from" and figure.mention.partner is None:
        key = "from"
    own = _after(clause, times, amounts, compared)
    if own is None:
        own = _right_before(clause, times)
    if own is None and key != "from":
        own = _leading(clause, times, amounts)
    if own is None and goes_on and figure.mention.role != "from":
        own = _of_the_one_before(clause, times, amounts)
    return {} if own is None or own.period is None else {"period": own.period}


def has_own_time(clause: Clause) -> bool:
    """Whether a time stands right beside a number, that is no other number's."""
    times = _times(clause.figure, None)
    amounts = [one for one in clause.article.figures_in(clause.figure.sentence) if not one.is_time]
    return _right_before(clause, times) is not None or (
        _after(clause, times, amounts, None) is not None
    )


def _after(
    clause: Clause, times: list[_Time], amounts: list[Figure], compared: Figure | None
) -> _Time | None:
    """The first time after a number, up to the next amount and its clause's border."""
    figure = clause.figure
    for one in times:
        if one.start < figure.end or one.start >= clause.reach:
            continue
        if compared is not None and one.figure is compared:
            return None
        between = clause.text[figure.end : one.start]
        if any(figure.end <= other.start < one.start for other in amounts if other is not figure):
            return None
        if _BRACKET.search(between) or one.start - figure.end > _FAR:
            return None
        if clause.text[one.end : one.end + 1] == ":":
            return None
        if compared is None and _is_compared(clause, one):
            continue
        return one
    return None


def _is_compared(clause: Clause, time: _Time) -> bool:
    pattern = clause.told.pattern("compared", "not_of_it")
    begin = max(clause.figure.end, time.start - _NEAR)
    found = pattern.finditer(clause.text, begin, time.start)
    return any(not clause.text[one.end() : time.start].strip() for one in found)


def _right_before(clause: Clause, times: list[_Time]) -> _Time | None:
    """The time of `(2022: 81,900)`, `2022 waren es 81.900`."""
    for one in times:
        gap = clause.text[one.end : clause.hedge_start]
        if one.end <= clause.hedge_start and gap.strip() == ":":
            return one
    return None


def _leading(clause: Clause, times: list[_Time], amounts: list[Figure]) -> _Time | None:
    """The one time before the first amount of the sentence."""
    first = min((one.start for one in amounts), default=clause.figure.start)
    before = [one for one in times if one.end <= first and one.start < clause.figure.start]
    before = [one for one in before if not _is_since(clause, one)]
    return before[0] if len(before) == 1 else None


def _is_since(clause: Clause, time: _Time) -> bool:
    lead = clause.text[max(clause.figure.sentence.start, time.start - _NEAR) : time.start]
    return any(
        lead.rstrip().lower().endswith(word)
        for word in clause.told.words("compared", "from_a_time")
    )


def _of_the_one_before(clause: Clause, times: list[_Time], amounts: list[Figure]) -> _Time | None:
    """The time that stands between the amount before and this one: both are of it."""
    earlier = [one for one in amounts if one.start < clause.figure.start]
    if not earlier:
        return None
    last = earlier[-1]
    if last.mention.role == "from":
        return None
    between = [one for one in times if last.end <= one.start and one.end <= clause.hedge_start]
    return between[0] if len(between) == 1 else None


def _times(figure: Figure, day: date | None) -> list[_Time]:
    """All times of a sentence in its order, `this year` among them."""
    article, sentence = figure.article, figure.sentence
    found = [
        _Time(one.start, one.end, _period(one), one)
        for one in article.figures_in(sentence)
        if one.is_time and one.period is not None
    ]
    text = article.text.text
    for meaning, month, pattern in phrases(article.language).relative:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            period = None if day is None else resolve(meaning, month, day)
            found.append(_Time(match.start(), match.end(), period))
    now = draft_phrases(article.language).pattern("today")
    found += [
        _Time(match.start(), match.end(), None if day is None else str(day))
        for match in now.finditer(text, sentence.start, sentence.end)
    ]
    return sorted(found, key=lambda one: one.start)


def _period(figure: Figure) -> str:
    return "" if figure.period is None else figure.period.text


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
