"""The package lists in pyproject.toml name everything that must be in the wheel."""

import tomllib
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]


def folder_of(package: str) -> Path:
    mapped = SETUPTOOLS["package-dir"].get(package)
    return ROOT / (mapped or "src/" + package.replace(".", "/"))


def is_source(path: Path) -> bool:
    return path.is_file() and path.suffix != ".pyc"


def test_no_package_is_missing() -> None:
    source = ROOT / "src"
    found = {
        ".".join(path.parent.relative_to(source).parts) for path in source.rglob("__init__.py")
    }
    assert found | {"claimlint.rules"} == set(SETUPTOOLS["packages"])


def test_every_folder_with_modules_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "src/claimlint").rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_every_data_file_is_packed() -> None:
    """A file that is no module must match a pattern of the package that it lies in."""
    roots = {package: folder_of(package) for package in SETUPTOOLS["packages"]}
    missed = []
    for path in [*(ROOT / "src/claimlint").rglob("*"), *(ROOT / "rules").rglob("*")]:
        if not is_source(path) or path.suffix == ".py":
            continue
        owner = max(
            (package for package, root in roots.items() if root in path.parents),
            key=lambda package: len(roots[package].parts),
        )
        patterns = SETUPTOOLS["package-data"].get(owner, [])
        if not any(fnmatch(str(path.relative_to(roots[owner])), each) for each in patterns):
            missed.append(str(path.relative_to(ROOT)))
    assert missed == []
