"""What several files of answers want of one story: replies to keep, and fields to fill in.

What may be taken depends on who speaks. An author or a source answers, and proposes sources; a
lawyer also accepts; a checker or an editor fills in fields and gives states. What somebody may not
give is told, and left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias

from claimlint.answers.answer import Answer, Answers, Reply, Role, Supplied
from claimlint.answers.doors import Via
from claimlint.claims.claim import Claim, Document
from claimlint.claims.review_trail import review_of
from claimlint.draft.write_review import Reply as Kept
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import dataclass, field

Outcome: TypeAlias = Literal["taken", "done", "refused", "rival", "left", "aside"]
"""What became of a piece of an answer. `done`: the file has it already; `left`: it may not be
taken from whoever said it; `aside`: it is no answer."""

_OF_DESK: Final[frozenset[Role]] = frozenset(("checker", "editor"))
_WRITTEN: Final[Mapping[Reply, str]] = {
    "": "",
    "stands": "stands",
    "change-to": "change",
    "cut": "cut",
    "cannot-be-shown": "cannot-be-shown",
}
"""A reply as claim files call it."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a piece of an answer after the run."""

    outcome: Outcome
    text: str
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it, as what, on which day, by which door, and where in which file."""

    by: str
    role: Role
    on: str
    via: Via
    place: str

    def __str__(self) -> str:
        return f"{self.by or 'nobody named'} ({self.role})"


@dataclass(frozen=True, slots=True)
class Wish:
    """A text that somebody wants in a field of a claim; `was` is what they saw there, if told.

    `is_current`: the claim file is byte for byte the one that they saw. `about` are the claims of
    the question that it answers.
    """

    claim: str
    field: str
    text: str
    was: str | None
    voice: Voice
    is_current: bool
    about: tuple[str, ...] = ()


@dataclass(slots=True)
class Gathered:
    """The wishes by claim and field, and the replies by claim. `rivals` are claims of which rival
    replies are told."""  # noqa: D205, D209 - one sentence

    wishes: dict[tuple[str, str], list[Wish]] = field(default_factory=dict)
    replies: dict[str, list[Kept]] = field(default_factory=dict)
    rivals: set[str] = field(default_factory=set)
    told: list[Told] = field(default_factory=list)


def gather(
    document: Document, digest: str, files: Sequence[tuple[Answers, Via]], day: str
) -> Gathered:
    """Gather them. `digest` is the SHA-256 of the claim file, `day` the day where none is told."""
    gatherer = _Gatherer(document)
    for answers, via in files:
        for answer in answers.answers:
            voice = Voice(
                answer.by or answers.by,
                answers.role,
                answer.on or answers.on or day,
                via,
                f"{answers.origin}, {answer.place}".rstrip(", "),
            )
            gatherer.take(answer, voice, is_current=answers.claims_hash == digest)
        gatherer.found.told += [Told("aside", f"{answers.origin}: {one}") for one in answers.aside]
    gatherer.find_rivals()
    return gatherer.found


class _Gatherer:
    def __init__(self, document: Document) -> None:
        self.claims: dict[str, Claim] = {claim.id: claim for claim in document.claims}
        self.found = Gathered()
        self.said: dict[tuple[str, str], dict[str, list[str]]] = {}
        """By question and claim, and by reply, who gave it: of two claims in one question, one may
        stand and the other be cut."""

    def take(self, answer: Answer, voice: Voice, *, is_current: bool) -> None:
        """Take one answer in."""
        about = tuple(self._known(answer.claims, voice))
        if not about:
            self._report_lost(answer, voice)
            return
        supplied = {one.claim: one for one in answer.supplied if one.claim in about}
        for name in sorted({one.claim for one in answer.supplied} - set(about)):
            if name not in answer.claims:
                list(self._known([name], voice))
        for name in about:
            own = supplied.get(name, Supplied(name))
            self._keep(answer, own, voice)
            for wish in self._wishes(own, voice, is_current=is_current, about=about):
                self.found.wishes.setdefault((wish.claim, wish.field), []).append(wish)

    def _known(self, names: Iterable[str], voice: Voice) -> Iterator[str]:
        for name in names:
            if name in self.claims:
                yield name
            else:
                guess = did_you_mean(name, self.claims) or "it may have been taken out meanwhile"
                text = f"the story has no claim `{name}`: {guess} ({voice.place})"
                self.found.told.append(Told("refused", text, name))

    def _report_lost(self, answer: Answer, voice: Voice) -> None:
        """An answer about a number that nobody claims: there is nothing that could keep it."""
        said = answer.text or answer.reply
        if said and not answer.claims:
            code = f" to {', '.join(answer.codes)}" if answer.codes else ""
            text = f"the answer of {voice}{code} is about a number without a claim: {said}"
            self.found.told.append(Told("refused", f"{text} (write the claim, and apply it again)"))

    # -- replies ---------------------------------------------------------------------------

    def _keep(self, answer: Answer, own: Supplied, voice: Voice) -> None:
        new = own.new
        is_outside = voice.role not in _OF_DESK
        source = ", ".join(filter(None, (new.get("source"), new.get("locator"))))
        kept = Kept(
            _WRITTEN[answer.reply],
            voice.by,
            voice.role,
            voice.on,
            voice.via,
            answer.text,
            source if is_outside else "",
            new.get("value", ""),
            ", ".join(answer.codes),
        )
        if not (kept.reply or kept.says or kept.source or (is_outside and kept.to)):
            return
        if answer.reply:
            for code in answer.codes or (own.claim,):
                self._said((code, own.claim), answer.reply, str(voice))
        if any(_same(one, kept) for one in kept_replies(self.claims[own.claim])):
            self.found.told.append(Told("done", f"the reply of {voice} is kept already", own.claim))
            return
        self.found.replies.setdefault(own.claim, []).append(kept)

    def _said(self, what: tuple[str, str], reply: str, who: str) -> None:
        names = self.said.setdefault(what, {}).setdefault(reply, [])
        if who not in names:
            names.append(who)

    def find_rivals(self) -> None:
        """Find the questions to which different replies were given, now or with an earlier one."""
        for name, replies in self.found.replies.items():
            for old in kept_replies(self.claims[name]):
                for code in old.question.split(", ") if old.reply else ():
                    now = {one.by for one in replies if code in one.question.split(", ")}
                    # Whoever answers anew has changed their mind.
                    if (code, name) in self.said and (not old.by or old.by not in now):
                        reply = "change-to" if old.reply == "change" else old.reply
                        who = f"{old.by or 'nobody named'} ({old.role})"
                        self._said((code, name), reply, who)
        told: dict[str, Told] = {}
        for (code, name), replies_to in self.said.items():
            if len(replies_to) > 1:
                said = ", ".join(
                    f"{reply}: {' and '.join(names)}" for reply, names in replies_to.items()
                )
                both = "rival replies, which are kept side by side, and neither is carried out"
                text = f"{code} has {both}: {said}"
                told.setdefault(text, Told("rival", text))  # once, whatever it is about
                self.found.rivals.add(name)
        self.found.told += told.values()

    # -- fields ----------------------------------------------------------------------------

    def _wishes(
        self, own: Supplied, voice: Voice, *, is_current: bool, about: tuple[str, ...]
    ) -> Iterator[Wish]:
        wanted: dict[str, tuple[str, str | None]] = {
            name: (text, own.was.get(name)) for name, text in own.new.items()
        }
        wanted |= {
            name: (own.text(name), None) for name in ("state", "key", "waive") if own.text(name)
        }
        proposed = () if voice.role in _OF_DESK else ("source", "locator", "value")
        for name, (text, was) in wanted.items():
            if name in proposed:
                continue  # it is kept with the reply
            if voice.role not in _OF_DESK and not (voice.role == "lawyer" and name == "waive"):
                why = f"{name} “{text}” is not taken from {voice}: a checker gives it"
                self.found.told.append(Told("left", why, own.claim))
                continue
            yield Wish(own.claim, name, text, was, voice, is_current, about)


def kept_replies(claim: Claim) -> list[Kept]:
    """The replies that a claim has already."""
    found = review_of(claim).get("replies")
    return [
        Kept(
            _text(one, "reply"),
            _text(one, "by"),
            _text(one, "as"),
            _text(one, "on"),
            _text(one, "via"),
            _text(one, "says"),
            _text(one, "source"),
            _text(one, "to"),
            _text(one, "question"),
        )
        for one in (found if isinstance(found, list) else ())
        if isinstance(one, dict)
    ]


def _text(entry: Mapping[str, object], name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _same(one: Kept, other: Kept) -> bool:
    """Whether two replies are one; the day counts only where it was told."""
    named = ("reply", "by", "role", "says", "source", "to", "question")
    return all(getattr(one, name) == getattr(other, name) for name in named)
