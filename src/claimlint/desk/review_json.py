"""The reviews as one JSON object: the same records that the page is written from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from enum import Enum

from claimlint import __version__
from claimlint.desk.earlier_report import memory_of
from claimlint.desk.story_review import StoryReview
from claimlint.engine.as_data import is_record
from claimlint.report.escape import harmless


def review_lines(reviews: Sequence[StoryReview]) -> Iterator[str]:
    """Yield the lines of the JSON."""
    data = {
        "claimlint_report": 1,
        "version": __version__,
        "stories": [as_object(review) for review in reviews],
        "memory": [memory_of(review) for review in reviews],
    }
    yield from map(harmless, json.dumps(data, ensure_ascii=False, indent=1).splitlines())


def as_object(value: object) -> object:
    """A record as JSON has it: an object with a key for each field."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [as_object(one) for one in value]
    if is_record(value):
        return {one.name: as_object(getattr(value, one.name)) for one in fields(value)}  # type: ignore[arg-type]
    return value
