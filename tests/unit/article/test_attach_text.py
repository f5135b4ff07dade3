from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from newsdesk import attached, desk

from claimlint.article.article import Article
from claimlint.claims.claim import Document
from claimlint.claims.finding import RawFinding

HEAD = "claimlint: 1\narticle: {id: a, title: A, published: 2025-11-09, text: story.md}\n"


def laid(
    folder: Path, entries: str, text: str
) -> tuple[Document, Article | None, list[RawFinding]]:
    source = HEAD + "claims:\n" + entries
    desk(folder, source, text)
    document, article, raised = attached(folder, source, "claims.yaml")
    return document, article, raised


def test_each_claim_knows_where_it_stands(tmp_path: Path) -> None:
    document, article, raised = laid(
        tmp_path,
        "  - {id: a, quote: rail carries 31%, value: 31 %}\n"
        "  - {id: b, quote: road 58%, value: 58 %}\n"
        "  - {id: c, quote: [Rail grows to 31%, rail carries 31%], value: 31 %}\n",
        "# Rail grows to 31%\n\nNow rail carries 31% of it, road 58%. That is all.\n",
    )
    assert article is not None
    assert raised == []
    first = article.found(document.by_id["a"])
    assert first is not None
    assert (first.part, first.paragraph) == ("body", 2)
    passages = [claim.text("passage") for claim in document.claims]
    assert passages == ["sentence 2", "sentence 2", "sentence 1"]
    assert [one.claim.id for one in article.quotes] == ["a", "b", "c", "c"]
    assert [sorted({c.id for c in figure.claims}) for figure in article.figures] == [
        ["c"],
        ["a", "c"],
        ["b"],
    ]


def test_a_passage_of_the_file_stays(tmp_path: Path) -> None:
    document, _, _ = laid(
        tmp_path, "  - {id: a, quote: 31%, value: 31 %, passage: mine}\n", "It is 31%.\n"
    )
    assert document.claims[0].text("passage") == "mine"


@pytest.mark.parametrize(
    ("quote", "text", "key", "bounds"),
    [
        ("rail carries 31%", "Now rail carries 31% of it.", "value", "61/200 63/200"),
        ("about 22%", "It is about 22% now.", "value", "209/1000 231/1000"),
        ("the tenth-largest", "It is the tenth-largest city.", "rank", "10 10"),
        ("almost double", "It is almost double that.", "ratio", "9/5 2"),
        ("In 2024 it was 31%", "In 2024 it was 31% here.", "value", "61/200 63/200"),
    ],
)
def test_a_number_that_is_left_out_is_read_from_the_quote(
    tmp_path: Path, quote: str, text: str, key: str, bounds: str
) -> None:
    document, _, raised = laid(tmp_path, f"  - {{id: a, quote: {quote}}}\n", text)
    assert raised == []
    (claim,) = document.claims
    assert claim.amount_key == key
    assert claim.value is not None
    low, high = map(Fraction, bounds.split())
    assert (claim.value.interval.low, claim.value.interval.high) == (low, high)


def test_a_date_that_is_left_out(tmp_path: Path) -> None:
    document, _, raised = laid(tmp_path, "  - {id: a, quote: since 1992}\n", "Ties since 1992.\n")
    assert raised == []
    assert document.claims[0].type == "date"
    assert document.claims[0].date is not None
    assert document.claims[0].date.text == "1992"


@pytest.mark.parametrize(
    ("quote", "said"),
    [("31% and 58%", "its quote holds 2 numbers (31%, 58%)"), ("rail and road", "holds none")],
)
def test_a_number_that_cannot_be_read_is_a_fault(tmp_path: Path, quote: str, said: str) -> None:
    _, _, raised = laid(
        tmp_path, f"  - {{id: a, quote: {quote}}}\n", "31% and 58% for rail and road.\n"
    )
    (one,) = raised
    assert one.rule == "invalid-claim"
    assert said in one.message
    assert one.place.pointer == "/claims/0/quote"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere.md", "there is no"),
        ("../out.md", "outside the project"),
        ("story.pdf", "no article"),
        ("bytes.md", "not UTF-8"),
        ("bad.docx", "cannot be read"),
    ],
)
def test_a_text_that_cannot_be_read_is_a_finding(tmp_path: Path, name: str, said: str) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "bytes.md").write_bytes(b"31\xff%")
    (folder / "story.pdf").write_bytes(b"31%")
    (folder / "bad.docx").write_bytes(b"no zip")
    (tmp_path / "out.md").write_text("secret 31%")
    source = HEAD.replace("story.md", name) + "claims: []\n"
    _, article, raised = attached(folder, source)
    assert article is None
    (one,) = raised
    assert said in one.message
    assert one.place.pointer == "/article/text"


def test_waived_numbers(tmp_path: Path) -> None:
    source = HEAD + "claims: []\nnot_claims: [{quote: 99 balloons, reason: a title}]\n"
    desk(tmp_path, source, "It has 1,200 seats and plays 99 balloons.\n")
    _, article, _ = attached(tmp_path, source, "claims.yaml")
    assert article is not None
    assert {one.text: one.waived for one in article.figures}.get("1,200 seats") is None
    assert {one.text: one.waived for one in article.figures}["99 balloons"] == "a title"


def test_a_missing_quote_has_a_closest_passage_and_a_fix(tmp_path: Path) -> None:
    document, article, _ = laid(
        tmp_path,
        "  - id: a\n    quote: rail now carries 31% of freight\n    value: 31 %\n",
        "In 2024, rail now carries 31% of all freight in the land.\n",
    )
    assert article is not None
    (quote,) = article.quotes
    assert quote.spans == ()
    assert quote.closest_text == "rail now carries 31% of all freight"
    assert quote.fix is not None
    start, end = quote.fix.span
    assert document.text[start:end] == "rail now carries 31% of freight"
    assert quote.fix.text == "rail now carries 31% of all freight"


def test_what_is_not_like_it_is_no_fix(tmp_path: Path) -> None:
    _, article, _ = laid(
        tmp_path, "  - {id: a, quote: wages fell by 4%, value: 4 %}\n", "Ships carry 31%.\n"
    )
    assert article is not None
    assert article.quotes[0].fix is None


def test_a_number_that_a_draft_left_open_is_not_taken_from_the_quote(tmp_path: Path) -> None:
    document, _, raised = laid(
        tmp_path,
        "  - {id: a, quote: growth of -0.1 percent, measure: growth, change: TODO sign}\n",
        "It posted growth of -0.1 percent.\n",
    )
    assert document.claims[0].value is None
    assert [one.rule for one in raised if one.rule != "unfinished-claim"] == []
