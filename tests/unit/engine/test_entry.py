"""What is kept of a file, as two texts: it comes back as it was, and the body only when asked."""

from __future__ import annotations

import pytest
from references import claim_reference

from claimlint.claims.finding import Finding, Place, Severity
from claimlint.claims.ignore_comments import IgnoreComment
from claimlint.engine.audit import Audit
from claimlint.engine.entry import (
    LostError,
    Mark,
    beside_earlier_from,
    beside_earlier_of,
    beside_earlier_texts,
    body_of,
    entry_from,
    entry_of,
    head_of,
)
from claimlint.engine.outcome import Comparison
from claimlint.engine.outline import Names, Outline, Particulars, Publishable
from claimlint.yamlfile.span import Span

RAIL, ROW = claim_reference("rail"), claim_reference("table::row")
PARTICULARS = Particulars(
    ("rail",), (Names("rail", "freight", None),), (Publishable(2**63, 0),), "n"
)
OUTLINE = Outline(
    "a.yaml", "story", text="a.md", text_path="a.md", day=739000, mentions=("other",),
    ignores='[{"rule": "shares"}]',
    comments=(IgnoreComment(("shares",), "known", "", "/claims/0", 3, 9, True),),
    particulars=lambda: PARTICULARS,
)  # fmt: skip
FINDING = Finding(
    "scale-slip", "agreement", Severity.ERROR, "it is ten times too large",
    Place("a.yaml", "/claims/0/value", Span(3, 9)), claims=(RAIL, ROW), lacks="period",
)  # fmt: skip
COMPARED = (Comparison(RAIL, "contradicted", (ROW,)), Comparison(ROW, "possible", (RAIL,)))


def never() -> str:
    raise AssertionError("the body is not asked for")


def test_an_entry_comes_back_as_it_was() -> None:
    entry = entry_of(OUTLINE, Audit((FINDING,), (), (), COMPARED))
    back = entry_from(head_of(entry), lambda: body_of(entry))
    assert back.outline.particulars() == PARTICULARS
    assert back.outline.key == OUTLINE.key
    assert (back.outline.comments, back.outline.mentions) == (OUTLINE.comments, OUTLINE.mentions)
    assert (back.letters, back.marks, back.tells) == ("c", (Mark("table.yaml", 0, "p"),), True)
    assert back.found() == entry.found()
    assert back.found().findings == (FINDING,)
    assert back.compared() == entry.compared()
    assert head_of(back) == head_of(entry)


def test_the_body_of_a_file_without_findings_is_not_asked_for() -> None:
    entry = entry_of(OUTLINE, Audit((), (), (), COMPARED[:1]))
    back = entry_from(head_of(entry), never)
    assert (back.letters, back.tells, back.outline.key) == ("c", False, OUTLINE.key)
    assert back.found().findings == ()
    with pytest.raises(AssertionError, match="not asked for"):
        back.compared()


def test_a_meeting_comes_back_as_it_was() -> None:
    beside = beside_earlier_of([FINDING], COMPARED)
    head, body = beside_earlier_texts(beside)
    back = beside_earlier_from(head, lambda: body)
    assert back.found() == beside.found()
    assert back.compared() == beside.compared()
    assert back.marks == beside.marks
    silent, _ = beside_earlier_texts(beside_earlier_of([], COMPARED))
    assert beside_earlier_from(silent, never).found().findings == ()


@pytest.mark.parametrize("head", ["", "{}", "[]", "[1, 2]", '["a.yaml"]'])
def test_what_is_no_head_is_refused(head: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        entry_from(head, never)


@pytest.mark.parametrize("body", ["", "[]\n[]\n[]", "[]\n[[[1]], [], []]\n[[], [[2]]]", "a\nb\nc"])
def test_a_body_of_another_shape_counts_as_lost(body: str) -> None:
    """A program of before, or of tomorrow, may have kept fields that this one has not."""
    audit = Audit((FINDING,), (), (), COMPARED)
    kept = entry_from(head_of(entry_of(OUTLINE, audit)), lambda: body)
    for read in (kept.found, kept.compared):
        with pytest.raises(LostError):
            read()
