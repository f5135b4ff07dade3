"""A release in one command: `python tools/release.py VERSION` (or `make release VERSION=0.2.0`).

It sets the version, moves the fragments of `changes/` into CHANGELOG.md, makes the pages anew,
builds the wheel and the source distribution, checks both, commits, and tags. Nothing leaves the
machine: the last lines say how to publish. Where a step fails, the checkout is as it was.

`--no-build` leaves out what needs the package index (building and trying the packages).
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSION = re.compile(r'^__version__ = "(\d+(?:\.\d+)*)"$', re.MULTILINE)
KINDS = {"added": "Added", "changed": "Changed", "fixed": "Fixed", "removed": "Removed"}
NOT_YET = "Not released yet; the changes so far are the fragments in `changes/`."
UNRELEASED = f"## Unreleased\n\n{NOT_YET}\n"


class Refused(SystemExit):
    """Why there is no release."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"release: {reason}")


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("version")
    parser.add_argument("--no-build", action="store_true")
    given = parser.parse_args(words)
    if git("status", "--porcelain"):
        raise Refused("commit first: the checkout has changes")
    before = current()
    if not is_newer(given.version, before):
        raise Refused(f"{given.version} is not after {before}")
    try:
        prepare(given.version, build=not given.no_build)
    except BaseException:
        git("reset", "-q", "--hard", "HEAD")
        raise
    git("add", "-A")
    body = "The fragments of changes/ are its part of the changelog."
    git("commit", "-q", "-m", f"Release {given.version}\n\n{body}")
    git("tag", "-a", f"v{given.version}", "-m", f"claimlint {given.version}")
    print(f"v{given.version} is committed and tagged. To publish it:")
    print(f"  git push --follow-tags && python -m twine upload dist/*{given.version}*")


def prepare(version: str, *, build: bool) -> None:
    """Change the files, and build."""
    source = ROOT / "src" / "claimlint" / "__init__.py"
    text = source.read_text(encoding="utf-8")
    source.write_text(VERSION.sub(f'__version__ = "{version}"', text), encoding="utf-8")
    write_changelog(version)
    if build:
        run(sys.executable, "docs/generate.py")
        run(sys.executable, "-m", "build", "--outdir", "dist")
        check_source(version)
        run(sys.executable, "tests/packaging/build_and_try.py")


def current() -> str:
    """The version that the program has."""
    text = (ROOT / "src" / "claimlint" / "__init__.py").read_text(encoding="utf-8")
    found = VERSION.search(text)
    if found is None:
        raise Refused("src/claimlint/__init__.py says no version")
    return found[1]


def is_newer(version: str, before: str) -> bool:
    """Whether a version is three numbers, and comes after another."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise Refused(f"{version!r} is no version: it has three numbers, as in 0.2.0")
    return numbers(version) > numbers(before)


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(one) for one in version.split("."))


def write_changelog(version: str) -> None:
    """Move the fragments into a section of their own."""
    fragments = sorted(path for path in (ROOT / "changes").glob("*.md") if path.name != "README.md")
    wrong = [path.name for path in fragments if kind_of(path) not in KINDS]
    if wrong:
        raise Refused(f"of what kind is {', '.join(wrong)}? changes/README.md names them")
    if not fragments:
        raise Refused("nothing has changed: changes/ has no fragment")
    log = ROOT / "CHANGELOG.md"
    text = log.read_text(encoding="utf-8")
    if UNRELEASED not in text:
        raise Refused("CHANGELOG.md has no section for what is unreleased")
    section = "\n".join([f"## {version} ({date.today().isoformat()})", "", *told(fragments)])  # noqa: DTZ011
    log.write_text(text.replace(UNRELEASED, f"{UNRELEASED}\n{section}"), encoding="utf-8")
    for path in fragments:
        path.unlink()


def told(fragments: list[Path]) -> Iterator[str]:
    """Yield the fragments as lists, by kind."""
    for kind, title in KINDS.items():
        own = [path for path in fragments if kind_of(path) == kind]
        if own:
            yield from (f"### {title}", "")
            for path in own:
                lines = path.read_text(encoding="utf-8").strip().splitlines()
                yield "\n".join([f"- {lines[0]}", *(f"  {line}".rstrip() for line in lines[1:])])
            yield ""


def kind_of(path: Path) -> str:
    """The kind of a fragment: what stands before `.md`."""
    return path.name.split(".")[-2]


def check_source(version: str) -> None:
    """The source distribution must hold what a wheel is built from."""
    (archive,) = (ROOT / "dist").glob(f"*{version}.tar.gz")
    with tarfile.open(archive) as content:
        names = {name.partition("/")[2] for name in content.getnames()}
    rules = {str(path.relative_to(ROOT)) for path in (ROOT / "rules").rglob("*.yaml")}
    lacking = rules - names
    if lacking:
        raise Refused(f"the source distribution lacks {min(lacking)} and {len(lacking) - 1} more")


def git(*words: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(ROOT), *words], check=True, capture_output=True, text=True
    )
    return done.stdout


def run(*words: str) -> None:
    subprocess.run(words, check=True, cwd=ROOT)


if __name__ == "__main__":
    main(sys.argv[1:])
