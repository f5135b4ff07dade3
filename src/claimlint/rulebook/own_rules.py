"""A project's own rules: each by itself, then beside each other and beside ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from claimlint.language.closest import did_you_mean
from claimlint.project.files import FileProblem, read_bytes
from claimlint.rulebook.rule import Catalogue, Rule, RuleError, RuleErrors
from claimlint.rulebook.rule_files import MAX_BYTES

Loaded = tuple[Rule | None, list[RuleError]]
"""The rule of one file, or what is wrong with it."""
Load = Callable[[Path], Loaded]


def own_rules(files: Iterable[Path], ours: Catalogue, load: Load) -> dict[str, Rule]:
    """A project's own rules beside ours. Raises RuleErrors, all of them at once."""
    own, errors = load_files(files, load)
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
    from claimlint.yamlfile.nodes import Mapping, Scalar, Sequence  # noqa: PLC0415 - few are wrong
    from claimlint.yamlfile.read_yaml import read_nodes  # noqa: PLC0415 - as above
    from claimlint.yamlfile.span import Lines  # noqa: PLC0415 - as above

    data = read_bytes(str(path), MAX_BYTES)
    tree = read_nodes(b"" if isinstance(data, FileProblem) else data)
    node = tree.root.get("yields-to") if isinstance(tree.root, Mapping) else None
    for item in node.items if isinstance(node, Sequence) else [node]:
        if isinstance(item, Scalar) and item.value == name:
            position = Lines(tree.text).position(item.start)
            return position.line, position.column
    return 1, 1


def load_files(files: Iterable[Path], load: Load) -> tuple[list[Rule], list[RuleError]]:
    """The rules of some files, and what is wrong with them."""
    rules: list[Rule] = []
    errors: list[RuleError] = []
    names: dict[str, str] = {}
    for path in files:
        rule, wrong = load(path)
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
