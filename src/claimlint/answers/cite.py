"""What becomes of a claim's `sources` when somebody types a source, or the place in one.

The text is the id of a source of the file, or its title, or several ids with commas; anything else
is a new source, which is put into `sources:` under an id made of its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from claimlint.claims.claim import Claim, Document
from claimlint.draft.edit_fields import Add, Drop, Edit, Put
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import dataclass
from claimlint.yamlfile.nodes import Texts, pointer_to

_WORD: Final = re.compile(r"[a-z0-9]+")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
_MOST_WORDS: Final = 4


class UnclearSourceError(ValueError):
    """A text that does not say which source, or which place, is meant."""


@dataclass(frozen=True, slots=True)
class Cites:
    """The edits; `ids` are what the claim rests on then, `new` what the file had no source for."""

    edits: tuple[Edit, ...]
    ids: tuple[str, ...]
    new: tuple[str, ...] = ()


def cite(
    document: Document, claim: Claim, source: str, locator: str, made: Mapping[str, str]
) -> Cites:
    """What a claim is to cite. `made` has the ids of the sources that this run has made, by text.

    Raises UnclearSourceError.
    """
    own = [] if "sources" in claim.inherited else list(claim.citations)
    new: list[str] = []
    edits: list[Edit] = []
    if source:
        ids = _ids(document, source)
        if not ids and source in made:
            ids = [made[source]]
        elif not ids:
            name = _new_id(document, source, made)
            ids, new = [name], [name]
            edits.append(Put(pointer_to("sources", name), _fields(source)))
    else:
        ids = [one.id for one in claim.citations]
    places = _places(locator, ids)
    at = f"{claim.pointer}/sources"
    if not own:
        entries: list[Texts] = [_entry(name, places.get(name, "")) for name in ids]
        return Cites((*edits, Put(at, entries)), tuple(ids), tuple(new))
    added = [name for name in ids if name not in {one.id for one in own}]
    for index, one in enumerate(own):
        if one.id in ids and places.get(one.id):
            edits.append(_placed(f"{at}/{index}", one.id, places[one.id], bool(one.fields)))
        elif one.id not in ids and added:  # a new one takes its place
            name = added.pop(0)
            edits.append(Put(f"{at}/{index}", _entry(name, places.get(name, ""))))
        elif one.id not in ids:
            edits.append(Drop(f"{at}/{index}"))
    edits += [Add(at, _entry(name, places.get(name, ""))) for name in added]
    return Cites(tuple(edits), tuple(ids), tuple(new))


def _placed(at: str, name: str, place: str, has_fields: bool) -> Edit:
    return Put(f"{at}/locator", place) if has_fields else Put(at, _entry(name, place))


def _entry(name: str, place: str) -> Texts:
    return {"source": name, "locator": place} if place else name


def _ids(document: Document, text: str) -> list[str]:
    """The sources of the file that a text names."""
    parts = [one.strip() for one in text.split(",")]
    if all(one in document.sources for one in parts):
        return list(dict.fromkeys(parts))
    wanted, every = fold(text), document.sources.values()
    titled = [one.id for one in every if fold(one.text("title") or "") == wanted]
    addressed = [one.id for one in every if one.text("url") == text]
    return (titled or addressed)[:1]


def _new_id(document: Document, text: str, made: Mapping[str, str]) -> str:
    words = _WORD.findall(text.lower().removeprefix("https://").removeprefix("www."))[:_MOST_WORDS]
    stem = "-".join(words) if words and words[0][0].isalpha() else "-".join(["source", *words])
    known = {*document.sources, *made.values()}
    number = 1
    while (name := stem if number == 1 else f"{stem}-{number}") in known:
        number += 1
    return name


def _fields(text: str) -> dict[str, Texts]:
    return {"url": text} if _ADDRESS.fullmatch(text) else {"title": text}


def _places(locator: str, ids: Sequence[str]) -> dict[str, str]:
    """The place in each source."""
    if not locator:
        return {}
    if len(ids) == 1:
        return {ids[0]: locator}
    parts = [one.strip() for one in locator.split(";")]
    if len(parts) != len(ids):
        raise UnclearSourceError(
            f"it rests on {len(ids)} sources ({', '.join(ids)}), and “{locator}” does not say in "
            f"which: write a place for each, with `;` between them"
        )
    return dict(zip(ids, parts, strict=True))
