"""Which files have a say in what is told of some of them.

A finding is told of the file that it lies in, and an error of every story that it points into. So
beside the files that are told have a say:

- those whose formulas name their claims, and those that state the same quantities on another day:
  errors of these point into them;
- those whose claims a finding names: where such a claim has a fault of its own at the root, the
  finding is its consequence and withheld;
- those of the same id, whose findings cannot be told apart from theirs by the article's name.

A finding may come from a file one step away, and be withheld for a fault of a file one step
further. Nothing comes from beyond: a fault that is itself withheld still explains another.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from claimlint.claims.finding import Finding
from claimlint.engine.entry import BesideEarlier
from claimlint.engine.outline import ANY_ARTICLE, Outline
from claimlint.engine.settle import Pairs

STEPS = 2


class Links:
    """How files hang together by their outlines."""

    def __init__(self, outlines: Mapping[str, Outline], pairs: Pairs) -> None:
        self.outlines = outlines
        self._pairs = pairs
        self._of_id: dict[str, list[str]] = {}
        self._naming: dict[str, list[str]] = {}
        self._later: dict[str, set[str]] = {}
        for path, outline in outlines.items():
            self._of_id.setdefault(outline.article, []).append(path)
            for article in outline.mentions:
                self._naming.setdefault(article, []).append(path)
        for path, several in pairs.items():
            for _, earlier, _ in several:
                self._later.setdefault(earlier, set()).add(path)

    def beside(self, path: str) -> Iterator[str]:
        """The files of the same id, and those whose formulas may name it."""
        article = self.outlines[path].article
        if article:
            yield from self._of_id[article]
            yield from self._naming.get(article, ())
            yield from self._naming.get(ANY_ARTICLE, ())

    def later_articles(self, path: str) -> Iterator[str]:
        """The later article of each pair of which a file is one."""
        if path in self._pairs:
            yield path
        yield from sorted(self._later.get(path, ()))


def reached(
    told: Collection[str],
    links: Links,
    audited: Callable[[str], Collection[Finding]],
    compare: Callable[[str], BesideEarlier],
) -> tuple[set[str], dict[str, BesideEarlier]]:
    """The files that have a say in what is told of some, and what articles say beside earlier ones.

    `audited` audits a file and gives what was found, `compare` what a later article says beside
    earlier ones.
    """
    found, done = set(told), set[str]()
    earlier: dict[str, BesideEarlier] = {}
    for step in range(STEPS + 1):
        further: set[str] = set()
        for path in [path for path in links.outlines if path in found and path not in done]:
            findings = list(audited(path))
            for later in links.later_articles(path):
                if later not in earlier:
                    earlier[later] = compare(later)
                findings.extend(earlier[later].found().findings)
            further.update(links.beside(path))
            further.update(claim.path for one in findings for claim in one.claims)
            done.add(path)
        if step < STEPS:
            found.update(path for path in further if path in links.outlines)
    return found, earlier
