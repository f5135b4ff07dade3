"""LibreOffice, as a desk or an author would use it: open a file, and save it in another form."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

NAMES: Final = ("soffice", "libreoffice")
_SECONDS: Final = 180


def office() -> str:
    """The path of LibreOffice; the test is skipped where there is none, and says so."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is not None:
        return found
    if os.environ.get("CLAIMLINT_REQUIRE_OFFICE") == "1":
        pytest.fail("there is no LibreOffice here, and CLAIMLINT_REQUIRE_OFFICE=1 asks for one")
    pytest.skip("there is no LibreOffice here (looked for: " + ", ".join(NAMES) + ")")


def saved_by_office(path: Path, form: str, folder: Path) -> Path:
    """A file as LibreOffice saves it in a form (`docx`, `xlsx`, `txt`), in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = folder / "profile"
    words = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form]
    subprocess.run(
        [office(), *words, "--outdir", str(folder), str(path)],
        check=True,
        capture_output=True,
        timeout=_SECONDS,
    )
    written = folder / f"{path.stem}.{form}"
    assert written.is_file(), f"LibreOffice wrote no {form} of {path.name}"
    return written
