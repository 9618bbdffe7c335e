"""For each kind of mention how two of it compare: its comparator, its gates and what else may settle how they stand."""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Story
from crosscheck.comparison.matching import (
    ages_match,
    ages_may_conflict,
    compare_as_told,
    names_in_two_forms,
    names_match,
    places_match,
    places_may_conflict,
    quantities_match,
    quantities_may_agree,
    quantities_may_conflict,
    quantities_may_update,
    quotes_match,
    quotes_may_conflict,
    times_match,
    times_may_conflict,
    times_may_update,
)
from crosscheck.comparison.name import compare_name
from crosscheck.comparison.one_source import compare_in_one_statement
from crosscheck.comparison.otherwise import the_one_difference
from crosscheck.comparison.place import compare_place
from crosscheck.comparison.portions import compare_portions
from crosscheck.comparison.quantity import compare_quantity
from crosscheck.comparison.quote import compare_quote
from crosscheck.comparison.sums import compare_with_sum
from crosscheck.comparison.time import compare_time
from crosscheck.comparison.utterance import compare_short_quotes
from crosscheck.comparison.weighing import Facet
from crosscheck.records import Comparison, Kind


def _explain(candidate: Candidate, story: Story) -> Comparison | None:
    return compare_portions(candidate, story) or compare_with_sum(candidate, story)


AMOUNT = Facet(
    compare_quantity,
    quantities_match,
    quantities_may_conflict,
    quantities_may_update,
    quantities_may_agree,
    explains=_explain,
    otherwise=(the_one_difference, compare_in_one_statement),
)
NAME = Facet(compare_name, names_match, None, explains=names_in_two_forms, otherwise=(the_one_difference,))
FACETS: Mapping[Kind, Facet] = {
    "count": AMOUNT,
    "money": AMOUNT,
    "percentage": AMOUNT,
    "measure": AMOUNT,
    "duration": AMOUNT,
    "age": Facet(compare_quantity, ages_match, ages_may_conflict),
    "date_time": Facet(
        compare_time, times_match, times_may_conflict, times_may_update, otherwise=(the_one_difference, compare_in_one_statement)
    ),
    "place": Facet(compare_place, places_match, places_may_conflict, explains=compare_as_told, otherwise=(the_one_difference,)),
    "person": NAME,
    "organisation": NAME,
    "quote": Facet(compare_quote, quotes_match, quotes_may_conflict, otherwise=(compare_short_quotes,)),
}
"""For each kind how two values compare, when two mentions are about the same thing, and when they may contradict."""
