"""The unit that the heads of a table give to its bare figures: `Exports, bn euros` over `31.2`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimlint.article.text_table import Cell
from claimlint.lazy_dataclass import replace
from claimlint.numbers import scanner
from claimlint.numbers.mention import Mention

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_SIGNED = re.compile(r"[$€£¥₪₹]")
_BARE = frozenset({"count", "year"})
_MEASURED = frozenset({"quantity", "money", "percent", "pp"})
_INSIDE = re.compile(r"(?:^|\s)(?:in|en|per cent of|ב|بال)\s", re.IGNORECASE)
_LONGEST = 40


class TableUnits:
    """Reads figures of tables in the units of their heads; each head is looked at once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._known: dict[str, tuple[str, ...]] = {}

    def read(self, mention: Mention, cell: Cell) -> Mention:
        """A bare figure with the unit that is nearest to it; any other as it is."""
        if mention.kind not in _BARE or mention.unit not in {"1", "year"}:
            return mention
        for head in (*reversed(cell.columns), *reversed(cell.rows), cell.title):
            for unit in self._units(head):
                found = self._in_unit(mention, unit)
                if found is not None:
                    return found
        return mention

    def named(self, head: str) -> tuple[str, bool]:
        """A head without the unit that it carries, and whether it carries one."""
        for unit in self._units(head):
            name = re.sub(rf"[(\[]\s*(?:in\s+)?{re.escape(unit)}\s*[)\]]", " ", head)
            if name == head:
                name = re.sub(rf"(?:^|[,;]?\s+)(?:in\s+)?{re.escape(unit)}\s*$", " ", head)
            if name != head:
                return name, True
        return head, False

    def _units(self, head: str) -> tuple[str, ...]:
        if head not in self._known:
            tried = dict.fromkeys(_candidates(head))
            self._known[head] = tuple(one for one in tried if self._is_unit(one))
        return self._known[head]

    def _is_unit(self, words: str) -> bool:
        return _read(_around("31", words), self.language) is not None

    def _in_unit(self, mention: Mention, unit: str) -> Mention | None:
        found = _read(_around(mention.text, unit), self.language)
        if found is None:
            return None
        return replace(
            found,
            text=mention.text,
            start=mention.start,
            end=mention.end,
            modifier=mention.modifier,
            role=mention.role,
            partner=mention.partner,
        )


def _candidates(head: str) -> Iterator[str]:
    """The parts of a head that can be a unit: in brackets, after a comma or `in`, or all of it."""
    for found in _BRACKETS.finditer(head):
        yield from _plain(found[1])
    after = head.rpartition(",")[2].strip()
    if after != head:
        yield from _plain(after)
    inside = list(_INSIDE.finditer(head))
    if inside:
        yield head[inside[-1].end() :].strip()
    yield from _plain(head)


def _plain(words: str) -> Iterator[str]:
    text = words.strip()
    if len(text) > _LONGEST or any(one.isdecimal() for one in text):
        return
    found = _INSIDE.match(text)
    yield text[found.end() :] if found else text
    for letter in ("ב-", "ב־"):
        if text.startswith(letter):
            yield text.removeprefix(letter)
    if text.startswith("ב"):
        yield text[1:]


def _around(number: str, unit: str) -> str:
    """A number with a unit: `€m` stands on both sides of it."""
    if _SIGNED.match(unit):
        return f"{unit[0]}{number}{unit[1:]}"
    return f"{number}{unit}" if unit == "%" else f"{number} {unit}"


def _read(text: str, language: str) -> Mention | None:
    """The one number that a text is, in a unit of measurement."""
    found = scanner.scan(text, language)
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
    return found[0] if whole and found[0].kind in _MEASURED else None
