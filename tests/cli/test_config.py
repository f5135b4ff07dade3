"""`claimlint config`, and settings that build on others: files, packs, versions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from put_file import put

from claimlint import __version__
from claimlint.cli.command_group import main

STORY = """\
claimlint: 1
article: {id: freight, title: Freight, published: 2025-03-10, language: en}
claims:
  - {id: rail, subject: rail, measure: freight carried, value: 12 tonne, period: 2024}
"""
RULE = """\
summary: A figure in tonnes has no word on how it was weighed.
why: The house wants it.
severity: warning
since: 0.1.0
each: claim
require: present(claim.note)
message: "{claim.id} has no note"
help: How was it weighed?
examples:
  - title: Without
    fails: |
      claimlint: 1
      article: {id: a, title: A, published: 2025-03-10}
      claims:
        - {id: x, subject: s, measure: m, value: 3 tonne, period: 2024}  # finds: house-note
  - title: With
    holds: |
      claimlint: 1
      article: {id: a, title: A, published: 2025-03-10}
      claims:
        - {id: x, subject: s, measure: m, value: 3 tonne, period: 2024, note: on a scale}
"""


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    put("claims/freight.yaml", STORY)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def config(*words: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(run("config", "--format", "json", *words).stdout)
    return content


def value(name: str, *words: str) -> tuple[object, str | None, int | None]:
    one = config(*words)["settings"][name]
    path = None if one["path"] is None else Path(one["path"]).name
    return one["value"], path, one["line"]


def test_each_value_is_shown_with_its_place() -> None:
    put("claimlint.toml", '# ours\nfail-level = "never"\n\n[severity]\nno-source = "off"\n')
    told = run("config").stdout.splitlines()
    assert told[0] == "project . (claimlint.toml)"
    assert told[1] == 'fail-level = "never"    # claimlint.toml:2'
    assert told[2] == 'severity = {"no-source": "off"}    # claimlint.toml:4'
    assert 'approximate = "5 %"    # default' in told
    assert value("stale-years") == (5, None, None)
    assert value("references") == (["claims/reference"], None, None)


def test_what_is_not_counted_in_a_file_is_shown() -> None:
    put(
        "claimlint.toml",
        '[per-path-ignores]\n"claims/old/**" = ["units"]\n"claims/*.yaml" = ["time"]\n'
        '[[accept]]\nrule = "no-source"\nclaim = "rail"\nreason = "told by phone"\n',
    )
    put("claims/old/a.yaml", STORY)
    told = run("config", "claims/freight.yaml").stdout
    assert "not counted in this file: time (ignored for claims/*.yaml)\n" in told
    assert "not counted in this file: no-source of rail (told by phone)\n" in told
    assert "units (ignored" not in told
    assert config("claims/old/a.yaml")["here"] == [
        {"rule": "units", "reason": "ignored for claims/old/**"},
        {"rule": "no-source of rail", "reason": "told by phone"},
    ]


def test_without_settings_all_is_default() -> None:
    told = run("config").stdout.splitlines()
    assert told[0] == "project . (no settings)"
    assert all(line.endswith("# default") for line in told[1:])


# -- extends -------------------------------------------------------------------------------


def test_settings_build_on_a_file() -> None:
    put(
        "house/base.toml",
        'profile = "strict"\nstale-years = 3\n[severity]\nno-source = "error"\nno-locator = "off"\n'
        '[[accept]]\nrule = "units"\nreason = "known"\n',
    )
    put(
        "claimlint.toml",
        'extends = "house/base.toml"\nstale-years = 4\n[severity]\nno-source = "note"\n'
        '[[accept]]\nrule = "time"\nreason = "also known"\n',
    )
    assert value("profile") == ("strict", "base.toml", 1)
    assert value("stale-years") == (4, "claimlint.toml", 2)
    assert value("severity")[0] == {"no-source": "note", "no-locator": "off"}
    assert [one["rule"] for one in value("accept")[0]] == ["units", "time"]  # type: ignore[attr-defined]
    assert 'profile = "strict"    # house/base.toml:1' in run("config").stdout


def test_a_chain_is_followed_and_a_circle_is_told() -> None:
    put("one.toml", 'extends = "two.toml"\nstale-years = 2\n')
    put("two.toml", 'stale-years = 1\nlanguage = "he"\n')
    put("claimlint.toml", 'extends = ["one.toml"]\n')
    assert value("stale-years") == (2, "one.toml", 2)
    assert value("language") == ("he", "two.toml", 2)
    put("two.toml", 'extends = "one.toml"\n')
    result = run("check", ".")
    assert result.exit_code == 2
    assert "one.toml:1: `extends` leads in a circle" in result.stderr


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("missing.toml", "", "there is no"),
        ("../other.toml", "", "../other.toml lies outside the project"),
        ("house.toml", 'claims = ["x"]\n', "house.toml:1: `claims` is about the folders of one"),
        ("house.toml", "profil = 1\n", "house.toml:1: there is no setting `profil`"),
        ("house.toml", '\nignore = ["no-sorce"]\n', "house.toml:2: `ignore`: there is no rule"),
        ("house.toml", "a = \n", "house.toml:1: this is not valid TOML"),
        ("package:none", "", "there is no pack `none`\n  = help: no pack is installed here"),
    ],
)
def test_what_cannot_be_extended_is_told_at_its_place(name: str, text: str, message: str) -> None:
    put("claimlint.toml", f'extends = "{name}"\n')
    if text:
        put(name, text)
    result = run("check", ".")
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package with house rules, whose code would tell if it ran."""
    site = tmp_path / "site"
    folder = site / "newsroom_house"
    put(folder / "__init__.py", f"open({str(tmp_path / 'ran')!r}, 'w').close()\n")
    put(folder / "claimlint.toml", 'stale-years = 2\n[severity]\nhouse-note = "error"\n')
    put(folder / "rules" / "house" / "house-note.yaml", RULE)
    about = site / "newsroom_house-1.0.dist-info"
    put(about / "METADATA", "Metadata-Version: 2.1\nName: newsroom-house\nVersion: 1.0\n")
    put(about / "entry_points.txt", "[claimlint.packs]\nnewsroom = newsroom_house\n")
    monkeypatch.syspath_prepend(site)
    return folder


def test_a_pack_has_settings_and_rules_and_no_code(pack: Path, tmp_path: Path) -> None:
    put("claimlint.toml", 'extends = "package:newsroom"\n')
    assert value("stale-years") == (2, "claimlint.toml", 1)
    told = run("config").stdout
    assert "(pack newsroom)" in told
    assert f"rules of a pack: {pack / 'rules'}" in told
    result = run("check", ".", "--format", "concise")
    assert "error[house-note] rail has no note" in result.stdout
    assert "house-note" in run("rules").stdout
    assert not (tmp_path / "ran").exists()
    put("claimlint.toml", "")
    assert "house-note" not in run("check", ".", "--format", "concise").stdout


def test_an_unknown_pack_names_those_that_are_there(pack: Path) -> None:
    put("claimlint.toml", 'extends = "package:newsrom"\n')
    assert "the packs are: newsroom" in run("check", ".").stderr


def test_a_rule_of_a_pack_that_is_wrong_is_told_there(pack: Path) -> None:
    put(pack / "rules" / "house" / "broken.yaml", "summary: x\n")
    put("claimlint.toml", 'extends = "package:newsroom"\n')
    result = run("check", ".")
    assert result.exit_code == 2
    assert "broken.yaml:1:1: " in result.stderr


# -- versions and slips --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("required", "met"),
    [
        (f">={__version__}", True),
        (__version__, True),
        (">=0.0.1, <99", True),
        (">=99", False),
        ("<0.0.1", False),
        (f"!={__version__}", False),
    ],
)
def test_a_project_may_ask_for_a_version(required: str, *, met: bool) -> None:
    put("claimlint.toml", f'required-version = "{required}"\n')
    result = run("check", ".", "--fail-level", "never")
    assert result.exit_code == (0 if met else 2)
    asked = (
        f"claimlint.toml:1: this project asks for claimlint {required}, and this is {__version__}"
    )
    assert (asked in result.stderr) is not met


def test_what_a_newer_version_knows_is_no_further_fault() -> None:
    put("claimlint.toml", 'from-the-future = 1\nrequired-version = ">=99"\n')
    assert run("check", ".").stderr.count("error: ") == 1


def test_what_is_no_version_is_told() -> None:
    put("claimlint.toml", 'required-version = "newest"\n')
    assert "`required-version` must be a version, or bounds for it" in run("check", ".").stderr


def test_a_pattern_that_covers_no_file_is_told() -> None:
    put(
        "claimlint.toml",
        '[per-path-ignores]\n"claims/*.yaml" = ["time"]\n"clams/**" = ["time"]\n'
        '[[accept]]\nrule = "no-source"\npath = "archive/**"\nreason = "old"\n',
    )
    told = run("check", ".").stderr
    assert "note: claimlint.toml:1: `per-path-ignores`: the pattern clams/** covers no file" in told
    assert "note: claimlint.toml:4: `accept`: the pattern archive/** covers no file" in told
    assert "claims/*.yaml covers" not in told
    assert "covers no file" not in run("check", ".", "--quiet").stderr
    assert "covers no file" not in run("check", "claims", "--alone").stderr


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('[per-path-ignores]\n"claims\\\\old" = ["time"]', "with slashes (`claims/old`)"),
        ('claims = ["claims\\\\old"]', "`claims` must be written with slashes (`claims/old`)"),
    ],
)
def test_a_backslash_is_told(line: str, message: str) -> None:
    put("claimlint.toml", f"{line}\n")
    result = run("check", ".")
    assert result.exit_code == 2
    assert message in result.stderr


def test_init_writes_what_an_editor_completes_from() -> None:
    assert run("init", "new").exit_code == 0
    for name in ("claims/rail-freight.yaml", "claims/reference/yearbook.yaml"):
        path = Path("new") / name
        first = path.read_text(encoding="utf-8").splitlines()[0]
        place = path.parent / first.removeprefix("# yaml-language-server: $schema=")
        assert json.loads(place.read_text(encoding="utf-8"))["title"].startswith("claimlint: ")
    assert run("check", "new").exit_code == 0
