"""Headlines are one claim, with their source taken off."""

import pytest

from crosscheck.extract.headline import read_headline
from crosscheck.extract.marks import pair_marks
from crosscheck.extract.parser import load_parser
from crosscheck.extract.sentences import split_sentences
from crosscheck.extract.status import status_of, tense_of


def read(text):
    doc = load_parser()(text)
    (reading,) = read_headline(split_sentences(doc)[0], pair_marks(doc))
    return doc.text[reading.clause.start : reading.clause.end], reading


SOURCES = [
    ("Police: Suspect fled in stolen truck", "Suspect fled in stolen truck", "Police"),
    ("Suspect fled in stolen truck, police say", "Suspect fled in stolen truck", "police"),
    ("Quake kills 10, injures 50 in southern Peru", "Quake kills 10, injures 50 in southern Peru", None),
    ("Girl Dies After Fall in Troy: Police Sources", "Girl Dies After Fall in Troy", "Police Sources"),
    ("Deputy wounded as robber opens fire: sheriff", "Deputy wounded as robber opens fire", "sheriff"),
    ("Nine wounded in school fire, Mercy Clinic says", "Nine wounded in school fire", "Mercy Clinic"),
    ("The harbour plan: a history", "The harbour plan: a history", None),
    ("Breaking: Bridge collapses in storm", "Breaking: Bridge collapses in storm", None),
]


@pytest.mark.parametrize(("text", "claim", "speaker"), SOURCES)
def test_the_source_is_taken_off(text, claim, speaker):
    words, reading = read(text)
    assert words == claim
    assert (reading.attribution.speaker if reading.attribution else None) == speaker


TENSES = [
    ("Quake kills 10 in southern Peru", "past", "asserted"),
    ("Man killed in shooting", "past", "asserted"),
    ("Chancellor to meet union leaders next week", "future", "planned"),
    ("Chancellor will meet union leaders next week", "future", "planned"),
    ("The mayor is a suspect in the case", "present", "asserted"),
]


@pytest.mark.parametrize(("text", "tense", "status"), TENSES)
def test_headlines_tell_what_happened_in_the_present(text, tense, status):
    _, reading = read(text)
    assert tense_of(reading.clause, headline=True) == tense
    assert status_of(reading.clause, reading.attribution, headline=True) == status


def test_a_source_behind_the_statement_is_not_its_predicate():
    _, reading = read("Mayor knew of leak for months: report")
    assert reading.clause.head.lemma_ == "know"
    assert "".join(t.text for t in reading.clause.subject) == "Mayor"
