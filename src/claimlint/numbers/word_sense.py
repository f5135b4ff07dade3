"""Which of its meanings a number word has where it stands."""

from __future__ import annotations

from claimlint.numbers import any_number as numbers
from claimlint.numbers import measures
from claimlint.numbers.scaled_number import Number, ordinal
from claimlint.numbers.token_stream import Tokens


def number(tokens: Tokens, place: int) -> Number | None:
    """The number at a token, unless its words say something else there."""
    lexeme = tokens.lexemes[place]
    if _only_part(tokens, place):
        return None
    if lexeme.frac is not None and lexeme.card is not None and _is_part_of(tokens, place):
        return numbers.fraction(tokens, place)
    if lexeme.ord is not None and _is_ordinal(tokens, place):
        # A place in a list has no `from` written onto it: `משני` is the adjective.
        part = lexeme.prefix[-1:] != "" and lexeme.prefix[-1:] in tokens.lexicon.part_prefixes
        return None if part else ordinal(tokens, place)
    if "needs_article" in lexeme.glue and lexeme.ord is None and not _has_article(tokens, place):
        return None
    number = numbers.read(tokens, place)
    if number is None or lexeme.scale is None:
        return number
    return _with_scale(tokens, number)


def _is_part_of(tokens: Tokens, place: int) -> bool:
    """Whether a word that is both `five` and `a fifth` is a part: `خمس الدخل`, `بمقدار الخمس`.

    Five of something take it without its article.
    """
    prefix, after = tokens.lexemes[place].prefix, tokens.lexemes[place + 1]
    definite = tokens.lexicon.definite
    if prefix.endswith(definite) and prefix:
        return tokens.ends("before_change", place) or tokens.has(place - 1, "change")
    whole = after.is_word and not after.numeric and after.key.startswith(definite)
    return whole and len(after.key) > len(definite) + 1


def _is_ordinal(tokens: Tokens, place: int) -> bool:
    lexeme = tokens.lexemes[place]
    if lexeme.card is not None and not _counts(tokens, place):
        return True
    return lexeme.frac is not None and not _divides(tokens, place)


def _with_scale(tokens: Tokens, number: Number) -> Number | None:
    """A number that begins with a scale word, if its language or an article lets it."""
    place = number.first
    if _has_article(tokens, place):
        return number._replace(first=place - 1)
    bare = tokens.lexicon.bare_scale and not tokens.joined(place)
    return number if bare or number.end > place + 1 else None


def _has_article(tokens: Tokens, place: int) -> bool:
    return tokens.has(place - 1, "article")


def _only_part(tokens: Tokens, place: int) -> bool:
    """Words that are numbers only with a neighbour, or not with it."""
    if tokens.has(place, "half_word") or tokens.has(place, "quarter_word"):
        before, after = tokens.lexemes[place - 1], tokens.lexemes[place + 1]
        if tokens.has(place + 1, "another_time"):
            return True  # a quarter earlier
        return before.ord is not None or (after.ord is not None and bool(after.prefix))
    if tokens.has(place, "many_parts"):
        return True  # רבעים: quarters of a town, where no number says how many
    return tokens.has(place, "only_teen") and not tokens.has(place + 1, "teen")


def _counts(tokens: Tokens, place: int) -> bool:
    """Whether a word that is both `two` and `second` counts what follows."""
    lexeme, after = tokens.lexemes[place], tokens.lexemes[place + 1]
    if tokens.lexicon.definite and lexeme.prefix.endswith(tokens.lexicon.definite):
        return False
    if tokens.has(place - 1, "rank_word") or after.prefix not in {"", tokens.lexicon.definite}:
        return False
    two = Number(place, place + 1, 2, 2)
    return after.numeric or bool(measures.noun(tokens, place + 1, two)[0])


def _divides(tokens: Tokens, place: int) -> bool:
    """Whether a word that is both `a third` and `the third` is a part."""
    lexeme, after = tokens.lexemes[place], tokens.lexemes[place + 1]
    definite = tokens.lexicon.definite
    if tokens.has(place - 1, "rank_word") or (definite and lexeme.prefix.endswith(definite)):
        return False
    if lexeme.prefix and tokens.lexicon.about in lexeme.prefix:
        return True
    further = bool({"of", "stop"} & after.glue)
    if _has_article(tokens, place):
        return further or not after.is_word or tokens.ends("hedges", place - 1)
    if "needs_article" in lexeme.glue:
        return False
    return further or after.key[0] in tokens.lexicon.part_prefixes
