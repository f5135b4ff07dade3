"""What a language's words mean to a reader of numbers, looked up token by token.

A lexicon is a dictionary from tokens to lexemes that works out a token when it first meets it.
Phrases of several words are kept in tries, whose nodes are dictionaries: the key is the next
token, `END` holds what the phrase means, and `ATTACH` maps prefixes that must follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

from claimlint.language import language, section
from claimlint.numbers import digits, token

Trie = dict[str, Any]
END = ""
ATTACH = "\0"
DASHES = frozenset("-–—־‒−‑")
_MARK = "־"
# Beyond this many distinct tokens a lexicon starts anew: memory is bounded on any input.
_LIMIT = 100_000
_LONGEST_COMPOUND = 60
_BACKWARD = {"prefix_currencies", "hedges", "hedge_verbs"}
_SETS = ("glue", "begins", "ends")
_PHRASES = (
    "units",
    "currencies",
    "subunits",
    "hedges_after",
    "nouns",
    "and_parts",
    "rates",
    "month_phrases",
    "instead",
)
"""The sections of a language file whose entries may have several words."""
# Words of these roles take prefixes, where the language has any.
_INFLECTED = frozenset(
    [
        "label",
        "weekday_word",
        "rank_word",
        "quarter_word",
        "half_word",
        "decade_word",
        "century_before",
        "year_word",
        "vague",
        "ratio_word",
        "rank_after",
        "age_before",
        "address_word",
        "minus",
        "many_word",
    ]
)


class Lexeme:
    """One token's meanings; what it does not mean is left at the class's defaults."""

    value: int | Fraction | None = None  # of digits
    places: int = 0  # digits after the decimal sign
    grouped: bool = False  # digits with thousands separators
    date: tuple[int, int, int] | None = None  # digits such as 7.10.2023, in the order written
    bad: bool = False  # digits that are no number: 1.2.3, 007
    card: int | None = None
    scale: int | None = None
    frac: Fraction | None = None
    ord: int | None = None
    mult: Fraction | None = None
    whole: tuple[Fraction, str] | None = None  # a number and a unit in one word
    month: int = 0
    decade: int = 0  # the first year of a decade that has a name
    noun: str = ""
    prefix: str = ""  # the letters taken off before the word was found
    stem: str = ""
    glue: frozenset[str] = frozenset()
    begins: frozenset[str] = frozenset()  # tries in which a phrase begins with the word
    ends: frozenset[str] = frozenset()  # backward tries in which a phrase ends with it
    dash: bool = False
    proclitic: bool = False  # nothing but prefixes
    solid: bool = True  # false for white space within a paragraph
    trigger: bool = False
    numeric: bool = False
    exclusions: Sequence[tuple[int, tuple[str, ...]]] = ()  # phrases that count nothing

    def __init__(self, text: str, key: str) -> None:
        self.text = text
        self.size = len(text)
        self.key = key
        self.stem = key

    @property
    def is_word(self) -> bool:
        """Whether the token is made of letters."""
        return self.key[:1].isalpha()


class Lexicon(dict[str, Lexeme]):
    """The lexemes of one language."""

    def __init__(self, data: language.Language) -> None:
        super().__init__()
        self.code = data.code
        traits = data.part("traits") or {}
        self.decimal: str = traits.get("decimal", ".")
        self.date_order: str = traits.get("date_order", "dmy")
        self.prefixes: str = traits.get("prefixes", "")
        order: str = traits.get("prefix_order", "")
        self.prefix_order = re.compile(order) if order else None
        self.definite: str = traits.get("definite", "")
        self.conjunction: str = traits.get("conjunction", "")
        self.about: str = traits.get("about", "")
        self.not_about: str = traits.get("not_about", "")
        self.adjectives = int(traits.get("adjectives", "0"))
        self.bare_scale = traits.get("bare_scale") == "yes"
        self.units_first = traits.get("units_first") == "yes"
        self.compounds = traits.get("compounds") == "yes"
        self.ordinal_dot = traits.get("ordinal_dot") == "yes"
        self.cased = traits.get("cased") == "yes"
        self.capital_nouns = traits.get("capital_nouns") == "yes"
        self.ungrouped = traits.get("ungrouped") == "yes"
        self.street: tuple[str, ...] = tuple(section.words(traits.get("street")))
        self.inside: str = traits.get("conjunction_inside", "")
        self.superlatives = _superlatives(traits)
        told = (one.partition("=") for one in section.words(traits.get("durations")))
        self.durations = {stem: unit for stem, _, unit in told}
        self.parts = {word: int(value) for word, value in section.pairs(data.part("parts"))}
        self.verb_reach = int(traits.get("verb_reach", "0"))
        self.many_endings: tuple[str, ...] = tuple(section.words(traits.get("many_endings")))
        self.counted_ending: str = traits.get("counted_ending", "")
        self.relative: str = traits.get("relative", "")
        self.month_day = traits.get("month_day") == "yes"
        self.per_prefixes: str = traits.get("per_prefixes", "")
        self.per_times: str = traits.get("per_times", "")
        self.part_prefixes = frozenset(section.words(traits.get("part_prefixes")))
        self.trailing_minus = traits.get("trailing_minus") == "yes"
        self.date_prefixes: str = traits.get("date_prefixes", "")
        self.year_prefixes: str = traits.get("year_prefixes", "")
        self.plurals = [_plural(rule) for rule in section.words(traits.get("plurals"))]
        self.letters = _letters(data)
        self.title_currencies = frozenset(section.words(traits.get("title_currencies")))
        self.suffixes = dict(section.pairs(data.part("suffixes")))
        self.space = Lexeme(" ", " ")
        self.space.solid = False
        self.roles: dict[str, dict[str, Any]] = {}
        self.tries: dict[str, Trie] = {}
        self.exclusions: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        _fill(self, data)

    def __missing__(self, text: str) -> Lexeme:
        if len(self) > _LIMIT:
            self.clear()
        lexeme = self._read(text)
        if lexeme is self.space:
            self[text] = lexeme
            return lexeme
        lexeme.exclusions = self.exclusions.get(lexeme.key, ()) or self.exclusions.get(
            lexeme.stem, ()
        )
        lexeme.numeric = lexeme.value is not None or _counts(lexeme)
        lexeme.trigger = lexeme.numeric or lexeme.whole is not None or "vague" in lexeme.glue
        lexeme.trigger = lexeme.trigger or lexeme.decade > 0 or "one_unit" in lexeme.glue
        self[text] = lexeme
        return lexeme

    def _read(self, text: str) -> Lexeme:
        if text[0].isdecimal() or text[1:2].isdecimal():
            return _number(text, self.decimal)
        if text[0].isspace() and text.count("\n") < 2:
            return self.space
        key = token.fold(text)
        lexeme = Lexeme(text, key)
        lexeme.dash = text in DASHES
        lexeme.proclitic = len(key) < 6 and self.is_prefix(key)
        roles = self.roles.get(key)
        if roles is not None:
            lexeme.__dict__.update(roles)
        if roles is None or not (roles.get("inflects") or roles.get("glue")):
            found = self._without_prefix(lexeme)
            if not found and roles is None and self.compounds:
                self._compound(lexeme)
        if lexeme.month and self.cased and not text[0].isupper():
            lexeme.month = 0
        return lexeme

    def _without_prefix(self, lexeme: Lexeme) -> bool:
        """Read a word whose first letters are prefixes; false where no known word is left."""
        key = lexeme.key
        for length in range(1, min(len(key) - 1, 5)):
            if key[length - 1] not in self.prefixes:
                return False
            roles = self.roles.get(key[length:])
            if roles is not None and roles.get("inflects") and self.is_prefix(key[:length]):
                _merge(lexeme, roles)
                lexeme.prefix = key[:length]
                lexeme.stem = key[length:]
                return True
        return False

    def is_prefix(self, letters: str) -> bool:
        """Whether letters are prefixes in an order in which they can stand."""
        return self.prefix_order is not None and bool(self.prefix_order.fullmatch(letters))

    def _compound(self, lexeme: Lexeme) -> None:
        """Read a number that is written as one word out of several (`zweihundertfünf`)."""
        key = lexeme.key
        if not key.isalpha() or len(key) > _LONGEST_COMPOUND:
            return
        parts = self._parts(key)
        if len(parts) > 1:
            lexeme.card = _compose(parts)
        elif found := self._duration(key):
            lexeme.whole = found  # dreijährig
        elif self.superlatives is not None and (ranked := self.superlatives.fullmatch(key)):
            lexeme.ord = self.roles.get(f"{ranked[1]}e", {}).get("ord")  # zweitgrößte

    def _duration(self, key: str) -> tuple[Fraction, str] | None:
        """A number and a length of time in one adjective: `dreijährige`, `zweitägiger`."""
        for stem, unit in self.durations.items():
            head, found, ending = key.partition(stem)
            if head and found and len(ending) < 3:
                roles = self.roles.get(head, {})
                count = roles.get("card", self.parts.get(head))
                parts = self._parts(head) if count is None else []
                if count is None and parts:
                    count = _compose(parts)
                return None if count is None else (Fraction(count), unit)
        return None

    def names_years(self, key: str) -> bool:
        """Whether a word ends in what makes a number a decade (`Neunzigerjahre`)."""
        return any(key.endswith(word) for word in self.tries.get("decade_beside", ()))

    def _parts(self, key: str) -> list[int]:
        """Cut a word into number words, longest first; empty where something is left over."""
        parts: list[int] = []
        while key:
            for length in range(min(len(key), 14), 1, -1):
                roles = self.roles.get(key[:length], {})
                found = roles.get("card", roles.get("scale", self.parts.get(key[:length])))
                if found is not None or key[:length] == self.inside:
                    parts += [] if found is None else [found]
                    key = key[length:]
                    break
            else:
                return []
        return parts


def _superlatives(traits: dict[str, str]) -> re.Pattern[str] | None:
    """The words that say in one the place in a list and by what: `zweitgrößte`."""
    stems, endings = (
        "|".join(map(re.escape, section.words(traits.get(name))))
        for name in ("superlatives", "superlative_endings")
    )
    return re.compile(f"(.{{3,6}}?)(?:{stems})(?:{endings})") if stems else None


def _letters(data: language.Language) -> frozenset[str]:
    """The units of one letter, whose case tells them apart (`5 m`, not `5 M`)."""
    return frozenset(word for word, _ in data.pairs("units") if len(word) == 1)


def _merge(lexeme: Lexeme, roles: dict[str, Any]) -> None:
    """Give a word the meanings of the word that is left without its prefix."""
    own = {name: getattr(lexeme, name) for name in _SETS}
    lexeme.__dict__.update(roles)
    for name, value in own.items():
        setattr(lexeme, name, value | roles.get(name, frozenset()))


def _plural(rule: str) -> tuple[str, str, bool]:
    """An ending, what its singular ends in, and whether it is a plural at all (`ss!` is not)."""
    if rule.endswith("!"):
        return rule[:-1], "", False
    ending, _, singular = rule.partition("=")
    return ending, singular, True


def _compose(parts: list[int]) -> int:
    """The value of number words in a row: a larger one multiplies what stands before it."""
    total = group = 0
    for part in parts:
        if part >= 1000:
            total += (group or 1) * part
            group = 0
        elif part == 100:
            group = (group or 1) * 100
        else:
            group += part
    return total + group


def _counts(lexeme: Lexeme) -> bool:
    found = (lexeme.card, lexeme.scale, lexeme.frac, lexeme.ord, lexeme.mult)
    return any(value is not None for value in found)


def _number(text: str, decimal: str) -> Lexeme:
    lexeme = Lexeme(text, token.fold(text))
    read = digits.read(text, decimal)
    lexeme.value = read.value
    lexeme.places = read.places
    lexeme.grouped = read.grouped
    lexeme.date = read.date
    lexeme.bad = read.bad
    return lexeme


def _fill(lexicon: Lexicon, data: language.Language) -> None:
    for part, role in (("numbers", "card"), ("scales", "scale"), ("ordinals", "ord")):
        for word, value in section.pairs(data.part(part)):
            _add(lexicon, word, role, int(value))
    for part, role in (("fractions", "frac"), ("multiples", "mult")):
        for word, value in section.pairs(data.part(part)):
            _add(lexicon, word, role, Fraction(value))
    for part, role in (("months", "month"), ("decades", "decade")):
        for word, value in section.pairs(data.part(part)):
            _add(lexicon, word, role, int(value))
    for word, value in section.pairs(data.part("wholes")):
        amount, _, unit = value.partition(" ")
        _add(lexicon, word, "whole", (Fraction(amount), unit))
    for word, value in section.pairs(data.part("nouns")):
        if " " not in word:
            _add(lexicon, word, "noun", value)
    _fill_tries(lexicon, data)


def _add(lexicon: Lexicon, word: str, role: str, value: object) -> None:
    key = token.fold(word)
    roles = lexicon.roles.setdefault(key, {})
    roles[role] = value
    roles["inflects"] = True


def _fill_tries(lexicon: Lexicon, data: language.Language) -> None:
    for name in _PHRASES:
        lexicon.tries[name] = _trie(data.pairs(name))
    for name in ("units", "currencies", "subunits", "nouns"):
        for key in lexicon.tries[name]:
            lexicon.roles.setdefault(key, {})["inflects"] = True
    lexicon.tries["prefix_currencies"] = _backwards(data.pairs("currencies"))
    lexicon.tries["before_month_phrases"] = _backwards(data.pairs("month_phrases"))
    lexicon.tries["hedge_verbs"] = _backwards(section.pairs(data.part("hedge_verbs")))
    lexicon.tries["hedges"] = _backwards(section.pairs(data.part("hedges")))
    glue = data.part("glue") or {}
    for role, phrases in glue.items():
        lexicon.tries[role] = _trie((phrase, role) for phrase in section.words(phrases))
        lexicon.tries["before_" + role] = _backwards(
            (phrase, role) for phrase in section.words(phrases)
        )
        for phrase in section.words(phrases):
            _glue(lexicon, phrase, role)
    for name, trie in lexicon.tries.items():
        backward = name in _BACKWARD or name.startswith("before_")
        for key in trie:
            _note(lexicon.roles.setdefault(key, {}), "ends" if backward else "begins", name)
    for phrase in section.words(data.part("exclusions")):
        _exclude(lexicon, token.phrase(phrase))


def _glue(lexicon: Lexicon, phrase: str, role: str) -> None:
    """A role of one word is kept on the word as well, where looking it up costs nothing."""
    words = token.phrase(phrase)
    if len(words) == 1:
        roles = lexicon.roles.setdefault(words[0], {})
        roles["glue"] = roles.get("glue", frozenset()) | {role}
        if role in _INFLECTED:
            roles["inflects"] = True


def _note(roles: dict[str, Any], part: str, name: str) -> None:
    roles[part] = roles.get(part, frozenset()) | {name}


def _exclude(lexicon: Lexicon, words: tuple[str, ...]) -> None:
    """File a phrase that is no number under each of its words, with its place in the phrase."""
    for place, word in enumerate(words):
        lexicon.exclusions.setdefault(word, []).append((place, words))


def _trie(pairs: Iterable[tuple[str, str]]) -> Trie:
    root: Trie = {}
    for phrase, meaning in pairs:
        words = token.phrase(phrase.removesuffix(_MARK))
        node = root
        if phrase.endswith(_MARK):
            for word in words[:-1]:
                node = node.setdefault(word, {})
            node.setdefault(ATTACH, {})[words[-1]] = meaning
        else:
            for word in words:
                node = node.setdefault(word, {})
            node[END] = meaning
    return root


def _backwards(pairs: Iterable[tuple[str, str]]) -> Trie:
    """A trie to be walked from the last word of a phrase to the first."""
    root: Trie = {}
    for phrase, meaning in pairs:
        words = token.phrase(phrase.removesuffix(_MARK))
        node = root
        if phrase.endswith(_MARK):
            node = node.setdefault(ATTACH, {}).setdefault(words[-1], {})
            words = words[:-1]
        for word in reversed(words):
            node = node.setdefault(word, {})
        node[END] = meaning
    return root


@lru_cache(maxsize=8)
def load(code: str) -> Lexicon:
    """The lexicon of a language; raises ValueError where there is no such language."""
    return Lexicon(language.load(code))
