"""Negation, tense and status of single sentences."""

import pytest

from crosscheck.extract.attribution import attribute
from crosscheck.extract.clauses import split_clauses
from crosscheck.extract.parser import load_parser
from crosscheck.extract.status import event_token, is_negated, status_of, tense_of


def last_reading(text):
    doc = load_parser()(text)
    found = [r for r in attribute([split_clauses(s) for s in doc.sents], [])[-1] if not r.frame]
    return found[-1]


CASES = [
    ("The dam broke on Monday.", "asserted", "past", False),
    ("The dam has broken.", "asserted", "past", False),
    ("The dam supplies two cities.", "asserted", "present", False),
    ("Police have no suspects.", "asserted", "present", True),
    ("No one was hurt in the fire.", "asserted", "past", True),
    ("The rescuers failed to reach the village.", "asserted", "past", True),
    ("The driver did not stop.", "asserted", "past", True),
    ("Two brothers were charged with murder.", "asserted", "past", False),
    ("The council will vote on the plan.", "planned", "future", False),
    ("The council will not vote on the plan.", "planned", "future", True),
    ("The council is expected to vote on the plan.", "planned", "future", False),
    ("The company plans to close three plants.", "planned", "future", False),
    ("The hearing has been set for June 28.", "planned", "future", False),
    ("The mayor said she would resign in June.", "planned", "future", False),
    ("The storm may reach the coast by Friday.", "possible", "present", False),
    ("The storm is likely to reach the coast.", "possible", "present", False),
    ("If the river rises further, the city will close two bridges.", "possible", "future", False),
    ("The new law would ban the sale of fireworks.", "possible", "future", False),
    ("The suspect allegedly stole a truck.", "alleged", "past", False),
    ("The union alleged that the firm had lied.", "alleged", "past", False),
    ("The minister denied that he had taken the money.", "denied", "past", False),
    ("Ortiz denied taking the money.", "denied", "past", False),
    ("The firm has denied being biased against farmers.", "denied", "past", False),
    ("The company rejected the allegations.", "denied", "past", False),
    ("Police said the driver had fled.", "attributed", "past", False),
    ("The fire is believed to have started in the kitchen.", "possible", "past", False),
    ("The boys, probably tired from the walk, reversed course.", "asserted", "past", False),
    ("A fund has been set up for the pupils.", "asserted", "past", False),
    ("The election is slated for May.", "planned", "future", False),
    ("The minister is to meet the unions.", "planned", "future", False),
    ("The rain is to blame for the delay.", "asserted", "present", False),
    ("It is no surprise that the dam broke.", "asserted", "present", False),
    ("There is no bridge.", "asserted", "present", True),
    ("The mayor wasted no time.", "asserted", "past", False),
    ("The pupils were asleep when police say the roof fell in.", "attributed", "past", False),
    ("Had they married, the tax would have been lower.", "possible", "past", False),
    ("Had the dam broken, the town would have been lost.", "possible", "past", False),
    ("He's been freed.", "asserted", "past", False),
    ("She's been there twice.", "asserted", "past", False),
    ("He's freed from all duties.", "asserted", "present", False),
    ("LARVO ― The council is preparing to sue the firm.", "planned", "future", False),
    ("Police believe the driver fled to Ostwick.", "possible", "past", False),
    ("The man, detectives think, had the key.", "possible", "past", False),
    ("Police believe the driver fled when the roof fell in.", "attributed", "past", False),
    ("The mayor thinks the toll is unfair.", "attributed", "present", False),
    ("Police said the driver had known the road.", "attributed", "past", False),
    ("The goal is to win the cup.", "asserted", "present", False),
    ("No guards were shot at or hurt in the raid.", "asserted", "past", True),
    ("Nobody was arrested or charged in the case.", "asserted", "past", True),
    ("The guards were shot at and hurt in the raid.", "asserted", "past", False),
]


@pytest.mark.parametrize(("text", "status", "tense", "negated"), CASES)
def test_a_sentence_is_read_as_it_is_meant(text, status, tense, negated):
    reading = last_reading(text)
    assert (status_of(reading.clause, reading.attribution), tense_of(reading.clause), is_negated(reading.clause)) == (
        status,
        tense,
        negated,
    )


EVENTS = [
    ("The victims are expected to survive.", "survive"),
    ("Two helicopters began moving the injured.", "move"),
    ("The fire is believed to have started in the kitchen.", "start"),
    ("The council rejected the plan.", "reject"),
]


@pytest.mark.parametrize(("text", "lemma"), EVENTS)
def test_the_event_stands_below_verbs_that_only_introduce_it(text, lemma):
    assert event_token(last_reading(text).clause.head).lemma_ == lemma


@pytest.mark.parametrize(
    ("text", "lemma", "tense"),
    [
        ("Korea's Daeho Steel to swallow parts maker Brantis for $2.1bn.", "swallow", "future"),
        ("Minister to resign over tax row.", "resign", "future"),
        ("Holm bridge to reopen on Monday.", "reopen", "future"),
        ("Film maker Otto Brandt dead at 71.", "dead", "past"),
        ("A plan to build homes.", "plan", None),
    ],
)
def test_the_grammar_of_headlines_in_the_text(text, lemma, tense):
    (clause,) = split_clauses(next(load_parser()(text).sents))
    assert (event_token(clause.head).lemma_.lower(), tense_of(clause)) == (lemma, tense)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The blood was found in the accused's van.", "asserted"),
        ("The accused was silent.", "asserted"),
        ("The knife lay in the accused man's kitchen.", "asserted"),
        ("The accused killer fled to Spain.", "asserted"),
        ("A man accused of theft fled to Spain.", "asserted"),
        ("The driver allegedly fled to Spain.", "alleged"),
        ("An alleged fraud cost the port millions.", "alleged"),
    ],
)
def test_who_stands_trial_makes_nothing_an_allegation(text, status):
    reading = last_reading(text)
    assert status_of(reading.clause, reading.attribution) == status


def test_a_condition_without_if_is_no_fact():
    doc = load_parser()("Had they been married, the tax would have been zero.")
    read = [r for r in attribute([split_clauses(s) for s in doc.sents], [])[-1] if not r.frame]
    assert {status_of(r.clause, r.attribution) for r in read} == {"possible"}
