"""Names that are not what they should be: one id twice, or one thing in two spellings.

A typo in one of two spellings hides a comparison. Two names are near where one letter is wrong,
missing, doubled or swapped with its neighbour, in a word of five letters or more, and no digit
differs. A pair is told where one of the two stands in a single claim and the claims would be
compared if it were the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from operator import attrgetter
from typing import TypeAlias

from claimlint.claims.claim import Claim, Document
from claimlint.claims.finding import Place, RawFinding
from claimlint.engine.outline import Names, Outline

MIN_LETTERS = 5
MAX_BUCKET = 64
MAX_ALL_PAIRS = 12
"""Up to so many names all pairs are looked at; beyond, those that share a half."""

NamePair = tuple[str, str]
Own = Callable[[Names], str]
Shared = Callable[[Names], Sequence[str]]
Load = Callable[[str], Document]
"""Gives the document of a path."""


def _measure(claim: Names) -> Sequence[str]:
    return (claim.measure,)


def _subject_and_whole(claim: Names) -> Sequence[str]:
    """What claims of one measure meet by: a subject, or the whole that they are parts of or are."""
    return (claim.subject,) if claim.whole is None else (claim.subject, claim.whole)


_FIELDS: tuple[tuple[str, Own, Shared], ...] = (
    ("subject", attrgetter("subject"), _measure),
    ("measure", attrgetter("measure"), _subject_and_whole),
)


_Stated: TypeAlias = tuple[Outline, int, Names]
"""One claim that has a name: the file, the number of it there, and its names."""


def same_ids(documents: Iterable[Document]) -> Iterator[RawFinding]:
    """The files that have another file's id: nobody can tell whose claim `id::claim` is."""
    first: dict[str, Document] = {}
    for document in documents:
        known = first.setdefault(document.id, document)
        if known is not document:
            yield RawFinding(
                "duplicate-id",
                f"the id `{document.id}` is also that of {known.path}",
                Place(document.path, document.pointer_of("id")),
                "give each file an id of its own: other files and reports name its claims by it",
                document.id,
            )


def near_duplicates(outlines: Sequence[Outline], load: Load) -> Iterator[RawFinding]:
    """The near-duplicate subjects and measures of a run."""
    for field, own, other in _FIELDS:
        names = _Names(outlines, own, other)
        found = sorted(names.pairs())
        claims = _claims_of({name for pair in found for name in pair}, outlines, own)
        for pair in found:
            (_, rare), (_, common) = sorted((names.uses[name], name) for name in pair)
            claim = claims[rare][0]
            match = _would_meet(claim, claims[common], other)
            if match is not None:
                yield _raise(_claim(claim, load), _claim(match, load), field)


def _claims_of(
    wanted: set[str], outlines: Sequence[Outline], own: Own
) -> Mapping[str, Sequence[_Stated]]:
    """The claims that have some names, in the order of the files: few names are asked for."""
    found: dict[str, list[_Stated]] = {name: [] for name in wanted}
    for outline in outlines if wanted else ():
        for number, claim in enumerate(outline.particulars().names):
            if own(claim) in wanted:
                found[own(claim)].append((outline, number, claim))
    return found


def _claim(stated: _Stated, load: Load) -> Claim:
    outline, number, _ = stated
    return load(outline.path).claims[number]


class _Names:
    """The names of a run in one field, by what their claims would have to share to be compared.

    Claims are compared within a document, and between the articles and the references, where they
    share the other field (or, of one measure, their whole). So only names that meet there are
    looked at: `alike` lists the pairs within documents that may be one slip apart (`long` has the
    sets of names that are too many to list their pairs), `sides` the names of articles and
    references by the other field. `uses` counts the claims of each name.

    Every claim of a run is read here, one in a thousand is told: so little is kept of each.
    """

    def __init__(self, outlines: Sequence[Outline], own: Own, other: Shared) -> None:
        self.uses: dict[str, int] = {}
        self.alike: list[NamePair] = []
        self.long: list[set[str]] = []
        self.sides: tuple[dict[str, set[str]], dict[str, set[str]]] = ({}, {})
        for outline in sorted(outlines, key=_after_tables):
            self._read(outline, own, other)

    def _read(self, outline: Outline, own: Own, other: Shared) -> None:
        here: dict[str, set[str]] = {}
        uses = self.uses
        for claim in outline.particulars().names:
            name = own(claim)
            if len(name) >= MIN_LETTERS:
                uses[name] = uses.get(name, 0) + 1
                for shared in other(claim):
                    names = here.get(shared)
                    if names is None:
                        here[shared] = {name}
                    else:
                        names.add(name)
        articles, references = self.sides
        for shared, names in here.items():
            if len(names) > MAX_ALL_PAIRS:
                self.long.append(names)
            elif len(names) > 1:
                self.alike.extend(_within(names))
            if outline.is_reference:
                references.setdefault(shared, set()).update(names)
            elif shared in references:
                articles.setdefault(shared, set()).update(names)

    def pairs(self) -> set[NamePair]:
        """The pairs that are one slip apart, of which one stands in a single claim."""
        pairs = chain(self.alike, *map(_within, self.long))
        found = {pair for pair in pairs if self._told(*pair)}
        articles, references = self.sides
        for shared, names in articles.items():
            found.update(self._across(names, references[shared]))
        return {(min(pair), max(pair)) for pair in found}

    def _across(self, articles: set[str], references: set[str]) -> Iterator[NamePair]:
        sizes = {(name.count(" "), len(name) + by) for name in references for by in (-1, 0, 1)}
        likely = [name for name in articles if (name.count(" "), len(name)) in sizes]
        if not likely:
            return
        buckets = _by_halves(references)
        for name in likely:
            for half in _halves(name):
                alike = buckets.get(half, ())
                for other in alike if len(alike) <= MAX_BUCKET else ():
                    if self._told(name, other):
                        yield name, other

    def _told(self, first: str, second: str) -> bool:
        if first == second or not _share_a_half(first, second):
            return False
        single = self.uses[first] == 1 or self.uses[second] == 1
        return single and is_near(first, second)


def _after_tables(outline: Outline) -> bool:
    return not outline.is_reference


def _within(names: set[str]) -> Iterator[NamePair]:
    """The pairs of one document's names that may be one slip apart."""
    pairs = combinations(names, 2) if len(names) <= MAX_ALL_PAIRS else _sharing_a_half(names)
    for first, second in pairs:
        if -1 <= len(first) - len(second) <= 1 and _share_a_half(first, second):
            yield first, second


def _would_meet(claim: _Stated, others: Iterable[_Stated], other: Shared) -> _Stated | None:
    outline, _, names = claim
    wanted = set(other(names))
    for candidate in others:
        its_outline, _, its_names = candidate
        comparable = its_outline is outline or its_outline.is_reference != outline.is_reference
        if comparable and not wanted.isdisjoint(other(its_names)):
            return candidate
    return None


def _raise(claim: Claim, match: Claim, field: str) -> RawFinding:
    written, meant = claim.text(field), match.text(field)
    where = match.id if match.document is claim.document else match.full_id
    return RawFinding(
        "near-duplicate-name",
        f"the {field} “{written}” is nearly “{meant}”: spelled alike, the claim would be compared "
        f"with {where}",
        Place(claim.document.path, claim.pointer_of(field)),
        f"if the two are one, write it as in {where}, or list both spellings under `names`",
        claim.document.id,
        (claim.reference,),
    )


def _share_a_half(first: str, second: str) -> bool:
    """Whether two names agree in their first half or their second, as names one slip apart do."""
    half = min(len(first), len(second)) // 2 - 1
    return first[:half] == second[:half] or first[-half:] == second[-half:]


def _by_halves(names: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """Names by their halves, so that candidates come from an index, never from all pairs."""
    buckets: dict[tuple[str, str], list[str]] = {}
    for name in names:
        for half in _halves(name):
            buckets.setdefault(half, []).append(name)
    return buckets


def _sharing_a_half(names: Iterable[str]) -> Iterator[NamePair]:
    for alike in _by_halves(names).values():
        if len(alike) <= MAX_BUCKET:
            yield from combinations(alike, 2)


def _halves(name: str) -> set[tuple[str, str]]:
    middle = len(name) // 2
    return {
        ("front", name[: middle - 1]),
        ("front", name[: middle - 1 if len(name) % 2 else middle - 2]),
        ("back", name[middle + 2 :]),
        ("back", name[middle + 2 if len(name) % 2 else middle + 1 :]),
    }


def is_near(first: str, second: str) -> bool:
    """Whether two names differ by one slip in one word of five letters or more, digits apart."""
    if abs(len(first) - len(second)) > 1:
        return False
    a, b = first.split(), second.split()
    if len(a) != len(b):
        return False
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(different) != 1:
        return False
    x, y = different[0]
    if min(len(x), len(y)) < MIN_LETTERS or not _one_slip(x, y):
        return False
    return _digits(x) == _digits(y)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _one_slip(first: str, second: str) -> bool:
    """One letter replaced, inserted or deleted, or two neighbours swapped (Damerau 1964)."""
    if len(first) > len(second):
        first, second = second, first
    at = next(
        (i for i, (x, y) in enumerate(zip(first, second, strict=False)) if x != y), len(first)
    )
    if len(first) < len(second):
        return first[at:] == second[at + 1 :]
    swapped = (
        first[at : at + 2] == second[at : at + 2][::-1] and first[at + 2 :] == second[at + 2 :]
    )
    return swapped or first[at + 1 :] == second[at + 1 :]
