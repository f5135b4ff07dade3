"""What Word files say by their styles, in whatever language Word speaks."""

from __future__ import annotations

import io
import zipfile

import pytest

from claimlint.article.read_article import mentions, read_document
from claimlint.article.text_document import Document

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'styles" Target="styles.xml"/></Relationships>'
)


def style(code: str, name: str, inside: str = "") -> str:
    return f'<w:style w:styleId="{code}"><w:name w:val="{name}"/>{inside}</w:style>'


STYLES = "".join(
    (
        style("Titel", "Title"),
        style("berschrift2", "heading 2"),
        style("Beschriftung", "caption"),
        style("Verzeichnis1", "toc 1"),
        style("a3", "House headline", '<w:basedOn w:val="Titel"/>'),
        style("Zeile", "Kicker", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        style("Funotenzeichen", "footnote reference"),
        style("hoch", "Raised", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
        style("geheim", "Secret", "<w:rPr><w:vanish/></w:rPr>"),
        style("rund", "Round", '<w:basedOn w:val="rund"/>'),
    )
)


def word(body: str, styles: str = STYLES) -> Document:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr("word/_rels/document.xml.rels", RELATIONS)
        archive.writestr("word/styles.xml", f"<w:styles {SPACE}>{styles}</w:styles>")
    return read_document("a.docx", file.getvalue())


def paragraph(text: str, named: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{named}"/></w:pPr>' if named else ""
    return f"<w:p>{look}{run(text)}</w:p>"


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("named", "part"),
    [
        ("Titel", "headline"),
        ("a3", "headline"),
        ("berschrift2", "subhead"),
        ("Zeile", "subhead"),
        ("Beschriftung", "caption"),
        ("Verzeichnis1", "aside"),
        ("rund", "body"),
        ("", "body"),
    ],
)
def test_a_style_tells_the_part_by_its_name_its_level_or_its_base(named: str, part: str) -> None:
    assert [block.part for block in word(paragraph("31 ships", named)).blocks] == [part]


def test_contents_of_a_report_are_no_figures() -> None:
    document = word(paragraph("Freight 17", "Verzeichnis1") + paragraph("It has 31 ships."))
    assert [one.text for one in mentions(document, "en")] == ["31 ships"]


@pytest.mark.parametrize(
    "look",
    [
        '<w:rStyle w:val="Funotenzeichen"/>',
        '<w:rStyle w:val="hoch"/>',
        '<w:position w:val="6"/>',
        '<w:vertAlign w:val="superscript"/>',
        "<w:vanish/>",
        '<w:rStyle w:val="geheim"/>',
    ],
)
def test_marks_and_hidden_text_are_no_part_of_a_number(look: str) -> None:
    text = f"<w:p>{run('Built in 2019')}{run('4', look)}{run(', it has 31 rooms.')}</w:p>"
    assert word(text).text == "Built in 2019, it has 31 rooms."


def test_what_a_run_says_for_itself_counts_before_its_style() -> None:
    look = '<w:rStyle w:val="geheim"/><w:vanish w:val="0"/><w:position w:val="-6"/>'
    assert word(f"<w:p>{run('CO')}{run('2', look)}</w:p>").text == "CO2"


def test_rows_that_were_deleted_in_review_are_not_read() -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("2023", "410"))
    gone = "<w:trPr><w:del w:id='1' w:author='x'/></w:trPr>"
    document = word(f"<w:tbl><w:tr>{gone}{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>")
    assert document.text.split() == ["2023", "410"]


@pytest.mark.parametrize("styles", ["<w:style", "<!DOCTYPE a>", ""])
def test_an_article_is_read_without_styles_that_are_damaged(styles: str) -> None:
    assert word(paragraph("31 ships", "Title"), styles).blocks[0].part == "headline"
