"""Builds the wheel, installs it in an empty environment elsewhere, and uses it there.

Run by `make wheel`. Fails (exit 1) where the wheel lacks a rule, a schema or another file of the
sources, and where the installed command does not lint.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PARTS = ["src", "rules", "pyproject.toml", "constraints.txt", "README.md", "LICENSE"]
SKIP = shutil.ignore_patterns("*.egg-info", "__pycache__", "build")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        wheel = build(work)
        missing = sources() - packed(wheel)
        if missing:
            print("not in the wheel:", *sorted(missing), sep="\n  ")
            return 1
        use(install(work, wheel), work)
    print(f"{wheel.name}: complete, and works when installed elsewhere")
    return 0


def build(work: Path) -> Path:
    """A wheel of a copy of the sources, so that no leftover of an earlier build gets in."""
    copy = work / "copy"
    copy.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=SKIP)
        else:
            shutil.copy(ROOT / part, copy / part)
    pip(Path(sys.executable), "wheel", "--no-deps", "--wheel-dir", str(work), str(copy))
    return next(work.glob("*.whl"))


def sources() -> set[str]:
    """The path in the wheel of every file that the sources hold."""
    code = {
        str(path.relative_to(ROOT / "src"))
        for path in (ROOT / "src/claimlint").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    rules = {
        "claimlint/" + str(path.relative_to(ROOT))
        for path in (ROOT / "rules").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    return code | rules


def packed(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def install(work: Path, wheel: Path) -> Path:
    """The path of the claimlint command in a new environment with the wheel and its desk."""
    home = work / "elsewhere"
    venv.create(home, with_pip=True)
    pip(home / "bin/python", "install", "-c", str(ROOT / "constraints.txt"), f"{wheel}[desk]")
    return home / "bin/claimlint"


def use(command: Path, work: Path) -> None:
    """Asks the installed command for what needs each kind of packed data."""
    shutil.copytree(ROOT / "claims", work / "project/claims")
    ask(command, work, "schema", "claims")
    ask(command, work, "test-rules")
    rules = {path.stem for path in (ROOT / "rules").glob("*/*.yaml")}
    listed = ask(command, work, "rules")
    unknown = sorted(rule for rule in rules if rule not in listed)
    if unknown:
        sys.exit(f"`claimlint rules` does not list: {', '.join(unknown)}")
    report = json.loads(ask(command, work, "check", "--format", "json", "claims", codes=(0, 1)))
    if not report["claims"] or not report["findings"]:
        sys.exit("the installed claimlint finds nothing in the example")
    page = ask(command, work, "report", "claims/kazakhstan.yaml")
    if "</html>" not in page or 'dir="rtl"' not in page:
        sys.exit("the installed claimlint writes no page of the example")


def ask(command: Path, work: Path, *words: str, codes: tuple[int, ...] = (0,)) -> str:
    result = subprocess.run(
        [command, *words], cwd=work / "project", capture_output=True, text=True, check=False
    )
    if result.returncode not in codes:
        sys.exit(f"claimlint {' '.join(words)}: exit {result.returncode}\n{result.stderr}")
    return result.stdout


def pip(python: Path, *words: str) -> None:
    command = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
