"""What an editor shows where the pointer rests: of a number, a source, a claim, a rule, a field.

All that comes from a file is escaped: a hover is Markdown, and claim files may come from
strangers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from claimlint.claims.claim import Citation, Claim, Document
from claimlint.claims.fields import SETTINGS, Field
from claimlint.desk.page_words import words_for
from claimlint.desk.say_claim import say_claim
from claimlint.engine.outcome import Comparison, Implication
from claimlint.lazy_dataclass import dataclass
from claimlint.lazy_pattern import pattern
from claimlint.report.escape import escape
from claimlint.rulebook.rule import Catalogue, Rule
from claimlint.serve.yaml_cursor import Spot, claim_number, field_of, where
from claimlint.values.format_quantity import describe, says_it_all
from claimlint.values.quantity import Quantity
from claimlint.yamlfile.nodes import steps

OWN_SETTINGS = "claimlint.toml"
MOST_LETTERS = 100
"""No rule and no setting has a longer name."""
MOST_SHOWN = 6
"""So many claims, steps or places are shown in a list."""
_SIGNS = pattern(r"[\\`*\[\]<>|~&]|(?<![^\W_])_|_(?![^\W_])|(?<!\S)[#+-](?=\s)")
_SPELLED = pattern(r"\\([\\`*\[\]<>|~&_#+-])|\*\*|`")
_RULE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_COMMENT = pattern(r"#[ \t]*claimlint:[ \t]*ignore[ \t]*\[([^\]\r\n]*)\]?")
_STATUS = {
    "held": "agrees with",
    "contradicted": "contradicts",
    "possible": "possibly contradicts",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What a run knows beside the file itself: how a claim fared, and what the others imply."""

    comparisons: Sequence[Comparison] = ()
    implications: Sequence[Implication] = ()


def plain(text: str) -> str:
    """A text from a file, in which Markdown finds no sign of its own."""
    return _SIGNS.sub(r"\\\g<0>", escape(text))


def without_markdown(text: str) -> str:
    """The same words for an editor that shows no Markdown."""
    return _SPELLED.sub(lambda match: match[1] or "", text)


# -- a claim's number ----------------------------------------------------------------------


def of_claim(claim: Claim, known: Known) -> Iterator[str]:
    """The paragraphs about a claim: what it says, can mean, what the rest implies, its sources."""
    words = words_for("en")
    yield f"**{plain(say_claim(claim, claim.document, words))}**"
    if claim.value is not None:
        yield f"Read as {plain(describe(claim.value))}."
    elif claim.date is not None:
        yield f"Read as {plain(claim.date.text)}."
    yield from _implied(claim, known.implications)
    yield from _compared(claim, known.comparisons)
    yield from _sources(claim.citations)
    lacks = [name for name in claim.inferred if name]
    if lacks:
        yield f"Not printed in the article: {plain(', '.join(lacks[:MOST_SHOWN]))}."


def of_quantity(quantity: Quantity, field: Field) -> Iterator[str]:
    """The paragraphs about another quantity of a claim: its margin, what a source says."""
    yield f"`{field.name}`: read as {plain(describe(quantity))}."


def _implied(claim: Claim, implications: Iterable[Implication]) -> Iterator[str]:
    """What the other claims leave for it, where that is tighter than what it states."""
    for one in implications:
        own = not one.unclaimed and one.article == claim.document.id
        if not own or claim.id not in (one.quantity, one.quantity.partition("::")[2]):
            continue
        others = [ref.claim for ref in one.claims if ref.claim != claim.id][:MOST_SHOWN]
        told = f" (from {plain(', '.join(others))})" if others else ""
        unless = "" if one.certain else ", if they belong together"
        yield f"The other claims leave {plain(one.range)}{unless}{told}."
        if one.working:
            yield "\n".join(f"- {plain(line)}" for line in one.working[:MOST_SHOWN])


def _compared(claim: Claim, comparisons: Iterable[Comparison]) -> Iterator[str]:
    for one in comparisons:
        if one.claim.path != claim.document.path or one.claim.number != claim.index:
            continue
        if one.status == "uncompared" or not one.against:
            yield "Compared with nothing: no other figure says anything about it."
            return
        names = [other.name_in(claim.document.id) for other in one.against]
        more = f" and {len(names) - MOST_SHOWN} more" if len(names) > MOST_SHOWN else ""
        yield f"It {_STATUS[one.status]} {plain(', '.join(names[:MOST_SHOWN]))}{more}."


def _sources(citations: Sequence[Citation]) -> Iterator[str]:
    for one in citations[:MOST_SHOWN]:
        title = None if one.source is None else one.source.text("title")
        parts = [f"Source: {plain(title or one.id)}"]
        locator, says = one.text("locator"), one.text("says")
        parts += [plain(locator)] if locator else []
        parts += [f"says {plain(says)}"] if says else []
        yield ", ".join(parts) + "."
    if not citations:
        yield "No source."


# -- a rule, a field, a source ---------------------------------------------------------------


def of_rule(rule: Rule, catalogue: Catalogue) -> Iterator[str]:
    """The paragraphs about a rule."""
    yield f"**{rule.name}** ({rule.severity.value}: {rule.severity.meaning}; family {rule.family})"
    yield plain(" ".join(rule.summary.split()))
    yield plain(" ".join(rule.why.split()))
    if rule.advice:
        yield f"What to do: {plain(rule.advice)}"
    if rule.name in catalogue.rules:
        yield f"`claimlint explain {rule.name}` has examples."


def of_name(name: str, catalogue: Catalogue) -> Iterator[str]:
    """The paragraphs about a rule or a family of rules; nothing where it is neither."""
    if name in catalogue.rules:
        yield from of_rule(catalogue.rules[name], catalogue)
    elif name in catalogue.families:
        yield from of_family(name, catalogue)


def of_setting(text: str, offset: int, catalogue: Catalogue) -> Iterator[str]:
    """The paragraphs about a word of a settings file: a rule, a family, or a setting."""
    begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    for word in _RULE.finditer(text, begin, offset + MOST_LETTERS):
        if word.start() <= offset <= word.end():
            said = list(of_name(word[0], catalogue))
            if not said and word[0] in SETTINGS:
                said = list(of_field(SETTINGS[word[0]]))
            yield from said
            return


def of_family(name: str, catalogue: Catalogue) -> Iterator[str]:
    """The paragraphs about a family of rules."""
    members = sorted(rule.name for rule in catalogue.rules.values() if rule.family == name)
    yield f"**{name}**: a family of {len(members)} rules"
    yield ", ".join(members)


def of_field(field: Field) -> Iterator[str]:
    """The paragraphs about a field: its words in the table of fields."""
    yield f"**{field.name}**" + (" (required)" if field.required else "")
    yield field.about
    if field.choices:
        yield "One of " + ", ".join(f"`{one}`" for one in field.choices) + "."
    else:
        texts = [one for one in field.examples if isinstance(one, str | int)]
        if texts:
            yield "For example " + ", ".join(f"`{one}`" for one in texts) + "."


def of_source(document: Document, name: str) -> Iterator[str]:
    """The paragraphs about a source: what the file says of it, and what rests on it."""
    source = document.sources.get(name)
    if source is None:
        return
    title, publisher = source.text("title"), source.text("publisher")
    yield f"**{plain(title or name)}**" + (f", {plain(publisher)}" if publisher else "")
    told = [
        f"{key}: {plain(text)}"
        for key in ("type", "issued", "accessed", "url")
        if (text := source.text(key))
    ]
    if told:
        yield "; ".join(told)
    using = [one.id for one in document.claims if any(c.id == name for c in one.citations)]
    more = f" and {len(using) - MOST_SHOWN} more" if len(using) > MOST_SHOWN else ""
    cited = f"Cited by {plain(', '.join(using[:MOST_SHOWN]))}{more}." if using else ""
    yield cited or "Cited by no claim."


# -- what is at a place ----------------------------------------------------------------------


def rule_name_at(text: str, offset: int, spot: Spot | None) -> str:
    """The rule or family that a place names: in a comment, or in an entry of `ignore`."""
    begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    end = min((at for at in (text.find("\n", offset), text.find("\r", offset)) if at >= 0),
              default=len(text))  # fmt: skip
    for comment in _COMMENT.finditer(text, begin, end):
        for name in _RULE.finditer(text, comment.start(1), comment.end(1)):
            if name.start() <= offset <= name.end():
                return name[0]
    if spot is not None and spot.part == "value":
        path = list(steps(spot.pointer))
        if path[:1] == ["ignore"] and path[-1:] == ["rule"]:
            return spot.node.value
    return ""


def of_place(spot: Spot, document: Document | None, known: Callable[[], Known]) -> Iterator[str]:
    """The paragraphs about a scalar of a claim file; what is `known` is worked out where asked."""
    path = list(steps(spot.pointer))
    field = field_of(spot.pointer)
    number = claim_number(spot.pointer)
    claim = None if document is None or number is None else _claim(document, number)
    if spot.part == "key":
        if document is not None and path[:1] == ["sources"] and len(path) == 2:
            yield from of_source(document, path[1])
        elif field is not None:
            yield from of_field(field)
        return
    if document is not None and _names_source(path):
        yield from of_source(document, spot.node.value)
        return
    if claim is not None and path[2:] in ([claim.amount_key], ["id"], ["quote"]):
        yield from of_claim(claim, known())
        return
    if claim is not None and field is not None and field.type == "claims":
        other = claim.document.by_id.get(spot.node.value)
        if other is not None:
            yield from of_claim(other, known())
        return
    if claim is not None and field is not None:
        yield from _of_further(claim, field, path)


def _of_further(claim: Claim, field: Field, path: Sequence[str]) -> Iterator[str]:
    further = claim.further
    held: Sequence[Quantity | None] = ()
    if field.name == "also":
        held = further.also if len(path) < 4 else further.also[int(path[3]) :][:1]
    elif field.name in ("n", "items", "margin"):
        held = (getattr(further, field.name),)
    elif field.name == "says" and len(path) > 3 and path[3].isdecimal():
        held = tuple(one.says for one in claim.citations if one.index == int(path[3]))
    for one in held:
        if one is not None:
            yield from of_quantity(one, field)


def _claim(document: Document, number: int) -> Claim | None:
    return next((one for one in document.claims if one.index == number), None)


def _names_source(path: Sequence[str]) -> bool:
    """Whether a path leads to the id of a source that is cited."""
    if "sources" not in path[1:]:
        return False
    here = where(path)
    last = path[-1]
    bare = last.isdecimal() and here.record == "citation"
    return bare or (last == "source" and here.field is not None)


def hint(claim: Claim) -> str:
    """What a number can mean, in few words, where that is more than it says; else nothing."""
    value = claim.value
    if value is None or value.unknown or says_it_all(value):
        return ""
    return f"= {describe(value).partition(' before')[0].partition(' (')[0]}"
