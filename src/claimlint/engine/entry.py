"""What is kept of one file: its outline, and what its audit found, as data.

An entry holds no claims, so that a project of ten thousand files stays small, and can be written
down and read back. It is written as two texts. The head is what every run asks of every file: how
it meets others, and how its claims fared. The body has the rest: which claims there are, what was
found, and what each claim was compared with. Hardly a file has findings, so that hardly a body is
read where nothing has changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from claimlint.claims.finding import Finding
from claimlint.claims.ignore_comments import IgnoreComment
from claimlint.engine.audit import Audit
from claimlint.engine.outcome import Comparison, Conflict, Status
from claimlint.engine.outline import Names, Outline, Particulars, Publishable
from claimlint.lazy_dataclass import dataclass

LETTERS: dict[Status, str] = {"uncompared": "u", "held": "h", "possible": "p", "contradicted": "c"}
STATUSES = {letter: status for status, letter in LETTERS.items()}
Load = Callable[[], str]
"""Gives the body of an entry that was kept."""


class Mark(NamedTuple):
    """How a claim of another file fared: the number of the claim there, and a letter."""

    path: str
    number: int
    letter: str


class Found(NamedTuple):
    """What an audit, or a meeting, found: `own` says it of the file's own claims."""

    findings: tuple[Finding, ...] = ()
    clashes: tuple[Finding, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    outside: tuple[Comparison, ...] = ()
    own: tuple[Comparison, ...] = ()

    @property
    def tells(self) -> bool:
        """Whether there is anything to tell of it."""
        return bool(self.findings or self.clashes or self.conflicts)


def _nothing() -> Found:
    return Found()


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, read and audited.

    `letters` has a letter for each of its claims, in their order; `marks` say how claims of other
    files fared (those of the tables). What was `found` is read when it is asked for, and has
    something to tell where `tells` says so.
    """

    outline: Outline
    letters: str = ""
    marks: tuple[Mark, ...] = ()
    tells: bool = False
    found: Callable[[], Found] = _nothing

    def told(self) -> Found:
        """What was found that has to be told, without what nobody need be told of."""
        return self.found() if self.tells else Found()


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the rules say of an article beside earlier ones that state the same quantities."""

    marks: tuple[Mark, ...] = ()
    tells: bool = False
    found: Callable[[], Found] = _nothing

    def findings(self) -> tuple[Finding, ...]:
        """What was found."""
        return self.found().findings if self.tells else ()


def unread_entry(outline: Outline, findings: tuple[Finding, ...]) -> Entry:
    """The entry of a file that could not be read, or is not audited yet; `findings` say why."""
    found = Found(findings)
    return Entry(outline, "", (), found.tells, lambda: found)


def entry_of(outline: Outline, audit: Audit) -> Entry:
    """What is kept of an audit."""
    own = tuple(one for one in audit.comparisons if one.claim.path == outline.path)
    outside = tuple(one for one in audit.comparisons if one.claim.path != outline.path)
    letters = ["u"] * len(outline.particulars().claims)
    for one in own:
        letters[one.claim.number] = LETTERS[one.status]
    found = Found(audit.findings, audit.clashes, audit.conflicts, outside, own)
    return Entry(outline, "".join(letters), _marks(outside), found.tells, lambda: found)


def meeting_of(findings: Iterable[Finding], comparisons: tuple[Comparison, ...]) -> Meeting:
    """What is kept of a meeting."""
    found = Found(tuple(findings), outside=comparisons)
    return Meeting(_marks(comparisons), found.tells, lambda: found)


def _marks(comparisons: Iterable[Comparison]) -> tuple[Mark, ...]:
    return tuple(Mark(one.claim.path, one.claim.number, LETTERS[one.status]) for one in comparisons)


# -- as texts ------------------------------------------------------------------------------


def head_of(entry: Entry) -> str:
    """The head of an entry: JSON of what every run asks of it."""
    one = entry.outline
    flags = one.is_reference | one.trusted << 1 | one.is_text << 2 | entry.tells << 3
    shape = (one.path, one.article, flags, one.text, one.text_path, one.day)
    accepts = (one.ignores, one.comments)
    return _text([*shape, one.mentions, *accepts, one.key, entry.letters, entry.marks])


def body_of(entry: Entry) -> str:
    """The body of an entry: what its claims state, and what was found, a line of JSON each."""
    return f"{_text(entry.outline.particulars())}\n{_found_text(entry.found())}"


def entry_from(head: str, load: Load) -> Entry:
    """Read a head back. Raises ValueError, TypeError or LookupError for what is none of ours."""
    (path, article, flags, text, text_path, day,
     mentions, ignores, comments, key, letters, marks) = json.loads(head)  # fmt: skip
    lines = cache(lambda: load().split("\n"))
    outline = Outline(
        path, article, bool(flags & 1), bool(flags & 2), bool(flags & 4), text, text_path, day,
        tuple(mentions), ignores,
        tuple([IgnoreComment(tuple(one[0]), *one[1:]) for one in comments]), key,
        cache(lambda: _particulars(lines()[0])),
    )  # fmt: skip
    found = cache(lambda: _found(lines()[1]))
    return Entry(outline, letters, tuple([Mark(*one) for one in marks]), bool(flags & 8), found)


def meeting_texts(meeting: Meeting) -> tuple[str, str]:
    """The head and the body of a meeting."""
    return _text([meeting.tells, meeting.marks]), _found_text(meeting.found())


def meeting_from(head: str, load: Load) -> Meeting:
    """Read a head back; see `entry_from`."""
    tells, marks = json.loads(head)
    return Meeting(tuple([Mark(*one) for one in marks]), tells, cache(lambda: _found(load())))


def _particulars(text: str) -> Particulars:
    claims, names, published, timing = json.loads(text)
    return Particulars(
        tuple(claims),
        tuple([Names(*one) for one in names]),
        tuple([Publishable(*one) for one in published]),
        timing,
    )


def _found_text(found: Found) -> str:
    from claimlint.engine.as_data import to_data  # noqa: PLC0415  # only where it is kept

    return _text([to_data(part) for part in found])


def _found(text: str) -> Found:
    from claimlint.engine.as_data import from_data  # noqa: PLC0415  # only where it was kept

    return from_data(Found, json.loads(text))


def _text(data: object) -> str:
    return json.dumps(data, separators=(",", ":"))
