"""What a machine may mend of a finding that does not bring its own fix.

Each proposer knows one rule, and looks at the file again. It proposes what keeps every figure: an
ignore that accepts nothing goes, a source that nobody cites goes, a misspelt unit, id or key
becomes the one that it was meant to be where there is no doubt about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from claimlint.claims.finding import Change, Finding, Fix
from claimlint.claims.ignore_comments import IgnoreComment, ignore_comments
from claimlint.draft.take_out import line_of_comment, span_without
from claimlint.language.sure_typo import sure_typo
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.values.unit_error import closest_unit
from claimlint.yamlfile.misspelt_keys import with_known_keys
from claimlint.yamlfile.nodes import Mapping as MappingNode
from claimlint.yamlfile.nodes import Node, Scalar, find, node_at
from claimlint.yamlfile.nodes import Sequence as SequenceNode
from claimlint.yamlfile.read_yaml import Tree, read_nodes
from claimlint.yamlfile.span import Span


class _File:
    """A file with findings, read once for all of them."""

    def __init__(self, text: str) -> None:
        self.tree = read_nodes(text)
        self._comments: dict[Span, IgnoreComment] | None = None
        self._meant: list[Node | None] = []

    def comment_at(self, span: Span | None) -> IgnoreComment | None:
        """The comment that stands there and accepts something."""
        if self._comments is None:
            found = ignore_comments(self.tree.text, self.tree.root)
            self._comments = {Span(one.start, one.end): one for one in found}
        return None if span is None else self._comments.get(span)

    @property
    def meant(self) -> Node | None:
        """The file with its misspelt keys put right."""
        if not self._meant:
            self._meant.append(with_known_keys(self.tree.root))
        return self._meant[0]


@dataclass(frozen=True, slots=True)
class Case:
    """A finding in its file, beside the others of its rule there."""

    finding: Finding
    file: _File
    alike: Sequence[Finding]

    @property
    def tree(self) -> Tree:
        """The nodes of its file."""
        return self.file.tree

    @property
    def pointer(self) -> str:
        """The pointer of its place."""
        return self.finding.place.pointer

    @property
    def node(self) -> Node | None:
        """The node of its place."""
        return node_at(self.tree.root, self.pointer)

    def fix(self, span: Span, text: str, why: str, change: Change, pointer: str = "") -> Fix:
        """A fix in its file."""
        place = pointer or self.pointer
        return Fix(self.finding.place.path, span, text, why, place, change)


def with_fixes(findings: Sequence[Finding], texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings, with a fix for each that a machine may mend."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.rule in PROPOSERS and finding.fix is None and finding.suppressed is None:
            alike.setdefault((finding.place.path, finding.rule), []).append(finding)
    fixes: dict[int, Fix] = {}
    files: dict[str, _File] = {}
    for (path, rule), own in alike.items():
        if path not in texts or not path.endswith((".yaml", ".yml")):
            continue
        if path not in files:
            files[path] = _File(texts[path])
        if files[path].tree.root is None:
            continue
        for finding in own:
            fix = PROPOSERS[rule](Case(finding, files[path], own))
            if fix is not None:
                fixes[id(finding)] = fix
    if not fixes:
        return tuple(findings)
    return tuple(replace(one, fix=fixes[id(one)]) if id(one) in fixes else one for one in findings)


# -- what is of no use any more ------------------------------------------------------------


def _dead_ignore(case: Case) -> Fix | None:
    why = "it accepts nothing any more"
    if not case.pointer.startswith("/ignore/") or _comment(case) is not None:
        return _dead_comment(case, why)
    others = {one.place.pointer for one in case.alike if one.place.pointer.startswith("/ignore/")}
    entries = node_at(case.tree.root, "/ignore")
    if isinstance(entries, SequenceNode) and len(entries.items) == len(others):
        span = span_without(case.tree, "/ignore")  # none is left: the list goes with them
        return None if span is None else case.fix(span, "", why, "gone", "/ignore")
    span = span_without(case.tree, case.pointer, others)
    return None if span is None else case.fix(span, "", why, "gone")


def _comment(case: Case) -> IgnoreComment | None:
    return case.file.comment_at(case.finding.place.span)


def _dead_comment(case: Case, why: str) -> Fix | None:
    comment = _comment(case)
    if comment is None:
        return None
    place = case.finding.place.span
    dead = [
        name
        for name in comment.rules
        for one in case.alike
        if one.place.span == place and f"`{name}`" in one.message
    ]
    left = [name for name in comment.rules if name not in dead]
    if not left:
        return case.fix(line_of_comment(case.tree.text, comment), "", why, "comment")
    text = case.tree.text[comment.start : comment.end]
    names = re.sub(r"\[[^\]]*\]", lambda _: f"[{', '.join(left)}]", text, count=1)
    return case.fix(Span(comment.start, comment.end), names, why, "comment")


def _unused_source(case: Case) -> Fix | None:
    sources = node_at(case.tree.root, "/sources")
    others = {one.place.pointer for one in case.alike}
    why = "no claim cites it"
    if isinstance(sources, MappingNode) and len(sources.items) == len(others):
        span = span_without(case.tree, "/sources")
        return None if span is None else case.fix(span, "", why, "gone", "/sources")
    span = span_without(case.tree, case.pointer, others)
    return None if span is None else case.fix(span, "", why, "gone")


# -- what is misspelt ----------------------------------------------------------------------


def _known_source(case: Case) -> Fix | None:
    sources = node_at(case.tree.root, "/sources")
    node, pointer = case.node, case.pointer
    if isinstance(node, MappingNode):
        node, pointer = node.get("source"), f"{pointer}/source"
    known = set(sources.nodes) if isinstance(sources, MappingNode) else set()
    return _respelt(case, node, pointer, known, "the id of the source")


def _known_claim(case: Case) -> Fix | None:
    """A claim that a formula or an order of events names: the one word in it that is no id."""
    claims = node_at(case.tree.root, "/claims")
    if not isinstance(case.node, Scalar) or not isinstance(claims, SequenceNode):
        return None
    ids = {
        one.value
        for item in claims.items
        if isinstance(item, MappingNode) and isinstance(one := item.get("id"), Scalar)
    }
    named = re.search(r"`([a-z][a-z0-9_]*)`", case.finding.message)
    return (
        None
        if named is None
        else _respelt(case, case.node, case.pointer, ids, "the id of the claim", named[1])
    )


def _known_rule(case: Case) -> Fix | None:
    """The rule that an entry of `ignore:` names, as the finding's own help has it."""
    known = set(re.findall(r"`([a-z-]+)`", case.finding.help))
    return _respelt(case, case.node, case.pointer, known, "the name of the rule")


def _known_unit(case: Case) -> Fix | None:
    word = re.search(r"unknown unit '([^']+)'", case.finding.message)
    meant = None if word is None else closest_unit(word[1])
    if word is None or meant is None or meant in SCALES:
        return None
    return _respelt(case, case.node, case.pointer, {meant}, "the unit's name", word[1])


SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
"""Words that are a part of the figure: no machine puts them in."""


def _respelt(  # noqa: PLR0913, PLR0917 - each is one part of the change
    case: Case,
    node: Node | None,
    pointer: str,
    known: AbstractSet[str],
    what: str,
    word: str | None = None,
) -> Fix | None:
    """A text of which one word (or all of it) is a sure misspelling of a known one."""
    if not isinstance(node, Scalar) or node.style in ("|", ">", "*"):
        return None
    word = node.value if word is None else word
    meant = sure_typo(word, known)
    written = case.tree.text[node.start : node.end]
    places = [one.start() for one in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", written)]
    if meant is None or len(places) != 1:
        return None
    start = node.start + places[0]
    return case.fix(Span(start, start + len(word)), meant, what, "text", pointer)


def _claim_form(case: Case) -> Fix | None:
    """What is only form in an invalid claim: the writing of its id, or of a key."""
    return _snake_case(case) if case.pointer.endswith("/id") else _known_key(case)


def _snake_case(case: Case) -> Fix | None:
    """An id in other writing than ours, where nothing in the file names it or has its new name."""
    node, written = case.node, re.search(r"Write `([a-z][a-z0-9_]*)`", case.finding.help)
    if not isinstance(node, Scalar) or node.style in ("|", ">", "*") or written is None:
        return None
    if sure_typo(node.value, {written[1]}) is None:
        return None
    text = case.tree.text
    if len(re.findall(rf"(?<![\w-]){re.escape(node.value)}(?![\w-])", text)) != 1:
        return None
    if re.search(rf"(?<![\w-]){written[1]}(?![\w-])", text):
        return None
    return _respelt(case, node, case.pointer, {written[1]}, "how ids are written")


def _known_key(case: Case) -> Fix | None:
    """A key that is no field, and a sure misspelling of one that is not there."""
    meant = case.file.meant
    parent, _, name = case.pointer.rpartition("/")
    before, after = node_at(case.tree.root, parent), node_at(meant, parent)
    span = find(case.tree.root, case.pointer, key=True)
    if not isinstance(before, MappingNode) or not isinstance(after, MappingNode) or span is None:
        return None
    key = before.key(name)
    other = next((one for one, _ in after.items if (one.start, one.end) == span), None)
    if key is None or other is None or key.style or sure_typo(name, {other.value}) is None:
        return None
    return case.fix(span, other.value, "the name of the field", "key")


PROPOSERS: Mapping[str, Callable[[Case], Fix | None]] = {
    "unused-ignore": _dead_ignore,
    "unused-source": _unused_source,
    "unknown-source": _known_source,
    "unknown-claim": _known_claim,
    "unknown-rule": _known_rule,
    "unknown-unit": _known_unit,
    "invalid-claim": _claim_form,
}
"""By rule; a rule that has a fix of its own (a quote) needs none here."""
