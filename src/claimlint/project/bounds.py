"""Whether the bounds that the settings give to measures can be read."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.project.find_project import read_text
from claimlint.project.settings import Settings
from claimlint.project.settings_fault import Fault
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity_error import QuantityError


def check_bounds(settings: Settings) -> Iterator[Fault]:
    """List the bounds that are no quantities."""
    path = "" if settings.origin is None else str(settings.origin)
    for measure, text in settings.bounds.items():
        try:
            parse_quantity(text, language=settings.language)
        except QuantityError as error:
            line = None
            if settings.origin is not None:
                from claimlint.project.toml_place import line_of  # noqa: PLC0415 - of a fault

                line = line_of(read_text(settings.origin), ("bounds", measure))
            yield Fault(f"the bounds of {measure}: {error.message}", error.help, path, line)
