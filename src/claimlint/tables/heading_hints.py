"""Units and times in headings (`2024, mn EUR`): proposed to a person, never taken for granted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from claimlint.values.edtf import parse_period
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.period import PeriodError
from claimlint.values.quantity_error import QuantityError

_YEAR: Final = r"(?:1[89]|20)\d\d"
_TIMES: Final = re.compile(
    rf"(?<!\d)(?:(?P<year>{_YEAR})[ -]?[QqMm](?P<after>\d\d?)"
    rf"|[Qq](?P<before>[1-4])[ /]?(?P<of>{_YEAR})|(?P<alone>{_YEAR}(?:-[01]\d)?))(?![\d/-])"
)
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_MONTH: Final = re.compile(rf"([A-Za-z]{{3,9}})\.? +({_YEAR})\Z")
_LONGEST: Final = 200
_WORDS: Final = {
    **dict.fromkeys(("'000", "’000", "000s", "1,000", "1000", "Tsd", "אלפי", "אלפים"), "thousand"),
    **dict.fromkeys(("Mio", "מיליוני", "מיליונים"), "million"),
    **dict.fromkeys(("Mrd", "מיליארדי", "מיליארדים"), "billion"),
    **dict.fromkeys(("אחוז", "אחוזים", "Prozent"), "%"),
}
"""What headings say in place of the words that every claim file understands."""
_SCALES: Final = ("thousand", "million", "billion", "trillion")
_SIGNS: Final = {"€": "EUR", "$": "USD", "£": "GBP", "₪": "ILS"}


class Hint(NamedTuple):
    """What a heading seems to say; "" where it says nothing."""

    unit: str = ""
    period: str = ""


def hint_of(heading: str, language: str) -> Hint:
    """The unit and the time that a heading seems to name."""
    text = heading[:_LONGEST]
    found = _TIMES.search(text)
    period = "" if found is None else _period(found)
    rest = text if found is None else f"{text[: found.start()]} {text[found.end() :]}"
    return Hint(next(_units(rest, language), ""), period)


def _period(found: re.Match[str]) -> str:
    if found["alone"]:
        return found["alone"]
    year, part = found["year"] or found["of"], found["after"] or found["before"]
    if "m" in found[0].lower():
        return f"{year}-{int(part):02d}" if int(part) <= 12 else year
    return f"{year}-Q{part}" if part in "1234" else str(year)


def _units(text: str, language: str) -> Iterator[str]:
    """The readable units among the parts of a heading: in brackets, after a comma, after `in`."""
    parts = re.findall(r"[(\[]([^)\]]+)[)\]]", text)
    bare = re.sub(r"[(\[][^)\]]*[)\]]", " ", text)
    parts += [part for part in reversed(re.split(r"[,;:/|]|\bin\b", bare)) if part.strip()]
    for part in parts:
        for unit in _spellings(" ".join(part.split())):
            if _is_unit(unit, language):
                yield unit


def _spellings(part: str) -> Iterator[str]:
    words = ["".join(_SIGNS.get(sign, sign) for sign in word) for word in part.split()]
    words = [_WORDS.get(word.rstrip("."), word) for word in words]
    yield " ".join(words)
    yield " ".join(reversed(words))


def _is_unit(text: str, language: str) -> bool:
    if not text or any(sign.isdigit() for sign in text):
        return False
    try:
        read = parse_quantity(f"7 {text}", language=language)
    except QuantityError:
        return False
    is_bare_count = read.unit.is_count and " " not in text
    return text in _SCALES or (not read.hedge and bool(read.unit.parts) and not is_bare_count)


def period_text(shown: str) -> str | None:
    """The time that a cell of a column of times names, in EDTF; None where it is none."""
    shown = " ".join(shown.split())
    try:
        return parse_period(shown).text
    except PeriodError:
        pass
    month = _MONTH.match(shown)
    if month is not None and month[1].lower()[:3] in _MONTHS:
        return f"{month[2]}-{_MONTHS[month[1].lower()[:3]]:02d}"
    found = _TIMES.fullmatch(shown)
    return None if found is None else _period(found)
