"""Where a dated event lies, seen from publication: by auxiliaries, plans, timetables and kinds of events."""

import datetime as dt

import pytest
from reading_times import find, interval, intervals, parser

from crosscheck.extract.mentions.time.governors import governor
from crosscheck.extract.mentions.time.tense import tense_of


def tense(sentence, word):
    doc = parser()(sentence)
    (token,) = (token for token in doc if token.text == word)
    span = doc[token.i : token.i + 1]
    return tense_of(governor(span), span)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He resigned in November.", "past"),
        ("He has resigned in November.", "past"),
        ("He was fired in November.", "past"),
        ("He had been fired in November.", "past"),
        ("He could have resigned in November.", "past"),
        ("He will resign in November.", "future"),
        ("He will have resigned in November.", "future"),
        ("He would resign in November.", "future"),
        ("He may resign in November.", "future"),
        ("He is to resign in November.", "future"),
        ("He is going to resign in November.", "future"),
        ("He plans to resign in November.", "future"),
        ("He was expected to resign in November.", "future"),
        ("He is likely to resign in November.", "future"),
        ("He was scheduled to resign in November.", "future"),
        ("The vote is set for November.", "future"),
        ("The vote was set for November.", "future"),
        ("The summit opens in November.", "future"),
        ("They are meeting in November.", "future"),
        ("Ministers to meet in November", "future"),
        ("He announced plans for November.", "future"),
        ("In November he is to resign.", "future"),
        ("In November, he plans to resign.", "future"),
        ("He is to be tried in November.", "future"),
        ("In November, he is to be tried.", "future"),
        ("In November he planned to resign.", "past"),
        ("He is to have resigned in November.", "past"),
        ("In November the offices are closed.", "present"),
        ("He has to register in November.", "present"),
        # events that nobody dates ahead
        ("The shooting in November could cost him his job.", "past"),
        ("He will stand trial for the November attack.", "past"),
        ("He is expected to speak about the November crash.", "past"),
        ("They will attend the November summit.", "future"),
        ("They are telling more of the shootings November.", "past"),
        ("They are telling more of the talks November.", "future"),
    ],
)
def test_tense(sentence, expected):
    assert tense(sentence, "November") == expected


def test_nothing_dated_has_no_tense():
    assert tense_of(None, parser()("November")[0:1]) is None


@pytest.mark.parametrize(
    ("sentence", "published", "expected"),
    [
        # the nearest such month behind
        ("The senator, who resigned in November, pleaded guilty.", "2013-02-20", "2012-11-01..2012-12-01"),
        ("He resigned in November.", "2023-11-10", "2023-11-01..2023-12-01"),
        ("He resigned in December.", "2023-11-10", "2022-12-01..2023-01-01"),
        ("He resigned in October.", "2023-11-10", "2023-10-01..2023-11-01"),
        ("The dispute dates back to March.", "2016-08-31", "2016-03-01..2016-04-01"),
        ("Her term began in January.", "2023-01-02", "2023-01-01..2023-02-01"),
        ("The patrol commenced in September.", "2011-11-15", "2011-09-01..2011-10-01"),
        ("The patrol, which commenced in September, ended.", "2023-01-10", "2022-09-01..2022-10-01"),
        ("After winning re-election in November, he resigned.", "2013-02-20", "2012-11-01..2012-12-01"),
        ("The double shooting in January could send him to prison.", "2017-04-05", "2017-01-01..2017-02-01"),
        ("The report was expected to mention the March incident.", "2010-07-14", "2010-03-01..2010-04-01"),
        # and ahead
        ("The meeting is slated for November.", "2024-10-06", "2024-11-01..2024-12-01"),
        ("The plant will close in October.", "2023-11-10", "2024-10-01..2024-11-01"),
        ("The plant will have closed in December.", "2023-11-10", "2023-12-01..2024-01-01"),
        ("Voters go to the polls in January.", "2023-11-10", "2024-01-01..2024-02-01"),
        ("He said the plant would open in March.", "2023-11-10", "2024-03-01..2024-04-01"),
        # the same deadline in other words, seen from the month behind it
        ("The firm will shed 150 jobs by the end of March.", "2026-04-12", "..2027-04-01"),
        ("By the end of March, the firm will shed 150 jobs.", "2026-04-12", "..2027-04-01"),
        ("The firm is to shed 150 jobs by the end of March.", "2026-04-12", "..2027-04-01"),
        ("By the end of March, the firm is to shed 150 jobs.", "2026-04-12", "..2027-04-01"),
        ("By the end of March the firm plans to shed 150 jobs.", "2026-04-12", "..2027-04-01"),
        ("Some 150 jobs are to be shed by the end of March.", "2026-04-12", "..2027-04-01"),
        ("By the end of March, 150 jobs are to be shed.", "2026-04-12", "..2027-04-01"),
        ("The firm has to shed 150 jobs by the end of March.", "2026-04-12", "..2027-04-01"),
        ("By the end of March, 150 jobs have to be shed.", "2026-04-12", "..2027-04-01"),
        # and what was done by it
        ("The firm shed 150 jobs by the end of March.", "2026-04-12", "..2026-04-01"),
        ("By the end of March, the firm had shed 150 jobs.", "2026-04-12", "..2026-04-01"),
        ("By the end of March, 150 jobs had to be shed.", "2026-04-12", "..2026-04-01"),
        # an obligation from a month just gone is in force
        ("Tenants have to register from March.", "2026-04-12", "2026-03-01..2026-04-01"),
    ],
)
def test_months_without_a_year_follow_the_tense(sentence, published, expected):
    (mention,) = find(sentence, dt.date.fromisoformat(published))
    assert interval(mention) == expected


@pytest.mark.parametrize(
    ("sentence", "said", "expected"),
    [
        ("They continue to search for the man after a shooting on Tuesday night.", "Tuesday night", "2023-11-07T18:00..2023-11-08T04:00"),
        ("Police are looking into the attack on Tuesday.", "Tuesday", "2023-11-07"),
        ("Talks continue on Tuesday.", "Tuesday", "2023-11-14"),
    ],
)
def test_weekdays_follow_what_they_date(sentence, said, expected):
    assert intervals(sentence).get(said) == expected
