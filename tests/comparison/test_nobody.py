"""Nobody beside somebody, who is in hospital beside all who were hurt, and dates of two steps: through the whole pipeline."""

import datetime as dt

import pytest

from crosscheck import article_from_text, compare

DAY = dt.date(2026, 4, 12)


def conflicts(left, right):
    articles = [article_from_text(text, id=ident, outlet=ident.upper(), published=DAY) for ident, text in (("a", left), ("b", right))]
    return [finding.kind for finding in compare(articles).findings if finding.verdict == "conflict"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("No one was hurt in the fire at the mill on Tuesday.", "A guard was treated for burns after Tuesday's fire at the mill."),
        ("Monday's landslide caused no deaths, officials said.", "Several people were killed in Monday's landslide, officials said."),
        ("The jury found the surgeon guilty of fraud.", "The jury found the surgeon not guilty of fraud."),
        ("No injuries were reported after the fire.", "Three people suffered minor injuries in the fire."),
    ],
)
def test_nobody_and_somebody_or_guilty_and_not_are_a_conflict(left, right):
    assert len(conflicts(left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("No one else was hurt in the crash on Ring Road.", "One man was hurt in the crash on Ring Road."),
        ("No one inside the shop was hurt in the crash.", "The driver was hurt in the crash."),
        ("No officers were hurt in the shooting on Friday.", "A man was hurt in the shooting on Friday."),
        ("Five people died in the two fires in Zell on Sunday.", "Four victims died at the scenes of the two fires in Zell on Sunday."),
        ("The firm raised the reward for information to $25,000.", "The firm raised the reward for information by $20,000."),
        ("No one answered the door at the house on Tuesday.", "No one answered the door at the house on Monday."),
        ("He was killed in the shooting on Thursday.", "He died of his wounds on Friday after the shooting."),
        ("In a story on April 10 about the fire, the agency gave a wrong age.", "In the fire on April 9 the agency lost a van."),
        ("The senator did not serve in Norway.", "The senator served during the war."),
        ("The court is not releasing any papers in the case of the boy.", "The court is reading the papers in the case of the boy."),
    ],
)
def test_those_left_out_and_other_steps_are_none(left, right):
    assert conflicts(left, right) == []
