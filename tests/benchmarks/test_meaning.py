"""The check on meaning: that it changes one thing at a time, counts rightly, and that its rates don't fall."""

import pytest
from meaning import KINDS, Change, Told, ask, changes, read_pairs, run, summary

PAIRS = read_pairs()


def test_the_second_sentence_comes_as_it_is_and_then_with_one_thing_changed_at_a_time():
    found = list(changes("Two died on Friday.", "{two|three|number} people died in {Torp|Velm|name}."))
    assert [(change.kind, change.right) for change in found] == [
        ("", "two people died in Torp."),
        ("number", "Three people died in Torp."),
        ("name", "Two people died in Velm."),
    ]
    assert [change.right[change.start : change.end] for change in found[1:]] == ["Three", "Velm"]


@pytest.mark.parametrize(("left", "marked"), PAIRS, ids=[left[:30] for left, _ in PAIRS])
def test_every_pair_is_well_marked(left, marked):
    first, *changed = changes(left, marked)
    assert not set("{}|") & set(first.right)
    assert first.right[0].isupper() and first.right.endswith(".")
    assert changed and {change.kind for change in changed} <= set(KINDS)
    assert len({change.right for change in (first, *changed)}) == len(changed) + 1
    for change in changed:
        assert change.right[: change.start].lower() == first.right[: change.start].lower()


def test_there_are_enough_pairs_and_of_every_kind():
    assert len({left for left, _ in PAIRS}) == len(PAIRS) >= 60
    kinds = [change.kind for left, marked in PAIRS for change in changes(left, marked)]
    assert all(kinds.count(kind) > 15 for kind in KINDS)


def test_rates_are_counted_by_kind():
    told = [Told(Change("number", "", ""), True, True), Told(Change("number", "", ""), True, False), Told(Change("", "", ""), False, False)]
    found = summary(told)
    assert found["number"] == {"cases": 2, "reported": 1.0, "conflict": 0.5}
    assert found["wording alone"] == {"cases": 1, "reported": 0.0, "conflict": 0.0}
    assert found["unit"]["cases"] == 0


def test_a_difference_elsewhere_in_the_sentence_is_not_the_change():
    left, right = "A ferry sank off Port Ada, killing 12 people.", "Fifteen people were killed when a ferry sank off Port Ada."
    assert ask(Change("number", left, right, 0, 7)).conflicts
    assert not ask(Change("name", left, right, right.index("Port"), len(right) - 1)).differs


def test_the_rates_on_a_third_of_the_pairs_do_not_fall():
    found = summary(run(PAIRS[::3]))
    assert found["wording alone"]["conflict"] <= 0.05
    assert found["wording alone"]["reported"] <= 0.15
    assert found["number"]["reported"] >= 0.45
    assert found["all changes"]["reported"] >= 0.2
