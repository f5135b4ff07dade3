"""The columns of a review sheet, for who writes it and for who reads it when it comes back.

A column is known by its heading, in any language of the page, so that columns may be moved and
others put between them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from claimlint.claims.fields import REVIEW
from claimlint.desk.page_words import languages, words_for
from claimlint.language.fold import fold

PARTICULARS: Final = "_claimlint"
"""The hidden sheet that says which report this is, and what each row had."""
FORMAT: Final = 1
MARK: Final = "claimlint_sheet"
STORY: Final = "claimlint_story"
REPORT: Final = "claimlint_report"
"""Properties of the file: the story and the mark of the report, for whoever looks at it."""
HEAD_ROW: Final = 4
"""The row of the headings, from 1; above it stand the title and who answers."""


class SheetColumn(NamedTuple):
    """A column: `word` is the key of its heading, `width` counts characters. An `answer` is for
    whoever fills the sheet in; `fills` is the field of an answer that it is."""  # noqa: D205, D209 - one sentence

    name: str
    word: str
    width: int
    fills: str = ""


COLUMNS: Final = (
    SheetColumn("code", "sheet_code", 9),
    SheetColumn("claim", "sheet_claim", 20),
    SheetColumn("statement", "sheet_statement", 36),
    SheetColumn("words", "sheet_words", 36),
    SheetColumn("place", "sheet_place", 12),
    SheetColumn("value", "sheet_value", 14),
    SheetColumn("means", "sheet_means", 16),
    SheetColumn("period", "sheet_period", 12),
    SheetColumn("base", "sheet_base", 16),
    SheetColumn("source", "sheet_source", 24),
    SheetColumn("locator", "sheet_locator", 14),
    SheetColumn("finding", "sheet_finding", 44),
    SheetColumn("state", "sheet_state", 16),
    SheetColumn("reply", "sheet_reply", 18, "reply"),
    SheetColumn("answer", "sheet_answer", 36, "answer"),
    SheetColumn("new_source", "sheet_new_source", 22, "source"),
    SheetColumn("new_locator", "sheet_new_locator", 16, "locator"),
    SheetColumn("new_period", "sheet_new_period", 14, "period"),
    SheetColumn("new_base", "sheet_new_base", 18, "of"),
    SheetColumn("new_value", "sheet_new_value", 14, "value"),
    SheetColumn("new_state", "sheet_new_state", 18, "state"),
)
SHOWN: Final = tuple(one for one in COLUMNS if not one.fills)
ANSWERED: Final = tuple(one for one in COLUMNS if one.fills)

REPLY_WORDS: Final[Mapping[str, str]] = {
    "stands": "reply_stands",
    "change-to": "reply_change",
    "cut": "reply_cut",
    "cannot-be-shown": "reply_cannot",
}
ROLE_WORDS: Final[Mapping[str, str]] = {
    one: f"sheet_role_{one}" for one in ("author", "checker", "editor", "lawyer", "source")
}
STATE_WORDS: Final[Mapping[str, str]] = {
    one: f"review_{one}" for one in REVIEW["status"].choices if one != "re-read"
}


@lru_cache(maxsize=8)
def meanings(kind: str) -> Mapping[str, str]:
    """What words of any language mean, folded: of headings, replies, roles or states."""
    tables = {
        "heading": {one.name: one.word for one in COLUMNS},
        "reply": REPLY_WORDS,
        "role": ROLE_WORDS,
        "state": STATE_WORDS,
        "field": {"by": "sheet_by", "as": "sheet_as"},
    }
    found: dict[str, str] = {}
    for name, key in tables[kind].items():
        if kind in ("reply", "role", "state"):
            found[fold(name)] = name
        for code in languages():
            found.setdefault(fold(words_for(code)(key)), name)
    return found
