"""Each clause gets the source that the article names."""

import pytest

from crosscheck.extract.attribution import attribute, last_speaker
from crosscheck.extract.clauses import split_clauses
from crosscheck.extract.marks import pair_marks, quotations
from crosscheck.extract.parser import load_parser
from crosscheck.extract.sentences import split_sentences


def readings(text, before=None):
    doc = load_parser()(text)
    mates = pair_marks(doc)
    return doc, attribute([split_clauses(s, mates) for s in split_sentences(doc)], quotations(doc, mates), before)


def sources(text):
    doc, found = readings(text)
    return [
        (doc.text[r.clause.start : r.clause.end], r.attribution.speaker if r.attribution else None)
        for sentence in found
        for r in sentence
        if not r.frame
    ]


SAID = [
    ("Police said the driver had fled.", "the driver had fled", "Police"),
    ("The driver had fled, police said on Monday.", "The driver had fled", "police"),
    ("The driver had fled, she says.", "The driver had fled", "she"),
    ("Two hikers froze to death, according to the coroner.", "Two hikers froze to death, according to the coroner", "the coroner"),
    ("A statement from the ministry said 12 people were hurt.", "12 people were hurt", "A statement from the ministry"),
    ("The mayor told reporters that the bridge was safe.", "the bridge was safe", "The mayor"),
    ("Dana Weber, the mayor, denied that she had resigned.", "she had resigned", "Dana Weber"),
    ("The opposition's claim that the vote was stolen surprised many.", "the vote was stolen", "The opposition"),
    (
        "Despite Mr. Kerr's promises that the valley will pay for the wall, the mayor laughed.",
        "the valley will pay for the wall",
        "Mr. Kerr",
    ),
    ("He was quoted by state radio as saying that help was on its way.", "help was on its way", "He"),
    ("The mayor on Monday told reporters that the bridge was safe.", "the bridge was safe", "The mayor"),
    ("The USGS put the magnitude at 6.1.", "The USGS put the magnitude at 6.1", "The USGS"),
    ("The senator called the plan “a disaster for farmers”.", "The senator called the plan “a disaster for farmers”", "The senator"),
    ("“Not a proud day,” he told reporters outside.", "“Not a proud day,”", "he"),
    ("Weber said she thinks the dam will hold.", "the dam will hold", "Weber"),
    (
        "A Corran man accidentally hit his 4-year-old daughter, then tried to blame it on her sister, police and other sources said.",
        "A Corran man accidentally hit his 4-year-old daughter, then tried to blame it on her sister",
        "police and other sources",
    ),
    ("The town has water and power and officials say they are sending tents.", "they are sending tents", "officials"),
]

UNSAID = [
    "The driver fled on foot.",
    "It is said that the house is haunted.",
    "He is believed to have fled the country.",
    "The company added 300 jobs last year.",
    "The temperature fell by 12 degrees.",
    "UPDATE: The road has been closed.",
]


@pytest.mark.parametrize(("text", "clause", "speaker"), SAID)
def test_the_source_is_found(text, clause, speaker):
    assert dict(sources(text))[clause] == speaker


@pytest.mark.parametrize("text", UNSAID)
def test_the_outlet_itself_speaks(text):
    assert {speaker for _, speaker in sources(text)} == {None}


def test_what_the_speaker_did_is_not_said_by_him():
    found = dict(sources("The ministry says the balloon drifted off course, and shot it down."))
    assert found["shot it down"] is None


def test_a_quotation_goes_on_in_the_next_sentence():
    found = dict(sources("“The water came at night,” said Lena Brandt. “We lost everything we had.”"))
    assert found["“We lost everything we had.”"] == "Lena Brandt"


def test_a_quotation_goes_on_in_the_next_passage():
    _, first = readings("“The water came at night,” said Lena Brandt.")
    speaker = last_speaker(first)
    _, second = readings("“We lost everything we had.”", speaker)
    assert {r.attribution.speaker for sentence in second for r in sentence} == {"Lena Brandt"}
    _, plain = readings("They lost everything they had.", speaker)
    assert all(r.attribution is None for sentence in plain for r in sentence)


def test_i_think_in_a_quotation_names_no_one():
    found = dict(sources("“I think the dam will hold,” said Lena Brandt."))
    assert set(found.values()) == {"Lena Brandt"}


@pytest.mark.parametrize(
    "text", ["Police said on Monday the driver had fled.", "“We won,” she told reporters in Rome.", "It rained, he said."]
)
def test_the_reporting_words_claim_nothing(text):
    _, found = readings(text)
    assert any(r.frame for sentence in found for r in sentence)


@pytest.mark.parametrize("text", ["The minister announced a new tax on sugar.", "The chain reported a loss of $3 million."])
def test_a_verb_of_saying_with_news_of_its_own_is_no_frame(text):
    _, found = readings(text)
    assert not any(r.frame for sentence in found for r in sentence)


def test_the_span_holds_the_speakers_words():
    doc, found = readings("Talks have failed, the union's leader said.")
    spans = {r.attribution.span for sentence in found for r in sentence if r.attribution}
    assert [doc.text[a:b] for a, b in spans] == ["the union's leader"]


def test_what_is_quoted_behind_a_denial_is_not_denied_too():
    _, found = readings(
        "The mayor disputed that the dam was weak. “It makes sense to wait for the report,” he said. “It makes sense to wait.”"
    )
    quoted = [r.attribution.cue for sentence in found for r in sentence if r.quoted and r.attribution is not None]
    assert quoted
    assert "dispute" not in quoted
