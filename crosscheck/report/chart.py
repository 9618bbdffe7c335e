"""Where a changing fact's values lie on a small chart: time of publication to the right, value upwards, bounds as bars.

Lengths are in the units of the picture, which is WIDTH by HEIGHT; y grows downwards, as in SVG.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from crosscheck.records import Claim, Moment, Quantity
from crosscheck.report.neutral import first_words, one_line
from crosscheck.report.sides import SideView, in_utc
from crosscheck.report.view import FindingView

WIDTH, HEIGHT = 360, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 104, 344, 22, 152
RADIUS = 9
"""Of a dot, which holds a number of two digits."""

MAX_LABEL = 14
"""Code points beside the axis of values: what fits left of it."""

TOLLS = frozenset({"killed", "injured", "missing", "displaced", "survived", "arrested", "damaged"})
"""Classes of events whose counts grow while a story unfolds; how many live in a town does not."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # strftime would ask the machine's language

_MIN_TICK_GAP, _MIN_DAY_GAP = 15, 52  # a line of text, and a date with some room


@dataclass(frozen=True, slots=True)
class Dot:
    """One article's value."""

    number: int
    """Of the side among the finding's sides as they are shown, from 1."""
    x: int
    y: int
    bar: tuple[int, int] | None
    """Top and bottom of what a bound or a range allows."""
    open_above: bool
    open_below: bool
    vague: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A word at an axis."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """All that a template needs to draw; the summary says the same in words."""

    dots: tuple[Dot, ...]
    lines: tuple[str, ...]
    """Points of the lines that join the values of one outlet."""
    values: tuple[Tick, ...]
    days: tuple[Tick, ...]
    summary: str

    @property
    def numbers(self) -> frozenset[int]:
        """The sides that have a dot of their own; an article that says the same twice has one."""
        return frozenset(dot.number for dot in self.dots)


@dataclass(frozen=True, slots=True)
class _Point:
    number: int
    side: SideView
    when: dt.datetime
    low: float | None
    high: float | None
    vague: bool
    label: str

    @property
    def level(self) -> float:
        return self.low if self.low is not None else self.high or 0.0


_STAGES = {"planned": (0.0, "still ahead"), "possible": (0.0, "still ahead"), "denied": (-1.0, "denied")}


def stage_of(claim: Claim) -> tuple[float, str]:
    """Give height and words for how far a plan has come, as a claim tells it: still ahead, done, or denied."""
    ahead = claim.status not in _STAGES and claim.tense == "future"
    return _STAGES["planned"] if ahead else _STAGES.get(claim.status, (1.0, "told as done"))


def _span(side: SideView, *, plan: bool) -> tuple[float | None, float | None, bool, str] | None:
    """Give low, high, whether they are vague, and the words for the axis; None where there is nothing to draw."""
    if plan:
        level, word = stage_of(side.claim)
        return level, level, False, word
    words = first_words(one_line(side.words[: 2 * MAX_LABEL]).strip(), MAX_LABEL)
    if isinstance(side.value, Quantity) and (side.value.low, side.value.high) != (None, None):
        return side.value.low, side.value.high, side.value.vague or side.value.approximate, words
    if isinstance(side.value, Moment) and side.value.start is not None:
        start = in_utc(side.value.start)
        end = in_utc(side.value.end) if side.value.end else start
        return (start - dt.datetime.min).total_seconds(), (end - dt.datetime.min).total_seconds(), side.value.approximate, words
    return None


def _points(view: FindingView) -> list[_Point]:
    plan = view.finding.kind == "status"
    points: dict[tuple[str, float | None, float | None], _Point] = {}
    for number, side in enumerate(view.sides, 1):
        span = _span(side, plan=plan)
        if span is not None and side.article.published is not None:
            low, high, vague, label = span
            points.setdefault((side.article.id, low, high), _Point(number, side, in_utc(side.article.published), low, high, vague, label))
    return list(points.values())


def _unfolds(view: FindingView, points: Sequence[_Point]) -> bool:
    """Tell whether a finding's fact changes with time, so that its values against time say something."""
    if view.finding.verdict == "updated":
        return True
    toll = any(isinstance(point.side.value, Quantity) and point.side.value.slot.fate in TOLLS for point in points)
    # Two outlets with a toll each are read faster than drawn.
    return toll and len({point.side.article.id for point in points}) > 2


def _scale(values: Iterable[float], first: int, last: int) -> Callable[[float], int]:
    """Map the smallest value to `first`, the greatest to `last`, and what lies beyond them to no more than as far again."""
    numbers = list(values)
    low, high = min(numbers), max(numbers)

    def place(value: float) -> int:
        share = (value - low) / (high - low) if high > low else 0.5
        return round(first + min(max(share, -1.0), 2.0) * (last - first))

    return place


def _apart(ticks: Iterable[Tick], gap: int) -> tuple[Tick, ...]:
    """Leave out the words that would run into those before them."""
    kept: list[Tick] = []
    for tick in sorted(ticks, key=lambda tick: tick.at):
        if not kept or tick.at - kept[-1].at >= gap:
            kept.append(tick)
    return tuple(kept)


def _dots(points: Sequence[_Point], seconds: Sequence[float]) -> list[Dot]:
    """Place the points; those that would cover each other move to the right, as far as there is room."""
    across = _scale(seconds, _LEFT + RADIUS, _RIGHT - RADIUS)
    upwards = _scale([point.level for point in points], _BOTTOM - 2 * RADIUS, _TOP + 2 * RADIUS)
    dots: list[Dot] = []
    for point, second in sorted(zip(points, seconds, strict=True), key=lambda pair: (pair[1], pair[0].number)):
        x, y = across(second), upwards(point.level)
        while x + RADIUS < _RIGHT and any(abs(dot.x - x) < 2 * RADIUS and abs(dot.y - y) < 2 * RADIUS for dot in dots):
            x += 2 * RADIUS
        top = _TOP if point.high is None else upwards(point.high)
        bottom = _BOTTOM if point.low is None else y
        bar = (min(max(top, _TOP), _BOTTOM), max(min(bottom, _BOTTOM), _TOP)) if point.low != point.high else None
        dots.append(Dot(point.number, min(x, _RIGHT - RADIUS), y, bar, point.high is None or top < _TOP, point.low is None, point.vague))
    return dots


def _lines(points: Sequence[_Point], dots: Sequence[Dot]) -> tuple[str, ...]:
    outlet = {point.number: point.side.article.outlet for point in points}
    places: dict[str, list[str]] = {}
    for dot in dots:
        places.setdefault(outlet[dot.number], []).append(f"{dot.x},{dot.y}")
    return tuple(" ".join(line) for line in places.values() if len(line) > 1)


def draw(view: FindingView) -> Chart | None:
    """Lay out the chart of a finding whose fact changes with time: a toll, a plan, a date put off.

    None where nothing changes, or where fewer than two times of publication are known, or fewer than two values.
    """
    points = _points(view)
    if len({point.when for point in points}) < 2 or len({point.level for point in points}) < 2 or not _unfolds(view, points):
        return None
    first = min(point.when for point in points)
    dots = _dots(points, [(point.when - first).total_seconds() for point in points])
    label, when = ({point.number: getattr(point, name) for point in points} for name in ("label", "when"))
    days: dict[dt.date, Tick] = {}
    for dot in dots:
        day = when[dot.number].date()
        days.setdefault(day, Tick(dot.x, f"{day.day} {_MONTHS[day.month - 1]}"))
    told = "; ".join(f"{point.side.published}, {point.side.label}: {point.label}" for point in sorted(points, key=lambda point: point.when))
    return Chart(
        dots=tuple(dots),
        lines=_lines(points, dots),
        values=_apart((Tick(dot.y, label[dot.number]) for dot in dots), _MIN_TICK_GAP),
        days=_apart(days.values(), _MIN_DAY_GAP),
        summary=told,
    )
