"""What a cell shows, as a person who reads the sheet would type it."""

from __future__ import annotations

from claimlint.tables.cell import Cell
from claimlint.tables.number_format import Shown, show


def shown_text(cell: Cell) -> str:
    """What a cell shows: of a number, its digits, with a percent sign where it has one."""
    if cell.kind != "number":
        lines = cell.stored.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return "\n".join(line.rstrip() for line in lines).strip()
    shown = show(cell.stored, "General" if cell.format == "@" else cell.format)
    if not isinstance(shown, Shown):
        return cell.stored
    digits = shown.digits
    if shown.is_grouped:
        whole, point, places = digits.partition(".")
        digits = f"{int(whole):,}{point}{places}"
    if shown.is_percent:
        return f"{digits} %"
    sign = shown.words if len(shown.words) <= 4 else ""
    return f"{digits} {sign}".strip()
