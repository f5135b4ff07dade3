"""The border: from nodes to claims, with every text that cannot be read told at its place."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from newsroom import article, desk

from claimlint.claims.claim import Document
from claimlint.claims.finding import RawFinding
from claimlint.claims.read_claims import Reading, content_of, read_document
from claimlint.yamlfile.read_yaml import read_nodes

HEAD = "claimlint: 1\narticle: {id: story, title: Story, published: 2025-03-10}\n"
CLAIM = "id: a, subject: rail, measure: freight, period: 2024"


def read(text: str, reading: Reading | None = None) -> tuple[Document, list[RawFinding]]:
    tree = read_nodes(text)
    assert tree.root is not None
    raised: list[RawFinding] = []
    content = content_of(tree.root)
    document = read_document("a.yaml", tree.text, content, reading or Reading(), raised)
    return document, raised


def one(fields: str, before: str = "") -> tuple[Document, list[RawFinding]]:
    return read(f"{HEAD}{before}claims:\n  - {{{fields}}}\n")


# -- documents -----------------------------------------------------------------------------


def test_a_document_is_read_once_and_whole() -> None:
    text = (
        "claimlint: 1\n"
        "reference: {id: table, title: Table, language: he, published: 2025-03}\n"
        "sources:\n  book: {title: Book, issued: 2024, accessed: 2025-01-02, primary: true}\n"
        "names: {United States: [US, USA]}\n"
        "claims:\n  - {id: a, subject: US, value: 3 tonne, sources: [book, {source: book}, gone]}\n"
        "relations:\n  - {check: a > 2, because: so it is}\n  - {id: named, check: a < 9}\n"
        "ignore:\n  - {rule: no-source, reason: known}\n"
    )
    document, raised = read(text)
    assert not raised
    assert (document.id, document.language, document.is_reference) == ("table", "he", True)
    assert document.published is not None
    assert document.published.text == "2025-03"
    assert document.name("USA") == "united states"
    assert [relation.id for relation in document.relations] == ["relation 1", "named"]
    assert document.ignores == [{"rule": "no-source", "reason": "known"}]
    book = document.sources["book"]
    assert (book.is_cited, book.issued is not None, book.fields["primary"]) == (True, True, "true")
    assert [one.source for one in document.claims[0].citations] == [book, book, None]


def test_a_document_without_an_id_goes_by_its_path() -> None:
    document, _ = read("claimlint: 1\narticle: {title: Story}\nclaims: []\n")
    assert (document.id, document.language, document.publication_day) == ("a.yaml", "en", None)


# -- claims --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ("value: 31 tonne", "amount"),
        ("value: 31 %, of: all", "share"),
        ("value: 31 %", "share"),
        ("value: 1/3, of: all", "share"),
        ("value: 1/3", "amount"),
        ("value: 31 %, rate: true", "amount"),
        ("value: 31 pp", "amount"),
        ("value: 427 ppm", "amount"),
        ("value: 427 ppm, of: the air", "share"),
        ("rank: 3, of: world", "rank"),
        ("change: +3 %, since: 2023", "change"),
        ("ratio: 2, than: road", "ratio"),
        ("date: 1992", "date"),
    ],
)
def test_the_type_of_a_claim(fields: str, kind: str) -> None:
    document, raised = one(f"{CLAIM}, {fields}")
    assert not raised
    assert document.claims[0].type == kind


@pytest.mark.parametrize(
    "written",
    ["12:30", "no", "010", "0.10", "1e3", "0x10", "2024-01-01", "~", "on", "1_000"],
)
def test_nothing_is_converted_on_the_way(written: str) -> None:
    document, _ = one(f"{CLAIM}, note: '{written}', basis: {written}")
    claim = document.claims[0]
    assert claim.text("note") == written
    assert claim.text("basis") == (None if written == "~" else written)


def test_the_digits_count_as_they_are_written() -> None:
    document, _ = one(f"{CLAIM}, value: 28.0 %")
    value = document.claims[0].value
    assert value is not None
    assert (value.interval.low, value.interval.high) == (Fraction(559, 2000), Fraction(561, 2000))


def test_a_null_field_is_absent() -> None:
    document, raised = one(f"{CLAIM}, value: 31 tonne, basis: , of: ~, where: null")
    assert not raised
    claim = document.claims[0]
    assert {"basis", "of", "where"}.isdisjoint(claim.fields)


def test_a_number_may_be_typed_as_the_article_prints_it() -> None:
    text = HEAD.replace("title: Story", "title: Story, language: he")
    document, raised = read(f"{text}claims:\n  - {{{CLAIM}, of: all, value: כ־22%}}\n")
    assert not raised
    value = document.claims[0].value
    assert value is not None
    assert (value.interval.low, value.interval.high) == (Fraction(209, 1000), Fraction(231, 1000))


def test_how_wide_about_is_comes_from_the_settings() -> None:
    text = f"{HEAD}claims:\n  - {{{CLAIM}, value: ~20.0 tonne}}\n"
    document, _ = read(text, Reading(approximate=Fraction(1, 10)))
    value = document.claims[0].value
    assert value is not None
    assert value.interval.high == 22_000_000  # gram


# -- defaults ------------------------------------------------------------------------------


def test_defaults_are_for_the_claims_that_lack_the_field() -> None:
    document, raised = read(
        f"{HEAD}defaults: {{period: 2024, measure: freight, basis: net}}\n"
        "claims:\n"
        "  - {id: a, subject: rail, value: 31 tonne}\n"
        "  - {id: b, subject: rail, value: 31 tonne, period: 2023, basis: gross}\n"
    )
    assert not raised
    first, second = document.claims
    assert (first.measure_name, first.basis_name) == ("freight", "net")
    assert (second.measure_name, second.basis_name) == ("freight", "gross")
    assert first.inherited == {"period", "measure", "basis"}
    assert first.pointer_of("period") == "/defaults/period"
    assert second.pointer_of("period") == "/claims/1/period"


def test_a_claim_has_one_type_its_own_before_that_of_the_defaults() -> None:
    document, raised = read(
        f"{HEAD}defaults: {{value: 31 tonne}}\nclaims:\n"
        "  - {id: a, subject: rail}\n  - {id: b, subject: rail, rank: 2}\n"
    )
    assert not raised
    assert [claim.type for claim in document.claims] == ["amount", "rank"]
    assert "value" not in document.claims[1].fields


def test_a_fault_in_the_defaults_is_told_there(tmp_path: Path) -> None:
    text = article(
        "id: a, subject: rail, measure: freight, value: 31 tonne", defaults="period: 20Z4"
    )
    (told,) = desk(tmp_path, text).told("invalid-claim")
    assert told["location"]["pointer"] == "/defaults/period"


def test_what_the_checker_supplied_counts_for_comparison_and_the_reader_lacks_it(
    tmp_path: Path,
) -> None:
    claims = [
        f"id: {name}, subject: rail, measure: freight, of: all, value: {value} %, period: 2024, "
        "inferred: [of, period]"
        for name, value in (("a", 31), ("b", 39))
    ]
    found = desk(tmp_path, article(*claims))
    assert found.brief("contradicts-itself") == [("contradicts-itself", "error", "certain")]
    lacks = found.brief("share-without-base", "undated-figure")
    assert lacks == [
        *[("share-without-base", "warning", "certain")] * 2,
        *[("undated-figure", "note", "certain")] * 2,
    ]


# -- faults --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "rule", "pointer"),
    [
        ("value: 31 tone", "unknown-unit", "/claims/0/value"),
        ("value: 31 tonens", "unknown-unit", "/claims/0/value"),
        ("value: 31 kilometrs", "unknown-unit", "/claims/0/value"),
        ("value: much", "invalid-claim", "/claims/0/value"),
        ("value: 39..31 tonne", "bounds-reversed", "/claims/0/value"),
        ("value: '12,5 tonne'", "invalid-claim", "/claims/0/value"),
        ("value: 1e1000000000 tonne", "invalid-claim", "/claims/0/value"),
        ("value: 3 m**(9**9**9)", None, "/claims/0/value"),
        ("rank: 1.5", "invalid-claim", "/claims/0/rank"),
        ("date: yesterday", "invalid-claim", "/claims/0/date"),
        ("change: lots, since: 2023", "invalid-claim", "/claims/0/change"),
        ("change: 3 %, since: 20Z3", "invalid-claim", "/claims/0/since"),
        ("value: 3 kt", "ambiguous-unit", "/claims/0/value"),
        ("value: 3 tonne, n: many", "invalid-claim", "/claims/0/n"),
        ("value: 3 tonne, margin: wide", "invalid-claim", "/claims/0/margin"),
        ("value: 3 tonne, also: 3 tone", "unknown-unit", "/claims/0/also"),
        ("value: 3 tonne, also: [3 tonne, 3 tone]", "unknown-unit", "/claims/0/also/1"),
        ("value: ~3 tonne, precision: exact", "invalid-claim", "/claims/0/precision"),
        ("value: 3 tonne, precision: fine", "invalid-claim", "/claims/0/precision"),
        ("value: 3 tonne, sources: [{source: s, says: 3 tone}]", "unknown-unit",
         "/claims/0/sources/0/says"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_at_its_place(
    fields: str, rule: str | None, pointer: str
) -> None:
    document, raised = one(f"{CLAIM}, {fields}")
    (told,) = raised
    assert told.place.pointer == pointer
    assert rule is None or told.rule == rule
    assert [one.claim for one in told.claims] == ["a"]
    assert told.message
    assert len(document.claims) == 1


def test_a_reversed_period_is_told_and_read_all_the_same(tmp_path: Path) -> None:
    claim = "id: a, subject: rail, measure: freight, value: 3 tonne, period: 2009/2007"
    found = desk(tmp_path, article(claim))
    assert found.brief("reversed-period") == [("reversed-period", "error", "certain")]
    assert not found.told("undated-figure")


def test_the_place_is_the_part_of_the_text_that_is_wrong(tmp_path: Path) -> None:
    (told,) = desk(tmp_path, article(f"{CLAIM}, value: 31 tone")).told("unknown-unit")
    place = told["location"]
    line = Path(place["path"]).read_text(encoding="utf-8").splitlines()[place["line"] - 1]
    assert line[place["column"] - 1 : place["end_column"] - 1] == "tone"
    assert "tonne" in told["help"]


def test_one_fault_hides_no_other() -> None:
    _, raised = one(f"{CLAIM.replace('2024', '20Z4')}, value: 3 tone, n: many")
    assert [told.place.pointer for told in raised] == [
        "/claims/0/value",
        "/claims/0/period",
        "/claims/0/n",
    ]


@pytest.mark.parametrize("published", ["2025-03-10", "2025-03", "2025", "20Z5"])
def test_the_day_of_publication_is_the_last_that_it_can_be(published: str) -> None:
    document, raised = read(HEAD.replace("2025-03-10", published) + "claims: []\n")
    assert bool(raised) is (published == "20Z5")
    assert (document.publication_day is None) is (published == "20Z5")


@pytest.mark.parametrize(
    ("quote", "first"),
    [
        ("it is 31", "it is 31"),
        ("{exact: it is 31, prefix: so}", "it is 31"),
        ("[it is 31, still 31]", "it is 31"),
        ("[{exact: it is 31}, {exact: still 31}]", "it is 31"),
    ],
)
def test_a_quote_is_words_a_selector_or_a_list_of_places(
    quote: str, first: str, tmp_path: Path
) -> None:
    """Two claims of the same words are one claim copied, however the words are given."""
    claims = [
        f"{CLAIM.replace('id: a', f'id: {name}')}, value: 31 tonne, quote: {words}"
        for name, words in (("a", quote), ("b", first))
    ]
    assert desk(tmp_path, article(*claims)).told("duplicate-claim")


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("£4m", "3950000", "4050000", "GBP"),
        ("US$5m", "4950000", "5050000", "USD"),
        ("1 in 5", "1/6", "1/4", ""),
        ("50 cents", "99/200", "101/200", "USD"),
        (".5 %", "9/2000", "11/2000", "%"),
        ("2h 30m", "8970", "9030", "hour"),
        ("5 feet 11 inches", "17907/10000", "18161/10000", "foot"),
        ("about £3-4m", "3000000", "4000000", "GBP"),
    ],
)
def test_what_can_be_read_in_print_can_be_typed(
    written: str, low: str, high: str, unit: str
) -> None:
    document, raised = one(f"{CLAIM}, value: '{written}'")
    quantity = document.claims[0].value
    assert raised == []
    assert quantity is not None
    assert (quantity.interval.low, quantity.interval.high) == (Fraction(low), Fraction(high))
    assert quantity.unit.name == unit


@pytest.mark.parametrize("written", ["$5 million", "12 MT", "12,5 tonne", "5 and 6", "kittens 5"])
def test_what_print_leaves_open_is_asked(written: str) -> None:
    document, raised = one(f"{CLAIM}, value: '{written}'")
    quantity = document.claims[0].value
    assert quantity is None
    assert len(raised) == 1


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("period: 1995", ""),
        ("period: 2002", ""),
        ("period: 2012", "since 2002"),
        ("note: none", "since 2002"),
    ],
)
def test_a_withdrawn_currency_is_money_of_its_time(time: str, told: str) -> None:
    claim = "id: a, subject: Hoesch, measure: revenue, value: 5 million DEM"
    document, raised = one(f"{claim}, {time}")
    assert document.claims[0].value is not None
    assert [(one.rule, told in one.message) for one in raised] == (
        [("unknown-unit", True)] if told else []
    )
