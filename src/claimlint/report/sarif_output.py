"""SARIF 2.1.0, for code scanning: one run, its rules, and a result for each finding.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html: the numbers below are sections.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from urllib.parse import quote

from claimlint import __version__
from claimlint.claims.finding import Certainty, Finding, Fix, Place, Severity
from claimlint.engine.outcome import Report
from claimlint.lazy_dataclass import replace
from claimlint.report.color import Style
from claimlint.report.escape import escape, harmless
from claimlint.report.excerpt import Sources
from claimlint.report.line_output import gravest_first
from claimlint.report.text_output import View
from claimlint.rulebook.rule import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def sarif(report: Report, view: View, _style: Style) -> Iterator[str]:
    """Yield the lines of the log: a rule on each, then a result on each.

    Accepted findings are always in it, with their reasons (3.35).
    """
    sources = Sources(report.sources)
    found = gravest_first(report, replace(view, suppressed=True), sources)
    names = sorted({finding.rule for finding in found})
    index = {name: at for at, name in enumerate(names)}
    driver = {"name": "claimlint", "version": __version__, "semanticVersion": __version__}
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{'
    yield f'"tool": {{"driver": {{{_json(driver)[1:-1]}, "rules": ['
    yield from _listed(_rule(name, report.rules.get(name)) for name in names)
    yield "]}},"
    yield '"columnKind": "unicodeCodePoints",'
    base = {ROOT: {"description": {"text": "The folder that paths are read from."}}}
    yield f'"originalUriBaseIds": {_json(base)},'
    run = {"executionSuccessful": True, "exitCode": report.exit_code}
    yield f'"invocations": [{_json(run)}],'
    verdict = {"verdict": report.verdict, "suppressed": report.counts.suppressed}
    yield f'"properties": {_json(verdict)},'
    states = any(one.entries is not None for one in report.baselines)
    yield '"results": ['
    yield from _listed(_result(finding, index, sources, states=states) for finding in found)
    yield "]}]}"


def _json(content: Mapping[str, object]) -> str:
    return harmless(json.dumps(content, ensure_ascii=False))


def _listed(items: Iterable[Mapping[str, object]]) -> Iterator[str]:
    before = ""
    for item in items:
        if before:
            yield before + ","
        before = _json(item)
    if before:
        yield before


def _message(text: str) -> dict[str, str]:
    r"""A plain text; `[a](b)` in it would be a link (3.11.6)."""
    return {"text": _unlinked(escape(text))}


def _unlinked(text: str) -> str:
    return text.replace("[", "\\[") if "](" in text else text


def _rule(name: str, rule: Rule | None) -> dict[str, object]:
    if rule is None:
        return {"id": name}
    why, advice = " ".join(rule.why.split()), rule.advice
    return {
        "id": name,
        "shortDescription": _message(" ".join(rule.summary.split())),
        "fullDescription": _message(why),
        "help": {
            "text": escape("\n\n".join(filter(None, (why, advice)))).replace("\\n", "\n"),
            "markdown": _help_page(why, advice, name),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.family],
            "precision": "very-high",
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _help_page(why: str, advice: str, name: str) -> str:
    what = f"**What to do:** {advice}" if advice else ""
    more = f"More, with examples: `claimlint explain {name}`"
    return "\n\n".join(filter(None, (why, what, more)))


def _result(
    finding: Finding, index: Mapping[str, int], sources: Sources, *, states: bool
) -> dict[str, object]:
    unsure = finding.certainty is Certainty.UNSURE
    said = (finding.message, *finding.working, finding.help)
    words = "\n".join(escape(one) for one in said if one)
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        **({"kind": "review", "level": "none"} if unsure else {"level": _LEVELS[finding.severity]}),
        **({"baselineState": _state(finding)} if states else {}),
        "message": {"text": _unlinked(words)},
        "locations": [_location(finding.place, sources) | _claims(finding)],
        "relatedLocations": [
            {"id": number, **_location(place, sources), **_labelled(place)}
            for number, place in enumerate(finding.related, 1)
        ],
        "partialFingerprints": {"claimlint/v1": finding.fingerprint},
        "suppressions": _suppressions(finding),
        **({"fixes": [_fix(finding.fix, sources)]} if finding.fix else {}),
        "properties": {
            "family": finding.family,
            "certainty": finding.certainty.value,
            "article": finding.article,
            "working": list(finding.working),
        },
    }


def _state(finding: Finding) -> str:
    return "unchanged" if finding.suppressed_in == "baseline" else "new"


def _claims(finding: Finding) -> dict[str, object]:
    """The claims as logical locations (3.33): what a reader of the article knows them by."""
    return {
        "logicalLocations": [
            {
                "name": one.claim,
                "fullyQualifiedName": f"{one.article}::{one.claim}",
                "kind": "element",
            }
            for one in dict.fromkeys(finding.claims)
        ]
    }


def _labelled(place: Place) -> dict[str, object]:
    return {"message": _message(place.label)} if place.label else {}


def _suppressions(finding: Finding) -> list[dict[str, object]]:
    """Why a finding is accepted; the empty list says that it is not (3.27.23)."""
    if finding.suppressed is None:
        return []
    kind = "inSource" if finding.suppressed_in == "file" else "external"
    return [{"kind": kind, "justification": escape(finding.suppressed)}]


def _location(place: Place, sources: Sources) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": _file(place.path), **_region(place, sources)}}


def _file(path: str) -> dict[str, object]:
    pure = PurePath(path)
    uri = quote(pure.as_posix(), errors="surrogatepass")
    if pure.is_absolute() or ".." in pure.parts:  # not in the checkout (3.4.4)
        return {"uri": uri}
    return {"uri": uri, "uriBaseId": ROOT}


def _region(place: Place, sources: Sources) -> dict[str, object]:
    if place.span is None or sources.lines(place.path) is None:
        return {}
    start, end = sources.extent(place)
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    return {"region": region}


def _fix(fix: Fix, sources: Sources) -> dict[str, object]:
    region = _region(Place(fix.path, span=fix.span), sources).get("region", {"startLine": 1})
    change = {"deletedRegion": region, "insertedContent": {"text": fix.text}}
    return {
        "description": _message(fix.why),
        "artifactChanges": [{"artifactLocation": _file(fix.path), "replacements": [change]}],
    }
