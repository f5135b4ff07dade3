"""Reports made by hand, for the tests of the renderers."""

from __future__ import annotations

from references import claim_reference

from claimlint.claims.finding import Certainty, Finding, Place, Severity
from claimlint.engine.outcome import Comparison, Conflict, Correction, Report
from claimlint.yamlfile.span import Span

RAIL = """\
claimlint: 1
article: {id: rail-2025, language: en}
claims:
  - id: freight_share_rail
    of: all freight
    value: 31 %
  - id: freight_share_road
    of: all freight
    value: 74 %
  - id: rail_revenue
    value: ~252.7 million USD
"""
TABLE = """\
claimlint: 1
reference: {id: yearbook}
claims:
  - id: rail_share
    value: 27.0 %
"""
PATH = "claims/rail-2025.yaml"
REFERENCE = "claims/reference/yearbook.yaml"
RAIL_SHARE = claim_reference("freight_share_rail", "rail-2025", PATH)
ROAD_SHARE = claim_reference("freight_share_road", "rail-2025", PATH)
REVENUE = claim_reference("rail_revenue", "rail-2025", PATH)
TABLE_SHARE = claim_reference("rail_share", "yearbook", REFERENCE)
SOURCES = {PATH: RAIL, REFERENCE: TABLE}


def place(words: str, label: str = "", path: str = PATH, pointer: str = "") -> Place:
    """The first place of some words in a sample file."""
    start = SOURCES[path].index(words)
    return Place(path, pointer, Span(start, start + len(words)), label)


SHARES = Finding(
    "shares-exceed-whole",
    "shares",
    Severity.ERROR,
    "shares of freight carried add up to at least 104 %",
    place("31 %", "rail", pointer="/claims/0/value"),
    help="one share has another base, or a figure is wrong",
    article="rail-2025",
    claims=(RAIL_SHARE, ROAD_SHARE),
    working=("30.5 % + 73.5 % = 104 % at the least, and the whole is 100 %",),
    related=(place("74 %", "road", pointer="/claims/1/value"),),
    fingerprint="f1",
)
AGAINST_TABLE = Finding(
    "contradicts-reference",
    "agreement",
    Severity.WARNING,
    "the yearbook has 27 %, 4 points less",
    place("31 %", "here", pointer="/claims/0/value"),
    certainty=Certainty.POSSIBLE,
    help="Is this the share of another year?",
    article="rail-2025",
    claims=(RAIL_SHARE,),
    related=(place("27.0 %", "the yearbook", REFERENCE, "/claims/0/value"),),
    fingerprint="f2",
)
LACKS = tuple(
    Finding(
        rule,
        family,
        severity,
        message,
        place(words, label),
        help=f"{message}?",
        article="rail-2025",
        claims=(REVENUE,),
        lacks=lacks,
    )
    for rule, family, severity, message, words, label, lacks in (
        (
            "no-source",
            "sources",
            Severity.WARNING,
            "rail_revenue has no source",
            "rail_revenue",
            "",
            "source",
        ),
        (
            "undated-figure",
            "time",
            Severity.WARNING,
            "rail_revenue has no period",
            "rail_revenue",
            "",
            "period",
        ),
        (
            "false-precision",
            "precision",
            Severity.WARNING,
            "about, and yet four digits",
            "~252.7 million USD",
            "about, yet four digits",
            "digits",
        ),
        (
            "unreconciled-revenue",
            "plausibility",
            Severity.NOTE,
            "neither volume nor price",
            "rail_revenue",
            "",
            "check",
        ),
    )
)
REPORT = Report(
    findings=(*LACKS, AGAINST_TABLE, SHARES),
    sources=SOURCES,
    files=2,
    skipped=1,
    claims=4,
    checked=(
        Comparison(RAIL_SHARE, "contradicted", (ROAD_SHARE, TABLE_SHARE)),
        Comparison(ROAD_SHARE, "contradicted", (RAIL_SHARE,)),
        Comparison(REVENUE, "uncompared"),
        Comparison(TABLE_SHARE, "possible", (RAIL_SHARE,)),
    ),
    conflicts=(
        Conflict(
            "rail-2025",
            (RAIL_SHARE, ROAD_SHARE),
            ("shares-exceed-whole",),
            ((RAIL_SHARE, ROAD_SHARE),),
            ("30.5 % + 73.5 % = 104 %",),
            ((Correction(RAIL_SHARE, None, "26.5", "%"),),),
        ),
    ),
)
