"""Years, decades, quarters and dates in running text."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.numbers import movement
from claimlint.numbers.scaled_number import Number
from claimlint.numbers.token_stream import Tokens
from claimlint.numbers.unit_words import TIMES

_EARLIEST, _LATEST = 1000, 2199
_LIKELY_FROM, _LIKELY_TO = 1800, 2099
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class When(NamedTuple):
    """A time: tokens `first` to `end`, and EDTF text, or a year, or a range of years."""

    first: int
    end: int
    text: str = ""
    year: int = 0
    years: tuple[int, int] | None = None
    sure: bool = True  # nothing else that the digits could be


def date(tokens: Tokens, place: int) -> When | None:
    """A date whose day (or month or year) is the digits at a token."""
    lexeme = tokens.lexemes[place]
    if lexeme.date is not None:
        return _dotted(tokens, place, lexeme.date)
    return _separated(tokens, place) or _named(tokens, place) or _day_and_month(tokens, place)


def _dotted(tokens: Tokens, place: int, parts: tuple[int, int, int]) -> When | None:
    text = _edtf(tokens, parts)
    return When(place, place + 1, text) if text else None


def _day_and_month(tokens: Tokens, place: int) -> When | None:
    """`ה־7.10`, `am 7.10.`: a day and a month, where a preposition tells it from a decimal."""
    day, _, month = tokens.lexemes[place].text.partition(".")
    if not (day.isdecimal() and month.isdecimal() and len(day) < 3 and len(month) < 3):
        return None
    after = tokens.lexemes[place + 1]
    measured = after.begins & {"units", "currencies", "subunits", "nouns"}
    if measured or after.scale is not None or after.dash:
        return None
    prefix, opening = tokens.prefix_before(place)
    told = prefix[-1:] != "" and prefix[-1] in tokens.lexicon.date_prefixes
    if not told and not tokens.has(opening - 1, "date_before"):
        return None
    other = tokens.follow("from_to", place + 1)
    if other > 0 and tokens.scale(other + 1):
        return None  # מ־8.6 ל־9.2 מיליון
    text = _valid(0, int(month), int(day))
    return When(place, place + 1, text) if text else None


def _edtf(tokens: Tokens, parts: tuple[int, int, int]) -> str:
    """Three numbers in the language's order, or in the other where only that is a date."""
    first, second, year = parts
    day, month = (second, first) if tokens.lexicon.date_order == "mdy" else (first, second)
    if month > 12:
        day, month = month, day
    if year < 100:
        year += 2000 if year < 50 else 1900
    return _valid(year, month, day)


def _valid(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12 or not 1 <= day <= _MONTH_DAYS[month - 1]:
        return ""
    return f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}"


def _separated(tokens: Tokens, place: int) -> When | None:
    """Three numbers with slashes or hyphens: `7/10/2023`, `2023-10-07`."""
    lexemes = tokens.lexemes
    sign = lexemes[place + 1].key
    values = [lexemes[place + step].text for step in (0, 2, 4)]
    if lexemes[place + 3].key != sign or sign not in {"/", "-"}:
        return None
    if not all(text.isdecimal() and len(text) <= 4 for text in values):
        return None
    if not all(tokens.joined(place + step) for step in (1, 2, 3, 4)):
        return None
    first, second, third = (int(text) for text in values)
    if len(values[0]) == 4:
        text = _valid(first, second, third)
    else:
        text = _edtf(tokens, (first, second, third)) if len(values[2]) in {2, 4} else ""
    return When(place, place + 5, text) if text else None


def _named(tokens: Tokens, place: int) -> When | None:
    """A date with a month's name: `7 October 2023`, `October 7, 2023`, `July 2013`."""
    lexeme = tokens.lexemes[place]
    if not isinstance(lexeme.value, int) or lexeme.grouped:
        return None
    return day_first(tokens, place) or _month_first(tokens, place)


def day_first(tokens: Tokens, place: int) -> When | None:
    """`7 October 2023`, `ה־7 באוקטובר`, with the day at the given token."""
    if not isinstance(tokens.lexemes[place].value, int):
        return None
    after = place + 1
    if tokens.has(after, "ordinal_suffix") or tokens.has(after, "day_mark"):
        after += 1
    if tokens.has(after, "of"):
        after += 1
    month, stop = _month(tokens, after)
    if not month or not 1 <= int(tokens.lexemes[place].value or 0) <= _MONTH_DAYS[month - 1]:
        return None
    year, end = _year_after(tokens, _dot(tokens, stop))
    day = int(tokens.lexemes[place].value or 0)
    return When(place, end if year else stop, _valid(year, month, day))


def _month(tokens: Tokens, place: int) -> tuple[int, int]:
    """The month whose name begins at a token, and the token after it; 0 for none."""
    name, end = tokens.match("month_phrases", place)
    if name:
        return int(name), end
    return tokens.lexemes[place].month, place + 1


def spelled(tokens: Tokens, number: Number) -> When | None:
    """A day in words with its month: `the seventh of October`, `השבעה באוקטובר`."""
    after = number.end + tokens.has(number.end, "of")
    month, stop = _month(tokens, after)
    if not month or number.plain or number.scale > 1 or not isinstance(number.value, int):
        return None
    text = _valid(0, month, number.value)
    year, end = _year_after(tokens, stop)
    if not text:
        return None
    return When(number.first, end if year else stop, _valid(year, month, number.value))


def _dot(tokens: Tokens, place: int) -> int:
    """Past the full stop of a shortened month (`Oct. 7`)."""
    return place + 1 if tokens.lexemes[place].key == "." and tokens.joined(place) else place


def _year_after(tokens: Tokens, place: int) -> tuple[int, int]:
    """The year after a day and month, and the token after it; 0 without one."""
    if tokens.lexemes[place].key == ",":
        place += 1
    if tokens.has(place, "year_word"):
        place += 1
    _, place = tokens.opening(place)
    year = _year(tokens, place)
    return (year, place + 1) if year else (0, place)


def _year(tokens: Tokens, place: int) -> int:
    lexeme = tokens.lexemes[place]
    plain = len(lexeme.text) == 4 and lexeme.text.isdecimal()
    if not plain or not _EARLIEST <= int(lexeme.text) <= _LATEST:
        return 0
    return 0 if tokens.joined(place + 1) and tokens.lexemes[place + 1].is_word else int(lexeme.text)


def _month_first(tokens: Tokens, place: int) -> When | None:
    """`October 7, 2023`, `Oct. 7`, `July 2013`, `יולי 2013`."""
    before = place - 1
    if tokens.lexemes[before].key in {".", ","} or tokens.has(before, "year_word"):
        before -= 1
    first, month = before, tokens.lexemes[before].month
    if not month:
        name, first = tokens.behind("before_month_phrases", before + 1)
        month = int(name or 0)
    if not month:
        return None
    year = _year(tokens, place)
    if year and _is_counted(tokens, place + 1):
        return None  # im Mai 1240 Euro
    if year:
        return When(first, place + 1, f"{year:04}-{month:02}")
    day = int(tokens.lexemes[place].value or 0)
    if not tokens.lexicon.month_day or not 1 <= day <= _MONTH_DAYS[month - 1]:
        return None
    end = place + 1
    if tokens.has(end, "ordinal_suffix") and tokens.joined(end):
        end += 1
    year, after = _year_after(tokens, end)
    return When(before, after if year else end, _valid(year, month, day))


def _is_counted(tokens: Tokens, after: int) -> bool:
    """Whether money, a percentage or a measure stands right behind digits, so that no year is told.

    A unit of time does not: `in May 2019 weeks of rain`.
    """
    if tokens.match("currencies", after)[0] or tokens.match("subunits", after)[0]:
        return not tokens.has(after, "verb_too")
    unit = tokens.match("units", after)[0]
    return len(tokens.lexemes[after].key) > _LETTERS and bool(unit) and unit not in TIMES


_LETTERS = 2
"""A unit of more letters is no initial: `May 2019 T.`."""


def days_of_month(tokens: Tokens, place: int) -> When | None:
    """`March 3-9`, `Jan. 12–15, 2024`, `between June 5 and 9`: two days of the month before."""
    if not tokens.lexicon.month_day:
        return None
    start = _month_first(tokens, place)
    if start is None or len(start.text) != len("XXXX-01-01") or start.text[:4] != "XXXX":
        return None
    first = int(start.text[-2:])
    between = tokens.has(start.first - 1, "between")
    after = start.end
    word = "between_and" if between else "range"
    joint = tokens.dash(after) or tokens.has(after, word)
    last = tokens.lexemes[after + 1].value
    if not joint or not isinstance(last, int) or not first < last <= 31:
        return None
    counted = tokens.lexemes[after + 2]
    if counted.begins & {"units", "currencies", "nouns"} or counted.scale or counted.key == "%":
        return None
    year, end = _year_after(tokens, after + 2)
    month = int(start.text[5:7])
    one, two = _valid(year, month, first), _valid(year, month, last)
    if not one or not two:
        return None
    opening = start.first - 1 if between else start.first
    return When(opening, end if year else after + 2, f"{one}/{two}")


def quarter(tokens: Tokens, place: int) -> When | None:
    """`Q2 2024`, `H1 2024`, with the digit at the given token."""
    lexeme = tokens.lexemes[place]
    part = tokens.lexemes[place - 1]
    if len(lexeme.text) != 1 or not tokens.joined(place) or len(part.key) != 1:
        return None
    most = {"q": 4, "h": 2}.get(part.key, 0)
    if not lexeme.text.isdecimal() or not 1 <= int(lexeme.text) <= most:
        return None
    year, end = _year_after(tokens, place + 1 + tokens.has(place + 1, "of"))
    name = f"{part.key.upper()}{lexeme.text}"
    if year:
        return When(place - 1, end, f"{year:04}-{name}")
    return When(place - 1, place + 1, f"XXXX-{name}", sure=False)


def part_of_year(tokens: Tokens, number: Number) -> When | None:
    """An ordinal with `quarter` or `half` on either side of it, and the year after them."""
    first, end = number.first, number.end
    if role := _part(tokens, end):
        end += 1
    elif role := _part(tokens, first - 1):
        first -= 1
    else:
        return None
    most = 4 if role == "Q" else 2
    if not 1 <= number.value <= most:
        return None
    if tokens.has(end, "of"):
        end += 1
    year, after = _year_after(tokens, end)
    return When(first, after, f"{year:04}-{role}{number.value}") if year else None


def _part(tokens: Tokens, place: int) -> str:
    if tokens.has(place, "quarter_word"):
        return "Q"
    return "H" if tokens.has(place, "half_word") else ""


def decade(tokens: Tokens, number: Number) -> When | None:
    """`1990s`, `the '90s`, `שנות ה־90`, `שנות התשעים`, `the nineties`."""
    place = number.first
    value = number.value
    if not isinstance(value, int) or value % 10 or number.scale > 1:
        return None
    end = tokens.match("decade_suffix", number.end)[1]
    if end > number.end and number.plain:
        return _decade(place, end, value) if tokens.joined(number.end) else None
    _, opening = tokens.prefix_before(place)
    if tokens.has(opening - 1, "decade_word"):
        return _decade(opening - 1, number.end, value)
    return None


def _decade(first: int, end: int, value: int) -> When | None:
    if 20 <= value <= 90:
        value += 1900
    if not _EARLIEST <= value <= _LATEST:
        return None
    return When(first, end, years=(value, value + 9))


def century(tokens: Tokens, number: Number) -> When | None:
    """`the 20th century` is 1901 to 2000; `המאה ה־20`, `המאה העשרים`."""
    value = number.value
    if not isinstance(value, int) or not 1 <= value <= 22:
        return None
    years = ((value - 1) * 100 + 1, value * 100)
    end = number.end + tokens.hyphen(number.end)
    if number.shape == "ordinal" and tokens.has(end, "century_word"):
        return When(number.first, end + 1, years=years)
    if number.shape == "ordinal" and _next_century(tokens, end):
        return When(number.first, number.end, years=years)
    prefix, opening = tokens.prefix_before(number.first)
    definite = tokens.lexicon.definite
    if definite and prefix == definite and tokens.has(opening - 1, "century_before"):
        return When(opening - 1, number.end, years=years)
    return None


def _next_century(tokens: Tokens, place: int) -> bool:
    """Whether `and the 20th century` follows, which makes what stands before it one, too."""
    if not tokens.has(place, "and"):
        return False
    after = place + 1 + tokens.has(place + 1, "the")
    lexeme = tokens.lexemes[after]
    end = after + 1
    if lexeme.ord is None:
        marked = tokens.has(end, "ordinal_suffix") or (
            tokens.lexicon.ordinal_dot and tokens.has(end, "day_mark")
        )
        if lexeme.value is None or not marked:
            return False
        end += 1
    return tokens.has(end + tokens.hyphen(end), "century_word")


def year(tokens: Tokens, number: Number) -> When | None:
    """A year by its digits; `sure` where the words before it leave no other reading."""
    if not number.plain or not _year(tokens, number.first):
        return None
    if tokens.lexicon.ungrouped and movement.is_level(tokens, number.first):
        return None  # انخفض المؤشر إلى 2086
    value = int(number.value)
    prefix, opening = tokens.prefix_before(number.first)
    place = opening - 1
    likely = _LIKELY_FROM <= value <= _LIKELY_TO
    counted = {"of", "from", "from_to"} & tokens.lexemes[place].glue
    round_ = value % 100 == 0 and not likely and bool(counted)  # an average of 1500
    sure = tokens.has(place, "year_word") or tokens.lexemes[place].month > 0
    sure = sure or (tokens.has(place, "year_before") and not round_)
    sure = sure or (likely and prefix[-1:] != "" and prefix[-1:] in tokens.lexicon.year_prefixes)
    return When(number.first, number.end, year=value, sure=sure) if sure or likely else None


def second_year(tokens: Tokens, first: int, place: int) -> tuple[int, int] | None:
    """The second year of a span, short forms too (`2007-09`, `2024/25`), and its end."""
    lexeme = tokens.lexemes[place]
    if full := _year(tokens, place):
        return full, place + 1
    if len(lexeme.text) == 2 and lexeme.text.isdecimal():
        value = first - first % 100 + int(lexeme.text)
        if value > first and not tokens.joined(place + 1) and not tokens.scale(place + 1):
            return value, place + 1
        closed = tokens.lexemes[place + 1].key in {",", ".", ")", ";", ":"}
        if value > first and closed and tokens.lexemes[place + 2].value is None:
            return value, place + 1
    return None
