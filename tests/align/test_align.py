"""Claims and vectors to alignments."""

from itertools import combinations

import numpy as np
from comparison.builders import Desk, killed
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from crosscheck.align import align_claims, nearest_articles
from crosscheck.settings import Settings

SETTINGS = Settings()
QUAKE = ("quake", "kill", "people", "port", "north")
POWER = ("power", "fail", "hospital", "town", "night")
TOPICS = {QUAKE: (1.0, 0.0, 0.0), POWER: (0.0, 1.0, 0.0)}


def aligned(desk, topics, per_article=SETTINGS.articles_per_article, **changed):
    """Alignments of a desk's claims, whose vectors are those of their topics."""
    options = {
        "min_cosine": SETTINGS.min_cosine,
        "candidates_per_claim": SETTINGS.candidates_per_claim,
        "min_score": SETTINGS.min_score,
        "min_group_score": SETTINGS.min_group_score,
        **changed,
    }
    vectors = np.array([TOPICS[topic] for topic in topics], dtype=np.float32).reshape(len(topics), 3)
    return align_claims(desk.claims, desk.articles, vectors, nearest_articles(desk.claims, per_article), **options)


def desk_of(*told):
    """Claims as (article, topic)."""
    desk = Desk()
    for article, topic in told:
        desk.claim(article, " ".join(topic), terms=topic, predicate=topic[1])
    return desk, [topic for _, topic in told]


def test_what_two_articles_tell_is_aligned_and_what_one_tells_is_not():
    desk, topics = desk_of(("a", QUAKE), ("a", POWER), ("b", QUAKE))
    (alignment,) = aligned(desk, topics)
    assert (alignment.id, alignment.claims) == ("a1", ("a:1", "b:1"))
    assert SETTINGS.min_score <= alignment.score <= 1


def test_alignments_are_numbered_in_the_order_of_their_first_claims():
    desk, topics = desk_of(("a", QUAKE), ("a", POWER), ("b", POWER), ("b", QUAKE), ("c", POWER))
    found = aligned(desk, topics)
    assert [(one.id, one.claims) for one in found] == [("a1", ("a:1", "b:2")), ("a2", ("a:2", "b:1", "c:1"))]
    assert [len(one.pair_scores) for one in found] == [1, 3]


def test_one_articles_repetition_is_no_alignment():
    desk, topics = desk_of(("a", QUAKE), ("a", QUAKE))
    assert aligned(desk, topics) == []


def test_articles_that_are_not_near_share_no_alignment():
    desk, topics = desk_of(("a", QUAKE), ("b", QUAKE), ("b", POWER), ("c", POWER), ("d", POWER))
    found = aligned(desk, topics, per_article=1)
    assert {one.claims for one in aligned(desk, topics)} == {("a:1", "b:1"), ("b:2", "c:1", "d:1")}
    assert ("a:1", "b:1") in {one.claims for one in found}  # "a" has nobody nearer than "b", whoever "b" has
    assert all(("c:1" in one.claims) == ("d:1" in one.claims) for one in found)


def test_nothing_is_aligned_of_nothing():
    assert aligned(*desk_of()) == []
    assert aligned(*desk_of(("a", QUAKE))) == []


def test_a_stricter_score_aligns_less():
    desk, topics = desk_of(("a", QUAKE), ("b", QUAKE))
    assert aligned(desk, topics, min_score=0.9999) == []


def test_a_shared_number_brings_claims_together_whose_vectors_do_not():
    desk = Desk()
    desk.claim("a", "The quake killed 9 people", killed("9 people", 9), terms=QUAKE)
    desk.claim("b", "The quake killed 9 people", killed("9 people", 9), terms=QUAKE)
    (alignment,) = aligned(desk, [QUAKE, POWER])
    assert alignment.claims == ("a:1", "b:1")


STORIES = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from([QUAKE, POWER])), max_size=9)


@given(STORIES)
@limits(deadline=None)
def test_alignments_keep_the_contract(told):
    desk, topics = desk_of(*told)
    order = {claim.id: n for n, claim in enumerate(desk.claims)}
    articles = {claim.id: claim.article for claim in desk.claims}
    found = aligned(desk, topics)
    assert [one.id for one in found] == [f"a{n}" for n in range(1, len(found) + 1)]
    assert len({one.claims for one in found}) == len(found)
    for one in found:
        assert len({articles[claim] for claim in one.claims}) > 1
        assert [order[claim] for claim in one.claims] == sorted(order[claim] for claim in one.claims)
        assert len(one.pair_scores) == len(list(combinations(one.claims, 2)))
        assert min(one.pair_scores) >= SETTINGS.min_group_score - 0.005
        assert min(one.pair_scores) - 0.01 <= one.score <= max(one.pair_scores) + 0.01


@given(STORIES)
@limits(deadline=None)
def test_a_run_gives_what_the_last_one_gave(told):
    desk, topics = desk_of(*told)
    assert aligned(desk, topics) == aligned(desk, topics)
