"""Figures that stand raised beside a word or a number: a power, or the mark of a footnote.

`km²` and `10⁸` are what a reader sees of `km<sup>2</sup>` and `10<sup>8</sup>`; `2019⁴` is the year
2019 with a mark, which says nothing of the number. What the mark stands after tells them apart.
"""

from __future__ import annotations

import re

_LONGEST = 16
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_POWER = re.compile(r"[-+−–]?\d{1,3}")
_MARK = re.compile(
    r"[\s\[\]()]*(?:\d{1,3}(?:[,;\s–-]+\d{1,3}){0,9}|[*†‡§¶#]{1,5}|[a-z])[\s\[\]().]*"
)
# A unit that is raised to a power: short, and behind a number, a slash or another unit.
_UNIT = re.compile(
    r"(?:\d|[\d\s./·*(]|\bper )\s?"
    r"(?:[kcdmµμn]?m|[kcdm]m|ft|in|yd|mi|s|sec|min|h|kg|g|J|N|W|K|Meter|Kilometer|metres?|meters?"
    r"|kilomet(?:re|er)s?|feet|miles?|מ['׳]?|מטר|ק[\"״]מ|ס[\"״]מ|م|كم|سم|متر|كيلومتر)\Z"
)
_SYMBOL = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,3}\Z")
_TEN = re.compile(r"(?<![\d.,])10\Z")
_LOOK = 24


def seen(raised: str, before: str, *, is_link: bool = False) -> str:
    """What a reader takes from raised text after other text: a power, nothing, or its letters.

    A link is the mark of a footnote wherever it stands.
    """
    text = raised.strip()
    if len(text) > _LONGEST or not text:
        return raised
    lead = before[-_LOOK:]
    if _POWER.fullmatch(text) and not is_link and _takes_power(lead, text):
        return text.translate(_RAISED)
    return "" if _MARK.fullmatch(text) else raised


def _takes_power(lead: str, power: str) -> bool:
    if _TEN.search(lead):
        return True
    if _UNIT.search(lead):
        return power.lstrip("-+−–") in {"1", "2", "3", "4"}
    # `R²`, `CO²`: a short symbol; after a whole word stands a mark.
    return _SYMBOL.search(lead) is not None and len(power) == 1 and lead[-1:].isascii()
