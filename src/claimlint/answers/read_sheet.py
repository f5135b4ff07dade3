"""Answers from a returned review sheet, whatever has been done to it on the way.

Rows may be sorted, filtered or left out, columns moved and added. A cell is read as what it shows:
a spreadsheet that made a number of `7.5 %` shows 7.5 %; a date that it made of something is not
taken, and told with what it shows. What was changed in our own columns is told, and never taken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from claimlint.answers.answer import (
    MOST_ANSWERS,
    MOST_BYTES,
    MOST_LETTERS,
    REPLIES,
    ROLES,
    Answer,
    Answers,
    AnswersError,
    Reply,
    Role,
    Supplied,
)
from claimlint.claims.cell_name import letters
from claimlint.desk.sheet_columns import (
    ANSWERED,
    PARTICULARS,
    SHOWN,
    meanings,
)
from claimlint.desk.sheet_particulars import particulars, stories_in
from claimlint.language.closest import did_you_mean
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import dataclass, field
from claimlint.tables.cell import Cell, Sheet, TableError, TableFile
from claimlint.tables.shown_text import shown_text
from claimlint.tables.workbook_file import read_workbook

_HEADS_WITHIN: Final = 30
"""So many rows from the top are looked at for the headings."""
_MOST_TOLD: Final = 50
"""So many remarks are made on one sheet; the rest is counted."""
_FEWEST_HEADINGS: Final = 3
_NONE: Final = "this is no review sheet of `claimlint report --format xlsx`"
_ANEW: Final = "send back the file that you got, as .xlsx; a copy of its first sheet is not enough"


class _Known(NamedTuple):
    """What the report had in a row: its questions, what its cells showed, what was typed."""

    codes: tuple[str, ...]
    claim: str
    shown: Mapping[str, str]
    typed: Mapping[str, str]


@dataclass(slots=True)
class _Story:
    """What the hidden sheet says of one story, with the rows of its report."""

    sheet: str
    id: str
    path: str
    claims_hash: str
    report: str
    rows: list[_Known] = field(default_factory=list)


def read_sheet(data: bytes, path: str) -> Answers:
    """The answers of a sheet about one story. Raises AnswersError."""
    found = read_sheets(data, path)
    if len(found) != 1:
        names = ", ".join(one.story for one in found)
        raise AnswersError(f"the sheets of {path} are about several stories: {names}", "take one")
    return found[0]


def read_sheets(data: bytes, path: str) -> tuple[Answers, ...]:
    """The answers of a workbook, for each of its stories. Raises AnswersError."""
    if len(data) > MOST_BYTES:
        raise AnswersError(f"{path} has more than 5 MB", "send back the sheet without pictures")
    try:
        file = read_workbook(data)
    except TableError as error:
        raise AnswersError(f"{path}: {error.message}", error.help) from error
    except ModuleNotFoundError as error:  # openpyxl comes with the extra only
        advice = "install claimlint with its extra `desk`: `pip install '.[desk]'` in a clone"
        raise AnswersError(f"sheets need the package {error.name}", advice) from error
    stories = _stories(file, path)
    visible = [one for one in file.sheets if one.name != PARTICULARS]
    answers = []
    for story in stories:
        sheet = _sheet_of(story, visible, several=len(stories) > 1)
        if sheet is not None:
            visible.remove(sheet)
            answers.append(_Reader(sheet, story, path, several=len(stories) > 1).answers())
    if not answers:
        raise AnswersError(f"{path}: {_NONE}", _ANEW)
    return tuple(answers)


# -- the hidden sheet ----------------------------------------------------------------------


def _stories(file: TableFile, path: str) -> list[_Story]:
    rows = particulars(file)
    if not rows:
        raise AnswersError(f"{path}: {_NONE}", _ANEW)
    if len(rows) > MOST_ANSWERS:
        raise AnswersError(f"{path} has more than {MOST_ANSWERS:,} rows", "split it")
    stories = [
        _Story(
            _text(one, "sheet"),
            _text(one, "story"),
            _text(one, "path"),
            _text(one, "claims_sha256"),
            _text(one, "report"),
        )
        for one in stories_in(rows)
    ]
    for row in rows[1:]:
        at = row.get("story")
        if isinstance(at, int) and 0 <= at < len(stories):
            stories[at].rows.append(_known(row))
    return stories


def _text(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _known(row: Mapping[str, object]) -> _Known:
    shown = dict(zip((one.name for one in SHOWN), _texts(row.get("shown")), strict=False))
    typed = row.get("typed")
    held = typed.items() if isinstance(typed, dict) else ()
    texts = {str(name): text for name, text in held if isinstance(text, str)}
    return _Known(_texts(row.get("codes")), _text(row, "claim"), shown, texts)


def _sheet_of(story: _Story, sheets: Sequence[Sheet], *, several: bool) -> Sheet | None:
    """The sheet of a story: by its name, else, where it was renamed, the one with its claims."""
    headed = [one for one in sheets if _headings(one) is not None]
    for sheet in headed:
        if sheet.name == story.sheet:
            return sheet
    if not several:
        return headed[0] if headed else None
    claims = {row.claim for row in story.rows if row.claim}
    best = max(headed, key=lambda one: _in_common(one, claims), default=None)
    return best if best is not None and _in_common(best, claims) else None


def _in_common(sheet: Sheet, claims: set[str]) -> int:
    return len(claims.intersection(cell.stored for cell in sheet.cells.values()))


class _Headings(NamedTuple):
    """The row of the headings, and the columns by what they are."""

    row: int
    columns: Mapping[str, int]


def _headings(sheet: Sheet) -> _Headings | None:
    known = meanings("heading")
    found: dict[int, dict[str, int]] = {}
    first = sheet.rows[:_HEADS_WITHIN]
    for (row, column), cell in sorted(sheet.cells.items()):
        if row in first:
            name = known.get(fold(cell.stored))
            if name is not None:
                found.setdefault(row, {}).setdefault(name, column)
    best = max(found, key=lambda row: len(found[row]), default=None)
    if best is None or len(found[best]) < _FEWEST_HEADINGS:
        return None
    columns = found[best]
    return _Headings(best, columns) if "claim" in columns or "code" in columns else None


# -- the rows ------------------------------------------------------------------------------


class _Reader:
    """Reads the sheet of one story; holds what is to be told of it meanwhile."""

    def __init__(self, sheet: Sheet, story: _Story, path: str, *, several: bool) -> None:
        headings = _headings(sheet)
        assert headings is not None  # `_sheet_of` looks for one that has them
        self.sheet, self.story, self.path, self.several = sheet, story, path, several
        self.head, self.columns = headings
        self.by_claim = {row.claim: row for row in story.rows if row.claim}
        self.by_code = {row.codes[0]: row for row in story.rows if not row.claim and row.codes}
        self.told: list[str] = []

    def answers(self) -> Answers:
        """All that was answered, and all that is not taken."""
        self._report_missing_columns()
        self._report_extra_columns()
        found = tuple(filter(None, map(self._answer, self._rows())))
        by, role = self._who()
        story = self.story
        told = self.told
        if len(told) > _MOST_TOLD:
            told = [*told[:_MOST_TOLD], f"and {len(told) - _MOST_TOLD:,} remarks more"]
        return Answers(
            story.id,
            found,
            story.path,
            story.claims_hash,
            story.report,
            by,
            role,
            origin=self.path,
            aside=tuple(told),
        )

    def _rows(self) -> list[int]:
        return [row for row in self.sheet.rows if row > self.head]

    def _place(self, row: int) -> str:
        return f"sheet “{self.sheet.name}”, row {row}" if self.several else f"row {row}"

    def _cell(self, row: int, name: str) -> Cell | None:
        column = self.columns.get(name)
        return None if column is None else self.sheet.cells.get((row, column))

    def _who(self) -> tuple[str, Role]:
        """Who answers, and as what: beside the words that ask for it, above the headings."""
        known, found = meanings("field"), dict[str, str]()
        for (row, column), cell in sorted(self.sheet.cells.items()):
            name = known.get(fold(cell.stored)) if row < self.head else None
            beside = self.sheet.cells.get((row, column + 1))
            if name is not None and beside is not None:
                found.setdefault(name, " ".join(shown_text(beside).split()))
        typed = found.get("as", "")
        role = meanings("role").get(fold(typed))
        if typed and role is None:
            self.told.append(f"“{typed}” is no role ({', '.join(ROLES)}): taken as an author's")
        return found.get("by", "")[:MOST_LETTERS], next(
            (one for one in ROLES if one == role), "author"
        )

    def _report_missing_columns(self) -> None:
        missing = [one.name for one in ANSWERED if one.name not in self.columns]
        if len(missing) == len(ANSWERED):
            raise AnswersError(
                f"the sheet of `{self.story.id}` has no column for answers any more",
                "give the columns their headings back: Reply, Answer, …",
            )

    def _report_extra_columns(self) -> None:
        ours = set(self.columns.values())
        extra: dict[int, int] = {}
        for row, column in self.sheet.cells:
            if row > self.head and column not in ours:
                extra[column] = extra.get(column, 0) + 1
        for column in sorted(extra):
            head = self.sheet.cells.get((self.head, column))
            name = f" (“{_short(head.stored)}”)" if head is not None else ""
            self.told.append(f"column {letters(column)}{name} is none of ours, and is not taken")

    def _answer(self, row: int) -> Answer | None:
        """The answer in a row; None where nothing was typed."""
        typed = {
            column.fills: self._typed(row, column.name)
            for column in ANSWERED
            if column.name in self.columns
        }
        known = self._known(row, is_filled=any(typed.values()))
        if known is None:
            return None
        self._report_changed(row, known)
        if not any(typed.values()):
            return None
        reply = self._reply(row, typed.get("reply", ""))
        text = typed.get("answer", "")
        if reply is None:
            words = typed["reply"]
            reply, text = "", f"{words}\n{text}".strip()
        supplied = self._supplied(row, known, typed) if known.claim else ()
        claims = (known.claim,) if known.claim else ()
        if not reply and not text and not supplied:
            return None
        return Answer(known.codes, claims, reply, text, supplied, place=self._place(row))

    def _known(self, row: int, *, is_filled: bool) -> _Known | None:
        """What the report had in this row, whatever row it was in then."""
        cell, coded = self._cell(row, "claim"), self._cell(row, "code")
        claim = "" if cell is None else cell.stored.strip()
        code = "" if coded is None else coded.stored.strip()
        if claim:
            found = self.by_claim.get(claim)
            if found is None and is_filled:
                guess = did_you_mean(claim, self.by_claim)
                hint = f": {guess}" if guess else ""
                self.told.append(
                    f"{self._place(row)}: the report has no claim “{_short(claim)}”{hint}; "
                    "the row is not taken"
                )
            return found
        found = self.by_code.get(code)
        if found is None and is_filled:
            self.told.append(
                f"{self._place(row)} names neither a claim nor a question, and is not taken"
            )
        return found

    def _report_changed(self, row: int, known: _Known) -> None:
        """Tell what was changed in our columns."""
        for column in SHOWN:
            if column.name in ("claim", "code") or column.name not in self.columns:
                continue
            cell = self._cell(row, column.name)
            now = "" if cell is None else shown_text(cell)
            was = known.shown.get(column.name, "")
            if _plain(now) != _plain(was):
                heading = self.sheet.cells[self.head, self.columns[column.name]].stored
                self.told.append(
                    f"{self._place(row)}: “{_short(was)}” was changed into “{_short(now)}” under "
                    f"“{_short(heading)}”, which is not taken: type it into a column for answers"
                )

    def _typed(self, row: int, name: str) -> str:
        """What was typed into a cell for answers, as it shows; "" where it cannot be taken."""
        cell = self._cell(row, name)
        if cell is None:
            return ""
        heading = self.sheet.cells[self.head, self.columns[name]].stored
        where = f"{self._place(row)}, “{_short(heading)}”"
        if cell.is_formula or cell.kind in ("error", "flag"):
            self.told.append(f"{where}: a formula or {cell.stored or 'no value'}, not taken")
            return ""
        if cell.kind == "date":
            self.told.append(
                f"{where}: the spreadsheet made the date {cell.stored[:10]} of what was typed; "
                "it is not taken: type it once more as a text, with ' before it"
            )
            return ""
        text = shown_text(cell)
        if len(text) > MOST_LETTERS:
            message = f"{where} has more than {MOST_LETTERS:,} characters"
            raise AnswersError(message, "shorten it, and send the rest by mail")
        return text

    def _reply(self, row: int, typed: str) -> Reply | None:
        """The reply that was chosen; None for words that are none."""
        if not typed:
            return ""
        name = meanings("reply").get(fold(typed.rstrip(" :.…")))
        reply = next((one for one in REPLIES if one == name), None)
        if reply is None:
            self.told.append(
                f"{self._place(row)}: “{_short(typed)}” is none of the four replies; "
                "it is kept as a part of the answer"
            )
        return reply

    def _supplied(self, row: int, known: _Known, typed: Mapping[str, str]) -> tuple[Supplied, ...]:
        state = typed.get("state", "")
        named = meanings("state").get(fold(state), "")
        if state and not named:
            self.told.append(f"{self._place(row)}: “{_short(state)}” is no state, and is not taken")
        texts = {
            name: typed.get(name, "") for name in ("value", "period", "of", "source", "locator")
        }
        if not named and not any(texts.values()):
            return ()
        return (Supplied(known.claim, **texts, state=named, was=known.typed),)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    plain = _plain(text)
    return plain if len(plain) <= 60 else f"{plain[:59]}…"
