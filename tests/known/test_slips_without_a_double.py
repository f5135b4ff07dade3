"""Figures that were misprinted where no second claim states the same: each kind in several beats.

The wrong story of each row has the fault, the right one the figure as it was meant; and there are
true stories that look like the fault. Asserted are the rule, and the figures in its message.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from linting import Json
from newsroom import article, desk, reference

Row = tuple[str, tuple[str, ...], str, str, str]
"""The rule, the other claims, the claim with {} for its figure, the wrong and the right figure."""

ADDED = (
    ("aid to the region", "250 {} USD", "A further $141 million", "141 million USD"),
    ("relief for the flood", "31 {} EUR", "an additional 12 million euros", "12 million EUR"),
    ("grants for the ports", "1.4 {} GBP", "Another £2.1m came later", "2.1 million GBP"),
    ("subsidies", "77.5 {} ILS", "a further 40 million shekels", "40 million ILS"),
    ("loans to farmers", "610 {} INR", "extra loans of 305 million rupees", "305 million INR"),
    ("cement delivered", "2.2 {} tonne", "another 1.1 million tonnes by rail", "1.1 million tonne"),
)
SERIES = (
    ("the firm", "turnover", "3.1 million EUR", "3.3 {} EUR"),
    ("the state", "borrowing", "175 million GBP", "173 {} GBP"),
    ("the port", "cargo handled", "40.2 million tonne", "41.9 {} tonne"),
    ("the grid", "electricity sold", "812 million kWh", "790 {} kWh"),
    ("the club", "transfer fees", "61 million USD", "88 {} USD"),
    ("the works", "water used", "9.4 million m^3", "8.1 {} m^3"),
)
LOST = (
    ("mining companies", "spending on exploration", "800 {}AUD"),
    ("banks of the country", "losses on loans", "412 {}EUR"),
    ("the glass industry", "turnover", "9.1 {}EUR"),
    ("member states", "aid to refugees", "75 {}USD"),
    ("drug makers", "cost of the trials", "2.6 {}USD"),
    ("חברות הביטוח", "השקעות", "340 {}ILS"),
)
PACE = (
    ("operating loss", "2013-01/2013-10", "2013", "620 million CAD", "{} billion CAD", "8", "0.8"),
    ("turnover", "2024-01/2024-09", "2024", "3.1 billion EUR", "{} billion EUR", "410", "4.1"),
    ("tax receipts", "2024-H1", "2024", "51 million GBP", "{} billion GBP", "101", "0.101"),
    ("donations", "2024-01/2024-11", "2024", "9.2 million USD", "{} million USD", "990", "9.9"),
    ("fines", "2020/2022", "2020/2023", "44 million EUR", "{} million EUR", "5200", "52"),
    ("ticket sales", "2024-04/2024-08", "2024-04/2024-09", "2.0 million EUR", "{} million EUR",
     "240", "2.4"),
)  # fmt: skip
MORE = (
    ("supermarkets", "supermarkets permitted", "another 16,000", "16,000", "1,600", "8,000"),
    ("schools", "schools planned", "a further 9,100 schools", "9,100", "91", "2,410"),
    ("wind turbines", "wind turbines ordered", "an additional 30,500", "30,500", "3,050", "14,400"),
    ("buses", "electric buses to come", "another 7,200 buses", "7,200", "720", "1,900"),
    ("hospital beds", "hospital beds promised", "an extra 61,000 beds", "61,000", "610", "3,300"),
    ("parking spaces", "parking spaces built", "a further 48,000", "48,000", "480", "21,000"),
)


def rows() -> list[Row]:
    found: list[Row] = []
    for measure, large, quote, small in ADDED:
        about = f"measure: {measure}, period: 2024"
        further = f"id: more, subject: the second, quote: '{quote}', value: {small}, {about}"
        first = f"id: it, subject: the first, value: {large}, {about}"
        found.append(("scale-out-of-line", (further,), first, "billion", "million"))
    for subject, measure, before, now in SERIES:
        about = f"subject: {subject}, measure: {measure}"
        then = f"id: then, {about}, value: {before}, period: 2023"
        found.append(("scale-out-of-line", (then,), f"id: it, {about}, value: {now}, period: 2024",
                      "billion", "million"))  # fmt: skip
    for subject, measure, value in LOST:
        about = f"subject: {subject}, measure: {measure}, value: {value}, period: 2024"
        found.append(("lost-scale", (), f"id: it, {about}", "", "million "))
    for measure, short, long, part, whole, wrong, right in PACE:
        about = f"subject: the shop, measure: {measure}"
        then = f"id: then, {about}, value: {part}, period: {short}"
        found.append(("unlikely-pace", (then,), f"id: it, {about}, value: {whole}, period: {long}",
                      wrong, right))  # fmt: skip
    for measure, added, quote, wrong, right, stock in MORE:
        now = f"id: now, subject: the country, measure: {measure}, value: '{stock}', period: 2024"
        more = f"id: it, subject: the country, measure: {added}, quote: '{quote}', value: '{{}}'"
        found.append(("addition-exceeds-stock", (now,), more + ", period: 2024", wrong, right))
    return found


def loud(folder: Path, *claims: str, tables: tuple[str, ...] = ()) -> list[Json]:
    found = desk(folder, article(*claims), tables=[reference(*tables)] if tables else ())
    return [one for one in found.findings if one["severity"] != "note"]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[0]}: {row[2][:60]}")
def test_the_misprint_is_found_and_the_figure_that_was_meant_is_not(
    row: Row, tmp_path: Path
) -> None:
    rule, others, claim, wrong, right = row
    (told,) = loud(tmp_path / "wrong", claim.format(wrong), *others)
    assert told["rule"] == rule
    assert "it" in told["claims"]
    figure = re.split(", (?:period|measure)", claim.format(wrong).split("value: ")[1])[0].strip("'")
    assert figure in told["message"]
    assert loud(tmp_path / "right", claim.format(right), *others) == []


TRUE = (
    ("id: a, subject: the large state, measure: military spending, value: 916 billion USD",
     "id: b, subject: the small state, measure: military spending, value: 1.4 billion USD"),
    ("id: a, subject: China, measure: inhabitants, value: 1.4 billion people",
     "id: b, subject: Estonia, measure: inhabitants, value: 1.3 million people"),
    ("id: a, subject: the fund, measure: donations, value: 18 million EUR",
     "id: b, subject: a club, measure: donations, value: '1,200 EUR', quote: 'another 1,200'"),
    ("id: a, subject: the app, measure: users, value: '2,100 people', period: 2023",
     "id: b, subject: the app, measure: users, value: 2.4 million people"),
    ("id: a, subject: the country, measure: exports, value: 31 million USD, period: 1960",
     "id: b, subject: the country, measure: exports, value: 44 billion USD"),
    ("id: a, subject: the ministry, measure: spending on biscuits, value: 812 GBP",
     "id: b, subject: households, measure: spending on heating, statistic: mean, value: 812 EUR"),
    ("id: a, subject: banks, measure: monthly fee, value: 12 EUR",
     "id: b, subject: airlines, measure: price of the ticket, value: 79 EUR"),
    ("id: a, subject: the farm, measure: olives picked, value: 2 tonne, period: 2024-01/2024-09",
     "id: b, subject: the farm, measure: olives picked, value: 900 tonne"),
    ("id: a, subject: the shop, measure: rockets sold, value: 0.2 million EUR, period: 2024-Q1",
     "id: b, subject: the shop, measure: rockets sold, value: 9.6 million EUR"),
    ("id: a, subject: the chain, measure: shops, value: 104",
     "id: b, subject: the chain, measure: shops planned, value: 120, quote: a further 120 shops"),
    ("id: a, subject: the town, measure: trees, value: '2,000'",
     "id: b, subject: the town, measure: trees burnt, value: '9,100', quote: lost 9100 trees"),
    ("id: a, subject: the reporter, measure: age, value: 37, period: 1980",
     "id: b, subject: the reporter, measure: age, value: 82"),
    ("id: a, subject: the firm, measure: profit, value: 1.2 million EUR, period: 2023",
     "id: b, subject: the firm, measure: profit, value: 1.4 billion EUR"),
)  # fmt: skip


@pytest.mark.parametrize("claims", TRUE, ids=lambda claims: claims[1][:60])
def test_true_stories_that_look_alike_are_left_in_peace(
    claims: tuple[str, ...], tmp_path: Path
) -> None:
    dated = [one if "period" in one or "age" in one else f"{one}, period: 2024" for one in claims]
    assert loud(tmp_path, *dated) == []


def test_what_is_added_to_what_a_table_has(tmp_path: Path) -> None:
    more = (
        "id: it, subject: Britain, measure: supermarkets permitted, "
        "quote: 'another 16,000 supermarkets', value: '16,000'"
    )
    stock = "id: now, subject: Britain, measure: supermarkets, value: '8,000', period: 2024"
    (told,) = loud(tmp_path, more, tables=(stock,))
    assert told["message"] == (
        "16,000 are to be added (supermarkets permitted), and Britain has 8,000 for 2024: "
        "that is 1.92 to 2.08 times as many"
    )


HEADLINES = (
    ("900 killed", "910 were killed or hurt", "people killed", "900 people",
     "people killed or hurt", "910 people", "107 killed", "107 people"),
    ("1,200 jobs lost", "1,212 jobs were lost or moved", "jobs lost", "'1,200'",
     "jobs lost or moved", "'1,212'", "400 jobs lost", "'400'"),
    ("$4m stolen", "$4.1 million was stolen or damaged", "goods stolen", "4 million USD",
     "goods stolen or damaged", "4.1 million USD", "$1m stolen", "1 million USD"),
    ("340 trains cancelled", "340 trains were late or cancelled", "trains cancelled", "340",
     "trains late or trains cancelled", "340", "17 trains cancelled", "17"),
    ("60 % are ill", "62 % are ill or tired", "ill, of: nurses", "60 %", "ill or tired, of: nurses",
     "62 %", "11 % are ill", "11 %"),
    ("8,000 fled", "8,040 fled from the north", "people fled", "'8,000 people'",
     "people fled from the north", "'8,040 people'", "31,000 fled", "'31,000 people'"),
)  # fmt: skip


@pytest.mark.parametrize("case", HEADLINES, ids=lambda case: case[0])
def test_a_headline_that_leaves_words_out(case: tuple[str, ...], tmp_path: Path) -> None:
    head, body, measure, value, wider, wide, right_head, right = case

    def story(folder: str, head: str, value: str) -> list[Json]:
        (tmp_path / folder / "claims").mkdir(parents=True)
        (tmp_path / folder / "claims/a.md").write_text(f"# {head} this year\n\nIn all, {body}.\n")
        text = article(
            f"id: head, quote: '{head}', subject: the country, measure: {measure}, value: {value}",
            f"id: body, quote: '{body}', subject: the country, measure: {wider}, value: {wide}",
            defaults="period: 2024",
        ).replace("published:", "text: a.md, published:", 1)
        found = desk(tmp_path / folder, text).findings
        return [one for one in found if one["severity"] != "note"]

    (told,) = story("wrong", head, value)
    assert (told["rule"], told["certainty"]) == ("headline-of-another-measure", "possible")
    assert value.strip("'") in told["message"]
    assert wide.strip("'") in told["message"]
    assert story("right", right_head, right) == []


BORN = "id: born, subject: the swimmer, measure: birth, date: 1957"
AGES = (
    ((BORN,), "measure: age, value: {}, period: 1972", "44", "14", "14 or 15 years old"),
    ((BORN,), "measure: age, value: {}", "76", "67", "67 or 68 years old"),
    ((BORN, "id: gold, subject: the swimmer, measure: first medal, date: 1972-09"),
     "measure: age at the first medal, value: {}", "41", "14", "14 or 15 years old"),
    (("id: then, subject: the swimmer, measure: age, value: 14, period: 1972",),
     "measure: age, value: {}, period: 2008-07", "41", "50", "35 to 37 years"),
    ((BORN, "id: died, subject: the swimmer, measure: death, date: 2016-10-16"),
     "measure: age at death, value: {}", "95", "59", "58 or 59 years"),
    ((BORN,), "measure: age, value: {} years, period: 2000-06", "34", "43", "42 or 43 years old"),
)  # fmt: skip


@pytest.mark.parametrize("case", AGES, ids=lambda case: case[1])
def test_ages_events_and_births(
    case: tuple[tuple[str, ...], str, str, str, str], tmp_path: Path
) -> None:
    others, claim, wrong, right, reached = case
    age = f"id: it, subject: the swimmer, {claim}"
    (told,) = loud(tmp_path / "wrong", age.format(wrong), *others)
    assert told["rule"] == "age-mismatch"
    assert wrong in told["message"]
    assert reached in told["message"]
    assert loud(tmp_path / "right", age.format(right), *others) == []


GAPS = (
    ("hourly pay", "0.86", "gap in hourly pay", "8.6 %", "14 %"),
    ("pensions", "0.61", "pensions gap", "61 %", "39 %"),
    ("wages", "0.914", "gender wages gap", "18.6 %", "8.6 %"),
    ("bonuses", "0.5", "gap in bonuses", "1.5 %", "50 %"),
    ("life insurance", "1.20", "life insurance gap", "2 %", "20 %"),
    ("wealth", "0.72", "wealth gap", "72 %", "28 %"),
)


@pytest.mark.parametrize("case", GAPS, ids=lambda case: case[2])
def test_a_gap_is_what_its_ratio_leaves(case: tuple[str, ...], tmp_path: Path) -> None:
    measure, ratio, gap, wrong, right = case
    pence = f"id: a, subject: women, than: men, measure: {measure}, ratio: {ratio}, period: 2024"
    claim = f"id: it, subject: women, measure: {gap}, value: {{}}, rate: true, period: 2024"
    (told,) = loud(tmp_path / "wrong", pence, claim.format(wrong))
    assert told["rule"] == "change-mismatch"
    assert wrong in told["message"]
    assert loud(tmp_path / "right", pence, claim.format(right)) == []


def test_more_than_so_much_of_one_market_is_not_the_amount_of_all(tmp_path: Path) -> None:
    about = "subject: Volta, measure: cars sold, period: 2024"
    (told,) = loud(
        tmp_path,
        f"id: home, {about}, of: home market, value: more than 18.3 million",
        f"id: all, {about}, value: 28.6 ± 0.6 million",
        tables=(f"id: t, {about}, of: home market, value: 19.0 ± 0.4 million",),
    )
    assert (told["rule"], told["certainty"]) == ("contradicts-reference", "possible")
    assert told["claims"] == ["all", "table::t"]
