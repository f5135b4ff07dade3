"""Claims: what an article says, as values."""

from claimlint.claim.claim import KINDS, TYPE_KEYS, Claim, Identity, map_name
from claimlint.claim.document import Document, Relation, alias_table
from claimlint.claim.read import Reading, read_document, texts, type_of
from claimlint.claim.source import Citation, Source, escape

__all__ = [
    "KINDS",
    "TYPE_KEYS",
    "Citation",
    "Claim",
    "Document",
    "Identity",
    "Reading",
    "Relation",
    "Source",
    "alias_table",
    "escape",
    "map_name",
    "read_document",
    "texts",
    "type_of",
]
