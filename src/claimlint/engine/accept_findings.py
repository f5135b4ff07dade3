"""What a project accepts of what was found: by its files, its settings and its baseline.

A finding passes these gates in this order and is never lost: it is marked, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from claimlint.claims.finding import Finding
from claimlint.engine.make_finding import from_raw
from claimlint.engine.outcome import BaselineUse
from claimlint.engine.outline import Outline
from claimlint.engine.selection import Choice, choose
from claimlint.engine.waivers import Waiver, faults, waive, waivers_of
from claimlint.project.baseline_file import Known as BaselineEntry
from claimlint.project.project_files import shown
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Catalogue


def accepted(
    findings: Sequence[Finding],
    outlines: Iterable[Outline],
    settings: Settings,
    catalogue: Catalogue,
    *,
    alone: bool,
) -> tuple[tuple[Finding, ...], tuple[BaselineUse, ...]]:
    """The findings with those marked that are accepted, and what came of the baseline.

    `alone`: the rest of the project is left out, and so may be what its baseline knows.
    """
    waivers = waivers_of(outlines, settings)
    chosen = choose(_waived(findings, waivers, settings, catalogue), _choice(settings))
    if settings.baseline is None:
        return chosen, ()
    return _beside_baseline(chosen, settings.baseline, settings, catalogue, alone=alone)


def _waived(
    findings: Sequence[Finding], waivers: list[Waiver], settings: Settings, catalogue: Catalogue
) -> tuple[Finding, ...]:
    """The findings with those marked that a claim file accepts, and what is wrong with that."""
    if not waivers:
        return tuple(findings)
    today = date.today().toordinal()  # noqa: DTZ011 - the desk's own day is meant
    marked = waive(findings, waivers, today)
    choice = _choice(settings)
    rules = list(catalogue.rules.values())
    active = [rule for rule in rules if choice.active(rule.name, rule.family)]
    names = {rule.name for rule in rules} | set(catalogue.families)
    judged = {rule.name for rule in active} | {rule.family for rule in active}
    wrong = faults(waivers, names, judged, today)
    return (*marked, *(from_raw(one, catalogue.rules[one.rule], {}) for one in wrong))


def _beside_baseline(
    findings: tuple[Finding, ...],
    path: Path,
    settings: Settings,
    catalogue: Catalogue,
    *,
    alone: bool,
) -> tuple[tuple[Finding, ...], tuple[BaselineUse, ...]]:
    """The findings with those marked that the baseline knows, and what came of its entries."""
    entries = settings.known
    if entries is None:
        return findings, (BaselineUse(shown(str(path)), None),)
    from claimlint.engine.known_findings import beside_baseline  # noqa: PLC0415  # few have one

    found = beside_baseline(findings, entries)
    stale = (
        () if alone else tuple(one for one in found.stale if _looked_for(one, settings, catalogue))
    )
    known = len(entries) - len(found.stale)
    return found.findings, (BaselineUse(shown(str(path)), len(entries), known, stale),)


def _looked_for(entry: BaselineEntry, settings: Settings, catalogue: Catalogue) -> bool:
    """Whether the rule of an entry ran: else nobody knows what it would find."""
    rule = catalogue.rules.get(entry.rule)
    return rule is None or _choice(settings).active(rule.name, rule.family)


def _choice(settings: Settings) -> Choice:
    return Choice(
        settings.select,
        settings.ignore,
        settings.severity,
        settings.per_path_ignores,
        settings.root,
    )
