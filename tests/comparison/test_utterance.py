"""Short quotations of one speaker: few words in common will do where the claims tell one thing, and only there."""

import pytest

from .builders import Desk, quote, verdicts


def told(left, right, *, speakers=("Dana Weber", "Dana Weber"), score=0.95, tenses=("past", "past")):
    desk = Desk()
    claims = [
        desk.claim(name, f"{speaker} said {words}", quote(words), speaker=speaker, status="attributed", tense=tense)
        for name, words, speaker, tense in zip("ab", (left, right), speakers, tenses, strict=True)
    ]
    desk.align(*claims, score=score)
    return verdicts(desk.findings(), "quote")


SYNONYM = "the pump just died on us", "the pump simply died on us"
TURNED = "I will stay at the club", "I will not stay at the club"


def test_wording_of_one_utterance_is_an_alias_and_a_lost_negation_a_conflict():
    assert told(*SYNONYM) == [("compatible", "alias")]
    assert told(*TURNED) == [("conflict", None)]
    assert told("we lost millions not thousands", "we lost thousands not millions") == [("conflict", None)]


@pytest.mark.parametrize(
    "fields",
    [{"speakers": ("Dana Weber", "Ann Ames")}, {"speakers": ("the union", "officials")}, {"score": 0.6}, {"tenses": ("future", "past")}],
)
def test_of_two_speakers_two_occasions_or_two_claims_nothing_is_said(fields):
    assert told(*TURNED, **fields) == []


def test_two_sentences_of_one_speech_are_no_wordings_of_one():
    assert told("the pump just died on us", "the crew was very brave") == []


LONG = "we heard the wall come down behind us"


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        (("Edda Barlow", "tenant Marco Sieber"), [("conflict", None)]),
        (("Edda Barlow", "Mrs. Barlow"), []),
        (("Edda Barlow", "Mayor E. Barlow"), []),
        (("Edda Barlow", "a neighbour"), []),
        (("Edda Barlow", "the Larvo Police Department"), []),
    ],
)
def test_one_quotation_of_two_people_is_a_conflict(speakers, expected):
    desk = Desk()
    desk.align(*(desk.claim(name, LONG, quote(LONG), speaker=who, status="attributed") for name, who in zip("ab", speakers, strict=True)))
    assert verdicts(desk.findings(), "attribution") == expected


def test_a_few_words_may_be_said_by_two():
    desk = Desk()
    words = "we are very sad"
    speakers = "Edda Barlow", "Marco Sieber"
    desk.align(*(desk.claim(name, words, quote(words), speaker=who, status="attributed") for name, who in zip("ab", speakers, strict=True)))
    assert verdicts(desk.findings(), "attribution") == []
