"""The order of questions: what blocks, key claims, the headline, what a lawyer holds, the text."""

from pathlib import Path

from reviewing import review_of

HEAD = """\
claimlint: 1
article: {id: story, title: Freight, language: en, published: 2025-03-10, text: story.md}
claims:
"""
TEXT = "# Ships carry 9%\n\nRail carries 31%. Road carries 58%. Air carries 2%. Mules carry 1%.\n"


def claim(name: str, share: str, more: str = "") -> str:
    return (
        f"  - {{id: {name}, quote: {share}, subject: {name}, measure: freight, of: all, "
        f"value: {share}{more}}}\n"
    )


def test_what_a_lawyer_holds_comes_before_the_order_of_the_text(tmp_path: Path) -> None:
    claims = (
        claim("rail", "31%")
        + claim("road", "58%")
        + claim("air", "2%", ", legal: hold")
        + claim("mules", "1%", ", key: true")
        + claim("ships", "9%")
    )
    review = review_of(tmp_path, HEAD + claims, TEXT)
    asked = [one.claims for one in review.questions if len(one.claims) == 1]
    assert asked == [("mules",), ("ships",), ("air",), ("rail",), ("road",)]
