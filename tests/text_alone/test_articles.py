"""Whole articles: of right ones nothing is told, of wrong ones each planted fault."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from told_alone import right, told, wrong

HERE = Path(__file__).parent
WANTED = yaml.safe_load((HERE / "wanted.yaml").read_text(encoding="utf-8"))


def text_of(name: str) -> str:
    """The text of an article, its planted faults marked."""
    return (HERE / "articles" / f"{name}.md").read_text(encoding="utf-8")


def test_every_article_says_what_is_wanted() -> None:
    assert sorted(WANTED) == sorted(path.stem for path in (HERE / "articles").glob("*.md"))


@pytest.mark.parametrize("name", WANTED)
def test_a_right_article_is_quiet(name: str) -> None:
    assert told(right(text_of(name))) == []


@pytest.mark.parametrize("name", WANTED)
def test_of_a_wrong_article_every_fault_is_told(name: str) -> None:
    assert sorted(told(wrong(text_of(name)))) == sorted(WANTED[name])
