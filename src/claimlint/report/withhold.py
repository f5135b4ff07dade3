"""What is known of confidential sources stays in the claim file: outputs have the code alone.

A source with `confidential: true` has a code (its id), who knows the name, and why; the name is
nowhere. Its places, notes and links could give it away, so they are masked in every excerpt, sign
for sign, and taken out of every message. What a claim that rests on it has as a note or a review is
masked as well: people write there what they know.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Final

from claimlint.claims.fields import SOURCE
from claimlint.claims.finding import Finding, Place
from claimlint.engine.outcome import Report
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.project.baseline_file import Known
from claimlint.yamlfile.nodes import Mapping as MappingNode
from claimlint.yamlfile.nodes import Node, Scalar
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span

MASK: Final = "\N{FULL BLOCK}"
WITHHELD: Final = "[withheld]"
_KEPT: Final = frozenset({"confidential", "type", "primary"})
"""Fields of a confidential source that say nothing of who it is."""
_OF_CLAIM: Final = ("note", "review")
"""Fields of a claim in which people write what they know of its source."""
_LEAST: Final = 4
"""A text of fewer signs (`p. 3`) is masked where it stands, and not looked for elsewhere."""
_FLAG: Final = re.compile(r"\bconfidential[\"']?\s*:")
_YAML: Final = (".yaml", ".yml")
_WORDS: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Secrets:
    """What of one claim file is not to leave: the pieces of its text, and the words in them."""

    spans: tuple[Span, ...] = ()
    words: tuple[str, ...] = ()

    def mask(self, text: str) -> str:
        """The text with every sign of these pieces masked: places stay what they are."""
        if not self.spans:
            return text
        signs = list(text)
        for span in self.spans:
            for at in range(span.start, min(span.end, len(signs))):
                if not signs[at].isspace():
                    signs[at] = MASK
        return "".join(signs)


NO_SECRETS: Final = Secrets()


def confidential_ids(root: Node | None) -> frozenset[str]:
    """The ids of the confidential sources of a claim file."""
    sources = root.get("sources") if isinstance(root, MappingNode) else None
    if not isinstance(sources, MappingNode):
        return frozenset()
    return frozenset(key.value for key, node in sources.items if _is_confidential(node))


@lru_cache(maxsize=64)
def secrets_of(text: str) -> Secrets:
    """What of a claim file's text is not to leave."""
    if _FLAG.search(text) is None:
        return NO_SECRETS
    tree = read_nodes(text)
    names = confidential_ids(tree.root)
    if not names or not isinstance(tree.root, MappingNode):
        # A file that cannot be read may hold a confidential source all the same.
        return NO_SECRETS if tree.root is not None else Secrets((Span(0, len(tree.text)),))
    hidden = [*_of_sources(tree.root, names), *_of_claims(tree.root, names)]
    shown = list(_scalars(tree.root))
    spans = [Span(one.start, one.end) for one in hidden]
    spans += _comments(tree.text, shown)
    words = {" ".join(one.value.split()) for one in hidden}
    told = sorted((one for one in words if len(one) >= _LEAST and _WORDS.search(one)), key=len)
    return Secrets(tuple(spans), tuple(reversed(told)))


def _of_sources(root: MappingNode, names: Collection[str]) -> Iterator[Scalar]:
    sources = root.get("sources")
    assert isinstance(sources, MappingNode)
    for key, node in sources.items:
        if key.value in names and isinstance(node, MappingNode):
            for name, value in node.items:
                if name.value not in SOURCE:
                    yield name
                if name.value not in _KEPT:
                    yield from _scalars(value)


def _of_claims(root: MappingNode, names: Collection[str]) -> Iterator[Scalar]:
    """What claims, and `defaults`, say of where in a confidential source their figure stands."""
    claims = root.get("claims")
    several = list(claims.items) if isinstance(claims, Nodes) else []
    defaults = root.get("defaults")
    inherits = False
    if isinstance(defaults, MappingNode):
        several.append(defaults)
        inherits = bool(_cited(defaults, names))
    for claim in several:
        if not isinstance(claim, MappingNode):
            continue
        cited = _cited(claim, names)
        for one in cited:
            if isinstance(one, MappingNode):
                yield from (
                    scalar
                    for key, value in one.items
                    if key.value in ("locator", "note")
                    for scalar in _scalars(value)
                )
        if cited or (inherits and claim.get("sources") is None):
            for name in _OF_CLAIM:
                value = claim.get(name)
                if value is not None:
                    yield from _told(name, value)


def _told(name: str, value: Node) -> Iterator[Scalar]:
    """What people have written: of a review, all but its state, its day and its digests."""
    if name != "review" or not isinstance(value, MappingNode):
        yield from _scalars(value)
        return
    for key, one in value.items:
        if key.value not in ("status", "as", "on", "due", "bound"):
            yield from _scalars(one)


def _cited(claim: MappingNode, names: Collection[str]) -> list[Node]:
    sources = claim.get("sources")
    found = []
    for one in sources.items if isinstance(sources, Nodes) else ():
        source = one.get("source") if isinstance(one, MappingNode) else one
        if isinstance(source, Scalar) and source.value in names:
            found.append(one)
    return found


def _is_confidential(node: Node) -> bool:
    flag = node.get("confidential") if isinstance(node, MappingNode) else None
    return isinstance(flag, Scalar) and flag.value.lower() == "true"


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Nodes):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.items:
            yield key
            yield from _scalars(value)


def _comments(text: str, shown: Iterable[Scalar]) -> Iterator[Span]:
    """The remarks of a file with a confidential source: people write there what they know."""
    covered = sorted((one.start, one.end) for one in shown)
    at = number = 0
    while (at := text.find("#", at)) >= 0:
        while number < len(covered) and covered[number][1] <= at:
            number += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if number < len(covered) and covered[number][0] <= at:
            at = covered[number][1]
            continue
        if not text.startswith("# claimlint:", at):
            yield Span(at + 1, end)
        at = end


# -- reports -------------------------------------------------------------------------------


def without_secrets(report: Report) -> Report:
    """The report as it may leave the desk: every excerpt and message without what is withheld."""
    secrets = {
        path: secrets_of(text) if path.lower().endswith(_YAML) else NO_SECRETS
        for path, text in report.sources.items()
    }
    if not any(one.spans for one in secrets.values()):
        return report
    words = words_of(secrets.values())
    return replace(
        report,
        sources={path: secrets[path].mask(text) for path, text in report.sources.items()},
        findings=tuple(_finding(one, words) for one in report.findings),
        conflicts=tuple(
            replace(one, working=tuple(scrubbed(line, words) for line in one.working))
            for one in report.conflicts
        ),
        baselines=tuple(
            replace(one, stale=tuple(_known(entry, words) for entry in one.stale))
            for one in report.baselines
        ),
    )


def words_of(several: Iterable[Secrets]) -> tuple[str, ...]:
    """The words that are not to leave, the longest first."""
    found = {word for secrets in several for word in secrets.words}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def scrubbed(text: str, words: Iterable[str]) -> str:
    """A text without words that are not to leave, however they are spaced or written."""
    for word in words:
        parts = map(re.escape, word.split())
        text = re.sub(r"\s+".join(parts), WITHHELD, text, flags=re.IGNORECASE)
    return text


def _finding(finding: Finding, words: tuple[str, ...]) -> Finding:
    fix = finding.fix
    return replace(
        finding,
        message=scrubbed(finding.message, words),
        help=scrubbed(finding.help, words),
        working=tuple(scrubbed(one, words) for one in finding.working),
        place=_place(finding.place, words),
        related=tuple(_place(one, words) for one in finding.related),
        fix=None if fix is None or scrubbed(fix.text, words) != fix.text else fix,
        suppressed=None if finding.suppressed is None else scrubbed(finding.suppressed, words),
    )


def _place(place: Place, words: tuple[str, ...]) -> Place:
    pointer = scrubbed(place.pointer, words)
    return replace(place, pointer=pointer, label=scrubbed(place.label, words))


def _known(entry: Known, words: tuple[str, ...]) -> Known:
    return entry._replace(words=scrubbed(entry.words, words))


def shown_text(text: str) -> str:
    """The text of a claim file as it may be shown."""
    return secrets_of(text).mask(text)
