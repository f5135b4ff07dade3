"""Which files a run is about: what is named, the projects that it lies in, and their rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimlint.project import project_files
from claimlint.project.find_project import Projects, load, without_settings
from claimlint.project.project_files import by_project, named, rest_of


def put(path: Path, text: str = "claimlint: 1\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def below(root: Path, files: object) -> list[str]:
    assert isinstance(files, tuple)
    return [os.path.relpath(str(file), root) for file in files]


def test_a_path_stands_for_itself_a_folder_for_its_yaml_files(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml")
    put(tmp_path / "story.md")
    assert below(tmp_path, named(str(tmp_path / "story.md")).files) == ["story.md"]
    folder = named(str(tmp_path))
    assert (below(tmp_path, folder.files), folder.is_folder) == (["a.yaml"], True)


def test_a_link_that_is_named_stands_for_what_it_leads_to(tmp_path: Path) -> None:
    real = put(tmp_path / "a.yaml")
    (tmp_path / "link.yaml").symlink_to(real)
    assert named(str(tmp_path / "link.yaml")).files == (str(real),)


def test_the_files_of_a_folder_go_to_their_projects(tmp_path: Path) -> None:
    for name in ("p/claimlint.toml", "q/claimlint.toml"):
        put(tmp_path / name, "")
    for name in ("p/a.yaml", "q/claims/b.yaml", "c.yaml"):
        put(tmp_path / name)
    parts = by_project([tmp_path], Projects(), without_settings([tmp_path], tmp_path))
    found = {settings.root.name: below(tmp_path, given[0].files) for settings, given in parts}
    assert found == {"p": ["p/a.yaml"], "q": ["q/claims/b.yaml"], tmp_path.name: ["c.yaml"]}


def test_the_rest_of_a_project_is_its_claims_and_its_tables(tmp_path: Path) -> None:
    settings = 'claims = ["stories", "one.yaml"]\nreferences = ["data"]\nprojects = ["stories/q"]'
    put(tmp_path / "claimlint.toml", settings)
    put(tmp_path / "stories" / "q" / "claimlint.toml", "")
    for name in ("stories/a.yaml", "stories/q/b.yaml", "one.yaml", "data/t.yaml", "tests/x.yaml"):
        put(tmp_path / name)
    rest = rest_of(load([], tmp_path), Projects())
    assert below(tmp_path, rest.files) == ["data/t.yaml", "one.yaml", "stories/a.yaml"]
    assert not rest.cut


def test_the_rest_of_a_project_that_says_nothing_of_it_is_all_of_its_folder(tmp_path: Path) -> None:
    put(tmp_path / "claimlint.toml", "")
    for name in ("b/a.yaml", "claims/reference/t.yaml"):
        put(tmp_path / name)
    files = rest_of(load([], tmp_path), Projects()).files
    assert below(tmp_path, files) == ["b/a.yaml", "claims/reference/t.yaml"]


def test_without_settings_the_search_for_the_rest_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(9):
        put(tmp_path / f"{number}.yaml")
    monkeypatch.setattr(project_files, "MOST_UNASKED", 5)
    rest = rest_of(load([], tmp_path), Projects())
    assert (len(rest.files), rest.cut) == (5, True)
    put(tmp_path / "claimlint.toml", "")
    rest = rest_of(load([], tmp_path), Projects())
    assert (len(rest.files), rest.cut) == (9, False)


def test_settings_of_a_neighbour_that_cannot_be_read_are_its_own_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "claims.yaml").write_text("claimlint: 1\n", encoding="utf-8")
    (tmp_path / "two" / "claimlint.toml").write_text("claims = [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    settings = without_settings([tmp_path / "one"], tmp_path)
    found, _ = rest_of(settings, Projects())
    assert sorted(map(os.path.relpath, found)) == ["one/claims.yaml", "three/claims.yaml"]
