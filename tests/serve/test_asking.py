"""What an editor asks about a place: what it is, where it comes from, what could stand there."""

from __future__ import annotations

from pathlib import Path

import pytest
from editor import Editor, between, editor, run
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from test_findings import FILE, HEAD, SHARES, desk

STORY = """\
claimlint: 1
article: {id: freight, title: Freight, published: 2025-03-10}
sources:
  office:
    title: Yearbook 2025
    publisher: National Statistics Office
    type: official-statistics
  old-office: {title: Yearbook 2024, publisher: Office}
claims:
  - id: rail
    subject: rail
    measure: freight carried
    value: 130 million tonne
    period: 2024
    sources:
      - {source: office, locator: table 7, says: 130.2 million tonne}
  - id: road
    subject: road
    measure: freight carried
    value: 244 million tonne
    period: 2024
    sources: [office, old-office]
  - id: both
    subject: rail and road
    measure: freight carried
    value: about 375 million tonne
    period: 2024
    equals: rail + road
    sources: [office]
  - id: strike
    subject: rail
    measure: strike
    date: 2024-03
    after: opening
  - id: opening
    subject: rail
    measure: the new line opens
    date: 2023
    note: "🚂 rail"
relations:
  - id: sum
    check: "rail + road <= \\"400 million tonne\\""
    because: that is all there is
# claimlint: ignore[single-source] the desk knows
ignore:
  - {rule: no-locator, claim: road, reason: the yearbook has no pages}
"""
OTHER = """\
claimlint: 1
article: {id: later, title: Later, published: 2025-04-10}
claims:
  - id: both
    subject: rail
    measure: freight carried
    value: 130 million tonne
    period: 2024
    equals: ref("freight::rail") + 0 * ref('freight::rail')
  - {id: rail, subject: railways, measure: freight hauled, value: 2 million tonne, period: 2024}
relations:
  - {id: same, check: 'both == ref("freight::rail")'}
"""


def story(folder: Path) -> Path:
    return desk(folder, freight=STORY, later=OTHER)


async def hover(open_editor: Editor, words: str, shift: int = 0, nth: int = 0) -> str:
    params = types.HoverParams(**open_editor.at(FILE, words, shift, nth))
    found = await open_editor.client.text_document_hover_async(params)
    if found is None:
        return ""
    assert isinstance(found.contents, types.MarkupContent)
    return found.contents.value


def test_a_number_says_what_it_can_mean_and_why(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            said = await hover(open_editor, "130 million tonne", 2)
            assert said.splitlines()[0] == "**rail, freight carried: 130 million tonnes, in 2024**"
            assert "Read as 125 to 135 million tonnes before rounding." in said
            assert "Source: Yearbook 2025, table 7, says 130.2 million tonne." in said
            assert "It agrees with" in said
            about = await hover(open_editor, "about 375")
            assert "(“about” is taken as within 5 %)" in about
            assert "The other claims leave 368 to 380 million tonnes (from rail, road)." in about
            assert "Read as 2024-03." in await hover(open_editor, "date: 2024-03", 8)

    run(session())


def test_silence_is_no_pass(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(desk(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.write_all(FILE, HEAD + "  - {id: a, subject: a, value: 12 km}\n")
            said = await hover(open_editor, "12 km", 1)
            assert "Compared with nothing: no other figure says anything about it." in said

    run(session())


EXPLAINED = [
    ("measure:", "What is counted or measured."),
    ("published:", "The day of publication."),
    ("locator:", "Where in the source."),
    ("type:", "One of `official-statistics`, `dataset`"),
    ("because:", "Why it must hold"),
    ("single-source", "**single-source** (note: a remark; family sources)"),
    ("no-locator", "**no-locator**"),
    ("office:", "**Yearbook 2025**, National Statistics Office"),
    ("[office, old-office]", "Cited by rail, road, both."),
    ("old-office]", "Cited by road."),
    ("after: opening", "the new line opens: 2023"),
]


def test_words_are_explained(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            wrong = []
            for words, told in EXPLAINED:
                shift = words.index(":") + 3 if words.startswith("after") else 1
                said = await hover(open_editor, words, shift)
                if told not in said:
                    wrong.append((words, said))
            assert wrong == []

    run(session())


def test_words_of_the_settings_are_explained(tmp_path: Path) -> None:
    async def session() -> None:
        folder = story(tmp_path)
        name, text = "claimlint.toml", 'stale-years = 4\nignore = ["no-locator", "ranks"]\n'
        (folder / name).write_text(text, "utf-8")
        async with editor(folder) as open_editor:
            open_editor.open(name)
            for words, told in (
                ("stale-years", "After how many years a figure is called stale."),
                ("no-locator", "**no-locator** ("),
                ("ranks", "**ranks**: a family of"),
            ):
                params = types.HoverParams(**open_editor.at(name, words, 2))
                found = await open_editor.client.text_document_hover_async(params)
                assert found is not None
                assert isinstance(found.contents, types.MarkupContent)
                assert told in found.contents.value
            assert await open_editor.diagnostics(name) == []

    run(session())


def test_what_a_file_says_is_no_markdown(tmp_path: Path) -> None:
    hostile = SHARES.replace("subject: rail,", "subject: 'a [b](command:c) <img src=x> *d* `e`',")

    async def session() -> None:
        async with editor(desk(tmp_path, freight=hostile)) as open_editor:
            open_editor.open(FILE)
            said = await hover(open_editor, "31 %", 1)
            assert "a \\[b\\](command:c) \\<img src=x\\> \\*d\\* \\`e\\`" in said

    run(session())


# -- completion ----------------------------------------------------------------------------------


TYPED = "claims/typed.yaml"


async def proposed(open_editor: Editor, typed: str) -> dict[str, types.CompletionItem]:
    """What is proposed at the end of what is typed below the head of a file."""
    open_editor.open(TYPED, HEAD + typed)
    params = types.CompletionParams(**open_editor.at(TYPED, HEAD + typed, len(HEAD + typed)))
    found = await open_editor.client.text_document_completion_async(params)
    assert isinstance(found, types.CompletionList)
    for item in found.items:
        assert isinstance(item.text_edit, types.TextEdit)
    return {one.label: one for one in found.items}


PROPOSED: list[tuple[str, list[str], list[str]]] = [
    ("  - id: a\n    su", ["subject", "value", "rank"], ["id", "title"]),
    ("  - {id: a, subject: b, kin", ["kind", "of"], ["id", "subject"]),
    ("  - id: a\n    kind: ", ["measured", "forecast", "target"], ["mean"]),
    ("  - id: a\n    flow: ", ["true", "false"], []),
    ("  - id: a\n    sources: [", ["office"], ["a"]),
    ("  - id: a\n    sources:\n      - ", ["office", "source", "locator"], []),
    ("  - id: a\n    sources:\n      - {source: off", ["office"], []),
    ("  - id: a\n    of: {su", ["subject", "measure"], ["value"]),
    ("  - id: a\n    value: 12 to", ["tonne", "%", "million tonne"][:2], ["office"]),
    ("  - id: a\n    subject: ", ["rail", "railways", "rail and road"], []),
    ("  - id: a\n    measure: fr", ["freight carried", "freight hauled"], []),
    ("  - id: a\n    of: ", ["rail", "railways"], []),
    ("  - id: a\n    inferred: [", ["of", "period"], ["note"]),
    ('  - id: a\n    equals: ref("', ["freight::rail", "later::both"], []),
    ("  - {id: one, subject: x}\n  - id: a\n    after: ", ["one"], []),
    ("  - {id: one, subject: x}\n  - id: a\n    equals: 2 * o", ["one"], []),
    ("  - id: a  # claimlint: ignore[sing", ["single-source"], ["subject"]),
    ("ignore:\n  - rule: ", ["single-source", "no-source"], []),
    ("relat", ["relations", "ignore", "names"], ["claims", "sources"]),
]


def test_what_fits_is_proposed(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            wrong = []
            for typed, some, none in PROPOSED:
                found = await proposed(open_editor, typed)
                open_editor.close(TYPED)
                lacking = [one for one in some if one not in found]
                too_many = [one for one in none if one in found]
                if lacking or too_many:
                    wrong.append((typed, lacking, too_many))
            assert wrong == []

    run(session())


def test_a_proposal_takes_the_place_of_what_was_typed(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            for typed, label, after in (
                ("  - id: a\n    subject: rail an", "rail and road", "    subject: rail and road"),
                ("  - id: a\n    value: 12 ton", "tonne", "    value: 12 tonne"),
                ("  - id: a\n    su", "subject", "    subject: "),
            ):
                found = await proposed(open_editor, typed)
                edit = found[label].text_edit
                assert isinstance(edit, types.TextEdit)
                replaced = between(open_editor.texts[TYPED], edit.range)
                line = typed.splitlines()[-1]
                assert line.removesuffix(replaced) + edit.new_text == after

    run(session())


def test_a_name_that_yaml_would_read_otherwise_comes_in_quotes(tmp_path: Path) -> None:
    odd = SHARES.replace("subject: road", 'subject: "yes: [it]"')

    async def session() -> None:
        async with editor(desk(tmp_path, freight=odd)) as open_editor:
            found = await proposed(open_editor, "  - id: a\n    subject: ")
            edit = found["yes: [it]"].text_edit
            assert isinstance(edit, types.TextEdit)
            assert edit.new_text == '"yes: [it]"'

    run(session())


# -- definitions, references, new names ----------------------------------------------------


async def places(open_editor: Editor, words: str, shift: int = 1, nth: int = 0) -> list[str]:
    """Where what stands there is defined: the file, the line, and the words."""
    params = types.DefinitionParams(**open_editor.at(FILE, words, shift, nth))
    found = await open_editor.client.text_document_definition_async(params)
    assert found is None or isinstance(found, list | tuple)
    return [described(open_editor, one) for one in found or [] if isinstance(one, types.Location)]


def described(open_editor: Editor, place: types.Location) -> str:
    path = Path(place.uri.removeprefix("file://"))
    inside = path.is_relative_to(open_editor.folder)
    name = str(path.relative_to(open_editor.folder)) if inside else path.name
    text = open_editor.texts.get(name) or path.read_text("utf-8")
    return f"{name}:{place.range.start.line + 1}:{between(text, place.range)}"


def test_a_name_leads_to_where_it_is_made(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            assert await places(open_editor, "old-office]") == [f"{FILE}:8:old-office"]
            assert await places(open_editor, "{source: office", 10) == [f"{FILE}:4:office"]
            assert await places(open_editor, "equals: rail", 9) == [f"{FILE}:10:rail"]
            assert await places(open_editor, "after: opening", 8) == [f"{FILE}:35:opening"]
            assert await places(open_editor, '"rail + road', 9) == [f"{FILE}:17:road"]
            assert await places(open_editor, "claim: road", 8) == [f"{FILE}:17:road"]
            assert await places(open_editor, "ignore[single", 9) == ["single-source.yaml:1:"]
            assert await places(open_editor, "because") == []

    run(session())


def test_a_comparison_leads_to_the_claims_about_what_it_names(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "    equals: rail + road\n", "    than: road\n")
            assert await places(open_editor, "than: road", 7) == [f"{FILE}:17:road"]

    run(session())


def test_who_names_a_claim_is_found_in_all_files(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            asked = types.ReferenceParams(
                context=types.ReferenceContext(include_declaration=True),
                **open_editor.at(FILE, "id: rail", 5),
            )
            found = await open_editor.client.text_document_references_async(asked)
            assert [described(open_editor, one) for one in found or []] == [
                f"{FILE}:10:rail",
                f"{FILE}:28:rail",
                f"{FILE}:42:rail",
                "claims/later.yaml:9:rail",
                "claims/later.yaml:9:rail",
                "claims/later.yaml:12:rail",
            ]

    run(session())


async def new_name(open_editor: Editor, words: str, shift: int, new: str) -> dict[str, str]:
    """What the files become when something gets a new name."""
    asked = types.RenameParams(new_name=new, **open_editor.at(FILE, words, shift))
    edit = await open_editor.client.text_document_rename_async(asked)
    assert edit is not None
    return open_editor.applied(edit)


def test_a_claim_gets_a_new_name_in_all_files(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            open_editor.replace(FILE, "# claimlint", "# 🚂 changed and not saved\n# claimlint")
            before = open_editor.texts[FILE]
            after = await new_name(open_editor, "equals: rail", 9, "rail_2024")
            assert after[FILE] == (
                before.replace("id: rail\n", "id: rail_2024\n")
                .replace("equals: rail ", "equals: rail_2024 ")
                .replace('check: "rail ', 'check: "rail_2024 ')
            )
            assert after["claims/later.yaml"] == OTHER.replace(
                "freight::rail", "freight::rail_2024"
            )
            for name, text in after.items():
                (tmp_path / name).write_text(text, "utf-8")
            open_editor.write_all(FILE, after[FILE])
            assert "unknown-claim" not in await open_editor.rules(FILE)

    run(session())


def test_a_source_gets_a_new_name_in_its_file(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            after = await new_name(open_editor, "  office:", 4, "stat-office")
            assert after == {
                FILE: STORY.replace("  office:", "  stat-office:")
                .replace("source: office", "source: stat-office")
                .replace("[office", "[stat-office")
            }

    run(session())


def test_what_a_new_name_would_take_the_place_of_is_shown_first(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            asked = types.PrepareRenameParams(**open_editor.at(FILE, "equals: rail", 9))
            found = await open_editor.client.text_document_prepare_rename_async(asked)
            assert isinstance(found, types.PrepareRenamePlaceholder)
            assert found.placeholder == "rail"
            asked = types.PrepareRenameParams(**open_editor.at(FILE, "title: Freight", 2))
            assert await open_editor.client.text_document_prepare_rename_async(asked) is None

    run(session())


REFUSED = [
    ("id: rail", 5, "road", "there is a claim `road` in this file already"),
    ("id: rail", 5, "Rail 2024", "lower-case letters, digits and underscores"),
    ("  office:", 4, "old-office", "there is a source `old-office` in this file already"),
    ("  office:", 4, "a: b", "letters, digits, hyphens and underscores"),
    ("title: Freight", 2, "x", "only the id of a claim or of a source"),
]


def test_a_new_name_that_cannot_be_is_refused_in_words(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            for words, shift, new, why in REFUSED:
                with pytest.raises(JsonRpcException, match=why):
                    await new_name(open_editor, words, shift, new)
            assert "Traceback" not in "".join(open_editor.logged)

    run(session())


# -- the file as a whole ---------------------------------------------------------------------------


def test_the_outline_has_the_claims_with_their_numbers(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(open_editor.uri(FILE)))
            found = await open_editor.client.text_document_document_symbol_async(asked)
            parts = {one.name: one for one in found or [] if isinstance(one, types.DocumentSymbol)}
            assert [one.name for one in parts["claims"].children or []] == [
                "rail", "road", "both", "strike", "opening",
            ]  # fmt: skip
            rail = (parts["claims"].children or [])[0]
            assert rail.detail == "130 million tonne, rail, freight carried"
            text = open_editor.texts[FILE]
            assert between(text, rail.selection_range) == "rail"
            assert between(text, rail.range).startswith("id: rail\n")
            assert [one.name for one in parts["sources"].children or []] == ["office", "old-office"]
            assert parts["article"].detail == "Freight"

    run(session())


def test_beside_a_number_stands_what_it_can_mean(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(story(tmp_path)) as open_editor:
            open_editor.open(FILE)
            where = types.TextDocumentIdentifier(open_editor.uri(FILE))
            asked = types.InlayHintParams(where, open_editor.all_of(FILE))
            found = await open_editor.client.text_document_inlay_hint_async(asked)
            text = open_editor.texts[FILE]
            shown = [(text.splitlines()[one.position.line], one.label) for one in found or []]
            assert shown == [
                ("    value: 130 million tonne", "= 125 to 135 million tonnes"),
                ("    value: 244 million tonne", "= 243.5 to 244.5 million tonnes"),
                ("    value: about 375 million tonne", "= 356.25 to 393.75 million tonnes"),
            ]
            first = types.Range(types.Position(0, 0), types.Position(14, 0))
            asked = types.InlayHintParams(where, first)
            found = await open_editor.client.text_document_inlay_hint_async(asked)
            assert len(found or []) == 1

    run(session())
