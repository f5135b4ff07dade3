"""The table of fields: what each part of the program takes from it."""

from __future__ import annotations

import dataclasses

import pytest

from claimlint.claims.claim_type import CLAIM_TYPES, FORMS, TYPE_KEYS
from claimlint.claims.fact_keys import KEYS
from claimlint.claims.fields import CLAIM, RECORDS, SETTINGS
from claimlint.claims.vocabulary import CLAIM_ATTRIBUTES
from claimlint.project.read_settings import KEYS as SETTINGS_READ
from claimlint.project.settings import Settings


def test_a_flag_is_in_the_rule_language_with_the_words_of_the_table() -> None:
    flags = [field for field in CLAIM.values() if field.type == "flag"]
    assert len(flags) >= 8
    for field in flags:
        attribute = CLAIM_ATTRIBUTES[field.name]
        assert str(attribute.kind) == "bool"
        assert attribute.doc == field.about
        assert attribute.depends == (field.name,)


def test_what_rules_join_by_is_a_key_of_the_table() -> None:
    assert {field.name for field in CLAIM.values() if field.key} <= KEYS.keys()


def test_what_tells_quantities_apart_can_be_joined_by() -> None:
    for field in CLAIM.values():
        assert field.key or not field.identity, field.name


def test_every_type_of_claim_has_a_field_for_its_number() -> None:
    for one in CLAIM_TYPES.values():
        assert CLAIM[one.key].drafted == "number"
    assert TYPE_KEYS == ("value", "rank", "change", "ratio", "date")
    assert FORMS.keys() == set(TYPE_KEYS) - {"date"}


@pytest.mark.parametrize("name", RECORDS)
def test_choices_are_given_where_there_is_a_choice(name: str) -> None:
    for field in RECORDS[name].values():
        assert bool(field.choices) == field.type.startswith("choice"), field.name
        if field.default is not None and field.choices:
            assert field.default in field.choices


def test_the_settings_that_are_read_are_those_of_the_table() -> None:
    assert set(SETTINGS_READ) == set(SETTINGS)
    held = {field.name.replace("_", "-") for field in dataclasses.fields(Settings)}
    assert set(SETTINGS) <= held
