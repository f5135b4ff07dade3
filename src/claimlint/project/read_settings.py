"""From the text of a settings file to Settings, or to everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from claimlint import __version__
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import replace
from claimlint.project.required_version import is_met
from claimlint.project.setting_values import READERS, WrongValueError
from claimlint.project.settings import FILE_NAME, Accepted, SetIn, Settings
from claimlint.project.settings_fault import ConfigError, Fault
from claimlint.project.settings_layers import Layer


class _Number(str):
    """A number of the file as it is written: TOML's floats would not be exact."""

    __slots__ = ()


def add_layer(base: Settings, layer: Layer) -> Settings:
    """Put what a file says on top of `base`. Raises ConfigError with every fault.

    Tables are joined, with the last word for each name; what is accepted is added; anything else
    takes the place of what was said before.
    """
    table = _own_table(layer.origin, layer.text)
    reader = _Reader(base, layer.text, layer)
    if isinstance(table, dict) and "required-version" in table:
        reader.check_version(table["required-version"])
    settings = base if reader.faults else reader.settings(table)
    if reader.faults:
        raise ConfigError(reader.faults)
    if layer.rules is not None:
        settings = replace(settings, packs=(*settings.packs, layer.rules))
    return settings


def extends_of(origin: Path, text: str) -> tuple[str, ...]:
    """What the text of a settings file extends. Raises ConfigError for what is no TOML."""
    table = _own_table(origin, text)
    value = table.get("extends") if isinstance(table, dict) else None
    names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(name for name in names if isinstance(name, str) and name)


def with_texts(base: Settings, texts: Mapping[str, object]) -> Settings:
    """Read settings whose numbers and flags are texts, as in YAML. Raises ConfigError."""
    return settings_from(base, {key: _unquoted(value) for key, value in texts.items()})


def settings_from(base: Settings, table: Mapping[str, object]) -> Settings:
    """Read a table as tomllib would give it. Raises ConfigError with every fault."""
    reader = _Reader(base, "")
    settings = reader.settings(table)
    if reader.faults:
        raise ConfigError(replace(fault, path="") for fault in reader.faults)
    return settings


def _unquoted(value: object) -> object:
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    return value


def _own_table(origin: Path, text: str) -> object:
    import tomllib  # noqa: PLC0415 - few runs have settings to read

    try:
        document = tomllib.loads(text, parse_float=_Number)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_not_toml(origin, text, str(error))]) from error
    except (RecursionError, ValueError) as error:  # nesting; an integer of 5,000 digits
        fault = Fault(
            "the settings cannot be read: a value is too long or too deep", "", str(origin)
        )
        raise ConfigError([fault]) from error
    if origin.name == FILE_NAME or "tool" not in document:
        return document
    tools = document["tool"]
    return tools.get("claimlint", {}) if isinstance(tools, dict) else tools


def _not_toml(origin: Path, text: str, reason: str) -> Fault:
    """Word tomllib's message, which ends in "(at line 3, column 1)" or "(at end of document)"."""
    what, _, where = reason.partition(" (at ")
    number = re.match(r"line (\d+)", where)
    line = int(number[1]) if number else len(text.splitlines())
    hint = 'texts stand in quotes, as in `profile = "strict"`'
    return Fault(f"this is not valid TOML: {what}", hint, str(origin), line)


class _Reader:
    """Turns a table into Settings, and collects what is wrong with it."""

    def __init__(self, base: Settings, text: str, layer: Layer | None = None) -> None:
        self.base = base
        self.text = text
        self.layer = layer
        self.origin = base.origin if layer is None else layer.origin
        self.faults: list[Fault] = []

    def check_version(self, required: object) -> None:
        """Refuse where this is another version than the project asks for: the rest may be new."""
        try:
            met = isinstance(required, str) and is_met(required, __version__)
        except ValueError:
            return  # it is told with the rest
        if isinstance(required, str) and not met:
            asked = f"this project asks for claimlint {required}, and this is {__version__}"
            self.fault(("required-version",), asked, "install a version that it asks for")

    def settings(self, table: object) -> Settings:
        if not isinstance(table, dict):
            self.fault((), "the settings must be a table, `[tool.claimlint]`")
            return self.base
        fields = dict(self._fields(table))
        for name in ("severity", "names", "bounds", "per_path_ignores"):
            if name in fields:
                fields[name] = {**getattr(self.base, name), **fields[name]}
        if "accept" in fields:
            fields["accept"] = (*self.base.accept, *self._placed(fields["accept"]))
        return replace(self.base, **fields, set_in={**self.base.set_in, **self._set_in(table)})

    def _set_in(self, table: Mapping[str, object]) -> Mapping[str, SetIn]:
        if self.layer is None:
            return {}
        from claimlint.project.toml_place import line_of  # noqa: PLC0415 - of few settings

        path, pack = str(self.layer.origin), self.layer.pack
        return {key: SetIn(path, line_of(self.text, (key,)), pack) for key in table}

    def _placed(self, accept: Sequence[Accepted]) -> tuple[Accepted, ...]:
        """The entries with the places that findings may point at."""
        from claimlint.project.toml_place import span_of_entry  # noqa: PLC0415 - of few settings

        origin = str(self.origin or "")
        return tuple(
            one._replace(origin=origin, span=span_of_entry(self.text, "accept", number))
            for number, one in enumerate(accept)
        )

    def _fields(self, table: Mapping[str, object]) -> Iterator[tuple[str, Any]]:
        for key, value in table.items():
            read = READERS.get(key)
            if read is None:
                known = did_you_mean(key, READERS) or f"the settings are {', '.join(READERS)}"
                self.fault((key,), f"there is no setting `{key}`", known)
                continue
            if self.layer is not None and self.layer.shared and key in _OF_A_PROJECT:
                hint = "set it in the settings that extend this file"
                self.fault((key,), f"`{key}` is about the folders of one project", hint)
                continue
            try:
                yield key.replace("-", "_"), read(value, self.base)
            except WrongValueError as wrong:
                keys = (key, wrong.key) if wrong.key else (key,)
                self.fault(keys, f"`{'.'.join(keys)}` must be {wrong.wanted}")

    def fault(self, keys: tuple[str, ...], message: str, hint: str = "") -> None:
        from claimlint.project.toml_place import line_of  # noqa: PLC0415 - of a fault only

        line = line_of(self.text, keys)
        self.faults.append(Fault(message, hint, str(self.origin), line))


_OF_A_PROJECT = frozenset({"claims", "references", "projects", "rules", "baseline"})
"""What the files that are extended cannot say."""

KEYS = tuple(READERS)
"""Every setting, as it is spelled in the file."""
