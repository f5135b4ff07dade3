"""The signatures of a story: who closed it, over what is open, and the text that was signed.

They stand beside the claim file (`rail.yaml`, `rail.signed.jsonl`), a line of JSON each, the
last one at the end; none is ever written again. A signature stands as long as the sentences, the
claims and the questions are those that were signed.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final

from claimlint.article.article import Article
from claimlint.article.sentence import sentences
from claimlint.article.text_document import ASIDE
from claimlint.article.text_document import Document as Text
from claimlint.claims.claim import Document
from claimlint.claims.finding import Finding, Severity
from claimlint.desk.sign_off_records import Edited, Left
from claimlint.engine.bound import digest_of_claim, essence
from claimlint.lazy_dataclass import dataclass, field
from claimlint.project.files import FileProblem, read_bytes
from claimlint.yamlfile.span import Span

MOST_SIGNATURES: Final = 1000
"""So many lines of a file of signatures are read."""
MOST_SENTENCES: Final = 5000
"""So many sentences of a text are kept and compared."""
_ALIKE: Final = 0.6
"""Sentences of which so much is alike are one that was changed."""

Sentence = tuple[str, str]
"""A sentence with the part of the article that it stands in."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature; `claims` has the digest of each claim by id, `text` the signed sentences."""

    article: str
    by: str
    role: str
    on: str
    text: tuple[Sentence, ...] = ()
    claims: Mapping[str, str] = field(default_factory=dict)
    left: tuple[Left, ...] = ()

    def line(self) -> bytes:
        """The signature as a line of its file."""
        data = {
            "claimlint_signature": 1,
            "article": self.article,
            "by": self.by,
            "as": self.role,
            "on": self.on,
            "open": [
                {"question": one.question, "because": one.because, "findings": list(one.findings)}
                for one in self.left
            ],
            "claims": dict(self.claims),
            "text": [list(one) for one in self.text],
        }
        return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


@dataclass(frozen=True, slots=True)
class Standing:
    """What has become of a signature since: it stands where nothing has."""

    signature: Signature
    edited: tuple[Edited, ...] = ()
    claims: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    open: int = 0

    @property
    def stands(self) -> bool:
        """Whether all is as it was signed."""
        return not (self.edited or self.claims or self.findings)


def read_signatures(place: str) -> tuple[list[Signature], list[FileProblem]]:
    """The signatures in a file, the oldest first, and the lines that are none."""
    if not os.path.exists(place):  # noqa: PTH110 # texts, as in files
        return [], []
    data = read_bytes(place)
    if isinstance(data, FileProblem):
        return [], [data]
    found: list[Signature] = []
    wrong: list[FileProblem] = []
    for number, line in enumerate(data.splitlines()[-MOST_SIGNATURES:], 1):
        signature = _signature(line)
        if signature is not None:
            found.append(signature)
        elif line.strip():
            message = f"{place}:{number}: this line is no signature, and does not count"
            wrong.append(FileProblem(place, message, "nobody should write there but `sign`"))
    return found, wrong


def _signature(line: bytes) -> Signature | None:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("claimlint_signature") != 1:
        return None
    texts = [data.get(name) for name in ("article", "by", "as", "on")]
    text, claims, left = (data.get(name) for name in ("text", "claims", "open"))
    if not all(isinstance(one, str) for one in texts) or not isinstance(claims, dict):
        return None
    if not isinstance(text, list) or not isinstance(left, list):
        return None
    article, by, role, on = map(str, texts)
    return Signature(
        article,
        by,
        role,
        on,
        tuple(
            (str(one[0]), str(one[1])) for one in text if isinstance(one, list) and len(one) == 2
        ),
        {str(name): str(digest) for name, digest in claims.items()},
        tuple(_left(one) for one in left if isinstance(one, dict)),
    )


def _left(data: Mapping[str, object]) -> Left:
    findings = data.get("findings")
    known = tuple(map(str, findings)) if isinstance(findings, list) else ()
    return Left(str(data.get("question", "")), str(data.get("because", "")), known)


def closing(signatures: Sequence[Signature]) -> Signature | None:
    """The signature that closes a story: the last one of an editor."""
    return next((one for one in reversed(signatures) if one.role == "editor"), None)


# -- what a signature is of ----------------------------------------------------------------


def signed_sentences(text: Text) -> tuple[Sentence, ...]:
    """The sentences of an article, each with its part; what is not the article is left out."""
    return tuple(_sentences(text))[:MOST_SENTENCES]


def _sentences(text: Text) -> Iterator[Sentence]:
    for block in text.blocks:
        if block.part == ASIDE:
            continue
        words = text.text[block.span.start : block.span.end]
        for start, end in sentences(words) or [Span(0, len(words))]:
            shown = " ".join(words[start:end].split())
            if shown:
                yield block.part, shown


def claim_digests(document: Document) -> dict[str, str]:
    """The digest of each claim."""
    return {claim.id: digest_of_claim(claim) for claim in document.claims}


def standing_of(signature: Signature, document: Document, findings: Iterable[Finding]) -> Standing:
    """What has become of a signature. `findings` are those of the story that count."""
    article = document.article
    now = signed_sentences(article.text) if isinstance(article, Article) else ()
    digests = claim_digests(document)
    names = (*signature.claims, *(name for name in digests if name not in signature.claims))
    known = {finding for left in signature.left for finding in left.findings}
    grave = [one.fingerprint for one in findings if one.severity is not Severity.NOTE]
    standing = set(grave)
    return Standing(
        signature,
        tuple(edited_sentences(signature.text, now)),
        tuple(name for name in names if signature.claims.get(name) != digests.get(name)),
        tuple(one for one in grave if one not in known),
        sum(any(one in standing for one in left.findings) for left in signature.left),
    )


def edited_sentences(was: Sequence[Sentence], now: Sequence[Sentence]) -> Iterator[Edited]:
    """The sentences that are new, changed or gone, in the order of the text as it is now.

    Blanks, quotation marks and the place do not count.
    """
    before, after = Counter(map(_key, was)), Counter(map(_key, now))
    gone = [one for one in was if _left_over(before, after, one)]
    before, after = Counter(map(_key, was)), Counter(map(_key, now))
    for part, words in [one for one in now if _left_over(after, before, one)]:
        alike = _closest(words, gone)
        if alike is None:
            yield Edited("new", part, now=words)
        else:
            gone.remove(alike)
            yield Edited("changed", part, alike[1], words)
    yield from (Edited("gone", part, was=words) for part, words in gone)


def _key(sentence: Sentence) -> Sentence:
    return sentence[0], essence(sentence[1])


def _left_over(own: Counter[Sentence], others: Counter[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence stands here more often than there."""
    key = _key(sentence)
    if own[key] > others[key]:
        own[key] -= 1
        return True
    return False


_MOST_COMPARED: Final = 100
"""With so many sentences that are gone a new one is compared."""
_LONGEST: Final = 500
"""So many characters of a sentence are compared."""


def _closest(words: str, gone: Sequence[Sentence]) -> Sentence | None:
    """The sentence that is gone, and of which another one is a change."""
    best, found = _ALIKE, None
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(words[:_LONGEST])
    for one in gone[:_MOST_COMPARED]:
        matcher.set_seq1(one[1][:_LONGEST])
        if matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, found = ratio, one
    return found
