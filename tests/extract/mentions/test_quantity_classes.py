"""The classes that counted nouns and events fall into."""

import pytest

from crosscheck.extract.mentions.classes import FATE_NOUNS, FATES, PEOPLE_FATES, THINGS, fate_of, thing_of


@pytest.mark.parametrize(
    ("head", "fate", "thing"),
    [
        ("people", None, "person"),
        ("person", "killed", "person"),
        ("victim", "killed", "person"),
        ("other", "injured", "person"),
        ("reveler", None, "person"),
        ("guest", None, "person"),
        ("man", None, "man"),
        ("woman", "killed", "woman"),
        ("boy", "killed", "child"),
        ("teenager", "injured", "child"),
        ("vessel", None, "boat"),
        ("skiff", None, "boat"),
        ("home", "damaged", "building"),
        ("death", "killed", "person"),
        ("fatality", "killed", "person"),
        ("injury", "injured", "person"),
        ("murder", "killed", "person"),
        ("arrest", "arrested", "person"),
        ("wound", "injured", "wound"),
        ("round", None, "round"),
        ("bullet", None, "round"),
        ("charge", "charged", "charge"),
        ("emergency", None, "emergency"),
        (None, "killed", "person"),
        (None, "damaged", None),
        (None, None, None),
    ],
)
def test_a_counted_noun_has_a_class(head, fate, thing):
    assert thing_of(head, fate) == thing


@pytest.mark.parametrize(
    ("head", "event", "fate"),
    [
        ("person", "kill", "killed"),
        ("person", "die", "killed"),
        ("person", "injure", "injured"),
        ("person", "wound", "injured"),
        ("person", "arrest", "arrested"),
        ("person", "round up", "arrested"),
        ("person", "missing", "missing"),
        ("person", "evacuate", "displaced"),
        ("person", "rescue", "survived"),
        ("person", "survive", "survived"),
        ("survivor", "count", "survived"),
        ("survivor", "testify", None),
        ("house", "destroy", "damaged"),
        ("resident", "population", "population"),
        ("death", "report", "killed"),
        ("injury", "be", "injured"),
        ("charge", "face", "charged"),
        ("arrest", "make", "arrested"),
        ("person", "visit", None),
        ("claim", "file", None),
        ("round", "fire", None),
        ("save", "make", None),
        ("game", "miss", None),
        ("attack", "claim", None),
        (None, None, None),
    ],
)
def test_an_event_has_a_fate(head, event, fate):
    assert fate_of(head, event) == fate


@pytest.mark.parametrize(
    ("event", "near", "fate"),
    [
        ("cause", ("destruction", "village"), "damaged"),
        ("report", ("damage", "village"), "damaged"),
        ("visit", ("damage", "village"), None),
        ("arrest", ("death",), "arrested"),
        ("charge", ("shooting", "death"), "charged"),
        ("head", ("shooting", "death"), None),
        (None, ("death",), None),
    ],
)
def test_a_noun_beside_tells_the_fate_only_where_the_verb_is_empty(event, near, fate):
    assert fate_of("village", event, near) == fate


@pytest.mark.parametrize("event", ["kill", "injure", "arrest", "shoot", "rescue"])
def test_those_who_do_it_do_not_share_the_fate(event):
    assert fate_of("officer", event, role="agent") is None
    assert fate_of("officer", event, role="patient") is not None


def test_no_word_is_in_two_classes():
    for classes in (THINGS, FATES):
        words = [word for members in classes.values() for word in members]
        assert len(words) == len(set(words))


def test_every_noun_of_fate_names_a_fate():
    assert set(FATE_NOUNS.values()) <= set(FATES)
    assert set(FATES) >= PEOPLE_FATES


def test_a_gun_pulled_on_somebody_saves_nobody():
    assert fate_of("guard", "pull", role="other") is None
    assert fate_of("boy", "pull", role="patient") == "survived"
