"""The state of a claim, and replies to questions about it, as edits of its claim file.

A new state moves the present one to the end of `history`, so that nothing of the trail is lost.
What a state rests on (`seen`, `computed`, `bound`) and its remark go with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimlint.claims.claim import Claim
from claimlint.claims.fields import PAST, REVIEW_ROLES, REVIEW_STATES
from claimlint.claims.review_trail import (
    CHECKS,
    VOUCHED,
    authors_of,
    first_checker,
    review_of,
    same,
)
from claimlint.draft.edit_fields import Add, Drop, Edit, Put
from claimlint.engine.bound import Bound
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.nodes import Texts

_OF_DESK: Final = ("checked", "second-checked", "changed")
"""States that an author does not give."""
_INITIALS: Final = re.compile(r"[^\W_](?:[\w.\- \u05f3\u05f4\"']{0,10}[\w.\u05f3])?\Z")


@dataclass(frozen=True, slots=True)
class Seen:
    """A document that was seen: the id of the source, and where in it."""

    source: str
    locator: str


@dataclass(frozen=True, slots=True)
class ReviewState:
    """A state that somebody gives to a claim; `role` is as what, `on` the day."""

    status: str
    by: str
    role: str
    on: str
    due: str = ""
    note: str = ""
    seen: Seen | None = None
    computed: str = ""
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply to a question, as it came. `to` is the value that is proposed."""

    reply: str
    by: str
    role: str
    on: str
    via: str
    says: str = ""
    source: str = ""
    to: str = ""
    question: str = ""


def review_edits(claim: Claim, state: ReviewState | None, replies: Sequence[Reply]) -> list[Edit]:
    """The edits that give a claim a state and keep replies to questions about it."""
    if state is None:
        return reply_edits(claim, replies)
    added: list[Edit] = [Add(f"{claim.pointer}/review/replies", _reply(one)) for one in replies]
    return [*state_edits(claim, state), *added]


def state_edits(claim: Claim, state: ReviewState) -> list[Edit]:
    """The edits that give a claim a state. One from `defaults` goes to its own history."""
    at = f"{claim.pointer}/review"
    old, new = review_of(claim), _fields(state)
    edits: list[Edit] = [Put(f"{at}/{name}", value) for name, value in new.items()]
    if "review" not in claim.inherited:
        gone = [name for name in (*PAST, "bound") if name in old and name not in new]
        edits += [Drop(f"{at}/{name}") for name in gone]
    past: dict[str, Texts] = {name: old[name] for name in PAST if name in old}
    if past.get("status"):
        edits.append(Add(f"{at}/history", past))
    return edits


def reply_edits(claim: Claim, replies: Sequence[Reply]) -> list[Edit]:
    """The edits that add replies. A state from `defaults` stays that of the claim."""
    at = f"{claim.pointer}/review"
    own = review_of(claim) if "review" in claim.inherited else {}
    edits: list[Edit] = [Put(f"{at}/{name}", value) for name, value in own.items()]
    return [*edits, *(Add(f"{at}/replies", _reply(one)) for one in replies)]


def _fields(state: ReviewState) -> dict[str, Texts]:
    bound = state.bound if state.status in VOUCHED else None
    seen = state.seen
    written: dict[str, Texts] = {
        "status": state.status,
        "by": state.by,
        "as": state.role,
        "on": state.on,
        "due": state.due,
        "note": state.note,
        "seen": {} if seen is None else {"source": seen.source, "locator": seen.locator},
        "computed": state.computed,
        "bound": {} if bound is None else bound.fields,
    }
    return {name: value for name, value in written.items() if value}


def _reply(reply: Reply) -> dict[str, Texts]:
    written: dict[str, Texts] = {
        "question": reply.question,
        "reply": reply.reply,
        "says": reply.says,
        "source": reply.source,
        "to": reply.to,
        "by": reply.by,
        "as": reply.role,
        "on": reply.on,
        "via": reply.via,
    }
    return {name: value for name, value in written.items() if value}


# -- what is refused -----------------------------------------------------------------------


def may_not(claim: Claim, state: ReviewState) -> tuple[str, str] | None:
    """Why a state is refused, and what to do; None where it may be given."""
    wrong = not_initials(state.by)
    if wrong is not None:
        return wrong
    if state.status not in REVIEW_STATES:
        return f"there is no state `{state.status}`", f"choose one of {', '.join(REVIEW_STATES)}"
    if state.role not in REVIEW_ROLES:
        return f"nobody signs as {state.role}", f"choose one of {', '.join(REVIEW_ROLES)}"
    if state.role == "author" and state.status in _OF_DESK:
        return (
            f"an author does not mark a claim as {state.status}",
            "say --state answered, or on-author; somebody else checks it",
        )
    return _unfounded(claim, state) or _same_person(claim, state)


def not_initials(by: str) -> tuple[str, str] | None:
    """Why somebody's initials are none, and what to do."""
    if _INITIALS.match(by):
        return None
    return f"`{by}` are no initials", "give one to twelve letters, such as --by AB"


def _unfounded(claim: Claim, state: ReviewState) -> tuple[str, str] | None:
    """A check rests on a document that was seen, or on a computation."""
    if state.status not in CHECKS:
        return None
    if state.seen is None and not state.computed:
        message = f"`{claim.id}` is not {state.status} yet: it does not say what was seen"
        advice = (
            "say which document and where, --source ID --locator 'table 7', or the computation, "
            "--computed '12.4 / 40'; what rests on the author's word is --state on-author"
        )
        return message, advice
    if state.seen is not None and state.seen.source not in claim.document.sources:
        from claimlint.language.closest import did_you_mean  # noqa: PLC0415 - for this message

        hint = did_you_mean(state.seen.source, claim.document.sources)
        return (
            f"the file has no source `{state.seen.source}`",
            f"{hint} describe it under `sources` first".lstrip(),
        )
    return None


def _same_person(claim: Claim, state: ReviewState) -> tuple[str, str] | None:
    """Nobody checks their own figure, and the second check is another person's."""
    own = same(state.by)
    if state.status in CHECKS and own in authors_of(claim.document):
        return (
            f"{state.by} is an author of the story, and nobody checks their own figure",
            "let somebody else check it",
        )
    if state.status != "second-checked":
        return None
    first = first_checker(claim)
    if not first:
        return (
            f"`{claim.id}` was not checked yet, so it cannot be checked a second time",
            "say --state checked",
        )
    if own == same(first):
        return (
            f"{state.by} checked `{claim.id}` first, and the second check is another person's",
            "let somebody else check it",
        )
    return None
