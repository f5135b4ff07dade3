"""Pages and Word files as newspapers make them: raised figures, tables, and what stands around."""

import io
import zipfile
from collections.abc import Iterator

import pytest

from claimlint.article import html_tags
from claimlint.article.raised_figure import seen
from claimlint.article.read_article import language_of, mentions, read_document
from claimlint.article.text_document import Document, Metadata, Piece
from claimlint.article.text_table import Cell
from claimlint.yamlfile.span import Span


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("It covers 31 km<sup>2</sup>.", "It covers 31 km²."),
        ("It covers 31&nbsp;km<sup>2</sup> and", "It covers 31\u00a0km² and"),
        ("in 2019<sup>4</sup> it grew", "in 2019 it grew"),
        ("in 2019<sup>[4]</sup> it grew", "in 2019 it grew"),
        ('of 450.<sup class="ref"><a href="#cite-12">[12]</a></sup> Then', "of 450. Then"),
        ("fell to 12%<sup>1, 2</sup>.", "fell to 12%."),
        ("the coast of 90 km<sup><a href='#fn2'>2</a></sup>", "the coast of 90 km"),
        ('the coast of 90 km<a href="#fn2">2</a>', "the coast of 90 km"),
        ("the countryside<sup>3</sup>,", "the countryside,"),
        ("the 4<sup>th</sup> of 12", "the 4th of 12"),
        ("a load of 3×10<sup>8</sup> J", "a load of 3×10⁸ J"),
        ("9.8 m/s<sup>2</sup>", "9.8 m/s²"),
        ("12 kg m<sup>-2</sup>", "12 kg m⁻²"),
        ("an R<sup>2</sup> of 0.9", "an R² of 0.9"),
        ("5 tonnes of CO<sub>2</sub>", "5 tonnes of CO2"),
        ("1<sup>1</sup>/<sub>2</sub> cups", "1 1/2 cups"),
        ('31 km<span style="vertical-align: super">2</span>', "31 km²"),
        ('שטח של 31 ק"מ<sup>2</sup>', 'שטח של 31 ק"מ²'),
        ("مساحة 31 كم<sup>2</sup>", "مساحة 31 كم²"),
        ("eine Fläche von 31 m<sup>2</sup>, 2019<sup>4</sup>", "eine Fläche von 31 m², 2019"),
        ("31<sup></sup> km", "31 km"),
        ("a<sup>b<sup>c", "abc"),
    ],
)
def test_raised_figures_are_powers_or_marks(page: str, text: str) -> None:
    assert read_document("a.html", f"<p>{page}</p>").text.strip() == text


def test_a_power_maps_back_to_its_place() -> None:
    page = "<p>It covers 31 km<sup>2</sup> of land.</p>"
    document = read_document("a.html", page)
    (found,) = mentions(document, "en")
    start, end = document.source_span(Span(found.start, found.end))
    assert (found.unit, str(found.value)) == ("km^2", "31")
    assert page[start:end] == "31 km<sup>2"


def test_a_long_raised_text_is_text() -> None:
    assert seen("see the note on page 12", "in 2019") == "see the note on page 12"
    assert seen("*", "in 2019") == ""
    assert seen("  ", "in 2019") == "  "


# -- tables --------------------------------------------------------------------------------

TABLE = """<h1>Rail</h1><table><caption>Freight by mode, million tonnes</caption>
<thead><tr><th rowspan="2">Mode</th><th colspan="2">Goods</th><th rowspan=2>Share (%)</th></tr>
<tr><th>2023</th><th>2024</th></tr></thead>
<tbody><tr><td>Rail</td><td>31.5</td><td>33</td><td>12.1</td></tr>
<tr><td>Road</td><td>1,950</td><td>2015</td><td>87.9</td></tr>
<tr><td colspan=4>Of which abroad</td></tr>
<tr><td>Rail</td><td>4</td><td>5</td><td>1</td></tr></table><p>It has 5 lines.</p>"""


def _cells(document: Document) -> list[tuple[str, Cell]]:
    return [(document.text[slice(*cell.span)], cell) for cell in document.cells if not cell.is_head]


def test_a_cell_has_the_heads_of_its_row_and_column() -> None:
    document = read_document("a.html", TABLE)
    told = [(words, cell.rows, cell.columns) for words, cell in _cells(document)]
    assert told == [
        ("31.5", ("Rail",), ("Goods", "2023")),
        ("33", ("Rail",), ("Goods", "2024")),
        ("12.1", ("Rail",), ("Share (%)",)),
        ("1,950", ("Road",), ("Goods", "2023")),
        ("2015", ("Road",), ("Goods", "2024")),
        ("87.9", ("Road",), ("Share (%)",)),
        ("4", ("Of which abroad", "Rail"), ("Goods", "2023")),
        ("5", ("Of which abroad", "Rail"), ("Goods", "2024")),
        ("1", ("Of which abroad", "Rail"), ("Share (%)",)),
    ]
    assert {cell.title for cell in document.cells} == {"Freight by mode, million tonnes"}


def test_a_bare_figure_has_the_unit_of_its_head() -> None:
    document = read_document("a.html", TABLE)
    found = [(one.text, str(one.value), one.unit, one.kind) for one in mentions(document, "en")]
    assert found == [
        ("31.5", "31500000", "tonne", "quantity"),
        ("33", "33000000", "tonne", "quantity"),
        ("12.1", "121/10", "percent", "percent"),
        ("1,950", "1950000000", "tonne", "quantity"),
        ("2015", "2015000000", "tonne", "quantity"),
        ("87.9", "879/10", "percent", "percent"),
        ("4", "4000000", "tonne", "quantity"),
        ("5", "5000000", "tonne", "quantity"),
        ("1", "1", "percent", "percent"),
        ("5 lines", "5", "line", "count"),
    ]


@pytest.mark.parametrize(
    ("head", "number", "value", "unit", "language"),
    [
        ("Revenue, €m", "31.2", 31_200_000, "EUR", "en"),
        ("Revenue ($bn)", "2", 2_000_000_000, "USD", "en"),
        ("Umsatz in Mio. Euro", "31", 31_000_000, "EUR", "de"),
        ("Anteil in Prozent", "31", 31, "percent", "de"),
        ("Fläche (km²)", "31", 31, "km^2", "de"),
        ("נתח (ב-%)", "31", 31, "percent", "he"),
        ("הכנסות, מיליון שקל", "31", 31_000_000, "ILS", "he"),
        ("الإنتاج (طن)", "31", 31, "tonne", "ar"),
        ("Staff", "31", 31, "1", "en"),
        ("Firms in Berlin", "31", 31, "1", "en"),
        ("Schools per 1,000", "31", 31, "1", "en"),
    ],
)
def test_units_of_heads(head: str, number: str, value: int, unit: str, language: str) -> None:
    page = f"<table><tr><th>-</th><th>{head}</th></tr><tr><th>A</th><td>{number}</td></tr></table>"
    (found,) = mentions(read_document("a.html", page), language)
    assert (str(found.value), found.unit) == (str(value), unit)


def test_a_table_without_marks_is_read_by_its_looks() -> None:
    page = (
        "<table><tr><td></td><td>2023</td><td>2024</td></tr>"
        "<tr><td>Rail</td><td>31</td><td>33</td></tr></table>"
    )
    told = [
        (words, cell.rows, cell.columns) for words, cell in _cells(read_document("a.html", page))
    ]
    assert told == [("31", ("Rail",), ("2023",)), ("33", ("Rail",), ("2024",))]


INNER = "<table><tr><th>A</th><th>B</th></tr></table>"


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>31 people</td><td>were hurt</td></tr></table>",
        "<table><tr><td>Rail 31</td></tr><tr><td>Road 40</td></tr></table>",
        f"<table><tr><td>{INNER}</td><td>31</td></tr><tr><td>B</td><td>5</td></tr></table>",
        f'<table role="presentation">{INNER[7:-8]}<tr><td>31</td><td>5</td></tr></table>',
    ],
)
def test_tables_that_only_place_things_have_no_heads(page: str) -> None:
    document = read_document("a.html", page)
    assert all(not cell.rows and not cell.columns for cell in document.cells)
    assert mentions(document, "en")


def test_a_row_of_totals_in_heads_is_read() -> None:
    page = (
        "<table><tr><th>Mode</th><th>2024</th></tr><tr><td>Rail</td><td>31</td></tr>"
        "<tr><th>Total</th><th>95</th></tr></table>"
    )
    document = read_document("a.html", page)
    assert [one.text for one in mentions(document, "en")] == ["31", "95"]


# -- Word ----------------------------------------------------------------------------------

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _word(body: str) -> Document:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        text = f"<w:document {_SPACE}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", text)
    return read_document("a.docx", file.getvalue())


def _run(text: str, *, raised: bool = False) -> str:
    look = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' if raised else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def test_raised_runs_of_word() -> None:
    note = '<w:r><w:footnoteReference w:id="4"/></w:r>'
    runs = (_run("It covers 31 km"), _run("2", raised=True), _run(" in 2019"), note)
    more = (_run(", and 2020"), _run("1", raised=True), _run("2", raised=True), _run("."))
    assert _word(f"<w:p>{''.join(runs + more)}</w:p>").text == "It covers 31 km² in 2019, and 2020."


def _row(*cells: str, head: bool = False) -> str:
    look = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{look}{''.join(cells)}</w:tr>"


def _cell(text: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr>{look}</w:tcPr><w:p>{_run(text)}</w:p></w:tc>"


def test_tables_of_word() -> None:
    merged = '<w:vMerge w:val="restart"/>'
    rows = (
        _row(_cell("Land"), _cell("Art"), _cell("2024", '<w:gridSpan w:val="2"/>'), head=True),
        _row(_cell(""), _cell(""), _cell("Tonnen"), _cell("Anteil (%)"), head=True),
        _row(_cell("Bayern", merged), _cell("Gerste"), _cell("31"), _cell("4,5")),
        _row(_cell("", "<w:vMerge/>"), _cell("Roggen"), _cell("7"), _cell("1")),
    )
    document = _word(f"<w:tbl>{''.join(rows)}</w:tbl><w:p>{_run('Ende')}</w:p>")
    told = [(words, cell.rows, cell.columns) for words, cell in _cells(document)]
    assert told == [
        ("31", ("Bayern", "Gerste"), ("2024", "Tonnen")),
        ("4,5", ("Bayern", "Gerste"), ("2024", "Anteil (%)")),
        ("7", ("Bayern", "Roggen"), ("2024", "Tonnen")),
        ("1", ("Bayern", "Roggen"), ("2024", "Anteil (%)")),
    ]
    found = [(one.text, str(one.value), one.unit) for one in mentions(document, "de")]
    assert found == [
        ("31", "31", "tonne"),
        ("4,5", "9/2", "percent"),
        ("7", "7", "tonne"),
        ("1", "1", "percent"),
    ]


# -- what stands around --------------------------------------------------------------------

NEWS = """<!doctype html><html lang="en-GB"><head><title>Rail grows | The Paper</title>
<meta property="og:title" content="Rail &amp; road grow"><meta name="author" content="Ana Levi">
<meta property="article:published_time" content="2025-03-02T23:10:00+02:00"></head><body>
<div id="onetrust-consent-sdk"><p>We and our 842 partners store cookies. 13 months.</p></div>
<header class="site"><a href="/">The Paper</a><p>23 °C, 5 alerts</p></header>
<nav><ul><li><a href="/1">Top 10</a></li><li><a href="/2">Euro 24</a></li></ul></nav>
<main><article class="story has-comments"><h1>Rail grows by 12%</h1>
<p class="byline">By <a rel="author" href="/a">Ana Levi</a></p>
<p>Rail carried <a href="/f">31% of all freight</a> in 2024, up from 23% a decade ago,
 the office said.</p>
<p>Read also: <a href="/x">The 5 best trains of 2023</a></p>
<div class="article__related-links">
 <article><a href="/y">Road deaths fall 12%</a></article></div>
<p><a href="/z">Why 40 stations closed last year</a></p>
<p>It moved 12 million tonnes over 1,400 km<sup>2</sup> of land, more than ever since 1990.</p>
<aside><h3>Most read</h3><p>99 ways to save</p></aside>
<section id="comments"><p>Tom, 5 hours ago: 100% wrong!</p></section>
</article></main>
<section><h2>More news</h2><article><p>Bread is up 3%</p></article></section>
<footer>© 2025, 3 Main Street</footer></body></html>"""


def test_a_page_of_news_is_read_without_its_surroundings() -> None:
    document = read_document("a.html", NEWS)
    assert [one.text for one in mentions(document)] == [
        *("12%", "31%", "2024", "23%", "12 million tonnes", "1,400 km²", "1990"),
    ]
    assert document.metadata == Metadata("2025-03-02", "Rail & road grow", "Ana Levi", "en-GB")


LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type":
["NewsArticle"], "headline": "Rail", "author": [{"name": "A. Levi"}, "B. Cohen"],
"datePublished": "2025-01-05T08:00Z", "inLanguage": "he"}]}</script>"""
UNTOLD = """<script type="application/ld+json">{"@type": "Organization", "name": "X"}</script>
<meta name="author" content="https://example.org/a"><html xml:lang=ar>"""


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (LINKED, Metadata("2025-01-05", "Rail", "A. Levi, B. Cohen", "he")),
        (UNTOLD, Metadata(language="ar")),
        ('<script type="application/ld+json">{"datePublished": "2025-01-05" oops</script>',
         Metadata("2025-01-05")),
        ('<meta property="og:locale" content="de_DE"><meta name=date content="2025/02/30">',
         Metadata(language="de-DE")),
        ('<time datetime="2024-01-01">x</time><time itemprop=datePublished datetime=2025-01-05>',
         Metadata("2025-01-05")),
        ("<script type='application/ld+json'>" + "[" * 100_000 + "</script>", Metadata()),
    ],
)  # fmt: skip
def test_what_pages_tell_machines(page: str, told: Metadata) -> None:
    assert read_document("a.html", page).metadata == told


def test_the_language_of_a_page_counts_where_its_words_do_not_tell() -> None:
    assert language_of(read_document("a.html", '<html lang="de"><p>Plus 31</p>')) == "de"
    hebrew = "<p>" + "הממשלה הודיעה היום כי המחירים עלו " * 10 + "</p>"
    assert language_of(read_document("a.html", f'<html lang="en">{hebrew}')) == "he"


# -- hostile pages -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "unit",
    [
        *("<table><tr><td>", "<sup>", "<sup>2</sup>", "<div class='related'>", "<article>", "<a>"),
        *("<table>", "<td colspan=9999 rowspan=9999>1", "</td>", "<p class=x><a>1</a></p>"),
        *("<main>", "<h1>", "<aside>", "<th>", "<caption>", "<tr>", "<ul><li><a>"),
    ],
)
def test_deep_and_broken_pages_are_read_in_steps_in_line_with_their_length(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = 0
    cut = html_tags.between

    def counted(text: str, start: int, end: int) -> Iterator[Piece]:
        nonlocal steps
        steps += 1
        return cut(text, start, end)

    monkeypatch.setattr(html_tags, "between", counted)
    document = read_document("a.html", "<table><tr>" + unit * 5_000 + "31")
    assert steps <= unit.count("<") * 5_000 + 10
    assert len(document.cells) <= 5_001


def test_the_heads_of_a_hostile_table_are_few() -> None:
    row = "<tr>" + "<th>head</th>" * 300 + "</tr>"
    page = f"<table>{row * 100}<tr>{'<td>1</td>' * 300}</tr></table>"
    document = read_document("a.html", page)
    assert all(len(cell.columns) <= 3 for cell in document.cells)
