from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from effort import ends
from references import claim_reference
from render_samples import PATH, RAIL, REPORT, SHARES, place

from claimlint import __version__
from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.outcome import Comparison, Report, Status, Story
from claimlint.report.color import Style
from claimlint.report.render import FORMATS, Format, render
from claimlint.report.text_output import View, statistics_lines
from claimlint.yamlfile.span import Span

MUST = "that the author must answer before this is printed."
QUIET = View(quiet=True)
SNAPSHOTS = Path(__file__).parents[2] / "snapshots" / "render"


def rendered(
    report: Report, form: Format = "text", view: View = QUIET, *, color: bool = False
) -> str:
    return "".join(f"{line}\n" for line in render(report, form, view, Style(color)))


def same_as_snapshot(name: str, text: str) -> None:
    """Compare with a file, or write it where CLAIMLINT_SNAPSHOTS=write."""
    file = SNAPSHOTS / name
    text = text.replace(f'"{__version__}"', '"VERSION"')  # a release changes no snapshot
    if os.environ.get("CLAIMLINT_SNAPSHOTS") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8")


def one(text: str, words: str, **more: object) -> Report:
    """A report of one finding at some words of a file."""
    start = text.index(words)
    where = Place("a.yaml", span=Span(start, start + len(words)), label="here")
    finding = Finding("rank-clash", "ranks", Severity.ERROR, "two seconds", where)
    return Report((replace(finding, **more),), {"a.yaml": text}, files=1)  # type: ignore[arg-type]


def lacking(claim: str, *lacks: str, path: str = PATH) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            {"source": "no-source", "period": "undated-figure"}[lack],
            "sources",
            Severity.WARNING,
            f"{claim} has no {lack}",
            Place(path),
            article="rail-2025",
            claims=(claim_reference(claim, "rail-2025", PATH),),
            lacks=lack,
        )
        for lack in lacks
    )


@pytest.mark.parametrize("form", FORMATS)
def test_the_sample_report_in_every_format(form: Format) -> None:
    same_as_snapshot(f"sample.{form}", rendered(REPORT, form, View(checked=True)))


def test_the_sample_report_in_color() -> None:
    same_as_snapshot("sample.color", rendered(REPORT, color=True, view=View()))


def test_a_finding_looks_as_the_design_has_it() -> None:
    pad = "\n" * 20
    text = pad.join(RAIL.rpartition("  - id: freight_share_rail")[:2]) + RAIL.partition("rail\n")[2]
    text = text.replace("\nclaimlint", "claimlint")
    first, second = (text.index(words) for words in ("31 %", "74 %"))
    finding = replace(
        SHARES,
        place=Place(PATH, span=Span(first, first + 4), label="rail"),
        related=(Place(PATH, span=Span(second, second + 4), label="road"),),
    )
    assert (
        rendered(Report((finding,), {PATH: text}, files=1))
        == """\
error[shares-exceed-whole]: shares of freight carried add up to at least 104 %
  --> claims/rail-2025.yaml:25:12
   |
25 |     value: 31 %
   |            ^^^^ rail
28 |     value: 74 %
   |            ---- road
   = working: 30.5 % + 73.5 % = 104 % at the least, and the whole is 100 %
   = help: one share has another base, or a figure is wrong

"""
    )


@pytest.mark.parametrize(
    ("line", "words", "under"),
    [
        ("value: 31 %", "31 %", "       ^^^^"),
        ("日本 31 %", "31 %", "     ^^^^"),
        ("a: 日本", "日本", "   ^^^^"),
        ("e\u0301e\u0301 31 %", "31 %", "   ^^^^"),
        ("\t31 %", "31 %", "    ^^^^"),
        ("\x1b[31m 31 %", "31 %", "         ^^^^"),
        ("a\u202eb 31 %", "31 %", "         ^^^^"),
        ("👍🏽 31 %", "31 %", "     ^^^^"),
        ("ｗｉｄｅ 31 %", "31 %", "         ^^^^"),
    ],
)
def test_carets_stand_under_what_they_mark(line: str, words: str, under: str) -> None:
    rows = rendered(one(line, words)).splitlines()
    assert rows[4] == f"  | {under} here"


def test_an_empty_place_and_one_past_the_end_have_a_caret() -> None:
    report = one("value:", "value:")
    empty = replace(report.findings[0], place=Place("a.yaml", span=Span(6, 6)))
    beyond = replace(report.findings[0], place=Place("a.yaml", span=Span(60, 70)))
    for finding in (empty, beyond):
        assert rendered(replace(report, findings=(finding,))).splitlines()[4] == "  |       ^"


def test_a_place_of_several_lines_is_marked_in_its_first() -> None:
    rows = rendered(one("- id: a\n  value: 3\n", "id: a\n  value: 3")).splitlines()
    assert rows[3:5] == ["1 | - id: a", "  |   ^^^^^ here"]


def test_a_long_line_is_cut_around_its_mark() -> None:
    line = "x" * 500 + " 31 % " + "y" * 500
    rows = rendered(one(line, "31 %")).splitlines()
    assert rows[3].startswith("1 | …xxx")
    assert rows[3].endswith("yyy…")
    assert rows[3].index("31 %") == rows[4].index("^^^^")
    assert len(rows[3]) < 150


def test_a_line_of_megabytes_costs_what_is_shown_of_it() -> None:
    text = "א" * 3_000_000 + "31 %" + "x" * 3_000_000
    report = one(text, "31 %")
    (finding,) = report.findings
    places = [replace(finding.place, span=Span(3_000_000 + i, 6_000_000)) for i in range(60)]
    findings = tuple(replace(finding, place=place, message=str(place)) for place in places)
    with ends():
        shown = rendered(replace(report, findings=findings))
    assert len(shown) < 60 * 1000


def test_right_to_left_words_are_quoted_and_not_underlined_with_carets() -> None:
    text = "quote: כ־22% מצריכת הנפט של ישראל\n"
    report = one(text, "כ־22%", related=(Place("a.yaml", span=Span(0, 5), label="key"),))
    same_as_snapshot("right-to-left.txt", rendered(report))
    assert "\x1b[1;4mכ־22%\x1b[0m" in rendered(report, color=True)


def test_places_in_other_files_have_excerpts_of_their_own() -> None:
    related = (
        Place("b.yaml", span=Span(4, 5), label="there"),
        Place("gone.yaml", label="not read"),
        Place("a.yaml", span=Span(0, 1), label="same line"),
    )
    report = one("a: 1\n", "1", related=related)
    report = replace(report, sources={**report.sources, "b.yaml": "x\ny\nz: 2"})
    same_as_snapshot("other-files.txt", rendered(report))


def test_equal_findings_are_told_once_with_all_their_places() -> None:
    report = one("a: 1\nb: 1\n", "1")
    twin = replace(report.findings[0], place=Place("a.yaml", span=Span(8, 9), label="and here"))
    assert (
        rendered(replace(report, findings=(twin, *report.findings)))
        == """\
error[rank-clash]: two seconds
 --> a.yaml:1:4
  |
1 | a: 1
  |    ^ here
2 | b: 1
  |    - and here

"""
    )


def test_the_gravest_findings_are_first_then_the_order_of_the_article_counts() -> None:
    def finding(rule: str, severity: Severity, words: str, claim: str) -> Finding:
        return Finding(
            rule,
            "x",
            severity,
            rule,
            place(words),
            claims=(claim_reference(claim, "rail-2025", PATH),),
        )

    report = Report(
        (
            finding("d", Severity.NOTE, "~252.7", "rail_revenue"),
            finding("b", Severity.NOTE, "31 %", "freight_share_rail"),
            finding("c", Severity.ERROR, "74 %", "freight_share_rail"),
            finding("a", Severity.NOTE, "claimlint", ""),
        ),
        {PATH: RAIL},
        files=1,
    )
    headers = [line for line in rendered(report).splitlines() if "[" in line and "|" not in line]
    assert headers == ["error[c]: c", "note[a]: a", "note[b]: b", "note[d]: d"]


def test_what_many_claims_lack_is_one_line() -> None:
    sources = [lacking(f"claim_{i}", "source") for i in range(8)]
    both = [lacking(f"both_{i}", "source", "period") for i in range(3)]
    report = Report(sum([*sources, *both], ()), {PATH: RAIL}, files=1, claims=11)
    assert rendered(report) == (
        f"warning[no-source]: 11 claims of {PATH} have no source: "
        "claim_0, claim_1, claim_2, claim_3 and 7 more "
        "(`--show lacking` tells all)\n"
        "  = help: Where does each of them come from: which publication, table or person, and when "
        "was it looked up?\n\n"
        f"warning[undated-figure]: 3 claims of {PATH} do not say of when they are: both_0, both_1, "
        "both_2\n"
        "  = help: Of which year or day is each of them? Print it beside the figure.\n\n"
    )
    every = rendered(report, view=View(lacking=True, quiet=True))
    assert every.count("warning[no-source]: claim_") == 8
    assert every.count("warning[no-source, undated-figure]: both_") == 3


def test_what_few_claims_lack_is_told_of_each() -> None:
    report = Report((*lacking("a", "source"), *lacking("b", "source")), {PATH: RAIL}, files=1)
    assert rendered(report).count("warning[no-source]: ") == 2


def test_a_lack_without_words_asks_with_its_own_help() -> None:
    finding = replace(lacking("a", "source")[0], lacks="exit poll", help="Which exit poll?")
    report = Report((finding, *lacking("a", "period")), {PATH: RAIL}, files=1)
    text = rendered(report)
    assert ": a: print of when it is; add its exit poll\n" in text
    assert text.count("= help: ") == 1  # a lack of which nothing is to be asked has none
    assert "= help: Which exit poll?" in text


@pytest.mark.parametrize(
    ("view", "count"), [(View(), 1), (View(unsure=True), 2), (View(suppressed=True), 2)]
)
def test_undecided_and_suppressed_findings_are_shown_when_asked(view: View, count: int) -> None:
    report = one("a: 1\n", "1")
    (sure,) = report.findings
    unsure = replace(sure, certainty=Certainty.UNSURE, message="may touch")
    ignored = replace(sure, suppressed="confirmed by the ministry", message="known")
    report = replace(report, findings=(sure, unsure, ignored))
    for form in ("concise", "github"):
        shown = rendered(report, form, replace(view, quiet=True))
        assert shown.count("rank-clash") == count
    text = rendered(report, view=view)
    assert text.count("error[rank-clash]") == count
    assert ("= undecided: " in text) is view.unsure
    assert ("= suppressed: confirmed by the ministry" in text) is view.suppressed
    assert ("1 suppressed (`--show suppressed`)" in text) is not view.suppressed
    assert ("1 undecided (`--unsure`)" in text) is not view.unsure


@pytest.mark.parametrize(
    ("severities", "verdict"),
    [
        ("", "Verdict: print. Nothing that was checked stands against it."),
        ("n", "Verdict: print. Nothing that was checked stands against it."),
        (
            "w",
            f"Verdict: answer first. 1 warning is a question {MUST}",
        ),
        (
            "www",
            f"Verdict: answer first. 3 warnings are questions {MUST}",
        ),
        ("we", "Verdict: hold. 1 error must be mended before this is printed."),
        ("ee", "Verdict: hold. 2 errors must be mended before this is printed."),
    ],
)
def test_the_verdict_is_the_last_line(severities: str, verdict: str) -> None:
    kinds = {"n": Severity.NOTE, "w": Severity.WARNING, "e": Severity.ERROR}
    findings = tuple(
        replace(SHARES, severity=kinds[letter], message=str(number))
        for number, letter in enumerate(severities)
    )
    word = verdict.partition(". ")[0].removeprefix("Verdict: ")
    story = Story("rail-2025", PATH, word, 3, 2)  # type: ignore[arg-type]
    report = Report(findings, files=1, claims=3, stories=(story,))
    assert rendered(report, view=View()).splitlines()[-1] == verdict


def test_print_does_not_pass_over_what_is_accepted() -> None:
    story = Story("rail-2025", PATH, "print", 3, 2)
    report = Report((replace(SHARES, suppressed="known"),), files=1, claims=3, stories=(story,))
    last = rendered(report, view=View()).splitlines()[-1]
    assert last == (
        "Verdict: print. Nothing that was checked stands against it, apart from what is accepted."
    )


@pytest.mark.parametrize(
    ("status", "left"),
    [
        ("held", "Nothing that was checked stands against it."),
        (
            "possible",
            (
                "No error and no open question was found, but 1 claim is possibly contradicted, "
                "and its note is to be read."
            ),
        ),
    ],
)
def test_print_says_what_remains_to_be_read(status: Status, left: str) -> None:
    story = Story("rail-2025", PATH, "print", 3, 2)
    note = replace(SHARES, severity=Severity.NOTE)
    rows = tuple(Comparison(claim, status) for claim in note.claims[:1])
    report = Report((note,), files=1, claims=3, checked=rows, stories=(story,))
    assert rendered(report, view=View()).splitlines()[-1] == f"Verdict: print. {left}"


def test_statistics_are_a_table() -> None:
    assert list(statistics_lines(REPORT)) == [
        "1  error    shares-exceed-whole",
        "1  warning  contradicts-reference",
        "1  warning  false-precision",
        "1  warning  no-source",
        "1  warning  undated-figure",
        "1  note     unreconciled-revenue",
    ]
    assert list(statistics_lines(Report())) == ["No rule fired."]


HOSTILE = "\x1b]0;owned\x07\u202e\u2066\u200b\u2028\x85\n::error::x\r##[add-mask]y\ud800\U000e0041"


def hostile() -> Report:
    where = Place(f"a{HOSTILE}.yaml", span=Span(0, 5), label=HOSTILE)
    finding = Finding(
        "rank-clash",
        "ranks",
        Severity.ERROR,
        HOSTILE,
        where,
        help=HOSTILE,
        working=(HOSTILE,),
        claims=(claim_reference(HOSTILE),),
        related=(replace(where, path="b.yaml"), replace(where, path="gone.yaml")),
        suppressed=None,
    )
    sources = {where.path: HOSTILE, "b.yaml": f"\u05d0{HOSTILE}"}
    checked = (
        Comparison(claim_reference(HOSTILE, HOSTILE), "held", (claim_reference(HOSTILE, HOSTILE),)),
    )
    return Report((finding, replace(finding, suppressed=HOSTILE)), sources, 1, checked=checked)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_unseen_from_a_file_reaches_the_output(form: Format) -> None:
    text = rendered(hostile(), form, View(unsure=True, suppressed=True, checked=True))
    raw = "\x1b\x07\x85\r\u202e\u2066\u200b\u2028\ud800\U000e0041"
    assert not set(raw) & set(text)
    assert "##[" not in text
    lines = [line.lstrip() for line in text.splitlines()]
    assert not any(
        line.startswith("::") for line in lines if form != "github" and ":::" not in line
    )
    assert sum(line.startswith("::") for line in lines) == (
        2 if form == "github" else text.count("::: ")
    )


def test_json_keeps_the_data_that_it_escapes() -> None:
    content = json.loads(rendered(hostile(), "json"))
    assert content["findings"][0]["message"] == HOSTILE
    assert "\\u202e" in rendered(hostile(), "json")


def test_github_escapes_properties_and_text() -> None:
    report = one("a: 1\n", "1", message="5 %: a,b", help="c\nd")
    report = replace(report, findings=(replace(report.findings[0], rule="x"),))
    assert rendered(report, "github") == (
        "::error file=a.yaml,line=1,endLine=1,col=4,endColumn=5,title=claimlint%3A x"
        "::5 %25: a,b%0Ac\\nd\n"
    )


def test_what_several_claims_lack_together_is_a_block_of_its_own() -> None:
    together = replace(
        lacking("a", "source")[0],
        claims=(claim_reference("a", "rail-2025"), claim_reference("b", "rail-2025")),
        message="whose base?",
    )
    report = Report((together, *lacking("a", "period")), {PATH: RAIL}, files=1)
    headers = [line for line in rendered(report).splitlines() if "[" in line]
    assert headers == [
        "warning[no-source]: whose base?",
        "warning[undated-figure]: a has no period",
    ]
