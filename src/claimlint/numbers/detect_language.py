"""The language of a text, from its script and its commonest words."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from claimlint.language import language, section
from claimlint.numbers import token

# So much of a text tells its language; the rest would only cost time.
_SAMPLE = 20_000
_FALLBACK = "en"


def detect(text: str) -> str:
    """The code of the language whose letters a text has most of, and of these whose common words.

    A few words in another script, such as a heading or a name, say nothing of the text.
    """
    words = Counter(token.fold(word) for word in token.split(text[:_SAMPLE])[0])
    letters = Counter(char for word in words for char in word for _ in range(words[word]))
    best, most = _FALLBACK, (0, 0)
    for code in language.codes():
        first, last, common = _signs(code)
        written = sum(n for char, n in letters.items() if first <= char <= last)
        count = (written, sum(words[word] for word in common))
        if count > most or (count == most and code == _FALLBACK):
            best, most = code, count
    return best


@lru_cache(maxsize=32)
def _signs(code: str) -> tuple[str, str, tuple[str, ...]]:
    """The first and last letter of a language's script, and its common words."""
    traits = language.load(code).part("traits")
    first, last = str(traits["letters"]).split("-")
    return first, last, tuple(section.words(traits["common"]))
