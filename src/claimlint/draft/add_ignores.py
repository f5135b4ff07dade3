"""`check --add-ignores REASON`: a comment above each place, for what is accepted as it stands.

A comment is about one claim, source or relation, or the file, and names all of its rules. Where the
place has no line of its own (several claims on one line), or lies in an article's text, nothing can
be written without accepting more than was found: these are handed back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimlint.claims.finding import Finding, Fix
from claimlint.claims.ignore_comments import ignore_comments
from claimlint.draft.fix_form import applied
from claimlint.engine.outcome import counts
from claimlint.engine.selection import ALWAYS_ON
from claimlint.language.unseen import UNSAFE
from claimlint.lazy_dataclass import dataclass
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError
from claimlint.yamlfile.nodes import Mapping as MappingNode
from claimlint.yamlfile.nodes import node_at, pointer_to, steps
from claimlint.yamlfile.read_yaml import Tree, read_nodes
from claimlint.yamlfile.span import Span

FAMILY = "ignores"
"""What is wrong with an ignore is not ignored."""


@dataclass(frozen=True, slots=True)
class Added:
    """Comments to be written, for so many findings; `left` could not be given any."""

    fixes: tuple[Fix, ...]
    accepted: int
    left: tuple[Finding, ...]


def added(findings: Sequence[Finding], texts: Mapping[str, str], reason: str) -> Added:
    """The comments that accept the findings that count."""
    fixes: list[Fix] = []
    left: list[Finding] = []
    by_path: dict[str, dict[str, list[Finding]]] = {}
    accepted = 0
    for finding in findings:
        if not counts(finding) or finding.family == FAMILY:
            continue
        path, pointer = _about(finding)
        if finding.rule in ALWAYS_ON or path not in texts or pointer is None:
            left.append(finding)
        else:
            by_path.setdefault(path, {}).setdefault(pointer, []).append(finding)
    for path, wanted in by_path.items():
        comments = _comments(path, texts[path], wanted, reason)
        for pointer, own in wanted.items():
            if pointer in comments:
                fixes.append(comments[pointer])
                accepted += len(own)
            else:
                left += own
    return Added(tuple(fixes), accepted, tuple(left))


def _about(finding: Finding) -> tuple[str, str | None]:
    """The file and the pointer of what a finding is about; None for a place in a text."""
    place = finding.place
    if place.path.endswith((".yaml", ".yml")):
        named = list(steps(place.pointer))[:2]
        return place.path, pointer_to(*named)
    for claim in finding.claims:
        if claim.article == finding.article:
            return claim.path, f"/claims/{claim.number}"
    return place.path, None


def _comments(
    path: str, text: str, wanted: Mapping[str, Sequence[Finding]], reason: str
) -> dict[str, Fix]:
    """The comment above each node, where it is about that node and no other."""
    tree = read_nodes(text)
    fixes = {
        pointer: fix
        for pointer, own in wanted.items()
        if (fix := _comment(path, tree, pointer, own, reason)) is not None
    }
    after = applied(tree.text, list(fixes.values())) or ""
    about = {one.start: one.pointer for one in ignore_comments(after, read_nodes(after).root)}
    sure: dict[str, Fix] = {}
    moved = 0
    for pointer, fix in sorted(fixes.items(), key=lambda item: item[1].span):
        indent = len(fix.text) - len(fix.text.lstrip(" "))
        if about.get(fix.span.start + moved + indent) == pointer:
            sure[pointer] = fix
        moved += len(fix.text)
    return sure


def _comment(
    path: str, tree: Tree, pointer: str, findings: Sequence[Finding], reason: str
) -> Fix | None:
    start = _start(tree, pointer)
    if start is None:
        return None
    text = tree.text
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    before = text[line:start]
    indent = before[: len(before) - len(before.lstrip(" "))]
    newline = "\r\n" if "\r\n" in text else "\n"
    rules = ", ".join(sorted({one.rule for one in findings}))
    words = f"{indent}# claimlint: ignore[{rules}] {reason}{newline}"
    return Fix(path, Span(line, line), words, "accepted as it stands")


def _start(tree: Tree, pointer: str) -> int | None:
    """Where a node begins, with its key."""
    node = node_at(tree.root, pointer)
    parent = node_at(tree.root, pointer.rpartition("/")[0])
    if pointer and isinstance(parent, MappingNode):
        key = parent.key(next(steps("/" + pointer.rpartition("/")[2])))
        return None if key is None else key.start
    return None if node is None else node.start


def reason_fault(reason: str) -> str:
    """What is wrong with a reason; "" where nothing is."""
    if UNSAFE.search(reason):
        return "the reason must be one line of plain text"
    text = f"# claimlint: ignore[no-source] {reason}\na: b"
    comment = next(iter(ignore_comments(text, read_nodes(text).root)), None)
    if comment is None or not comment.reason:
        return "say why, in words: they are printed in reports"
    if comment.until:
        try:
            parse_period(comment.until)
        except PeriodError as error:
            return f"until={comment.until}: {error.message}"
    return ""


def told(left: Sequence[Finding]) -> Iterator[str]:
    """Say what was left, a line for each rule and file."""
    groups: dict[tuple[str, str], int] = {}
    for one in left:
        groups[one.place.path, one.rule] = groups.get((one.place.path, one.rule), 0) + 1
    for (path, rule), count in sorted(groups.items()):
        yield f"{path}: {rule}" + (f" ({count} times)" if count > 1 else "")
