"""What is kept as data is read back as it was."""

from __future__ import annotations

import json
from enum import Enum
from fractions import Fraction
from typing import Literal, NamedTuple

import pytest

from claimlint.engine.as_data import from_data, to_data
from claimlint.lazy_dataclass import dataclass


class Color(Enum):
    """One of a few."""

    RED = "red"
    BLUE = "blue"


class Point(NamedTuple):
    """A pair with names."""

    color: Color
    at: Fraction


@dataclass(frozen=True, slots=True)
class Record:
    """One field of each form; it may hold another record."""

    text: str
    number: int
    known: bool
    size: Fraction
    color: Color
    point: Point
    form: Literal["a", "b"]
    pair: tuple[int, str]
    colors: tuple[Color, ...] = ()
    perhaps: Fraction | None = None
    inner: Record | None = None


LEAF = Record(
    "x", 3, True, Fraction(1, 3), Color.BLUE, Point(Color.RED, Fraction(2)), "a", (1, "y")
)


@pytest.mark.parametrize(
    "value",
    [
        LEAF,
        Record(
            *("", 0, False, Fraction(-5), Color.RED, Point(Color.BLUE, Fraction(1, 7)), "b"),
            (2, ""),
            (Color.RED, Color.BLUE),
            Fraction(5, 2),
            LEAF,
        ),
    ],
    ids=["short", "whole"],
)
def test_a_record_is_read_back_from_json(value: Record) -> None:
    again = from_data(Record, json.loads(json.dumps(to_data(value))))
    assert again == value
    assert type(again.point) is Point
    assert type(again.size) is Fraction
    assert again.color is value.color
    assert all(type(one) is Color for one in again.colors)


def test_what_is_no_record_is_refused() -> None:
    data = to_data(LEAF)
    for broken in (data[:-1], [*data, 1], [*data[:4], "green", *data[5:]]):
        with pytest.raises(ValueError, match=r"zip|green"):
            from_data(Record, broken)
    with pytest.raises(TypeError, match="no data for set"):
        to_data({1})
    with pytest.raises(TypeError, match="cannot be read"):
        from_data(set, [])
