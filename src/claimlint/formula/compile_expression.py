"""From the text of an expression to one that runs: checked, lowered, compiled.

The rules that come with claimlint have been through this when the package was made (see
`rulebook/compiled`); at run time it is for formulas in claim files and for a project's own rules.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.formula.bind_tree import at_first_use, bind
from claimlint.formula.check_expression import check_expression
from claimlint.formula.expression import Expression
from claimlint.formula.kinds import Kind, Vocabulary


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
    run = at_first_use(checked.tree, vocabulary) if seldom else bind(checked.tree, vocabulary)
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
