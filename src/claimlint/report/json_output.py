"""The report as one JSON object, format 1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from claimlint import __version__
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.finding import Finding, Fix, Place
from claimlint.engine.outcome import (
    BaselineUse,
    Comparison,
    Conflict,
    Correction,
    Report,
    Story,
    StoryOf,
)
from claimlint.lazy_dataclass import replace
from claimlint.report.claim_names import claim_names
from claimlint.report.color import Style
from claimlint.report.escape import harmless
from claimlint.report.excerpt import Sources
from claimlint.report.gather import gathered_by_story
from claimlint.report.line_output import gravest_first
from claimlint.report.text_output import View

FORMAT = 1


def document(report: Report, view: View, _style: Style | None = None) -> Iterator[str]:
    """Yield the lines of the JSON, one for each finding, claim and conflict.

    Suppressed findings are always in it, marked. What is said of several claims of a story alike is
    one finding with all of them, unless each claim is to be told by itself.
    """
    sources = Sources(report.sources)
    if not view.lacking:
        alike = gathered_by_story(report.findings, StoryOf(report.stories))
        report = replace(report, findings=tuple(alike))
    everything = View(unsure=view.unsure, suppressed=True, level=view.level)
    found = gravest_first(report, everything, sources)
    counts = Report(tuple(found)).counts
    head = {"format": FORMAT, "version": __version__, "verdict": report.verdict}
    read = {
        "files": report.files,
        "skipped": report.skipped,
        "claims": report.claims,
        "others": report.others,
        "empty": list(report.empty),
    }
    summary = {name: getattr(counts, name) for name in ("error", "warning", "note", "suppressed")}
    yield f"{_json(head)[:-1]},"
    yield from _list("stories", map(_story, report.stories))
    yield f"{_json(read)[1:-1]},"
    if report.baselines:
        yield from _list("baselines", map(_baseline, report.baselines))
    yield from _list("findings", (_finding(finding, sources) for finding in found))
    yield from _list("checked", map(_checked, report.checked))
    yield from _list("conflicts", map(_conflict, report.conflicts))
    yield f'"summary": {_json(summary)}}}'


def _list(name: str, items: Iterable[dict[str, object]]) -> Iterator[str]:
    """Yield a list with an item on each line, which is quick to write and to compare."""
    before = f'"{name}": ['
    for item in items:
        yield before
        before = _json(item) + ","
    yield f"{before.removesuffix(',')}],"


def _json(content: dict[str, object]) -> str:
    return harmless(json.dumps(content, ensure_ascii=False))


def _finding(finding: Finding, sources: Sources) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "message": finding.message,
        "help": finding.help,
        "working": list(finding.working),
        "article": finding.article,
        "claims": list(claim_names(finding)),
        "location": _location(finding.place, sources),
        "related": [
            {"location": _location(place, sources), "label": place.label}
            for place in finding.related
        ],
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
        **({"suppressed_in": finding.suppressed_in} if finding.suppressed_in else {}),
        **({"fix": _fix(finding.fix, sources)} if finding.fix else {}),
    }


def _fix(fix: Fix, sources: Sources) -> dict[str, object]:
    place = Place(fix.path, span=fix.span)
    return {"location": _location(place, sources), "text": fix.text, "why": fix.why}


def _location(place: Place, sources: Sources) -> dict[str, object]:
    start, end = sources.extent(place)
    return {
        "path": place.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "pointer": place.pointer,
    }


def _story(story: Story) -> dict[str, object]:
    return {
        "article": story.article,
        "path": story.path,
        "verdict": story.verdict,
        "claims": story.claims,
        "compared": story.compared,
        **({"open": story.open} if story.verdict == "signed" else {}),
    }


def _baseline(use: BaselineUse) -> dict[str, object]:
    stale = [one._asdict() for one in use.stale]
    return {"path": use.path, "entries": use.entries, "known": use.known, "stale": stale}


def _checked(row: Comparison) -> dict[str, object]:
    return {
        "article": row.claim.article,
        "claim": row.claim.claim,
        "status": row.status,
        "against": [one.name_in(row.claim.article) for one in row.against],
    }


def _conflict(conflict: Conflict) -> dict[str, object]:
    return {
        "claims": _names(conflict.claims, conflict.article),
        "relations": list(conflict.relations),
        "minimal_sets": [_names(one, conflict.article) for one in conflict.minimal_sets],
        "working": list(conflict.working),
        "corrections": [
            [_correction(one, conflict.article) for one in repair]
            for repair in conflict.corrections
        ],
    }


def _names(claims: Iterable[ClaimReference], article: str) -> list[str]:
    return [claim.name_in(article) for claim in claims]


def _correction(correction: Correction, article: str) -> dict[str, object]:
    return {
        "claim": correction.claim.name_in(article),
        "low": correction.low,
        "high": correction.high,
        "unit": correction.unit,
        "low_open": correction.low_open,
        "high_open": correction.high_open,
    }
