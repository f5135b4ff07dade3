"""The place that a clause names: `in Germany`, `בגליל`."""

from __future__ import annotations

from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.noun_phrase import is_name

_LONGEST = 3
_PLURALS = ("en", "n", "er", "s", "e")


def place_of(clause: Clause) -> str:
    """A place that the clause names, where one does; empty for none or several."""
    before = _places(clause.before, clause)
    after = _places(clause.after, clause)
    found = before or after
    return found[0] if len(set(found)) == 1 else ""


def _places(words: list[Word], clause: Clause) -> list[str]:
    signs = frozenset(clause.told.words("places"))
    attached = "".join(clause.told.words("place_attached"))
    found: list[str] = []
    for at, word in enumerate(words):
        if word.low in signs:
            name = _name_at(words, at + 1, clause)
            if name:
                found.append(name)
        elif attached and word.text[0] in attached and _both(words, at) in _known(clause):
            found.append(_both(words, at))  # `בתל אביב`
        elif attached and word.text[0] in attached and clause.stands_alone(word.text[1:]):
            after = words[at + 1 : at + 2]
            definite = clause.lexicon.definite
            if not (definite and after and after[0].text.startswith(definite)):
                found.append(word.text[1:])  # `בבית החולים` is not in a house
    return [one for one in found if _is_place(one, clause)]


def _both(words: list[Word], at: int) -> str:
    """Two words as one name, the first without its letter."""
    return " ".join(word.text for word in words[at : at + 2])[1:]


def leading_place(clause: Clause) -> str:
    """The place with which a clause begins: `In Berlin rents rose`."""
    words = clause.before[:_LONGEST]
    begins = bool(words) and not clause.text[clause.start : words[0].start].strip()
    found = _places(words, clause) if begins else []
    name = found[0] if len(found) == 1 else ""
    first = words[0].text if name else ""
    led = first.lower() in clause.told.words("places") or first.endswith(name.split(" ")[0])
    return name if name and led else ""


def _name_at(words: list[Word], at: int, clause: Clause) -> str:
    """The words of a name that begins at a place: all with capitals, or up to two."""
    name: list[Word] = []
    for one in words[at : at + _LONGEST]:
        if not is_name([one], clause) or one.text[0].isdigit():
            break
        name.append(one)
    after = words[at + len(name) : at + len(name) + 1]
    if after and after[0].low in clause.lexicon.conjunctions:
        return ""  # `in Schulen und Kitas`: both of them
    if not name or not is_name(name, clause) or clause.lexicon.is_time_word(name[0].low):
        return ""
    if not clause.lexicon.is_cased:  # two words are one name only where they are known as one
        both = " ".join(word.text for word in name)
        return both if both in _known(clause) else name[0].text
    bare = name[1:] if name[0].low in clause.lexicon.articles else name
    return " ".join(word.text for word in bare)


def _known(clause: Clause) -> frozenset[str]:
    return frozenset(clause.told.words("known_places"))


def _is_place(name: str, clause: Clause) -> bool:
    """Whether a name is surely one: where nouns have capitals, or nothing has, not all are."""
    known = _known(clause)
    if not known or name in known:
        return True
    if not clause.lexicon.is_cased:
        return False
    return " " not in name and not name.lower().endswith(_PLURALS) and _is_no_noun(name, clause)


def _is_no_noun(name: str, clause: Clause) -> bool:
    """Whether a word is no common noun as far as the text shows: it never has an article."""
    listed = name.lower() in (
        *clause.told.words("things"),
        *clause.told.words("no_places"),
    )
    low = clause.text.lower()
    articles = (f"{one} {name.lower()}" for one in clause.lexicon.articles)
    return not listed and not any(f" {one}" in low for one in articles)
