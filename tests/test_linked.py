from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.linked import linked

LINKS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12)


def reached(start, links):
    """All that can be reached from a member, one link after another."""
    found = {start}
    while more := {b for a, b in (*links, *((b, a) for a, b in links)) if a in found} - found:
        found |= more
    return found


@given(LINKS)
def test_each_member_gets_the_first_that_can_be_reached_from_it(links):
    assert linked(range(8), links) == {member: min(reached(member, links)) for member in range(8)}


@given(LINKS)
def test_the_order_of_links_and_their_direction_make_no_difference(links):
    assert linked(range(8), links) == linked(range(8), [(b, a) for a, b in links[::-1]])


def test_the_first_is_by_the_order_of_members():
    for order in permutations("abc"):
        assert set(linked(order, [("a", "b"), ("c", "b")]).values()) == {order[0]}


def test_a_long_chain_is_followed_to_its_end():
    chain = range(20_000)
    assert set(linked(chain, [(number + 1, number) for number in reversed(chain[:-1])]).values()) == {0}


def test_nothing_is_linked():
    assert linked([], []) == {}
    assert linked("ab", [("b", "b")]) == {"a": "a", "b": "b"}


def test_a_link_that_may_not_join_leaves_both_groups_as_they_are():
    small = linked("abcd", [("a", "b"), ("b", "c"), ("c", "d"), ("b", "a")], lambda link, one, other: len(one) + len(other) <= 2)
    assert small == {"a": "a", "b": "a", "c": "c", "d": "c"}


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_what_may_join_is_asked_of_is_the_link_and_the_two_groups_that_it_is_between(links):
    def may_join(link, one, other):
        assert (link[0] in one and link[1] in other) or (link[1] in one and link[0] in other)
        assert not set(one) & set(other)
        return True

    assert linked(range(10), links, may_join) == linked(range(10), links)
