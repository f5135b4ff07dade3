"""Who says what a sentence says: the fields `said_by` and `anonymous`."""

from __future__ import annotations

import re

from claimlint.draft.clause_text import ClauseText, Word
from claimlint.draft.sound_name import stands_for_a_body
from claimlint.draft.speaker import speaker_after, speaker_before
from claimlint.yamlfile.span import Span

_BORDERS = ',،;:–—\n"“”„»«״'
_NEAR = 90
_NEAR_NUMBER = 2
_QUOTES = ('"', "“", "„", "»", "«")


def voice_of(clause: ClauseText) -> dict[str, object]:
    """The fields `said_by` or `anonymous`, where the sentence attributes what it says."""
    start, end = clause.figure.sentence
    known = clause.known
    said = known.pattern("voices", "said").search(clause.text, start, end)
    unnamed = known.pattern("voices", "anonymous").search(clause.text, start, end)
    if said is not None and unnamed is not None:
        return {"anonymous": "true"}
    if _is_told_by_another(clause):
        return {}
    name = _in_full(_named_before(clause) or _said(clause), clause)
    if stands_for_a_body(name, clause):
        return {}  # `the company said`: which one is told elsewhere
    return {"said_by": name} if name else {}


def _is_told_by_another(clause: ClauseText) -> bool:
    """Whether a clause about a number says who foretold it: `81,000 that banks had forecast`."""
    end = min(clause.end, clause.reach)
    words = [word.low for word in clause.words(clause.figure.end, end)][:_NEAR_RELATIVE]
    foretold = clause.told.words("intends_behind")
    relatives = clause.told.words("relatives")
    return any(word in relatives for word in words[:2]) and any(one in foretold for one in words)


_NEAR_RELATIVE = 6


def _in_full(name: str, clause: ClauseText) -> str:
    """A last name with the first name that stands before it earlier in the text, if one does."""
    if not clause.lexicon.is_cased or not name or " " in name:
        return name
    lead = clause.text[: clause.figure.start]
    before = {
        found[1]
        for found in re.finditer(rf"(?<!\w)([^\W\d_][\w'’-]*) {re.escape(name)}(?!\w)", lead)
        if found[1][0].isupper() and found[1].lower() not in _no_first_names(clause)
    }
    return f"{before.pop()} {name}" if len(before) == 1 else name


def _no_first_names(clause: ClauseText) -> frozenset[str]:
    """Words with a capital letter before a last name that are no first names."""
    lexicon, told = clause.lexicon, clause.told
    closed = lexicon.articles | lexicon.openers | lexicon.prepositions | lexicon.determiners
    return closed | frozenset(told.words("titles"))


def _named_before(clause: ClauseText) -> str:
    """The speaker after `according to`, or before `zufolge`."""
    start, end = _between_semicolons(clause)
    found = clause.told.pattern("speech_before").search(clause.text, start, end)
    if found is not None:
        return speaker_after(found.end("phrase"), clause)
    behind = clause.told.pattern("speech_behind").search(clause.text, start, end)
    if behind is None:
        return ""
    return speaker_before(_words_before(behind.start(), clause), clause)


def _between_semicolons(clause: ClauseText) -> tuple[int, int]:
    """The part of the sentence that the number stands in: `; 2020 waren es 3.350` is another."""
    start, end = clause.figure.sentence
    before = clause.text.rfind(";", start, clause.figure.start)
    after = clause.text.find(";", clause.figure.end, end)
    return (start if before < 0 else before + 1), (end if after < 0 else after)


def _said(clause: ClauseText) -> str:
    """The speaker beside a verb of speech: after it (`said the minister`), or before it."""
    start, end = _between_semicolons(clause)
    names: list[str] = []
    for found in clause.told.pattern("speech_verbs").finditer(clause.text, start, end):
        close = clause.article.figures_in(Span(found.end(), found.end() + _NEAR_NUMBER))
        numbered = any(found.end() < one.start for one in close)
        if numbered and not clause.text[found.end() :].lstrip().startswith(_QUOTES):
            continue  # `Wind added 11 percent`
        after = clause.words(found.end(), clause.figure.start)
        if any(word.low in clause.told.words("who_words") for word in after):
            continue  # `said Earl Pendry, who has fished for 38 years`
        lead = clause.text[start : found.start()].rstrip(" \t")
        begins = not lead or lead[-1] in _BORDERS
        name = ""
        if not begins and clause.lexicon.place_letters:  # `ראש העירייה אמר בישיבה`
            name = speaker_before(_words_before(found.start(), clause), clause)
        if not name and (begins or _is_verb_first(clause)):
            name = speaker_after(found.end("phrase"), clause, said=True)
        if not name and not begins and not _is_of_itself(found.end(), clause):
            name = speaker_before(_words_before(found.start(), clause), clause)
        if name:
            names.append(name)
    return names[0] if len(set(names)) == 1 else ""


def _is_of_itself(at: int, clause: ClauseText) -> bool:
    """Whether a firm tells its own deeds: `Veltron said on Monday it would cut 1,400 jobs`."""
    selves = clause.told.words("speaks_of_itself")
    loose = frozenset((*clause.told.words("speech_times"), *clause.told.words("weekdays")))
    for word in clause.words(at, clause.figure.start)[:_NEAR_SELF]:
        if word.low in selves:
            return True
        if word.low not in loose:
            return False
    return False


_NEAR_SELF = 4


def _is_verb_first(clause: ClauseText) -> bool:
    """Whether a language puts its verb before who does it."""
    return bool(clause.told.words("verb_first"))


def _words_before(at: int, clause: ClauseText) -> list[Word]:
    """The words of a name before a place, from the border or the joining word before it on."""
    start = clause.figure.sentence.start
    begin = max(start, at - _NEAR)
    place = at
    while place > begin and clause.text[place - 1] not in _BORDERS:
        place -= 1
    if place == begin and place > start:
        return []
    leads = frozenset(clause.told.words("speech_leads")) - clause.lexicon.articles
    words = clause.words(place, at)
    while words and words[0].low in leads:
        words = words[1:]
    if any(word.text[0].isdigit() for word in words):
        return []
    return words
