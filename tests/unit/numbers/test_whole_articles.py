"""Whole articles of our own: every number in them is found, and hardly anything else."""

import re
from pathlib import Path

import pytest

from claimlint.article.read_article import mentions, read_document
from claimlint.yamlfile.span import Span

FOLDER = Path(__file__).parents[2] / "text_cases" / "articles"
ARTICLES = sorted(FOLDER.glob("*.md"))


def _marked(source: str) -> tuple[str, list[tuple[int, int]]]:
    """The article without its marks, and the spans that they enclosed."""
    spans = []
    text = ""
    for part in re.split(r"(\{[^{}]*\})", source):
        if part.startswith("{"):
            spans.append((len(text), len(text) + len(part) - 2))
        text += part.strip("{}")
    return text, spans


def _compare(path: Path) -> tuple[list[str], list[str], int]:
    """The marked numbers that were missed, the mentions that are none, and how many are marked."""
    text, wanted = _marked(path.read_text(encoding="utf-8"))
    document = read_document(path.name, text)
    found = mentions(document, path.name[:2])
    spans = [document.source_span(Span(m.start, m.end)) for m in found]
    missed = [text[a:b] for a, b in wanted if not any(s < b and a < e for s, e in spans)]
    false = [
        text[max(s - 25, 0) : s] + "[" + text[s:e] + "]"
        for s, e in spans
        if not any(s < b and a < e for a, b in wanted)
    ]
    return missed, false, len(wanted)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_number_of_an_article_is_missed(path: Path) -> None:
    missed, false, total = _compare(path)
    assert missed == []
    assert len(false) < 0.02 * total, false
