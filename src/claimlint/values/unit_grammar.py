"""Read a unit expression as newspapers and engineers write it.

    unit    = ["1/" | "/" | "per"] tight { ("*" | " " | "/" | "per" | "a" | "an") tight | often }
    often   = "p.a." | "annually" | "monthly" ...
    tight   = power { "-" power } | number power     `tonne-km`, `1000 people`: closer than `/`
    power   = primary [ ("^" | "**") integer ]       `m^2`, `m2`, `m²`, `s^-1`
    primary = [ "square" | "cubic" ] name | number | "(" unit ")"

A name may have several words (`nautical miles`). `a/b*c` is `(a/b)*c`, as in pint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from claimlint.lazy_pattern import pattern
from claimlint.values import unit_table as table
from claimlint.values.unit import ONE, Unit
from claimlint.values.unit_error import UnitError, unknown

MAX_LENGTH: Final = 200
_MAX_POWER: Final = 12
_MAX_ATOMS: Final = 24
_MAX_DEPTH: Final = 6
_MAX_BITS: Final = 400  # of the size of a factor: about 10^120
_MAX_LENGTH_BITS: Final = 1500  # of its numerator and denominator: pi has 170
_MAX_WORDS: Final = 7  # of a name, counted in tokens: `tonnes of oil equivalent`

# One character for one, so that places stay right.
_SIGNS: Final = str.maketrans(
    "·×⋅∙÷∕⁄−־‐‑\u00a0\u202f\u2009\t₀₁₂₃₄₅₆₇₈₉",
    "****///----    0123456789",
)
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_TOKEN: Final = pattern(
    r"\s*(?:(?P<number>\d[\d,]*(?:\.\d+)?)|(?P<power>\*\*|\^)|(?P<sign>[*/()+-])"
    r"|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<word>(?:[^\W\d]|[%‰°$€£¥₪₹₽₴₺₩₸℃℉])(?:(?![⁰¹²³⁴⁵⁶⁷⁸⁹])[\w$])*\.?)|(?P<bad>\S))"
)
_RAISED_DIGIT: Final = pattern(r"(.*[^\W\d])([1-9])\Z")
_POWERS: Final = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
_ARTICLES: Final = ("a", "an", "every", "each")
_ADVERBS: Final = {
    "annually": "year", "yearly": "year", "quarterly": "quarter", "monthly": "month",
    "weekly": "week", "daily": "day", "hourly": "hour",
}  # fmt: skip
"""How often, after an amount: `2 % annually`, `900 EUR monthly`."""
_PER_ANNUM: Final = pattern(r"p\.? ?a\.?(?![\w/*^-])", re.IGNORECASE)
_SCALES: Final = ("hundred", "thousand", "million", "billion", "trillion")


_MASS: Final = (("gram", 1),)
_GASES: Final = frozenset(("CO2", "CO2E", "CO2EQ"))
_ENERGY: Final = (("gram", 1), ("meter", 2), ("second", -2))
ASKED: Final = {
    "MT": "`MT` may be one metric ton or a million tonnes: write `tonne` or `megatonne`",
    "Mm": "`Mm` may be a million metres or, with ³, a million cubic metres: write `mcm` for those",
}
"""What the trade reads otherwise than the physicist, and neither for certain."""


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


_END: Final = _Token("end", "", 0, 0)


def read(text: str) -> Unit:
    """The unit of an expression; raises UnitError."""
    if len(text) > MAX_LENGTH:
        raise UnitError(f"a unit of {len(text)} characters is too long to read", text)
    reader = _Reader(text)
    unit = reader.unit()
    if reader.peek() is not _END:
        raise reader.fault(reader.peek())
    return unit


def words(text: str) -> Iterator[str]:
    """The words of a unit text, `per` and the articles among them."""
    for match in _TOKEN.finditer(text.translate(_SIGNS)):
        if match["word"]:
            yield match["word"].rstrip(".")


class _Reader:
    """A recursive descent over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain = text.translate(_SIGNS)
        self.tokens = [
            _Token(m.lastgroup or "bad", m[m.lastgroup or 0], m.start(m.lastgroup or 0), m.end())
            for m in _TOKEN.finditer(plain)
        ]
        self.at = 0
        self.depth = 0
        self.atoms = 0

    def peek(self, ahead: int = 0) -> _Token:
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else _END

    def take(self, *texts: str) -> bool:
        if self.peek().text in texts:
            self.at += 1
            return True
        return False

    def fault(self, token: _Token, message: str = "") -> UnitError:
        start, end = (token.start, token.end) if token is not _END else (0, len(self.text))
        if not message and token.text == ":":
            message = "this is a time of day, or minutes and seconds"
        if not message:
            message = f"{token.text!r} does not belong in a unit" if token.text else "no unit here"
        return UnitError(message, self.text, start, end)

    # -- the grammar

    def unit(self) -> Unit:
        if self.peek().text == "1" and self.peek(1).text == "/":
            self.at += 1
        begins = self.text[self.peek().start :].lower()
        inverse = not begins.startswith("per cent") and self.take("/", "per")
        often = None if inverse else self.how_often()
        if often is not None:
            result = ONE / often
        else:
            result = ONE / self.divisor() if inverse else self.tight()
        while True:
            token = self.peek()
            if token.text in ("/", "per") or (
                token.text in _ARTICLES and self.peek(1).kind in ("word", "number")
            ):
                self.at += 1
                result = self.bounded(result / self.divisor(), token)
            elif self.take("*"):
                result = self.bounded(result * self.tight(), token)
            elif (time := self.how_often()) is not None:
                result = self.bounded(result / time, token)
            elif token.kind == "word" or token.text == "(":
                result = self.bounded(self.beside(result, self.tight(), token), token)
            else:
                return result

    def how_often(self) -> Unit | None:
        """The time of a word such as `yearly`, or of `p.a.`, that ends a unit; None for others."""
        token = self.peek()
        time = _ADVERBS.get(token.text.lower())
        tokens = 1
        if time is None and _PER_ANNUM.fullmatch(self.plain[token.start :].strip()):
            time, tokens = "year", len(self.tokens) - self.at
        if time is None:
            return None
        self.at += tokens
        return table.atom(time)

    def beside(self, left: Unit, right: Unit, token: _Token) -> Unit:
        """Two units side by side, which people write only of some products (`kW h`).

        A blank says neither times nor per: `5 tonnes CO2x` or `5 m°C` is no product but a unit
        that is not known, and a wrong dimension would be told far from its cause.
        """
        if left.kind != "plain" or right.kind != "plain":
            raise self.fault(token)
        product = left * right
        per = all(power < 0 for _, power in right.parts)  # W m-2
        if not (per or left.is_count or product.dimension == _ENERGY):
            raise UnitError(
                f"{token.text!r} is a second unit",
                self.text,
                token.start,
                token.end,
                None,
                "one unit alone, or two with `*` (times) or `/` (per) between them",
            )
        return product

    def divisor(self) -> Unit:
        """What stands after `/` or `per`: only there a number may, as in `per 1000 people`."""
        token = self.peek()
        if token.kind == "number" or token.text in _SCALES:
            return self.numbered()
        return self.tight()

    def tight(self) -> Unit:
        start = self.peek()
        if start.kind == "number":
            raise self.fault(start, f"the number {start.text} does not belong in a unit")
        result = self.power()
        while self.take("-"):
            result = self.bounded(result * self.power(), start)
        return result

    def numbered(self) -> Unit:
        """A number with the unit after it, one part when printed: `1000 people`."""
        token = self.peek()
        number = self.power()
        if self.peek().kind != "word" or self.peek().text in ("per", *_ARTICLES):
            return number
        unit = self.bounded(number * self.tight(), token)
        return unit.named(f"{token.text} {unit.name.removeprefix(number.name + '*')}")

    def power(self) -> Unit:
        token = self.peek()
        unit = self.primary()
        exponent = self.exponent()
        if exponent is None or exponent == 1:
            return unit
        if not 0 < abs(exponent) <= _MAX_POWER:
            message = f"a power of a unit is a whole number from 1 to {_MAX_POWER}"
            raise self.fault(token, message)
        return self.bounded(unit**exponent, token)

    def exponent(self) -> int | None:
        """The power after a unit: `^2`, `**-1`, `²`, `^(2)`, and `-1` right after a name."""
        token = self.peek()
        if token.kind == "raised":
            self.at += 1
            return self.whole(token, token.text.translate(_SUPERSCRIPTS))
        if token.kind == "power":
            self.at += 1
            return self.written()
        after = self.peek(1)
        if token.text == "-" and after.kind == "number" and after.start == token.end:
            self.at += 2
            return self.whole(after, "-" + after.text)
        return None

    def written(self) -> int:
        bracket = self.take("(")
        sign = "-" if self.take("-") else ""
        self.take("+")
        token = self.peek()
        if token.kind != "number":
            raise self.fault(token, "a power of a unit is a whole number, as in m^2")
        self.at += 1
        if (bracket and not self.take(")")) or self.peek().kind == "power":
            raise self.fault(token, "a power of a unit is one whole number, as in m^2")
        return self.whole(token, sign + token.text)

    def whole(self, token: _Token, digits: str) -> int:
        if len(digits) > 3 or not digits.lstrip("+-").isdigit():
            message = f"a power of a unit is a whole number from 1 to {_MAX_POWER}"
            raise self.fault(token, message)
        return int(digits)

    def primary(self) -> Unit:
        token = self.peek()
        self.atoms += 1
        if self.atoms > _MAX_ATOMS or self.depth > _MAX_DEPTH:
            raise UnitError("this unit has too many parts to read", self.text)
        if token.kind == "number":
            self.at += 1
            return self.number(token)
        if self.take("("):
            return self.bracketed(token)
        if token.kind != "word":
            raise self.fault(token)
        if token.text in ASKED:
            message = f"{token.text!r} can be read in two ways"
            meant = ASKED[token.text]
            raise UnitError(message, self.text, token.start, token.end, None, meant, asked=True)
        raised = _POWERS.get(token.text.lower().rstrip("."))
        if raised and self.peek(1).kind == "word":
            self.at += 1
            return self.bounded(self.primary() ** raised, token)
        return self.name()

    def bracketed(self, token: _Token) -> Unit:
        self.depth += 1
        unit = self.unit()
        if not self.take(")"):
            raise self.fault(token, "this bracket is not closed")
        self.depth -= 1
        return unit

    def number(self, token: _Token) -> Unit:
        digits = token.text.replace(",", "")
        if len(digits) > 15:
            raise self.fault(token, "this number is too long for a unit")
        value = Fraction(digits)
        if not value:
            raise self.fault(token, "a unit cannot be zero")
        return Unit(token.text, (), value, parts=((token.text, 1),))

    def name(self) -> Unit:
        """The longest known name that starts here."""
        token = self.peek()
        for length in range(_MAX_WORDS, 0, -1):
            last = self.peek(length - 1)
            if last is not _END and (unit := self.known(self.plain[token.start : last.end])):
                self.at += length
                if unit.dimension == _MASS:
                    self.at += self.gas()
                return unit
        word = token.text.rstrip(".")
        raised = _RAISED_DIGIT.match(word)
        unit = table.atom(raised[1]) if raised else None
        if raised is None or unit is None:
            raise unknown(word, self.text, token.start)
        self.at += 1
        return self.bounded(unit ** int(raised[2]), token)

    def gas(self) -> int:
        """How many tokens say which gas was weighed: `g CO2/km`, `kg of CO2 equivalent`."""
        of = self.peek().text == "of"
        if self.peek(of).text.upper() not in _GASES:
            return 0
        return of + 1 + (self.peek(of + 1).text in ("equivalent", "eq"))

    def known(self, phrase: str) -> Unit | None:
        plain = " ".join(phrase.rstrip(".").split())
        meant = table.data()["spellings"].get(plain.lower())
        if meant is not None:
            return table.atom(meant) or read(meant)
        return table.atom(plain.replace(" ", "_").replace("-", "_"))

    def bounded(self, unit: Unit, token: _Token) -> Unit:
        above = unit.factor.numerator.bit_length()
        below = unit.factor.denominator.bit_length()
        if abs(above - below) > _MAX_BITS or above + below > _MAX_LENGTH_BITS:
            raise self.fault(token, "this unit is too large or too small to compute with")
        return unit
