"""What somebody or something is called: the words of a phrase as a name."""

from __future__ import annotations

from claimlint.draft.clause import Clause
from claimlint.draft.clause_text import Word
from claimlint.draft.noun_phrase import is_led_by_a_letter, undeclined, unprefixed
from claimlint.draft.speaker import without_title
from claimlint.lazy_dataclass import replace


def names_of(words: list[Word], clause: Clause) -> str:
    """The words as a name; a prefix is taken off a word that the text also has without it."""
    if len(words) > 1 and words[0].low in clause.lexicon.articles:
        words = [undeclined(words[0].low, words[1], clause), *words[2:]]
    if clause.told.words("capitals") and len(words) > _TITLED and is_named_person(words):
        words = without_title(words, clause)  # `Torhüter Jan Petersen`
    texts = [word.text for word in words if len(word.text) > 1 or word.text.isupper()]
    while (
        texts
        and texts[0].lower()
        in clause.lexicon.articles | clause.lexicon.possessives | clause.lexicon.determiners
    ):
        texts = texts[1:]
    if texts and clause.known.prefixes:
        texts[0] = unprefixed(texts[0], clause)
        if texts[0] and is_led_by_a_letter(replace(words[0], text=texts[0]), clause):
            return ""  # `בחוות` may be a name, or `in farms`
    return " ".join(texts)


_TITLED = 2


def is_named_person(words: list[Word]) -> bool:
    """Whether every word has a capital letter, as a title with a name has."""
    return all(word.text[0].isupper() for word in words)
