"""Formulas of which the units do not fit together: what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from claimlint.claims.claim import Claim, Document
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.in_words import called
from claimlint.formula.functions.text_functions import sentence


def incomparable(
    document: Document, pointer: str, text: str, named: Mapping[str, Claim], of: Claim | None = None
) -> RawFinding:
    """What only the values show: over its period a rate is an amount, so units may be open."""
    from claimlint.engine.formula_words import formula_in_words, words_of  # noqa: PLC0415 - loads ast

    claims = [*([] if of is None else [of]), *named.values()]
    names = [claim.value.unit.name for claim in claims if claim.value and claim.value.unit.name]
    own = {} if of is None else {of.id: of}
    say = words_of({**named, **own})
    told = formula_in_words(text if of is None else f"{of.id} == {text}", say)
    units = [
        f"{called(claim)} is in {claim.value.unit.name or 'no unit'}"
        for claim in claims
        if claim.value and not claim.value.text
    ]
    bare = _bare_number(text)
    if bare:
        units.append(f"{bare} has no unit")
    why = f": {sentence(units)}" if units else ""
    advice = "both sides, and what is added, must measure the same thing"
    return RawFinding(
        "invalid-claim",
        f"the units of {told} do not fit together{why}",
        Place(document.path, pointer),
        f"{advice}; write the unit of a number in quotes, such as '{bare} {names[0]}'"
        if bare and names
        else advice,
        document.id,
        () if of is None else (of.reference,),
    )


def _bare_number(text: str) -> str | None:
    """The first number of a formula that is added, and stands outside of quotes; None for none."""
    outside = [one.split("'") for one in text.split('"')[::2]]
    for words in (part for one in outside for part in one[::2]):
        for before, number in pairwise(words.replace("(", " ").replace(")", " ").split()):
            if before in ("+", "-") and number.replace(".", "", 1).isdecimal():
                return number
    return None
