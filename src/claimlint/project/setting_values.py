"""What each setting may be: from a value of the settings file to what the settings hold.

A reader gets the value as tomllib gives it, and the settings beneath (they know the folder).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias, TypeVar

from claimlint import __version__
from claimlint.claims.claim import SOURCE_TYPES
from claimlint.claims.fields import SETTINGS, FieldType
from claimlint.claims.finding import Severity
from claimlint.language.closest import did_you_mean
from claimlint.lazy_pattern import pattern
from claimlint.project.files import resolved
from claimlint.project.required_version import WANTED, is_met
from claimlint.project.settings import PROFILES, Accepted, Profile, Settings
from claimlint.values.edtf import parse_period
from claimlint.values.period import PeriodError

_T = TypeVar("_T")


class WrongValueError(Exception):
    """What a value should have been, in words ("a list of texts"), and its key in a table."""

    def __init__(self, wanted: str, key: str = "") -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.key = key


def _string(value: object, _base: Settings) -> str:
    if type(value) is not str or not value.strip():
        raise WrongValueError("a text in quotes")
    return value


def _strings(value: object, _base: Settings) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(type(item) is str and item for item in value):
        raise WrongValueError('a list of texts, as in ["one", "two"]')
    return tuple(value)


def _source_types(value: object, base: Settings) -> tuple[str, ...]:
    types = _strings(value, base)
    for name in types:
        if name not in SOURCE_TYPES:
            guess = did_you_mean(name, SOURCE_TYPES)
            hint = f"; {guess}" if guess else ""
            raise WrongValueError(f"a list of types of sources, and `{name}` is none{hint}")
    return types


def _flag(value: object, _base: Settings) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("true or false, without quotes")
    return value


def _years(value: object, _base: Settings) -> int:
    if type(value) is not int or not 0 < value < 1000:
        raise WrongValueError("a whole number of years, at least 1")
    return value


def _factor(value: object, _base: Settings) -> int:
    if type(value) is not int or not 1 < value < 1_000_000:
        raise WrongValueError("a whole number, at least 2")
    return value


def _profile(value: object, _base: Settings) -> Profile:
    for profile in PROFILES:
        if value == profile:
            return profile
    raise WrongValueError('"default" or "strict"')


def _level(value: object, _base: Settings) -> Severity | None:
    return _severity(value, "never")


def _severity(value: object, nothing: str) -> Severity | None:
    if value == nothing:
        return None
    try:
        return Severity(value)
    except ValueError:
        raise WrongValueError(f'"error", "warning", "note" or "{nothing}"') from None


def _severities(value: object, _base: Settings) -> Mapping[str, Severity | None]:
    return _each(value, lambda item: _severity(item, "off"))


def _lists(value: object, base: Settings) -> Mapping[str, tuple[str, ...]]:
    return _each(value, lambda item: _strings(item, base))


def _texts(value: object, base: Settings) -> Mapping[str, str]:
    return _each(value, lambda item: _string(item, base))


def _each(value: object, read: Callable[[object], _T]) -> Mapping[str, _T]:
    if not isinstance(value, dict):
        raise WrongValueError("a table of its own, with a line for each name")
    result = {}
    for name, item in value.items():
        try:
            result[name] = read(item)
        except WrongValueError as wrong:
            raise WrongValueError(wrong.wanted, name) from None
    return result


def _accepted(value: object, base: Settings) -> tuple[Accepted, ...]:
    what = 'a list of tables, each with `rule` and `reason`: [[accept]] rule = "no-locator"'
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise WrongValueError(what)
    return tuple(_one_accepted(one, number, base) for number, one in enumerate(value, 1))


def _one_accepted(entry: Mapping[str, object], number: int, base: Settings) -> Accepted:
    texts: dict[str, str] = {}
    for key, value in entry.items():
        if key not in _ACCEPTED:
            known = did_you_mean(key, _ACCEPTED) or f"its keys are {', '.join(_ACCEPTED)}"
            raise WrongValueError(f"a list of tables; in its entry {number} is `{key}`: {known}")
        try:
            texts[key] = str(value) if isinstance(value, date) else _string(value, base)
        except WrongValueError as wrong:
            raise WrongValueError(
                f"a list of tables; `{key}` of its entry {number} must be {wrong.wanted}"
            ) from None
    for key in ("rule", "reason"):
        if key not in texts:
            why = ", or it accepts nothing" if key == "reason" else ""
            raise WrongValueError(f"a list of tables; its entry {number} needs a `{key}`{why}")
    if "until" in texts:
        try:
            parse_period(texts["until"])
        except PeriodError as error:
            message = f"a list of tables; `until` of its entry {number}: {error.message}"
            raise WrongValueError(message) from None
    if "\\" in texts.get("path", ""):
        raise WrongValueError(f"a list of tables; `path` of its entry {number} takes slashes")
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
        raise WrongValueError('a percentage in quotes, from "0 %" to "50 %"')
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
        raise WrongValueError(f"written with slashes (`{text.replace(chr(92), '/')}`)")
    try:
        path = resolved(base.root / text)
    except (OSError, RuntimeError, ValueError):  # a link to itself; a NUL in the name
        raise WrongValueError(f"{what} inside the project") from None
    if not path.is_relative_to(base.root):
        raise WrongValueError(f"{what} inside the project")
    return path


def _version(value: object, base: Settings) -> str:
    text = _string(value, base)
    try:
        is_met(text, __version__)
    except ValueError:
        raise WrongValueError(WANTED) from None
    return text


def _extends(value: object, base: Settings) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else _strings(value, base)
    if not all(names):
        raise WrongValueError('a file or "package:NAME", or a list of them')
    return tuple(map(str, names))


def _patterns(value: object, base: Settings) -> Mapping[str, tuple[str, ...]]:
    found = _lists(value, base)
    for one in found:
        if "\\" in one:
            raise WrongValueError(f"written with slashes (`{one.replace(chr(92), '/')}`)", one)
    return found


_Reader: TypeAlias = Callable[[object, Settings], object]
_OF_TYPE: Mapping[FieldType, _Reader] = {
    "string": _string,
    "strings": _strings,
    "string-map": _texts,
    "strings-map": _lists,
    "flag": _flag,
    "years": _years,
    "factor": _factor,
    "percentage": _approximate,
}
_OWN: Mapping[str, _Reader] = {
    "claims": _places,
    "references": _folders,
    "projects": _folders,
    "rules": _folder,
    "baseline": _file,
    "profile": _profile,
    "fail-level": _level,
    "severity": _severities,
    "per-path-ignores": _patterns,
    "extends": _extends,
    "required-version": _version,
    "accept": _accepted,
    "barred-sources": _source_types,
}
"""The settings that are more than their type says: of the files of a project, and of names."""
READERS: Mapping[str, _Reader] = {
    name: _OWN[name] if name in _OWN else _OF_TYPE[field.type] for name, field in SETTINGS.items()
}
"""How the value of each setting is read, by its name as it is spelled in the file."""
