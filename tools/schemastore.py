"""What SchemaStore is to be handed: `python tools/schemastore.py FOLDER [--url ADDRESS]`.

It writes, as that catalogue lays them out, the schemas of claim files, rule files and settings in
draft-07 (the newest draft that editors understand everywhere), files that each must accept and
refuse, and the entries for its catalogue. Nothing leaves the machine.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = ROOT / "src" / "claimlint" / "schemas"
ADDRESS = "https://json.schemastore.org"
EDITORS_ONLY = {"defaultSnippets", "patternErrorMessage"}
DRAFT = "http://json-schema.org/draft-07/schema#"

# Only a settings file has a name that is ours alone: a claim or rule file is any YAML file, and
# says itself by its first line which schema it has.
FILES = {"claims": [], "rules": [], "settings": ["claimlint.toml"]}
ACCEPTED = {
    "claims": ["claims/kazakhstan.yaml"],
    "rules": ["rules/shares/shares-exceed-whole.yaml"],
    "settings": [],
}
REFUSED = {
    "claims": {"two-roots.yaml": "claimlint: 1\narticle: {id: a}\nreference: {id: b}\n"},
    "rules": {"no-summary.yaml": "severity: error\n"},
    "settings": {"unknown-key.toml": 'fail_level = "error"\n'},
}


def draft_07(schema: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same schema in draft-07, as the strict mode of ajv wants it.

    Of what ours use, only the place of definitions has moved. A key that only some editors know is
    left out, and a branch that asks for keys names them as properties.
    """
    if isinstance(schema, list):
        return [draft_07(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    moved = {
        "definitions" if key == "$defs" else key: draft_07(value)
        for key, value in schema.items()
        if key not in EDITORS_ONLY
    }
    if "$ref" in moved:
        moved["$ref"] = moved["$ref"].replace("#/$defs/", "#/definitions/")
    if isinstance(moved.get("required"), list):
        moved["properties"] = {
            **{key: {} for key in moved["required"]},
            **moved.get("properties", {}),
        }
    return moved


def main(words: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--url", default=ADDRESS, help="where the schemas will be served")
    given = parser.parse_args(words)
    entries = []
    for name, matched in FILES.items():
        full = f"claimlint-{name}"
        schema = draft_07(json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8")))
        address = f"{given.url}/{full}.json"
        written = {**schema, "$schema": DRAFT, "$id": address}
        _write(given.folder / "src/schemas/json" / f"{full}.json", written)
        _examples(given.folder / "src", name, full)
        description = str(schema["description"])
        entry = {"name": full, "description": description, "url": address}
        entries.append({**entry, "fileMatch": matched} if matched else entry)
    _write(given.folder / "catalog-entries.json", entries)
    print(f"wrote {len(FILES)} schemas with their tests and catalogue entries into {given.folder}")


def _examples(folder: Path, name: str, full: str) -> None:
    accepted, refused = folder / "test" / full, folder / "negative_test" / full
    accepted.mkdir(parents=True, exist_ok=True)
    refused.mkdir(parents=True, exist_ok=True)
    for path in ACCEPTED[name]:
        shutil.copy(ROOT / path, accepted)
    if name == "settings":
        (accepted / "claimlint.toml").write_text('fail-level = "error"\n', encoding="utf-8")
    for path, text in REFUSED[name].items():
        (refused / path).write_text(text, encoding="utf-8")


def _write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
