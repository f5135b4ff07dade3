"""Each kind of false alarm that was found once, on six beats, beside the fault that it resembles.

A story of a beat has a whole, a group of it, and a subject that is partly in the group: votes of a
country and of a region, patients of a hospital and of a ward. Every figure is worked out from the
true values of the beat, so what is called consistent is; a fault changes one figure of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from linting import Json
from story_cases import lint


@dataclass(frozen=True, slots=True)
class Beat:
    """A whole, a group of it, and how much of each is the subject; and the same before."""

    name: str
    subject: str
    rival: str
    group: str
    whole: str
    measure: str
    unit: str
    total: int
    of_group: int
    inside: int
    outside: int
    before: int

    def share(self, part: int, whole: int) -> str:
        return f"{decimal(Fraction(100 * part, whole), 2)} %"

    @property
    def all_of_it(self) -> int:
        return self.inside + self.outside

    def amount(self, value: int) -> str:
        return f"{value} {self.unit}"

    def claim(self, name: str, subject: str = "", of: str = "", **fields: str) -> dict[str, str]:
        about = {"id": name, "subject": subject or self.subject, "measure": self.measure}
        return about | ({"of": of} if of else {}) | fields


BEATS = (
    Beat("elections", "red party", "blue party", "votes in the north", "all votes", "votes",
         "votes", 46_531_127, 7_813_219, 1_406_381, 6_797_213, 11_949_756),
    Beat("health", "women", "men", "patients of the heart ward", "all patients", "patients",
         "patients", 91_237, 12_347, 5_413, 15_671, 23_981),
    Beat("sport", "season tickets", "day tickets", "tickets of the south stand", "all tickets",
         "tickets", "tickets", 812_391, 203_117, 131_419, 262_213, 350_127),
    Beat("energy", "roofs", "fields", "solar power", "all electricity", "output", "GWh", 502_319,
         61_713, 27_391, 1_217, 19_813),
    Beat("crime", "young men", "young women", "thefts from shops", "all offences", "offences",
         "offences", 5_837_119, 426_379, 97_843, 811_237, 871_393),
    Beat("economy", "Volta", "Ampere", "home market", "world market", "cars sold", "cars",
         17_103_417, 1_301_273, 625_119, 1_165_331, 1_561_237),
)  # fmt: skip


def told(beat: Beat, claims: list[dict[str, str]], folder: Path, **case: Any) -> list[Json]:
    """What is said of claims of a beat above a note."""
    made = lint({"name": beat.name, "claims": claims, **case}, folder)
    return [finding for finding in made if finding["severity"] != "note"]


def rules(found: list[Json], severity: str = "error") -> set[str]:
    return {finding["rule"] for finding in found if finding["severity"] == severity}


def decimal(value: Fraction, places: int) -> str:
    """A value to so many decimals."""
    scaled = round(value * 10**places)
    digits = str(abs(scaled)).rjust(places + 1, "0")
    return f"{'-' if scaled < 0 else ''}{digits[:-places]}.{digits[-places:]}"


every_beat = pytest.mark.parametrize("beat", BEATS, ids=[beat.name for beat in BEATS])
two_beats = pytest.mark.parametrize("beat", BEATS[:2], ids=[beat.name for beat in BEATS[:2]])
"""For what costs the solver seconds: one beat after another puts the same law to it."""


def points(before: str, after: str) -> str:
    moved = decimal(Fraction(after[:-2]) - Fraction(before[:-2]), 2)
    return f"{moved} pp" if moved.startswith("-") else f"+{moved} pp"


# -- the whole belongs to a change ---------------------------------------------------------


@every_beat
def test_a_change_of_one_whole_beside_shares_of_another(beat: Beat, tmp_path: Path) -> None:
    then = beat.share(beat.before, beat.total)
    now = beat.share(beat.all_of_it, beat.total)
    claims = [
        beat.claim(
            "there", of=beat.group, value=beat.share(beat.inside, beat.of_group), period="2021"
        ),
        beat.claim("then", of=beat.whole, value=then, period="2021"),
        beat.claim("lost", of=beat.whole, change=points(then, now), since="2021"),
        beat.claim("lost_there", of=beat.group, change="-6.40 pp", since="2021"),
        beat.claim("amount_then", value=beat.amount(beat.before), period="2021"),
        beat.claim("amount", value=beat.amount(beat.all_of_it)),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    wrong = [*claims, beat.claim("now", of=beat.whole, value=beat.share(beat.before, beat.total))]
    assert rules(told(beat, wrong, tmp_path / "false")) & {"change-mismatch", "points-or-percent"}


@every_beat
def test_a_relative_change_of_a_share_beside_amounts(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("then", of=beat.whole, value="30.0 %", period="2021"),
        beat.claim("now", of=beat.whole, value="60.0 %"),
        beat.claim("amount_then", value=beat.amount(beat.before), period="2021"),
        beat.claim("amount", value=beat.amount(3 * beat.before)),
        beat.claim("up", of=beat.whole, change="+100 %", since="2021"),
    ]
    assert rules(told(beat, claims, tmp_path / "true")) == set()
    claims[-1]["change"] = "+40 %"
    assert rules(told(beat, claims, tmp_path / "false")) == {"change-mismatch"}


# -- a part without a whole, and a group ---------------------------------------------------


@every_beat
def test_what_a_group_has_is_not_all_of_it(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("group", beat.group, beat.whole, value=beat.share(beat.of_group, beat.total)),
        beat.claim("there", of=beat.group, value=beat.share(beat.inside, beat.of_group)),
        beat.claim("all", of=beat.whole, value=beat.share(beat.all_of_it, beat.total)),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[-1]["value"] = beat.share(beat.inside * 7 // 10, beat.total)
    assert rules(told(beat, claims, tmp_path / "less")) == {"share-of-share"}


@every_beat
def test_an_amount_without_a_whole_is_at_least_the_share(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("market", beat.group, value=beat.amount(beat.of_group)),
        beat.claim("share", of=beat.group, value=beat.share(beat.inside, beat.of_group)),
        beat.claim("sold", of=beat.whole, value=beat.amount(beat.inside + beat.outside)),
    ]
    assert told(beat, claims, tmp_path / "elsewhere") == []
    del claims[-1]["of"]
    assert rules(told(beat, claims, tmp_path / "open")) == set()
    claims[-1]["value"] = beat.amount(beat.inside * 7 // 10)
    assert rules(told(beat, claims, tmp_path / "less")) == {"part-below-share"}


@every_beat
def test_within_makes_the_product_all_of_it(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("group", beat.group, beat.whole, value=beat.share(beat.of_group, beat.total)),
        beat.claim("there", of=beat.group, within=beat.group,
                   value=beat.share(beat.inside, beat.of_group)),
        beat.claim("all", of=beat.whole, value=beat.share(beat.inside, beat.total)),
    ]  # fmt: skip
    assert told(beat, claims, tmp_path / "true") == []
    claims[-1]["value"] = beat.share(beat.inside * 14 // 10, beat.total)
    assert rules(told(beat, claims, tmp_path / "more")) == {"share-of-share"}


@every_beat
def test_a_ratio_at_home_beside_shares_of_two_wholes(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("home", of=beat.group, value="48.0 %"),
        beat.claim("world", of=beat.whole, value="17.0 %"),
        beat.claim("rival", beat.rival, beat.group, value="24.0 %"),
        beat.claim("times", ratio="2.0", than=beat.rival),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[-1] |= {"ratio": "3.0", "of": beat.group}
    assert rules(told(beat, claims, tmp_path / "false")) == {"ratio-mismatch"}


@every_beat
def test_amounts_of_two_wholes_are_two_quantities(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("here", of=beat.group, value=beat.amount(beat.inside)),
        beat.claim("all", of=beat.whole, value=beat.amount(beat.all_of_it)),
        beat.claim("group", beat.group, value=beat.amount(beat.of_group)),
        beat.claim("whole", beat.whole, value=beat.amount(beat.total)),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    again = [*claims, beat.claim("again", of=beat.group, value=beat.amount(beat.inside * 2))]
    assert rules(told(beat, again, tmp_path / "false")) == {"contradicts-itself"} or rules(
        told(beat, again, tmp_path / "again")
    ) == {"part-exceeds-whole"}


@every_beat
def test_what_lies_deeper_is_not_added_again(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("a", "a", beat.whole, value="65.0 %"),
        beat.claim("b", "b", "a", within="a", value="90.0 %"),
        beat.claim("c", "c", "b", within="b", value="90.0 %"),
        beat.claim("c_all", "c", beat.whole, value="52.7 %"),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[-1]["value"] = "12.7 %"
    claims.append(beat.claim("b_all", "b", beat.whole, value="58.5 %"))
    assert rules(told(beat, claims, tmp_path / "false")) == {"share-of-share"}


# -- forms, fractions, definitions ---------------------------------------------------------


@every_beat
def test_a_whole_told_in_two_forms_adds_up(beat: Beat, tmp_path: Path) -> None:
    rest = beat.total - beat.total * 6 // 10 - beat.total // 10
    claims = [
        beat.claim("whole", beat.whole, value=beat.amount(beat.total)),
        beat.claim("a", "a", beat.whole, value="60.0 %", complete="true"),
        beat.claim("b", "b", beat.whole, value="10.0 %"),
        beat.claim("c", "c", beat.whole, value=beat.amount(rest)),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[-1]["value"] = beat.amount(rest * 15 // 10)
    assert rules(told(beat, claims, tmp_path / "false")) == {"parts-exceed-whole"}


@every_beat
def test_a_simple_fraction_is_loose(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("words", of=beat.whole, value="1/5"),
        beat.claim("digits", of=beat.whole, value="18.7 %"),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[-1]["value"] = "31.3 %"
    assert rules(told(beat, claims, tmp_path / "false")) == {"contradicts-itself"}


@every_beat
def test_a_change_by_a_fraction_is_relative(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("then", value=beat.amount(beat.before), period="2021"),
        beat.claim("now", value=beat.amount(beat.before * 4 // 3)),
        beat.claim("up", change="+1/3", since="2021"),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[1:] = [
        beat.claim("now", value=beat.amount(beat.before * 38 // 100)),
        beat.claim("down", change="-2/3", since="2021"),
    ]
    assert rules(told(beat, claims, tmp_path / "false")) == {"change-mismatch"}


@two_beats
def test_of_two_definitions_one_fits(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("gross", beat.whole, value=beat.amount(beat.total), basis="gross"),
        beat.claim("net", beat.whole, value=beat.amount(beat.total * 8 // 10), basis="net"),
        beat.claim("share", of=beat.whole, value=beat.share(beat.all_of_it, beat.total)),
        beat.claim("part", of=beat.whole, value=beat.amount(beat.all_of_it)),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[-1]["value"] = beat.amount(beat.all_of_it // 2)
    assert rules(told(beat, claims, tmp_path / "false"), "warning") == {"share-times-whole"}


@every_beat
def test_a_final_zero_of_a_sum_may_be_exact(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("a", "a", value="1,200 jobs"),
        beat.claim("b", "b", value="350 jobs"),
        beat.claim("both", value="1,550 jobs", equals="a + b"),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[1:] = [
        beat.claim("b", "b", value="353 jobs"),
        beat.claim("both", value="1,553 jobs", equals="a + b"),
    ]
    assert rules(told(beat, claims, tmp_path / "false"), "warning") == {"equals-too-precise"}


@every_beat
def test_the_difference_of_central_values(beat: Beat, tmp_path: Path) -> None:
    claims = [
        beat.claim("a", "a", value="73.0 ± 1.0 km"),
        beat.claim("b", "b", value="67.4 ± 0.5 km"),
        beat.claim("gap", value="5.6 km", equals="a - b"),
    ]
    assert told(beat, claims, tmp_path / "true") == []
    claims[-1]["value"] = "9.6 km"
    assert rules(told(beat, claims, tmp_path / "false")) == {"equals-mismatch"}


# -- units and texts -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stated", "also", "holds"),
    [
        ("1.55 degC", "2.79 degF", True),
        ("-0.60 degC", "-1.08 degF", True),
        ("5 degC", "9 degF", True),
        ("2 degC", "35.6 degF", False),
        ("1.5 degC", "2.1 degF", False),
    ],
)
@pytest.mark.parametrize("measure", ["warming", "anomaly", "Erwärmung", "degrees above the mean"])
def test_a_difference_of_temperatures(
    measure: str, stated: str, also: str, *, holds: bool, tmp_path: Path
) -> None:
    language = "de" if measure == "Erwärmung" else "en"
    claim = {"id": "a", "subject": "sea", "measure": measure.replace("degrees", "temperature"),
             "value": stated, "also": also, "may_be_negative": "true"}  # fmt: skip
    found = told(BEATS[0], [claim], tmp_path, article={"language": language})
    assert rules(found) == (set() if holds else {"bad-conversion"})


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The world has warmed by 1.5 °C (2.7 °F).", True),
        ("The night was 10 °F (5.6 °C) colder than the day.", True),
        ("There is an anomaly of 1.2 °C (2.2 °F).", True),
        ("At noon it had 30 °C (86 °F).", True),
        ("The region will warm by 2C (35.6F).", False),
        ("Temperatures rose by 3 °C (37.4 °F) in a week.", False),
        ("The oven has 180 °C (324 °F).", False),
    ],
)
def test_a_difference_of_temperatures_in_a_text(text: str, *, holds: bool, tmp_path: Path) -> None:
    claim = {"id": "a", "subject": "sea", "measure": "depth", "value": "3 km"}
    found = told(BEATS[0], [claim], tmp_path, text=f"# Weather\n\n{text}\n")
    assert rules(found) == (set() if holds else {"bad-conversion-in-text"})


@pytest.mark.parametrize(
    ("text", "fields", "currency"),
    [
        ("It cost $5 million.", {"value": "5 million CAD"}, ""),
        ("It cost $5 million.", {"value": "$5 million"}, "AUD"),
        ("It cost £5 million.", {"value": "5 million EGP"}, ""),
        ("They buy 400 million pounds of chicken.", {"value": "400 million lb"}, ""),
        ("The grant is Rs. 2.4 trillion.", {"value": "2.4 trillion INR"}, ""),
        ("She was 37 when she left.", {"measure": "age", "value": "37 year"}, ""),
        ("The bar has 270 calories.", {"value": "270 kcal"}, ""),
        ("It is 33 percent lower than there.", {"ratio": "0.67", "than": "there"}, ""),
        ("It is 25 percent more than there.", {"ratio": "1.25", "than": "there"}, ""),
        ("Women get 91p for each £1.", {"ratio": "0.91", "than": "men"}, ""),
        ("It is a sixth of the total.", {"value": "1/6", "of": "the total"}, ""),
        ("It fell by two thirds.", {"change": "-2/3", "since": "2023"}, ""),
    ],
)
def test_what_the_print_can_mean(
    text: str, fields: dict[str, str], currency: str, tmp_path: Path
) -> None:
    claim = {"id": "a", "subject": "it", "measure": "size", "quote": text.rstrip(".")} | fields
    article = {"currency": currency} if currency else {}
    assert (
        rules(told(BEATS[0], [claim], tmp_path, text=f"# It\n\n{text}\n", article=article)) == set()
    )


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["812 TWh", "92.4 GW"], set()),
        (["2.5 TWh", "285 MW"], set()),
        (["2.5 TWh", "825 MW"], {"contradicts-itself"}),
        (["12 EUR/hour", "2,080 EUR/month"], set()),
        (["150 EUR/day", "3,150 EUR/month"], set()),
        (["12 EUR/hour", "24,960 EUR/year"], set()),
        (["12 EUR/hour", "208,000 EUR/month"], {"contradicts-itself"}),
    ],
)
def test_one_measure_in_two_units(claims: list[str], expected: set[str], tmp_path: Path) -> None:
    made = [
        {"id": f"c{at}", "subject": "it", "measure": "use", "value": value}
        for at, value in enumerate(claims)
    ]
    found = told(BEATS[0], made, tmp_path)
    assert rules(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("stock", "flow", "time", "holds"),
    [
        ("241 TWh", "2.41 TWh/day", "100 days", True),
        ("800 MWh", "200 MW", "4 hours", True),
        ("90 million barrel", "1.5 million barrel/day", "60 days", True),
        ("800 MWh", "200 MW", "9 hours", False),
        ("241 TWh", "2.41 TWh/day", "300 days", False),
    ],
)
def test_a_stock_over_its_flow_is_a_time(
    stock: str, flow: str, time: str, *, holds: bool, tmp_path: Path
) -> None:
    made = [
        {"id": "stock", "subject": "store", "measure": "stock", "value": stock},
        {"id": "flow", "subject": "use", "measure": "flow", "value": flow},
        {
            "id": "time",
            "subject": "store",
            "measure": "time",
            "value": time,
            "equals": "stock / flow",
        },
    ]
    for period in ("2024", "2024-10-01"):
        dated = [claim | {"period": period} for claim in made]
        found = told(BEATS[0], dated, tmp_path / period)
        assert rules(found) == (set() if holds else {"equals-mismatch"})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Profit rose to £29.1 million year-on-year.", "29.1 million GBP"),
        ("Sales fell to 300 tonnes year-over-year.", "300 tonne"),
    ],
)
def test_a_time_in_a_compound_is_no_unit(text: str, value: str, tmp_path: Path) -> None:
    claim = {"id": "a", "subject": "it", "measure": "size", "quote": text[:-1], "value": value}
    assert rules(told(BEATS[0], [claim], tmp_path, text=f"# It\n\n{text}\n")) == set()
