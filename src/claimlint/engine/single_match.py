"""Rules that look at one claim, citation, source, document or relation at a time.

Which rules look at a claim or citation depends on its type and on which fields it has. Claims
come in few such shapes, so the choice is made once for each shape.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence

from claimlint.claims.claim import ArticleText, Citation, Claim, Document
from claimlint.claims.formulas import Formulas
from claimlint.engine.instance import Bindings, Instance
from claimlint.engine.rule_memo import RuleMemo
from claimlint.formula.amount import NARROW
from claimlint.formula.run_time import FORMULAS, is_present
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Rule


class ClaimRules:
    """The rules on single claims and citations that have something to judge."""

    def __init__(self, rules: Sequence[Rule], settings: Settings) -> None:
        self._on_claims = [rule for rule in rules if rule.shape == "claim"]
        self._on_citations = [rule for rule in rules if rule.shape == "citation"]
        self._strict = settings.profile == "strict"
        self._memo = RuleMemo(unsure=settings.unsure)
        self._last: tuple[Claim, tuple[Hashable, ...]] | None = None

    def of_claim(self, claim: Claim, names: Bindings) -> tuple[Rule, ...]:
        """The rules to be judged on a claim, which is among these names."""
        return self._memo.to_judge(
            self._shape_of(claim),
            lambda: [rule for rule in self._on_claims if self._looks_at_claim(rule, claim)],
            claim,
            None,
            names,
        )

    def of_citation(self, citation: Citation, names: Bindings) -> tuple[Rule, ...]:
        """The rules to be judged on a citation of the claim that is among these names."""
        claim = citation.claim
        return self._memo.to_judge(
            (self._shape_of(claim), *citation.fields),
            lambda: [
                rule for rule in self._on_citations if self._looks_at_citation(rule, citation)
            ],
            claim,
            citation,
            names,
        )

    def _shape_of(self, claim: Claim) -> tuple[Hashable, ...]:
        """The shape of a claim; that of the last one is known, for its citations come next."""
        last = self._last
        if last is None or last[0] is not claim:
            last = self._last = (claim, shape_of(claim))
        return last[1]

    def _looks_at_claim(self, rule: Rule, claim: Claim) -> bool:
        types = rule.variables[0].types
        return (not types or claim.type in types) and self._looks_at(rule, claim, claim.fields)

    def _looks_at_citation(self, rule: Rule, citation: Citation) -> bool:
        return self._looks_at(rule, citation.claim, citation.fields)

    def _looks_at(self, rule: Rule, claim: Claim, fields: Mapping[str, object]) -> bool:
        return (
            _in_document(rule, claim.document)
            and rule.variables[0].fits(fields)
            and (self._strict or not rule.key_only or "key" in claim.fields)
        )


def shape_of(claim: Claim) -> tuple[Hashable, ...]:
    """What decides which rules look at a claim, and what they find there at all."""
    document = claim.document
    return (document.is_reference, bool(document.bounds), claim.type, *claim.fields)


def _in_document(rule: Rule, document: Document) -> bool:
    kind = "reference" if document.is_reference else "article"
    return kind in rule.kinds_of_document


def looks_at(rule: Rule, claim: Claim, settings: Settings) -> bool:
    """What a claim's shape does not decide: its `only`, and the key claims of key rules."""
    if rule.key_only and not claim.flag("key") and settings.profile != "strict":
        return False
    only = rule.variables[0].only
    return only is None or is_present(only.run({"claim": claim, "settings": settings}, NARROW))


def other_instances(
    rule: Rule, document: Document, settings: Settings, formulas: Formulas
) -> Iterator[Instance]:
    """The instances of rules on sources, relations, quotes, numbers and the document itself."""
    if not _in_document(rule, document):
        return
    common = {"document": document, "settings": settings, FORMULAS: formulas}
    if rule.shape == "document":
        yield Instance(rule, common, document)
    elif rule.shape == "source":
        for source in document.sources.values():
            yield Instance(rule, {"source": source, **common}, document)
    elif rule.shape == "relation":
        for relation in formulas.relations:
            yield Instance(rule, {"relation": relation, **common}, document)
    elif document.article is not None:
        yield from _in_text(rule, document, document.article, common, settings)


def _in_text(
    rule: Rule, document: Document, article: ArticleText, common: Bindings, settings: Settings
) -> Iterator[Instance]:
    """The instances of rules on the article's text: its numbers, and the claims' quotes."""
    if rule.shape == "mention":
        for mention in article.figures:
            yield Instance(rule, {"mention": mention, **common}, document)
    elif rule.shape == "quote":
        types = rule.variables[0].types
        for quote in article.quotes:
            if (not types or quote.claim.type in types) and looks_at(rule, quote.claim, settings):
                names = {"quote": quote, "claim": quote.claim}
                yield Instance(rule, {**names, **common}, document)
