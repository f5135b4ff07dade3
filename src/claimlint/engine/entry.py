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
from typing import Final, Generic, NamedTuple, TypeVar

from claimlint.claims.finding import Finding
from claimlint.claims.ignore_comments import IgnoreComment
from claimlint.engine.audit import Audit
from claimlint.engine.outcome import Comparison, Conflict, Status
from claimlint.engine.outline import Names, Outline, Particulars, Publishable
from claimlint.lazy_dataclass import dataclass

LETTERS: dict[Status, str] = {"uncompared": "u", "held": "h", "possible": "p", "contradicted": "c"}
STATUSES = {letter: status for status, letter in LETTERS.items()}
T = TypeVar("T")
Load = Callable[[], str]
"""Gives the body of an entry that was kept."""
BROKEN: Final = (ValueError, TypeError, LookupError, AttributeError)
"""What reading raises where data of another shape was kept."""


class LostError(Exception):
    """What was kept of a file cannot be read any more."""


class Mark(NamedTuple):
    """How a claim of another file fared: the number of the claim there, and a letter."""

    path: str
    number: int
    letter: str


class Found(NamedTuple):
    """What an audit, or a look at earlier articles, has found that is to be told."""

    findings: tuple[Finding, ...] = ()
    clashes: tuple[Finding, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


class Compared(NamedTuple):
    """What claims were compared with: those of other files, and the file's `own`."""

    outside: tuple[Comparison, ...] = ()
    own: tuple[Comparison, ...] = ()


class Later(Generic[T]):
    """A value that is made when it is first asked for."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make

    def __call__(self) -> T:
        """The value."""
        try:
            return self._made
        except AttributeError:
            self._made: T = self._make()
            return self._made


def _nothing() -> Found:
    return Found()


def _no_claims() -> Compared:
    return Compared()


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, read and audited.

    `letters` has a letter for each of its claims, in their order; `marks` say how claims of other
    files fared (those of the tables). What was `found` is read when it is asked for, where `tells`
    says that there is something, and so is what was `compared`.
    """

    outline: Outline
    letters: str = ""
    marks: tuple[Mark, ...] = ()
    tells: bool = False
    found: Callable[[], Found] = _nothing
    compared: Callable[[], Compared] = _no_claims


@dataclass(frozen=True, slots=True)
class BesideEarlier:
    """What the rules say of an article beside earlier ones that state the same quantities."""

    marks: tuple[Mark, ...] = ()
    tells: bool = False
    found: Callable[[], Found] = _nothing
    compared: Callable[[], Compared] = _no_claims


def unread_entry(outline: Outline, findings: tuple[Finding, ...]) -> Entry:
    """The entry of a file that could not be read, or is not audited yet; `findings` say why."""
    found = Found(findings)
    return Entry(outline, "", (), bool(findings), lambda: found)


def entry_of(outline: Outline, audit: Audit) -> Entry:
    """What is kept of an audit."""
    own = tuple(one for one in audit.comparisons if one.claim.path == outline.path)
    outside = tuple(one for one in audit.comparisons if one.claim.path != outline.path)
    letters = ["u"] * len(outline.particulars().claims)
    for one in own:
        letters[one.claim.number] = LETTERS[one.status]
    found, compared = Found(audit.findings, audit.clashes, audit.conflicts), Compared(outside, own)
    return Entry(
        outline, "".join(letters), _marks(outside), any(found), lambda: found, lambda: compared
    )


def beside_earlier_of(
    findings: Iterable[Finding], comparisons: tuple[Comparison, ...]
) -> BesideEarlier:
    """What is kept of what the rules say of an article beside earlier ones."""
    found, compared = Found(tuple(findings)), Compared(comparisons)
    return BesideEarlier(_marks(comparisons), any(found), lambda: found, lambda: compared)


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
    """The body of an entry: what its claims state, what was found, and what was compared, a line
    of JSON each."""  # noqa: D205, D209 - one sentence
    found = _data_text(entry.found()) if entry.tells else _NOTHING_FOUND
    parts = (_text(entry.outline.particulars()), found, _compared_text(entry.compared()))
    return "\n".join(parts)


def entry_from(head: str, load: Load) -> Entry:
    """Read a head back. Raises ValueError, TypeError or LookupError for what is none of ours."""
    (path, article, flags, text, text_path, day,
     mentions, ignores, comments, key, letters, marks) = json.loads(head)  # fmt: skip
    lines = Later(lambda: load().split("\n"))
    outline = Outline(
        path, article, bool(flags & 1), bool(flags & 2), bool(flags & 4), text, text_path, day,
        tuple(mentions), ignores,
        tuple([IgnoreComment(tuple(one[0]), *one[1:]) for one in comments]), key,
        _read_later(lambda: _particulars(lines()[0])),
    )  # fmt: skip
    tells, said = bool(flags & 8), tuple([Mark(*one) for one in marks])
    found = _read_later(lambda: _found(lines()[1])) if tells else _nothing
    return Entry(outline, letters, said, tells, found, _read_later(lambda: _compared(lines()[2])))


def beside_earlier_texts(beside: BesideEarlier) -> tuple[str, str]:
    """The head and the body in which it is kept."""
    body = f"{_data_text(beside.found())}\n{_compared_text(beside.compared())}"
    return _text([beside.tells, beside.marks]), body


def beside_earlier_from(head: str, load: Load) -> BesideEarlier:
    """Read a head back; see `entry_from`."""
    tells, marks = json.loads(head)
    lines = Later(lambda: load().split("\n"))
    found = _read_later(lambda: _found(lines()[0])) if tells else _nothing
    compared = _read_later(lambda: _compared(lines()[1]))
    return BesideEarlier(tuple([Mark(*one) for one in marks]), tells, found, compared)


def _read_later(read: Callable[[], T]) -> Later[T]:
    """What a body says; raises LostError where it was not written by this program."""

    def made() -> T:
        try:
            return read()
        except BROKEN as broken:
            raise LostError from broken

    return Later(made)


def _particulars(text: str) -> Particulars:
    claims, names, published, timing = json.loads(text)
    return Particulars(
        tuple(claims),
        tuple([Names(*one) for one in names]),
        tuple([Publishable(*one) for one in published]),
        timing,
    )


def _data_text(several: Iterable[object]) -> str:
    from claimlint.engine.as_data import to_data  # noqa: PLC0415  # only where it is kept

    return _text([to_data(part) for part in several])


def _found(text: str) -> Found:
    from claimlint.engine.as_data import from_data  # noqa: PLC0415  # only where it was kept

    return from_data(Found, json.loads(text))


def _compared(text: str) -> Compared:
    from claimlint.engine.as_data import from_data  # noqa: PLC0415  # as above

    return from_data(Compared, json.loads(text))


def _compared_text(compared: Compared) -> str:
    """As `_data_text`, of what every file has and JSON can write as it is."""
    return _text([[(one.claim, one.status, one.against) for one in part] for part in compared])


_text: Final = json.JSONEncoder(separators=(",", ":")).encode
_NOTHING_FOUND: Final = _text([()] * len(Found._fields))
