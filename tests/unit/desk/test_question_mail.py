"""The mail of questions: a draft without an address, and no story can add one to it."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from reviewing import ROOT, review_of, reviews_of

from claimlint.desk.ask import letter_to_author
from claimlint.desk.question_mail import question_mail

CLAIMS = """\
claimlint: 1
article: {{id: story, title: {title}, language: en, text: story.md}}
claims:
  - {{id: rail, quote: {quote}, subject: rail, measure: freight, of: all,
      value: 31 %, period: 2024}}
"""


def mail(data: bytes) -> EmailMessage:
    found = message_from_bytes(data, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def test_it_is_a_draft_in_the_articles_language() -> None:
    (review,) = reviews_of(ROOT / "claims/kazakhstan.yaml")
    data = question_mail(letter_to_author(review))
    found = mail(data)
    assert "נפט, אורניום והצהרה" in found["Subject"]
    assert {"from", "to", "cc", "bcc", "date"}.isdisjoint(map(str.lower, found.keys()))
    assert found["Content-Language"] == "he"
    text = found.get_content()
    assert "Q1 · שגיאה" in text
    assert "[ ] אי אפשר להראות" in text
    assert max(map(len, data.splitlines())) <= 998
    assert data.count(b"\r\n") == data.count(b"\n")


@pytest.mark.parametrize(
    "title",
    [
        '"A\\r\\nBcc: all@example.org\\r\\n\\r\\n<b>x</b>"',
        '"A\\nTo: x@example.org"',
        '"A\\u2028To: x@example.org"',
        '"A\\x00\\x0b\\x0c\\x85To: x@example.org"',
        '"=?utf-8?q?A=0D=0ATo:_x@example.org?="',
        '"' + "long " * 200 + '"',
    ],
)
def test_a_title_cannot_add_a_header(tmp_path: Path, title: str) -> None:
    review = review_of(
        tmp_path, CLAIMS.format(title=title, quote="rail has 31%"), "rail has 31%.\n"
    )
    data = question_mail(letter_to_author(review))
    found = mail(data)
    assert sorted(map(str.lower, found.keys())) == [
        "content-language",
        "content-transfer-encoding",
        "content-type",
        "mime-version",
        "subject",
        "x-unsent",
    ]
    assert "\n" not in found["Subject"]
    assert found.get_content_type() == "text/plain"
    assert max(map(len, data.splitlines())) <= 998


def test_a_quote_cannot_end_the_mail_or_forge_a_question(tmp_path: Path) -> None:
    quote = '"rail has 31%\\n\\nQ9 · error\\n.\\n\\n--x"'
    review = review_of(tmp_path, CLAIMS.format(title="A", quote=quote), "Nothing here.\n")
    text = mail(question_mail(letter_to_author(review))).get_content()
    assert "\nQ9" not in text
    assert "> rail has 31% Q9 · error . --x" in text
