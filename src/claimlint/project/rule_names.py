"""Whether the rules that settings and options name do exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from claimlint.language.closest import did_you_mean
from claimlint.project.find_project import read_text
from claimlint.project.settings import Overrides, Settings
from claimlint.project.settings_fault import Fault


def check_names(
    settings: Settings, overrides: Overrides, families: Mapping[str, str]
) -> tuple[Fault, ...]:
    """List the rules and families that are named and do not exist.

    `families` has the family of every rule there is. `settings` are the file's own, without the
    overrides. A severity is set for rules only.
    """
    return (
        *_in_file(settings, families),
        *_in_options("--select", overrides.select, families),
        *_in_options("--ignore", overrides.ignore, families),
    )


def _in_file(settings: Settings, families: Mapping[str, str]) -> Iterator[Fault]:
    for keys, name in _named(settings):
        message, hint = _unknown(name, families, rules_only=keys[0] == "severity")
        if message and settings.origin is None:
            yield Fault(f"`{keys[0]}`: {message}", hint)
        elif message and settings.origin is not None:
            from claimlint.project.toml_place import line_of_item  # noqa: PLC0415 - of a fault

            place = settings.set_in.get(keys[0])  # it may be a file that is extended
            path = settings.origin if place is None else Path(place.path)
            line = line_of_item(read_text(path), keys, name)
            yield Fault(f"`{keys[0]}`: {message}", hint, str(path), line)


def _in_options(option: str, names: Iterable[str], families: Mapping[str, str]) -> Iterator[Fault]:
    for name in names:
        message, hint = _unknown(name, families)
        if message:
            yield Fault(f"{option}: {message}", hint)


def _named(settings: Settings) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each rule or family name in the settings, with the keys that lead to it."""
    yield from ((("select",), name) for name in settings.select)
    yield from ((("ignore",), name) for name in settings.ignore)
    yield from ((("severity", name), name) for name in settings.severity)
    yield from ((("accept",), one.rule) for one in settings.accept)
    for pattern, names in settings.per_path_ignores.items():
        yield from ((("per-path-ignores", pattern), name) for name in names)


def _unknown(
    name: str, families: Mapping[str, str], *, rules_only: bool = False
) -> tuple[str, str]:
    """Say what is wrong with a name, and what to do; two empty texts where nothing is."""
    groups = set(families.values())
    if name in families or (name in groups and not rules_only):
        return "", ""
    if name in groups:
        return f"`{name}` is a family", "name each of its rules; `claimlint rules` lists them"
    guess = did_you_mean(name, families if rules_only else {*families, *groups})
    hint = guess or "`claimlint rules` lists what there is"
    return f"there is no rule {'' if rules_only else 'or family '}`{name}`", hint
