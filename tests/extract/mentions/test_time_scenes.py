"""What a time dates that is told as a scene or by a verb that says little."""

import pytest
from reading_times import events


@pytest.mark.parametrize(
    ("sentence", "said", "event"),
    [
        # what broke in
        ("A man was walking on Lupin Street around 10 p.m. when someone shot him.", "around 10 p.m.", "shoot"),
        ("Two men were sitting in a parked car on Saturday when they were shot.", "Saturday", "shoot"),
        ("She had just left a bar at 1 a.m. when a van hit her.", "1 a.m.", "hit"),
        ("The mayor was in a bar on Friday when he heard of the fire.", "Friday", "be"),
        # for what it is told
        ("He was standing on a porch about 9:40 p.m. Friday when a man approached and opened fire.", "about 9:40 p.m. Friday", "shoot"),
        ("Monday night he was in his home with a friend when the shooting occurred.", "Monday night", "shooting"),
        ("He was at a party on Friday night when a fight broke out.", "Friday night", "fight"),
        ("They were leaving the hall at 1:30 a.m. when shots rang out.", "1:30 a.m.", "shot"),
        # what there was
        ("There was a shooting just before 2 a.m. Friday inside the home.", "just before 2 a.m. Friday", "shooting"),
        # the call
        ("Police got a call for a shooting around 7 p.m. Tuesday at a home.", "around 7 p.m. Tuesday", "call"),
        ("The call came in at about 10:30 p.m. Friday.", "about 10:30 p.m. Friday", "call"),
        ("A 911 call was received at 6 p.m. Friday.", "6 p.m. Friday", "call"),
        # and what is itself dated
        ("He was walking home when he was shot around 10 p.m. Friday.", "around 10 p.m. Friday", "shoot"),
        ("He was elected in May when voters turned out.", "May", "elect"),
        ("The bakery got a new oven on Friday.", "Friday", "get"),
        ("There was a market on Friday.", "Friday", "be"),
    ],
)
def test_the_deed_is_dated_and_not_the_scene(sentence, said, event):
    found = events(sentence)
    assert found.get(said) == event, found
