"""The case tables: every number of every case, with its value, unit, kind and modifier."""

from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from claimlint.language import language
from claimlint.numbers.mention import Mention
from claimlint.numbers.scanner import scan

TABLES = sorted((Path(__file__).parents[2] / "text_cases").glob("??.yaml"))
MODIFIERS = {"~", "~<", "<", "<=", ">", ">="}


class Case(NamedTuple):
    language: str
    kind: str
    text: str
    expected: list[tuple[str, int, str, str, str, str]]


def _read(code: str, kind: str, line: str) -> Case:
    marked, _, readings = line.partition(" => ")
    spans = []
    text = ""
    for part in marked.split("{")[:1]:
        text += part
    for part in marked.split("{")[1:]:
        inside, _, outside = part.partition("}")
        spans.append((inside, len(text)))
        text += inside + outside
    found = [_expected(reading, kind) for reading in readings.split(";") if reading.strip()]
    assert len(found) == len(spans), line
    pairs = zip(spans, found, strict=True)
    return Case(code, kind, text, [(*span, *reading) for span, reading in pairs])


def _expected(reading: str, kind: str) -> tuple[str, str, str, str]:
    words = reading.strip().strip('"').split()
    modifier = words.pop(0) if words[0] in MODIFIERS | {"="} else "="
    value, unit = words[0], words[1]
    return value, unit, words[2] if len(words) > 2 else kind, modifier


def _cases() -> list[Case]:
    cases = []
    for path in TABLES:
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        for kind, lines in table.items():
            cases += [_read(path.stem, kind, line) for line in lines]
    for code in language.codes():
        examples = language.load(code).part("examples") or {}
        for kind, lines in examples.items():
            cases += [_read(code, kind, line) for line in lines]
    return cases


CASES = _cases()


def _value(mention: Mention) -> str:
    if mention.low is not None and mention.high is not None:
        return f"{mention.low}..{mention.high}"
    return "?" if mention.value is None else str(mention.value)


def _normal(value: str) -> str:
    if value == "?" or "-" in value[1:]:
        return value
    return "..".join(str(Fraction(end)) for end in value.split(".."))


def _got(case: Case) -> list[tuple[str, int, str, str, str, str]]:
    return [
        (m.text, m.start, _value(m), m.unit.replace(" ", "_"), m.kind, m.modifier)
        for m in scan(case.text, case.language)
    ]


def _wanted(case: Case) -> list[tuple[str, int, str, str, str, str]]:
    return [(span, start, _normal(v), u, k, m) for span, start, v, u, k, m in case.expected]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.language}: {case.text}")
def test_case(case: Case) -> None:
    assert _got(case) == _wanted(case)


def test_scores_by_kind_and_language(capsys: pytest.CaptureFixture[str]) -> None:
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for case in CASES:
        total[case.language, case.kind] += 1
        right[case.language, case.kind] += _got(case) == _wanted(case)
    with capsys.disabled():
        for language in sorted({language for language, _ in total}):
            kinds = sorted(kind for code, kind in total if code == language)
            scores = (f"{kind} {right[language, kind]}/{total[language, kind]}" for kind in kinds)
            print(f"\n{language}: {', '.join(scores)}", end="")
    assert right == total
    assert total.total() >= 600
