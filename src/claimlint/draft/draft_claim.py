"""What the sentence of a number tells of it: a draft of its claim.

Only what the grammar shows is filled in; the rest is marked TODO, or left out where a claim may
lack it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from claimlint.article.article import Article, Figure
from claimlint.article.implicit_value import key_of
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.change_words import (
    a_step_before,
    compared_time,
    is_year_before,
    since_of,
    way_of,
)
from claimlint.draft.claim_draft import Draft
from claimlint.draft.clause import Clause
from claimlint.draft.counted_thing import counted
from claimlint.draft.deed import deed_of
from claimlint.draft.doubt import leave_open, scale_of_degrees, unit_of_partner
from claimlint.draft.draft_cell import draft_of_cell
from claimlint.draft.draft_names import ranked_among, says, who_and_what
from claimlint.draft.draft_period import HEAD_BLOCKS, is_old_level, time_of
from claimlint.draft.draft_quote import quote_of
from claimlint.draft.draft_value import conversion_of, in_unit_of, typed, with_unit_of
from claimlint.draft.kinship import (
    is_change_too,
    is_of_another_place,
    is_of_another_time,
    joined_after,
    kin_before,
    kin_of,
    levels_of,
    tell_since,
)
from claimlint.draft.noun_phrase import unprefixed
from claimlint.draft.place_told import place_of
from claimlint.draft.share_of import deed_of_some, group_of, out_of, part_of_what
from claimlint.draft.sound_name import sound
from claimlint.draft.stance import is_foreseen, is_in_future_tense, kind_of
from claimlint.draft.statistic import statistic_of
from claimlint.draft.superlative import superlatives
from claimlint.draft.sure_name import is_a_body, sure_measure, sure_subject
from claimlint.draft.voice import voice_of
from claimlint.draft.whole_after import Whole
from claimlint.lazy_dataclass import replace
from claimlint.numbers.printed_amount import TIMES
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError

_NEAR = 8
_SHORT_BLOCK = 60
_NAMES = frozenset({"subject", "measure", "of"})
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
            found.append(_draft(figure, day, found[-_NEAR:]))
    return found


def _tells_something(figure: Figure) -> bool:
    """Whether a small count in words is told of: `three more than in 2022`, `nine were killed`."""
    if figure.kind != "count" or figure.matters or not figure.article.language:
        return False
    clause = Clause(figure)
    return bool(way_of(clause)) or bool(deed_of(clause))


def wanted(figure: Figure) -> bool:
    """Whether a number is drafted: amounts and ranks; times where their sentence has no amount.

    A date line is no claim.
    """
    if figure.waived is not None or figure.claims or _is_conversion(figure):
        return False
    if _is_rank(figure) and (_is_of_time(figure) or is_in_a_row(figure)):
        return False
    if figure.is_time:
        if figure.period is None or _is_dateline(figure):  # `30 September` is of no year
            return False
        others = figure.article.figures_in(figure.sentence)
        amounts = [
            one
            for one in others
            if not one.is_time and (one.matters or _is_rank(one) or _tells_something(one))
        ]
        return not amounts and figure.part == "body"
    told = figure.matters or _is_rank(figure) or out_of(figure) is not None
    return told or _tells_something(figure)


def _is_of_time(figure: Figure) -> bool:
    """Whether an ordinal counts times, and ranks nothing: `the third month`."""
    clause = Clause(figure)
    beside = clause.after[:1] if clause.lexicon.is_cased else clause.before[-1:]
    times = clause.told.words("time_nouns")
    return bool(beside) and beside[0].low in times


def is_in_a_row(figure: Figure) -> bool:
    """Whether an ordinal counts what follows one another: `das fünfte Spiel in Folge`."""
    clause = Clause(figure)
    around = f" {' '.join(word.low for word in clause.after[:_ROW])} "
    return any(f" {one} " in around for one in clause.told.words("in_a_row"))


_ROW = 5


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


def _draft(figure: Figure, day: date | None, earlier: Sequence[Draft]) -> Draft:
    """The claim of a number, after those that were drafted before it."""
    clause = Clause(figure)
    before = [one for one in earlier if one.figure.sentence == figure.sentence]
    way = way_of(clause)
    key = "change" if way is not None else _key(clause)
    draft = Draft(figure, "")
    fields = draft.fields
    whole = clause.whole if key == "value" and figure.kind in _PARTS else None
    kin = kin_of(clause, key, before)
    if kin is not None and "change" in kin.fields and key == "value" and is_change_too(clause, kin):
        key, way = (
            "change",
            str(kin.fields["change"]).strip('"')[:1].strip("0123456789."),
        )
    if kin is None and whole is None:
        kin = kin_before(clause, key, earlier)
    if kin is None:
        _name(draft, clause, key, whole, before)
    else:
        _name_as(draft, clause, kin)
    _keep_sound_names(fields, clause, key, kin, before)
    printed = _with_its_unit(clause, key, before, kin)
    unsigned = way == "" and not _is_bound(figure)
    fields[key] = TODO if unsigned else typed(printed, clause, key, way or "")
    leave_open(draft, clause, key)
    if key == "value" and figure.kind == "percent":
        _beyond_parts(draft, figure.mention.value)
    goes_on = kin is not None and kin.figure.sentence == figure.sentence
    fields.update(time_of(clause, day, goes_on, key) if key != "date" else {})
    fields.update(_compared(clause, key, fields, kin, day))
    if key == "value" and is_of_another_time(clause, kin):
        fields.setdefault("period", TODO)
        tell_since(clause, kin, fields["period"], before)
    fields.update(_distance(clause, fields, before[-1] if before else None))
    if not is_old_level(clause):
        fields.update(_kind(clause, fields, day))
    fields.update(voice_of(clause))
    fields.update(statistic_of(clause, fields, kin))
    converted = conversion_of(figure)
    differs = figure.difference != "no"  # a degree of warming is converted as none of heat is
    if converted is not None and (key == "change" or (key == "value" and not differs)):
        fields["also"] = typed(converted, Clause(converted), key, way or "")
    draft.quote, draft.around = quote_of(clause, whole, converted)
    return draft


def _keep_sound_names(
    fields: dict[str, object],
    clause: Clause,
    key: str,
    kin: Draft | None,
    before: Sequence[Draft],
) -> None:
    """Leave a name open that can be none, and a subject or measure that nothing makes sure.

    What a draft before it has was asked there.
    """
    for name in sorted(_NAMES & fields.keys()):
        if name != "measure" or key != "date":  # what happened is told with its verb
            fields[name] = sound(fields[name], clause)
    if kin is not None or key in ("date", "rank"):
        return
    for name, kept in (("subject", sure_subject), ("measure", sure_measure)):
        if all(fields[name] != one.fields.get(name) for one in before):
            fields[name] = kept(fields[name], clause)


def _with_its_unit(clause: Clause, key: str, before: Sequence[Draft], kin: Draft | None) -> Figure:
    """A number with the unit that only another one prints, which both have."""
    figure = clause.figure
    if key not in ("value", "change"):
        return figure
    fuller = unit_of_partner(clause) or scale_of_degrees(figure)
    if fuller is not None:
        return in_unit_of(figure, fuller)
    joined = joined_after(clause)
    levels = levels_of(clause, before, kin) if key == "value" else []
    if levels and levels[-1].quantity is not None and levels[-1].quantity.unit.dimension:
        return in_unit_of(figure, levels[-1])
    return with_unit_of(figure, kin) if joined is None else in_unit_of(figure, joined)


def _name(
    draft: Draft, clause: Clause, key: str, whole: Whole | None, before: Sequence[Draft]
) -> None:
    """Fill in who and what a number is about, and of what a share or a rank is."""
    fields = draft.fields
    told = who_and_what(clause, key)
    if not told.subject and before and clause.goes_on_with_a_verb:
        told = replace(told, subject=str(before[-1].fields.get("subject", TODO)))
    fields["subject"] = told.subject or TODO
    if key == "value" and clause.figure.kind in _PARTS and clause.says_something_else:
        fields["subject"] = TODO
    fields["measure"] = told.measure or TODO
    if key == "value" and not told.measure and before and is_of_another_place(clause, before[-1]):
        fields["subject"] = place_of(clause)
        fields["measure"] = before[-1].fields.get("measure", TODO)
    if key == "value" and before and out_of(before[-1].figure) is clause.figure:
        fields["measure"] = counted(clause) or TODO  # what is done is done to a part of them
        return
    if key == "rank":
        group = " ".join(word.text for word in ranked_among(clause)[1])
        in_world = says(clause, clause.lexicon.world)
        fields["of"] = clause.known.words("world")[0] if in_world else group or TODO
    elif key == "value" and clause.figure.kind in _PARTS:
        part_of_what(draft, clause, whole, told, before)
    elif key == "value" and out_of(clause.figure) is not None:
        fields |= {"measure": deed_of_some(clause.figure) or TODO}
        fields["of"] = group_of(clause.figure) or TODO


def _name_as(draft: Draft, clause: Clause, kin: Draft) -> None:
    """Fill in the same from a draft before it, but for a place that the clause names itself."""
    fields = draft.fields
    fields |= {name: kin.fields.get(name, TODO) for name in ("subject", "measure")}
    if kin.figure.sentence != clause.figure.sentence:
        fields["subject"] = place_of(clause) or fields["subject"]
    if "of" in kin.fields and kin.figure.kind in _PARTS:
        fields["of"] = kin.fields["of"]
        draft.inferred += kin.inferred


def _kind(clause: Clause, fields: Mapping[str, object], day: date | None) -> dict[str, object]:
    """The field `kind`: what the words say; a forecast where the verb and the time are to come."""
    told = kind_of(clause)
    if not told and clause.lexicon.definite and is_in_future_tense(clause):
        if any(
            is_a_body(word.low, clause) for word in clause.words(clause.own[0], clause.figure.start)
        ):
            return {}  # `ستخصص الحكومة`: what a body will do may be its plan
        return {"kind": "forecast"}  # a form of its own: no `wird exportiert`
    period = fields.get("period", fields.get("date"))
    if told or day is None or not isinstance(period, str) or not is_foreseen(clause):
        return told
    try:
        first = parse_period(period).first
    except PeriodError:
        return told
    later = first is not None and first > day.toordinal()
    return {"kind": "forecast"} if later else told


def _is_bound(figure: Figure) -> bool:
    """Whether a number is only a bound: `may rise by at most 2 percent` needs no sign."""
    return figure.modifier in ("<", "<=", ">", ">=")


def _compared(
    clause: Clause,
    key: str,
    fields: Mapping[str, object],
    kin: Draft | None,
    day: date | None,
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
    if kin is not None and kin.figure.sentence == clause.figure.sentence and is_year_before(clause):
        return {"period": TODO}  # the year before which one is not said
    return {}


def _beyond_parts(draft: Draft, value: object) -> None:
    """Say of a percentage that is more than all of anything, or less than nothing, that it is no
    part: `occupancy was 108 %`, `a balance of -3.2 % of output`. Where the sentence does say of
    what more than all is, a person looks at it."""  # noqa: D205, D209 - one sentence
    if not isinstance(value, Fraction) or 0 <= value <= _ALL:
        return
    fields = draft.fields
    if fields.get("of", TODO) == TODO:
        fields.pop("of", None)
        draft.inferred = [one for one in draft.inferred if one != "of"]
    elif value > 0:
        if not Clause(draft.figure).says_verb("states"):
            return
        del fields["of"]  # `debt stood at 115 percent of GDP`
    fields["rate"] = "true"


_ALL = 100


def _key(clause: Clause) -> str:
    """The key that a number goes under."""
    figure = clause.figure
    if figure.kind == "count" and _among(clause):
        return "rank"
    after = clause.after[:1]
    if figure.kind == "fraction" and after and after[0].low in clause.told.words("as_much"):
        return "ratio"  # `half as dense as water`
    return key_of(figure.mention)


def _among(clause: Clause) -> bool:
    """Whether a count is that of a group one is in: `among the 15 countries with the largest`."""
    lead = clause.text[clause.start : clause.figure.start]
    found = list(clause.known.pattern("among").finditer(lead))
    return bool(found) and not lead[found[-1].end() :].strip()


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
