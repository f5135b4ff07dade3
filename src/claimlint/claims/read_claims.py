"""From located nodes to a document: the border where texts become claims.

Whatever cannot be read is raised at its place, and the rest is read all the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as AbstractMapping
from fractions import Fraction
from typing import TypeAlias

from claimlint.claims.claim import (
    NOTHING_FURTHER,
    Citation,
    Claim,
    Document,
    Further,
    Relation,
    Source,
)
from claimlint.claims.claim_reference import ClaimReference
from claimlint.claims.claim_type import FORMS, TYPE_KEYS
from claimlint.claims.field_values import (
    NO_FIELDS,
    Fields,
    FieldValue,
    escape,
    map_name,
    pointer_of,
    texts_of,
)
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.open_mark import MARK
from claimlint.claims.told_per import measures_told_both_ways, name_per
from claimlint.claims.unfinished import unfinished, without_open
from claimlint.language.fold import fold
from claimlint.language.phrases import phrases
from claimlint.lazy_dataclass import dataclass, field
from claimlint.values.currency_meaning import family, in_currency, is_bare
from claimlint.values.edtf import parse_period
from claimlint.values.exact_fractions import order
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.period import Period, PeriodError
from claimlint.values.precision import parse_margin, with_precision
from claimlint.values.quantity import Quantity, as_difference
from claimlint.values.quantity_error import QuantityError
from claimlint.values.quantity_words import ENGLISH
from claimlint.values.resolve_unit import ambiguity
from claimlint.values.retired_currency import retired_currency
from claimlint.values.truth import Truth
from claimlint.values.unit_error import is_misspelt
from claimlint.yamlfile.inner_span import inner_span
from claimlint.yamlfile.nodes import Mapping, Node, Scalar, Sequence, node_at, texts
from claimlint.yamlfile.read_yaml import read_nodes

_FURTHER = frozenset(("n", "items", "margin", "also"))
_RAISED_BY_CODE = {
    "unknown-unit": "unknown-unit",
    "bounds-reversed": "bounds-reversed",
    "reversed-period": "reversed-period",
}


Content: TypeAlias = dict[str, FieldValue]
"""What a claim file holds, as texts, by the keys at its root."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How claim files are read: what a project's settings decide of it."""

    approximate: Fraction = Fraction(1, 20)
    names: AbstractMapping[str, tuple[str, ...]] = field(default_factory=dict)
    bounds: AbstractMapping[str, str] = field(default_factory=dict)
    """The ranges of measures, by folded name."""


def read_document(  # noqa: PLR0913 - what is read, how, and where faults go
    path: str,
    text: str,
    content: Content,
    reading: Reading,
    raised: list[RawFinding],
    *,
    root: Node | None = None,
    trusted: bool = False,
    skip: Collection[int] = (),
) -> Document:
    """The document of a claim file that fits the schema; what is wrong goes to `raised`.

    `root` has its nodes, where they are at hand; else they are read where a fault lies inside a
    text. `trusted`: it lies in a folder whose tables count. `skip` has the numbers of claims that
    do not fit the schema, and are left out.
    """
    return _Reader(path, text, content, reading, raised, root).document(trusted, skip)


def content_of(root: Node) -> Content:
    """What the nodes of a claim file hold; its claims keep their numbers, whatever they are."""
    assert isinstance(root, Mapping)
    content = texts(root)
    assert isinstance(content, dict)
    claims = root.get("claims")
    if isinstance(claims, Sequence):
        content["claims"] = [texts(one) for one in claims.items]
    return content


def alias_table(*tables: AbstractMapping[str, FieldValue | tuple[str, ...]]) -> dict[str, str]:
    """Aliases by folded spelling; earlier tables win."""
    aliases: dict[str, str] = {}
    for table in tables:
        for name, spellings in table.items():
            canonical = fold(name)
            for spelling in spellings if isinstance(spellings, list | tuple) else [spellings]:
                aliases.setdefault(fold(str(spelling)), canonical)
    return aliases


def _fields(value: FieldValue | None) -> Fields:
    """The fields of a map; none where there is no map."""
    return value if isinstance(value, dict) else NO_FIELDS


def _with_text(head: Fields) -> Fields:
    """The fields of an article of which only versions are named: the first is its text."""
    versions = head.get("texts")
    if "text" in head or not isinstance(versions, dict):
        return head
    first = next((path for path in versions.values() if isinstance(path, str)), None)
    return head if first is None else {**head, "text": first}


def _entries(value: FieldValue | None) -> list[Fields]:
    """The fields of each map of a list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


class _Names(dict[str, str]):
    """The names that printed ones stand for, each worked out once."""

    def __init__(self, aliases: AbstractMapping[str, str]) -> None:
        self._aliases = aliases

    def __missing__(self, printed: str) -> str:
        folded = fold(printed)
        name = self[printed] = self._aliases.get(folded, folded)
        return name


class _Entry:
    """A claim on its way: what its places and its faults need."""

    __slots__ = ("fields", "id", "index", "inherited")

    def __init__(
        self, index: int, fields: dict[str, FieldValue], inherited: frozenset[str]
    ) -> None:
        self.index = index
        self.fields = fields
        self.inherited = inherited
        name = fields.get("id")
        self.id = name if isinstance(name, str) and name else f"claim {index + 1}"

    def pointer_of(self, name: str) -> str:
        return pointer_of(self.index, self.fields, self.inherited, name)


class _Reader:
    """Reads one document. Holds what each step needs: its head, its nodes, where faults go."""

    def __init__(  # noqa: PLR0913, PLR0917 - as `read_document`
        self,
        path: str,
        text: str,
        content: Content,
        reading: Reading,
        raised: list[RawFinding],
        root: Node | None,
    ) -> None:
        self.path = path
        self.text = text
        self.written = content
        self.parts = without_open(content) if MARK in text else content
        self.reading = reading
        self.raised = raised
        self.root = root
        self.fields = _with_text(_fields(self.parts.get("reference", self.parts.get("article"))))
        name, language = self.fields.get("id"), self.fields.get("language")
        self.id = name if isinstance(name, str) else path
        self.language = language if isinstance(language, str) else "en"
        currency = self.fields.get("currency")
        self.currency = currency if isinstance(currency, str) else None
        self.aliases = alias_table(reading.names, _fields(self.parts.get("names")))
        self.names = _Names(self.aliases)
        self.cited: set[str] = set()
        self.published: Period | None = None
        self.told_both_ways: frozenset[str] = frozenset()

    def document(self, trusted: bool, skip: Collection[int]) -> Document:
        """The whole document. Claims, sources and relations refer to it before it is complete."""
        parts = self.parts
        document = Document.__new__(Document)
        is_reference = "reference" in parts
        place = "/reference/published" if is_reference else "/article/published"
        published = self.published = self.period(self.fields.get("published"), place)
        sources = self.sources(document, parts.get("sources"))
        claims = self.claims(document, parts.get("claims"), _fields(parts.get("defaults")), skip)
        by_id = self.by_id(claims)
        Document.__init__(
            document,
            self.path,
            self.text,
            is_reference,
            is_reference and trusted,
            self.fields,
            published,
            sources,
            self.aliases,
            claims,
            by_id,
            frozenset(self.cited),
            tuple(self.relations(document, parts.get("relations"))),
            _entries(parts.get("ignore")),
            _entries(parts.get("not_claims")),
            self.reading.bounds,
            any(one.value is None and one.date is None and not one.has_number for one in claims),
        )
        self.raised.extend(unfinished(document, self.written))
        return document

    # -- sources and relations -------------------------------------------------------------

    def sources(self, document: Document, given: FieldValue | None) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        for name, value in _fields(given).items():
            fields, place = _fields(value), f"/sources/{escape(name)}"
            sources[name] = Source(
                name,
                fields,
                document,
                self.period(fields.get("issued"), f"{place}/issued"),
                self.period(fields.get("accessed"), f"{place}/accessed"),
            )
        return sources

    def relations(self, document: Document, given: FieldValue | None) -> Iterator[Relation]:
        for index, item in enumerate(given if isinstance(given, list) else ()):
            fields = _fields(item)
            check = fields.get("check")
            if isinstance(check, str):
                name = str(fields.get("id", f"relation {index + 1}"))
                yield Relation(document, index, name, check, str(fields.get("because", "")))

    # -- claims ----------------------------------------------------------------------------

    def claims(
        self,
        document: Document,
        given: FieldValue | None,
        defaults: Fields,
        skip: Collection[int],
    ) -> list[Claim]:
        items = [
            (index, item)
            for index, item in enumerate(given if isinstance(given, list) else ())
            if isinstance(item, dict) and index not in skip
        ]
        raised = len(self.raised)
        claims = [self.claim(document, index, item, defaults) for index, item in items]
        self.told_both_ways = measures_told_both_ways(claims)
        if self.told_both_ways:  # which is only known at the end
            del self.raised[raised:]
            claims = [self.claim(document, index, item, defaults) for index, item in items]
        return claims

    def by_id(self, claims: Iterable[Claim]) -> dict[str, Claim]:
        """The first claim of each id. However often an id comes again, that is told once."""
        found: dict[str, Claim] = {}
        again: dict[str, list[Claim]] = {}
        for claim in claims:
            if found.setdefault(claim.id, claim) is not claim:
                again.setdefault(claim.id, []).append(claim)
        for name, others in again.items():
            many = "two" if len(others) == 1 else f"{len(others) + 1:,}"
            said = f"{many} claims are called `{name}`"
            advice = "give each claim an id of its own"
            self.raise_at(others[0], "id", "duplicate-id", said, advice)
        return found

    def claim(
        self, document: Document, index: int, fields: dict[str, FieldValue], defaults: Fields
    ) -> Claim:
        entry = _Entry(index, fields, _inherit(fields, defaults) if defaults else _NOTHING)
        get = fields.get
        number, date, kind = self._number(entry)
        period = self._time(entry, "period")
        since = self._time(entry, "since") if "since" in fields else None
        if since is not None and period is not None:
            self._since(entry, since, period)
        if number is not None and number.unit_text:
            self._paid_with(entry, number.unit_text, period or date)
        if "precision" in fields and number is not None:
            number = self._precise(entry, number)
        measure = self._name(get("measure")) or ""
        if number is not None and number.unit.per and measure in self.told_both_ways:
            measure = name_per(measure, number.unit.per)
        of, of_measure = self._whole(fields["of"], measure) if "of" in fields else (None, measure)
        than, than_period = self._compared(entry) if "than" in fields else (None, None)
        basis = get("basis")
        claim = Claim.__new__(Claim)
        Claim.__init__(
            claim,
            document,
            index,
            entry.id,
            kind,
            fields,
            entry.inherited,
            number,
            date,
            period,
            since,
            str(get("kind", "measured")),
            self._name(get("subject")) or "",
            measure,
            of,
            of_measure,
            than,
            than_period,
            fold(basis) if type(basis) is str else None,
            map_name(fields["where"]) if "where" in fields else (),
            map_name(fields["breakdown"]) if "breakdown" in fields else (),
            self._groups(fields["within"]) if "within" in fields else (),
            self._citations(entry, claim, kind) if "sources" in fields else (),
            NOTHING_FURTHER if _FURTHER.isdisjoint(fields) else self._further(entry),
        )
        return claim

    def _paid_with(self, entry: _Entry, unit: str, time: Period | None) -> None:
        """Tell a currency that nobody paid with any more at the time of which a claim is.

        Of a claim without a time that is the day of publication.
        """
        retired = retired_currency(unit)
        if retired is None:
            return
        if time is not None:
            day = time.first
        else:
            day = None if self.published is None else self.published.last
        if day is not None and retired.was_money_on(day):
            return
        self.raise_at(
            entry,
            _amount_key(entry.fields),
            "unknown-unit",
            f"{retired.code} has been no currency since {retired.last_year}",
            f"it was replaced by {retired.successor}: if the amount is of an earlier time, say so "
            "with `period`; else convert it, or write it as a note",
        )

    # -- names -----------------------------------------------------------------------------

    def _name(self, printed: FieldValue | None) -> str | None:
        """A printed name as the name it stands for: folded, aliases resolved."""
        return self.names[printed] if type(printed) is str else None

    def _whole(self, field: FieldValue | None, measure: str) -> tuple[str | None, str]:
        """The names of a whole and of its measure, which may be that of the part."""
        if not isinstance(field, dict):
            return self._name(field), measure
        return self._name(field.get("subject")), self._name(field.get("measure")) or measure

    def _compared(self, entry: _Entry) -> tuple[str | None, Period | None]:
        """What a ratio compares with: a subject, and a time where it is another one.

        `than: {period: 2019}` is the same subject at another time.
        """
        than = entry.fields.get("than")
        if not isinstance(than, dict):
            return self._name(than), None
        period = than.get("period")
        return (
            self._name(than.get("subject", entry.fields.get("subject"))),
            None
            if period is None
            else self.period(period, f"{entry.pointer_of('than')}/period", entry),
        )

    def _groups(self, field: FieldValue) -> tuple[str, ...]:
        names = (self._name(one) for one in texts_of(field))
        return tuple(name for name in names if name is not None)

    # -- values ----------------------------------------------------------------------------

    def _number(self, entry: _Entry) -> tuple[Quantity | None, Period | None, str]:
        """The claim's number (or the date of its event) and its type."""
        for key in TYPE_KEYS:
            if key in entry.fields:
                if key not in FORMS:
                    return None, self._time(entry, key), key
                quantity = self._quantity(entry, key, entry.fields[key])
                return quantity, None, type_of(key, quantity, entry.fields)
        return None, None, "amount"

    def _time(self, entry: _Entry, name: str) -> Period | None:
        written = entry.fields.get(name)
        if type(written) is str:
            try:
                return parse_period(written)
            except PeriodError:
                return self.period(written, entry.pointer_of(name), entry)
        return None

    def _since(self, entry: _Entry, since: Period, period: Period) -> None:
        """A change leads from the earlier time to the later one."""
        if period.before(since) is Truth.TRUE:
            self.raise_at(
                entry,
                "since",
                "reversed-period",
                f"the change is said to lead from {since.text} to {period.text}, which came before",
                "`since` is the earlier time, `period` the later one",
            )

    def _further(self, entry: _Entry) -> Further:
        """The rarer quantities of a claim: sample size, margin, the same value in other units."""
        also = entry.fields.get("also")
        listed = [f"/{index}" for index in range(len(also))] if isinstance(also, list) else [""]
        read = [
            self._parsed(entry, "also", place, one, "value")
            for place, one in zip(listed, texts_of(also), strict=False)
        ]
        return Further(
            self._count(entry, "n"),
            self._count(entry, "items"),
            self._margin(entry),
            tuple(one for one in read if one is not None),
        )

    def _count(self, entry: _Entry, name: str) -> Quantity | None:
        written = entry.fields.get(name)
        if not isinstance(written, str):
            return None
        return self._parsed(entry, name, "", written, "rank")

    def _margin(self, entry: _Entry) -> Quantity | None:
        """A margin as stated, with its own rounding: `3 pp` is 2.5 to 3.5 points."""
        written = entry.fields.get("margin")
        if not isinstance(written, str):
            return None
        try:
            number = written.lstrip().removeprefix("±").removeprefix("+/-")
            quantity = as_difference(parse_quantity(number, language=self.language))
            if quantity.hedge != "range" or (quantity.interval.low or 0) < 0:
                parse_margin(written, language=self.language)  # it says what is wrong
        except QuantityError as error:
            self._quantity_error(entry, entry.pointer_of("margin"), error)
            return None
        return quantity

    def _precise(self, entry: _Entry, value: Quantity) -> Quantity:
        try:
            return with_precision(value, str(entry.fields["precision"]))
        except QuantityError as error:
            self._quantity_error(entry, entry.pointer_of("precision"), error)
            return value

    def _citations(self, entry: _Entry, claim: Claim, kind: str) -> tuple[Citation, ...]:
        """The citations refer to their claim before it is complete."""
        given = entry.fields["sources"]
        entries = given if isinstance(given, list) else [given]
        citations = []
        for index, one in enumerate(entries):
            fields = one if isinstance(one, dict) else NO_FIELDS
            name = str(fields.get("source", "")) if fields is one else str(one)
            self.cited.add(name)
            says = self._says(entry, kind, index, fields["says"]) if "says" in fields else None
            citations.append(Citation(claim, index, name, fields, says))
        return tuple(citations)

    def _says(self, entry: _Entry, kind: str, index: int, says: FieldValue) -> Quantity | None:
        """What a source says of the claim's number; of a date, only whether it is one."""
        inside = f"/{index}/says"
        if kind == "date":
            self.period(says, entry.pointer_of("sources") + inside, entry)
        elif isinstance(says, str):
            form = FORMS.get(_amount_key(entry.fields), "value")
            return self._parsed(entry, "sources", inside, says, form)
        return None

    def _quantity(self, entry: _Entry, key: str, written: FieldValue) -> Quantity | None:
        """The quantity of a claim's own number."""
        if not isinstance(written, str):
            return None
        quantity = self._parsed(entry, key, "", written, FORMS[key])
        if quantity is None or not quantity.unit_text:
            return quantity
        note = ambiguity(quantity.unit_text)
        if note is not None:
            self.raise_at(entry, key, "ambiguous-unit", note, "write the unit out")
        return quantity

    def _parsed(
        self, entry: _Entry, name: str, inside: str, written: str, form: str
    ) -> Quantity | None:
        """A quantity text; None, and a fault at its place, where it is none.

        A change, and what is compared with one, is a difference: 2 degC of it are 2 kelvin.
        """
        try:
            quantity = parse_quantity(
                written if self.currency is None else _with_currency(written, self.currency),
                form=form,
                approximate=self.reading.approximate,
                language=self.language,
            )
        except QuantityError as error:
            slip = error.code == "unknown-unit" and is_misspelt(written[error.start : error.end])
            slip = slip and self.language.startswith(ENGLISH)  # in German `Tonnen` is none
            printed = None if error.asked or slip else self._as_printed(written, form)
            if printed is None:
                self._quantity_error(entry, entry.pointer_of(name) + inside, error)
                return None
            quantity = printed
        if quantity.unit.offset and self._is_difference(entry):
            return as_difference(quantity)
        return quantity

    def _is_difference(self, entry: _Entry) -> bool:
        """Whether a temperature is a difference of two: a change, warming, an anomaly."""
        measure = entry.fields.get("measure")
        if "change" in entry.fields or not isinstance(measure, str):
            return "change" in entry.fields
        return any(
            phrases(code).pattern("differences", "measures").search(measure)
            for code in (self.language, ENGLISH)
        )

    def _as_printed(self, written: str, form: str) -> Quantity | None:
        """What can be read in print can be typed (`£4m`, `1 in 5`, `5 feet 11 inches`).

        Asked only where the stricter reader finds no sense: a claim file is seldom typed so.
        """
        from claimlint.numbers.printed_amount import read_as_printed  # noqa: PLC0415

        language = self.language.partition("-")[0]
        found = read_as_printed(written, form, self.reading.approximate, language)
        if found is None or self.currency is None:
            return found
        return in_currency(found, written, self.currency)

    def _reference(self, claim: Claim | _Entry) -> ClaimReference:
        return ClaimReference(self.id, claim.id, self.path, claim.index)

    def _quantity_error(self, entry: _Entry, pointer: str, error: QuantityError) -> None:
        place = self._inner_place(pointer, error.start, error.end)
        rule = _RAISED_BY_CODE.get(error.code, "invalid-claim")
        self.raised.append(
            RawFinding(rule, error.message, place, error.help, self.id, (self._reference(entry),))
        )

    def _inner_place(self, pointer: str, start: int, end: int) -> Place:
        if self.root is None:
            self.root = read_nodes(self.text).root
        node = node_at(self.root, pointer)
        span = None
        if isinstance(node, Scalar) and end > start:
            span = inner_span(self.text, node, start, end)
        return Place(self.path, pointer, span)

    def period(
        self, written: FieldValue | None, pointer: str, entry: _Entry | None = None
    ) -> Period | None:
        """A period text; None, and a fault at its place, where it is none."""
        if not isinstance(written, str):
            return None
        try:
            return parse_period(written)
        except PeriodError as error:
            rule = _RAISED_BY_CODE.get(error.code, "invalid-claim")
            claims = () if entry is None else (self._reference(entry),)
            place = Place(self.path, pointer)
            day = pointer.endswith(_DAYS)
            said = error.message.replace(" is no period", " is no date") if day else error.message
            self.raised.append(RawFinding(rule, said, place, error.help, self.id, claims))
            return error.period or Period(written, unknown=True)

    def raise_at(
        self, claim: Claim | _Entry, name: str, rule: str, message: str, help_text: str = ""
    ) -> None:
        """A fault at a field of a claim."""
        place = Place(self.path, claim.pointer_of(name))
        self.raised.append(
            RawFinding(rule, message, place, help_text, self.id, (self._reference(claim),))
        )


_DAYS = ("/published", "/issued", "/accessed", "/date")
"""What is a day, and no time that a figure is of."""
_NOTHING: frozenset[str] = frozenset()
_PER_MILLE = Fraction(1, 1000)


def _inherit(fields: dict[str, FieldValue], defaults: Fields) -> frozenset[str]:
    """Lay the defaults under a claim's own fields; a claim has one type, its own before theirs."""
    own_type = any(key in fields for key in TYPE_KEYS)
    inherited = [
        key for key in defaults if key not in fields and not (own_type and key in TYPE_KEYS)
    ]
    for key in inherited:
        fields[key] = defaults[key]
    return frozenset(inherited)


def _with_currency(written: str, code: str) -> str:
    """A quantity as typed, with the currency of the story for a bare sign: `$5 million`."""
    if not is_bare(written):
        return written
    for sign, own in _SIGNS:
        if sign in written and code in family(own):
            return written.replace(sign, f"{code} ")
    for word in _DOLLARS:
        if word in written and code in family("USD"):
            return written.replace(word, code)
    return written


_SIGNS = (("$", "USD"), ("£", "GBP"), ("¥", "JPY"), ("Rs", "INR"), ("kr", "SEK"))
"""Signs of money of many countries, each with the best known."""
_DOLLARS = ("dollars", "dollar", "Dollar")


def _amount_key(fields: Fields) -> str:
    return next((key for key in TYPE_KEYS if key in fields), "value")


def type_of(key: str, quantity: Quantity | None, fields: Fields) -> str:
    """The claim's type; a percentage or fraction of something is a share, unless it is a rate.

    A concentration (ppm) is one only where its whole is named.
    """
    if key != "value":
        return key
    if quantity is None or fields.get("rate") == "true":
        return "amount"
    if quantity.unit.kind == "percent" and order(quantity.unit.factor, _PER_MILLE) >= 0:
        return "share"
    parts = quantity.unit.kind == "percent" or quantity.is_fraction
    return "share" if parts and "of" in fields else "amount"


__all__ = ["Reading", "escape", "read_document", "type_of"]
