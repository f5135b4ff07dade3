"""Places in a text as an editor counts them: held to Python's own encoders, and to line ends."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from claimlint.serve.buffer import Buffer, Places
from claimlint.yamlfile.span import Span

TEXTS = st.text(alphabet="aé שלום🚂\n\r\u2028\x0c\x85\ud800", max_size=40)
ENCODINGS = ("utf-8", "utf-16", "utf-32")


def units(text: str, encoding: str) -> int:
    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    codec = encoding if width == 1 else f"{encoding}-le"
    return len(text.encode(codec, "surrogatepass")) // width


@given(TEXTS, st.integers(0, 40), st.sampled_from(ENCODINGS))
def test_a_position_is_what_the_encoder_counts(text: str, at: int, encoding: str) -> None:
    at = min(at, len(text))
    if text[at - 1 : at] == "\r" and text[at : at + 1] == "\n":
        return  # inside a line end: an editor has no such place
    place = Places(text, encoding).position(at)
    lines = re.split(r"\r\n|\r|\n", text[:at])
    assert place == types.Position(len(lines) - 1, units(lines[-1], encoding))
    assert Places(text, encoding).offset(place) == at


@given(TEXTS, st.integers(0, 9), st.integers(0, 99), st.sampled_from(ENCODINGS))
def test_a_place_that_is_none_is_the_nearest(
    text: str, line: int, column: int, encoding: str
) -> None:
    offset = Places(text, encoding).offset(types.Position(line, column))
    lines = re.split(r"\r\n|\r|\n", text)
    assert 0 <= offset <= len(text)
    if line < len(lines):
        assert Places(text, encoding).position(offset).line == line


@given(TEXTS, TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_change_of_a_piece_is_that_of_the_whole(
    text: str, new: str, start: int, end: int
) -> None:
    first, last = sorted((min(start, len(text)), min(end, len(text))))
    for at in (first, last):
        if text[at - 1 : at] == "\r" and text[at : at + 1] == "\n":
            return
    buffer = Buffer("file:///x.yaml", "/x.yaml", text, 1, "utf-16")
    where = Places(text).range(Span(first, last))
    change = types.TextDocumentContentChangePartial(range=where, text=new)
    after = buffer.changed([change], 2)
    assert after.text == text[:first] + new + text[last:]
    assert (after.version, buffer.text) == (2, text)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str) -> None:
    buffer = Buffer("file:///x.yaml", "/x.yaml", "\ufeffab", 1, encoding)
    assert buffer.text == "ab"
    assert buffer.data == b"ab"
