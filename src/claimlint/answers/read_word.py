"""A Word file that came back: its comments as answers, and what was changed in its text.

An answer is found by the thread that it stands in, by the code that it begins with, or by lying on
the very words of a question. A comment of ours in which somebody has ticked a reply is an answer,
too. Changed text is listed and never applied: a figure changes in the article, by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimlint.answers.answer import (
    MOST_ANSWERS,
    MOST_BYTES,
    MOST_LETTERS,
    ROLES,
    Answer,
    Answers,
    AnswersError,
    Supplied,
)
from claimlint.answers.hear_reply import Heard, boxes, code_of, hear, ticked_line
from claimlint.answers.word_comments import Comment, comments_of
from claimlint.answers.word_text import WordText, word_text
from claimlint.article.word_package import WordError, WordPackage
from claimlint.desk.covering_line import Covering, read_covering_line
from claimlint.desk.page_words import languages, words_for

_ALL_REPLIES: Final = 4
_SHOWN: Final = 60


def read_word(data: bytes, path: str, covering: Covering | None = None) -> Answers:
    """The answers in a Word file; raises AnswersError.

    `covering` is what its first comment says, for a file that has lost that comment.
    """
    if len(data) > MOST_BYTES:
        raise AnswersError(f"{path} is larger than {MOST_BYTES // 1_000_000} MB", _SMALLER)
    try:
        package = WordPackage(data)
        text = word_text(package.body())
        comments = comments_of(package)
    except WordError as error:
        raise AnswersError(f"{path}: {error}", "ask for the file again") from error
    if len(comments) > MOST_ANSWERS:
        raise AnswersError(f"{path} has more than {MOST_ANSWERS:,} comments", "take some out")
    named = next(filter(None, (read_covering_line(_last_line(one)) for one in comments)), covering)
    if named is None:
        raise AnswersError(
            f"{path} does not say which questions it answers: its first comment is gone",
            "name the report whose questions it has: `--codes REPORT`",
        )
    reader = _Reader(text, comments, named)
    return Answers(
        named.story,
        tuple(reader.answers()),
        claims_hash=named.claims,
        report=named.report,
        role=next(one for one in ROLES if one == named.role),
        origin=path,
        aside=(*reader.aside, *_changes(text)),
        paragraphs=tuple(text.paragraphs),
        text_hash=named.text,
    )


def _last_line(comment: Comment) -> str:
    """Where our first comment says what the file is; in a question, replies come last."""
    return comment.text.rpartition("\n")[2]


_SMALLER: Final = "take the pictures out of it: only its text and comments are read"


class _Reader:
    """Finds the answers among the comments. `aside` collects those that answer nothing."""

    def __init__(self, text: WordText, comments: Sequence[Comment], covering: Covering) -> None:
        self.text = text
        self.comments = comments
        self.covering = covering
        self.aside: list[str] = []
        self.by_id = {one.id: one for one in comments}
        self.ours = dict(self._ours())

    def _ours(self) -> Iterator[tuple[str, str]]:
        """The questions among the comments, by id: each offers the four replies."""
        for one in self.comments:
            code, _ = code_of(one.text)
            if code not in self.covering.codes or one.parent is not None:
                continue
            if boxes(one.text) == _ALL_REPLIES or one.text in _elsewhere(code):
                yield one.id, code

    def answers(self) -> Iterator[Answer]:
        """The answers, in the order of the comments."""
        for one in self.comments:
            if one.id in self.ours:
                written = _written_into(one.text)
                if written:
                    yield self._answer(one, self.ours[one.id], hear(written), written)
            elif read_covering_line(_last_line(one)) is None and one.text:
                yield from self._answered(one)

    def _answered(self, comment: Comment) -> Iterator[Answer]:
        own, rest = code_of(comment.text)
        is_asked = own in self.covering.codes
        codes = [own] if is_asked else [] if own else self._codes_of(comment)
        text = rest if own else comment.text
        if len(codes) == 1:
            yield self._answer(comment, codes[0], hear(text), comment.text)
            return
        shown = f"{_by(comment)} wrote {self._at(comment)}: {comment.text}"
        which = f"it lies on {' and '.join(codes)}" if codes else "it answers no question"
        which = f"{own} was not asked in this file" if own else which
        self.aside.append(f"{shown} ({which})")

    def _codes_of(self, comment: Comment) -> list[str]:
        """The questions that a comment answers by its thread, or by its words."""
        root, steps = comment, 0
        while root.parent is not None and root.parent in self.by_id and steps < len(self.by_id):
            root, steps = self.by_id[root.parent], steps + 1
        if root is not comment:
            if root.id in self.ours:
                return [self.ours[root.id]]
            code, _ = code_of(root.text)
            return [code] if code in self.covering.codes else []
        place = self.text.ranges.get(comment.id)
        found = [
            code
            for name, code in self.ours.items()
            if place and self.text.ranges.get(name) == place
        ]
        return list(dict.fromkeys(found))

    def _answer(self, comment: Comment, code: str, heard: Heard, text: str) -> Answer:
        claims = self.covering.codes[code]
        supplied: tuple[Supplied, ...] = ()
        if heard.rest and heard.reply == "stands":
            supplied = tuple(Supplied(one, source=heard.rest[:MOST_LETTERS]) for one in claims)
        elif heard.rest and heard.reply == "change-to" and len(claims) == 1:
            supplied = (Supplied(claims[0], value=heard.rest[:MOST_LETTERS]),)
        return Answer(
            (code,),
            claims,
            heard.reply,
            text[:MOST_LETTERS],
            supplied,
            "" if comment.id in self.ours else comment.by,
            "" if comment.id in self.ours else comment.day,
            f"the comment of {_by(comment)} {self._at(comment)}",
        )

    def _at(self, comment: Comment) -> str:
        words = " ".join(self.text.words(comment.id).split())
        return f"on “{_cut(words)}”" if words else "on no words"


def _by(comment: Comment) -> str:
    return comment.author or "nobody named"


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _elsewhere(code: str) -> set[str]:
    """What we write where a question stands for the second time, in every language."""
    return {words_for(one)("document_elsewhere", code=code) for one in languages()}


def _written_into(text: str) -> str:
    """What somebody has ticked in a question of ours, or written into it or below it."""
    lines = text.splitlines()
    offered = [at for at, line in enumerate(lines) if boxes(line)]
    ticked = [lines[at] for at in offered if ticked_line(lines[at]).reply]
    below = lines[offered[-1] + 1 :] if offered else []
    return "\n".join([*ticked, *below]).strip()


def _changes(text: WordText) -> Iterator[str]:
    """The tracked changes, as sentences."""
    for one in text.tracked:
        who = one.by or "nobody named"
        did = "put in" if one.is_new else "took out"
        yield f"{who} {did} “{' '.join(one.text.split())}” in paragraph {one.paragraph} (tracked)"
