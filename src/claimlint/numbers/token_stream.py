"""The tokens of a text with their lexemes, and the small steps that the grammar takes on them.

Every step looks at a bounded number of tokens, so that the whole takes time linear in the text.
"""

from __future__ import annotations

from itertools import compress

from claimlint.numbers import token
from claimlint.numbers.lexicon import ATTACH, END, Lexeme, Lexicon, Trie

_SHORTEST_JOINED = 3
"""A word with fewer letters is itself: `של` is no `ל` that something is written onto."""
_PADDING = ("\n\n",) * 8


class Tokens:
    """Parallel lists of a text's tokens; padding at the end spares every look a bounds check.

    Looking back before the first token reads the padding too: index -1 is the last one.
    """

    __slots__ = ("_asked", "_told", "lexemes", "lexicon", "starts", "text")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        words, starts = token.split(text)
        lexemes: list[Lexeme] = list(map(lexicon.__getitem__, words))
        space = lexicon.space
        solid = [lexeme is not space for lexeme in lexemes]
        self.text = text
        self.lexicon = lexicon
        # The last answer of prefix_before: each way of reading a number asks it again.
        self._asked = -1
        self._told = ("", -1)
        self.starts = list(compress(starts, solid))
        self.starts += [len(text) + 4 * place + 2 for place in range(len(_PADDING))]
        self.lexemes = list(compress(lexemes, solid))
        self.lexemes += [lexicon[word] for word in _PADDING]

    def joined(self, place: int) -> bool:
        """Whether a token is written onto the one before it."""
        return self.starts[place - 1] + self.lexemes[place - 1].size == self.starts[place]

    def end(self, place: int) -> int:
        """The offset at which a token ends."""
        return self.starts[place] + self.lexemes[place].size

    def dash(self, place: int) -> bool:
        """Whether a token is a dash of any kind."""
        return self.lexemes[place].dash

    def starts_line(self, place: int) -> bool:
        """Whether a token is the first of its line."""
        start = self.starts[place]
        before = self.text[self.end(place - 1) if place else 0 : start]
        return place == 0 or "\n" in before or "\n" in self.lexemes[place - 1].key

    def hyphen(self, place: int) -> bool:
        """Whether a dash joins the words on its two sides into one."""
        return self.lexemes[place].dash and self.joined(place) and self.joined(place + 1)

    def has(self, place: int, role: str) -> bool:
        """Whether a token has a role of the language's `glue` section."""
        return role in self.lexemes[place].glue

    def numeric(self, place: int) -> bool:
        """Whether a token is digits or a number word."""
        return self.lexemes[place].numeric

    def scale(self, place: int) -> int:
        """The scale word at a place, past a hyphen; 0 for none."""
        return self.lexemes[place + self.hyphen(place)].scale or 0

    def opening(self, place: int) -> tuple[str, int]:
        """The prefix written onto the number at a place, and where the number itself begins.

        The prefix may be part of the word (`לעשרים`), or stand before digits with a maqaf, a
        hyphen, a dash or nothing between (`ל־20`, `ל20`), and spaces around the dash.
        """
        lexeme = self.lexemes[place]
        if lexeme.numeric:
            return lexeme.prefix, place
        if lexeme.prefix and "minus" in lexeme.glue and self.numeric(place + 1):
            return lexeme.prefix, place  # למינוס 10
        if self.is_prefix(place):
            after = place + 1
            if self.dash(after):
                after += 1
            if self.numeric(after) and (after > place + 1 or self.joined(after)):
                return lexeme.key + self.lexemes[after].prefix, after
        return "", place

    def is_prefix(self, place: int) -> bool:
        """Whether a token is nothing but prefixes."""
        return self.lexemes[place].proclitic

    def prefix_before(self, place: int) -> tuple[str, int]:
        """The whole prefix of the number at a place, and the token at which the prefix begins."""
        if self._asked != place:
            self._asked, self._told = place, self._prefix_before(place)
        return self._told

    def _prefix_before(self, place: int) -> tuple[str, int]:
        own = self.lexemes[place].prefix
        before = place - 1
        if self.lexemes[before].dash:
            before -= 1  # with spaces around it too: a prefix never stands alone
        elif not self.joined(place):
            return own, place
        if self.is_prefix(before) and not self.is_prefix_of_a_word(before):
            return self.lexemes[before].key + own, before
        return own, place

    def is_prefix_of_a_word(self, place: int) -> bool:
        """Whether prefixes are the end of a longer run of letters and signs (`א"ב-5`)."""
        return self.joined(place) and self.lexemes[place - 1].is_word

    def follow(self, role: str, place: int) -> int:
        """Where the number begins that stands after a phrase of a role; -1 without the phrase.

        The longest phrase counts. A phrase that attaches ends in the number's own prefix.
        """
        node: Trie | None = self.lexicon.tries.get(role)
        found = -1
        if node is None or (role not in self.lexemes[place].begins and ATTACH not in node):
            return found
        while node is not None:
            prefix, number = self.opening(place)
            if END in node:
                found = number
            if prefix and any(letter in node.get(ATTACH, ()) for letter in self._tails(prefix)):
                found = number
            node = node.get(self.lexemes[place].key)
            place += 1
        return found

    def match(self, role: str, place: int, *, stem: bool = False) -> tuple[str, int]:
        """The meaning of the longest phrase of a role, and the token after it; "" for none."""
        if role not in self.lexemes[place].begins:
            return "", place
        node: Trie | None = self.lexicon.tries.get(role)
        meaning, end = "", place
        definite = ""
        if node is not None and stem:
            lexeme = self.lexemes[place]
            node = node.get(lexeme.stem)
            definite = self.lexicon.definite if lexeme.prefix else ""
            place += 1
        while node is not None:
            if END in node:
                meaning, end = node[END], place
            key = self.lexemes[place].key
            if definite and key not in node and key.startswith(definite):
                key = key.removeprefix(definite) or key  # للمتر المربع; the prefix alone is a word
            node = node.get(key)
            place += 1
        return meaning, end

    def behind(self, role: str, place: int, prefix: str = "") -> tuple[str, int]:
        """The meaning of the longest phrase that ends before a place, and its first token.

        With a prefix, phrases that end in it are tried as well (`יותר מ־7`).
        """
        if not prefix and not self._may_end(role, self.lexemes[place - 1]):
            return "", place
        root = self.lexicon.tries.get(role, {})
        best, first = self._back(root, place)
        for tail in self._tails(prefix) if prefix and ATTACH in root else ():
            node = root[ATTACH].get(tail)
            if node is not None:
                meaning, begin = self._back(node, place)
                if meaning and (not best or begin < first):
                    best, first = meaning, begin
        return best, first

    def _may_end(self, role: str, lexeme: Lexeme) -> bool:
        """Whether a phrase of a role ends with a word, an `and` written onto it or not."""
        if role in lexeme.ends or not self.lexicon.prefixes:
            return role in lexeme.ends
        joined = lexeme.key[:1] in self._joints(lexeme)
        rest = self.lexicon.roles.get(lexeme.key[1:], {}) if joined else {}
        return role in rest.get("ends", ())

    def _joints(self, lexeme: Lexeme) -> tuple[str, ...]:
        """The letters for `and` and `that` that can be written onto a word that is not short."""
        long = bool(self.lexicon.prefixes) and len(lexeme.key) > _SHORTEST_JOINED
        return (self.lexicon.conjunction, self.lexicon.relative) if long else ()

    def ends(self, role: str, place: int) -> bool:
        """Whether a phrase of a role ends just before a place."""
        return bool(self.behind(role, place)[0])

    def _back(self, node: Trie, place: int) -> tuple[str, int]:
        meaning, first = node.get(END, ""), place
        inside = self.lexicon.prefixes or " "
        letters, last = self._joints(self.lexemes[place - 1]), place - 1
        while True:
            place -= 1
            key = self.lexemes[place].key
            found = node.get(key)
            if found is None and key[1:] and key[0] in (letters if place == last else inside):
                found = node.get(key[1:])  # `ولم تتجاوز`, `שלא עלה על`: an `and` is written on it
            if found is None:
                return meaning, first
            node = found
            if END in node:
                meaning, first = node[END], place

    def _tails(self, prefix: str) -> list[str]:
        """The ends of a prefix that a phrase may ask for: `ול` ends in `ול` and `ל`.

        An `about` at its end may be passed over (`עד לכ־20`).
        """
        tails = [prefix[place:] for place in range(len(prefix))]
        about = self.lexicon.about
        if about and prefix.endswith(about):
            short = prefix.removesuffix(about)
            tails += [short[place:] for place in range(len(short))]
        return tails
