"""Rows of all outlets' values, and what turns a clash of values into something milder or nothing."""

import datetime as dt
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.records import Part

from .builders import FRIDAY, Desk, aged, counted, day, joined, killed, money, pair, quantity, setting, stated, verdicts

CONFLICT = ("conflict", None)
UPDATED = ("updated", "time")
SCOPE = ("compatible", "scope")


def tolls(**figures):
    """Aligned claims of one article each, as article=number killed."""
    desk = Desk()
    desk.align(*(desk.claim(article, f"{n} people died", killed(f"{n} people", n)) for article, n in figures.items()))
    return desk


# --- rows ---------------------------------------------------------------------------------------------------------------


def test_a_row_holds_every_outlet_and_a_relation_for_every_pair():
    (finding,) = tolls(a=9, b=9, c=14, d=14).found("count")
    assert stated(finding) == ["9 people", "9 people", "14 people", "14 people"]
    expected = {(0, 1): "agree", (0, 2): "conflict", (0, 3): "conflict", (1, 2): "conflict", (1, 3): "conflict", (2, 3): "agree"}
    assert {(one.left, one.right): one.verdict for one in finding.relations} == expected


def test_a_chain_of_alignments_makes_one_row():
    desk = Desk()
    claims = [desk.claim(article, "9 people died", killed("9 people", 9)) for article in "abcd"]
    for left, right in zip(claims, claims[1:], strict=False):
        desk.align(left, right)
    (finding,) = desk.found("count")
    assert {(one.left, one.right) for one in finding.relations} == set(combinations(range(4), 2))


def test_a_conflict_spreads_in_its_row_only_to_who_counts_the_same():
    desk = Desk()
    dead = [desk.claim(article, f"{n} people died", killed(f"{n} people", n)) for article, n in {"a": 9, "b": 14}.items()]
    safe = desk.claim("c", "9 people were unharmed", counted("9 people", 9, "person"))
    headline = desk.claim("a", "Storm kills 9", killed("9", 9))
    desk.align(*dead)
    desk.align(dead[0], safe, score=0.9)
    desk.align(headline, safe, score=0.9)
    clashing = {
        frozenset(finding.sides[i].claim for i in (one.left, one.right))
        for finding in desk.found("count")
        for one in finding.relations
        if one.verdict == "conflict"
    }
    assert {dead[0].id, dead[1].id} in clashing
    assert not any(safe.id in pair for pair in clashing)


def test_the_dead_and_the_hurt_stand_in_no_row_through_somebody_of_whom_nothing_is_said():
    desk = Desk()
    near = {"near": ("hikers", "cave", "rescue")}
    dead = desk.claim("a", "Two hikers died in the cave", killed("Two hikers", 2, **near))
    some = desk.claim("b", "Two hikers were in the cave", counted("Two hikers", 2, "person", *near["near"]))
    hurt = desk.claim("c", "Two hikers were hurt in the cave", killed("Two hikers", 2, event="injure", fate="injured", **near))
    desk.align(dead, some)
    desk.align(some, hurt, score=0.8)
    for finding in desk.found("count"):
        assert not {"a:1", "c:1"} <= {side.claim for side in finding.sides}
    assert desk.found("count")


def test_one_of_several_is_nobody_of_whom_another_outlet_says_what_befell_him():
    one = ("A friend drove one of the victims home", counted("one of the victims", 1, "person"))
    other = ("One person died", killed("One person", 1))
    assert pair(one, other).found("count") == []
    assert verdicts(pair(other, ("A man died", killed("A man", 1))).found("count"), "count") == [("agree", None)]


def test_two_facts_of_one_alignment_make_two_rows():
    told = "9 people died and 50 were hurt", killed("9 people", 9), killed("50", 50, fate="injured", event="injure")
    found = pair(told, told).found("count")
    assert sorted(map(stated, found)) == [["50", "50"], ["9 people", "9 people"]]


def test_sides_stand_in_reading_order_though_a_tenth_claim_sorts_before_a_second():
    desk = Desk()
    said = [desk.claim("a", "9 people died", killed("9 people", 9)) for _ in range(11)]
    desk.align(said[1], said[10], desk.claim("b", "9 people died", killed("9 people", 9)))
    (finding,) = desk.found("count")
    assert [side.claim for side in finding.sides] == ["a:2", "a:11", "b:1"]


def test_one_article_that_says_a_thing_twice_is_related_to_the_other_twice_and_never_to_itself():
    desk = Desk()
    said = [desk.claim("a", "9 people died", killed("9 people", 9)) for _ in range(2)]
    desk.align(*said, desk.claim("b", "9 people died", killed("9 people", 9)))
    (finding,) = desk.found("count")
    assert {(one.left, one.right) for one in finding.relations} == {(0, 2), (1, 2)}


def test_the_dead_are_compared_wherever_they_are_told():
    desk = Desk()
    quake = desk.claim("a", "The quake killed 9 people", killed("9 people", 9, near=("people", "life")))
    desk.align(quake, desk.claim("c", "The quake struck"))
    toll = desk.claim("b", "14 people lost their lives", killed("14 people", 14, near=("people", "life")))
    desk.align(toll, desk.claim("c", "Lives were lost"))
    assert verdicts(desk.findings(), "count") == [CONFLICT]


def test_the_dead_of_a_claim_that_no_other_outlet_tells_are_left_alone():
    desk = Desk()
    desk.align(desk.claim("a", "The quake killed 9 people", killed("9 people", 9)), desk.claim("c", "The quake struck"))
    desk.claim("b", "An older quake killed 14 people", killed("14 people", 14))
    assert desk.found("count") == []


def test_the_members_of_a_sum_are_left_to_their_sum():
    parts = (Part(amount=9, label="9 downtown"), Part(amount=4, label="4 uptown"))
    whole = quantity(13, head="block", thing="block")
    summed = "9 blocks downtown and 4 uptown", "count", whole.model_copy(update={"parts": parts})
    desk = pair(
        ("9 blocks downtown and 4 uptown fell", summed, counted("9", 9, "block")), ("13 blocks fell", ("13 blocks", "count", whole))
    )
    (finding,) = desk.found("count")
    assert stated(finding) == ["9 blocks downtown and 4 uptown", "13 blocks"]
    assert (finding.verdict, finding.reason) == ("compatible", "part_whole")


# --- what is no conflict ------------------------------------------------------------------------------------------------


def test_a_value_that_the_other_article_has_too_is_no_conflict():
    desk = tolls(a=9, b=14)
    desk.claim("b", "Officials first counted 9 people dead", killed("9 people", 9))
    assert verdicts(desk.findings(), "count") == []


def test_a_value_that_the_other_article_rounds_is_no_conflict():
    desk = Desk()
    here = desk.claim("a", "The trip cost $18,462", money("$18,462", 18462, "trip", head="trip"))
    desk.align(here, desk.claim("b", "The trip cost $12,000", money("$12,000", 12000, "trip", head="trip", step=1000)))
    assert verdicts(desk.findings(), "money") == [CONFLICT]
    desk.claim("b", "She paid about $18,500", money("about $18,500", 18500, "trip", head="trip", step=100, approximate=True))
    assert verdicts(desk.findings(), "money") == []


def test_a_value_that_meets_the_bound_of_the_other_article_is_no_conflict():
    desk = pair(
        ("At least 8 people were killed", killed("At least 8 people", 8, bound="at_least")), ("5 people were killed", killed("5 people", 5))
    )
    assert verdicts(desk.found("count"), "count") == [CONFLICT]
    desk.claim("b", "In all, 8 people were killed", killed("8 people", 8))
    assert CONFLICT not in verdicts(desk.found("count"), "count")


def test_a_second_figure_of_another_thing_excuses_nothing():
    desk = tolls(a=9, b=14)
    desk.claim("b", "It hurt 9 people", killed("9 people", 9, fate="injured", event="injure"))
    assert verdicts(desk.findings(), "count") == [CONFLICT]


def sourced(left, right, **words):
    desk = Desk()
    first = desk.claim("a", "9 people died", killed("9 people", 9), speaker=left, status="attributed")
    desk.align(first, desk.claim("b", "14 people died", killed("14 people", 14), speaker=right, status="attributed"))
    return desk


def test_two_named_sources_can_both_be_right_in_their_scope():
    desk = sourced("the Red Cross", "Mayor Dana Weber")
    (finding,) = desk.found("count")
    assert (finding.verdict, finding.reason) == SCOPE
    assert finding.explanation == "Each has it from its own source: the Red Cross (“9 people”) and Mayor Dana Weber (“14 people”)."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mayor Dana Weber", "Weber"),
        ("the Red Cross", "officials"),
        ("police", "officials"),
        (None, "the Red Cross"),
        (None, None),
    ],
)
def test_sources_that_may_be_one_contradict(left, right):
    assert verdicts(sourced(left, right).findings(), "count") == [CONFLICT]


def test_a_source_credited_with_two_figures_contradicts_though_one_article_gives_the_other_too():
    desk = sourced("Dana Weber", "Weber")
    desk.claim("b", "9 people had died by noon", killed("9 people", 9))
    assert CONFLICT in verdicts(desk.findings(), "count")


def test_two_figures_that_both_articles_credit_to_one_source_are_two_facts():
    desk = Desk()
    for article in "ab":
        desk.claim(article, "Weber said 9 people died", killed("9 people", 9), speaker="Weber", status="attributed")
        desk.claim(article, "Weber said 14 people died", killed("14 people", 14), speaker="Weber", status="attributed")
    desk.align(*desk.claims)
    assert {verdict for verdict, _ in verdicts(desk.findings(), "count")} == {"agree"}


# --- updates ------------------------------------------------------------------------------------------------------------

LATER = FRIDAY + dt.timedelta(days=1)


def updated(early, late, told=killed, days=(FRIDAY, LATER), **fields):
    desk = Desk()
    desk.publish("a", days[0])
    desk.publish("b", days[1])
    first = desk.claim("a", f"{early} people", told(f"{early} people", early, **fields))
    desk.align(first, desk.claim("b", f"{late} people", told(f"{late} people", late, **fields)))
    return verdicts(desk.findings(), "count")


def test_a_toll_that_rises_in_a_later_report_is_an_update():
    assert updated(9, 17) == [UPDATED]


def test_a_toll_that_falls_is_a_conflict():
    assert updated(17, 9) == [CONFLICT]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The toll was revised to 19 people", UPDATED),
        ("Officials lowered the number of dead to 19 people", UPDATED),
        ("The fire on the lower deck killed 19 people", CONFLICT),
    ],
)
def test_a_toll_that_is_said_to_be_revised_is_an_update(text, found):
    desk = Desk()
    desk.publish("a", FRIDAY)
    desk.publish("b", LATER)
    first = desk.claim("a", "22 people died", killed("22 people", 22))
    desk.align(first, desk.claim("b", text, killed("19 people", 19)))
    assert verdicts(desk.findings(), "count") == [found]


def test_the_missing_rise_and_fall():
    assert updated(17, 9, fate="missing") == [UPDATED]
    assert updated(9, 17, fate="missing") == [UPDATED]


def test_a_population_is_never_updated():
    assert updated(120_000, 200_000, fate="population") == [CONFLICT]


def ages(old, new, days):
    desk = pair(
        (f"Olivares, {old}, is safe", aged(f"{old}", old, "Olivares")), (f"Olivares, {new}, is safe", aged(f"{new}", new, "Olivares"))
    )
    desk.publish("b", FRIDAY + dt.timedelta(days=days))
    return verdicts(desk.findings(), "age")


@pytest.mark.parametrize(
    ("old", "new", "days", "verdict"),
    [(34, 35, 60, UPDATED), (34, 35, 1, CONFLICT), (34, 43, 60, CONFLICT), (35, 34, 60, CONFLICT), (34, 35, -60, CONFLICT)],
)
def test_an_age_is_updated_by_a_birthday_at_most(old, new, days, verdict):
    assert ages(old, new, days) == [verdict]


def test_the_explanation_of_an_update_names_the_later_report_first():
    desk = tolls(a=17, b=9)
    desk.publish("a", LATER)
    (finding,) = desk.found("count")
    assert finding.explanation == "The later report has “17 people”, the earlier one “9 people”."


def hour(n, tz=None):
    return dt.datetime(2024, 5, 3, n, tzinfo=tz)


@pytest.mark.parametrize(
    ("days", "verdict"),
    [
        ((FRIDAY, FRIDAY), CONFLICT),
        ((None, LATER), CONFLICT),
        ((FRIDAY, None), CONFLICT),
        ((hour(9), hour(10)), CONFLICT),
        ((hour(9), hour(12)), UPDATED),
        ((hour(9, dt.UTC), hour(12)), UPDATED),
        ((hour(9, dt.UTC), hour(9, dt.timezone(-dt.timedelta(hours=6)))), UPDATED),
        ((FRIDAY, hour(23)), CONFLICT),
        ((FRIDAY, dt.datetime(2024, 5, 4, 1)), UPDATED),
    ],
)
def test_only_a_report_of_clearly_later_hours_updates(days, verdict):
    assert updated(9, 17, days=days) == [verdict]


# --- laws ---------------------------------------------------------------------------------------------------------------

FATES = ["killed", "injured", "missing", "population", None]
VALUES = st.builds(
    lambda low, fate, near, vague: (low, {"fate": fate, "near": near, "vague": vague and low > 3}),
    st.integers(2, 30),
    st.sampled_from(FATES),
    st.sampled_from([(), ("north",), ("north", "quake"), ("south",)]),
    st.booleans(),
)
SPEAKERS = st.sampled_from([None, None, "Weber", "Dana Weber", "the Red Cross", "officials"])
PLACED = st.sampled_from([setting(), setting(places=["lima"]), setting(places=["quito"]), setting(FRIDAY), setting(dt.date(2010, 1, 1))])
CLAIMS = st.tuples(VALUES, SPEAKERS, PLACED, st.sampled_from(["asserted", "attributed", "possible"]))


def write(desk, article, claims):
    made = []
    for (low, fields), speaker, where, status in claims:
        told = killed(f"{low} people", low, **fields)
        made.append(desk.claim(article, f"There were {low} people", told, speaker=speaker, setting=where, status=status))
    return made


@given(st.lists(CLAIMS, min_size=1, max_size=4), st.booleans())
@settings(deadline=None)
def test_a_copy_of_an_article_neither_contradicts_nor_updates_it(claims, later):
    desk = Desk()
    desk.publish("copy", LATER if later else FRIDAY)
    originals, copies = write(desk, "article", claims), write(desk, "copy", claims)
    desk.align(*originals, *copies)
    found = verdicts(desk.findings(), "count")
    assert CONFLICT not in found
    assert UPDATED not in found


@given(st.lists(CLAIMS, max_size=3), st.lists(CLAIMS, max_size=3), st.lists(CLAIMS, max_size=3))
@settings(deadline=None)
def test_every_finding_keeps_the_contract(first, second, third):
    desk = Desk()
    claims = [claim for article, told in zip("abc", (first, second, third), strict=True) for claim in write(desk, article, told)]
    if len(claims) < 2:
        return
    desk.align(*claims, score=0.8)
    by_id = {claim.id: claim for claim in desk.claims}
    order = [claim.id for claim in desk.claims]
    for finding in desk.findings():
        articles = [by_id[side.claim].article for side in finding.sides]
        assert finding.relations and len(set(articles)) > 1
        assert all(one.left < one.right and articles[one.left] != articles[one.right] for one in finding.relations)
        assert [order.index(side.claim) for side in finding.sides] == sorted(order.index(side.claim) for side in finding.sides)
        assert {n for one in finding.relations for n in (one.left, one.right)} == set(range(len(finding.sides)))


def test_a_moment_and_a_number_never_stand_in_one_row():
    told = "9 people died on Friday", killed("9 people", 9), day("Friday", FRIDAY, "die")
    assert {finding.kind: stated(finding) for finding in pair(told, told).findings()} == {
        "count": ["9 people", "9 people"],
        "date_time": ["Friday", "Friday"],
    }


def test_a_relation_is_found_by_the_words_of_its_sides():
    (finding,) = tolls(a=9, b=9, c=14).found("count")
    assert joined(finding)["9 people", "14 people"].verdict == "conflict"


def row_of(*told, near=("hurt", "quake", "island")):
    """Claims of the hurt, the first two aligned surely, each further one with the first of its own number."""
    desk = Desk()
    claims = [
        desk.claim(article, f"{number} people were hurt", counted(f"{number} people", number, "person", *near, human=True))
        for article, number in told
    ]
    desk.align(*claims[:2], score=0.95)
    for place, (_, number) in enumerate(told[2:], 2):
        first = next(n for n, (_, other) in enumerate(told) if other == number)
        desk.align(claims[first], claims[place], score=0.9)
    return desk


def test_a_conflict_holds_for_every_outlet_that_gives_one_of_the_two_numbers():
    (finding,) = row_of(("a", 50), ("b", 80), ("c", 50), ("d", 80)).found("count")
    joined_pairs = {(finding.sides[one.left].claim, finding.sides[one.right].claim): one.verdict for one in finding.relations}
    assert {pair for pair, verdict in joined_pairs.items() if verdict == "conflict"} == {
        ("a:1", "b:1"), ("a:1", "d:1"), ("b:1", "c:1"), ("c:1", "d:1"),
    }  # fmt: skip


def test_amounts_that_match_and_nearly_agree_are_told_though_an_occasion_is_in_doubt():
    near = ("teddy", "bear", "shop", "toy")
    left, right = ("over $300", money("over $300", 300, *near, bound="more_than")), ("$313.89", money("$313.89", 313.89, *near, step=0.01))
    desk = pair((f"It cost {left[0]} in May", left[1]), (f"It cost {right[0]} in June", right[1]), score=0.9)
    assert verdicts(desk.findings(), "money") == [("compatible", "bound")]
