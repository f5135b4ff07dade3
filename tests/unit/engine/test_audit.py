"""An audit depends on what is handed in, and on nothing else."""

from __future__ import annotations

from collections import ChainMap, Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from claimlint.claims.fact_index import Facts
from claimlint.engine.audit import Audit, Case, Rulebook, audit
from claimlint.engine.audit import audits as audits_of
from claimlint.engine.claim_file import read_file
from claimlint.engine.fact_pool import Pool, References
from claimlint.engine.instance import Instance
from claimlint.engine.join_match import join_instances
from claimlint.engine.join_plan import every_plan
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
    named = {
        claim.full_id: claim
        for file in files
        if file.document is not None
        for claim in file.document.claims
    }
    return [
        Case(
            file.document,
            Facts(list(file.facts)),
            file.raised,
            ChainMap({claim.full_id: claim for claim in file.document.claims}, named),
        )
        for file in files
        if file.document is not None
    ]


def references_of(cases: list[Case]) -> References:
    ids = Counter(case.document.id for case in cases)
    tables = [case for case in cases if case.document.is_reference and ids[case.document.id] == 1]
    facts = Facts([fact for case in tables for fact in case.facts.all])
    return References(facts, SETTINGS.table_lag, SETTINGS.drift)


def audits(cases: list[Case], rulebook: Rulebook = RULEBOOK) -> dict[str, Audit]:
    references = references_of(cases)
    return {case.document.path: audit(case, references, rulebook) for case in cases}


def test_the_order_of_audits_does_not_matter(cases: list[Case]) -> None:
    assert any(one.findings for one in audits(cases).values())
    assert audits(cases) == audits(cases[::-1])


def test_audits_that_take_their_steps_together_come_to_the_same(cases: list[Case]) -> None:
    alone = audits(cases)
    assert audits_of(cases, references_of(cases), RULEBOOK) == list(alone.values())
    assert audits_of([], references_of(cases), RULEBOOK) == []


def test_an_audit_does_not_hang_on_what_was_audited_before(cases: list[Case]) -> None:
    references = references_of(cases)
    before = audits(cases)
    for case in cases[::9]:
        fresh = Rulebook(builtin_catalogue(), SETTINGS)
        assert audit(case, references, fresh) == before[case.document.path]


def test_rules_that_are_passed_over_by_shape_have_no_instance(cases: list[Case]) -> None:
    """A document's shapes say which rules can find anything: what they leave out finds nothing."""
    tables = [case for case in cases if case.document.is_reference]
    references = Facts([fact for case in tables for fact in case.facts.all])
    joins = [
        form for rule in builtin_catalogue() for form in rule.every_form if form.shape == "join"
    ]
    found = left_out = 0
    for case in cases:
        pool = Pool(case.facts, references)
        chosen = dict(RULEBOOK.matched(pool))
        for rule in joins:
            every = _named(join_instances(rule, pool, every_plan(rule)[: _alone(pool)]))
            found += len(every)
            left_out += rule not in chosen
            assert every == _named(join_instances(rule, pool, chosen.get(rule, ())))
    assert found > 100
    assert left_out > 1000


def _alone(pool: Pool) -> int | None:
    """Only the first plan counts where no table supplies the other claims."""
    return 1 if pool.own.all and pool.own.all[0].document.is_reference else None


def _named(instances: Iterable[Instance]) -> list[tuple[object, ...]]:
    return [(one.sure, *map(str, one.names.items())) for one in instances]
