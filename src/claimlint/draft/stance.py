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
            for found in told.pattern("kinds", kind).finditer(clause.text, start, end):
                if found[0].lower() in clause.told.words("wills") and not clause.subject:
                    continue  # `wollen 41 Prozent der Befragten`: no target of anybody's
                if not (found[0][0].isupper() and clause.lexicon.is_time_word(found[0].lower())):
                    return {"kind": kind}  # `may`, and not `May`
    return {}


def is_in_future_tense(clause: Clause) -> bool:
    """Whether a clause has a verb in its future tense: `wird`, `سيصل`."""
    words = clause.words(*clause.own)
    told = frozenset(clause.told.words("future_verbs"))
    letters = clause.told.words("future_letters")
    joint = clause.known.conjunction
    return any(
        word.low in told
        or (bool(joint) and word.low.removeprefix(joint) in told)
        or (
            bool(letters)
            and len(word.text) >= _LONG
            and word.text.removeprefix(joint).startswith(letters)
        )
        for word in words
    )


_LONG = 5
