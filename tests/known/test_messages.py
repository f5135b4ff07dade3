"""What every example of every rule prints, read as an editor on deadline would.

No word that has to be looked up, no number longer than what the claims print, nothing left blank;
and each question can be sent to the author as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from claimlint.claims.finding import Finding
from claimlint.engine import lint
from claimlint.lazy_dataclass import replace
from claimlint.project.read_settings import with_texts
from claimlint.project.settings import default_settings
from claimlint.rulebook.catalogue import builtin_catalogue
from claimlint.rulebook.rule import Rule
from claimlint.rulebook.rule_examples import Example, examples_of

CATALOGUE = builtin_catalogue()
JARGON = re.compile(
    r"\b(intervals?|touching|only possible|sense of its digits|bounds?|operands?|identity|coarsest"
    r"|left side|right side|half a unit|last stated place|widest|disjoint|domain|dimension"
    r"|scalar|node|pointer|literal|null|parse|token|expression|constraint|satisf(?:y|ies)"
    r"|minimal set|propagat\w+)\b",
    re.IGNORECASE,
)
BLANK = re.compile(
    r"\(\)|\(not stated\)|  | ,|\{|\}(?! )|: :|\bNone\b|\bof that are\b|\b1 claims\b"
)
SCALE = re.compile(r"\b(?:million|billion|trillion)\b")
LONG = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?")
MOST_DIGITS = 5
SENTENCE = re.compile(r"(?s)[A-Z“`\"'(\d].*[.?)`”\"]")


def found_in(example: Example, folder: Path) -> tuple[Finding, ...]:
    """What an example's files have, each finding as it is printed."""
    for name, text in example.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = replace(default_settings(folder), references=(folder,), unsure=True)
    return lint.run([folder], with_texts(settings, example.settings), CATALOGUE).findings


def lines(finding: Finding) -> Iterator[str]:
    yield finding.message
    yield from finding.working
    yield finding.help


def digits(number: str) -> int:
    return len(number.replace(",", "").replace(".", "").strip("0"))


@pytest.mark.parametrize("rule", CATALOGUE.rules.values(), ids=list(CATALOGUE.rules))
def test_an_editor_can_read_what_an_example_prints(rule: Rule, tmp_path: Path) -> None:
    for number, example in enumerate(examples_of(rule)):
        written = "\n".join(example.files.values())
        for finding in found_in(example, tmp_path / str(number)):
            for line in lines(finding):
                plain = re.sub(r"`[^`]*`|“[^”]*”", "`…`", line)  # what the user wrote
                assert not JARGON.search(plain), line
                assert not BLANK.search(plain), line
                if SCALE.search(written):
                    long = [one for one in LONG.findall(plain) if digits(one) > MOST_DIGITS]
                    assert not [one for one in long if one not in written], line
            assert SENTENCE.fullmatch(finding.help), (finding.rule, finding.help)


# -- word for word -------------------------------------------------------------------------

TABLE = Path(__file__).with_name("messages.yaml")
Rows = dict[str, list[dict[str, str | list[str]]]]


def told(rule: Rule, title: str, folder: Path) -> list[dict[str, str | list[str]]]:
    """What a rule says of one of its examples, in the order of the places."""
    (example,) = (one for one in examples_of(rule) if one.title == title)
    own = [one for one in found_in(example, folder) if one.rule == rule.name]
    own.sort(key=lambda one: (one.place.path, one.place.pointer, one.message))
    return [{"message": one.message, "working": list(one.working), "help": one.help} for one in own]


def rows() -> Rows:
    found: Rows = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", rows())
def test_it_is_said_word_for_word(name: str, tmp_path: Path) -> None:
    rule, _, title = name.partition(": ")
    assert told(CATALOGUE.rules[rule], title, tmp_path) == rows()[name]


def write() -> None:
    """Write the table anew, of the examples that it has."""
    found: Rows = {}
    for name in rows():
        rule, _, title = name.partition(": ")
        with TemporaryDirectory() as folder:
            found[name] = told(CATALOGUE.rules[rule], title, Path(folder).resolve())
    head = "".join(line for line in TABLE.open(encoding="utf-8") if line.startswith("#"))
    text = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=10_000)
    TABLE.write_text(head + text, encoding="utf-8")


if __name__ == "__main__":
    write()
