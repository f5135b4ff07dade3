"""What SchemaStore is handed: valid draft-07, which accepts and refuses the files beside it."""

import json
import tomllib
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

ROOT = Path(__file__).parents[2]
NAMES = ["claimlint-claims", "claimlint-rules", "claimlint-settings"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("schemastore")
    run_path(str(ROOT / "tools" / "schemastore.py"))["main"]([str(target)])
    return target


def validator(folder: Path, name: str) -> Draft7Validator:
    schema = json.loads((folder / "src/schemas/json" / f"{name}.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["$id"] == f"https://json.schemastore.org/{name}.json"
    return Draft7Validator(schema)


def content(path: Path) -> Any:
    text = path.read_text("utf-8")
    return tomllib.loads(text) if path.suffix == ".toml" else yaml.safe_load(text)


@pytest.mark.parametrize("name", NAMES)
def test_each_schema_accepts_its_tests_and_refuses_the_others(folder: Path, name: str) -> None:
    schema = validator(folder, name)
    accepted = list((folder / "src/test" / name).iterdir())
    refused = list((folder / "src/negative_test" / name).iterdir())
    assert accepted
    assert refused
    for path in accepted:
        # Numbers and dates are read as typed by us, and by an editor as YAML says.
        text = path.read_text("utf-8")
        root = yaml.load(text, yaml.BaseLoader) if path.suffix == ".yaml" else content(path)
        told = [error.message for error in schema.iter_errors(_with_flags(root))]
        assert told == [], path.name
    for path in refused:
        assert not schema.is_valid(content(path)), path.name


def _with_flags(root: Any) -> Any:
    """The texts of a base loader as YAML has them where a schema asks for more than text."""
    if isinstance(root, dict):
        return {key: _with_flags(value) for key, value in root.items()}
    if isinstance(root, list):
        return [_with_flags(value) for value in root]
    return {"true": True, "false": False, "1": 1}.get(root, root)


def test_the_entries_are_those_of_the_catalogue(folder: Path) -> None:
    entries = json.loads((folder / "catalog-entries.json").read_text("utf-8"))
    assert [entry["name"] for entry in entries] == NAMES
    assert all(entry["url"].startswith("https://") and entry["description"] for entry in entries)
    assert [entry.get("fileMatch") for entry in entries] == [None, None, ["claimlint.toml"]]
