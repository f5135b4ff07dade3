"""How sure an article is of a number, and who says so."""

from __future__ import annotations

from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.language.phrases import Phrases

_LONGEST_VOICE = 5


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


def voice_of(clause: Clause) -> dict[str, object]:
    """The fields `said_by` or `anonymous`, where the sentence attributes what it says."""
    start, end = clause.figure.sentence
    known: Phrases = clause.known
    said = known.pattern("voices", "said").search(clause.text, start, end)
    unnamed = known.pattern("voices", "anonymous").search(clause.text, start, end)
    said = said or clause.told.pattern("voice_after").search(clause.text, start, end)
    if said is None:
        return {}
    if unnamed is not None:
        return {"anonymous": "true"}
    phrase = said["phrase"].lower()
    if phrase in known.words("attributions") or phrase in clause.told.words("voice_after"):
        voice = _voice(clause.phrase(clause.words(said.end(), end)), clause)
    else:
        return {}
    return {"said_by": voice} if voice else {}


def _voice(words: list[Word], clause: Clause) -> str:
    while (
        words
        and words[0].low
        in clause.lexicon.articles | clause.lexicon.possessives | clause.lexicon.determiners
    ):
        words = words[1:]
    speech = clause.told.words("speech")
    place = next((at for at, word in enumerate(words) if word.low in speech), len(words))
    words = words[:place]
    if not words or words[0].low in clause.lexicon.pronouns | clause.lexicon.prepositions:
        return ""
    if any(clause.is_verb(word) or word.low in clause.lexicon.openers for word in words):
        return ""  # `rose 4 percent, the minister who resigned said`
    return " ".join(word.text for word in words[:_LONGEST_VOICE])
