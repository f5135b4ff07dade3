"""Words beside a number that say something else than the number does.

Only what stands right beside a number is taken as a word for it: `nearly half (31%)`,
`a majority, 48%,`. A direction (`fell`) counts where the quote has no other and no negation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimlint.article.compare_quote import Match, match
from claimlint.article.printed_number import PrintedNumber
from claimlint.claims.claim import Claim
from claimlint.claims.claim_type import CLAIM_TYPES
from claimlint.formula.amount import PERCENT
from claimlint.language.phrases import Phrases, phrases
from claimlint.lazy_dataclass import dataclass
from claimlint.values.format_quantity import format_interval
from claimlint.values.interval import Interval
from claimlint.yamlfile.span import Span

_WORDED = frozenset({"fraction", "ratio", "multiple"})
_HALF, _ONE = Fraction(1, 2), Fraction(1)
_PORTIONS = {
    "more than half": Interval(_HALF, _ONE, low_open=True),
    "less than half": Interval(Fraction(0), _HALF, high_open=True),
}
_BOUNDS = frozenset((">", ">=", "<", "<="))
_LONGEST = 24
_BEFORE = 120
"""So far before a number its word may stand, where the quote begins later."""
_NEGATED = 12
"""So far before a word a negation of it may stand."""
_TENTH = Fraction(1, 10)
_WHOLE = re.compile(r"(?:[ \u00a0]?[^\W\d_][\w’'״׳\"-]{0,30}){1,6}(?:[,،] ?| ?[(\[]| ?[–—:] ?| - )")
"""Up to six words without a number, and the mark that sets off what follows."""
_SET_OFF = re.compile(r"[ \u00a0]?(?:[,،;.)\]–—:!?]|- |$)")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a quote around a claim's number: the first place of it in an article's text.

    `numbers` are those that stand in it, `printed` those of them that can be the claim's own, and
    `before` those that stand shortly before it.
    """

    claim: Claim
    text: str
    span: Span
    language: str
    numbers: Sequence[PrintedNumber]
    printed: Sequence[PrintedNumber]
    before: Sequence[PrintedNumber] = ()


def words_before(quote: Span) -> Span:
    """Where a word for a quote's number may stand before it."""
    return Span(max(0, quote.start - _LONGEST), quote.start)


def contradiction(quote: Wording) -> str | None:
    """Words of a quote that the claim's value contradicts, with their meaning; None for none."""
    if quote.claim.value is None:
        return None
    own = [one for one in quote.printed if one.in_digits and match(quote.claim, one) is Match.SAME]
    return (
        next(
            (told for check in (_fraction, _portion) for one in own for told in check(quote, one)),
            None,
        )
        or next(iter(_direction(quote)), None)
        or next(iter(_multiple(quote)), None)
    )


def _fraction(quote: Wording, own: PrintedNumber) -> Iterator[str]:
    """`nearly half (31%)`: a fraction in words in apposition to the number."""
    for other in quote.numbers:
        if other.kind not in ("fraction", "ratio") or other.in_digits or other.quantity is None:
            continue
        if not _apposed(quote, own, other) or not _is_part(quote.claim):
            continue
        quantity = other.quantity
        is_bound = quantity.hedge in _BOUNDS  # `fewer than half` is not half and a little more
        if _apart(quote, quantity.interval if is_bound else _widened(quantity.interval)):
            unit = quantity.unit if quantity.unit.kind == "percent" else PERCENT
            yield f"“{other.in_words}” is {format_interval(quantity.interval, unit)}"


def _portion(quote: Wording, own: PrintedNumber) -> Iterator[str]:
    """`a majority, 48%,`."""
    if not _is_part(quote.claim):
        return
    text = quote.text
    known = phrases(quote.language)
    start = min(quote.span.start, max(0, own.start - _BEFORE))
    for meaning, interval in _PORTIONS.items():
        for found in known.pattern("portions", meaning).finditer(text, start, quote.span.end):
            before = text[max(0, found.start() - _NEGATED) : found.start()]
            if known.pattern("negations").search(before):  # `no more than half`
                continue
            between = text[found.end() : own.start] if found.end() <= own.start else None
            if between is None and found.start() >= own.end:
                between = text[own.end : found.start()]
            if between is None or not _apart(quote, interval):
                continue
            named = found.end() <= own.start and _names_whole(
                between, text[own.end :], known, found["phrase"]
            )
            if named or _is_joint(between, known):
                yield f"“{found['phrase']}” is {meaning}"


def _direction(quote: Wording) -> Iterator[str]:
    """`fell`, beside a change that is positive."""
    claim, span = quote.claim, quote.span
    if CLAIM_TYPES[claim.type].printed != "move" or claim.value is None:
        return
    text = quote.text
    known = phrases(quote.language)
    found = {
        way: known.pattern("moves", way).search(text, span.start, span.end)
        for way in ("up", "down")
    }
    negated = known.pattern("negations").search(text, span.start, span.end)
    if negated or (found["up"] is None) == (found["down"] is None):
        return
    interval = claim.value.interval
    risen = found["up"]
    if risen is not None and interval.high is not None and interval.high < 0:
        yield f"“{risen['phrase']}” is a rise"
    fallen = found["down"]
    if fallen is not None and interval.low is not None and interval.low > 0:
        yield f"“{fallen['phrase']}” is a fall"


def _multiple(quote: Wording) -> Iterator[str]:
    """`doubled`, beside a change of 60 %."""
    claim = quote.claim
    words = [one for one in quote.numbers if one.kind == "multiple" and not one.in_digits]
    digits = [one for one in quote.printed if one.in_digits]
    if not words and len(digits) == 1:
        words = _leading(quote, digits[0])
    if (
        CLAIM_TYPES[claim.type].printed != "move"
        or claim.value is None
        or len(words) != 1
        or len(digits) != 1
    ):
        return
    quantity = words[0].quantity
    if quantity is None or claim.value.unit.kind != "percent":
        return
    told = _widened(quantity.interval) if words[0].modifier else quantity.interval
    interval = told - Interval.point(_ONE)  # a plain word is loose already: 1.5 to 2.5 for a double
    if interval.intersect(claim.value.widest) is None:
        shown = format_interval(quantity.interval - Interval.point(_ONE), claim.value.unit)
        yield f"“{words[0].in_words}” is a change of {shown}"


def _leading(quote: Wording, own: PrintedNumber) -> list[PrintedNumber]:
    """A multiple that ends right before the quote: `nearly doubled, rising 34 percent`."""
    last = quote.before[-1:]
    if not last or last[0].kind != "multiple" or last[0].in_digits:
        return []
    moves = phrases(quote.language).pattern("apposed_moves")
    between = moves.sub("", quote.text[last[0].end : own.start])
    return [*last] if between and not between.strip(" \u00a0,،;–—(-") else []


# -- beside --------------------------------------------------------------------------------


def _apposed(quote: Wording, own: PrintedNumber, other: PrintedNumber) -> bool:
    first, second = sorted((own, other), key=lambda one: one.start)
    between = quote.text[first.end : second.start]
    known = phrases(quote.language)
    if _is_joint(between, known):
        return True
    return first is other and _names_whole(between, quote.text[own.end :], known)


def _names_whole(between: str, after: str, known: Phrases, word: str = "") -> bool:
    """Whether only the whole stands between a word and its number: `a majority of voters, 48%,`.

    The number is set off by commas, brackets or dashes, so it is the word's own, and not the
    beginning of something new (`a majority of voters, 48 percent of whom …`).
    """
    first, last = between.split()[:1], word.lower().split()[-1:]
    joined = {*last, *(one.lower() for one in first)} & set(known.words("whole_of"))
    # The second word is of the first: רוב חברי הקיבוץ is definite, as רוב הקולות is.
    attached = any(
        one.startswith(tuple(known.words("whole_attached"))) for one in between.split()[:2]
    )
    if not first or not (joined or attached):
        return False
    return bool(_WHOLE.fullmatch(between)) and bool(_SET_OFF.match(after))


def _is_joint(between: str, known: Phrases) -> bool:
    """Whether there is nothing between two numbers but what makes one the other."""
    if len(between) > _LONGEST or not between.strip():
        return False
    joins = {word for phrase in known.words("joins") for word in phrase.split()}
    return all(word.lower() in joins for word in re.findall(r"[^\W\d_]+", between))


# -- intervals -----------------------------------------------------------------------------


def _is_part(claim: Claim) -> bool:
    """Whether a claim's number is a part of one, and no count: `a majority of 12` is of seats."""
    quantity = claim.value
    if quantity is None or quantity.unit.dimension:
        return False
    return quantity.unit.kind == "percent" or quantity.is_fraction or claim.type != "amount"


def _widened(interval: Interval) -> Interval:
    """A word for a number is loose: a tenth more or less is still it."""
    low, high = interval.low, interval.high
    return Interval(
        None if low is None else low * (1 - _TENTH), None if high is None else high * (1 + _TENTH)
    )


def _apart(quote: Wording, words: Interval) -> bool:
    value = quote.claim.value
    return value is not None and words.intersect(value.widest) is None
