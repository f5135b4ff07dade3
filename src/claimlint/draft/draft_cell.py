"""The claim of a figure in a table, from the heads of its row and of its column.

A head that is a time is the period. Of the others, the one that names what is measured, or carries
the unit, is the measure, and the one that does not is the subject; which of two bare names is which
no table says, and is left open.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimlint.article.article import Figure
from claimlint.article.implicit_value import key_of
from claimlint.article.table_units import TableUnits
from claimlint.article.text_table import Cell
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.claim_draft import Draft
from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.draft_value import typed
from claimlint.draft.measured_thing import is_thing
from claimlint.numbers.printed_amount import period_of
from claimlint.numbers.scanner import scan

_MOST_BEFORE = 90
_PARTS = frozenset({"percent", "fraction"})
_LOOSE = " ,;:()-–/"
_NAME = re.compile(r"[^\W\d_][\w'’״׳\".-]*")


def draft_of_cell(figure: Figure, cell: Cell) -> Draft:
    """The claim of a number in a table."""
    clause = Clause(figure)
    period, names = _without_times(cell, clause)
    subject, measure, way = _told(names, clause)
    key = "change" if way and figure.kind in {"percent", "pp"} else key_of(figure.mention)
    fields: dict[str, object] = {"subject": subject or TODO, "measure": measure or TODO}
    draft = Draft(figure, "", fields=fields)
    if key == "value" and figure.kind in _PARTS:
        fields["of"] = TODO
        draft.inferred.append("of")
    start = _signed_start(figure)
    minus = start < figure.start and clause.text[start] != "+"
    sign = "-" if minus else way if key == "change" else ""
    fields[key] = typed(figure, clause, key, sign)
    if period:
        fields["period"] = period
    draft.quote, draft.around = quote_in_table(figure, cell)
    return draft


def _signed_start(figure: Figure) -> int:
    """Where a figure begins with the sign before it."""
    sign = figure.article.text.text[max(figure.start - 1, 0) : figure.start]
    return figure.start - 1 if sign and sign in "+-−–" else figure.start


def _without_times(cell: Cell, clause: Clause) -> tuple[str, list[tuple[str, bool]]]:
    """The period of a cell, and its other heads with whether each carries a unit."""
    language = clause.article.language
    units = TableUnits(language)
    period = ""
    names: list[tuple[str, bool]] = []
    for head in (*cell.rows, *cell.columns, _short(cell.title, clause)):
        rest = head
        for mention in scan(head, language):
            told = period_of(mention)
            if told is not None:
                period = period or told.text
                rest = rest.replace(mention.text, " ", 1)
        name, has_unit = units.named(rest)
        name = " ".join(name.split()).strip(_LOOSE)
        if name.lower() in clause.lexicon.prepositions:
            name = ""
        if name or has_unit:
            names.append((name, has_unit))
    return period, names


def _short(title: str, clause: Clause) -> str:
    """A title without what its table is told by: `Freight by mode, tonnes`."""
    by = clause.told.words("title_by")
    words = title.split(" ")
    place = next((at for at, word in enumerate(words) if word.lower() in by), None)
    if place is None:
        return title
    unit = title.rpartition(",")[2] if "," in title else ""
    return " ".join(words[:place]) + (f",{unit}" if unit else "")


def _told(names: list[tuple[str, bool]], clause: Clause) -> tuple[str, str, str]:
    """The subject and the measure that heads name; for a change, its way as a sign."""
    subject = measure = way = ""
    rises = frozenset(clause.told.words("table_changes"))
    falls = frozenset(clause.told.words("table_falls"))
    shares = frozenset(clause.known.words("shares")) | frozenset(clause.told.words("share_nouns"))
    for name, has_unit in names:
        words = [Word(one[0], one.start(), one.end()) for one in _NAME.finditer(name)]
        if any(word.low in rises | falls for word in words):
            way = "-" if any(word.low in falls for word in words) else "+"
        elif not words or words[0].low in shares:
            continue
        elif not measure and (has_unit or is_thing(words, clause)):
            measure = _lowered(name, clause)
        elif not subject and not has_unit:
            subject = name
    return subject, measure, way


def _lowered(name: str, clause: Clause) -> str:
    """A measure as it stands inside a sentence."""
    plain = clause.lexicon.is_cased and not clause.told.words("capitals")
    return name[0].lower() + name[1:] if plain and name[1:2].islower() else name


def quote_in_table(figure: Figure, cell: Cell) -> tuple[str, tuple[str, str]]:
    """The figure, with so much before it as tells it apart: its row, from its head on."""
    text = figure.article.text.text
    start = _signed_start(figure)
    end = max(figure.end, cell.span.end)
    exact = " ".join(text[start:end].split())
    if end - figure.end > _MOST_BEFORE:
        exact = figure.text
    document = _on_one_line(text)
    if document.count(exact) == 1:
        return exact, ("", "")
    words = text[max(0, start - _MOST_BEFORE) : start].split()
    for count in range(1, len(words)):
        prefix = " ".join(words[-count:])
        if any(one.isalpha() for one in prefix) and document.count(f"{prefix} {exact}") == 1:
            return exact, (prefix, "")
    return exact, (" ".join(words), "")


@lru_cache(maxsize=1)
def _on_one_line(text: str) -> str:
    return " ".join(text.split())
