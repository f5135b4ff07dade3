"""What is read of the parser's events.

PyYAML's stubs let every mark be absent; in a stream that is being parsed none is.
"""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place in the text; `index` counts code points."""

    index: int


class Event(Protocol):
    """One event of either parser. A kind of event has of these what fits it."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str


class Alias(Protocol):
    """The event of an alias, which always names its anchor."""

    start_mark: Mark
    end_mark: Mark
    anchor: str
