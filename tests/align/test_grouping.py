"""Groups of claims that tell one thing: a cover of the strong pairs by cliques of fair ones."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.grouping import group_pairs

MIN_SCORE, MIN_GROUP_SCORE = 0.5, 0.3


def groups_of(scores, candidates=None, **limits):
    """Groups of what a table of pair scores gives; pairs that are not in it score 0."""

    def score(i, j):
        assert i < j
        return scores.get((i, j), 0.0)

    scored = [(scores[pair], *pair) for pair in (scores if candidates is None else candidates)]
    return group_pairs(scored, score=score, **{"min_score": MIN_SCORE, "min_group_score": MIN_GROUP_SCORE, **limits})


def members(scores, **options):
    return [group for group, _ in groups_of(scores, **options)]


def test_pairs_that_all_fit_make_one_group():
    assert members({(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.7}) == [(0, 1, 2)]


def test_two_claims_do_not_meet_through_a_third():
    assert members({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.1}) == [(0, 1), (1, 2)]


def test_a_fair_pair_may_stand_in_a_group_of_strong_ones():
    assert members({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.35}) == [(0, 1, 2)]


def test_weak_pairs_make_no_group():
    assert members({(0, 1): 0.49}) == []
    assert members({}) == []


def test_a_pair_that_was_no_candidate_is_scored_when_a_group_needs_it():
    scores = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.6}
    assert members(scores, candidates=[(0, 1), (1, 2)]) == [(0, 1, 2)]


def test_scores_come_in_the_order_of_the_pairs():
    assert groups_of({(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.7}) == [((0, 1, 2), [0.9, 0.8, 0.7])]


def test_a_group_inside_another_is_dropped():
    scores = {(0, 1): 0.95, (2, 3): 0.9, (0, 2): 0.6, (0, 3): 0.6, (1, 2): 0.6, (1, 3): 0.6}
    assert members(scores) == [(0, 1, 2, 3)]


TABLES = st.integers(0, 7).flatmap(
    lambda n: st.fixed_dictionaries({pair: st.sampled_from([0.0, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9]) for pair in combinations(range(n), 2)})
)


@given(TABLES)
def test_groups_cover_the_strong_pairs_and_hold_no_bad_one(scores):
    found = groups_of(scores)
    together = {pair for group, _ in found for pair in combinations(group, 2)}
    assert {pair for pair, score in scores.items() if score >= MIN_SCORE} <= together
    assert all(scores[pair] >= MIN_GROUP_SCORE for pair in together)
    for group, values in found:
        assert list(group) == sorted(set(group)) and len(group) > 1
        assert values == [scores[pair] for pair in combinations(group, 2)]


@given(TABLES)
def test_groups_stand_in_order_and_none_in_another(scores):
    found = members(scores)
    assert found == sorted(found)
    assert not any(set(one) <= set(other) for one in found for other in found if one != other)


@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_does_not_matter(scores, random):
    candidates = list(scores)
    random.shuffle(candidates)
    assert groups_of(scores, candidates=candidates) == groups_of(scores)
