"""Pictures, where one decides something: figures that should meet and do not, shares of a whole.

What is drawn follows from the claims, not from the rule: claims of one quantity lie on one number
line; of a conflict of several quantities each claim has a line with what the rest leaves for it;
shares of one whole are stacked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from claimlint.claims.claim import Claim
from claimlint.claims.finding import Finding
from claimlint.desk.dossier import Dossier
from claimlint.desk.page_words import PageWords
from claimlint.desk.review_picture import Bar, BarKind, Picture, Portion, Track
from claimlint.desk.say_claim import say_name
from claimlint.desk.say_quantity import say_range, say_width
from claimlint.engine.conflicts import decimal
from claimlint.engine.outcome import Conflict, Correction
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.unit import Unit

MOST_BARS: Final = 8
"""More ranges than these are no picture any more."""
_WHOLE: Final = Fraction(1)


def picture_of(findings: Sequence[Finding], dossier: Dossier) -> Picture | None:
    """The picture of what some rules found of the same claims; None where none would help."""
    for finding in findings:
        claims = [dossier.claim_at(one) for one in finding.claims]
        known = [claim for claim in claims if claim is not None and claim.value is not None]
        if len(known) < len(claims) or not 2 <= len(known) <= MOST_BARS:
            continue
        found = _one_quantity(known, dossier) or _shares(known, dossier)
        found = found or _conflict(known, dossier)
        if found is not None:
            return found
    return None


# -- one quantity ----------------------------------------------------------------------------


def _one_quantity(claims: Sequence[Claim], dossier: Dossier) -> Picture | None:
    first = claims[0]
    alike = all(one.coordinates == first.coordinates for one in claims)
    if not alike or first.type == "rank" or len({_kind_of_unit(one) for one in claims}) > 1:
        return None
    words, speaker = dossier.words, first.document
    assert first.value is not None
    scale = first.value.unit
    bars = tuple(_stated(claim, scale, dossier) for claim in claims)
    label = say_name(first.subject, speaker, words) or first.id
    return Picture((Track(label, scale.name, bars, _gap(claims, words)),))


def _kind_of_unit(claim: Claim) -> tuple[object, ...]:
    assert claim.value is not None
    return claim.value.unit.dimension, claim.value.unit.kind


def _stated(claim: Claim, scale: Unit, dossier: Dossier) -> Bar:
    """What a claim states, on a scale: as the article's own range, or as that of a record."""
    value, words = claim.value, dossier.words
    assert value is not None
    if claim.document.path == dossier.story.path:
        return _bar("stated", words("bar_stated"), value.interval, value.unit, scale, words)
    title = claim.document.fields.get("title")
    label = title if isinstance(title, str) else claim.document.id
    return _bar("record", label, value.interval, value.unit, scale, words)


def _bar(  # noqa: PLR0913, PLR0917 - a range, its unit and its scale
    kind: BarKind, label: str, interval: Interval, unit: Unit, scale: Unit, words: PageWords
) -> Bar:
    low = decimal(interval.low, scale, up=False)
    return Bar(
        kind, label, low, decimal(interval.high, scale, up=True), say_range(interval, unit, words)
    )


def _gap(claims: Sequence[Claim], words: PageWords) -> str:
    """How far the two outermost ranges are apart; "" where all overlap."""
    values = [claim.value for claim in claims if claim.value is not None]
    lows = [one.interval.low for one in values if one.interval.low is not None]
    highs = [one.interval.high for one in values if one.interval.high is not None]
    if not lows or not highs or max(lows) <= min(highs):
        return ""
    return _apart(max(lows) - min(highs), values[0], words)


def _apart(width: Fraction, like: Quantity, words: PageWords) -> str:
    unit = like.unit.difference()
    if like.unit.kind == "percent":
        return words("points", n=say_width(width, unit.named(""), words))
    return say_width(width, unit, words)


# -- shares of one whole ---------------------------------------------------------------------


def _shares(claims: Sequence[Claim], dossier: Dossier) -> Picture | None:
    first = claims[0]
    of_one_whole = all(
        one.type == "share"
        and one.of_name is not None
        and (one.of_name, one.of_measure_name, one.measure_name)
        == (first.of_name, first.of_measure_name, first.measure_name)
        for one in claims
    )
    if not of_one_whole or len({one.subject_name for one in claims}) < len(claims):
        return None
    words = dossier.words
    points = [_middle(claim) for claim in claims]
    if any(point is None for point in points):
        return None
    speaker = first.document
    portions = tuple(
        Portion(
            say_name(claim.subject, speaker, words) or claim.id,
            _percent(point),
            say_range(claim.value.interval, claim.value.unit, words),
        )
        for claim, point in zip(claims, points, strict=True)
        if claim.value is not None and point is not None
    )
    total = _sum(claims)
    rest = _WHOLE - sum((point for point in points if point is not None), Fraction(0))
    unit = next(claim.value.unit for claim in claims if claim.value is not None)
    left = Interval.closed(_WHOLE - total[1], _WHOLE - total[0])
    shown = left if rest >= 0 else Interval.closed(total[0] - _WHOLE, total[1] - _WHOLE)
    whole = say_name(first.of or "", speaker, words)
    return Picture((), whole, portions, _percent(rest), say_range(shown, unit, words))


def _middle(claim: Claim) -> Fraction | None:
    value = claim.value
    if value is None or value.interval.low is None or value.interval.high is None:
        return None
    if value.point is not None:
        return value.point
    return (value.interval.low + value.interval.high) / 2


def _sum(claims: Iterable[Claim]) -> tuple[Fraction, Fraction]:
    intervals = [claim.value.interval for claim in claims if claim.value is not None]
    low = sum((one.low for one in intervals if one.low is not None), Fraction(0))
    high = sum((one.high for one in intervals if one.high is not None), Fraction(0))
    return low, high


def _percent(share: Fraction) -> str:
    found = decimal(share * 100, Unit("", (), Fraction(1)), up=False)
    assert found is not None
    return found


# -- several quantities ----------------------------------------------------------------------


def _conflict(claims: Sequence[Claim], dossier: Dossier) -> Picture | None:
    """A line for each claim of a conflict: what it states, and what the rest leaves for it."""
    references = {claim.reference for claim in claims}
    for conflict in dossier.conflicts:
        if references <= set(conflict.claims):
            lines = [_track(claim, _change(claim, conflict), dossier) for claim in claims]
            tracks = tuple(line for line in lines if line is not None)
            return Picture(tracks) if tracks else None
    return None


def _change(claim: Claim, conflict: Conflict) -> Correction | None:
    alone = (repair[0] for repair in conflict.corrections if len(repair) == 1)
    return next((one for one in alone if one.claim == claim.reference), None)


def _track(claim: Claim, change: Correction | None, dossier: Dossier) -> Track | None:
    value, words = claim.value, dossier.words
    if change is None or value is None or claim.type == "rank":
        return None
    unit = value.unit
    low, high = _value(change.low, unit), _value(change.high, unit)
    left = Interval(low, high, change.low_open, change.high_open)
    stated = _stated(claim, unit, dossier)
    implied = _bar("implied", words("bar_implied"), left, unit, unit, words)
    gap = ""
    if low is not None and value.interval.high is not None and low > value.interval.high:
        gap = _apart(low - value.interval.high, value, words)
    elif high is not None and value.interval.low is not None and high < value.interval.low:
        gap = _apart(value.interval.low - high, value, words)
    label = say_name(claim.subject, claim.document, words) or claim.id
    return Track(label, unit.name, (stated, implied), gap)


def _value(number: str | None, unit: Unit) -> Fraction | None:
    return None if number is None else Fraction(number) * unit.factor + unit.offset
