"""Frozen values as plain data (what JSON can hold), and back.

A dataclass becomes the list of its fields' values, an enumeration its value, a tuple a list; the
type hints say how to read them back. So what an audit holds can be kept without a second
description of it, and a field that somebody adds is kept, too.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Data = Any  # what json gives: a tree of lists, texts, numbers, booleans and None
_PLAIN = (str, int, bool, float, type(None))


def is_record(value: object) -> bool:
    """Whether a value, or a class, is a dataclass."""
    return hasattr(value, "__lazy_fields__")  # set by `claimlint.lazy_dataclass`


def to_data(value: object) -> Data:
    """A value as data."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, Fraction):
        return [value.numerator, value.denominator]
    if is_record(value):
        return [to_data(getattr(value, name)) for name in _names(type(value))]  # type: ignore[arg-type]
    if isinstance(value, tuple):
        return [to_data(one) for one in value]
    raise TypeError(f"no data for {type(value).__name__}")


def from_data(kind: type[T], data: Data) -> T:
    """Read a value back. Raises ValueError, TypeError or LookupError for what is none."""
    made: T = _reader(kind)(data)  # type: ignore[arg-type]  # a class is hashable
    return made


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    from dataclasses import fields  # noqa: PLC0415 - it loads inspect, and few runs keep anything

    return tuple(one.name for one in fields(kind) if one.init)  # type: ignore[arg-type]


@cache
def _reader(kind: Any) -> Callable[[Data], Any]:  # noqa: PLR0911  # one for each form of hint
    """How data of a type is read back."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in _PLAIN or kind is None or origin is Literal:
        return lambda data: data
    if kind is Fraction:
        return lambda data: Fraction(*data)
    if origin in (Union, types.UnionType):
        (inner,) = (one for one in arguments if one is not type(None))
        read = _reader(inner)
        return lambda data: None if data is None else read(data)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        read = _reader(arguments[0])
        return lambda data: tuple([read(one) for one in data])
    if origin is tuple:
        each = [_reader(one) for one in arguments]
        return lambda data: tuple([read(one) for read, one in zip(each, data, strict=True)])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if isinstance(kind, type) and is_record(kind):
        return _of_dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, tuple):  # a named tuple
        hints = get_type_hints(kind)
        each = [_reader(hints[name]) for name in kind.__annotations__]
        return lambda data: kind(*[read(one) for read, one in zip(each, data, strict=True)])
    raise TypeError(f"data cannot be read as {kind}")


def _of_dataclass(kind: type) -> Callable[[Data], Any]:
    hints = get_type_hints(kind)
    each: list[Callable[[Data], Any]] = []
    names = _names(kind)

    def read(data: Data) -> Any:
        if not each:  # at first use: a class may hold itself
            each.extend(_reader(hints[name]) for name in names)
        return kind(*[read(one) for read, one in zip(each, data, strict=True)])

    return read
