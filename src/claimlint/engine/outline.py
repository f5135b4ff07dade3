"""What the other files of a project have to know of one, to know whether they meet: its outline.

An outline is small and plain, and hangs on its own file alone. The step across documents works on
outlines, and asks for the claims themselves only where two files meet.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from claimlint.claims.claim import Claim, Document
from claimlint.claims.fact import Fact
from claimlint.claims.ignore_comments import IgnoreComment
from claimlint.engine.claim_file import ClaimFile
from claimlint.engine.pair_match import published_key
from claimlint.engine.questions import timing_of
from claimlint.lazy_dataclass import dataclass
from claimlint.lazy_pattern import pattern

try:  # hashlib would load OpenSSL at each start
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

ANY_ARTICLE = "*"
_NAMED = pattern(r"""([^\s"'()]+)::""")


class Names(NamedTuple):
    """The names by which a claim meets others, folded and with aliases resolved."""

    subject: str
    measure: str
    whole: str | None


class Publishable(NamedTuple):
    """A fact that other articles may state, too: what stands for its quantity, and its number."""

    quantity: int
    fact: int


@dataclass(frozen=True, slots=True)
class Outline:
    """One file in outline. `article` is the id of its article or table; "" where nothing was read.

    `text` is the name of the article's text, as the file has it, and `text_path` where it was read.
    `day` is the day of publication, an ordinal. `timing` has a letter for
    each claim (`timing_of`). `mentions` are the articles whose claims its
    formulas name, or ANY_ARTICLE where that cannot be told from their words. `ignores` is the
    `ignore:` of the file, as JSON; `comments` accept findings, too.
    """

    path: str
    article: str = ""
    is_reference: bool = False
    trusted: bool = False
    is_text: bool = False
    text: str | None = None
    text_path: str | None = None
    day: int | None = None
    claims: tuple[str, ...] = ()
    names: tuple[Names, ...] = ()
    published: tuple[Publishable, ...] = ()
    timing: str = ""
    mentions: tuple[str, ...] = ()
    ignores: str = ""
    comments: tuple[IgnoreComment, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether the file could be read as a claim file, a table or an article."""
        return bool(self.article)


def outline_of(file: ClaimFile) -> Outline:
    """The outline of a file that was read."""
    document = file.document
    if document is None:
        return Outline(file.path, is_text=file.is_article)
    text = document.fields.get("text")
    return Outline(
        path=file.path,
        article=document.id,
        is_reference=document.is_reference,
        trusted=document.trusted,
        is_text=file.is_article,
        text=text if isinstance(text, str) else None,
        text_path=file.text_path,
        day=document.publication_day,
        claims=tuple(claim.id for claim in document.claims),
        names=tuple(_names(claim) for claim in document.claims),
        published=() if document.is_reference else tuple(_published(file.facts)),
        timing="".join(map(timing_of, document.claims)),
        mentions=_mentions(document),
        ignores=json.dumps(document.ignores) if document.ignores else "",
        comments=file.comments,
    )


def _names(claim: Claim) -> Names:
    return Names(claim.subject_name, claim.measure_name, claim.of_name)


def _published(facts: Sequence[Fact]) -> list[Publishable]:
    found = []
    for number, fact in enumerate(facts):
        key = published_key(fact)
        if key is not None:
            found.append(Publishable(_stands_for(key), number))
    return found


def _stands_for(key: object) -> int:
    """A number for a quantity, the same in every run.

    Should two quantities have one number, they are told apart where their claims are compared.
    """
    return int.from_bytes(blake2b(repr(key).encode(errors="surrogatepass"), digest_size=8).digest())


def _mentions(document: Document) -> tuple[str, ...]:
    """The articles whose claims a document's formulas name."""
    texts = [one.check for one in document.relations]
    texts += [one.text("equals") or "" for one in document.claims]
    texts = [text for text in texts if "::" in text or "\\" in text]
    if any("\\" in text for text in texts):  # an id may be spelt with escapes
        return (ANY_ARTICLE,)
    return tuple(sorted({name for text in texts for name in _NAMED.findall(text)}))
