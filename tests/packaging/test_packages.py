"""The package lists in pyproject.toml name everything that must be in the wheel."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]


def folder_of(package: str) -> Path:
    mapped = SETUPTOOLS["package-dir"].get(package)
    return ROOT / (mapped or "src/" + package.replace(".", "/"))


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
    data = [
        path
        for folder in (ROOT / "src/claimlint", ROOT / "rules")
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    ]
    packed = {
        path
        for package, patterns in SETUPTOOLS["package-data"].items()
        for pattern in patterns
        for path in roots[package].glob(pattern)
    }
    assert [str(path.relative_to(ROOT)) for path in data if path not in packed] == []
