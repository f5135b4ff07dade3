"""Which of the four replies somebody meant, in words as people type them.

Only what begins with the words of a reply is one: whoever writes anything else has answered, and is
kept verbatim, but which reply that is remains for the desk to say. Nothing is guessed from a tone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from claimlint.answers.answer import REPLIES, Reply
from claimlint.desk.page_words import languages, words_for
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import dataclass

_CODE: Final = re.compile(r"\s*\[?(Q[1-9]\d{0,5})\]?(?![\w])\s*[:.,·–—-]?\s*")
_BOX: Final = re.compile(r"\s*(?:([☒☑✓✔✗✘])|\[\s*([xXvV✓✔])\s*\]|(☐|\[\s*\]|-\s*\[\s*\]))\s*")
_EDGE: Final = re.compile(r"\s*(?:[:;,.()–—-]|$)\s*")
_REPLY_KEYS: Final = {
    "stands": "reply_stands",
    "change-to": "reply_change",
    "cut": "reply_cut",
    "cannot-be-shown": "reply_cannot",
}


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply, and what follows it: the source of what stands, or what it is to be changed to."""

    reply: Reply
    rest: str = ""


NOTHING_HEARD: Final = Heard("")


def code_of(text: str) -> tuple[str, str]:
    """The code that a text begins with ("" where it has none), and the rest of it."""
    found = _CODE.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def hear(text: str) -> Heard:
    """The reply that a text begins with, or that is ticked in it."""
    ticked = [one for one in map(ticked_line, text.splitlines()) if one.reply]
    if ticked:
        return ticked[0] if len({one.reply for one in ticked}) == 1 else NOTHING_HEARD
    first, _, more = text.strip().partition("\n")
    heard = _begins(first)
    if heard.reply and not heard.rest:
        return Heard(heard.reply, more.strip().partition("\n")[0])
    return heard


def ticked_line(line: str) -> Heard:
    """The reply of a line with a ticked box, or with something written behind an empty one."""
    box = _BOX.match(line)
    if box is None:
        return NOTHING_HEARD
    heard = _begins(line[box.end() :])
    return heard if heard.rest or box[3] is None else NOTHING_HEARD


def boxes(text: str) -> int:
    """How many different replies a text offers, in lines with a box."""
    lines = (_BOX.match(line) for line in text.splitlines())
    offered = (_begins(box.string[box.end() :]).reply for box in lines if box is not None)
    return len(set(filter(None, offered)))


def _begins(line: str) -> Heard:
    """The reply whose words a line begins with, the longest first."""
    stripped = line.strip()
    folded = fold(stripped)
    for said, reply, is_label in _said():
        if not folded.startswith(said):
            continue
        rest = (stripped if len(folded) == len(stripped) else folded)[len(said) :]
        edge = _EDGE.match(rest)
        if edge is not None:
            return Heard(reply, rest[edge.end() :].strip().rstrip(")").strip())
        if is_label and reply == "change-to" and _leads_on(said, rest):
            return Heard(reply, rest.strip())
    return NOTHING_HEARD


def _leads_on(said: str, rest: str) -> bool:
    """Whether the words lead to a new figure without any sign between: `change to 32 %`."""
    return rest[:1].isspace() or rest[:1].isdigit() or said.endswith("־")


@lru_cache(maxsize=1)
def _said() -> tuple[tuple[str, Reply, bool], ...]:
    """The words of each reply in every language, the longest first, and whether we print them."""
    found = {
        words: (words, reply, is_label) for reply in REPLIES for words, is_label in _words(reply)
    }
    return tuple(sorted(found.values(), key=lambda one: -len(one[0])))


def _words(reply: Reply) -> Iterator[tuple[str, bool]]:
    for code in languages():
        words = words_for(code)
        for said in filter(None, words(f"heard_{reply}").split(", ")):
            yield fold(said), False
        label = fold(words(_REPLY_KEYS[reply]))
        yield label.rstrip("־"), True
        yield label, True
