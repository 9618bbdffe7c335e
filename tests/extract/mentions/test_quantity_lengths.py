"""The "m" behind a figure: metres of throws, heights and races, and millions of people, viewers and money."""

import pytest
from reading_quantities import read


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("A last effort of 61.25m was enough for silver.", 61.25),
        ("A throw of 61.25m won it.", 61.25),
        ("His best was a jump of 8.11m that broke the record.", 8.11),
        ("She cleared 2.01m in Oslo.", 2.01),
        ("The wall is 30m high.", 30),
        ("He swam the 200m freestyle in Lyon.", 200),
        ("The 400m final was put off.", 400),
    ],
)
def test_metres(text, metres):
    assert [one.value.low for one in read(text, "measure")] == [metres]


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("Some 5m people live there.", "count", 5e6),
        ("The film drew an audience of 4.2m in a week.", "count", 4.2e6),
        ("The city of 5m has no metro.", "count", 5e6),
        ("The site has 4.25m users.", "count", 4.25e6),
        ("The club paid £5m for him.", "money", 5e6),
        ("Profit came to 64.78m euros.", "money", 64.78e6),
    ],
)
def test_millions(text, kind, amount):
    assert [one.value.low for one in read(text, kind)] == [pytest.approx(amount)]


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("He is about 6-foot-3 and thin.", 1.905),
        ("He is six-foot-three.", 1.905),
        ("He is 5-foot-10-inches tall.", 1.778),
        ("He is 5 foot, 10 inches tall.", 1.778),
        ("It is two-and-a-half metres long.", 2.5),
        ("It is a 6-foot wall.", 1.8288),
    ],
)
def test_feet_with_inches_and_halves(text, metres):
    (mention,) = read(text, "measure")
    assert mention.value.low == pytest.approx(metres)


@pytest.mark.parametrize(
    ("text", "kind", "low"), [("Some 90-plus percent passed.", "percentage", 90.0), ("It was a 20-plus-mile chase.", "measure", 32186.88)]
)
def test_plus_before_the_unit_is_a_bound(text, kind, low):
    (mention,) = read(text, kind)
    assert (mention.value.low, mention.value.high, mention.value.bound) == (pytest.approx(low), None, "at_least")
