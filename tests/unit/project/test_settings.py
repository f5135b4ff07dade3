from __future__ import annotations

import tomllib
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from claimlint.claims.finding import Severity
from claimlint.project.bounds import check_bounds
from claimlint.project.find_project import Projects, load
from claimlint.project.read_settings import with_texts
from claimlint.project.rule_names import check_names
from claimlint.project.settings import Overrides, Settings, default_settings
from claimlint.project.settings_fault import ConfigError, Fault
from claimlint.project.toml_place import line_of

TYPES = "a list of types of sources"
FAMILIES = {"no-source": "sources", "stale-source": "sources", "rank-clash": "ranks"}


def settings_of(folder: Path, text: str) -> Settings:
    (folder / "claimlint.toml").write_text(text, encoding="utf-8")
    return load([], folder)


def faults_of(folder: Path, text: str | bytes) -> list[tuple[int | None, str, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "claimlint.toml").write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        load([], folder)
    assert all(fault.path == str(folder / "claimlint.toml") for fault in caught.value.faults)
    return [(fault.line, fault.message, fault.help) for fault in caught.value.faults]


def test_every_setting_is_read(tmp_path: Path) -> None:
    settings = settings_of(
        tmp_path,
        """\
profile = "strict"
select = ["shares", "no-source"]
ignore = ["time"]
claims = ["stories", "a.yaml"]
projects = ["sports"]
references = ["data/tables"]
approximate = "2.5 %"
approximate-digits = 6
stale-years = 3
barred-sources = ["wiki"]
rules = "checks"
language = "he"
fail-level = "error"
unsure = true

[severity]
no-source = "error"
stale-source = "off"

[per-path-ignores]
"claims/archive/**" = ["time"]

[names]
"United States" = ["US", "USA"]

[bounds]
"world output" = "0..100 kilotonne"
""",
    )
    assert set(settings.set_in) == set(tomllib.loads((tmp_path / "claimlint.toml").read_text()))
    assert replace(settings, set_in={}) == Settings(
        root=tmp_path,
        origin=tmp_path / "claimlint.toml",
        profile="strict",
        select=("shares", "no-source"),
        ignore=("time",),
        severity={"no-source": Severity.ERROR, "stale-source": None},
        per_path_ignores={"claims/archive/**": ("time",)},
        names={"United States": ("US", "USA")},
        claims=(tmp_path / "stories", tmp_path / "a.yaml"),
        projects=(tmp_path / "sports",),
        references=(tmp_path / "data" / "tables",),
        approximate=Fraction(1, 40),
        approximate_digits=6,
        bounds={"world output": "0..100 kilotonne"},
        stale_years=3,
        barred_sources=("wiki",),
        rules=tmp_path / "checks",
        language="he",
        fail_level=Severity.ERROR,
        unsure=True,
    )


def test_a_project_without_settings_has_the_defaults(tmp_path: Path) -> None:
    settings = load([], tmp_path)
    assert settings == Settings(tmp_path, references=(tmp_path / "claims" / "reference",))
    (tmp_path / "rules").mkdir()
    assert load([], tmp_path).rules == tmp_path / "rules"


def test_isolated_ignores_settings_and_rules_of_the_checkout(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "claimlint.toml").write_text("this is not even TOML")
    settings = load([], tmp_path, isolated=True)
    assert settings == default_settings(tmp_path, isolated=True)
    assert settings.rules is None


def roots(working: Path, *paths: Path) -> list[Path]:
    """The root of the project that each path lies in; the working folder where there is none."""
    projects = Projects()
    found = [projects.of_path(path) for path in paths]
    return [working if settings is None else settings.root for settings in found]


def test_the_project_of_a_file_is_the_folder_of_the_nearest_settings_above_it(
    tmp_path: Path,
) -> None:
    for name in ("news", "sports"):
        (tmp_path / name / "claims").mkdir(parents=True)
        (tmp_path / name / "claimlint.toml").touch()
    news, sports = tmp_path / "news", tmp_path / "sports"
    paths = (news / "claims" / "a.yaml", sports, tmp_path / "other")
    assert roots(tmp_path, *paths) == [news, sports, tmp_path]
    assert load(paths[:1], tmp_path).root == news


def test_settings_inside_another_project_count_where_it_lists_them(tmp_path: Path) -> None:
    sports = tmp_path / "sports"
    (sports / "claims").mkdir(parents=True)
    (sports / "claimlint.toml").touch()
    (tmp_path / "claimlint.toml").touch()
    projects = Projects()
    found = projects.of_folder(str(sports / "claims"))
    assert found is not None
    assert found.root == tmp_path
    assert projects.passed_by == [str(sports / "claimlint.toml")]
    (tmp_path / "claimlint.toml").write_text('projects = ["sports"]')
    assert roots(tmp_path, sports / "claims", tmp_path) == [sports, tmp_path]


def test_a_deep_folder_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "claimlint.toml").touch()
    found = Projects().of_folder(str(tmp_path) + "/a" * 1500)
    assert found is not None
    assert found.root == tmp_path


def test_the_working_folder_is_the_project_where_there_are_no_settings(tmp_path: Path) -> None:
    (tmp_path / "a" / "claims").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    assert load([tmp_path / "a" / "claims"], tmp_path).root == tmp_path
    assert load([tmp_path / "a" / "claims"], tmp_path / "b").root == tmp_path / "a" / "claims"


def test_pyproject_counts_only_with_our_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert load([], tmp_path).origin is None
    (tmp_path / "pyproject.toml").write_text('[tool.claimlint]\nprofile = "strict"\n')
    assert load([], tmp_path).profile == "strict"
    (tmp_path / "pyproject.toml").write_text('[tool.claimlint.severity]\nno-source = "note"\n')
    assert load([], tmp_path).severity == {"no-source": Severity.NOTE}
    (tmp_path / "claimlint.toml").touch()
    assert load([], tmp_path).origin == tmp_path / "claimlint.toml"


def test_a_named_settings_file_makes_its_folder_the_project(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "claimlint.toml").write_text('profile = "default"')
    (tmp_path / "desk" / "strict.toml").write_text('[tool.claimlint]\nprofile = "strict"')
    settings = load([], tmp_path, file=tmp_path / "desk" / "strict.toml")
    assert (settings.root, settings.profile) == (tmp_path / "desk", "strict")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'language = "en"\nprofil = "strict"\n',
            (2, "there is no setting `profil`", "did you mean `profile`?"),
        ),
        (
            '[severities]\nx = "off"',
            (1, "there is no setting `severities`", "did you mean `severity`?"),
        ),
        ('profile = "hard"', (1, '`profile` must be "default" or "strict"', "")),
        ("unsure = 1", (1, "`unsure` must be true or false, without quotes", "")),
        (
            "stale-years = true",
            (1, "`stale-years` must be a whole number of years, at least 1", ""),
        ),
        ("stale-years = 2.5", (1, "`stale-years` must be a whole number of years, at least 1", "")),
        ("select = 'x'", (1, '`select` must be a list of texts, as in ["one", "two"]', "")),
        ("names = []", (1, "`names` must be a table of its own, with a line for each name", "")),
        (
            '\n[severity]\nno-source = "fatal"',
            (3, '`severity.no-source` must be "error", "warning", "note" or "off"', ""),
        ),
        (
            'fail-level = "off"',
            (1, '`fail-level` must be "error", "warning", "note" or "never"', ""),
        ),
        (
            "barred-sources = ['wikis']",
            (
                1,
                f"`barred-sources` must be {TYPES}, and `wikis` is none; did you mean `wiki`?",
                "",
            ),
        ),
        ("rules = '../rules'", (1, "`rules` must be a folder inside the project", "")),
        ("claims = ['..']", (1, "`claims` must be files and folders inside the project", "")),
        ("references = ['/etc']", (1, "`references` must be a folder inside the project", "")),
        ('rules = "a\\u0000"', (1, "`rules` must be a folder inside the project", "")),
        (
            "a = ",
            (
                1,
                "this is not valid TOML: Invalid value",
                'texts stand in quotes, as in `profile = "strict"`',
            ),
        ),
    ],
)
def test_a_fault_has_its_place_and_what_to_do(
    tmp_path: Path, text: str, expected: tuple[int, str, str]
) -> None:
    assert faults_of(tmp_path, text) == [expected]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    lines = [line for line, _, _ in faults_of(tmp_path, "unsure = 1\n\nx = 2\nstale-years = 0")]
    assert lines == [1, 3, 4]


@pytest.mark.parametrize("value", ['"0.05"', "0.05", '"51 %"', '"-1 %"', '"1e99 %"', "1e999999999"])
def test_approximate_is_a_percentage_in_quotes(tmp_path: Path, value: str) -> None:
    message = '`approximate` must be a percentage in quotes, from "0 %" to "50 %"'
    assert faults_of(tmp_path, f"approximate = {value}") == [(1, message, "")]


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"a = " + b"[" * 5000, b"a = " + b"9" * 5000, b"\x00"]
)
def test_bad_bytes_are_faults(tmp_path: Path, data: bytes) -> None:
    assert len(faults_of(tmp_path, data)) == 1


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "claimlint.toml").write_bytes(b'\xef\xbb\xbfprofile = "strict"')
    assert load([], tmp_path).profile == "strict"


def test_a_link_does_not_lead_out_of_the_project(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "tables").symlink_to(tmp_path)
    message = "`references` must be a folder inside the project"
    assert faults_of(project, 'references = ["tables"]') == [(1, message, "")]


def test_rules_that_are_a_link_out_of_the_project_are_refused(tmp_path: Path) -> None:
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    project.mkdir()
    elsewhere.mkdir()
    (project / "rules").symlink_to(elsewhere)
    for text in (None, 'profile = "strict"'):
        if text is not None:
            (project / "claimlint.toml").write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError) as caught:
            load([], project)
        assert [fault.message for fault in caught.value.faults] == [
            "`rules` leads out of the project"
        ]
    assert load([], project, isolated=True).rules is None


def test_names_of_rules_and_families_must_exist(tmp_path: Path) -> None:
    settings = settings_of(
        tmp_path,
        """\
select = ["sources",
  "ranks", "no-sorce"]
ignore = ["rank_clash"]
[severity]
sources = "off"
no-source = "error"
[per-path-ignores]
"old/**" = ["qqq"]
""",
    )
    overrides = Overrides(select=("stale-sources",), ignore=("ranks",))
    path = str(tmp_path / "claimlint.toml")
    assert check_names(settings, overrides, FAMILIES) == (
        Fault(
            "`select`: there is no rule or family `no-sorce`", "did you mean `no-source`?", path, 2
        ),
        Fault(
            "`ignore`: there is no rule or family `rank_clash`",
            "did you mean `rank-clash`?",
            path,
            3,
        ),
        Fault(
            "`severity`: `sources` is a family",
            "name each of its rules; `claimlint rules` lists them",
            path,
            5,
        ),
        Fault(
            "`per-path-ignores`: there is no rule or family `qqq`",
            "`claimlint rules` lists what there is",
            path,
            8,
        ),
        Fault(
            "--select: there is no rule or family `stale-sources`", "did you mean `stale-source`?"
        ),
    )


def test_bounds_must_be_quantities(tmp_path: Path) -> None:
    settings = settings_of(
        tmp_path, '[bounds]\n"weekly hours" = "0..168 hour"\nheight = "0..3 metrs"\n'
    )
    (fault,) = check_bounds(settings)
    assert (fault.path, fault.line) == (str(tmp_path / "claimlint.toml"), 3)
    assert fault.message.startswith("the bounds of height: ")
    assert "met" in fault.help


def test_the_command_line_has_the_last_word(tmp_path: Path) -> None:
    settings = Settings(tmp_path, select=("shares",), ignore=("time",))
    assert Overrides().over(settings) == settings
    changed = Overrides(("ranks",), ("units",), "strict", "never", unsure=True).over(settings)
    assert changed == Settings(
        tmp_path,
        profile="strict",
        select=("ranks",),
        ignore=("time", "units"),
        fail_level=None,
        unsure=True,
    )


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("a",), 1),
        (("t", "k.x"), 4),
        (("t", "lit"), 5),
        (("t", "gone"), 3),
        (("u", "v"), 6),
        (("z",), None),
    ],
)
def test_lines_of_keys(keys: tuple[str, ...], line: int | None) -> None:
    text = "a = 1\n\n[ tool.claimlint.t ]\n\"k.x\" = [\n'lit' = 3\n[u]\n"
    assert line_of(text, keys) == line


def test_settings_whose_numbers_are_texts(tmp_path: Path) -> None:
    texts = {"stale-years": "3", "unsure": "true", "severity": {"no-source": "off"}}
    expected = Settings(tmp_path, stale_years=3, unsure=True, severity={"no-source": None})
    assert with_texts(Settings(tmp_path), texts) == expected
    with pytest.raises(ConfigError, match="there is no setting `stale-year`"):
        with_texts(Settings(tmp_path), {"stale-year": "3"})
