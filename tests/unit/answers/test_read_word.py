"""Word files that came back, as each program writes them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from office import saved_by_office
from returned_word import (
    Reply,
    as_google,
    as_word,
    deleted,
    inserted,
    parts,
    retyped,
    tick,
    with_parts,
)
from reviewing import review_of

from claimlint.answers.answer import Answers, AnswersError, Supplied
from claimlint.answers.read_word import read_word
from claimlint.desk.ask import letter_to_author
from claimlint.desk.covering_line import covering_of
from claimlint.desk.question_document import question_document
from claimlint.desk.story_review import StoryReview

CLAIMS = """\
claimlint: 1
article: {id: story, title: Freight, language: en, text: story.md}
defaults: {measure: freight, of: all, period: 2024}
claims:
  - {id: rail, quote: rail has 31%, subject: rail, value: 31 %}
  - {id: road, quote: road has 74%, subject: road, value: 74 %}
"""
TEXT = "# Freight in 2024\n\nIn 2024 rail has 31% of it.\n\nAnd road has 74% in 2024.\n"


def sent(folder: Path, claims: str = CLAIMS, text: str = TEXT) -> tuple[StoryReview, bytes]:
    review = review_of(folder, claims, text)
    letter = letter_to_author(review)
    return review, question_document(review, letter, covering_of(review, letter))


def read(data: bytes) -> Answers:
    return read_word(data, "back.docx")


def told(answers: Answers) -> list[tuple[str, str, str, str]]:
    return [(one.codes[0], one.reply, one.text, one.by) for one in answers.answers]


REPLIES = [
    Reply("Q1", "change to 21 %"),
    Reply("Q2", "stands: Yearbook 2025, table 7", "Dana Cohen", ""),
    Reply("Q3", "I will ask the ministry.\nMore tomorrow."),
]
HEARD = [
    ("Q1", "change-to", "change to 21 %", "NL"),
    ("Q2", "stands", "stands: Yearbook 2025, table 7", "DC"),
    ("Q3", "", "I will ask the ministry.\nMore tomorrow.", "NL"),
]


def test_what_was_sent_answers_nothing(tmp_path: Path) -> None:
    review, data = sent(tmp_path)
    answers = read(data)
    assert answers.answers == ()
    assert answers.aside == ()
    assert (answers.story, answers.role, answers.origin) == ("story", "author", "back.docx")
    assert answers.claims_hash == review.hashes[1].sha256
    assert answers.paragraphs[0] == "Freight in 2024"


def test_replies_are_found_by_the_threads_of_word(tmp_path: Path) -> None:
    answers = read(as_word(sent(tmp_path)[1], REPLIES))
    assert told(answers) == HEARD
    assert answers.answers[1].supplied == (Supplied("rail", source="Yearbook 2025, table 7"),)
    assert answers.answers[0].claims == ("rail", "road")
    assert answers.answers[0].supplied == ()  # which of the two is to be changed, is not said
    assert answers.answers[0].on == "2025-11-07"
    assert answers.answers[0].place == "the comment of Noa Levi on “31%”"


def test_replies_are_found_by_the_words_that_google_docs_lays_them_on(tmp_path: Path) -> None:
    data = sent(tmp_path)[1]
    # Q1 and Q2 are about the same figure: there only the code tells which is meant
    back = read(as_google(data, [REPLIES[0], Reply("Q2", "Q2: cut"), Reply("Q3", "stet")]))
    assert told(back) == [("Q2", "cut", "Q2: cut", "NL")]
    assert back.aside == (
        "Noa Levi wrote on “31%”: change to 21 % (it lies on Q1 and Q2)",
        "Noa Levi wrote on “74%”: stet (it lies on Q1 and Q3)",
    )


def test_a_range_with_one_question_needs_no_code(tmp_path: Path) -> None:
    claims = CLAIMS.replace("74", "64").replace("\n  - {id: road", "\n  - {id: road", 1)
    text = TEXT.replace("74", "64")
    back = read(as_google(sent(tmp_path, claims, text)[1], [Reply("Q2", "stet")]))
    assert told(back) == [("Q2", "stands", "stet", "NL")]


@pytest.mark.parametrize("program", [as_word, as_google])
def test_what_libreoffice_saves_is_read_as_well(tmp_path: Path, program: object) -> None:
    claims, text = CLAIMS.replace("74", "64"), TEXT.replace("74", "64")
    replies = [Reply("Q1", "cut"), Reply("Q2", "cannot be shown")]
    data = sent(tmp_path, claims, text)[1]
    path = tmp_path / "back.docx"
    path.write_bytes(program(data, replies))  # type: ignore[operator]
    saved = saved_by_office(path, "docx", tmp_path / "office").read_bytes()
    assert told(read(saved)) == [
        ("Q1", "cut", "cut", "NL"),
        ("Q2", "cannot-be-shown", "cannot be shown", "NL"),
    ]


def test_a_question_of_ours_may_be_ticked_or_written_into(tmp_path: Path) -> None:
    data = sent(tmp_path)[1]
    data = tick(data, "Q2", "☐ stands (source):", "☒ stands (source): Yearbook, p. 3")
    data = tick(data, "Q3", "☐ change to:", "☐ change to: 70 %")
    assert [(one.codes, one.reply, one.text, one.supplied) for one in read(data).answers] == [
        (
            ("Q2",),
            "stands",
            "☒ stands (source): Yearbook, p. 3",
            (Supplied("rail", source="Yearbook, p. 3"),),
        ),
        (("Q3",), "change-to", "☐ change to: 70 %", (Supplied("road", value="70 %"),)),
    ]


def test_two_ticks_are_no_reply_and_are_kept(tmp_path: Path) -> None:
    data = tick(sent(tmp_path)[1], "Q2", "☐ cut", "☒ cut")
    data = tick(data, "Q2", "☐ cannot be shown", "☒ cannot be shown")
    (answer,) = read(data).answers
    assert (answer.reply, answer.text) == ("", "☒ cut\n☒ cannot be shown")


def test_tracked_changes_are_listed_and_the_text_is_told_as_it_was(tmp_path: Path) -> None:
    data = sent(tmp_path)[1]
    was = "<w:t>And road has </w:t></w:r>"
    body = parts(data)["word/document.xml"]
    assert '<w:t xml:space="preserve">And road has </w:t></w:r>' in body
    was = '<w:t xml:space="preserve">And road has </w:t></w:r>'
    data = retyped(data, was, was + inserted("about ") + deleted("nearly "))
    answers = read(data)
    assert answers.aside == (
        "Noa Levi put in “about” in paragraph 3 (tracked)",
        "Noa Levi took out “nearly” in paragraph 3 (tracked)",
    )
    assert answers.paragraphs[2] == "And road has nearly 74% in 2024."


def test_a_file_without_its_first_comment_says_what_to_name(tmp_path: Path) -> None:
    review, data = sent(tmp_path)
    comments = parts(data)["word/comments.xml"].replace("claimlint-questions", "x")
    bare = with_parts(data, {"word/comments.xml": comments})
    with pytest.raises(AnswersError, match="its first comment is gone") as raised:
        read(bare)
    assert "--codes REPORT" in raised.value.help
    covering = covering_of(review, letter_to_author(review))
    assert read_word(bare, "back.docx", covering).story == "story"


def bomb() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w:t>" + b" " * 40_000_000)
    return stream.getvalue()


def test_hostile_files_are_refused_in_a_sentence(tmp_path: Path) -> None:
    data = sent(tmp_path)[1]
    comments = parts(data)["word/comments.xml"]
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    for hostile, message in (
        (b"no zip", "no Word document"),
        (bomb(), "too large when unpacked"),
        (with_parts(data, {"word/comments.xml": entity + "<a>&e;</a>"}), "declares a DTD"),
        (with_parts(data, {"word/comments.xml": comments[:-20]}), "damaged"),
        (with_parts(data, {"word/comments.xml": comments + " " * 40_000_000}), "too large"),
    ):
        with pytest.raises(AnswersError, match=message):
            read(hostile)


def test_a_thread_that_leads_in_a_circle_ends(tmp_path: Path) -> None:
    data = as_word(sent(tmp_path)[1], [Reply("Q2", "why?"), Reply("Q2", "why not?")])
    extended = parts(data)["word/commentsExtended.xml"]
    first, second = "70000000", "70000001"
    for own, other in ((first, second), (second, first)):
        at = extended.index(f'w15:paraId="{own}" w15:paraIdParent="')
        end = extended.index("/>", at)
        extended = f'{extended[:at]}w15:paraId="{own}" w15:paraIdParent="{other}"{extended[end:]}'
    answers = read(with_parts(data, {"word/commentsExtended.xml": extended}))
    assert answers.answers == ()
    assert len(answers.aside) == 2
