"""Whatever a file holds, a report is written, and nothing unseen of it reaches the output."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.outcome import Comparison, Report
from claimlint.report.color import Style
from claimlint.report.columns import shown, width
from claimlint.report.escape import UNSAFE, escape, safe
from claimlint.report.render import FORMATS, Format, render
from claimlint.report.text_output import View
from claimlint.yamlfile.span import Span

TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x1b\u202e\u2066\u200b\u115f\u3164\u2800\u200d\n\r\t#[:%,|\u05d0\u0301日\ud800\U000e0001"
        ),
    ),
    max_size=60,
)
REFERENCES = st.builds(ClaimReference, TEXTS, TEXTS, TEXTS, st.integers(0, 9))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    paths = draw(st.lists(TEXTS, min_size=1, max_size=2, unique=True))
    sources = {path: draw(TEXTS) for path in paths if draw(st.booleans())}

    def place() -> Place:
        start = draw(st.integers(0, 70))
        span = Span(start, start + draw(st.integers(0, 20))) if draw(st.booleans()) else None
        return Place(draw(st.sampled_from(paths)), span=span, label=draw(TEXTS))

    findings = [
        Finding(
            "no-source",
            "sources",
            draw(st.sampled_from(Severity)),
            draw(TEXTS),
            place(),
            draw(st.sampled_from(Certainty)),
            draw(TEXTS),
            claims=tuple(draw(st.lists(REFERENCES, max_size=2))),
            working=(draw(TEXTS),),
            related=tuple(place() for _ in range(draw(st.integers(0, 3)))),
            suppressed=draw(st.none() | TEXTS),
            lacks=draw(st.sampled_from(["", "source", "base"]) | TEXTS),
        )
        for _ in range(draw(st.integers(0, 4)))
    ]
    checked = (Comparison(draw(REFERENCES), "held", (draw(REFERENCES),)),)
    return Report(tuple(findings), sources, 1, checked=checked)


OUR_MARKS = re.compile("\u2068([^\u2066-\u2069]*)\u2069")
"""Around right-to-left names, by ourselves and always in pairs."""


@pytest.mark.parametrize("form", FORMATS)
@given(report=reports(), everything=st.booleans())
@settings(max_examples=60)
def test_every_report_is_written_and_harmless(
    form: Format, report: Report, everything: bool
) -> None:
    view = View(everything, everything, everything, everything)
    lines = list(render(report, form, view, Style()))
    assert not any(UNSAFE.search(OUR_MARKS.sub(r"\1", line)) for line in lines)
    assert form == "github" or not any(re.match(r"\s*::[^: ]", line) for line in lines)
    "\n".join(lines).encode()
    if form == "json":
        json.loads("\n".join(lines))
    if form == "github":
        plain = re.compile(r"Verdict: |\d+ suppressed|GitHub shows ")
        assert all(line.startswith("::") or plain.match(line) for line in lines)


@given(TEXTS)
def test_escaped_text_is_harmless_and_stays_so(text: str) -> None:
    assert not UNSAFE.search(escape(text))
    assert escape(escape(text)) == escape(text)
    assert not (safe(text) and UNSAFE.search(text))


@given(TEXTS)
def test_columns_grow_along_a_line(text: str) -> None:
    line = shown(text)
    assert len(line.parts) == len(text)
    assert list(line.starts) == sorted(line.starts)
    assert line.starts[-1] == width(line.text)
