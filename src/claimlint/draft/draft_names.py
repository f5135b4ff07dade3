"""Who and what a number is about, as far as the words of its clause show."""

from __future__ import annotations

import re

from claimlint.draft.clause import Clause, Whole, Word

_FEW_WORDS = 6


def who_and_what(clause: Clause, key: str) -> tuple[str, str]:
    """The subject and the measure, as far as the words before and after the number show."""
    figure = clause.figure
    words = clause.subject
    owner, thing = _owned(words, clause)
    if thing:
        return owner, thing
    subject = _names(words, clause)
    if key == "rank":
        return subject or _apposed(clause), _ranked_by(clause)
    if key == "date":
        return subject, _event(clause)
    return subject, _counted(clause) if figure.kind in ("count", "quantity") else ""


def _apposed(clause: Clause) -> str:
    """The name right before `, the tenth in the world`."""
    words = clause.previous
    plain = 0 < len(words) <= 3 and not any(word.low in clause.prepositions for word in words)
    return _names(words, clause) if plain and not clause.before[1:] else ""


def _ranked_by(clause: Clause) -> str:
    """What a rank is by: `the tenth in the world by area`."""
    by = frozenset(clause.known.words("base", "by"))
    after = clause.after
    if not clause.figure.article.holds(clause.figure):
        return " ".join(word.text for word in after[:_FEW_WORDS])  # `largest producer of uranium`
    place = next((at for at, word in enumerate(after) if word.low in by), None)
    return "" if place is None else " ".join(one.text for one in clause.phrase(after[place + 1 :]))


def _names(words: list[Word], clause: Clause) -> str:
    """The words as a name; a prefix is taken off a word that the text also has without it."""
    texts = [word.text for word in words]
    while texts and texts[0].lower() in clause.articles | clause.possessives:
        texts = texts[1:]
    if texts and clause.known.prefixes:
        texts[0] = unprefixed(texts[0], clause)
    return " ".join(texts)


def unprefixed(word: str, clause: Clause) -> str:
    """A word without the prefixes that the text shows to be none of its letters."""
    joint = clause.known.conjunction
    if joint and word.startswith(joint) and len(word) > 4:
        word = word.removeprefix(joint)
    for length in (1, 2):
        rest = word[length:]
        prefixed = len(rest) >= 3 and set(word[:length]) <= set(clause.known.prefixes)
        if prefixed and re.search(rf"(?<!\w){re.escape(rest)}(?!\w)", clause.text):
            return rest
    return word


def _owned(words: list[Word], clause: Clause) -> tuple[str, str]:
    """The owner and the thing of `the state's revenue`, `the revenue of the state`."""
    possessive = str((clause.known.part("base") or {}).get("possessive", ""))
    texts = [word.text.replace("’", "'") for word in words]
    for place, text in enumerate(texts[:-1]):
        if possessive and text.endswith(possessive):
            owner = [*words[:place], Word(text.removesuffix(possessive), 0, 0)]
            return _names(owner, clause), " ".join(texts[place + 1 :])
    if texts and texts[0].lower() in clause.possessives:  # `its uranium output`
        return "", " ".join(texts[1:])
    if texts and texts[-1].lower() in clause.possessives:
        return "", _names(words[:-1], clause)
    of = clause.known.words("base", "of")[:1]
    if of and of[0] in texts[1:-1]:
        place = texts.index(of[0])
        return _names(words[place + 1 :], clause), _names(words[:place], clause)
    return "", ""


def _counted(clause: Clause) -> str:
    """What is counted: the noun of `11 sites`, the phrase after `tonnes of`."""
    figure = clause.figure
    words = figure.text.split()
    if figure.kind == "count" and len(words) > 1 and not words[-1][:1].isdigit():
        return words[-1]
    signs = frozenset(clause.known.words("base", "of"))
    after = clause.after
    if figure.kind == "quantity" and after and after[0].low in signs:
        gap = clause.text[figure.end : after[0].start]
        return "" if gap.strip() else " ".join(word.text for word in clause.phrase(after[1:]))
    return ""


def _event(clause: Clause) -> str:
    """What happened, in the clause's own words."""
    place = clause.verb
    words = clause.before[place:] if place is not None else clause.before
    while words and (
        words[-1].low in clause.openers | clause.prepositions or len(words[-1].text) == 1
    ):
        words = words[:-1]
    while words and words[0].low in clause.openers:
        words = words[1:]
    return " ".join(word.text for word in words[:8])


def measure_of(measure: str, whole: Whole | None, clause: Clause) -> str:
    """The measure as found; else the verb before the number, or the measure of the whole."""
    if measure:
        return measure
    place = clause.verb
    verb = clause.before[place].low if place is not None else ""
    copulas = frozenset(clause.known.words("copulas"))
    if verb and verb not in copulas:
        return verb
    return "" if whole is None else whole.measure


def whole_field(whole: Whole, measure: str) -> object:
    """The field `of`: the whole's subject, with its measure where that differs from the claim's."""
    if not whole.measure or whole.measure == measure:
        return whole.subject
    return {"subject": whole.subject, "measure": whole.measure}


def says(clause: Clause, words: frozenset[str]) -> bool:
    """Whether any of the words stands in the clause (with a possessive, too)."""
    around = clause.words(clause.start, clause.end)
    return any(re.sub(r"['’]s?$", "", word.low) in words for word in around)
