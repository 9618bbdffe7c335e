"""When mentions of two claims are compared, and when their difference is a conflict, a kind at a time."""

import datetime as dt

import pytest

from crosscheck.comparison import OneFact, Witness, compare_claims
from crosscheck.records import Moment, Name, Part, Place

from .builders import (
    FRIDAY,
    Desk,
    aged,
    counted,
    day,
    found,
    killed,
    money,
    pair,
    person,
    place,
    quantity,
    quote,
    setting,
    verdicts,
)

CONFLICT = [("conflict", None)]
AGREE = [("agree", None)]
SILENT = []
THURSDAY = FRIDAY - dt.timedelta(days=1)


def clock(words, date, hour):
    start = dt.datetime.combine(date, dt.time(hour))
    return words, "date_time", Moment(start=start, end=start + dt.timedelta(hours=1), grain="hour", clock=f"{hour}:00")


def relation(kind, left, right, **fields):
    return verdicts(pair(left, right, **fields).findings(), kind)


# --- quantities -----------------------------------------------------------------------------------------------------


def test_two_tolls_of_one_event_conflict():
    assert relation("count", ("9 people died", killed("9 people", 9)), ("14 people died", killed("14 people", 14))) == CONFLICT


def in_parts(words, **amounts):
    parts = tuple(Part(amount=amount, label=f"{amount} {noun}") for noun, amount in amounts.items())
    whole = quantity(sum(amounts.values()), head="person", thing="person", human=True, event="choose")
    return words, "count", whole.model_copy(update={"parts": parts})


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ({"girls": 6, "boys": 3}, AGREE),
        ({"girls": 5, "boys": 4}, CONFLICT),
        ({"pupils": 7, "teachers": 2}, AGREE),
        ({"pupils": 7, "teachers": 4}, SILENT),
    ],
)
def test_lists_of_the_same_sorts_are_compared_part_by_part(other, verdict):
    words = " and ".join(f"{amount} {noun}" for noun, amount in other.items())
    left = ("6 girls and 3 boys were chosen", in_parts("6 girls and 3 boys", girls=6, boys=3))
    assert relation("count", left, (f"{words} were chosen", in_parts(words, **other))) == verdict


@pytest.mark.parametrize(("amount", "verdict"), [(1.6e6, CONFLICT), (610_000, CONFLICT), (1.2e6, SILENT)])
def test_far_apart_only_what_a_slip_explains_is_a_conflict(amount, verdict):
    near = ("stolen", "coins", "insured")
    left = ("The stolen coins were insured for 6.1", ("6.1", "money", quantity(6.1e6, unit="EUR", step=1e5, near=near)))
    right = (
        "The stolen coins were insured for that",
        ("that", "money", quantity(amount, unit="EUR", step=1e5 if amount > 1e6 else 1e4, near=near)),
    )
    assert relation("money", left, right) == verdict


def test_the_killed_are_not_compared_with_the_injured():
    injured = ("14 people were hurt", killed("14 people", 14, fate="injured", event="injure"))
    assert relation("count", ("9 people died", killed("9 people", 9)), injured) == SILENT


@pytest.mark.parametrize(("siblings", "people", "verdict"), [(3, 6, SILENT), (8, 6, CONFLICT)])
def test_some_of_the_dead_may_be_siblings_and_no_more_siblings_died_than_people(siblings, people, verdict):
    left = (f"{siblings} siblings died", killed(f"{siblings} siblings", siblings, head="sibling", thing="sibling", human=True))
    right = (f"{people} people died", killed(f"{people} people", people, human=True))
    found = [one for one in relation("count", left, right) if one[0] == "conflict"]
    assert found == ([] if verdict == SILENT else found[:1])


def test_people_are_no_things():
    left = ("five shooters fired", counted("five shooters", 5, "shooter", "fire", human=True))
    assert relation("count", left, ("bullets of five calibers", counted("five calibers", 5, "caliber", "fire"))) == SILENT


@pytest.mark.parametrize(
    ("amount", "nouns", "verdict"),
    [(0, ("lamp", "rope"), SILENT), (0, ("lamp", "lamp"), AGREE), (1, ("lamp", "rope"), SILENT), (12, ("lamp", "rope"), AGREE)],
)
def test_there_is_none_and_one_of_everything(amount, nouns, verdict):
    sides = [(f"left {amount} {noun}s at the quay", counted(f"{amount} {noun}s", amount, noun, "quay", "left")) for noun in nouns]
    assert relation("count", *sides, score=0.99) == verdict


def test_one_of_each_of_two_sorts_is_not_the_same_one():
    sides = [(f"one {sort} count", counted(f"one {sort} count", 1, "count", sort, modifiers=(sort,))) for sort in ("tax", "fraud")]
    assert relation("count", *sides, score=0.99) == SILENT
    assert relation("count", sides[0], sides[0], score=0.99) == AGREE


@pytest.mark.parametrize("counted_too", ["the shooter", "unborn child"])
def test_some_may_be_counted_among_the_dead_or_not(counted_too):
    left = (f"7 people died, including {counted_too}", killed("7 people", 7))
    assert relation("count", left, ("6 people died", killed("6 people", 6))) == SILENT
    assert relation("count", left, ("5 people died", killed("5 people", 5))) == CONFLICT


def test_an_unborn_child_may_be_counted_or_not():
    left = ("7 people died, one of them pregnant", killed("7 people", 7))
    assert relation("count", left, ("6 people died", killed("6 people", 6))) == SILENT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"near": ("identity",)}, {"near": ("identify",)}),
        ({"modifiers": ("combined",)}, {"modifiers": ("combined",)}),
        ({"near": ("critically",)}, {"near": ("serious",)}),
        ({"head": "suspect", "fate": None}, {"head": "child", "fate": None}),
    ],
)
def test_the_known_the_gathered_and_others_are_no_toll(left, right):
    assert relation("count", ("9 were told of", killed("9", 9, **left)), ("14 were told of", killed("14", 14, **right))) == SILENT


def test_who_was_hurt_for_one_is_dead_for_the_other():
    def hurt(words, number):
        return killed(words, number, event="injure", fate="injured")

    left = ("3 people died and 4 were hurt", killed("3 people", 3), hurt("4", 4))
    right = ("2 people died and 5 were hurt", killed("2 people", 2), hurt("5", 5))
    assert relation("count", left, right) == CONFLICT, "the dead alone"
    assert relation("count", left, (right[0].replace("5", "9"), right[1], hurt("9", 9))) == CONFLICT * 2


def test_no_one_hurt_by_one_thing_may_be_hurt_by_another():
    none, some = ("no one was injured", killed("no one", 0, event="injure", fate="injured")), killed("8", 8, event="injure", fate="injured")
    assert relation("count", none, ("8 were injured", some), score=0.95) == CONFLICT
    assert relation("count", ("no one was injured by the shot", none[1]), ("8 were injured", some), score=0.95) == SILENT


@pytest.mark.parametrize(("same", "fate", "verdict"), [(0.9, None, "updated"), (0.4, None, None), (0.4, "killed", "updated")])
def test_a_count_is_news_of_another_where_the_one_fact_model_may_take_them_for_one(same, fate, verdict):
    desk = Desk()
    desk.publish("b", FRIDAY + dt.timedelta(days=2))
    told = (("9 boats were found", 9), ("14 boats were found", 14))
    noun = {"head": "boat", "thing": "boat", "near": ("boat", "find"), "event": "find"} if fate is None else {}
    sides = [
        desk.claim(name, text, killed(text.split()[0], n, **{**noun, "fate": fate})) for name, (text, n) in zip("ab", told, strict=True)
    ]
    desk.align(*sides, score=0.95)
    witness = Witness(lambda pairs: [found()] * len(pairs), one_fact=lambda pairs: [OneFact(same, 0.9)] * len(pairs))
    rows = compare_claims(desk.alignments, desk.claims, desk.articles, None, witness)
    assert [row.verdict for row in rows if row.kind == "count"] == ([verdict] if verdict else [])


@pytest.mark.parametrize(("same", "verdict"), [(0.3, CONFLICT), (0.05, SILENT)])
def test_what_the_one_fact_model_takes_for_two_things_is_no_conflict(same, verdict):
    desk = pair(("9 people died", killed("9 people", 9)), ("14 people died", killed("14 people", 14)), score=0.8)
    witness = Witness(lambda pairs: [found()] * len(pairs), one_fact=lambda pairs: [OneFact(same, 0.9)] * len(pairs))
    assert verdicts(compare_claims(desk.alignments, desk.claims, desk.articles, None, witness), "count") == verdict


def test_what_was_first_found_is_not_what_was_found_in_the_end():
    left = ("9 people were first thought to have died", killed("9 people", 9, near=("originally",)))
    assert relation("count", left, ("14 people died", killed("14 people", 14))) == SILENT


@pytest.mark.parametrize(("same", "verdict"), [(0.9, CONFLICT), (0.2, SILENT), (None, SILENT)])
def test_of_amounts_that_may_well_be_of_two_things_the_one_fact_model_is_asked(same, verdict):
    left = ("six pacts on fish were signed", counted("six pacts", 6, "pact", "fish", "sign"))
    right = ("the sides made seven pacts", counted("seven pacts", 7, "pact", "side"))
    desk = pair(left, right, score=0.6)
    witness = Witness(lambda pairs: [found()] * len(pairs), one_fact=lambda pairs: [OneFact(same, 0.9)] * len(pairs))
    rows = compare_claims(desk.alignments, desk.claims, desk.articles, None, witness if same else None)
    assert verdicts(rows, "count") == verdict


def test_what_is_only_possible_conflicts_with_nothing():
    left, right = ("9 people may have died", killed("9 people", 9)), ("14 people may have died", killed("14 people", 14))
    assert relation("count", left, right, status="possible") == SILENT


def test_tolls_in_claims_that_name_different_things_do_not_conflict():
    left = ("9 people died in Pine Hollow", killed("9 people", 9))
    assert relation("count", left, ("14 people died in Coldwater", killed("14 people", 14))) == SILENT


def villages(number, event, *near):
    words = f"{number} villages"
    told = {"head": "village", "thing": "village", "event": event, "fate": "damaged", "near": ("village", event, *near)}
    return f"The quake {event} {words}", (words, "count", quantity(number, **told))


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (villages(5, "damage"), villages(7, "damage"), CONFLICT),
        (villages(5, "hit", "badly"), villages(7, "destroy"), CONFLICT),
        (villages(5, "destroy"), villages(7, "damage"), SILENT),
        (villages(5, "hit", "worst"), villages(7, "damage"), SILENT),
    ],
)
def test_those_destroyed_may_be_among_those_damaged_and_no_more(left, right, told):
    assert relation("count", left, right) == told


def test_tolls_of_two_places_are_not_even_compared():
    left = ("9 people died", killed("9 people", 9))
    desk = pair(left, left)
    desk.claims[0] = desk.claims[0].model_copy(update={"setting": setting(places=["lima"])})
    desk.claims[1] = desk.claims[1].model_copy(update={"setting": setting(places=["quito"])})
    assert verdicts(desk.findings(), "count") == SILENT


@pytest.mark.parametrize(("number", "told"), [(33, [("agree", None)]), (30, SILENT), (7, SILENT)])
def test_a_figure_that_is_no_chance_is_one_wherever_it_is_told(number, told):
    left = (f"{number} senators backed it", counted(f"{number} senators", number, "senator", "back"))
    desk = pair(left, (f"the votes of {number} senators", counted(f"{number} senators", number, "senator", "vote")), score=0.6)
    desk.claims[0] = desk.claims[0].model_copy(update={"setting": setting(places=["oslo"])})
    desk.claims[1] = desk.claims[1].model_copy(update={"setting": setting(places=["bergen"])})
    assert verdicts(desk.findings(), "count") == told


def test_a_small_count_of_some_other_thing_does_not_conflict():
    left = ("9 trees fell near the school", counted("9", 9, "tree", "near", "school"))
    assert relation("count", left, ("14 trees stood in the park", counted("14", 14, "tree", "park")), score=0.6) == SILENT


def test_vague_counts_are_compared_and_never_conflict():
    several = ("Several died", ("Several", "count", quantity(3, 9, vague=True, head="people", event="kill", thing="person", fate="killed")))
    assert relation("count", several, ("90 people died", killed("90 people", 90))) == SILENT
    assert relation("count", several, ("5 people died", killed("5 people", 5))) == [("compatible", "coarser")]


def test_several_of_one_sort_are_not_three_of_another():
    def people(words, noun, low, high=None, **fields):
        value = quantity(low, high, head=noun, event="be", thing=noun, human=True, **fields)
        return words, "count", value

    left = ("Several neighbors saw the car", people("Several neighbors", "neighbor", 3, 20, vague=True))
    assert relation("count", left, ("Three suspects sat in the car", people("Three suspects", "suspect", 3))) == SILENT
    assert relation("count", left, ("Three neighbors saw the car", people("Three neighbors", "neighbor", 3))) == [("compatible", "coarser")]


@pytest.mark.parametrize(("same", "verdict"), [(0.4, [("compatible", "coarser")]), (0.2, SILENT)])
def test_several_are_the_three_only_where_the_one_fact_model_may_take_the_claims_for_one(same, verdict):
    several = ("Several boats burned", counted("Several", 3, "boat", high=20, vague=True))
    desk = pair(several, ("Three boats burned", counted("Three", 3, "boat")), score=0.95)
    witness = Witness(lambda pairs: [found()] * len(pairs), one_fact=lambda pairs: [OneFact(same, 0.9)] * len(pairs))
    assert verdicts(compare_claims(desk.alignments, desk.claims, desk.articles, None, witness), "count") == verdict


def test_several_of_those_counted_are_not_all_of_them():
    several = counted("several boats", 3, "boat", high=20, vague=True)
    left = ("11 hulls burned, including several boats", several)
    assert relation("count", left, ("three boats burned", counted("three boats", 3, "boat"))) == SILENT
    assert relation("count", ("several boats burned", several), ("three boats burned", counted("three boats", 3, "boat"))) != SILENT


def test_how_often_somebody_was_shot_is_not_how_many_guns_there_were():
    left = ("he was shot multiple times", counted("multiple times", 3, "wound", high=20, vague=True))
    assert relation("count", left, ("he showed three guns", counted("three guns", 3, "gun"))) == SILENT
    assert relation("count", left, ("he was shot three times", counted("three times", 3, "wound"))) != SILENT


def test_a_rank_is_not_a_count():
    third = ("the third house burned", counted("third", 3, "house", ordinal=True))
    assert relation("count", third, ("9 houses burned", counted("9", 9, "house"))) == SILENT


def test_one_sum_in_two_tellings_of_one_thing_agrees_on_fewer_words_than_two_sums_conflict():
    left = ("He was freed on bond of $250,000", money("$250,000", 250_000, "bond", "free"))
    right = ("He paid $250,000 to leave jail", money("$250,000", 250_000, "jail", "leave"))
    other = ("He paid $950,000 to leave jail", money("$950,000", 950_000, "jail", "leave"))
    assert relation("money", left, right) == AGREE
    assert relation("money", left, other) == SILENT


def test_two_prices_of_one_item_conflict():
    left = ("The trip cost $18,462.35", money("$18,462.35", 18462.35, "sailing", "trip", head="trip", step=0.01))
    right = ("The trip cost $18,642.35", money("$18,642.35", 18642.35, "sailing", "trip", head="trip", step=0.01))
    assert relation("money", left, right) == CONFLICT


def test_two_currencies_without_a_rate_are_not_compared():
    left = ("The trip cost 40 euros", money("40 euros", 40, "trip", unit="EUR"))
    assert relation("money", left, ("The trip cost $40", money("$40", 40, "trip"))) == SILENT


@pytest.mark.parametrize("status", ["asserted", "planned"])
def test_a_sum_that_is_only_planned_in_one_contradicts_all_the_same(status):
    near = ("wall", "divert", "army", "fund")
    desk = Desk()
    told = [("a", 3.5, "asserted"), ("b", 3.6, status)]
    desk.align(
        *(
            desk.claim(article, f"It diverts ${sum_} billion", money(f"${sum_} billion", sum_ * 1e9, *near, step=1e8), status=held)
            for article, sum_, held in told
        ),
        score=0.95,
    )
    assert verdicts(desk.findings(), "money") == CONFLICT


# --- ages -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("left", "right"), [("Marta Olivares", "Olivares"), ("chief executive", "executive")])
def test_two_ages_of_one_name_or_role_conflict(left, right):
    first, second = (f"{left} is 34", aged("34", 34, left)), (f"{right} is 43", aged("43", 43, right))
    assert relation("age", first, second) == CONFLICT


def test_two_full_names_of_one_surname_are_two_people():
    left, right = ("Ada Olivares, 18, fled", aged("18", 18, "Ada Olivares")), ("Marta Olivares, 20, fled", aged("20", 20, "Marta Olivares"))
    assert relation("age", left, right) == SILENT


def test_children_between_two_ages_are_several():
    left = ("The children are between 5 and 7", aged("5 and 7", 5, "child"))
    several = left[1][2].model_copy(update={"high": 7.0})
    left = (left[0], (left[1][0], "age", several))
    assert relation("age", left, ("A child of 5 is safe", aged("5", 5, "child"))) == SILENT
    assert relation("age", left, ("A child of 5 is safe", aged("5", 5, "child")), score=0.95) == SILENT


def test_two_boys_may_be_two():
    assert relation("age", ("A boy of 9 is safe", aged("9", 9, "boy")), ("A boy of 7 is safe", aged("7", 7, "boy"))) == SILENT


def test_the_only_one_missing_is_one_person_whatever_noun_is_used():
    left = ("A girl of 16 was the only person missing", aged("16", 16, "girl"))
    right = ("A man of 19 was the last one missing", aged("19", 19, "man"))
    assert relation("age", left, right) == CONFLICT
    assert relation("age", left, right, score=0.6) == SILENT


def test_one_age_agrees_where_the_other_claim_gives_no_name():
    left = ("Dana Keller, 49, was there", aged("49", 49, "Dana Keller"))
    assert relation("age", left, ("The treasurer, 49, was there", aged("49", 49, "treasurer"))) == AGREE


@pytest.mark.parametrize(("befell", "verdict"), [("kill", SILENT), ("see", AGREE)])
def test_a_suspect_in_his_thirties_is_not_the_victim_in_his(befell, verdict):
    thirties = "in his 30s", "age", quantity(30, 40, unit="year", head="man", approximate=True)
    desk = Desk()
    accused = desk.claim("a", "Police arrested a man in his 30s", thirties, terms=("police", "arrest", "man"), predicate="arrest")
    desk.align(accused, desk.claim("b", "A man in his 30s was there", thirties, terms=("man", befell), predicate=befell))
    assert verdicts(desk.findings(), "age") == verdict


def test_one_age_of_two_names_is_chance():
    left = ("Dana Keller, 49, was there", aged("49", 49, "Dana Keller"))
    assert relation("age", left, ("Alan Voss, 49, was there", aged("49", 49, "Alan Voss"))) == SILENT


def test_the_ages_of_two_people_are_not_compared():
    left = ("Dana Keller, 49, was there", aged("49", 49, "Dana Keller"))
    assert relation("age", left, ("Martin Voss, 54, was there", aged("54", 54, "Martin Voss"))) == SILENT


# --- times ----------------------------------------------------------------------------------------------------------


def dated(text, words, date, event, **fields):
    return text, day(words, date, event)


ATTACK = ("The raid began on Thursday", day("Thursday", THURSDAY, "raid"))


@pytest.mark.parametrize("event", ["raid", "attack", "assault"])
def test_two_days_of_one_event_conflict(event):
    assert relation("date_time", ATTACK, ("They came on Friday", day("Friday", FRIDAY, event))) == CONFLICT


def test_the_days_of_two_events_are_not_compared():
    assert relation("date_time", ATTACK, ("They met on Friday", day("Friday", FRIDAY, "meet"))) == SILENT


def test_dates_further_apart_than_a_slip_are_of_two_events():
    early = FRIDAY - dt.timedelta(days=40)
    assert relation("date_time", ATTACK, ("They came on March 24", day("March 24", early, "raid"))) == SILENT


def test_what_was_and_what_will_be_do_not_conflict():
    desk = pair(ATTACK, ("The raid begins on Friday", day("Friday", FRIDAY, "raid")))
    desk.claims[1] = desk.claims[1].model_copy(update={"tense": "future"})
    assert verdicts(desk.findings(), "date_time") == SILENT


def test_a_day_on_which_something_did_not_happen_is_not_compared():
    desk = pair(ATTACK, ("The raid did not begin on Thursday", day("Thursday", THURSDAY, "raid")))
    desk.claims[1] = desk.claims[1].model_copy(update={"negated": True})
    assert verdicts(desk.findings(), "date_time") == SILENT


def test_the_days_of_two_people_are_not_compared():
    left = ("Keller pleaded on Thursday", day("Thursday", THURSDAY, "plead"), person("Keller"))
    assert relation("date_time", left, ("Voss pleaded on Friday", day("Friday", FRIDAY, "plead"), person("Voss"))) == SILENT


def test_times_of_two_main_predicates_are_compared_when_neither_dates_anything_else():
    left, right = (
        ("It reopened on Thursday", day("Thursday", THURSDAY, None)),
        ("It reopened on Thursday", day("Thursday", THURSDAY, "reopen")),
    )
    assert relation("date_time", left, right, predicate="reopen") == AGREE
    assert relation("date_time", left, right, predicate="say") == SILENT


def test_a_feast_tells_no_day_that_could_conflict():
    left = ("The raid hit the Easter party", day("Easter", THURSDAY, "raid"))
    assert relation("date_time", left, ("The raid came on Friday", day("Friday", FRIDAY, "raid"))) == SILENT


@pytest.mark.parametrize(("verb", "verdict"), [("took place", CONFLICT), ("was taken", SILENT)])
def test_what_was_taken_did_not_take_place(verb, verdict):
    left, right = dated(f"it {verb} on Friday", "Friday", FRIDAY, "take"), dated("it was robbed on Thursday", "Thursday", THURSDAY, "rob")
    desk = Desk()
    sides = desk.claim("a", *left, predicate="take"), desk.claim("b", *right, predicate="rob")
    desk.align(*sides, score=0.95)
    assert [one for one in verdicts(desk.findings(), "date_time") if one[0] == "conflict"] == verdict


def test_what_lasts_is_so_on_two_days():
    left, right = (
        dated("it remained shut on Friday", "Friday", FRIDAY, "remain"),
        dated("it remained shut Thursday", "Thursday", THURSDAY, "remain"),
    )
    assert relation("date_time", left, right, score=0.95) == SILENT


def test_days_clash_only_in_claims_that_tell_one_thing():
    left, right = dated("the visit on Friday", "Friday", FRIDAY, "visit"), dated("the visit on Thursday", "Thursday", THURSDAY, "visit")
    assert relation("date_time", left, right, score=0.9) == CONFLICT
    assert relation("date_time", left, right, score=0.5) == SILENT


def told_by_two_verbs(left, right):
    """The verdicts on two dates, each of its claim's own verb."""
    desk = Desk()
    sides = [desk.claim(name, *one, predicate=one[1][2].event) for name, one in zip("ab", (left, right), strict=True)]
    desk.align(*sides, score=0.95)
    return verdicts(desk.findings(), "date_time")


@pytest.mark.parametrize(("words", "verdict"), [("as of Friday", SILENT), ("all of Friday", AGREE)])
def test_what_was_still_so_by_a_time_did_not_happen_then(words, verdict):
    left, right = (
        dated(f"they still looked for him {words}", "Friday", FRIDAY, "look"),
        dated("they came on Friday", "Friday", FRIDAY, "come"),
    )
    assert told_by_two_verbs(left, right) == verdict


@pytest.mark.parametrize(("verb", "verdict"), [("find", SILENT), ("treat", [("compatible", "rounding")])])
def test_when_it_was_found_is_not_when_it_happened(verb, verdict):
    def at_eight(text, event, **fields):
        words, kind, value = clock("8:00", FRIDAY, 20)
        return text, (words, kind, value.model_copy(update={"event": event, **fields}))

    left, right = at_eight("the quarrel happened at 8:00", "happen"), at_eight(f"they {verb} both men at 8:00", verb, approximate=True)
    assert told_by_two_verbs(left, right) == verdict


def test_two_terms_of_office_that_meet_in_a_year_are_two():
    def years(words, first, last):
        return words, "date_time", Moment(start=dt.datetime(first, 1, 1), end=dt.datetime(last + 1, 1, 1), grain="year", event="be")

    left = ("he was deputy from 1993 to 1996", years("1993 to 1996", 1993, 1996))
    right = ("he was mayor from 1996 to 2007", years("1996 to 2007", 1996, 2007))
    assert relation("date_time", left, right, score=0.6, predicate="be") == SILENT


def test_recent_months_bear_out_no_day():
    start = dt.datetime(2023, 12, 1)
    vague = Moment(start=start, end=start + dt.timedelta(days=150), grain="month", approximate=True, event="raid")
    assert relation("date_time", ATTACK, ("They raided it in recent months", ("recent months", "date_time", vague))) == SILENT


def test_a_day_is_not_borne_out_by_all_the_time_since_another():
    since = Moment(start=dt.datetime(2023, 12, 1), end=None, grain="day", event="raid")
    assert relation("date_time", ATTACK, ("They raided it since December", ("since December", "date_time", since))) == SILENT


def test_whatever_happened_is_the_story_only_in_claims_that_surely_tell_one_fact():
    left = ("The blast happened on Thursday", day("Thursday", THURSDAY, "happen"))
    right = ("The blast was heard on Friday", day("Friday", FRIDAY, "hear"))
    assert relation("date_time", left, right, predicate="happen") == SILENT
    desk = pair(left, right)
    for n, predicate in enumerate(("happen", "hear")):
        desk.claims[n] = desk.claims[n].model_copy(update={"predicate": predicate})
    assert verdicts(desk.findings(), "date_time") == CONFLICT


# --- places, names, quotes --------------------------------------------------------------------------------------------

LIMA = ("The bus fell in Lima", place("Lima", "Lima", "Peru"))
QUITO = ("The bus fell in Quito", place("Quito", "Quito", "Ecuador"))


def test_two_only_places_of_one_predicate_conflict():
    assert relation("place", LIMA, QUITO, predicate="fall") == CONFLICT


def test_places_do_not_conflict_where_claims_may_tell_two_facts():
    assert relation("place", LIMA, QUITO, predicate="fall", score=0.6) == SILENT


def test_places_do_not_conflict_in_claims_of_two_predicates_or_with_more_places():
    desk = pair(LIMA, QUITO, predicate="fall")
    desk.claims[1] = desk.claims[1].model_copy(update={"predicate": "stop"})
    assert verdicts(desk.findings(), "place") == SILENT
    both = ("From Quito it drove on and fell in Cuenca", place("Quito", "Quito", "Ecuador"), place("Cuenca", "Cuenca", "Ecuador"))
    assert relation("place", LIMA, both, predicate="fall") == SILENT


def test_a_town_in_its_state_is_a_row_only_where_both_tell_where_it_happened():
    town, state = place("Larvo", "Larvo", "Kansas", "United States"), place("Kansas", "Kansas", "United States", level="state")
    assert relation("place", ("The bus fell in Larvo", town), ("The bus fell in Kansas", state)) == [("compatible", "coarser")]
    plate = place("Kansas", "Kansas", "United States", level="state", role=None)
    assert relation("place", ("The bus fell in Larvo", town), ("The Kansas bus fell", plate)) == SILENT
    country = place("United States", "United States", level="country")
    assert relation("place", ("The bus fell in Larvo", town), ("The bus fell in the United States", country)) == SILENT


def test_a_place_inside_another_is_coarser():
    assert relation("place", LIMA, ("The bus fell in Peru", place("Peru", "Peru", level="country"))) == [("compatible", "coarser")]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("They live in Lima’s Quito neighborhood", [("compatible", "coarser")]),
        ("They live in the Quito section of Lima", [("compatible", "coarser")]),
        ("Quito, a suburb of Lima, was dark", [("compatible", "coarser")]),
        ("They live in Quito and in a quiet part of Lima", CONFLICT),
        ("They live in Lima’s Cuenca neighborhood", CONFLICT),
    ],
)
def test_a_town_lies_where_an_article_says_that_it_does(words, verdict):
    desk = pair(LIMA, QUITO, predicate="fall")
    desk.claim("hill", words)
    assert verdicts(desk.findings(), "place") == verdict


def test_a_suburb_is_not_said_to_lie_in_its_city():
    desk = pair(LIMA, QUITO, predicate="fall")
    desk.claim("hill", "Quito, a suburb of Lima, was dark")
    told = [finding.explanation for finding in desk.findings() if finding.kind == "place"]
    assert told == ["Quito is a suburb of Lima: a report has “Quito, a suburb of Lima”."]


def test_a_finer_place_that_both_sentences_name_is_no_difference():
    hall = place("Moss Hall", "Moss Hall", "Lima", "Peru", role="at", level="venue")
    left = ("The roof fell at Moss Hall", hall)
    assert relation("place", left, ("The roof fell in Lima", LIMA[1])) == [("compatible", "coarser")]
    assert relation("place", left, ("In Lima the roof of Moss Hall fell", LIMA[1])) == SILENT


def test_the_country_of_an_earlier_accident_joins_nothing():
    earlier = ("A bus fell in Cusco in February", place("Cusco", "Cusco", "Peru"))
    desk = pair(earlier, ("The bus fell in Peru", place("Peru", "Peru", level="country")))
    assert verdicts(desk.findings(), "place") == [("compatible", "coarser")]
    february = FRIDAY - dt.timedelta(days=200)
    desk.claims[0] = desk.claims[0].model_copy(update={"setting": setting(february, 20)})
    assert verdicts(desk.findings(), "place") == SILENT


def test_where_from_is_not_where_to():
    left = ("He came from Lima", place("Lima", "Lima", "Peru", role="from"))
    assert relation("place", left, ("He went to Peru", place("Peru", "Peru", role="to", level="country"))) == SILENT


def test_a_city_that_stands_for_its_government_is_no_place():
    metonym = ("Lima protested", ("Lima", "place", Place(name="Lima", level="city", metonym=True)))
    assert relation("place", LIMA, metonym) == SILENT


def test_two_people_of_one_claim_each_never_conflict():
    left = ("Dana Keller, a judge, resigned", person("Dana Keller", roles=("judge",)))
    assert relation("person", left, ("Dana Voss, a judge, resigned", person("Dana Voss", roles=("judge",)))) == SILENT


def test_a_spelling_variant_is_an_alias():
    left = ("Rodrigo Aldecoa resigned", person("Rodrigo Aldecoa"))
    assert relation("person", left, ("Rodrigo Aldekoa resigned", person("Rodrigo Aldekoa"))) == [("compatible", "alias")]


def test_of_two_spellings_that_sound_otherwise_one_is_wrong():
    left = ("Rodrigo Aldecoa resigned", person("Rodrigo Aldecoa"))
    assert relation("person", left, ("Rodrigo Aldemoa resigned", person("Rodrigo Aldemoa"))) == [("conflict", None)]


def test_a_full_name_and_its_last_word_are_what_every_article_writes():
    assert relation("person", ("Dana Keller resigned", person("Dana Keller")), ("Keller resigned", person("Keller"))) == SILENT


def test_an_acronym_is_an_alias_of_its_long_form():
    left = (
        "The Northern Harbour Authority closed",
        ("Northern Harbour Authority", "organisation", Name(name="Northern Harbour Authority", acronym="NHA")),
    )
    right = ("The NHA closed", ("NHA", "organisation", Name(name="NHA")))
    assert relation("organisation", left, right) == [("compatible", "alias")]


def test_an_acronym_is_no_news_to_an_article_that_has_it_too():
    full = ("Northern Harbour Authority", "organisation", Name(name="Northern Harbour Authority", acronym="NHA"))
    desk = pair(("The Northern Harbour Authority closed", full), ("The NHA closed", ("NHA", "organisation", Name(name="NHA"))))
    desk.claim("a", "The N.H.A. was warned", ("N.H.A.", "organisation", Name(name="Northern Harbour Authority", acronym="NHA")))
    assert verdicts(desk.findings(), "organisation") == SILENT


def test_one_acronym_is_one_name_whatever_it_is_short_for():
    left = ("The N.H.A. closed", ("N.H.A.", "organisation", Name(name="Northern Harbour Authority", acronym="NHA")))
    assert relation("organisation", left, ("The NHA closed", ("NHA", "organisation", Name(name="NHA")))) in (SILENT, AGREE)


def test_the_same_words_agree_and_a_turned_meaning_conflicts():
    words = "The dam will hold through the whole of this winter"
    left = (f"“{words},” she said", quote(words))
    assert relation("quote", left, (f"She told them: “{words}”", quote(words))) == AGREE
    turned = "The dam will not hold through the whole of this winter"
    assert relation("quote", left, (f"“{turned},” she said", quote(turned))) == CONFLICT


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [("March 4, 2022", "March 2022", [("compatible", "coarser")]), ("on Thursday", "this week", SILENT)],
)
def test_a_date_with_its_year_is_that_of_aligned_claims_whatever_verb_it_stands_by(left, right, verdict):
    """A weekday dates most of what a story tells."""
    first, month = dt.date(2022, 3, 4), dt.datetime(2022, 3, 1)
    wide = Moment(start=month, end=dt.datetime(2022, 4, 1), grain="month", event="grant")
    desk = pair((f"The court issued it {left}", day(left, first, "issue")), (f"What a judge granted {right}", (right, "date_time", wide)))
    assert verdicts(desk.findings(), "date_time") == verdict


@pytest.mark.parametrize(("other", "verdict"), [(clock("9 p.m.", FRIDAY, 21), CONFLICT), (day("Thursday", THURSDAY, None), SILENT)])
def test_two_verbs_of_one_subject_may_date_one_deed_of_one_day(other, verdict):
    desk = Desk()
    told = (("leave", "left the port", clock("10 p.m.", FRIDAY, 22)), ("cast", "cast off with cement and rice", other))
    sides = []
    for article, (verb, deed, (words, kind, value)) in zip("ab", told, strict=True):
        when = words, kind, value.model_copy(update={"event": verb})
        sides.append(desk.claim(article, f"The ferry {deed} {words}", when, predicate=verb, subject="the ferry"))
    desk.align(*sides, score=0.95)
    assert [one for one in verdicts(desk.findings(), "date_time") if one[0] == "conflict"] == verdict


def test_a_date_with_a_zone_and_one_without_are_compared():
    zoned = dt.datetime(2022, 3, 4, 9, tzinfo=dt.timezone.utc)  # noqa: UP017
    clock = Moment(start=zoned, end=zoned + dt.timedelta(hours=1), grain="hour", clock="09:00", event="issue")
    right = ("What a judge granted on March 4, 2022", day("March 4, 2022", dt.date(2022, 3, 4), "grant"))
    desk = pair(("The court issued it at 9 a.m. UTC on March 4, 2022", ("9 a.m. UTC on March 4, 2022", "date_time", clock)), right)
    assert verdicts(desk.findings(), "date_time") == [("compatible", "coarser")]


def test_places_of_two_years_are_no_conflict():
    told = (
        ("It struck Lima", place("Lima", "lima"), setting(dt.date(2003, 12, 26))),
        ("It struck Quito", place("Quito", "quito"), setting(FRIDAY)),
    )
    desk = Desk()
    sides = [desk.claim(a, text, where, setting=when, predicate="strike") for a, (text, where, when) in zip("ab", told, strict=True)]
    desk.align(*sides, score=0.95)
    assert verdicts(desk.findings(), "place") == SILENT


@pytest.mark.parametrize(("score", "verdict"), [(0.9, CONFLICT), (0.6, SILENT)])
def test_two_sons_are_one_only_in_claims_that_surely_tell_one_thing(score, verdict):
    desk = Desk()
    sides = [desk.claim(a, f"Her son, {years}, was hurt", aged(years, float(years), "son")) for a, years in (("a", "2"), ("b", "9"))]
    desk.align(*sides, score=score)
    assert [one for one in verdicts(desk.findings(), "age") if one[0] == "conflict"] == verdict
