"""The line in a Word document that says which story it is of, and what each code is about.

    claimlint-questions 1 author rail-2025 report=1a2b3c4d5e6f7081 text=… Q1=rail,road Q2=coast

It is a text among others, so that it lives through every program that keeps comments.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from claimlint.desk.ask import Letter
from claimlint.desk.earlier_report import Memory, report_mark
from claimlint.desk.story_review import StoryReview
from claimlint.lazy_dataclass import dataclass, field

_HEAD: Final = re.compile(
    r"claimlint-questions 1 (?P<role>author|lawyer|source) (?P<story>[a-z0-9][a-z0-9_-]{0,199})"
    r" report=(?P<report>[0-9a-f]{16}) claims=(?P<claims>[0-9a-f]{64}|-)"
    r" text=(?P<text>[0-9a-f]{16}|-)"
    r"(?P<codes>(?: Q[1-9]\d{0,5}=[a-z0-9_,]*)*)"
)
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
"""The hash of a file that has a confidential source is salted for others, and says nothing here."""
_ID: Final = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Covering:
    """What the line says. `codes` has the claims of each question; hashes are "" where unknown.

    `text` is the beginning of the SHA-256 of the article's text, `claims` that of the claim file.
    """

    role: str
    story: str
    report: str
    claims: str = ""
    text: str = ""
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def covering_of(review: StoryReview, letter: Letter) -> Covering:
    """What the line says for a letter about a story."""
    by_role = {one.role: one.sha256 for one in review.hashes}
    codes = {one.code: tuple(filter(_ID.fullmatch, one.claims)) for one in letter.asked}
    return Covering(
        letter.audience,
        review.article,
        report_mark(review),
        by_role.get("claims", "") if _SHA256.fullmatch(by_role.get("claims", "")) else "",
        by_role.get("text", "")[:16],
        codes,
    )


def covering_of_memory(memory: Memory) -> Covering:
    """What the line said, as far as the report that gave the codes remembers it."""
    codes = {
        code: tuple(filter(_ID.fullmatch, key.removeprefix("claims:").split(",")))
        for key, code in memory.codes.items()
        if key.startswith("claims:")
    }
    return Covering("author", memory.article, "", "", memory.text[:16], codes)


def covering_line(covering: Covering) -> str:
    """The line."""
    codes = "".join(f" {code}={','.join(claims)}" for code, claims in covering.codes.items())
    return (
        f"claimlint-questions 1 {covering.role} {covering.story} report={covering.report}"
        f" claims={covering.claims or '-'} text={covering.text[:16] or '-'}{codes}"
    )


def read_covering_line(text: str) -> Covering | None:
    """What the line in a text says; None where there is none. Spaces and breaks do not count."""
    found = _HEAD.search(" ".join(text.split()))
    if found is None:
        return None
    codes: dict[str, tuple[str, ...]] = {}
    for word in found["codes"].split():
        code, _, names = word.partition("=")
        codes[code] = tuple(filter(None, names.split(",")))
    claims, text = found["claims"].strip("-"), found["text"].strip("-")
    return Covering(found["role"], found["story"], found["report"], claims, text, codes)
