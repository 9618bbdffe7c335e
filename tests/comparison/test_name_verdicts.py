"""When two names are one person's or one organisation's."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosscheck.comparison.name import compare_name
from crosscheck.comparison.name.nicknames import is_known, same_given_name
from crosscheck.comparison.name.roles import same_role
from crosscheck.records import Mention, Name, Quote


def named(name, roles=(), kind="person", acronym=None):
    return Mention(kind=kind, start=0, end=len(name), text=name, value=Name(name=name, roles=roles, acronym=acronym))


def verdict(left, right):
    found = compare_name(left, right)
    return None if found is None else (found.verdict, found.reason)


def persons(left, right):
    return verdict(named(left), named(right))


def organisations(left, right):
    return verdict(named(left, kind="organisation"), named(right, kind="organisation"))


ONE_FORM = [("Ana Ruiz", "Ana Ruiz"), ("Ruiz", "Ruiz"), ("Luis Ortega Jr.", "Luis Ortega Jr."), ("Ana Ruiz", "ANA RUIZ")]

OTHER_FORMS = [
    ("Christopher Vale", "C.J. Vale"),
    ("Christopher Vale", "CJ Vale"),
    ("Christopher “CJ” Vale", "C.J. Vale"),
    ('Steven "Kit" Vale', "Kit Vale"),
    ("Maxwell Lund", "Max Lund"),
    ("Ruiz", "Ana Ruiz"),
    ("Ana", "Ana Ruiz"),
    ("Ana M. Ruiz", "Ana Ruiz"),
    ("Ana Maria Ruiz", "Ana M. Ruiz"),
    ("A. Ruiz", "Ana Ruiz"),
    ("Robert Moss", "Bob Moss"),
    ("Sandra Moss", "Sandi"),
    ("Sandra", "Sandi"),
    ("Joseph Lund", "Joe Lund"),
    ("Wade Hill", "Clarence Wade Hill"),
    ("Luis Ortega Jr.", "Luis Ortega"),
    ("Wen Baozhu", "Wen"),
    ("Bill de Vries", "de Vries"),
    ("Ana Soler-Vidal", "Ana Soler"),
    ("Ana Soler-Vidal", "Ana Vidal"),
    ("Ana Soler-Vidal", "Vidal"),
    ("Christopher “CJ” Soler-Vidal", "CJ Vidal"),
    ("De'Andre Moss", "Deandre Moss"),
    ("De’Andre Moss", "De'andre Moss Jr."),
    ("Heydar Rostabadi", "Heidar Rostavadi"),
    ("Mohammed Sayeed", "Muhammad Sayeed"),
    ("José Luján", "Jose Lujan"),
    ("Park Jong-ho", "Park Jong Ho"),
    ("Yevgeny Petrov", "Evgeny Petrov"),
    ("Liu Wei", "Wei Liu"),
    ("Anastasia Wolny", "Anastazja Wolny"),
]

TWO_PERSONS = [
    ("Peter Vale", "C.J. Vale"),
    ("Ana Ruiz", "Luis Ortega"),
    ("Ana Ruiz", "Luis Ruiz"),
    ("Nick Hobbs", "Thelma Hobbs"),
    ("Ana Soler-Vidal", "Luis Vidal"),
    ("Omar Al-Vidal", "Omar Soler-Khan"),
    ("Ruiz", "Ortega"),
    ("Ruiz", "Luis Ortega"),
    ("Luis Ortega Jr.", "Luis Ortega Sr."),
    ("Ana Ruiz", "Ana Perez"),
    ("John B. Moss", "John C. Moss"),
    ("James Moss", "Jane Moss"),
]

UNCLEAR = [("Mark Moss", "Mary Moss"), ("Maria Lopez", "Mario Lopez"), ("Joan Moss", "Joon Moss"), ("Ana Khan", "Ana Kahn")]
UNCLEAR += [("Hassan", "Moreau"), ("Johanna Moss", "Johannes Moss")]
"""A given name and perhaps its bearer's surname; a woman's and a man's."""


@pytest.mark.parametrize(("left", "right"), ONE_FORM)
def test_one_form_agrees(left, right):
    assert persons(left, right) == ("agree", None)


@pytest.mark.parametrize(("left", "right"), OTHER_FORMS)
def test_other_forms_and_spellings_are_compatible(left, right):
    assert persons(left, right) == ("compatible", "alias")


@pytest.mark.parametrize(("left", "right"), TWO_PERSONS)
def test_clearly_different_names_conflict(left, right):
    assert persons(left, right) == ("conflict", None)


@pytest.mark.parametrize(("left", "right"), UNCLEAR)
def test_names_that_may_be_one_or_two_are_left_open(left, right):
    assert persons(left, right) is None


def test_other_title_of_one_name_is_compatible():
    left, right = named("Ana Ruiz", ("climate envoy",)), named("Ana Ruiz", ("finance minister",))
    found = compare_name(left, right)
    assert (found.verdict, found.reason) == ("compatible", "alias")
    assert "climate envoy" in found.explanation
    assert "finance minister" in found.explanation


@pytest.mark.parametrize(
    ("left", "right"),
    [(("gov.",), ("governor of Ohio",)), (("chinese leader",), ("leader of china",)), (("sen.",), ("senator",)), ((), ("mayor",))],
)
def test_titles_that_share_a_word_agree(left, right):
    assert verdict(named("Ana Ruiz", left), named("Ana Ruiz", right)) == ("agree", None)


def test_father_and_son_with_other_roles_are_left_open():
    assert verdict(named("Luis Ortega Jr.", ("former rep.",)), named("Luis Ortega", ("rev.",))) is None


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("governor of elba", "elba gov.", True),
        ("governor of elba", "governor of elba island", True),
        ("governor of elba", "governor of capri", False),
        ("police chief", "fire chief", False),
        ("prime minister", "foreign minister", False),
        ("spokeswoman", "police spokesman", True),
        ("lawyer for the family", "attorney", True),
        ("mayor", "president", False),
    ],
)
def test_roles_are_matched_by_head_and_qualifier(left, right, same):
    assert same_role(Name(name="A", roles=(left,)), Name(name="B", roles=(right,))) is same
    assert same_role(Name(name="B", roles=(right,)), Name(name="A", roles=(left,))) is same


ONE_ORGANISATION = [
    ("Blue River Fire Council", "BRFC"),
    ("U.S. Geological Survey", "USGS"),
    ("United States Harbour Agency", "USHA"),
    ("Moss Hospital for Children", "Moss Hospital for Children at Lund Health"),
    ("Defense Department", "Department of Defense and Trade"),
    ("Elba police", "Elba Metropolitan Police Department"),
    ("ZRNA", "ZRNA news agency"),
]


@pytest.mark.parametrize(("left", "right"), ONE_ORGANISATION)
def test_short_and_full_forms_of_organisations_are_compatible(left, right):
    assert organisations(left, right) == ("compatible", "alias")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("U.S. Geological Survey", "United States Geological Survey"),
        ("Smith & Moss Inc.", "Smith and Moss"),
        ("Defense Department", "Defense Department"),
        ("N.R.H.A.", "NRHA"),
        ("Velmo County Sheriff's Office", "Velmo County Sheriffs Office"),
    ],
)
def test_same_organisations_agree(left, right):
    assert organisations(left, right) == ("agree", None)


def test_stated_acronym_counts():
    full, short = named("Council of Rivers", kind="organisation", acronym="CORV"), named("CORV", kind="organisation")
    assert verdict(full, short) == ("compatible", "alias")


def test_an_acronym_may_stand_for_part_of_a_name():
    assert organisations("UV Medical Center", "University of Velmo Medical Center") == ("compatible", "alias")
    assert organisations("UL Medical Center", "University of Velmo Medical Center") != ("compatible", "alias")


@pytest.mark.parametrize(("left", "right"), [("Acme Motors", "Lund Shipping"), ("FBI", "CIA"), ("Treasury Department", "Labor Department")])
def test_different_organisations_conflict(left, right):
    assert organisations(left, right) == ("conflict", None)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("House", "House Judiciary Committee"),
        ("BRFC", "Lund Shipping"),
        ("Moss Health", "Ina Moss Hospital"),
        ("Upper Velmo Springs Police Department", "Upper Velmo Springs Fire Department"),
    ],
)
def test_organisations_with_a_word_in_common_are_left_open(left, right):
    assert organisations(left, right) is None


def test_persons_are_not_compared_with_organisations():
    assert compare_name(named("Moss"), named("Moss", kind="organisation")) is None
    assert compare_name(named("Moss"), Mention(kind="quote", start=0, end=1, text="x", value=Quote(words=("x",)))) is None


def test_nicknames_go_both_ways():
    assert same_given_name("robert", "bob")
    assert same_given_name("bob", "robert")
    assert same_given_name("liz", "betty")
    assert not same_given_name("john", "joan")
    assert is_known("bob")
    assert not is_known("zelda")


NAMES = st.lists(
    st.sampled_from("Ana Anna Luis Robert Bob Ruiz Ortega Moss Mose de Vries Jr. M. Rostabadi Rostavadi".split()), min_size=1, max_size=4
)


@given(NAMES, NAMES)
@example(["Ana"], ["de", "Ana"])
def test_verdict_is_symmetric(left, right):
    for kind in ("person", "organisation"):
        one, other = named(" ".join(left), kind=kind), named(" ".join(right), kind=kind)
        assert verdict(one, other) == verdict(other, one)


@given(NAMES)
def test_name_agrees_with_itself(words):
    for kind in ("person", "organisation"):
        one = named(" ".join(words), ("mayor",), kind=kind)
        assert verdict(one, one) == ("agree", None)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Doctors Without Borders", "Médecins Sans Frontières"),
        ("National Rally", "Rassemblement National"),
        ("the Revolutionary Guards", "Islamic Revolutionary Guard Corps"),
    ],
)
def test_two_names_in_two_languages_are_one_organisations(left, right):
    assert organisations(left, right) == ("compatible", "alias")


def test_names_of_two_organisations_of_one_sort_stay_two():
    assert organisations("Doctors Without Borders", "Reporters Sans Frontières") != ("compatible", "alias")
