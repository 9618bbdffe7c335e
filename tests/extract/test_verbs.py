"""Two ways to say one act have one predicate."""

import pytest

from crosscheck import article_from_text
from crosscheck.pipeline import extract_claims


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The dean stepped down on Monday.", "resign"),
        ("The dean resigned on Monday.", "resign"),
        ("The court found the baker guilty.", "convict"),
        ("The baker was found guilty on Friday.", "convict"),
        ("Police took two brothers into custody.", "arrest"),
        ("The plan was voted down by the council.", "reject"),
        ("The plan was turned down by the council.", "reject"),
        ("The rider was pronounced dead at the track.", "die"),
        ("The baker opened fire on a thief.", "shoot"),
        ("Shots were fired at a bakery.", "shoot"),
        ("The council opened talks on the plan.", "open"),
        ("The baker was found in the cellar.", "find"),
        ("The council voted on the plan.", "vote"),
        ("The council pushed back the vote on Monday.", "postpone"),
        ("The council pushed back hard against critics.", "push"),
        ("The crew took the boat into the harbour.", "take"),
    ],
)
def test_the_predicate_is_the_plain_verb(text, predicate):
    (claim,) = extract_claims([article_from_text(text, id="a", outlet="A")])
    assert claim.predicate == predicate
