"""The loader: from rule files to rules, or to what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimlint.language.closest import did_you_mean
from claimlint.project.files import FileProblem, read_bytes
from claimlint.rulebook.build_rule import build_rule
from claimlint.rulebook.rule import Catalogue, Rule, RuleError, RuleErrors
from claimlint.rulebook.rule_files import MAX_BYTES, rule_files
from claimlint.yamlfile.nodes import Mapping, Scalar, Sequence
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Lines

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def own_rules(files: Iterable[Path], ours: Catalogue) -> dict[str, Rule]:
    """A project's own rules beside ours. Raises RuleErrors, all of them at once."""
    own, errors = load_files(files)
    for rule in own:
        if rule.name in ours.rules:
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
    found: dict[str, Rule] = {}
    for rule in own:
        found.setdefault(rule.name, rule)
    errors.extend(_yields_to_nothing(own, Catalogue({**ours.rules, **found})))
    if errors:
        raise RuleErrors(tuple(errors))
    return found


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


def load_files(
    files: Iterable[Path], *, builtin: bool = False
) -> tuple[list[Rule], list[RuleError]]:
    """The rules of some files, and what is wrong with them."""
    rules: list[Rule] = []
    errors: list[RuleError] = []
    names: dict[str, str] = {}
    for path in files:
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


def load_folder(folder: Path, *, builtin: bool) -> tuple[list[Rule], list[RuleError]]:
    """The rules of `folder/<family>/<name>.yaml`, and what is wrong with the files."""
    return load_files(rule_files(folder), builtin=builtin)


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
