"""The probability that two amounts are about the same thing: what raises it, what lowers it, and what rules it out."""

import math
from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Link, Side, Story
from crosscheck.comparison.same_fact import (
    MAX_SIZE_GAP,
    WEIGHTS,
    Features,
    fates_differ,
    features_of,
    quantity_of,
    same_fact,
    size_gap,
)

from .builders import FRIDAY, Desk, counted, day, killed, money, person, quantity, quote, setting

FOR = {"score", "shared", "lasting", "occasion", "toll", "unit", "tense", "lead"}


def candidate_of(desk, score=0.8):
    """The first two claims' first mentions, with the desk's story."""
    story = Story.of(desk.alignments, desk.claims, desk.articles)
    left, right = (Side(claim, claim.mentions[0]) for claim in desk.claims[:2])
    return Candidate(left, right, Link(score, desk.alignments[0])), story


def told(left, right, *more, score=0.8, **words):
    desk = Desk()
    desk.align(desk.claim("a", *left, **words), desk.claim("b", *right, **words))
    for article, *rest in more:
        desk.claim(article, *rest)
    return candidate_of(desk, score)


def features(*args, **kwargs):
    return features_of(*told(*args, **kwargs))


TOLLS = ("9 people died", killed("9 people", 9)), ("14 people died", killed("14 people", 14))
BONDS = ("Bond was $40,000", money("$40,000", 40_000, "bond")), ("Bond was set at $45,000", money("$45,000", 45_000, "bond", "set"))


def test_every_feature_has_one_weight_of_a_sign_that_makes_sense():
    assert set(WEIGHTS) == {field.name for field in fields(Features)}
    assert all(weight >= 0 if name in FOR else weight <= 0 for name, weight in WEIGHTS.items())
    assert sum(weight != 0 for weight in WEIGHTS.values()) > 10


def test_the_probability_is_the_logistic_of_the_weighed_features():
    pair, story = told(*BONDS)
    from crosscheck.comparison.same_fact import BIAS

    total = BIAS + sum(WEIGHTS[name] * value for name, value in asdict(features_of(pair, story)).items())
    assert same_fact(pair, story) == pytest.approx(1 / (1 + math.exp(-total)))


def test_two_tolls_of_one_event_are_likelier_one_thing_than_not():
    assert same_fact(*told(*TOLLS)) > 0.5


def test_the_killed_are_never_the_hurt():
    hurt = ("14 people were hurt", killed("14 people", 14, fate="injured", event="injure"))
    pair, story = told(TOLLS[0], hurt)
    assert fates_differ(pair) and same_fact(pair, story) == 0


@pytest.mark.parametrize("open_end", [killed("9 people", 9, fate=None), counted("9 people", 9, "person")])
def test_who_is_not_said_to_be_killed_may_be(open_end):
    pair, story = told(("9 people were there", open_end), TOLLS[1])
    assert not fates_differ(pair) and same_fact(pair, story) > 0


def test_more_shared_words_beside_the_numbers_make_one_thing_likelier():
    bare = same_fact(*told(("It paid $40,000", money("$40,000", 40_000, "rent")), ("It paid $45,000", money("$45,000", 45_000, "fee"))))
    shared = same_fact(*told(("It paid $40,000", money("$40,000", 40_000, "rent")), ("It paid $45,000", money("$45,000", 45_000, "rent"))))
    both = same_fact(
        *told(("It paid $40,000", money("$40,000", 40_000, "rent", "flat")), ("It paid $45,000", money("$45,000", 45_000, "rent", "flat")))
    )
    assert bare < shared < both


def test_words_that_rule_each_other_out_make_it_unlikely():
    first = ("She made 5 trips", counted("5 trips", 5, "trip", "total"))
    second = ("She made 6 trips", counted("6 trips", 6, "trip"))
    found = features(first, second)
    assert found.opposed == 1
    assert same_fact(*told(first, second)) < same_fact(*told(("She made 5 trips", counted("5 trips", 5, "trip")), second))


def test_two_places_are_two_occasions():
    desk = Desk()
    desk.align(desk.claim("a", *TOLLS[0]), desk.claim("b", *TOLLS[1]))
    together = same_fact(*candidate_of(desk))
    desk.claims[0] = desk.claims[0].model_copy(update={"setting": setting(places=["lima"])})
    desk.claims[1] = desk.claims[1].model_copy(update={"setting": setting(places=["quito"])})
    pair, story = candidate_of(desk)
    assert features_of(pair, story).occasion == 0 and same_fact(pair, story) < together


def test_populations_are_one_thing_though_nothing_else_is_shared():
    def town(words, low):
        return f"home to {words}", killed(words, low, head="toll", fate="population", event="population")

    assert features(town("9,000 people", 9000), town("8,000 people", 8000)).lasting == 1
    assert same_fact(*told(town("9,000 people", 9000), town("8,000 people", 8000))) > same_fact(*told(*TOLLS))


def test_other_people_are_other_amounts():
    left = ("Ana Ruiz owes $40,000", money("$40,000", 40_000, "owe"), person("Ana Ruiz"))
    right = ("Ben Moss owes $45,000", money("$45,000", 45_000, "owe"), person("Ben Moss"))
    assert features(left, right).other_people == 1
    assert same_fact(*told(left, right)) < 0.2


def test_what_was_counted_on_another_day_is_another_count():
    left = ("9 people died on Thursday", killed("9 people", 9), day("Thursday", FRIDAY.replace(day=2), "die"))
    right = ("14 people died on Friday", killed("14 people", 14), day("Friday", FRIDAY, "die"))
    assert features(left, right).other_time == 1
    assert features(left, left).other_time == 0
    assert features(TOLLS[0], right).other_time == 0


# --- counterparts ------------------------------------------------------------------------------------------------------


def test_an_article_that_has_the_other_figure_too_most_likely_tells_of_it_there():
    found = features(*TOLLS, ("b", "9 people had died by noon", killed("9 people", 9)))
    assert found.counterpart == 1
    assert features(*TOLLS).counterpart == 0
    assert same_fact(*told(*TOLLS, ("b", "9 people had died by noon", killed("9 people", 9)))) < same_fact(*told(*TOLLS))


def test_the_value_alone_of_some_other_thing_counts_for_less():
    found = features(*TOLLS, ("b", "9 trees fell", counted("9 trees", 9, "tree")))
    assert 0 < found.counterpart < 1


def test_the_hurt_are_no_counterpart_of_the_killed():
    hurt = ("b", "It hurt 9 people", killed("9 people", 9, fate="injured", event="injure"))
    assert features(*TOLLS, hurt).counterpart == 0


def test_a_sum_of_money_is_a_counterpart_whatever_it_was_for():
    assert features(*BONDS, ("b", "A car cost $40,000", money("$40,000", 40_000, "car"))).counterpart == 1


def test_another_unit_is_no_counterpart():
    assert features(*BONDS, ("b", "It cost 40,000 euros", money("40,000 euros", 40_000, "car", unit="EUR"))).counterpart == 0


def test_one_source_with_two_figures_needs_no_counterpart():
    more = ("b", "9 people had died by noon", killed("9 people", 9))
    assert features(*TOLLS, more, speaker="Dana Weber", status="attributed").counterpart == 0


# --- sizes -------------------------------------------------------------------------------------------------------------

AMOUNTS = st.floats(0, 1e12)


@pytest.mark.parametrize(
    ("left", "right", "gap"), [(5, 5, 0), (0, 0, 0), (0, 5, MAX_SIZE_GAP), (2, 4, math.log(2)), (1, 1e9, MAX_SIZE_GAP)]
)
def test_how_far_two_amounts_lie_apart(left, right, gap):
    assert size_gap(quantity(left), quantity(right)) == pytest.approx(gap)


@given(AMOUNTS, AMOUNTS)
def test_the_gap_is_the_same_from_both_sides(left, right):
    one, other = size_gap(quantity(left), quantity(right)), size_gap(quantity(right), quantity(left))
    assert one == other and 0 <= one <= MAX_SIZE_GAP


def test_a_bound_is_measured_by_the_end_that_it_has():
    assert size_gap(quantity(None, 10, bound="at_most"), quantity(10)) == 0


WORDS = st.lists(st.sampled_from("bond jail rent fee car total year man woman".split()), max_size=3, unique=True)


@given(st.floats(1, 1e6), st.floats(1, 1e6), WORDS, WORDS, st.floats(0, 1))
def test_the_probability_is_the_same_from_both_sides_and_rises_with_the_claims_score(low, high, near, other, score):
    left, right = ("It paid a sum", money("a sum", low, *near)), ("It paid a sum", money("a sum", high, *other))
    one, turned = same_fact(*told(left, right, score=score)), same_fact(*told(right, left, score=score))
    assert one == pytest.approx(turned) and 0 <= one <= 1
    assert same_fact(*told(left, right, score=1.0)) >= one


def test_what_is_no_amount_is_refused():
    desk = Desk()
    claim = desk.claim("a", "She said “no more” twice", quote("“no more”"))
    with pytest.raises(TypeError, match="no quantity"):
        quantity_of(Side(claim, claim.mentions[0]))
    with pytest.raises(TypeError, match="no quantity"):
        quantity_of(Side(claim, None))


# --- rivals ------------------------------------------------------------------------------------------------------------


def test_an_amount_leads_less_where_another_of_the_article_fits_as_well():
    def lead(*words):
        desk = Desk()
        first = desk.claim("a", "Bond was $40,000", money("$40,000", 40_000, "bond"))
        second = desk.claim("b", "Bond was set at $45,000", money("$45,000", 45_000, "bond", "set"))
        rival = desk.claim("b", "A fine of $300 was paid", money("$300", 300, *words))
        desk.align(first, second, rival)
        story = Story.of(desk.alignments, desk.claims, desk.articles)
        pair = Candidate(Side(first, first.mentions[0]), Side(second, second.mentions[0]), Link(0.8, desk.alignments[0]))
        return features_of(pair, story).lead

    assert lead("fine", "pay") > lead("bond", "set")
