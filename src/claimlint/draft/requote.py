"""New words for the quotes of claims that are known again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimlint.draft.clause import Clause
from claimlint.draft.draft_cell import quote_in_table
from claimlint.draft.draft_quote import quote_of
from claimlint.draft.draft_value import conversion_of
from claimlint.draft.known_again import Again
from claimlint.draft.quote_text import quote_text
from claimlint.yamlfile.nodes import Mapping, Scalar, node_at
from claimlint.yamlfile.read_yaml import read_nodes


def requoted(source: str, again: Sequence[Again]) -> tuple[str, tuple[Again, ...]]:
    """A claim file in which those claims quote what is printed now, and which those are.

    Only a number that is the same is quoted anew. A quote of several lines stays as it is: what
    of it can be rewritten is for a person to see.
    """
    root = read_nodes(source).root
    edits: list[tuple[int, int, str, Again]] = []
    for one in again if root is not None else ():
        assert root is not None
        pointer = one.quoted.pointer.removesuffix("/exact")
        node = node_at(root, pointer)
        if not one.is_same or node is None or not _is_on_one_line(source, node):
            continue
        end = source.find("}", node.start) + 1 if isinstance(node, Mapping) else node.end
        edits.append((node.start, end, quote_text(*new_quote(one)), one))
    done = []
    shared = Counter(start for start, _, _, _ in edits)  # by an alias: one text, two claims
    alone = [edit for edit in edits if shared[edit[0]] == 1]
    for start, end, words, one in sorted(alone, key=lambda edit: -edit[0]):
        source = source[:start] + words + source[end:]
        done.append(one)
    return source, tuple(one for one in again if one in done)


def _is_on_one_line(source: str, node: Mapping | Scalar | object) -> bool:
    if isinstance(node, Mapping):
        line = source[node.start : max(source.find("\n", node.start), node.start)]
        inside = line.partition("}")[0]
        return line.startswith("{") and line.count("{") == 1 and '"' not in inside and "}" in line
    return isinstance(node, Scalar) and "\n" not in source[node.start : node.end]


def new_quote(one: Again) -> tuple[str, tuple[str, str]]:
    """The words of the article that hold a number now."""
    figure = one.figure
    cell = figure.article.text.cell(figure.start)
    if cell is not None and (cell.rows or cell.columns):
        return quote_in_table(figure, cell)
    clause = Clause(figure)
    return quote_of(clause, clause.whole, conversion_of(figure))
