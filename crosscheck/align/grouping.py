"""Pairs to groups: the claims, of two or more articles, that tell one thing.

A conservative clique cover: the best pair that stands in no group yet starts one, and a claim joins only when it could stand beside
every member alone, so that no two claims meet merely through a third. A claim that tells two things ("10 dead and 50 hurt") may stand
in two groups. A false merge hides a conflict; a miss only costs a row.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

MAX_NEIGHBOURS = 12
"""Of the claims that a seed is near to, the nearest: a group has at most 26 members, and hundreds of articles at once stay linear."""
MAX_GROUPS = 6
"""A claim that stands in so many starts no further one: with hundreds of articles nearly every pair would."""

Score = Callable[[int, int], float]


def group_pairs(
    scored: Sequence[tuple[float, int, int]], *, min_score: float, min_group_score: float, score: Score
) -> list[tuple[tuple[int, ...], list[float]]]:
    """Groups as (claim indices in order, the scores of their pairs in the order of `combinations`), in order.

    `scored` holds (score, i, j) with i < j; `score(i, j)` scores pairs that were no candidates, those within one article too.
    """
    strong = sorted(((value, i, j) for value, i, j in scored if value >= min_score), key=lambda item: (-item[0], item[1], item[2]))
    near: dict[int, list[int]] = defaultdict(list)
    for _, i, j in strong:
        near[i].append(j)
        near[j].append(i)
    known = {(i, j): value for value, i, j in scored}

    def pair_score(i: int, j: int) -> float:
        key = (i, j) if i < j else (j, i)
        if key not in known:
            known[key] = score(*key)
        return known[key]

    covered: set[tuple[int, int]] = set()
    groups: set[tuple[int, ...]] = set()
    standing: Counter[int] = Counter()
    for _, i, j in strong:
        if (i, j) not in covered and max(standing[i], standing[j]) < MAX_GROUPS:
            members = _grow([i, j], near, pair_score, min_score, min_group_score)
            covered.update(combinations(members, 2))
            if tuple(members) not in groups:
                groups.add(tuple(members))
                standing.update(members)
    return [(members, [pair_score(a, b) for a, b in combinations(members, 2)]) for members in _largest(groups)]


def _largest(groups: set[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """The groups that lie in no other, in order."""
    holding: dict[int, list[frozenset[int]]] = defaultdict(list)
    for members in groups:
        for member in members:
            holding[member].append(frozenset(members))
    return sorted(members for members in groups if not any(set(members) < other for other in holding[members[0]]))


def _grow(members: list[int], near: dict[int, list[int]], score: Score, min_score: float, min_group_score: float) -> list[int]:
    """Add the neighbours that fit best, one by one, while each fits every member."""
    waiting = sorted({claim for member in members for claim in near[member][:MAX_NEIGHBOURS]} - set(members))
    ranked = sorted(waiting, key=lambda claim: (-_mean([score(claim, member) for member in members]), claim))
    for claim in ranked:
        across = [score(claim, member) for member in members]
        if min(across) >= min_group_score and _mean(across) >= min_score:
            members.append(claim)
    return sorted(members)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
