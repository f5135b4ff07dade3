"""What a long list is narrowed by leaves out nothing that a rule would have found in it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from claimlint.claims.fact_index import Facts
from claimlint.engine import fact_pool
from claimlint.engine.audit import Case, Rulebook, audit
from claimlint.engine.claim_file import read_file
from claimlint.engine.fact_pool import References
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import builtin_catalogue

SETTINGS = Settings(root=Path.cwd(), references=(Path.cwd(),), unsure=True)
RULEBOOK = Rulebook(builtin_catalogue(), SETTINGS)
TIMES = [
    *("2023", "2024", "2024-Q1", "2024-Q2", "2024-03", "2024-04", "2024-03-07", "2019/2024"),
    *("2024-01/2024-02", "2024~", "2024/..", "../2023", "always", ""),
]


def story(seed: int) -> str:
    """Figures of one measure at many times, in many places, by several definitions."""
    dice = random.Random(seed)
    rows = []
    for number in range(40):
        time, basis = dice.choice(TIMES), dice.choice(("", "", "gross", "net"))
        fields = [
            f"id: c{number}",
            f"subject: {dice.choice(('rail', 'all', 'road'))}",
            "measure: freight carried",
            f"value: {dice.randint(1, 90)} tonne",
        ]
        if dice.random() < 0.3:
            since, period = sorted(dice.sample(range(2015, 2024), 2))
            fields[3] = f"change: {dice.randint(-9, 9):+} %, since: {since}, period: {period}"
        elif time:
            fields.append(f"period: {time}")
        fields += [f"basis: {basis}"] if basis else []
        fields += ["flow: true"] if dice.random() < 0.6 else []
        fields += ["kind: forecast"] if dice.random() < 0.2 else []
        fields += ["where: {at: north}"] if dice.random() < 0.3 else []
        fields += ["of: all"] if "subject: all" not in fields and dice.random() < 0.4 else []
        rows.append(f"  - {{{', '.join(fields)}}}\n")
    head = "claimlint: 1\narticle: {id: a, title: A, published: 2025-03-10}\nclaims:\n"
    return head + "".join(rows)


def findings(text: str) -> set[tuple[str, str]]:
    file = read_file("a.yaml", text.encode(), SETTINGS)
    assert file.document is not None
    case = Case(
        file.document,
        Facts(list(file.facts)),
        file.raised,
        {claim.full_id: claim for claim in file.document.claims},
    )
    found = audit(case, References(Facts([]), SETTINGS.table_lag, SETTINGS.drift), RULEBOOK)
    return {(one.fingerprint, one.message) for one in (*found.findings, *found.clashes)}


@pytest.mark.parametrize("seed", range(40))
def test_indexes_find_what_looking_at_all_finds(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = story(seed)
    monkeypatch.setattr(fact_pool, "MAX_SCANNED", 1000)
    monkeypatch.setattr(fact_pool, "MAX_UNPLACED", 1000)
    every = findings(text)
    assert every
    monkeypatch.setattr(fact_pool, "MAX_SCANNED", 0)
    monkeypatch.setattr(fact_pool, "MAX_UNPLACED", 0)
    assert findings(text) == every
