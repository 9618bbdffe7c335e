"""The verdict on two quantities that are about the same thing."""

from __future__ import annotations

from crosscheck.comparison.quantity.bounds import allows, is_open, is_range, reason_for
from crosscheck.comparison.quantity.slips import are_opposites
from crosscheck.comparison.quantity.tolerance import converts, rounds_to, same
from crosscheck.comparison.quantity.wholes import differ_in_parts, holds, is_ratio, sums_up, written_out
from crosscheck.comparison.verdicts import sentence
from crosscheck.records import Comparison, Mention, Quantity

VALID = (
    ("ten people were killed", "10 people were killed", None),
    ("he walked 8 kilometers", "he walked five miles", None),
    ("it cost half a million dollars", "it cost $500,000", None),
    ("he got two years in jail", "he got 24 months in jail", None),
    ("about 50 people were hurt", "52 people were hurt", "rounding"),
    ("it cost $1.4 billion", "it cost $1.375 billion", "rounding"),
    ("300 rounds were found", "about 300 rounds were found", "rounding"),
    ("the port is 58 km away", "the port is 35 miles away", "rounding"),
    ("a watch for $43,000", "a watch for $43,350", "rounding"),
    ("612 people were killed", "600 people were killed", "rounding"),
    ("a loan of $850 million", "a loan of $900 million", "rounding"),
    ("a loan of $1.25 million", "a loan of $1.2 million", "rounding"),
    ("the first talks in a year", "the first talks in nearly a year", "rounding"),
    ("a course of 30 to 50 hours", "a course of 30 to 50 hours per person", None),
)
INVALID = (
    ("about 50 people were hurt", "80 people were hurt"),
    ("120,000 people live there", "200,000 people live there"),
    ("it cost $5,687.75", "it cost $5,587.75"),
    ("a 31-page complaint", "a 32-page complaint"),
    ("a loan of $850 million", "a loan of $800 million"),
    ("it cost about $3.6 billion", "it cost $3.5 billion"),
    ("a magnitude of 5.9", "a magnitude of 6.1"),
    ("the fifth operation by the ship", "the sixth operation by the ship"),
)
NOTHING = (
    ("it cost $50", "it cost €50"),
    ("it rose 5 percent", "it rose 5 percentage points"),
    ("the fifth operation by the ship", "five operations"),
    ("it is 5 miles off", "it lasted 5 hours"),
    ("it costs $5 a gallon", "it costs $5"),
    ("a course of 30 hours", "a course of 30 hours per week"),
)
"""Not comparable."""


_SPANS = frozenset({"per hour", "per day", "per week", "per month", "per year"})
"""Rates of a duration: ten hours a week are no ten hours, but those that a course takes per person are those of the course."""


def compare_quantity(left: Mention, right: Mention) -> Comparison | None:
    """Compare two amounts of the same thing; None where they have no common measure, as two currencies or a rank and a count.

    The caller has matched what the two are about. Verdict and reason do not depend on the order.
    """
    one, two = left.value, right.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or not _comparable(one, two):
        return None
    if are_opposites(one, two):
        words = f"“{left.text}” is a {one.slot.head} in one and a {two.slot.head} in the other."
        return Comparison(verdict="conflict", explanation=words)
    return _by_parts(left, one, right, two) or _by_value(left, one, right, two)


def _comparable(left: Quantity, right: Quantity) -> bool:
    folds = (left.slot.head == "fold") == (right.slot.head == "fold")
    rates = [rates_of(value) & _SPANS if value.unit == "second" else rates_of(value) for value in (left, right)]
    if is_ratio(left) and is_ratio(right):
        return False  # the counts themselves are compared
    counted = left.unit == "1" and not all(rates)  # the 40,000 that die a year are those who died in 2025
    return left.unit == right.unit and left.ordinal == right.ordinal and folds and (counted or rates[0] == rates[1])


def rates_of(value: Quantity) -> set[str]:
    """What an amount is for each of: `per litre`."""
    return {word for word in value.slot.modifiers if word.startswith("per ")}


def _by_parts(left: Mention, one: Quantity, right: Mention, two: Quantity) -> Comparison | None:
    if differ_in_parts(one, two):
        return _conflict(left, right)
    for whole, parts, named in ((one, two, left), (two, one, right)):
        if sums_up(whole, parts):
            return Comparison(
                verdict="compatible", reason="part_whole", explanation=sentence(f"{written_out(parts)}, as in “{named.text}”")
            )
        if holds(parts, whole):
            return Comparison(verdict="compatible", reason="part_whole", explanation=f"“{named.text}” is one part of {written_out(parts)}.")
    return None


def _by_value(left: Mention, one: Quantity, right: Mention, two: Quantity) -> Comparison:
    if _alike(one, two):
        return Comparison(verdict="agree", explanation=f"“{left.text}” and “{right.text}” state the same amount.")
    if is_open(one) or is_open(two):
        return _by_interval(left, one, right, two)
    if one.low is None or two.low is None:
        return _conflict(left, right)
    if one.ordinal:
        return _conflict(left, right)
    hedged = one.approximate or two.approximate
    if not hedged and (same(one.low, two.low) or converts(one, one.low, two, two.low)):
        return Comparison(verdict="agree", explanation=f"“{left.text}” and “{right.text}” are the same amount.")
    if same(one.low, two.low) or rounds_to(one, one.low, two, two.low):
        coarse, fine = (left, right) if _coarseness(one) >= _coarseness(two) else (right, left)
        return Comparison(verdict="compatible", reason="rounding", explanation=f"{_told(coarse)} is {_told(fine)} rounded.")
    return _conflict(left, right)


def _alike(left: Quantity, right: Quantity) -> bool:
    softness = (left.bound, left.approximate, left.vague) == (right.bound, right.approximate, right.vague)
    return softness and same(left.low, right.low) and same(left.high, right.high)


def _coarseness(value: Quantity) -> tuple[bool, float]:
    return value.approximate, value.step


def _by_interval(left: Mention, one: Quantity, right: Mention, two: Quantity) -> Comparison:
    if not allows(one, two):
        return _conflict(left, right)
    wide, narrow = (left, right) if _width(one) >= _width(two) else (right, left)
    reason = reason_for(one, two)
    if one.vague == two.vague and is_range(one) and is_range(two):
        return Comparison(verdict="compatible", reason=reason, explanation=f"“{left.text}” and “{right.text}” overlap.")
    if one.vague and two.vague:
        return Comparison(verdict="compatible", reason=reason, explanation=f"“{wide.text}” and “{narrow.text}” are both loosely said.")
    exact = narrow is (right if one.vague else left)
    if reason == "coarser" and exact:
        return Comparison(verdict="compatible", reason=reason, explanation=f"“{wide.text}” is a less exact way to say “{narrow.text}”.")
    return Comparison(verdict="compatible", reason=reason, explanation=f"{_told(wide)} allows {_told(narrow)}.")


def _told(mention: Mention) -> str:
    """Return its words, with the share that we have worked out of them."""
    value = mention.value
    share = f" ({value.low:.3g} percent)" if isinstance(value, Quantity) and is_ratio(value) and value.low is not None else ""
    return f"“{mention.text}”{share}"


def _width(value: Quantity) -> tuple[float, float]:
    """Open intervals are the widest, and the one that starts lower is the wider of two."""
    if value.low is None or value.high is None:
        return float("inf"), -(value.low or 0.0)
    return value.high - value.low, 0.0


def _conflict(left: Mention, right: Mention) -> Comparison:
    heads = [m.value.slot.head or "" for m in (left, right) if m.kind == "age" and isinstance(m.value, Quantity)]
    owner = max(heads, key=lambda head: (len(head), head), default="")
    thing = f"the age of {owner}" if owner[:1].isupper() else "right about the same thing"
    return Comparison(verdict="conflict", explanation=sentence(f"“{left.text}” and “{right.text}” cannot both be {thing}"))
