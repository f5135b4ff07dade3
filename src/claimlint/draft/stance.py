"""How sure an article is of a number, and who says so."""

from __future__ import annotations

from claimlint.draft.clause import Clause
from claimlint.language.phrases import Phrases


def kind_of(clause: Clause) -> dict[str, object]:
    """The field `kind`, from words such as `expected` and `may`; nothing for a measured figure."""
    start, end = clause.own
    for kind in ("forecast", "target", "estimate"):
        if clause.known.pattern("kinds", kind).search(clause.text, start, end):
            return {"kind": kind}
    return {}


def voice_of(clause: Clause) -> dict[str, object]:
    """The fields `said_by` or `anonymous`, where the sentence attributes what it says."""
    start, end = clause.figure.sentence
    known: Phrases = clause.known
    said = known.pattern("voices", "said").search(clause.text, start, end)
    unnamed = known.pattern("voices", "anonymous").search(clause.text, start, end)
    if said is None:
        return {}
    if unnamed is not None:
        return {"anonymous": "true"}
    if said["phrase"].lower() not in known.words("attributions"):
        return {}
    words = clause.phrase(clause.words(said.end(), end))
    if words and words[0].low in clause.articles:
        words = words[1:]
    return {"said_by": " ".join(word.text for word in words)} if words else {}
