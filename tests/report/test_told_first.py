from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.records import Article, Relation
from crosscheck.report.columns import order_columns
from crosscheck.report.told_first import first_teller, line_of_reports
from crosscheck.report.view import view_report

from .sample import Story

UTC = dt.UTC


def at(hour, *, day=1, zone=UTC):
    return dt.datetime(2026, 3, day, hour, tzinfo=zone)


def article(name, published, outlet=None):
    return Article(id=name, outlet=outlet or name, source=name, sha256="", published=published)


@pytest.mark.parametrize(
    ("times", "first"),
    [
        ([at(9), at(8)], 1),
        ([at(9), at(9)], None),
        ([at(9), None], None),
        ([dt.date(2026, 3, 1), dt.date(2026, 3, 2)], 0),
        ([dt.date(2026, 3, 1), dt.date(2026, 3, 1)], None),
        ([dt.date(2026, 3, 1), at(9)], None),
        ([at(0, day=2), dt.date(2026, 3, 1)], 1),
        ([at(23), dt.date(2026, 3, 2)], 0),
        ([at(9), at(10, zone=dt.timezone(dt.timedelta(hours=2)))], 1),
        ([at(9)], 0),
        ([], None),
    ],
)
def test_the_first_is_known_only_where_the_times_settle_it(times, first):
    articles = [article(str(number), time) for number, time in enumerate(times)]
    assert first_teller(articles) is (None if first is None else articles[first])


def test_an_outlet_is_not_late_behind_itself():
    articles = [article("early", at(8), "Post"), article("again", at(8), "Post"), article("other", at(9))]
    assert first_teller(articles).id == "early"


def steps_of(story):
    report = story.report()
    view = view_report(report)
    columns = order_columns(view.read, view.labels, report.copies)
    steps = line_of_reports(columns, [finding for section in view.sections for finding in section.findings])
    return {step.column.article.id: step for step in steps}


def told(steps):
    return {name: [(fact.view.finding.subject, fact.value) for fact in step.facts] for name, step in steps.items()}


def unfolding():
    story = Story("toll")
    for name, words, hour in [("a", "nine", 6), ("b", "nine", 7), ("c", "12", 9)]:
        story.article(name, name.upper(), f"{words} died in the fire.", published=at(hour))
    story.article("d", "D", "12 died in the fire.")
    return story


def test_each_value_of_a_fact_that_changed_stands_under_the_first_to_give_it():
    story = unfolding()
    sides = [(story.claim(name, story.articles[name].text), story.articles[name].text.split()[0]) for name in "abc"]
    relations = (
        Relation(left=0, right=1, verdict="agree"),
        Relation(left=0, right=2, verdict="updated", reason="time"),
        Relation(left=1, right=2, verdict="updated", reason="time"),
    )
    story.finding("count", "updated", "toll", "", sides, reason="time", relations=relations)
    assert told(steps_of(story)) == {"a": [("toll", "nine")], "b": [], "c": [("toll", "12")], "d": []}


def test_each_value_that_is_disputed_stands_under_the_first_to_give_it():
    story = unfolding()
    sides = [(story.claim(name, story.articles[name].text), story.articles[name].text.split()[0]) for name in "abc"]
    relations = (
        Relation(left=0, right=1, verdict="agree"),
        Relation(left=0, right=2, verdict="conflict"),
        Relation(left=1, right=2, verdict="conflict"),
    )
    story.finding("count", "conflict", "toll", "", sides, relations=relations)
    assert told(steps_of(story)) == {"a": [("toll", "nine")], "b": [], "c": [("toll", "12")], "d": []}


def test_of_what_is_told_differently_the_first_stands_with_its_own_words():
    story = unfolding()
    sides = [(story.claim(name, story.articles[name].text), story.articles[name].text.split()[0]) for name in "ca"]
    story.finding("count", "compatible", "toll", "", sides, reason="bound")
    whole = [(story.claim(name, story.articles[name].text), None) for name in "cb"]
    story.finding("event", "compatible", "fire", "", whole, reason="scope")
    assert told(steps_of(story)) == {"a": [("toll", "nine")], "b": [("fire", "")], "c": [], "d": []}


def test_a_plan_stands_under_the_first_to_announce_it_and_the_first_to_tell_it_as_done():
    story = unfolding()
    statuses = {"a": "planned", "b": "planned", "c": "asserted"}
    sides = [(story.claim(name, story.articles[name].text, status=status), None) for name, status in statuses.items()]
    story.finding("status", "updated", "visit", "", sides, reason="time")
    assert told(steps_of(story)) == {"a": [("visit", "still ahead")], "b": [], "c": [("visit", "told as done")], "d": []}


def test_any_other_fact_stands_under_the_first_to_tell_it():
    story = unfolding()
    sides = [(story.claim(name, story.articles[name].text), None) for name in "cb"]
    story.finding("event", "agree", "fire", "", sides)
    story.finding("event", "agree", "with an undated one", "", [sides[0], (story.claim("d", story.articles["d"].text), None)])
    assert told(steps_of(story)) == {"a": [], "b": [("fire", "")], "c": [], "d": []}


def test_what_one_outlet_tells_twice_is_no_ones_first():
    story = Story("one")
    for name, hour in (("morning", 6), ("evening", 18)):
        story.article(name, "Post", "It rained.", published=at(hour))
    story.finding("event", "agree", "rain", "", [(story.claim(name, "It rained."), None) for name in ("morning", "evening")])
    assert told(steps_of(story)) == {"morning": [], "evening": []}


@pytest.mark.parametrize(
    ("first", "later", "words"),
    [
        (at(6), dt.datetime(2026, 3, 1, 6, 5, tzinfo=UTC), "5 min later"),
        (at(6), dt.datetime(2026, 3, 3, 7, 5, tzinfo=UTC), "2 d 1 h later"),
        (at(6), at(6), ""),
        (dt.date(2026, 3, 1), at(9, day=2), "1 d later"),
        (dt.date(2026, 3, 1), at(9), ""),
        (at(6), None, ""),
    ],
)
def test_how_much_later_is_told_no_finer_than_it_is_known(first, later, words):
    story = Story("later")
    story.article("a", "A", "x", published=first)
    story.article("b", "B", "x", published=later)
    assert [step.after for step in steps_of(story).values()] == ["", words]


def test_nothing_was_reported():
    assert steps_of(Story("empty")) == {}
