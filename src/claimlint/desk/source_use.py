"""The sources of a story, and what rests on each."""

from __future__ import annotations

from claimlint.claims.claim import Source
from claimlint.claims.field_values import texts_of
from claimlint.desk.claim_cards import web_address
from claimlint.desk.dossier import Dossier
from claimlint.desk.story_review import SourceUse


def sources_of(dossier: Dossier) -> tuple[SourceUse, ...]:
    """Every source of the claim file: those on which most rests come first."""
    document = dossier.document
    if document is None:
        return ()
    resting: dict[str, list[str]] = {}
    alone: dict[str, list[str]] = {}
    for claim in dossier.claims:
        cited = list(dict.fromkeys(citation.id for citation in claim.citations))
        for name in cited:
            resting.setdefault(name, []).append(claim.id)
        if len(cited) == 1:
            alone.setdefault(cited[0], []).append(claim.id)
    uses = [
        _use(source, resting.get(source.id, []), alone.get(source.id, []))
        for source in document.sources.values()
    ]
    return tuple(sorted(uses, key=lambda use: (-len(use.claims), use.id)))


def _use(source: Source, claims: list[str], alone: list[str]) -> SourceUse:
    return SourceUse(
        id=source.id,
        title=source.text("title") or source.id,
        publisher=source.text("publisher") or "",
        type=source.text("type") or "",
        is_primary=source.fields.get("primary") == "true",
        issued=source.text("issued") or "",
        accessed=source.text("accessed") or "",
        url=web_address(source.text("url")),
        archived=web_address(source.text("archived")),
        claims=tuple(claims),
        alone=tuple(alone),
        is_confidential=source.fields.get("confidential") == "true",
        known_to=tuple(texts_of(source.fields.get("known_to"))),
        because=source.text("because") or "",
    )
