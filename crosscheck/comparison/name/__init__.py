"""Whether two names are one person's or one organisation's.

A conflict here says only that the names differ: whoever calls must know that both fill the same role of the same event.
"""

from __future__ import annotations

from crosscheck.comparison.name.organisations import compare_organisations, letters_of
from crosscheck.comparison.name.persons import compare_persons
from crosscheck.records import Comparison, Mention, Name


def compare_name(left: Mention, right: Mention) -> Comparison | None:
    """Compare two persons or two organisations.

    Agree: one form of the name. Compatible, alias: another form, spelling or title of it. Conflict: clearly two names, which means
    something only if both do the same thing in the same event. None: it cannot be told, or one is a person and one an organisation.
    """
    if not isinstance(left.value, Name) or not isinstance(right.value, Name) or left.kind != right.kind:
        return None
    if left.kind == "person":
        return compare_persons(left.value, right.value)
    if letters_of(left.text) == letters_of(right.text):
        return Comparison(verdict="agree", explanation=f"Both name {left.text}.")
    return compare_organisations(left.value, right.value)
