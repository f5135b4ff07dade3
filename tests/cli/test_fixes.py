"""`check --fix` and `--diff`: form is mended, no figure is touched, the rest stays as it was."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.cli.command_group import main

pytestmark = pytest.mark.usefixtures("own_folder")

TEXT = """\
# a header that stays
claimlint: 1
article: {id: freight, title: Freight, published: 2025-03-10, language: en}
sources:
  yearbook: {title: Yearbook, publisher: Statistics Office, type: report, issued: 2025-01}  # stays
claims:
  - {id: rail, subject: rail, measure: freight carried, value: 12.40 million tonne, period: 2024,
     sources: [yearbook]}
  - id: road   # the longest one
    subject: road
    measure: freight carried
    value: "21 million tonne"
    period: 2024
    sources:
      - {source: yearbook, locator: table 7}
  - {id: both, subject: rail and road, measure: freight carried, value: 33 million tonne,
     period: 2024, sources: [yearbook], equals: rail + road}
  - {id: lake, subject: the lake, measure: area, value: 212 km2, period: always}
"""


def check(*words: str) -> Result:
    return CliRunner().invoke(main, ["check", *words])


def fixed(text: str) -> tuple[str, Result]:
    Path("a.yaml").write_text(text, encoding="utf-8")
    result = check("a.yaml", "--fix")
    return Path("a.yaml").read_text(encoding="utf-8"), result


def findings(path: str = "a.yaml") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(check(path, "--format", "json").stdout)["findings"]
    return found


def changed(*pairs: tuple[str, str]) -> str:
    text = TEXT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return text


SLIPS = {
    "key": ("    measure: freight", "    mesure: freight"),
    "unit": ("12.40 million tonne", "12.40 million tonen"),
    "quoted unit": ('"21 million tonne"', '"21 million tonnne"'),
    "source": ("sources: [yearbook]}\n  - id: road", "sources: [yaerbook]}\n  - id: road"),
    "cited source": ("{source: yearbook,", "{source: yearbok,"),
    "claim": ("equals: rail + road", "equals: rail + raod"),
    "dead comment": ("road\n    m", "road  # claimlint: ignore[scale-slip] old\n    m"),
    "unused source": ("# stays\n", "# stays\n  other: {title: Other, issued: 2024-01}\n"),
    "dead entry": ("claims:\n", "ignore: [{rule: rank-clash, reason: old}]\nclaims:\n"),
    "ignored rule": (
        "claims:\n",
        "ignore: [{rule: no-sorce, claim: lake, reason: it is on every map}]\nclaims:\n",
    ),
}


@pytest.mark.parametrize("name", [name for name in SLIPS if name != "ignored rule"])
def test_each_slip_is_put_right(name: str) -> None:
    before, result = fixed(changed(SLIPS[name]))
    assert before == TEXT
    assert "mended 1 place in a.yaml" in result.stderr


def test_the_name_of_an_ignored_rule_is_put_right() -> None:
    after, _ = fixed(changed(SLIPS["ignored rule"]))
    assert "{rule: no-source, claim: lake," in after


@settings(max_examples=40)
@given(st.sets(st.sampled_from(sorted(SLIPS)), min_size=1))
def test_the_findings_are_the_same_less_the_mended_ones(names: set[str]) -> None:
    if "ignored rule" in names:
        names -= {"dead entry"}  # a file has one list of them
    text = changed(*(SLIPS[name] for name in sorted(names)))
    Path("a.yaml").write_text(text, encoding="utf-8")
    before = findings()
    mendable = [one for one in before if "fix" in one]
    after, _ = fixed(text)
    left = Counter((one["rule"], tuple(one["claims"]), one["message"]) for one in findings())
    gone = Counter((one["rule"], tuple(one["claims"]), one["message"]) for one in mendable)
    known = Counter((one["rule"], tuple(one["claims"]), one["message"]) for one in before)
    assert left == known - gone
    assert len(mendable) == len(names)
    assert re.findall(r"value: .*?(\d[\d.]*)", after) == re.findall(r"value: .*?(\d[\d.]*)", TEXT)
    comments = [line for line in text.splitlines() if "# " in line and "ignore[" not in line]
    assert [line for line in after.splitlines() if "# " in line] == comments


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("12.40 million tonne", "12.40 million tons"),  # a unit of its own
        ("sources: [yearbook]}\n  - id: road", "sources: [year]}\n  - id: road"),
        ("    measure: freight", "    mesr: freight"),
        ("equals: rail + road", "equals: rail + raid"),
        ("12.40 million tonne", "12.40 billoin tonne"),
    ],
)
def test_what_leaves_a_doubt_is_left(old: str, new: str) -> None:
    text = changed((old, new))
    if "raid" in new:
        text = text.replace("id: both", "id: rait").replace("id: road ", "id: roid ")
    assert fixed(text)[0] == text


def test_a_key_and_an_id_of_one_claim_are_both_put_right() -> None:
    slips = (("{id: lake, subject: the lake, mea", "{id: Lake-Area, subjct: the lake, mea"),)
    after, result = fixed(changed(*slips))
    assert "mended 2 places in a.yaml" in result.stderr
    assert "{id: lake_area, subject: the lake, measure" in after


@pytest.mark.parametrize("other", ["equals: rail + Lake-Area", "note: lake_area"])
def test_an_id_that_something_may_name_is_left(other: str) -> None:
    slips = (("{id: lake,", "{id: Lake-Area,"), ("equals: rail + road", other))
    assert "{id: Lake-Area," in fixed(changed(*slips))[0]


def test_sources_of_two_years_are_not_mixed_up() -> None:
    text = TEXT.replace("yearbook", "yearbook_2024")
    text = text.replace("sources: [yearbook_2024]}\n  - id", "sources: [yearbook_2023]}\n  - id")
    assert fixed(text)[0] == text


def test_a_diff_is_a_patch_that_does_what_fix_does() -> None:
    text = changed(SLIPS["unit"], SLIPS["dead comment"])
    Path("a.yaml").write_text(text, encoding="utf-8")
    shown = check("a.yaml", "--diff")
    assert shown.exit_code == 1
    assert Path("a.yaml").read_text(encoding="utf-8") == text
    assert shown.stdout.startswith("--- a/a.yaml\n+++ b/a.yaml\n@@ -4,10 +4,10 @@\n")
    assert "\n-    subject: road  # claimlint: ignore[scale-slip] old\n" in shown.stdout
    removed = [line[1:] for line in shown.stdout.splitlines()[2:] if line[0] == "-"]
    assert all(line in text for line in removed)
    assert shown.stderr == "2 changes in 1 file; nothing was written\n"


def test_where_there_is_nothing_to_mend_a_diff_is_empty() -> None:
    Path("a.yaml").write_text(TEXT, encoding="utf-8")
    shown = check("a.yaml", "--diff")
    assert (shown.exit_code, shown.stdout) == (0, "")
    assert shown.stderr == "0 changes in 0 files; nothing was written\n"


def test_a_diff_commands_nobody() -> None:
    text = changed(SLIPS["unit"]).replace("# a header that stays", "# \x1b[31m")
    text = text.replace("article:", "# ::error::no ##[error]\narticle:")
    Path("a.yaml").write_text(text.replace("\x1b", "x"), encoding="utf-8")
    shown = check("a.yaml", "--diff").stdout
    assert "##[" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())


def test_a_diff_is_a_report_of_its_own() -> None:
    Path("a.yaml").write_text(TEXT, encoding="utf-8")
    for words in (["--format", "json"], ["--output", "x"], ["--statistics"]):
        result = check("a.yaml", "--diff", *words)
        assert result.exit_code == 2
        assert "--diff is a report of its own" in result.stderr


def test_sarif_and_json_tell_the_fix() -> None:
    Path("a.yaml").write_text(changed(SLIPS["unit"]), encoding="utf-8")
    (told,) = (one for one in findings() if one["rule"] == "unknown-unit")
    assert (told["fix"]["text"], told["fix"]["why"]) == ("tonne", "the unit's name")
    run = json.loads(check("a.yaml", "--format", "sarif").stdout)["runs"][0]
    (unit,) = (one for one in run["results"] if one["ruleId"] == "unknown-unit")
    ((change,),) = (one["replacements"] for one in unit["fixes"][0]["artifactChanges"])
    assert change["insertedContent"] == {"text": "tonne"}
    region = change["deletedRegion"]
    line = changed(SLIPS["unit"]).splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "tonen"


def test_a_fix_that_brings_another_to_light_is_followed() -> None:
    text = changed(('    value: "21 million tonne"', '    vlaue: "21 million tonnne"'))
    after, result = fixed(text)
    assert after == TEXT, result.stderr
