"""The names that a project already uses, for what a draft calls a thing.

One thing has one name in all files, or its claims are never compared. A drafted name that is one of
the project's but for its article, its case or its plural is written as the project does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimlint.claims.open_mark import MARK as TODO
from claimlint.language.fold import fold

MOST_NAMES = 20_000
_FIELDS = ("subject", "measure", "of")
_ARTICLES = frozenset({"the", "a", "an", "der", "die", "das", "den", "dem", "des", "ein", "eine"})
_LETTERS = ("ה", "ال")
_FEWEST_LETTERS = 4


class KnownNames:
    """The subjects, measures and wholes of a project, by how they are folded."""

    def __init__(self, names: Iterable[str], aliases: Mapping[str, Iterable[str]]) -> None:
        self._exact: set[str] = set()
        self._folded: dict[str, str] = {}
        for name, _ in zip(names, range(MOST_NAMES), strict=False):
            if not name.startswith(TODO):
                self._exact.add(name)
                self._folded.setdefault(_key(name), name)
        for name, others in aliases.items():
            for one in (name, *others):
                self._folded[_key(one)] = name

    def __bool__(self) -> bool:
        return bool(self._folded)

    @property
    def listed(self) -> list[str]:
        """The names, for a model to choose from."""
        return sorted(self._exact)

    def of(self, name: str) -> str:
        """What the project calls a thing that a draft calls so."""
        if name in self._exact or not name or name.startswith(TODO):
            return name
        return self._folded.get(_key(name), name)

    def has(self, name: str) -> bool:
        """Whether the project has the name."""
        return _key(name) in self._folded

    def into(self, fields: dict[str, object]) -> None:
        """Write the names of a draft as the project does."""
        for key in _FIELDS:
            value = fields.get(key)
            if isinstance(value, str):
                fields[key] = self.of(value)
            elif isinstance(value, dict):
                fields[key] = {part: self.of(str(one)) for part, one in value.items()}


def _key(name: str) -> str:
    """A name without its article, and without the ending of an English or German plural."""
    words = [word for word in fold(name).split() if word not in _ARTICLES]
    return " ".join(map(_bare, words))


def _bare(word: str) -> str:
    for letters in _LETTERS:
        rest = word.removeprefix(letters)
        if rest != word and len(rest) >= _FEWEST_LETTERS - 1:
            return rest
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural and len(word) > _FEWEST_LETTERS else word
