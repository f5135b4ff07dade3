"""What an article alone tells: wrong sums, changes, shares and ages, and as many right ones."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner

from claimlint.cli.command_group import main

CHANGE, SHARE, MEMBERS = (
    "change-wrong-in-text",
    "share-wrong-in-text",
    "members-exceed-group-in-text",
)
AGE, RATE, SCALE = "age-wrong-in-text", "percent-per-number", "lost-scale-in-text"
MOVE = "move-wrong-in-text"

WRONG = [
    (CHANGE, "Turnover rose by 20 percent from 100 million euros to 150 million euros."),
    (CHANGE, "Jobs fell from 400 to 300, a drop of 40 percent."),
    (CHANGE, "Der Umsatz stieg um 20 Prozent von 100 Millionen Euro auf 150 Millionen Euro."),
    (CHANGE, "המחזור עלה ב-20% מ-100 מיליון שקל ל-150 מיליון שקל."),
    (CHANGE, "ارتفعت المبيعات بنسبة 20% من 100 مليون دولار إلى 150 مليون دولار."),
    (SHARE, "Two thirds of the 90 pupils, 45, passed the exam."),
    (SHARE, "Rail carried 31 percent of all freight, or 20 million of 100 million tonnes."),
    (SHARE, "Zwei Drittel der 90 Schüler, 45, bestanden."),
    (MEMBERS, "Of the 120 passengers, 60 were women, 45 men and 30 children."),
    (MEMBERS, "Von den 120 Fahrgästen waren 60 Frauen, 45 Männer und 30 Kinder."),
    (AGE, "He was born in 1950 and died in 2010 aged 75."),
    (AGE, "Der Maler wurde 1950 geboren und starb 2010 im Alter von 75 Jahren."),
    (AGE, "הצייר נולד ב-1950 ונפטר ב-2010 בגיל 75."),
    (AGE, "ولد الرسام عام 1950 وتوفي عام 2010 عن عمر 75 عاما."),
    (RATE, "There were 17.4 percent per 100,000 inhabitants."),
    (MOVE, "Turnout fell to 61.2 percent in 2024 from 58.4 percent in 2020."),
    (MOVE, "Losses rose sharply from $3.2 billion to $2.1 billion."),
    (MOVE, "Die Quote sank von 58,4 Prozent auf 61,2 Prozent."),
    (MOVE, "שיעור ההצבעה ירד מ-58.4% ל-61.2%."),
    (SCALE, "The wage bill was 321.3 shekels, after 290 million shekels a year earlier."),
]
RIGHT = [
    "Turnout fell to 58.4 percent in 2024 from 61.2 percent in 2020.",
    "The yen fell from 140 yen to 150 yen to the dollar, and the pound fell to 0.80 from 0.77.",
    "The temperature fell from 3 °C to -5 °C. Confidence fell from -3 points to -9 points.",
    "The rate did not fall from 4.1 percent to 4.3 percent.",
    "The share rose to a third from 31 percent. He rose to third place from first.",
    "Turnover rose by 50 percent from 100 million euros to 150 million euros.",
    "Jobs fell from 400 to 300, a drop of 25 percent.",
    "Diesel rose from $1.20 to $1.65 a litre by June, and has since fallen by 12%.",
    "Der Umsatz stieg um 50 Prozent von 100 Millionen Euro auf 150 Millionen Euro.",
    "המחזור עלה ב-50% מ-100 מיליון שקל ל-150 מיליון שקל.",
    "ارتفعت المبيعات بنسبة 50% من 100 مليون دولار إلى 150 مليون دولار.",
    "Two thirds of the 90 pupils, 60, passed the exam.",
    "Rail carried 31 percent of all freight, or 31 million of 100 million tonnes.",
    "Of the 135 passengers, 60 were women, 45 men and 30 children.",
    "Of the 120 guests, 70 were women, 80 were over sixty and 30 were from abroad.",
    "He was born in 1950 and died in 2010 aged 60.",
    "Der Maler wurde 1950 geboren und starb 2010 im Alter von 59 Jahren.",
    "There were 17.4 deaths per 100,000 inhabitants, and prices rise by 3 percent per year.",
    "A ticket costs 32.50 euros, and the club took 29 million euros.",
]


def found(text: str) -> set[str]:
    """The rules of errors and warnings that a text alone breaks."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "story.md"
        path.write_text(f"# A story\n\n{text}\n", encoding="utf-8")
        words = ["check", str(path), "--isolated", "--format", "concise", "--level", "warning"]
        lines = CliRunner().invoke(main, words).stdout.splitlines()
    return {line.partition("[")[2].partition("]")[0] for line in lines if "story.md:" in line}


@pytest.mark.parametrize(("rule", "text"), WRONG)
def test_what_a_reader_can_work_out_is_told(rule: str, text: str) -> None:
    assert found(text) == {rule}


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_sentence_is_left_alone(text: str) -> None:
    assert found(text) == set()
