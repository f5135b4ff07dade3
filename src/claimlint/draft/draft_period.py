"""When a number is of, and when its article appears."""

from __future__ import annotations

from datetime import date

from claimlint.article.article import Article, Figure
from claimlint.draft.change_words import compared_time, held_time, only_a_time
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.sentence_times import Time, times_in
from claimlint.draft.stance import is_in_future_tense, kind_of
from claimlint.numbers.printed_amount import period_of
from claimlint.numbers.scanner import scan
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError

_NEAR = 30
HEAD_BLOCKS = 4
"""So many blocks from the top may hold the date line."""


def time_of(clause: Clause, day: date | None, goes_on: bool, key: str) -> dict[str, object]:
    """The period of a number, where its sentence gives one.

    It is the time after the number that no other amount is nearer to (`40 tonnes in 2022`), one
    right before it (`2022: 40 tonnes`), or one that stands before all amounts of the sentence
    (`In 2022, …`). A number that goes on from the one before it, as `down 4 percent` does, has
    that one's. A time that it is compared with (`than in 2019`) is none.
    """
    figure = clause.figure
    times = times_in(figure, day)
    compared = compared_time(clause, day) if key in ("change", "ratio") else None
    own = _after(clause, times, compared)
    if own is not None and key == "ratio" and compared is None and clause.lexicon.is_cased:
        return {}  # `twice what they paid in 2020`
    if own is not None and key == "change" and own == held_time(clause, day):
        own = None  # `16 percent below the level of 2019`
    if own is None:
        own = _right_before(clause, times)
    if is_old_level(clause):
        own = own or _since(clause, times)
    elif own is None:
        own = (
            _in_own_clause(clause, times)
            or _ago(clause, times)
            or _leading(clause, times)
            or _by_then(clause, times)
        )
        if own is None and goes_on:
            own = _of_the_one_before(clause, times)
    if own is None or own.period is None or (own.is_month and _is_to_come(clause)):
        return {}
    if _is_in_part(clause, own):
        return {}
    return {"period": own.period}


def _is_in_part(clause: Clause, time: Time) -> bool:
    """Whether only some months of a year are told: `في الأشهر التسعة الأولى من 2024`."""
    lead = clause.words(max(clause.figure.sentence.start, time.start - _NEAR), time.start)
    parts = clause.told.words("months_of_year")
    return any(word.low in parts for word in lead[-_NEAR_WORDS - 1 :])


def _is_to_come(clause: Clause) -> bool:
    """Whether what a clause tells is to come, so that its month is not the latest one."""
    return bool(kind_of(clause)) or is_in_future_tense(clause)


def is_old_level(clause: Clause) -> bool:
    """Whether a number is the level before a change: `from 9 %`, `down from 43,900`."""
    if clause.figure.mention.role == "from":
        return True
    lead = clause.before[-1:]
    words = clause.told.words("from_words")
    if not lead or lead[-1].low not in words:
        return False
    noun = clause.before[-2:-1]  # `Ausgaben von 2 Milliarden` are from nothing
    of = lead[-1].low in clause.told.words("thing_of")
    return not (of and noun and noun[-1].text[0].isupper())


def has_own_time(clause: Clause) -> bool:
    """Whether a time stands right beside a number, that is no other number's."""
    times = times_in(clause.figure, None)
    return _right_before(clause, times) is not None or _after(clause, times, None) is not None


def _amounts(clause: Clause) -> list[Figure]:
    """The numbers of a sentence that are no times."""
    return [
        one
        for one in clause.article.figures_in(clause.figure.sentence)
        if not one.is_time and (one.matters or one.kind == "ordinal")
    ]


def _after(clause: Clause, times: list[Time], compared: Time | None) -> Time | None:
    """The first time after a number, up to the next amount and its clause's border."""
    figure = clause.figure
    end = min(clause.reach, clause.end)
    for one in times:
        if one.start < figure.end or one.start >= end:
            continue
        if one == compared or clause.text[one.end : one.end + 1] == ":":
            return None
        if compared is None and _is_compared(clause, one):
            continue
        between = clause.words(figure.end, one.start)
        if _is_of_another_verb(clause, between):
            return None
        keys = ("relatives", "average_nouns", "groups_told")
        apart = {word for key in keys for word in clause.told.words(key)}
        if any(word.low in apart for word in between):
            return None  # `a 12 km line that opened in 2024`
        return one
    return None


def _is_of_another_verb(clause: Clause, between: list[Word]) -> bool:
    """Whether a verb and an `and` stand before a time: `soll 3 Euro kosten und 2028 öffnen`."""
    joints = [at for at, word in enumerate(between) if word.low in clause.lexicon.conjunctions]
    return bool(joints) and any(
        clause.is_verb(word) or clause.looks_like_a_verb(word) or word.low in _infinitives(clause)
        for word in (*between[: joints[0]], *between[joints[0] + 1 :])
    )


def _infinitives(clause: Clause) -> frozenset[str]:
    return frozenset((*clause.told.words("costs"), *clause.told.words("happens")))


def _is_compared(clause: Clause, time: Time) -> bool:
    if time.is_ago:
        return False
    if not clause.lexicon.is_cased:  # `بزيادة 6% عن ميزانية العام الحالي`
        between = clause.words(clause.figure.end, time.start)
        signs = clause.told.words("compared", "not_of_it")
        if 0 < len(between) <= _NEAR_WORDS and between[0].low in signs:
            return True
    if time.lead and time.lead in clause.told.words("than_letters"):
        return True
    pattern = clause.told.pattern("compared", "not_of_it")
    begin = max(clause.figure.end, time.start - _NEAR)
    found = pattern.finditer(clause.text, begin, time.start)
    return any(only_a_time(clause, one.end(), time.start) for one in found)


def _right_before(clause: Clause, times: list[Time]) -> Time | None:
    """The time of `(2022: 81,900)`."""
    for one in times:
        gap = clause.text[one.end : clause.hedge_start]
        if one.end <= clause.hedge_start and gap.strip() == ":":
            return one
    return None


def _leading(clause: Clause, times: list[Time]) -> Time | None:
    """The one time before the first amount of the sentence."""
    first = min((one.start for one in _amounts(clause)), default=clause.figure.start)
    before = [one for one in times if one.end <= first and not _is_since(clause, one)]
    if len(before) != 1 or _is_apart(clause, before[0]) or _is_held_against(clause):
        return None
    return before[0]


def _is_held_against(clause: Clause) -> bool:
    """Whether a number is one that another is held against: it is of another time."""
    lead = clause.before[-_NEAR_WORDS:]
    versus = clause.told.words("versus_times")
    return any(word.low in versus for word in lead)


_NEAR_WORDS = 3


def _in_own_clause(clause: Clause, times: list[Time]) -> Time | None:
    """The one time that stands before a number in its own clause: `, im nächsten Jahr sind 15`."""
    begin = clause.own[0]
    if begin <= clause.figure.sentence.start:
        return None
    before = [one for one in times if begin <= one.start and one.end <= clause.hedge_start]
    plain = len(before) == 1 and not _is_since(clause, before[0])
    return before[0] if plain and clause.text[begin - 1] in ",;،؛" else None


def _ago(clause: Clause, times: list[Time]) -> Time | None:
    """The time that its clause begins with, counted back: `, vor zwei Jahren waren es 6 Euro`."""
    for one in times:
        if not one.is_ago or clause.text[one.end : clause.own[0]].strip():
            continue
        lead = clause.text[clause.figure.sentence.start : one.start].rstrip()
        word = lead.split()[-1:]
        if one.end <= clause.own[0] and word and word[0].lower() in clause.told.words("ago_before"):
            rest = lead.removesuffix(word[0]).rstrip()
            if not rest or rest[-1] in ",;،؛":
                return one
    return None


def _is_apart(clause: Clause, time: Time) -> bool:
    """Whether a time before the first amount is not that of a later one.

    `By 2026 a station will open, and fares rise`; `In 2017 it paid 5, but a court cut it to 3`.
    """
    if _is_of_an_earlier_verb(clause, time):
        return True
    if clause.start <= time.start:
        return False
    if _is_inserted(clause, time):
        return True
    if _lead(clause, time).endswith(clause.told.words("until")):
        return True
    between = clause.words(time.end, clause.figure.start)
    return any(word.low in clause.told.words("turns") for word in between)


def _is_inserted(clause: Clause, time: Time) -> bool:
    """Whether a time stands in a clause about a noun: `The firm, which began in 2011, is worth`."""
    lead = clause.text[clause.figure.sentence.start : time.start]
    at = max(lead.rfind(","), lead.rfind("("))
    inside = clause.words(clause.figure.sentence.start + at + 1, time.start)[:1] if at >= 0 else []
    closed = "," in clause.text[time.end : clause.figure.start]
    done = bool(inside) and clause.looks_like_a_verb(inside[0]) and closed
    if done:
        return True  # `A small moon, discovered in 2016, has a diameter of`
    return bool(inside) and inside[0].low in clause.told.words("relatives")


def _is_of_an_earlier_verb(clause: Clause, time: Time) -> bool:
    """Whether a verb before a time has it, and the number is of another one.

    `It opened in 2011 and makes 45 tonnes`, `promised in 2022 to bring that down to 18`; a time
    that begins the sentence holds for all of it.
    """
    lead = clause.words(clause.figure.sentence.start, time.start)
    if not any(clause.is_verb(word) or clause.looks_like_a_verb(word) for word in lead):
        return False
    between = clause.words(time.end, clause.figure.start)
    joints = clause.lexicon.conjunctions
    to = clause.told.words("infinitive")
    return any(word.low in joints for word in between) or any(
        word.low in to for word in between[:1] if len(between) > 1
    )


def _by_then(clause: Clause, times: list[Time]) -> Time | None:
    """The time by which something is to be reached: `bis 2026 weitere 700 Anwärter`."""
    if kind_of(clause).get("kind") not in {"forecast", "target"}:
        return None
    before = [one for one in times if clause.own[0] <= one.start and one.end <= clause.hedge_start]
    words = clause.told.words("until")
    led = [one for one in before if _lead(clause, one).endswith(words)]
    return led[0] if len(led) == len(before) == 1 else None


def _lead(clause: Clause, time: Time) -> str:
    """The words before a time."""
    begin = max(clause.figure.sentence.start, time.start - _NEAR)
    told = clause.text[begin : time.start].rstrip().lower().split()
    while told and told[-1] in clause.told.words("time_edges"):
        told.pop()  # `seit Anfang 2022`
    return f" {' '.join(told)}"


def _is_since(clause: Clause, time: Time) -> bool:
    lead = clause.text[max(clause.figure.sentence.start, time.start - _NEAR) : time.start]
    words = clause.told.words("compared", "from_a_time")
    loose = clause.told.words("time_words")
    told = lead.rstrip().lower().split()
    if _is_since_a_thing(clause, time):
        return True
    while told and told[-1] in loose and told[-1] not in words:
        told.pop()  # `seit Anfang 2022`
    return " ".join(told).endswith(words)


def _is_since_a_thing(clause: Clause, time: Time) -> bool:
    """Whether a thing of a time is what is counted from: `Seit dem ersten Entwurf von 2019`."""
    lead = clause.words(clause.figure.sentence.start, time.start)[-_LONGEST_SINCE:]
    since = clause.told.words("compared", "since")
    places = [at for at, word in enumerate(lead) if word.low in since]
    return bool(places) and not any(clause.is_verb(word) for word in lead[places[-1] :])


_LONGEST_SINCE = 6


def _since(clause: Clause, times: list[Time]) -> Time | None:
    """The time that an old level is of: `seit 2022 von 1 auf 3,6 Prozent`."""
    words = clause.told.words("compared", "since")
    before = [one for one in times if clause.own[0] <= one.start and one.end <= clause.hedge_start]
    led = [one for one in before if _lead(clause, one).endswith(words)]
    return led[0] if len(led) == len(before) == 1 else None


def _of_the_one_before(clause: Clause, times: list[Time]) -> Time | None:
    """The time that stands between the amount before and this one: both are of it."""
    earlier = [one for one in _amounts(clause) if one.start < clause.figure.start]
    if not earlier or earlier[-1].mention.role == "from":
        return None
    last = earlier[-1]
    between = [one for one in times if last.end <= one.start and one.end <= clause.hedge_start]
    single = len(between) == 1 and not _is_since(clause, between[0])
    return between[0] if single else None


def publication(article: Article) -> str | None:
    """The day of publication: as machines are told it, else the first full date near the head."""
    told = article.text.metadata.published
    if parsed_day(told) is not None:
        return told
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
