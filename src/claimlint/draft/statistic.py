"""Which statistic a sentence says that a number is: the field `statistic`."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.claim_draft import Draft
from claimlint.draft.clause import Clause

_SHORT = 2
_LEVELS = frozenset({"count", "quantity", "money", "percent", "range"})


def statistic_of(
    clause: Clause, fields: Mapping[str, object], kin: Draft | None
) -> dict[str, object]:
    """A mean or a median of a level, by its measure or the words beside it; else its kin's."""
    if "value" not in fields or clause.figure.kind not in _LEVELS:
        return {}
    told = _named(str(fields.get("measure", TODO)).lower(), clause) or _beside(clause)
    if not told and kin is not None:
        told = str(kin.fields.get("statistic", "")) or _named(
            str(kin.fields.get("measure", TODO)).lower(), clause
        )
    return {"statistic": told} if told else {}


def _named(measure: str, clause: Clause) -> str:
    """The statistic that a measure names: `median age`, `Durchschnittsalter`."""
    for statistic in clause.told.part("statistics") or {}:
        words = clause.told.words("statistics", statistic)
        beginnings = clause.told.words("statistic_beginnings", statistic)
        if any(f" {word} " in f" {measure} " for word in words):
            return str(statistic)
        if any(one.startswith(beginnings or ("\n",)) for one in measure.split()):
            return str(statistic)
    return ""


def _beside(clause: Clause) -> str:
    """The statistic that the number's own part of its clause names: `on average`, `im Schnitt`."""
    start, end = clause.own
    around = f" {' '.join(word.low for word in clause.words(start, end))} "
    around += f"| {' '.join(word.low for word in clause.previous[:_SHORT])} "  # `On average, `
    found = {
        str(statistic)
        for statistic in clause.told.part("statistics") or {}
        if any(f" {word} " in around for word in clause.told.words("statistics", statistic))
    }
    other = any(f" {word} " in around for word in clause.told.words("than_average_words"))
    return found.pop() if len(found) == 1 and not other else ""
