"""Whole claims: plans and outcomes, affirmed and denied, stated and attributed, and the bare event."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.comparison.attributed import compare_attribution
from crosscheck.comparison.claims import compare_status
from crosscheck.comparison.one_fact import may_be_one_event

from .builders import FRIDAY, Desk, counted, joined, killed, money, pair, person, quantity, verdicts

SATURDAY = FRIDAY + dt.timedelta(days=1)
PLAN = {"status": "planned", "tense": "future", "predicate": "visit"}
DONE = {"status": "asserted", "tense": "past", "predicate": "visit"}
UPDATED = ("updated", "time")
SCOPE = ("compatible", "scope")


def desk_of(left, right, *, days=(FRIDAY, FRIDAY), words=("She will visit the port", "She visited the port"), told=((), ()), score=0.9):
    """Two aligned claims of two articles, from their fields."""
    desk = Desk()
    desk.publish("a", days[0])
    desk.publish("b", days[1])
    first, second = (
        desk.claim(article, text, *mentions, **fields)
        for article, text, mentions, fields in zip(("a", "b"), words, told, (left, right), strict=True)
    )
    desk.align(first, second, score=score)
    return desk


def verdict_of(kind, *args, **fields):
    found = verdicts(desk_of(*args, **fields).findings(), kind)
    assert len(found) < 2
    return found[0] if found else None


# --- plans and outcomes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "days", "expected"),
    [
        ("planned", (FRIDAY, SATURDAY), UPDATED),
        ("planned", (FRIDAY, FRIDAY), UPDATED),
        ("possible", (FRIDAY, SATURDAY), UPDATED),
        ("possible", (FRIDAY, FRIDAY), None),
    ],
)
def test_what_was_ahead_and_is_done_in_a_report_that_is_not_earlier_is_an_update(status, days, expected):
    assert verdict_of("status", {**PLAN, "status": status}, DONE, days=days) == expected


@pytest.mark.parametrize(("subject", "expected"), [("The minister", UPDATED), ("She", UPDATED), ("The choir", None)])
def test_what_was_ahead_is_done_by_whoever_planned_it(subject, expected):
    plan = {**PLAN, "subject": "The minister", "terms": ("minister", "port")}
    assert verdict_of("status", plan, {**DONE, "subject": subject, "terms": ("port",)}) == expected


def test_a_light_verb_is_done_in_many_ways():
    assert verdict_of("status", {**PLAN, "predicate": "take"}, {**DONE, "predicate": "take"}) is None


def test_an_outcome_reported_before_the_plan_is_of_another_time():
    assert verdict_of("status", PLAN, DONE, days=(SATURDAY, FRIDAY)) is None


def test_the_order_of_the_articles_does_not_matter_to_an_update():
    desk = desk_of(DONE, PLAN, days=(SATURDAY, FRIDAY), words=("She visited the port", "She will visit the port"))
    (finding,) = [finding for finding in desk.findings() if finding.kind == "status"]
    assert finding.verdict == "updated"
    assert finding.explanation.index("will visit") < finding.explanation.index("visited")


@pytest.mark.parametrize(
    "changed",
    [
        {"status": "alleged"},
        {"status": "denied"},
        {"tense": "present"},
        {"negated": True},
    ],
)
def test_only_what_is_told_as_done_is_an_outcome(changed):
    assert verdict_of("status", PLAN, {**DONE, **changed}) is None


def test_what_could_have_been_is_not_ahead():
    assert verdict_of("status", {**PLAN, "status": "possible", "tense": "past"}, DONE) is None


def test_another_predicate_needs_shared_words_or_a_sure_alignment():
    done = {**DONE, "predicate": "open", "terms": ("minister", "open", "school"), "subject": "the minister"}
    plan = {**PLAN, "terms": ("rivas", "visit", "town", "port"), "subject": "Minister Rivas"}
    days = FRIDAY, SATURDAY
    assert verdict_of("status", plan, done, score=0.8, days=days) is None
    assert verdict_of("status", plan, done, score=0.95, days=days) == UPDATED
    assert verdict_of("status", plan, done, score=0.95) is None  # of one day
    assert verdict_of("status", {**plan, "terms": ("minister", "visit", "school")}, done, score=0.8, days=days) == UPDATED
    assert verdict_of("status", plan, {**done, "subject": "she"}, score=0.95, days=days) is None  # whoever she is


def test_what_is_planned_of_a_house_is_not_done_by_who_enters_it():
    plan = {**PLAN, "predicate": "close", "terms": ("court", "close"), "subject": "the court"}
    done = {**DONE, "predicate": "enter", "terms": ("father", "enter", "court"), "subject": "His father"}
    words = ("The court will be closed", "His father entered the court")
    assert verdict_of("status", plan, done, score=0.95, days=(FRIDAY, SATURDAY), words=words) is None


def test_an_empty_predicate_is_not_shared():
    plan = {**PLAN, "predicate": "have", "terms": ("rivas", "have", "time")}
    assert verdict_of("status", plan, {**DONE, "predicate": "have", "terms": ("port", "have", "crane")}, score=0.6) is None


def test_the_plea_of_one_is_not_the_outcome_of_another():
    told = ((person("Dana Keller"),), (person("Alan Voss"),))
    words = ("Dana Keller will plead guilty", "Alan Voss pleaded guilty")
    assert verdict_of("status", PLAN, DONE, words=words, told=told) is None


@pytest.mark.parametrize(
    ("gist", "verdict"),
    [("Mr. Keller’s wife would plead guilty", None), ("Mr. Keller would plead guilty", UPDATED), ("she would plead guilty", UPDATED)],
)
def test_what_she_will_do_is_not_done_by_whose_wife_she_is(gist, verdict):
    plan = {**PLAN, "predicate": "plead", "subject": "she", "terms": ("plead", "guilty"), "gist": gist}
    done = {**DONE, "predicate": "plead", "subject": "Keller", "terms": ("keller", "plead", "guilty")}
    assert verdict_of("status", plan, done, words=("she would plead guilty", "Keller pleaded guilty")) == verdict


# --- affirmed and denied ----------------------------------------------------------------------------------------------


def contradiction(left=None, right=None, words=("The dam burst on the river", "The dam did not burst on the river"), **fields):
    first = {"predicate": "burst", "subject": "The dam", "terms": ("dam", "burst", "river"), **(left or {})}
    return verdict_of("status", first, {**first, "negated": True, **(right or {})}, words=words, **fields)


def test_the_same_words_affirmed_and_denied_conflict():
    assert contradiction() == ("conflict", None)
    assert contradiction({"status": "planned", "tense": "future"}) == ("conflict", None)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({}, {"terms": ("dam", "gate", "valley", "repair")}),
        ({}, {"predicate": "hold"}),
        ({}, {"tense": "future"}),
        ({}, {"status": "alleged"}),
        ({"status": "possible"}, {}),
        ({"predicate": "be"}, {}),
        ({}, {"negated": False}),
        ({"terms": ("burst", "river", "night"), "subject": "The dam"}, {"terms": ("burst", "river", "night"), "subject": "Six others"}),
    ],
)
def test_a_not_in_other_words_or_of_another_time_denies_nothing(left, right):
    assert contradiction(left, right) is None


@pytest.mark.parametrize(("one", "other"), [("acquit", "convict"), ("pass", "reject"), ("uphold", "overturn"), ("allow", "ban")])
def test_outcomes_that_rule_each_other_out_conflict(one, other):
    left, right = ({"predicate": word, "subject": "the court", "terms": ("court", "law", "friday", word)} for word in (one, other))
    words = (f"The court {one}ed the law", f"The court {other}ed the law")
    assert verdict_of("status", left, right, words=words) == ("conflict", None)
    assert verdict_of("status", left, {**right, "negated": True}, words=words) is None
    assert verdict_of("status", left, {**right, "terms": ("club", "smoking", other)}, words=words) is None


def test_two_named_sources_who_say_opposite_things_are_compatible_in_scope():
    left, right = {"speaker": "the Red Cross", "status": "attributed"}, {"speaker": "Dana Weber", "status": "attributed"}
    assert contradiction(left, right) == SCOPE
    assert contradiction(left, {**right, "speaker": "the Cross"}) == ("conflict", None)


def test_a_denial_about_other_people_is_no_conflict():
    told = ((person("Dana Keller"),), (person("Alan Voss"),))
    words = ("Dana Keller signed the invoices", "Alan Voss never signed the invoices")
    assert contradiction(words=words, told=told) is None


# --- stated and attributed ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "speaker", "words"),
    [
        ("alleged", None, "One states it as fact; in the other it is alleged."),
        ("alleged", "prosecutors", "One states it as fact; in the other it is alleged by prosecutors."),
        ("denied", "the mayor", "One states it as fact; in the other it is denied by the mayor."),
        ("attributed", "Dana Weber", "One states it as fact; in the other it is attributed to Dana Weber."),
    ],
)
def test_a_stated_fact_and_a_held_one_are_compatible_in_scope(status, speaker, words):
    desk = desk_of(DONE, {**DONE, "status": status, "speaker": speaker})
    (finding,) = [finding for finding in desk.findings() if finding.kind == "attribution"]
    assert (finding.verdict, finding.reason, finding.explanation) == (*SCOPE, words)


@pytest.mark.parametrize(
    ("held", "score"),
    [
        ({"status": "attributed", "speaker": "Dana Weber"}, 0.7),
        ({"status": "alleged"}, 0.55),
        ({"status": "attributed", "speaker": "officials"}, 0.95),
        ({"status": "attributed", "speaker": None}, 0.95),
        ({"status": "alleged", "negated": True}, 0.95),
        ({"status": "asserted"}, 0.95),
    ],
)
def test_a_source_is_no_row_where_the_claims_may_differ_or_it_names_no_one(held, score):
    assert verdict_of("attribution", DONE, {**DONE, **held}, score=score) is None


HELD = {"status": "attributed", "speaker": "Dana Weber", "terms": ("port", "close", "friday")}


@pytest.mark.parametrize(
    ("terms", "words", "expected"),
    [
        (("port", "close", "friday", "storm"), "The port closed on Friday", SCOPE),
        (("port", "crane", "storm", "ship"), "A crane in the port fell on a ship", None),
        (("port", "close", "friday"), "Dana Weber closed the port on Friday", None),
    ],
)
def test_a_source_is_a_row_where_the_other_states_the_same_and_the_source_speaks_of_others(terms, words, expected):
    assert verdict_of("attribution", {**DONE, "terms": terms}, {**DONE, **HELD}, words=(words, "It closed on Friday")) == expected


def test_two_attributed_claims_have_nothing_to_tell():
    held = {**DONE, "status": "attributed", "speaker": "Dana Weber"}
    assert verdict_of("attribution", held, held) is None


def told_by(speakers, *told):
    """Two attributed claims, each of its speaker and with its amount."""
    desk = Desk()
    held = ({"status": "attributed", "speaker": speaker} for speaker in speakers)
    desk.align(*(desk.claim(article, f"It was {one[0]}", one, **fields) for article, one, fields in zip("ab", told, held, strict=True)))
    return verdicts(desk.findings(), "attribution")


def magnitude(figure):
    return str(figure), "measure", quantity(figure, unit="magnitude", step=0.1)


CENTRE, SURVEY = "the seismic centre in Oran", "the Geological Survey"


@pytest.mark.parametrize(
    ("speakers", "figures", "expected"),
    [
        ((CENTRE, SURVEY), (5.9, 5.9), [SCOPE]),
        ((SURVEY, "the Geological Survey of Norrland"), (5.9, 5.9), []),
        (("officials", SURVEY), (5.9, 5.9), []),
        ((CENTRE, SURVEY), (5.9, 6.4), []),
    ],
)
def test_one_figure_that_each_has_from_its_own_source_is_a_row(speakers, figures, expected):
    assert told_by(speakers, *map(magnitude, figures)) == expected


@pytest.mark.parametrize("number", [2, 20])
def test_a_count_is_no_figure_that_two_sources_bear_out(number):
    boats = counted(f"{number} boats", number, "boat", "sink", "harbour")
    assert told_by((CENTRE, SURVEY), boats, boats) == []


# --- amounts that are not one -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("figure", "expected"), [(600, [UPDATED]), (2000, [])])
def test_a_plan_in_other_words_is_done_only_with_its_own_amount(figure, expected):
    desk = Desk()
    desk.publish("a", FRIDAY)
    desk.publish("b", SATURDAY)
    ahead = desk.claim(
        "a",
        f"The tannery will spend {figure} dollars",
        money(f"{figure} dollars", figure),
        **{**PLAN, "predicate": "spend", "subject": "The tannery"},
    )
    done = desk.claim(
        "b", "The tannery was fined 600 dollars", money("600 dollars", 600), **{**DONE, "predicate": "fine", "subject": "The tannery"}
    )
    desk.align(ahead, done)
    assert verdicts(desk.findings(), "status") == expected


@pytest.mark.parametrize(("speed", "told"), [(40, True), (90, False)])
def test_claims_of_two_amounts_do_not_tell_the_same(speed, told):
    told_alike = [("The wind reached 40 knots", 40), (f"The wind rose to {speed} knots", speed)]
    left, right = ((text, (f"{knots} knots", "measure", quantity(knots, unit="knot"))) for text, knots in told_alike)
    desk = pair(left, right)
    first, second = (claim.model_copy(update={"predicate": "rise"}) for claim in desk.claims)
    assert may_be_one_event(first, second, desk.story()) == told
    assert (compare_attribution(first, second.model_copy(update={"status": "alleged"}), desk.story(), 0.9) is not None) == told


# --- the bare event -----------------------------------------------------------------------------------------------------


def test_aligned_claims_without_a_typed_difference_tell_the_same():
    (finding,) = desk_of(DONE, DONE).findings()
    assert (finding.kind, finding.verdict) == ("event", "agree")
    assert [side.text for side in finding.sides] == [None, None]


def test_a_typed_row_takes_the_place_of_the_bare_event():
    desk = pair(("9 people died", killed("9 people", 9)), ("9 people died", killed("9 people", 9)))
    assert [finding.kind for finding in desk.findings()] == ["count"]


def test_an_update_takes_the_place_of_the_bare_event():
    assert [finding.kind for finding in desk_of(PLAN, DONE).findings()] == ["status"]


@pytest.mark.parametrize(("status", "told"), [("alleged", True), ("possible", False), ("planned", False), ("denied", False)])
def test_what_police_say_he_did_he_allegedly_did(status, told):
    said = {**DONE, "status": "attributed", "speaker": "police"}
    assert verdict_of("event", said, {**DONE, "status": status}) == (("agree", None) if told else None)


@pytest.mark.parametrize("changed", [{"negated": True}, {"status": "asserted"}])
def test_an_event_is_not_told_by_its_denial(changed):
    expected = None if changed.get("negated") else ("agree", None)
    assert verdict_of("event", DONE, {**DONE, **changed}) == expected


def test_a_group_joined_by_a_third_claim_is_not_compared_as_wholes():
    desk = Desk()
    one, two, three = (desk.claim(article, "The dam burst") for article in "abc")
    desk.align(one, two, three, scores=[0.95, 0.4, 0.92])
    (finding,) = desk.findings()
    assert [side.claim for side in finding.sides] == ["a:1", "b:1", "c:1"]
    assert sorted((relation.left, relation.right) for relation in finding.relations) == [(0, 1), (1, 2)]


def test_claims_without_a_relation_are_left_out_of_the_row():
    desk = Desk()
    claims = [desk.claim(article, "The dam burst", negated=article == "c") for article in "abc"]
    desk.align(*claims)
    (finding,) = [one for one in desk.findings() if one.kind == "event"]
    assert [side.claim for side in finding.sides] == ["a:1", "b:1"]


def test_two_claims_of_one_article_stand_in_no_relation():
    desk = Desk()
    claims = [desk.claim(article, "The dam burst") for article in "aab"]
    desk.align(*claims)
    (finding,) = desk.findings()
    assert set(joined(finding)) and all(finding.sides[one.left].claim[0] != finding.sides[one.right].claim[0] for one in finding.relations)


FIELDS = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["asserted", "attributed", "alleged", "planned", "possible", "denied"]),
        "tense": st.sampled_from(["past", "present", "future", None]),
        "predicate": st.sampled_from(["visit", "be", "pass", "reject", None]),
        "speaker": st.sampled_from([None, "officials", "Dana Weber"]),
        "negated": st.booleans(),
        "terms": st.lists(st.sampled_from(["port", "school", "visit"]), max_size=3, unique=True).map(tuple),
    }
)


@given(FIELDS, FIELDS, st.floats(0, 1), st.sampled_from([FRIDAY, SATURDAY, None]), st.sampled_from([FRIDAY, SATURDAY, None]))
def test_wholes_compare_alike_in_either_order(left, right, score, first, second):
    desk = desk_of(left, right, days=(first, second))
    story, (a, b) = desk.story(), desk.claims

    def verdict(comparison):
        return comparison and (comparison.verdict, comparison.reason)

    assert verdict(compare_status(a, b, story, score)) == verdict(compare_status(b, a, story, score))
    assert verdict(compare_attribution(a, b, story, score)) == verdict(compare_attribution(b, a, story, score))
    assert may_be_one_event(a, b, story) == may_be_one_event(b, a, story)


@given(FIELDS, st.floats(0, 1))
def test_a_claim_does_not_contradict_its_own_words(fields, score):
    desk = desk_of(fields, fields, words=("She visits the port", "She visits the port"))
    status = compare_status(*desk.claims, desk.story(), score)
    assert status is None


def test_what_had_not_happened_yet_and_what_happened_is_an_update():
    fields = [{"status": "asserted", "predicate": "arrest", "subject": "The suspect", "negated": negated} for negated in (True, False)]
    words = ("The suspect was not arrested", "The suspect was arrested")
    later = desk_of(*fields, days=(FRIDAY, SATURDAY), words=words)
    assert verdicts(later.findings(), "status") == [UPDATED]
    assert verdicts(desk_of(*fields, words=words).findings(), "status") == [("conflict", None)]
    assert verdicts(desk_of(*fields, days=(SATURDAY, FRIDAY), words=words).findings(), "status") == [("conflict", None)]
