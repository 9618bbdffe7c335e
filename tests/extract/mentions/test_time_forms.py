"""Ways to tell a time that only some outlets use: Monday week, half of next year, the Saturday, shortly before four the next morning."""

import datetime as dt

import pytest
from reading_times import find, find_in, interval, intervals

THURSDAY = dt.date(2025, 2, 13)


@pytest.mark.parametrize(
    ("text", "said", "when"),
    [
        ("She will be sentenced on Monday week.", "Monday week", "2025-02-24"),
        ("The inquest resumes on Friday fortnight.", "Friday fortnight", "2025-02-28"),
        ("The merger is expected to close in the first half of next year.", "the first half of next year", "2026-01-01..2026-07-01"),
        ("Sales fell in the fourth quarter of last year.", "the fourth quarter of last year", "2024-10-01..2025-01-01"),
        ("In the third quarter, net income rose to 40 million dollars.", "the third quarter", "2024-07-01..2024-10-01"),
        ("The road will be open by the end of the year.", "by the end of the year", "..2026-01-01"),
        ("They hope to leave before the end of the month.", "before the end of the month", "..2025-02-20"),
        ("At 7.45 on Tuesday morning the gates opened.", "7.45 on Tuesday morning", "2025-02-11T07:45..2025-02-11T07:46"),
        ("The chapel burned before dawn on Saturday.", "before dawn on Saturday", "2025-02-08..2025-02-08T06:00"),
        ("A walker found the purse at dawn on Saturday.", "dawn on Saturday", "2025-02-08T03:00..2025-02-08T09:00"),
        ("The two clubs will be one before midsummer.", "before midsummer", "..2025-06-19"),
        ("The mill expects to save 3 million euros a year from 2028.", "2028", "2028-01-01.."),
        ("Owners have until Saturday to reply.", "until Saturday", "..2025-02-16"),
        ("The bidder will pay a fifth more than Monday's close.", "Monday", "2025-02-10"),
    ],
)
def test_a_time_is_read_however_it_is_told(text, said, when):
    assert intervals(text, THURSDAY)[said] == when


@pytest.mark.parametrize(
    ("text", "said", "when"),
    [
        ("It was Monday week after week.", "Monday", "2025-02-10"),
        ("A picture from 2019 shows the dam.", "2019", "2019-01-01..2020-01-01"),
        ("He worked there from 2018 to 2020.", "2018 to 2020", "2018-01-01..2021-01-01"),
        ("They had until Friday to reply.", "until Friday", "..2025-02-15"),
        ("The Monday meeting was long.", "Monday", "2025-02-10"),
    ],
)
def test_what_only_looks_like_it_keeps_its_meaning(text, said, when):
    assert intervals(text, THURSDAY)[said] == when


@pytest.mark.parametrize(
    "text",
    [
        "They scored twice in the third quarter.",
        "By the end of the week he had lost everything.",
        "She turned at dusk's edge.",
    ],
)
def test_a_quarter_of_a_match_and_the_end_of_another_week_are_no_time(text):
    assert find(text, THURSDAY) == []


def test_the_saturday_is_that_of_the_days_told_of():
    found = find_in(["They came to the cabin on Thursday 10 March 2022. After 11.50pm on the Saturday nobody saw them."], THURSDAY)
    assert [interval(one) for one in found] == ["2022-03-10", "2022-03-12T23:50.."]


def test_the_sunday_of_nothing_told_is_no_known_day():
    assert intervals("On the Sunday he went home.", THURSDAY) == {"Sunday": "?"}


def test_an_hour_in_words_lies_in_the_part_of_the_day_behind_it():
    found = find_in(["The hull rolled over on Sunday. Shortly before four the next morning it sank."], THURSDAY)
    assert [interval(one) for one in found] == ["2025-02-09", "2025-02-10T03:50..2025-02-10T03:51"]
