from __future__ import annotations

from claimlint.desk.draw import draw_shares, draw_track
from claimlint.desk.review_picture import Bar, Picture, Portion, Track


def bar(low: str | None, high: str | None) -> Bar:
    return Bar("stated", "a", low, high, "")


def test_bars_that_do_not_meet_have_a_gap_between_them() -> None:
    drawn = draw_track(Track("x", "%", (bar("14.5", "15.5"), bar("27.5", "28.5")), "12 points"))
    strips = [(one.strip.x, one.strip.width) for one in drawn.bars]
    assert strips == [("8.00", "6.00"), ("86.00", "6.00")]
    assert drawn.gap is not None
    assert (drawn.gap.x, drawn.gap.width) == ("14.00", "72.00")


def test_what_has_no_bound_reaches_the_edge() -> None:
    drawn = draw_track(Track("x", "", (bar(None, "10"), bar("20", None)), "10"))
    assert [(one.strip.x, one.strip.width) for one in drawn.bars] == [
        ("0.00", "8.00"),
        ("92.00", "8.00"),
    ]


def test_a_single_value_can_be_seen() -> None:
    drawn = draw_track(Track("x", "", (bar("10", "10"), bar("20", "20")), "10"))
    assert [one.strip.width for one in drawn.bars] == ["0.80", "0.80"]
    assert draw_track(Track("x", "", (bar("5", "5"),))).bars[0].strip.x == "8.00"


def test_a_track_without_any_bound_is_drawn_whole() -> None:
    drawn = draw_track(Track("x", "", (bar(None, None),)))
    assert (drawn.bars[0].strip.x, drawn.bars[0].strip.width) == ("0.00", "100.00")


def test_shares_leave_a_rest() -> None:
    picture = Picture((), "all", (Portion("a", "28", ""), Portion("b", "18", "")), "54", "")
    drawn = draw_shares(picture)
    assert [(one.strip.x, one.strip.width, one.middle) for one in drawn.portions] == [
        ("0.00", "28.00", "14.00"),
        ("28.00", "18.00", "37.00"),
    ]
    assert drawn.rest is not None
    assert (drawn.rest.x, drawn.rest.width) == ("46.00", "54.00")
    assert drawn.whole == "100.00"


def test_shares_that_exceed_the_whole_reach_beyond_its_end() -> None:
    picture = Picture((), "all", (Portion("a", "75", ""), Portion("b", "50", "")), "-25", "")
    drawn = draw_shares(picture)
    assert drawn.whole == "80.00"
    assert drawn.rest is None
    assert drawn.portions[1].strip.width == "40.00"
