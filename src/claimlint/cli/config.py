"""`claimlint config`: the settings that count for a file, and where each of them is set."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path, PurePath

import click

from claimlint.claims.finding import Severity
from claimlint.cli.guard import complain
from claimlint.cli.loaded_project import near, open_projects, project_options
from claimlint.cli.output import emit
from claimlint.engine.selection import matches
from claimlint.lazy_dataclass import dataclass
from claimlint.project.read_settings import KEYS
from claimlint.project.settings import Accepted, Settings
from claimlint.report.escape import escape, harmless


@click.command(name="config", short_help="Show the settings of a file, and where they are set.")
@click.argument("path", required=False, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="Lines for people, or one JSON object.",
)
@project_options
def command(path: Path | None, form: str, config: Path | None, *, isolated: bool) -> None:
    """Show the settings that count for PATH (or in the working folder), and where each is set.

    What the file does not set has its default, and says so. For a file it is shown, too, what is
    ignored or accepted there.
    """
    place = path or Path()
    opened = open_projects([place], config, isolated=isolated)
    for passed in opened.passed_by:
        complain(f"note: {escape(passed)} does not count: it lies inside another project")
    for project in opened.projects:
        shown = _Shown(project.settings, None if place.is_dir() else place)
        emit(shown.as_json() if form == "json" else shown.lines())


@dataclass(frozen=True, slots=True)
class _Shown:
    """The settings of a project, and the file that they are asked for."""

    settings: Settings
    file: Path | None

    def lines(self) -> Iterator[str]:
        """Yield a line for each setting, what is set before the defaults."""
        settings = self.settings
        origin = "no settings" if settings.origin is None else near(str(settings.origin))
        yield f"project {escape(near(str(settings.root)))} ({escape(origin)})"
        for name in sorted(KEYS, key=lambda key: (key not in settings.set_in, KEYS.index(key))):
            value = json.dumps(self._value(name), ensure_ascii=False)
            yield escape(f"{name} = {value}") + f"    # {self._where(name)}"
        for pack in settings.packs:
            yield f"rules of a pack: {escape(str(pack))}"
        for name, reason in self._here():
            yield escape(f"not counted in this file: {name} ({reason})")

    def as_json(self) -> Iterator[str]:
        """Yield one object."""
        settings = self.settings
        content: dict[str, object] = {
            "root": str(settings.root),
            "file": None if settings.origin is None else str(settings.origin),
            "settings": {
                name: {
                    "value": self._value(name),
                    "path": None if (set_in := settings.set_in.get(name)) is None else set_in.path,
                    "line": None if set_in is None else set_in.line,
                }
                for name in KEYS
            },
            "packs": list(map(str, settings.packs)),
        }
        if self.file is not None:
            content["here"] = [{"rule": name, "reason": reason} for name, reason in self._here()]
        yield from map(harmless, json.dumps(content, ensure_ascii=False, indent=1).splitlines())

    def _where(self, name: str) -> str:
        set_in = self.settings.set_in.get(name)
        if set_in is None:
            return "default"
        line = "" if set_in.line is None else f":{set_in.line}"
        pack = f" (pack {set_in.pack})" if set_in.pack else ""
        return escape(f"{near(set_in.path)}{line}{pack}")

    def _value(self, name: str) -> object:
        value = getattr(self.settings, name.replace("-", "_"))
        if name == "fail-level":
            return "never" if value is None else value.value
        return _plain(value, self.settings.root)

    def _here(self) -> Iterator[tuple[str, str]]:
        """Yield what the settings ignore or accept in the file."""
        if self.file is None:
            return
        path = PurePath(os.path.relpath(os.path.realpath(self.file), self.settings.root))
        for pattern, names in self.settings.per_path_ignores.items():
            if matches(pattern, path):
                yield from ((name, f"ignored for {pattern}") for name in names)
        for one in self.settings.accept:
            if not one.path or matches(one.path, path):
                claim = f" of {one.claim}" if one.claim else ""
                yield one.rule + claim, one.reason


def _plain(value: object, root: Path) -> object:  # noqa: PLR0911  # one for each type
    """A value as it would stand in the file."""
    match value:
        case Path():
            inside = value.is_relative_to(root)
            return value.relative_to(root).as_posix() if inside else str(value)
        case Severity():
            return value.value
        case Fraction():
            return f"{_decimal(value * 100)} %"
        case Accepted():
            parts = value._asdict().items()
            return {key: part for key, part in parts if part and key not in ("origin", "span")}
        case tuple():
            return [_plain(one, root) for one in value]
        case Mapping():
            return {key: "off" if one is None else _plain(one, root) for key, one in value.items()}
        case _:
            return value


def _decimal(value: Fraction) -> str:
    whole, rest = divmod(value, 1)
    digits = ""
    while rest:
        digit, rest = divmod(rest * 10, 1)
        digits += str(digit)
    return f"{whole}.{digits}" if digits else str(whole)
