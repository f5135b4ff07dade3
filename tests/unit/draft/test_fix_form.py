from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.claims.finding import Finding, Fix, Place, Severity
from claimlint.draft.fix_form import Mended, applied, mend
from claimlint.project.files import FileProblem
from claimlint.yamlfile.span import Span

SOURCE = "claims:\n  - {id: a, quote: old words, value: 31 %}  # stays\n"


def mended(findings: list[Finding], source: str = SOURCE) -> list[Mended | FileProblem]:
    """What comes of fixes for files that all were linted as `source`."""
    return list(mend(findings, {one.place.path: source for one in findings}))


def finding(path: Path, start: int, end: int, text: str) -> Finding:
    pointer = "/claims/0/value" if text.endswith("%") else "/claims/0/quote"
    fix = Fix(str(path), Span(start, end), text, "why", pointer, "text")
    return Finding("quote-not-found", "text", Severity.ERROR, "m", Place(str(path)), fix=fix)


def put(folder: Path, data: bytes) -> Path:
    path = folder / "claims.yaml"
    path.write_bytes(data)
    return path


def words_at(source: str, words: str) -> tuple[int, int]:
    start = source.index(words)
    return start, start + len(words)


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
def test_only_the_quote_changes(tmp_path: Path, head: bytes) -> None:
    path = put(tmp_path, head + SOURCE.encode())
    (outcome,) = mended([finding(path, *words_at(SOURCE, "old words"), "new words")])
    assert outcome == Mended(str(path), 1)
    assert path.read_bytes() == head + SOURCE.replace("old", "new").encode()


def test_the_same_fix_twice_is_one(tmp_path: Path) -> None:
    path = put(tmp_path, SOURCE.encode())
    one = finding(path, *words_at(SOURCE, "old words"), "new words")
    assert mended([one, one]) == [Mended(str(path), 1)]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("31 %", "32 %"),  # a figure is never touched
        ("old words", "a, b: c"),  # would be other YAML
        ("old words", "x}"),
        ("old words", '"open'),
    ],
)
def test_all_or_nothing(tmp_path: Path, words: str, text: str) -> None:
    path = put(tmp_path, SOURCE.encode())
    (outcome,) = mended([finding(path, *words_at(SOURCE, words), text)])
    assert isinstance(outcome, FileProblem)
    assert path.read_bytes() == SOURCE.encode()


def test_one_bad_fix_keeps_the_whole_file_as_it_is(tmp_path: Path) -> None:
    source = SOURCE + "  - {id: b, quote: more words, value: 2 %}\n"
    path = put(tmp_path, source.encode())
    good = finding(path, *words_at(source, "old words"), "new words")
    bad = finding(path, *words_at(source, "more words"), "a: b: c")
    (outcome,) = mended([good, bad], source)
    assert isinstance(outcome, FileProblem)
    assert path.read_text() == source


def test_other_encodings_and_lost_files_are_left(tmp_path: Path) -> None:
    path = put(tmp_path, SOURCE.encode("utf-16"))
    (outcome,) = mended([finding(path, *words_at(SOURCE, "old words"), "new words")])
    assert isinstance(outcome, FileProblem)
    (lost,) = mended([finding(tmp_path / "no.yaml", 0, 1, "x")])
    assert isinstance(lost, FileProblem)


def test_fixes_that_overlap_do_not_apply() -> None:
    fixes = [Fix("a", Span(0, 4), "x", ""), Fix("a", Span(2, 6), "y", "")]
    assert applied("abcdefgh", fixes) is None
    assert applied("abcdefgh", [Fix("a", Span(6, 12), "y", "")]) is None
    assert applied("abcdefgh", [fixes[0], Fix("a", Span(4, 6), "y", "")]) == "xygh"


def test_a_file_that_is_no_longer_what_was_linted_is_left(tmp_path: Path) -> None:
    edited = SOURCE.replace("claims:", "claims:  # edited")
    path = put(tmp_path, edited.encode())
    (outcome,) = mended([finding(path, *words_at(SOURCE, "old words"), "new words")])
    assert isinstance(outcome, FileProblem)
    assert "has changed since it was linted" in outcome.message
    assert path.read_text() == edited
