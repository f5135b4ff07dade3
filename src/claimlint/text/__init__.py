"""Articles: their numbers, their sentences, and where a quote stands in them."""

from claimlint.text.anchoring import Anchor, Missing, anchor
from claimlint.text.detection import detect
from claimlint.text.document import Block, Document
from claimlint.text.mention import Mention
from claimlint.text.reader import SUFFIXES, mentions, read_document
from claimlint.text.scanner import scan
from claimlint.text.sentence import Passage, passage, sentence_at, sentences
from claimlint.text.word import WordError

__all__ = [
    "SUFFIXES",
    "Anchor",
    "Block",
    "Document",
    "Mention",
    "Missing",
    "Passage",
    "WordError",
    "anchor",
    "detect",
    "mentions",
    "passage",
    "read_document",
    "scan",
    "sentence_at",
    "sentences",
]
