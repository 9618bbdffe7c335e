"""What a time expression says, before it is known when it was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Which = Literal["last", "this", "next"]
Unit = Literal["minute", "hour", "day", "week", "weekend", "month", "year", "decade", "century"]
Portion = Literal["early", "mid", "late", "start", "end", "earlier", "later"]
Bound = Literal["by", "since", "before", "after", "from"]
"""From: "from 2028" is open at its end where it lies ahead; a plan from March is of March."""
Form = Literal["date", "month", "weekday", "year", "season", "holiday", "relative", "anchored", "clock", "part"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Any of year, month, day and weekday: "Nov. 15", "August 2022", "2019", "Wednesday", "last November"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: Which | None = None
    weeks: int | None = None
    """Weeks from that of publication: "Tuesday of last week" is -1."""
    further: int = 0
    """Weeks beyond the nearest such day: "a week ago Tuesday" is -1, "a week from Monday" +1."""
    years: int | None = None
    """Years from that of publication: "in November last year" is -1."""
    either: bool = False
    """Month and day may be the other way round: 11/10/2023."""


@dataclass(frozen=True, slots=True)
class Season:
    """Spring, summer, fall, autumn or winter; a winter has the year in which it ends."""

    name: str
    year: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day known by its name."""

    name: str
    year: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """Calendar units from that of publication: yesterday is day -1, next week is week +1."""

    unit: Unit
    count: int
    ahead: bool = False
    """Only of what lies ahead: "by the end of the week" of a thing past is the end of another week."""


@dataclass(frozen=True, slots=True)
class Ago:
    """A distance back from publication; a count of None is several, one below 0 lies ahead: "two weeks from now"."""

    unit: Unit
    count: float | None
    hedge: Literal["exactly", "nearly", "over"] | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch that ends or begins at publication: the past two weeks, recent months, the coming days."""

    unit: Unit
    count: float | None
    forward: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A decade, a quarter, a half: months counted from January of a year."""

    year: int | None
    """None for one near publication: "in the third quarter"."""
    first_month: int
    months: int
    years: int | None = None
    """Years from that of publication: "the first half of next year" is +1."""


@dataclass(frozen=True, slots=True)
class Hence:
    """A distance from the event told before: ten days later is +10 days, "that night" 0, "the previous year" the whole year -1."""

    unit: Unit
    count: float
    whole: bool = False
    """A calendar unit ("the following week") instead of a distance ("a week later")."""
    weekday: int | None = None
    """The first such day in the direction of `count`: "the following Monday"; with 0 the nearest, "the Monday"."""
    slack: float = 0.0
    """Units to either side, where the distance is hedged."""


Day = Calendar | Season | Holiday | Shift | Ago | Window | Stretch | Hence


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on a 24-hour clock; an hour alone ("2 p.m.") has no minute."""

    hour: int
    minute: int | None = None
    offset: int | None = None
    """Minutes from UTC, where the zone is stated."""
    until: int | None = None
    """Minutes from midnight at which a stated range ends."""
    shift: int = 0
    """Minutes that "shortly before" or "just after" moves it."""
    loose: bool = False
    """Whether it may be moved by half an hour and more, as from a full hour by "shortly"."""
    midnight: bool = False
    meridiem: bool = True
    """False for a bare "9:25", which needs "in the morning" to be read."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of text with all that it says of time; `start` and `end` count code points."""

    start: int
    end: int
    form: Form
    day: Day | None = None
    until: Day | None = None
    """The last day of a range, as stated."""
    part: str | None = None
    """Key of `words.PARTS`."""
    portion: Portion | None = None
    clock: Clock | None = None
    bound: Bound | None = None
    approximate: bool = False
    recurring: bool = False
