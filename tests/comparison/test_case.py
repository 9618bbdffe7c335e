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
        ("The robbery remains under investigation.", "Ruben Ostrow faces a charge of robbery, and three charges of theft.", "faces"),
        ("Prosecutors will decide whether to file charges.", "A Velmo man has been charged with robbery.", "charged"),
        ("No charges have been filed.", "The case was handed over to the district attorney.", "handed"),
        ("Detectives want to talk to Ruben Ostrow.", "The court issued a warrant for Ruben Ostrow.", "warrant"),
        ("Nobody is in custody.", "On May 5 a warrant was issued for Ruben Ostrow.", "warrant"),
        ("An arrest warrant was issued for Ruben Ostrow.", "Ruben Ostrow was indicted on Tuesday.", "indicted"),
        ("Ruben Ostrow is awaiting extradition.", "Ruben Ostrow was arraigned on Tuesday.", "arraigned"),
        ("Ruben Ostrow was charged with robbery.", "Ruben Ostrow was arraigned on Tuesday.", "arraigned"),
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


def test_what_goes_on_is_updated_too_whatever_came_of_somebody_else():
    left = "The robbery remains under investigation. A guard has been detained."
    rows = steps(left, "Ruben Ostrow was charged with robbery.")
    assert [sorted(row) for row in rows] == [
        ["A guard has been detained", "Ruben Ostrow was charged with robbery", "The robbery remains under investigation"]
    ]


def test_that_nobody_is_held_is_told_before_that_it_is_investigated():
    ((early, _),) = steps("Police are investigating the robbery. No arrests have been made.", "Ruben Ostrow was arrested on Sunday.")
    assert early == "No arrests have been made"


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
        ("No arrests have been made.", "The vigil was held in a park on Saturday."),  # nobody is held
        ("No arrests have been made.", "The robbery happened where a fair was being held on Saturday."),
        ("No arrests have been made.", "The robbers were caught on a camera in the street."),
        ("No arrests have been made.", "“Do not shoot,” the owner pleaded to them."),
        ("No arrests have been made.", "The sheriff is sure that the men will be found and arrested."),  # still ahead
        ("No arrests have been made.", "The robbery remains under investigation."),
        ("Ruben Ostrow is held on charges of robbery.", "Ruben Ostrow is charged with robbery."),
        ("Ruben Ostrow was arrested.", "Mara Quill was charged with robbery."),  # two people
        ("The man was arrested.", "The woman was charged with robbery."),
        ("The other two robbers remain at large.", "Ruben Ostrow was arrested on Sunday."),  # that one is held is told already
        ("The names of the wounded were not released.", "Witnesses identified Ruben Ostrow as the gunman."),
    ],
)
def test_what_is_no_step_of_the_case_is_silent(left, right):
    assert steps(left, right) == []


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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nobody has been formally charged.", "Ruben Ostrow was named a suspect."),
        ("The suspect surrendered on Sunday.", "The suspect was not yet charged on Friday."),
        ("Ruben Ostrow was arrested on Sunday.", "Piet Aalto took a deal and was sentenced to six years."),
        ("Milo Ostrow was charged with robbery.", "His brother Ruben Ostrow was sentenced to six years."),
        ("No arrests have been made.", "Ruben Ostrow was caught with a saw in August 2009. He pleaded guilty to burglary."),
    ],
)
def test_what_is_denied_or_of_another_person_or_case_is_no_step(left, right):
    assert steps(left, right) == []
