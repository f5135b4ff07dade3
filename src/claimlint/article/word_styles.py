"""What the styles of a Word file say of a paragraph or a run: a headline, a caption, a raised mark.

An id of a style is a name of the language that Word speaks (`berschrift1`, `Titel`, `a3`), and a
house has styles of its own; what a style is stands in its `name`, which is English for Word's own
ones, in its outline level, and in the style that it is based on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.etree import ElementTree as ET

from claimlint.article.text_document import ASIDE, BODY, CAPTION, HEADLINE, SUBHEAD
from claimlint.article.word_package import W

_DEEPEST = 12
_MOST_STYLES = 5_000
_HEADLINES = frozenset({"title", "heading 1", "heading1"})
_MARKS = frozenset({"footnote reference", "endnote reference", "footnotereference"})
_CONTENTS = re.compile(r"toc ?\d|table of figures|index ?\d")


class Look(NamedTuple):
    """What a style or a paragraph says for itself: None or "" for what it leaves to others."""

    part: str = ""
    is_raised: bool | None = None
    is_hidden: bool | None = None
    base: str = ""


class WordStyles:
    """The styles of a file, by their ids; a file without any is read by the ids alone."""

    def __init__(self, root: ET.Element | None) -> None:
        found = () if root is None else root.findall(W + "style")[:_MOST_STYLES]
        self._looks: Mapping[str, Look] = {
            one.get(W + "styleId", "").lower(): _look(one) for one in found
        }

    def part(self, paragraph: ET.Element) -> str:
        """Which part of an article a paragraph is: headline, subhead, caption, body, or aside."""
        properties = paragraph.find(W + "pPr")
        told = _part_of_level(properties)
        if told:
            return told
        return next((look.part for look in self._chain(properties, "pStyle") if look.part), BODY)

    def is_raised(self, run: ET.Element) -> bool:
        """Whether a run stands raised: by itself, or by its style."""
        properties = run.find(W + "rPr")
        return self._is(properties, _raised(properties), "is_raised")

    def is_hidden(self, run: ET.Element) -> bool:
        """Whether a run is text that nobody sees."""
        properties = run.find(W + "rPr")
        return self._is(properties, _hidden(properties), "is_hidden")

    def _is(self, properties: ET.Element | None, own: bool | None, name: str) -> bool:
        if own is not None:
            return own
        told = (getattr(look, name) for look in self._chain(properties, "rStyle"))
        return bool(next((one for one in told if one is not None), False))

    def _chain(self, properties: ET.Element | None, kind: str) -> list[Look]:
        """The style that is named, and those that it is based on."""
        named = None if properties is None else properties.find(W + kind)
        name = "" if named is None else named.get(W + "val", "").lower()
        found: list[Look] = []
        while name and len(found) < _DEEPEST:
            look = self._looks.get(name) or Look(_part_of_name(name), name in _MARKS or None)
            found.append(look)
            name = look.base
        return found


def _look(style: ET.Element) -> Look:
    named = style.find(W + "name")
    name = "" if named is None else named.get(W + "val", "").lower()
    base = style.find(W + "basedOn")
    runs = style.find(W + "rPr")
    return Look(
        _part_of_name(name) or _part_of_level(style.find(W + "pPr")),
        True if name in _MARKS else _raised(runs),
        _hidden(runs),
        "" if base is None else base.get(W + "val", "").lower(),
    )


def _part_of_name(name: str) -> str:
    if name in _HEADLINES:
        return HEADLINE
    if name.startswith(("heading", "subtitle")):
        return SUBHEAD
    if _CONTENTS.match(name):
        return ASIDE
    return CAPTION if name.startswith("caption") else ""


def _part_of_level(properties: ET.Element | None) -> str:
    level = None if properties is None else properties.find(W + "outlineLvl")
    value = "9" if level is None else level.get(W + "val", "9")
    if value == "0":
        return HEADLINE
    return SUBHEAD if value in {"1", "2", "3", "4", "5", "6", "7", "8"} else ""


def _raised(properties: ET.Element | None) -> bool | None:
    """Whether letters are raised, by their alignment or by so many half points."""
    if properties is None:
        return None
    mark, position = properties.find(W + "vertAlign"), properties.find(W + "position")
    if mark is not None:
        return mark.get(W + "val") == "superscript"
    if position is None:
        return None
    height = position.get(W + "val", "0")
    return height.isdecimal() and int(height[:4]) > 0


def _hidden(properties: ET.Element | None) -> bool | None:
    mark = None if properties is None else properties.find(W + "vanish")
    return None if mark is None else is_on(mark)


def is_on(mark: ET.Element | None) -> bool:
    """Whether a mark that may be switched off is there, and on."""
    return mark is not None and mark.get(W + "val", "true") not in {"0", "false", "off"}
