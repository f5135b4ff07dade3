"""A story of any length, with something of everything that a page shows.

Every tenth claim contradicts another one of the same quantity, every seventh has no source, every
fifth no period; some are key, some attributed, some with names and words that hold no blank.
"""

from __future__ import annotations

from pathlib import Path

REGIONS = ("North", "South", "East", "West", "Inner Isles", "Lake District", "Höhenland")
GOODS = ("grain", "timber", "ore", "glass", "paper", "salt", "wool", "copper", "slate", "cement")


def long_story(claims: int) -> tuple[str, str]:
    """The claim file (it names `story.md`) and the text of a story with so many claims."""
    entries, sentences = [], []
    for number in range(claims):
        region = f"{REGIONS[number % 7]} {number // 70 + 1}"
        good = GOODS[number // 7 % 10]
        tonnes = 100_000 + 7_100 * number
        quote = f"{region} shipped {tonnes:,} tonnes of {good}"
        sentences.append(f"{quote} in 2024.")
        entries.append(_entry(number, quote, region, good, f"{tonnes:,}"))
        if number % 10 == 9:
            entries.append(
                f"  - {{id: again_{number}, subject: {region}, measure: {good} shipped,"
                f" value: '{2 * tonnes:,} tonne', period: 2024, sources: [office]}}"
            )
    head = (
        "claimlint: 1\n"
        "article: {id: long-story, title: What the regions shipped, language: en,"
        " published: 2025-07-14, text: story.md}\n"
        "sources:\n"
        "  office: {title: Shipping yearbook, publisher: The office, type: official-statistics,"
        " issued: 2025-01-31, primary: true, url: 'https://example.org/shipping'}\n"
        f"  portal: {{title: {'Unbreakable' * 12}, type: dataset, issued: 2025-02-01}}\n"
        "claims:\n"
    )
    paragraphs = [" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)]
    text = "# What the regions shipped\n\n" + "\n\n".join(paragraphs) + "\n"
    return head + "\n".join(entries[:claims]) + "\n", text


def write(folder: Path, stories: int, claims: int) -> None:
    """Write a project with so many stories of so many claims each."""
    (folder / "claims").mkdir(parents=True, exist_ok=True)
    (folder / "claimlint.toml").touch()
    for number in range(stories):
        file, text = long_story(claims)
        file = file.replace("id: long-story", f"id: story-{number}")
        file = file.replace("story.md", f"story-{number}.md")
        (folder / f"claims/story-{number}.yaml").write_text(file, encoding="utf-8")
        (folder / f"claims/story-{number}.md").write_text(text, encoding="utf-8")


def _entry(number: int, quote: str, region: str, good: str, value: str) -> str:
    fields = [
        f"id: claim_{number}",
        f"quote: '{quote}'",
        f"subject: {region}",
        f"measure: {good} shipped",
        f"value: '{value} tonne'",
    ]
    if number % 5:
        fields.append("period: 2024")
    if number % 7:
        source = "portal" if number % 11 == 0 else "office"
        fields.append(f"sources: [{{source: {source}, locator: table {number}}}]")
    if number % 40 == 3:
        fields.append("key: true")
    if number % 13 == 0:
        fields.append("said_by: the minister")
    return f"  - {{{', '.join(fields)}}}"
