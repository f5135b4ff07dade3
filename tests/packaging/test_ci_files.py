"""The hook, the action, the GitLab job and the image, as far as they run without network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
STORY = """\
claimlint: 1
article: {id: freight, title: Freight, published: 2025-03-10, language: en}
claims:
  - {id: rail, subject: rail, measure: freight, of: all freight, value: 31 %, period: 2024}
  - {id: road, subject: road, measure: freight, of: all freight, value: 74 %, period: 2024}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wrong story, a `claimlint` on the path, and no word of the real CI."""
    for name in list(os.environ):
        if name.startswith(("GIT", "CI_", "RUNNER_", "PRE_COMMIT", "INPUT_")):
            monkeypatch.delenv(name)
    folder = tmp_path / "desk"
    (folder / "claims").mkdir(parents=True)
    (folder / "claims" / "freight.yaml").write_text(STORY, encoding="utf-8")
    (folder / "claimlint.toml").write_text("", encoding="utf-8")
    script(tmp_path / "bin" / "claimlint", f'exec "{sys.executable}" -m claimlint "$@"')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(folder)
    return folder


def script(path: Path, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def bash(text: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step as the runner does: with -e and pipefail."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *who, "-C", str(folder), *words], check=True, capture_output=True)


def schema_allows(name: str, path: Path) -> None:
    checker = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", name, str(path)]
    pytest.importorskip("check_jsonschema", reason="pip install '.[dev]'")
    done = subprocess.run(checker, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


# -- pre-commit ----------------------------------------------------------------------------


@pytest.fixture
def hooks(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone that has the hooks, and a desk that uses them with the `claimlint` at hand."""
    pytest.importorskip("pre_commit", reason="pip install '.[dev]'")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "kept"))
    clone = tmp_path / "clone"
    clone.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", clone)
    git(clone, "init", "-q")
    git(clone, "add", ".")
    git(clone, "commit", "-qm", "hooks")
    ids = [hook["id"] for hook in manifest()]
    config = {
        "repos": [
            {
                "repo": str(clone),
                "rev": "HEAD",
                "hooks": [{"id": name, "language": "system"} for name in ids],
            }
        ]
    }
    done = subprocess.run(
        ["git", "-C", str(clone), "rev-parse", "HEAD"], check=True, capture_output=True, text=True
    )
    config["repos"][0]["rev"] = done.stdout.strip()
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(desk, "init", "-q")
    git(desk, "add", ".")
    return desk


def manifest() -> list[dict[str, Any]]:
    content = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(content, list)
    return content


def pre_commit(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *words], capture_output=True, text=True, check=False
    )


def test_the_manifest_is_one(desk: Path) -> None:
    pytest.importorskip("pre_commit", reason="pip install '.[dev]'")
    done = pre_commit("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))
    assert done.returncode == 0, done.stdout
    assert [hook["id"] for hook in manifest()] == [
        "claimlint",
        "claimlint-rules",
        "claimlint-stories",
    ]


def test_a_commit_of_a_wrong_story_is_stopped(hooks: Path) -> None:
    done = pre_commit("run")
    assert done.returncode == 1
    assert "claimlint (claims)" in done.stdout
    assert "error[shares-exceed-whole]" in done.stdout


def test_a_commit_of_other_files_passes(hooks: Path) -> None:
    git(hooks, "commit", "-qm", "story", "--no-verify")
    (hooks / "workflow.yaml").write_text("on: push\n", encoding="utf-8")
    (hooks / "README.md").write_text("Of 31 stories 74 % are long.\n", encoding="utf-8")
    git(hooks, "add", ".")
    done = pre_commit("run")
    assert done.returncode == 0, done.stdout
    assert "no claim file is among the changed files" not in done.stdout  # what passes is quiet


def test_a_commit_of_a_table_is_told_what_it_breaks(hooks: Path) -> None:
    story = hooks / "claims" / "freight.yaml"
    story.write_text(STORY.replace("74 %", "60 %"), encoding="utf-8")
    git(hooks, "add", ".")
    git(hooks, "commit", "-qm", "story", "--no-verify")
    table = STORY.replace("article: {id: freight", "reference: {id: yearbook")
    (hooks / "claims" / "reference").mkdir()
    path = hooks / "claims" / "reference" / "yearbook.yaml"
    path.write_text(table.replace("74 %", "69 %").replace(", language: en", ""), encoding="utf-8")
    git(hooks, "add", ".")
    done = pre_commit("run", "claimlint")
    assert done.returncode == 1
    assert "error[contradicts-reference]" in done.stdout
    assert "claims/freight.yaml" in done.stdout


def test_house_rules_and_stories_have_hooks_of_their_own(hooks: Path) -> None:
    git(hooks, "commit", "-qm", "story", "--no-verify")
    (hooks / "rules" / "house").mkdir(parents=True)
    (hooks / "rules" / "house" / "broken.yaml").write_text("summary: no rule\n", encoding="utf-8")
    (hooks / "stories").mkdir()
    (hooks / "stories" / "a.md").write_text("Rail carried 12.4 million tonnes.\n", encoding="utf-8")
    git(hooks, "add", ".")
    done = pre_commit("run", "claimlint-rules")
    assert done.returncode == 1
    assert "rules/house/broken.yaml:1:1" in done.stdout
    shutil.rmtree(hooks / "rules")
    git(hooks, "add", ".")
    done = pre_commit("run", "claimlint-stories", "--verbose")
    assert "12.4 million tonnes" in done.stdout


# -- the action ----------------------------------------------------------------------------


def action() -> dict[str, Any]:
    content = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def step(name: str) -> str:
    (found,) = (one for one in action()["runs"]["steps"] if one.get("name") == name)
    run = found["run"]
    assert isinstance(run, str)
    return run


@pytest.fixture
def runner(desk: Path, tmp_path: Path) -> dict[str, str]:
    """What a runner sets, with `claimlint` where the first step puts it."""
    temp = tmp_path / "temp"
    script(temp / "claimlint" / "bin" / "claimlint", 'exec claimlint "$@"')
    for name in ("output", "summary.md"):
        (tmp_path / name).touch()
    return {
        "RUNNER_TEMP": str(temp),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_WORKSPACE": str(desk),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        **{f"INPUT_{name}": "" for name in ("PATHS", "SINCE", "FAIL_LEVEL", "ARGS")},
    }


def outputs(runner: dict[str, str]) -> dict[str, str]:
    rows = Path(runner["GITHUB_OUTPUT"]).read_text(encoding="utf-8").splitlines()
    return dict(row.split("=", 1) for row in rows)


def test_the_action_is_one() -> None:
    schema_allows("vendor.github-actions", ROOT / "action.yml")


def test_no_input_becomes_a_part_of_a_script() -> None:
    runs = [one["run"] for one in action()["runs"]["steps"] if "run" in one]
    assert runs
    assert not any("${{" in run for run in runs)


def test_the_action_installs_its_own_checkout(runner: dict[str, str], tmp_path: Path) -> None:
    """The pip of the new environment is asked for the checkout, with the tried versions."""
    python = 'mkdir -p "$3/bin"; printf \'#!/bin/sh\\necho "$@"\\n\' > "$3/bin/python"; '
    script(tmp_path / "bin" / "python3", f'{python}chmod +x "$3/bin/python"')
    done = bash(step("Install claimlint"), **runner)
    assert done.returncode == 0, done.stderr
    words = done.stdout.split()
    assert words[:3] == ["-m", "pip", "install"]
    assert words[-1] == str(ROOT)
    assert words[words.index("-c") + 1] == str(ROOT / "constraints.txt")
    assert (ROOT / "constraints.txt").is_file()


def test_the_action_annotates_sums_up_and_hands_on(runner: dict[str, str]) -> None:
    done = bash(step("Check"), **runner)
    assert done.returncode == 1
    assert "::error file=claims/freight.yaml,line=4," in done.stdout
    summary = Path(runner["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8")
    assert summary.startswith("## ⛔ claimlint: hold\n")
    handed = outputs(runner)
    assert handed["verdict"] == "hold"
    sarif = json.loads(Path(handed["sarif-file"]).read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"
    assert json.loads(Path(handed["json-file"]).read_text(encoding="utf-8"))["verdict"] == "hold"


def test_the_inputs_of_the_action_reach_the_command(runner: dict[str, str], desk: Path) -> None:
    (desk / "claims" / "a b.yaml").write_text(STORY, encoding="utf-8")
    inputs = {
        "INPUT_PATHS": "claims/a b.yaml\n",
        "INPUT_FAIL_LEVEL": "never",
        "INPUT_ARGS": "--select\nshares\n",
    }
    done = bash(step("Check"), **runner | inputs)
    assert done.returncode == 0, done.stderr
    assert "file=claims/a b.yaml" in done.stdout
    assert "file=claims/freight.yaml" not in done.stdout
    assert "no-source" not in done.stdout


def test_hostile_inputs_are_words(runner: dict[str, str], desk: Path) -> None:
    hostile = '"; touch pwned; $(touch pwned) `touch pwned` #'
    inputs = {"INPUT_PATHS": f"--output=pwned\n{hostile}", "INPUT_SINCE": "", "INPUT_ARGS": ""}
    done = bash(step("Check"), **runner | inputs)
    assert done.returncode == 3
    assert not (desk / "pwned").exists()


def test_since_tells_what_changed(runner: dict[str, str], desk: Path) -> None:
    git(desk, "init", "-q")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "story")
    done = bash(step("Check"), **runner | {"INPUT_SINCE": "HEAD"})
    assert done.returncode == 0
    assert "nothing was linted" in done.stderr
    assert "sarif-file" not in outputs(runner)  # an empty list would close every alert


# -- GitLab and the image ------------------------------------------------------------------

TEMPLATE = ROOT / "docs" / "ci-templates" / "claimlint.gitlab-ci.yml"


def test_the_gitlab_job_is_one_and_writes_its_reports(desk: Path, tmp_path: Path) -> None:
    schema_allows("vendor.gitlab-ci", TEMPLATE)
    job = yaml.safe_load(TEMPLATE.read_text(encoding="utf-8"))["claimlint"]
    script(tmp_path / "bin" / "python", 'echo "$@" > installed')
    variables = {**job["variables"], "CLAIMLINT_REQUIREMENT": "../claimlint"}
    lines = "\n".join([*job["before_script"], *job["script"]])
    done = bash(lines, **variables, CI_PROJECT_DIR=str(desk))
    assert done.returncode == 1
    assert Path("installed").read_text(encoding="utf-8").endswith(" ../claimlint\n")
    reports = job["artifacts"]["reports"]
    found = json.loads(Path(reports["codequality"]).read_text(encoding="utf-8"))
    assert "shares-exceed-whole" in {one["check_name"] for one in found}
    assert "<failure " in Path(reports["junit"]).read_text(encoding="utf-8")
    unset = bash("\n".join(job["before_script"]), **job["variables"])
    assert unset.returncode == 2
    assert "set CLAIMLINT_REQUIREMENT" in unset.stdout


def dockerfile() -> list[str]:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    return [row for row in text.splitlines() if row and not row.startswith("#")]


def test_the_image_copies_what_is_there_and_runs_as_nobody_special() -> None:
    copied = [
        name
        for row in dockerfile()
        if row.startswith("COPY ") and "--from" not in row
        for name in row.split()[1:-1]
    ]
    allowed = {
        row[1:]
        for row in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if row.startswith("!")
    }
    assert copied
    assert all((ROOT / name).exists() for name in copied)
    assert set(copied) == allowed
    users = [row.split()[1] for row in dockerfile() if row.startswith("USER ")]
    assert users == ["claimlint"]
    last = [row for row in dockerfile() if row.startswith(("USER", "RUN", "COPY"))][-1]
    assert last.startswith("USER")


def test_the_image_lints(desk: Path) -> None:
    docker = shutil.which("docker")
    if not docker or subprocess.run([docker, "info"], capture_output=True, check=False).returncode:
        pytest.skip("no docker, or no daemon of it, here")
    tag = "claimlint-test"
    subprocess.run(["docker", "build", "-q", "-t", tag, str(ROOT)], check=True)
    done = subprocess.run(
        ["docker", "run", "--rm", "--network=none", "-v", f"{desk}:/desk:ro", tag, "check", "."],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "error[shares-exceed-whole]" in done.stdout
