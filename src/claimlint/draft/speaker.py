"""Who a sentence quotes: the name in `said the chairman, Colin Marsh`, without its title."""

from __future__ import annotations

import re

from claimlint.draft.clause_text import ClauseText, Word
from claimlint.draft.whole_after import dictionary_form
from claimlint.lazy_dataclass import replace

_LONGEST = 6
_LONGEST_NAME = 3
_WHITE = " \t\n"
_APPOSED = re.compile(r"\s*[,،]\s*")


def speaker_after(at: int, clause: ClauseText, *, said: bool = False) -> str:
    """The speaker whose name begins at a place of the text; empty where that is not plain.

    After a verb (`said`) a language that puts it first goes on with that, or ends the clause.
    """
    held = clause.words(at, clause.figure.sentence.end)
    words = _phrase(held, at, clause)
    if said and words and clause.told.words("verb_first"):
        rest = held[len(words) : len(words) + 1]
        gap = clause.text[words[-1].end : rest[0].start].strip() if rest else "."
        if not gap and rest[0].low not in clause.told.words("speech_times"):
            return ""  # `أعلن النادي خسائر`
    lead = clause.words(max(0, at - _NEAR_ARTICLE), at)
    name = _with_apposed(words, clause)
    if lead and " " not in name:
        return dictionary_form([lead[-1].low, name], clause)[-1]  # `des Wahlleiters`
    return name


_NEAR_ARTICLE = 6


def speaker_before(words: list[Word], clause: ClauseText) -> str:
    """The speaker whom the words before a verb of speech name: `the forest service said`."""
    if not words:
        return ""
    taken = _phrase(words, words[0].start, clause)
    rest = [word for word in words if not taken or word.start > taken[-1].start]
    if rest and rest[0].low not in clause.told.words("speech_times"):
        return ""
    return _with_apposed(taken, clause, apposed=False)


def _phrase(words: list[Word], at: int, clause: ClauseText) -> list[Word]:
    """The words of a name, up to a verb, a time, a number or a border."""
    lexicon, told = clause.lexicon, clause.told
    ends = frozenset((*told.words("speech"), *told.words("speech_verbs")))
    ends |= frozenset(told.words("speech_times"))
    links = frozenset(told.words("speaker_links"))
    taken: list[Word] = []
    leads = lexicon.articles | lexicon.possessives | lexicon.determiners
    for word in words[: _LONGEST + 3]:
        gap = clause.text[(taken[-1].end if taken else at) : word.start]
        if gap.strip(_WHITE) not in ("", "&", ".") or word.text[0].isdigit():
            break
        if not taken and word.low in leads:
            at = word.end
            continue
        if word.low in ends or word.low in lexicon.conjunctions:
            break
        owned = told.words("owned_endings")
        if _is_closed_before(word, taken, clause) or _is_owned(word, taken, owned):
            break  # `استطلاع أجرته جامعة`
        linked = word.low in links
        noun = bool(taken) and taken[-1].text[0].isupper() and word.text[0].islower()
        if told.words("capitals") and noun and not linked:
            break  # `Krankenhausgesellschaft schreiben`
        if not linked and (clause.is_verb(word) or word.low in lexicon.prepositions):
            break
        if not linked and word.low in lexicon.adverbs | lexicon.pronouns:
            break
        taken.append(word)
    while taken and taken[-1].low in links | lexicon.articles:
        taken.pop()
    return _undeclined(taken, words, clause) if len(taken) <= _LONGEST else []


def _undeclined(taken: list[Word], words: list[Word], clause: ClauseText) -> list[Word]:
    """A name with its adjective as it stands without its article: `das Statistische Amt`."""
    led = [word.low for word in words if taken and word.start < taken[0].start][-1:]
    if not led or len(taken) < _FULL_NAME or led[0] not in (clause.told.part("undeclined") or {}):
        return taken
    old, new = clause.told.words("undeclined", led[0])
    word = taken[0]
    adjective = word.low.endswith(clause.told.words("adjective_endings") or ("\n",))
    if not adjective or not word.text.endswith(old):
        return taken
    return [replace(word, text=word.text.removesuffix(old) + new), *taken[1:]]


def _is_owned(word: Word, taken: list[Word], endings: tuple[str, ...]) -> bool:
    """Whether a word has an owner written onto it, so that it is no part of a name."""
    return bool(endings) and bool(taken) and word.low.endswith(endings)


def _is_closed_before(word: Word, taken: list[Word], clause: ClauseText) -> bool:
    """Whether a definite noun ends a name before a word: `לדברי העירייה יתווספו` goes on so.

    After a title a person's name follows.
    """
    definite = clause.lexicon.definite
    if not taken or not clause.lexicon.place_letters or word.text.startswith(definite):
        return False
    if not word.text.startswith(clause.told.words("after_names") or ("\n",)):
        return False
    titled = any(_has_title(one.low, clause) for one in taken)
    return taken[-1].text.startswith(definite) and not titled


def _with_apposed(words: list[Word], clause: ClauseText, *, apposed: bool = True) -> str:
    """A name without its title; or the name that stands after a title and a comma."""
    if not words or any(clause.text[word.start].isdigit() for word in words):
        return ""
    data = frozenset(clause.told.words("data_nouns"))
    told = [one for one in (words[0], words[-1]) if one.text.islower() or not one.text[0].isupper()]
    if any(one.low in data for one in told):
        return ""  # `according to figures`: whose they are is not plain
    if words[0].low in clause.lexicon.pronouns:
        return ""
    bare = without_title(words, clause)
    if bare is words and apposed and _is_titled(words, clause):
        name = _name_after(words[-1].end, clause)
        if name:
            return name
    return " ".join(word.text for word in bare)


def _name_after(at: int, clause: ClauseText) -> str:
    """A person's name between commas after a title: `the chairman, Colin Marsh`."""
    found = _APPOSED.match(clause.text, at)
    if found is None:
        return ""
    taken: list[Word] = []
    end = found.end()
    for word in clause.words(found.end(), clause.figure.sentence.end)[: _LONGEST_NAME + 1]:
        if clause.text[end : word.start].strip(_WHITE):
            break
        taken.append(word)
        end = word.end
    if len(taken) > _FULL_NAME and _has_title(taken[0].low, clause):
        taken = taken[1:]  # מנהלת המוזיאון, ד"ר נעמה ברקאי
    closed = not clause.text[end:].lstrip(_WHITE) or clause.text[end:].lstrip(_WHITE)[0] in ",،.\n"
    if not _FULL_NAME <= len(taken) <= _LONGEST_NAME or not closed:  # a first and a last
        return ""
    if clause.lexicon.is_cased and not all(word.text[0].isupper() for word in taken):
        return ""
    if any(clause.is_verb(word) or word.text[0].isdigit() for word in taken):
        return ""
    return " ".join(word.text for word in taken)


def _is_titled(words: list[Word], clause: ClauseText) -> bool:
    """Whether words are a title and no name: `the chairman`, `יו"ר הסתדרות האחיות`."""
    if clause.lexicon.is_cased and not clause.told.words("capitals"):
        return words[-1].text.islower() or _has_title(words[0].low, clause)
    return _has_title(words[0].low, clause)


def _has_title(word: str, clause: ClauseText) -> bool:
    told = clause.told
    definite = clause.lexicon.definite
    bare = word.removeprefix(definite) if definite else word
    endings = told.words("title_endings")
    listed = told.words("titles")
    return word in listed or bare in listed or (bool(endings) and word.endswith(endings))


def without_title(words: list[Word], clause: ClauseText) -> list[Word]:
    """A person's name without what the person is: `Chief executive Dana Holm`."""
    lexicon = clause.lexicon
    if lexicon.is_cased and not clause.told.words("capitals"):
        return _without_small_title(words, clause)
    titles = [at for at, word in enumerate(words[:-1]) if _has_title(word.low, clause)]
    if not titles and lexicon.definite and clause.told.words("definite_titles"):
        return _after_definite_title(words, clause)
    if not titles:
        return words
    name = words[titles[-1] + 1 :]
    if lexicon.definite:
        name = _without_definite(name, words, lexicon.definite)
    elif any(not word.text[0].isupper() for word in name):
        return words
    return name if len(name) >= _FULL_NAME else words


def _after_definite_title(words: list[Word], clause: ClauseText) -> list[Word]:
    """A name after what the person is, told with the article: `المحللة الاقتصادية هالة بن عمر`.

    An office goes on with the article, or with `for`: `الجمعية التونسية لحماية المستهلك`.
    """
    definite = clause.lexicon.definite
    place = 0
    while place < len(words) and words[place].text.startswith((definite, definite[1:] * 2)):
        place += 1
    name = words[place:]
    if not place or len(name) < _FULL_NAME or not 0 < place < _LONGEST_TITLE:
        return words
    first = name[0].text
    led = first[0] in clause.known.prefixes and not first.endswith(
        clause.told.words("definite_titles")
    )
    return words if led or first in clause.lexicon.things else name


_LONGEST_TITLE = 4

_FULL_NAME = 2
"""A first and a last name: less may be part of a title."""


def _without_small_title(words: list[Word], clause: ClauseText) -> list[Word]:
    """The same where only names have capitals: they are the last words that have some."""
    place = len(words)
    while place and words[place - 1].text[0].isupper():
        place -= 1
    name = words[place:]
    if place and len(name) >= _FULL_NAME and _is_lower_title(words[:place]):
        return name
    if not place and len(words) > _FULL_NAME and _has_title(words[0].low, clause):
        return words[1:]
    return words


def _without_definite(name: list[Word], words: list[Word], definite: str) -> list[Word]:
    """What stands after a title and the definite words that go on with it; none for no name.

    After a title without the article (`وزير التربية`, `יו"ר ועד העובדים`) no name follows.
    """
    while name and name[0].text.startswith((definite, definite[1:] * 2)):
        name = name[1:]  # المدير التنفيذي للميناء سالم الهنائي
    led = words[: len(words) - len(name)]
    return name if any(word.text.startswith(definite) for word in led) else []


def _is_lower_title(words: list[Word]) -> bool:
    """Whether what stands before a name is its title, and not a phrase with `of` or `at`."""
    return all(word.text.islower() for word in words[1:])
