"""What a review is bound to, and what makes a claim one to be read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.claims.claim import Claim
from claimlint.engine import lint
from claimlint.engine.bound import bound_of, changed_parts
from claimlint.engine.claim_sentences import sentences_of
from claimlint.engine.workspace import Workspace
from claimlint.project.find_project import load
from claimlint.project.project_files import named

CLAIMS = """\
claimlint: 1
article: {id: rail, title: Rail, text: story.md}
sources: {office: {title: Yearbook}}
claims:
  - {id: rail, quote: 31% of all freight, subject: rail, measure: freight, of: all, value: 31 %,
     sources: [office]}
"""
TEXT = """\
# Rail grows

Before.

## The year

In 2024, “rail” carried 31% of all freight. After it.
"""


def read(folder: Path, claims: str, text: str) -> Claim:
    (folder / "claimlint.toml").touch()
    (folder / "story.yaml").write_text(claims, encoding="utf-8")
    (folder / "story.md").write_text(text, encoding="utf-8")
    settings = load((folder,), folder)
    from claimlint.rulebook.catalogue import load_catalogue  # noqa: PLC0415

    workspace = Workspace(settings, load_catalogue(settings.rules))
    lint.lint([named(str(folder / "story.yaml"))], (), workspace)
    (path,) = workspace.paths
    document = workspace.document(path)
    assert document is not None
    return document.claims[0]


@pytest.fixture
def bound(tmp_path: Path) -> str:
    claim = read(tmp_path, CLAIMS, TEXT)
    assert sentences_of(claim) == [("The year", "In 2024, “rail” carried 31% of all freight.")]
    found = bound_of(claim, ()).fields
    digests = f"{{text: '{found['text']}', claim: '{found['claim']}'}}"
    review = f"review: {{status: checked, by: AB, bound: {digests}}}"
    return CLAIMS.replace("sources: [office]}", f"sources: [office], {review}}}")


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("", "", ()),
        ("“rail” carried 31%", "rail  carried\n31%", ()),
        ("Before.", "Before, and much before.\n\nA new paragraph.", ()),
        ("After it.", "After that.", ()),
        ("carried", "hauled", ("text",)),
        ("## The year", "## A bad year", ("text",)),
        ("# Rail grows", "# Rail shrinks", ()),
        ("all freight.", "all freight, they say.", ("text",)),
    ],
)
def test_the_printed_sentence_with_its_heading_counts(
    tmp_path: Path, bound: str, old: str, new: str, parts: tuple[str, ...]
) -> None:
    text = TEXT.replace(old, new) if old else TEXT
    assert changed_parts(read(tmp_path, bound, text), lambda _: None) == parts


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("value: 31 %", "value: 32 %", ("claim",)),
        ("subject: rail", "subject:   rail, note: a remark, key: true", ()),
        ("title: Yearbook", "title: Almanac", ("claim",)),
        ("title: Yearbook", "title: Yearbook, url: https://example.org", ()),
        ("sources: [office]", "sources: []", ("claim",)),
        ("by: AB", "by: AB, note: called them", ()),
    ],
)
def test_the_claim_and_its_source_count(
    tmp_path: Path, bound: str, old: str, new: str, parts: tuple[str, ...]
) -> None:
    assert changed_parts(read(tmp_path, bound.replace(old, new), TEXT), lambda _: None) == parts
