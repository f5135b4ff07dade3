"""What a review is bound to: the printed sentence with its heading, the claim, figures of tables.

Somebody who marks a claim as checked has looked at these, so each leaves a short digest in the
claim file. Where one comes out otherwise later, the claim is to be read again. Spacing, quotation
marks and the place in the text do not count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, Literal

from claimlint.claims.claim import Claim, Document
from claimlint.claims.field_values import texts_of
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.in_words import stated_as
from claimlint.claims.review_trail import authors_of, own_check, review_of
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.nodes import Texts

RULE: Final = "changed-since-review"
Part = Literal["text", "claim", "table"]
"""What a review is bound to."""
_UNBOUND: Final = frozenset({"id", "key", "legal", "note", "passage", "quote", "review", "trust"})
"""Fields that say nothing of the figure itself, or where it stands."""
_SOURCE: Final = ("title", "publisher", "author", "issued")
"""What makes a source another one."""
_QUOTATION_MARKS: Final = re.compile(
    "[\"'`\u00ab\u00bb\u2018-\u201f\u2039\u203a\u05f3\u05f4\u300c-\u300f]"
)
MOST_FIGURES: Final = 50
"""So many figures of tables one review is bound to."""
_LENGTH: Final = 16


@dataclass(frozen=True, slots=True)
class Bound:
    """Digests of what was looked at; "" for what there was not. `figures` are full ids."""

    text: str = ""
    claim: str = ""
    table: str = ""
    figures: tuple[str, ...] = ()

    @property
    def fields(self) -> dict[str, Texts]:
        """As a claim file has it."""
        digests = {"text": self.text, "claim": self.claim, "table": self.table}
        written: dict[str, Texts] = {name: value for name, value in digests.items() if value}
        if self.figures:
            written["figures"] = list(self.figures)
        return written


def bound_of(claim: Claim, figures: Iterable[Claim]) -> Bound:
    """What a review of a claim is bound to now; `figures` are those that it was compared with."""
    ids = {one.full_id: one for one in figures if one.document.is_reference}
    known = sorted(ids)[:MOST_FIGURES]
    return Bound(
        _digest_of_text(claim),
        digest_of_claim(claim),
        _digest_of_figures(known, ids.get) if known else "",
        tuple(known),
    )


def changed_parts(claim: Claim, find: Callable[[str], Claim | None]) -> tuple[Part, ...]:
    """What has changed since a claim was reviewed. `find` gives figures of tables by full id."""
    review = claim.fields.get("review")
    bound = review.get("bound") if isinstance(review, dict) else None
    if not isinstance(bound, dict):
        return ()
    figures = sorted(texts_of(bound.get("figures")))[:MOST_FIGURES]
    now: Mapping[Part, Callable[[], str]] = {
        "text": lambda: _digest_of_text(claim),
        "claim": lambda: digest_of_claim(claim),
        "table": lambda: _digest_of_figures(figures, find),
    }
    return tuple(
        part
        for part, digest in now.items()
        if isinstance(bound.get(part), str)
        and not (part == "text" and claim.document.article is None)
        and bound[part] != digest()
    )


_CALLED: Final[Mapping[Part, str]] = {
    "text": "its printed sentence (or the heading above it)",
    "claim": "the claim (or its source)",
    "table": "a figure of a table that it was compared with",
}


def review_faults(document: Document, find: Callable[[str], Claim | None]) -> Iterator[RawFinding]:
    """What is wrong with the reviews of a document: changed since, or one's own figure checked."""
    authors = authors_of(document)
    for claim in document.claims:
        if "review" not in claim.fields:
            continue
        changed = changed_parts(claim, find)
        if changed and (changed != ("text",) or _sentences(claim)):  # else its quote is not found
            yield _finding(claim, RULE, _changed(claim, changed), ",".join(changed))
        who = own_check(claim, authors)
        if who:
            yield _finding(claim, "self-reviewed", f"{stated_as(claim)} was checked by {who}", "")


def _changed(claim: Claim, changed: tuple[Part, ...]) -> str:
    review = review_of(claim)
    by, on = review.get("by"), review.get("on")
    status = review.get("status")
    who = f"{by} marked it as {status}" if isinstance(by, str) else f"it was marked as {status}"
    when = f" on {on}" if isinstance(on, str) else ""
    called = " and ".join(_CALLED[part] for part in changed)
    has = "has" if len(changed) == 1 else "have"
    return f"{stated_as(claim)} is to be read again: since {who}{when}, {called} {has} changed"


def _finding(claim: Claim, rule: str, message: str, key: str) -> RawFinding:
    place = Place(claim.document.path, f"{claim.pointer_of('review')}/status")
    own = (claim.reference,)
    return RawFinding(rule, message, place, article=claim.document.id, claims=own, key=key)


# -- digests -------------------------------------------------------------------------------


def essence(text: str) -> str:
    """A text as it counts: without quotation marks, and without blanks (`31%` is `31 %`)."""
    return "".join(_QUOTATION_MARKS.sub("", text).split())


def digest_of_claim(claim: Claim) -> str:
    """The digest of what a claim states and rests on."""
    return _digest([_stated(claim), [_source(claim, one.id) for one in claim.citations]])


def _stated(claim: Claim) -> list[Texts]:
    return [
        [name, _plain(value)]
        for name, value in sorted(claim.fields.items())
        if name not in _UNBOUND
    ]


def _source(claim: Claim, name: str) -> list[Texts]:
    source = claim.document.sources.get(name)
    return [name, *(("" if source is None else source.text(one)) or "" for one in _SOURCE)]


def _plain(value: Texts) -> Texts:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return {name: _plain(one) for name, one in sorted(value.items())}


def _digest_of_text(claim: Claim) -> str:
    if claim.document.article is None:
        return ""
    return _digest(sorted([essence(one) for one in both] for both in _sentences(claim)))


def _sentences(claim: Claim) -> list[tuple[str, str]]:
    """The sentences of a claim: the rooms for an article's text are loaded where there is one."""
    from claimlint.engine.claim_sentences import sentences_of  # noqa: PLC0415 - as it says

    return sentences_of(claim)


def _digest_of_figures(figures: Iterable[str], find: Callable[[str], Claim | None]) -> str:
    known = ((name, find(name)) for name in figures)
    return _digest([[name, [] if one is None else _stated(one)] for name, one in known])


def _digest(data: object) -> str:
    from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL: most files have no review

    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return sha256(text.encode()).hexdigest()[:_LENGTH]
