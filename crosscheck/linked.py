"""What belongs together because it is linked, directly or through others."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

_Member = TypeVar("_Member", bound=Hashable)


def linked(
    members: Iterable[_Member],
    links: Iterable[tuple[_Member, _Member]],
    may_join: Callable[[tuple[_Member, _Member], Sequence[_Member], Sequence[_Member]], bool] | None = None,
) -> dict[_Member, _Member]:
    """Give for each member the one that comes first among all that it is linked with; it is its own where it is linked with none.

    In the order of `members`, which must have all that the links name. A link joins the two groups that it is between unless `may_join`
    says no to it and them; the first links come first. Takes hardly more than one look at each member and link: a row of forty sides has
    780 relations, and a large report has thousands of rows.

    >>> linked("abcde", [("e", "b"), ("c", "e")])
    {'a': 'a', 'b': 'b', 'c': 'b', 'd': 'd', 'e': 'b'}
    """
    parent = {member: member for member in members}
    place = {member: number for number, member in enumerate(parent)}
    group = {member: [member] for member in parent}

    def first(member: _Member) -> _Member:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for left, right in links:
        one, other = first(left), first(right)
        if place[one] > place[other]:
            one, other = other, one
        if one != other and (may_join is None or may_join((left, right), group[one], group[other])):
            parent[other] = one
            few, many = sorted((group.pop(one), group.pop(other)), key=len)
            many.extend(few)
            group[one] = many
    return {member: first(member) for member in parent}
