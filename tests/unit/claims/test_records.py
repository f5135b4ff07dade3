"""What reading yields is typed and frozen: nothing writes into it afterwards."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from newsdesk import attached, claims, desk

from claimlint.claims import claim as records
from claimlint.claims.claim import Citation, Claim, Document, Relation, Source

FILE = """\
claimlint: 1
article: {id: a, title: A, published: 2025-11-09}
sources: {book: {title: B, type: report}, unread: {title: U}}
claims:
  - {id: rail, subject: rail, measure: freight, value: 12 tonne, n: 900, also: [12000 kg],
     sources: [{source: book, says: 12.1 tonne}]}
  - {id: road, subject: road, measure: freight, value: 3 tonne, after: rail}
relations: [{check: rail > road}]
"""


@pytest.mark.parametrize(
    ("pick", "name"),
    [
        (lambda document: document, "trusted"),
        (lambda document: document, "article"),
        (lambda document: document.claims[0], "value"),
        (lambda document: document.claims[0].citations[0], "says"),
        (lambda document: document.sources["book"], "issued"),
        (lambda document: document.relations[0], "check"),
        (lambda document: document.claims[0].further, "n"),
    ],
)
def test_a_record_cannot_be_written_into(pick: Callable[[Document], object], name: str) -> None:
    document, _ = claims(FILE)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(pick(document), name, None)


@pytest.mark.parametrize("record", [Document, Claim, Citation, Source, Relation])
def test_no_attribute_of_a_record_is_any(record: type) -> None:
    annotations = [getattr(one, "__annotations__", {}) for one in record.__mro__]
    named = {name: str(hint) for found in annotations for name, hint in found.items()}
    assert len(named) >= 5
    assert [name for name, hint in named.items() if "Any" in hint] == []
    assert not hasattr(records, "Any")


def test_the_records_of_a_file_know_each_other() -> None:
    document, raised = claims(FILE)
    assert raised == []
    rail, road = document.claims
    assert rail.document is road.document is document
    assert document.by_id == {"rail": rail, "road": road}
    assert [one.claim for one in rail.citations] == [rail]
    assert rail.citations[0].source is document.sources["book"]
    assert document.sources["book"].is_cited
    assert not document.sources["unread"].is_cited
    assert document.relations[0].document is document
    assert document.by_subject() == {"rail": [rail], "road": [road]}


def test_a_text_gives_a_new_document_and_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    source = (
        "claimlint: 1\narticle: {id: a, title: A, published: 2025-11-09, text: story.md}\n"
        "sources: {book: {title: B}}\n"
        "claims:\n  - {id: c, quote: rail carries 31%, of: all, sources: [book]}\n"
    )
    desk(tmp_path, source, "Now rail carries 31% of it.\n")
    read, _ = claims(source, str(tmp_path / "claims.yaml"))
    new, article, raised = attached(tmp_path, source)
    assert raised == []
    assert article is not None
    before, after = read.claims[0], new.claims[0]
    assert (before.value, before.type, before.text("passage")) == (None, "amount", None)
    assert (after.type, after.text("value"), after.text("passage")) == (
        "share",
        "31%",
        "sentence 1",
    )
    assert after.document is new
    assert new.by_id["c"] is after
    assert after.citations[0].claim is after
    assert new.sources["book"].document is new
    assert article.document is new
    assert article.figures[0].claims == (after,)
    assert article.found(after) is article.quotes[0]
    assert read.article is None
