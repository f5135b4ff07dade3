"""A project as the commands of the desk read it: linted whole, with what earlier runs have kept."""

from __future__ import annotations

from claimlint.cli.loaded_project import OpenProject
from claimlint.cli.progress import Bar
from claimlint.cli.run_check import cores
from claimlint.engine import lint
from claimlint.engine.outcome import Report
from claimlint.engine.workspace import Workspace
from claimlint.project.result_cache import cache_folder


def linted(project: OpenProject) -> tuple[Workspace, Report]:
    """The workspace of a project and its report; a terminal sees how far it has come."""
    workspace = Workspace(project.settings, project.catalogue)
    workspace.progress = bar = Bar()
    try:
        means = lint.Means(cache_folder(), cores())
        return workspace, lint.lint(project.given, project.rest().files, workspace, means)
    finally:
        bar.wipe()
