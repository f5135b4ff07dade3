import io
import zipfile

import pytest

from claimlint.article.read_article import mentions, read_document
from claimlint.article.sentence import passage, sentence_at, sentences
from claimlint.article.text_document import Document
from claimlint.article.word_package import WordError
from claimlint.yamlfile.span import Span

MARKDOWN = """---
title: hidden 99
---
# Rail freight **grows** again

By the desk

Rail now carries [31% of freight](https://example.org/2024/7), up from *23 %*.
It ran 1,200 trains[^1] and `code 55`.

![A train with 40 wagons](train.png)

## The next 5 years

- first 12 sites
- then 13 sites

1. Opening
2. Closing

> The plan costs 5 \\* 3 million.

```
ignored 77
```

<!-- claimlint: off -->
Read also: 2,000 dollars for a flat
<!-- claimlint: on -->

The end, in 2030.

[^1]: Table 9 of 1999.
"""

PAGE = """<!doctype html><html><head><title>Page 1</title><style>p{margin:9px}</style></head>
<body><nav><ul><li>Top 10 stories</li></ul></nav>
<h1>Rail &amp; road: 31&nbsp;%</h1>
<h2>A second line</h2>
<p>Rail carries <b>31</b>% of freight,<br>and road 69&#37;.
 The fee is &euro;5 &lt; 6.</p>
<figure><img alt="x" src="a.png"><figcaption>40 wagons</figcaption></figure>
<script>var x = "<p>123</p>";</script>
<p hidden>hidden 5</p><aside><p>Other story: 2,000 dollars</p></aside>
<!-- comment 7 --><p title="a > b 8">Last: 12 sites</p>
<footer>2024</footer></body></html>"""


def _words(document: Document) -> list[tuple[str, str]]:
    return [
        (block.part, " ".join(document.text[block.span.start : block.span.end].split()))
        for block in document.blocks
    ]


def _sources(document: Document, language: str = "en") -> list[str]:
    """Every mention as it stands in the source."""
    spans = [Span(m.start, m.end) for m in mentions(document, language)]
    return [document.source[slice(*document.source_span(span))] for span in spans]


def test_markdown_is_read_as_it_is_seen() -> None:
    document = read_document("story.md", MARKDOWN)
    assert _words(document) == [
        ("headline", "Rail freight grows again"),
        ("body", "By the desk"),
        (
            "body",
            "Rail now carries 31% of freight, up from 23 %. It ran 1,200 trains and .",
        ),
        ("caption", "A train with 40 wagons"),
        ("subhead", "The next 5 years"),
        ("body", "first 12 sites"),
        ("body", "then 13 sites"),
        ("body", "Opening"),
        ("body", "Closing"),
        ("body", "The plan costs 5 * 3 million."),
        ("aside", "Read also: 2,000 dollars for a flat"),
        ("body", "The end, in 2030."),
    ]


def test_markdown_mentions_map_back_to_the_file() -> None:
    document = read_document("story.md", MARKDOWN)
    assert _sources(document) == [
        *("31%", "23 %", "1,200 trains", "40 wagons", "5 years", "12 sites", "13 sites"),
        *("5", "3 million", "2030"),
    ]


def test_html_is_read_as_it_is_seen() -> None:
    document = read_document("story.html", PAGE)
    assert _words(document) == [
        ("headline", "Rail & road: 31 %"),
        ("subhead", "A second line"),
        ("body", "Rail carries 31% of freight,"),
        ("body", "and road 69%. The fee is €5 < 6."),
        ("caption", "40 wagons"),
        ("body", "Last: 12 sites"),
    ]


def test_html_mentions_map_back_through_tags_and_entities() -> None:
    document = read_document("story.html", PAGE)
    assert _sources(document) == [
        *("31&nbsp;%", "second", "31</b>%", "69&#37;", "&euro;5", "6", "40 wagons", "12 sites"),
    ]


def test_plain_text_has_a_headline_and_paragraphs() -> None:
    document = read_document("story.txt", "Exports grow\n\nThey grew 5%\nin 2023.\n\nThe end.\n")
    assert [block.part for block in document.blocks] == ["headline", "body", "body"]
    assert [block.number for block in document.blocks] == [1, 2, 3]
    assert _sources(document) == ["5%", "2023"]


def test_settings_leave_out_teasers() -> None:
    text = "Exports grow\n\nThey grew 5%.\n\nREAD MORE: 12 sites\n"
    document = read_document("story.txt", text, leave_out=["Read more"])
    assert _sources(document) == ["5%"]


def _docx(body: str, *, name: str = "word/document.xml") -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return file.getvalue()


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_word_paragraphs_styles_and_deletions() -> None:
    title = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{_run("Rail grows")}</w:p>'
    deleted = "<w:del><w:r><w:delText>77 </w:delText></w:r></w:del>"
    body = f"<w:p>{_run('It carries ')}{deleted}{_run('3')}{_run('1% of freight')}</w:p>"
    document = read_document("story.docx", _docx(title + body))
    assert _words(document) == [("headline", "Rail grows"), ("body", "It carries 31% of freight")]
    assert _sources(document) == ["31%"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no zip at all", "no Word document"),
        (_docx("", name="other.xml"), "no Word document"),
        (_docx("<w:p>" + "a" * 3_000_000 + "</w:p>"), "too large when unpacked"),
        (_docx("<w:p>"), "damaged"),
    ],
)
def test_word_files_that_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(WordError, match=message):
        read_document("story.docx", data)


@pytest.mark.parametrize("name", ["nope", "rot13", "idna", "utf-7", "utf-16", "undefined", "cp037"])
def test_a_word_file_in_an_encoding_that_cannot_be_read_is_damaged(name: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f'<?xml version="1.0" encoding="{name}"?><a>1</a>')
    with pytest.raises(WordError, match="damaged"):
        read_document("story.docx", file.getvalue())


def test_a_word_file_with_entities_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(WordError, match="DTD"):
        read_document("story.docx", file.getvalue())


def test_other_files_and_encodings() -> None:
    with pytest.raises(ValueError, match=r"story\.pdf: an article is read from a file"):
        read_document("story.pdf", b"")
    assert read_document("story.txt", b"\xef\xbb\xbfFive").text == "Five"
    with pytest.raises(UnicodeDecodeError):
        read_document("story.txt", b"\xff\xfe")
    assert read_document("empty.md", "").blocks == ()


def test_sentences_end_at_full_stops_that_end_them() -> None:
    text = (
        "Exports rose 3.5%, the U.S. said on Oct. 7. Dr. A. Smith disagreed! He said: "
        '"No." Then he left.\n\nהיצוא עלה ב־3.5%. היבוא ירד.'
    )
    found = [text[span.start : span.end] for span in sentences(text)]
    assert found == [
        "Exports rose 3.5%, the U.S. said on Oct. 7.",
        "Dr. A. Smith disagreed!",
        'He said: "No."',
        "Then he left.",
        "היצוא עלה ב־3.5%.",
        "היבוא ירד.",
    ]
    spans = sentences(text)
    assert sentence_at(spans, text.index("Smith")) == spans[1]
    assert sentence_at(spans, text.index("\n\n")) is None


def test_a_passage_is_a_sentence_and_its_block() -> None:
    document = read_document("story.md", "# Rail grows\n\nIt grew 5%. Road fell 3%.\n")
    found = passage(document, document.text.index("3%"))
    assert found is not None
    assert document.text[slice(*found.sentence)] == "Road fell 3%."
    assert (found.block.part, found.block.number) == ("body", 2)
    assert passage(document, document.text.index("\n\n")) is None


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_marks_leave_parts_out(name: str) -> None:
    marks = ("<!-- claimlint: off -->", "<!-- claimlint: on -->")
    if name == "a.txt":
        marks = ("[claimlint: off]", "[claimlint: on]")
    text = f"It grew 5%.\n\n{marks[0]}\n\nRead: 12 sites\n\n{marks[1]}\n\nThe end, 7%.\n"
    assert _sources(read_document(name, text)) == ["5%", "7%"]


def test_windows_line_ends_are_read_alike() -> None:
    document = read_document("story.md", MARKDOWN.replace("\n", "\r\n"))
    assert _words(document) == _words(read_document("story.md", MARKDOWN))


JSON = '{"@type": "NewsArticle", "datePublished": "2025-01-05T08:00+02:00"}'
OLD = '<time datetime="2024-02-02">a year ago</time>'


def _seen(page: str) -> str:
    return read_document("a.html", page).text


@pytest.mark.parametrize(
    "chrome",
    [
        '<div id="cookie-banner">We use 12 cookies <button>OK</button></div>',
        '<div class="box consent">We and our 842 partners</div>',
        '<section class="comments"><div>Tom: 99 %!</div></section>',
        '<ul class="breadcrumb"><li>Top 10</li></ul>',
        '<div role="navigation">12 sections</div>',
        "<div role='dialog' class=x>Only 5 euros a month</div>",
        '<div class="related-stories"><div><div>17 more</div></div></div>',
        '<div class="teaser teaser--small">Read 3 more</div>',
        "<dialog open>5 newsletters</dialog>",
        "<div id=newsletter>4 a week</div>",
    ],
)
def test_what_stands_around_the_article_is_not_read(chrome: str) -> None:
    page = f"<body>{chrome}<article><h1>Rail</h1><p>It has 31%.</p></article>{chrome}</body>"
    assert _seen(page) == "Rail\n\nIt has 31%."
    document = read_document("a.html", page)
    (found,) = mentions(document)
    start, end = document.source_span(Span(found.start, found.end))
    assert page[start:end] == "31%"


@pytest.mark.parametrize(
    "page",
    [
        '<body class="cookie-banner-open comments"><h1>Rail</h1><p>31%</p></body>',
        '<div class="banner"><h1>Rail</h1></div><p>31%</p>',
        '<div class="sidebar"><main><h1>Rail</h1><p>31%</p></main></div>',
        '<div class="cookie"><h1>Rail</h1><p>31%</p>',
        '<h1>Rail</h1><div class="cookie-recipe has-comments"></div><p>31%</p>',
        '<h1>Rail</h1><div class="share-price">31%</div>',
        '<h1>Rail</h1><div class="commentary">31%</div>',
        '<h1>Rail</h1><p class="teaser">31%</p>',
    ],
)
def test_the_article_itself_is_never_taken_for_its_surroundings(page: str) -> None:
    assert _seen(page) == "Rail\n\n31%"


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ('<meta property="article:published_time" content="2025-01-05T10:00:00Z">', "2025-01-05"),
        ('<meta content="2025-01-05" name="date" />', "2025-01-05"),
        ("<meta itemprop=datePublished content=2025-01-05>", "2025-01-05"),
        (f'<script type="application/ld+json">{JSON}</script>{OLD}', "2025-01-05"),
        ('<p>By us, <time datetime="2025-01-05T08:00">today</time></p>', "2025-01-05"),
        ('<time>today</time><time datetime="2025-01-05">in a comment</time>', ""),
        ('<meta property="article:modified_time" content="2025-01-05">', ""),
        ('<meta name="date" content="soon"><p>5 January 2025</p>', ""),
    ],
)
def test_the_day_that_a_page_tells_machines(page: str, day: str) -> None:
    assert read_document("a.html", f"<html>{page}<h1>Rail</h1></html>").metadata.published == day
