"""How sure an article is of a number: measured, estimated, forecast, or wished."""

from __future__ import annotations

from claimlint.draft.clause import Clause


def kind_of(clause: Clause) -> dict[str, object]:
    """The field `kind`, from words such as `expected` and `may`; nothing for a measured figure."""
    start, end = clause.own
    past = frozenset(clause.told.words("past_before"))
    for kind in ("forecast", "target", "estimate"):
        if kind == "estimate" and any(word.low in past for word in clause.before):
            continue  # `كانت الصادرات قد بلغت`: had reached
        for told in (clause.known, clause.told):
            if told.pattern("kinds", kind).search(clause.text, start, end):
                return {"kind": kind}
    return {}


def is_in_future_tense(clause: Clause) -> bool:
    """Whether a clause has a verb in its future tense: `wird`, `سيصل`."""
    words = clause.words(*clause.own)
    told = frozenset(clause.told.words("future_verbs"))
    letters = clause.told.words("future_letters")
    joint = clause.known.conjunction
    return any(
        word.low in told
        or (
            bool(letters)
            and len(word.text) >= _LONG
            and word.text.removeprefix(joint).startswith(letters)
        )
        for word in words
    )


_LONG = 5
