"""How far a story's one case has come is told by the dates of the articles, whichever claims tell it."""

import pytest

from crosscheck import compare

from .builders import articles_of

FIRST = "Two masked men robbed a jeweller in Velmo on Friday. They took rings and watches from the window. {}"
SECOND = "The robbery of a Velmo jeweller cost the owner his season. He has hired a guard. {}"


def steps(left, right, days=3):
    """The words of the sides of every row of the case, the earlier article's first."""
    report = compare(articles_of(FIRST.format(left), SECOND.format(right), days=(0, days)))
    text = {claim.id: claim.text for claim in report.claims}
    rows = [one for one in report.findings if one.kind == "status" and "a step further" in one.explanation]
    assert all((row.verdict, row.reason) == ("updated", "time") for row in rows)
    return [[text[side.claim] for side in row.sides] for row in rows]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("No arrests have been made.", "Ruben Ostrow was arrested on Sunday.", "arrested"),
        ("Police are searching for the robbers.", "A Velmo man is charged with armed robbery.", "charged"),
        ("Nobody is in custody.", "A Velmo man pleaded guilty to the robbery.", "pleaded"),
        ("The sheriff is still seeking the robbers.", "A Velmo man pleaded ‘not guilty’ on Monday.", "pleaded"),
        ("Detectives want to talk to Ruben Ostrow.", "Prosecutors charged Ruben Ostrow, 29, with armed robbery.", "charged"),
        ("No arrests have been made.", "A tip led to the arrest of a Velmo man.", "arrest"),
        ("Police have yet to make an arrest.", "A Velmo man was named a suspect.", "named"),
        ("A Velmo man was arrested at his home.", "A court found the man guilty and he was sentenced to six years.", "sentenced"),
    ],
)
def test_a_later_report_has_the_case_further(left, right, told):
    ((early, late),) = steps(left, right)
    assert early in left
    assert told in late


def test_every_step_beyond_the_earlier_one_is_told():
    ((early, *late),) = steps("No arrests have been made.", "Ruben Ostrow was arrested on Sunday. The man was charged with robbery.")
    assert early == "No arrests have been made"
    assert len(late) == 2


def test_each_person_has_a_course():
    left = "Ruben Ostrow was arrested at his home. Mara Quill was charged with robbery."
    ((early, late),) = steps(left, "Ruben Ostrow was charged with robbery.")
    assert (early, late) == ("Ruben Ostrow was arrested at his home", "Ruben Ostrow was charged with robbery")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("No arrests have been made.", "No arrests were made, the police said."),
        ("A Velmo man is charged with armed robbery.", "A Velmo man was arrested on Saturday."),  # further already
        ("No arrests have been made.", "The owner was arrested in 2011 for speeding."),  # another matter
        ("No arrests have been made.", "He had previously been charged with fraud."),
        ("A Velmo boy was arrested.", "A Velmo man was charged with robbery."),
        ("No arrests have been made.", "The police have arrested Ruben Ostrow before for fights with his brothers."),
        ("No arrests have been made.", "A man may be charged with robbery next week."),  # still ahead
        ("No arrests have been made.", "Nobody has been charged with the robbery."),
    ],
)
def test_what_is_no_step_of_the_case_is_silent(left, right):
    assert steps(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The guard was in critical condition on Friday.", "The guard was in stable condition, a nurse said."),
        ("A woman was critically injured.", "The woman has been released from hospital."),
    ],
)
def test_the_hurt_get_better(left, right):
    ((early, late),) = steps(left, right)
    assert (early in left, late in right) == (True, True)


def test_neither_was_named():
    ((early, late),) = steps(
        "Neither of the wounded guards has been identified.", "Police identified the guards as Jonas Weil and Ivo Lund."
    )
    assert early.startswith("Neither")


def test_neither_the_gunman_nor_the_wounded_was_named():
    ((early, late),) = steps("Neither the gunman nor the guard has been identified.", "The shots wounded Jonas Weil, 31, at the door.")
    assert (early.startswith("Neither"), "Jonas Weil" in late) == (True, True)
    assert steps("The gunman has not been identified.", "The shots wounded Jonas Weil, 31, at the door.") == []


def test_of_one_day_nothing_is_later():
    assert steps("No arrests have been made.", "Ruben Ostrow was arrested on Sunday.", days=0) == []


def test_a_name_that_was_withheld():
    ((early, late),) = steps("The wounded guard was not identified.", "The police identified the guard as Jonas Weil.")
    assert (early, late) == ("The wounded guard was not identified", "The police identified the guard as Jonas Weil")


def test_a_story_without_an_incident_has_no_case():
    texts = ["The council met in Velmo. No arrests have been made.", "The council will meet again. Ruben Ostrow was arrested on Sunday."]
    assert not [one for one in compare(articles_of(*texts, days=(0, 3))).findings if "a step further" in one.explanation]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("The victim’s name was not released.", "Ruben Ostrow was killed when he stood in the door.", ["Ruben Ostrow"]),
        ("The suspect’s name was not released.", "Police arrested Ruben Ostrow, 31, at his home.", ["Ruben Ostrow"]),
        ("The suspect’s name was not released.", "Ruben Ostrow was killed when he stood in the door.", []),  # he is no suspect
        ("The name of the person of interest was not released.", "Ruben Ostrow was killed when he stood in the door.", []),
        ("The victim’s name was not released.", "Ruben Ostrow saw it all from the baker’s door.", []),
        ("The victim’s name was not released. Ruben Ostrow was wounded.", "Ruben Ostrow was killed at the door.", []),  # named before
    ],
)
def test_who_had_no_name_is_named_later(left, right, told):
    rows = [late for early, *late in steps(left, right) if "name" in early]
    assert [[name in words for words in late] for late in rows for name in told] == [[True]] * len(told)
    assert len(rows) == len(told)
