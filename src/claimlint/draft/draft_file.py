"""A claim file for an article, with one claim a number; and new claims for an existing file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath

from claimlint.article.article import Article
from claimlint.claims.claim import Claim
from claimlint.claims.claim_type import TYPE_KEYS
from claimlint.claims.fields import CLAIM
from claimlint.claims.open_mark import MARK as TODO
from claimlint.draft.claim_draft import Draft
from claimlint.draft.draft_claim import MOST_DRAFTS, drafts
from claimlint.draft.draft_period import parsed_day
from claimlint.draft.known_again import Again, known_again
from claimlint.draft.known_names import KnownNames
from claimlint.draft.quote_text import quote_text
from claimlint.draft.requote import requoted
from claimlint.language.slug import slug
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, node_at
from claimlint.yamlfile.nodes import Sequence as Nodes
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Span
from claimlint.yamlfile.write_scalar import inline

_ORDER = tuple(field.name for field in CLAIM.values() if field.drafted)
_NUMBER = re.compile(r"[+-]?\d[\d./ %-]*(?:pp)?")
_INDENT = 2
_FEW = 3
_HEAD = """\
# Drafted from {name}. Fill in each {todo}, and correct what the draft got wrong; then run
# `claimlint check`. What the article does not print belongs in `inferred`. Numbers that are no
# claims go under `not_claims`, each with a reason.
"""


_CUT = (
    f"# Only the first {MOST_DRAFTS} numbers are here: "
    "`claimlint draft ARTICLE --update FILE` adds the next."
)


Help = Callable[[Sequence[Draft], Article, KnownNames], None]
"""What fills in some of what drafts leave open."""


class CannotUpdateError(ValueError):
    """A claim file to which nothing can be added; the message says why."""


def draft_file(
    article: Article,
    text_path: str,
    published: str | None,
    names: KnownNames | None = None,
    helped: Help | None = None,
) -> str:
    """A whole claim file for an article. `text_path` is how the file names the article's."""
    document = article.document
    found = drafts(article, parsed_day(published))
    _named(found, names)
    _name_all(found, set())
    if helped is not None:
        helped(found, article, names or KnownNames((), {}))
    lines = [
        _HEAD.format(name=inline(text_path), todo=TODO).rstrip("\n"),
        *([_CUT] if len(found) == MOST_DRAFTS else []),
        "claimlint: 1",
        "article:",
        f"  id: {slug(PurePath(text_path).stem, '-') or 'article'}",
        f"  title: {inline(_headline(article) or TODO)}",
        f"  language: {document.language}",
    ]
    if published is None:
        lines.append("  # published: 2025-01-31  # the day of publication")
    else:
        lines.append(f"  published: {published}")
    if article.text.metadata.author:
        lines.append(f"  author: {inline(article.text.metadata.author)}")
    lines.append(f"  text: {inline(text_path)}")
    shared = _shared(found)
    if shared:
        lines.append("defaults:  # for each claim that does not have its own")
        lines += [f"  {key}: {TODO}" for key in shared]
        _leave_out(found, shared)
    lines.append("claims:" if found else "claims: []")
    for one in found:
        lines += _lines(one, _INDENT)
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Updated:
    """An updated claim file, and what was done: claims known again, gone, and added."""

    text: str
    again: tuple[Again, ...] = ()
    by_hand: tuple[Again, ...] = ()
    gone: tuple[Claim, ...] = ()
    added: int = 0


def updated(
    source: str,
    article: Article,
    within: Span | None = None,
    *,
    names: KnownNames | None = None,
    helped: Help | None = None,
) -> Updated:
    """An existing claim file with claims for the numbers that it lacks.

    A claim whose sentence was edited is known again, and quotes the words that are printed now; one
    whose number changed is told, and gets no second claim. With a span of the article's file, only
    claims for the numbers that lie in it are added, and none is quoted anew. Nothing else of the
    file changes. Raises CannotUpdateError for a file that has no list of claims in block form to
    which new ones could be added.
    """
    lost = known_again(article)
    document = article.document
    published = document.fields.get("published")
    day = parsed_day(published if isinstance(published, str) else None)
    known = {one.figure.index for one in lost.again}
    found = [
        one
        for one in drafts(article, day)
        if one.figure.index not in known and (within is None or _lies_in(one, within))
    ]
    _named(found, names)
    _name_all(found, set(document.by_id))
    if helped is not None and found:
        helped(found, article, names or KnownNames((), {}))
    moved, done = requoted(source, lost.again if within is None else ())
    by_hand = tuple(one for one in lost.again if one not in done)
    text = _with_claims(moved, found) if found else moved
    return Updated(text, done, by_hand, lost.gone, len(found))


def _named(found: Sequence[Draft], names: KnownNames | None) -> None:
    """Call things as the project does."""
    for one in found if names is not None else ():
        assert names is not None
        names.into(one.fields)


def _with_claims(source: str, found: Sequence[Draft]) -> str:
    """A claim file with new claims after its last one."""
    root = read_nodes(source).root
    if not isinstance(root, Mapping):
        raise CannotUpdateError("it has no claims")
    claims = node_at(root, "/claims")
    if claims is None or (isinstance(claims, Scalar) and not claims.value):
        return _appended(source, root, claims, found)
    if not isinstance(claims, Nodes) or source[claims.start : claims.start + 1] in ("[", "*"):
        if isinstance(claims, Nodes) and not claims.items and source[claims.start] == "[":
            return _instead(source, claims, found)
        reason = "its claims are written in [brackets]: give each a line with a dash"
        raise CannotUpdateError(reason)
    return _inserted(source, claims, found)


def _lies_in(draft: Draft, span: Span) -> bool:
    """Whether the number of a draft and a span of the article's file have something in common."""
    figure = draft.figure
    own = figure.article.text.source_span(Span(figure.start, figure.end))
    return own.start <= span.end and span.start <= own.end


def _shared(found: Sequence[Draft]) -> list[str]:
    """The fields that several claims lack, so that they are filled in once, as defaults."""
    return [key for key in ("subject", "period") if sum(_lacks(one, key) for one in found) >= _FEW]


def _leave_out(found: Sequence[Draft], shared: Sequence[str]) -> None:
    for one in found:
        for key in shared:
            if _lacks(one, key):
                one.fields.pop(key, None)


def _lacks(draft: Draft, key: str) -> bool:
    """Whether a claim can have a default; a share is of its own part, and an event has its own."""
    if key == "period":
        return key not in draft.fields and "date" not in draft.fields
    own = "of" in draft.fields or "date" in draft.fields
    return draft.fields.get(key) == TODO and not own


# -- into a file ---------------------------------------------------------------------------


def _inserted(source: str, claims: Nodes, found: Sequence[Draft]) -> str:
    """After the last claim, with the indentation of the others."""
    line = source.rfind("\n", 0, claims.items[0].start) + 1
    dash = source.find("-", line)
    indent = dash - line
    at = _line_end(source, _last(claims.items[-1]))
    return _with_lines(source, at, found, indent)


def _appended(source: str, root: Mapping, claims: Node | None, found: Sequence[Draft]) -> str:
    if claims is not None:  # `claims:` with nothing after it
        key = next(key for key, _ in root.items if key.value == "claims")
        return _with_lines(source, _line_end(source, key.end), found, _INDENT)
    at = len(source)
    head = "claims:" if source.endswith("\n") or not source else "\nclaims:"
    return _with_lines(f"{source}{head}", at + len(head), found, _INDENT)


def _instead(source: str, claims: Nodes, found: Sequence[Draft]) -> str:
    """In the place of an empty list in brackets."""
    start = claims.start
    while start and source[start - 1] == " ":
        start -= 1
    text = source[:start] + source[claims.end :]
    return _with_lines(text, _line_end(text, start), found, _INDENT)


def _with_lines(source: str, at: int, found: Sequence[Draft], indent: int) -> str:
    ending = "\r\n" if "\r\n" in source else "\n"
    lines = [line for one in found for line in _lines(one, indent)]
    block = ending.join(lines)
    before, after = source[:at], source[at:]
    return f"{before}{ending}{block}{after or ending}"


def _last(node: Node) -> int:
    """Where the last scalar of a node ends: what a block's own end says may lie far below."""
    if isinstance(node, Mapping) and node.items:
        key, value = node.items[-1]
        return max(key.end, _last(value))
    if isinstance(node, Nodes) and node.items:
        return max(_last(node.items[-1]), node.end if _is_flow(node) else 0)
    return node.end


def _is_flow(node: Node) -> bool:
    return isinstance(node, Nodes) and bool(node.items) and node.start < node.items[0].start - 2


def _line_end(source: str, at: int) -> int:
    end = source.find("\n", at)
    end = len(source) if end < 0 else end
    return end - 1 if source[end - 1 : end] == "\r" else end


# -- one claim -----------------------------------------------------------------------------


def _lines(draft: Draft, indent: int) -> Iterator[str]:
    lead = " " * indent
    yield f"{lead}- id: {draft.name}"
    yield f"{lead}  quote: {quote_text(draft.quote, draft.around)}"
    fields = dict(draft.fields)
    if draft.inferred:
        fields["inferred"] = draft.inferred
    if draft.unconfirmed:
        fields["unconfirmed"] = draft.unconfirmed
    for key in _ORDER:
        if key in fields:
            yield f"{lead}  {key}: {_value(fields[key], draft)}"
    for key, words in draft.suggested.items():
        yield f"{lead}  # suggested, and not in the article: {key}: {inline(words)}"


def _value(value: object, draft: Draft) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_value(one, draft)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(str, value)) + "]"
    text = str(value)
    if text == TODO:
        return f"{TODO} {draft.name}"
    return text if _NUMBER.fullmatch(text) or text == "true" else inline(text)


# -- names ---------------------------------------------------------------------------------


def _name_all(found: Sequence[Draft], taken: set[str]) -> None:
    for one in found:
        name = base = _id(one)
        number = 2
        while name in taken:
            name, number = f"{base}_{number}", number + 1
        taken.add(name)
        one.name = name


def _id(draft: Draft) -> str:
    """A name from the subject and the number: `rail_31_percent`, `rank_10`."""
    figure = draft.figure
    subject = slug(str(draft.fields.get("subject", "")), "_").removeprefix("todo")
    subject = "_".join(subject.split("_")[:3])
    apart = re.sub(r"[–־٫٬]", "-", figure.text)
    digits = slug(apart, "_")
    kind = next(key for key in TYPE_KEYS if key in draft.fields)
    number = digits if digits and not digits.isdigit() else f"{digits}_{_unit(figure.mention.unit)}"
    parts = [subject or kind, kind if kind in ("rank", "ratio", "date") and subject else "", number]
    name = re.sub(r"_+", "_", "_".join(part for part in parts if part)).strip("_")
    name = name if name[:1].isalpha() else f"{kind}_{name}"
    return name[:48].rstrip("_")


def _unit(unit: str) -> str:
    return "" if unit in ("1", "year", "date") else slug(unit, "_")


def _headline(article: Article) -> str:
    for block in article.text.blocks:
        if block.part == "headline":
            return article.words(block.span)
    return article.text.metadata.headline
