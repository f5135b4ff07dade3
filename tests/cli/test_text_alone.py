"""What the text of an article tells by itself: wrong ones get a finding, corrected ones none.

Each case is a short article with one figure that is wrong (`[wrong|right]`). Every kind of thing
that is looked at stands here in languages that are read, in sentences as newspapers write them.
"""
# ruff: noqa: E501 - a case is one line

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main

CASES = [
    # a change beside both its levels
    ("change-wrong-in-text", "en", "Sales of the chain rose by [35|25] percent from 400 to 500 million euros last year, it said. The chain has shops in nine cities."),
    ("change-wrong-in-text", "he", "המחיר עלה ב-[35%|25%] מ-400 שקל ל-500 שקל. החברה לא הגיבה."),
    ("change-wrong-in-text", "de", "Der Umsatz stieg um [35|25] Prozent von 400 auf 500 Millionen Euro. Die Firma baut Pumpen."),
    ("change-wrong-in-text", "ar", "ارتفعت الصادرات بنسبة [35%|25%] من 400 طن إلى 500 طن. ولم تعلق الوزارة."),
    # parts with their sum
    ("sum-wrong-in-text", "en", "The port took in 40, the mine 30 and the mill 25 workers, a total of [105|95]. Hiring goes on."),
    ("sum-wrong-in-text", "he", "הנמל קלט 40 עובדים, המכרה 30 עובדים והטחנה 25 עובדים, בסך הכול [105|95] עובדים."),
    ("sum-wrong-in-text", "de", "Der Hafen stellte 40 Arbeiter ein, die Grube 30 Arbeiter und die Mühle 25 Arbeiter, insgesamt [105|95]. Weitere folgen."),
    # a share beside its two amounts
    ("share-wrong-in-text", "en", "Rail carried [31|20] percent of the freight, or 20 million of the 100 million tonnes. Roads took the rest."),
    ("share-wrong-in-text", "de", "Die Bahn beförderte [31|20] Prozent der Güter, also 20 Millionen von 100 Millionen Tonnen. Den Rest übernahm die Straße."),
    # conversions
    ("bad-conversion-in-text", "en", "The river is 120 miles ([320|193] km) long, and falls by 30 metres on its way to the sea."),
    ("bad-conversion-in-text", "he", 'הנהר באורך 120 מייל ([320|193] ק"מ) זורם לים. לצדו שוכנים כפרים.'),
    ("bad-conversion-in-text", "de", "Das Feld ist 200 Hektar ([6|2] Quadratkilometer) groß. Es gehört der Gemeinde."),
    ("bad-conversion-in-text", "ar", "يبلغ طول النهر 120 كيلومتر ([175|75] ميل). ويصب في البحر."),
    # more than all
    ("share-out-of-range-in-text", "en", "In the poll, [114|41] percent of voters backed the plan. It was held in May."),
    ("share-out-of-range-in-text", "he", "לפי הסקר, [114%|41%] מהמצביעים תמכו בתוכנית. הסקר נערך במאי."),
    ("share-out-of-range-in-text", "de", "In der Umfrage waren [114|41] Prozent der Wähler dafür. Sie fand im Mai statt."),
    ("share-out-of-range-in-text", "ar", "في الاستطلاع أيد [114%|41%] من الناخبين الخطة. وقد أجري في مايو."),
    # ages
    ("age-wrong-in-text", "en", "The painter was born in 1922 and died in 2010 aged [98|88]. Her house is a museum."),
    # a rate with a percent sign
    ("percent-per-number", "en", "The rate of infections was [17.4%|17.4] per 100,000 people in a week, the agency said on Monday."),
    # ranges
    ("range-reversed-in-text", "en", "The company sold its boats to the navy in the years [2009-2007|2007-2009], it said on its page."),
    # a lost scale word
    ("lost-scale-in-text", "en", "The club's wage bill rose from 290.4 million euros to 321.3 [euros|million euros] in one season. It lost money."),
]  # fmt: skip


RIGHT = [
    # what looks like one of these, and is right
    "Der Hafen stellte 40, die Grube 30 und die Mühle 25 Arbeiter ein, insgesamt 95.",
    "The 40 boats, 30 cars and 25 bikes cost 1.2 million euros in total; 12 were stolen.",
    "Profit rose 25 percent to 500 million euros, while sales fell from 900 to 850 million.",
    "Of the 120 passengers, 60 were women and 45 worked for the airline.",
    "About a third of the 200 pupils, or some 70, take the bus.",
    "The lake is 3 miles (about 5 km) wide and 120 feet (37 m) deep.",
    "Debt stood at 114 percent of output, and 104 percent of the quota was used.",
    "The temperature rose by 1.5 °C (2.7 °F) over a century.",
    "She was born in 1950, married in 1972 and died in 2010 aged 59.",
    "מחיר הדלק עלה ב-25% ל-7 שקלים, אחרי שירד ב-3% בחודש שעבר.",
    "שליש מ-300 התלמידים, כ-100, לומדים אנגלית.",
    "بلغت الصادرات 500 طن بعد زيادة بنسبة 25% في عام 2023.",
    "Rund 20 Prozent der 500 Plätze, also etwa 100, blieben leer.",
]


def found(text: str) -> set[tuple[str, str]]:
    Path("story.md").write_text(f"# Story\n\n{text}\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "story.md", "--format", "json"])
    loaded = json.loads(result.stdout)["findings"]
    asked = {"uncovered-number", "mixed-number-style"}
    return {(one["rule"], one["severity"]) for one in loaded if one["rule"] not in asked}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, _, text in CASES])
def test_a_wrong_text_is_told_and_its_correction_is_quiet(
    rule: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = re.sub(r"\[([^|\]]*)\|([^|\]]*)\]", r"\1", text)
    right = re.sub(r"\[([^|\]]*)\|([^|\]]*)\]", r"\2", text)
    assert rule in {name for name, _ in found(wrong)}
    assert found(right) == set()


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_text_is_quiet(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert found(text) == set()
