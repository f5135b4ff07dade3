"""From a checked tree to a function: lowered and compiled.

This is all that an expression needs that was checked before: what checks it is not loaded.
"""

from __future__ import annotations

from functools import lru_cache
from types import CodeType

from claimlint.formula import run_time
from claimlint.formula.amount import Context
from claimlint.formula.kinds import Vocabulary
from claimlint.formula.lower import Lowering
from claimlint.formula.run_time import Run
from claimlint.formula.tree import Node
from claimlint.formula.value import Names, Value

_RUN_TIME = {
    **{name: value for name, value in vars(run_time).items() if not name.startswith("_")},
    "__builtins__": {},
}


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


def at_first_use(tree: Node, vocabulary: Vocabulary) -> Run:
    """The function that a checked tree stands for, compiled when it is first called."""
    bound: list[Run] = []

    def run(names: Names, context: Context) -> Value:
        if not bound:
            bound.append(bind(tree, vocabulary))
        return bound[0](names, context)

    return run
