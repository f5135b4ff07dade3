"""Citations that name a cell: what their source says is taken from its table of record.

`{source: yearbook, cell: "T7!C12"}` leads to the claim of the table `yearbook` that was read from
that cell. The citation then says what that claim does, and is checked like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimlint.claims.cell_name import CellName, parse_cell
from claimlint.claims.claim import Citation, Claim, Document
from claimlint.claims.finding import Place, RawFinding
from claimlint.claims.rebuild_document import with_text
from claimlint.formula.claim_record import said
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import dataclass, replace
from claimlint.values.quantity import Quantity, as_difference
from claimlint.values.spoken_unit import as_said

_FORMS = "write a cell such as `C12`, `T7!C12`, or `row 12, column 3`"


@dataclass(frozen=True, slots=True)
class CellTable:
    """The claims of one table of record by the cells that they were read from."""

    document: Document
    claims: Mapping[CellName, Claim]

    def claim_at(self, cell: CellName) -> Claim | None:
        """The claim of a cell; a table with one sheet needs no name of it."""
        return self.claims.get(_folded(cell)) or (
            None if cell.sheet else next(self._anywhere(cell), None)
        )

    def _anywhere(self, cell: CellName) -> Iterator[Claim]:
        if len({one.sheet for one in self.claims}) == 1:
            found = (self.claims.get(cell._replace(sheet=one.sheet)) for one in self.claims)
            yield from filter(None, found)

    def nearest(self, cell: CellName) -> Claim | None:
        """The claim whose cell is nearest: of the same column, if any."""
        name = _folded(cell)
        return min(
            self.claims.values(),
            key=lambda one: _distance(name, _cell_of(one) or name),
            default=None,
        )


def _distance(one: CellName, other: CellName) -> tuple[bool, bool, int]:
    is_other_sheet = bool(one.sheet) and one.sheet != other.sheet.casefold()
    return is_other_sheet, one.column != other.column, abs(one.row - other.row)


def _folded(cell: CellName) -> CellName:
    return cell._replace(sheet=cell.sheet.casefold())


def _cell_of(claim: Claim) -> CellName | None:
    text = claim.text("cell")
    return None if text is None else parse_cell(text)


def cell_tables(claims: Iterable[Claim]) -> dict[str, CellTable]:
    """The tables of record among trusted claims, by their ids."""
    found: dict[str, dict[CellName, Claim]] = {}
    documents: dict[str, Document] = {}
    for claim in claims:
        cell = _cell_of(claim)
        if cell is not None:
            documents[claim.document.id] = claim.document
            found.setdefault(claim.document.id, {}).setdefault(_folded(cell), claim)
    return {name: CellTable(documents[name], cells) for name, cells in found.items()}


def cites_cells(document: Document | None) -> bool:
    """Whether a claim of a story names a cell of its source."""
    return (
        document is not None
        and not document.is_reference
        and "cell" in document.text
        and any("cell" in one.fields for claim in document.claims for one in claim.citations)
    )


def with_cells(
    document: Document,
    tables: Mapping[str, CellTable],
    raised: list[RawFinding],
    *,
    alone: bool = False,
) -> Document:
    """The document with what the cells say; cells that there are none of are told in `raised`.

    `alone`: tables may have been left out, and one that is missing is no fault.
    """
    told: list[RawFinding] = []
    claims = [_filled(claim, tables, told) for claim in document.claims]
    raised += [one for one in told if tables or not alone]
    return with_text(document, claims, lambda _document, _claims: None)


def _filled(claim: Claim, tables: Mapping[str, CellTable], raised: list[RawFinding]) -> Claim:
    if not any("cell" in one.fields for one in claim.citations):
        return claim
    citations = tuple(
        _cited(one, tables, raised) if "cell" in one.fields else one for one in claim.citations
    )
    return replace(claim, citations=citations)


def _cited(
    citation: Citation, tables: Mapping[str, CellTable], raised: list[RawFinding]
) -> Citation:
    """A citation with what its cell says."""
    found = _figure(citation, tables)
    if not isinstance(found, Claim):
        raised.append(_raised("unknown-cell", citation, *found))
        return citation
    text = found.text(found.amount_key) or ""
    says = found.value
    if says is not None and says.unit.offset and citation.claim.type == "change":
        says = as_difference(says)
    if "says" in citation.fields:
        if citation.says is not None and says is not None and not _may_be(citation.says, says):
            message = (
                f"{citation.text('cell')} has {said(found)}, and `says` is {as_said(citation.says)}"
            )
            helping = "correct `says`, or leave it out: the cell gives it"
            raised.append(_raised("differs-from-cell", citation, message, helping))
        return citation
    fields = {**citation.fields, "says": text}
    return replace(citation, fields=fields, says=says, is_from_cell=True)


def _may_be(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be one: they have a value in common, in one dimension."""
    if one.unit.dimension != other.unit.dimension or one.unit.kind != other.unit.kind:
        return False
    return one.interval.intersect(other.interval) is not None


def _figure(citation: Citation, tables: Mapping[str, CellTable]) -> Claim | tuple[str, str]:
    """The claim of a citation's cell; what is wrong, and what to do, where there is none."""
    source = citation.source
    name = (None if source is None else source.text("table")) or citation.id
    written = citation.text("cell") or ""
    cell = parse_cell(written)
    if cell is None:
        return f"`{written}` is no cell", _FORMS
    table = tables.get(name)
    if table is None:
        hint = did_you_mean(name, tables) or (
            "make one with `claimlint table` in the folder of the project's tables, and name its "
            f"id under `table` of the source `{citation.id}`"
        )
        return f"there is no table of record `{name}` that has cells", hint
    found = table.claim_at(cell)
    if found is not None:
        return found
    nearest = table.nearest(cell)
    if nearest is None:
        return f"the table `{name}` has no figure from {written}", ""
    hint = f"did you mean {nearest.text('cell')} ({nearest.subject}: {said(nearest)})?"
    return f"the table `{name}` has no figure from {written}", hint


def _raised(rule: str, citation: Citation, message: str, helping: str) -> RawFinding:
    claim = citation.claim
    place = Place(claim.document.path, citation.pointer_of("cell"))
    return RawFinding(rule, message, place, helping, claim.document.id, (claim.reference,))
