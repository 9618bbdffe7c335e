"""The single cues that speak for a person, and the count of votes over an article."""

import pytest

from crosscheck.extract.mentions.gazetteer import fold
from crosscheck.extract.mentions.name_cues import has_age, is_located, is_premises, names_a_person, title_end, word_before
from crosscheck.extract.mentions.name_given_away import Span
from crosscheck.extract.mentions.name_shape import is_capitalised
from crosscheck.extract.mentions.name_votes import vote
from crosscheck.extract.parser import load_parser


def span_of(text, name):
    doc = load_parser()(text)
    start = text.index(name)
    span = doc.char_span(start, start + len(name))
    return doc, span.start, span.end


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sgt. Moss", "sgt."),
        ("Lt. Moss", "lt."),
        ("Gov. Moss", "gov."),
        ("Mr. Moss", "mr."),
        ("mayor Moss", "mayor"),
        ("It ended. Moss", "."),
        ("Moss", ""),
    ],
)
def test_word_before_has_its_full_stop(text, word):
    doc, start, _ = span_of(text, "Moss")
    assert word_before(doc, start)[0] == word


@pytest.mark.parametrize(
    ("text", "position", "end"),
    [
        ("Sgt. Moss", 0, 2),
        ("Gov. Moss", 0, 1),
        ("President Moss", 0, 1),
        ("president Moss", 0, None),
        ("Attorney General Moss", 1, 2),
        ("Secretary-General Moss", 2, 3),
        ("The General Store", 1, None),
        ("Private Bank", 0, None),
        ("Mayor-elect Moss", 2, 3),
        ("self-elect Moss", 2, None),
        ("Moss Sgt.", 1, 3),
        ("Elmira Moss", 0, None),
    ],
)
def test_titles_end_where_the_name_begins(text, position, end):
    assert title_end(load_parser().make_doc(text), position) == end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moss, 44, left.", True),
        ("Moss, 9.", True),
        ("Moss, 102, left.", True),
        ("They are Moss, 44; and others.", True),
        ("Moss, 44 people died.", False),
        ("Moss, 2019, left.", False),
        ("Moss 44, left.", False),
        ("Moss, left.", False),
        ("Moss,", False),
        ("Moss", False),
    ],
)
def test_ages_stand_between_commas(text, expected):
    doc, _, end = span_of(text, "Moss")
    assert has_age(doc, end) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Judge Okoye left.", "Okoye", True),
        ("The lawyer Okoye left.", "Okoye", True),
        ("Okoye, who runs the shelter, left.", "Okoye", True),
        ("Okoye, a nurse, left.", "Okoye", True),
        ("Okoye, spokesman for the force, left.", "Okoye", True),
        ("It was 9-year-old Okoye.", "Okoye", True),
        ("He was Okoye.", "Okoye", True),
        ("The man was identified as Okoye.", "Okoye", True),
        ("Robert Okoye left.", "Robert Okoye", True),
        ("Okoye left.", "Okoye", False),
        ("The rival Okoye won.", "Okoye", False),
        ("Okoye, which makes boats, left.", "Okoye", False),
        ("Okoye, a maker of boats, left.", "Okoye", False),
        ("It was Okoye.", "Okoye", False),
        ("The boat was identified as Okoye.", "Okoye", False),
    ],
)
def test_words_around_say_that_it_is_a_person(text, name, expected):
    assert names_a_person(*span_of(text, name)) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("He bought it at Okoye.", "Okoye", True),
        ("He was at Okoye.", "Okoye", True),
        ("He shouted at Okoye.", "Okoye", False),
        ("He aimed the gun at Okoye.", "Okoye", False),
        ("He was at Robert Okoye.", "Robert Okoye", False),
        ("He saw Okoye.", "Okoye", False),
        ("Okoye left.", "Okoye", False),
    ],
)
def test_one_is_at_a_shop(text, name, expected):
    doc, start, _ = span_of(text, name)
    assert is_premises(doc, start) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("Moss", True), ("É", True), ("moss", False), ("44th", False), ("’s", False), (".", False), ("B2", True)]
)
def test_capitals_make_the_shape_of_a_name(word, expected):
    assert is_capitalised(load_parser().make_doc(word)[0]) is expected


def seen(text, label, cue=False):
    return Span(0, len(text.split()), label, cue), text


@pytest.mark.parametrize(
    ("candidates", "key", "expected"),
    [
        ([seen("Corvin Ashe", "PERSON")], "corvin ashe", "person"),
        ([seen("Corvin Ashe", "ORG")], "corvin ashe", "organisation"),
        ([seen("Corvin Ashe", "ORG", cue=True)], "corvin ashe", "person"),
        ([seen("Corvin Ashe", "ORG"), seen("Corvin Ashe", "PERSON"), seen("Corvin Ashe", "PERSON")], "corvin ashe", "person"),
        ([seen("Corvin Ashe", "TITLE")], "corvin ashe", "person"),
        ([seen("Corvin Ashe", "ROLE")], "corvin ashe", "person"),
        ([seen("Corvin Ashe", "DESCRIBED")], "corvin ashe", "person"),
        ([seen("Corvin Ashe", "GIVEN")], "corvin ashe", "person"),
        ([seen("Corvin Ashe", "NORP")], "corvin ashe", None),
        ([seen("Corvin Ashe", "GPE")], "corvin ashe", None),
        ([seen("Ashe", "PERSON")], "ashe", None),
        ([seen("Ashe", "PERSON"), seen("Ashe", "PERSON")], "ashe", "person"),
        ([seen("Ashe", "PERSON", cue=True)], "ashe", "person"),
        ([seen("Ashe", "PERSON"), seen("Ashe", "PERSON"), seen("Ashe", "GPE")], "ashe", None),
        ([seen("Best Buy", "BRAND")], "best buy", "organisation"),
        ([seen("Best Buy", "PERSON"), seen("Best Buy", "BRAND")], "best buy", "organisation"),
        ([seen("Phoenix Suns", "PERSON")], "phoenix suns", "organisation"),
        ([seen("Elmira United", "PERSON")], "elmira united", None),
        ([seen("Victoria Falls", "PERSON")], "victoria falls", None),
        ([seen("Robert Moss Street", "PERSON")], "robert moss street", None),
        ([seen("Louis St. Clair", "PERSON")], "louis st. clair", "person"),
        ([seen("White House", "PERSON", cue=True)], "white house", None),
        ([seen("ELMIRA", "PERSON", cue=True)], "elmira", None),
        ([seen("Homicide Detectives", "PERSON")], "homicide detectives", None),
        ([seen("Chelsea beat Arsenal", "PERSON", cue=True)], "chelsea beat arsenal", None),
        ([seen("Chelsea beat Arsenal", "ORG")], "chelsea beat arsenal", None),
        ([seen("Save the Whales", "ORG")], "save the whales", "organisation"),
        ([seen("OH", "ORG")], "oh", None),
        ([seen("FBI", "ORG")], "fbi", "organisation"),
        ([seen("Ana Moss's", "PERSON")], "ana moss's", None),
        ([seen("Faisal bin Rashid", "PERSON")], "faisal bin rashid", "person"),
    ],
)
def test_votes_over_the_article_decide(candidates, key, expected):
    assert vote(candidates)[key] == expected


def test_every_string_is_voted_on_once():
    votes = vote([seen("Corvin Ashe", "PERSON"), seen("CORVIN ASHE", "PERSON"), seen("Ana Moss", "PERSON")])
    assert list(votes) == [fold("Corvin Ashe"), fold("Ana Moss")]


def test_no_candidates_no_votes():
    assert vote([]) == {}


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("They were shot at a home in Ibarra, police said.", True),
        ("It lies three miles south of Ibarra.", True),
        ("The firm sold its stake in Ibarra.", False),
        ("In Ibarra shares he saw no value.", False),
        ("The mayor of Ibarra left.", False),
    ],
)
def test_a_town_is_where_something_is(text, located):
    assert is_located(*span_of(text, "Ibarra")) is located


@pytest.mark.parametrize(("others", "kind"), [(1, None), (6, "organisation")])
def test_a_town_that_is_mostly_named_otherwise_is_a_firm(others, kind):
    at = [(Span(0, 1, "ORG", located=True), "Vallejo")]
    assert vote([*at, *at, *[(Span(0, 1, "ORG"), "Vallejo")] * others])["vallejo"] == kind
