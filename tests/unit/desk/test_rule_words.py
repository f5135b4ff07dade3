"""The words of a project's own rules: taken where they are texts, and passed by where not."""

from pathlib import Path

from claimlint.desk.rule_words import RuleWords, project_rule_words


def words(folder: Path, text: str) -> dict[str, RuleWords]:
    (folder / "words.he.yaml").write_text(text, encoding="utf-8")
    return dict(project_rule_words([folder], "he"))


def test_a_project_brings_the_words_of_its_rules(tmp_path: Path) -> None:
    text = "round-figure:\n  finds: המספר עגול.\n  advice: מה המספר המדויק?\n"
    assert words(tmp_path, text) == {"round-figure": RuleWords("המספר עגול.", "מה המספר המדויק?")}
    assert project_rule_words([tmp_path], "ar") == {}
    assert project_rule_words([tmp_path / "none"], "he") == {}


def test_what_is_no_text_is_passed_by(tmp_path: Path) -> None:
    text = "a: text\nb: {finds: [1], advice: so}\nc: {finds: so, other: x}\n"
    assert words(tmp_path, text) == {"b": RuleWords("", "so"), "c": RuleWords("so", "")}
    assert words(tmp_path, "- a\n") == {}
    assert words(tmp_path, "a: {") == {}


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    rules, elsewhere = tmp_path / "rules", tmp_path / "elsewhere.yaml"
    rules.mkdir()
    elsewhere.write_text("a: {finds: secret, advice: secret}\n", encoding="utf-8")
    (rules / "words.he.yaml").symlink_to(elsewhere)
    assert project_rule_words([rules], "he") == {}
