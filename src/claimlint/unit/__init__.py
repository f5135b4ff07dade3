"""Units of measure: what a unit text means, exactly.

`resolve("kilotonne/year")` gives a `Unit`. The units are pint's with the project's own on top
(definitions.txt), kept in a generated table, so that pint is not imported at run time.
"""

from claimlint.unit.error import UnitError
from claimlint.unit.model import ONE, Unit, compatible, same_scale, widened
from claimlint.unit.resolve import ambiguity, resolve

__all__ = [
    "ONE",
    "Unit",
    "UnitError",
    "ambiguity",
    "compatible",
    "resolve",
    "same_scale",
    "widened",
]
