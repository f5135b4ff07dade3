"""Rules that look at one claim, citation, source, document or relation at a time.

Which rules look at a claim depends on its type and on which fields it has. Claims come in few
such shapes, so the choice is made once for each shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimlint.apply.instance import Instance
from claimlint.claim import Claim, Document
from claimlint.expression import NARROW, is_present
from claimlint.rule import Rule


class ClaimRules:
    """The rules on single claims, chosen by the shape of a claim."""

    def __init__(self, rules: Sequence[Rule], *, strict: bool) -> None:
        self._rules = [rule for rule in rules if rule.shape == "claim"]
        self._strict = strict
        self._by_shape: dict[Any, tuple[Rule, ...]] = {}

    def of(self, claim: Claim) -> tuple[Rule, ...]:
        """The rules that look at a claim of this shape."""
        shape = (claim.document.is_reference, claim.type, *claim.fields)
        found = self._by_shape.get(shape)
        if found is None:
            found = tuple(rule for rule in self._rules if self._looks_at(rule, claim))
            self._by_shape[shape] = found
        return found

    def _looks_at(self, rule: Rule, claim: Claim) -> bool:
        variable = rule.variables[0]
        fields = claim.fields
        return (
            _in_document(rule, claim.document)
            and (not variable.types or claim.type in variable.types)
            and variable.fits(fields)
            and (self._strict or not rule.key_only or "key" in fields)
        )


def _in_document(rule: Rule, document: Document) -> bool:
    kind = "reference" if document.is_reference else "article"
    return kind in rule.kinds_of_document


def wanted(rule: Rule, claim: Claim, settings: Any) -> bool:
    """What a claim's shape does not decide: its `only`, and the key claims of key rules."""
    if rule.key_only and not claim.flag("key") and settings.profile != "strict":
        return False
    only = rule.variables[0].only
    return only is None or is_present(only.run({"claim": claim, "settings": settings}, NARROW))


def other_instances(rule: Rule, document: Document, settings: Any) -> Iterator[Instance]:
    """The instances of rules on citations, sources, relations, quotes, numbers and the document."""
    if not _in_document(rule, document):
        return
    common = {"document": document, "settings": settings}
    if rule.shape == "document":
        yield Instance(rule, common, document)
    elif rule.shape == "source":
        for source in document.sources.values():
            yield Instance(rule, {"source": source, **common}, document)
    elif rule.shape == "relation":
        for relation in document.judged:
            yield Instance(rule, {"relation": relation, **common}, document)
    elif rule.shape == "citation":
        yield from _citations(rule, document, common, settings)
    elif document.article is not None:
        yield from _in_text(rule, document, common, settings)


def _in_text(
    rule: Rule, document: Document, common: dict[str, Any], settings: Any
) -> Iterator[Instance]:
    """The instances of rules on the article's text: its numbers, and the claims' quotes."""
    if rule.shape == "mention":
        for mention in document.article.figures:
            yield Instance(rule, {"mention": mention, **common}, document)
    elif rule.shape == "quote":
        types = rule.variables[0].types
        for quote in document.article.quotes:
            if (not types or quote.claim.type in types) and wanted(rule, quote.claim, settings):
                names = {"quote": quote, "claim": quote.claim}
                yield Instance(rule, {**names, **common}, document)


def _citations(
    rule: Rule, document: Document, common: dict[str, Any], settings: Any
) -> Iterator[Instance]:
    variable = rule.variables[0]
    for claim in document.claims:
        if rule.key_only and not claim.flag("key") and settings.profile != "strict":
            continue
        for citation in claim.citations:
            if variable.fits(citation.fields):
                names = {"citation": citation, "claim": claim, "source": citation.source}
                yield Instance(rule, {**names, **common}, document)
