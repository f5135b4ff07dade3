"""Functions on texts, names and what is present."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimlint.formula.amount import Amount, Context
from claimlint.formula.claim_record import ClaimRecord, FieldsRecord, in_words, said
from claimlint.formula.functions.function_table import function, interval_of
from claimlint.formula.kinds import ANY, ANY_LIST, BOOL, NUMBER, PERIOD, TEXT, list_of, record
from claimlint.formula.run_time import is_present
from claimlint.formula.value import Value
from claimlint.language.fold import fold
from claimlint.language.language import codes, load
from claimlint.values.period import Period


@function("present(x)", BOOL, ANY, strict=False, example="present(claim.of)")
def _present(_context: Context, value: Value) -> bool:
    """Whether something is stated: not missing and not empty."""
    return is_present(value)


@function("missing(x)", BOOL, ANY, strict=False, example="missing(citation.source)")
def _missing(_context: Context, value: Value) -> bool:
    """Whether something is not stated, or empty."""
    return not is_present(value)


@function(
    "one_of(x, choice)",
    BOOL,
    TEXT,
    TEXT,
    variadic=True,
    example='one_of(claim.kind, "forecast", "target")',
)
def _one_of(_context: Context, value: str, *choices: str) -> bool:
    """Whether a text is one of several; case and spacing do not count."""
    return fold(value) in {fold(choice) for choice in choices}


@function("contains(text, part)", BOOL, TEXT, TEXT, example='contains(claim.basis, "real")')
def _contains(_context: Context, text: str, part: str) -> bool:
    """Whether a text contains another as whole words; case and spacing do not count."""
    return f" {fold(part)} " in f" {fold(text)} "


@function(
    "widens(text, part)",
    BOOL,
    TEXT,
    TEXT,
    example="widens(whole.measure, part.measure)",
)
def _widens(_context: Context, text: str, part: str) -> bool:
    """Whether a measure is another one or something more: "killed or injured" of "killed"."""
    measure, own = fold(text), fold(part)
    return any(
        measure.startswith(f"{own} {word} ") or measure.endswith(f" {word} {own}")
        for word in _joins()
    )


@lru_cache(maxsize=1)
def _joins() -> tuple[str, ...]:
    return tuple(fold(word) for code in codes() for word in load(code).measures("wider"))


@function("has_year(text)", BOOL, TEXT, example="has_year(claim.basis)")
def _has_year(_context: Context, text: str) -> bool:
    """Whether a text names a year (four digits in a row)."""
    run = 0
    for character in text + " ":
        if character.isdigit():
            run += 1
        elif run == 4:
            return True
        else:
            run = 0
    return False


@function(
    "lacking(record, field)",
    TEXT,
    ANY,
    TEXT,
    variadic=True,
    example='lacking(source, "title", "publisher")',
)
def _lacking(_context: Context, record: FieldsRecord, *names: str) -> str | None:
    """The fields, of those named, that a source or claim lacks, in words; missing where none is."""
    fields = record.fields
    return (
        sentence([name for name in names if name not in fields or not is_present(fields[name])])
        or None
    )


@function(
    "plural(n, one, many)",
    TEXT,
    NUMBER,
    TEXT,
    TEXT,
    example='plural(count(members), "share", "shares")',
)
def _plural(_context: Context, n: Amount, one: str, many: str) -> str:
    """The singular word where n is one, else the plural."""
    count = interval_of(n)
    return one if count.is_point and count.low == 1 else many


@function("names(list)", TEXT, ANY_LIST, example="names(members.subject)")
def _names(_context: Context, values: Sequence[Value]) -> str:
    """A list of names in a sentence: "rail, road and sea"; a long one is cut with a count."""
    found: list[str] = []
    for one in values:
        text = one if isinstance(one, str) else getattr(one, "id", None)
        if text is not None and text not in found:
            found.append(text)
    return sentence(found)


@function("shares_of(list)", TEXT, list_of(record("claim")), example="shares_of(members)")
def _shares_of(_context: Context, values: Sequence[ClaimRecord]) -> str:
    """Shares with their bases: "22 % of jobs in the town, 28 % (of what is not said)"."""
    return ", ".join(claim.with_base for claim in values)


@function(
    "for_when(claim, other)",
    TEXT,
    record("claim"),
    record("claim"),
    example="for_when(claim, other)",
)
def _for_when(_context: Context, claim: ClaimRecord, other: ClaimRecord) -> str:
    """A blank and `for 2023`, where the second claim is of another time; else nothing."""
    if other.period is None or other.period.always:
        return ""
    same = claim.period is not None and claim.period.same(other.period)
    return "" if same else f" for {other.period.words}"


@function("at_time(period)", TEXT, PERIOD, example="at_time(claim.period)")
def _at_time(_context: Context, period: Period) -> str:
    """A time as it stands behind a verb: "in 1985", "on 2015-03-02"."""
    if period.first is None or period.last is None:
        return f"at the time {period.words}"
    return f"{'on' if period.first == period.last else 'in'} {period.words}"


@function("counted_from(change)", TEXT, record("claim"), example="counted_from(change)")
def _counted_from(_context: Context, change: ClaimRecord) -> str:
    """For a change in percent, a sentence on how changes of that kind follow one another."""
    if change.value is None or change.value.unit.kind != "percent":
        return ""
    return (
        " In percent each one counts from where the one before it ended: "
        "+10 % and then −10 % is −1 %."
    )


def _number(claim: ClaimRecord) -> str:
    return in_words(claim.type, said(claim))


@function(
    "ask_source(claim, other)",
    TEXT,
    record("claim"),
    record("claim"),
    example="ask_source(claim, other)",
)
def _ask_source(context: Context, claim: ClaimRecord, other: ClaimRecord) -> str:
    """What to ask of a figure that a table has otherwise; it names the time of the table's."""
    here, there = _number(claim), _number(other)
    told = f"“{other.document.called}” has {there}"
    when = _for_when(context, claim, other)
    if not when:
        return (
            f"What is the source of {here}? {told}. Correct the figure, or show that it is of "
            "another definition and print which."
        )
    if claim.period is None:
        return f"{told}{when}: of when is {here}? Print it, or correct the figure."
    return (
        f"{told}{when} and nothing nearer: where does {here} for {claim.period.words} come from? "
        "Show the source, or correct the figure."
    )


@function(
    "other_row(claim, other)",
    TEXT,
    record("claim"),
    record("claim"),
    example="other_row(claim, other)",
)
def _other_row(_context: Context, claim: ClaimRecord, other: ClaimRecord) -> str | None:
    """Where else a table has exactly a claim's figure; missing where nowhere.

    Of the same subject as another measure or for another time, or of another subject.
    """
    stated = claim.value
    if stated is None or stated.point is None or stated.digits < _TELLING_DIGITS:
        return None
    table = other.document
    rows = [
        row
        for row in table.claims
        if row.value is not None
        and row.value.point == stated.point
        and row.value.unit.dimension == stated.unit.dimension
        and row.value.unit.kind == stated.unit.kind
    ]
    wheres = [
        f"for {row.period.words}"
        for row in rows
        if (row.subject_name, row.measure_name) == (claim.subject_name, claim.measure_name)
        and row.period is not None
    ]
    wheres += [f"as {row.measure}" for row in rows if row.subject_name == claim.subject_name
               and row.measure_name != claim.measure_name]  # fmt: skip
    wheres += [f"for {row.subject}" for row in rows if row.measure_name == claim.measure_name
               and row.subject_name != claim.subject_name]  # fmt: skip
    if not wheres:
        return None
    return f"“{table.called}” has exactly this figure {wheres[0]}"


_TELLING_DIGITS = 2
"""With one digit, some row of a table has the same figure by chance."""


def sentence(words: Sequence[str], most: int = 8) -> str:
    """Words joined for a sentence."""
    if len(words) > most:
        return f"{', '.join(words[: most - 1])} and {len(words) - most + 1} more"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
