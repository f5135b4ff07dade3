"""What a report remembers for the next one: the codes of its questions, and what to compare with.

Every page and every JSON carries it. A question keeps its code as long as it is about the same
claims, and no code is given twice in a story: what was closed may come back under its old one.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from claimlint.desk.story_review import Change, Question, StoryReview
from claimlint.engine.outcome import GRAVITY
from claimlint.lazy_dataclass import dataclass, field, replace

_CODE: Final = re.compile(r"Q([1-9]\d{0,5})")
_BLOCK: Final = re.compile(r'<script type="application/json" id="memory">(.*?)</script>', re.DOTALL)
_MOST: Final = 200_000
"""So many entries of a memory are read."""


@dataclass(frozen=True, slots=True)
class Memory:
    """A story as an earlier report had it.

    Codes and messages are by the keys of their questions, values by claim; `text` is its hash.
    """

    article: str
    verdict: str = ""
    text: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)


def memory_of(review: StoryReview) -> dict[str, object]:
    """What a report is to remember of a story, as JSON has it."""
    return {
        "article": review.article,
        "verdict": review.verdict,
        "text": _hash(review),
        "codes": dict(review.codes),
        "questions": {one.key: summary(one) for one in review.questions},
        "claims": {card.id: card.value for card in review.cards},
    }


def report_mark(review: StoryReview) -> str:
    """What names a report in the answers to it: 16 hex digits of all that it remembers.

    Reports of the same files have the same mark, whenever they were written.
    """
    held = [memory_of(review), [[one.role, one.sha256] for one in review.hashes]]
    text = json.dumps(held, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read_memories(text: str) -> dict[str, Memory]:
    """The memories of a report of ours, a page or JSON, by article.

    Raises ValueError for what is none. Whatever it holds is data: texts, bounded in number.
    """
    if text.lstrip()[:1] != "{":
        found = _BLOCK.search(text)
        if found is None:
            raise ValueError("it is no report of claimlint")
        text = found[1]
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise ValueError("it is no report of claimlint") from error
    if not isinstance(data, dict) or data.get("claimlint_report") != 1:
        raise ValueError("it is no report of claimlint")
    entries = data.get("memory")
    memories = (
        [_memory(one) for one in entries if isinstance(one, dict)]
        if isinstance(entries, list)
        else []
    )
    return {one.article: one for one in memories}


def _memory(entry: Mapping[str, object]) -> Memory:
    verdict = entry.get("verdict")
    codes = {key: code for key, code in _texts(entry, "codes").items() if _CODE.fullmatch(code)}
    return Memory(
        str(entry.get("article", "")),
        str(verdict) if verdict in GRAVITY else "",
        str(entry.get("text", "")),
        codes,
        _texts(entry, "questions"),
        _texts(entry, "claims"),
    )


def _texts(entry: Mapping[str, object], name: str) -> dict[str, str]:
    found = entry.get(name)
    if not isinstance(found, dict) or len(found) > _MOST:
        return {}
    return {str(key): value for key, value in found.items() if isinstance(value, str)}


def with_codes(
    questions: Sequence[Question], memory: Memory | None
) -> tuple[tuple[Question, ...], tuple[tuple[str, str], ...]]:
    """The questions with their codes, and all codes that were ever given."""
    codes = {} if memory is None else dict(memory.codes)
    last = max((_number(code) for code in codes.values()), default=0)
    for question in questions:
        if question.key not in codes:
            last += 1
            codes[question.key] = f"Q{last}"
    coded = tuple(replace(one, code=codes[one.key]) for one in questions)
    return coded, tuple(codes.items())


def _number(code: str) -> int:
    found = _CODE.fullmatch(code)
    return int(found[1]) if found else 0


def with_changes(review: StoryReview, memory: Memory) -> StoryReview:
    """The review with what has changed since a report."""
    return replace(review, changes=tuple(_changes(review, memory)))


def _changes(review: StoryReview, memory: Memory) -> Iterator[Change]:
    if memory.verdict and memory.verdict != review.verdict:
        yield Change("new-verdict", "", memory.verdict, review.verdict)
    if memory.text and _hash(review) and memory.text != _hash(review):
        yield Change("new-text", "", memory.text[:12], _hash(review)[:12])
    now = {question.key: question for question in review.questions}
    for key, question in now.items():
        if key not in memory.questions:
            yield Change("opened", question.code, now=summary(question))
    for key, message in memory.questions.items():
        if key not in now:
            yield Change("closed", memory.codes.get(key, ""), was=message)
    yield from _of_claims({card.id: card.value for card in review.cards}, memory.claims)


def _of_claims(now: Mapping[str, str], was: Mapping[str, str]) -> Iterator[Change]:
    for name, value in now.items():
        if name not in was:
            yield Change("new-claim", name, now=value)
        elif was[name] != value:
            yield Change("new-value", name, was[name], value)
    for name, value in was.items():
        if name not in now:
            yield Change("lost-claim", name, was=value)


def summary(question: Question) -> str:
    """A question in one line."""
    if question.said:
        first = question.said[0]
        return first.spoken or first.gist or first.message
    words = question.spots[0].words if question.spots else ""
    return f"{words}: {', '.join(question.lacks)}"


def _hash(review: StoryReview) -> str:
    return next((one.sha256 for one in review.hashes if one.role == "text"), "")
