"""The JSON Schemas, made from the table of fields; of rule files, what tables and functions say.

What an editor shows of a field stands in the field itself: yaml-language-server passes by whatever
stands beside a `$ref`, so a `$ref` has no company here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from claimlint.claims.claim_type import CLAIM_TYPES, TYPE_KEYS
from claimlint.claims.fact_keys import KEYS
from claimlint.claims.fields import CLAIM, RECORDS, SETTINGS, Field, Table
from claimlint.claims.finding import Severity
from claimlint.claims.vocabulary import RECORDS as ATTRIBUTES
from claimlint.formula.functions import FUNCTIONS
from claimlint.rulebook.rule import Rule

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
    "past": "entry of a review's history",
    "table_file": "file of a table",
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
    "reply": "One reply to a question.",
    "past": "An earlier state of a claim.",
}


_FILES = {
    "claims": "The numeric claims of an article, or a reference table that articles are compared "
    "with.",
    "settings": "`claimlint.toml`, or the table `[tool.claimlint]` of `pyproject.toml`.",
}


def files(rules: Iterable[Rule]) -> Iterator[tuple[Path, str]]:
    """The path and text of every generated schema."""
    made = (("claims", _claim_file()), ("settings", _settings()), ("rules", _rules(rules)))
    for name, schema in made:
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
            "reply": _record("reply"),
            "past": _record("past"),
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


def _rules(rules: Iterable[Rule]) -> Schema:
    """The schema of rule files: as it is written, with the names that the tables have now.

    Its enumerations are what an editor offers; the loader of rules checks names itself.
    """
    schema: Schema = json.loads((FOLDER / "rules.schema.json").read_text(encoding="utf-8"))
    fields = {name for record in ("claim", "citation") for name in ATTRIBUTES[record]}
    known = dict.fromkeys(name for rule in rules for name in (rule.family, rule.name))
    schema["$defs"] |= {
        "severity": {"enum": [one.value for one in Severity]},
        "type": {"enum": list(CLAIM_TYPES)},
        "field": {"enum": sorted(fields)},
        "fields": _one_or_several("field"),
        "key": {"enum": sorted(KEYS)},
        "keys": _one_or_several("key"),
        "coordinate": {"enum": sorted((*KEYS, "whole"))},
        "coordinates": _one_or_several("coordinate", least=0),
        "rule": {"anyOf": [{"enum": sorted(known)}, _TEXT]},
        "rules": _one_or_several("rule"),
        "expression": {**schema["$defs"]["expression"], "defaultSnippets": _calls()},
    }
    for key in ("with", "with-any", "without"):
        _replace(schema["properties"][key], "names", "fields")
    for key, name in (("by", "keys"), ("same", "coordinates"), ("yields-to", "rules")):
        _replace(schema["properties"][key], "names", name)
        _replace(schema["properties"][key], "any_names", name)
    whole = _apart(schema)
    assert isinstance(whole, dict)
    return whole


def _one_or_several(name: str, least: int = 1) -> Schema:
    one: Schema = {"$ref": f"#/$defs/{name}"}
    several: Schema = {"type": "array", "items": one, **({"minItems": least} if least else {})}
    return {"anyOf": [one, several]}


def _calls() -> list[Schema]:
    """The functions of the rule language, as an editor offers them where an expression stands."""
    return [
        {
            "label": f"{one.name}({', '.join(parameter.name for parameter in one.parameters)})",
            "description": one.doc,
            "body": one.example,
        }
        for _, one in sorted(FUNCTIONS.items())
    ]


def _replace(schema: object, old: str, new: str) -> None:
    """Let a part of a schema refer to another definition."""
    if isinstance(schema, dict):
        if schema.get("$ref") == f"#/$defs/{old}":
            schema["$ref"] = f"#/$defs/{new}"
        for part in schema.values():
            _replace(part, old, new)
    elif isinstance(schema, list):
        for part in schema:
            _replace(part, old, new)


def _apart(schema: object) -> object:
    """A schema in which no `$ref` has company."""
    if isinstance(schema, list):
        return [_apart(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {name: _apart(part) for name, part in schema.items()}
    if "$ref" in parts and len(parts) > 1:
        return {"anyOf": [{"$ref": parts.pop("$ref")}], **parts}
    return parts


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
