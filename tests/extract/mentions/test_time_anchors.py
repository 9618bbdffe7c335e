"""Times that count from the event told before: resolved where one event alone can be meant, else found and left open."""

import datetime as dt

import pytest
from reading_times import FRIDAY, find, find_in, interval, intervals, words

from crosscheck.extract.mentions.time.distances import hence_span
from crosscheck.extract.mentions.time.expressions import Hence
from crosscheck.extract.mentions.time.spans import Span, midnight, one_day, whole_year


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        # days after
        ("The fight broke out on Sept. 10. Ten days later, gunmen fired at a house.", "Ten days later", "2023-09-20"),
        ("He was shot on Monday and died two days later.", "two days later", "2023-11-08"),
        ("The ferry sank on Nov. 3. A day later, divers found it.", "A day later", "2023-11-04"),
        ("The ferry sank on Nov. 3. Two days after, divers found it.", "Two days after", "2023-11-05"),
        ("The ferry sank on Nov. 3. Exactly four days later, divers found it.", "Exactly four days later", "2023-11-07"),
        # days before
        ("He was fired on Monday. Two days earlier, he had been promoted.", "Two days earlier", "2023-11-04"),
        ("He was fired on Monday. The day before, he had been promoted.", "The day before", "2023-11-05"),
        ("The ship sailed on Tuesday. The previous day, it had taken on water.", "The previous day", "2023-11-06"),
        ("The girl died Thursday after being shot a day earlier.", "a day earlier", "2023-11-08"),
        # the next and the same day, with parts
        ("He was fired on Monday. The next day, he sued.", "The next day", "2023-11-07"),
        ("He was fired on Monday. The following day, he sued.", "The following day", "2023-11-07"),
        ("He was fired on Monday. The day after, he sued.", "The day after", "2023-11-07"),
        ("He was fired on Monday. The following morning, he sued.", "The following morning", "2023-11-07..2023-11-07T12:00"),
        ("The barn burned Tuesday night. The next morning, cows were missing.", "The next morning", "2023-11-08..2023-11-08T12:00"),
        ("A storm hit on Oct. 3. That night the river rose.", "That night", "2023-10-03T18:00..2023-10-04T04:00"),
        ("He was seen on Monday; later that day he vanished.", "later that day", "2023-11-06"),
        ("He was seen on Monday. The same evening he vanished.", "The same evening", "2023-11-06T16:00..2023-11-07"),
        ("The vote passed on Monday. The previous night, the leaders had met.", "The previous night", "2023-11-05T18:00..2023-11-06T04:00"),
        ("He was seen on Monday. He was found at 2 a.m. the next day.", "2 a.m. the next day", "2023-11-07T02:00..2023-11-07T03:00"),
        # weekdays counted from an event
        ("The fire broke out on Nov. 6. The following Thursday, he confessed.", "The following Thursday", "2023-11-09"),
        ("The fire broke out on Nov. 6. The previous Friday, he had been fired.", "The previous Friday", "2023-11-03"),
        ("The fire broke out on Monday, Oct. 2. The following Monday, he confessed.", "The following Monday", "2023-10-09"),
        # calendar units
        ("In 2015, she was elected. The following year, she resigned.", "The following year", "2016-01-01..2017-01-01"),
        ("In 2015, she was elected. The year before, she had lost.", "The year before", "2014-01-01..2015-01-01"),
        ("In March, prices rose. The following month, they fell.", "The following month", "2023-04-01..2023-05-01"),
        ("He was hired on May 3, 2019. The following year, he left.", "The following year", "2020-01-01..2021-01-01"),
        ("He was hired on Oct. 4. The following week, he left.", "The following week", "2023-10-09..2023-10-16"),
        # a plan counts on from a plan
        ("The trial begins Monday. The next day, jurors will visit the site.", "The next day", "2023-11-14"),
        # how it was told matters to "earlier" in one sentence only
        ("Police said on Friday that a man had been arrested a day earlier.", "a day earlier", "2023-11-09"),
        ("A man was shot on Monday. Police said Thursday that he died two days later.", "two days later", "2023-11-08"),
    ],
)  # fmt: skip
def test_a_distance_counts_from_the_event_before(text, said, expected):
    found = intervals(text)
    assert found.get(said) == expected, found


@pytest.mark.parametrize(
    ("text", "said", "inside", "outside"),
    [
        ("She died on May 3, 2019. A week later, he was charged.", "A week later", "2019-05-10", "2019-05-17"),
        ("She died on May 3, 2019. Three months later, he was charged.", "Three months later", "2019-08-03", "2019-09-03"),
        ("She died on May 3, 2019. Two years later, he was charged.", "Two years later", "2021-05-03", "2022-05-03"),
        ("In 2015, she was elected. Two years later, she resigned.", "Two years later", "2017-06-01", "2018-06-01"),
        ("She left on Oct. 3. About ten days later, her car was found.", "About ten days later", "2023-10-12", "2023-10-20"),
        ("She left on Oct. 3. Some twenty days later, her car was found.", "Some twenty days later", "2023-10-26", "2023-11-02"),
    ],
)
def test_rough_distances_are_rough(text, said, inside, outside):
    (value,) = (one.value for one in find(text) if one.text == said)
    assert value.approximate
    assert value.start <= dt.datetime.fromisoformat(inside) < value.end
    assert not value.start <= dt.datetime.fromisoformat(outside) < value.end


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Two weeks later he resigned.", "Two weeks later"),
        ("The following day he resigned.", "The following day"),
        ("He left the next day.", "the next day"),
        ("That night he resigned.", "That night"),
        # two events, and either may be meant
        ("He was arrested on Monday for a robbery on Oct. 3. Two days later, he was freed.", "Two days later"),
        ("Rain fell from Oct. 3 to Oct. 9. Two days later, the dam broke.", "Two days later"),
        # nothing that one could count from
        ("In recent months prices rose. Two days later they fell.", "Two days later"),
        ("In March, prices rose. Two days later they fell.", "Two days later"),
        ("He has been missing since Thursday. The next day his car was found.", "The next day"),
        ("It rained every Monday. The next day they came.", "The next day"),
        ("He rang at 9 p.m. The next day they came.", "The next day"),
        # told on that day, did not happen on it
        ("Police said on Friday that a man had died two days later.", "two days later"),
        ("Police announced the arrest on Monday. Two days later, he was freed.", "Two days later"),
        # too long ago in the text
        ("A storm hit on Oct. 3. It killed two. Thousands fled. Roads closed. The next day the river rose.", "The next day"),
        # somebody else's story
        ("A storm hit on Oct. 3. \"The next day I left,\" she said.", "The next day"),
        # it would lie ahead of publication, though told as past
        ("The trial begins Monday. The next day, he confessed.", "The next day"),
        # the distance is finer than what is known
        ("In 2015, she was elected. The following week, she resigned.", "The following week"),
        ("In 2015, she was elected. Three months later, she resigned.", "Three months later"),
    ],
)  # fmt: skip
def test_what_may_count_from_elsewhere_is_found_and_left_open(text, said):
    (mention,) = (one for one in find(text) if one.text == said)
    assert (mention.value.start, mention.value.end) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "He was fired on Monday. Several days later, he sued.",
        "He was fired on Monday. Days later, he sued.",
        "He was fired on Monday. Hours later, he sued.",
        "He was fired on Monday. The day before his wife left, he sued.",
        "He was fired on Monday, a day earlier than planned.",
        "He was fired on Monday. In the next day or two he will sue.",
        "He was fired on Monday, the same day as his wife.",
        "He was fired on Monday and said that night shifts were long.",
        "He was fired on Monday and said that day care was dear.",
        "He was fired on Monday. The next-day delivery failed.",
        "He was fired on Monday. No later than that, he sued.",
    ],
)
def test_what_is_no_distance_from_an_event_gives_no_second_time(text):
    assert words(text) == ["Monday"]


def test_the_event_may_stand_in_an_earlier_passage():
    found = find_in(["The quake hit on Oct. 3.", "Two days later, aid arrived."])
    assert [interval(one) for one in found] == ["2023-10-03", "2023-10-05"]


def test_one_distance_counts_on_from_another():
    found = find_in(["The quake hit on Oct. 3.", "Two days later, aid arrived.", "The next day, the airport closed."])
    assert [interval(one) for one in found] == ["2023-10-03", "2023-10-05", "2023-10-06"]


def test_passages_do_not_reach_back_without_end():
    found = find_in(["The quake hit on Oct. 3.", "Roads broke.", "Bridges fell.", "Two days later, aid arrived."])
    assert [interval(one) for one in found] == ["2023-10-03", "?"]


def test_articles_know_nothing_of_each_other():
    assert [interval(one) for one in find_in(["The quake hit on Oct. 3."])] == ["2023-10-03"]
    assert [interval(one) for one in find_in(["Two days later, aid arrived."])] == ["?"]


def test_absolute_dates_anchor_without_a_publication_date():
    text = "The quake hit on Oct. 3, 2020. Two days later, aid arrived."
    assert intervals(text, None) == {"Oct. 3, 2020": "2020-10-03", "Two days later": "2020-10-05"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (Hence("day", 0), "2023-11-10"),
        (Hence("day", -3), "2023-11-07"),
        (Hence("day", 1, weekday=4), "2023-11-17"),
        (Hence("day", -1, weekday=4), "2023-11-03"),
        (Hence("day", 1, weekday=5), "2023-11-11"),
        (Hence("day", -1, weekday=5), "2023-11-04"),
        (Hence("week", 0, whole=True), "2023-11-06"),
        (Hence("month", 2, whole=True), "2024-01-01"),
        (Hence("month", -11, whole=True), "2022-12-01"),
        (Hence("year", -1, whole=True), "2022-01-01"),
    ],
)
def test_distances_begin_on_the_right_day(day, expected):
    assert hence_span(day, one_day(FRIDAY)).start == dt.datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("day", "anchor"),
    [
        (Hence("day", 1), whole_year(2020)),
        (Hence("day", 1, weekday=3), whole_year(2020)),
        (Hence("week", 1, whole=True), whole_year(2020)),
        (Hence("month", 1), whole_year(2020)),
        (Hence("decade", 1, whole=True), one_day(FRIDAY)),
        (Hence("day", 1), Span(midnight(FRIDAY), midnight(FRIDAY), "day", approximate=True)),
        (Hence("day", 1), Span(None, midnight(FRIDAY), "day")),
    ],
)
def test_distances_finer_than_their_anchor_are_unknown(day, anchor):
    assert hence_span(day, anchor) is None
