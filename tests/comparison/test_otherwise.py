"""Two claims that tell the same but for one value contradict each other; where anything else differs they may be of two things."""

import datetime as dt

import pytest

from crosscheck.comparison import Witness, compare_claims
from crosscheck.comparison.candidates import Candidate
from crosscheck.comparison.context import Link, Side
from crosscheck.comparison.otherwise import the_one_difference
from crosscheck.records import Name, Place

from .builders import FRIDAY, Desk, counted, day, found, pair, person, place, quantity, verdicts

THURSDAY = FRIDAY - dt.timedelta(days=1)
CONFLICT = [("conflict", None)]


def homes(number):
    return f"{number} homes", "count", quantity(number, head="home", thing="home")


def firm(name):
    return name, "organisation", Name(name=name)


def cut(number, when="Friday", where="Tarn"):
    """A storm's claim, with its three values."""
    dates = {"Friday": FRIDAY, "Thursday": THURSDAY}
    return (
        f"The storm cut the power of {number} homes near {where} on {when}",
        homes(number),
        place(where, where, role="near"),
        day(when, dates[when], None),
    )


def told(left, right, kind, **fields):
    return verdicts(pair(left, right, **{"score": 0.95, "predicate": "cut", **fields}).findings(), kind)


def conflicts(left, right, kind, **fields):
    return [verdict for verdict in told(left, right, kind, **fields) if verdict[0] == "conflict"]


def test_a_number_that_alone_differs_is_a_conflict():
    assert conflicts(cut(14_000), cut(19_000), "count") == CONFLICT


def test_a_day_that_alone_differs_is_a_conflict():
    assert conflicts(cut(14_000), cut(14_000, "Thursday"), "date_time") == CONFLICT


@pytest.mark.parametrize(
    ("right", "kind"),
    [
        (cut(19_000, "Thursday"), "count"),
        (cut(19_000, "Thursday"), "date_time"),
        (cut(19_000, where="Esk"), "count"),
        (cut(400_000), "count"),
    ],
)
def test_where_two_things_differ_or_the_numbers_lie_far_apart_there_may_be_two_storms(right, kind):
    assert conflicts(cut(14_000), right, kind) == []


def test_claims_that_are_not_surely_aligned_may_be_of_two_things():
    assert conflicts(cut(14_000), cut(14_000, "Thursday"), "date_time", score=0.8, predicate=None) == []


def test_the_day_before_and_the_plan_for_the_next_are_two():
    desk = Desk()
    text, *values = cut(14_000)
    later, *others = cut(14_000, "Thursday")
    desk.align(desk.claim("a", text, *values), desk.claim("b", later, *others, status="planned", tense="future"), score=0.95)
    assert [one for one in verdicts(desk.findings(), "date_time") if one[0] == "conflict"] == []


def signed(who, when="Friday", what="the water bill"):
    return f"{who} signed {what} on {when}", person(who), day(when, {"Friday": FRIDAY, "Thursday": THURSDAY}[when], "sign")


def test_a_person_who_alone_differs_is_a_conflict():
    assert told(signed("Maria Estrada"), signed("Linda Crowe"), "person", predicate="sign") == CONFLICT


@pytest.mark.parametrize(
    "right",
    [
        signed("Linda Crowe", "Thursday"),
        signed("Linda Crowe", what="a lease for the old mill"),
    ],
)
def test_another_person_on_another_day_or_of_another_thing_is_another_matter(right):
    assert told(signed("Maria Estrada"), right, "person", predicate="sign") == []


def test_a_person_whom_the_other_article_knows_has_another_part():
    desk = pair(signed("Maria Estrada"), signed("Linda Crowe"), score=0.95, predicate="sign")
    desk.claim("b", "Maria Estrada was there", person("Maria Estrada"))
    assert verdicts(desk.findings(), "person") == []


def ordered(who, jets=24):
    return f"{who} ordered {jets} jets on Friday", firm(who), counted(f"{jets} jets", jets, "jet"), day("Friday", FRIDAY, "order")


def test_an_organisation_needs_two_values_in_common():
    assert told(ordered("Skarra"), ordered("Vento"), "organisation", predicate="order") == CONFLICT
    assert told(ordered("Skarra")[:2], ordered("Vento")[:2], "organisation", predicate="order") == []
    assert told(ordered("Skarra", 2), ordered("Vento", 2), "organisation", predicate="order") == []  # two of anything are told of many
    assert told(ordered("Skarra Air"), ordered("Vento Air"), "organisation", predicate="order") == CONFLICT
    assert told(ordered("SKRA"), ordered("Vento Air"), "organisation", predicate="order") == []  # which may belong to it


# --- what no list knows, and figures in two units ---------------------------------------------------------------------------


def lost(where, number=14_000):
    return (
        f"The storm cut the power of {number} homes in {where}",
        homes(number),
        (where, "place", Place(name=where, level="unknown", role="in")),
    )


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Velm", "Torp", ("compatible", "coarser")),  # one may lie in the other
        ("Tarn County", "Esk County", ("conflict", None)),
        ("Port Amsel", "Port Velden", ("conflict", None)),
        ("Amsel City", "Amsel Island", ("compatible", "coarser")),
    ],
)
def test_places_that_no_list_knows_differ_where_nothing_else_does(left, right, verdict):
    assert told(lost(left), lost(right), "place") == [verdict]
    assert told(lost(left), lost(right, 19_000), "place") == []


def fined(amount, unit, words, when="Friday"):
    """A fine with its day; `words` are the sum as written."""
    sum_of = (words, "money", quantity(amount, unit=unit, step=100_000))
    return f"The court fined the shipper {words} on {when}", sum_of, day(when, {"Friday": FRIDAY, "Thursday": THURSDAY}[when], None)


def test_one_figure_in_two_currencies_is_a_conflict_where_all_else_is_equal():
    dollars, euros = fined(2.3e6, "USD", "2.3 million dollars"), fined(2.3e6, "EUR", "2.3 million euros")
    assert told(dollars, euros, "money") == CONFLICT
    assert told(dollars, fined(2.1e6, "EUR", "2.1 million euros"), "money") == []  # no rate is made up
    assert told(dollars, fined(2.3e6, "EUR", "2.3 million euros", "Thursday"), "money") == []
    assert told(dollars, fined(2.3e6, "CAD", "2.3 million Canadian dollars"), "money") == []  # dollars at home


def test_points_of_a_percentage_are_no_percent():
    def rose(words, unit):
        return f"Turnout rose by {words} on Friday", (words, "percentage", quantity(4, unit=unit)), day("Friday", FRIDAY, None)

    assert told(rose("4 percent", "percent"), rose("4 percentage points", "percentage_point"), "percentage") == CONFLICT


@pytest.mark.parametrize(("number", "is_slip"), [("4,150", True), ("1,460", True), ("2,900", False)])
def test_a_long_figure_with_its_digits_turned_needs_no_common_noun(number, is_slip):
    def shed(words, noun):
        return f"Quill will shed {words}", (words, "count", quantity(float(words.split()[0].replace(",", "")), head=noun, thing=noun))

    desk = Desk()
    sides = [desk.claim("a", *shed("1,450 jobs", "job")), desk.claim("b", *shed(f"{number} posts", "post"))]
    link = Link(0.95, desk.align(*sides, score=0.95))
    left, right = (Side(claim, claim.mentions[0]) for claim in sides)
    assert (the_one_difference(Candidate(left, right, link), desk.story()) is not None) == is_slip


# --- sentences whose clauses are cut otherwise ------------------------------------------------------------------------------


def seizure(desk, article, when, *, cocaine=340, terms=("police", "seize", "cocaine", "squid", "port")):
    """Two claims of one sentence: what was seized, and who was charged when; gives the first."""
    text = f"Police seized {cocaine} bags of cocaine and charged seven dockers on {when}"
    first = desk.claim(
        article, text, (f"{cocaine} bags", "count", quantity(cocaine, head="bag", thing="bag")), terms=terms, predicate="seize"
    )
    dockers = ("seven dockers", "count", quantity(7, head="docker", thing="docker"))
    date = day(when, {"Friday": FRIDAY, "Thursday": THURSDAY}[when], None)
    second = desk.claim(article, text, dockers, date, terms=("charge", "docker"), predicate="charge")
    desk.claims[-1] = second.model_copy(
        update={"start": first.start, "end": first.end, "sentence": first.sentence, "mentions": _moved(second, first)}
    )
    return first


def _moved(claim, other):
    by = other.start - claim.start
    return tuple(mention.model_copy(update={"start": mention.start + by, "end": mention.end + by}) for mention in claim.mentions)


def of_sentences(left, right, score=0.95):
    desk = Desk()
    desk.align(seizure(desk, "a", *left), seizure(desk, "b", *right), score=score)
    return [verdict for verdict in verdicts(desk.findings(), "date_time") if verdict[0] == "conflict"]


def test_a_day_in_a_clause_that_is_lined_up_with_none_is_compared_by_its_sentence():
    assert of_sentences(["Friday"], ["Thursday"]) == CONFLICT
    assert of_sentences(["Friday"], ["Friday"]) == []


def test_sentences_need_surely_aligned_claims_and_all_else_equal():
    assert of_sentences(["Friday"], ["Thursday"], score=0.8) == []
    desk = Desk()
    desk.align(seizure(desk, "a", "Friday"), seizure(desk, "b", "Thursday", cocaine=19), score=0.95)
    assert [verdict for verdict in verdicts(desk.findings(), "date_time") if verdict[0] == "conflict"] == []


# --- denials --------------------------------------------------------------------------------------------------------------

PAID, UNPAID = "Harrow paid the fine of the mill on Friday", "Harrow did not settle the fine of the mill on Friday"


def denied(left=PAID, right=UNPAID, sure=0.95, **fields):
    """The verdicts where a relation model is as sure as that of whatever it is asked."""
    desk, asked = Desk(), []

    def witness(pairs):
        asked.extend(pairs)
        return [found(contradicts=sure)] * len(pairs)

    words = {"subject": "Harrow", "terms": ("harrow", "fine", "mill")}
    day_of = day("Friday", FRIDAY, None)
    first = desk.claim("a", left, day_of, **words, predicate="pay")
    second = desk.claim("b", right, day_of, **{**words, "predicate": "settle", "negated": True, **fields})
    desk.align(first, second, score=0.95)
    rows = compare_claims(desk.alignments, desk.claims, desk.articles, None, Witness(witness, min_contradiction=0.9))
    return [one for one in verdicts(rows, "event") if one[0] == "conflict"], asked


def test_a_denial_in_other_words_is_a_conflict_where_the_relation_model_says_so():
    assert denied()[0] == CONFLICT
    assert denied(sure=0.5)[0] == []


@pytest.mark.parametrize("changed", [{"negated": False}, {"tense": "future", "status": "planned"}, {"terms": ("harrow", "horse", "race")}])
def test_the_model_is_not_asked_where_nothing_is_denied_or_another_thing_is(changed):
    assert denied(**changed)[1] == []


# --- names and dates that a relation model finds to be all that differs ---------------------------------------------------------------


def presiding(name):
    """A judge's ruling, told in few of the other's words."""
    return {
        "Trevin": ("Judge Trevin dismissed the lawsuit", {"terms": ("judge", "dismiss", "lawsuit"), "predicate": "dismiss"}),
        "Whitlock": ("The case was thrown out by Judge Whitlock", {"terms": ("case", "throw", "judge"), "predicate": "throw"}),
    }[name]


def ruled(sure, **changed):
    """The conflicts of persons, and what the model was asked."""
    desk, asked = Desk(), []

    def witness(pairs):
        asked.extend(pairs)
        return [found(entails=sure)] * len(pairs)

    claims = []
    for article, name in (("a", "Trevin"), ("b", "Whitlock")):
        text, fields = presiding(name)
        claims.append(desk.claim(article, text, person(f"Ann {name}", name), **{**fields, **(changed if article == "b" else {})}))
    desk.align(*claims, score=0.7)
    rows = compare_claims(desk.alignments, desk.claims, desk.articles, None, Witness(witness, min_entailment=0.7))
    return [one for one in verdicts(rows, "person") if one[0] == "conflict"], asked


def test_two_names_conflict_where_the_model_finds_that_all_else_is_told_alike():
    assert ruled(0.9) == (CONFLICT, [("Judge Trevin dismissed the lawsuit", "The case was thrown out by Judge Trevin")])
    assert ruled(0.5)[0] == []


@pytest.mark.parametrize("changed", [{"tense": "future", "status": "planned"}, {"negated": True}, {"tense": None}])
def test_the_model_is_not_asked_about_names_in_claims_of_two_times(changed):
    assert ruled(0.9, **changed) == ([], [])
