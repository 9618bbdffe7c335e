"""A headline in title case is parsed in the spelling of its own article."""

import pytest

from crosscheck.extract.casing import sentence_case
from crosscheck.extract.parser import common_words

BODY = [
    "The council rejected a plan of Mayor Rose Hatch to sell the Greenfield stadium. The deal, Hatch said, was fair.",
    "On Monday the league praised the Bears and Police Chief Ellen Frost.",
]


@pytest.mark.parametrize(
    ("headline", "spelt"),
    [
        ("Council Rejects Plan to Sell Greenfield Stadium", "Council rejects plan to sell Greenfield stadium"),
        ("Rose Hatch Slams Critics of Stadium Deal", "Rose Hatch slams Critics of stadium deal"),
        ("League Quits Talks With Bears After Allegations", "League quits talks with Bears after allegations"),
        ("Mayor Hatch Says She Knew of a Fair Deal", "Mayor Hatch says she knew of a fair deal"),
        ("4-Year-Old Girl Fatally Shot at NASA Plan Party", "4-Year-old Girl fatally shot at NASA plan party"),
    ],
)
def test_what_the_article_writes_small_is_small(headline, spelt):
    assert sentence_case(headline, BODY, common_words()) == spelt


@pytest.mark.parametrize(
    "headline", ["Council rejects plan to sell stadium", "Rose Hatch", "", "Rose Hatch praised by Ellen Frost and the Bears"]
)
def test_a_headline_in_another_style_stays_as_it_is(headline):
    assert sentence_case(headline, BODY, common_words()) == headline


@pytest.mark.parametrize("headline", ["ǅenan Fires İlhan Over Straße Plan Leak", "ŉew Plan Sells Big Stadium Fast Today"])
def test_the_length_never_changes(headline):
    assert len(sentence_case(headline, BODY, common_words())) == len(headline)
