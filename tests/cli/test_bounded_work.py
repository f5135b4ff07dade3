"""What strangers send ends within its bound, and the output says what was left undecided."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from effort import ends, growth, steps

from claimlint.article import article_text, attach_text
from claimlint.cli.command_group import main
from claimlint.engine import conflicts, effort
from claimlint.laws.minimal_sets import Limits

pytestmark = pytest.mark.usefixtures("own_folder")

HEAD = "claimlint: 1\narticle: {id: a, title: A, published: 2025-11-09, text: a.md}\nclaims:\n"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), catch_exceptions=False)


def test_the_draft_of_a_line_of_numbers_is_cut_and_says_so() -> None:
    Path("a.md").write_text("5 km " * 1200)
    with ends():
        drafted = run("draft", "a.md", "-o", "a.yaml")
    assert drafted.stdout.startswith("drafted 1000 claims into a.yaml")
    assert "# Only the first 1000 numbers are here" in Path("a.yaml").read_text()


def test_a_draft_costs_what_its_numbers_cost() -> None:
    def act(count: int) -> object:
        Path("a.md").write_text("5 km of rail and 31% of freight. " * count)
        return run("draft", "a.md")

    assert growth(act, 40) < 2.6


PARTS = ["31 ", "5% ", "1,234 tonnes, ", "from 3 to 5 %, ", "(5 km) "]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("command", ["scan", "check", "draft"])
def test_a_long_line_of_numbers_costs_what_its_length_costs(
    command: str, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_text, "LONGEST_SENTENCE", 100)  # a draft compares within one

    def act(size: int) -> object:
        Path("a.md").write_text(part * (size // len(part) + 1))
        return run(command, "a.md", *(["-o", f"{size}.yaml"] if command == "draft" else []))

    with ends():
        assert growth(act, 300) < 2.3


@pytest.mark.parametrize("command", ["scan", "check"])
def test_a_line_of_thousands_of_numbers_ends(command: str) -> None:
    Path("a.md").write_text("".join(part * (2_000 // len(part)) for part in PARTS))
    with ends():
        assert run(command, "a.md").exit_code == 0


def test_quotes_that_are_lost_are_looked_for_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attach_text, "MOST_WORDS", 1000)
    Path("a.md").write_text("rail carries freight to the port " * 100)
    claims = "".join(f"  - {{id: c{n}, quote: 'zebra {n} km', value: {n} km}}\n" for n in range(9))
    Path("a.yaml").write_text(HEAD + claims)
    told = run("check", "a.yaml", "--select", "quote-not-found").stdout
    assert told.count("Nothing like these words is printed") == 2
    assert told.count("was not looked for: is this the right text?") == 7


@pytest.mark.parametrize("quote", ["rail freight", "nothing like this zebra"])
def test_a_quote_that_is_listed_again_and_again_is_one(quote: str) -> None:
    Path("a.md").write_text("the rail freight of the port. " * 300)
    listed = ", ".join([quote] * 2000)
    Path("a.yaml").write_text(HEAD + f"  - {{id: c, value: 5 km, quote: [{listed}]}}\n")
    with ends():
        told = run("check", "a.yaml", "--format", "concise", "--select", "text").stdout
    assert told.count("[quote-not-") == 1


def test_long_quotes_that_are_lost_in_a_long_article_end() -> None:
    words = "rail freight carries the of and a in to port ship was year city more".split()  # noqa: SIM905
    text = " ".join(words[(n * n + n // 7) % len(words)] for n in range(12_000))
    Path("a.md").write_text(text)

    def lost(n: int) -> str:
        return " ".join(words[(n * m) % len(words)] for m in range(300))

    claims = "".join(
        f"  - {{id: c{n}, value: {n} %, quote: '{lost(n)} {n}%'}}\n" for n in range(20)
    )
    Path("a.yaml").write_text(HEAD + claims)
    with ends():
        assert run("check", "a.yaml", "--select", "quote-not-found").exit_code == 1


def test_a_letter_with_thousands_of_marks_ends() -> None:
    Path("a.md").write_text("e" + "\u0301" * 20_000 + " 31% of it")
    Path("a.yaml").write_text(HEAD + "  - {id: c, value: 31 %, quote: zebra}\n")
    with ends():
        assert run("check", "a.yaml", "--select", "text").exit_code == 1


# -- claims ----------------------------------------------------------------------------------


def claims(*rows: str, relations: str = "") -> Result:
    """Lint claims that have no text, without a cache."""
    head = "claimlint: 1\narticle: {id: a, title: A, published: 2025-11-09}\nclaims:\n"
    Path("a.yaml").write_text(head + "".join(f"  - {{{row}}}\n" for row in rows) + relations)
    return run("check", "--no-cache", "a.yaml")


AT = "measure: m, period: 2024"


def one_quantity(count: int) -> Result:
    return claims(
        *(f"id: c{n}, subject: s, {AT}, value: {101 + n % 7} tonne" for n in range(count))
    )


def clashing_ranks(count: int) -> Result:
    return claims(
        *(f"id: r{n}, subject: s{n}, of: list, {AT}, rank: {1 + n % 3}" for n in range(count))
    )


def shares_and_amounts(count: int) -> Result:
    return claims(
        *(f"id: s{n}, subject: s{n}, of: all, {AT}, value: 0.{n % 9 + 1} %" for n in range(count)),
        *(f"id: a{n}, subject: a{n}, of: all, {AT}, value: {n + 901} tonne" for n in range(count)),
        f"id: all, subject: all, {AT}, value: 12000 tonne",
    )


def shares_of_two_wholes(count: int) -> Result:
    """Each of the shares is one of a group, too: a long list beside every one of a long list."""
    both = [f"subject: s{n}, {AT}, value: 0.{n % 9 + 1} %" for n in range(count)]
    return claims(
        *(f"id: s{n}, of: all, {one}" for n, one in enumerate(both)),
        *(f"id: g{n}, of: half, {one}" for n, one in enumerate(both)),
    )


def unknown_keys(count: int) -> Result:
    return claims("id: c, value: 3 tonne" + "".join(f", key{n}: {n}" for n in range(count)))


def rows_with_unknown_keys(count: int) -> Result:
    return claims(*(f"id: c{n}, value: 3 tonne, subjet{n}: 3" for n in range(count)))


@pytest.mark.parametrize(
    ("act", "size", "most"),
    [
        (one_quantity, 60, 2.5),
        (clashing_ranks, 40, 2.7),
        (shares_and_amounts, 40, 2.5),
        (unknown_keys, 100, 2.5),
        (rows_with_unknown_keys, 100, 2.5),
    ],
)
def test_the_work_grows_with_the_claims(
    act: Callable[[int], Result], size: int, most: float
) -> None:
    assert growth(act, size) < most


def test_long_lists_beside_each_other_are_left_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(effort, "STEPS", 2000)
    assert growth(shares_of_two_wholes, 60) < 2.8
    told = shares_of_two_wholes(120).stdout
    assert "note[left-undecided]" in told
    assert "left by `share-of-groups`" in told


def day(number: int) -> str:
    return (date(2015, 1, 1) + timedelta(days=number)).isoformat()


def dated(count: int, what: str) -> Result:
    """Figures of one measure, each of another day."""
    return claims(
        *(
            f"id: c{n}, subject: s, measure: m, value: {100 + n % 17} tonne, period: {day(n)}{what}"
            for n in range(count)
        )
    )


def months_of_years(count: int) -> Result:
    rows = []
    for year in range(1500, 1500 + count // 13 + 1):
        one = "subject: s, measure: m, flow: true"
        rows.append(f"id: y{year}, {one}, value: 1200 tonne, period: {year}")
        rows += [
            f"id: m{year}_{n}, {one}, value: 100 tonne, period: {year}-{n:02}" for n in range(1, 13)
        ]
    return claims(*rows)


def levels_and_changes(count: int) -> Result:
    one = "subject: s, measure: m"
    return claims(
        *(f"id: l{n}, {one}, value: {900 + n}, period: {1000 + n}" for n in range(count)),
        *(
            f"id: d{n}, {one}, change: 1, since: {999 + n}, period: {1000 + n}"
            for n in range(1, count)
        ),
    )


def places(count: int) -> Result:
    return claims(
        *(
            f"id: c{n}, subject: s, {AT}, value: {n + 9} tonne, where: {{at: p{n}}}"
            for n in range(count)
        )
    )


def definitions(count: int) -> Result:
    return claims(
        *(f"id: c{n}, subject: s, {AT}, value: {n + 9} tonne, basis: b{n}" for n in range(count))
    )


def shares_of_many_wholes(count: int) -> Result:
    return claims(*(f"id: c{n}, subject: s, of: w{n}, {AT}, value: 10 %" for n in range(count)))


def groups_in_groups(count: int) -> Result:
    return claims(
        *(f"id: c{n}, subject: s{n}, of: s{n + 1}, {AT}, value: 99.0 %" for n in range(count))
    )


def ranks_and_values(count: int) -> Result:
    return claims(
        *(f"id: r{n}, subject: s{n}, of: list, {AT}, rank: {n + 1}" for n in range(count)),
        *(f"id: v{n}, subject: s{n}, {AT}, value: {2 * count - n} tonne" for n in range(count)),
    )


def names_that_nothing_has(count: int) -> Result:
    return claims(
        *(f"id: c{n}, subject: s{n}, {AT}, value: 3 km, equals: d{n} + 1 km" for n in range(count))
    )


def relations_in_a_circle(count: int) -> Result:
    relations = "".join(
        f"  - {{id: r{n}, check: c{(n + 1) % count} <= c{n}, because: so}}\n" for n in range(count)
    )
    rows = (f"id: c{n}, subject: s{n}, {AT}, value: {n + 10} km" for n in range(count))
    return claims(*rows, relations="relations:\n" + relations)


@pytest.mark.parametrize(
    ("act", "size"),
    [
        (lambda n: dated(n, ", flow: true"), 150),
        (lambda n: dated(n, ""), 150),
        (lambda n: dated(n, ", kind: forecast"), 150),
        (months_of_years, 150),
        (levels_and_changes, 50),
        (places, 75),
        (definitions, 75),
        (shares_of_many_wholes, 75),
        (names_that_nothing_has, 125),
        (groups_in_groups, 100),
    ],
)
def test_thousands_of_figures_of_one_measure_are_no_square(
    act: Callable[[int], Result], size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(effort, "STEPS", 2000)
    assert growth(act, size) < 2.3


def test_figures_of_many_days_are_compared_with_their_neighbours_and_it_is_told() -> None:
    told = dated(120, "").stdout
    assert "`c0`, `c1`, `c2` and 117 more were not compared with all figures of their kind" in told
    assert "left by `scale-out-of-line`: 120 figures" in told
    assert "left-undecided" not in dated(90, "").stdout


def test_a_slip_in_a_long_series_is_found_beside_its_neighbours() -> None:
    rows = [
        f"id: c{n}, subject: s, measure: turnover, period: {day(n)}, "
        f"value: {3.1 + n / 1000:.3f} {'billion' if n == 77 else 'million'} EUR"
        for n in range(150)
    ]
    assert "[scale-out-of-line]" in claims(*rows).stdout


def test_parts_of_a_long_series_are_still_added_up_to_their_whole() -> None:
    one = "subject: s, measure: m, flow: true"
    rows = [f"id: c{n}, {one}, value: 10.0 tonne, period: {day(n)}" for n in range(600)]
    told = claims(*rows, f"id: month, {one}, value: 250 tonne, period: 2015-01").stdout
    assert "error[sub-periods-mismatch]: s, m: 250 tonnes for 2015-01, but" in told


@pytest.mark.parametrize("count", [24, 60, 390])
def test_a_long_chain_of_changes_is_followed_to_its_end(count: int) -> None:
    one = "subject: s, measure: m"
    rows = [f"id: c{n}, {one}, change: +10, since: {day(n)}, period: {day(n + 1)}"
            for n in range(count)]  # fmt: skip
    told = claims(
        *rows, f"id: all, {one}, change: +1, since: {day(0)}, period: {day(count)}"
    ).stdout
    assert "error[change-mismatch]" in told
    assert "one after the other, come to" in told


def test_a_chain_of_ratios_is_followed_to_its_end() -> None:
    rows = [f"id: c{n}, subject: s{n}, {AT}, ratio: 1.01, than: s{n + 1}" for n in range(60)]
    told = claims(*rows, f"id: all, subject: s0, {AT}, ratio: 7, than: s60").stdout
    assert "error[ratio-mismatch]" in told


def test_long_lists_in_laws_leave_the_solver_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(effort, "MEMBERS", 200)
    seen: list[Result] = []
    assert steps(lambda: seen.append(ranks_and_values(60))) < MOST_STEPS // 5
    told = seen[0].stdout
    assert "left by `rank-contradicts-values`" in told
    assert "left-undecided" not in ranks_and_values(20).stdout


def test_relations_that_cannot_hold_cost_what_they_are_where_the_search_is_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conflicts, "_limits", lambda _: Limits(effort=20_000))
    assert growth(relations_in_a_circle, 100) < 2.7


def test_what_is_told_of_a_thousand_unknown_keys_is_told_once() -> None:
    told = unknown_keys(1000).stdout
    assert "a claim has 950 more fields that do not exist" in told
    assert told.count("error[invalid-claim]") == 51


def circle_of_squares(count: int) -> Result:
    """Each side squared is the next one and one more: all are the golden number, which no fraction
    is. So no values are found by trying, and there are too many products to ask for a proof."""
    relations = "".join(
        f"  - {{id: r{n}, check: c{n} * c{n} == c{(n + 1) % count} + 1}}\n" for n in range(count)
    )
    rows = (f"id: c{n}, subject: s{n}, {AT}, value: 1.0..2.0" for n in range(count))
    return claims(*rows, relations="relations:\n" + relations)


def dense(dice: random.Random) -> Result:
    """Forty quantities in ninety products, each of which can hold, and all of which cannot."""
    values = [dice.randint(20, 90) for _ in range(40)]
    rows, checks = [], []
    for n, value in enumerate(values):
        middle = Fraction(value, 10) * (1 + Fraction(dice.randint(-5, 5), 100))
        low, high = float(middle * Fraction(85, 100)), float(middle * Fraction(115, 100))
        rows.append(f"id: c{n}, subject: s{n}, {AT}, value: {low:.3f}..{high:.3f}")
    for n in range(90):
        a, b, c = dice.sample(range(40), 3)
        times = float(Fraction(values[a] * values[b], 10 * values[c]))
        checks.append(f"  - {{id: r{n}, check: c{a} * c{b} == c{c} * {times:.5f}, because: so}}\n")
    return claims(*rows, relations="relations:\n" + "".join(checks))


MOST_STEPS = 40_000_000
"""Some ten seconds of a slow machine: what a component may cost, with room for its parts."""


@pytest.mark.parametrize("act", [lambda: dense(random.Random(7)), lambda: circle_of_squares(40)])
def test_dense_products_end_within_a_number_of_steps_and_say_what_is_open(
    act: Callable[[], Result],
) -> None:
    seen: list[Result] = []
    assert steps(lambda: seen.append(act())) < MOST_STEPS
    assert "can all be true was not found out: the search was cut short" in seen[0].stdout


def test_a_rule_that_squares_and_squares_is_refused_at_its_place() -> None:
    lets = "".join(f"  a{n}: a{n - 1} * a{n - 1}\n" for n in range(1, 21))
    Path("rules/house").mkdir(parents=True)
    Path("rules/house/squares.yaml").write_text(
        "summary: s\nwhy: w\nseverity: note\nsince: 0.1.0\neach: claim\nof-type: [amount]\n"
        f"let:\n  a0: claim.value / claim.value\n{lets}require: a20 <= 2\nat: claim.value\n"
        "message: m\n"
    )
    with ends():
        told = claims("id: c, value: 3 tonne")
    assert told.exit_code == 2
    assert "squares.yaml:16:7: this works more than 400 figures into one" in told.stderr
