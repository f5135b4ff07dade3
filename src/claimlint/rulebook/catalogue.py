"""The catalogue of a run: our rules, ready compiled, and a project's own.

Our rules come as a generated module, `compiled_catalogue`, with the hash of the file that each was
made from. An installed copy takes it as it is. In a checkout the files lie apart from the package
and may have been edited since: a rule whose file has another content is compiled afresh, and so is
a catalogue that the language has outgrown. So editing a rule just works; `python docs/generate.py`
makes the module anew, and CI compares the two.
"""

from __future__ import annotations

import os
from binascii import crc32
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from claimlint.project.files import read_bytes, resolved
from claimlint.rulebook.rule import Catalogue, Rule, RuleError, RuleErrors
from claimlint.rulebook.rule_files import builtin_folder, rule_files, rule_paths

LEAST_KEPT = 5
"""Fewer own rules are read in less time than a database takes to open."""
COMPILED = "claimlint.rulebook.compiled_catalogue"


@lru_cache(maxsize=1)
def builtin_catalogue() -> Catalogue:
    """The rules that come with claimlint. Raises RuleErrors, which is our bug."""
    package = Path(__file__).parents[1]
    if builtin_folder().parent == package:
        rules: Iterable[Rule] = (rule for rule, _ in compiled_rules().values())
    else:
        rules = _of_checkout(builtin_folder())
    return Catalogue({rule.name: rule for rule in rules})


def compiled_rules() -> dict[str, tuple[Rule, str]]:
    """Our rules as they were compiled, with the hash of the file of each, by family/name.yaml."""
    found: dict[str, tuple[Rule, str]] = import_module(COMPILED).RULES
    return found


def digest(data: bytes) -> str:
    """The hash by which the content of a rule file is known: it guards against edits, not against
    an adversary, and hashlib would load OpenSSL at each start."""  # noqa: D205, D209 - one sentence
    return f"{len(data)}-{crc32(data):08x}"


def _of_checkout(folder: Path) -> Iterator[Rule]:
    try:
        compiled = compiled_rules()
    except (ImportError, LookupError, TypeError, AttributeError):
        compiled = {}  # an attribute or function that it speaks of has been renamed since
    errors: list[RuleError] = []
    for path in rule_paths(folder):
        rule, known = compiled.get("/".join(path.rsplit(os.sep, 2)[-2:]), (None, ""))
        data = None if rule is None else read_bytes(path)
        if not isinstance(data, bytes) or digest(data) != known:
            from claimlint.rulebook.load_rules import load_file  # noqa: PLC0415 - seldom needed

            rule, wrong = load_file(Path(path), builtin=True)
            errors.extend(wrong)
        if rule is not None:
            yield rule
    if errors:
        raise RuleErrors(tuple(errors))


def load_catalogue(
    folder: Path | None = None, packs: Iterable[Path] = (), cache: Path | None = None
) -> Catalogue:
    """Our rules, those of a project's own folder, and those of packs.

    With the folder of a `cache`, own rules that have not changed come from there. Raises
    RuleErrors, all of them at once.
    """
    ours = builtin_catalogue()
    folders = [*packs, *([] if folder is None else [folder])]
    files = [
        path
        for one in folders
        if resolved(one) != resolved(builtin_folder())
        for path in rule_files(one)
        if not _is_copy(path, ours)
    ]
    if not files:
        return ours
    from claimlint.rulebook.own_rules import own_rules  # noqa: PLC0415 - few projects have own rules

    if cache is None or len(files) < LEAST_KEPT:
        from claimlint.rulebook.load_rules import load_file  # noqa: PLC0415 - it checks, and compiles

        return Catalogue({**ours.rules, **own_rules(files, ours, load_file)})
    from claimlint.rulebook.kept_rules import KeptRules  # noqa: PLC0415 - as above

    kept = KeptRules(cache, folders)
    catalogue = Catalogue({**ours.rules, **own_rules(files, ours, kept.load)})
    kept.keep(files)
    return catalogue


def _is_copy(path: Path, ours: Catalogue) -> bool:
    """Whether a file is a copy of the rule of ours: claimlint's own checkout has them."""
    known = ours.rules.get(path.stem)
    if known is None or known.family != path.parent.name:
        return False
    ours_path = Path(known.path)
    same_size = ours_path.stat().st_size == path.stat().st_size
    return same_size and ours_path.read_bytes() == path.read_bytes()
