"""`claimlint test-rules`: rules are tested with their own examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from claimlint.cli.guard import NOTHING, CommandError
from claimlint.cli.loaded_project import near, of_rule, open_project, project_options
from claimlint.cli.output import emit
from claimlint.cli.rule_trial import Mistake, try_rule, why_example
from claimlint.report.escape import escape
from claimlint.report.text_output import number
from claimlint.rulebook.load_rules import load_file
from claimlint.rulebook.rule import Catalogue, Rule
from claimlint.rulebook.rule_examples import examples_of
from claimlint.rulebook.rule_files import rule_files


@click.command(name="test-rules", short_help="Test rules with their own examples.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option("--why", is_flag=True, help="Show how far each candidate of a rule comes.")
@project_options
def command(paths: tuple[Path, ...], config: Path | None, *, why: bool, isolated: bool) -> int:
    """Run the examples of rules: all of them, or those of rule files and folders.

    A line marked `# finds: RULE` must be found, and nothing else of that rule. The exit code is 1
    if an example does not do what it shows. With --why it is shown for each example what the rule
    looked at, which field was missing or what was not the same, and whether its conditions held.
    """
    _, catalogue = open_project((), config, isolated=isolated)
    rules = list(catalogue.rules.values())
    if paths:
        rules = [rule for path in paths for rule in _rules_at(path)]
        catalogue = Catalogue({**catalogue.rules, **{rule.name: rule for rule in rules}})
    mistakes = [mistake for rule in rules for mistake in try_rule(rule, catalogue)]
    if why:
        emit(line for rule in rules for line in _why(rule, catalogue))
    emit(_lines(rules, mistakes))
    return 1 if mistakes else 0


def _rules_at(path: Path) -> Iterator[Rule]:
    files = _files_at(path)
    if not files:
        hint = "a rule is a file `<family>/<name>.yaml`"
        raise CommandError((f"no rules in {escape(str(path))}", hint), code=NOTHING)
    found = [load_file(file) for file in files]
    errors = [error for _, wrong in found for error in wrong]
    if errors:
        raise CommandError(*map(of_rule, errors))
    yield from (rule for rule, _ in found if rule is not None)


def _files_at(path: Path) -> list[Path]:
    """List the rule files at a path: itself, those of a family, or those of all families."""
    if not path.is_dir():
        return [path] if path.exists() else []
    family = [file for file in sorted(path.iterdir()) if file.suffix in (".yaml", ".yml")]
    return family or list(rule_files(path))


def _why(rule: Rule, catalogue: Catalogue) -> Iterator[str]:
    for example in examples_of(rule):
        yield escape(f'{near(rule.path)}: example "{example.title}" ({example.outcome})')
        yield from (f"  {line}" for line in why_example(rule, example, catalogue))
        yield ""


def _lines(rules: Sequence[Rule], mistakes: Sequence[Mistake]) -> Iterator[str]:
    for mistake in mistakes:
        which = f'example "{mistake.example}": ' if mistake.example else ""
        yield escape(f"{near(mistake.path)}: {which}{mistake.message}")
    examples = sum(len(examples_of(rule)) for rule in rules)
    wrong = len({mistake.rule for mistake in mistakes})
    result = f"{number(wrong, 'rule')} not as shown" if wrong else "all as shown"
    yield f"{number(len(rules), 'rule')}, {number(examples, 'example')}: {result}."
