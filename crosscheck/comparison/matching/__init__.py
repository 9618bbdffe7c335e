"""When two mentions are about the same thing, and when so surely that different values contradict: a pair of rules for each kind."""

from __future__ import annotations

from crosscheck.comparison.matching.ages import ages_match, ages_may_conflict
from crosscheck.comparison.matching.amounts import (
    conflict_is_open,
    quantities_match,
    quantities_may_agree,
    quantities_may_conflict,
    quantities_may_update,
)
from crosscheck.comparison.matching.names import (
    compare_as_told,
    names_in_two_forms,
    names_match,
    places_match,
    places_may_conflict,
    quotes_match,
    quotes_may_conflict,
)
from crosscheck.comparison.matching.parts import may_both_count
from crosscheck.comparison.matching.times import (
    are_of_one_event,
    may_be_slips,
    times_match,
    times_may_conflict,
    times_may_update,
)
from crosscheck.comparison.matching.two_events import are_of_two_events, told_on_two_days

__all__ = [
    "are_of_one_event",
    "are_of_two_events",
    "ages_match",
    "ages_may_conflict",
    "compare_as_told",
    "conflict_is_open",
    "may_be_slips",
    "may_both_count",
    "names_in_two_forms",
    "names_match",
    "places_match",
    "places_may_conflict",
    "quantities_match",
    "quantities_may_agree",
    "quantities_may_conflict",
    "quotes_match",
    "quotes_may_conflict",
    "times_match",
    "quantities_may_update",
    "times_may_conflict",
    "times_may_update",
    "told_on_two_days",
]
