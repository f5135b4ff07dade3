"""States and replies are written into claim files, and what may not be said is refused."""

from __future__ import annotations

import pytest

from claimlint.claims.claim import Claim
from claimlint.claims.read_claims import Reading, content_of, read_document
from claimlint.draft.edit_fields import edited
from claimlint.draft.write_review import (
    Reply,
    ReviewState,
    Seen,
    may_not,
    review_edits,
    state_edits,
)
from claimlint.engine.bound import Bound
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.validate import validate

FILE = """\
claimlint: 1
article: {id: rail, title: Rail, authors: [CD]}
sources:
  yearbook: {title: Yearbook}
claims:
  - id: rail
    value: 31 %   # of all freight
    subject: rail
    measure: freight
  - {id: road, value: 62 %, subject: road, measure: freight}
"""


def claim(text: str, index: int = 0) -> Claim:
    root = read_nodes(text).root
    assert root is not None
    return read_document("rail.yaml", text, content_of(root), Reading(), []).claims[index]


def state(status: str, by: str = "AB", role: str = "checker", **more: object) -> ReviewState:
    return ReviewState(status, by, role, "2025-03-07", **more)  # type: ignore[arg-type]


def test_a_state_moves_the_one_before_to_the_history() -> None:
    asked = edited(FILE, state_edits(claim(FILE), state("asked", due="2025-03-09")))
    bound = Bound("0f3c", "9a1b", "77aa", ("table::rail",))
    seen = Seen("yearbook", "table 7")
    checked = state("checked", seen=seen, bound=bound)
    reply = Reply("stands", "CD", "author", "2025-03-08", "mail", "table 7", question="Q7")
    text = edited(asked, review_edits(claim(asked), checked, [reply]))
    assert text.splitlines()[6:-1] == [
        "    value: 31 %   # of all freight",
        "    subject: rail",
        "    measure: freight",
        "    review:",
        "      status: checked",
        "      by: AB",
        "      as: checker",
        "      on: 2025-03-07",
        "      seen: {source: yearbook, locator: table 7}",
        '      bound: {text: 0f3c, claim: 9a1b, table: 77aa, figures: ["table::rail"]}',
        "      history:",
        "        - {status: asked, by: AB, as: checker, on: 2025-03-07, due: 2025-03-09}",
        "      replies:",
        (
            "        - {question: Q7, reply: stands, says: table 7, by: CD, as: author, "
            "on: 2025-03-08, via: mail}"
        ),
    ]
    again = edited(text, state_edits(claim(text), state("second-checked", "EF", seen=seen)))
    assert [one for one in again.splitlines() if "history" in one or "- {status" in one] == [
        "      history:",
        "        - {status: asked, by: AB, as: checker, on: 2025-03-07, due: 2025-03-09}",
        (
            "        - {status: checked, by: AB, as: checker, on: 2025-03-07, "
            "seen: {source: yearbook, locator: table 7}}"
        ),
    ]
    assert "bound" not in again


def test_a_claim_in_braces_gets_its_state_there() -> None:
    text = edited(FILE, state_edits(claim(FILE, 1), state("cut")))
    assert text.splitlines()[-1] == (
        "  - {id: road, value: 62 %, subject: road, measure: freight, "
        "review: {status: cut, by: AB, as: checker, on: 2025-03-07}}"
    )


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (state("checked"), "does not say what was seen"),
        (state("checked", seen=Seen("year book", "p. 1")), "no source `year book`"),
        (state("checked", "C.D.", computed="3 * 4"), "is an author of the story"),
        (state("checked", "CD", "author", computed="3 * 4"), "an author does not mark"),
        (state("second-checked", computed="3 * 4"), "was not checked yet"),
        (state("open", "<b>"), "are no initials"),
        (state("open", "a" * 13), "are no initials"),
        (state("done"), "there is no state `done`"),
        (state("open", role="boss"), "nobody signs as boss"),
    ],
)
def test_what_may_not_be_said_is_refused(given: ReviewState, why: str) -> None:
    refusal = may_not(claim(FILE), given)
    assert refusal is not None
    assert why in refusal[0]
    assert refusal[1]


def test_a_second_check_is_another_persons() -> None:
    text = edited(FILE, state_edits(claim(FILE), state("checked", computed="3 * 4")))
    refusal = may_not(claim(text), state("second-checked", "a.b.", computed="3 * 4"))
    assert refusal is not None
    assert "the second check is another person's" in refusal[0]
    assert may_not(claim(text), state("second-checked", "EF", "editor", computed="3 * 4")) is None


def test_on_the_authors_word_needs_no_document() -> None:
    assert may_not(claim(FILE), state("on-author")) is None
    assert may_not(claim(FILE), state("answered", "CD", "author")) is None


def test_the_schema_knows_all_that_is_written() -> None:
    bound = Bound("0f3c", "9a1b", "77aa", ("table::rail",))
    first = edited(FILE, state_edits(claim(FILE), state("asked", due="2025-03-09", note="x")))
    reply = Reply("change", "CD", "author", "2025-03-08", "page", "no", "letter", "13 %", "Q7")
    checked = state("checked", computed="3 * 4", seen=Seen("yearbook", "t. 7"), bound=bound)
    text = edited(first, review_edits(claim(first), checked, [reply]))
    root = read_nodes(text).root
    assert root is not None
    assert list(validate(root, "claims")) == []
