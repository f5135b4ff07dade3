"""What a language says around numbers: its `*.context.yaml`, as expressions that find it.

What only drafts ask for stands in `*.draft.yaml`, in the same form.

Every expression is a list of phrases between word borders: nothing in it repeats, so a search
takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from claimlint.language import language, section

_NOTHING = re.compile(r"(?!)")
_MOST_PREFIXES = 3


class Phrases:
    """The phrases of one language. A language without such a file says nothing."""

    def __init__(self, code: str, kind: str = "context") -> None:
        self.code = code
        path = Path(__file__).parents[1] / "languages" / f"{code}.{kind}.yaml"
        source = path.read_text(encoding="utf-8") if path.is_file() else ""
        self._source = section.cut(source)
        own = language.load(code)
        traits = own.part("traits") or {}
        self.prefixes: str = traits.get("prefixes", "")
        self.conjunction: str = traits.get("conjunction", "")
        joints = (self.conjunction, traits.get("relative", ""))
        self.joints = "".join(joints) if self.prefixes else ""
        self._months = list(section.pairs(own.part("months")))

    @lru_cache(maxsize=64)  # noqa: B019  # one object a language, kept for good
    def part(self, name: str) -> Any:  # noqa: ANN401  # the shape depends on the section
        """The parsed section of a name; None where the language has none."""
        source = self._source.get(name)
        return None if source is None else section.parse(source)

    @lru_cache(maxsize=128)  # noqa: B019  # as above
    def words(self, name: str, key: str = "") -> tuple[str, ...]:
        """The phrases of a section, or of one meaning in it."""
        part = self.part(name)
        if isinstance(part, Mapping):
            return tuple(section.words(part.get(key)))
        return tuple(section.words(part))

    @lru_cache(maxsize=64)  # noqa: B019  # one object a language, kept for good
    def pattern(self, name: str, key: str = "") -> re.Pattern[str]:
        """An expression that finds any phrase of a section, an `and` written onto it or not."""
        return self._any(self.words(name, key), self.joints)

    @cached_property
    def relative(self) -> tuple[tuple[str, int, re.Pattern[str]], ...]:
        """Meaning, month (0 for none) and expression of `this year`, `last July` and the like."""
        part = self.part("relative") or {}
        found = [
            (str(key), 0, self._any(section.words(value), self.prefixes))
            for key, value in part.items()
        ]
        frames = self.part("relative_month") or {}
        for key, value in frames.items():
            for name, number in self._months:
                phrases = [one.replace("{month}", name.lower()) for one in section.words(value)]
                found.append((f"{key}_of", int(number), self._any(phrases, self.prefixes)))
        return tuple(found)

    def _any(self, phrases: Iterable[str], prefixes: str) -> re.Pattern[str]:
        listed = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
        if not listed:
            return _NOTHING
        spelled = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in listed)
        before = f"[{prefixes}]{{0,{_MOST_PREFIXES}}}" if prefixes else ""
        return re.compile(rf"(?<!\w){before}(?P<phrase>{spelled})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=32)
def phrases(code: str) -> Phrases:
    """The phrases of a BCP 47 code; of English where no language file fits."""
    primary = code.lower().split("-")[0]
    return Phrases(primary if primary in language.codes() else "en")


@lru_cache(maxsize=32)
def draft_phrases(code: str) -> Phrases:
    """What drafts ask for in the language of a BCP 47 code; of English where no file fits."""
    primary = code.lower().split("-")[0]
    return Phrases(primary if primary in language.codes() else "en", "draft")
