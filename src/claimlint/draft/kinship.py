"""Which draft a number has its subject and measure from: one told before it, of the same thing.

An old level, its change and the new level are of one thing. So is what stands beside a level with
a time of its own (`80,500 people (2022: 81,900)`), what is held against it, and what a short
sentence after it tells of the same (`A year earlier it was 34 percent`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.article.article import Figure
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.claim_draft import Draft
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.draft_period import has_own_time, is_old_level
from claimlint.draft.draft_value import has_other_unit
from claimlint.draft.place_told import place_of
from claimlint.draft.sentence_times import Time, times_in
from claimlint.yamlfile.span import Span


def kin_of(clause: Clause, key: str, before: Sequence[Draft]) -> Draft | None:
    """The draft before a number, in its sentence, that it has its subject and measure from.

    A change that nothing but `up` or `a rise of` leads to is of what stands before it.
    """
    partner = _partner_of(clause.figure, before)
    if partner is not None:
        return partner
    if not before or "rank" in before[-1].fields:
        return None
    last = before[-1]
    times = times_in(clause.figure, None)
    lead = [
        word
        for word in clause.words(last.figure.end, clause.hedge_start)
        if key != "value" or not any(_is_in(word, one) for one in times)
    ]
    if lead and clause.told.words("count_then_thing") and last.figure.kind == "count":
        lead = lead[1:]  # the noun that the number before it counts
    again = {part for one in clause.told.words("restates") for part in one.split()}
    if not all(_leads(word, clause, key) for word in lead) and not (
        key == "change" and lead and all(word.low in again for word in lead)  # `das sind`
    ):
        return None
    if _lacks_unit(clause.figure, last.figure) and _is_held_against(lead, clause):
        return level_before(last, before)  # `41 million euros, up 8 percent against 38 million`
    goes_on = _goes_on_from(clause, key, last, lead)
    return last if goes_on and not _is_one_of_several(clause, lead, before) else None


def _is_in(word: Word, time: Time) -> bool:
    return time.start <= word.start and word.end <= time.end


def _partner_of(figure: Figure, before: Sequence[Draft]) -> Draft | None:
    """The draft that the reader found to be of the same movement."""
    mention = figure.mention
    for other in reversed(before):
        own = other.figure.mention
        if own.start == mention.partner or own.partner == mention.start:
            return other
        if own.partner is not None and own.partner == mention.partner:
            return other  # `rose 8 percent from 38 million to 41 million`
    return None


def _is_held_against(lead: Sequence[Word], clause: Clause) -> bool:
    """Whether a number is one that another is held against, in words."""
    return bool(lead) and lead[-1].low in (
        *clause.told.words("versus_times"),
        *clause.told.words("from_words"),
    )


def level_before(change: Draft, before: Sequence[Draft]) -> Draft | None:
    """The level that a change by a percentage leads to, where it stands right before it."""
    if "change" not in change.fields or len(before) < 2:  # both of them
        return None
    level = before[-2]
    return level if _is_level_of(level, change) else None


def _is_level_of(level: Draft, change: Draft) -> bool:
    same = level.fields.get("measure") == change.fields.get("measure") != TODO
    return "value" in level.fields and same and level.figure.kind != "percent"


def levels_of(clause: Clause, before: Sequence[Draft], kin: Draft | None) -> list[Figure]:
    """The levels of the same sentence that say in what unit an old one without a unit is."""
    if kin is None or clause.figure.kind != "count" or clause.figure.mention.unit != "1":
        return []
    own = [one.figure for one in before if _is_level_of(one, kin)]
    partner = clause.figure.mention.partner
    held = clause.article.figures_in(clause.figure.sentence)
    return own + [one for one in held if one.start == partner and one.kind != "percent"]


def joined_after(clause: Clause) -> Figure | None:
    """The number after `and` that has the unit of both: `22 and 18 months`."""
    figure = clause.figure
    if figure.kind != "count" or figure.mention.unit != "1":
        return None
    after = clause.article.figures_in(Span(figure.end, figure.end + _NEAR_UNIT))
    other = next((one for one in after if one.start >= figure.end), None)
    if other is None or other.kind not in ("quantity", "money", "percent"):
        return None
    gap = clause.text[figure.end : other.start].strip().lower()
    return other if gap in clause.lexicon.conjunctions else None


_NEAR_UNIT = 12
"""So many signs hold an `and` and the blanks around it, with some to spare."""


def tell_since(clause: Clause, kin: Draft | None, period: object, before: Sequence[Draft]) -> None:
    """Say of a change what its old level says: `up 8 percent from 38 million in 2023`."""
    if kin is None or kin.figure.sentence != clause.figure.sentence or period == TODO:
        return
    for one in before:
        same = one.fields.get("measure") == kin.fields.get("measure")
        if (
            same
            and "change" in one.fields
            and "since" not in one.fields
            and period != one.fields.get("period")
        ):
            one.fields["since"] = period


def _is_one_of_several(clause: Clause, lead: Sequence[Word], before: Sequence[Draft]) -> bool:
    """Whether a number is held against one of several: `5 on sales of 90, against 4 on 80`."""
    versus = any(word.low in clause.told.words("versus") for word in lead)
    if not versus or is_old_level(clause) or len(before) < 2:  # two at least
        return False
    measures = {
        str(one.fields.get("measure"))
        for one in before
        if one.figure.kind == clause.figure.kind and "change" not in one.fields
    }
    return len(measures) > 1


def kin_before(clause: Clause, key: str, before: Sequence[Draft]) -> Draft | None:
    """The draft of an earlier clause that a short one goes on from: `In 2022 it was 34 percent`.

    It says no more than a time or a place, and a word that stands for what was told.
    """
    lead = _lead_of_stand_in(clause)
    if lead is None or not before:
        return None
    last_sentence = before[-1].figure.sentence
    if clause.text[last_sentence.end : clause.figure.sentence.start].strip():
        return None  # a sentence without a number stands between
    near = [one for one in before if one.figure.sentence == last_sentence]
    like = [one for one in near if _is_alike(clause.figure, one, key)]
    if not like or len({str(one.fields.get("measure")) for one in like}) > 1:
        return None
    return like[-1]


def restates(clause: Clause, before: Sequence[Draft]) -> Draft | None:
    """The draft of an amount that a share right after it says again: `or 75 percent of sales`."""
    if not before:
        return None
    last = before[-1]
    if "value" not in last.fields or "of" in last.fields or last.figure.kind == "percent":
        return None
    lead = clause.text[last.figure.end : clause.hedge_start].lower()
    at = max(
        lead.rfind(","),
        lead.rfind("،"),
        lead.rfind("–"),
        lead.rfind("—"),
        lead.rfind("("),
    )
    words = " ".join(lead[at + 1 :].split())
    if at < 0 or words not in ("", *clause.told.words("restates")):
        return None
    held = clause.words(last.figure.end, last.figure.end + at)
    return last if len(held) <= _LONGEST_HELD else None


_LONGEST_HELD = 5
"""So many words stand between an amount and the comma after which it is said again."""


def _lead_of_stand_in(clause: Clause) -> list[Word] | None:
    """The words of a short clause beside the word that stands for what was told; None for none."""
    told = clause.told.pattern("stands_for").search(clause.text, clause.start, clause.hedge_start)
    if told is None:
        return None
    begin = clause.start
    words = clause.words(begin, told.start()) + clause.words(told.end(), clause.hedge_start)
    times = times_in(clause.figure, None)
    loose = clause.lexicon.adverbs | clause.lexicon.prepositions | clause.lexicon.conjunctions
    loose |= frozenset((*clause.told.words("time_words"), *clause.told.words("time_nouns")))
    loose |= frozenset(clause.told.words("earlier"))
    rest = [
        word
        for word in words
        if word.low not in loose
        and not any(one.start <= word.start and word.end <= one.end for one in times)
        and not word.text[0].isdigit()
    ]
    place = place_of(clause).split()
    rest = [word for word in rest if word.text not in place]
    return words if not rest else None


def _is_alike(figure: Figure, other: Draft, key: str) -> bool:
    """Whether two numbers can be of one thing: of one kind, in one unit, under one key."""
    same = figure.kind == other.figure.kind and not has_other_unit(figure, other.figure)
    return same and key in other.fields


def is_of_another_time(clause: Clause, kin: Draft | None) -> bool:
    """Whether a number is an old level, or one that another is held against.

    Two levels of one thing without a time would contradict each other.
    """
    if is_old_level(clause):
        return True
    if kin is None:
        return False
    if kin.figure.sentence != clause.figure.sentence:
        return True
    lead = clause.words(kin.figure.end, clause.hedge_start)
    return any(word.low in clause.told.words("versus") for word in lead) and not any(
        word.low in clause.told.words("to_level") for word in lead
    )


def is_of_another_place(clause: Clause, last: Draft) -> bool:
    """Whether a number says of another place what the one before it does: `in Hessen 1.100`."""
    place = place_of(clause)
    if not place or clause.verb is not None or "value" not in last.fields:
        return False
    if clause.figure.kind != last.figure.kind or has_other_unit(clause.figure, last.figure):
        return False
    named = place.split()
    loose = clause.lexicon.prepositions | clause.lexicon.conjunctions | clause.lexicon.adverbs
    loose |= frozenset(clause.told.words("places"))
    told = [word for word in clause.before if word.text not in named and word.low not in loose]
    parts = frozenset(clause.told.words("parts_of_it"))
    led = any(word.low in parts for word in (*clause.before, *clause.previous[-2:]))
    return not told and not led and bool(place_of(Clause(last.figure)))


def _lacks_unit(figure: Figure, other: Figure) -> bool:
    """Whether a number leaves out the unit of the one before it: `14.8 TWh against 13.9`.

    What it is of is left open then: as it is printed it counts something else.
    """
    bare = figure.kind == "count" and figure.mention.unit == "1"
    if bare and "/" in other.mention.unit:
        return True
    return bare and other.kind in ("quantity", "money", "percent")


def _goes_on_from(clause: Clause, key: str, last: Draft, lead: Sequence[Word]) -> bool:
    """Whether a number that nothing of its own leads to is of what the one before it is of."""
    if clause.whole is not None or _lacks_unit(clause.figure, last.figure):
        return False
    role = clause.figure.mention.role
    to_level = bool(lead) and lead[-1].low in clause.told.words("to_level")
    to_level = to_level or any(_is_level_verb(word, clause) for word in lead)
    level = to_level and "change" in last.fields
    if key in ("change", "ratio") or role in ("level", "from") or level:
        return True
    versus = any(word.low in clause.told.words("versus") for word in lead)
    same_unit = not has_other_unit(clause.figure, last.figure)
    return (versus and same_unit) or _is_beside(clause, last)


def is_change_too(clause: Clause, kin: Draft) -> bool:
    """Whether a number beside a change is another one, and no level."""
    return is_as_much(clause, kin) or is_same_kind(clause.figure, kin)


def is_same_kind(figure: Figure, kin: Draft) -> bool:
    """Whether a percentage goes on from a change: `by 5 percent in 2023 and 7 percent in 2024`."""
    return figure.kind == kin.figure.kind == "percent" and not figure.mention.role


def is_as_much(clause: Clause, kin: Draft) -> bool:
    """Whether a change is held against a change: `um 1,7 Meter ab, nach 2,3 Metern`."""
    figure, other = clause.figure, kin.figure
    if figure.mention.role or other.kind not in ("quantity", "money") or figure.kind != other.kind:
        return False
    lead = clause.words(other.end, clause.hedge_start)[-1:]
    same = figure.mention.unit == other.mention.unit
    return same and bool(lead) and lead[0].low in clause.told.words("after_words")


def _is_beside(clause: Clause, last: Draft) -> bool:
    """Whether a number is that of another time, of what the number before it is of.

    `80,500 people (2022: 81,900)`; `36 million tonnes this year and 38 million next year`.
    """
    figure, other = clause.figure, last.figure
    if figure.kind not in ("count", "quantity", "money", "percent") or has_other_unit(
        figure, other
    ):
        return False
    after = clause.after[:1]
    if figure.mention.unit == "1" and after and clause.is_verb(after[0]):
        return False  # `12 were killed in 2020, and 74 have left`
    return has_own_time(clause)


def _leads(word: Word, clause: Clause, key: str) -> bool:
    """Whether a word before a number names nothing of its own: `up`, `a rise of`."""
    if word.end <= clause.start or word.text[0].isdigit():
        return True
    ways = {one for way in ("up", "down") for one in clause.told.words("ways", way)}
    inside = {part for phrase in ways for part in phrase.split()}
    links = (
        clause.lexicon.articles
        | frozenset(clause.told.words("versus"))
        | clause.lexicon.prepositions
        | clause.lexicon.openers
        | clause.lexicon.adverbs
    )
    of = clause.known.words("base", "of")
    if _is_level_verb(word, clause):
        return True
    return word.low in links or word.low in of or (key == "change" and word.low in inside)


def _is_level_verb(word: Word, clause: Clause) -> bool:
    """Whether a verb tells where a change has led: `and now stands at`, `ועומד על`, `ليصل إلى`."""
    verbs = clause.told.words("level_verbs")
    return word.low in verbs or word.low.removeprefix(clause.known.conjunction) in verbs
