"""A person's name and age are compared wherever articles give them, and so is who is named by one outlet alone."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare

DAY = dt.date(2026, 4, 12)
FIRST = "A barge struck the pier at Varnby on Saturday. {} The harbour stays closed."
SECOND = "Divers searched the water below the Varnby pier. The crane fell into the basin. {} Nobody will say when ships may return."


def told(kind, left, right, days=0):
    """Verdicts and reasons of a kind's rows, but for those that agree."""
    texts = {"a": FIRST.format(left), "b": SECOND.format(right)}
    articles = [
        article_from_text(text, id=ident, outlet=ident.upper(), published=DAY + dt.timedelta(days=days * (ident == "b")))
        for ident, text in texts.items()
    ]
    findings = [one for one in compare(articles).findings if one.kind == kind and one.verdict != "agree"]
    return [(one.verdict, one.reason) for one in findings]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Harbour master Tove Lindkvist said a rope broke.", "Tove Lindqvist ran from her office.", [("compatible", "alias")]),
        ("Mayor Tove Lindkvist said a rope broke.", "Mayor Tove Lindvist ran to the pier.", [("conflict", None)]),
        ("Tove Lindkvist, 41, said a rope broke.", "Tove Lindvist, 41, ran from her office.", [("conflict", None)]),
        ("Mayor Tove Lindkvist said a rope broke.", "A diver, Tove Lindvist, saw the crane fall.", []),  # two women
        ("Tove Lindkvist, 41, said a rope broke.", "Tove Lindqvist, 12, saw the crane fall.", []),
        ("Daniel Orsa was on the pier.", "Danielle Orsa called for help.", []),
        ("Thomas Reed was on the pier.", "Reed Thomas called for help.", []),
        ("Kim Jong Un was on the pier.", "Kim Jong-un called for help.", []),
        ("Tove Lindkvist was on the pier.", "The crane had been checked, Tove LindKvist said.", [("compatible", "alias")]),
        ("Michael Orsa was on the pier.", "Mike Orsa called for help.", [("compatible", "alias")]),
        ("Tove Lindkvist was on the pier.", "Tove M. Lindkvist called for help.", []),  # a middle name is no other spelling
        ("Tove Lindkvist was on the pier.", "TOVE LINDKVIST CALLED FOR HELP.", []),
        ("Tove Lindkvist was on the pier.", "Ruben Lindkvist called for help.", []),  # her brother
        ("Tove Lindkvist and Tove Lindqvist were on the pier.", "Tove Lindqvist called for help.", []),  # two women
        ("Erik Orsa Jr. was on the pier.", "Erik Orsa called for help.", []),
        ("Alesha Orsa Jr. was on the pier.", "Alisha Orsa called for help.", [("compatible", "alias")]),
        ("Tove Lindkvist, the harbour master's daughter, was hit.", "His sister, Tove Lindqvist, ran away.", [("compatible", "alias")]),
        ("Alura Orsa, 9, was hit by a beam.", "Lura Orsa, 9, was on the pier.", [("compatible", "alias")]),  # one age, so one girl
        ("Alura Orsa, 9, was hit by a beam.", "Lura Orsa, 14, was on the pier.", []),
        ("Erik Orsa was on the pier.", "Erik Jonas Orsa III called for help.", []),
        ("Tove Lindkvist-Orsa was on the pier.", "Tove Orsa called for help.", [("compatible", "alias")]),
        ("Tove Lindkvist-Orsa was on the pier.", "Erik Orsa called for help.", []),
        ("Christian Jonas Orsa was on the pier.", "Jonas Orsa, a pilot, called for help.", []),  # his father, as likely
    ],
)
def test_names_are_compared_by_their_letters(left, right, expected):
    assert told("person", left, right) == expected


def test_one_row_for_a_name_however_often_it_stands():
    left = "Tove Lindkvist was on the pier. Tove Lindkvist saw the barge. A rope broke, Tove Lindkvist said."
    assert told("person", left, "Tove Lindqvist was on the pier. Tove Lindqvist saw the barge.") == [("compatible", "alias")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Jonas Weil, 24, was hit by a beam.", "Weil, 26, a welder, had started work that day.", [("conflict", None)]),
        ("Jonas Weil, 24, and Piet Aalto, 26, were hit.", "Weil, 26, a welder, had started work that day.", [("conflict", None)]),
        ("Jonas Weil, 24, was hit by a beam.", "Piet Aalto, 26, a welder, had started work that day.", []),
        ("Jonas Weil, 24, and Piet Weil, 26, were hit.", "Weil, 26, a welder, had started work that day.", []),  # which of the two?
        ("Jonas Weil, 24, was hit by a beam.", "Weil, then 19, had trained as a welder.", []),
        ("Jonas Weil Sr., 52, was hit by a beam.", "Jonas Weil Jr., 24, had started work that day.", []),
        ("John Weil, 24, was hit by a beam.", "Joan Weil, 52, had started work that day.", []),
        ("Jaylen Weil, 9, was hit by a beam.", "Jayden Weil, 4, had been on the pier.", []),
        ("Paris Weil, 24, was hit by a beam.", "She had come from Paris, 30 years ago.", []),
        ("Mother, 24, was hit by a beam.", "Mother, 31, had started work that day.", []),
        ("Jonas Weil, 24, was hit by a beam.", "Ten years ago Jonas Weil, 14, had jumped from the pier.", []),
        ("Jonas Weil was hit. Weil, 24, had started.", "Jonas Piet Weil was a welder. Weil, 26, was hit.", [("conflict", None)]),
    ],
)
def test_a_person_has_one_age(left, right, expected):
    assert told("age", left, right) == expected


def test_the_dead_grow_no_older():
    assert told("age", "Jonas Weil, 24, was killed.", "Jonas Weil, 25, was killed in April.", days=200) == [("conflict", None)]


def test_the_dead_grow_no_older_where_another_is_charged():
    left = "A welder was charged with murder for the deaths of Jonas Weil, 24, and Piet Aalto, 31."
    assert told("age", left, "Jonas Weil, 25, had started work that day.", days=200) == [("conflict", None)]


def test_a_birthday_may_lie_between():
    assert told("age", "Jonas Weil, 24, was hit by a beam.", "Weil, 25, has left the hospital.", days=200) == [("updated", "time")]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Jonas Weil, 24, was killed by a beam.", "A 24-year-old man died in the basin.", [("compatible", "coarser")]),
        ("Jonas Weil, 24, was killed by a beam.", "A 31-year-old man died in the basin.", []),
        ("Jonas Weil, 24, was killed by a beam.", "A 24-year-old man was arrested at his home.", []),  # harmed, and accused
        ("Jonas Weil, 24, was killed by a beam.", "A 24-year-old man died. Jonas Weil was a welder.", []),  # both name him
        ("Jonas Weil, 24, and Piet Aalto, 24, were killed.", "A 24-year-old man died in the basin.", []),  # which of the two?
        ("Jonas Weil, 24, was killed by a beam.", "A 24-year-old man died. J. Weil-Orsa was a welder.", [("compatible", "alias")]),
        ("Jonas Weil, 24, was killed by a beam.", "Piet Aalto, 24, died in the basin.", []),
        ("Jonas Weil, 24, was killed by a beam.", "A 24-year-old woman died in the basin.", []),
        ("Jonas Weil, 24, was killed by a beam.", "A 24-year-old man and a 24-year-old woman were killed.", []),
        ("Jonas Weil, 24, was killed. His brother, 24, was also killed.", "A 24-year-old man died in the basin.", []),
        ("Officer Jonas Weil, 24, shot a man on the pier.", "A 24-year-old man was shot.", []),
        ("Jonas Weil, 24, was charged with killing a man.", "A 24-year-old man was killed.", []),
        # what befell him stands elsewhere, or beside what another is accused of
        (
            "Divers found Jonas Weil, 24, in the basin. Weil was killed by a beam.",
            "A 24-year-old man died in the basin.",
            [("compatible", "coarser")],
        ),
        ("A crane man was arrested for the killing of Jonas Weil, 24.", "A 24-year-old man died here.", [("compatible", "coarser")]),
        ("Jonas Weil, 24, was killed by a beam.", "A crane man, 24, was arrested for the killing of a welder.", []),
        ("Jonas Weil, 24, was on the pier.", "A 24-year-old man died in the basin.", []),  # nothing befell him
        # the age stands apart from the name
        ("A 24-year-old man was killed. Jonas Weil died at once.", "A 24-year-old man died here.", [("compatible", "coarser")]),
        ("A 24-year-old man was killed. Jonas Weil and Piet Aalto died.", "A 24-year-old man died in the basin.", []),
        # whose son he is
        ("Jonas Weil’s 14-year-old son was on the pier.", "A 14-year-old boy fell into the basin.", [("compatible", "coarser")]),
        ("Jonas Weil’s 14-year-old son was on the pier.", "Her 14-year-old nephew fell into the basin.", []),
        ("Jonas Weil’s 14-year-old son was on the pier.", "A 14-year-old girl fell into the basin.", []),
    ],
)
def test_who_is_named_by_one_alone(left, right, expected):
    assert told("person", left, right) == expected


HELD = "The harbour stays closed until divers have searched the basin for the crane, {} said."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Sheriff Tove Lindkvist", "the sheriff", [("compatible", "coarser")]),
        ("Sheriff Tove Lindkvist", "the Varnby Sheriff’s Office", [("compatible", "coarser")]),
        ("Sheriff Tove Lindkvist", "the undersheriff", []),
        ("Sheriff Tove Lindkvist", "the former sheriff", []),
        ("Sheriff Tove Lindkvist", "a sheriff", []),
        ("Vice President Tove Lindkvist", "the president", []),
    ],
)
def test_who_holds_an_office_is_named_by_one_alone(left, right, expected):
    assert told("person", HELD.format(left), HELD.format(right)) == expected


def test_who_is_named_in_both_needs_no_row():
    assert told("person", HELD.format("Sheriff Tove Lindkvist"), HELD.format("the sheriff") + " Lindkvist has gone.") == []


def test_whoever_any_article_has_dead_grows_no_older():
    left = "Jonas Weil, 24, was hurt at the mill."
    right = "Jonas Weil, 25, had started work that day. Jonas Weil was found dead."
    assert told("age", left, right, days=200) == [("conflict", None)]
