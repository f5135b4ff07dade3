"""The review of a story as a spreadsheet: one row a claim, with columns for the answers.

Every text is written as a text, whatever it begins with: nothing that comes from an article, a
claim or a source can become a formula, a link or a number. What could not be seen is spelled out;
what is compared when the sheet comes back stands in a hidden sheet, as it was typed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final

from xlsxwriter import Workbook

from claimlint.claims.cell_name import letters
from claimlint.desk.article_marks import Spot
from claimlint.desk.earlier_report import report_mark
from claimlint.desk.page_words import PageWords, words_for
from claimlint.desk.sheet_columns import (
    COLUMNS,
    FORMAT,
    HEAD_ROW,
    MARK,
    PARTICULARS,
    REPLY_WORDS,
    REPORT,
    ROLE_WORDS,
    SHOWN,
    STATE_WORDS,
    STORY,
)
from claimlint.desk.story_review import Card, Cited, Detail, Question, StoryReview
from claimlint.lazy_dataclass import dataclass
from claimlint.report.escape import escape

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST_SHOWN: Final = 4_000
"""Characters of a text that a cell shows; spreadsheets hold 32,767."""
_PIECE: Final = 30_000
_MOST_NAME: Final = 31
_NO_NAME: Final = frozenset("[]:*?/\\'")
_TITLE: Final = {"bold": True, "font_size": 14}
_TEXT: Final = {"num_format": "@", "text_wrap": True, "valign": "top", "quote_prefix": True}
_OURS: Final = {**_TEXT, "bg_color": "#F2F2F2", "border": 1, "border_color": "#D0D0D0"}
_THEIRS: Final = {**_TEXT, "quote_prefix": False, "border": 1, "border_color": "#8FAADC"}
_HEAD: Final = {**_TEXT, "bold": True, "bg_color": "#D9D9D9", "border": 1}
_HEAD_THEIRS: Final = {**_HEAD, "bg_color": "#BDD7EE"}
_SPARE: Final = 2_000
"""So many rows have the drop-downs at least: rows may be added below."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: the codes of questions, the claim, what is shown, what the claim file has typed."""

    codes: tuple[str, ...]
    claim: str
    shown: tuple[str, ...]
    typed: Mapping[str, str]


def review_workbook(reviews: Sequence[StoryReview]) -> bytes:
    """The workbook of some stories, a sheet each."""
    stream = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(stream, options)
    names = sheet_names(reviews)
    rows = [list(rows_of(review)) for review in reviews]
    for review, name, own in zip(reviews, names, rows, strict=True):
        _write_story(book, book.add_worksheet(name), review, own)
    _write_particulars(book, reviews, names, rows)
    mark = " ".join(report_mark(review) for review in reviews)
    book.set_custom_property(STORY, " ".join(one.article for one in reviews)[:255], "text")
    book.set_custom_property(REPORT, mark[:255], "text")
    book.close()
    return stream.getvalue()


def sheet_names(reviews: Sequence[StoryReview]) -> list[str]:
    """A name for each story's sheet: its id, as far as a spreadsheet takes it."""
    taken = {PARTICULARS.casefold(), "history"}
    names = []
    for review in reviews:
        plain = "".join("-" if sign in _NO_NAME else sign for sign in escape(review.article))
        name = plain[:_MOST_NAME].strip() or "story"
        number = 2
        while name.casefold() in taken:
            tail = f" {number}"
            name = f"{plain[: _MOST_NAME - len(tail)]}{tail}"
            number += 1
        taken.add(name.casefold())
        names.append(name)
    return names


# -- rows ----------------------------------------------------------------------------------


def rows_of(review: StoryReview) -> Iterator[SheetRow]:
    """A row for each claim, those with open questions first, in the order of the questions; then
    one for each question that is about no claim."""  # noqa: D205, D209 - one sentence
    words = words_for(review.speaks)
    asked: dict[str, list[Question]] = {}
    for question in review.questions:
        for name in question.claims:
            asked.setdefault(name, []).append(question)
    cards = {card.id: card for card in review.cards}
    for name in dict.fromkeys([*(name for name in asked if name in cards), *cards]):
        yield _row_of_claim(cards[name], asked.get(name, []), words)
    for question in review.questions:
        if not any(name in cards for name in question.claims):
            yield _row_without_claim(question, words)


def _row_of_claim(card: Card, asked: Sequence[Question], words: PageWords) -> SheetRow:
    state = words(f"state_{card.state}")
    if card.review:
        state = f"{state}; {words(f'review_{card.review}')}"
    shown = {
        "code": ", ".join(one.code for one in asked),
        "claim": card.id,
        "statement": card.statement,
        "words": _words(card.spots),
        "place": _place(card.spots, words),
        "value": card.value,
        "means": card.means,
        "period": _detail(card.period, words),
        "base": _detail(card.base, words),
        "source": "; ".join(one.title for one in card.cited),
        "locator": "; ".join(_located(one, words) for one in card.cited if one.locator or one.says),
        "finding": "\n".join(_finding(one, words) for one in asked),
        "state": state,
    }
    typed = {
        "value": card.typed.value,
        "period": card.typed.period,
        "of": card.typed.of,
        "source": card.typed.source,
        "locator": card.typed.locator,
    }
    codes = tuple(one.code for one in asked)
    return SheetRow(codes, card.id, tuple(_shown(shown[one.name]) for one in SHOWN), typed)


def _row_without_claim(question: Question, words: PageWords) -> SheetRow:
    shown = {
        "code": question.code,
        "words": _words(question.spots),
        "place": _place(question.spots, words),
        "finding": _finding(question, words),
        "state": words("state_unclaimed"),
    }
    texts = tuple(_shown(shown.get(one.name, "")) for one in SHOWN)
    return SheetRow((question.code,), "", texts, {})


def _words(spots: Sequence[Spot]) -> str:
    return " … ".join(dict.fromkeys(spot.words for spot in spots))


def _place(spots: Sequence[Spot], words: PageWords) -> str:
    places = (words("paragraph", n=one.paragraph) for one in spots if one.paragraph is not None)
    return ", ".join(dict.fromkeys(places))


def _detail(detail: Detail | None, words: PageWords) -> str:
    if detail is None or not detail.text:
        return ""
    if detail.stated == "supplied":
        return f"{detail.text} ({words('stated_supplied')})"
    return detail.text


def _located(cited: Cited, words: PageWords) -> str:
    says = words("says_label", value=cited.says) if cited.says else ""
    return ", ".join(part for part in (cited.locator, says) if part)


def _finding(question: Question, words: PageWords) -> str:
    told = [said.spoken or said.gist or said.message for said in question.said]
    if question.lacks:
        told.append(words("lacks", list=words.listed(question.lacks)))
    return f"{question.code}: {' '.join(told)}"


def _shown(text: str) -> str:
    """A text as a cell shows it: what cannot be seen is spelled out, its lines stay."""
    lines = [escape(line) for line in text.split("\n")]
    whole = "\n".join(lines)
    return whole if len(whole) <= _MOST_SHOWN else f"{whole[: _MOST_SHOWN - 1]}…"


# -- the sheet -----------------------------------------------------------------------------


def _write_story(
    book: Workbook, sheet: Worksheet, review: StoryReview, rows: Sequence[SheetRow]
) -> None:
    words = words_for(review.speaks)
    if words.direction == "rtl":
        sheet.right_to_left()
    ours, theirs = book.add_format(_OURS), book.add_format(_THEIRS)
    sheet.write_string(
        0, 0, _shown(words("page_title", title=review.title)), book.add_format(_TITLE)
    )
    sheet.write_string(1, 0, words("sheet_intro"))
    sheet.write_string(2, 0, words("sheet_by"))
    sheet.write_blank(2, 1, None, theirs)
    sheet.write_string(2, 2, words("sheet_as"))
    sheet.write_blank(2, 3, None, theirs)
    _list(sheet, (2, 3, 2, 3), [words(key) for key in ROLE_WORDS.values()])
    head = HEAD_ROW - 1
    heads = {True: book.add_format(_HEAD_THEIRS), False: book.add_format(_HEAD)}
    for at, column in enumerate(COLUMNS):
        sheet.set_column(at, at, column.width)
        sheet.write_string(head, at, words(column.word), heads[bool(column.fills)])
    for number, row in enumerate(rows, HEAD_ROW):
        _write_row(sheet, number, row, ours, theirs)
    last = max(head + len(rows), head + 1)
    sheet.autofilter(head, 0, last, len(COLUMNS) - 1)
    sheet.freeze_panes(HEAD_ROW, 2)
    whole = f"A1:{letters(len(COLUMNS))}{last + _SPARE}"
    sheet.ignore_errors({"number_stored_as_text": whole})  # they are meant to be texts
    below = max(last, head + _SPARE)
    for at, column in enumerate(COLUMNS):
        choices = {"reply": REPLY_WORDS, "state": STATE_WORDS}.get(column.fills)
        if choices is not None:
            _list(sheet, (HEAD_ROW, at, below, at), [words(key) for key in choices.values()])
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)


def _write_row(sheet: Worksheet, number: int, row: SheetRow, ours: Format, theirs: Format) -> None:
    texts = dict(zip((one.name for one in SHOWN), row.shown, strict=True))
    for at, column in enumerate(COLUMNS):
        if column.fills:
            sheet.write_blank(number, at, None, theirs)
        elif texts[column.name]:
            sheet.write_string(number, at, texts[column.name], ours)
        else:
            sheet.write_blank(number, at, None, ours)


def _list(sheet: Worksheet, area: tuple[int, int, int, int], choices: Sequence[str]) -> None:
    """A drop-down; a word that is not in it may be typed all the same, and is asked about later."""
    options = {"validate": "list", "source": list(choices), "error_type": "warning"}
    sheet.data_validation(*area, options)


# -- what is compared when it comes back ---------------------------------------------------


def _write_particulars(
    book: Workbook,
    reviews: Sequence[StoryReview],
    names: Sequence[str],
    rows: Sequence[Sequence[SheetRow]],
) -> None:
    """The hidden sheet: the stories in the first row, then a row for each row of a story."""
    sheet = book.add_worksheet(PARTICULARS)
    sheet.very_hidden()
    stories = [_story(review, name) for review, name in zip(reviews, names, strict=True)]
    _write_data(sheet, 0, {MARK: FORMAT, "stories": stories})
    number = 1
    for at, own in enumerate(rows):
        for row in own:
            data = {"story": at, "codes": row.codes, "claim": row.claim, "typed": dict(row.typed)}
            _write_data(sheet, number, {**data, "shown": row.shown})
            number += 1


def _story(review: StoryReview, name: str) -> dict[str, object]:
    claims = next((one.sha256 for one in review.hashes if one.role == "claims"), "")
    return {
        "sheet": name,
        "story": review.article,
        "path": review.path,
        "claims_sha256": claims,
        "report": report_mark(review),
        "codes": dict(review.codes),
    }


def _write_data(sheet: Worksheet, row: int, data: Mapping[str, object]) -> None:
    """Data as JSON in plain ASCII, in as many cells as it takes: no program changes that."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    for at in range(0, len(text), _PIECE):
        sheet.write_string(row, at // _PIECE, text[at : at + _PIECE])
