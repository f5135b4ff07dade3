"""What is alike is judged once: with one memory for all examples of all rules, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimlint.claims.claim import Document
from claimlint.engine.claim_file import read_file
from claimlint.engine.claim_formulas import compile_formulas
from claimlint.engine.judge import evaluate, is_noteworthy
from claimlint.engine.rule_memo import aspects_of
from claimlint.engine.single_match import ClaimRules, looks_at
from claimlint.formula.amount import NARROW
from claimlint.formula.run_time import FORMULAS
from claimlint.project.settings import Settings
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule import Rule
from claimlint.rulebook.rule_examples import examples_of

SETTINGS = Settings(root=Path.cwd())


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    read = (
        read_file(f"{rule.name}/{name}", text.encode(), SETTINGS).document
        for rule in builtin_catalogue()
        for example in examples_of(rule)
        for name, text in example.files.items()
    )
    return [document for document in read if document is not None]


def single_names(document: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    formulas = compile_formulas(document, {}, [])
    common = {"document": document, "settings": SETTINGS, FORMULAS: formulas}
    for claim in document.claims:
        yield "claim", {**common, "claim": claim, "source": None}
        for citation in claim.citations:
            names = {**common, "claim": claim, "citation": citation, "source": citation.source}
            yield "citation", names


def fits(rule: Rule, names: dict[str, Any]) -> bool:
    """Whether a rule looks at a claim or citation, by the words of the rule alone."""
    claim = names["claim"]
    variable = rule.variables[0]
    kind = "reference" if names["document"].is_reference else "article"
    owner = names.get("citation", claim)
    return (
        kind in rule.kinds_of_document
        and (not variable.types or claim.type in variable.types)
        and variable.fits(owner.fields)
        and looks_at(rule, claim, SETTINGS)
    )


def rules_left(chosen: ClaimRules, shape: str, names: dict[str, Any]) -> tuple[Rule, ...]:
    if shape == "claim":
        return chosen.of_claim(names["claim"], names)
    return chosen.of_citation(names["citation"], names)


@pytest.mark.parametrize("unsure", [False, True])
def test_whatever_has_to_be_told_is_left_to_be_judged(
    documents: list[Document], unsure: bool
) -> None:
    catalogue = list(builtin_catalogue())
    settings = Settings(root=Path.cwd(), unsure=unsure)
    chosen = ClaimRules(catalogue, settings)
    told = 0
    for document in documents:
        for shape, names in single_names(document):
            left_names = {rule.name for rule in rules_left(chosen, shape, names)}
            for rule in catalogue:
                if rule.shape == shape and fits(rule, names):
                    truth = evaluate(rule, dict(names), NARROW)
                    if is_noteworthy(rule, truth, unsure=unsure):
                        told += 1
                        assert rule.name in left_names, (rule.name, names["claim"])
    assert told > 200


def test_most_rules_are_not_judged_again(documents: list[Document]) -> None:
    chosen = ClaimRules(list(builtin_catalogue()), SETTINGS)
    looking = judged = 0
    for document in documents:
        for shape, names in single_names(document):
            if shape == "claim":
                looking += sum(
                    rule.shape == "claim" and fits(rule, names) for rule in builtin_catalogue()
                )
                judged += len(list(rules_left(chosen, shape, names)))
    assert judged * 3 < looking


def test_what_depends_on_more_is_never_taken_for_alike(documents: list[Document]) -> None:
    claim = next(one for document in documents for one in document.claims if one.value)
    for path in (("claim",), ("claim", "value"), ("claim", "subject"), ("claim", "peers", "role")):
        assert aspects_of(path, claim, None) is None
    assert aspects_of(("settings", "stale_years"), claim, None) == ()
    published = ("document", "published")
    assert aspects_of(("citation", "claim", *published), claim, None) == (published,)


@pytest.mark.parametrize("published", ["2025-03-10", "2022-03-10"])
def test_claims_that_differ_in_their_time_alone_are_judged_each(published: str) -> None:
    """Nothing else tells these apart: a rule that looks at the time must not take them for one."""
    years = (2030, 2020, 2024, 2020)
    claims = [
        f"  - {{id: c{at}, subject: s{at}, measure: m, value: 3 tonne, period: {year}}}\n"
        for at, year in enumerate(years)
    ]
    head = f"claimlint: 1\narticle: {{id: story, published: {published}}}\nclaims:\n"
    document = read_file("story.yaml", (head + "".join(claims)).encode(), SETTINGS).document
    assert document is not None
    chosen = ClaimRules(list(builtin_catalogue()), SETTINGS)
    left = [
        {rule.name for rule in chosen.of_claim(names["claim"], names)}
        for shape, names in single_names(document)
        if shape == "claim"
    ]
    after = [year > int(published[:4]) for year in years]
    assert ["period-after-publication" in names for names in left] == after


def test_one_memory_serves_articles_of_different_days() -> None:
    """What is remembered of a figure in one article is not said of the same one in an older."""
    chosen = ClaimRules(list(builtin_catalogue()), SETTINGS)
    told = []
    for day in ("2025-03-10", "2022-03-10", "2025-03-10"):
        text = f"""claimlint: 1
article: {{id: story, published: {day}}}
claims: [{{id: a, subject: s, measure: m, value: 3 tonne, period: 2024}}]
"""
        document = read_file("story.yaml", text.encode(), SETTINGS).document
        assert document is not None
        ((_, names),) = single_names(document)
        told.append({rule.name for rule in chosen.of_claim(names["claim"], names)})
    assert ["period-after-publication" in names for names in told] == [False, True, False]


def test_the_time_of_a_claim_is_its_date_or_its_period(documents: list[Document]) -> None:
    claim = next(one for document in documents for one in document.claims)
    assert set(aspects_of(("claim", "time"), claim, None) or ()) == {
        ("claim", "date"),
        ("claim", "period"),
    }
