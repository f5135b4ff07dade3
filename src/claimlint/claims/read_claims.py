"""From located nodes to a document: the border where texts become claims.

Whatever cannot be read is raised at its place, and the rest is read all the same.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass, field
from fractions import Fraction
from sys import intern
from typing import Any

from claimlint.claims.claim import Claim, map_name
from claimlint.claims.claim_type import FORMS, TYPE_KEYS
from claimlint.claims.document import Document, Relation, alias_table
from claimlint.claims.finding import Place, Raised
from claimlint.claims.source import Citation, Source, escape
from claimlint.claims.unfinished import unfinished
from claimlint.language.fold import fold
from claimlint.language.phrases import phrases
from claimlint.values.currency_meaning import family, is_bare
from claimlint.values.edtf import parse_period
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.period import Period, PeriodError
from claimlint.values.precision import parse_margin, with_precision
from claimlint.values.quantity import Quantity, as_difference
from claimlint.values.quantity_error import QuantityError
from claimlint.values.quantity_words import ENGLISH
from claimlint.values.resolve_unit import ambiguity
from claimlint.values.truth import Truth
from claimlint.yamlfile.inner_span import inner_span
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence, is_null, node_at

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""As `is_null` has them; the test is repeated here, for it runs on every field."""
_FURTHER = frozenset(("n", "items", "margin", "also"))
_RAISED_BY_CODE = {
    "unknown-unit": "unknown-unit",
    "bounds-reversed": "bounds-reversed",
    "reversed-period": "reversed-period",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How claim files are read: what a project's settings decide of it."""

    approximate: Fraction = Fraction(1, 20)
    names: AbstractMapping[str, Any] = field(default_factory=dict)


def read_document(  # noqa: PLR0913 - what is read, how, and where faults go
    path: str,
    text: str,
    root: Node,
    reading: Reading,
    raised: list[Raised],
    *,
    skip: Collection[int] = (),
) -> Document:
    """The document of a claim file whose nodes fit the schema; what is wrong goes to `raised`.

    `skip` has the numbers of claims that do not fit it, and are left out.
    """
    assert isinstance(root, Mapping)
    document = Document(path, text)
    parts = {key.value: node for key, node in root.items}
    header = parts.get("reference", parts.get("article"))
    document.is_reference = "reference" in parts
    if isinstance(header, Mapping):
        document.fields = texts(header)
    reader = _Reader(document, root, reading, raised)
    place = "/reference/published" if document.is_reference else "/article/published"
    document.published = reader.period(document.fields.get("published"), place)
    own_names = texts(parts.get("names")) or {}
    document.aliases = alias_table(reading.names, own_names)
    reader.sources(parts.get("sources"))
    reader.claims(parts.get("claims"), texts(parts.get("defaults")) or {}, skip)
    reader.relations(parts.get("relations"))
    ignores = texts(parts.get("ignore"))
    document.ignores = ignores if isinstance(ignores, list) else []
    if "not_claims" in parts:
        waivers = texts(parts["not_claims"])
        document.not_claims = waivers if isinstance(waivers, list) else []
    raised.extend(unfinished(document))
    return document


def texts(node: Node | None) -> Any:
    """A node as texts, lists and maps of texts; nulls are left out."""
    if type(node) is Scalar:
        return node.value
    if isinstance(node, Sequence):
        return [texts(item) for item in node.items if not is_null(item)]
    if isinstance(node, Mapping):
        return {intern(key.value): texts(value) for key, value in node.items if not is_null(value)}
    return None


class _Reader:
    """Reads one document. Holds what each step needs: the document, its nodes, where faults go."""

    def __init__(
        self, document: Document, root: Mapping, reading: Reading, raised: list[Raised]
    ) -> None:
        self.document = document
        self.root = root
        self.reading = reading
        self.raised = raised
        self.noted: set[str] = set()

    # -- sources and relations -------------------------------------------------------------

    def sources(self, node: Node | None) -> None:
        if not isinstance(node, Mapping):
            return
        for key, value in node.items:
            fields = texts(value)
            if not isinstance(fields, dict):
                fields = {}
            source = Source(key.value, fields, self.document)
            source.issued = self.period(fields.get("issued"), f"{source.pointer}/issued")
            source.accessed = self.period(fields.get("accessed"), f"{source.pointer}/accessed")
            self.document.sources[key.value] = source

    def relations(self, node: Node | None) -> None:
        if not isinstance(node, Sequence):
            return
        for index, item in enumerate(node.items):
            fields = texts(item)
            if isinstance(fields, dict) and isinstance(fields.get("check"), str):
                self.document.relations.append(
                    Relation(
                        self.document,
                        index,
                        str(fields.get("id", f"relation {index + 1}")),
                        fields["check"],
                        str(fields.get("because", "")),
                    )
                )

    # -- claims ----------------------------------------------------------------------------

    def claims(self, node: Node | None, defaults: dict[str, Any], skip: Collection[int]) -> None:
        if not isinstance(node, Sequence):
            return
        for index, item in enumerate(node.items):
            if isinstance(item, Mapping) and index not in skip:
                self.claim(index, item, defaults)

    def claim(self, index: int, node: Mapping, defaults: dict[str, Any]) -> None:
        fields: dict[str, Any] = {}
        for key, value in node.items:
            if type(value) is Scalar:
                if value.value not in _NULLS or value.style:
                    fields[intern(key.value)] = intern(value.value)  # most stand in many claims
            else:
                fields[intern(key.value)] = texts(value)
        claim = Claim()
        claim.document = self.document
        claim.index = index
        claim.inherited = _NOTHING
        if defaults:
            _inherit(claim, fields, defaults)
        claim.fields = fields
        claim.id = fields.get("id") or f"claim {index + 1}"
        claim.kind = fields.get("kind", "measured")
        claim.cache = None
        self._names(claim, fields)
        self._values(claim, fields)
        self._citations(claim, fields)
        self._enter(claim)

    def _enter(self, claim: Claim) -> None:
        first = self.document.by_id.setdefault(claim.id, claim)
        self.document.claims.append(claim)
        if first is not claim:
            self.raise_at(
                claim,
                "id",
                "duplicate-id",
                f"two claims are called `{claim.id}`",
                "give each claim an id of its own",
            )

    def _names(self, claim: Claim, fields: dict[str, Any]) -> None:
        name = self.document.name
        claim.subject_name = name(fields["subject"]) if "subject" in fields else ""
        measure = name(fields["measure"]) if "measure" in fields else ""
        claim.measure_name = claim.of_measure_name = measure
        claim.of_name = claim.than_name = None
        of = fields.get("of")
        if isinstance(of, str):
            claim.of_name = name(of)
        elif isinstance(of, dict):
            self._whole(claim, of)
        than = fields.get("than")
        if isinstance(than, dict):
            than = than.get("subject")
        if isinstance(than, str):
            claim.than_name = name(than)
        claim.basis_name = fold(fields["basis"]) if isinstance(fields.get("basis"), str) else None
        claim.where_name = map_name(fields["where"]) if "where" in fields else ()
        claim.breakdown_name = map_name(fields["breakdown"]) if "breakdown" in fields else ()
        claim.within_names = (
            tuple(name(one) for one in claim.texts("within")) if "within" in fields else ()
        )

    def _whole(self, claim: Claim, of: dict[str, Any]) -> None:
        if isinstance(of.get("subject"), str):
            claim.of_name = self.document.name(of["subject"])
        if isinstance(of.get("measure"), str):
            claim.of_measure_name = self.document.name(of["measure"])

    def _values(self, claim: Claim, fields: dict[str, Any]) -> None:
        claim.value = claim.date = None
        claim.type = "amount"
        for key in TYPE_KEYS:
            written = fields.get(key)
            if written is None:
                continue
            if key == "date":
                claim.date = self.period(written, claim.pointer_of(key), claim)
                claim.type = "date"
            else:
                claim.value = self.quantity(claim, key, written)
                claim.type = type_of(key, claim)
            break
        else:
            self.document.leaves_out = True
        period = fields.get("period")
        claim.period = (
            None if period is None else self.period(period, claim.pointer_of("period"), claim)
        )
        since = fields.get("since")
        claim.since = (
            None if since is None else self.period(since, claim.pointer_of("since"), claim)
        )
        if claim.since is not None and claim.period is not None:
            self._since(claim)
        if "precision" in fields and claim.value is not None:
            self._precision(claim, fields["precision"])
        if not _FURTHER.isdisjoint(fields):
            self._further(claim)

    def _since(self, claim: Claim) -> None:
        """A change leads from the earlier time to the later one."""
        assert claim.since is not None
        if claim.period is not None and claim.period.before(claim.since) is Truth.TRUE:
            self.raise_at(
                claim,
                "since",
                "reversed-period",
                f"the change is said to lead from {claim.since.text} to {claim.period.text}, "
                "which came before",
                "`since` is the earlier time, `period` the later one",
            )

    def _further(self, claim: Claim) -> None:
        """The rarer quantities of a claim: sample size, margin, the same value in other units."""
        claim.cache = {}
        for name in ("n", "items"):
            written = claim.text(name)
            if written is not None:
                claim.cache[name] = self.parsed(claim, claim.pointer_of(name), written, "rank")
        written = claim.text("margin")
        if written is not None:
            claim.cache["margin"] = self._margin(claim, written)
        listed = isinstance(claim.fields.get("also"), list)
        also = [
            self.parsed(
                claim,
                f"{claim.pointer_of('also')}/{index}" if listed else claim.pointer_of("also"),
                one,
                "value",
            )
            for index, one in enumerate(claim.texts("also"))
        ]
        claim.cache["also"] = [one for one in also if one is not None]

    def _margin(self, claim: Claim, written: str) -> Quantity | None:
        """A margin as stated: its own rounding counts, `3 pp` is 2.5 to 3.5 points."""
        try:
            parse_margin(written, language=self.document.language)
            number = written.lstrip().removeprefix("±").removeprefix("+/-")
            return as_difference(parse_quantity(number, language=self.document.language))
        except QuantityError as error:
            self._quantity_error(claim, claim.pointer_of("margin"), error)
            return None

    def _precision(self, claim: Claim, written: Any) -> None:
        assert claim.value is not None
        try:
            claim.value = with_precision(claim.value, str(written))
        except QuantityError as error:
            self._quantity_error(claim, claim.pointer_of("precision"), error)

    def _citations(self, claim: Claim, fields: dict[str, Any]) -> None:
        given = fields.get("sources")
        if given is None:
            claim.citations = ()
            return
        entries = given if isinstance(given, list) else [given]
        claim.citations = tuple(
            self._citation(claim, index, entry) for index, entry in enumerate(entries)
        )

    def _citation(self, claim: Claim, index: int, entry: Any) -> Citation:
        if isinstance(entry, dict):
            citation = Citation(claim, index, str(entry.get("source", "")), entry)
            if claim.type == "date":
                self.period(entry.get("says"), citation.pointer_of("says"), claim)
            elif isinstance(entry.get("says"), str):
                citation.says = self.parsed(
                    claim,
                    citation.pointer_of("says"),
                    entry["says"],
                    FORMS.get(claim.amount_key, "value"),
                )
        else:
            citation = Citation(claim, index, str(entry))
        source = self.document.sources.get(citation.id)
        if source is not None:
            source.citations += 1
        return citation

    # -- values ----------------------------------------------------------------------------

    def quantity(self, claim: Claim, key: str, written: Any) -> Quantity | None:
        """The quantity of a claim's own number."""
        if not isinstance(written, str):
            return None
        quantity = self.parsed(claim, claim.pointer_of(key), written, FORMS[key])
        if quantity is not None:
            self._ambiguity(claim, key, quantity)
        return quantity

    def parsed(self, claim: Claim, pointer: str, written: str, form: str) -> Quantity | None:
        """A quantity text; None, and a fault at its place, where it is none.

        A change, and what is compared with one, is a difference: 2 degC of it are 2 kelvin.
        """
        try:
            quantity = parse_quantity(
                _with_currency(written, self.document.fields.get("currency")),
                form=form,
                approximate=self.reading.approximate,
                language=self.document.language,
            )
        except QuantityError as error:
            printed = None if error.asked else self._as_printed(written, form)
            if printed is None:
                self._quantity_error(claim, pointer, error)
                return None
            quantity = printed
        if "change" in claim.fields or _is_difference(quantity, claim):
            return as_difference(quantity)
        return quantity

    def _as_printed(self, written: str, form: str) -> Quantity | None:
        """What can be read in print can be typed (`£4m`, `1 in 5`, `5 feet 11 inches`).

        Asked only where the stricter reader finds no sense: a claim file is seldom typed so.
        """
        from claimlint.numbers.printed_amount import read_as_printed  # noqa: PLC0415

        language = self.document.language.partition("-")[0]
        return read_as_printed(written, form, self.reading.approximate, language)

    def _quantity_error(self, claim: Claim, pointer: str, error: QuantityError) -> None:
        place = self._inner_place(pointer, error.start, error.end)
        rule = _RAISED_BY_CODE.get(error.code, "invalid-claim")
        self.raised.append(
            Raised(rule, error.message, place, error.help, self.document.id, (claim.reference,))
        )

    def _inner_place(self, pointer: str, start: int, end: int) -> Place:
        node = node_at(self.root, pointer)
        span = None
        if isinstance(node, Scalar) and end > start:
            span = inner_span(self.document.text, node, start, end)
        return Place(self.document.path, pointer, span)

    def _ambiguity(self, claim: Claim, key: str, quantity: Quantity) -> None:
        note = ambiguity(quantity.unit_text) if quantity.unit_text else None
        if note is not None:
            self.raise_at(claim, key, "ambiguous-unit", note, "write the unit out")

    def period(self, written: Any, pointer: str, claim: Claim | None = None) -> Period | None:
        """A period text; None, and a fault at its place, where it is none."""
        if not isinstance(written, str):
            return None
        try:
            return parse_period(written)
        except PeriodError as error:
            rule = _RAISED_BY_CODE.get(error.code, "invalid-claim")
            self.raised.append(
                Raised(
                    rule,
                    error.message,
                    Place(self.document.path, pointer),
                    error.help,
                    self.document.id,
                    (claim.reference,) if claim is not None else (),
                )
            )
            return error.period or Period(written, unknown=True)

    def raise_at(
        self, claim: Claim, name: str, rule: str, message: str, help_text: str = ""
    ) -> None:
        """A fault at a field of a claim."""
        place = Place(self.document.path, claim.pointer_of(name))
        self.raised.append(
            Raised(rule, message, place, help_text, self.document.id, (claim.reference,))
        )


_NOTHING: frozenset[str] = frozenset()
_PER_MILLE = Fraction(1, 1000)


def _inherit(claim: Claim, fields: dict[str, Any], defaults: dict[str, Any]) -> None:
    """Lay the defaults under a claim's own fields; a claim has one type, its own before theirs."""
    own_type = any(key in fields for key in TYPE_KEYS)
    inherited = [
        key for key in defaults if key not in fields and not (own_type and key in TYPE_KEYS)
    ]
    for key in inherited:
        fields[key] = defaults[key]
    claim.inherited = frozenset(inherited)


def _with_currency(written: str, code: Any) -> str:
    """A quantity as typed, with the currency of the story for a bare sign: `$5 million`."""
    if not isinstance(code, str) or not is_bare(written):
        return written
    for sign, own in (("$", "USD"), ("£", "GBP"), ("¥", "JPY"), ("Rs", "INR"), ("kr", "SEK")):
        if sign in written and code in family(own):
            return written.replace(sign, f"{code} ", 1)
    return written


def _is_difference(quantity: Quantity, claim: Claim) -> bool:
    """Whether a temperature is a difference of two, by its measure: warming, an anomaly."""
    if not quantity.unit.offset:
        return False
    return any(
        phrases(code).pattern("differences", "measures").search(claim.measure)
        for code in (claim.document.language, ENGLISH)
    )


def type_of(key: str, claim: Claim) -> str:
    """The claim's type; a percentage or fraction of something is a share, unless it is a rate.

    A concentration (ppm) is one only where its whole is named.
    """
    if key != "value":
        return key
    quantity = claim.value
    if quantity is None or claim.flag("rate"):
        return "amount"
    if quantity.unit.kind == "percent" and quantity.unit.factor >= _PER_MILLE:
        return "share"
    parts = quantity.unit.kind == "percent" or quantity.is_fraction
    return "share" if parts and "of" in claim.fields else "amount"


__all__ = ["Reading", "escape", "read_document", "texts", "type_of"]
