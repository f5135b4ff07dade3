"""A number that a claim leaves out because its quote holds it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimlint.article.article import Article
from claimlint.claims.claim import Claim
from claimlint.claims.finding import Place, Raised
from claimlint.claims.read_claims import type_of
from claimlint.numbers.mention import Mention
from claimlint.numbers.printed_amount import HEDGE_WORDS, TIMES, period_of, quantity_of
from claimlint.numbers.scanner import scan
from claimlint.values.quantity import Quantity, as_difference


def fill(
    claim: Claim, article: Article | None, approximate: Fraction, raised: list[Raised]
) -> None:
    """Give a claim without a number the one of its quote, or raise what is in the way."""
    found = _mentions(claim, article)
    amounts = [one for one in found if one.kind not in TIMES and one.kind != "vague"]
    own = amounts if amounts else [one for one in found if one.kind in TIMES]
    if len(own) != 1:
        raised.append(_raise(claim, own))
        return
    mention = own[0]
    key = key_of(mention, claim)
    if key == "date":
        claim.date = period_of(mention)
    else:
        claim.value = _quantity(mention, key, approximate)
    if claim.date is None and claim.value is None:
        raised.append(_raise(claim, own))
        return
    claim.fields[key] = typed(mention)
    claim.cache = {**(claim.cache or {}), "from_quote": True}
    claim.type = type_of(key, claim)


def key_of(mention: Mention, claim: Claim | None = None) -> str:
    """The key of a claim under which a number of a text belongs."""
    fields = {} if claim is None else claim.fields
    if mention.kind in TIMES:
        return "date"
    if mention.kind == "ordinal":
        return "rank"
    if "since" in fields or mention.kind == "pp":
        return "change"
    if "than" in fields or mention.kind == "multiple":
        return "ratio"
    return "value"


def typed(mention: Mention) -> str:
    """A number as the article prints it, with its hedge as a claim file types it."""
    return HEDGE_WORDS.get(mention.modifier, "") + " ".join(mention.text.split())


def _mentions(claim: Claim, article: Article | None) -> list[Mention]:
    """The numbers of a claim's quote: in the article where it was found, else in its words."""
    place = None if article is None else article.found(claim)
    if place is not None:
        return [one.mention for one in place.figures]
    quote = claim.fields.get("quote")
    first = quote[0] if isinstance(quote, list) and quote else quote
    words = first.get("exact") if isinstance(first, dict) else first
    try:
        return scan(words, claim.document.language) if isinstance(words, str) else []
    except ValueError:  # a language without a file
        return scan(str(words))


def _quantity(mention: Mention, key: str, approximate: Fraction) -> Quantity | None:
    quantity = quantity_of(mention, approximate)
    return as_difference(quantity) if quantity is not None and key == "change" else quantity


def _raise(claim: Claim, found: Sequence[Mention]) -> Raised:
    number = len(found)
    if number:
        listed = ", ".join(one.text for one in found[:6])
        what = f"its quote holds {number} numbers ({listed})" if number > 1 else f"{listed} is none"
    else:
        what = "its quote holds none"
    return Raised(
        "invalid-claim",
        f"`{claim.id}` has no value, rank, change, ratio or date, and {what}",
        Place(claim.document.path, claim.pointer_of("quote")),
        "type the number, as in `value: 31 %`, or quote the words that hold one number alone",
        claim.document.id,
        (claim.reference,),
    )
