"""Whatever sentences an article is made of, its draft is valid and says what the article says."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from newsdesk import attached, story

from claimlint.draft.draft_file import Updated, draft_file, updated
from claimlint.yamlfile.read_yaml import read_nodes
from claimlint.yamlfile.validate import validate

ARTICLES = Path(__file__).parents[1] / "text_cases" / "articles"
SENTENCES = sorted(
    sentence
    for path in ARTICLES.glob("*.md")
    for paragraph in re.sub("[{}]", "", path.read_text(encoding="utf-8")).split("\n\n")
    for sentence in paragraph.split(". ")
    if any(character.isdigit() for character in sentence)
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12, unique=True).map(". ".join)


@settings(max_examples=40)
@given(TEXTS)
def test_a_draft_says_what_its_article_says(text: str) -> None:
    drafted = draft_file(story(text, None, "a.md"), "a.md", "2025-01-02")
    root = read_nodes(drafted).root
    assert root is not None
    assert validate(root, "claims") == []
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.md").write_text(text, encoding="utf-8")
        _, article, raised = attached(Path(folder), drafted, "a.yaml")
    assert article is not None
    assert {one.rule for one in raised} <= {"unfinished-claim", "ambiguous-unit"}
    for quote in article.quotes:
        assert quote.spans, quote.text
        assert quote.prints_number is not False, quote.text
        assert quote.prints_unit is not False, quote.text
        assert quote.hedged is None, quote.text
        assert quote.prints_period is not False, quote.text
    assert updated(drafted, article) == Updated(drafted)
