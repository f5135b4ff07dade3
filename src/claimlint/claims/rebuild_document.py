"""Documents made anew with their text, and taken apart where nobody looks at them any more.

Their records know each other, so that whoever changes one has to make all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimlint.claims.claim import ArticleText, Claim, Document
from claimlint.lazy_dataclass import replace


def with_text(
    document: Document,
    claims: Sequence[Claim],
    article: Callable[[Document, Sequence[Claim]], ArticleText | None],
) -> Document:
    """The document with claims that its text has added to, and with that text.

    `article` gets the new document before it is complete, to refer to it, and its claims.
    """
    new = Document.__new__(Document)
    moved = tuple(_moved(claim, new) for claim in claims)
    by_id: dict[str, Claim] = {}
    for claim in moved:
        by_id.setdefault(claim.id, claim)
    Document.__init__(
        new,
        document.path,
        document.text,
        document.is_reference,
        document.trusted,
        document.fields,
        document.published,
        {name: replace(one, document=new) for name, one in document.sources.items()},
        document.aliases,
        moved,
        by_id,
        document.cited,
        tuple(replace(one, document=new) for one in document.relations),
        document.ignores,
        document.not_claims,
        document.bounds,
        document.quotes_hold_values,
        article(new, moved),
    )
    return new


def _moved(claim: Claim, document: Document) -> Claim:
    new = Claim.__new__(Claim)
    citations = tuple(replace(one, claim=new) for one in claim.citations)
    values = {name: getattr(claim, name) for name in Claim.__slots__}
    Claim.__init__(new, **{**values, "document": document, "citations": citations})
    return new


def untie(document: Document) -> None:
    """Take a document apart that nobody will look at any more.

    Its records know each other, so that without this only the cycle collector would free them: a
    sixth of the time of a large run, and memory that is not in the caches of the processor.
    """
    store = object.__setattr__
    for claim in document.claims:
        store(claim, "citations", ())
    for name, nothing in (("claims", ()), ("by_id", {}), ("sources", {}), ("relations", ())):
        store(document, name, nothing)
    store(document, "article", None)
