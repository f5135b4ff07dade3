"""The files that make up the settings of a project: its own, and those that it extends.

`extends` names files of the project, or `package:NAME`: a package that is installed beside
claimlint and says under the entry points `claimlint.packs` that it has house rules. A pack is a
folder with `claimlint.toml`, `rules/` or both. It is data: the package is looked up, and never
imported.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from claimlint.lazy_pattern import pattern
from claimlint.project.files import inside_project, resolved
from claimlint.project.settings_fault import ConfigError, Fault

GROUP: Final = "claimlint.packs"
MOST_LAYERS: Final = 20
_PACKAGE: Final = "package:"
_EXTENDS: Final = pattern(r"^[ \t]*extends[ \t]*=|[{,][ \t]*extends[ \t]*=", re.MULTILINE)


class Layer(NamedTuple):
    """One file of settings. `shared`: it is extended, and says nothing of a project's folders.

    `rules` is the folder with the rules of a pack, `pack` its name.
    """

    origin: Path
    text: str
    shared: bool = False
    rules: Path | None = None
    pack: str = ""


Read = Callable[[Path], str]
Extends = Callable[[Path, str], tuple[str, ...]]


def layers_of(origin: Path, root: Path, read: Read, extends: Extends) -> list[Layer]:
    """The files, the one that the others override first. Raises ConfigError.

    `read` reads a file, `extends` says what the text of one extends.
    """
    found: list[Layer] = []
    _add(Layer(origin, read(origin)), str(root), found, [], read, extends)
    return found


def _add(  # noqa: PLR0913, PLR0917 - the last three are the same in every step
    layer: Layer, root: str, found: list[Layer], open_: list[Path], read: Read, extends: Extends
) -> None:
    if layer.origin in open_ or len(found) >= MOST_LAYERS:
        chain = " extends ".join(path.name for path in (*open_, layer.origin))
        raise _fault(layer, "`extends` leads in a circle", f"take one of them out: {chain}")
    names = extends(layer.origin, layer.text) if _EXTENDS.search(layer.text) else ()
    for name in names:
        for other in _named(name, layer, root, read):
            if all(one.origin != other.origin for one in found):
                below = root if not other.pack else str(other.origin.parent)
                _add(other, below, found, [*open_, layer.origin], read, extends)
    found.append(layer)


def _named(name: str, layer: Layer, root: str, read: Read) -> Iterator[Layer]:
    if name.startswith(_PACKAGE):
        yield _pack(name.removeprefix(_PACKAGE), layer, read)
        return
    path = resolved(layer.origin.parent / name)
    if not inside_project(str(path), root):
        raise _fault(
            layer, f"`extends`: {name} lies outside the project", "copy it into the project"
        )
    yield Layer(path, read(path), shared=True, pack=layer.pack)


def _pack(name: str, layer: Layer, read: Read) -> Layer:
    folder = pack_folder(name)
    if folder is None:
        known = ", ".join(pack_names())
        help_ = f"the packs are: {known}" if known else "no pack is installed here"
        raise _fault(layer, f"`extends`: there is no pack `{name}`", help_)
    settings, rules = folder / "claimlint.toml", folder / "rules"
    text = read(settings) if os.path.lexists(settings) else ""
    return Layer(settings, text, shared=True, rules=rules if rules.is_dir() else None, pack=name)


def pack_names() -> list[str]:
    """The packs that are installed."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - few projects have packs

    return sorted({one.name for one in entry_points(group=GROUP)})


def pack_folder(name: str) -> Path | None:
    """The folder of a pack; None where none is installed under this name.

    The entry point names a package, with no dot in it: to find it, no code of it has to run.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - as above
    from importlib.util import find_spec  # noqa: PLC0415 - as above

    for one in entry_points(group=GROUP, name=name):
        if re.fullmatch(r"\w+", one.value):
            spec = find_spec(one.value)
            for place in (spec.submodule_search_locations or ()) if spec else ():
                return resolved(place)
    return None


def _fault(layer: Layer, message: str, hint: str) -> ConfigError:
    from claimlint.project.toml_place import line_of  # noqa: PLC0415 - of a fault only

    line = line_of(layer.text, ("extends",))
    return ConfigError([Fault(message, hint, str(layer.origin), line)])
