"""From text to a checked syntax tree: Python's grammar, a short list of what is allowed.

Nothing here evaluates anything; the tree is only ever walked by `compile`.
"""

from __future__ import annotations

import ast
import warnings

from claimlint.formula.expression_errors import ExpressionError

MAX_LENGTH = 2000
MAX_NODES = 400
MAX_DEPTH = 40

_ALLOWED: dict[type[ast.AST], str] = {
    ast.BoolOp: "",
    ast.And: "",
    ast.Or: "",
    ast.UnaryOp: "",
    ast.Not: "",
    ast.USub: "",
    ast.UAdd: "",
    ast.BinOp: "",
    ast.Add: "",
    ast.Sub: "",
    ast.Mult: "",
    ast.Div: "",
    ast.Pow: "",
    ast.Compare: "",
    ast.Eq: "",
    ast.NotEq: "",
    ast.Lt: "",
    ast.LtE: "",
    ast.Gt: "",
    ast.GtE: "",
    ast.In: "",
    ast.NotIn: "",
    ast.IfExp: "",
    ast.Call: "",
    ast.Attribute: "",
    ast.Name: "",
    ast.Load: "",
    ast.Constant: "",
}
_HINTS: dict[type[ast.AST], str] = {
    ast.Lambda: "functions cannot be defined here",
    ast.ListComp: "write `members.value` for the values of all members",
    ast.GeneratorExp: "write `members.value` for the values of all members",
    ast.Subscript: "use `first(list)`; there is no indexing",
    ast.List: "use `one_of(x, ...)` to compare with several values",
    ast.Tuple: "use `one_of(x, ...)` to compare with several values",
    ast.Set: "use `one_of(x, ...)` to compare with several values",
    ast.NamedExpr: "name a value under `let:` instead",
    ast.JoinedStr: "texts are plain; templates belong in `message:`",
    ast.Mod: "there is no `%` operator; write a share in quotes, such as '31 %'",
    ast.FloorDiv: "use `/`",
    ast.Is: "use `==`",
    ast.IsNot: "use `!=`",
}


def parse(text: str) -> ast.expr:
    """The syntax tree of an expression. Raises ExpressionError, located in the text."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(
            f"this expression is longer than {MAX_LENGTH} characters",
            "split it into several rules or relations",
            0,
            len(text),
        )
    if "\0" in text:
        at = text.index("\0")
        raise ExpressionError("there is a NUL character in this expression", "", at, at + 1)
    tree = _python(text)
    _check(tree, text)
    return tree


def _python(text: str) -> ast.expr:
    flat = text.replace("\n", " ").replace("\r", " ").replace("\t", " ")
    shift = _shift(text)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(flat.strip(" "), mode="eval").body
    except SyntaxError as error:
        column = min(max((error.offset or 1) - 1 + shift, 0), max(len(text) - 1, 0))
        raise ExpressionError(
            _syntax_message(text, error), _syntax_help(text), column, min(column + 1, len(text))
        ) from None
    except (RecursionError, MemoryError, ValueError):
        raise ExpressionError(
            "this formula is nested too deeply or holds a number that is too long",
            "split it into several",
            0,
            len(text),
        ) from None


def _shift(text: str) -> int:
    """How many blanks stand before the expression: ast counts from the first other character."""
    return len(text) - len(text.lstrip(" \t\r\n"))


def _syntax_message(text: str, error: SyntaxError) -> str:
    if not text.strip():
        return "this formula is empty"
    return f"this is not a complete formula ({error.msg})"


def _syntax_help(text: str) -> str:
    for sign, word in (("&&", "and"), ("||", "or")):
        if sign in text:
            return f"`{sign}` is written `{word}`"
    if "!" in text.replace("!=", ""):
        return "`!` is written `not`"
    if "=" in text.replace("==", "").replace("<=", "").replace(">=", "").replace("!=", ""):
        return "equality is written `==`"
    return 'quantities stand in quotes: freight <= "100 %"'


def _check(tree: ast.expr, text: str) -> None:
    pending: list[tuple[ast.AST, int]] = [(tree, 1)]
    seen = 0
    while pending:
        node, depth = pending.pop()
        seen += 1
        if seen > MAX_NODES or depth > MAX_DEPTH:
            raise ExpressionError(
                f"this expression is too large (over {MAX_NODES} parts or {MAX_DEPTH} levels)",
                "split it into several",
                0,
                len(text),
            )
        if type(node) not in _ALLOWED:
            raise _not_allowed(node, text)
        if isinstance(node, ast.Call):
            _check_call(node, text)
        pending.extend((child, depth + 1) for child in ast.iter_child_nodes(node))


def _check_call(node: ast.Call, text: str) -> None:
    if node.keywords:
        raise at(node, text, "functions take their arguments in order, without names")
    if not isinstance(node.func, ast.Name):
        raise at(node, text, "only the functions of the rule language can be called")
    if any(isinstance(argument, ast.Starred) for argument in node.args):
        raise at(node, text, "arguments cannot be spread with `*`")


def _not_allowed(node: ast.AST, text: str) -> ExpressionError:
    hint = _HINTS.get(type(node), "")
    if isinstance(node, ast.operator | ast.cmpop | ast.unaryop | ast.boolop):
        start, end = 0, len(text)
    else:
        start, end = span(node, text)
    name = type(node).__name__
    return ExpressionError(f"the rule language has no {name}", hint, start, end)


def span(node: ast.AST, text: str) -> tuple[int, int]:
    """Where a node stands in its text, in code points (ast counts UTF-8 bytes)."""
    shift = _shift(text)
    start = getattr(node, "col_offset", 0) + shift
    end = getattr(node, "end_col_offset", 0) + shift
    if text.isascii():
        return start, end if end > start else len(text)
    encoded = text.encode("utf-8", "surrogatepass")
    first = len(encoded[:start].decode("utf-8", "replace"))
    last = len(encoded[:end].decode("utf-8", "replace")) if end > start else len(text)
    return first, last


def at(node: ast.AST, text: str, message: str, help_text: str = "") -> ExpressionError:
    """An error at a node."""
    start, end = span(node, text)
    return ExpressionError(message, help_text, start, end)


def sides_of(text: str) -> list[str]:
    """The texts on either side of a single comparison; nothing for any other expression."""
    tree = parse(text)
    if not isinstance(tree, ast.Compare) or len(tree.ops) != 1:
        return []
    parts = (span(side, text) for side in (tree.left, tree.comparators[0]))
    return [text[start:end] for start, end in parts]
