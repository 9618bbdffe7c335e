"""When and where a claim's event took place: what a sentence's dates hold for, and what goes on from the sentence before."""

import datetime as dt

import pytest

from crosscheck.extract import extract_claims
from crosscheck.extract.setting import with_settings
from crosscheck.ingest import article_from_text
from crosscheck.records import Claim, Mention, Moment, Place

MONDAY, TUESDAY = dt.date(2023, 11, 6), dt.date(2023, 11, 7)


def moment(start, end=None, *, event=None, recurring=False, clock=None):
    first = dt.datetime.combine(start, dt.time()) if start else None
    last = dt.datetime.combine(end or start + dt.timedelta(days=1), dt.time()) if start else None
    return Moment(start=first, end=last, grain="day", event=event, recurring=recurring, clock=clock)


def claim(start, end, *values, sentence=(0, 100), subject=None, predicate=None):
    """A claim over [start, end) of its sentence, with a mention for each value."""
    mentions = [
        Mention(kind="date_time" if isinstance(v, Moment) else "place", start=start, end=start + 1, text="x", value=v) for v in values
    ]
    return Claim(
        id="a:1", article="a", start=start, end=end, text="x", sentence=sentence, mentions=tuple(mentions), subject=subject, predicate=predicate
    )  # fmt: skip


def dates(*claims):
    return [one.setting.start for one in with_settings(claims)]


def places(*claims):
    return [one.setting.places for one in with_settings(claims)]


# --- when, on claims made by hand -----------------------------------------------------------------------------------


def test_what_is_done_under_an_old_law_is_not_done_then():
    assert dates(claim(0, 50, moment(dt.date(1970, 1, 1), event="law"), predicate="declare"), claim(60, 100, predicate="remain")) == [
        None,
        None,
    ]


def test_a_claim_has_its_own_date():
    (placed,) = with_settings([claim(0, 50, moment(MONDAY))])
    assert (placed.setting.start, placed.setting.end) == (MONDAY, TUESDAY)


def test_a_claim_has_the_first_of_its_dates():
    assert dates(claim(0, 50, moment(MONDAY), moment(TUESDAY))) == [MONDAY]


def test_the_whole_gives_its_date_to_its_parts():
    assert dates(claim(0, 100, moment(MONDAY)), claim(20, 40)) == [MONDAY, MONDAY]


def test_a_clause_inside_keeps_its_date_to_itself():
    assert dates(claim(0, 100), claim(20, 40, moment(MONDAY))) == [None, MONDAY]


def test_a_clause_inside_dates_the_whole_where_it_is_the_whole_s_event():
    assert dates(claim(0, 100, predicate="foil"), claim(20, 40, moment(MONDAY, event="foil"))) == [MONDAY, MONDAY]


def test_a_date_holds_onwards():
    assert dates(claim(0, 40, moment(MONDAY)), claim(40, 100)) == [MONDAY, MONDAY]


def test_a_date_holds_backwards_for_the_same_subject_alone():
    same = dates(claim(0, 40, subject="The ship"), claim(40, 100, moment(MONDAY), subject="The ship"))
    other = dates(claim(0, 40, subject="The ship"), claim(40, 100, moment(MONDAY), subject="The port"))
    assert (same, other) == ([MONDAY, MONDAY], [None, MONDAY])


def test_two_clauses_keep_their_own_dates():
    assert dates(claim(0, 40, moment(MONDAY)), claim(40, 100, moment(TUESDAY))) == [MONDAY, TUESDAY]


def test_the_event_s_own_date_comes_before_a_neighbour_s():
    first, second = claim(0, 30, moment(MONDAY, event="meet")), claim(30, 60, moment(TUESDAY, event="sign"))
    assert dates(first, second, claim(60, 100, predicate="sign")) == [MONDAY, TUESDAY, TUESDAY]


def test_an_unknown_date_of_its_own_takes_no_other():
    unknown = moment(None)
    assert dates(claim(0, 40, moment(MONDAY)), claim(40, 100, unknown)) == [MONDAY, None]


@pytest.mark.parametrize("value", [moment(None, clock="09:00"), moment(MONDAY, recurring=True)])
def test_a_clock_or_a_habit_is_no_date_and_stands_in_the_way_of_none(value):
    assert dates(claim(0, 40, moment(TUESDAY)), claim(40, 100, value)) == [TUESDAY, TUESDAY]


@pytest.mark.parametrize("subject", ["He", "it", "They", "This"])
def test_a_sentence_that_points_back_stays_where_it_was(subject):
    first = claim(0, 100, moment(MONDAY), Place(name="Oslo"), subject="The mayor")
    second = claim(100, 200, sentence=(100, 200), subject=subject)
    (_, placed) = with_settings([first, second])
    assert (placed.setting.start, placed.setting.places) == (MONDAY, ("oslo",))


@pytest.mark.parametrize("subject", ["The mayor", None, "Hedda", "We"])
def test_any_other_sentence_begins_anew(subject):
    assert dates(claim(0, 100, moment(MONDAY)), claim(100, 200, sentence=(100, 200), subject=subject)) == [MONDAY, None]


def test_pointing_on_and_on_keeps_the_date():
    sentences = [claim(n, n + 100, sentence=(n, n + 100), subject="He") for n in (100, 200, 300)]
    assert dates(claim(0, 100, moment(MONDAY)), *sentences) == [MONDAY] * 4


def test_a_sentence_that_points_back_has_its_own_date_if_it_gives_one():
    assert dates(claim(0, 100, moment(MONDAY)), claim(100, 200, moment(TUESDAY), sentence=(100, 200), subject="He")) == [MONDAY, TUESDAY]


def test_a_sentence_that_points_back_with_an_unknown_date_takes_none():
    assert dates(claim(0, 100, moment(MONDAY)), claim(100, 200, moment(None), sentence=(100, 200), subject="He")) == [MONDAY, None]


def test_a_clause_inside_does_not_date_the_sentence_after():
    first = [claim(0, 100), claim(20, 40, moment(MONDAY))]
    assert dates(*first, claim(100, 200, sentence=(100, 200), subject="He")) == [None, MONDAY, None]


# --- where ----------------------------------------------------------------------------------------------------------


def test_places_are_those_of_the_claim_or_else_of_its_sentence():
    found = places(claim(0, 40, Place(name="Oslo", role="in")), claim(40, 70), claim(70, 100, Place(name="Bergen", role="in")))
    assert found == [("oslo",), ("oslo", "bergen"), ("bergen",)]


def test_what_lies_around_is_kept_apart():
    (placed,) = with_settings([claim(0, 50, Place(name="Oslo", within=("Norway",)))])
    assert (placed.setting.places, placed.setting.around) == (("oslo",), ("norway",))


@pytest.mark.parametrize("place", [Place(name="Oslo", role="to"), Place(name="Oslo", role="from"), Place(name="Oslo", metonym=True)])
def test_where_nothing_happened_is_no_place(place):
    assert places(claim(0, 50, place)) == [()]


def test_no_claims_have_no_settings():
    assert with_settings([]) == []


# --- on sentences ---------------------------------------------------------------------------------------------------


def settings(text):
    article = article_from_text(text, id="a", outlet="a", published=dt.date(2023, 11, 10))
    (claims,) = extract_claims([article])
    return {one.text: one.setting.start for one in claims}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The senator, who resigned in May, pleaded guilty to theft.", "pleaded guilty", None),
        ("The senator, who resigned in May, pleaded guilty to theft.", "who resigned in May", dt.date(2023, 5, 1)),
        ("The ship sailed on Monday, carrying 12 men to the island.", "carrying 12 men", MONDAY),
        ("The frigate, patrolling the coast on Monday, foiled an attack by pirates.", "foiled an attack", MONDAY),
        ("The frigate foiled the raid and seized three boats on Monday.", "foiled the raid", MONDAY),
        ("He was shot on Monday and died on Tuesday.", "He was shot on Monday", MONDAY),
        ("He was shot on Monday and died on Tuesday.", "died on Tuesday", TUESDAY),
        ("The mayor resigned on Monday. She had run the town for years.", "She had run the town", MONDAY),
        ("The mayor resigned on Monday. Her party chose a new leader.", "Her party chose", None),
        ("The mayor resigned on Monday. Two weeks before, rumours had spread of a deal.", "rumours had spread", dt.date(2023, 10, 22)),
    ],
)  # fmt: skip
def test_settings_of_sentences(text, words, expected):
    found = [start for said, start in settings(text).items() if words in said and not (words.startswith("who") and said != words)]
    assert found, settings(text)
    assert set(found) == {expected}


def places_of(text):
    article = article_from_text(text, id="a", outlet="a", published=dt.date(2023, 11, 10))
    (claims,) = extract_claims([article])
    return [one.setting.places for one in claims]


def test_where_a_source_sits_is_not_where_its_news_happened():
    assert places_of("Oslo's seismological centre said the quake had a magnitude of 5.4.")[0] == ()
    assert places_of("A quake with a magnitude of 5.4 shook Oslo on Monday.")[0] == ("oslo",)


def test_a_part_of_a_country_by_the_compass_may_be_anywhere_in_it():
    assert places_of("The quake hit southern Norway on Monday.")[0] == ("southern norway", "norway")


# --- places told in addition ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("verb", "kept"), [("also shook", True), ("then reached", False)])
def test_what_goes_on_after_a_place_told_in_addition_took_place_where_the_first_did_too(verb, kept):
    text = f"A strong quake hit Chile on Monday. The tremor {verb} Argentina. It had a magnitude of 6.1."
    (claims,) = extract_claims([article_from_text(text, id="a", outlet="A", published=TUESDAY)])
    last = claims[-1]
    assert "6.1" in last.text
    assert ("chile" in last.setting.places) == kept
