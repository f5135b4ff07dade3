"""From the text of a message to a template: its braces found, its expressions checked."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.formula.compile_expression import compile_expression
from claimlint.formula.expression import Expression
from claimlint.formula.expression_errors import ExpressionError
from claimlint.formula.kinds import Kind, Vocabulary
from claimlint.formula.template import Template

MAX_TEMPLATE = 2000


def compile_template(text: str, scope: Mapping[str, Kind], vocabulary: Vocabulary) -> Template:
    """A checked template. Raises ExpressionError, located in `text`."""
    if len(text) > MAX_TEMPLATE:
        raise ExpressionError(f"this text is longer than {MAX_TEMPLATE} characters")
    parts: list[str | Expression] = []
    literal = ""
    at = 0
    while at < len(text):
        character = text[at]
        if text[at : at + 2] in ("{{", "}}"):
            literal += character
            at += 2
        elif character == "{":
            end = _closing(text, at)
            if literal:
                parts.append(literal)
                literal = ""
            parts.append(_expression(text, at, end, scope, vocabulary))
            at = end + 1
        elif character == "}":
            raise ExpressionError("a brace is closed that was not opened", "", at, at + 1)
        else:
            literal += character
            at += 1
    if literal:
        parts.append(literal)
    return Template(text, tuple(parts))


def _closing(text: str, start: int) -> int:
    quote = ""
    for at in range(start + 1, len(text)):
        character = text[at]
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character == "}":
            return at
    raise ExpressionError("a brace is opened and not closed", "", start, start + 1)


def _expression(
    text: str, start: int, end: int, scope: Mapping[str, Kind], vocabulary: Vocabulary
) -> Expression:
    inner = text[start + 1 : end]
    try:
        return compile_expression(inner, scope, vocabulary, seldom=True)
    except ExpressionError as error:
        raise ExpressionError(
            error.message, error.help, start + 1 + error.start, start + 1 + error.end
        ) from None
