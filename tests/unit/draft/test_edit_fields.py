"""Fields are changed where they stand, and nothing else of a file is touched."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.draft.edit_fields import (
    Add,
    CannotEditError,
    Drop,
    Edit,
    Put,
    edited,
    edited_file,
)
from claimlint.draft.fix_form import Mended
from claimlint.project.files import FileProblem
from claimlint.yamlfile.nodes import texts
from claimlint.yamlfile.read_yaml import read_nodes

FILE = """\
# the story of the week
claims:
  - id: rail   # the key figure
    value: 31 %

    # from table 7
    sources: [yearbook]
    # until here

  - {id: road, value: 62 %, }
relations: []
"""


def changed(before: str, *edits: Edit) -> list[str]:
    """The lines that go and come, with their signs."""
    after = edited(before, edits)
    lines = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_a_new_map_stands_after_the_last_field_of_its_claim() -> None:
    edits: list[Edit] = [
        Put("/claims/0/review/status", "checked"),
        Put("/claims/0/review/by", "AB"),
    ]
    assert changed(FILE, *edits) == ["+    review:", "+      status: checked", "+      by: AB"]
    assert edited(FILE, edits).splitlines()[6:10] == [
        "    sources: [yearbook]",
        "    review:",
        "      status: checked",
        "      by: AB",
    ]


def test_a_claim_in_braces_stays_in_braces() -> None:
    assert changed(FILE, Put("/claims/1/review", {"status": "open", "on": "2025-03-07"})) == [
        "-  - {id: road, value: 62 %, }",
        "+  - {id: road, value: 62 %, review: {status: open, on: 2025-03-07} }",
    ]


def test_a_value_changes_where_it_stands_and_its_remark_stays() -> None:
    assert changed(FILE, Put("/claims/0/id", "rails")) == [
        "-  - id: rail   # the key figure",
        "+  - id: rails   # the key figure",
    ]


def test_a_list_gets_one_more_entry_in_its_own_style() -> None:
    assert changed(
        FILE, Add("/claims/0/sources", {"source": "office", "locator": "p. 3, top"})
    ) == [
        "-    sources: [yearbook]",
        '+    sources: [yearbook, {source: office, locator: "p. 3, top"}]',
    ]
    assert changed(FILE, Add("/relations", {"check": "rail + road"})) == [
        "-relations: []",
        "+relations: [{check: rail + road}]",
    ]
    block = "claims:\n- id: a\n- id: b  # last\nsources: {}\n"
    assert changed(block, Add("/claims", {"id": "c"})) == ["+- {id: c}"]


def test_several_edits_of_one_file_are_made_at_once() -> None:
    text = "claims:\n  - id: a\n    review: {status: open, by: AB}\n  - id: b\n"
    edits: list[Edit] = [
        Put("/claims/0/review/status", "checked"),
        Drop("/claims/0/review/by"),
        Add("/claims/0/review/history", {"status": "open", "by": "AB"}),
        Put("/claims/1/review/status", "asked"),
        Add("/claims/1/review/replies", {"reply": "cut"}),
        Add("/claims/1/review/replies", {"reply": "stands"}),
    ]
    assert edited(text, edits) == (
        "claims:\n"
        "  - id: a\n"
        "    review: {status: checked, history: [{status: open, by: AB}]}\n"
        "  - id: b\n"
        "    review:\n"
        "      status: asked\n"
        "      replies:\n"
        "        - {reply: cut}\n"
        "        - {reply: stands}\n"
    )


def test_line_ends_and_a_missing_last_one_are_kept() -> None:
    assert edited("a:\r\n  b: 1\r\n", [Put("/a/c", "x")]) == "a:\r\n  b: 1\r\n  c: x\r\n"
    assert edited("a:\n  b: 1", [Put("/a/c", "x")]) == "a:\n  b: 1\n  c: x"


def test_what_a_machine_cannot_write_is_refused() -> None:
    shared = "a: &x {b: 1}\nc: *x\n"
    for text, edit in (
        (shared, Put("/c/b", "2")),
        (shared, Put("/c", {"b": "2"})),
        ("a: [1]\n", Add("/a/7/x", "1")),
        ("a: text\n", Add("/a", "1")),
        ("a: text\n", Put("/a/b", "1")),
        ("a:\n  b: 1  # why\n  c: 2\n", Put("/a", {"b": "2"})),
        ("a: [1\n", Put("/a", "1")),
        ("", Put("/a", "1")),
    ):
        with pytest.raises(CannotEditError):
            edited(text, [edit])


def test_a_file_that_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "story.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    made = edited_file(str(path), [Put("/a", "x")])
    assert isinstance(made, Mended)
    path.write_text("a: 3\n")
    assert isinstance(made.write(), FileProblem)
    assert path.read_text() == "a: 3\n"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert made.write() is None
    assert path.read_bytes() == b"\xef\xbb\xbfa: x\n"


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_written(words: str) -> None:
    """It comes back as it was, but for half characters, which no file can hold."""
    words = words.encode("utf-8", "replace").decode()
    for text in ("a:\n  b: 1\n", "a: {b: 1}\n"):
        after = read_nodes(edited(text, [Put("/a/note", words)])).root
        assert after is not None
        assert texts(after) == {"a": {"b": "1", "note": words}}


def test_what_lies_deeper_comes_first_at_the_end_of_a_file() -> None:
    text = "claims:\n  - id: a\n  - id: b\n"
    edits = [Put("/sources/x", {"title": "X"}), Put("/claims/1/note", "one")]
    assert (
        edited(text, edits)
        == "claims:\n  - id: a\n  - id: b\n    note: one\nsources:\n  x: {title: X}\n"
    )


def test_yes_and_no_have_no_quotes() -> None:
    text = "claims:\n  - id: a\n    tied: false\n  - {id: b}\n"
    edits = [Put(f"/claims/{at}/key", "true") for at in (0, 1)]
    assert edited(text, [*edits, Put("/claims/0/tied", "true"), Put("/claims/0/note", "true")]) == (
        'claims:\n  - id: a\n    tied: true\n    key: true\n    note: "true"\n'
        "  - {id: b, key: true}\n"
    )
