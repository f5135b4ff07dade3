"""What the other files of a project have to know of one, to know whether they meet: its outline.

An outline is small and plain, and hangs on its own file alone. The step across documents works on
outlines, and asks for the claims themselves only where two files meet. What the claims state, as
far as others can meet it, are the `Particulars`: of a file that is as it was, nobody asks for them
unless some other file has changed in outline.
"""

from __future__ import annotations

import json
import marshal
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from claimlint.claims.claim import Claim, Document, Identity
from claimlint.claims.fact import Fact
from claimlint.claims.field_values import FieldValue
from claimlint.claims.ignore_comments import IgnoreComment
from claimlint.engine.claim_file import ClaimFile
from claimlint.engine.pair_match import published_key
from claimlint.engine.worth_asking import timing_of
from claimlint.lazy_dataclass import dataclass
from claimlint.lazy_pattern import pattern
from claimlint.project.content_hash import digest, short_digest

ANY_ARTICLE = "*"
_PLAIN: Final = 2
"""The last version of marshal's format in which equal values are written alike: later ones mark
what is written a second time, and texts that Python happens to share."""
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


class Particulars(NamedTuple):
    """What the claims of a file state, as far as others can meet it: the ids of the claims and
    their names, the facts, and in `timing` a letter for each claim (`timing_of`)."""  # noqa: D205, D209 - one sentence

    claims: tuple[str, ...] = ()
    names: tuple[Names, ...] = ()
    published: tuple[Publishable, ...] = ()
    timing: str = ""


def _nothing() -> Particulars:
    return Particulars()


@dataclass(frozen=True, slots=True)
class Outline:
    """One file in outline. `article` is the id of its article or table; "" where nothing was read.

    `text` is the name of the article's text (of a table's spreadsheet), as the file has it, a line
    for each of several versions, and
    `text_path` where an article's was read.
    `day` is the day of publication, an ordinal. `mentions` are the articles whose claims its
    formulas name, or ANY_ARTICLE where that cannot be told from their words. `ignores` is the
    `ignore:` of the file, as JSON; `comments` accept findings, too. The `particulars` are read when
    they are asked for; `kept_key` is the `key` of an outline that was kept, so that they need not.
    """

    path: str
    article: str = ""
    is_reference: bool = False
    trusted: bool = False
    is_text: bool = False
    text: str | None = None
    text_path: str | None = None
    day: int | None = None
    mentions: tuple[str, ...] = ()
    ignores: str = ""
    comments: tuple[IgnoreComment, ...] = ()
    kept_key: str = ""
    particulars: Callable[[], Particulars] = _nothing

    @property
    def is_read(self) -> bool:
        """Whether the file could be read as a claim file, a table or an article."""
        return bool(self.article)

    @property
    def key(self) -> str:
        """What stands for all that the step across files looks at before it asks for claims."""
        if self.kept_key:
            return self.kept_key
        known = (self.article, self.is_reference, self.day, self.particulars())
        return digest(json.dumps(known, separators=(",", ":")))


def outline_of(file: ClaimFile) -> Outline:
    """The outline of a file that was read."""
    document = file.document
    if document is None:
        return Outline(file.path, is_text=file.is_article)
    text = "\n".join(document.versions.values()) or _table_path(document)
    particulars = Particulars(
        claims=tuple(claim.id for claim in document.claims),
        names=tuple(_names(claim) for claim in document.claims),
        published=() if document.is_reference else tuple(_published(file.facts)),
        timing="".join(map(timing_of, document.claims)),
    )
    return Outline(
        path=file.path,
        article=document.id,
        is_reference=document.is_reference,
        trusted=document.trusted,
        is_text=file.is_article,
        text=text if isinstance(text, str) else None,
        text_path=file.text_path,
        day=document.publication_day,
        mentions=_mentions(document),
        ignores=json.dumps(document.ignores) if document.ignores else "",
        comments=file.comments,
        particulars=lambda: particulars,
    )


def _table_path(document: Document) -> FieldValue | None:
    """The name of the spreadsheet that a table of record was read from."""
    file = document.fields.get("file")
    return file.get("path") if document.is_reference and isinstance(file, dict) else None


def _names(claim: Claim) -> Names:
    return Names(claim.subject_name, claim.measure_name, claim.of_name)


def _published(facts: Sequence[Fact]) -> list[Publishable]:
    found = []
    for number, fact in enumerate(facts):
        key = published_key(fact)
        if key is not None:
            found.append(Publishable(_stands_for(key), number))
    return found


def _stands_for(key: Identity) -> int:
    """A number for a quantity, the same in every run: its key is made of texts and numbers.

    Should two quantities have one number, they are told apart where their claims are compared.
    """
    data = marshal.dumps(key, _PLAIN)  # type: ignore[arg-type] # an Identity says not what is in it
    return int.from_bytes(short_digest(data))


def _mentions(document: Document) -> tuple[str, ...]:
    """The articles whose claims a document's formulas name."""
    texts = [one.check for one in document.relations]
    texts += [one.text("equals") or "" for one in document.claims if "equals" in one.fields]
    texts = [text for text in texts if "::" in text or "\\" in text]
    if any("\\" in text for text in texts):  # an id may be spelt with escapes
        return (ANY_ARTICLE,)
    return tuple(sorted({name for text in texts for name in _NAMED.findall(text)}))
