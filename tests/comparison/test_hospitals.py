"""The hospital that somebody was taken to: named by one outlet, under two names, or two of them."""

import pytest

from crosscheck.comparison.people.hospitals import Stay, compare_stays

from .test_wounds import told

SHOT = "A boy of 8 was shot in Larvo on Tuesday. "
TOLAN = "Mira Tolan was shot in Larvo on Tuesday. "


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (SHOT + "The boy was taken to a nearby hospital.", SHOT + "He was rushed to Ostwick Hospital in stable condition."),
        (TOLAN + "Tolan died at a hospital.", TOLAN + "Tolan was pronounced dead at Ostwick Medical Center."),
    ],
)
def test_one_outlet_names_the_hospital(left, right):
    assert told(left, right, "place") == [("compatible", "coarser")]


def test_two_forms_of_a_name_are_one_hospital():
    left, right = (TOLAN + f"Tolan was taken to {name}." for name in ("Ostwick Hospital", "Ostwick Medical Center"))
    assert ("conflict", None) not in told(left, right, "place")


def test_an_apostrophe_makes_no_other_hospital():
    saint, other = (Stay((name,), moved=False) for name in ("St. Orvin’s Hospital", "St. Orvins Hospital"))
    assert (found := compare_stays(saint, other)) is not None
    assert found.reason == "alias"


def test_two_hospitals_of_one_person_are_a_conflict_unless_the_person_was_moved():
    left, right = (TOLAN + f"Tolan was taken to {name}." for name in ("Ostwick Hospital", "Lindau Hospital"))
    assert told(left, right, "place") == [("conflict", None)]
    ostwick, lindau = Stay(("Ostwick Hospital",), moved=False), Stay(("Lindau Hospital",), moved=True)
    assert compare_stays(ostwick, lindau) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Five people were shot in Larvo. Three were taken to Ostwick Hospital.",
            "Five people were shot in Larvo. Two others were taken to a hospital.",
        ),
        (TOLAN + "Tolan was taken to a hospital.", "Dana Orlin was shot in Ebren. Orlin was taken to Ostwick Hospital."),
        (TOLAN + "Tolan died of it at UO Hospital.", TOLAN + "An ambulance took Mira Tolan to Ostwick Hospital."),
        (
            TOLAN + "Tolan was taken to a hospital. Ostwick Hospital held a vigil.",
            TOLAN + "Tolan was taken to Lindau Hospital.",
        ),
    ],
)
def test_other_people_and_names_written_short_are_silent(left, right):
    assert told(left, right, "place") == []
