"""Names that are not what they should be: one id twice, or one thing in two spellings.

A typo in one of two spellings hides a comparison. Two names are near where one letter is wrong, missing, doubled or swapped with its neighbour, in a
word of five letters or more, and no digit differs. A pair is told where one of the two stands in
a single claim and the claims would be compared if it were the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimlint.claim import Claim, Document
from claimlint.finding import Place, Raised

MIN_LETTERS = 5
MAX_BUCKET = 64
_FIELDS = (("subject", "subject_name", "measure_name"), ("measure", "measure_name", "subject_name"))


def same_ids(documents: Iterable[Document]) -> Iterator[Raised]:
    """The files that have another file's id: nobody can tell whose claim `id::claim` is."""
    first: dict[str, Document] = {}
    for document in documents:
        known = first.setdefault(document.id, document)
        if known is not document:
            yield Raised(
                "duplicate-id",
                f"the id `{document.id}` is also that of {known.path}",
                Place(document.path, document.pointer_of("id")),
                "give each file an id of its own: other files and reports name its claims by it",
                document.id,
            )


def near_duplicates(documents: Sequence[Document]) -> Iterator[Raised]:
    """The near-duplicate subjects and measures of a run."""
    for field, own, other in _FIELDS:
        yield from _near(documents, field, own, other)


def _near(documents: Sequence[Document], field: str, own: str, other: str) -> Iterator[Raised]:
    claims: dict[str, list[Claim]] = {}
    for document in documents:
        for claim in document.claims:
            name = getattr(claim, own)
            if len(name) >= MIN_LETTERS:
                claims.setdefault(name, []).append(claim)
    for first, second in sorted(_near_pairs(claims)):
        rare, common = sorted((first, second), key=lambda name: (len(claims[name]), name))
        if len(claims[rare]) > 1:
            continue
        claim = claims[rare][0]
        match = _would_meet(claim, claims[common], other)
        if match is not None:
            yield _raise(claim, match, field)


def _would_meet(claim: Claim, others: Iterable[Claim], other: str) -> Claim | None:
    for candidate in others:
        comparable = candidate.document is claim.document or (
            candidate.document.is_reference != claim.document.is_reference
        )
        if comparable and getattr(candidate, other) == getattr(claim, other):
            return candidate
    return None


def _raise(claim: Claim, match: Claim, field: str) -> Raised:
    written, meant = claim.text(field), match.text(field)
    where = match.id if match.document is claim.document else match.full_id
    return Raised(
        "near-duplicate-name",
        f'the {field} "{written}" is nearly "{meant}", and would be compared with {where}',
        Place(claim.document.path, claim.pointer_of(field)),
        f"if the two are one, write it as in {where}, or list both spellings under `names`",
        claim.document.id,
        (claim.id,),
    )


def _near_pairs(names: Iterable[str]) -> set[tuple[str, str]]:
    """The pairs of names that are one slip apart.

    Such names share their first half or their second: so candidates come from two indexes of
    halves, never from all pairs.
    """
    buckets: dict[tuple[str, str], list[str]] = {}
    for name in names:
        for half in _halves(name):
            buckets.setdefault(half, []).append(name)
    found: set[tuple[str, str]] = set()
    for alike in buckets.values():
        if 1 < len(alike) <= MAX_BUCKET:
            for at, second in enumerate(alike):
                for first in alike[:at]:
                    if first != second and is_near(first, second):
                        found.add((min(first, second), max(first, second)))
    return found


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
    if min(len(x), len(y)) < MIN_LETTERS or _digits(x) != _digits(y):
        return False
    return _one_slip(x, y)


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
