from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.records import Moment, Quantity, Slot
from crosscheck.report.chart import HEIGHT, RADIUS, WIDTH, draw
from crosscheck.report.view import view_report

from .sample import Story

START = dt.datetime(2026, 3, 1, 6, tzinfo=dt.UTC)


def quantity(low, high, **more):
    return Quantity(low=low, high=high, unit="1", slot=Slot(head="person", fate="killed"), **more)


def view_of(values, *, verdict="updated", kind="count", hours=None, outlets=None, statuses=None):
    """A finding with a side per value, told an hour apart."""
    story = Story("chart")
    sides = []
    for number in range(len(values)):
        hour = hours[number] if hours else number
        outlet = outlets[number] if outlets else f"Outlet {number}"
        words = f"value{number}"
        story.article(f"a{number}", outlet, f"{words}.", published=None if hour is None else START + dt.timedelta(hours=hour))
        status = statuses[number] if statuses else "asserted"
        sides.append((story.claim(f"a{number}", words, status=status), words))
    story.finding(kind, verdict, "toll", "", sides, reason="time" if verdict == "updated" else None)
    report = story.report()
    made = report.findings[0]
    told = tuple(side.model_copy(update={"value": value}) for side, value in zip(made.sides, values, strict=True))
    changed = report.model_copy(update={"findings": (made.model_copy(update={"sides": told}),)})
    return next(view for section in view_report(changed).sections for view in section.findings)


def test_time_runs_to_the_right_and_values_upwards():
    dots = draw(view_of([quantity(9, 9), quantity(12, 12), quantity(17, 17)], hours=[0, 1, 10])).dots
    assert [dot.x for dot in dots] == sorted(dot.x for dot in dots)
    assert [dot.y for dot in dots] == sorted((dot.y for dot in dots), reverse=True)
    assert dots[1].x - dots[0].x < dots[2].x - dots[1].x
    assert {dot.bar for dot in dots} == {None}


@pytest.mark.parametrize(
    ("low", "high", "above", "below"), [(9, None, True, False), (None, 17, False, True), (9, 12, False, False), (9, 99, True, False)]
)
def test_bounds_and_ranges_are_bars(low, high, above, below):
    dots = draw(view_of([quantity(low, high), quantity(9, 9), quantity(17, 17)])).dots
    dot = next(dot for dot in dots if dot.number == 1)
    assert (dot.open_above, dot.open_below) == (above, below)
    assert dot.bar and 0 <= dot.bar[0] < dot.bar[1] <= HEIGHT


def test_about_and_dozens_are_open_circles():
    dots = draw(view_of([quantity(24, None, vague=True), quantity(50, 50, approximate=True), quantity(60, 60)])).dots
    assert [dot.vague for dot in dots] == [True, True, False]


def test_a_plan_is_told_as_ahead_and_then_as_done():
    chart = draw(view_of([None, None, None], kind="status", statuses=["planned", "possible", "asserted"]))
    assert [tick.text for tick in chart.values] == ["told as done", "still ahead"]
    assert chart.dots[0].y == chart.dots[1].y > chart.dots[2].y


def test_a_date_that_was_put_off_has_a_chart():
    days = [dt.datetime(2026, 4, day, tzinfo=dt.UTC) for day in (1, 9)]
    moments = [Moment(start=day, end=day + dt.timedelta(days=1), grain="day") for day in days]
    low, high = draw(view_of(moments, kind="date_time")).dots
    assert low.y > high.y


def test_values_of_one_outlet_are_joined():
    chart = draw(view_of([quantity(9, 9), quantity(12, 12), quantity(17, 17)], outlets=["Post", "Wire", "Post"]))
    first, last = chart.dots[0], chart.dots[2]
    assert chart.lines == (f"{first.x},{first.y} {last.x},{last.y}",)


def test_dots_of_the_same_time_and_value_stand_side_by_side():
    values = [quantity(9, 9), quantity(9, 9), quantity(17, 17)]
    left, right = draw(view_of(values, hours=[0, 0, 5])).dots[:2]
    assert right.x - left.x == 2 * RADIUS


def test_an_article_that_says_the_same_twice_has_one_dot():
    view = view_of([quantity(9, 9), quantity(17, 17)])
    twice = view.__class__(**{name: getattr(view, name) for name in view.__slots__} | {"sides": (view.sides[0], *view.sides)})
    assert draw(twice).numbers == {1, 3}


@pytest.mark.parametrize(
    "view",
    [
        view_of([quantity(9, 9), quantity(17, 17)], verdict="agree"),
        view_of([quantity(9, 9), quantity(17, 17)], verdict="conflict"),
        view_of([quantity(9, 9), quantity(9, None)]),
        view_of([quantity(9, 9), quantity(17, 17)], hours=[3, 3]),
        view_of([quantity(9, 9), quantity(17, 17)], hours=[3, None]),
        view_of([quantity(9, 9), None]),
        view_of([quantity(None, None), quantity(None, None)]),
    ],
)
def test_nothing_is_drawn_where_nothing_changes_with_time(view):
    assert draw(view) is None


def test_a_toll_that_three_articles_tell_is_drawn_though_it_conflicts_and_a_population_is_not():
    values = [quantity(9, 9), quantity(12, 12), quantity(17, 17)]
    assert draw(view_of(values, verdict="conflict")) is not None
    settled = [value.model_copy(update={"slot": Slot(head="person", fate="population")}) for value in values]
    assert draw(view_of(settled, verdict="conflict")) is None


def test_the_summary_says_it_in_words_by_time():
    assert draw(view_of([quantity(17, 17), quantity(9, 9)], hours=[4, 0])).summary == (
        "2026-03-01 06:00 UTC, Outlet 1: value1; 2026-03-01 10:00 UTC, Outlet 0: value0"
    )


def test_values_that_nearly_coincide_are_drawn_too():
    assert draw(view_of([quantity(0.0, 5e-324), quantity(5e-324, 1.0)])) is not None


BOUND = st.one_of(st.none(), st.floats(-1e12, 1e12))


@given(st.lists(st.tuples(BOUND, BOUND, st.integers(0, 10**6)), min_size=2, max_size=40))
def test_everything_stays_inside_the_picture(told):
    chart = draw(view_of([quantity(low, high) for low, high, _ in told], hours=[hour for *_, hour in told]))
    for dot in chart.dots if chart else ():
        assert RADIUS <= dot.x <= WIDTH - RADIUS and RADIUS <= dot.y <= HEIGHT - RADIUS
        assert dot.bar is None or 0 <= dot.bar[0] <= HEIGHT and 0 <= dot.bar[1] <= HEIGHT
