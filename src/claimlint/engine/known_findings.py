"""Findings beside a baseline: which it knows, which are new, and which entries are stale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from claimlint.claims.finding import Finding
from claimlint.engine.outcome import counts
from claimlint.engine.selection import ALWAYS_ON, accept
from claimlint.language.unseen import UNSAFE
from claimlint.lazy_dataclass import dataclass
from claimlint.project.baseline_file import Known

REASON = "in the baseline"
_MOST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Beside:
    """Findings as a baseline leaves them, and its entries that no finding answers to any more."""

    findings: tuple[Finding, ...]
    stale: tuple[Known, ...]


def beside_baseline(findings: Iterable[Finding], entries: Sequence[Known]) -> Beside:
    """Mark the findings that a baseline knows.

    Each entry answers for one finding: of two that have one fingerprint, one entry knows one.
    """
    left = Counter(one.fingerprint for one in entries)
    marked: list[Finding] = []
    for finding in findings:
        if may_be_known(finding) and left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
            marked.append(accept(finding, REASON, "baseline"))
        else:
            marked.append(finding)
    stale: list[Known] = []
    for entry in entries:
        if left[entry.fingerprint] > 0:
            left[entry.fingerprint] -= 1
            stale.append(entry)
    return Beside(tuple(marked), tuple(stale))


def may_be_known(finding: Finding) -> bool:
    """Whether a baseline may hold a finding: it counts, and its file could be read."""
    return counts(finding) and finding.rule not in ALWAYS_ON


def known(finding: Finding) -> Known:
    """The entry of a finding."""
    names = ",".join(one.name_in(finding.article) for one in finding.claims)
    words = " ".join(finding.message.split())
    if len(words) > _MOST_WORDS:
        words = words[:_MOST_WORDS].rsplit(" ", 1)[0] + " …"
    cells = (finding.article, finding.rule, names, finding.fingerprint, words)
    return Known(*map(_spelled, cells))


def _spelled(text: str) -> str:
    """A text as a cell: no tab, no line end, nothing unseen, and no `#` at its start."""
    shown = UNSAFE.sub(lambda match: ascii(match[0])[1:-1].replace("#", "\\x23"), text)
    return f"\\x23{shown[1:]}" if shown.startswith("#") else shown
