"""What a relation model is asked, and what it may do."""

import datetime as dt

import pytest

from crosscheck.comparison import Witness, compare_claims

from .builders import FRIDAY, Desk, day, found, killed, person

TEXTS = ("The driver of the van fled the crash site in haste", "The driver of the van hardly fled from the crash at all")
FIELDS = ({"predicate": "flee", "subject": "The driver"}, {"predicate": "flee", "subject": "The driver", "negated": True})


def desk_of(texts=TEXTS, told=((), ()), changed=({}, {}), score=0.9):
    desk = Desk()
    desk.align(
        *(
            desk.claim(article, text, *mentions, **{**fields, **other})
            for article, text, mentions, fields, other in zip("ab", texts, told, FIELDS, changed, strict=True)
        ),
        score=score,
    )
    return desk


def heard(desk, sure=0.9):
    """The findings as (kind, verdict), and what the witness was asked."""
    asked = []

    def witness(pairs):
        asked.extend(pairs)
        return [found(contradicts=sure)] * len(pairs)

    rows = compare_claims(desk.alignments, desk.claims, desk.articles, None, Witness(witness, min_contradiction=0.8))
    return [(finding.kind, finding.verdict) for finding in rows], asked


def test_aligned_claims_that_the_model_finds_contradictory_conflict():
    assert heard(desk_of()) == ([("event", "conflict")], [TEXTS])


def test_one_that_is_not_sure_changes_nothing():
    assert heard(desk_of(), sure=0.7) == ([], [TEXTS])


def test_without_a_witness_nothing_is_asked():
    assert desk_of().findings() == []


@pytest.mark.parametrize(
    ("told", "changed", "score"),
    [
        (((), ()), ({}, {}), 0.6),
        (((), ()), ({"status": "planned"}, {}), 0.9),
        (((), ()), ({"subject": "A witness", "terms": ("witness", "see")}, {"terms": ("driver", "hold")}), 0.9),
        (((), ()), ({"speaker": "Ann Ames", "status": "attributed"}, {"speaker": "Bob Beck", "status": "attributed"}), 0.9),
        (((person("Ann Ames"),), (person("Bob Beck"),)), ({}, {}), 0.9),
    ],
)
def test_it_is_not_asked_of_claims_that_may_be_of_two_things(told, changed, score):
    texts = tuple(f"{text} by {mentions[0][0]}" if mentions else text for text, mentions in zip(TEXTS, told, strict=True))
    assert heard(desk_of(texts, told, changed, score))[1] == []


@pytest.mark.parametrize("changed", [{"negated": False}, {"predicate": "hold"}, {"negated": False, "predicate": "hold"}])
def test_it_is_not_believed_where_neither_denies_or_another_thing_is_denied(changed):
    assert ("event", "conflict") not in heard(desk_of(changed=({}, changed)))[0]


def test_numbers_and_times_are_left_to_those_who_can_compare_them():
    texts = ("The van killed 3 people", "The van killed 4 people")
    told = ((killed("3 people", 3),), (killed("4 people", 4),))
    assert heard(desk_of(texts, told))[1] == []
    texts = ("The driver fled on Friday", "The driver was held on Saturday")
    told = ((day("Friday", FRIDAY, "flee"),), (day("Saturday", FRIDAY + dt.timedelta(days=1), "hold"),))
    assert heard(desk_of(texts, told))[1] == []


def test_what_a_later_report_tells_is_no_contradiction():
    desk = desk_of()
    desk.publish("b", FRIDAY + dt.timedelta(days=1))
    assert heard(desk)[1] == []


@pytest.mark.parametrize(
    ("both", "forth", "back", "apart", "same"),
    [
        ("the same", found(entails=0.8), found(entails=0.75), 0.0, True),
        ("more on one side, and as they stand each denies the other", found(entails=0.9), found(), 0.9, True),
        ("more on one side, and they are left open as they stand", found(entails=0.9), found(), 0.5, False),
        ("more on one side, and one denies it all the same", found(entails=0.9), found(contradicts=0.4), 0.9, False),
        ("something else", found(entails=0.6), found(), 0.9, False),
    ],
)
def test_two_texts_tell_the_same_but_for_a_name(both, forth, back, apart, same):
    answers = {("x", "as x"): (forth[0], back[0]), ("x", "y"): found(contradicts=apart)}
    witness = Witness(lambda pairs: [answers[pair] for pair in pairs], min_entailment=0.7)
    assert witness.tell_the_same_but_for("x", "y", "as x") is same, both
