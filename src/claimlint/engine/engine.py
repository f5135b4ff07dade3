"""The engine: all rules on all documents of a run, as a line of stages.

documents -> cases, reference facts -> audits (one a document) -> outcome
"""

from __future__ import annotations

from collections import ChainMap, Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from claimlint.claims.claim import Document
from claimlint.claims.fact import Facts, facts_of
from claimlint.claims.finding import Raised
from claimlint.engine.audit import Case, Rulebook, audit, implied
from claimlint.engine.fact_pool import References
from claimlint.engine.outcome import Implication
from claimlint.engine.settle import Outcome, settle


def judge_all(
    documents: Sequence[Document], raised: Sequence[Raised], rulebook: Rulebook
) -> Outcome:
    """Audit documents beside the trusted tables among them, and settle what is told."""
    cases, rest = cases_of(documents, raised)
    references = references_of(cases, rulebook.settings)
    audits = [audit(case, references, rulebook) for case in cases]
    return settle(cases, audits, rest, rulebook)


def implied_by(
    documents: Sequence[Document], told: Collection[str], rulebook: Rulebook
) -> Iterator[Implication]:
    """What the claims of the articles imply whose paths are `told`; all the others take part."""
    cases, _ = cases_of(documents, ())
    references = references_of(cases, rulebook.settings)
    for case in cases:
        if case.document.is_article and case.document.path in told:
            yield from implied(case, references, rulebook)


def cases_of(
    documents: Sequence[Document], raised: Sequence[Raised]
) -> tuple[list[Case], list[Raised]]:
    """The documents with their facts and what was raised of each; and what is of no document."""
    by_path = {document.path: document for document in documents}
    by_id = {document.id: document for document in reversed(documents)}
    own: dict[int, list[Raised]] = {id(document): [] for document in documents}
    rest: list[Raised] = []
    for one in raised:
        document = by_path.get(one.place.path) or by_id.get(one.article)
        (rest if document is None else own[id(document)]).append(one)
    named = {claim.full_id: claim for document in documents for claim in document.claims}
    cases = [
        Case(
            document,
            facts_of(document),
            tuple(own[id(document)]),
            ChainMap({claim.full_id: claim for claim in document.claims}, named),
        )
        for document in documents
    ]
    return cases, rest


def references_of(cases: Sequence[Case], settings: Any) -> References:
    """The facts of the trusted tables.

    A table whose id another file has is left out: whose claim is `id::claim`?
    """
    named = Counter(case.document.id for case in cases)
    return References(
        Facts(
            [
                fact
                for case in cases
                if case.document.is_reference
                and case.document.trusted
                and named[case.document.id] == 1
                for fact in case.facts.all
            ]
        ),
        settings.table_lag,
        settings.drift,
    )
