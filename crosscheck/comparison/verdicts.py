"""The verdicts and their algebra: which is graver, how relations sum up, and what turns a conflict into something milder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.records import Claim, Comparison, Relation, Verdict

GRAVITY: dict[Verdict, int] = {"agree": 0, "compatible": 1, "updated": 2, "conflict": 3}

COMMITTED = frozenset({"asserted", "attributed"})
"""What a claim is told for: as so, by the outlet or by its source, and not as planned, possible, alleged or denied."""

MAX_WORDS = 14
"""Of a claim in an explanation."""

EMPTY = frozenset({"be", "have", "do"})
"""Predicates that tell no deed."""


def gravest(relations: Sequence[Relation]) -> Relation:
    """The relation that a finding is named after; among equals the first. `relations` must not be empty."""
    return max(relations, key=lambda relation: GRAVITY[relation.verdict])


def agrees(comparison: Comparison | None) -> bool:
    """Whether two values were compared and are the same."""
    return comparison is not None and comparison.verdict == "agree"


def agrees_rounded(comparison: Comparison | None) -> bool:
    """Whether two values were compared and are the same, or the same but for rounding."""
    return comparison is not None and (comparison.verdict == "agree" or comparison.reason == "rounding")


def sentence(words: str) -> str:
    """A plain sentence of words that may begin as an article writes a name, or end with its full stop.

    >>> sentence("the mayor and Dunmore Inc.")
    'The mayor and Dunmore Inc.'
    """
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}."


def shortened(words: str) -> str:
    """The first words of a claim, for a sentence that sets it against another."""
    told = words.split()
    return " ".join(told[:MAX_WORDS]) + (" …" if len(told) > MAX_WORDS else "")


def further(early: Claim, late: Claim) -> Comparison:
    """An update: what one claim tells has come further by the other, later one."""
    words = f"The later report has come a step further: “{shortened(early.text)}”, then “{shortened(late.text)}”."
    return Comparison(verdict="updated", reason="time", explanation=words)


def milder(comparison: Comparison, explanation: str) -> Comparison:
    """A conflict that both sides' own words explain: both can be right, in their scope."""
    return Comparison(verdict="compatible", reason="scope", explanation=explanation)


def none_fits(comparisons: Iterable[Comparison | None]) -> bool:
    """Whether there is something to compare, and no two can be one: each conflicts, or is of another sort."""
    found = list(comparisons)
    return bool(found) and all(comparison is None or comparison.verdict == "conflict" for comparison in found)


def are_plans(left: Claim, right: Claim) -> bool:
    """Both tell what is still ahead, which may be planned anew from one day to the next."""
    return left.status == right.status == "planned"
