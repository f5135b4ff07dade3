"""What the sentence of a number tells of it: a draft of its claim.

Only what the grammar shows is filled in; the rest is marked TODO, or left out where a claim may
lack it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from claimlint.article.article import Article, Figure
from claimlint.article.implicit_value import key_of
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.change_words import a_step_before, compared_time, since_of, way_of
from claimlint.draft.claim_draft import Draft
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.draft_cell import draft_of_cell
from claimlint.draft.draft_names import (
    measure_of_share,
    part_after,
    says,
    who_and_what,
)
from claimlint.draft.draft_period import HEAD_BLOCKS, has_own_time, is_old_level, time_of
from claimlint.draft.draft_quote import quote_of
from claimlint.draft.draft_value import conversion_of, has_other_unit, typed
from claimlint.draft.noun_phrase import Named, unprefixed
from claimlint.draft.stance import kind_of, voice_of
from claimlint.draft.superlative import superlatives
from claimlint.draft.whole_after import Whole, split_whole
from claimlint.numbers.printed_amount import TIMES

_NEAR = 8
_SHORT_BLOCK = 60
_PARTS = frozenset({"percent", "fraction", "ratio"})
_TIMES = TIMES | {"vague", "ordinal"}


MOST_DRAFTS = 1000
"""So many claims are drafted at once: no article has more, and a table of numbers is no article."""


def drafts(article: Article, day: date | None) -> list[Draft]:
    """A draft for each number of an article that looks like a claim, in the order of the text.

    The first `MOST_DRAFTS` of them: an update goes on from there.
    """
    found: list[Draft] = []
    figures = sorted((*article.figures, *superlatives(article)), key=lambda one: one.start)
    for figure in figures:
        if len(found) == MOST_DRAFTS:
            break
        cell = article.text.cell(figure.start)
        if cell is not None and (cell.rows or cell.columns):
            if figure.kind not in _TIMES and figure.waived is None and not figure.claims:
                found.append(draft_of_cell(figure, cell))
        elif wanted(figure):
            inside = [one for one in found[-_NEAR:] if one.figure.sentence == figure.sentence]
            found.append(_draft(figure, day, inside))
    return found


def wanted(figure: Figure) -> bool:
    """Whether a number is drafted: amounts and ranks; times where their sentence has no amount.

    A date line is no claim.
    """
    if figure.waived is not None or figure.claims or _is_conversion(figure):
        return False
    if _is_rank(figure) and _is_of_time(figure):
        return False
    if figure.is_time:
        if figure.period is None or _is_dateline(figure):  # `30 September` is of no year
            return False
        others = figure.article.figures_in(figure.sentence)
        amounts = [one for one in others if not one.is_time and (one.matters or _is_rank(one))]
        return not amounts and figure.part == "body"
    return figure.matters or _is_rank(figure)


def _is_of_time(figure: Figure) -> bool:
    """Whether an ordinal counts times, and ranks nothing: `the third month`."""
    after = Clause(figure).after[:1]
    return bool(after) and after[0].low in Clause(figure).told.words("time_nouns")


def _is_conversion(figure: Figure) -> bool:
    """Whether a number repeats the one before it in another unit: it becomes its `also`."""
    others = figure.article.figures
    last = others[figure.index - 1] if figure.index else None
    return last is not None and conversion_of(last) is figure


def _is_dateline(figure: Figure) -> bool:
    """Whether a date stands alone near the head of the page."""
    block = figure.article.block(figure.start)
    if block is None or block.number > HEAD_BLOCKS or figure.kind != "date":
        return False
    return block.span.end - block.span.start <= _SHORT_BLOCK


def _is_rank(figure: Figure) -> bool:
    return figure.kind == "ordinal"


def _draft(figure: Figure, day: date | None, before: Sequence[Draft]) -> Draft:
    """The claim of a number, after those that were drafted before it in the same sentence."""
    clause = Clause(figure)
    way = way_of(clause)
    key = "change" if way is not None else _key(clause)
    draft = Draft(figure, "")
    fields = draft.fields
    whole = clause.whole if key == "value" and figure.kind in _PARTS else None
    kin = _kin(clause, key, before)
    if kin is not None and "change" in kin.fields and key == "value" and _is_same_kind(figure, kin):
        key, way = "change", str(kin.fields["change"]).strip('"')[:1].strip("0123456789.")
    told = Named() if kin is not None else who_and_what(clause, key)
    fields["subject"] = told.subject or TODO
    fields["measure"] = told.measure or TODO
    if kin is not None:
        fields |= {name: kin.fields[name] for name in ("subject", "measure")}
        if "of" in kin.fields and kin.figure.kind in _PARTS:
            fields["of"] = kin.fields["of"]
            draft.inferred += kin.inferred
    if key == "rank":
        fields["of"] = (
            clause.known.words("world")[0] if says(clause, clause.lexicon.world) else TODO
        )
    elif key == "value" and figure.kind in _PARTS and kin is None:
        _part_of_what(draft, clause, whole, told, before[-1] if before else None)
    fields[key] = typed(figure, clause, key, way or "")
    if key == "value" and fields.get("of", TODO) == TODO and _is_over_all(figure):
        fields.pop("of", None)  # `occupancy was 108 %` is of nothing that it is a part of
        fields["rate"] = "true"
        draft.inferred = [one for one in draft.inferred if one != "of"]
    fields.update(time_of(clause, day, kin is not None, key) if key != "date" else {})
    fields.update(_compared(clause, key, fields, kin, day))
    if key == "value" and "period" not in fields and _is_of_another_time(clause, kin):
        fields["period"] = TODO
    fields.update(_distance(clause, fields, before[-1] if before else None))
    fields.update(kind_of(clause))
    fields.update(voice_of(clause))
    converted = conversion_of(figure)
    if converted is not None and key in ("value", "change"):
        fields["also"] = typed(converted, Clause(converted), key, way or "")
    draft.quote, draft.around = quote_of(clause, whole, converted)
    return draft


def _compared(
    clause: Clause, key: str, fields: Mapping[str, object], kin: Draft | None, day: date | None
) -> dict[str, object]:
    """What a number is compared with: `since` of a change, `than` of a ratio.

    A level that stands beside another may be that of `a year earlier`.
    """
    period = str(fields.get("period", ""))
    if key == "change":
        since = since_of(clause, period, day)
        return {"since": since} if since else {}
    if key == "ratio":
        time = compared_time(clause, day)
        than = a_step_before(clause, period) or (None if time is None else time.period)
        return {"than": {"period": than} if than else TODO}
    if kin is not None and kin.fields.get("period", TODO) != TODO:
        earlier = a_step_before(clause, str(kin.fields["period"]))
        return {"period": earlier} if earlier else {}
    return {}


def _kin(clause: Clause, key: str, before: Sequence[Draft]) -> Draft | None:
    """The draft before it that a number has its subject and measure from.

    An old level, its change and the new level are of one thing; so is a change that nothing but
    `up` or `a rise of` leads to.
    """
    mention = clause.figure.mention
    for other in reversed(before):
        own = other.figure.mention
        if own.start == mention.partner or own.partner == mention.start:
            return other
    if not before or "rank" in before[-1].fields:
        return None
    last = before[-1]
    lead = clause.words(last.figure.end, clause.hedge_start)
    if lead and clause.told.words("count_then_thing") and last.figure.kind == "count":
        lead = lead[1:]  # the noun that the number before it counts
    if not all(_leads(word, clause, key) for word in lead):
        return None
    return last if _goes_on_from(clause, key, last, lead) else None


def _is_of_another_time(clause: Clause, kin: Draft | None) -> bool:
    """Whether a number is an old level, or one that another is held against.

    Two levels of one thing without a time would contradict each other.
    """
    if is_old_level(clause):
        return True
    if kin is None:
        return False
    lead = clause.words(kin.figure.end, clause.hedge_start)
    return any(word.low in clause.told.words("versus") for word in lead) and not any(
        word.low in clause.told.words("to_level") for word in lead
    )


def _is_over_all(figure: Figure) -> bool:
    """Whether a percentage is more than all of anything."""
    value = figure.mention.value
    return figure.kind == "percent" and isinstance(value, Fraction) and value > 100


def _lacks_unit(figure: Figure, other: Figure) -> bool:
    """Whether a number leaves out the unit of the one before it: `14.8 TWh against 13.9`.

    What it is of is left open then: as it is printed it counts something else.
    """
    bare = figure.kind == "count" and figure.mention.unit == "1"
    return bare and other.kind in ("quantity", "money", "percent")


def _goes_on_from(clause: Clause, key: str, last: Draft, lead: Sequence[Word]) -> bool:
    """Whether a number that nothing of its own leads to is of what the one before it is of."""
    if clause.whole is not None or _lacks_unit(clause.figure, last.figure):
        return False
    role = clause.figure.mention.role
    level = bool(lead) and lead[-1].low in clause.told.words("to_level") and "change" in last.fields
    if key in ("change", "ratio") or role in ("level", "from") or level:
        return True
    versus = any(word.low in clause.told.words("versus") for word in lead)
    same_unit = not has_other_unit(clause.figure, last.figure)
    return (versus and same_unit) or _is_beside(clause, last)


def _is_same_kind(figure: Figure, kin: Draft) -> bool:
    """Whether a percentage goes on from a change: `by 5 percent in 2023 and 7 percent in 2024`."""
    return figure.kind == kin.figure.kind == "percent" and not figure.mention.role


def _is_beside(clause: Clause, last: Draft) -> bool:
    """Whether a number is that of another time, of what the number before it is of.

    `80,500 people (2022: 81,900)`; `36 million tonnes this year and 38 million next year`.
    """
    figure, other = clause.figure, last.figure
    if figure.kind not in ("count", "quantity", "money", "percent") or has_other_unit(
        figure, other
    ):
        return False
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
    return word.low in links or word.low in of or (key == "change" and word.low in inside)


def _key(clause: Clause) -> str:
    """The key that a number goes under."""
    figure = clause.figure
    if figure.kind == "count" and _among(clause):
        return "rank"
    return key_of(figure.mention)


def _among(clause: Clause) -> bool:
    """Whether a count is that of a group one is in: `among the 15 countries with the largest`."""
    lead = clause.text[clause.start : clause.figure.start]
    found = list(clause.known.pattern("among").finditer(lead))
    return bool(found) and not lead[found[-1].end() :].strip()


def _part_of_what(
    draft: Draft, clause: Clause, whole: Whole | None, told: Named, last: Draft | None
) -> None:
    """The whole of a share, and the measure and the subject that come with it.

    `X's share of Y was 48%` prints it before; a share that is joined to one before it with `and`
    is of the same whole. In brackets (`(Chevron 28%)`) nothing is printed.
    """
    fields = draft.fields
    if whole is not None:
        measure, fields["of"] = measure_of_share(whole, clause)
        fields["of"] = fields["of"] or TODO
        fields["measure"] = measure or TODO
        if fields["subject"] == TODO:
            fields["subject"] = part_after(clause) or TODO
        return
    shared = _share_of(clause)
    if shared is not None and not told.share:
        owner, of = shared
        fields |= {"subject": owner or TODO, "measure": of.measure or TODO, "of": of.subject}
        return
    if last is not None and _goes_on(clause, last):
        fields["of"] = last.fields["of"]
        if fields["measure"] == TODO:
            fields["measure"] = last.fields["measure"]
        if fields["subject"] == TODO and clause.verb is not None:
            fields["subject"] = last.fields["subject"]
        if last.inferred:
            draft.inferred.append("of")
        return
    if told.measure and not told.share:
        return  # a rate: `unemployment was 5.3 percent`
    fields["of"] = TODO
    draft.inferred.append("of")


def _goes_on(clause: Clause, last: Draft) -> bool:
    figure, other = clause.figure, last.figure
    if figure.sentence != other.sentence or other.kind != figure.kind or "of" not in last.fields:
        return False
    between = clause.text[other.end : figure.start]
    joint = clause.known.pattern("conjunctions").search(between)
    attached = any(word.text[0] in clause.known.joints for word in clause.before[:1])
    return "(" not in between and ")" not in between and (joint is not None or attached)


def _share_of(clause: Clause) -> tuple[str, Whole] | None:
    """The owner and the whole of `X's share of Israel's exports was`."""
    words = clause.before if clause.verb is None else clause.before[: clause.verb]
    shares = frozenset(clause.known.words("shares"))
    place = next((at for at, word in enumerate(words) if word.low in shares), None)
    of = clause.known.words("base", "of")[:1]
    if place is None or not of:
        return None
    if words[place + 1 : place + 2] and words[place + 1].low == of[0]:
        inside = clause.known.words("base", "inside")
        if not inside:
            owner = [word for word in words[:place] if word.low not in clause.lexicon.articles]
            names = " ".join(word.text for word in owner)
            names = re.sub(r"['’]s?$", "", names)
            rest = [word for word in words[place + 2 :] if word.low not in clause.lexicon.articles]
            return (names, split_whole(rest, clause)) if rest else None
        return _share_inside(words[place + 2 :], inside[0], clause)
    return None


def _share_inside(words: list[Word], inside: str, clause: Clause) -> tuple[str, Whole] | None:
    """The same where the whole takes a prefix: `חלקה של X ביצוא הביטחוני של ישראל`."""
    place = next((at for at, word in enumerate(words) if at and word.text.startswith(inside)), None)
    if place is None:
        return None
    owner = " ".join(word.text for word in words[:place])
    first = words[place]
    texts = [first.text.removeprefix(inside), *(word.text for word in words[place + 1 :])]
    of = clause.known.words("base", "of")[0]
    if of in texts[1:-1]:
        at = texts.index(of)
        return owner, Whole(" ".join(texts[at + 1 :]), " ".join(texts[:at]))
    return owner, Whole(" ".join(texts))


def _distance(clause: Clause, fields: dict[str, object], last: Draft | None) -> dict[str, object]:
    """A distance has no time, and a place that it is counted from."""
    figure = clause.figure
    quantity = figure.quantity
    name = "".join(clause.known.words("base", "distance"))
    if quantity is None or quantity.unit.dimension != (("meter", 1),) or not name:
        return {}
    before = last is not None and last.figure.sentence == figure.sentence
    if before and last is not None and last.fields.get("measure") == name:
        return {"measure": name, "period": "always"}
    away = frozenset(clause.known.words("base", "away"))
    attached = "".join(clause.known.words("base", "away_attached"))
    after = clause.after[:2]
    if len(after) == 2 and after[0].low in away:
        return {"measure": name, "where": {"from": after[1].text}, "period": "always"}
    if attached and after and after[0].text.startswith(attached) and fields["subject"] != TODO:
        place = unprefixed(after[0].text, clause)
        if place != after[0].text:
            return {"measure": name, "where": {"from": place}, "period": "always"}
    return {}
