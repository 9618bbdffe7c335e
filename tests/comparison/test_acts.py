"""What a story dates once is compared though the claims share few words: where both can be right, and the act is surely one."""

import pytest

from crosscheck.comparison.incident.acts import pairs_of_acts

from .builders import times_compared

LEFT = "Farmers in Tavella are angry. {} Many of them drove to the capital with their tractors."
RIGHT = "The price of milk keeps falling. {} Shops say that they can do nothing about it."


def told(left, right):
    return times_compared(pairs_of_acts, LEFT.format(left), RIGHT.format(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The governor vetoed the dairy bill on Thursday.",
            "The bill was vetoed at a closed meeting this week.",
            ("compatible", "coarser"),
        ),
        ("Minister Olga Prenn resigned on Friday.", "After her resignation on Friday evening, Prenn left town.", ("compatible", "coarser")),
        ("The court overturned the Rural Dairy Act in March.", "The RDA was overturned earlier this year.", ("compatible", "coarser")),
    ],
)
def test_one_act_has_one_day(left, right, expected):
    assert told(left, right) == [expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The governor vetoed the dairy bill on Thursday.", "The bill was vetoed at a closed meeting on Friday."),  # may be two
        ("The governor vetoed the dairy bill on Thursday.", "The bill will be vetoed this week."),
        ("The governor vetoed the dairy bill on Thursday.", "A pension reform was vetoed this week."),  # nothing ties the two
        ("The house passed the dairy bill this week.", "The governor signed the bill on Thursday."),  # two acts
        ("The governor vetoed the dairy bill on Thursday. A veto of the bill met him on Monday too.", "Bills were vetoed in 2026."),
        ("Anders Holt pleaded guilty to fraud on Thursday.", "His wife pleaded guilty to fraud this week."),
        ("A farmer died near the road on Thursday.", "A driver died on the road this week."),  # what befell another
        ("The mayor said on Thursday that the road is closed.", "The mayor said this week that the road is open."),
    ],
)
def test_what_may_be_another_act_is_silent(left, right):
    assert told(left, right) == []
