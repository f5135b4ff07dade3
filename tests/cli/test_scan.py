from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from claimlint.cli.command_group import main

pytestmark = pytest.mark.usefixtures("own_folder")


def scan(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["scan", *words], input=stdin)


def listed(*words: str, stdin: str | None = None) -> list[dict[str, Any]]:
    result = scan(*words, "--format", "json", stdin=stdin)
    assert result.exit_code == 0, result.output
    content = json.loads(result.stdout)
    assert isinstance(content, list)
    return content


def test_the_json_is_a_list_of_what_was_read() -> None:
    assert listed("-", stdin="It fell to about 18%, or $310.4 million.") == [
        {
            "text": "18%",
            "start": 17,
            "end": 20,
            "value": 18,
            "unit": "percent",
            "kind": "percent",
            "modifier": "~",
            "language": "en",
        },
        {
            "text": "$310.4 million",
            "start": 25,
            "end": 39,
            "value": 310400000,
            "unit": "USD",
            "kind": "money",
            "modifier": "=",
            "language": "en",
        },
    ]


def test_ranges_fractions_agorot_and_dates() -> None:
    found = listed("-", stdin="25-26.5 thousand tonnes; a third; 15 agorot; 7 October 2023; dozens")
    assert (found[0]["low"], found[0]["high"]) == (25000, 26500)
    assert "value" not in found[0]
    assert [one.get("value") for one in found[1:]] == ["1/3", 0.15, "2023-10-07", None]


def test_offsets_are_those_of_the_file() -> None:
    text = "\ufeff# T\n\nIt is **31%** [now](http://x/42).\n"
    Path("a.md").write_text(text, encoding="utf-8")
    (one,) = listed("a.md")
    source = text.removeprefix("\ufeff")
    assert source[one["start"] : one["end"]] == "31%"


def test_the_language_is_found_or_given() -> None:
    assert listed("-", stdin="כ־22% מהתצרוכת")[0]["language"] == "he"
    assert listed("-", "--language", "de", stdin="1.234 Tonnen")[0]["value"] == 1234


def test_what_is_marked_off_is_left_out() -> None:
    Path("a.md").write_text("31% of it.\n\n<!-- claimlint: off -->\n$2,000\n", encoding="utf-8")
    assert [one["text"] for one in listed("a.md")] == ["31%"]


def test_the_text_shows_places_and_counts() -> None:
    lines = scan("-", stdin="One\n\nof 31% and 25–26.5 kg.\n").stdout.splitlines()
    assert lines == [
        " 3:4  31%: 31 % (percent)",
        "3:12  25–26.5 kg: 25 to 26.5 kg (range)",
        "2 numbers.",
    ]
    assert scan("-", stdin="none").stdout == "No numbers.\n"


@pytest.mark.parametrize(
    ("words", "data", "code", "said"),
    [
        (["nowhere.md"], None, 3, "there is no"),
        (["a.pdf"], b"x", 2, "is no article"),
        (["a.txt"], b"31\xff", 2, "not UTF-8"),
        (["a.docx"], b"no zip", 2, "cannot be read"),
        (["a.txt", "--language", "xx"], b"31%", 2, "no language file"),
    ],
)
def test_refusals(words: list[str], data: bytes | None, code: int, said: str) -> None:
    if data is not None:
        Path(words[0]).write_bytes(data)
    result = scan(*words)
    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr


def test_what_a_file_holds_is_escaped() -> None:
    result = scan("-", stdin="\u202e31\u202c %\x1b[31m of 5\x1b km")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
