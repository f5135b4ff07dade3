"""Whether a number is a change, which way, and what it is counted from: by the words beside it."""

from __future__ import annotations

import re
from datetime import date

from claimlint.draft.clause import Clause
from claimlint.draft.sentence_times import Time, month_after, times_in

_BESIDE = 24
_BEFORE_A_TIME = 40
_AMOUNTS = frozenset({"count", "quantity", "money"})
_PART_OF_YEAR = re.compile(r"(\d{4})(-Q[1-4]|-\d{2})?")


def way_of(clause: Clause) -> str | None:
    """`+` or `-` for a number that is a change, empty where its words do not tell which.

    None for a number that is no change: a level, a share, an amount.
    """
    if clause.figure.kind in ("percent", "fraction") and loses_of_its_own(clause):
        return _by_losing(clause)
    return _by_words(clause)


def _by_words(clause: Clause) -> str | None:
    """The same, from the words beside the number and the verb."""
    figure = clause.figure
    beside = _beside(clause)
    if figure.kind in _AMOUNTS and figure.mention.role not in ("level", "from"):
        noun = _by_noun(clause)
        if noun or (beside and (_is_more_than(clause) or _is_up_on(clause))):
            return noun or beside
    if figure.mention.role in (
        "level",
        "from",
    ):  # `ein Minus von 22 Prozent` is from nothing
        return beside if beside and figure.kind == "percent" and clause.before[-2:-1] else None
    if figure.kind == "pp" or figure.mention.role == "change":
        sign = beside or _by_verb(clause)
        counted = figure.kind == "count" and not sign  # `voted by 23 votes to 18`
        shared = figure.kind == "percent" and not sign and clause.whole is not None
        return None if counted or shared else sign  # `זכה ב-41% מהקולות`
    if figure.kind in ("percent", "fraction") and beside:
        return beside
    return _by_movement(clause)


def _by_movement(clause: Clause) -> str | None:
    """The sign of a number that a verb of rising or falling, and `by`, lead to."""
    figure = clause.figure
    if not clause.lexicon.is_cased and clause.says_verb("states"):
        return None  # `עלה ב-1,100 והסתכם ב-5,800`
    moves = ("percent", "fraction", "quantity", "money")
    led = (figure.kind in moves or _is_right_after_a_move(clause)) and _is_led_by(clause)
    if led or _moves_bare(clause):
        return _by_verb(clause) or ("" if _is_amount_more(clause) else None)
    return "" if _may_be_moved(clause) else None


def _may_be_moved(clause: Clause) -> bool:
    """Whether a percentage after a verb of rising may be how far: `צמח בקצב שנתי של 3.8%`."""
    plain = clause.figure.kind == "percent" and clause.whole is None and clause.verb is not None
    if clause.lexicon.is_cased or not plain or clause.figure.mention.role:
        return False
    told = (clause.known, clause.told)
    verb = clause.before[clause.verb or 0].low
    moved = any(verb in one.words("moves", way) for one in told for way in ("up", "down"))
    levels = {*clause.told.words("to_level"), *clause.told.words("level_verbs")}
    return moved and clause.before[-1].low not in levels


def _moves_bare(clause: Clause) -> bool:
    """Whether what rose or fell stands between its verb and a percentage: `زادت الواردات 2%`."""
    if clause.figure.kind != "percent" or not clause.told.words("ways", "bare"):
        return False
    if clause.verb is None or clause.verb == len(clause.before) - 1:
        return False
    told = (clause.known, clause.told)
    verb = clause.before[clause.verb].low
    moved = any(verb in one.words("moves", way) for one in told for way in ("up", "down"))
    last = clause.before[-1].low
    links = clause.lexicon.prepositions | {*clause.told.words("to_level")}
    return moved and last not in links


def _is_amount_more(clause: Clause) -> bool:
    """Whether `um` and an amount tell a difference, whichever way it goes."""
    return clause.told.words("by_is_difference") != () and clause.verb is not None


def loses_of_its_own(clause: Clause) -> bool:
    """Whether somebody has so much less or more of what was theirs: `lost 9 % of its residents`."""
    losing = clause.told.words("has_less")
    loose = clause.lexicon.articles | clause.lexicon.adverbs
    between = [] if clause.verb is None else clause.before[clause.verb + 1 :]
    near = clause.verb is not None and all(word.low in loose for word in between)
    last = clause.after[-1:] if clause.told.words("capitals") else []
    if not (near and clause.says_verb("has_less")) and not (last and last[0].low in losing):
        return False
    lead = clause.after[:2]
    of = (*clause.known.words("base", "of"), *clause.told.words("genitive"))
    if not lead or clause.text[clause.figure.end : lead[0].start].strip():
        return False
    owned = any(word.low in own_words(clause) for word in lead)
    return owned and (lead[0].low in of or lead[0].low in own_words(clause))


def _by_losing(clause: Clause) -> str:
    """The sign of `lost 9 % of its residents`; most verbs of such a kind are of losing."""
    gains = clause.told.words("gains")
    return "+" if any(word.low in gains for word in (*clause.before, *clause.after)) else "-"


def own_words(clause: Clause) -> frozenset[str]:
    """The words for an owner, in all their forms: `its`, `seiner`."""
    return clause.lexicon.possessives | frozenset(clause.told.words("owners"))


def _beside(clause: Clause) -> str:
    """The sign that the words right before or right after a number give it."""
    text, figure, ways = clause.text, clause.figure, clause.told
    begin = max(figure.sentence.start, clause.hedge_start - _BESIDE)
    for way, sign in (("up", "+"), ("down", "-")):
        before = ways.pattern("ways", way).finditer(text, begin, clause.hedge_start)
        close = [one for one in before if not text[one.end() : clause.hedge_start].strip(" -־")]
        if any(not _is_part_of_another(clause, one.end()) for one in close):
            return sign
        end = min(clause.end, figure.end + _BESIDE)
        after = ways.pattern("ways", f"{way}_after").search(text, figure.end, end)
        if after is not None and not text[figure.end : after.start()].strip(" -"):
            return sign
        if _is_told_by_noun(clause, way):
            return sign
    return ""


def _is_told_by_noun(clause: Clause, way: str) -> bool:
    """Whether a noun of change stands before `of` and a number: `بتراجع طفيف نسبته 1.5`."""
    lead = [word.low for word in clause.before[-_NEAR_STEM:]]
    stems = clause.told.words("ways", f"stem_{way}")
    told = bool(lead) and lead[-1] in clause.told.words("ways", "by_nouns")
    return told and any(word in stems for word in lead[:-1])


_NEAR_STEM = 3


def _by_noun(clause: Clause) -> str:
    """The sign of an amount that a noun of change stands before: `a rise of 3 million`."""
    lead = clause.text[clause.start : clause.hedge_start].rstrip(" -־").lower()
    for way, sign in (("up", "+"), ("down", "-")):
        words = clause.told.words("ways", f"{way}_nouns")
        if any(lead.endswith(f" {word}") or lead == word for word in words):
            return sign
    return ""


def _is_more_than(clause: Clause) -> bool:
    """Whether an amount is a difference: `3.1 million more than in 2022`."""
    after = [word.low for word in clause.after[:3]]
    if not clause.lexicon.is_cased and clause.figure.kind in ("money", "quantity"):
        return True  # `14 שקל יותר בחודש`
    ways = {
        *clause.told.words("ways", "up_after"),
        *clause.told.words("ways", "down_after"),
    }
    if len(after) == 1 and after[0] in clause.told.words("more_alone"):
        return True  # `zahlt 112 Euro mehr`
    if len(after) > 1 and f"{after[0]} {after[1]}" in clause.told.words("than_average"):
        return True  # `2.1 Grad über dem`
    than = frozenset(clause.told.words("ways", "than"))
    return len(after) > 1 and after[0] in ways and not than.isdisjoint(after[1:])


def _is_up_on(clause: Clause) -> bool:
    """Whether an amount is a difference from the level of a time: `up 60p on last year`."""
    lead, after = clause.before[-1:], clause.after[:1]
    moved = bool(lead) and lead[0].low in clause.told.words("versus")
    held = bool(after) and after[0].low in clause.told.words("held_against")
    return moved and held and not clause.text[clause.figure.end : after[0].start].strip()


def _is_part_of_another(clause: Clause, end: int) -> bool:
    """Whether the word that ends there is part of a phrase that is no change: `make up`."""
    lead = clause.text[clause.start : end].lower()
    return any(lead.endswith(phrase) for phrase in clause.told.words("ways", "no_change"))


def _by_verb(clause: Clause) -> str:
    """The sign that the verbs of the clause give; empty where they pull both ways, or none does."""
    end = clause.end if clause.lexicon.is_cased else clause.figure.end  # its verb goes before
    found = {
        sign
        for way, sign in (("up", "+"), ("down", "-"))
        for pattern in (
            clause.known.pattern("moves", way),
            clause.told.pattern("moves", way),
        )
        if pattern.search(clause.text, clause.start, end)
    }
    found = found or _by_split_verb(clause)
    return found.pop() if len(found) == 1 else ""


def _by_split_verb(clause: Clause) -> set[str]:
    """The sign of a verb whose particle ends the clause: `ging um 6 Prozent zurück`."""
    words = clause.words(clause.start, clause.end)
    held = {word.low for word in words}
    if not words:
        return set()
    return {
        sign
        for way, sign in (("up", "+"), ("down", "-"))
        for phrase in clause.told.words("split_moves", way)
        if set(phrase.split()) <= held and words[-1].low == phrase.split()[-1]
    }


def _is_led_by(clause: Clause) -> bool:
    """Whether `by` stands right before the number: `cut costs by 14 %`."""
    lead = clause.text[clause.start : clause.hedge_start].rstrip(" -־").lower()
    words = clause.told.words("ways", "by")
    if any(lead.endswith(f" {word}") for word in words):
        return True
    # A letter that is written onto the number: `ירד ב-90 סנטימטר`.
    written = clause.figure.mention.text[:1].isalpha()
    return (
        bool(clause.known.prefixes)
        and not written
        and lead[-2:-1].isspace()
        and (lead[-1:] in words)
    )


def _is_right_after_a_move(clause: Clause) -> bool:
    """Whether a verb of rising or falling stands right before a count: `ירד ב-140`."""
    words = clause.before
    while words and len(words[-1].text) == 1:
        words = words[:-1]
    told = (clause.known, clause.told)
    return bool(words) and any(
        words[-1].low in one.words("moves", way) for one in told for way in ("up", "down")
    )


def since_of(clause: Clause, period: str, day: date | None) -> str:
    """What a change is counted from, as EDTF; empty where the sentence does not say."""
    earlier = a_step_before(clause, period)
    if earlier:
        return earlier
    time = compared_time(clause, day)
    if earlier is not None:  # `than last year` is a year of its own, `than a year earlier` none
        return time.period or "" if time is not None and _is_step(clause, time) else ""
    time = time or _time_since(clause, day) or _month_since(clause, day)
    time = time or held_time(clause, day)
    if time is not None and _is_same_part(clause, time):
        return ""  # `als im gleichen Zeitraum 2023`: of which part is for the period to say
    return "" if time is None or time.period is None else time.period


def _is_same_part(clause: Clause, time: Time) -> bool:
    """Whether a change is counted from the same part of another year."""
    between = clause.words(clause.figure.end, time.start)
    same = {*clause.told.words("same_parts")}
    if not clause.lexicon.is_cased:  # `مقارنة بالفترة نفسها من العام الماضي`
        same |= {*clause.told.words("same_times")}
    return any(word.low in same for word in between)


def _time_since(clause: Clause, day: date | None) -> Time | None:
    """The time before a number in its clause that it counts from: `seit 2015 um 48 Prozent`."""
    words = clause.told.words("compared", "since")
    for time in times_in(clause.figure, day):
        lead = clause.text[clause.own[0] : time.start].rstrip().lower()
        if clause.own[0] <= time.start < clause.figure.start and lead.endswith(words):
            return time
    return None


def _is_step(clause: Clause, time: Time) -> bool:
    """Whether a time is told in the words of a year earlier themselves: `than last year`."""
    found = clause.told.pattern("compared", "year_before").search(
        clause.text, clause.start, clause.reach
    )
    return found is not None and found.start() <= time.start and time.end <= found.end()


def _month_since(clause: Clause, day: date | None) -> Time | None:
    """The month without a year that a change is counted from: `since January`."""
    end = min(clause.reach, clause.end)
    since = clause.told.pattern("compared", "since")
    for found in since.finditer(clause.text, clause.own[0], end):
        at = found.end() + (clause.text[found.end() : found.end() + 1] == " ")
        month = month_after(at, clause.figure, day)
        if month:
            return Time(at, at, month, is_month=True)
    return None


def a_step_before(clause: Clause, period: str) -> str | None:
    """The period of `a year earlier` after a number; empty where that is of no plain one.

    None where the sentence says no such thing.
    """
    for key, step in (("year_before", _year_before), ("month_before", _month_before)):
        found = clause.told.pattern("compared", key)
        if found.search(clause.text, clause.start, clause.reach):
            return step(period)
    return None


def is_year_before(clause: Clause) -> bool:
    """Whether a number is that of `the year before`, whichever that is."""
    found = clause.told.pattern("own_year_before")
    return bool(clause.told.words("own_year_before")) and (
        found.search(clause.text, clause.figure.end, min(clause.reach, clause.end)) is not None
    )


def compared_time(clause: Clause, day: date | None) -> Time | None:
    """The time after a number that words such as `since` and `than in` stand before."""
    figure, text = clause.figure, clause.text
    pattern = clause.told.pattern("compared", "before_a_time")
    for other in times_in(figure, day):
        last = clause.reach + 1 if other.is_ago else clause.reach  # `fewer than ten years ago`
        if not figure.end <= other.start < last:
            continue
        if other.lead and other.lead in clause.told.words("than_letters"):
            return other
        begin = max(figure.end, other.start - _BEFORE_A_TIME)
        for found in pattern.finditer(text, begin, other.start):
            if only_a_time(clause, found.end(), other.start):
                return other
    return None


def held_time(clause: Clause, day: date | None) -> Time | None:
    """The year whose level a change is held against: `12 percent on last year`.

    No day, and no time behind any other word: `3 percent on Monday`, `below the price of 2019`.
    """
    held = {*clause.told.words("held_against"), *clause.lexicon.articles}
    held |= {*clause.told.words("same_times"), *clause.told.words("owner_of")}
    for other in times_in(clause.figure, day):
        if clause.figure.end <= other.start < clause.reach and len(other.period or "") == _YEAR:
            between = [word.low for word in clause.words(clause.figure.end, other.start)]
            led = bool(between) and between[0] in clause.told.words("held_against")
            plain = all(_is_held(word, held, clause) for word in between)
            return other if led and plain else None
    return None


_YEAR = 4


def _is_held(word: str, held: set[str], clause: Clause) -> bool:
    """Whether a word is one of those, or has a preposition and the article written onto it."""
    letters = clause.known.prefixes
    return word in held or (bool(letters) and word[0] in letters and word[1:] in held)


def only_a_time(clause: Clause, start: int, end: int) -> bool:
    """Whether nothing but words of a time stand there: `than in` the same period of `2024`."""
    if not clause.text[start:end].strip(" -־"):
        return True
    loose = {*clause.told.words("time_words"), *clause.told.words("time_nouns")}
    loose |= {*clause.told.words("same_times"), *clause.lexicon.articles}
    loose |= {*clause.told.words("ago_before")}
    return all(word.low in loose for word in clause.words(start, end))


def _year_before(period: str) -> str:
    found = _PART_OF_YEAR.fullmatch(period)
    return f"{int(found[1]) - 1}{found[2] or ''}" if found else ""


def _month_before(period: str) -> str:
    found = _PART_OF_YEAR.fullmatch(period)
    if found is None or found[2] is None or "Q" in found[2]:
        return ""
    year, month = int(found[1]), int(found[2][1:])
    return f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02}"
