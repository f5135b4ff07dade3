"""What is wrong with the settings, as data."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in the settings. `path` is empty for an option of the command line."""

    message: str
    help: str = ""
    path: str = ""
    line: int | None = None

    def __str__(self) -> str:
        where = self.path + (f":{self.line}" if self.line else "")
        return f"{where}: {self.message}" if where else self.message


class ConfigError(ValueError):
    """The settings cannot be used; `faults` says why, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line or 0))
        super().__init__("; ".join(map(str, self.faults)))
