"""The page speaks each of its languages completely, and needs no word that is not there."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from claimlint.claims.fields import CLAIM, REVIEW, SOURCE
from claimlint.desk import page_words
from claimlint.desk.article_marks import STATES
from claimlint.desk.page_words import FOLDER, direction, languages, words_for
from claimlint.rulebook.catalogue import builtin_catalogue

TEMPLATES = Path(page_words.__file__).parent / "templates"


def places(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


@pytest.mark.parametrize("code", languages())
def test_a_language_has_every_message_with_the_same_places(code: str) -> None:
    english, words = words_for("en").messages, words_for(code).messages
    assert set(words) == set(english)
    differing = {
        key: (words[key], english[key])
        for key in english
        # "one question" need not say the number, nor a language that has a word for it
        if places(words[key].rpartition(" | ")[2]) != places(english[key].rpartition(" | ")[2])
    }
    assert differing == {}
    assert [
        key for key in english if bool(" | " in words[key]) != bool(" | " in english[key])
    ] == []
    assert [key for key, message in words.items() if not message.strip()] == []


def test_every_language_file_is_one_of_a_language() -> None:
    assert "en" in languages()
    assert "he" in languages()
    assert [path.name for path in FOLDER.iterdir() if path.name.count(".") != 2] == []


def test_every_key_that_the_templates_name_is_a_message() -> None:
    named: set[str] = set()
    for path in TEMPLATES.glob("*.j2"):
        named.update(re.findall(r"\b(?:w|m|w\.count)\('([^'~]+)'[,)]", path.read_text("utf-8")))
    assert len(named) > 100
    assert named - set(words_for("en").messages) == set()


@pytest.mark.parametrize("code", [code for code in languages() if code != "en"])
def test_every_rule_has_its_sentences(code: str) -> None:
    """Who adds a rule adds what it finds and what settles it to `words/rules.CODE.yaml`."""
    rules = builtin_catalogue().rules
    told = words_for(code).rules
    assert sorted(set(rules) - set(told)) == []
    assert sorted(set(told) - set(rules)) == []
    assert [rule for rule, words in told.items() if words.finds[-1:] != "."] == []
    assert [rule for rule, words in told.items() if words.advice[-1:] not in (".", "?")] == []


def test_every_choice_of_the_fields_has_a_word() -> None:
    words = words_for("en")
    wanted = [
        *(f"type_{choice}" for choice in SOURCE["type"].choices),
        *(f"kind_{choice}" for choice in CLAIM["kind"].choices),
        *(f"review_{choice}" for choice in REVIEW["status"].choices),
        *(f"state_{state}" for state in STATES),
        *(f"family_{family}" for family in builtin_catalogue().families),
    ]
    assert [key for key in wanted if not words.has(key)] == []


def test_a_language_without_words_has_the_english_ones() -> None:
    assert words_for("de").code == "en"
    assert words_for("he-IL").code == "he"
    assert direction("he-IL") == "rtl"
    assert direction("en") == "ltr"


def test_what_is_counted_has_its_number() -> None:
    words = words_for("en")
    assert words.count("open_questions", 1) == "1 open question"
    assert words.count("open_questions", 1200) == "1,200 open questions"
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert words_for("he").listed(["א", "ב"]) == "א וב"
