"""The words of the page in one language: its messages, and what each rule finds.

`words/page.CODE.yaml` has the messages. A message is a text with {places} in it; one that counts
has two forms, `one | other`. `words/rules.CODE.yaml` has two sentences for each rule, for languages
other than English: what the rules themselves say is English. Tests hold the files of a language to
the keys and places of the English messages, and to the rules that there are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml

from claimlint.desk.rule_words import RuleWords, rule_words
from claimlint.lazy_dataclass import dataclass

FOLDER: Final = Path(__file__).parent / "words"
FALLBACK: Final = "en"
_RIGHT_TO_LEFT: Final = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def direction(language: str) -> str:
    """Which way a language is written, as HTML has it."""
    return "rtl" if primary(language) in _RIGHT_TO_LEFT else "ltr"


def primary(language: str) -> str:
    """The language of a BCP 47 code without its region: `en-GB` is `en`."""
    return language.lower().split("-")[0]


@dataclass(frozen=True)
class PageWords:
    """The words of the page in the language `code`."""

    code: str
    messages: Mapping[str, str]
    units: Mapping[str, str]
    rules: Mapping[str, RuleWords]

    def __call__(self, key: str, **places: object) -> str:
        """A message with its places filled in."""
        message = self.messages[key]
        return message.format(**places) if places else message

    def count(self, key: str, number: int, **places: object) -> str:
        """A message that counts: `{n}` in it is the number."""
        one, _, other = self.messages[key].partition(" | ")
        form = one if number == 1 or not other else other
        return form.format(n=f"{number:,}", **places)

    def has(self, key: str) -> bool:
        """Whether there is such a message."""
        return key in self.messages

    @property
    def direction(self) -> str:
        """Which way the page is written."""
        return direction(self.code)

    def listed(self, names: list[str] | tuple[str, ...]) -> str:
        """Names as a sentence has them: `a, b and c`."""
        if len(names) < 2:
            return "".join(names)
        return self("and", first=", ".join(names[:-1]), last=names[-1])


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages that the page speaks."""
    return tuple(sorted(path.name.split(".")[1] for path in FOLDER.glob("page.*.yaml")))


@lru_cache(maxsize=8)
def words_for(language: str) -> PageWords:
    """The page's words for an article's language: English where there are none in it."""
    code = primary(language)
    if code not in languages():
        code = FALLBACK
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar is text

    page: dict[str, dict[str, str]] = yaml.load(_read(f"page.{code}.yaml"), loader)  # noqa: S506
    rules = rule_words(_read(f"rules.{code}.yaml"))
    return PageWords(code, page["messages"], page["units"], rules)


def _read(name: str) -> str:
    """A file of words; "" where the language has none of the kind."""
    path = FOLDER / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""
