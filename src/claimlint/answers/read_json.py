"""A file of answers as the page saves it: JSON, read without trusting a word of it.

Whatever is not what it should be is told with its place (`answers[2].supplied[0].claim`), and
nothing of the file is taken then: half an answers file is not what somebody saved.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final, TypeVar

from claimlint.answers.answer import (
    MOST_ANSWERS,
    MOST_BYTES,
    MOST_CLAIMS,
    MOST_LETTERS,
    REPLIES,
    ROLES,
    TYPED,
    Answer,
    Answers,
    AnswersError,
    Reply,
    Role,
    Supplied,
)
from claimlint.language.closest import did_you_mean

FORMAT: Final = 1
_FILE: Final = frozenset(
    ("claimlint_answers", "story", "path", "claims_sha256", "report", "by", "as", "on", "answers")
)
_ANSWER: Final = frozenset(("codes", "claims", "reply", "answer", "supplied"))
_SUPPLIED: Final = frozenset((*TYPED, "claim", "state", "key", "waive", "was"))
_CODE: Final = re.compile(r"Q[1-9]\d{0,5}")
_AGAIN: Final = "save the answers again on the page, or put this place right"
Choice = TypeVar("Choice", bound=str)


def read_json(data: bytes, path: str) -> Answers:
    """The answers in a file; raises AnswersError."""
    if len(data) > MOST_BYTES:
        raise AnswersError(f"{path} is larger than {MOST_BYTES // 1_000_000} MB", _AGAIN)
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise AnswersError(f"{path} is no answers file: it is not JSON", _AGAIN) from error
    if not isinstance(found, dict) or "claimlint_answers" not in found:
        raise AnswersError(f"{path} is no answers file of claimlint", "name the one you saved")
    if found["claimlint_answers"] != FORMAT:
        raise AnswersError(
            f"{path} has a format of answers that this version does not know",
            "use the version of claimlint that wrote the page",
        )
    return _Reader(path).file(found)


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path

    def file(self, found: Mapping[str, object]) -> Answers:
        self.only(found, _FILE, "")
        entries = self.list_of(found, "answers", "", MOST_ANSWERS)
        return Answers(
            self.text(found, "story", ""),
            tuple(self.answer(one, f"answers[{at}]") for at, one in enumerate(entries)),
            self.text(found, "path", ""),
            self.text(found, "claims_sha256", ""),
            self.text(found, "report", ""),
            self.text(found, "by", ""),
            self.role(found),
            self.text(found, "on", ""),
            self.path,
        )

    def answer(self, found: object, at: str) -> Answer:
        entry = self.record(found, at)
        self.only(entry, _ANSWER, at)
        codes = self.texts(entry, "codes", at)
        wrong = next((one for one in codes if not _CODE.fullmatch(one)), None)
        if wrong is not None:
            raise self.fault(f"{at}.codes", f"{wrong!r} is no code of a question, such as Q7")
        supplied = self.list_of(entry, "supplied", at, MOST_CLAIMS)
        return Answer(
            codes,
            self.texts(entry, "claims", at),
            self.reply(entry, at),
            self.text(entry, "answer", at),
            tuple(self.supplied(one, f"{at}.supplied[{n}]") for n, one in enumerate(supplied)),
            place=at,
        )

    def supplied(self, found: object, at: str) -> Supplied:
        entry = self.record(found, at)
        self.only(entry, _SUPPLIED, at)
        was = self.record(entry.get("was", {}), f"{at}.was")
        self.only(was, frozenset(TYPED), f"{at}.was")
        key = self.text(entry, "key", at)
        if key not in ("", "yes", "no"):
            raise self.fault(f"{at}.key", "it is `yes`, `no` or empty")
        texts = {name: self.text(entry, name, at) for name in (*TYPED, "state", "waive")}
        return Supplied(
            self.text(entry, "claim", at),
            texts["value"],
            texts["period"],
            texts["of"],
            texts["source"],
            texts["locator"],
            texts["state"],
            key,
            texts["waive"],
            {name: self.text(was, name, f"{at}.was") for name in was},
        )

    # -- pieces ----------------------------------------------------------------------------

    def role(self, found: Mapping[str, object]) -> Role:
        given = self.text(found, "as", "")
        return self.choice(given, ROLES, "as") if given else "author"

    def reply(self, found: Mapping[str, object], at: str) -> Reply:
        given = self.text(found, "reply", at)
        return self.choice(given, REPLIES, f"{at}.reply") if given else ""

    def choice(self, given: str, known: tuple[Choice, ...], at: str) -> Choice:
        for one in known:
            if one == given:
                return one
        guess = did_you_mean(given, known) or f"it is one of {', '.join(known)}"
        raise self.fault(at, f"{given[:40]!r} is none of those to choose from: {guess}")

    def text(self, found: Mapping[str, object], name: str, at: str) -> str:
        value = found.get(name, "")
        place = f"{at}.{name}".lstrip(".")
        if not isinstance(value, str):
            raise self.fault(place, "it must be a text, in quotes")
        if len(value) > MOST_LETTERS:
            raise self.fault(place, f"it is longer than {MOST_LETTERS:,} characters")
        return value.strip() if name != "answer" else value.strip("\n")

    def texts(self, found: Mapping[str, object], name: str, at: str) -> tuple[str, ...]:
        entries = self.list_of(found, name, at, MOST_CLAIMS)
        if not all(isinstance(one, str) and len(one) < MOST_LETTERS for one in entries):
            raise self.fault(f"{at}.{name}", "it must be a list of texts")
        return tuple(map(str, entries))

    def list_of(self, found: Mapping[str, object], name: str, at: str, most: int) -> list[object]:
        value = found.get(name, [])
        place = f"{at}.{name}".lstrip(".")
        if not isinstance(value, list):
            raise self.fault(place, "it must be a list")
        if len(value) > most:
            raise self.fault(place, f"it has more than {most:,} entries")
        return value

    def record(self, found: object, at: str) -> Mapping[str, object]:
        if not isinstance(found, dict):
            raise self.fault(at, "it must be an object, with a name for each of its parts")
        return found

    def only(self, found: Mapping[str, object], known: frozenset[str], at: str) -> None:
        odd = next((one for one in found if one not in known), None)
        if odd is not None:
            guess = did_you_mean(odd, known)
            place = f"{at}.{odd[:40]}".lstrip(".")
            raise self.fault(place, f"there is no such part{f': {guess}' if guess else ''}")

    def fault(self, at: str, why: str) -> AnswersError:
        return AnswersError(f"{self.path}: {at}: {why}", _AGAIN)
