from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from claimlint.claims.claim import SOURCE_TYPES
from claimlint.project.read_settings import KEYS
from claimlint.project.settings import default_settings

SCHEMA = json.loads((files("claimlint") / "schemas" / "settings.schema.json").read_text("utf-8"))


def test_the_schema_has_every_setting() -> None:
    assert set(SCHEMA["properties"]) == set(KEYS)


def test_the_schema_has_the_same_types_of_sources() -> None:
    assert SCHEMA["properties"]["barred-sources"]["items"]["enum"] == list(SOURCE_TYPES)


def test_the_schema_has_the_same_defaults() -> None:

    settings = default_settings(Path("/"))
    defaults = {
        name: item["default"] for name, item in SCHEMA["properties"].items() if "default" in item
    }
    assert defaults == {
        "references": [str(path.relative_to("/")) for path in settings.references],
        "rules": "rules",
        "profile": settings.profile,
        "fail-level": settings.fail_level.value if settings.fail_level else "never",
        "approximate": f"{settings.approximate * 100} %",
        "approximate-digits": settings.approximate_digits,
        "stale-years": settings.stale_years,
        "table-lag": settings.table_lag,
        "drift": settings.drift,
        "language": settings.language,
        "unsure": settings.unsure,
    }
