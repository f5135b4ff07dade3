"""From the text of an expression to one that runs: checked, lowered, compiled.

The rules that come with claimlint have been through this when the package was made (see
`rulebook/compiled`); at run time it is for formulas in claim files and for a project's own rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import CodeType

from claimlint.formula import run_time
from claimlint.formula.amount import Context
from claimlint.formula.check_expression import check_expression
from claimlint.formula.expression import Expression
from claimlint.formula.kinds import Kind, Vocabulary
from claimlint.formula.lower import Lowering
from claimlint.formula.run_time import Run
from claimlint.formula.tree import Node
from claimlint.formula.value import Names, Value

_RUN_TIME = {
    **{name: value for name, value in vars(run_time).items() if not name.startswith("_")},
    "__builtins__": {},
}


def compile_expression(
    text: str,
    scope: Mapping[str, Kind],
    vocabulary: Vocabulary,
    *,
    want: Kind | None = None,
    seldom: bool = False,
) -> Expression:
    """A checked expression over the names of `scope`. Raises ExpressionError, located in `text`.

    `want=TRUTH` asks for a condition: anything else there is read as "is it present?". One that
    runs only `seldom`, as the parts of a message do, is compiled when it runs first.
    """
    checked = check_expression(text, scope, vocabulary, want=want)
    run = _at_first_use(checked.tree, vocabulary) if seldom else bind(checked.tree, vocabulary)
    return Expression(
        text,
        checked.kind,
        run,
        checked.reads,
        checked.ordered,
        checked.paths,
        checked.calls,
        checked.tree,
    )


def bind(tree: Node, vocabulary: Vocabulary) -> Run:
    """The function that a checked tree stands for. Raises ValueError, KeyError for no such tree."""
    lowering = Lowering(parameters=True)
    code = _code(lowering.source(tree))
    namespace = dict(_RUN_TIME)
    for name, (record, attribute) in lowering.getters.items():
        namespace[name] = vocabulary.records[record][attribute].get
    for name, function in lowering.functions.items():
        namespace[name] = vocabulary.functions[function].call
    namespace["k"] = tuple(lowering.constants)
    run: Run = eval(code, namespace)  # noqa: S307 - our own source: see `lower`
    return run


@lru_cache(maxsize=4096)
def _code(source: str) -> CodeType:
    return compile(f"lambda n, c: {source}", "<expression>", "eval")


def _at_first_use(tree: Node, vocabulary: Vocabulary) -> Run:
    bound: list[Run] = []

    def run(names: Names, context: Context) -> Value:
        if not bound:
            bound.append(bind(tree, vocabulary))
        return bound[0](names, context)

    return run
