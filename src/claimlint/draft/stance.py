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
                if found[0][0].isupper() and clause.lexicon.is_time_word(found[0].lower()):
                    continue  # `May`
                if not _is_of_another(clause, found.start(), found.end()):
                    return {"kind": kind}
    return {}


def _is_of_another(clause: Clause, begin: int, end: int) -> bool:
    """Whether a word of how sure something is tells it of another number, or of none.

    `raised its forecast after sales rose 5 %`; `90 short of its target`; `will` says that something
    is to come, and whether it is foreseen or wished depends on what: `will hire 150 people`.
    """
    word = clause.text[begin:end].lower()
    if word in clause.told.words("bare_future") and not foresees(clause, end):
        return True
    if end <= clause.figure.start:
        return _is_broken_off(clause, begin, end)
    after = clause.words(clause.figure.end, begin)
    if any(one.low in clause.told.words("breaks") for one in after):
        return True  # `at least 3.31 inches before they may be kept`
    lead = after[-1:]
    nouns = word in clause.told.words("kind_nouns")
    return nouns and bool(lead) and lead[0].low in clause.told.words("held_to")


def _is_broken_off(clause: Clause, begin: int, end: int) -> bool:
    """Whether another clause begins between a word of how sure something is and the number.

    Or the word stands in one itself (`because they could not`), or tells what a price shall be.
    """
    told = clause.told
    between = clause.words(end, clause.hedge_start)
    lead = clause.words(clause.own[0], begin)
    if any(one.low in told.words("breaks") for one in (*lead, *between)):
        return True
    acting = told.words("acting_endings")
    if acting and any(one.low.endswith(acting) for one in between[1:]):
        return True  # `plans to close plants employing 6,300 people`
    last = clause.words(clause.figure.end, clause.own[1])[-1:]
    priced = bool(last) and last[0].low in told.words("costs")
    return priced and clause.text[begin:end].lower() in told.words("shall")


def foresees(clause: Clause, after: int) -> bool:
    """Whether a verb in the future is one of what happens by itself: `will rise`, `wird kosten`."""
    happens = clause.told.words("happens")
    if not happens:
        return True
    words = clause.words(after, max(after, clause.own[1]))
    if clause.told.words("capitals"):
        return any(word.low in happens for word in words)
    loose = clause.lexicon.adverbs
    told = [word for word in words if word.low not in loose]
    return bool(told) and told[0].low in happens


def is_foreseen(clause: Clause) -> bool:
    """Whether a clause tells in its future tense what happens by itself."""
    told = frozenset(clause.told.words("future_verbs"))
    verbs = [word for word in clause.words(*clause.own) if word.low in told]
    return is_in_future_tense(clause) and all(foresees(clause, word.end) for word in verbs)


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
            and not word.text.endswith((*clause.told.words("noun_endings"), "ا", "\n"))
        )
        for word in words
    )


_LONG = 5
