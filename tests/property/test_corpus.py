"""The benchmark's corpus is what it says: repeatable, and wrong only where an error was planted."""

import json
from pathlib import Path

import corpus
from linting import check


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two", "other")]
    for folder, seed in zip(folders, (1, 1, 2), strict=True):
        corpus.write(folder, files=20, seed=seed)
    texts = [
        [(path.name, path.read_text()) for path in sorted(folder.rglob("*.yaml"))]
        for folder in folders
    ]
    assert texts[0] == texts[1]
    assert texts[0] != texts[2]


def test_every_planted_error_is_found_and_no_other(tmp_path: Path) -> None:
    written = corpus.write(tmp_path, files=300)
    planted = json.loads((tmp_path / "planted.json").read_text())
    outcome = check(tmp_path / "claims")
    assert outcome.report["claims"] == written.claims
    found = {
        str(Path(finding["location"]["path"]).resolve().relative_to(tmp_path.resolve()))
        for finding in outcome.findings
        if finding["severity"] == "error"
    }
    assert len(planted) == written.planted == 29
    assert found == set(planted)
