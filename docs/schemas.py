"""The JSON Schemas of claim files and settings, made from the table of fields.

What an editor shows of a field stands in the field itself: yaml-language-server passes by whatever
stands beside a `$ref`, so a `$ref` has no company here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from claimlint.claims.claim_type import TYPE_KEYS
from claimlint.claims.fields import CLAIM, RECORDS, SETTINGS, Field, Table

FOLDER = Path(__file__).parent.parent / "src" / "claimlint" / "schemas"
Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number"], "minLength": 1}  # numbers are read as typed
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}
_MAP: Schema = {"type": "object", "additionalProperties": _TEXT, "minProperties": 1}
_STRING: Schema = {"type": "string", "minLength": 1}
_STRINGS: Schema = {"type": "array", "items": _STRING}


def _pattern(pattern: str, message: str) -> Schema:
    return {"type": "string", "pattern": pattern, "patternErrorMessage": message}


_FORMS: Mapping[str, Schema] = {
    "text": _TEXT,
    "name": _TEXT,
    "term": _TEXT,
    "number": _TEXT,
    "quantity": _TEXT,
    "count": _TEXT,
    "margin": _TEXT,
    "time": _TEXT,
    "formula": _TEXT,
    "texts": _TEXTS,
    "quantities": _TEXTS,
    "claims": _TEXTS,
    "map": _MAP,
    "texts-or-map": {"anyOf": [_TEXTS, _MAP]},
    "flag": {"type": "boolean"},
    "weight": {"type": "number", "exclusiveMinimum": 0},
    "format": {"const": 1},
    "aliases": {"type": "object", "additionalProperties": _TEXTS},
    "quotes": {"$ref": "#/$defs/quotes"},
    "id": _pattern(
        "^[a-z][a-z0-9_]*$",
        "must be lower-case letters, digits and underscores, with a letter first",
    ),
    "article-id": _pattern(
        "^[a-z0-9]+([_-][a-z0-9]+)*$", "must be lower-case letters, digits and hyphens"
    ),
    "language": _pattern(
        "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "must be a language tag such as en or pt-BR"
    ),
    "citations": {"type": "array", "items": {"$ref": "#/$defs/citation"}},
    "fields": {
        "type": "array",
        "items": {"enum": [field.name for field in CLAIM.values() if field.printed]},
    },
    "string": _STRING,
    "strings": _STRINGS,
    "string-or-strings": {"anyOf": [_STRING, {**_STRINGS, "minItems": 1}]},
    "string-map": {"type": "object", "additionalProperties": _STRING},
    "strings-map": {"type": "object", "additionalProperties": _STRINGS},
    "percentage": _pattern("^[0-9]{1,2}([.][0-9]{1,9})? ?%$", "must be a percentage"),
    "years": {"type": "integer", "minimum": 1, "exclusiveMaximum": 1000},
    "factor": {"type": "integer", "minimum": 2, "exclusiveMaximum": 1_000_000},
}
TITLES = {
    "article": "article or reference",
    "ignore": "ignore entry",
    "accept": "accept entry",
    "not_claim": "not_claims entry",
    "compared": "than",
}
ABOUT = {
    "claim": "One number that the article states.",
    "source": "One source.",
    "citation": "The id of a source, or the source with the place in it and what it says.",
    "quote": "Exact words of the article, or `{exact, prefix, suffix}`.",
    "relation": "A formula that must hold.",
    "ignore": "One accepted finding.",
    "accept": "Findings that the whole project accepts.",
    "not_claim": "One number that is no claim.",
}


_FILES = {
    "claims": "The numeric claims of an article, or a reference table that articles are compared "
    "with.",
    "settings": "`claimlint.toml`, or the table `[tool.claimlint]` of `pyproject.toml`.",
}


def files() -> Iterator[tuple[Path, str]]:
    """The path and text of every generated schema."""
    for name, schema in (("claims", _claim_file()), ("settings", _settings())):
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        yield FOLDER / f"{name}.schema.json", text


def about(name: str) -> str:
    """What a schema is of."""
    return _FILES[name]


def _head(name: str, title: str) -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:claimlint:schema:{name}:1",
        "title": f"claimlint: {title}",
        "description": _FILES[name],
    }


def _claim_file() -> Schema:
    return {
        **_head("claims", "a claim file (format 1)"),
        "type": "object",
        "additionalProperties": False,
        "required": ["claimlint"],
        "oneOf": [{"required": ["article"]}, {"required": ["reference"]}],
        "properties": _properties(RECORDS["file"]),
        "$defs": {
            "source": _record("source"),
            "citation": _text_or("citation"),
            "quote": _text_or("quote"),
            "quotes": {
                "anyOf": [
                    {"$ref": "#/$defs/quote"},
                    {"type": "array", "items": {"$ref": "#/$defs/quote"}, "minItems": 1},
                ]
            },
            "relation": _record("relation"),
            "ignore": _record("ignore"),
            "not_claim": _record("not_claim"),
            "claim": _claim(),
        },
    }


def _settings() -> Schema:
    return {
        **_head("settings", "settings"),
        "type": "object",
        "additionalProperties": False,
        "properties": _properties(SETTINGS),
        "$defs": {"accept": _record("accept")},
    }


def _claim() -> Schema:
    """A claim has one type, or a quote that holds its number."""
    one_type: list[Schema] = [{"required": [key]} for key in TYPE_KEYS]
    from_quote: Schema = {"required": ["quote"], "properties": dict.fromkeys(TYPE_KEYS, False)}
    record = _record("claim")
    properties = record.pop("properties")
    return {**record, "oneOf": [*one_type, from_quote], "properties": properties}


def _record(name: str) -> Schema:
    """The form of a map with fields of its own."""
    required = [field.name for field in RECORDS[name].values() if field.required]
    return {
        "title": TITLES.get(name, name),
        "type": "object",
        "additionalProperties": False,
        **({"required": required} if required else {}),
        **({"description": ABOUT[name]} if name in ABOUT else {}),
        "properties": _properties(RECORDS[name]),
    }


def _text_or(name: str) -> Schema:
    record = _record(name)
    about = record.pop("description", None)
    return {
        "anyOf": [_TEXT, record],
        **({} if about is None else {"description": about}),
    }


def _properties(table: Table) -> Schema:
    return {field.name: _property(field) for field in table.values()}


def _property(field: Field) -> Schema:
    """A field's form, with the words that an editor shows."""
    form = _form(field)
    if "$ref" in form:
        form = {"anyOf": [form]}
    return {
        **form,
        "description": field.about,
        **({} if field.default is None else {"default": field.default}),
        "examples": list(field.examples),
    }


def _form(field: Field) -> Schema:
    choices: Schema = {"enum": list(field.choices)}
    one: Schema = {"$ref": f"#/$defs/{field.record}"}
    forms: dict[str, Schema] = {
        "choice": choices,
        "choices": {"type": "array", "items": choices},
        "choice-map": {"type": "object", "additionalProperties": choices},
        "records": {"type": "array", "items": one},
        "named-records": {"type": "object", "additionalProperties": one},
    }
    if field.type == "record":
        return _defaults() if field.record == "defaults" else _record(field.record)
    if field.type in ("whole", "compared"):
        return _text_or(field.type)
    return forms.get(field.type) or _FORMS[field.type]


def _defaults() -> Schema:
    """Any field of a claim but its id, as in the claim."""
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            name: {"$ref": f"#/$defs/claim/properties/{name}"} for name in CLAIM if name != "id"
        },
    }
