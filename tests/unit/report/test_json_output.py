from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from render_samples import PATH, REPORT, SHARES

from claimlint.claims.finding import Certainty, Fix
from claimlint.engine.outcome import Report
from claimlint.report.color import Style
from claimlint.report.render import render
from claimlint.report.text_output import View
from claimlint.yamlfile.span import Span

SCHEMA = json.loads((files("claimlint") / "schemas" / "output.schema.json").read_text("utf-8"))


def document(report: Report, view: View = View()) -> dict[str, Any]:  # noqa: B008  # frozen
    content = json.loads("\n".join(render(report, "json", view, Style())))
    assert isinstance(content, dict)
    return content


FIXED = replace(SHARES, fix=Fix(PATH, Span(0, 4), "31.0 %", "as printed"))


@pytest.mark.parametrize(
    "report",
    [REPORT, Report(), Report((FIXED,), REPORT.sources, 1), Report((SHARES,), {}, 1)],
    ids=["sample", "empty", "fix", "unknown text"],
)
def test_the_json_is_as_its_schema_says(report: Report) -> None:
    content = document(report)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(content)] == []


def test_the_json_has_exactly_the_keys_of_format_1() -> None:
    content = document(REPORT)
    assert list(content) == list(SCHEMA["required"])
    assert [set(finding) for finding in content["findings"]] == (
        [set(SCHEMA["$defs"]["finding"]["required"])] * 6
    )


def test_a_place_has_lines_and_columns_from_one_and_ends_after_its_last_character() -> None:
    (finding,) = document(Report((SHARES,), REPORT.sources, 1))["findings"]
    assert finding["location"] == {
        "path": PATH,
        "line": 6,
        "column": 12,
        "end_line": 6,
        "end_column": 16,
        "pointer": "/claims/0/value",
    }


def test_undecided_findings_are_in_it_when_asked_and_suppressed_ones_always() -> None:
    unsure = replace(SHARES, certainty=Certainty.UNSURE)
    ignored = replace(SHARES, suppressed="confirmed")
    report = Report((unsure, ignored), REPORT.sources, 1)
    assert [item["suppressed"] for item in document(report)["findings"]] == ["confirmed"]
    content = document(report, View(unsure=True))
    assert len(content["findings"]) == 2
    assert content["summary"] == {"error": 0, "warning": 0, "note": 0, "suppressed": 1}
    assert content["verdict"] == "not checked"


def test_a_fix_has_its_place() -> None:
    (finding,) = document(Report((FIXED,), REPORT.sources, 1))["findings"]
    where = {"path": PATH, "line": 1, "column": 1, "end_line": 1, "end_column": 5, "pointer": ""}
    assert finding["fix"] == {"location": where, "text": "31.0 %", "why": "as printed"}
