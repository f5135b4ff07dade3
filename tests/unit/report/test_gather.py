"""What is alike is one finding, for people and for programs; what is not stays by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from linting import Json, check, project

from claimlint.cli.command_group import main

HEAD = """claimlint: 1
article: {id: town, title: The town, published: 2025-03-10}
sources:
  page: {title: Town, publisher: Wiki, type: wiki, issued: 2024-05, url: https://example.org/a}
  release: {title: News, publisher: Northport, type: press-release, issued: 2024-05, primary: true,
    url: https://example.org/b}
  atlas: {title: Atlas, publisher: Survey, type: report, issued: 2014-05, primary: true}
"""
ASKED = {
    "no-source": (
        "have no source",
        (
            "Where does each of them come from: which publication, table or person, and when was "
            "it looked up?"
        ),
    ),
    "secondary-source": (
        "are known only at second hand",
        "Where was each of them first published? Cite that place.",
    ),
    "self-interested-source": (
        "are known only from those whom they are about or who want them known",
        "Who without a stake in them can confirm them? If nobody, print who says so.",
    ),
    "false-precision": (
        "say “about”, and yet give many digits",
        "To how many digits is each of them known? Round it, or drop the “about”.",
    ),
    "undated-figure": (
        "do not say of when they are",
        "Of which year or day is each of them? Print it beside the figure.",
    ),
    "stale-figure": (
        "are old, and the reader is not told of when they are",
        "Is there a newer figure for each of them? If not, say of when it is.",
    ),
    "claim-after-source": (
        "are for a time after their source was issued",
        (
            "Is each of them a forecast (then print it as one, `kind: forecast`), or from which "
            "later edition of the source does it come?"
        ),
    ),
    "stale-source": (
        "read as today's figures, and their sources are old",
        "Is there a newer figure for each of them? If not, print the year.",
    ),
    "anonymous-source": (
        "come from a speaker without a name",
        (
            "Who is it, does the desk know, why without a name, and who else or which document "
            "has these figures?"
        ),
    ),
    "period-after-publication": (
        "are for a time that had not begun when the article was published",
        (
            "Is each of them a forecast, a target or a plan? Then print it as one "
            "(`kind: forecast`). If not, of when is it?"
        ),
    ),
}
FIELDS = {
    "no-source": "period: 2024",
    "secondary-source": "period: 2024, sources: [page]",
    "self-interested-source": "period: 2024, sources: [release]",
    "false-precision": "period: 2024, sources: [release]",
    "undated-figure": "sources: [release]",
    "stale-figure": "period: 2014, inferred: [period], sources: [release]",
    "claim-after-source": "period: 2025, sources: [release]",
    "stale-source": "sources: [atlas]",
    "anonymous-source": "period: 2024, anonymous: true, sources: [release]",
    "period-after-publication": "period: 2027, sources: [release]",
}


def desk(folder: Path, rule: str, count: int) -> Path:
    value = "about 252.7 thousand km" if rule == "false-precision" else "{0} km"
    subject = "Northport" if rule == "self-interested-source" else "road"
    claims = "".join(
        f"  - {{id: c{i}, subject: {subject}, measure: length {i}, value: {value.format(31 + i)}, "
        f"{FIELDS[rule]}}}\n"
        for i in range(count)
    )
    return project(folder, town=f"{HEAD}claims:\n{claims}") / "claims"


def told(folder: Path, rule: str, *options: str) -> list[Json]:
    found = check(folder, options=options).findings
    return [one for one in found if one["rule"] == rule]


@pytest.mark.parametrize("rule", ASKED)
def test_what_is_said_of_many_claims_is_one_finding_with_its_question(
    rule: str, tmp_path: Path
) -> None:
    (one,) = told(desk(tmp_path, rule, 8), rule)
    says, asks = ASKED[rule]
    path = one["location"]["path"]
    figure = "about 252.7 thousand" if rule == "false-precision" else None
    subject = "Northport" if rule == "self-interested-source" else "road"
    named = [f"{figure or 31 + i} km ({subject}, length {i})" for i in range(4)]
    assert one["message"] == f"8 claims of {path} {says}: {', '.join(named)} and 4 more"
    assert one["help"] == asks
    assert one["claims"] == [f"c{i}" for i in range(8)]
    assert len({place["location"]["line"] for place in [one, *one["related"]]}) == 8


def test_each_claim_can_be_told_by_itself(tmp_path: Path) -> None:
    folder = desk(tmp_path, "no-source", 8)
    assert len(told(folder, "no-source", "--show", "lacking")) == 8


def test_two_claims_are_told_each(tmp_path: Path) -> None:
    assert len(told(desk(tmp_path, "no-source", 2), "no-source")) == 2


def test_the_summary_counts_what_is_in_the_list(tmp_path: Path) -> None:
    report = check(desk(tmp_path, "no-source", 8)).report
    loud = [one for one in report["findings"] if one["severity"] == "warning"]
    assert report["summary"]["warning"] == len(loud) == 1


def test_a_claim_of_which_there_is_more_to_ask_has_one_block(tmp_path: Path) -> None:
    claims = "".join(
        f"  - {{id: c{i}, subject: road, measure: length {i}, value: {31 + i} km, period: 2024}}\n"
        for i in range(4)
    )
    more = "  - {id: pay, subject: the mine, measure: revenue, value: about 252.7 million USD, "
    more += "role: revenue, period: 2024}\n"
    folder = project(tmp_path, town=f"{HEAD}claims:\n{claims}{more}") / "claims"
    text = CliRunner().invoke(main, ["check", str(folder)]).output
    assert (
        "[no-source, false-precision, unreconciled-revenue]: about 252.7 million USD (the mine, "
        "revenue): name its source; round it, or drop the “about”; find the volume or the price "
        "to check it with\n"
    ) in text
    assert "warning[no-source]: 4 other claims of " in text
    assert text.count("no-source") == 2


def test_what_is_not_filled_in_is_named_by_its_figure_and_words(tmp_path: Path) -> None:
    claim = (
        "  - {id: value_61_percent, quote: 61 percent of voters, subject: TODO, measure: TODO, "
        "of: TODO, value: 61 %, period: 2024}\n"
    )
    folder = project(tmp_path, town=f"{HEAD}claims:\n{claim}") / "claims"
    text = CliRunner().invoke(main, ["check", str(folder)]).output
    assert (
        "61 % (“61 percent of voters”): name its source; fill in what is open in the claim file\n"
    ) in text
    assert "value_61_percent" not in text.partition("-->")[0]


def test_of_when_a_figure_is_is_not_asked_twice(tmp_path: Path) -> None:
    claims = (
        "  - {id: a, subject: the office, measure: staff, value: 1000 people, sources: [release]}\n"
    )
    table = (
        "claimlint: 1\nreference: {id: table, title: The table}\nclaims:\n"
        "  - {id: t, subject: the office, measure: staff, value: 780 people, period: 2024}\n"
    )
    folder = project(tmp_path, town=f"{HEAD}claims:\n{claims}") / "claims"
    (folder / "reference").mkdir()
    (folder / "reference" / "table.yaml").write_text(table, encoding="utf-8")
    text = CliRunner().invoke(main, ["check", str(folder)]).output
    assert "warning[contradicts-reference, undated-figure]: the office, staff: " in text
    assert text.count("undated-figure") == 1
    assert "of when is 1000 people? Print it, or correct the figure." in text
    alone = CliRunner().invoke(main, ["check", str(folder), "--show", "lacking"]).output
    assert ": print of when it is" in alone


def test_that_an_old_figure_has_no_year_is_one_question(tmp_path: Path) -> None:
    claim = (
        "  - {id: a, subject: road, measure: length, value: 31 km, period: 2014, "
        "inferred: [period], sources: [release]}\n"
    )
    folder = project(tmp_path, town=f"{HEAD}claims:\n{claim}") / "claims"
    text = CliRunner().invoke(main, ["check", str(folder)]).output
    assert "stale-figure" in text
    assert "undated-figure" not in text


def test_a_line_for_several_is_never_of_one(tmp_path: Path) -> None:
    about = "value: about 252.7 thousand km, period: 2024"
    claims = "".join(
        f"  - {{id: c{i}, subject: road, measure: length {i}, {about}}}\n" for i in range(2)
    )
    plain = "  - {id: c2, subject: road, measure: length 2, value: 33 km, period: 2024}\n"
    folder = project(tmp_path, town=f"{HEAD}claims:\n{claims}{plain}") / "claims"
    text = CliRunner().invoke(main, ["check", str(folder)]).output
    assert "warning[no-source]: no source is given for 33 km (road, length 2)" in text
    assert "other claims" not in text
