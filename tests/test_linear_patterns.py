"""Every regular expression of the package takes time by the length of its text and no more, however hostile the text."""

import re
import signal
import time

import pytest

from tests.patterns import all_patterns, attacks, string

SHORT, LONG, MEGABYTE = 3_000, 30_000, 1_000_000
NOTICED_SECONDS = 0.008
"""For 3,000 characters: what is linear takes a tenth of it as a rule, what is quadratic ten times as long."""
MAX_SHORT_SECONDS = 0.5
"""The slowest of the package takes 0.03 for 3,000 characters."""
MAX_GROWTH = 40
"""From 3,000 to 30,000 characters: ten times is linear, a hundred times quadratic; a busy machine lies between 5 and 20."""
MAX_SECONDS = 20.0
"""Of processor time for a megabyte. The slowest takes a second or two on a shared core; what is quadratic would take hours."""


class Slow(Exception):
    """Raised by the timer inside the matcher."""


def _stop(*_):
    raise Slow


@pytest.fixture
def seconds(monkeypatch):
    """Processor time of all that may be done with a pattern and a text, infinite beyond a limit."""
    before = signal.signal(signal.SIGVTALRM, _stop)

    def measure(pattern, text, limit):
        text = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
        began = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, limit)
        try:
            for _ in pattern.finditer(text):
                pass
            pattern.match(text)
            pattern.fullmatch(text)
        except Slow:
            return float("inf")
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return time.process_time() - began

    yield measure
    signal.signal(signal.SIGVTALRM, before)


def worst_of(pattern, seconds):
    """The hostile string that takes longest, and how it grows; the first that grows too fast."""
    costs = []
    for attack in attacks(pattern):
        costs.append((seconds(pattern, string(attack, SHORT), MAX_SHORT_SECONDS), attack))
        if costs[-1][0] > MAX_SHORT_SECONDS:
            return attack, costs[-1][0]
    costs.sort(key=lambda one: -one[0])
    for cost, attack in costs[:6]:
        if cost < NOTICED_SECONDS:
            break
        # A second try: what else runs on the machine may spoil one.
        growth = next(
            (found for _ in range(2) if (found := seconds(pattern, string(attack, LONG), MAX_GROWTH * cost) / cost) < MAX_GROWTH), None
        )
        if growth is None:
            return attack, float("inf")
    return costs[0][1], 10.0


@pytest.mark.slow
def test_a_hostile_megabyte_takes_each_pattern_seconds_and_not_hours(seconds):
    patterns, slow = all_patterns(), []
    assert len(patterns) > 250, "those in tuples, tables and functions are no longer found"
    for name, pattern in patterns.items():
        attack, growth = worst_of(pattern, seconds)
        if not growth < MAX_GROWTH:
            slow.append(f"{name} grows {growth:.0f} times with {attack!r}")
        elif seconds(pattern, string(attack, MEGABYTE), MAX_SECONDS) > MAX_SECONDS:
            slow.append(f"{name} takes more than {MAX_SECONDS} s for a megabyte of {attack!r}")
    assert slow == []


@pytest.mark.parametrize(
    "written",
    [
        r"\s+$",
        r"(?:a|aa)+b",
        r"(?:\d{1,3}|-)*old",
        r"x*x*x*y",
        r"\w+@\w+\.",
        r"([^,]{2,}),$",
        r"(?:(?:https?://)\S{1,500}(?=[\s|]|$)[| ]{0,3}){1,12}",
        r'"(?:[^"\\]|\\.)*"',
    ],
)
def test_patterns_that_are_worse_than_linear_are_noticed(seconds, written):
    assert not worst_of(re.compile(written), seconds)[1] < MAX_GROWTH


@pytest.mark.parametrize("written", [r"\s{1,4}$", r"(?<!\s)\s++$", r"\A\w+@", r"[a-z]{1,40}: [^\n]{0,900}\n", r"\b(?:police|sheriff)\b"])
def test_linear_ones_are_not(seconds, written):
    assert worst_of(re.compile(written), seconds)[1] < MAX_GROWTH


def test_patterns_are_found_wherever_they_stand():
    names = " ".join(all_patterns())
    for where in (
        "crosscheck.ingest.boilerplate._FULL[3]",  # a tuple's
        "crosscheck.extract.mentions.time.grammar.RULES[4][0]",  # a table's
        "crosscheck.ingest.page.structured:",  # written in a function
        "crosscheck.ingest.formats._MESSAGE",  # of bytes
    ):
        assert where in names
