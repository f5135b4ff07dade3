"""What a picture of a question shows, where a picture decides something.

Frozen records that hold texts and nothing else, parts of a `StoryReview`; `draw` makes the picture.
"""

from __future__ import annotations

from typing import Literal

from claimlint.lazy_dataclass import dataclass

BarKind = Literal["stated", "record", "implied"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A range on a scale: what the article states, a record has, or the rest leaves.

    `low` and `high` are decimals in the unit of the track; None is no bound. `says` is the range
    in words.
    """

    kind: BarKind
    label: str
    low: str | None
    high: str | None
    says: str


@dataclass(frozen=True, slots=True)
class Track:
    """One scale of a number line: ranges of one quantity that should meet, and do not."""

    label: str
    unit: str
    bars: tuple[Bar, ...]
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Portion:
    """One named share of a whole, in per cent."""

    label: str
    size: str
    says: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture where it decides something.

    Either `tracks`, a number line for each quantity of a conflict, or `portions`, the shares of one
    whole, with what is left of it (`rest`, negative where they exceed it).
    """

    tracks: tuple[Track, ...] = ()
    whole: str = ""
    portions: tuple[Portion, ...] = ()
    rest: str = ""
    rest_says: str = ""
