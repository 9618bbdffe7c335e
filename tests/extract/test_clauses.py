"""Sentences fall into clauses that an editor can read."""

import pytest

from crosscheck.extract.clauses import split_clauses
from crosscheck.extract.parser import load_parser


def clauses(text):
    doc = load_parser()(text)
    return {doc.text[c.start : c.end] for sentence in doc.sents for c in split_clauses(sentence)}


def subjects(text):
    doc = load_parser()(text)
    made = (c for sentence in doc.sents for c in split_clauses(sentence))
    return {doc.text[c.start : c.end]: "".join(t.text_with_ws for t in c.subject).strip() for c in made}


SPLIT = [
    ("The storm hit the coast on Friday, killing 12 people.", {"The storm hit the coast on Friday", "killing 12 people"}),
    ("The bus hit a wall and burst into flames.", {"The bus hit a wall", "burst into flames"}),
    (
        "The bus, which was carrying 40 pupils, hit a wall.",
        {"The bus, which was carrying 40 pupils, hit a wall", "which was carrying 40 pupils"},
    ),
    ("Police said the driver had fled.", {"Police said", "the driver had fled"}),
    ("“The water came at night,” the farmer said.", {"The water came at night", "“The water came at night,” the farmer said"}),
    ("Police said on Monday the driver had fled.", {"Police said on Monday", "the driver had fled"}),
    ("Police said 8-year-old Ann Keller had fled.", {"Police said", "8-year-old Ann Keller had fled"}),
    ("Police said that on Monday the driver had fled.", {"on Monday the driver had fled"}),
    (
        "The firm paid $4,000 for flights, $2,500 for hotels and $900 for dinners.",
        {"The firm paid $4,000 for flights", "$2,500 for hotels", "$900 for dinners"},
    ),
    ("Ten people died when a boat carrying workers capsized.", {"Ten people died", "when a boat carrying workers capsized"}),
]

WHOLE = [
    "The people who were rescued thanked the crew.",
    "If the river rises further, the city will close two bridges.",
    "Prosecutors recommended that he receive a sentence of five years.",
    "It was unclear whether the pilot survived.",
    "The spokesman declined to say whether anyone had been hurt.",
    "She did not say that the plan had failed.",
    "The company plans to close three plants and sell a fourth.",
    "Divers found and recovered six rifles.",
    "Six rifles, 12 magazines and 300 rounds were seized by the navy.",
    "The judges want the law to be changed.",
    "Don't expect it to be a triumph.",
    "He called it “a disaster for farmers”.",
]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_each_fact_gets_a_clause(text, expected):
    assert expected <= clauses(text)


@pytest.mark.parametrize("text", WHOLE)
def test_what_the_sentence_needs_stays_in_it(text):
    assert clauses(text) == {text.rstrip(".")}


SHARED = [
    ("The bus hit a wall and burst into flames.", "burst into flames", "The bus"),
    ("The storm hit the coast on Friday, killing 12 people.", "killing 12 people", "The storm"),
    ("The bus, which was carrying 40 pupils, hit a wall.", "which was carrying 40 pupils", "The bus"),
    ("The ministry says the balloon drifted off course, and shot it down.", "shot it down", "The ministry"),
    ("The town still has water and power and officials say they are sending tents.", "officials say", "officials"),
]


@pytest.mark.parametrize(("text", "clause", "subject"), SHARED)
def test_a_clause_without_a_subject_shares_one(text, clause, subject):
    assert subjects(text)[clause] == subject


def test_no_clause_ends_in_a_dangling_word_or_mark():
    texts = [
        "Warren said the talks were “",
        "The relative called detectives to claim that he was innocent.",
        "She lives in the house (the old one",
        "He was quoted by state television as saying that rescue teams were on their way.",
        "It was “full of wounded,” the agency said.",
    ]
    for text in texts:
        for clause in clauses(text):
            assert clause.split()[-1] not in {"as", "to", "by", "that", "saying", "“", '"', "(", ","}
            assert clause.count("“") == clause.count("”")


def test_an_apposition_tells_and_a_list_does_not():
    assert "a former nurse from the valley" in clauses("The mayor is Dana Weber, a former nurse from the valley.")
    listed = clauses("He bought a car, a $900 watch and a fur coat.")
    assert listed == {"He bought a car, a $900 watch and a fur coat"}


def test_a_sentence_without_end_gives_no_clause():
    assert clauses("he said that " * 400) == set()


@pytest.mark.parametrize(
    ("text", "clause", "subject"),
    [
        ("Karim Haddad, a poet who was born in Tyre, has won the prize.", "who was born in Tyre", "Karim Haddad"),
        (
            "Rain has delayed the launch from Cape Orr, which is now planned for Monday.",
            "which is now planned for Monday",
            "the launch from Cape Orr",
        ),
        ("Staff at Telvia, who went on strike in May, are back at work.", "who went on strike in May", "Staff at Telvia"),
        ("A ship sank off Malta, which joined the union in 2004.", "which joined the union in 2004", "Malta"),
    ],
)
def test_a_relative_clause_tells_of_whom_its_verb_fits(text, clause, subject):
    assert subjects(text)[clause] == subject


def test_an_aside_does_not_swallow_the_sentence_around_it():
    found = subjects(
        "In Friday's verdict, which Ortega's lawyers said he would appeal, the anti-graft court held that he had taken R2 million."
    )
    assert found["the anti-graft court held that he had taken R2 million"] == "the anti-graft court"


def test_when_they_say_it_happened_asks_nothing():
    assert "the roof of the gym fell on them" in clauses("The pupils were asleep when police say the roof of the gym fell on them.")
    assert "the roof of the gym fell on them" not in clauses("The pupils did not say when the roof of the gym fell on them.")


def test_what_left_one_dead_is_the_shooting_and_not_the_place():
    found = subjects(
        "There was a shooting at a flat in the harbour that left one man dead, and a farmer has a dog on a farm that killed two hens."
    )
    assert found["that left one man dead"] == "a shooting at a flat in the harbour"
    assert found["that killed two hens"] == "a farm"
