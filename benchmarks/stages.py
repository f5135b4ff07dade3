"""How long each stage of reading takes, as a multiple of `yaml.load(..., CSafeLoader)`.

    python benchmarks/stages.py FOLDER [--turns 3]

The claim files of the folder (see `corpus.py`) are read in one process, so many at a time as the
workspace reads ahead, each stage beside the loader on the same files, in processor time. In the
first turn nothing has been met before, which is what an archive costs; what the other turns save is
what is remembered.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from claimlint.claims.claim import Document
from claimlint.claims.gather_facts import facts_of
from claimlint.claims.read_claims import Reading, read_document
from claimlint.engine.workspace import READ_AHEAD
from claimlint.yamlfile.nodes import Node, Texts
from claimlint.yamlfile.plain_file import read_plain
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.validate import validate

LONG_WAY = ("read_nodes", "validate")
"""What a file costs that is not plain, in place of `read_plain`."""


class Clock:
    """The processor time of each stage, in seconds."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}

    def run(self, stage: str, work: Callable[[], object]) -> None:
        begun = time.process_time()
        work()
        self.stages[stage] = self.stages.get(stage, 0.0) + time.process_time() - begun


def measure(texts: Sequence[str], clock: Clock) -> None:
    """Take some files through all stages."""
    contents: list[dict[str, Texts]] = []
    documents: list[Document] = []
    clock.run("loader", lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts])
    clock.run("read_plain", lambda: contents.extend(map(_plain, texts)))
    clock.run(
        "read_document",
        lambda: documents.extend(
            read_document("a.yaml", text, content, Reading(), [])
            for text, content in zip(texts, contents, strict=True)
        ),
    )
    clock.run("facts_of", lambda: [facts_of(document) for document in documents])
    roots: list[Node | None] = []
    clock.run("read_nodes", lambda: roots.extend(read_nodes(text).root for text in texts))
    clock.run("validate", lambda: [validate(root, "claims") for root in roots])


def _plain(text: str) -> dict[str, Texts]:
    content = read_plain(text, "claims")
    if content is None:
        raise SystemExit(f"a file is not plain: {text[:60]!r}")
    return content


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the stages of reading.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--turns", type=int, default=3)
    options = parser.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(options.folder.rglob("claims/**/*.yaml"))]
    measure(texts[:1], Clock())  # what is loaded and compiled once
    gc.disable()
    for turn in range(options.turns):
        clock = Clock()
        for at in range(1, len(texts), READ_AHEAD):
            measure(texts[at : at + READ_AHEAD], clock)
        loader = clock.stages.pop("loader")
        shown = [f"{stage} {spent / loader:.2f}" for stage, spent in clock.stages.items()]
        whole = sum(spent for stage, spent in clock.stages.items() if stage not in LONG_WAY)
        print(f"turn {turn + 1}:", ", ".join(shown), f"| from text to facts {whole / loader:.2f}")


if __name__ == "__main__":
    main()
