"""What is known of a confidential source is in no output outside the desk, unzipped ones included.

A name is planted wherever a person might write it down, and looked for in all that is written.
"""

from __future__ import annotations

import io
import quopri
import re
import zipfile
from base64 import b64decode
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main
from claimlint.report.render import FORMATS
from claimlint.report.withhold import MASK, secrets_of

NAME = "Quuxington"
STORY = f"""\
claimlint: 1
article: {{id: rail, title: Rail, published: 2025-03-10, text: rail.md, language: en}}
sources:
  # {NAME}, mobile in the safe
  k7:
    title: Letter of {NAME}
    confidential: true
    known_to: {NAME}
    because: {NAME} would lose the post
    author: Zeb {NAME}
    publisher: "{NAME} & Sons"
    url: https://example.org/{NAME}
    archived: https://example.org/kept/{NAME}
    issued: 2020
    note: ask {NAME} first  # {NAME} again
    {NAME.lower()}: misspelt
  book: {{title: Yearbook, publisher: Office, type: report, issued: 2025-01}}
claims:
  - id: rail
    quote: 31% of all freight
    subject: rail
    measure: freight carried
    of: all freight
    value: 31 %
    key: true
    legal: hold
    note: {NAME} says it is more
    sources:
      - {{source: k7, locator: 'folder of {NAME}', says: 30.6 %, note: seen with {NAME}}}
    review:
      status: checked
      by: AB
      as: checker
      note: {NAME} confirms
      seen: {{source: k7, locator: 'folder of {NAME}'}}
      computed: "{NAME} / 2"
      bound: {{claim: '0'}}
      replies:
        - {{reply: stands, says: "it is from {NAME}", source: "{NAME}, p. 3", by: CD}}
      history:
        - {{status: asked, by: AB, note: wrote to {NAME}}}
  - {{id: road, quote: lorries 72%, subject: road, measure: freight carried, of: all freight,
     value: 72 %, sources: [{{source: k7, locator: the other folder of {NAME}}}, nobody]}}
ignore:
  - {{rule: undated-figure, reason: none}}
"""
VALID = re.sub(rf"    {NAME.lower()}: misspelt\n", "", STORY)
TEXT = "# Rail\n\nIn 2024, rail carried 31% of all freight, and lorries 72%.\n"


@pytest.fixture(params=[VALID, STORY, VALID.replace("claims:", "claims: [")])
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """A story that is well, one with a misspelt field, and one that is no YAML."""
    (tmp_path / "claimlint.toml").touch()
    (tmp_path / "rail.yaml").write_text(request.param, encoding="utf-8")
    (tmp_path / "rail.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def unpacked(data: bytes) -> str:
    """All that is in a file, in every way in which it may be written."""
    texts = [data, quopri.decodestring(data)]
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                texts += [name.encode(), archive.read(name)]
    for found in re.findall(rb"(?:[A-Za-z0-9+/]{20,}={0,2}\s*)+", data):
        clean = b"".join(found.split())
        texts.append(b64decode(clean[: len(clean) // 4 * 4]))
    return b"\n".join(texts).decode("utf-8", "replace").casefold()


def run(*words: str) -> bytes:
    done = CliRunner().invoke(main, list(words))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.stdout_bytes + done.stderr_bytes


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_of_check_has_the_name(desk: Path, form: str) -> None:
    for more in ((), ("--show", "lacking", "--show", "working", "--show", "suppressed")):
        written = run("check", "--format", form, "--unsure", *more)
        assert NAME.casefold() not in unpacked(written)
    for words in (("--fix", "--diff"), ("--diff", "--add-ignores", "as it is"), ("--statistics",)):
        assert NAME.casefold() not in unpacked(run("check", *words))


def test_no_list_or_baseline_has_the_name(desk: Path) -> None:
    for words in (("implied",), ("implied", "--format", "json"), ("explain", "no-source")):
        assert NAME.casefold() not in unpacked(run(*words))
    run("baseline", "write", "--file", "base.txt")
    for path in desk.glob("base*"):
        assert NAME.casefold() not in unpacked(path.read_bytes())


@pytest.mark.parametrize("form", ["html", "json", "xlsx"])
@pytest.mark.parametrize("audience", ["author", "lawyer", "source"])
def test_no_report_outside_the_desk_has_the_name(desk: Path, form: str, audience: str) -> None:
    run("report", "rail.yaml", "--format", form, "--for", audience, "-o", f"out.{form}")
    for path in desk.glob("out*"):
        assert NAME.casefold() not in unpacked(path.read_bytes())
        assert str(desk).casefold() not in unpacked(path.read_bytes())
        if audience == "source":  # it gets no word of the article
            assert "lorries" not in unpacked(path.read_bytes())


@pytest.mark.parametrize("form", ["markdown", "eml", "docx"])
@pytest.mark.parametrize("to", ["author", "lawyer", "k7", "book"])
def test_no_question_has_the_name(desk: Path, form: str, to: str) -> None:
    run("questions", "rail.yaml", "--to", to, "--format", form, "-o", f"out.{form}")
    for path in desk.glob("out*"):
        assert NAME.casefold() not in unpacked(path.read_bytes())
        assert str(desk).casefold() not in unpacked(path.read_bytes())


def test_the_desk_sees_all_and_others_the_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "claimlint.toml").touch()
    (tmp_path / "rail.yaml").write_text(VALID, encoding="utf-8")
    (tmp_path / "rail.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    own = run("report", "rail.yaml", "--format", "html").decode()
    assert f"folder of {NAME}" in own
    assert "The name is known to" in own
    author = run("report", "rail.yaml", "--format", "json", "--for", "author").decode()
    assert '"title": "k7"' in author
    assert '"says": "30.6 %"' in author
    salted = [run("report", "rail.yaml", "--format", "json", "--for", "author") for _ in range(2)]
    hashes = [re.findall(rb'"sha256": "([0-9a-f]{32}:[0-9a-f]{64})"', one) for one in salted]
    assert [len(one) for one in hashes] == [1, 1]
    assert hashes[0] != hashes[1]


def test_what_is_masked_keeps_its_place() -> None:
    masked = secrets_of(VALID).mask(VALID)
    assert len(masked) == len(VALID)
    assert [len(line) for line in masked.splitlines()] == [len(one) for one in VALID.splitlines()]
    assert NAME not in masked
    assert "title: Yearbook, publisher: Office" in masked
    assert f"title: {MASK * 6} {MASK * 2} {MASK * len(NAME)}" in masked
