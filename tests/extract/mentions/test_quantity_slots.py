"""What a number is about: nouns, modifiers, events and roles, on the parse of made-up sentences."""

import pytest
from reading_quantities import only, read

from crosscheck.extract.mentions.quantity.nouns import is_container, is_person, lemma_of, of_object, read_phrase
from crosscheck.extract.mentions.quantity.predicates import governing
from crosscheck.extract.parser import load_parser


def first_count(sentence):
    return read(sentence, "count")[0].value


@pytest.mark.parametrize(
    ("phrase", "head", "modifiers"),
    [
        ("officials left", "official", ()),
        ("high-ranking city officials left", "official", ("high", "ranking", "city")),
        ("other people left", "person", ()),
        ("more boats left", "boat", ()),
        ("suspected cases were found", "case", ("suspected",)),
        ("gold-plated watches were sold", "watch", ("gold", "plated")),
        ("police officers left", "officer", ("police",)),
        ("people left", "person", ()),
        ("aircraft landed", "aircraft", ()),
        ("national emergencies are in effect", "emergency", ("national",)),
    ],
)
def test_the_noun_behind_a_number_and_what_narrows_it(phrase, head, modifiers):
    doc = load_parser()(f"Four {phrase}.")
    found = read_phrase(doc, 1, single=False)
    assert lemma_of(doc[found.noun]) == head
    assert sorted(found.modifiers) == sorted(modifiers)


@pytest.mark.parametrize("phrase", ["were killed", "of them left", "yesterday morning", "on Monday", ", he said", "and four"])
def test_no_noun_is_found_where_none_stands(phrase):
    assert read_phrase(load_parser()(f"Four {phrase}."), 1, single=False).noun is None


@pytest.mark.parametrize(("sentence", "at", "head"), [("Two of the skiffs sank.", 1, "skiff"), ("A group of five boats sank.", 2, "boat")])
def test_what_stands_behind_of(sentence, at, head):
    doc = load_parser()(sentence)
    phrase = of_object(doc, at)
    assert phrase is not None
    assert lemma_of(doc[phrase.noun]) == head


def test_nothing_stands_behind_another_word():
    assert of_object(load_parser()("Two in boats sank."), 1) is None
    assert of_object(load_parser()("Two of"), 5) is None


@pytest.mark.parametrize(
    ("lemma", "person"),
    [("miner", True), ("widow", True), ("councilman", True), ("policewoman", True), ("boat", False), ("house", False), (None, False)],
)
def test_nouns_for_people(lemma, person):
    assert is_person(lemma) is person


@pytest.mark.parametrize(("lemma", "container"), [("group", True), ("total", True), ("officer", False)])
def test_nouns_that_say_little_of_what_is_counted(lemma, container):
    assert is_container(lemma) is container


@pytest.mark.parametrize(
    ("sentence", "head", "event", "role"),
    [
        ("Roughly 40 people gathered for the party.", "person", "gather", "agent"),
        ("More than 40 people in attendance fled.", "person", "flee", "agent"),
        ("More than 40 revelers danced.", "reveler", "dance", "agent"),
        ("A crowd of 40 gathered.", "person", "gather", "agent"),
        ("There are at least 30 national emergencies in effect.", "emergency", "be", "patient"),
        ("31 of those prior emergencies remain active.", "emergency", "remain", "agent"),
        ("Thirty-one emergencies are still active.", "emergency", "be", "agent"),
        ("The fleet seized 12 boats.", "boat", "seize", "patient"),
        ("Twelve boats were seized by the fleet.", "boat", "seize", "patient"),
        ("They failed to seize 12 boats.", "boat", "seize", "patient"),
        ("Five ships managed to flee.", "ship", "flee", "agent"),
        ("He was accused by 12 women.", "woman", "accuse", "agent"),
        ("The company hired 300 workers.", "worker", "hire", "patient"),
        ("Some 300 workers were hired.", "worker", "hire", "patient"),
        ("Three schools closed.", "school", "close", "agent"),
    ],
)
def test_the_event_and_the_part_in_it(sentence, head, event, role):
    slot = first_count(sentence).slot
    assert (slot.head, slot.event, slot.role) == (head, event, role)


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("Cracks led the airline to ground eight short-haul and six long-haul jets.", ["jet", "jet"]),
        ("She bought one red and two green dresses.", ["dress", "dress"]),
        ("Three Democratic and two Republican senators voted for it.", ["senator", "senator"]),
        ("He has one daughter and two young sons.", ["daughter", "son"]),
        ("Two men and three young women left.", ["man", "woman"]),
        ("They seized six rifles and 12 magazines.", ["rifle", "magazine"]),
    ],
)
def test_two_numbers_may_share_the_noun_behind_the_second(sentence, heads):
    assert [one.value.slot.head for one in read(sentence, "count") if not one.value.parts] == heads


@pytest.mark.parametrize(
    ("sentence", "value", "modifier"),
    [
        ("He lied, according to the 31-page indictment.", 31, "indictment"),
        ("According to a 31-page indictment, he lied.", 31, "indictment"),
        ("The 31-page complaint says he lied.", 31, "complaint"),
        ("The 12-storey tower fell.", 12, "tower"),
        ("A five-boat convoy left.", 5, "convoy"),
    ],
)
def test_what_a_hyphen_counts_is_of_the_noun_behind(sentence, value, modifier):
    value_found = first_count(sentence)
    assert value_found.low == value
    assert modifier in value_found.slot.modifiers


@pytest.mark.parametrize(
    "sentence", ["The report is 31 pages long.", "The indictment runs to 31 pages.", "According to the 31-page indictment, he lied."]
)
def test_pages_are_pages_however_they_are_put(sentence):
    assert first_count(sentence).slot.head == "page"


@pytest.mark.parametrize(
    ("sentence", "value", "head"),
    [
        ("The navy saw five boats. Two of them fled.", 2, "boat"),
        ("They arrested 12 men. Three of those were freed.", 3, "man"),
        ("Nine people died in the harbour district and four on the hill.", 4, "person"),
    ],
)
def test_a_number_without_a_noun_takes_the_one_counted_before(sentence, value, head):
    last = read(sentence, "count")[-1].value
    assert (last.low, last.slot.head) == (value, head)


@pytest.mark.parametrize("sentence", ["He gave her two.", "It is number one of ten.", "Four were left over.", "The answer is 12."])
def test_a_number_that_counts_nothing_is_silent(sentence):
    assert [one for one in read(sentence, "count") if one.value.slot.head not in {None, "person"}] == []


@pytest.mark.parametrize(
    ("sentence", "rank", "head"),
    [
        ("This is the fifth successful rescue operation by the ship.", 5, "operation"),
        ("He lost his second appeal.", 2, "appeal"),
        ("It is the 21st arrest this year.", 21, "arrest"),
        ("It was her only third goal.", 3, "goal"),
    ],
)
def test_ranks(sentence, rank, head):
    (value,) = [one.value for one in read(sentence, "count") if one.value.ordinal]
    assert (value.low, value.slot.head) == (rank, head)


@pytest.mark.parametrize(
    ("sentence", "first", "last", "event", "role"),
    [
        ("Ten people were killed.", 0, 2, "kill", "patient"),
        ("The fire killed ten people.", 3, 5, "kill", "patient"),
        ("Ten men have shot a guard.", 0, 2, "shoot", "agent"),
        ("Ten people got hurt.", 0, 2, "injure", "patient"),
        ("Ten people were not hurt.", 0, 2, "injure", "patient"),
        ("The deaths of ten people shocked him.", 3, 5, "kill", "patient"),
        ("Ten people who were hurt left.", 0, 2, "injure", "patient"),
        ("Ten people who fled were caught.", 0, 2, "catch", "patient"),
    ],
)
def test_the_predicate_over_a_phrase(sentence, first, last, event, role):
    doc = load_parser()(sentence)
    found = governing(doc, first, last, doc[last - 1])
    assert (found.event, found.role) == (event, role)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("At least 12 people came.", "At least 12 people"),
        ("A total of 14 rifles were seized.", "A total of 14 rifles"),
        ("More than a dozen men left.", "More than a dozen men"),
        ("Police saw 12 armed men.", "12 armed men"),
        ("Two of the skiffs sank.", "Two of the skiffs"),
        ("Some 13 dead were found.", "Some 13 dead"),
    ],
)
def test_a_mention_has_its_hedge_and_its_noun(sentence, text):
    assert read(sentence, "count")[0].text == text


@pytest.mark.parametrize("sentence", ["More than 40 guests were dancing at the house.", "At least 12 of the 40 guests at the house left."])
def test_no_number_stands_in_the_phrase(sentence):
    for mention in read(sentence, "count"):
        words = mention.value.slot.phrase.split()
        assert not {"40", "12", "More", "than", "least"} & set(words)
        assert len(words) <= 12


def test_people_are_counted_by_whatever_noun():
    assert only("Twelve miners left.", "count").value.slot.head == "miner"
