"""Tables of Markdown: each cell knows the heads of its row and its column."""

from __future__ import annotations

import pytest

from claimlint.article.read_article import mentions, read_document
from claimlint.article.text_document import Document

TABLE = """# Freight

Before the table.
| Country | 2022 | 2023 (million tonnes) |
|:--------|-----:|:---------------------:|
| Austria | 98.2 | 101.4 |
| A \\| B | **358** | [345](https://example.org/a) |

After it, 7 \\| 8.
"""


def read(text: str) -> Document:
    return read_document("a.md", text)


def figures(document: Document) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """What each cell that is no head says, and its heads."""
    return [
        (document.text[one.span.start : one.span.end], one.rows, one.columns)
        for one in document.cells
        if not one.is_head
    ]


def test_a_cell_has_its_heads_and_its_place_in_the_file() -> None:
    document = read(TABLE)
    assert figures(document) == [
        ("98.2", ("Austria",), ("2022",)),
        ("101.4", ("Austria",), ("2023 (million tonnes)",)),
        ("358", ("A | B",), ("2022",)),
        ("345", ("A | B",), ("2023 (million tonnes)",)),
    ]
    for cell in document.cells:
        span = document.source_span(cell.span)
        assert document.text[cell.span.start] == TABLE[span.start : span.end][0]
    assert [block.part for block in document.blocks][:2] == ["headline", "body"]


def test_figures_have_the_unit_of_their_heads_and_heads_are_no_figures() -> None:
    told = [(one.text, one.unit) for one in mentions(read(TABLE))]
    assert [text for text, _ in told] == ["98.2", "101.4", "358", "345", "7", "8"]
    assert ["tonne" in unit for _, unit in told] == [False, True, False, True, False, False]


def test_a_table_may_do_without_the_pipes_at_its_sides() -> None:
    text = "Item | Cost\n--- | ---\nBread | €2.40\nMilk | €1.10\nNo pipe here: 5 people.\n"
    assert figures(read(text)) == [
        ("€2.40", ("Bread",), ("Cost",)),
        ("€1.10", ("Milk",), ("Cost",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bill passed 231 | 188.\n\n- | -\n",  # an empty line between
        "One | two\n--- | --- | ---\n3 | 4\n",  # not as many dashes
        "A line | of text\nand | another\n",
        "```\n| a | b |\n|---|---|\n| 1 | 2 |\n```\n",  # shown as it is typed
        "Sum | 3\n---\n4 | 5\n",
    ],
)
def test_pipes_alone_make_no_table(text: str) -> None:
    assert read(text).cells == ()
