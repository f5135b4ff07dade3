"""Each kind of thing that a text tells by itself, in four languages: wrong, right, and look-alikes.

`pairs` are sentences with one planted figure (`[wrong|right]`); `traps` look like the kind and are
right. All were written before they were run, as newspapers write.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from told_alone import page, right, told, wrong

HERE = Path(__file__).parent
RULES = {
    "change": {"change-wrong-in-text"},
    "sum": {"sum-wrong-in-text", "members-exceed-group-in-text"},
    "share": {"share-wrong-in-text"},
    "fraction": {"share-wrong-in-text"},
    "conversion": {"bad-conversion-in-text", "impossible-exchange-in-text"},
    "age": {"age-wrong-in-text"},
    "rate": {"percent-per-number"},
    "scale": {"lost-scale-in-text"},
    "headline": {"headline-differs-from-body"},
    "range": {"range-reversed-in-text"},
    "over": {"share-out-of-range-in-text", "shares-exceed-whole-in-text"},
}


def cases(part: str) -> list[tuple[str, str]]:
    """The kind and the text of each case, of all tables."""
    return [
        (kind, text)
        for path in sorted(HERE.glob("kinds*.yaml"))
        for kind, texts in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for text in texts.get(part, [])
    ]


@pytest.mark.parametrize(("kind", "text"), cases("pairs"))
def test_what_is_wrong_is_told_and_nothing_else(kind: str, text: str) -> None:
    found = told(page(wrong(text)))
    assert found
    assert set(found) <= RULES[kind]


@pytest.mark.parametrize("text", [text for _, text in cases("pairs")])
def test_what_was_put_right_is_quiet(text: str) -> None:
    assert told(page(right(text))) == []


@pytest.mark.parametrize("text", [text for _, text in cases("traps")])
def test_what_looks_like_it_is_quiet(text: str) -> None:
    assert told(page(text)) == []
