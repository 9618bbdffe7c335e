"""Lists of amounts to their items: "$4,272 on the cruise, $2,306 at the park and $300 at the fair" tells three facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

MIN_ITEM_TOKENS = 4
"""Sign, number and two more: "$5,000 in restitution". Less ("$3 and $5") is a range or a bare series."""

_CURRENCIES = frozenset("$ £ € ¥ US$ C$ A$".split())
_HEDGES = frozenset(
    "over about nearly almost around roughly some another a an at least more less than up to under approximately and".split()
)
_RANGES = frozenset({"between", "from"})
_COMPARING = frozenset({"more", "less", "higher", "lower", "it", "that", "which"})
"""An amount that is part of the one before it, or measured against it: "$5 million, $2 million of it in cash"."""


@dataclass(frozen=True)
class Item:
    """A member of a list with what it shares with the first one."""

    tokens: tuple[Any, ...]
    lead: tuple[Any, ...]


def split_amounts(tokens: Sequence[Any]) -> list[Item]:
    """The items of a list of amounts of money, the first with the words before it; one item where there is no such list.

    `tokens`: a clause's own, in order.
    """
    starts = [i for i in range(len(tokens)) if _starts_item(tokens, i)]
    if len(starts) < 2 or (starts[0] > 0 and tokens[starts[0] - 1].lower_ in _RANGES):
        return [Item(tuple(tokens), ())]
    bounds = [*starts, len(tokens)]
    parts = [_trimmed(tokens[a:b]) for a, b in zip(bounds, bounds[1:], strict=False)]
    short = any(len(part) < MIN_ITEM_TOKENS for part in parts)
    if short or any(_compares(part) for part in parts[1:]) or not any(t.pos_ in {"VERB", "AUX"} for t in tokens[: starts[0]]):
        return [Item(tuple(tokens), ())]
    lead = tuple(tokens[: starts[0]])
    return [Item((*lead, *parts[0]), ()), *(Item(part, lead) for part in parts[1:])]


def _compares(part: Sequence[Any]) -> bool:
    """Whether the words behind an item's number tie it to another amount."""
    number = next((i for i, token in enumerate(part) if token.like_num), 0)
    return any(token.lower_ in _COMPARING for token in part[number + 1 : number + 4])


def _starts_item(tokens: Sequence[Any], i: int) -> bool:
    """Whether an item begins at i: an amount behind a comma, "and" or the list's verb, hedges before it taken along."""
    if tokens[i].lower_ == "and" or not _leads_to_amount(tokens, i):
        return False
    if i == 0:
        return False
    before = tokens[i - 1]
    if before.text in {",", ";"} or before.lower_ == "and":
        return True
    first = not any(t.text in _CURRENCIES for t in tokens[:i])
    return first and before.lower_ not in _HEDGES


def _leads_to_amount(tokens: Sequence[Any], i: int) -> bool:
    while i < len(tokens) and tokens[i].lower_ in _HEDGES:
        i += 1
    return i + 1 < len(tokens) and tokens[i].text in _CURRENCIES and bool(tokens[i + 1].like_num) and tokens[i].i + 1 == tokens[i + 1].i


def _trimmed(tokens: Sequence[Any]) -> tuple[Any, ...]:
    end = len(tokens)
    while end and (tokens[end - 1].text in {",", ";"} or tokens[end - 1].lower_ in {"and", "including", "with", "plus"}):
        end -= 1
    return tuple(tokens[:end])
