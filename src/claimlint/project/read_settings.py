"""From the text of a settings file to Settings, or to everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from claimlint import __version__
from claimlint.claims.claim import SOURCE_TYPES
from claimlint.claims.finding import Severity
from claimlint.language.closest import closest
from claimlint.lazy_dataclass import replace
from claimlint.lazy_pattern import pattern
from claimlint.project.files import resolved
from claimlint.project.required_version import WANTED, is_met
from claimlint.project.settings import FILE_NAME, PROFILES, Accepted, Profile, SetIn, Settings
from claimlint.project.settings_fault import ConfigError, Fault
from claimlint.project.settings_layers import Layer
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError

_T = TypeVar("_T")


class _Number(str):
    """A number of the file as it is written: TOML's floats would not be exact."""

    __slots__ = ()


class _WrongValueError(Exception):
    """What a value should have been, in words ("a list of texts"), and its key in a table."""

    def __init__(self, wanted: str, key: str = "") -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.key = key


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
            read = _READERS.get(key)
            if read is None:
                guess = closest(key, _READERS)
                known = f"the settings are {', '.join(_READERS)}"
                self.fault(
                    (key,),
                    f"there is no setting `{key}`",
                    f"did you mean `{guess}`?" if guess else known,
                )
                continue
            if self.layer is not None and self.layer.shared and key in _OF_A_PROJECT:
                hint = "set it in the settings that extend this file"
                self.fault((key,), f"`{key}` is about the folders of one project", hint)
                continue
            try:
                yield key.replace("-", "_"), read(value, self.base)
            except _WrongValueError as wrong:
                keys = (key, wrong.key) if wrong.key else (key,)
                self.fault(keys, f"`{'.'.join(keys)}` must be {wrong.wanted}")

    def fault(self, keys: tuple[str, ...], message: str, hint: str = "") -> None:
        from claimlint.project.toml_place import line_of  # noqa: PLC0415 - of a fault only

        line = line_of(self.text, keys)
        self.faults.append(Fault(message, hint, str(self.origin), line))


def _string(value: object, _base: Settings) -> str:
    if type(value) is not str or not value.strip():
        raise _WrongValueError("a text in quotes")
    return value


def _strings(value: object, _base: Settings) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(type(item) is str and item for item in value):
        raise _WrongValueError('a list of texts, as in ["one", "two"]')
    return tuple(value)


def _source_types(value: object, base: Settings) -> tuple[str, ...]:
    types = _strings(value, base)
    for name in types:
        if name not in SOURCE_TYPES:
            guess = closest(name, SOURCE_TYPES)
            hint = f"; did you mean `{guess}`?" if guess else ""
            raise _WrongValueError(f"a list of types of sources, and `{name}` is none{hint}")
    return types


def _flag(value: object, _base: Settings) -> bool:
    if not isinstance(value, bool):
        raise _WrongValueError("true or false, without quotes")
    return value


def _years(value: object, _base: Settings) -> int:
    if type(value) is not int or not 0 < value < 1000:
        raise _WrongValueError("a whole number of years, at least 1")
    return value


def _factor(value: object, _base: Settings) -> int:
    if type(value) is not int or not 1 < value < 1_000_000:
        raise _WrongValueError("a whole number, at least 2")
    return value


def _profile(value: object, _base: Settings) -> Profile:
    for profile in PROFILES:
        if value == profile:
            return profile
    raise _WrongValueError('"default" or "strict"')


def _level(value: object, _base: Settings) -> Severity | None:
    return _severity(value, "never")


def _severity(value: object, nothing: str) -> Severity | None:
    if value == nothing:
        return None
    try:
        return Severity(value)
    except ValueError:
        raise _WrongValueError(f'"error", "warning", "note" or "{nothing}"') from None


def _severities(value: object, _base: Settings) -> Mapping[str, Severity | None]:
    return _each(value, lambda item: _severity(item, "off"))


def _lists(value: object, base: Settings) -> Mapping[str, tuple[str, ...]]:
    return _each(value, lambda item: _strings(item, base))


def _texts(value: object, base: Settings) -> Mapping[str, str]:
    return _each(value, lambda item: _string(item, base))


def _each(value: object, read: Callable[[object], _T]) -> Mapping[str, _T]:
    if not isinstance(value, dict):
        raise _WrongValueError("a table of its own, with a line for each name")
    result = {}
    for name, item in value.items():
        try:
            result[name] = read(item)
        except _WrongValueError as wrong:
            raise _WrongValueError(wrong.wanted, name) from None
    return result


def _accepted(value: object, base: Settings) -> tuple[Accepted, ...]:
    what = 'a list of tables, each with `rule` and `reason`: [[accept]] rule = "no-locator"'
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise _WrongValueError(what)
    return tuple(_one_accepted(one, number, base) for number, one in enumerate(value, 1))


def _one_accepted(entry: Mapping[str, object], number: int, base: Settings) -> Accepted:
    texts: dict[str, str] = {}
    for key, value in entry.items():
        if key not in _ACCEPTED:
            guess = closest(key, _ACCEPTED)
            known = f"did you mean `{guess}`?" if guess else f"its keys are {', '.join(_ACCEPTED)}"
            raise _WrongValueError(f"a list of tables; in its entry {number} is `{key}`: {known}")
        try:
            texts[key] = str(value) if isinstance(value, date) else _string(value, base)
        except _WrongValueError as wrong:
            raise _WrongValueError(
                f"a list of tables; `{key}` of its entry {number} must be {wrong.wanted}"
            ) from None
    for key in ("rule", "reason"):
        if key not in texts:
            why = ", or it accepts nothing" if key == "reason" else ""
            raise _WrongValueError(f"a list of tables; its entry {number} needs a `{key}`{why}")
    if "until" in texts:
        try:
            parse_period(texts["until"])
        except PeriodError as error:
            message = f"a list of tables; `until` of its entry {number}: {error.message}"
            raise _WrongValueError(message) from None
    if "\\" in texts.get("path", ""):
        raise _WrongValueError(f"a list of tables; `path` of its entry {number} takes slashes")
    return Accepted(
        texts["rule"],
        texts["reason"],
        texts.get("path", ""),
        texts.get("claim", ""),
        texts.get("until", ""),
    )


_ACCEPTED = ("rule", "reason", "path", "claim", "until")
_PERCENT = pattern(r"([0-9]{1,2}(?:\.[0-9]{1,9})?) ?%")


def _approximate(value: object, _base: Settings) -> Fraction:
    match = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    share = Fraction(match[1]) / 100 if match else Fraction(-1)
    if not 0 <= share <= Fraction(1, 2):
        raise _WrongValueError('a percentage in quotes, from "0 %" to "50 %"')
    return share


def _places(value: object, base: Settings) -> tuple[Path, ...]:
    return tuple(_inside(item, base, "files and folders") for item in _strings(value, base))


def _file(value: object, base: Settings) -> Path:
    return _inside(_string(value, base), base, "a file")


def _folder(value: object, base: Settings) -> Path:
    return _inside(_string(value, base), base)


def _folders(value: object, base: Settings) -> tuple[Path, ...]:
    return tuple(_inside(item, base) for item in _strings(value, base))


def _inside(text: str, base: Settings, what: str = "a folder") -> Path:
    if "\\" in text:
        raise _WrongValueError(f"written with slashes (`{text.replace(chr(92), '/')}`)")
    try:
        path = resolved(base.root / text)
    except (OSError, RuntimeError, ValueError):  # a link to itself; a NUL in the name
        raise _WrongValueError(f"{what} inside the project") from None
    if not path.is_relative_to(base.root):
        raise _WrongValueError(f"{what} inside the project")
    return path


def _version(value: object, base: Settings) -> str:
    text = _string(value, base)
    try:
        is_met(text, __version__)
    except ValueError:
        raise _WrongValueError(WANTED) from None
    return text


def _extends(value: object, base: Settings) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else _strings(value, base)
    if not all(names):
        raise _WrongValueError('a file or "package:NAME", or a list of them')
    return tuple(map(str, names))


def _patterns(value: object, base: Settings) -> Mapping[str, tuple[str, ...]]:
    found = _lists(value, base)
    for one in found:
        if "\\" in one:
            raise _WrongValueError(f"written with slashes (`{one.replace(chr(92), '/')}`)", one)
    return found


_OF_A_PROJECT = frozenset({"claims", "references", "projects", "rules", "baseline"})
"""What the files that are extended cannot say."""

_READERS: Mapping[str, Callable[[object, Settings], object]] = {
    "extends": _extends,
    "required-version": _version,
    "profile": _profile,
    "select": _strings,
    "ignore": _strings,
    "severity": _severities,
    "per-path-ignores": _patterns,
    "accept": _accepted,
    "baseline": _file,
    "names": _lists,
    "claims": _places,
    "references": _folders,
    "projects": _folders,
    "approximate": _approximate,
    "bounds": _texts,
    "approximate-digits": _factor,
    "stale-years": _years,
    "table-lag": _years,
    "drift": _factor,
    "barred-sources": _source_types,
    "rules": _folder,
    "language": _string,
    "leave-out": _strings,
    "fail-level": _level,
    "unsure": _flag,
}

KEYS = tuple(_READERS)
"""Every setting, as it is spelled in the file."""
