"""An audit depends on what is handed in, and on nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint.engine.audit import Audit, Case, Rulebook, audit
from claimlint.engine.claim_file import read_file
from claimlint.engine.engine import cases_of, judge_all, references_of
from claimlint.engine.settle import settle
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule_examples import examples_of

SETTINGS = Settings(root=Path.cwd(), references=(Path.cwd(),), unsure=True)
RULEBOOK = Rulebook(builtin_catalogue(), SETTINGS)


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    """The first failing example of every rule, as one project: tables meet articles at random."""
    files = [
        read_file(f"{rule.name}/{name}", text.encode(), SETTINGS)
        for rule in builtin_catalogue()
        for example in [one for one in examples_of(rule) if one.outcome == "fails"][:1]
        for name, text in example.files.items()
    ]
    found, _ = cases_of(
        [file.document for file in files if file.document is not None],
        [one for file in files for one in file.raised],
    )
    return found


def audits(cases: list[Case], rulebook: Rulebook = RULEBOOK) -> dict[str, Audit]:
    references = references_of(cases, SETTINGS)
    return {case.document.path: audit(case, references, rulebook) for case in cases}


def test_the_order_of_audits_does_not_matter(cases: list[Case]) -> None:
    assert any(one.findings for one in audits(cases).values())
    assert audits(cases) == audits(cases[::-1])


def test_an_audit_does_not_hang_on_what_was_audited_before(cases: list[Case]) -> None:
    references = references_of(cases, SETTINGS)
    before = audits(cases)
    for case in cases[::9]:
        fresh = Rulebook(builtin_catalogue(), SETTINGS)
        assert audit(case, references, fresh) == before[case.document.path]


def test_audits_that_were_kept_settle_to_the_same_outcome(cases: list[Case]) -> None:
    documents = [case.document for case in cases]
    raised = [one for case in cases for one in case.raised]
    kept = list(audits(cases).values())
    assert settle(cases, kept, (), RULEBOOK) == judge_all(documents, raised, RULEBOOK)
