"""What belongs together because it is linked, directly or through others."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

_Member = TypeVar("_Member", bound=Hashable)


def linked(members: Iterable[_Member], links: Iterable[tuple[_Member, _Member]]) -> dict[_Member, _Member]:
    """Give for each member the one that comes first among all that it is linked with; it is its own where it is linked with none.

    In the order of `members`, which must have all that the links name. Takes hardly more than one look at each member and link: a row
    of forty sides has 780 relations, and a large report has thousands of rows.

    >>> linked("abcde", [("e", "b"), ("c", "e")])
    {'a': 'a', 'b': 'b', 'c': 'b', 'd': 'd', 'e': 'b'}
    """
    parent = {member: member for member in members}
    place = {member: number for number, member in enumerate(parent)}

    def first(member: _Member) -> _Member:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for left, right in links:
        one, other = first(left), first(right)
        if place[one] > place[other]:
            one, other = other, one
        parent[other] = one
    return {member: first(member) for member in parent}
