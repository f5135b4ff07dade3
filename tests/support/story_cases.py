"""Small stories written as data, one a case, and linted as a project of their own.

A case has `claims`, and where it needs them an `article` (fields of the head), a `text`, a
`reference` (the claims of a trusted table), `others` (earlier stories), `sources`, `names`,
`relations` and `settings`. Claims that do not say otherwise are of 2024 and have a source; `none`
takes a field out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from linting import Json, check


def read_cases(path: Path) -> list[dict[str, Any]]:
    """The cases of a file, every scalar as it is written."""
    found: list[dict[str, Any]] = yaml.load(
        path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    )
    return found


OFFICE = {
    "title": "Yearbook",
    "publisher": "Office",
    "type": "official-statistics",
    "issued": "2025-11-05",
    "accessed": "2025-11-06",
    "url": "https://example.org/y",
    "primary": "true",
}
FLAGS = frozenset(
    ("complete", "overlapping", "rate", "flow", "may_be_negative", "weighted", "key", "anonymous",
     "primary", "tied")
)  # fmt: skip
WHOLE = frozenset(("n", "items", "trust"))


def typed(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields as YAML has them: what is a flag or a whole number is no text."""
    return {
        key: value == "true" if key in FLAGS else int(value) if key in WHOLE else value
        for key, value in fields.items()
    }


def claim(fields: dict[str, Any]) -> dict[str, Any]:
    time = {} if "date" in fields else {"period": "2024"}
    made = {"sources": ["s"], **time, **typed(fields)}
    return {key: value for key, value in made.items() if value != "none"}


def write(path: Path, head: dict[str, Any], claims: list[dict[str, Any]], case: Any) -> None:
    sources = {name: typed(fields) for name, fields in case.get("sources", {}).items()}
    made = {"claimlint": 1, **head, "sources": sources or {"s": typed(OFFICE)}}
    made |= {key: case[key] for key in ("names", "relations", "not_claims") if key in case}
    made["claims"] = [claim(one) for one in claims]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), encoding="utf-8")


def lint(case: dict[str, Any], folder: Path) -> list[Json]:
    """The findings of a case: a project of its own."""
    article = {
        "id": "case", "title": "Case", "language": "en", "published": "2025-11-09",
        **case.get("article", {}),
    }  # fmt: skip
    claims = folder / "claims"
    if "text" in case:
        article["text"] = "case.md"
        claims.mkdir()
        (claims / "case.md").write_text(case["text"], encoding="utf-8")
    write(claims / "case.yaml", {"article": article}, case["claims"], case)
    if "reference" in case:
        table = {"reference": {"id": "ref", "title": "Table", "published": "2025-06-30"}}
        write(claims / "reference" / "ref.yaml", table, case["reference"], {})
    for number, other in enumerate(case.get("others", [])):
        head = {"id": f"other{number}", "title": "Other", "language": "en", **other["article"]}
        write(claims / f"other{number}.yaml", {"article": head}, other["claims"], other)
    (folder / "claimlint.toml").write_text(case.get("settings", ""), encoding="utf-8")
    return [one for one in check(claims).findings if not one["suppressed"]]
