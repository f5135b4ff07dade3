"""The loader: from rule files to rules, or to what is wrong with them."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from claimlint.project.files import FileProblem, read_bytes
from claimlint.rulebook.build_rule import build_rule
from claimlint.rulebook.own_rules import Loaded, load_files
from claimlint.rulebook.rule import Rule, RuleError
from claimlint.rulebook.rule_files import MAX_BYTES, rule_files
from claimlint.yamlfile.nodes import Mapping
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.span import Lines

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def load_folder(folder: Path, *, builtin: bool) -> tuple[list[Rule], list[RuleError]]:
    """The rules of `folder/<family>/<name>.yaml`, and what is wrong with the files."""
    return load_files(rule_files(folder), partial(load_file, builtin=builtin))


def load_file(path: Path, *, builtin: bool = False) -> Loaded:
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
