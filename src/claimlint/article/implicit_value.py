"""A number that a claim leaves out because its quote holds it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimlint.claims.claim import Claim
from claimlint.claims.claim_type import FORMS, TYPE_KEYS, key_of_printed
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.read_claims import type_of
from claimlint.lazy_dataclass import replace
from claimlint.numbers.mention import Mention
from claimlint.numbers.printed_amount import HEDGE_WORDS, TIMES, period_of, quantity_of
from claimlint.numbers.scanner import scan
from claimlint.values.quantity import Quantity, as_difference


def with_value(
    claim: Claim, held: Sequence[Mention] | None, approximate: Fraction, raised: list[RawFinding]
) -> Claim:
    """A claim without a number with the one of its quote; what is in the way goes to `raised`.

    `held` are the numbers of the quote in its article; None where it was not found there.
    """
    found = _mentions(claim) if held is None else held
    amounts = [one for one in found if one.kind not in TIMES and one.kind != "vague"]
    own = amounts if amounts else [one for one in found if one.kind in TIMES]
    if len(own) != 1:
        raised.append(_raise(claim, own))
        return claim
    mention = own[0]
    key = key_of(mention, claim)
    date = None if key in FORMS else period_of(mention)
    value = _quantity(mention, key, approximate) if key in FORMS else None
    if date is None and value is None:
        raised.append(_raise(claim, own))
        return claim
    fields = {**claim.fields, key: typed(mention)}
    kind = type_of(key, value, fields)
    return replace(claim, fields=fields, value=value, date=date, type=kind, is_from_quote=True)


def key_of(mention: Mention, claim: Claim | None = None) -> str:
    """The key of a claim under which a number of a text belongs."""
    return key_of_printed(mention.kind, () if claim is None else claim.fields)


def typed(mention: Mention) -> str:
    """A number as the article prints it, with its hedge as a claim file types it."""
    return HEDGE_WORDS.get(mention.modifier, "") + " ".join(mention.text.split())


def _mentions(claim: Claim) -> list[Mention]:
    """The numbers in the words of a claim's quote."""
    quote = claim.fields.get("quote")
    first = quote[0] if isinstance(quote, list) and quote else quote
    words = first.get("exact") if isinstance(first, dict) else first
    try:
        return scan(words, claim.document.language) if isinstance(words, str) else []
    except ValueError:  # a language without a file
        return scan(str(words))


def _quantity(mention: Mention, key: str, approximate: Fraction) -> Quantity | None:
    quantity = quantity_of(mention, approximate)
    return as_difference(quantity) if quantity is not None and FORMS[key] == "change" else quantity


def _raise(claim: Claim, found: Sequence[Mention]) -> RawFinding:
    number = len(found)
    if number:
        listed = ", ".join(one.text for one in found[:6])
        what = f"its quote holds {number} numbers ({listed})" if number > 1 else f"{listed} is none"
    else:
        what = "its quote holds none"
    return RawFinding(
        "invalid-claim",
        f"`{claim.id}` has no {', '.join(TYPE_KEYS[:-1])} or {TYPE_KEYS[-1]}, and {what}",
        Place(claim.document.path, claim.pointer_of("quote")),
        "type the number, as in `value: 31 %`, or quote the words that hold one number alone",
        claim.document.id,
        (claim.reference,),
    )
