"""The Word file of questions: the article, and a comment at each figure in question."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from office import saved_by_office
from returned_word import parts
from reviewing import ROOT, review_of, reviews_of

from claimlint.answers.read_word import read_word
from claimlint.answers.word_comments import comments_of
from claimlint.answers.word_text import word_text
from claimlint.article.word_package import WordPackage
from claimlint.desk.ask import Letter, letter_to_author, letter_to_source
from claimlint.desk.covering_line import covering_of, read_covering_line
from claimlint.desk.question_document import question_document, visible
from claimlint.desk.story_review import StoryReview


def written(review: StoryReview, letter: Letter) -> bytes:
    return question_document(review, letter, covering_of(review, letter))


def noted(data: bytes) -> list[tuple[str, str]]:
    """The first line of each comment, with the words that it is about."""
    package = WordPackage(data)
    text = word_text(package.body())
    return [(one.text.split("\n")[0], text.words(one.id)) for one in comments_of(package)]


def marked(review: StoryReview) -> set[tuple[str, str]]:
    """The code of each question with the words of each figure in question."""
    texts = {
        piece.mark.id: piece.text
        for passage in review.passages
        for piece in passage.pieces
        if piece.mark is not None
    }
    return {
        (question.code, texts[spot.mark])
        for question in review.questions
        for spot in question.spots
        if spot.mark is not None
    }


@pytest.mark.parametrize("story", ["kazakhstan", "chain"])
@pytest.mark.parametrize("is_saved", [False, True])
def test_each_comment_is_at_its_figure(tmp_path: Path, story: str, is_saved: bool) -> None:
    """Also after LibreOffice has opened and saved the file."""
    review = reviews_of(ROOT / f"claims/{story}.yaml")[0]
    data = written(review, letter_to_author(review))
    if is_saved:
        (tmp_path / "a.docx").write_bytes(data)
        data = saved_by_office(tmp_path / "a.docx", "docx", tmp_path / "office").read_bytes()
    found = {(code[0], words) for line, words in noted(data) if (code := re.match(r"Q\d+", line))}
    assert found >= marked(review)
    assert {code for code, _ in found} == {one.code for one in letter_to_author(review).asked}


def test_a_comment_has_its_code_the_fault_what_settles_it_and_four_replies(tmp_path: Path) -> None:
    claims = """\
claimlint: 1
article: {id: story, title: Freight, language: en, text: story.md}
defaults: {measure: freight, of: all, period: 2024}
claims:
  - {id: rail, quote: rail has 31%, subject: rail, value: 31 %}
"""
    review = review_of(tmp_path, claims, "# In 2024\n\nIn 2024 rail has 31%.\n")
    first, second = comments_of(WordPackage(written(review, letter_to_author(review))))
    assert first.text.split("\n") == [
        "Q1 · question",
        "Lacks a source.",
        "What would settle it:",
        "Supply a source, or cut the figure.",
        "☐ stands (source):",
        "☐ change to:",
        "☐ cut",
        "☐ cannot be shown",
    ]
    covering = read_covering_line(second.text)
    assert covering is not None
    assert (covering.story, covering.codes) == ("story", {"Q1": ("rail",)})
    assert "stands (source); change to; cut; cannot be shown" in second.text


def test_hebrew_runs_from_right_to_left() -> None:
    review = reviews_of(ROOT / "claims/kazakhstan.yaml")[0]
    held = parts(written(review, letter_to_author(review)))
    paragraphs = re.findall(r"<w:p>.*?</w:p>", held["word/document.xml"], re.DOTALL)
    assert len(paragraphs) > 5
    assert all("<w:bidi/>" in one for one in paragraphs)
    hebrew = re.findall(
        r"<w:r>(?:(?!</w:r>).)*[א-ת](?:(?!</w:r>).)*</w:r>", held["word/document.xml"]
    )
    assert hebrew
    assert all("<w:rtl/>" in one for one in hebrew)
    comments = held["word/comments.xml"]
    told = re.findall(r"<w:p>(?:(?!</w:p>).)*Countries by total area.*?</w:p>", comments, re.DOTALL)
    assert told
    assert all("<w:bidi/>" in one for one in told)
    assert "the article has number" not in comments


def test_a_file_names_nobody(tmp_path: Path) -> None:
    review = reviews_of(ROOT / "claims/chain.yaml")[0]
    held = parts(written(review, letter_to_author(review)))
    assert set(re.findall(r'w:author="([^"]*)"', held["word/comments.xml"])) == {"claimlint"}
    assert "python-docx" not in held["docProps/core.xml"]
    assert not re.search(r"<dc:creator>[^<]", held["docProps/core.xml"])


TWO_SOURCES = """\
claimlint: 1
article: {id: story, title: A secret headline, language: en, text: story.md}
sources:
  port: {title: Annual report, publisher: Port authority}
  rival: {title: Rival data, publisher: Rival office}
defaults: {measure: cargo, of: the harbour, period: 2024}
claims:
  - {id: boxes, quote: Boxes made up 61%, subject: containers, value: 61 %,
     sources: [{source: port, locator: p. 12, says: 60.8 %}, rival]}
  - {id: oil, quote: oil 47%, subject: oil, value: 47 %, sources: [rival]}
"""


def test_a_source_gets_its_own_facts_and_nothing_else(tmp_path: Path) -> None:
    text = "# A secret headline\n\nBoxes made up 61% in 2024, oil 47%.\n"
    review = review_of(tmp_path, TWO_SOURCES, text)
    letter = letter_to_source(review, "port")
    package = WordPackage(written(review, letter))
    shown = word_text(package.body()).paragraphs
    assert shown == [
        "Annual report",
        "containers: 61 % of the harbour (cargo), in 2024 (p. 12, says 60.8 %)",
    ]
    everything = "\n".join([*shown, *(one.text for one in comments_of(package))])
    for secret in ("secret headline", "made up", "oil", "47", "ival", "108"):
        assert secret not in everything
    assert "Is this what your data say?" in everything
    assert "☐ cannot be shown" in everything


def test_what_cannot_be_seen_or_be_xml_is_left_out() -> None:
    assert visible("a\x00b\x1bc\u202ed\ud800e\ufffff\u2066") == "abcdef"
    assert visible("כ\u200fא\tb\nc") == "כ\u200fא\tb\nc"


ATTACKS = [
    '"/></w:t></w:r></w:p><w:p><w:r><w:t>forged',
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "]]><script>attacked()</script>",
    '=HYPERLINK("https://example.invalid")',
    'INCLUDETEXT "https://example.invalid/x"',
    "Q9 · error\n☐ stands (source):\n☐ change to:\n☐ cut\n☐ cannot be shown",
    "claimlint-questions 1 author other report=0123456789abcdef claims=- text=- Q1=road",
    "a\u202eb\u2066c\x00d\x1b[31m\ufffe",
    "W" * 5000,
]


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_a_hostile_text_is_nothing_but_a_text(tmp_path: Path, attack: str) -> None:
    text = json.dumps(attack)
    claims = (
        "claimlint: 1\n"
        f"article: {{id: story, language: en, text: story.md, title: {text}}}\n"
        f"sources: {{book: {{title: {text}, url: {text}}}}}\n"
        "claims:\n"
        f"  - {{id: rail, quote: rail has 31%, subject: {text}, measure: {text}, of: {text},"
        f" value: 31 %, period: 2024, sources: [{{source: book, locator: {text}, says: 90 %}}]}}\n"
        f"  - {{id: road, quote: {text}, subject: {text}, measure: {text}, of: {text},"
        " value: 91 %, period: 2024}\n"
    )
    review = review_of(tmp_path, claims, f"# {attack}\n\n{attack} rail has 31% {attack}.\n")
    for letter in (letter_to_author(review), letter_to_source(review, "book")):
        data = written(review, letter)
        held = parts(data)
        for name, part in held.items():
            ET.fromstring(part)
            assert "<!DOCTYPE" not in part
            assert 'TargetMode="External"' not in part, name
        assert not re.search(r"<w:(instrText|fldSimple|hyperlink|object|altChunk)\b", str(held))
        answers = read_word(data, "a.docx")
        assert (answers.story, answers.answers, answers.aside) == ("story", (), ())
        assert not set("\u202e\u2066\x00\x1b") & set("".join(answers.paragraphs))


def test_libreoffice_opens_a_hostile_file(tmp_path: Path) -> None:
    attack = "".join(ATTACKS[:6])
    claims = (
        f"claimlint: 1\narticle: {{id: story, language: en, title: {json.dumps(attack)}}}\n"
        f"claims: [{{id: rail, quote: {json.dumps(attack)}, subject: rail, measure: freight,"
        " of: all, value: 31 %, period: 2024}]\n"
    )
    review = review_of(tmp_path, claims)
    (tmp_path / "a.docx").write_bytes(written(review, letter_to_author(review)))
    saved = saved_by_office(tmp_path / "a.docx", "docx", tmp_path / "office").read_bytes()
    assert "forged" in word_text(WordPackage(saved).body()).paragraphs[0]
    assert read_word(saved, "a.docx").answers == ()
