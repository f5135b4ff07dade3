"""What a cell states: a figure, with the digits that the file shows, or why it states none.

Nothing is guessed: where a cell can be read in two ways, it is left out with the reason, and a
person decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple, TypeAlias

from claimlint.tables.cell import Cell
from claimlint.tables.number_format import Shown, show

DecimalSign: TypeAlias = Literal[".", ",", ""]
"""The sign before decimals; "" where nobody knows."""


class Figure(NamedTuple):
    """A figure as it is shown. `number` has a point before its decimals and groups nothing.

    `is_percent`: a percent sign stands beside it. `thousands`: its format divides by a thousand so
    often; `says_scale`, and says so (`1.2M`). `notes` are what else stands in the cell.
    """

    number: str
    hedge: str = ""
    is_grouped: bool = False
    is_percent: bool = False
    thousands: int = 0
    says_scale: bool = False
    notes: tuple[str, ...] = ()


class LeftOut(NamedTuple):
    """Why a cell states no figure that can be taken over."""

    reason: str


_FORMULA: Final = "a formula: its value as last worked out"
_HEDGES: Final = {
    "<": "under", "≤": "at most", "<=": "at most", ">": "over", "≥": "at least", ">=": "at least",
    "~": "about", "≈": "about", "c.": "about", "ca.": "about", "ca": "about", "about": "about",
}  # fmt: skip
_MAPPED: Final = {"−": "-", "–": "-", "‐": "-", "‑": "-", "﹣": "-", "٫": ".", "٬": ",", "٪": "%"}
_MONEY: Final = "€$£₪¥₹"
_HEDGE: Final = re.compile(r"(<=|>=|[<>≤≥~≈]|ca?\.|ca(?= )|about(?= ))\s*", re.IGNORECASE)
_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠ⁾⁽*†‡§#"
_MARK: Final = re.compile(
    r"\s*(?:(?P<bracketed>[(\[]\s*(?:[A-Za-z]{1,2}|\d{1,2}|\*+)\s*[)\]])"
    r"|(?P<letter>(?<=[\d\s%])(?:[a-finprsuz]|bp|bd|ep|eb)))\Z"
)
_LEADING_MARK: Final = re.compile(r"(?P<letter>[a-finprsuz])\s+(?=[-+.\d])")
_FORMS: Final = {
    ".": re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ ']\d{3})+|\d+)?(?:\.\d+)?"),
    ",": re.compile(r"[-+]?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ ']\d{3})+|\d+)?(?:,\d+)?"),
}
_DECIDES: Final = {
    ".": re.compile(r"\d,\d{3},\d|,\d{3}\.|\d{4,}\.\d|^0?\.\d|\.\d{1,2}$|\.\d{4,}$|[ ']\d{3}\.\d"),
    ",": re.compile(r"\d\.\d{3}\.\d|\.\d{3},|\d{4,},\d|^0?,\d|,\d{1,2}$|,\d{4,}$|[ ']\d{3},\d"),
}
_LONGEST: Final = 60
_LONGEST_MARKED: Final = 200
"""A longer text is a paragraph, whose last sign is no mark of a footnote."""


def read_figure(cell: Cell, decimal: DecimalSign) -> Figure | LeftOut:
    """The figure of a cell. `decimal` is the sign before decimals, for numbers kept as text."""
    if cell.is_formula and not cell.stored:
        return LeftOut("a formula whose value the file does not keep")
    if cell.kind == "text":
        found = _of_text(cell, decimal)
    elif cell.kind == "number":
        found = _of_number(cell)
    else:
        named = {"error": f"an error, {cell.stored}", "date": "a date", "flag": "true or false"}
        return LeftOut(named[cell.kind])
    if isinstance(found, Figure) and cell.is_formula:
        return found._replace(notes=(_FORMULA, *found.notes))
    return found


def _of_number(cell: Cell) -> Figure | LeftOut:
    form = "General" if cell.format == "@" else cell.format
    shown = show(cell.stored, form)
    if not isinstance(shown, Shown):
        return LeftOut(_SHAPES.get(shown, _SHAPES["unclear"]))
    is_percent = shown.is_percent or "%" in shown.words
    says_scale = shown.words.strip(" ._").casefold() in _SCALES.get(shown.thousands, ())
    digits, is_grouped = shown.digits, shown.is_grouped
    return Figure(digits, "", is_grouped, is_percent, shown.thousands, says_scale)


_SCALES: Final = {
    1: ("k", "t", "th", "tsd", "thousand", "אלף"),
    2: ("m", "mm", "mn", "mio", "mil", "million", "מיליון"),
    3: ("b", "bn", "mrd", "billion", "מיליארד"),
    4: ("tn", "trn", "trillion"),
}
"""What stands beside digits that a format has divided so often by a thousand."""
_SHAPES: Final = {
    "date": "a number that is shown as a date",
    "fraction": "shown as a fraction",
    "power": "shown in powers of ten",
    "words": "its number format shows no digits",
    "unclear": "its number format has conditions",
}


def plain(text: str) -> str:
    """A text with its digits, signs and blanks in ASCII."""
    signs = []
    for sign in text:
        digit = unicodedata.decimal(sign, None) if not sign.isascii() else None
        if digit is not None:
            signs.append(str(digit))
        elif sign.isspace() or unicodedata.category(sign) in ("Zs", "Cf"):
            signs.append(" ")
        else:
            signs.append(_MAPPED.get(sign, sign))
    return " ".join("".join(signs).split())


def _of_text(cell: Cell, decimal: DecimalSign) -> Figure | LeftOut:
    stored = cell.stored
    if len(stored) > _LONGEST:
        return LeftOut("words")
    notes = []
    if cell.raised and stored.endswith(cell.raised):
        stored = stored[: -len(cell.raised)]
        notes.append(cell.raised.strip())
    text, marks = without_marks(stored)
    notes = [f"marked “{mark}” in the file" for mark in (*marks, *notes)]
    shown = " ".join(cell.stored.split())
    if not any(sign.isdigit() for sign in text):
        return LeftOut(f"“{shown}” stands for no figure")
    if text.startswith("(") and text.endswith(")"):
        return LeftOut("in brackets: below zero, or uncertain")
    hedge = _HEDGE.match(text)
    text = text[hedge.end() :] if hedge else text
    is_percent = text.endswith("%") or text.startswith("%")
    body = text.strip("%").strip()
    body = re.sub(rf"^([-+]?)\s*[{_MONEY}]\s*|\s*[{_MONEY}]$", r"\1", body)
    number = _number(body, decimal)
    if isinstance(number, LeftOut):
        return number
    digits, is_grouped = number
    told = _HEDGES[hedge[1].lower()] if hedge else ""
    return Figure(digits, told, is_grouped, is_percent, notes=tuple(notes))


def without_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the marks of footnotes, and these: `1,234*`, `12.5 (p)`, `Chad ¹`."""
    marks: list[str] = []
    text = " ".join(text.split())
    while text and len(text) <= _LONGEST_MARKED:
        bare = text.rstrip(_RAISED)
        if bare != text:
            marks.append(text[len(bare) :])
            text = bare.rstrip()
            continue
        found = _MARK.search(text)
        if found is None or not text[: found.start()].strip():
            break
        marks.append(found[0].strip())
        text = text[: found.start()]
    return plain(text), tuple(reversed(marks))


def _number(body: str, decimal: DecimalSign) -> tuple[str, bool] | LeftOut:
    """The digits of a number, and whether it groups them."""
    leading = _LEADING_MARK.match(body)
    body = body[leading.end() :] if leading else body
    signs: tuple[DecimalSign, ...] = (".", ",") if decimal == "" else (decimal,)
    fitting = [sign for sign in signs if _FORMS[sign].fullmatch(body) and body[-1:].isdigit()]
    read = {_digits(body, sign) for sign in fitting}
    if len(read) == 1:
        return read.pop(), any(sign in body.strip("+-") for sign in " '") or _groups(body, fitting)
    if read:
        return LeftOut(f"{body} can be read in two ways: say which with --language")
    if any(_FORMS[sign].fullmatch(body) for sign in _FORMS) and body[-1:].isdigit():
        return LeftOut(f"{body} is not written as numbers are in the rest of the table")
    return LeftOut(f"“{body}” is no plain number")


def _groups(body: str, fitting: Iterable[str]) -> bool:
    return any({".": ",", ",": "."}[sign] in body for sign in fitting)


def _digits(body: str, decimal: str) -> str:
    whole, _, places = body.partition(decimal)
    digits = re.sub(r"[^\d-]", "", whole) or "0"
    digits = "-0" if digits == "-" else digits
    return f"{digits}.{places}" if places else digits


def decimal_evidence(cells: Iterable[Cell]) -> tuple[set[str], list[str]]:
    """What numbers kept as text say of the decimal sign: the signs that some of them can only have,
    and those that can be read either way."""  # noqa: D205, D209 - one sentence
    signs: set[str] = set()
    unclear: list[str] = []
    for cell in cells:
        if cell.kind != "text" or len(cell.stored) > _LONGEST:
            continue
        body = re.sub(rf"[%{_MONEY}<>~\s+-]+", " ", without_marks(cell.stored)[0]).strip()
        found = {sign for sign, pattern in _DECIDES.items() if pattern.search(body)}
        if len(found) == 1:
            signs |= found
        elif re.search(r"\d[.,]\d{3}$", body):
            unclear.append(body)
    return signs, unclear
