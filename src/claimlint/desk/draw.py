"""Where the bars of a picture lie, in per cent of its width; exact until they are written."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from claimlint.desk.review_picture import Bar, Picture, Portion, Track
from claimlint.lazy_dataclass import dataclass

_MARGIN: Final = Fraction(8)
"""So much of the width is left free on each side, in per cent."""
_LEAST: Final = Fraction(4, 5)
"""A single value is drawn this wide, in per cent."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the width: its left end and its width, in per cent."""

    x: str
    width: str


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar with its strip."""

    bar: Bar
    strip: Strip


@dataclass(frozen=True, slots=True)
class DrawnTrack:
    """A number line: its bars, and the gap between those that do not meet."""

    bars: tuple[DrawnBar, ...]
    gap: Strip | None


@dataclass(frozen=True, slots=True)
class DrawnPortion:
    """A share of the stacked bar; `middle` is where its number stands."""

    portion: Portion
    strip: Strip
    middle: str


@dataclass(frozen=True, slots=True)
class DrawnShares:
    """The stacked bar: the shares, what is left, and where the whole ends."""

    portions: tuple[DrawnPortion, ...]
    rest: Strip | None
    whole: str


def draw_track(track: Track) -> DrawnTrack:
    """Lay the bars of a number line out; what has no bound reaches the edge."""
    ends = [Fraction(end) for bar in track.bars for end in (bar.low, bar.high) if end is not None]
    least, greatest = (min(ends), max(ends)) if ends else (Fraction(0), Fraction(1))
    width = greatest - least or Fraction(1)

    def place(value: Fraction) -> Fraction:
        return _MARGIN + (value - least) * (100 - 2 * _MARGIN) / width

    spans = [
        (
            Fraction(0) if bar.low is None else place(Fraction(bar.low)),
            Fraction(100) if bar.high is None else place(Fraction(bar.high)),
        )
        for bar in track.bars
    ]
    drawn = tuple(
        DrawnBar(bar, _strip(low, max(high, low + _LEAST)))
        for bar, (low, high) in zip(track.bars, spans, strict=True)
    )
    start, end = min(high for _, high in spans), max(low for low, _ in spans)
    return DrawnTrack(drawn, _strip(start, end) if end > start and track.gap else None)


def draw_shares(picture: Picture) -> DrawnShares:
    """Stack the shares of a whole; where they exceed it, the bar is longer than the whole."""
    sizes = [Fraction(one.size) for one in picture.portions]
    rest = Fraction(picture.rest or 0)
    full = max(sum(sizes, Fraction(0)), Fraction(100))
    drawn, at = [], Fraction(0)
    for portion, size in zip(picture.portions, sizes, strict=True):
        wide = size * 100 / full
        drawn.append(DrawnPortion(portion, _strip(at, at + wide), _written(at + wide / 2)))
        at += wide
    left = _strip(at, Fraction(100)) if rest > 0 else None
    return DrawnShares(tuple(drawn), left, _written(Fraction(10_000) / full))


def _strip(low: Fraction, high: Fraction) -> Strip:
    return Strip(_written(low), _written(high - low))


def _written(value: Fraction) -> str:
    """A per cent with two decimal places."""
    hundredths = round(value * 100)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // 100}.{abs(hundredths) % 100:02}"
