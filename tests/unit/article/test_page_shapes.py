"""Shapes of pages that newspapers use: what is the article is read, what stands around it is not.

Each page has the same four paragraphs; a figure that begins with 777 is none of the article's.
"""
# ruff: noqa: E501 - a page is one line

from __future__ import annotations

import pytest

from claimlint.article.read_article import read_document
from claimlint.article.text_document import ASIDE, HEADLINE, Document

TEXTS = (
    "The city will build 1,204 flats by 2029, the council said.",
    "It will cost 381 million euros, of which the state pays 40 percent.",
    "About 5,200 families are on the waiting list, twice as many as in 2015, said the head of housing.",
    "Work on the first 300 flats begins in May, and rents will be 9.80 euros a square metre.",
)
B1, B2, B3, B4 = TEXTS
BODY = "".join(f"<p>{one}</p>" for one in TEXTS)
H = "City to build 1,204 flats"
PAGES = {
    "graph": '<html lang="en"><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"X"},{"@type":"NewsArticle","headline":"{H}","datePublished":"2025-03-04T10:00:00Z","author":[{"@type":"Person","name":"Ann Lee"}],"inLanguage":"en-GB"}]}</script></head><body><nav><a href="/">Home</a> <a>7771 jobs</a></nav><article><h1>{H}</h1>{BODY}</article><footer>Call 7772</footer></body></html>',
    "array": '<html lang="de-DE"><head><script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":["Article","ReportageNewsArticle"],"headline":"{H}","datePublished":"2025-03-05","author":{"name":"Bo Ek"}}]</script></head><body><main><h1>{H}</h1><div class="article-body">{BODY}</div><div class="teaser-list"><h3>Mehr</h3><p>Unrelated 7771 people won prize and more text here.</p></div></main></body></html>',
    "og": '<html><head><meta property="og:title" content="{H}"><meta property="article:published_time" content="2025-03-06T08:00+01:00"><meta name="author" content="Cy Dee"><meta property="og:locale" content="en_US"></head><body><div id="cookie-banner"><p>We use 7771 cookies and 7772 partners.</p><button>OK</button></div><div class="story"><h1>{H}</h1>{BODY}</div></body></html>',
    "time": '<html lang=en><body><article><header><h1>{H}</h1><p class="byline">By <a rel="author" href="/x">Di Eff</a></p><time datetime="2025-03-07T06:00">7 March</time></header><div>{BODY}</div></article><section class="comments"><h2>7771 comments</h2><p>I paid 7772 euros for mine, and this is a scandal that nobody will ever investigate.</p></section></body></html>',
    "divs": '<html lang=en><body><div class="page"><div class="col-main"><h1 class="t">{H}</h1><div class="txt">{B1}<br><br>{B2}<br><br>{B3}<br><br>{B4}</div></div><div class="col-right"><div class="most-read"><ol><li><a href=a>Unrelated 7771 people won prize</a></li><li><a href=b>Unrelated 7772 people won prize</a></li></ol></div></div></div></body></html>',
    "live": '<html lang=en><body><main><h1>{H}</h1><div class="liveblog"><div class="live-post"><time datetime="2025-03-08T12:00">12:00</time><h2>Council votes</h2><p>{B1}</p><p>{B2}</p></div><div class="live-post"><time datetime="2025-03-08T11:00">11:00</time><p>{B3}</p><p>{B4}</p></div></div><aside class="related"><a href=q>Unrelated 7771 people won prize</a></aside></main></body></html>',
    "cookiedialog": '<html lang=en><body><div role="dialog" aria-label="Privacy"><h2>Your privacy</h2><p>We and our 7771 partners store data on your device for 7772 days.</p></div><article><h1>{H}</h1>{BODY}</article></body></html>',
    "related-inline": '<html lang=en><body><article><h1>{H}</h1><p>{B1}</p><p>{B2}</p><div class="inline-related"><p>Read more: <a href=a>Unrelated 7771 people won prize</a></p></div><p>{B3}</p><p><strong>READ ALSO:</strong> <a href=b>Unrelated 7772 people won prize</a></p><p>{B4}</p></article></body></html>',
    "caption": '<html lang=en><body><article><h1>{H}</h1><figure><img src=a alt="7771 cranes"><figcaption>The site of the 1,204 flats. Photo: agency</figcaption></figure>{BODY}</article></body></html>',
    "pullquote": '<html lang=en><body><article><h1>{H}</h1><p>{B1}</p><blockquote class="pullquote"><p>{B3}</p></blockquote><p>{B2}</p><p>{B3}</p><p>{B4}</p></article></body></html>',
    "paywall": '<html lang=en><body><article><h1>{H}</h1>{BODY}<div class="paywall-offer"><h2>Read on</h2><p>Get 7771 weeks for 7772 euros, cancel at any time.</p></div></article></body></html>',
    "newsletter": '<html lang=en><body><article><h1>{H}</h1><p>{B1}</p><p>{B2}</p><form class="nl-signup"><p>Join 7771 readers of our newsletter.</p><input></form><p>{B3}</p><p>{B4}</p></article></body></html>',
    "section": '<html lang=en><body><section id="story-wrapper"><h1>{H}</h1><section name="articleBody">{BODY}</section></section><section class="more-stories"><article><h3>Unrelated 7771 people won prize</h3><p>Text of the other story, with 7772 words in it.</p></article><article><h3>Other</h3><p>Third story 7773.</p></article></section></body></html>',
    "amp": '<html amp lang=en><body><amp-consent><div>We use 7771 cookies</div></amp-consent><header class="hdr">Site 7772</header><main><article class="amp-wp-article"><h1>{H}</h1>{BODY}</article></main></body></html>',
    "microdata": '<html lang=en><body><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{H}</h1><meta itemprop="datePublished" content="2025-03-09"><span itemprop="author">Ed Foo</span><div itemprop="articleBody">{BODY}</div></div><div class="tags"><a href=x>housing (7771)</a></div></body></html>',
    "factbox": '<html lang=en><body><article><h1>{H}</h1>{BODY}<div class="infobox"><h3>The plan in figures</h3><ul><li>Flats: 1,204</li><li>Storeys: 6</li></ul></div><ul class="social-share"><li><a href=t>Share 7771</a></li></ul></article></body></html>',
    "table": "<html lang=en><body><article><h1>{H}</h1>{BODY}<table><caption>Flats</caption><thead><tr><th>Year</th><th>Built</th></tr></thead><tbody><tr><th>2023</th><td>410</td></tr><tr><th>2024</th><td>385</td></tr></tbody></table></article></body></html>",
    "ads": '<html lang=en><body><article><h1>{H}</h1><p>{B1}</p><div class="ad-slot" id="div-gpt-ad-7771"><p>Advertisement 7771</p></div><p>{B2}</p><div data-ad="1" class="advert">Buy 7772</div><p>{B3}</p><p>{B4}</p></article><div id="taboola-below">Sponsored 7773</div></body></html>',
    "sup": '<html lang=en><body><article><h1>{H}</h1>{BODY}<p>The site has 31 km<sup>2</sup> and was bought in 2019<sup><a href="#f4">4</a></sup> for 2×10<sup>6</sup> euros.</p><ol class="footnotes"><li id="f4">City register</li></ol></article></body></html>',
    "update": '<html lang=en><head><meta name="date" content="2025-03-10"><script type="application/ld+json">{"@type":"NewsArticle","mainEntity":{"@type":"Thing"},"dateModified":"2025-03-12","datePublished":"2025-03-10T00:00:00.000Z","author":[{"@type":"Person","name":"Gi Ho"},{"@type":"Person","name":"Il Jo"}]}</script></head><body><main role="main"><div class="c-article"><h1>{H}</h1><div class="c-article__meta"><span>5 min read</span></div>{BODY}</div><div class="recommended"><h2>For you</h2><p>Unrelated 7771 people won prize, long text about something else entirely.</p></div></main></body></html>',
    "accordion": '<html lang=en><body><article><h1>{H}</h1>{BODY}<details><summary>More</summary><p>The plan has 6 parts.</p></details><p hidden>Hidden 7771</p><div style="display:none">7772</div><span class="sr-only">Screen 7773</span></article></body></html>',
    "gallery": '<html lang=en><body><article><h1>{H}</h1>{BODY}<div class="gallery"><figure><figcaption>Crane, 60 metres high</figcaption></figure></div></article><div class="author-bio"><p>Ann has written for 7773 papers.</p></div></body></html>',
}
TOLD = {
    "graph": {"published": "2025-03-04", "headline": H, "author": "Ann Lee"},
    "array": {"published": "2025-03-05", "author": "Bo Ek", "language": "de-DE"},
    "og": {"published": "2025-03-06", "author": "Cy Dee", "headline": H},
    "time": {"published": "2025-03-07", "author": "Di Eff"},
    "live": {"published": "2025-03-08"},
    "microdata": {"published": "2025-03-09"},
    "update": {"published": "2025-03-10", "author": "Gi Ho, Il Jo"},
}
KEPT = {
    "factbox": "Storeys: 6",
    "sup": "31 km²",
    "accordion": "The plan has 6 parts.",
    "gallery": "Crane, 60 metres high",
}
DEEP = '<html lang=he dir=rtl><body><div class="wrapper"><div class="header-nav"><ul><li><a>מבזקים 7771</a></li></ul></div><div class="layoutItem"><div class="ArticleHeader"><h1>1,204 דירות ייבנו</h1><h2>העירייה אישרה תוכנית ל-1,204 דירות</h2></div><div class="text_editor_paragraph rtl"><span>העירייה תבנה 1,204 דירות עד 2029.</span></div><div class="text_editor_paragraph rtl"><span>עלות הפרויקט 381 מיליון שקל, מתוכם 40% מהמדינה.</span></div></div><div class="commentsSection">7772 תגובות</div></div></body></html>'


def page(name: str) -> Document:
    """A page of a shape, read."""
    text = PAGES[name].replace("{BODY}", BODY).replace("{H}", H)
    for number, one in enumerate(TEXTS, 1):
        text = text.replace(f"{{B{number}}}", one)
    return read_document("a.html", text)


def seen(document: Document) -> str:
    """What is read as the article."""
    blocks = [one for one in document.blocks if one.part != ASIDE]
    return "\n".join(document.text[one.span.start : one.span.end] for one in blocks)


@pytest.mark.parametrize("name", PAGES)
def test_the_article_is_read_and_nothing_around_it(name: str) -> None:
    document = page(name)
    text = seen(document)
    assert [one for one in TEXTS if text.count(one) != 1] == []
    assert "777" not in text
    headline = next(one for one in document.blocks if one.part == HEADLINE)
    assert document.text[headline.span.start : headline.span.end] == H


@pytest.mark.parametrize("name", TOLD)
def test_what_a_page_tells_of_its_article(name: str) -> None:
    metadata = page(name).metadata
    assert {key: getattr(metadata, key) for key in TOLD[name]} == TOLD[name]


@pytest.mark.parametrize("name", KEPT)
def test_a_box_of_the_article_is_read(name: str) -> None:
    assert KEPT[name] in seen(page(name))


def test_a_screen_of_hebrew_divs_is_read() -> None:
    document = read_document("a.html", DEEP)
    assert "381" in seen(document)
    assert "777" not in seen(document)
    assert document.metadata.language == "he"
