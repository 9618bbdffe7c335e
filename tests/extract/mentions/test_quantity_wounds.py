"""How often one person was hit is a count of wounds, by whatever words; how often somebody fired or scored is none."""

import pytest
from reading_quantities import read


def wounds(text):
    return [(one.value.low, one.value.slot.modifiers[0]) for one in read(text, "count") if one.value.slot.head == "wound"]


@pytest.mark.parametrize(
    ("sentence", "number", "kind"),
    [
        ("The baker was stabbed six times on Monday.", 6, "stab"),
        ("Doctors treated seven stab wounds.", 7, "stab"),
        ("He was shot three times in the chest.", 3, "gunshot"),
        ("Medics found a man with three gunshot wounds.", 3, "gunshot"),
        ("She had two bullet wounds.", 2, "gunshot"),
        ("The robber shot her twice.", 2, "gunshot"),
        ("The robber shot the clerk in the leg twice.", 2, "gunshot"),
        ("She was shot once in the arm.", 1, "gunshot"),
        ("The driver, shot four times, survived.", 4, "gunshot"),
        ("Woman stabbed twice near ferry", 2, "stab"),
    ],
)
def test_wounds_are_counted(sentence, number, kind):
    assert wounds(sentence) == [(number, kind)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The robber shot three times at the van.",
        "He was shot at three times.",
        "She fired twice.",
        "He was shot once he turned.",
        "He shot twice as many deer as his brother.",
        "He has been arrested six times.",
        "The striker scored three times.",
        "Gunman shot three times in Troy",
        "Four fatal injuries were reported.",
    ],
)
def test_other_times_are_no_wounds(sentence):
    assert wounds(sentence) == []
