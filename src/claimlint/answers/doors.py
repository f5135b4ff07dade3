"""The doors by which answers come back, by the ending of a file; each is opened when it is used."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from claimlint.answers.answer import Answers, AnswersError
from claimlint.desk.covering_line import Covering

Via: TypeAlias = Literal["page", "word", "sheet"]
"""How an answer came back, as the claim file keeps it."""

ENDINGS: Final[dict[str, Via]] = {".json": "page", ".docx": "word", ".xlsx": "sheet"}


def read_answers(data: bytes, path: str, covering: Covering | None = None) -> tuple[Answers, ...]:
    """The answers in a file, for each story that it is about; raises AnswersError.

    `covering` is for a Word file that lost its.
    """
    via = via_of(path)
    if via == "page":
        from claimlint.answers.read_json import read_json  # noqa: PLC0415 - one door at a time

        return (read_json(data, path),)
    if via == "word":
        from claimlint.answers.read_word import read_word  # noqa: PLC0415 - as above

        return (read_word(data, path, covering),)
    if via == "sheet":
        from claimlint.answers.read_sheet import read_sheets  # noqa: PLC0415 - as above

        return read_sheets(data, path)
    raise AnswersError(
        f"{path} is no file of answers",
        f"name a file that ends in {', '.join(ENDINGS)}",
    )


def via_of(path: str) -> Via | None:
    """Which door a file comes by; None for none."""
    return next((via for end, via in ENDINGS.items() if path.lower().endswith(end)), None)
