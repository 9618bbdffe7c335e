"""What somebody is charged with is compared over whole articles, whichever claims tell it."""

import pytest

from crosscheck import compare

from .builders import articles_of

FIRST = "Two shots were fired at a Velmo bakery on Friday, and a clerk was wounded. {}"
SECOND = "The shooting at the bakery in Velmo left one clerk in hospital. {}"


def rows(left, right, days=0):
    """Verdict, reason and explanation of every row of charges."""
    articles = articles_of(FIRST.format(left), SECOND.format(right), days=(0, days))
    starts = ("Beside", "One has", "The later report has ")
    found = [one for one in compare(articles).findings if one.kind == "status" and one.explanation.startswith(starts)]
    return [(one.verdict, one.reason, one.explanation) for one in found if "a step further" not in one.explanation]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (
            "Ruben Ostrow was charged with assault and criminal possession of a weapon.",
            "Ruben Ostrow, 29, was arrested on charges of assault, reckless endangerment and weapons possession.",
            "Beside assault and weapons offence, one report lists endangerment too.",
        ),
        (
            "Ostrow was booked on suspicion of attempted murder. Ruben Ostrow is a baker.",
            "Prosecutors charged Ruben Ostrow with attempted murder and evading arrest.",
            "Beside attempted murder, one report lists resisting or fleeing too.",
        ),
        (
            "The clerk's neighbor, Ruben Ostrow, faces a slate of charges, including second-degree assault and theft.",
            "Prosecutors charged Ruben Ostrow with assault, acting in a manner injurious to a child and theft.",
            "Beside assault and theft, one report lists abuse or neglect too.",
        ),
        (  # nobody is named, but one man alone stands accused
            "A man faces a robbery charge.",
            "The man was indicted on charges of robbery and theft.",
            "Beside robbery, one report lists theft too.",
        ),
        (
            "Ruben Ostrow was convicted of robbery.",
            "Ruben Ostrow pleaded guilty to robbery and unlawful possession of a gun.",
            "Beside robbery, one report lists weapons offence too.",
        ),
    ],
)
def test_one_report_lists_fewer_charges(left, right, told):
    assert rows(left, right) == [("compatible", "part_whole", told)]
    assert rows(right, left) == [("compatible", "part_whole", told)]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (
            "Ruben Ostrow was charged with first-degree burglary.",
            "Ostrow faces a charge of second-degree burglary. Ruben Ostrow is a baker.",
            "One has first-degree burglary, the other second-degree burglary.",
        ),
        (
            "Ruben Ostrow was charged with assault in the 1st degree.",
            "Ruben Ostrow was arraigned on one count of assault in the third degree.",
            "One has first-degree assault, the other third-degree assault.",
        ),
        ("The man was charged with murder.", "A man is charged with manslaughter.", "One has murder, the other manslaughter."),
    ],
)
def test_another_offence_or_degree_of_it(left, right, told):
    assert rows(left, right) == [("conflict", None, told)]


def test_a_later_report_may_have_other_charges():
    left, right = "Ruben Ostrow was charged with first-degree burglary.", "Ruben Ostrow is charged with second-degree burglary and theft."
    told = "The later report has second-degree burglary, the earlier one first-degree burglary."
    assert rows(left, right, days=5) == [("updated", "time", told)]
    fewer = "Ruben Ostrow was charged with burglary."
    assert rows(fewer, right, days=5) == [("updated", "time", "Beside burglary, the later report lists theft too.")]
    assert [verdict for verdict, *_ in rows(right, fewer, days=5)] == ["compatible"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ruben Ostrow was charged with robbery and assault.", "Ruben Ostrow was charged with assault and robbery."),
        ("Ruben Ostrow was charged with assault.", "Ruben Ostrow was charged with robbery."),  # neither list holds the other
        ("Ruben Ostrow was charged with assault.", "Mara Quill was charged with assault and robbery."),
        ("Two men were charged with assault.", "A man was charged with assault and robbery."),
        ("A boy was charged with murder.", "A man was charged with manslaughter."),
        ("A man of 31 was charged with murder.", "A woman was charged with manslaughter."),
        ("Ruben Ostrow was charged with murder.", "Ruben Ostrow was charged with attempted murder."),  # there may be two victims
        ("Ruben Ostrow was charged with murder.", "Ruben Ostrow pleaded guilty to manslaughter."),
        ("Ruben Ostrow was charged with murder.", "Ruben Ostrow could be charged with manslaughter."),
        ("Ruben Ostrow was charged with murder.", "Ruben Ostrow was originally charged with manslaughter."),
        ("Ruben Ostrow was charged with assault.", "Ruben Ostrow was charged with assault and robbery in 2011."),
        ("Ruben Ostrow also faces a charge of assault.", "Ruben Ostrow was charged with assault and robbery."),  # of a list not read
        ("Ruben Ostrow was charged with assault and hazing.", "Ruben Ostrow was charged with assault and robbery."),
        ("Ruben Ostrow was charged with assault.", "Ruben Ostrow was charged with assault in the robbery of a bakery."),
        ("Ruben Ostrow was charged with assault, a first-degree felony.", "Ruben Ostrow was charged with second-degree assault."),
        (
            "Ruben Ostrow was charged with first- and second-degree assault.",
            "Ruben Ostrow was charged with second-degree assault.",
        ),
        ("Ruben Ostrow was charged with murder.", "Ruben Ostrow's brother was charged with manslaughter."),
    ],
)
def test_what_are_no_other_charges_of_one_person_is_silent(left, right):
    assert rows(left, right) == []
    assert rows(right, left) == []


def test_a_claim_tells_what_its_own_subject_is_charged_with():
    left = "Ruben Ostrow is charged with murder and burglary; Mara Quill, 18, is charged with theft."
    assert rows(left, "Mara Quill is charged with burglary.") == []


def test_what_an_earlier_report_listed_is_no_update():
    texts = [
        "Ruben Ostrow was charged with burglary and theft.",
        "Ostrow is charged with burglary.",
        "Ostrow is charged with burglary and theft.",
    ]
    days = (0, 0, 5)
    articles = articles_of(*(f"A bakery in Velmo was robbed by Ruben Ostrow. {text}" for text in texts), days=days)
    found = [one for one in compare(articles).findings if one.explanation.startswith("Beside")]
    assert {relation.verdict for one in found for relation in one.relations} == {"compatible"}
