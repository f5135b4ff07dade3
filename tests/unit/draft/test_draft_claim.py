"""What a sentence gives of its numbers, in four languages; and what it leaves open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from newsdesk import story

from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.draft_claim import drafts

DAY = date(2025, 3, 4)


def drafted(text: str, language: str) -> list[dict[str, Any]]:
    return [one.fields for one in drafts(story(text, language), DAY)]


def same(found: list[dict[str, Any]], expected: list[dict[str, Any]]) -> bool:
    shown = [{key: one.get(key) for key in want} for one, want in zip(found, expected, strict=True)]
    assert shown == expected
    return True


CASES = [
    (
        "The plant opened in 2011 and makes 45 million tonnes.",
        "en",
        [{"value": "45 million tonnes", "period": None}],
    ),
    (
        "Rund 190 der 1.950 Stellen sind unbesetzt.",
        "de",
        [{"measure": "Stellen unbesetzt", "of": "Stellen", "value": "Rund 190"}, {}],
    ),
    (
        "Der Preis stieg um 3,2 Cent auf 36,9 Cent je Kilowattstunde.",
        "de",
        [{"measure": "Preis", "change": "+0.032 EUR/kWh"}, {"value": "0.369 EUR/kWh"}],
    ),
    (
        "Die Ausgaben werden die Marke von zwei Milliarden Euro überschreiten.",
        "de",
        [{"value": "over zwei Milliarden Euro"}],
    ),
    (
        "Der Fahrer war mit 203 km/h unterwegs, erlaubt waren 100.",
        "de",
        [{"value": "203 km/h"}, {"subject": TODO, "value": TODO}],
    ),
    (
        "Energie verbilligte sich im Mai um 5,5 Prozent.",
        "de",
        [{"measure": TODO, "change": "-5,5 Prozent"}],
    ),
    (
        "Das Bad soll 38 Millionen Euro kosten und im Herbst 2028 öffnen.",
        "de",
        [{"period": None}],
    ),
    ("Kinder zahlen die Hälfte.", "de", [{"value": TODO}]),
    ("Der Beitrag liegt bei 12 Euro pro Einsatz.", "de", [{"value": "12 EUR"}]),
    (
        "Die Dividende will der Konzern von 1,10 Euro auf 1,40 Euro anheben.",
        "de",
        [{"measure": TODO, "value": "1,10 Euro"}, {"measure": TODO}],
    ),
    ("Weltweit beschäftigt Rheinwerk 18.700 Mitarbeiter.", "de", [{"subject": TODO}]),
    ("Die Blüte beginnt 16 Tage früher als damals.", "de", [{"value": TODO}]),
    ("Der Verein zählt 300 Mädchen und Jungen.", "de", [{"measure": TODO}]),
    (
        "Firms added 38,000 jobs, below the 81,000 that banks had forecast, the ministry said.",
        "en",
        [{"said_by": "ministry"}, {"said_by": None}],
    ),
    ("They cost 60 cents more than others.", "en", [{"change": "+0.60 USD"}]),
    (
        "The bay averaged 53.7 degrees Fahrenheit, 2.5 degrees above the average.",
        "en",
        [{"value": "53.7 degrees Fahrenheit"}, {"change": "+2.5 degF"}],
    ),
    (
        "The rule will cut landings by 5 percent.",
        "en",
        [{"subject": TODO, "measure": TODO, "kind": None}],
    ),
    ("Costs will rise by 5 percent.", "en", [{"measure": "costs", "kind": "forecast"}]),
    (
        "Crimes on the network fell by 8 percent.",
        "en",
        [{"measure": TODO, "change": "-8 percent"}],
    ),
    (
        "The wait was 9 minutes and 40 seconds.",
        "en",
        [{"value": "9 minutes and 40 seconds"}],
    ),
    (
        "Builders sold 9,870 homes, a fifth fewer than in the same period of 2024.",
        "en",
        [{"measure": "homes sold"}, {"change": "-1/5", "since": None, "period": None}],
    ),
    (
        "The airline cut its dividend by 12 percent.",
        "en",
        [{"subject": "airline", "measure": "dividend", "change": "-12 percent"}],
    ),
    (
        "Das Unternehmen steigerte den Gewinn um 12 Prozent.",
        "de",
        [{"subject": "Unternehmen", "measure": "Gewinn", "change": "+12 Prozent"}],
    ),
    (
        "Officials said at least 40 stations would be rebuilt.",
        "en",
        [{"subject": TODO, "said_by": "Officials"}],
    ),
    ("Households use 142 litres.", "en", [{"subject": TODO, "measure": TODO}]),
    ("Wind added 11 percent.", "en", [{"said_by": None}]),
    (
        "In Bayern wurden 3.400 Anlagen genehmigt, in Hessen 1.100.",
        "de",
        [
            {"subject": "Bayern", "measure": "Anlagen genehmigt"},
            {"subject": "Hessen", "measure": "Anlagen genehmigt"},
        ],
    ),
    (
        "Im dritten Quartal verkaufte der Autobauer 712.000 Fahrzeuge.",
        "de",
        [{"subject": "Autobauer", "measure": "Fahrzeuge verkauft"}],
    ),
    ("Ein Liter Milch kostet 1,19 Euro.", "de", [{"subject": "Liter Milch", "measure": TODO}]),
    ("Die Klinik behandelt täglich 190 Patienten.", "de", [{"value": "190/day"}]),
    ("Die Firma gehört zu 51 Prozent der Stadt.", "de", [{"of": TODO, "value": "51 Prozent"}]),
    (
        "Revenue was 41 million euros in 2024, up 8 percent from 38 million in 2023.",
        "en",
        [
            {"measure": "revenue", "value": "41 million euros", "period": "2024"},
            {"measure": "revenue", "change": "+8 percent", "since": "2023", "period": "2024"},
            {"measure": "revenue", "value": "38 million EUR", "period": "2023"},
        ],
    ),
    (
        "Exports rose 8 percent from 38 million tonnes in 2023 to 41 million tonnes.",
        "en",
        [
            {"measure": "exports", "change": "+8 percent", "since": "2023"},
            {"measure": "exports", "value": "38 million tonnes", "period": "2023"},
            {"measure": "exports", "value": "41 million tonnes", "period": None},
        ],
    ),
    (
        "Der Umsatz lag 2024 bei 41 Mio. Euro, ein Plus von 8 Prozent gegenüber 38 Mio. 2023.",
        "de",
        [
            {"measure": "Umsatz", "value": "41 Mio. Euro", "period": "2024"},
            {"measure": "Umsatz", "change": "+8 Prozent", "since": "2023"},
            {"measure": "Umsatz", "value": "38 million EUR", "period": "2023"},
        ],
    ),
    (
        "The median age has climbed to 42.7 years.",
        "en",
        [{"measure": "median age", "value": "42.7 years", "statistic": "median"}],
    ),
    (
        "On average, a household uses 3,200 kilowatt hours.",
        "en",
        [{"subject": "household", "statistic": "mean"}],
    ),
    (
        "Ticket prices were on average 9 percent higher than in 2019.",
        "en",
        [{"measure": "ticket prices", "change": "+9 percent", "statistic": None}],
    ),
    (
        "Das Durchschnittsalter liegt bei 42,7 Jahren.",
        "de",
        [{"measure": "Durchschnittsalter", "statistic": "mean"}],
    ),
    ("השכר הממוצע עמד על 13,000 שקל.", "he", [{"statistic": "mean"}]),
    ("بلغ متوسط الأجور 450 دينارا.", "ar", [{"statistic": "mean"}]),
    (
        "The district lost 9 percent of its residents.",
        "en",
        [{"subject": "district", "measure": "residents", "change": "-9 percent", "of": None}],
    ),
    (
        "Die Partei verlor 12 Prozent ihrer Mitglieder.",
        "de",
        [{"subject": "Partei", "measure": "Mitglieder", "change": "-12 Prozent", "of": None}],
    ),
    (
        "190 of the 1,950 posts are vacant.",
        "en",
        [
            {"measure": "posts vacant", "of": "posts", "value": "190"},
            {"measure": "posts", "value": "1950"},
        ],
    ),
    (
        "Trains were late on 14 percent of trips.",
        "en",
        [{"subject": TODO, "of": "trips", "value": "14 percent"}],
    ),
    (
        "Income passed 200 million euros.",
        "en",
        [{"measure": "income", "value": "over 200 million euros"}],
    ),
    (
        "Der Landkreis schießt in diesem Jahr 12 Millionen Euro zu.",
        "de",
        [{"subject": "Landkreis", "measure": TODO, "period": "2025"}],
    ),
    (
        "Die Eisdicke nahm durchschnittlich um 1,7 Meter ab, nach 2,3 Metern 2022.",
        "de",
        [
            {"subject": TODO, "measure": "Eisdicke", "change": "-1,7 Meter", "since": None},
            {"measure": "Eisdicke", "change": "-2,3 Metern", "period": "2022"},
        ],
    ),
    (
        "Der Absatz von Limonade wuchs um 14 Prozent.",
        "de",
        [{"subject": TODO, "measure": TODO, "change": "+14 Prozent"}],
    ),
    (
        "Die Strafe betrug 22 und 18 Monate.",
        "de",
        [{"value": "22 month"}, {"value": "18 Monate"}],
    ),
    ("The fee rose 3 percent a year.", "en", [{"measure": "fee", "change": "+3 %/year"}]),
    (
        "Ohio mills produced 5 tonnes of crude steel in 2023, down 4 percent from a year earlier.",
        "en",
        [
            {"subject": "Ohio mills", "measure": "crude steel produced", "period": "2023"},
            {
                "measure": "crude steel produced",
                "change": "-4 percent",
                "since": "2022",
                "period": "2023",
            },
        ],
    ),
    (
        "The trade balance of Norland was -3.2 % of gross domestic product in 2024.",
        "en",
        [{"of": "gross domestic product", "value": "-3.2 %", "rate": "true"}],
    ),
    (
        "Exports rose by 2.3 percent to 12.1 million tonnes.",
        "en",
        [
            {"subject": TODO, "measure": "exports", "change": "+2.3 percent"},
            {"measure": "exports", "value": "12.1 million tonnes"},
        ],
    ),
    (
        "Rents may rise by at most 2 percent in 2027.",
        "en",
        [{"change": "at most 2 percent", "period": "2027"}],
    ),
    (
        "2027 dürfen die Mieten höchstens um 2 Prozent steigen.",
        "de",
        [{"change": "up to 2 Prozent", "period": "2027"}],
    ),
    (
        "Imports fell from 9.8 million tonnes in 2022 to 8.6 million tonnes.",
        "en",
        [
            {"measure": "imports", "period": "2022"},
            {"measure": "imports", "period": None, "value": "8.6 million tonnes"},
        ],
    ),
    (
        "The share of green steel will reach 12 percent in 2030, up from 3 percent today.",
        "en",
        [
            {"subject": "green steel", "of": TODO, "kind": "forecast", "period": "2030"},
            {"subject": "green steel", "of": TODO, "kind": None, "period": TODO},
        ],
    ),
    (
        "The sector employs 80,500 people (2022: 81,900).",
        "en",
        [
            {"subject": "sector", "measure": "employees", "period": None},
            {"subject": "sector", "measure": "employees", "period": "2022"},
        ],
    ),
    (
        "Turnover was almost twice as high as in 2010.",
        "en",
        [{"measure": "turnover", "than": {"period": "2010"}, "period": None}],
    ),
    (
        "Energy costs of about €4.2 billion ($4.6 billion) weighed on it.",
        "en",
        [{"measure": "energy costs", "value": "about €4.2 billion", "also": "4.6 billion USD"}],
    ),
    (
        "Women make up 43 percent of the workforce.",
        "en",
        [{"subject": "Women", "of": "workforce", "value": "43 percent"}],
    ),
    (
        "About 40 percent of the staff are women.",
        "en",
        [{"subject": "women", "of": "staff", "value": "About 40 percent"}],
    ),
    ("One in five children lives here.", "en", [{"of": "children", "value": "One in five"}]),
    (
        "Rents in Berlin rose by 5 percent in 2023 and 7 percent in 2024.",
        "en",
        [
            {"subject": "Berlin", "measure": "rents", "change": "+5 percent", "period": "2023"},
            {"subject": "Berlin", "measure": "rents", "change": "+7 percent", "period": "2024"},
        ],
    ),
    (
        "Polaris Air made a net profit of €182 million in 2023, after a loss of €96 million.",
        "en",
        [
            {"subject": "Polaris Air", "measure": "net profit", "period": "2023"},
            {"measure": "loss", "value": "€96 million"},
        ],
    ),
    ("There was a fivefold increase in orders.", "en", [{"measure": "orders", "ratio": "5"}]),
    ("Waiting lists shrink for the third month.", "en", []),
    (
        "The test has 40 to 50 questions.",
        "en",
        [{"subject": "test", "measure": "questions", "value": "40..50"}],
    ),
    (
        "Im Jahr 2023 starben in Deutschland 2.839 Menschen, 1,8 Prozent mehr als im Vorjahr.",
        "de",
        [
            {"subject": "Deutschland", "measure": "Todesfälle", "period": "2023"},
            {"subject": "Deutschland", "change": "+1,8 Prozent", "since": "2022"},
        ],
    ),
    (
        "Die Anbaufläche sank um 8 Prozent auf 2,5 Millionen Hektar.",
        "de",
        [
            {"measure": "Anbaufläche", "change": "-8 Prozent"},
            {"measure": "Anbaufläche", "value": "2,5 Millionen Hektar"},
        ],
    ),
    (
        "Der durchschnittliche Ertrag lag bei 7,4 Tonnen je Hektar.",
        "de",
        [{"measure": "durchschnittlicher Ertrag"}],
    ),
    (
        "Rund ein Drittel der Ernte wird exportiert.",
        "de",
        [{"measure": "Ernte", "of": TODO}],
    ),
    (
        "קזחסטן ייצאה בשנת 2024 כ-9.5 מיליון טון תבואה, עלייה של 12% לעומת השנה הקודמת.",
        "he",
        [
            {"subject": "קזחסטן", "measure": "יצוא תבואה", "period": "2024"},
            {"subject": "קזחסטן", "change": "+12%", "since": "2023", "period": "2024"},
        ],
    ),
    (
        "מספר החוות ירד מ-18,200 ל-17,400.",
        "he",
        [{"measure": "חוות", "value": "18,200"}, {"measure": "חוות", "value": "17,400"}],
    ),
    (
        "שיעור התפוסה עמד על 68%, לעומת 61% ב-2022.",
        "he",
        [
            {"measure": "שיעור התפוסה", "period": None, "of": None},
            {"measure": "שיעור התפוסה", "period": "2022", "of": None},
        ],
    ),
    (
        "صدّرت روسيا 50 مليون طن من القمح في 2023، بزيادة 12% عن العام السابق.",
        "ar",
        [
            {"subject": "روسيا", "measure": "صادرات القمح", "period": "2023"},
            {"subject": "روسيا", "change": "+12%", "since": "2022"},
        ],
    ),
    (
        "وارتفعت إيرادات الصادرات 8% إلى 12 مليار دولار.",
        "ar",
        [
            {"measure": "إيرادات الصادرات", "change": "+8%"},
            {"measure": "إيرادات الصادرات", "value": "12 مليار دولار"},
        ],
    ),
]


@pytest.mark.parametrize(("text", "language", "expected"), CASES)
def test_what_a_sentence_says(text: str, language: str, expected: list[dict[str, Any]]) -> None:
    assert same(drafted(text, language), expected)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The deficit was 5 percent of output.", "en", {"measure": "deficit", "of": "output"}),
        ("Debt stood at 115 percent of GDP.", "en", {"measure": "debt", "of": None}),
        ("وبلغ الدين 115% من الناتج.", "ar", {"of": None, "rate": "true"}),
    ],
)
def test_a_stated_share_measures_what_is_told_before_it(
    text: str, language: str, expected: dict[str, Any]
) -> None:
    assert same(drafted(text, language), [expected])


def test_a_time_counted_back_begins_its_clause() -> None:
    text = "Ein Glas kostet 7,20 Euro, vor zwei Jahren waren es noch 6 Euro."
    assert [one.get("period") for one in drafted(text, "de")] == [None, "2023"]


COUNTED_FROM = [
    ("Wheat prices have risen 31 percent since January.", "en", "2025-01", None),
    ("Seit Dezember stieg der Preis um 14 Prozent.", "de", "2024-12", None),
    ("ارتفع السعر 5% منذ يناير.", "ar", "2025-01", None),
    ("המחיר עלה ב-5% מאז ינואר.", "he", "2025-01", None),
    ("It has 412 workers, 90 fewer than ten years ago.", "en", "2015", None),
    ("The club has 40 more members than last year.", "en", "2024", None),
    ("Sales were 16 percent below the level of 2019.", "en", "2019", None),
    ("Die Kosten lagen 12 Prozent über dem Niveau von 2019.", "de", "2019", None),
    ("Sales rose 3 percent in 2023.", "en", None, "2023"),
]


@pytest.mark.parametrize(("text", "language", "since", "period"), COUNTED_FROM)
def test_a_change_knows_what_it_is_counted_from(
    text: str, language: str, since: str | None, period: str | None
) -> None:
    last = drafted(text, language)[-1]
    assert (last.get("since"), last.get("period")) == (since, period)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norvik makes lamps. The company has 412 workers.", "en"),
        ("Der Landesverband tagte. Der Verband zählt 2.840 Mitglieder.", "de"),
        ("Imker in Brandenburg haben 40 Völker.", "de"),
        ("The average ticket costs £8.40.", "en"),
    ],
)
def test_a_subject_that_may_be_another_is_open(text: str, language: str) -> None:
    assert "TODO" in str(drafted(text, language)[-1]["subject"])


@pytest.mark.parametrize(
    ("text", "language", "field"),
    [
        ("It announced the loss of 310 jobs.", "en", "measure"),
        ("Frost vernichtete die Ernte auf 1.900 der 3.100 Hektar.", "de", "value"),
        ("המשפחה תשלם 14 שקל יותר בחודש.", "he", "change"),
    ],
)
def test_what_a_number_lacks_is_open(text: str, language: str, field: str) -> None:
    assert "TODO" in str(drafted(text, language)[0][field])


@pytest.mark.parametrize(
    "text",
    [
        "It was 31%.",
        "Despite 31%, they left.",
        "The figure was 8,150.",
        "The target is 76 percent.",
    ],
)
def test_what_it_does_not_name_is_open(text: str) -> None:
    (one,) = drafted(text, "en")
    assert one["subject"] == TODO
