"""The loader: rule files from folders, ours and the user's alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from claimlint.language.closest import did_you_mean
from claimlint.project.files import FileProblem, read_bytes
from claimlint.rulebook.build_rule import build_rule
from claimlint.rulebook.rule import Catalogue, Rule, RuleError, RuleErrors
from claimlint.yamlfile.nodes import Mapping, Scalar, Sequence
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Lines

MAX_BYTES = 1_000_000
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def builtin_folder() -> Path:
    """The folder of the rules that come with claimlint."""
    rules = import_module("claimlint.rules")
    assert rules.__file__ is not None
    return Path(rules.__file__).parent


@lru_cache(maxsize=1)
def builtin_catalogue() -> Catalogue:
    """The rules that come with claimlint. Raises RuleErrors, which is our bug."""
    rules, errors = load_folder(builtin_folder(), builtin=True)
    if errors:
        raise RuleErrors(tuple(errors))
    return Catalogue({rule.name: rule for rule in rules})


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Our rules and those of a project's own folder. Raises RuleErrors, all of them at once."""
    catalogue = builtin_catalogue()
    if folder is None or folder.resolve() == builtin_folder().resolve():
        return catalogue
    own, errors = load_folder(folder, builtin=False)
    merged = dict(catalogue.rules)
    for rule in own:
        known = catalogue.rules.get(rule.name)
        if known is None:
            merged.setdefault(rule.name, rule)
        elif not _same_file(known, rule):
            errors.append(
                RuleError(
                    rule.path,
                    1,
                    1,
                    f"`{rule.name}` is a rule of claimlint and cannot be defined again",
                    "give the rule another name; in the settings, `severity` re-weighs or "
                    "switches off a rule of ours",
                )
            )
    errors.extend(_yields_to_nothing(own, Catalogue(merged)))
    if errors:
        raise RuleErrors(tuple(errors))
    return Catalogue(merged)


def _yields_to_nothing(own: Iterable[Rule], catalogue: Catalogue) -> Iterator[RuleError]:
    """The names under `yields-to` that neither a rule nor a family has."""
    known = (*catalogue.rules, *catalogue.families)
    for rule in own:
        for name in rule.yields_to:
            if name not in known:
                yield RuleError(
                    rule.path,
                    *_position(Path(rule.path), name),
                    f"no rule and no family is called `{name}`",
                    did_you_mean(name, known),
                )


def _position(path: Path, name: str) -> tuple[int, int]:
    """The line and column at which a name stands in `yields-to`."""
    data = read_bytes(str(path), MAX_BYTES)
    tree = read_nodes(b"" if isinstance(data, FileProblem) else data)
    node = tree.root.get("yields-to") if isinstance(tree.root, Mapping) else None
    for item in node.items if isinstance(node, Sequence) else [node]:
        if isinstance(item, Scalar) and item.value == name:
            position = Lines(tree.text).position(item.start)
            return position.line, position.column
    return 1, 1


def _same_file(known: Rule, rule: Rule) -> bool:
    """Whether a project holds a copy of the built-in rule: claimlint's own checkout does."""
    return known.family == rule.family and (
        Path(known.path).read_bytes() == Path(rule.path).read_bytes()
    )


def load_folder(folder: Path, *, builtin: bool) -> tuple[list[Rule], list[RuleError]]:
    """The rules of `folder/<family>/<name>.yaml`, and what is wrong with the files."""
    rules: list[Rule] = []
    errors: list[RuleError] = []
    names: dict[str, str] = {}
    for path in rule_files(folder):
        rule, wrong = load_file(path, builtin=builtin)
        errors.extend(wrong)
        if rule is None:
            continue
        if rule.name in names:
            errors.append(
                RuleError(
                    str(path), 1, 1, f"`{rule.name}` is defined twice, also in {names[rule.name]}"
                )
            )
        names.setdefault(rule.name, str(path))
        rules.append(rule)
    return rules, errors


def rule_files(folder: Path) -> Iterator[Path]:
    """The rule files of a folder, sorted; hidden files and links out of it are left out."""
    root = folder.resolve()
    for path in sorted(folder.glob("*/*.yaml")) + sorted(folder.glob("*/*.yml")):
        hidden = any(part.startswith((".", "_")) for part in path.relative_to(folder).parts)
        if not hidden and path.resolve().is_relative_to(root):
            yield path


def load_file(path: Path, *, builtin: bool = False) -> tuple[Rule | None, list[RuleError]]:
    """The rule of one file, or what is wrong with it."""
    name, family = path.stem, path.parent.name
    if not _NAME.fullmatch(name):
        return None, [
            RuleError(str(path), 1, 1, f"`{name}` is no rule name", "write it in kebab-case")
        ]
    data = read_bytes(str(path), MAX_BYTES)
    if isinstance(data, FileProblem):
        return None, [RuleError(str(path), 1, 1, data.message, data.help)]
    tree = read_nodes(data)
    lines = Lines(tree.text)
    if tree.problems:
        return None, [
            RuleError(str(path), *lines.position(problem.start), problem.message, problem.help)
            for problem in tree.problems
        ]
    if not isinstance(tree.root, Mapping):
        return None, [RuleError(str(path), 1, 1, "a rule file is a map: summary, why, each, …")]
    return build_rule(name, family, str(path), tree.text, tree.root, builtin=builtin)
